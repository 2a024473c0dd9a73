//! Photo consents are recorded, said of pictures, extended and withdrawn.

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::pages::engagement::consents::Typed;

use super::super::shared::{back, is_said, one_of, speaking};
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::{Params, id},
        web::{
            frame::or_answer,
            pages::{self, Of},
            session::Visitor,
            state::Web,
        },
    },
    engagement::photo_consents,
};

const HERE: &str = "/consents";

pub async fn record_consent(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some(HERE)).await?);
    let me = pages::keeper(&web, &visitor).await?;
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let mut typed = Typed {
        reference: text("reference")?,
        by_guardian: form.flag("by_guardian")?.unwrap_or(false),
        scope: text("scope")?,
        given_on: text("given_on")?,
        expires_on: text("expires_on")?,
        fault: None,
    };
    let t = typed.clone();
    let new = photo_consents::New {
        reference: t.reference,
        by_guardian: t.by_guardian,
        scope: t.scope,
        given_on: t.given_on,
        expires_on: t.expires_on,
    };
    match photo_consents::record(&web.app, &me, new).await {
        Ok(id) => Ok(back(Some(&format!("{HERE}/{id}")), Some("saved"))),
        Err(error) if is_said(&error) => {
            typed.fault = Some(error.to_string());
            pages::show_consents(&web, &frame, error.status(), typed).await
        }
        Err(other) => Err(other),
    }
}

/// `extend`, or `withdraw`, which has to be said twice.
pub async fn change_consent(
    State(web): State<Web>,
    visitor: Visitor,
    Path((of, action)): Path<(String, String)>,
    form: Params,
) -> Result<Response> {
    let here = format!("{HERE}/{of}");
    let frame = or_answer!(speaking(&web, &visitor, Some(&here)).await?);
    let me = pages::keeper(&web, &visitor).await?;
    let of = id(&of)?;
    let done = if one_of(&action, &["extend", "withdraw"])? == "extend" {
        photo_consents::extend(&web.app, &me, of, &form.text("expires_on")?.unwrap_or_default()).await
    } else if form.flag("sure")?.unwrap_or(false) {
        Box::pin(photo_consents::withdraw(&web.app, &me, of)).await
    } else {
        return pages::show_consent(&web, &frame, StatusCode::UNPROCESSABLE_ENTITY, (of, true, None)).await;
    };
    match done {
        Ok(()) => Ok(back(Some(&here), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_consent(&web, &frame, error.status(), (of, false, Some(error.to_string()))).await
        }
        Err(other) => Err(other),
    }
}

pub async fn say_consents_of_post(
    State(web): State<Web>,
    visitor: Visitor,
    Path(post): Path<String>,
    form: Params,
) -> Result<Response> {
    say(&web, &visitor, Of::Post(id(&post)?), &form).await
}

pub async fn say_consents_of_waiting(
    State(web): State<Web>,
    visitor: Visitor,
    Path(waiting): Path<String>,
    form: Params,
) -> Result<Response> {
    say(&web, &visitor, Of::Waiting(id(&waiting)?), &form).await
}

/// Each ticked box is `PICTURE-CONSENT`.
async fn say(web: &Web, visitor: &Visitor, of: Of, form: &Params) -> Result<Response> {
    let here = of.action();
    let frame = or_answer!(speaking(web, visitor, Some(&here)).await?);
    let me = pages::keeper(web, visitor).await?;
    let mut pairs: Vec<(i64, i64)> = Vec::new();
    for ticked in form.list("consents")? {
        let (picture, consent) = ticked.split_once('-').ok_or(Error::NotFound)?;
        pairs.push((id(picture)?, id(consent)?));
    }
    let mut done = Ok(());
    for picture in pages::pictures_of(&web.app, &me, of).await? {
        let own: Vec<i64> = pairs.iter().filter(|(p, _)| *p == picture.id).map(|(_, c)| *c).collect();
        done = done.and(photo_consents::attach_to(&web.app, &me, picture.id, &own).await);
    }
    match done {
        Ok(()) => Ok(back(Some(&here), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_consents_of(web, &frame, &me, error.status(), (of, Some(error.to_string()))).await
        }
        Err(other) => Err(other),
    }
}
