//! What is done about colleagues: roles, pauses, new passwords, leaving, inviting.

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::{frame::Frame, pages::desk::people::Row};

use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::Params,
        web::{
            forms::shared::{back, is_said, one_of, permitted},
            frame::{or_answer, role_words},
            pages::{self, PeopleQuery},
            session::Visitor,
            state::Web,
        },
    },
    entities::profile,
    login::{
        self,
        roles::{self, Permission},
    },
    people::profiles::{
        invite_table,
        manage::{self, Act},
        sign_up,
    },
};

const HERE: &str = "/desk/people";
/// Acts about one colleague, on whose page they are.
const ABOUT_ONE: &[&str] = &["leave", "return", "reset", "role", "suspend", "resume", "end-sessions"];

pub async fn change_people(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageUsers).await?);
    let action = one_of(&action, &[ABOUT_ONE, &["approve", "refuse", "invite", "table"]].concat())?;
    if action == "table" {
        return table(&web, &frame, &me, &form).await;
    }
    let handle = form.text("handle")?.unwrap_or_default().trim().trim_start_matches('@').to_owned();
    if !ABOUT_ONE.contains(&action) {
        let done = about_newcomers(&web, &me, (action, &handle), &form).await;
        return match done {
            Ok(()) => Ok(back(Some(HERE), Some("saved"))),
            Err(error) if is_said(&error) => {
                let fault = Some(error.to_string());
                pages::show_people(&web, &frame, error.status(), PeopleQuery::default(), fault).await
            }
            Err(other) => Err(other),
        };
    }
    let is_sure = form.flag("sure")?.unwrap_or(false);
    // It ends what they are doing just now, so that it is asked for twice.
    if action == "reset" && !is_sure {
        login::require_rank(web.app.db.read(), &me, &handle).await?;
        return Ok(pages::ask_to_reset(&frame, handle));
    }
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let (role, note, successor) = (text("role")?, text("note")?, text("successor")?);
    let act = match action {
        "role" => Act::Role(&role),
        "end-sessions" => Act::EndSessions,
        "suspend" => Act::Suspend,
        "resume" => Act::Resume,
        "reset" => Act::Reset,
        "return" => Act::Return,
        _ => Act::Leave { note: &note, successor: &successor, is_sure },
    };
    let done = match manage::act(&web.app, &me, &handle, act).await {
        Ok(Some(password)) => return Ok(pages::show_new_password(&frame, handle, password)),
        Ok(None) => Ok(()),
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(back(Some(&format!("{HERE}/{handle}")), Some("saved"))),
        Err(error) if is_said(&error) => {
            let typed = Some((error.to_string(), note));
            match pages::show_colleague(&web, &frame, error.status(), &me, &handle, typed).await {
                // Nobody of this handle: the sentence stands on the table.
                Err(Error::NotFound) => {
                    let fault = Some(error.to_string());
                    pages::show_people(&web, &frame, error.status(), PeopleQuery::default(), fault).await
                }
                shown => shown,
            }
        }
        Err(other) => Err(other),
    }
}

/// Says yes or no to a sign-up, or makes an invitation.
async fn about_newcomers(web: &Web, me: &profile::Model, (action, handle): (&str, &str), form: &Params) -> Result<()> {
    match action {
        "invite" => {
            let number = |name: &str, usual| form.number(name).map(|n| n.unwrap_or(usual));
            sign_up::invite(&web.app, me, number("uses", 1)?, number("days", 7)?).await.map(drop)
        }
        "approve" => sign_up::decide(&web.app, &me.handle, handle, true, "").await,
        _ => {
            let reason = form.object("reason")?.text(handle)?.unwrap_or_default();
            sign_up::decide(&web.app, &me.handle, handle, false, &reason).await
        }
    }
}

/// A table of people: first what it would do, then all of it or nothing.
async fn table(web: &Web, frame: &Frame, me: &profile::Model, form: &Params) -> Result<Response> {
    let table = form.text("table")?.unwrap_or_default();
    let refused = StatusCode::UNPROCESSABLE_ENTITY;
    let read = match invite_table::read(&web.app, me, &table).await {
        Ok(read) => read,
        Err(error) if is_said(&error) => {
            return Ok(pages::show_preview(frame, refused, Vec::new(), table, Some(error.to_string())));
        }
        Err(other) => return Err(other),
    };
    let right = read.iter().all(|r| r.faults.is_empty());
    if right && form.flag("sure")?.unwrap_or(false) {
        return match invite_table::invite(&web.app, me, &table).await {
            Ok(()) => Ok(back(Some(HERE), Some("saved"))),
            Err(error) if is_said(&error) => {
                Ok(pages::show_preview(frame, error.status(), shown(frame, read), table, Some(error.to_string())))
            }
            Err(other) => Err(other),
        };
    }
    let status = if right { StatusCode::OK } else { refused };
    Ok(pages::show_preview(frame, status, shown(frame, read), table, None))
}

fn shown(frame: &Frame, rows: Vec<invite_table::Row>) -> Vec<Row> {
    let role = |r: &invite_table::Row| match roles::parse(&r.role) {
        Some(role) => role_words(frame, role),
        None => r.role.clone(),
    };
    let row = |r: invite_table::Row| Row {
        line: r.line,
        role: role(&r),
        faults: r.faults.iter().map(|f| frame.said(f)).collect(),
        email: r.email,
        handle: r.handle,
    };
    rows.into_iter().map(row).collect()
}
