//! The yearly review is written, and its proposals are put to the staff.

use axum::{extract::State, response::Response};

use super::shared::{back, is_said, one_of, permitted};
use crate::{
    base::{error::Result, extract::Path},
    branch::yearly_review::{self, Notes},
    doors::{
        params::Params,
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    login::roles::Permission,
};

const HERE: &str = "/desk/review";

pub async fn change_review(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageRules).await?);
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let mut notes = yearly_review::notes(&web.app).await?;
    let done = if one_of(&action, &["write", "consult"])? == "consult" {
        yearly_review::consult(&web.app, &me, &pages::named(&me)).await
    } else {
        notes = Notes { law: text("law")?, proposals: text("proposals")?, ..notes };
        yearly_review::write(&web.app, &me.handle, &notes.law, &notes.proposals).await
    };
    match done {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_review(&web, &frame, error.status(), notes, Some(error.to_string())).await
        }
        Err(other) => Err(other),
    }
}
