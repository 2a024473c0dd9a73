//! The branch's rules, the facts, and trying a rule.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::rules::{
        Around, Choices, Facts, FactsProps, Rule, RuleForm, RuleFormProps, Rules, RulesProps, Tried, Trying,
        TryingProps, Writing,
    },
};

use super::handbook_desk::rule_writer;
use crate::{
    base::{error::Result, extract::Path},
    branch::transparency,
    doors::{
        params::id,
        web::{
            frame::{or_answer, show},
            session::Visitor,
            state::Web,
        },
    },
    entities::rule,
    handbook::{self, rules},
    policy::{
        FACTS, Remedy, Scope, detect,
        scope::{AUDIENCES, Act, audience_name},
    },
};

/// How the form compares a fact with a value.
pub const OPERATORS: [&str; 8] = ["is", "is-not", "contains", "words", "more", "less", "yes", "no"];
/// Functions that are no detectors.
const OTHERS: [&str; 7] = ["patron_data", "certain", "likely", "possible", "source_year", "words", "like"];

pub async fn branch_rules(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(rule_writer(&web, &visitor, &uri).await?);
    show_rules(&web, &frame, StatusCode::OK, None).await
}

pub async fn show_rules(web: &Web, frame: &Frame, status: StatusCode, fault: Option<String>) -> Result<Response> {
    let db = web.app.db.read();
    let counts = transparency::by_rule(&web.app).await?;
    let listed = |r: rule::Model| Rule {
        matched: counts.get(&r.name).copied().filter(|c| *c >= transparency::LEAST),
        id: r.id.to_string(),
        name: r.name,
        clause: r.clause,
        verdict: r.verdict,
        state: r.state,
        message: r.message,
        fault: r.fault,
    };
    let all = rules::all(db).await?.into_iter().map(listed).collect();
    let (local, agreement) = (rules::local(&web.app, db).await?, rules::agreement(db).await?);
    let around = Around {
        card_prefixes: local.card_prefixes.join(" "),
        country: local.country,
        own: local.own.join("\n"),
        agreement_needed: agreement.needed,
        agreement_day: agreement.day,
        agreement_form: agreement.form,
        agreement_scope: agreement.scope,
    };
    let title = frame.t("rules-title");
    Ok(show(frame, status, &title, |frame| Rules(RulesProps { rules: all, around, fault, frame })))
}

pub async fn write_rule(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(which): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(rule_writer(&web, &visitor, &uri).await?);
    let writing = match which.as_str() {
        "new" => Writing { verdict: "nudge".into(), ..Writing::default() },
        other => as_written(&frame, rules::one(web.app.db.read(), id(other)?).await?),
    };
    show_rule(&web, &frame, StatusCode::OK, writing, None).await
}

/// A stored rule as its form shows it.
fn as_written(frame: &Frame, row: rule::Model) -> Writing {
    let scope: Scope = serde_json::from_str(&row.scope).unwrap_or_default();
    let remedy: Remedy = serde_json::from_str(&row.remedy).unwrap_or_default();
    let form: [String; 3] = row.form.as_deref().and_then(|f| serde_json::from_str(f).ok()).unwrap_or_default();
    let [fact, operator, value] = form;
    Writing {
        id: row.id.to_string(),
        name: row.name,
        clause: row.clause,
        verdict: row.verdict,
        kinds: scope.kinds,
        audiences: scope.audiences,
        boosts: scope.acts.contains(&Act::Boost),
        incoming: scope.incoming,
        domains: scope.domains.join(" "),
        condition: row.condition,
        message: frame.said(&row.message),
        fix: frame.said(&row.fix),
        warning: remedy.warning.unwrap_or_default(),
        visibility: remedy.visibility.unwrap_or_default(),
        drop_media: remedy.drop_media,
        fact,
        operator,
        value,
    }
}

pub async fn show_rule(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    writing: Writing,
    fault: Option<String>,
) -> Result<Response> {
    let detectors = detect::ALL.iter().map(|(name, _)| *name);
    let choices = Choices {
        clauses: handbook::clauses(&web.app, frame.texts.language()).await?,
        audiences: AUDIENCES.map(audience_name).to_vec(),
        facts: FACTS.iter().map(|f| f.name).chain(["patron_data"]).chain(detectors).collect(),
        operators: OPERATORS.to_vec(),
    };
    let title = frame.t("rules-new");
    Ok(show(frame, status, &title, |frame| RuleForm(RuleFormProps { writing, choices, fault, frame })))
}

pub async fn facts(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(rule_writer(&web, &visitor, &uri).await?);
    let facts = FACTS.iter().map(|f| (f.name, f.kind, f.example)).collect();
    let functions = detect::ALL.iter().map(|(name, _)| *name).chain(OTHERS).collect();
    let title = frame.t("facts-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| Facts(FactsProps { facts, functions, frame })))
}

pub async fn try_rule(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(which): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(rule_writer(&web, &visitor, &uri).await?);
    let row = rules::one(web.app.db.read(), id(&which)?).await?;
    Ok(show_trying(&frame, StatusCode::OK, &row, (None, None), (String::new(), None)))
}

/// What a rule would have done to the past, and what it says of a text.
pub fn show_trying(
    frame: &Frame,
    status: StatusCode,
    row: &rule::Model,
    (past, said): (Option<Tried>, Option<Vec<String>>),
    (text, fault): (String, Option<String>),
) -> Response {
    let title = frame.tv("try-title", &[("name", &row.name)]);
    let (id, name) = (row.id.to_string(), row.name.clone());
    show(frame, status, &title, |frame| Trying(TryingProps { id, name, past, text, said, fault, frame }))
}
