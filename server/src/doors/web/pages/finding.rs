//! Finding: search, Explore, and the table of whom one follows.

use std::collections::HashMap;

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::{
        explore::{self, Explore, ExploreProps},
        following::{Asked, Followed, Following, FollowingProps},
        search::{self as searching, SearchPage, SearchPageProps},
    },
};
use url::form_urlencoded;

use super::query::PageQuery;
use crate::{
    base::{error::Result, extract::Query},
    doors::{
        mastodon::convert,
        web::{
            frame::{or_answer, outcome, show, signed_in},
            session::Visitor,
            state::Web,
        },
    },
    people::follows::table::{self, Order},
};

pub async fn search(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<PageQuery>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let tab = query.tab.clone().filter(|t| matches!(t.as_str(), "people" | "posts" | "tags")).unwrap_or_default();
    let asked = searching::Asked { query: query.q.clone().unwrap_or_default(), tab, from: from(&query) };
    let loaded = or_answer!(outcome(&frame, searching::load(&frame, asked).await));
    let title = frame.t("search-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| SearchPage(SearchPageProps { loaded, frame })))
}

/// How many rows come before a page of a list without ids.
fn from(query: &PageQuery) -> usize {
    query.max_id.as_deref().and_then(|n| n.parse().ok()).unwrap_or(0).min(1_000)
}

pub async fn explore(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<PageQuery>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let tab = query.tab.clone().filter(|t| matches!(t.as_str(), "tags" | "people" | "links")).unwrap_or_default();
    let shown = or_answer!(outcome(&frame, explore::load(&frame, &tab).await));
    let title = frame.t("nav-explore");
    Ok(show(&frame, StatusCode::OK, &title, |frame| Explore(ExploreProps { shown, tab, frame })))
}

pub async fn following(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<PageQuery>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    show_following(&web, &visitor, &frame, StatusCode::OK, &query, None).await
}

pub async fn show_following(
    web: &Web,
    visitor: &Visitor,
    frame: &Frame,
    status: StatusCode,
    query: &PageQuery,
    fault: Option<String>,
) -> Result<Response> {
    let me = visitor.viewer(&web.app).await?.profile;
    let word = |value: &Option<String>| value.clone().unwrap_or_default();
    let mut asked = Asked { q: word(&query.q), list: word(&query.list), order: word(&query.order), next: None };
    let offset = from(query);
    let wish = table::Asked {
        q: asked.q.clone(),
        list: asked.list.parse().ok(),
        unlisted: asked.list == "none",
        order: match asked.order.as_str() {
            "name" => Order::Name,
            "quiet" => Order::Quiet,
            _ => Order::Newest,
        },
        offset: offset as u64,
    };
    let titles: HashMap<i64, String> =
        frame.circles.iter().filter_map(|(id, title)| Some((id.parse().ok()?, title.clone()))).collect();
    let own: Vec<i64> = titles.keys().copied().collect();
    let (rows, more) = table::page(&web.app, me.id, &own, &wish).await?;
    if more {
        let mut next = form_urlencoded::Serializer::new(String::new());
        next.append_pair("q", &asked.q).append_pair("list", &asked.list).append_pair("order", &asked.order);
        next.append_pair("max_id", &(offset + rows.len()).to_string());
        asked.next = Some(format!("/following?{}", next.finish()));
    }
    let titled = |id: i64| titles.get(&id).map(|title| (id.to_string(), title.clone()));
    let people = rows
        .into_iter()
        .map(|row| Followed {
            account: convert::account(&web.app, &row.profile),
            lists: row.lists.into_iter().filter_map(titled).collect(),
            follows_back: row.follows_back,
            pending: row.pending,
        })
        .collect();
    let title = frame.t("following-title");
    let props = |frame| FollowingProps { people, asked, fault, frame };
    Ok(show(frame, status, &title, |frame| Following(props(frame))))
}
