//! What links look like, in the API's words.

use std::{collections::HashMap, hash::BuildHasher};

use super::{accounts::account, attachments::shown};
use crate::{
    base::{app::App, error::Result},
    entities::{preview_card, profile},
    posts::cards::Card,
};

/// The profiles that some cards name as their authors.
pub async fn card_authors<'a>(
    app: &App,
    cards: impl IntoIterator<Item = &'a Card>,
) -> Result<HashMap<i64, profile::Model>> {
    let ids: Vec<i64> = cards.into_iter().filter_map(|c| c.author_id).collect();
    Ok(profile::by_ids(app.db.read(), ids).await?)
}

/// A card; its picture is fetched by us, so that no other site learns who reads.
pub fn card(
    app: &App,
    row: &preview_card::Model,
    card: &Card,
    people: &HashMap<i64, profile::Model, impl BuildHasher>,
) -> api::PreviewCard {
    let author = card.author_id.and_then(|id| people.get(&id));
    let mut entity = card.shown.clone();
    entity.image = row.image_url.as_deref().map(|url| shown(app, url));
    if author.is_some() || !entity.author_name.is_empty() {
        let (name, url) = match author {
            Some(a) if entity.author_name.is_empty() => (a.display_name.clone(), a.url.clone()),
            _ => (entity.author_name.clone(), entity.author_url.clone()),
        };
        entity.authors = vec![api::PreviewCardAuthor { name, url, account: author.map(|a| account(app, a)) }];
    }
    entity
}

/// A card with what the branch adds to its post, so that apps that know nothing of context notes show it too: in the words of
/// the card that is there, or as one of its own that leads to the source.
pub fn noted_card(app: &App, card: Option<api::PreviewCard>, notes: &[api::ContextNote]) -> Option<api::PreviewCard> {
    let Some(first) = notes.first() else { return card };
    let words = notes.iter().map(|n| n.text.as_str()).collect::<Vec<_>>().join(" ");
    let texts = texts::of(&app.config.language);
    let said = texts.with("context-in-card", &[("branch", &app.config.name), ("words", &words)]);
    Some(match card {
        Some(card) => api::PreviewCard { description: said, ..card },
        None => api::PreviewCard {
            url: first.source_url.clone(),
            title: said,
            kind: "link".into(),
            provider_name: app.config.name.clone(),
            ..api::PreviewCard::default()
        },
    })
}
