//! Off work is said, or ended.

use axum::{extract::State, response::Response};

use super::super::shared::{back, is_said, speaking};
use crate::{
    base::error::Result,
    doors::{
        params::Params,
        web::{
            frame::or_answer,
            pages::{self, TypedOffWork},
            session::Visitor,
            state::Web,
        },
    },
    engagement::off_work,
};

pub async fn save_off_work(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let here = "/care/off-work";
    let frame = or_answer!(speaking(&web, &visitor, Some(here)).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let (last_day, message) = (text("last_day")?, text("message")?);
    let done = if form.flag("back_at_work")?.unwrap_or(false) {
        off_work::end(&web.app, &me).await
    } else {
        off_work::begin(&web.app, &me, &last_day, &message).await
    };
    match done {
        Ok(()) => Ok(back(Some(here), Some("saved"))),
        Err(error) if is_said(&error) => {
            let typed = TypedOffWork { last_day, message, fault: Some(error.to_string()) };
            pages::show_off_work(&web, &frame, &me, error.status(), typed).await
        }
        Err(other) => Err(other),
    }
}
