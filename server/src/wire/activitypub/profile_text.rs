//! What a profile says about whose it is: a professional one carries its branch's name, a personal one what its owner
//! wrote, and nothing by itself.

use super::address;
use crate::{
    base::{config::Config, html},
    entities::profile::{self, Kind},
};

/// The field by which the branch vouches for a member of its staff. Its link leads to a page of the branch's domain that
/// links back with `rel=me`, so that other servers can check it. <https://microformats.org/wiki/rel-me>
pub fn badge(config: &Config, profile: &profile::Model) -> Option<api::Field> {
    if !is_staff(profile) {
        return None;
    }
    let page = address::staff(config, &profile.handle);
    let shown = html::escape(page.split("://").nth(1).unwrap_or(&page));
    Some(api::Field {
        name: config.name.clone(),
        value: format!("<a href=\"{page}\" rel=\"me nofollow noopener noreferrer\" translate=\"no\">{shown}</a>"),
        verified_at: Some(format!("{}T00:00:00.000Z", profile.created_on)),
    })
}

/// Whether a profile speaks for a member of staff of this branch, today.
pub fn is_staff(profile: &profile::Model) -> bool {
    profile.kind == Kind::Professional && profile.gone_at.is_none() && profile.frozen_on.is_none()
}

/// All fields of a profile; the branch's own comes last, for clients take the first ones for what was typed.
pub fn fields(config: &Config, profile: &profile::Model) -> Vec<api::Field> {
    let own: Vec<api::Field> = serde_json::from_str(&profile.fields).unwrap_or_default();
    own.into_iter().chain(badge(config, profile)).collect()
}

/// What a profile says about itself, as safe HTML: its text, its owner's own words, or that its owner has left.
pub fn summary(profile: &profile::Model) -> String {
    let last = if profile.frozen_on.is_some() { &profile.frozen_note } else { &profile.own_words };
    match last.trim() {
        "" => profile.note.clone(),
        words => format!("{}<p>{}</p>", profile.note, html::escape(words)),
    }
}
