//! Numbers over days. <https://docs.joinmastodon.org/methods/admin/measures/>, dimensions and retention beside it.

use std::collections::BTreeMap;

use axum::{Json, extract::State};

use super::asked::permitted;
use crate::{
    base::{
        app::App,
        clock::{DAY, day, day_start, iso, parse_iso},
        error::{Error, Result},
    },
    branch::over_time::{self, Span},
    doors::params::Params,
    login::{Viewer, roles::Permission::ManageReports},
};

pub const MEASURES: &[&str] = &[
    "active_users",
    "new_users",
    "interactions",
    "opened_reports",
    "resolved_reports",
    "tag_accounts",
    "tag_uses",
    "tag_servers",
    "instance_accounts",
    "instance_media_attachments",
    "instance_reports",
    "instance_statuses",
    "instance_follows",
    "instance_followers",
];
pub const DIMENSIONS: &[&str] = &[
    "languages",
    "sources",
    "servers",
    "space_usage",
    "software_versions",
    "tag_servers",
    "tag_languages",
    "instance_accounts",
    "instance_languages",
];

/// The days that are asked for: a month until today, where nothing is said.
fn span(app: &App, params: &Params) -> Result<Span> {
    let now = app.clock.now_ms();
    let time = |name: &str, usual: i64| match params.text(name)?.filter(|t| !t.is_empty()) {
        None => Ok(usual),
        Some(text) => parse_iso(&text)
            .or_else(|| day_start(&text))
            .ok_or_else(|| Error::unprocessable(format!("{name} must be a date."))),
    };
    let end = time("end_at", now)?;
    Ok(Span::days_between(time("start_at", end - 30 * DAY)?, end))
}

fn keys(params: &Params, known: &[&'static str]) -> Result<Vec<&'static str>> {
    let wanted = params.list("keys")?;
    Ok(wanted.iter().filter_map(|k| known.iter().copied().find(|known| known == k)).collect())
}

/// The tag or server that a key is about.
fn about(params: &Params, key: &str) -> Result<String> {
    if !params.is_object(key) {
        return Ok(String::new());
    }
    let of = params.object(key)?;
    Ok(of.text("domain")?.or(of.text("id")?).unwrap_or_default())
}

pub async fn measures(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<Vec<api::AdminMeasure>>> {
    let me = permitted(&app, &viewer, "admin:read", ManageReports).await?;
    let span = span(&app, &params)?;
    let mut all = Vec::new();
    for key in keys(&params, MEASURES)? {
        let of = about(&params, key)?;
        let times = over_time::times(&app, &me, key, &of, span).await?;
        let before = over_time::times(&app, &me, key, &of, span.before()).await?;
        let on = |from: i64| times.iter().filter(|at| (from..from + DAY).contains(*at)).count();
        all.push(api::AdminMeasure {
            key: key.to_owned(),
            unit: None,
            total: times.len().to_string(),
            previous_total: Some(before.len().to_string()),
            data: span.days().map(|d| api::AdminDay { date: iso(d), value: on(d).to_string() }).collect(),
        });
    }
    Ok(Json(all))
}

pub async fn dimensions(
    State(app): State<App>,
    viewer: Viewer,
    params: Params,
) -> Result<Json<Vec<api::AdminDimension>>> {
    permitted(&app, &viewer, "admin:read", ManageReports).await?;
    let span = span(&app, &params)?;
    let most = usize::try_from(params.page(10, 100)?.limit).unwrap_or(10);
    let mut all = Vec::new();
    for key in keys(&params, DIMENSIONS)? {
        let found = over_time::parts(&app, key, &about(&params, key)?, span).await?;
        let value = |(name, count): (String, i64)| api::AdminValue {
            human_key: name.clone(),
            value: if key == "software_versions" { env!("CARGO_PKG_VERSION").to_owned() } else { count.to_string() },
            key: name,
        };
        all.push(api::AdminDimension { key: key.to_owned(), data: found.into_iter().take(most).map(value).collect() });
    }
    Ok(Json(all))
}

/// Of those who began on a day or in a month: how many have written in that period or a later one.
pub async fn retention(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<Vec<api::AdminCohort>>> {
    permitted(&app, &viewer, "admin:read", ManageReports).await?;
    let span = span(&app, &params)?;
    let frequency = params.text("frequency")?.filter(|f| !f.is_empty()).unwrap_or_else(|| "day".into());
    let length = match frequency.as_str() {
        "day" => 10,
        "month" => 7,
        _ => return Err(Error::unprocessable("frequency must be day or month.")),
    };
    let mut periods: Vec<String> = span.days().map(|d| day(d)[..length].to_owned()).collect();
    periods.dedup();
    let mut cohorts: BTreeMap<String, Vec<Option<String>>> = periods.iter().map(|p| (p.clone(), Vec::new())).collect();
    for (began, last) in over_time::lives(&app, span).await? {
        if let Some(cohort) = cohorts.get_mut(&began[..length]) {
            cohort.push(last);
        }
    }
    let date = |p: &str| day_start(&format!("{p}-01")[..10]).map_or_else(|| p.to_owned(), iso);
    let all = cohorts.into_iter().map(|(period, people)| {
        let part = |later: &String| {
            let still = people.iter().flatten().filter(|last| last[..length] >= **later).count();
            let (still, of) = (u32::try_from(still).unwrap_or(0), u32::try_from(people.len()).unwrap_or(0));
            let rate = if of == 0 { 0.0 } else { f64::from(still) / f64::from(of) };
            api::AdminCohortPart { date: date(later), rate, value: still.to_string() }
        };
        let data = periods.iter().filter(|p| **p >= period).map(part).collect();
        api::AdminCohort { period: date(&period), frequency: frequency.clone(), data }
    });
    Ok(Json(all.collect()))
}
