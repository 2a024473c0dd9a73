//! Profiles and reports as admins see them in apps.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    base::{
        app::App,
        clock::iso,
        error::{Error, Result},
    },
    doors::mastodon::{convert, instance},
    entities::{
        login::{self as login_row, Role},
        moderation_case, post,
        profile::{self, Kind},
        report,
    },
    login::preferences,
    moderation::measures,
};

/// Profiles with what only admins see: the address of a professional one, nothing of that kind of a personal one.
pub async fn accounts(app: &App, rows: &[profile::Model]) -> Result<Vec<api::AdminAccount>> {
    let logins = login_row::Entity::find()
        .filter(login_row::Column::Id.is_in(rows.iter().filter_map(|p| p.login_id)))
        .all(app.db.read())
        .await?;
    let by_id: HashMap<i64, login_row::Model> = logins.into_iter().map(|l| (l.id, l)).collect();
    Ok(rows.iter().map(|p| account(app, p, p.login_id.and_then(|id| by_id.get(&id)))).collect())
}

/// One of them.
pub async fn one(app: &App, row: &profile::Model) -> Result<api::AdminAccount> {
    Ok(accounts(app, std::slice::from_ref(row)).await?.remove(0))
}

fn account(app: &App, row: &profile::Model, login: Option<&login_row::Model>) -> api::AdminAccount {
    let limited = row.standing.as_deref() == Some("filter");
    let language = preferences::of(row).language.unwrap_or_else(|| app.config.language.clone());
    let shown = convert::account(app, row);
    let reason = login.map(|l| l.reason.clone()).filter(|r| !r.is_empty());
    api::AdminAccount {
        id: row.id.to_string(),
        username: row.handle.clone(),
        domain: row.domain.clone(),
        created_at: shown.created_at.clone(),
        email: login.map(|l| l.email.clone()).unwrap_or_default(),
        ip: None,
        ips: Vec::new(),
        locale: language,
        invite_request: reason,
        role: convert::role(login.map_or(Role::Staff, |l| l.role)),
        confirmed: login.is_none_or(|l| l.confirmed_at.is_some()),
        approved: login.is_none_or(|l| l.approved_at.is_some()),
        disabled: row.restriction.as_deref() == Some(profile::FROZEN),
        silenced: limited,
        suspended: shown.suspended,
        sensitized: row.sensitized,
        account: shown,
        created_by_application_id: login.and_then(|l| l.sign_up_app_id).map(|id| id.to_string()),
        invited_by_account_id: None,
    }
}

/// A report with the people in it. Whoever reported at another server is not named: their server stands for them.
pub async fn report(
    app: &App,
    viewer: i64,
    case: &moderation_case::Model,
    row: &report::Model,
) -> Result<api::AdminReport> {
    let ids: Vec<i64> =
        [Some(row.reporter_id), Some(row.target_id), case.owner_id, case.closed_by].into_iter().flatten().collect();
    let people = profile::by_ids(app.db.read(), ids).await?;
    let people: Vec<profile::Model> = people.values().map(|p| shielded(p, case)).collect();
    let all = accounts(app, &people).await?;
    let shown = |id: i64| all.iter().find(|a| a.id == id.to_string()).cloned();
    let named: Vec<i64> = serde_json::from_str(&row.post_ids).unwrap_or_default();
    let posts = post::Entity::find()
        .filter(post::Column::Id.is_in(named))
        .filter(post::Column::DeletedAt.is_null())
        .all(app.db.read())
        .await?;
    let rule_ids: Vec<String> = serde_json::from_str(&row.rule_ids).unwrap_or_default();
    let clause = case.clause.replace('.', "0");
    let rules = instance::handbook_rules(app).await?;
    Ok(api::AdminReport {
        id: row.id.to_string(),
        action_taken: case.closed_at.is_some(),
        action_taken_at: case.closed_at.map(iso),
        category: case.category.clone(),
        comment: row.comment.clone(),
        forwarded: row.forwarded,
        created_at: iso(row.created_at),
        updated_at: iso(case.updated_at),
        account: shown(row.reporter_id).ok_or(Error::NotFound)?,
        target_account: shown(row.target_id).ok_or(Error::NotFound)?,
        assigned_account: case.owner_id.and_then(shown),
        action_taken_by_account: case.closed_by.and_then(shown),
        statuses: convert::statuses(app, Some(viewer), posts).await?,
        rules: rules.into_iter().filter(|r| rule_ids.contains(&r.id) || r.id == clause).collect(),
    })
}

fn shielded(row: &profile::Model, case: &moderation_case::Model) -> profile::Model {
    let hide = case.source == "flag" && case.reporter_id == Some(row.id) && row.kind == Kind::Remote;
    match row.domain.clone().filter(|_| hide) {
        None => row.clone(),
        Some(host) => profile::Model {
            handle: host.clone(),
            display_name: host.clone(),
            uri: format!("https://{host}/"),
            url: format!("https://{host}/"),
            note: String::new(),
            fields: "[]".into(),
            avatar_url: None,
            header_url: None,
            emojis: "[]".into(),
            ..row.clone()
        },
    }
}

/// The measures that an app can undo, by the name of the operation.
pub fn undone_by(operation: &str) -> &'static [measures::Kind] {
    match operation {
        "enable" => &[measures::Kind::Frozen],
        "unsilence" => &[measures::Kind::Limited],
        "unsuspend" => &[measures::Kind::Suspended],
        "unsensitive" => &[measures::Kind::Sensitive],
        _ => &[],
    }
}

/// A measure's kind by Mastodon's name of an action.
pub fn kind_of(action: &str) -> Option<measures::Kind> {
    Some(match action {
        "none" => measures::Kind::Warning,
        "sensitive" => measures::Kind::Sensitive,
        "disable" => measures::Kind::Frozen,
        "silence" => measures::Kind::Limited,
        "suspend" => measures::Kind::Suspended,
        _ => return None,
    })
}
