//! Notifications in groups. <https://docs.joinmastodon.org/methods/grouped_notifications/>

use std::collections::HashSet;

use axum::{Json, extract::State, http::HeaderMap};

use super::{
    convert,
    notifications::{kinds, wish},
};
use crate::{
    base::{
        app::App,
        clock::iso,
        error::{Error, Result},
        extract::Path,
    },
    doors::params::{Params, link},
    entities::{notification::Kind, profile},
    login::Viewer,
    notifications::groups::{self, GROUPED, Group},
    timelines::markers,
};

/// The kinds that this client groups: all that can be, where it names none.
fn grouped(params: &Params) -> Result<Vec<Kind>> {
    let named = params.list("grouped_types")?;
    if named.is_empty() && !params.has("grouped_types") {
        return Ok(GROUPED.to_vec());
    }
    let wanted = kinds(&named);
    Ok(GROUPED.iter().copied().filter(|k| wanted.contains(k)).collect())
}

/// Whether faces beyond the first of each group come in short.
fn is_partial(params: &Params) -> Result<bool> {
    match params.text("expand_accounts")?.as_deref() {
        None | Some("" | "full") => Ok(false),
        Some("partial_avatars") => Ok(true),
        Some(other) => Err(Error::bad_request(format!(
            "Invalid value for 'expand_accounts': '{other}', allowed values are 'full' and 'partial_avatars'"
        ))),
    }
}

async fn shown(
    app: &App,
    viewer: i64,
    groups: Vec<Group>,
    (paged, partial): (bool, bool),
) -> Result<api::GroupedNotifications> {
    let newest = groups.iter().map(|g| g.newest.clone()).collect();
    let notices = convert::notifications(app, viewer, newest).await?;
    let faces = groups.iter().flat_map(|g| g.faces.iter().copied());
    let people = profile::by_ids(app.db.read(), faces).await?;
    let firsts: HashSet<i64> = groups.iter().filter_map(|g| g.faces.first().copied()).collect();
    let mut all: Vec<i64> = people.keys().copied().collect();
    all.sort_unstable();
    let whole = |id: &i64| !partial || firsts.contains(id);
    let accounts = all.iter().filter(|id| whole(id)).map(|id| convert::account(app, &people[id]));
    let short = all.iter().filter(|id| !whole(id)).map(|id| convert::partial_account(app, &people[id]));
    let mut statuses: Vec<api::Status> = Vec::new();
    let mut shown_groups = Vec::new();
    for group in &groups {
        // What its reader may not see any more is not shown.
        let Some(notice) = notices.iter().find(|n| n.id == group.newest.id.to_string()) else { continue };
        if let Some(status) = &notice.status
            && !statuses.iter().any(|s| s.id == status.id)
        {
            statuses.push(status.clone());
        }
        shown_groups.push(api::NotificationGroup {
            group_key: group.key.clone(),
            notifications_count: group.count,
            kind: notice.kind.clone(),
            most_recent_notification_id: group.newest.id,
            page_min_id: paged.then(|| group.oldest_id.to_string()),
            page_max_id: paged.then(|| group.newest.id.to_string()),
            latest_page_notification_at: paged.then(|| iso(group.newest.created_at)),
            sample_account_ids: group.faces.iter().map(ToString::to_string).collect(),
            status_id: notice.status.as_ref().map(|s| s.id.clone()),
            report: notice.report.clone(),
            moderation_warning: notice.moderation_warning.clone(),
            event: notice.event.clone(),
        });
    }
    Ok(api::GroupedNotifications {
        accounts: accounts.collect(),
        partial_accounts: partial.then(|| short.collect()),
        statuses,
        notification_groups: shown_groups,
    })
}

pub async fn list(
    State(app): State<App>,
    viewer: Viewer,
    params: Params,
) -> Result<(HeaderMap, Json<api::GroupedNotifications>)> {
    let me = viewer.require("read:notifications")?;
    let (page, partial) = (params.page(40, 80)?, is_partial(&params)?);
    let Some(wish) = wish(&params)? else {
        return Ok((HeaderMap::new(), Json(shown(&app, me.id, Vec::new(), (true, partial)).await?)));
    };
    let found = groups::page(&app, me.id, &wish, &grouped(&params)?, page).await?;
    let ids: Vec<i64> = found.iter().map(|g| g.newest.id).collect();
    let mut kept = params.repeated(&["include_filtered", "account_id"])?;
    for name in ["types[]", "exclude_types[]", "grouped_types[]"] {
        kept.extend(params.list(name.trim_end_matches("[]"))?.into_iter().map(|v| (name, v)));
    }
    let headers = link(&app.config.url("/api/v2/notifications"), &kept, &ids, page.limit);
    Ok((headers, Json(shown(&app, me.id, found, (true, partial)).await?)))
}

pub async fn show(
    State(app): State<App>,
    viewer: Viewer,
    Path(key): Path<String>,
) -> Result<Json<api::GroupedNotifications>> {
    let me = viewer.require("read:notifications")?;
    let found = groups::one(&app, me.id, &key).await?.ok_or(Error::NotFound)?;
    Ok(Json(shown(&app, me.id, vec![found], (false, false)).await?))
}

/// Everybody in a group, by their notices.
pub async fn accounts(
    State(app): State<App>,
    viewer: Viewer,
    Path(key): Path<String>,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<api::Account>>)> {
    let me = viewer.require("read:notifications")?;
    let page = params.page(40, 80)?;
    let rows = groups::members(&app, me.id, &key, page).await?;
    let people = profile::by_ids(app.db.read(), rows.iter().map(|n| n.from_id)).await?;
    let ids: Vec<i64> = rows.iter().map(|n| n.id).collect();
    let path = format!("/api/v2/notifications/{key}/accounts");
    let shown = rows.iter().filter_map(|n| people.get(&n.from_id)).map(|p| convert::account(&app, p)).collect();
    Ok((link(&app.config.url(&path), &[], &ids, page.limit), Json(shown)))
}

pub async fn dismiss(State(app): State<App>, viewer: Viewer, Path(key): Path<String>) -> Result<Json<api::Empty>> {
    let me = viewer.require("write:notifications")?;
    groups::dismiss(&app, me.id, &key).await?;
    Ok(Json(api::Empty {}))
}

pub async fn unread_count(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<api::Count>> {
    let me = viewer.require("read:notifications")?;
    let limit = params.page(100, 1_000)?.limit;
    let Some(wish) = wish(&params)? else { return Ok(Json(api::Count { count: 0 })) };
    let since = markers::notices_read(app.db.read(), me.id).await?;
    let count = groups::unread(&app, me.id, &wish, &grouped(&params)?, since, limit).await?;
    Ok(Json(api::Count { count }))
}
