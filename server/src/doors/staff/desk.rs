//! The desk for scripts: what waits, health, settings, people, network, audit log and backups, by the same functions as the
//! pages and the command line.

use std::collections::BTreeMap;

use axum::{Json, extract::State};
use serde_json::{Value, json};

use super::officer::officer;
use crate::{
    base::{
        app::App,
        audit::{self, Filter, Verdict},
        clock::iso,
        config::AT_THE_DESK,
        error::{Error, Result},
        extract::Path,
    },
    branch::{
        backups::make,
        health,
        settings::{self, Outcome},
        waiting,
    },
    doors::{mastodon::convert, params::Params},
    entities::{login::Role, profile},
    login::{
        self, Viewer, access, own_roles,
        roles::{self, Permission},
    },
    moderation::servers,
    people::profiles::manage::{self, Act},
    wire::standing::Standing,
};

/// What waits, and what the doctor has found.
pub async fn overview(State(app): State<App>, viewer: Viewer) -> Result<Json<Value>> {
    let me = viewer.require("admin:read:desk")?;
    let role = login::role_of(app.db.read(), me).await?.filter(|r| roles::bits(*r) > 0);
    let role = role.ok_or_else(|| Error::forbidden("Your role at this branch does not allow this."))?;
    let waits = waiting::of(&app, me, |p| roles::permits(role, p)).await?;
    let english = texts::of("en");
    let check = |c: &health::Check| json!({ "name": c.name, "state": c.state.name(), "sentence": c.sentence(english) });
    Ok(Json(json!({
        "waiting": waits.iter().map(|w| json!({ "name": w.name, "count": w.count })).collect::<Vec<_>>(),
        "health": health::recent(&app).await?.iter().map(check).collect::<Vec<_>>(),
    })))
}

fn all_settings(app: &App) -> Value {
    let raw = &app.config.raw;
    let shown = |name: &&str| json!({ "name": name, "value": raw.value(name), "fixed": raw.is_fixed(name) });
    Value::Array(AT_THE_DESK.iter().map(shown).collect())
}

/// The settings of the desk.
pub async fn show_settings(State(app): State<App>, viewer: Viewer) -> Result<Json<Value>> {
    officer(&app, &viewer, "admin:read:settings", Permission::ManageSettings, "settings").await?;
    Ok(Json(all_settings(&app)))
}

/// Changes settings, all or none; each by its name.
pub async fn change_settings(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<Value>> {
    let me = officer(&app, &viewer, "admin:write:settings", Permission::ManageSettings, "settings").await?;
    let mut new = BTreeMap::new();
    for name in AT_THE_DESK {
        if let Some(value) = params.text(name)? {
            new.insert((*name).to_owned(), value);
        }
    }
    match settings::change(&app, &me.handle, &BTreeMap::new(), &new).await? {
        Outcome::Saved(_) | Outcome::Raced(_) => Ok(Json(all_settings(&app))),
        Outcome::Wrong(name) => {
            Err(Error::unprocessable(format!("{name} can't have this value. Nothing was changed.")))
        }
        Outcome::Fixed(name) => {
            Err(Error::unprocessable(format!("{name} is fixed by the server's own settings. Nothing was changed.")))
        }
    }
}

/// The people of the branch.
pub async fn people(State(app): State<App>, viewer: Viewer) -> Result<Json<Vec<Value>>> {
    officer(&app, &viewer, "admin:read:people", Permission::ManageUsers, "people").await?;
    let known = access::of_all(app.db.read()).await?;
    let shown = |(own, role): (profile::Model, Role)| {
        let found = known.iter().find(|(id, ..)| *id == own.id);
        json!({
            "account": convert::account(&app, &own),
            "role": roles::name(role),
            "second_factor": found.is_some_and(|(_, factor, ..)| *factor),
            "suspended": found.is_some_and(|(_, _, paused, _)| *paused),
            "left_on": own.frozen_on,
            "seen_week": found.and_then(|(.., week)| week.clone()),
        })
    };
    Ok(Json(login::colleagues(app.db.read()).await?.into_iter().map(shown).collect()))
}

/// `role` (with `role`), `end-sessions`, `suspend`, `resume`, `reset`, `leave` (with `note` and `successor`) or `return`.
pub async fn act_on_person(
    State(app): State<App>,
    viewer: Viewer,
    Path((handle, act)): Path<(String, String)>,
    params: Params,
) -> Result<Json<Value>> {
    let me = officer(&app, &viewer, "admin:write:people", Permission::ManageUsers, "people").await?;
    let text = |name: &str| params.text(name).map(Option::unwrap_or_default);
    let (role, note, successor) = (text("role")?, text("note")?, text("successor")?);
    let act = match act.as_str() {
        "role" => Act::Role(&role),
        "end-sessions" => Act::EndSessions,
        "suspend" => Act::Suspend,
        "resume" => Act::Resume,
        "reset" => Act::Reset,
        "return" => Act::Return,
        "leave" => Act::Leave { note: &note, successor: &successor, is_sure: true },
        _ => return Err(Error::NotFound),
    };
    let password = manage::act(&app, &me, &handle, act).await?;
    Ok(Json(json!({ "password": password })))
}

/// The roles, with what each permits in Mastodon's numbers.
pub async fn all_roles(State(app): State<App>, viewer: Viewer) -> Result<Json<Value>> {
    officer(&app, &viewer, "admin:read:people", Permission::ManageUsers, "roles").await?;
    let own = own_roles::all(app.db.read()).await?;
    let shown = roles::BUILT_IN.into_iter().chain(own).map(|r| {
        json!({
            "name": roles::name(r),
            "permissions": roles::bits(r).to_string(),
            "priority": roles::priority(r),
            "own": matches!(r, Role::Own(_)),
        })
    });
    Ok(Json(json!(shown.collect::<Vec<_>>())))
}

/// Servers; `q` is a part of the domain, `standing` one of accept, filter, reject, drop.
pub async fn network(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<Vec<Value>>> {
    officer(&app, &viewer, "admin:read:network", Permission::ManageFederation, "network").await?;
    let standing = params.text("standing")?.unwrap_or_default();
    let part = params.text("q")?.unwrap_or_default();
    let (found, _) = servers::all(&app, &part, Standing::parse(&standing)).await?;
    let shown = found.into_iter().map(|s| {
        json!({
            "domain": s.row.host,
            "standing": s.row.standing,
            "network": s.row.network_actor.is_some(),
            "people": s.people,
            "waiting": s.waiting,
            "failed": s.failed,
            "failures": s.row.failures,
        })
    });
    Ok(Json(shown.collect()))
}

/// `accept`, `filter`, `reject`, `remove` or `retry`.
pub async fn act_on_server(
    State(app): State<App>,
    viewer: Viewer,
    Path((domain, act)): Path<(String, String)>,
) -> Result<Json<Value>> {
    let me = officer(&app, &viewer, "admin:write:network", Permission::ManageFederation, "network").await?;
    match act.as_str() {
        "retry" => servers::retry(&app, &me.handle, &domain).await?,
        "remove" => drop(servers::set(&app, &me.handle, &domain, None).await?),
        name => {
            let standing = Standing::parse(name).ok_or(Error::NotFound)?;
            servers::set(&app, &me.handle, &domain, Some(standing)).await?;
        }
    }
    Ok(Json(json!({})))
}

const MOST_LINES: u64 = 200;

/// Lines of the audit log, the newest first.
pub async fn audit_log(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<Vec<Value>>> {
    officer(&app, &viewer, "admin:read:audit", Permission::ViewAuditLog, "audit").await?;
    let text = |name: &str| params.text(name).map(Option::unwrap_or_default);
    let filter = Filter {
        actor: text("actor")?,
        action: text("action")?,
        subject: text("subject")?,
        before: params.number("before")?,
        ..Filter::default()
    };
    let rows = audit::found(app.db.read(), &filter, MOST_LINES).await?;
    let shown = rows.into_iter().map(|r| {
        json!({
            "number": r.number, "at": iso(r.at), "actor": r.actor, "action": r.action, "subject": r.subject,
            "details": serde_json::from_str::<Value>(&r.details).unwrap_or_default(), "hash": r.hash,
        })
    });
    Ok(Json(shown.collect()))
}

/// Whether every line is as it was written.
pub async fn verify(State(app): State<App>, viewer: Viewer) -> Result<Json<Value>> {
    officer(&app, &viewer, "admin:read:audit", Permission::ViewAuditLog, "audit").await?;
    Ok(Json(match audit::verify(app.db.read()).await? {
        Verdict::Whole { rows, last } => json!({ "whole": true, "lines": rows, "last": last }),
        Verdict::Broken { number } => json!({ "whole": false, "broken_at": number }),
    }))
}

/// The backups that the desk or the schedule has made, the newest first.
pub async fn backups(State(app): State<App>, viewer: Viewer) -> Result<Json<Vec<Value>>> {
    officer(&app, &viewer, "admin:read:backups", Permission::ManageSettings, "backups").await?;
    let shown = |b: crate::entities::backup::Model| {
        json!({
            "name": b.name, "at": iso(b.at), "bytes": b.bytes, "sealed": b.is_sealed, "fault": b.fault,
            "verified_at": b.verified_at.map(iso),
        })
    };
    Ok(Json(make::all(&app).await?.into_iter().map(shown).collect()))
}

/// Has a backup made.
pub async fn make_backup(State(app): State<App>, viewer: Viewer) -> Result<Json<Value>> {
    let me = officer(&app, &viewer, "admin:write:backups", Permission::ManageSettings, "backups").await?;
    make::ask(&app, &me.handle).await?;
    Ok(Json(json!({})))
}
