//! Roles: what each permits, and those that the branch has made for itself.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::desk::roles::{OneRole, Roles, RolesProps},
};

use super::entry::at_desk;
use crate::{
    base::error::Result,
    doors::web::{
        frame::{or_answer, role_words, show},
        session::Visitor,
        state::Web,
    },
    entities::{login::Role, profile},
    login::{
        self,
        own_roles::{self, Draft},
        roles::{self, Permission},
    },
};

pub async fn desk_roles(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let (frame, me) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageRoles).await?);
    show_roles(&web, &frame, StatusCode::OK, &me, None).await
}

/// `typed` is what can't be kept, for which role, with why.
pub async fn show_roles(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    me: &profile::Model,
    typed: Option<(String, Draft, String)>,
) -> Result<Response> {
    let db = web.app.db.read();
    let mine = login::role_of(db, me).await?.unwrap_or(Role::Staff);
    let mut all = Vec::new();
    for role in roles::BUILT_IN.into_iter().chain(own_roles::all(db).await?) {
        let people = usize::try_from(own_roles::count(db, role).await?).unwrap_or(usize::MAX);
        let id = if let Role::Own(own) = role { own.id.to_string() } else { String::new() };
        all.push(OneRole {
            may_change: !id.is_empty() && !roles::outranks(role, mine),
            id,
            name: role_words(frame, role),
            permissions: keys(roles::bits(role)),
            priority: roles::priority(role),
            asks_factor: own_roles::asks_factor(&web.app, role),
            people,
            was: own_roles::state(&web.app, role),
        });
    }
    let mut new = OneRole { priority: 20, may_change: true, ..OneRole::default() };
    let (mut fault, mut open) = (None, None);
    // The table says how it is, the form what was typed.
    let mut forms: Vec<OneRole> = all.iter().filter(|role| role.may_change).cloned().collect();
    if let Some((id, draft, sentence)) = typed {
        let place = forms.iter_mut().find(|r| !id.is_empty() && r.id == id).unwrap_or(&mut new);
        place.name = draft.name;
        place.permissions = keys(draft.permissions);
        place.priority = draft.priority;
        place.asks_factor = draft.asks_factor;
        (fault, open) = (Some(sentence), Some(id));
    }
    let may_give = keys(roles::bits(mine));
    let most = roles::priority(mine).min(*own_roles::PRIORITIES.end());
    let props = RolesProps { roles: all, forms, new, may_give, most, fault, open, frame: frame.clone() };
    Ok(show(frame, status, &frame.t("desk-roles"), |_| Roles(props)))
}

/// The keys of flags.
fn keys(bits: u64) -> Vec<&'static str> {
    roles::ALL.into_iter().filter(|p| bits & *p as u64 != 0).map(roles::key).collect()
}
