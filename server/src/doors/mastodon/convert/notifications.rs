//! Notices in the API's words.

use std::collections::HashMap;

use sea_orm::{ActiveEnum, ColumnTrait, EntityTrait, QueryFilter};

use super::{accounts::account, statuses::statuses};
use crate::{
    base::{app::App, clock::iso, error::Result},
    entities::{notification, post, profile},
    policy::visible::{self, Reader},
};

/// Notices, without those whose post the viewer may not see any more.
pub async fn notifications(app: &App, viewer: i64, rows: Vec<notification::Model>) -> Result<Vec<api::Notification>> {
    let people = profile::by_ids(app.db.read(), rows.iter().map(|n| n.from_id)).await?;
    let ids: Vec<i64> = rows.iter().filter_map(|n| n.post_id).collect();
    let posts = post::Entity::find()
        .filter(post::Column::Id.is_in(ids))
        .filter(visible::to(Reader::Local(viewer)))
        .all(app.db.read())
        .await?;
    let statuses = statuses(app, Some(viewer), posts).await?;
    let by_id: HashMap<&str, &api::Status> = statuses.iter().map(|s| (s.id.as_str(), s)).collect();
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let status = match row.post_id {
                Some(id) => Some((*by_id.get(id.to_string().as_str())?).clone()),
                None => None,
            };
            Some(api::Notification {
                id: row.id.to_string(),
                kind: row.kind.to_value(),
                group_key: row.group_key.clone(),
                filtered: row.filtered,
                created_at: iso(row.created_at),
                account: account(app, people.get(&row.from_id)?),
                status,
                report: None,
            })
        })
        .collect())
}
