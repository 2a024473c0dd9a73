//! The instance: the branch in the API's words. <https://docs.joinmastodon.org/methods/instance/>

use std::collections::BTreeMap;

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, header},
};
use serde_json::{Value, json};
use texts::faults::said;

use super::convert;
use crate::{
    base::{
        app::App,
        clock::{SECOND, day, iso},
        config::Federation,
        error::{Error, Result},
        extract::Path,
        html, id,
    },
    branch::{
        custom_pages::{self, PRIVACY as PRIVACY_PAGE, TERMS as TERMS_PAGE},
        figures,
    },
    doors::params::Params,
    entities::{custom_page, handbook_version, rule},
    handbook::{self, Clause, document::in_language, rules as branch_rules},
    login::Viewer,
    media::address::open,
    notifications::push,
    people::profiles::sign_up::{self, Mode},
    policy::{Scope, State as Turned},
    wire::standing::{self, Standing},
};

/// Behaviour and information sharing, counted from zero.
const RULE_CHAPTERS: [usize; 2] = [1, 3];

/// The Mastodon version whose clients get what they expect here; `docs/mastodon-api.md` says where we do otherwise.
const MASTODON: &str = "4.6.0";
const API_VERSION: u32 = 9;

fn version() -> String {
    format!("{MASTODON} (compatible; Branchline {})", env!("CARGO_PKG_VERSION"))
}

fn streaming_address(app: &App) -> String {
    app.config.url("").replacen("http", "ws", 1)
}

fn thumbnail(app: &App) -> String {
    app.config.picture.as_deref().map_or_else(|| app.config.url("/assets/header.png"), |file| open(app, file))
}

/// The branch's logo.
fn icons(app: &App) -> Vec<api::InstanceIcon> {
    let size = "512x512".to_owned();
    app.config.logo.iter().map(|file| api::InstanceIcon { src: open(app, file), size: size.clone() }).collect()
}

fn description(app: &App) -> String {
    if !app.config.description.is_empty() {
        return app.config.description.clone();
    }
    format!("{} on Branchline, the network of library staff.", app.config.name)
}

/// The address that a person may write to; the one that letters come from, where the branch has named none.
fn contact(app: &App) -> String {
    app.config.contact.clone().unwrap_or_else(|| format!("branchline@{}", app.config.handle_domain))
}

/// The address of a page that the branch has written itself; of the handbook where there is none.
fn text_address(app: &App, own: &[String], slug: &str, handbook: &str) -> String {
    if own.iter().any(|s| s == slug) { app.config.url(&format!("/pages/{slug}")) } else { app.config.url(handbook) }
}

/// What holds for both descriptions.
async fn configuration(app: &App) -> Result<Value> {
    let own = custom_pages::with_meaning(app.db.read()).await?;
    let mut all = convert::configuration();
    all["urls"] = json!({
        "streaming": streaming_address(app),
        "about": app.config.url("/"),
        "status": null,
        "privacy_policy": text_address(app, &own, PRIVACY_PAGE, "/handbook#chapter-3"),
        "terms_of_service": text_address(app, &own, TERMS_PAGE, "/handbook"),
    });
    all["vapid"] = json!({ "public_key": push::public_key(app).await? });
    all["limited_federation"] = json!(app.config.federation != Federation::Open);
    let word = |own_alone| if app.config.strangers_read(own_alone) { "public" } else { "authenticated" };
    let everybody = json!({ "local": word(true), "remote": word(false) });
    all["timelines_access"] =
        json!({ "live_feeds": everybody, "hashtag_feeds": everybody, "trending_link_feeds": everybody });
    Ok(all)
}

pub async fn v2(State(app): State<App>) -> Result<Json<api::Instance>> {
    let stats = figures::of(&app).await?;
    let mode = sign_up::mode(&app);
    Ok(Json(api::Instance {
        domain: app.config.handle_domain.clone(),
        title: app.config.name.clone(),
        version: version(),
        source_url: app.config.url("/source"),
        description: description(&app),
        usage: json!({ "users": { "active_month": stats.active_month } }),
        thumbnail: api::Thumbnail { url: thumbnail(&app) },
        icon: icons(&app),
        languages: vec![app.config.language.clone()],
        configuration: configuration(&app).await?,
        registrations: api::Registrations {
            enabled: matches!(mode, Mode::Open | Mode::Approval),
            approval_required: mode == Mode::Approval,
            reason_required: Some(mode == Mode::Approval),
            url: (mode != Mode::Closed).then(|| app.config.url("/sign-up")),
            ..api::Registrations::default()
        },
        api_versions: BTreeMap::from([("mastodon".to_owned(), API_VERSION)]),
        contact: api::Contact { email: contact(&app), account: None },
        rules: handbook_rules(&app).await?,
        wrapstodon: None,
    }))
}

/// What holds here before a handbook is published: the rules in force, in the branch's language, with the others beside.
async fn rules_in_force(app: &App) -> Result<Vec<api::Rule>> {
    let all = branch_rules::all(app.db.read()).await?;
    let ours = |r: &rule::Model| {
        let scope: Scope = serde_json::from_str(&r.scope).unwrap_or_default();
        r.state == Turned::On.name() && !scope.incoming
    };
    let brief = |r: &rule::Model, language: &str| {
        let texts = texts::of(language);
        api::RuleText { text: said(texts, &r.message), hint: said(texts, &r.fix) }
    };
    let shown = all.iter().filter(|r| ours(r)).map(|r| {
        let own = brief(r, &app.config.language);
        let translations = texts::languages().map(|(code, _)| (code.to_owned(), brief(r, code)));
        api::Rule { id: r.id.to_string(), text: own.text, hint: own.hint, translations: translations.collect() }
    });
    Ok(shown.collect())
}

/// The handbook's clauses on behaviour and on sharing as the API's rules, in the branch's language, with the others beside.
pub(super) async fn handbook_rules(app: &App) -> Result<Vec<api::Rule>> {
    let Some(version) = handbook::in_force(app, app.db.read()).await? else { return rules_in_force(app).await };
    let document = handbook::document(&version);
    let brief = |clause: &Clause, language: &str| api::RuleText {
        text: in_language(&clause.title, language).to_owned(),
        hint: html::plain(&handbook::document::html(in_language(&clause.body, language))),
    };
    let rules = RULE_CHAPTERS.iter().flat_map(|chapter| document.chapter(*chapter)).map(|clause| {
        let own = brief(clause, &app.config.language);
        api::Rule {
            id: clause.id.replace('.', "0"),
            text: own.text,
            hint: own.hint,
            translations: document.languages.iter().map(|l| (l.clone(), brief(clause, l))).collect(),
        }
    });
    Ok(rules.collect())
}

pub async fn rules(State(app): State<App>) -> Result<Json<Vec<api::Rule>>> {
    Ok(Json(handbook_rules(&app).await?))
}

/// The chapters of a version of the handbook in a language, which the API shows as one text.
fn text_of(version: &handbook_version::Model, chapters: &[usize], language: &str) -> String {
    let document = handbook::document(version);
    let clauses = chapters.iter().flat_map(|chapter| document.chapter(*chapter)).map(|clause| {
        let title = html::escape(in_language(&clause.title, language));
        let body = handbook::document::html(in_language(&clause.body, language));
        format!("<h3>{} {title}</h3>{body}", clause.id)
    });
    clauses.collect()
}

const PRIVACY: &[usize] = &[2, 4];
const TERMS: &[usize] = &[0, 1, 3, 5, 6];

async fn in_force(app: &App) -> Result<handbook_version::Model> {
    handbook::in_force(app, app.db.read()).await?.ok_or(Error::NotFound)
}

/// The reader's language: what she asks for, by `lang` or by her app's own settings; else the branch's.
fn language(app: &App, params: &Params, headers: &HeaderMap) -> Result<String> {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
    let accepted = accepted.and_then(texts::accepted).map(str::to_owned);
    Ok(params.text("lang")?.filter(|l| !l.is_empty()).or(accepted).unwrap_or_else(|| app.config.language.clone()))
}

/// <https://docs.joinmastodon.org/methods/instance/#privacy_policy>
pub async fn privacy_policy(
    State(app): State<App>,
    headers: HeaderMap,
    params: Params,
) -> Result<Json<api::PrivacyPolicy>> {
    if let Some(own) = custom_pages::at(app.db.read(), PRIVACY_PAGE).await? {
        let content = handbook::document::html(&own.body);
        return Ok(Json(api::PrivacyPolicy { updated_at: Some(iso(own.updated_at)), content }));
    }
    let version = in_force(&app).await?;
    let content = text_of(&version, PRIVACY, &language(&app, &params, &headers)?);
    Ok(Json(api::PrivacyPolicy { updated_at: version.published_at.map(iso), content }))
}

fn terms(version: &handbook_version::Model, all: &[handbook_version::Model], language: &str) -> api::TermsOfService {
    let newer = all.iter().filter(|v| v.number > version.number).min_by_key(|v| v.number);
    api::TermsOfService {
        effective_date: effective_on(version),
        effective: newer.is_none(),
        content: text_of(version, TERMS, language),
        succeeded_by: newer.map(effective_on),
    }
}

/// Terms that the branch has written as a page of its own; they hold from the day of their last change.
fn own_terms(page: &custom_page::Model) -> api::TermsOfService {
    api::TermsOfService {
        effective_date: day(page.updated_at),
        effective: true,
        content: handbook::document::html(&page.body),
        succeeded_by: None,
    }
}

/// The day from which a version holds: the one that it names, or that on which it was published.
fn effective_on(version: &handbook_version::Model) -> String {
    version.effective_on.clone().unwrap_or_else(|| day(version.published_at.unwrap_or(version.created_at)))
}

/// <https://docs.joinmastodon.org/methods/instance/#terms_of_service>
pub async fn terms_of_service(
    State(app): State<App>,
    headers: HeaderMap,
    params: Params,
) -> Result<Json<api::TermsOfService>> {
    if let Some(own) = custom_pages::at(app.db.read(), TERMS_PAGE).await? {
        return Ok(Json(own_terms(&own)));
    }
    let version = in_force(&app).await?;
    let all = handbook::all_published(app.db.read()).await?;
    Ok(Json(api::TermsOfService { effective: true, ..terms(&version, &all, &language(&app, &params, &headers)?) }))
}

/// The terms that hold from a day on. <https://docs.joinmastodon.org/methods/instance/#terms_of_service_date>
pub async fn terms_at(
    State(app): State<App>,
    Path(date): Path<String>,
    headers: HeaderMap,
    params: Params,
) -> Result<Json<api::TermsOfService>> {
    let own = custom_pages::at(app.db.read(), TERMS_PAGE).await?.map(|page| own_terms(&page));
    if let Some(own) = own.filter(|terms| terms.effective_date == date) {
        return Ok(Json(own));
    }
    let all = handbook::all_published(app.db.read()).await?;
    let found = all.iter().filter(|v| effective_on(v) == date).max_by_key(|v| v.number).ok_or(Error::NotFound)?;
    let held = in_force(&app).await?.number >= found.number;
    let shown = terms(found, &all, &language(&app, &params, &headers)?);
    Ok(Json(api::TermsOfService { effective: held, ..shown }))
}

/// <https://docs.joinmastodon.org/methods/instance/#extended_description>
pub async fn extended_description(State(app): State<App>) -> Result<Json<api::ExtendedDescription>> {
    let version = handbook::in_force(&app, app.db.read()).await?;
    let words = match app.config.about.as_str() {
        "" => format!("<p>{}</p>", html::escape(&description(&app))),
        about => handbook::document::html(about),
    };
    let scope = version.as_ref().map(|v| text_of(v, &[0], &app.config.language)).unwrap_or_default();
    let updated_at = iso(version.and_then(|v| v.published_at).unwrap_or(0));
    Ok(Json(api::ExtendedDescription { updated_at, content: format!("{words}{scope}") }))
}

/// Servers that this branch has exchanged something with, without those that it keeps out.
pub async fn peers(State(app): State<App>) -> Result<Json<Vec<String>>> {
    Ok(Json(figures::peers(&app).await?))
}

pub async fn activity(State(app): State<App>) -> Result<Json<Vec<api::Activity>>> {
    let weeks = figures::weeks(&app).await?;
    let shown = weeks.into_iter().map(|w| api::Activity {
        week: (w.begins_ms / SECOND).to_string(),
        statuses: w.posts.to_string(),
        logins: w.active.to_string(),
        registrations: w.new.to_string(),
    });
    Ok(Json(shown.collect()))
}

/// Told to the branch's own people.
pub async fn domain_blocks(State(app): State<App>, viewer: Viewer) -> Result<Json<Vec<api::DomainBlock>>> {
    viewer.require("read")?;
    let all = standing::decided(app.db.read()).await?;
    let shown = all.into_iter().filter_map(|(domain, standing)| {
        let severity = match standing {
            Standing::Filter => "silence",
            Standing::Reject | Standing::Drop => "suspend",
            Standing::Accept => return None,
        };
        Some(api::DomainBlock { digest: id::digest_hex(&domain), domain, severity: severity.into(), comment: None })
    });
    Ok(Json(shown.collect()))
}

/// The languages of our own pages.
pub async fn languages() -> Json<Vec<Value>> {
    let all = texts::languages().map(|(code, name)| json!({ "code": code, "name": name }));
    Json(all.collect())
}

/// Nobody's words are sent to a translator.
pub async fn translation_languages() -> Json<Value> {
    Json(json!({}))
}

pub async fn health() -> &'static str {
    "OK"
}

/// What old apps ask for.
pub async fn v1(State(app): State<App>) -> Result<Json<api::InstanceV1>> {
    let (stats, mode) = (figures::of(&app).await?, sign_up::mode(&app));
    Ok(Json(api::InstanceV1 {
        uri: app.config.handle_domain.clone(),
        title: app.config.name.clone(),
        short_description: description(&app),
        description: description(&app),
        email: contact(&app),
        version: version(),
        urls: json!({ "streaming_api": streaming_address(&app) }),
        stats: json!({ "user_count": stats.profiles, "status_count": stats.posts, "domain_count": stats.hosts }),
        thumbnail: Some(thumbnail(&app)),
        languages: vec![app.config.language.clone()],
        registrations: matches!(mode, Mode::Open | Mode::Approval),
        approval_required: mode == Mode::Approval,
        invites_enabled: mode == Mode::Invite,
        configuration: configuration(&app).await?,
        contact_account: None,
        rules: handbook_rules(&app).await?,
    }))
}
