//! Notices in the API's words.

use std::collections::HashMap;

use sea_orm::{ActiveEnum, ColumnTrait, EntityTrait, QueryFilter};

use super::{accounts::account, statuses::statuses};
use crate::{
    base::{app::App, clock::iso, error::Result},
    entities::{notification, post, profile},
    login::preferences,
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
    let warned = rows.iter().filter(|n| n.kind == notification::Kind::ModerationWarning);
    let warnings = warnings(app, viewer, &warned.map(|n| n.subject.as_str()).collect::<Vec<_>>()).await?;
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
                moderation_warning: warnings
                    .get(&row.subject)
                    .map(|w| api::AccountWarning { created_at: iso(row.created_at), ..w.clone() }),
            })
        })
        .collect())
}

/// What has become of posts that a rule stopped, in the reader's language, by the subjects of their notices.
/// <https://docs.joinmastodon.org/entities/AccountWarning/>
async fn warnings(app: &App, viewer: i64, subjects: &[&str]) -> Result<HashMap<String, api::AccountWarning>> {
    if subjects.is_empty() {
        return Ok(HashMap::new());
    }
    let me = profile::by_id(app.db.read(), viewer).await?;
    let language = preferences::of(&me).language.unwrap_or_else(|| app.config.language.clone());
    let texts = texts::of(&language);
    let said = |subject: &str| {
        let (id, state) = subject.split_once(' ')?;
        let warning = api::AccountWarning {
            id: id.to_owned(),
            action: "none".to_owned(),
            text: texts.get(&format!("decision-{state}")),
            status_ids: Vec::new(),
            target_account: account(app, &me),
            created_at: String::new(),
            appeal: None,
        };
        Some((subject.to_owned(), warning))
    };
    Ok(subjects.iter().filter_map(|s| said(s)).collect())
}
