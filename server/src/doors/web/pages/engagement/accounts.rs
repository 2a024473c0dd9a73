//! The register of accounts elsewhere, at the desk.

use std::collections::HashMap;

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::engagement::accounts::{Account, Accounts, AccountsProps, Cover, Typed as TypedAccount},
};
use serde::Deserialize;

use crate::{
    base::{app::App, clock, error::Result, extract::Query},
    doors::web::{
        frame::{or_answer, show},
        pages::desk::at_desk,
        session::Visitor,
        state::Web,
    },
    engagement::{cover, emergency_plan, outside_accounts},
    entities::{answering_cover, outside_account, profile},
    login::roles::Permission,
};

#[derive(Default, Deserialize)]
pub struct Edited {
    edit: Option<String>,
}

pub async fn desk_accounts(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<Edited>,
) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageSettings).await?);
    let (accounts, _) = registered(&web.app).await?;
    let edited = accounts.into_iter().find(|a| query.edit.as_ref() == Some(&a.id)).unwrap_or_default();
    show_accounts(&web, &frame, StatusCode::OK, TypedAccount { account: edited, ..TypedAccount::default() }).await
}

pub async fn show_accounts(web: &Web, frame: &Frame, status: StatusCode, typed: TypedAccount) -> Result<Response> {
    let (accounts, covers) = registered(&web.app).await?;
    let starter = frame.t("emergency-plan");
    let plan = emergency_plan::of(&web.app).await?.map_or(starter, |p| p.text);
    let title = frame.t("accounts-title");
    let props = |frame| AccountsProps { accounts, covers, plan, typed, frame };
    Ok(show(frame, status, &title, |frame| Accounts(props(frame))))
}

/// All accounts and covers with the handles of those whom they name.
pub(super) async fn registered(app: &App) -> Result<(Vec<Account>, Vec<Cover>)> {
    let (rows, covers) = (outside_accounts::all(app).await?, cover::all(app).await?);
    let named = rows.iter().flat_map(|a| [a.holder_id, a.deputy_id]);
    let named = named.chain(covers.iter().flat_map(|c| [c.away_id, c.cover_id]));
    let people = profile::by_ids(app.db.read(), named.collect::<Vec<_>>()).await?;
    let today = clock::day(app.clock.now_ms());
    let accounts = rows.into_iter().map(|a| shown(a, &people, &covers, &today)).collect();
    let handle = |id: i64| people.get(&id).map(|p| p.handle.clone()).unwrap_or_default();
    let covers = covers.iter().map(|c| Cover {
        id: c.id.to_string(),
        away: handle(c.away_id),
        cover: handle(c.cover_id),
        first_day: c.first_day.clone(),
        last_day: c.last_day.clone(),
        note: c.note.clone(),
    });
    let covers = covers.collect();
    Ok((accounts, covers))
}

fn shown(
    a: outside_account::Model,
    people: &HashMap<i64, profile::Model>,
    covers: &[answering_cover::Model],
    today: &str,
) -> Account {
    let handle = |id: i64| people.get(&id).map(|p| p.handle.clone()).unwrap_or_default();
    let is_gone = |id: i64| people.get(&id).is_none_or(|p| p.frozen_on.is_some() || p.gone_at.is_some());
    Account {
        id: a.id.to_string(),
        holder: handle(a.holder_id),
        deputy: handle(a.deputy_id),
        is_due: a.review_on.as_str() <= today,
        is_orphaned: is_gone(a.holder_id) || is_gone(a.deputy_id),
        covered_by: cover::today(covers, today, a.holder_id).map(|c| handle(c.cover_id)),
        service: a.service,
        address: a.address,
        keys_at: a.keys_at,
        review_on: a.review_on,
        reviewed_on: a.reviewed_on,
    }
}
