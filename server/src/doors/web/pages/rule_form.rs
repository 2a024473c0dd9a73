//! The form of a rule, and trying one.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use frontend::{
    frame::Frame,
    pages::{
        rule_form::{Choices, Row, RuleForm, RuleFormProps, Told, Version, Writing},
        rule_trying::{Sample, Touched, Tried, Trying, TryingProps},
    },
};

use super::handbook_desk::rule_writer;
use crate::{
    base::{clock::iso, error::Result, extract::Path},
    doors::{
        params::id,
        web::{
            conditions::{self, Form},
            frame::{or_answer, show},
            session::Visitor,
            state::Web,
        },
    },
    entities::rule,
    handbook::{self, rules},
    policy::{
        Remedy, Scope,
        scope::{AUDIENCES, Act, audience_name},
    },
    timelines::trends,
};

/// Hashtags to choose from.
const MOST_TAGS: u64 = 30;

pub async fn write_rule(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(which): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(rule_writer(&web, &visitor, &uri).await?);
    let writing = match which.as_str() {
        "new" => Writing { verdict: "nudge".into(), combine: "all".into(), ..Writing::default() },
        // What else is sent below this address stands on the page of all rules.
        "local" | "alone" | "lists" | "agreement" => return Ok(Redirect::to("/desk/rules").into_response()),
        other => as_written(&frame, rules::one(web.app.db.read(), id(other)?).await?),
    };
    show_rule(&web, &frame, StatusCode::OK, writing, Told::default()).await
}

/// A stored rule as its form shows it: what is on trial, where something is.
pub fn as_written(frame: &Frame, row: rule::Model) -> Writing {
    let row = rules::shown(&row);
    let scope: Scope = serde_json::from_str(&row.scope).unwrap_or_default();
    let remedy: Remedy = serde_json::from_str(&row.remedy).unwrap_or_default();
    let form = Form::read(row.form.as_deref());
    let acts = match scope.acts.as_slice() {
        [] => "",
        [Act::Post] => "posts",
        [Act::Boost] => "boosts",
        _ => "all",
    };
    let rows = form.rows.into_iter().map(|[fact, operator, value]| Row { fact, operator, value });
    Writing {
        id: row.id.to_string(),
        revision: row.revision.to_string(),
        name: row.name,
        clause: row.clause,
        verdict: row.verdict,
        kinds: scope.kinds,
        audiences: scope.audiences,
        acts: acts.to_owned(),
        incoming: scope.incoming,
        domains: scope.domains.join(" "),
        condition: row.condition,
        message: frame.said(&row.message),
        fix: frame.said(&row.fix),
        warning: remedy.warning.unwrap_or_default(),
        visibility: remedy.visibility.unwrap_or_default(),
        drop_media: remedy.drop_media,
        lifts: remedy.lifts,
        combine: form.combine,
        rows: rows.collect(),
    }
}

pub async fn show_rule(web: &Web, frame: &Frame, status: StatusCode, writing: Writing, told: Told) -> Result<Response> {
    let db = web.app.db.read();
    let others = rules::all(db).await?.into_iter().map(|r| r.name).filter(|name| *name != writing.name);
    // Tags that people use here now, and those that the rule has.
    let trending = trends::of(&web.app, trends::Kind::Tag, 0, MOST_TAGS).await?.into_iter().map(|t| t.subject);
    let own = writing.rows.iter().filter_map(|r| r.fact.strip_prefix("hashtag:")).map(str::to_owned);
    let tags = trending.chain(own).collect();
    let choices = Choices {
        clauses: handbook::clauses(&web.app, frame.texts.language()).await?,
        audiences: AUDIENCES.map(audience_name).to_vec(),
        facts: conditions::choices(frame, &rules::word_lists(db).await?, &tags),
        operators: conditions::OPERATORS.to_vec(),
        rules: others.collect(),
    };
    let mut versions: Vec<Version> = Vec::new();
    if let Ok(rule_id) = id(&writing.id) {
        for version in rules::versions(db, rule_id).await? {
            let who = version.editor.map(|p| if p.display_name.is_empty() { p.handle } else { p.display_name });
            let (wording, at) = (version.wording, iso(version.at));
            versions.push((at, who.unwrap_or_default(), version.action, wording.condition, wording.message));
        }
    }
    let title = frame.t("rules-new");
    let props = |frame| RuleFormProps { writing, choices, told, versions, frame };
    Ok(show(frame, status, &title, |frame| RuleForm(props(frame))))
}

pub async fn try_rule(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(which): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(rule_writer(&web, &visitor, &uri).await?);
    let row = rules::one(web.app.db.read(), id(&which)?).await?;
    Ok(show_trying(&frame, StatusCode::OK, &row, (None, None), (Sample::default(), None)))
}

/// What a rule would have done to the past, and what becomes of a post that is tried.
pub fn show_trying(
    frame: &Frame,
    status: StatusCode,
    row: &rule::Model,
    (past, said): (Option<Tried>, Option<Vec<Touched>>),
    (sample, fault): (Sample, Option<String>),
) -> Response {
    let title = frame.tv("try-title", &[("name", &row.name)]);
    let (id, name) = (row.id.to_string(), row.name.clone());
    let audiences = AUDIENCES.map(audience_name).to_vec();
    let scope: Scope = serde_json::from_str(&rules::shown(row).scope).unwrap_or_default();
    let incoming = scope.incoming;
    let props = |frame| TryingProps { id, name, past, sample, said, audiences, incoming, fault, frame };
    show(frame, status, &title, |frame| Trying(props(frame)))
}
