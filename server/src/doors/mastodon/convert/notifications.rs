//! Notices in the API's words.

use std::collections::HashMap;

use sea_orm::{ActiveEnum, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::Value;

use super::{accounts::account, statuses::statuses};
use crate::{
    base::{app::App, clock::iso, error::Result},
    entities::{
        measure,
        notification::{self, Kind},
        post, profile,
    },
    login::preferences,
    moderation::{appeals, measures::Kind as Measure},
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
    let measures = measures(app, &rows).await?;
    let concerned: Vec<i64> = measures.values().filter_map(|m| m.target_id).collect();
    let measured = profile::by_ids(app.db.read(), concerned).await?;
    let by_id: HashMap<&str, &api::Status> = statuses.iter().map(|s| (s.id.as_str(), s)).collect();
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let status = match row.post_id {
                Some(id) => Some((*by_id.get(id.to_string().as_str())?).clone()),
                None => None,
            };
            let about = row.subject.parse().ok().and_then(|id: i64| measures.get(&id));
            Some(api::Notification {
                id: row.id.to_string(),
                kind: row.kind.to_value(),
                group_key: row.group_key.clone(),
                filtered: row.filtered,
                created_at: iso(row.created_at),
                account: account(app, people.get(&row.from_id)?),
                status,
                report: None,
                moderation_warning: match about.filter(|_| row.kind == Kind::ModerationWarning) {
                    Some(m) => warning(app, m, measured.get(&m.target_id?)?),
                    None => warnings
                        .get(&row.subject)
                        .map(|w| api::AccountWarning { created_at: iso(row.created_at), ..w.clone() }),
                },
                event: about.filter(|_| row.kind == Kind::SeveredRelationships).map(|m| severed(m, viewer)),
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
            status_ids: Some(Vec::new()),
            target_account: account(app, &me),
            created_at: String::new(),
            appeal: None,
            state: Some(state.to_owned()),
        };
        Some((subject.to_owned(), warning))
    };
    Ok(subjects.iter().filter_map(|s| said(s)).collect())
}

/// The measures that notices are about.
async fn measures(app: &App, rows: &[notification::Model]) -> Result<HashMap<i64, measure::Model>> {
    let about = |n: &&notification::Model| matches!(n.kind, Kind::ModerationWarning | Kind::SeveredRelationships);
    let ids: Vec<i64> = rows.iter().filter(about).filter_map(|n| n.subject.parse().ok()).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let found = measure::Entity::find().filter(measure::Column::Id.is_in(ids)).all(app.db.read()).await?;
    Ok(found.into_iter().map(|m| (m.id, m)).collect())
}

/// A measure in Mastodon's words.
fn warning(app: &App, row: &measure::Model, target: &profile::Model) -> Option<api::AccountWarning> {
    let state = match row.appeal_outcome.as_deref() {
        Some(appeals::OVERTURNED) => "approved",
        Some(_) => "rejected",
        None => "pending",
    };
    Some(api::AccountWarning {
        id: row.id.to_string(),
        action: Measure::parse(&row.kind)?.of_mastodon(row.post_id.is_some()).to_owned(),
        text: row.reason.clone(),
        status_ids: row.post_id.map(|id| vec![id.to_string()]),
        target_account: account(app, target),
        appeal: row.appeal.clone().map(|text| api::Appeal { text, state: state.to_owned() }),
        created_at: iso(row.created_at),
        state: None,
    })
}

/// The follows that a block of a server has ended for a profile.
fn severed(row: &measure::Model, viewer: i64) -> api::RelationshipSeveranceEvent {
    let before: Value = serde_json::from_str(&row.before).unwrap_or_default();
    let lost = &before["severed"][viewer.to_string()];
    api::RelationshipSeveranceEvent {
        id: row.id.to_string(),
        kind: "domain_block".into(),
        purged: false,
        target_name: row.domain.clone().unwrap_or_default(),
        followers_count: lost[0].as_i64().unwrap_or(0),
        following_count: lost[1].as_i64().unwrap_or(0),
        created_at: iso(row.created_at),
    }
}
