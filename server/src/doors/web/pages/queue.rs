//! The queue of those who read for others.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    format::audience_word,
    frame::Frame,
    pages::queue::{Claim, Incoming, Lists, Queue, QueueProps, Review, Waiting, Words},
};

use crate::{
    base::{clock::iso, error::Result, html, seal::Seal, settings},
    doors::{
        mastodon::convert,
        web::{
            frame::{or_answer, show, signed_in},
            session::Visitor,
            state::Web,
        },
    },
    entities::{parked_post::Why, profile},
    login::{self, roles::Permission},
    media::address::For,
    moderation::{
        decisions::{
            queue::{self, Claim as Claimed},
            request,
        },
        quarantine,
    },
    policy::scope::audience_name,
};

/// What the page says about one of its posts.
#[derive(Default)]
pub struct Said {
    pub fault: Option<String>,
    /// One that its reader has uncovered.
    pub uncovered: Option<queue::Waiting>,
    /// One that would show what is covered, if it went out.
    pub asks: Option<i64>,
}

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
    show_queue(&web, &frame, &me, StatusCode::OK, Said::default()).await
}

pub async fn show_queue(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    said: Said,
) -> Result<Response> {
    let seal = settings::seal(&web.app).await?;
    let mut held = Vec::new();
    for waiting in queue::all(&web.app, me).await? {
        let is_uncovered = said.uncovered.as_ref().is_some_and(|u| u.decision.id == waiting.decision.id);
        let waiting = said.uncovered.clone().filter(|_| is_uncovered).unwrap_or(waiting);
        held.push(waiting_shown(web, frame, (seal, said.asks), waiting).await?);
    }
    let reviews = request::for_others(&web.app).await?;
    let reviews = reviews.into_iter().map(|(row, post)| Review {
        id: row.id.to_string(),
        branch: row.host,
        reasons: post.reasons.into_iter().map(|r| (r.clause, r.message)).collect(),
        words: Words {
            text: post.text,
            warning: post.warning,
            options: post.options,
            quoted: post.quoted,
            pictures: Vec::new(),
            descriptions: post.descriptions,
        },
        audience: audience_word(frame, &post.audience, false),
        appeal: post.appeal,
        since: iso(row.created_at),
        claim: match row.reader_id {
            None => Claim::Nobody,
            Some(reader) if reader == me.id => Claim::Mine(iso(row.expires_at)),
            Some(_) => Claim::Other,
        },
    });
    let incoming = quarantine::parked(&web.app, Why::Hold).await?.into_iter().map(|p| incoming_shown(web, p));
    let lists = Lists {
        held,
        reviews: reviews.collect(),
        incoming: incoming.collect(),
        branches: request::branches(&web.app).await?,
    };
    let title = frame.t("queue-title");
    Ok(show(frame, status, &title, |frame| Queue(QueueProps { lists, fault: said.fault, frame })))
}

/// What another server sent, as it would be read.
pub(super) fn incoming_shown(web: &Web, parked: quarantine::Parked) -> Incoming {
    let quarantine::Parked { row, author, note } = parked;
    Incoming {
        id: row.id.to_string(),
        author: convert::account(&web.app, &author),
        words: Words {
            text: html::plain(&note.content),
            warning: html::plain(&note.summary),
            options: note.question.iter().flat_map(|q| q.options.iter().map(|(title, _)| title.clone())).collect(),
            quoted: None,
            pictures: Vec::new(),
            descriptions: note.attachments.iter().map(|a| a.description.clone()).collect(),
        },
        is_edit: row.is_edit,
        since: iso(row.created_at),
    }
}

async fn waiting_shown(
    web: &Web,
    frame: &Frame,
    (seal, asks): (&Seal, Option<i64>),
    w: queue::Waiting,
) -> Result<Waiting> {
    let pictures = w.media.iter().map(|m| {
        let shown = convert::media(&web.app, seal, m, For::Reader);
        (shown.preview_url.unwrap_or_default(), m.description.clone())
    });
    let pictures = pictures.collect();
    let asked = request::of_decision(&web.app, w.decision.id).await?;
    let is_alone = w.is_own && queue::is_alone(&web.app, &w.decision).await?;
    Ok(Waiting {
        id: w.decision.id.to_string(),
        reasons: crate::posts::decision::reasons(&w.decision)
            .into_iter()
            .map(|r| (r.rule, r.clause, r.message))
            .collect(),
        words: w.words.map(|words| Words {
            text: words.text,
            warning: words.warning,
            options: words.options,
            quoted: words.quoted,
            pictures,
            descriptions: Vec::new(),
        }),
        is_covered: w.is_covered,
        is_uncovered: w.is_uncovered,
        asks: asks == Some(w.decision.id),
        audience: w.audience.map(|a| audience_word(frame, audience_name(a), false)).unwrap_or_default(),
        since: iso(w.decision.created_at),
        is_late: w.is_late,
        claim: match w.claim {
            Claimed::Nobody => Claim::Nobody,
            Claimed::Mine(until) => Claim::Mine(iso(until)),
            Claimed::Other => Claim::Other,
        },
        is_mine: w.is_own,
        is_alone,
        asked: asked.map(|a| (a.host, a.state)),
        appeal: w.appeal,
        author: convert::account(&web.app, &w.author),
    })
}
