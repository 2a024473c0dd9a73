//! Something is announced, or withdrawn.

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::pages::desk::announcements::Typed;

use crate::{
    base::{
        clock,
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::{Params, id},
        web::{
            forms::shared::{back, is_said, one_of, permitted},
            frame::or_answer,
            pages,
            session::Visitor,
            state::Web,
        },
    },
    login::roles::Permission,
    notifications::announcements::{self, New},
};

const HERE: &str = "/desk/announcements";

pub async fn change_announcements(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageAnnouncements).await?);
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    if one_of(&action, &["publish", "withdraw"])? == "withdraw" {
        announcements::withdraw(&web.app, &me.handle, id(&text("id")?)?).await?;
        return Ok(back(Some(HERE), Some("removed")));
    }
    let mut typed = Typed { text: text("text")?, from: text("from")?, until: text("until")?, fault: None };
    let zone = web.app.config.time_zone.as_str();
    let done = match (time(&typed.from, zone), time(&typed.until, zone)) {
        (Ok(from), Ok(until)) => {
            let by_mail = form.flag("mail")?.unwrap_or(false);
            let new = New { text: &typed.text, from, until, by_mail };
            announcements::announce(&web.app, &me.handle, &new).await.map(drop)
        }
        (Err(error), _) | (_, Err(error)) => Err(error),
    };
    match done {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) if is_said(&error) => {
            typed.fault = Some(error.to_string());
            pages::show_announcements(&web, &frame, StatusCode::UNPROCESSABLE_ENTITY, &me, typed).await
        }
        Err(other) => Err(other),
    }
}

/// A time as a browser's field has it, in the branch's zone; none where nothing was typed.
fn time(typed: &str, zone: &str) -> Result<Option<i64>> {
    if typed.is_empty() {
        return Ok(None);
    }
    let seconds = if typed.len() == 16 { ":00Z" } else { "Z" };
    let as_utc = clock::parse_iso(&format!("{typed}{seconds}"))
        .ok_or_else(|| Error::unprocessable("This is not a valid day and time."))?;
    Ok(Some(as_utc - clock::zone_offset(zone, as_utc) * clock::MINUTE))
}
