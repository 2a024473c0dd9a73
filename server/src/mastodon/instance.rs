//! The instance: the branch in the API's words. <https://docs.joinmastodon.org/methods/instance/>

use axum::{Json, extract::State};
use serde_json::{Value, json};

use super::{convert, registrations};
use crate::{
    app::App,
    clock::iso,
    config::Federation,
    entities::handbook_version,
    error::{Error, Result},
    handbook::{self, Clause, document::in_language},
    html, stats,
};

/// Behaviour and information sharing, counted from zero.
const RULE_CHAPTERS: [usize; 2] = [1, 3];

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
        "status": null,
        "privacy_policy": app.config.url("/handbook#chapter-3"),
        "terms_of_service": app.config.url("/handbook"),
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
            "enabled": registrations::is_open(&app.config),
            "approval_required": false,
            "reason_required": null, "message": null, "min_age": null, "url": null,
        },
        "api_versions": { "mastodon": API_VERSION },
        "contact": { "email": contact(&app), "account": null },
        "rules": handbook_rules(&app).await?,
    })))
}

/// The handbook's clauses on behaviour and on sharing as the API's rules, in the branch's language, with the others beside.
async fn handbook_rules(app: &App) -> Result<Vec<Value>> {
    let Some(version) = handbook::in_force(app, app.db.read()).await? else { return Ok(Vec::new()) };
    let document = handbook::document(&version);
    let brief = |clause: &Clause, language: &str| {
        let plain = html::plain(&handbook::document::html(in_language(&clause.body, language)));
        json!({ "text": in_language(&clause.title, language), "hint": plain })
    };
    let rules = RULE_CHAPTERS.iter().flat_map(|chapter| document.chapter(*chapter)).map(|clause| {
        let mut rule = brief(clause, &app.config.language);
        rule["id"] = json!(clause.id.replace('.', "0"));
        rule["translations"] =
            document.languages.iter().map(|l| (l.clone(), brief(clause, l))).collect::<serde_json::Map<_, _>>().into();
        rule
    });
    Ok(rules.collect())
}

pub async fn rules(State(app): State<App>) -> Result<Json<Vec<Value>>> {
    Ok(Json(handbook_rules(&app).await?))
}

/// The chapters of one of the texts that the API has a name for.
async fn text_of(app: &App, chapters: &[usize]) -> Result<(handbook_version::Model, String)> {
    let version = handbook::in_force(app, app.db.read()).await?.ok_or(Error::NotFound)?;
    let document = handbook::document(&version);
    let clauses = chapters.iter().flat_map(|chapter| document.chapter(*chapter)).map(|clause| {
        let title = html::escape(in_language(&clause.title, &app.config.language));
        let body = handbook::document::html(in_language(&clause.body, &app.config.language));
        format!("<h3>{} {title}</h3>{body}", clause.id)
    });
    let content = clauses.collect();
    Ok((version, content))
}

/// <https://docs.joinmastodon.org/methods/instance/#privacy_policy>
pub async fn privacy_policy(State(app): State<App>) -> Result<Json<Value>> {
    let (version, content) = text_of(&app, &[2, 4]).await?;
    Ok(Json(json!({ "updated_at": version.published_at.map(iso), "content": content })))
}

/// <https://docs.joinmastodon.org/methods/instance/#terms_of_service>
pub async fn terms_of_service(State(app): State<App>) -> Result<Json<Value>> {
    let (version, content) = text_of(&app, &[0, 1, 3, 5, 6]).await?;
    Ok(Json(json!({
        "effective_date": version.effective_on, "effective": true, "content": content, "succeeded_by": null,
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
        "registrations": registrations::is_open(&app.config),
        "approval_required": false,
        "invites_enabled": false,
        "configuration": convert::configuration(),
        "contact_account": null,
        "rules": handbook_rules(&app).await?,
    });
    Ok(([("deprecation", "@1668384000")], Json(body)))
}
