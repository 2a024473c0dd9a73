//! Consent: a signed-in person lets an app act for one of her profiles. <https://www.rfc-editor.org/rfc/rfc6749#section-4.1.1>

use axum::{
    extract::{OriginalUri, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::CookieJar;
use frontend::pages::consent::{Code, CodeProps, Consent, ConsentProps, Wish};
use serde::Deserialize;
use url::Url;

use super::{
    frame::{frame, show, to_sign_in, wrong},
    session::{self, Visitor},
    state::Web,
};
use crate::{
    base::{
        error::Result,
        extract::{Form, Query},
    },
    doors::mastodon::convert,
    entities::{app as app_row, profile::Kind},
    login::{
        apps::{self, OUT_OF_BAND},
        codes::{self, Grant},
        scopes::Scopes,
        second_factor,
    },
};

/// The request's parameters, as the app wrote them into the address.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Ask {
    #[serde(default)]
    response_type: String,
    #[serde(default)]
    client_id: String,
    #[serde(default)]
    redirect_uri: String,
    scope: Option<String>,
    state: Option<String>,
    code_challenge: Option<String>,
    code_challenge_method: Option<String>,
    force_login: Option<String>,
}

/// A request that may be put before a person.
struct Request {
    app: app_row::Model,
    scopes: Scopes,
}

/// Why a request can't be. Nobody is sent anywhere: the address to send to may be what is wrong.
async fn check(web: &Web, ask: &Ask) -> Result<std::result::Result<Request, &'static str>> {
    let Some(app) = apps::by_client_id(web.app.db.read(), &ask.client_id).await? else {
        return Ok(Err("The app that sent you here is not known at this branch. Sign in from the app again."));
    };
    if !apps::redirect_uris(&app).contains(&ask.redirect_uri) {
        return Ok(Err("The app wants the answer at an address that it did not register."));
    }
    if ask.response_type != "code" {
        return Ok(Err("The app asks for something that this branch doesn't give (response_type must be code)."));
    }
    let method = ask.code_challenge_method.as_deref();
    if ask.code_challenge.is_some() && method != Some("S256") {
        return Ok(Err("The app protects its request in a way that is not safe (code_challenge_method must be S256)."));
    }
    let wanted = ask.scope.clone().filter(|s| !s.is_empty()).unwrap_or_else(|| "read".into());
    let scopes = Scopes::parse(&wanted).filter(|s| apps::scopes(&app).include(s));
    Ok(scopes.map(|scopes| Request { app, scopes }).ok_or("The app asks for more than it registered for."))
}

fn truthy(value: Option<&str>) -> bool {
    // Clients write it as their language does: `true`, `True`, `1`.
    let no = ["", "false", "0", "f", "off", "no"];
    value.is_some_and(|v| !no.contains(&v.to_lowercase().as_str()))
}

/// Whether `force_login` asks for a sign-in that has not happened since the app sent this person here.
fn must_sign_in(ask: &Ask, visitor: &Visitor, jar: &CookieJar) -> bool {
    truthy(ask.force_login.as_deref()) && !visitor.signed_in_since(session::asked_in(jar))
}

pub async fn page(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    jar: CookieJar,
    Query(ask): Query<Ask>,
) -> Result<Response> {
    let path = uri.path_and_query().map_or("/", |p| p.as_str());
    let frame = frame(&web, &visitor, path).await?;
    let request = match check(&web, &ask).await? {
        Ok(request) => request,
        Err(sentence) => return Ok(wrong(&frame, StatusCode::BAD_REQUEST, sentence)),
    };
    if frame.speaker.is_none() && !truthy(ask.force_login.as_deref()) {
        return Ok(to_sign_in(path));
    }
    if frame.speaker.is_none() || must_sign_in(&ask, &visitor, &jar) {
        let asked = session::asked_to_sign_in(&web.app, visitor.session.as_ref());
        return Ok((jar.add(asked), to_sign_in(path)).into_response());
    }
    show_consent(&web, &visitor, &request, &ask, StatusCode::OK, None).await
}

async fn show_consent(
    web: &Web,
    visitor: &Visitor,
    request: &Request,
    ask: &Ask,
    status: StatusCode,
    fault: Option<String>,
) -> Result<Response> {
    let frame = frame(web, visitor, "/oauth/authorize").await?;
    let profiles = visitor.profiles(&web.app).await?;
    let pairs = [
        ("response_type", Some(ask.response_type.clone())),
        ("client_id", Some(ask.client_id.clone())),
        ("redirect_uri", Some(ask.redirect_uri.clone())),
        ("scope", Some(request.scopes.to_string())),
        ("state", ask.state.clone()),
        ("code_challenge", ask.code_challenge.clone()),
        ("code_challenge_method", ask.code_challenge_method.clone()),
        ("force_login", ask.force_login.clone()),
    ];
    let wish = Wish {
        app: request.app.name.clone(),
        website: request.app.website.clone(),
        scopes: request.scopes.list(),
        profiles: profiles.iter().map(|p| convert::account(&web.app, p)).collect(),
        hidden: pairs.into_iter().filter_map(|(n, v)| Some((n.to_owned(), v?))).collect(),
        fault,
    };
    Ok(show(&frame, status, &frame.t("consent-heading"), |frame| Consent(ConsentProps { wish, frame })))
}

#[derive(Deserialize)]
pub struct Decision {
    #[serde(flatten)]
    ask: Ask,
    #[serde(rename = "decision")]
    answer: String,
    profile_id: Option<String>,
}

pub async fn decide(
    State(web): State<Web>,
    visitor: Visitor,
    jar: CookieJar,
    Form(form): Form<Decision>,
) -> Result<Response> {
    let frame = frame(&web, &visitor, "/oauth/authorize").await?;
    if frame.speaker.is_none() {
        return Ok(to_sign_in("/home"));
    }
    let request = match check(&web, &form.ask).await? {
        Ok(request) => request,
        Err(sentence) => return Ok(wrong(&frame, StatusCode::BAD_REQUEST, sentence)),
    };
    if must_sign_in(&form.ask, &visitor, &jar) {
        return Ok(wrong(&frame, StatusCode::FORBIDDEN, "The app wants you to sign in again. Start from the app."));
    }
    if form.answer != "allow" {
        return Ok(go_back(&form.ask, "error", "access_denied"));
    }
    let chosen = form.profile_id.and_then(|id| id.parse::<i64>().ok());
    let all = visitor.profiles(&web.app).await?;
    let writer = all.iter().find(|p| p.kind == Kind::Professional).map(|p| p.id);
    let profile = all.into_iter().find(|p| Some(p.id) == chosen);
    let Some(profile) = profile else {
        let fault = Some("Choose the profile that the app may act for.".to_owned());
        return show_consent(&web, &visitor, &request, &form.ask, StatusCode::UNPROCESSABLE_ENTITY, fault).await;
    };
    if let Some(session) = &visitor.session
        && profile.kind == Kind::Shared
        && second_factor::must_enter(&web.app, session, profile.id).await?
    {
        let fault = Some("You manage this profile. Open it with your second factor first, then come back.".to_owned());
        return show_consent(&web, &visitor, &request, &form.ask, StatusCode::UNPROCESSABLE_ENTITY, fault).await;
    }
    let grant = Grant {
        app_id: request.app.id,
        profile_id: profile.id,
        writer_id: writer.filter(|_| profile.kind == Kind::Shared),
        redirect_uri: form.ask.redirect_uri.clone(),
        scopes: request.scopes,
        challenge: form.ask.code_challenge.clone(),
    };
    let code = codes::issue(&web.app, grant).await?;
    let jar = jar.remove(session::no_longer_asked());
    if form.ask.redirect_uri == OUT_OF_BAND {
        let page = show(&frame, StatusCode::OK, &frame.t("code-title"), |frame| Code(CodeProps { code, frame }));
        return Ok((jar, page).into_response());
    }
    Ok((jar, go_back(&form.ask, "code", &code)).into_response())
}

/// Back to the app, with what it asked for or with the reason why not.
fn go_back(ask: &Ask, name: &str, value: &str) -> Response {
    let Ok(mut url) = Url::parse(&ask.redirect_uri) else { return StatusCode::BAD_REQUEST.into_response() };
    url.query_pairs_mut().append_pair(name, value);
    if let Some(state) = &ask.state {
        url.query_pairs_mut().append_pair("state", state);
    }
    (StatusCode::FOUND, [(header::LOCATION, url.to_string())]).into_response()
}
