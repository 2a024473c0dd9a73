//! Somebody is blocked: by a personal profile at once, in the branch's name with a reason and an end.

use axum::{extract::State, http::StatusCode, response::Response};

use super::{
    people::act_on_profile,
    shared::{back_about, is_said, speaking},
};
use crate::{
    base::{error::Result, extract::Path},
    doors::{
        params::{Params, id},
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    entities::profile,
    people::blocks::{self, Term},
};

pub async fn block_profile(
    State(web): State<Web>,
    visitor: Visitor,
    Path(whom): Path<String>,
    form: Params,
) -> Result<Response> {
    let path = form.text("back")?;
    let frame = or_answer!(speaking(&web, &visitor, path.as_deref()).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    if !blocks::speaks_for_branch(&me) {
        return act_on_profile(State(web), visitor, Path((whom, "block".to_owned())), form).await;
    }
    let reason = form.text("reason")?.unwrap_or_default();
    let mut typed = pages::TypedBlock { back: path.clone().unwrap_or_default(), reason: reason.clone(), fault: None };
    // The button on a profile leads to the form; nothing is wrong yet.
    if !form.flag("said")?.unwrap_or(false) {
        return pages::show_block(&web, &frame, &me, StatusCode::OK, (&whom, typed)).await;
    }
    let done = match Term::of(&web.app, &reason, form.number("days")?) {
        Ok(term) => {
            let other = profile::by_id(web.app.db.read(), id(&whom)?).await?;
            blocks::block_for(&web.app, &me, &other, term).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(back_about(path.as_deref(), "block", &whom)),
        Err(error) if is_said(&error) => {
            typed.fault = Some(error.to_string());
            pages::show_block(&web, &frame, &me, error.status(), (&whom, typed)).await
        }
        Err(other) => Err(other),
    }
}
