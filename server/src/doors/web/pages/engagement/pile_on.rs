//! Under attack: the button, and what a colleague reads.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::engagement::pile_on::{On, PileOn, PileOnPosts, PileOnPostsProps, PileOnProps, Post, Read},
};

use crate::{
    base::{clock::iso, error::Result, extract::Path},
    doors::{
        params::id,
        web::{
            frame::{or_answer, show, signed_in},
            session::Visitor,
            state::Web,
        },
    },
    engagement::pile_on,
    entities::{pile_on as row, pile_on_post, profile},
};

pub async fn pile_on(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    show_pile_on(&web, &frame, &me, StatusCode::OK, (String::new(), None)).await
}

/// The page with the handle that was typed, and what is wrong with it.
pub async fn show_pile_on(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    (colleague, fault): (String, Option<String>),
) -> Result<Response> {
    let (db, now) = (web.app.db.read(), web.app.clock.now_ms());
    let active = row::active(db, me.id, now).await?;
    let last = row::last(db, me.id).await?;
    let on = match &active {
        Some(on) => Some(On { colleague: profile::by_id(db, on.colleague_id).await?.handle, ends: iso(on.ends_at) }),
        None => None,
    };
    let reads = pile_on::read_by(&web.app, me.id).await?.into_iter().map(|(r, who)| Read {
        id: r.id.to_string(),
        handle: who.handle,
        ends: iso(r.ends_at),
        is_over: r.ends_at <= now,
    });
    let reads = reads.collect();
    let can_give_back = active.is_none() && last.is_some_and(|l| !l.given_back);
    let title = frame.t("pile-on-title");
    let props = |frame| PileOnProps { on, can_give_back, colleague, fault, reads, frame };
    Ok(show(frame, status, &title, |frame| PileOn(props(frame))))
}

pub async fn pile_on_posts(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(of): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    show_pile_on_posts(&web, &frame, &me, StatusCode::OK, (id(&of)?, String::new(), None)).await
}

/// What was handed over in one, with the words typed for a case and what is wrong with them.
pub async fn show_pile_on_posts(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    (of, words, fault): (i64, String, Option<String>),
) -> Result<Response> {
    let (on, items) = pile_on::one(&web.app, me.id, of).await?;
    let handle = profile::by_id(web.app.db.read(), on.profile_id).await?.handle;
    let posts = items.into_iter().map(shown).collect();
    let title = frame.tv("pile-on-posts", &[("name", &format!("@{handle}"))]);
    let props = |frame| PileOnPostsProps { id: of.to_string(), handle, posts, words, fault, frame };
    Ok(show(frame, status, &title, |frame| PileOnPosts(props(frame))))
}

fn shown(item: pile_on_post::Model) -> Post {
    Post {
        id: item.id.to_string(),
        kind: item.kind,
        author: item.author,
        words: item.words,
        address: post_text::href(&item.uri),
        at: iso(item.created_at),
        kept: item.kept,
    }
}
