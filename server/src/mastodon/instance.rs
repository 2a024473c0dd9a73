//! The instance: the branch in the API's words. <https://docs.joinmastodon.org/methods/instance/>

use axum::{Json, extract::State};
use serde_json::{Value, json};

use super::convert;
use crate::{app::App, config::Federation, error::Result, stats};

/// The Mastodon version whose clients get what they expect here; see the closing notes of the issues for what is
/// still to come.
const MASTODON: &str = "4.0.0";
const API_VERSION: u32 = 1;

fn version() -> String {
    format!("{MASTODON} (compatible; Branchline {})", env!("CARGO_PKG_VERSION"))
}

fn streaming_address(app: &App) -> String {
    app.config.url("").replacen("http", "ws", 1)
}

fn thumbnail(app: &App) -> String {
    app.config.url("/assets/header.png")
}

fn description(app: &App) -> String {
    format!("{} on Branchline, the network of library staff.", app.config.name)
}

/// The address that a person may write to; a branch has set none yet.
fn contact(app: &App) -> String {
    format!("branchline@{}", app.config.handle_domain)
}

pub async fn v2(State(app): State<App>) -> Result<Json<Value>> {
    let stats = stats::of(&app).await?;
    let mut configuration = convert::configuration();
    configuration["urls"] = json!({
        "streaming": streaming_address(&app),
        "about": app.config.url("/"),
        "status": null, "privacy_policy": null, "terms_of_service": null,
    });
    configuration["vapid"] = json!({ "public_key": "" });
    configuration["limited_federation"] = json!(app.config.federation != Federation::Open);
    Ok(Json(json!({
        "domain": app.config.handle_domain,
        "title": app.config.name,
        "version": version(),
        "source_url": app.config.url("/source"),
        "description": description(&app),
        "usage": { "users": { "active_month": stats.active_month } },
        "thumbnail": { "url": thumbnail(&app) },
        "icon": [],
        "languages": [app.config.language],
        "configuration": configuration,
        "registrations": {
            "enabled": false,
            "approval_required": false,
            "reason_required": null, "message": null, "min_age": null, "url": null,
        },
        "api_versions": { "mastodon": API_VERSION },
        "contact": { "email": contact(&app), "account": null },
        "rules": [],
    })))
}

/// Deprecated since Mastodon 4.0 (14 November 2022), and said so as RFC 9745 asks.
pub async fn v1(State(app): State<App>) -> Result<([(&'static str, &'static str); 1], Json<Value>)> {
    let stats = stats::of(&app).await?;
    let body = json!({
        "uri": app.config.handle_domain,
        "title": app.config.name,
        "short_description": description(&app),
        "description": description(&app),
        "email": contact(&app),
        "version": version(),
        "urls": { "streaming_api": streaming_address(&app) },
        "stats": { "user_count": stats.profiles, "status_count": stats.posts, "domain_count": stats.hosts },
        "thumbnail": thumbnail(&app),
        "languages": [app.config.language],
        // Nobody can sign up yet, whatever the setting says; that comes with its own pages.
        "registrations": false,
        "approval_required": false,
        "invites_enabled": false,
        "configuration": convert::configuration(),
        "contact_account": null,
        "rules": [],
    });
    Ok(([("deprecation", "@1668384000")], Json(body)))
}
