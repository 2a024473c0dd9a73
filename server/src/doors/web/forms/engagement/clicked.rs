//! “I clicked it”: signed out everywhere, and helped on.

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use axum_extra::extract::CookieJar;

use crate::{
    base::error::{Error, Result},
    doors::web::{
        frame::{frame, or_answer},
        pages,
        session::{Visitor, without_session},
        state::Web,
    },
    engagement::clicked,
    entities::profile::Kind,
};

use super::super::shared::speaking;

pub async fn send_clicked(State(web): State<Web>, visitor: Visitor, jar: CookieJar) -> Result<Response> {
    or_answer!(speaking(&web, &visitor, Some("/care/clicked")).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    if me.kind != Kind::Professional {
        return Err(Error::NotFound);
    }
    clicked::clicked(&web.app, &me).await?;
    // The page that says what comes next is one for whoever is signed out.
    let gone = Visitor { accepts: visitor.accepts.clone(), look: visitor.look.clone(), ..Visitor::default() };
    let frame = frame(&web, &gone, "/care/clicked").await?;
    Ok((without_session(&web.app, jar), pages::show_clicked(&frame)).into_response())
}
