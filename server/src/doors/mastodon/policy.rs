//! What becomes of notices from strangers. <https://docs.joinmastodon.org/methods/notifications/#get-policy>

use axum::{Json, extract::State};

use crate::{
    base::{app::App, error::Result},
    doors::params::Params,
    login::Viewer,
    notifications::{self, Policy, Treatment, requests},
};

async fn shown(app: &App, profile_id: i64, policy: Policy) -> Result<Json<api::NotificationPolicy>> {
    let (people, notices) = requests::summary(app, profile_id).await?;
    let name = |t: Treatment| t.name().to_owned();
    Ok(Json(api::NotificationPolicy {
        for_not_following: name(policy.not_following),
        for_not_followers: name(policy.not_followers),
        for_new_accounts: name(policy.new_accounts),
        for_private_mentions: name(policy.private_mentions),
        for_limited_accounts: name(policy.limited_accounts),
        summary: api::NotificationSummary { pending_requests_count: people, pending_notifications_count: notices },
    }))
}

pub async fn show(State(app): State<App>, viewer: Viewer) -> Result<Json<api::NotificationPolicy>> {
    let me = viewer.require("read:notifications")?;
    shown(&app, me.id, notifications::policy_of(app.db.read(), me.id).await?).await
}

/// What is not named stays.
pub async fn change(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<api::NotificationPolicy>> {
    let me = viewer.require("write:notifications")?;
    let mut policy = notifications::policy_of(app.db.read(), me.id).await?;
    for (name, treatment) in [
        ("for_not_following", &mut policy.not_following),
        ("for_not_followers", &mut policy.not_followers),
        ("for_new_accounts", &mut policy.new_accounts),
        ("for_private_mentions", &mut policy.private_mentions),
        ("for_limited_accounts", &mut policy.limited_accounts),
    ] {
        if let Some(text) = params.text(name)?.filter(|t| !t.is_empty()) {
            *treatment = Treatment::parse(&text)?;
        }
    }
    notifications::change_policy(&app, me.id, policy).await?;
    shown(&app, me.id, policy).await
}
