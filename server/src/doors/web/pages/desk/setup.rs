//! The first run: each step a page, behind the printed link until there is an owner, and at the desk from then on.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use frontend::{
    frame::Frame,
    pages::desk::setup::{Body, Mail, Owner, Setup, SetupProps, Way},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{
    colour::{Tries, tried},
    entry::at_desk,
    settings::{Typed, setting},
};
use crate::{
    base::{
        error::{Error, Result},
        extract::{Path, Query},
    },
    branch::{
        first_run::{self, Progress, STEPS, WITH_LINK, place, progress},
        health, mail_server,
    },
    doors::web::{
        frame::{frame, missing, or_answer, show, wrong},
        pages::answered,
        session::Visitor,
        state::Web,
    },
    entities::remote_host,
    handbook::{self, Answers, CHOICES},
    login::{factors, roles::Permission},
    media::address::open,
    people::profiles::first_owner,
};

/// At the desk.
pub const DESK: &str = "/desk/setup";

/// Behind the link.
pub fn behind(secret: &str) -> String {
    format!("/setup/{secret}")
}

/// What was typed on a step, and what came of it.
#[derive(Debug, Default)]
pub struct Given {
    pub typed: Typed,
    pub owner: Owner,
    pub branches: String,
    pub mail: Option<Mail>,
    pub answers: Option<Answers>,
    pub colour: Option<String>,
    pub faults: Vec<String>,
    pub well: Option<String>,
}

/// What a step asks about the branch.
fn asked(step: &str) -> &'static [&'static str] {
    match step {
        "name" => &["NAME", "DESCRIPTION", "CONTACT"],
        "look" => &["COLOUR"],
        "place" => &["LANGUAGE", "TIME_ZONE"],
        "federation" => &["FEDERATION"],
        "joining" => &["REGISTRATION", "CONFIRM_EMAIL", "JOINING"],
        _ => &[],
    }
}

/// Where somebody comes without the link.
pub async fn no_setup(State(web): State<Web>, visitor: Visitor) -> Result<Response> {
    Ok(gone(&frame(&web, &visitor, "/").await?))
}

/// A link that opens nothing.
pub fn gone(frame: &Frame) -> Response {
    wrong(frame, StatusCode::NOT_FOUND, &frame.t("setup-link-gone"))
}

/// Whether a link opens the first steps.
pub async fn opens(web: &Web, secret: &str) -> Result<bool> {
    Ok(secret.len() <= 100 && first_owner::is_open(&web.app, secret).await?)
}

/// The link: to the step that comes next.
pub async fn setup(State(web): State<Web>, visitor: Visitor, Path(secret): Path<String>) -> Result<Response> {
    if !opens(&web, &secret).await? {
        return Ok(gone(&frame(&web, &visitor, "/").await?));
    }
    let next = match progress(&web.app).await? {
        Progress::At(step) if place(step) < WITH_LINK => step,
        _ => STEPS[0],
    };
    Ok(Redirect::to(&format!("{}/{next}", behind(&secret))).into_response())
}

pub async fn setup_step(
    State(web): State<Web>,
    visitor: Visitor,
    Path((secret, step)): Path<(String, String)>,
) -> Result<Response> {
    let frame = frame(&web, &visitor, "/").await?;
    if !opens(&web, &secret).await? {
        return Ok(gone(&frame));
    }
    match first_run::step(&step).filter(|s| place(s) < WITH_LINK) {
        Some(step) => {
            show_step(&web, &visitor, &frame, StatusCode::OK, (behind(&secret), step), Given::default()).await
        }
        None => Ok(missing(&frame)),
    }
}

/// At the desk: to the step that comes next; to the first where everything was done.
pub async fn desk_setup(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageSettings).await?);
    let next = match progress(&web.app).await? {
        Progress::At(step) => step,
        Progress::Never | Progress::Done => STEPS[0],
    };
    Ok(Redirect::to(&format!("{DESK}/{next}")).into_response())
}

pub async fn desk_setup_step(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(step): Path<String>,
    Query(tries): Query<Tries>,
) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageSettings).await?);
    let Some(step) = first_run::step(&step) else { return Ok(missing(&frame)) };
    let mut given = Given { colour: tries.colour, ..Given::default() };
    if let Some(colour) = &given.colour {
        given.typed.values.insert("COLOUR".to_owned(), colour.clone());
    }
    show_step(&web, &visitor, &frame, StatusCode::OK, (DESK.to_owned(), step), given).await
}

/// Shows a step, with what was typed.
pub async fn show_step(
    web: &Web,
    visitor: &Visitor,
    frame: &Frame,
    status: StatusCode,
    (base, step): (String, &'static str),
    mut given: Given,
) -> Result<Response> {
    given.faults.extend(given.typed.fault.iter().map(|f| frame.said(f)));
    let settings = asked(step).iter().map(|name| setting(web, frame, name, &given.typed)).collect();
    let (faults, well) = (std::mem::take(&mut given.faults), given.well.take());
    let body = body(web, visitor, frame, (&base, step), given).await?;
    let reaches = if base == DESK { STEPS.len() } else { WITH_LINK };
    let steps = STEPS.into_iter().enumerate().map(|(n, s)| (s, n < reaches)).collect();
    let props = SetupProps { way: Way { base, step, steps }, settings, body, faults, well, frame: frame.clone() };
    Ok(show(frame, status, &frame.t(&format!("setup-{step}")), |_| Setup(props)))
}

/// What a step has beside its settings.
async fn body(web: &Web, visitor: &Visitor, frame: &Frame, (base, step): (&str, &str), given: Given) -> Result<Body> {
    let app = &web.app;
    Ok(match step {
        "address" => Body::Address {
            address: app.config.url("/"),
            handles: app.config.handle_domain.clone(),
            is_reached: health::is_reached(app).await,
        },
        "owner" if base != DESK => Body::Owner(given.owner),
        "owner" => {
            let me = visitor.viewer(app).await?.profile;
            Body::HasOwner(me.handle)
        }
        "factor" => {
            let session = visitor.session.as_ref().ok_or_else(Error::unauthorized)?;
            Body::Factor { is_on: factors::is_on(app.db.read(), session.login_id).await? }
        }
        "look" => Body::Look {
            logo: app.config.logo.as_deref().map(|file| open(app, file)),
            tried: tried(app, frame, given.colour.as_deref()),
        },
        "federation" => Body::Branches { typed: given.branches, trusted: trusted(web).await? },
        "mail" => Body::Mail(match given.mail {
            Some(typed) => Mail { folder: folder(web), ..typed },
            None => mail(web).await?,
        }),
        "handbook" => {
            let (now, latest) =
                (handbook::in_work(app.db.read()).await?, handbook::in_force(app, app.db.read()).await?);
            let usual = || Answers { name: app.config.name.clone(), review: "12".into(), ..Answers::default() };
            Body::Handbook {
                answers: answered(given.answers.unwrap_or_else(usual)),
                choices: CHOICES.iter().map(|(q, a)| (*q, a.to_vec())).collect(),
                is_begun: now.is_some() || latest.is_some(),
            }
        }
        _ => Body::Plain,
    })
}

/// Branches that are trusted.
async fn trusted(web: &Web) -> Result<Vec<String>> {
    let rows = remote_host::Entity::find()
        .filter(remote_host::Column::Standing.eq("accept"))
        .order_by_asc(remote_host::Column::Host)
        .all(web.app.db.read())
        .await?;
    Ok(rows.into_iter().map(|row| row.host).collect())
}

/// The folder that letters go into, where there is no mail server.
fn folder(web: &Web) -> Option<String> {
    web.app.config.mail.strip_prefix("file:").map(str::to_owned)
}

async fn mail(web: &Web) -> Result<Mail> {
    let usual = Mail { port: "587".into(), security: mail_server::SECURITY[0].into(), ..Mail::default() };
    let kept = mail_server::of(&web.app).await?.map_or(usual, |row| Mail {
        host: row.host,
        port: row.port.to_string(),
        security: row.security,
        has_password: !row.username.is_empty(),
        username: row.username,
        ..Mail::default()
    });
    Ok(Mail { is_fixed: mail_server::is_fixed(&web.app), folder: folder(web), ..kept })
}
