//! A report without a sign-in is sent, or read again with its code.

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::pages::cases::anonymous::Typed;

use crate::{
    base::error::{Error, Result},
    doors::{
        params::Params,
        web::{
            address::Address,
            forms::{
                people,
                shared::{is_said, limited},
            },
            frame::frame,
            pages,
            session::Visitor,
            state::Web,
        },
    },
    moderation::cases::{anonymous, files},
};

/// A report of a profile, in one's own name; or one of whoever does not name herself. The address counts attempts in memory,
/// and is kept nowhere.
pub async fn send_report(
    State(web): State<Web>,
    visitor: Visitor,
    address: Address,
    mut form: Params,
) -> Result<Response> {
    if form.has("account_id") {
        return people::report(State(web), visitor, form).await;
    }
    limited(&web, &address)?;
    let frame = frame(&web, &visitor, "/report").await?;
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let mut typed = Typed { category: text("category")?, about: text("about")?, words: text("words")?, fault: None };
    let sent = async {
        let mut pictures = Vec::new();
        for n in 1..=files::MOST {
            if let Some(file) = form.take_file(&format!("picture{n}")) {
                pictures.push(files::clean(file).await?);
            }
        }
        let (category, about) = (typed.category.clone(), typed.about.clone());
        let new = anonymous::New { category, about, words: typed.words.clone(), pictures };
        anonymous::report(&web.app, new).await
    };
    let sent = sent.await;
    match sent {
        Ok(code) => Ok(pages::show_receipt(&frame, code)),
        Err(error) if is_said(&error) => {
            typed.fault = Some(error.to_string());
            pages::show_anonymous(&web, &frame, error.status(), typed).await
        }
        Err(other) => Err(other),
    }
}

/// Shows where a report stands, and takes what its reporter adds. The code is never in an address.
pub async fn anonymous_status(
    State(web): State<Web>,
    visitor: Visitor,
    address: Address,
    form: Params,
) -> Result<Response> {
    limited(&web, &address)?;
    let frame = frame(&web, &visitor, "/report").await?;
    let code = form.text("code")?.unwrap_or_default();
    let case = match anonymous::by_code(&web.app, &code).await {
        Ok(case) => case,
        Err(error @ Error::Missing(_)) => {
            let typed = Typed { fault: Some(error.to_string()), ..Typed::default() };
            return pages::show_anonymous(&web, &frame, StatusCode::NOT_FOUND, typed).await;
        }
        Err(other) => return Err(other),
    };
    let (status, fault) = match form.text("text")? {
        Some(text) => match anonymous::reply(&web.app, &code, &text).await {
            Ok(()) => (StatusCode::OK, None),
            Err(error) if is_said(&error) => (error.status(), Some(error.to_string())),
            Err(other) => return Err(other),
        },
        None => (StatusCode::OK, None),
    };
    pages::show_anonymous_status(&web, &frame, status, (&case, code, fault)).await
}
