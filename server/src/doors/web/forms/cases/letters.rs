//! A letter is sent, a template changed, a letter answered.

use axum::{extract::State, response::Response};
use frontend::pages::cases::letters::{Draft, Template};

use crate::{
    base::{error::Result, extract::Path},
    doors::{
        params::{Params, id},
        web::{
            forms::shared::{back, is_said, permitted},
            frame::{frame, or_answer},
            pages,
            session::Visitor,
            state::Web,
        },
    },
    login::roles::Permission,
    moderation::cases::letters::{own, send, templates},
    notifications::mail::case_letter::Words,
};

fn words(form: &Params) -> Result<Words> {
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    Ok(Words { subject: text("subject")?, text: text("text")? })
}

pub async fn send_letter(
    State(web): State<Web>,
    visitor: Visitor,
    Path(of): Path<String>,
    form: Params,
) -> Result<Response> {
    let here = format!("/desk/cases/{of}");
    let (frame, me) = or_answer!(permitted(&web, &visitor, &here, Permission::ManageReports).await?);
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let (of, to, typed) = (id(&of)?, text("to")?, words(&form)?);
    let in_mail = form.flag("in_mail")?.unwrap_or(false);
    match send::send(&web.app, &me, of, (&to, &typed, in_mail)).await {
        Ok(()) => Ok(back(Some(&here), Some("saved"))),
        Err(error) if is_said(&error) => {
            let draft = pages::letter_draft(&web.app, &me, of, (&to, &text("stage")?, &text("language")?)).await?;
            let draft = Draft { subject: typed.subject, text: typed.text, in_mail, ..draft };
            Ok(pages::show_letter(&frame, error.status(), draft, Some(error.to_string())))
        }
        Err(other) => Err(other),
    }
}

/// The branch's own form of a template; `first` goes back to ours.
pub async fn change_template(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let here = "/desk/letters";
    let (frame, me) = or_answer!(permitted(&web, &visitor, here, Permission::ManageSettings).await?);
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let (side, stage, language) = (text("side")?, text("stage")?, text("language")?);
    let (of, typed) = ((side.as_str(), stage.as_str(), language.as_str()), words(&form)?);
    let own = (!form.flag("first")?.unwrap_or(false)).then(|| typed.clone());
    match templates::set(&web.app, &me.handle, of, own).await {
        Ok(()) => Ok(back(Some(&format!("{here}?side={side}&stage={stage}&language={language}")), Some("saved"))),
        Err(error) if is_said(&error) => {
            let template = pages::letter_template(&web.app, of).await?;
            let template = Template { subject: typed.subject, text: typed.text, ..template };
            Ok(pages::show_letter_templates(&frame, error.status(), template, Some(error.to_string())))
        }
        Err(other) => Err(other),
    }
}

/// Also by somebody whose profile the branch has stopped.
pub async fn answer_letter(
    State(web): State<Web>,
    visitor: Visitor,
    Path(of): Path<String>,
    form: Params,
) -> Result<Response> {
    let here = format!("/letters/{of}");
    let frame = frame(&web, &visitor, &here).await?;
    let me = visitor.viewer(&web.app).await?.profile;
    let text = form.text("text")?.unwrap_or_default();
    match own::reply(&web.app, &me, id(&of)?, &text).await {
        Ok(()) => Ok(back(Some(&here), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_own_letter(&web, &frame, &me, error.status(), (&of, text, Some(error.to_string()))).await
        }
        Err(other) => Err(other),
    }
}
