//! Questions, and one with its answers.

use api::Status;
use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::questions::{One, OneProps, Questions, QuestionsProps, Typed, Wish},
};

use crate::{
    base::{error::Result, extract::Path, id as ids},
    doors::{
        mastodon::convert,
        params::{Params, id},
        web::{
            frame::{or_answer, outcome, show, signed_in},
            session::Visitor,
            state::Web,
        },
    },
    entities::profile::{self, Kind},
    people::questions::{experts, list, topic},
};

pub async fn questions(State(web): State<Web>, visitor: Visitor, uri: OriginalUri, query: Params) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let wish = Wish {
        words: query.text("words")?.unwrap_or_default(),
        topic: query.text("topic")?.unwrap_or_default(),
        open: query.flag("open")?.unwrap_or(false),
    };
    let typed = Typed { key: ids::secret(), topic: wish.topic.clone(), ..Typed::default() };
    show_questions(&web, &frame, &me, StatusCode::OK, (wish, typed)).await
}

pub async fn show_questions(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    (wish, typed): (Wish, Typed),
) -> Result<Response> {
    let app = &web.app;
    let topic = topic::checked(&wish.topic).ok();
    let looked_for = list::Wish { topic: topic.clone(), open: wish.open, words: wish.words.clone() };
    let found = list::find(app, me, &looked_for).await?;
    let alike = if typed.looked { list::alike(app, me, &typed.words).await? } else { Vec::new() };
    let found = convert::statuses(app, Some(me.id), found).await?;
    let alike = convert::statuses(app, Some(me.id), alike).await?;
    let experts = experts::all(app, topic.as_deref()).await?.into_iter();
    let experts = experts.map(|(topic, people)| (topic, people.iter().map(|p| convert::account(app, p)).collect()));
    let experts = experts.collect();
    let own_topics = match me.kind {
        Kind::Professional => Some(experts::of(app, me.id).await?.join("\n")),
        _ => None,
    };
    let title = frame.t("questions-title");
    let props = |frame| QuestionsProps { found, wish, alike, experts, own_topics, typed, frame };
    Ok(show(frame, status, &title, |frame| Questions(props(frame))))
}

pub async fn one_question(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(of): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    show_question(&web, &frame, &me, StatusCode::OK, (id(&of)?, None)).await
}

pub async fn show_question(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    (of, fault): (i64, Option<String>),
) -> Result<Response> {
    let post = list::one(&web.app, me, of).await?;
    let is_mine = post.author_id == me.id;
    let question: Status = convert::status(&web.app, Some(me.id), post).await?;
    let context = or_answer!(outcome(frame, frame.client.context(&question.id).await));
    let answers = context.descendants;
    let title = frame.t("questions-title");
    let props = |frame| OneProps { question, answers, is_mine, fault, frame };
    Ok(show(frame, status, &title, |frame| One(props(frame))))
}
