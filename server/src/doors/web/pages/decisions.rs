//! Why a post was stopped, transparency, and what comes in.

use std::collections::HashMap;

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::{
        cases::figures::Figures,
        decisions::{Decision, Decisions, DecisionsProps, Transparency, TransparencyProps, Why, WhyProps},
        servers::{Servers, ServersProps},
    },
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::queue::incoming_shown;
use crate::{
    base::{
        clock::{DAY, iso},
        error::Result,
        extract::Path,
    },
    branch::transparency,
    doors::{
        params::id,
        web::{
            frame::{frame, or_answer, show, signed_in, whole},
            session::Visitor,
            state::Web,
        },
    },
    entities::{decision, parked_post::Why, scheduled_post},
    handbook::rules,
    learning::catalogue,
    login::{self, roles::Permission},
    moderation::{
        cases::figures,
        decisions::{appeal, words::held},
        quarantine,
    },
    policy::State as Turned,
    posts::decision::state,
};

fn decision_shown(found: &decision::Model, words: &HashMap<i64, String>) -> Decision {
    Decision {
        id: found.id.to_string(),
        outcome: found.outcome.clone(),
        state: found.state.clone(),
        reasons: crate::posts::decision::reasons(found)
            .into_iter()
            .map(|r| (r.rule, r.clause, r.message, r.fix))
            .collect(),
        version: found.ruleset_version,
        note: found.note.clone(),
        appeal: found.appeal.clone(),
        may_appeal: appeal::is_open(found),
        at: iso(found.created_at),
        deleted: iso(found.expires_at),
        is_kept: found.held_id.is_some()
            && [state::RETURNED, state::EXPIRED, state::UPHELD].contains(&found.state.as_str()),
        text: found.held_id.and_then(|h| words.get(&h).cloned()),
    }
}

/// The words of one's own posts that wait or were given back, by the ids of what is kept.
async fn own_words(web: &Web, all: &[decision::Model]) -> Result<HashMap<i64, String>> {
    let db = web.app.db.read();
    let ids = all.iter().filter_map(|d| d.held_id);
    let rows = scheduled_post::Entity::find().filter(scheduled_post::Column::Id.is_in(ids)).all(db).await?;
    let mut words = HashMap::new();
    for row in rows {
        if let Some(held) = held(db, &row).await? {
            words.insert(row.id, held.words.text);
        }
    }
    Ok(words)
}

pub async fn own_decisions(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let all = crate::posts::decision::of(&web.app, me.id).await?;
    let words = own_words(&web, &all).await?;
    let all = all.iter().map(|found| decision_shown(found, &words)).collect();
    let title = frame.t("why-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| Decisions(DecisionsProps { all, frame })))
}

pub async fn why(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(of): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    show_why(&web, &visitor, &frame, StatusCode::OK, (&of, None)).await
}

pub async fn show_why(
    web: &Web,
    visitor: &Visitor,
    frame: &Frame,
    status: StatusCode,
    (of, fault): (&str, Option<String>),
) -> Result<Response> {
    let me = visitor.viewer(&web.app).await?.profile;
    let found = crate::posts::decision::own(&web.app, me.id, id(of)?).await?;
    let words = own_words(web, std::slice::from_ref(&found)).await?;
    let decision = decision_shown(&found, &words);
    let lessons = lessons_about(web, frame, &decision).await?;
    let title = frame.t("why-title");
    Ok(show(frame, status, &title, |frame| Why(WhyProps { decision, lessons, fault, frame })))
}

/// The lessons about the clauses that a decision names.
async fn lessons_about(web: &Web, frame: &Frame, decision: &Decision) -> Result<Vec<(String, String)>> {
    let mut all: Vec<(String, String)> = Vec::new();
    for (_, clause, ..) in &decision.reasons {
        let found = catalogue::of_clause(&web.app, clause, frame.texts.language()).await?;
        all.extend(found.map(|l| (l.name, l.lesson.title)).filter(|new| !all.contains(new)));
    }
    Ok(all)
}

/// Public.
pub async fn transparent(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = frame(&web, &visitor, whole(&uri)).await?;
    let all = rules::all(web.app.db.read()).await?.into_iter().filter(|r| r.state == Turned::On.name());
    let rules = all.map(|r| {
        let private = rules::holds_private(&r);
        (r.name, r.clause, r.verdict, r.message, private)
    });
    let rules = rules.collect();
    let seen = transparency::of(&web.app).await?;
    let since = web.app.clock.now_ms() - transparency::DAYS * DAY;
    let found = figures::since(&web.app, since, transparency::LEAST).await?;
    let reports = Figures {
        closed: found.closed,
        median_hours: found.median_hours,
        measures: found.measures,
        overturned: found.overturned,
    };
    let counts = seen.counts.into_iter().map(|c| (c.clause, c.outcome, c.count)).collect();
    let title = frame.t("transparency-title");
    let props = |frame| TransparencyProps {
        rules,
        counts,
        median_minutes: seen.median_minutes,
        reports,
        days: transparency::DAYS,
        frame,
    };
    Ok(show(&frame, StatusCode::OK, &title, |frame| Transparency(props(frame))))
}

pub async fn servers(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    login::require(web.app.db.read(), &me, Permission::ManageFederation).await?;
    show_servers(&web, &frame, StatusCode::OK, None).await
}

pub async fn show_servers(web: &Web, frame: &Frame, status: StatusCode, fault: Option<String>) -> Result<Response> {
    let is_cautious = quarantine::is_cautious(web.app.db.read()).await?;
    let parked = quarantine::waiting(&web.app).await?.into_iter().map(|p| (p.host, p.posts, p.authors)).collect();
    let unknown = quarantine::parked(&web.app, Why::Unknown).await?;
    let posts = unknown.into_iter().map(|p| (p.row.host.clone(), incoming_shown(web, p))).collect();
    let refusals = transparency::of(&web.app).await?.incoming;
    let title = frame.t("servers-title");
    let props = |frame| ServersProps { is_cautious, parked, posts, refusals, fault, frame };
    Ok(show(frame, status, &title, |frame| Servers(props(frame))))
}
