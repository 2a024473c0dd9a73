//! Mentors, and a practice post for one of them.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::mentors::{Mentors, MentorsProps, Typed},
};

use crate::{
    base::{error::Result, id as ids},
    doors::{
        mastodon::convert,
        web::{
            frame::{or_answer, show, signed_in},
            session::Visitor,
            state::Web,
        },
    },
    entities::profile::{self, Kind},
    people::mentors::offer,
};

pub async fn mentors(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let typed = Typed { key: ids::secret(), ..Typed::default() };
    show_mentors(&web, &frame, &me, StatusCode::OK, typed).await
}

pub async fn show_mentors(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    typed: Typed,
) -> Result<Response> {
    let app = &web.app;
    let is_colleague = me.kind == Kind::Professional;
    let all = offer::all(app).await?.into_iter().filter(|(p, _)| is_colleague && p.id != me.id);
    let mentors = all.map(|(p, words)| (convert::account(app, &p), words)).collect();
    let own = if is_colleague { Some(offer::of(app, me.id).await?.unwrap_or_default()) } else { None };
    let title = frame.t("mentors-title");
    let props = |frame| MentorsProps { mentors, own, typed, frame };
    Ok(show(frame, status, &title, |frame| Mentors(props(frame))))
}
