//! The second factor's page.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::security::{Factor, Key, Security, SecurityProps},
};
use qrcode::{QrCode, render::svg};

use crate::{
    base::{
        clock::iso,
        error::{Error, Result},
    },
    doors::web::{
        frame::{or_answer, show, signed_in},
        session::Visitor,
        state::Web,
    },
    entities::{passkey, session},
    login::{factors, passkeys, second_factor::Setup},
};

pub async fn security(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let session = visitor.session.as_ref().ok_or_else(Error::unauthorized)?;
    let on = factors::is_on(web.app.db.read(), session.login_id).await?;
    let now = if on { factor_on(&web, session).await? } else { Factor::Off };
    Ok(show_security(&frame, StatusCode::OK, now, None))
}

/// The second factor as it is where it is on.
pub async fn factor_on(web: &Web, session: &session::Model) -> Result<Factor> {
    let all = passkeys::of(web.app.db.read(), session.login_id).await?;
    let shown = |p: passkey::Model| Key { id: p.id.to_string(), name: p.name, since: iso(p.created_at) };
    Ok(Factor::On { keys: all.into_iter().map(shown).collect(), proven: factors::is_fresh(&web.app, session) })
}

pub fn show_security(frame: &Frame, status: StatusCode, now: Factor, fault: Option<String>) -> Response {
    show(frame, status, &frame.t("factor-title"), |frame| Security(SecurityProps { now, fault, frame }))
}

/// The secret as a picture for a phone's camera. Black on white in the dark as well: cameras want it so.
pub fn ready(setup: Setup) -> Result<Factor> {
    Ok(Factor::Ready { picture: picture(&setup.address)?, secret: setup.secret })
}

/// A QR code of an address, as SVG.
pub(super) fn picture(address: &str) -> Result<String> {
    let code = QrCode::new(address.as_bytes()).map_err(Error::internal)?;
    let picture = code.render::<svg::Color<'_>>().min_dimensions(200, 200).quiet_zone(true).build();
    Ok(picture.split_once("?>").map_or(picture.clone(), |(_, svg)| svg.to_owned()))
}
