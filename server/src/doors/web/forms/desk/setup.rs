//! The first run: each step is kept when it is sent, so that it can be left after any of them.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use frontend::{
    frame::Frame,
    pages::desk::setup::{Mail, Owner},
};

use super::settings::change;
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    branch::{
        first_run::{self, WITH_LINK, place},
        mail_server,
        pictures::{self, Which},
    },
    doors::{
        params::Params,
        web::{
            forms::shared::{back, is_said, permitted},
            frame::{frame, missing, or_answer},
            pages::{self, Given, SETUP_DESK},
            session::{Visitor, cookie},
            state::Web,
        },
    },
    entities::profile,
    handbook::{Answers, start},
    login::{roles::Permission, sessions},
    media::MAX_PICTURE,
    moderation::servers,
    people::profiles::first_owner::{self, Outcome},
    wire::standing::{self, Standing},
};

/// How the audit log and the settings' history name whoever has the link.
const FIRST_START: &str = "first start";
const REFUSED: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
/// Branches that are trusted at once.
const MOST_BRANCHES: usize = 50;

/// A step behind the link.
pub async fn set_up(
    State(web): State<Web>,
    visitor: Visitor,
    jar: CookieJar,
    Path((secret, step)): Path<(String, String)>,
    form: Params,
) -> Result<Response> {
    let frame = frame(&web, &visitor, "/").await?;
    if !pages::opens(&web, &secret).await? {
        return Ok(pages::gone(&frame));
    }
    let Some(step) = first_run::step(&step).filter(|s| place(s) < WITH_LINK) else { return Ok(missing(&frame)) };
    let base = pages::behind(&secret);
    let given = if step == "owner" {
        match make_owner(&web, &frame, &secret, &form).await? {
            Made::Owner(login) => {
                let session = sessions::begin(&web.app, &login, None, None).await?;
                let next = first_run::done(&web.app, step).await?.unwrap_or(step);
                let to = Redirect::to(&format!("{SETUP_DESK}/{next}"));
                return Ok((jar.add(cookie(&web.app, session)), to).into_response());
            }
            Made::Gone => return Ok(pages::gone(&frame)),
            Made::Refused(given) => *given,
        }
    } else {
        match change(&web, &frame, FIRST_START, &form).await? {
            Ok(()) => {
                let next = first_run::done(&web.app, step).await?.unwrap_or(step);
                return Ok(Redirect::to(&format!("{base}/{next}")).into_response());
            }
            Err(typed) => Given { typed, ..Given::default() },
        }
    };
    pages::show_step(&web, &visitor, &frame, REFUSED, (base, step), given).await
}

enum Made {
    Owner(Box<crate::entities::login::Model>),
    /// The link was used meanwhile.
    Gone,
    Refused(Box<Given>),
}

async fn make_owner(web: &Web, frame: &Frame, secret: &str, form: &Params) -> Result<Made> {
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let owner = Owner { email: text("email")?, handle: text("handle")?.trim().trim_start_matches('@').to_owned() };
    let (new, again) = (text("new")?, text("again")?);
    let faults = if new == again {
        match first_owner::make(&web.app, secret, &owner.email, &owner.handle, new).await {
            Ok(Outcome::Made(login)) => return Ok(Made::Owner(login)),
            Ok(Outcome::Weak(names)) => names.into_iter().map(|n| frame.t(n)).collect(),
            Err(Error::NotFound) => return Ok(Made::Gone),
            Err(error) if is_said(&error) => vec![frame.said(&error.to_string())],
            Err(other) => return Err(other),
        }
    } else {
        vec![frame.t("desk-password-differ")]
    };
    Ok(Made::Refused(Box::new(Given { owner, faults, ..Given::default() })))
}

/// A step at the desk.
pub async fn set_up_at_desk(
    State(web): State<Web>,
    visitor: Visitor,
    Path(step): Path<String>,
    mut form: Params,
) -> Result<Response> {
    let here = format!("{SETUP_DESK}/{step}");
    let (frame, me) = or_answer!(permitted(&web, &visitor, &here, Permission::ManageSettings).await?);
    let Some(step) = first_run::step(&step) else { return Ok(missing(&frame)) };
    let done = match step {
        "look" => look(&web, &frame, &me, &mut form).await?,
        "federation" => branches(&web, &frame, &me, &form).await?,
        "mail" => mail(&web, &frame, &me, &form).await?,
        "handbook" => begin_handbook(&web, &frame, &me, &form).await?,
        _ => settings(&web, &frame, &me, &form).await?,
    };
    match done {
        Ok(()) => Ok(match first_run::done(&web.app, step).await? {
            Some(next) => Redirect::to(&format!("{SETUP_DESK}/{next}")).into_response(),
            None => back(Some("/desk"), Some("saved")),
        }),
        Err(given) => {
            let status = if given.well.is_some() { StatusCode::OK } else { REFUSED };
            pages::show_step(&web, &visitor, &frame, status, (SETUP_DESK.to_owned(), step), given).await
        }
    }
}

/// Whether a step is done, or is shown again with what was typed.
type Step = std::result::Result<(), Given>;

async fn settings(web: &Web, frame: &Frame, me: &profile::Model, form: &Params) -> Result<Step> {
    let done = change(web, frame, &me.handle, form).await?;
    Ok(done.map_err(|typed| Given { typed, ..Given::default() }))
}

/// What failed in words that its sender can mend.
fn fault(frame: &Frame, error: Error, given: Given) -> Result<Step> {
    if is_said(&error) || matches!(error, Error::Unavailable(_)) {
        return Ok(Err(Given { faults: vec![frame.said(&error.to_string())], ..given }));
    }
    Err(error)
}

async fn look(web: &Web, frame: &Frame, me: &profile::Model, form: &mut Params) -> Result<Step> {
    let file = form.take_file("file");
    if let Err(given) = settings(web, frame, me, form).await? {
        let colour = given.typed.values.get("COLOUR").cloned();
        return Ok(Err(Given { colour, ..given }));
    }
    // A form without a chosen file sends an empty one.
    let Some(file) = file else { return Ok(Ok(())) };
    let bytes = file.read(MAX_PICTURE).await?;
    if bytes.is_empty() {
        return Ok(Ok(()));
    }
    match pictures::put(&web.app, &me.handle, Which::Logo, Some(bytes)).await {
        Ok(()) => Ok(Ok(())),
        Err(error) => fault(frame, error, Given::default()),
    }
}

/// The mode, and branches that are trusted: all lines are read before one of them is decided about.
async fn branches(web: &Web, frame: &Frame, me: &profile::Model, form: &Params) -> Result<Step> {
    let typed = form.text("branches")?.unwrap_or_default();
    let given = || Given { branches: typed.clone(), ..Given::default() };
    let lines: Vec<&str> = typed.split(['\n', ',']).map(str::trim).filter(|l| !l.is_empty()).collect();
    if lines.len() > MOST_BRANCHES {
        return Ok(Err(Given { faults: vec![frame.t("setup-branches-many")], ..given() }));
    }
    let own =
        |domain: &str| domain == web.app.config.handle_domain || Some(domain) == web.app.config.public_url.host_str();
    if let Some(bad) = lines.iter().find(|line| standing::domain(line).is_none_or(|d| own(&d))) {
        let sentence = frame.tv("setup-branches-wrong", &[("line", bad)]);
        return Ok(Err(Given { faults: vec![sentence], ..given() }));
    }
    if let Err(again) = settings(web, frame, me, form).await? {
        return Ok(Err(Given { branches: typed, ..again }));
    }
    for line in lines {
        servers::set(&web.app, &me.handle, line, Some(Standing::Accept)).await?;
    }
    Ok(Ok(()))
}

/// The mail server is set, and tried where that was asked for.
async fn mail(web: &Web, frame: &Frame, me: &profile::Model, form: &Params) -> Result<Step> {
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let tries = form.flag("try")?.unwrap_or(false);
    let is_fixed = mail_server::is_fixed(&web.app);
    let mut given = Given::default();
    if !is_fixed {
        let port = text("port")?;
        let typed = Mail {
            host: text("host")?,
            security: text("security")?,
            username: text("username")?,
            has_password: true,
            port: port.clone(),
            ..Mail::default()
        };
        let draft = mail_server::Draft {
            host: typed.host.clone(),
            port: port.trim().parse().unwrap_or(0),
            security: typed.security.clone(),
            username: typed.username.clone(),
            password: text("password")?,
        };
        given.mail = Some(typed);
        if let Err(error) = mail_server::save(&web.app, &me.handle, draft).await {
            return fault(frame, error, given);
        }
    }
    if !tries {
        return Ok(Ok(()));
    }
    match mail_server::try_out(&web.app, me.id).await {
        Ok(address) => {
            let well = frame.tv("setup-mail-sent", &[("address", &address)]);
            Ok(Err(Given { well: Some(well), ..given }))
        }
        Err(error) => fault(frame, error, given),
    }
}

async fn begin_handbook(web: &Web, frame: &Frame, me: &profile::Model, form: &Params) -> Result<Step> {
    // Where there is one already, nothing was asked.
    if !form.has("voice") {
        return Ok(Ok(()));
    }
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let answers = Answers {
        name: text("name")?,
        why: text("why")?,
        voice: text("voice")?,
        accounts: text("accounts")?,
        eyes: text("eyes")?,
        photos: text("photos")?,
        advocacy: text("advocacy")?,
        hours: text("hours")?,
        contact: text("contact")?,
        consequences: text("consequences")?,
        review: text("review")?,
        team: text("team")?,
    };
    match start::begin(&web.app, &answers, &pages::named(me)).await {
        Ok(_) => Ok(Ok(())),
        Err(error) => fault(frame, error, Given { answers: Some(answers), ..Given::default() }),
    }
}
