//! Profiles, and lists of people.

use std::sync::Arc;

use api::Account;
use axum::{
    extract::{OriginalUri, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use frontend::{
    format::{plain, short},
    frame::About,
    pages::{
        colleagues as directory,
        hiding::{BlockedPeople, BlockedPeopleProps},
        people::{Domains, DomainsProps, People, PeopleProps, Wish},
        profile as profiles,
    },
};
use leptos::prelude::*;

use super::{
    feed,
    query::{MOST_DESCRIPTION, PageQuery, acct, paged, wants_document},
};
use crate::{
    base::{
        error::Result,
        extract::{Path, Query},
    },
    doors::{
        mastodon::convert,
        web::{
            frame::{frame, missing, or_answer, outcome, show, signed_in},
            session::Visitor,
            state::Web,
        },
    },
    entities::profile::local,
    people::blocks::speaks_for_branch,
    wire::activitypub::profile_text,
};

pub async fn profile(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(handle): Path<String>,
    query: Query<PageQuery>,
    asked: HeaderMap,
) -> Result<Response> {
    let path = uri.path_and_query().map_or("/", |p| p.as_str());
    let frame = frame(&web, &visitor, path).await?;
    let Some(acct) = acct(&handle) else { return Ok(missing(&frame)) };
    if let Some(name) = acct.strip_suffix(".rss")
        && let Some(own) = local(web.app.db.read(), name).await?.filter(|p| p.has_feed)
    {
        return feed::feed(&web.app, &own).await;
    }
    let tab = query.tab.clone().filter(|t| matches!(t.as_str(), "replies" | "media" | "pinned")).unwrap_or_default();
    let loaded = or_answer!(outcome(&frame, profiles::load(&frame, acct, &tab, query.max_id.as_deref()).await));
    if wants_document(&asked) {
        return Ok(Redirect::to(&loaded.account.uri).into_response());
    }
    let mut frame = frame;
    let words = plain(&loaded.account.note);
    let who = format!("{} (@{}), {}", loaded.account.display_name, loaded.account.acct, frame.branch);
    frame.about = Some(Arc::new(About {
        description: if words.is_empty() { who } else { short(&words, MOST_DESCRIPTION) },
        image: Some(loaded.account.avatar.clone()),
        kind: "profile",
    }));
    if let Some(own) = local(web.app.db.read(), acct).await?.filter(|p| p.has_feed) {
        frame.alternate = Some(("application/rss+xml", feed::address(&own)));
    }
    let title = loaded.account.shown_name().to_owned();
    Ok(show(&frame, StatusCode::OK, &title, |frame| profiles::Profile(profiles::ProfileProps { loaded, frame })))
}

/// Everybody who wants to be found, here or everywhere.
pub async fn colleagues(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<PageQuery>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let everywhere = query.tab.as_deref() == Some("network");
    let from = query.max_id.as_deref().and_then(|n| n.parse::<usize>().ok()).unwrap_or(0);
    let loaded = or_answer!(outcome(&frame, directory::load(&frame, everywhere, from).await));
    let title = frame.t("colleagues-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| {
        directory::Colleagues(directory::ColleaguesProps { loaded, frame })
    }))
}

/// `/staff/anna`: the branch says that a profile is one of its staff's, and links to it with `rel=me`.
pub async fn staff(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(handle): Path<String>,
) -> Result<Response> {
    let frame = frame(&web, &visitor, uri.path()).await?;
    let found = local(web.app.db.read(), &handle).await?.filter(profile_text::is_staff);
    let Some(profile) = found else { return Ok(missing(&frame)) };
    let account = convert::account(&web.app, &profile);
    let title = account.shown_name().to_owned();
    Ok(show(&frame, StatusCode::OK, &title, |frame| profiles::Staff(profiles::StaffProps { account, frame })))
}

/// Followers of a profile, or whom it follows.
pub async fn relations(
    web: &Web,
    visitor: &Visitor,
    uri: &OriginalUri,
    handle: &str,
    side: &str,
    query: &PageQuery,
) -> Result<Response> {
    let frame = frame(web, visitor, uri.path()).await?;
    let Some(acct) = acct(handle) else { return Ok(missing(&frame)) };
    let account = or_answer!(outcome(&frame, frame.client.lookup(acct).await));
    let source = paged(&format!("/api/v1/accounts/{}/{side}", account.id), query.max_id.as_deref());
    let (people, next) = or_answer!(outcome(&frame, frame.client.page::<Account>(source).await));
    let full = people.len() >= 40;
    let values = [("name", account.shown_name())];
    let wish = Wish {
        title: frame.tv(if side == "followers" { "people-followers" } else { "people-following" }, &values),
        empty: (frame.t("people-empty"), frame.t("people-empty-text")),
        next: next.filter(|_| full).map(|id| paged(uri.path(), Some(&id))),
        ..Wish::default()
    };
    let title = wish.title.clone();
    Ok(show(&frame, StatusCode::OK, &title, |frame| People(PeopleProps { wish, people, frame })))
}

/// Whom one has muted and blocked, and the servers that one wants nothing of.
pub async fn quiet(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let muted: Vec<Account> = or_answer!(outcome(&frame, frame.client.get("/api/v1/mutes?limit=80").await));
    let blocked: Vec<Account> = or_answer!(outcome(&frame, frame.client.get("/api/v1/blocks?limit=80").await));
    let domains: Vec<String> = or_answer!(outcome(&frame, frame.client.get("/api/v1/domain_blocks").await));
    let wish = |title: &str, action: &'static str, words: &str| Wish {
        title: frame.t(title),
        empty: (frame.t("quiet-empty"), frame.t("quiet-empty-text")),
        action: Some((action, frame.t(words))),
        ..Wish::default()
    };
    let (mutes, blocks) =
        (wish("quiet-muted", "unmute", "profile-unmute"), wish("quiet-blocked", "unblock", "profile-unblock"));
    let me = visitor.viewer(&web.app).await?.profile;
    let in_the_branchs_name =
        if speaks_for_branch(&me) { Some(super::blocks::blocked(&web, &me).await?) } else { None };
    let title = frame.t("quiet-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| {
        let heading = frame.t("quiet-title");
        let first = super::own::section(&mutes, muted, &frame);
        let second = match in_the_branchs_name {
            Some(blocked) => BlockedPeople(BlockedPeopleProps { blocked, frame: frame.clone() }).into_any(),
            None => super::own::section(&blocks, blocked, &frame).into_any(),
        };
        view! {
            <h1>{heading}</h1>
            {first}
            {second}
            {Domains(DomainsProps { domains, frame })}
        }
    }))
}
