//! What is done at the publishing desk of a shared profile.

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::{
    frame::Frame,
    pages::engagement::publishing::{planned::Typed, repeated::Typed as TypedSeries, rota::Typed as TypedShift},
};

use super::super::shared::{back, is_said, one_of, speaking};
use crate::{
    base::{
        clock::from_wall,
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::{Params, id},
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    engagement::publishing::{
        feed,
        planned::{self, Wish, state},
        rota, send,
        send::Sent,
        series, table,
    },
    entities::profile,
    login::members::Part,
};

const HERE: &str = "/publishing";

/// Both who speaks and who writes, and that she has at least a part in it.
async fn member(web: &Web, visitor: &Visitor, least: Part) -> Result<(profile::Model, profile::Model)> {
    let people = pages::answering(web, visitor).await?;
    visitor.viewer(&web.app).await?.require_part(&web.app, least).await?;
    Ok(people)
}

/// What was typed into the form of a draft.
fn typed(form: &Params) -> Result<Typed> {
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    Ok(Typed {
        text: text("text")?,
        audience: text("audience")?,
        when: text("when")?,
        goal: text("goal")?,
        goal_count: text("goal_count")?,
        ..Typed::default()
    })
}

/// A time on the reader's clock; none where none was typed.
fn when(frame: &Frame, wall: &str) -> Result<Option<i64>> {
    match wall.trim() {
        "" => Ok(None),
        wall => {
            let at = from_wall(wall, |at| (frame.zone)(at));
            at.map(Some).ok_or_else(|| Error::unprocessable("Choose a day and a time."))
        }
    }
}

fn wish(frame: &Frame, typed: &Typed) -> Result<Wish> {
    let goal_count = match typed.goal_count.trim() {
        "" => None,
        count => Some(count.parse().map_err(|_| Error::unprocessable("Give the goal as a whole number, from 1 on."))?),
    };
    Ok(Wish {
        text: typed.text.clone(),
        audience: typed.audience.clone(),
        planned_at: when(frame, &typed.when)?,
        goal: typed.goal.clone(),
        goal_count,
    })
}

/// What is wrong with what was sent, where its sender can mend it, and whether it may be sent all the same.
fn mendable(error: Error) -> Result<(StatusCode, String, bool)> {
    let asks = match &error {
        Error::Policy(refusal) => refusal.is_confirmable(),
        error if is_said(error) => false,
        _ => return Err(error),
    };
    Ok((error.status(), error.to_string(), asks))
}

pub async fn add_planned(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some(HERE)).await?);
    let people = member(&web, &visitor, Part::Author).await?;
    let mut typed = typed(&form)?;
    let added = match wish(&frame, &typed) {
        Ok(wish) => planned::add(&web.app, &people.0, &people.1, wish, state::DRAFT).await,
        Err(error) => Err(error),
    };
    match added {
        Ok(id) => {
            typed.id = id.to_string();
            Box::pin(saved(&web, &frame, &people, (id, typed), &form)).await
        }
        Err(error) => {
            let (status, fault, _) = mendable(error)?;
            let typed = Typed { fault: Some(fault), ..typed };
            pages::show_planned(&web, &frame, (&people.0, &people.1), status, typed).await
        }
    }
}

/// After a draft is kept: it is scheduled too, where its writer wants that.
async fn saved(
    web: &Web,
    frame: &Frame,
    people: &(profile::Model, profile::Model),
    (id, typed): (i64, Typed),
    form: &Params,
) -> Result<Response> {
    if form.text("do")?.as_deref() != Some("schedule") {
        return Ok(back(Some(&format!("{HERE}/{id}")), Some("saved")));
    }
    let knows = form.flag("knows")?.unwrap_or(false);
    match Box::pin(send::send(&web.app, &people.0, &people.1, (id, knows))).await {
        Ok(sent) => {
            let day = typed.when.get(..10).unwrap_or_default();
            let word = if sent == Sent::ForReview { "held" } else { "scheduled" };
            Ok(back(Some(&format!("{HERE}?on={day}")), Some(word)))
        }
        Err(error) => {
            let (status, fault, asks) = mendable(error)?;
            let typed = Typed { fault: Some(fault), asks, ..typed };
            pages::show_planned(web, frame, (&people.0, &people.1), status, typed).await
        }
    }
}

/// `save`, `take-back`, `suggest` or `remove`.
pub async fn change_planned(
    State(web): State<Web>,
    visitor: Visitor,
    Path((of, action)): Path<(String, String)>,
    form: Params,
) -> Result<Response> {
    let here = format!("{HERE}/{of}");
    let frame = or_answer!(speaking(&web, &visitor, Some(&here)).await?);
    let action = one_of(&action, &["save", "take-back", "suggest", "remove"])?;
    let least = if action == "suggest" { Part::Publisher } else { Part::Author };
    let people = member(&web, &visitor, least).await?;
    let (app, of) = (&web.app, id(&of)?);
    let found = planned::one(app.db.read(), people.0.id, of).await?;
    let was_idea = found.state == state::IDEA;
    let done = match action {
        "save" => match wish(&frame, &typed(&form)?) {
            Ok(wish) => planned::change(app, &people.0, of, wish).await,
            Err(error) => Err(error),
        },
        "take-back" => send::take_back(app, &people.0, of).await,
        "suggest" => planned::suggest(app, &people.0, of, &form.list("to")?).await,
        _ => planned::remove(app, &people.0, of).await,
    };
    match done {
        Ok(()) if action == "save" => {
            let typed = Typed { id: of.to_string(), ..typed(&form)? };
            Box::pin(saved(&web, &frame, &people, (of, typed), &form)).await
        }
        Ok(()) if action == "remove" => {
            Ok(back(Some(if was_idea { "/publishing/ideas" } else { HERE }), Some("removed")))
        }
        Ok(()) => Ok(back(Some(&here), Some("saved"))),
        Err(error) => {
            let (status, fault, asks) = mendable(error)?;
            let kept = pages::typed(app, &frame, found).await?;
            let shown = if action == "save" { Typed { id: kept.id, from: kept.from, ..typed(&form)? } } else { kept };
            let shown = Typed { fault: Some(fault), asks, ..shown };
            pages::show_planned(&web, &frame, (&people.0, &people.1), status, shown).await
        }
    }
}

pub async fn add_idea(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let here = "/publishing/ideas";
    let frame = or_answer!(speaking(&web, &visitor, Some(here)).await?);
    let (shared, me) = member(&web, &visitor, Part::Author).await?;
    let text = form.text("text")?.unwrap_or_default();
    let wish = Wish { text: text.clone(), ..Wish::default() };
    match planned::add(&web.app, &shared, &me, wish, state::IDEA).await {
        Ok(_) => Ok(back(Some(here), Some("saved"))),
        Err(error) => {
            let (status, fault, _) = mendable(error)?;
            pages::show_ideas(&web, &frame, &shared, status, (text, Some(fault))).await
        }
    }
}

/// `add`, `remove`, or `hand-over`, which every member may write.
pub async fn change_rota(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let here = "/publishing/rota";
    let frame = or_answer!(speaking(&web, &visitor, Some(here)).await?);
    let action = one_of(&action, &["add", "remove", "hand-over"])?;
    let least = if action == "hand-over" { Part::Author } else { Part::Publisher };
    let people = member(&web, &visitor, least).await?;
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let new = rota::New { handle: text("handle")?, first_day: text("first_day")?, last_day: text("last_day")? };
    let of = || form.id("id").and_then(|id| id.ok_or(Error::NotFound));
    let done = match action {
        "add" => rota::add(&web.app, &people.0, new.clone()).await,
        "remove" => rota::remove(&web.app, &people.0, of()?).await,
        _ => rota::hand_over(&web.app, &people.0, of()?, &text("note")?).await,
    };
    match done {
        Ok(()) => Ok(back(Some(here), Some("saved"))),
        Err(error) => {
            let (status, fault, _) = mendable(error)?;
            let rota::New { handle, first_day, last_day } = new;
            let typed = TypedShift { handle, first_day, last_day, fault: Some(fault) };
            pages::show_rota(&web, &frame, (&people.0, &people.1), status, typed).await
        }
    }
}

/// `add` or `remove`.
pub async fn change_recurring(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let here = "/publishing/recurring";
    let frame = or_answer!(speaking(&web, &visitor, Some(here)).await?);
    let people = member(&web, &visitor, Part::Publisher).await?;
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let mut typed = TypedSeries {
        text: text("text")?,
        audience: text("audience")?,
        every: text("every")?,
        when: text("when")?,
        last_day: text("last_day")?,
        fault: None,
    };
    let done = if one_of(&action, &["add", "remove"])? == "add" {
        let t = typed.clone();
        let first_at = when(&frame, &t.when);
        let new = |first_at| series::New {
            text: t.text,
            audience: t.audience,
            every: t.every,
            first_at,
            last_day: t.last_day,
        };
        match first_at {
            Ok(first_at) => Box::pin(series::add(&web.app, &people.0, &people.1, new(first_at))).await,
            Err(error) => Err(error),
        }
    } else {
        series::remove(&web.app, &people.0, form.id("id")?.ok_or(Error::NotFound)?).await
    };
    match done {
        Ok(()) => Ok(back(Some(here), Some("saved"))),
        Err(error) => {
            let (status, fault, _) = mendable(error)?;
            typed.fault = Some(fault);
            pages::show_recurring(&web, &frame, (&people.0, &people.1), status, typed).await
        }
    }
}

/// Checks a table, or schedules what is in it.
pub async fn send_table(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/publishing/table")).await?);
    let (shared, me) = member(&web, &visitor, Part::Author).await?;
    let text = form.text("table")?.unwrap_or_default();
    let zone = |at: i64| (frame.zone)(at);
    let rows = match table::read(&web.app, &shared, &me, &text, &zone).await {
        Ok(rows) => rows,
        Err(error) => {
            let (status, fault, _) = mendable(error)?;
            return Ok(pages::show_table(&frame, status, (text, None, Some(fault))));
        }
    };
    if form.text("do")?.as_deref() != Some("schedule") {
        return Ok(pages::show_table(&frame, StatusCode::OK, (text, Some(rows), None)));
    }
    match Box::pin(table::schedule_all(&web.app, &shared, &me, &text, &zone)).await {
        Ok(_) => Ok(back(Some("/publishing?view=month"), Some("scheduled"))),
        Err(error) => {
            let (status, fault, _) = mendable(error)?;
            Ok(pages::show_table(&frame, status, (text, Some(rows), Some(fault))))
        }
    }
}

/// A member's address of the calendar: `make` or `revoke`.
pub async fn change_feed(State(web): State<Web>, visitor: Visitor, Path(action): Path<String>) -> Result<Response> {
    let here = "/publishing/times";
    let frame = or_answer!(speaking(&web, &visitor, Some(here)).await?);
    let (shared, me) = member(&web, &visitor, Part::Author).await?;
    if one_of(&action, &["make", "revoke"])? == "make" {
        let secret = feed::make(&web.app, &shared, &me).await?;
        return pages::show_times(&web, &frame, (&shared, &me), Some(secret)).await;
    }
    feed::revoke(&web.app, &shared, &me).await?;
    Ok(back(Some(here), Some("removed")))
}
