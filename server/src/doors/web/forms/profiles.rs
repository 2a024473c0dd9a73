//! Opening and closing the keyring, and making and keeping personal profiles.

use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;
use serde_json::Value;

use super::{
    kept::PostForm,
    shared::{back, is_said, one_of, speaking},
};
use crate::{
    base::{
        error::{Error, Result},
        extract::{Form, Path},
    },
    doors::web::{
        address::Address,
        frame::{frame, or_answer},
        pages,
        session::{Visitor, opened_cookie},
        slug::{PREFIX, safe_path, slug_in},
        speaking::lead_on,
        state::Web,
    },
    entities::{profile, session},
    login::{
        leaving, lost,
        opened::{self, Opened},
        passkeys,
        second_factor::{self, Given},
    },
    people::profiles::{
        orders,
        personal::{self, Asker},
    },
};

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Secret {
    word: String,
    /// Set where she wants to be asked before she crosses.
    guard: String,
    next: String,
    handle: String,
    passphrase: String,
    again: String,
    own_passphrase: String,
    /// The fingerprint of break-glass that the page showed.
    agreed: String,
    /// What somebody had written when the profile locked itself.
    #[serde(flatten)]
    kept: PostForm,
}

/// Who is signed in, by session and cookie.
fn signed(visitor: &Visitor) -> Result<(&session::Model, &str)> {
    visitor.session.as_ref().zip(visitor.secret.as_deref()).ok_or_else(Error::unauthorized)
}

/// Who asks for something at her keyring.
fn asker<'a>(session: &'a session::Model, address: &'a str, form: &'a Secret) -> Asker<'a> {
    Asker { session, address, agreed: &form.agreed }
}

/// What its owner is told of a fault on the page that she is on; other faults go their own way.
fn sentence(error: Error) -> Result<(StatusCode, String)> {
    if is_said(&error) { Ok((error.status(), error.to_string())) } else { Err(error) }
}

pub async fn open_keyring(
    State(web): State<Web>,
    visitor: Visitor,
    address: Address,
    Form(form): Form<Secret>,
) -> Result<Response> {
    let frame = frame(&web, &visitor, "/profiles").await?;
    let (session, secret) = signed(&visitor)?;
    match opened::open(&web.app, secret, session, form.word, !form.guard.is_empty(), &address.to_string()).await {
        Ok(opened) => {
            let cookie = opened_cookie(&web.app, secret, &opened)?;
            let visitor = Visitor { opened, ..visitor.clone() };
            let page = go_on(&web, &visitor, secret, form.next, form.kept).await?;
            Ok((CookieJar::new().add(cookie), page).into_response())
        }
        Err(error) => {
            let (status, fault) = sentence(error)?;
            let kept = if form.kept.is_empty() { Vec::new() } else { form.kept.kept() };
            let owes_factor = opened::owes_factor(&web.app, session).await?;
            Ok(pages::show_locked(&frame, status, form.next, kept, (Some(fault), owes_factor)))
        }
    }
}

/// To where somebody was, with what she had written; to the switcher if that was another session's address.
async fn go_on(web: &Web, visitor: &Visitor, secret: &str, next: String, kept: PostForm) -> Result<Response> {
    let opened = &visitor.opened.profiles;
    let slug = slug_in(&next).filter(|slug| opened.iter().any(|id| opened::slug(secret, *id) == *slug));
    let Some(slug) = slug else { return Ok(Redirect::to("/profiles").into_response()) };
    if kept.is_empty() {
        return Ok(Redirect::to(&safe_path(Some(&next))).into_response());
    }
    let speaker = Visitor { slug: Some(slug.clone()), ..visitor.clone() };
    let frame = frame(web, &speaker, "/compose").await?;
    let page = pages::composer(&frame, StatusCode::OK, kept.draft(&frame).await).await?;
    lead_on(web, &format!("{PREFIX}{slug}"), page).await
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Entering {
    next: String,
    code: String,
    /// JSON: a passkey's answer.
    passkey: String,
}

/// A manager gives her second factor again, to speak for the profile that she manages.
pub async fn enter(
    State(web): State<Web>,
    visitor: Visitor,
    address: Address,
    Form(form): Form<Entering>,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/profiles")).await?);
    let (session, _) = signed(&visitor)?;
    match second_factor::enter(&web.app, session, Given::of(&form.code, &form.passkey), &address.to_string()).await {
        Ok(()) => Ok(Redirect::to(&safe_path(Some(&form.next))).into_response()),
        Err(error) => {
            let (status, fault) = sentence(error)?;
            Ok(pages::show_enter(&frame, status, safe_path(Some(&form.next)), Some(fault)))
        }
    }
}

/// What a manager's passkey is asked.
pub async fn ask_to_enter(State(web): State<Web>, visitor: Visitor) -> Result<Json<Value>> {
    let (session, _) = signed(&visitor)?;
    Ok(Json(passkeys::ask_session(&web.app, session).await?))
}

/// Closes what this session has opened, at once and in every tab.
pub async fn lock(State(web): State<Web>, visitor: Visitor, jar: CookieJar) -> Result<Response> {
    let (_, secret) = signed(&visitor)?;
    opened::lock(&web.app, secret);
    Ok((jar.add(opened_cookie(&web.app, secret, &Opened::default())?), Redirect::to("/profiles")).into_response())
}

fn agree(form: &Secret) -> Result<()> {
    if form.passphrase == form.again {
        Ok(())
    } else {
        Err(Error::unprocessable("The two passphrases are not the same. Type both again."))
    }
}

pub async fn create_personal(
    State(web): State<Web>,
    visitor: Visitor,
    address: Address,
    Form(form): Form<Secret>,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/profiles/new")).await?);
    let (session, _) = signed(&visitor)?;
    web.app.limits.sign_in(&format!("keyring {}", session.login_id), &address.to_string())?;
    if leaving::left_at(&web.app, session.login_id).await?.is_some() {
        return Err(Error::forbidden(
            "You have left this branch: you can open what you have here, but not create \
             anything new.",
        ));
    }
    let (open, at) = (visitor.opened.profiles.clone(), address.to_string());
    let beside = !open.is_empty();
    let made = match agree(&form) {
        Ok(()) => {
            let wish = (form.handle.as_str(), form.passphrase.clone());
            personal::ask_for(&web.app, asker(session, &at, &form), wish, &open).await
        }
        Err(error) => Err(error),
    };
    // To try things out nobody waits.
    if web.app.config.dev && made.is_ok() {
        orders::make_all(&web.app).await?;
    }
    match made {
        Ok((profile, code)) => open_for(&web, &visitor, &profile, (code, !web.app.config.dev)).await,
        Err(error) => {
            let (status, fault) = sentence(error)?;
            pages::show_new_personal(&web, &frame, status, (form.handle, beside), Some(fault)).await
        }
    }
}

/// Opens a profile that its owner has just made or brought back, and shows her the recovery code.
async fn open_for(
    web: &Web,
    visitor: &Visitor,
    profile: &profile::Model,
    (code, is_later): (String, bool),
) -> Result<Response> {
    let (_, secret) = signed(visitor)?;
    let opened = opened::with(&web.app, secret, &visitor.opened, profile.id);
    let cookie = opened_cookie(&web.app, secret, &opened)?;
    let next = if is_later { "/profiles".to_owned() } else { format!("{}/home", visitor.base_of(profile)) };
    let page = pages::show_recovery(web, &Visitor { opened, ..visitor.clone() }, (code, is_later), next).await?;
    Ok((CookieJar::new().add(cookie), page).into_response())
}

pub async fn change_passphrase(
    State(web): State<Web>,
    visitor: Visitor,
    address: Address,
    Form(form): Form<Secret>,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/profiles/secrets")).await?);
    let (session, _) = signed(&visitor)?;
    let changed = match agree(&form) {
        Ok(()) => {
            let (at, word, passphrase) = (address.to_string(), form.word.clone(), form.passphrase.clone());
            personal::change_passphrase(&web.app, asker(session, &at, &form), word, passphrase).await
        }
        Err(error) => Err(error),
    };
    match changed {
        Ok(code) => pages::show_recovery(&web, &visitor, (code, false), "/profiles".into()).await,
        Err(error) => {
            let (status, fault) = sentence(error)?;
            pages::show_secrets(&web, &frame, status, Some(fault)).await
        }
    }
}

pub async fn bring_back(
    State(web): State<Web>,
    visitor: Visitor,
    address: Address,
    Form(form): Form<Secret>,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/profiles/secrets")).await?);
    let (session, _) = signed(&visitor)?;
    let at = address.to_string();
    let beside = visitor.opened.profiles.clone();
    let wish = (form.handle.as_str(), form.own_passphrase.clone());
    match personal::bring_back(&web.app, asker(session, &at, &form), wish, &beside).await {
        Ok((profile, code)) => open_for(&web, &visitor, &profile, (code, false)).await,
        Err(error) => {
            let (status, fault) = sentence(error)?;
            pages::show_secrets(&web, &frame, status, Some(fault)).await
        }
    }
}

/// Somebody says that the secrets of her older keyrings are lost; a second click takes it back.
pub async fn lose_keyrings(State(web): State<Web>, visitor: Visitor, Path(action): Path<String>) -> Result<Response> {
    let _ = or_answer!(speaking(&web, &visitor, Some("/profiles/secrets")).await?);
    let (session, _) = signed(&visitor)?;
    let is_lost = one_of(&action, &["lost", "found"])? == "lost";
    lost::say(&web.app, session, is_lost).await?;
    Ok(back(Some("/profiles/secrets"), Some("saved")))
}
