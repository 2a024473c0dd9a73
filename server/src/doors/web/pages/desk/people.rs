//! The people of the branch: a table, and a page for each colleague.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::{
        desk::people::{
            Asked, Colleague, OneColleague, OneColleagueProps, People, PeopleProps, Preview, PreviewProps, Row,
        },
        staff::{AskToReset, AskToResetProps, Invitation, NewPassword, NewPasswordProps, Waiting},
    },
};

use super::entry::at_desk;
use crate::{
    base::{
        clock,
        error::{Error, Result},
        extract::{Path, Query},
    },
    doors::{
        mastodon::convert,
        web::{
            frame::{or_answer, role_words, show},
            session::Visitor,
            state::Web,
        },
    },
    entities::{
        invitation,
        login::{self as login_row, Role},
        profile,
    },
    login::{
        self, access, members, own_roles,
        roles::{self, Permission},
    },
    people::profiles::sign_up,
};

/// What the table may be asked for.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct PeopleQuery {
    q: String,
    role: String,
    state: String,
    factor: String,
}

/// Key and name of each role that a reader may give, the highest first.
async fn roles_below(web: &Web, frame: &Frame, mine: Role) -> Result<Vec<(String, String)>> {
    let own = own_roles::all(web.app.db.read()).await?;
    let mut all: Vec<Role> = roles::BUILT_IN.into_iter().chain(own).filter(|r| !roles::outranks(*r, mine)).collect();
    all.sort_by_key(|r| std::cmp::Reverse(roles::priority(*r)));
    Ok(all.into_iter().map(|r| (roles::name(r).to_owned(), role_words(frame, r))).collect())
}

pub async fn desk_people(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<PeopleQuery>,
) -> Result<Response> {
    let (frame, _) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageUsers).await?);
    show_people(&web, &frame, StatusCode::OK, query.0, None).await
}

pub async fn show_people(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    asked: PeopleQuery,
    fault: Option<String>,
) -> Result<Response> {
    let people = colleagues(web, frame).await?.into_iter().filter(|c| fits(c, &asked, frame)).collect();
    let waits = |(profile, login): (profile::Model, login_row::Model)| Waiting {
        handle: profile.handle,
        email: login.email,
        reason: login.reason,
    };
    let waiting = sign_up::waiting(&web.app).await?.into_iter().map(waits).collect();
    let shown = |i: invitation::Model| Invitation {
        link: web.app.config.url(&format!("/sign-up?invite={}", i.code)),
        left: i.most_uses - i.uses,
        until: clock::day(i.expires_at),
    };
    let invitations = sign_up::invitations(&web.app).await?.into_iter().map(shown).collect();
    let props = PeopleProps {
        people,
        waiting,
        invitations,
        asked: Asked { q: asked.q, role: asked.role, state: asked.state, factor: asked.factor },
        roles: roles_below(web, frame, Role::Owner).await?,
        fault,
        frame: frame.clone(),
    };
    Ok(show(frame, status, &frame.t("desk-people"), |_| People(props)))
}

fn fits(person: &Colleague, asked: &PeopleQuery, frame: &Frame) -> bool {
    let q = asked.q.trim().trim_start_matches('@').to_lowercase();
    let name = person.account.shown_name().to_lowercase();
    let role = roles::parse(&asked.role).map_or_else(|| asked.role.clone(), |r| role_words(frame, r));
    (q.is_empty() || person.account.username.to_lowercase().contains(&q) || name.contains(&q))
        && (asked.role.is_empty() || person.role == role)
        && (asked.state.is_empty() || person.state == asked.state)
        && (asked.factor.is_empty() || person.has_factor == (asked.factor == "yes"))
}

async fn colleagues(web: &Web, frame: &Frame) -> Result<Vec<Colleague>> {
    let db = web.app.db.read();
    let all = login::colleagues(db).await?;
    let access = access::of_all(db).await?;
    let runs = members::shared_by_member(db).await?;
    let shown = |(profile, role): (profile::Model, Role)| {
        let found = access.iter().find(|(id, ..)| *id == profile.id);
        let state = match (&profile.frozen_on, found) {
            (Some(_), _) => "left",
            (None, Some((_, _, true, _))) => "suspended",
            _ => "active",
        };
        Colleague {
            role: role_words(frame, role),
            runs: runs.iter().filter(|(id, _)| *id == profile.id).map(|(_, handle)| handle.clone()).collect(),
            seen: found.and_then(|(.., seen)| seen.clone()),
            has_factor: found.is_some_and(|(_, factor, ..)| *factor),
            state,
            account: convert::account(&web.app, &profile),
        }
    };
    Ok(all.into_iter().map(shown).collect())
}

pub async fn desk_colleague(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(handle): Path<String>,
) -> Result<Response> {
    let (frame, me) = or_answer!(at_desk(&web, &visitor, &uri, Permission::ManageUsers).await?);
    show_colleague(&web, &frame, StatusCode::OK, &me, &handle, None).await
}

pub async fn show_colleague(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    me: &profile::Model,
    handle: &str,
    typed: Option<(String, String)>,
) -> Result<Response> {
    let all = colleagues(web, frame).await?;
    let db = web.app.db.read();
    let found = profile::local(db, handle).await?.filter(|p| p.kind == profile::Kind::Professional);
    let own = found.ok_or(Error::NotFound)?;
    let person =
        all.iter().find(|c| c.account.username.eq_ignore_ascii_case(handle)).cloned().ok_or(Error::NotFound)?;
    let access = access::of(&web.app, &own).await?.ok_or(Error::NotFound)?;
    let mine = login::role_of(db, me).await?.unwrap_or(Role::Staff);
    let nobody = std::iter::once((String::new(), frame.t("leaving-nobody")));
    let others = all.iter().filter(|c| c.state == "active" && c.account.username != person.account.username);
    let (fault, note) = typed.map_or((None, String::new()), |(fault, note)| (Some(fault), note));
    let props = OneColleagueProps {
        email: access.email,
        roles: roles_below(web, frame, mine).await?,
        role: roles::name(access.role).to_owned(),
        sessions: usize::try_from(access.sessions).unwrap_or(usize::MAX),
        successors: nobody
            .chain(others.map(|c| (c.account.username.clone(), c.account.shown_name().to_owned())))
            .collect(),
        note,
        fault,
        person,
        frame: frame.clone(),
    };
    let title = props.person.account.shown_name().to_owned();
    Ok(show(frame, status, &title, |_| OneColleague(props)))
}

/// A password that was made for somebody, told once.
pub fn show_new_password(frame: &Frame, handle: String, password: String) -> Response {
    let title = frame.t("reset-title");
    show(frame, StatusCode::OK, &title, |frame| NewPassword(NewPasswordProps { handle, password, frame }))
}

/// Asks whether somebody is to get a new password.
pub fn ask_to_reset(frame: &Frame, handle: String) -> Response {
    let title = frame.t("reset-title");
    show(frame, StatusCode::OK, &title, |frame| AskToReset(AskToResetProps { handle, frame }))
}

/// What a table of people would do.
pub fn show_preview(
    frame: &Frame,
    status: StatusCode,
    rows: Vec<Row>,
    table: String,
    fault: Option<String>,
) -> Response {
    let title = frame.t("desk-table-title");
    show(frame, status, &title, |frame| Preview(PreviewProps { rows, table, fault, frame }))
}
