//! A feed of what a profile says in public, where its owner wants one. <https://www.rssboard.org/rss-specification>

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use rss::{Channel, Guid, Item};

use crate::{
    base::{
        app::App,
        clock::rfc2822,
        error::{Error, Result},
        html,
        page::Page,
    },
    entities::{post::Audience, profile},
    policy::visible::Reader,
    timelines::timeline::{self, Without},
};

const POSTS: u64 = 20;
const TITLE: usize = 80;

/// The address of a profile's feed.
pub fn address(profile: &profile::Model) -> String {
    format!("{}.rss", profile.url)
}

/// # Errors
/// 404 for a profile that has none.
pub async fn feed(app: &App, own: &profile::Model) -> Result<Response> {
    if !own.has_feed || own.domain.is_some() {
        return Err(Error::NotFound);
    }
    let without = Without { boosts: true, replies: true, ..Without::default() };
    let posts = timeline::of_profile(app, Reader::Stranger, own.id, without, Page::first(POSTS)).await?;
    let items = posts.into_iter().filter(|p| p.audience == Audience::Public).map(|post| {
        let warned = !post.content_warning.is_empty();
        let words = if warned { post.content_warning.clone() } else { html::plain(&post.content) };
        Item {
            title: Some(words.chars().take(TITLE).collect()),
            link: Some(post.url.clone()),
            description: Some(if warned { html::escape(&post.content_warning) } else { post.content.clone() }),
            guid: Some(Guid { value: post.uri.clone(), permalink: false }),
            pub_date: Some(rfc2822(post.created_at)),
            ..Item::default()
        }
    });
    let channel = Channel {
        title: format!("{} · {}", own.display_name, app.config.name),
        link: own.url.clone(),
        description: html::plain(&own.note),
        language: own.default_language.clone(),
        items: items.collect(),
        ..Channel::default()
    };
    Ok(([(header::CONTENT_TYPE, "application/rss+xml; charset=utf-8")], channel.to_string()).into_response())
}
