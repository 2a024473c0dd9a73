//! What is done at the desk in a case.

use std::collections::BTreeMap;

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::frame::Frame;

use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::{Params, id},
        web::{
            address::Address,
            forms::shared::{back, is_said, one_of, permitted},
            frame::or_answer,
            pages,
            session::Visitor,
            state::Web,
        },
    },
    entities::profile,
    login::roles::Permission,
    moderation::{
        appeals,
        cases::{
            act,
            act::Class,
            contacts, files, hand_over, involved, kept, list,
            list::Which,
            matrix::{self, CATEGORIES, EXTENTS, Matrix, SEVERITIES, cell},
            requests::ask,
            sealed, tasks, ties, watchers,
        },
        complaints::reconsider,
        illegal,
        measures::{Kind, take, undo},
    },
};

const ACTIONS: &[&str] = &[
    "take",
    "release",
    "assign",
    "note",
    "ask",
    "classify",
    "hold",
    "close",
    "reopen",
    "measure",
    "confirm",
    "undo",
    "appeal",
    "reconsider",
    "watch",
    "task",
    "task-done",
    "link",
    "unlink",
    "person",
    "person-remove",
];

pub async fn act_on_case(
    State(web): State<Web>,
    visitor: Visitor,
    address: Address,
    Path((of, action)): Path<(String, String)>,
    form: Params,
) -> Result<Response> {
    let here = format!("/desk/cases/{of}");
    let (frame, me) = or_answer!(permitted(&web, &visitor, &here, Permission::ManageReports).await?);
    let of = id(&of)?;
    // What somebody may not see is not there, whatever she wants to do with it.
    list::one(web.app.db.read(), &me, of).await?;
    if action == "open" {
        return unseal(&web, &frame, &me, (of, form.text("passphrase")?.unwrap_or_default()), &address).await;
    }
    match Box::pin(done(&web.app, &me, of, one_of(&action, ACTIONS)?, &form)).await {
        // Whoever has named somebody above her in it does not see it any longer.
        Ok(()) => match list::one(web.app.db.read(), &me, of).await {
            Err(Error::NotFound) => Ok(back(Some("/desk/reports"), Some("saved"))),
            _ => Ok(back(Some(&here), Some("saved"))),
        },
        Err(error) if is_said(&error) => {
            let case = list::one(web.app.db.read(), &me, of).await?;
            let mut typed = String::new();
            for field in ["text", "reason", "words"] {
                typed.push_str(&form.text(field)?.unwrap_or_default());
            }
            pages::show_case(&web, &frame, &me, error.status(), (&case, typed, Some(error.to_string()), None)).await
        }
        Err(other) => Err(other),
    }
}

async fn done(app: &App, me: &profile::Model, of: i64, action: &str, form: &Params) -> Result<()> {
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    match action {
        "take" => act::assign(app, me, of, Some(me.id)).await,
        "release" => act::assign(app, me, of, None).await,
        "assign" => act::assign(app, me, of, form.id("owner")?).await,
        "note" => act::note(app, me, of, &text("text")?).await,
        "ask" => act::ask(app, me, of, &text("text")?).await,
        "classify" => {
            let class = Class {
                category: form.text("category")?,
                clause: form.text("clause")?,
                extent: form.text("extent")?,
                severity: form.text("severity")?,
            };
            act::classify(app, me, of, class).await
        }
        "hold" => act::hold(app, me, of, form.flag("on")?.unwrap_or(false)).await,
        "close" => act::close(app, me, of, form.number("revision")?, &text("text")?).await,
        "reopen" => act::reopen(app, me, of).await,
        "measure" => Box::pin(take::in_case(app, me, of, measure(form)?)).await.map(drop),
        "confirm" => Box::pin(take::confirm(app, me, of, which(form)?)).await,
        "reconsider" => {
            let outcome = (text("outcome")? == "shown", form.number("revision")?);
            reconsider::decide(app, me, of, outcome, &text("text")?).await
        }
        "undo" => undo::undo(app, me, which(form)?).await,
        "watch" | "task" | "task-done" | "link" | "unlink" | "person" | "person-remove" => {
            share(app, me, of, action, form).await
        }
        _ => appeals::decide(app, me, which(form)?, text("outcome")? == "overturn", &text("text")?).await,
    }
}

/// What colleagues do for each other in a case.
async fn share(app: &App, me: &profile::Model, of: i64, action: &str, form: &Params) -> Result<()> {
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let named = |name: &str| form.id(name)?.ok_or(Error::NotFound);
    match action {
        "watch" => watchers::watch(app, me, of, form.flag("on")?.unwrap_or(true)).await,
        "task" => {
            let new = tasks::New { words: text("words")?, owner_id: form.id("by")?, days: form.number("within")? };
            tasks::add(app, me, of, new).await
        }
        "task-done" => tasks::done(app, me, of, named("task")?).await,
        "link" => ties::link(app, me, of, &text("other")?).await,
        "unlink" => ties::unlink(app, me, of, named("other")?).await,
        "person" => involved::add(app, me, of, &text("handle")?, &text("part")?).await,
        _ => involved::remove(app, me, of, named("person")?).await,
    }
}

fn which(form: &Params) -> Result<i64> {
    form.id("measure")?.ok_or(Error::NotFound)
}

fn measure(form: &Params) -> Result<take::New> {
    let reason = form.text("reason")?.unwrap_or_default();
    let kind = form.text("kind")?.as_deref().and_then(Kind::parse);
    if reason.trim().is_empty() && kind.is_some_and(Kind::is_told) {
        return Err(Error::unprocessable("Say why. The person it concerns reads this."));
    }
    Ok(take::New {
        kind,
        post_id: form.id("post")?,
        clause: form.text("under")?.unwrap_or_default(),
        reason,
        days: form.number("days")?,
        answer: form.text("answer")?.filter(|a| !a.trim().is_empty()),
        read: form.number("revision")?,
        is_mailed: true,
    })
}

/// The contact outside, and whether two people have to agree.
pub async fn set_up_cases(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let here = "/desk/reports";
    let (frame, me) = or_answer!(permitted(&web, &visitor, here, Permission::ManageSettings).await?);
    let (contact, branch) = (form.text("contact")?.unwrap_or_default(), form.text("branch")?.unwrap_or_default());
    let set = async {
        hand_over::set_contact(&web.app, &contact).await?;
        ask::set_contact(&web.app, &branch).await?;
        take::set_needs_two(&web.app, form.flag("two")?.unwrap_or(false)).await
    };
    let set = set.await;
    in_list(&web, &frame, &me, set).await
}

/// Who is in charge of pictures that nobody may look at, and where they are reported.
pub async fn set_plan(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let here = "/desk/reports";
    let (frame, me) = or_answer!(permitted(&web, &visitor, here, Permission::ManageSettings).await?);
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let plan = illegal::Plan { lead: text("lead")?, country: text("country")?, procedure: text("procedure")? };
    let set = illegal::set_plan(&web.app, &me.handle, plan).await;
    in_list(&web, &frame, &me, set).await
}

/// How long closed cases are kept.
pub async fn set_kept(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let here = "/desk/reports";
    let (frame, me) = or_answer!(permitted(&web, &visitor, here, Permission::ManageSettings).await?);
    let mut days = BTreeMap::new();
    for kind in kept::KINDS {
        days.insert(kind.to_owned(), form.number(&format!("kept-{kind}"))?.unwrap_or_default());
    }
    let set = kept::set(&web.app, &me.handle, days).await;
    in_list(&web, &frame, &me, set).await
}

/// How bad a category is at each extent, and how long each severity may wait.
pub async fn set_matrix(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let here = "/desk/reports";
    let (frame, me) = or_answer!(permitted(&web, &visitor, here, Permission::ManageSettings).await?);
    let set = matrix::set(&web.app, &me.handle, typed(&form)?).await;
    in_list(&web, &frame, &me, set).await
}

fn typed(form: &Params) -> Result<Matrix> {
    let (mut severities, mut hours) = (BTreeMap::new(), BTreeMap::new());
    for name in CATEGORIES.iter().flat_map(|c| EXTENTS.iter().map(move |e| cell(c, e))) {
        severities.insert(name.clone(), form.text(&name)?.unwrap_or_default());
    }
    for severity in SEVERITIES {
        hours.insert((*severity).to_owned(), form.number(&format!("hours-{severity}"))?.unwrap_or_default());
    }
    Ok(Matrix { severities, hours })
}

/// Shows a case with its sealed words, once: neither the passphrase nor what it opens is kept.
async fn unseal(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    (of, passphrase): (i64, String),
    address: &Address,
) -> Result<Response> {
    let opened = sealed::by_passphrase(&web.app, me, of, (passphrase, &address.to_string())).await;
    let case = list::one(web.app.db.read(), me, of).await?;
    match opened {
        Ok(key) => pages::show_case(web, frame, me, StatusCode::OK, (&case, String::new(), None, Some(key))).await,
        Err(error) if is_said(&error) => {
            let shown = (&case, String::new(), Some(error.to_string()), None);
            pages::show_case(web, frame, me, error.status(), shown).await
        }
        Err(other) => Err(other),
    }
}

/// Opens a sealed picture, once.
pub async fn open_case_file(
    State(web): State<Web>,
    visitor: Visitor,
    address: Address,
    Path((case, of)): Path<(String, String)>,
    form: Params,
) -> Result<Response> {
    let here = format!("/desk/cases/{case}");
    let (frame, me) = or_answer!(permitted(&web, &visitor, &here, Permission::ManageReports).await?);
    let case = list::one(web.app.db.read(), &me, id(&case)?).await?;
    let passphrase = form.text("passphrase")?.unwrap_or_default();
    match sealed::by_passphrase(&web.app, &me, case.id, (passphrase, &address.to_string())).await {
        Ok(key) => pages::as_picture(files::open(&web.app, case.id, id(&of)?, Some(&key)).await?),
        Err(error) if is_said(&error) => {
            let shown = (&case, String::new(), Some(error.to_string()), None);
            pages::show_case(&web, &frame, &me, error.status(), shown).await
        }
        Err(other) => Err(other),
    }
}

/// Whom the branch designates to read sealed reports.
pub async fn designate(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let here = "/desk/reports";
    let (frame, me) = or_answer!(permitted(&web, &visitor, here, Permission::ManageSettings).await?);
    let done = match form.id("withdraw")? {
        Some(id) => contacts::withdraw(&web.app, &me.handle, id).await,
        None => contacts::designate(&web.app, &me.handle, &form.text("handle")?.unwrap_or_default()).await,
    };
    in_list(&web, &frame, &me, done).await
}

/// A contact makes her key.
pub async fn make_key(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let here = "/desk/reports";
    let (frame, me) = or_answer!(permitted(&web, &visitor, here, Permission::ManageReports).await?);
    let passphrase = form.text("passphrase")?.unwrap_or_default();
    let done = if form.text("again")?.is_none_or(|a| a != passphrase) {
        Err(Error::unprocessable("The two passphrases differ. Type the same one twice."))
    } else {
        contacts::make_key(&web.app, &me, &passphrase).await
    };
    in_list(&web, &frame, &me, done).await
}

/// Back to the list of cases, or the list with what was wrong.
async fn in_list(web: &Web, frame: &Frame, me: &profile::Model, done: Result<()>) -> Result<Response> {
    match done {
        Ok(()) => Ok(back(Some("/desk/reports"), Some("saved"))),
        Err(error) if is_said(&error) => {
            let shown = (Which::Open, Some(error.to_string()));
            pages::show_reports(web, frame, me, StatusCode::UNPROCESSABLE_ENTITY, shown).await
        }
        Err(other) => Err(other),
    }
}
