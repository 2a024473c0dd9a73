//! The profiles of a session: the switcher, and the pages of the keyring's secrets.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::{Frame, Own},
    pages::{
        break_glass::{BreakGlass, BreakGlassProps, Glass},
        profiles::{
            Locked, LockedProps, NewPersonal, NewPersonalProps, OwnProfiles, OwnProfilesProps, Recovery, RecoveryProps,
            Secrets, SecretsProps,
        },
        security::{Enter, EnterProps},
    },
};
use serde::Deserialize;

use crate::{
    base::{clock::iso, error::Result, extract::Query},
    doors::{
        mastodon::convert,
        web::{
            frame::{frame, or_answer, show, signed_in, with_session},
            session::Visitor,
            slug::safe_path,
            state::Web,
        },
    },
    entities::profile::Kind,
    login::{
        self,
        break_glass::{self, Agreement, Proof},
        leaving,
        roles::Permission,
    },
    people::profiles::break_glass as naming,
    timelines::markers,
};

pub async fn own_profiles(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(with_session(&web, &visitor, &uri).await?);
    let (mut all, mut vouched) = (Vec::new(), Vec::new());
    for profile in visitor.profiles(&web.app).await? {
        if profile.kind == Kind::Personal {
            vouched.push((format!("@{}", profile.handle), profile.colleague_until.clone()));
        }
        all.push(Own {
            base: visitor.base_of(&profile),
            unread: markers::unread_notices(&web.app, profile.id, 99).await?,
            account: convert::account(&web.app, &profile),
        });
    }
    let may_share = match visitor.known(&web.app).await? {
        Some(me) => login::require(web.app.db.read(), &me.profile, Permission::ManageUsers).await.is_ok(),
        None => false,
    };
    let left_at = match &visitor.session {
        Some(session) => leaving::left_at(&web.app, session.login_id).await?,
        None => None,
    };
    let mut glass = Vec::new();
    for own in &all {
        let id = own.account.id.parse().unwrap_or(0);
        for told in naming::notified(web.app.db.read(), id).await? {
            glass.push((own.account.acct.clone(), told.opened_on, told.document));
        }
    }
    let until = left_at.map(|at| iso(at + leaving::FAREWELL_MS));
    let title = frame.t("profiles-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| {
        OwnProfiles(OwnProfilesProps { all, may_share, until, glass, vouched, frame })
    }))
}

#[derive(Deserialize)]
pub struct Next {
    next: Option<String>,
}

/// Where a slug leads that this session may not speak by.
pub async fn locked(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Query(query): Query<Next>,
) -> Result<Response> {
    let frame = or_answer!(with_session(&web, &visitor, &uri).await?);
    Ok(show_locked(&frame, StatusCode::OK, safe_path(query.next.as_deref()), Vec::new(), (None, false)))
}

/// `owes_factor`: nothing more is tried before the second factor is given.
pub fn show_locked(
    frame: &Frame,
    status: StatusCode,
    next: String,
    kept: Vec<(&'static str, String)>,
    (fault, owes_factor): (Option<String>, bool),
) -> Response {
    show(frame, status, &frame.t("locked-title"), |frame| Locked(LockedProps { next, kept, fault, owes_factor, frame }))
}

/// Where a manager's second factor is asked for again.
pub async fn enter(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Query(query): Query<Next>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    Ok(show_enter(&frame, StatusCode::OK, safe_path(query.next.as_deref()), None))
}

pub fn show_enter(frame: &Frame, status: StatusCode, next: String, fault: Option<String>) -> Response {
    show(frame, status, &frame.t("enter-title"), |frame| Enter(EnterProps { next, fault, frame }))
}

pub async fn new_personal(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let beside = visitor.profiles(&web.app).await?.iter().any(|p| p.kind == Kind::Personal);
    show_new_personal(&web, &frame, StatusCode::OK, (String::new(), beside), None).await
}

pub async fn show_new_personal(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    (handle, beside): (String, bool),
    fault: Option<String>,
) -> Result<Response> {
    let glass = glass(web).await?;
    Ok(show(frame, status, &frame.t("personal-new"), |frame| {
        NewPersonal(NewPersonalProps { handle, beside, glass, fault, frame })
    }))
}

/// What the branch has agreed on, as everybody may read it.
async fn glass(web: &Web) -> Result<Option<Glass>> {
    let Some(agreed) = break_glass::genuine(&web.app).await? else { return Ok(None) };
    let (fingerprint, Proof { statement, signature, signer }) = (agreed.fingerprint(), agreed.proof(&web.app.keys)?);
    let Agreement { agreed_on, form, holders, .. } = agreed;
    Ok(Some(Glass { agreed_on, form, holders, fingerprint, statement, signature, signer }))
}

/// `/break-glass`: whether there is such a thing here, and how often it was used.
pub async fn break_glass_page(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = frame(&web, &visitor, uri.path()).await?;
    let years = naming::by_year(web.app.db.read()).await?;
    let glass = glass(&web).await?;
    let title = frame.t("glass-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| BreakGlass(BreakGlassProps { glass, years, frame })))
}

pub async fn secrets(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    show_secrets(&web, &frame, StatusCode::OK, None).await
}

pub async fn show_secrets(web: &Web, frame: &Frame, status: StatusCode, fault: Option<String>) -> Result<Response> {
    let glass = glass(web).await?;
    Ok(show(frame, status, &frame.t("secrets-title"), |frame| Secrets(SecretsProps { glass, fault, frame })))
}

/// The recovery code, once; `next` is where its owner goes on.
pub async fn show_recovery(
    web: &Web,
    visitor: &Visitor,
    (code, is_later): (String, bool),
    next: String,
) -> Result<Response> {
    let frame = frame(web, visitor, "/profiles").await?;
    Ok(show(&frame, StatusCode::OK, &frame.t("recovery-title"), |frame| {
        Recovery(RecoveryProps { code, is_later, next, frame })
    }))
}
