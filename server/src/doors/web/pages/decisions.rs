//! The queue, why a post was stopped, a colleague's link, transparency, and what comes in.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    format::audience_word,
    frame::Frame,
    pages::{
        decisions::{
            Decision, Decisions, DecisionsProps, Queue, QueueProps, Review, ReviewProps, Reviewed, ReviewedProps,
            Transparency, TransparencyProps, Waiting, Why, WhyProps,
        },
        servers::{Servers, ServersProps},
    },
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::handbook::named;
use crate::{
    base::{clock::iso, error::Result, extract::Path, settings},
    branch::transparency,
    doors::{
        mastodon::convert,
        params::id,
        web::{
            frame::{frame, or_answer, show, signed_in, whole},
            session::Visitor,
            state::Web,
        },
    },
    entities::{decision, media, profile},
    handbook::rules,
    login::{self, roles::Permission},
    media::address::For,
    moderation::{
        decisions::{appeal, pool, queue},
        quarantine,
    },
    policy::{State as Turned, scope::audience_name},
    posts::decision::state,
};

/// The frame of a page for those who read for others.
pub async fn reviewer(
    web: &Web,
    visitor: &Visitor,
    uri: &OriginalUri,
) -> Result<std::result::Result<(Frame, profile::Model), Response>> {
    let frame = match signed_in(web, visitor, uri).await? {
        Ok(frame) => frame,
        Err(other) => return Ok(Err(other)),
    };
    let me = visitor.viewer(&web.app).await?.profile;
    login::require(web.app.db.read(), &me, Permission::ManageReports).await?;
    Ok(Ok((frame, me)))
}

pub async fn branch_queue(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let (frame, me) = or_answer!(reviewer(&web, &visitor, &uri).await?);
    show_queue(&web, &frame, &me, StatusCode::OK, (None, None)).await
}

pub async fn show_queue(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    (fault, link): (Option<String>, Option<String>),
) -> Result<Response> {
    let mut all = Vec::new();
    for waiting in queue::all(&web.app).await? {
        all.push(waiting_shown(web, frame, waiting, Some(me)).await?);
    }
    let title = frame.t("queue-title");
    Ok(show(frame, status, &title, |frame| Queue(QueueProps { all, fault, link, frame })))
}

async fn waiting_shown(web: &Web, frame: &Frame, w: queue::Waiting, me: Option<&profile::Model>) -> Result<Waiting> {
    let seal = settings::seal(&web.app).await?;
    let media = media::Entity::find()
        .filter(media::Column::Id.is_in(w.media_ids))
        .filter(media::Column::ProfileId.eq(w.decision.profile_id))
        .all(web.app.db.read())
        .await?;
    let pictures = media.iter().map(|m| {
        let shown = convert::media(&web.app, seal, m, For::Reader);
        (shown.preview_url.unwrap_or_default(), m.description.clone())
    });
    let now = web.app.clock.now_ms();
    let other = w.decision.claimed_by.is_some_and(|c| me.is_none_or(|m| m.id != c));
    Ok(Waiting {
        id: w.decision.id.to_string(),
        reasons: crate::posts::decision::reasons(&w.decision)
            .into_iter()
            .map(|r| (r.rule, r.clause, r.message))
            .collect(),
        text: w.text,
        warning: w.warning,
        audience: w.audience.map(|a| audience_word(frame, audience_name(a), false)).unwrap_or_default(),
        since: iso(w.decision.created_at),
        is_late: w.is_late,
        is_claimed: other && w.decision.claimed_until.is_some_and(|u| u > now),
        is_mine: me.is_some_and(|m| m.id == w.decision.profile_id),
        pictures: pictures.collect(),
        appeal: w.decision.appeal,
        author: convert::account(&web.app, &w.author),
    })
}

/// A colleague of another branch needs no account here.
pub async fn review(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(secret): Path<String>,
) -> Result<Response> {
    let frame = frame(&web, &visitor, whole(&uri)).await?;
    show_review(&web, &frame, StatusCode::OK, secret, None).await
}

pub async fn show_review(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    secret: String,
    fault: Option<String>,
) -> Result<Response> {
    let (waiting, reader) = pool::opened(&web.app, &secret).await?;
    let waiting = waiting_shown(web, frame, waiting, None).await?;
    let (title, reader) = (frame.t("review-title"), named(&reader));
    Ok(show(frame, status, &title, |frame| Review(ReviewProps { waiting, secret, reader, fault, frame })))
}

pub fn show_reviewed(frame: &Frame) -> Response {
    let title = frame.t("review-title");
    show(frame, StatusCode::OK, &title, |frame| Reviewed(ReviewedProps { frame }))
}

fn decision_shown(found: &decision::Model) -> Decision {
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
    }
}

pub async fn own_decisions(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let all = crate::posts::decision::of(&web.app, me.id).await?.iter().map(decision_shown).collect();
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
    let decision = decision_shown(&crate::posts::decision::own(&web.app, me.id, id(of)?).await?);
    let title = frame.t("why-title");
    Ok(show(frame, status, &title, |frame| Why(WhyProps { decision, fault, frame })))
}

/// Public.
pub async fn transparent(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = frame(&web, &visitor, whole(&uri)).await?;
    let all = rules::all(web.app.db.read()).await?.into_iter().filter(|r| r.state == Turned::On.name());
    let rules = all.map(|r| (r.name, r.clause, r.verdict, r.message)).collect();
    let seen = transparency::of(&web.app).await?;
    let counts = seen.counts.into_iter().map(|c| (c.clause, c.outcome, c.count)).collect();
    let title = frame.t("transparency-title");
    let props = |frame| TransparencyProps {
        rules,
        counts,
        median_minutes: seen.median_minutes,
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
    let refusals = transparency::of(&web.app).await?.incoming;
    let title = frame.t("servers-title");
    let props = |frame| ServersProps { is_cautious, parked, refusals, fault, frame };
    Ok(show(frame, status, &title, |frame| Servers(props(frame))))
}
