//! Reports in the API's words.

use super::accounts::account;
use crate::{
    base::{app::App, clock::iso, error::Result},
    entities::{profile, report},
};

pub async fn report(app: &App, row: &report::Model) -> Result<api::Report> {
    let target = profile::by_id(app.db.read(), row.target_id).await?;
    let posts: Vec<i64> = serde_json::from_str(&row.post_ids).unwrap_or_default();
    Ok(api::Report {
        id: row.id.to_string(),
        action_taken: row.closed_at.is_some(),
        action_taken_at: row.closed_at.map(iso),
        category: row.category.clone(),
        comment: row.comment.clone(),
        forwarded: row.forwarded,
        created_at: iso(row.created_at),
        status_ids: Some(posts.iter().map(ToString::to_string).collect()),
        rule_ids: serde_json::from_str(&row.rule_ids).ok(),
        target_account: account(app, &target),
    })
}
