//! What somebody was told is written down, read and acted on; and the branch names whom it goes to.

use axum::{extract::State, response::Response};
use frontend::pages::engagement::safeguarding::{Settled, Typed};

use super::super::shared::{back, is_said, one_of, permitted, speaking};
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::{Params, id},
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    engagement::safeguarding::{files, leads},
    login::roles::Permission,
};

const HERE: &str = "/care/safeguarding";
const SETTINGS: &str = "/desk/safeguarding";

pub async fn disclose(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some(HERE)).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let new = files::New {
        about: text("about")?,
        is_urgent: form.flag("urgent")?.unwrap_or(false),
        words: text("words")?,
        reader: text("reader")?,
    };
    match files::disclose(&web.app, &me, &new).await {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) if is_said(&error) => {
            let files::New { about, is_urgent, words, reader } = new;
            let typed = Typed { about, is_urgent, words, reader, fault: Some(error.to_string()) };
            pages::show_safeguarding(&web, &frame, &me, error.status(), typed).await
        }
        Err(other) => Err(other),
    }
}

/// `note`, `hand-on` and `close`, for whom it is for.
pub async fn act_on_disclosure(
    State(web): State<Web>,
    visitor: Visitor,
    Path((of, action)): Path<(String, String)>,
    form: Params,
) -> Result<Response> {
    let here = format!("{HERE}/{of}");
    let frame = or_answer!(speaking(&web, &visitor, Some(&here)).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let (action, of) = (one_of(&action, &["note", "hand-on", "close"])?, id(&of)?);
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let words = text("words")?;
    let done = match action {
        "note" => files::write(&web.app, &me, of, &words).await,
        "close" => files::close(&web.app, &me, of, &words).await,
        _ => files::hand_on(&web.app, &me, of, &text("to")?).await,
    };
    match done {
        Ok(()) => Ok(back(Some(if action == "hand-on" { HERE } else { &here }), Some("saved"))),
        Err(error @ Error::Unprocessable(_)) => {
            let fault = Some(error.to_string());
            pages::show_safeguarding_file(&web, &frame, &me, error.status(), (of, words, fault)).await
        }
        Err(other) => Err(other),
    }
}

pub async fn save_safeguarding(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, SETTINGS, Permission::ManageSettings).await?);
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let new =
        leads::New { lead: text("lead")?, deputy: text("deputy")?, script: text("script")?, numbers: text("numbers")? };
    match leads::settle(&web.app, &me, &new).await {
        Ok(()) => Ok(back(Some(SETTINGS), Some("saved"))),
        Err(error) if is_said(&error) => {
            let leads::New { lead, deputy, script, numbers } = new;
            let settled = Settled { lead, deputy, script, numbers, fault: Some(error.to_string()) };
            Ok(pages::show_settling(&frame, error.status(), settled))
        }
        Err(other) => Err(other),
    }
}
