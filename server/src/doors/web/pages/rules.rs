//! The branch's rules, what stands around them, and the facts.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::rules::{Around, Facts, FactsProps, Rule, Rules, RulesProps},
};

use super::handbook_desk::rule_writer;
use crate::{
    base::error::Result,
    branch::transparency,
    doors::web::{
        frame::{or_answer, show},
        session::Visitor,
        state::Web,
    },
    entities::rule,
    handbook::rules,
    moderation::decisions::expire,
    policy::{FACTS, detect},
};

/// Functions that are no detectors.
const OTHERS: [&str; 8] = ["patron_data", "certain", "likely", "possible", "source_year", "words", "listed", "like"];

pub async fn branch_rules(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(rule_writer(&web, &visitor, &uri).await?);
    show_rules(&web, &frame, StatusCode::OK, (None, None)).await
}

/// The list; what was typed around it stays, where it could not be saved.
pub async fn show_rules(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    (fault, typed): (Option<String>, Option<Around>),
) -> Result<Response> {
    let db = web.app.db.read();
    let counts = transparency::by_rule(&web.app).await?;
    let listed = |r: rule::Model| Rule {
        has_trial: r.trial.is_some(),
        holds_private: rules::holds_private(&r),
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
    let around = match typed {
        Some(typed) => typed,
        None => around(web).await?,
    };
    let title = frame.t("rules-title");
    Ok(show(frame, status, &title, |frame| Rules(RulesProps { rules: all, around, fault, frame })))
}

/// What stands around the rules, as it is kept.
pub async fn around(web: &Web) -> Result<Around> {
    let db = web.app.db.read();
    let (local, agreement) = (rules::local(&web.app, db).await?, rules::agreement(db).await?);
    Ok(Around {
        card_prefixes: local.card_prefixes.join(" "),
        country: local.country,
        own: local.own.join("\n"),
        agreement_needed: agreement.needed,
        agreement_day: agreement.day,
        agreement_form: agreement.form,
        agreement_scope: agreement.scope,
        alone_hours: expire::alone_hours(&web.app).await?.unwrap_or(0).to_string(),
        lists: rules::word_lists(db).await?.into_iter().map(|(name, words)| (name, words.join("\n"))).collect(),
        new_list: (String::new(), String::new()),
    })
}

pub async fn facts(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(rule_writer(&web, &visitor, &uri).await?);
    let facts = FACTS.iter().map(|f| (f.name, f.kind, f.example)).collect();
    let functions = detect::ALL.iter().map(|(name, _)| *name).chain(OTHERS).collect();
    let title = frame.t("facts-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| Facts(FactsProps { facts, functions, frame })))
}
