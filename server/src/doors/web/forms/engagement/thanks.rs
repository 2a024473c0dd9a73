//! Thanks are given and answered, milestones shown, contests opened, nominated for and decided.

use axum::{extract::State, http::StatusCode, response::Response};
use frontend::pages::engagement::thanks::{Typed, TypedContest};

use super::super::shared::{back, is_said, one_of, speaking};
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::{Params, id},
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    engagement::thanks::{contests, give, milestones, values},
    entities::profile::{self, Kind},
    login::members::Part,
};

const HERE: &str = "/thanks";
const CONTESTS: &str = "/thanks/contests";

/// Who gives: somebody who works here, in her own name.
async fn giver(web: &Web, visitor: &Visitor) -> Result<profile::Model> {
    let me = pages::thanking(web, visitor).await?;
    if me.kind == Kind::Professional { Ok(me) } else { Err(Error::NotFound) }
}

/// Who answers: whoever is thanked, and for a team whoever publishes in its name.
async fn answerer(web: &Web, visitor: &Visitor) -> Result<profile::Model> {
    let me = pages::thanking(web, visitor).await?;
    visitor.viewer(&web.app).await?.require_part(&web.app, Part::Publisher).await?;
    Ok(me)
}

/// What is wrong with what was sent, where its sender can mend it.
fn mendable(error: Error) -> Result<(StatusCode, String)> {
    match &error {
        Error::Policy(_) => Ok((error.status(), error.to_string())),
        said if is_said(said) => Ok((error.status(), error.to_string())),
        _ => Err(error),
    }
}

pub async fn give_thanks(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some(HERE)).await?);
    let me = giver(&web, &visitor).await?;
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let typed = Typed {
        to: text("to")?,
        words: text("words")?,
        value: text("value")?,
        audience: text("audience")?,
        fault: None,
    };
    let t = typed.clone();
    let new = give::New { to: t.to, words: t.words, value: t.value, audience: t.audience };
    match Box::pin(give::ask(&web.app, &me, new)).await {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) => {
            let (status, fault) = mendable(error)?;
            let typed = Typed { fault: Some(fault), ..typed };
            pages::show_thanks(&web, &frame, &me, status, (None, typed)).await
        }
    }
}

/// `agree`, `decline` or `withdraw`.
pub async fn answer_thanks(
    State(web): State<Web>,
    visitor: Visitor,
    Path((of, action)): Path<(String, String)>,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some(HERE)).await?);
    let action = one_of(&action, &["agree", "decline", "withdraw"])?;
    let of = id(&of)?;
    let me = if action == "withdraw" { giver(&web, &visitor).await? } else { answerer(&web, &visitor).await? };
    let done = match action {
        "agree" => Box::pin(give::agree(&web.app, &me, of)).await,
        "decline" => Box::pin(give::decline(&web.app, &me, of)).await,
        _ => give::withdraw(&web.app, &me, of).await,
    };
    match done {
        Ok(()) => Ok(back(Some(HERE), Some(if action == "agree" { "posted" } else { "removed" }))),
        Err(error) => {
            let (status, fault) = mendable(error)?;
            let typed = Typed { fault: Some(fault), ..Typed::default() };
            pages::show_thanks(&web, &frame, &me, status, (None, typed)).await
        }
    }
}

pub async fn show_milestones(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some(HERE)).await?);
    let me = giver(&web, &visitor).await?;
    let since = form.text("since_day")?.unwrap_or_default();
    let flag = |name: &str| form.flag(name).map(|f| f.unwrap_or(false));
    match milestones::choose(&web.app, &me, (&since, flag("first_post")?, flag("lessons")?)).await {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) => {
            let (status, fault) = mendable(error)?;
            let typed = Typed { fault: Some(fault), ..Typed::default() };
            pages::show_thanks(&web, &frame, &me, status, (None, typed)).await
        }
    }
}

pub async fn write_values(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some(HERE)).await?);
    let me = giver(&web, &visitor).await?;
    match values::write(&web.app, &me, &form.text("values")?.unwrap_or_default()).await {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error @ Error::Unprocessable(_)) => {
            let typed = Typed { fault: Some(error.to_string()), ..Typed::default() };
            pages::show_thanks(&web, &frame, &me, error.status(), (None, typed)).await
        }
        Err(other) => Err(other),
    }
}

pub async fn open_contest(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some(CONTESTS)).await?);
    let me = giver(&web, &visitor).await?;
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let typed = TypedContest {
        title: text("title")?,
        criteria: text("criteria")?,
        last_day: text("last_day")?,
        jury: text("jury")?,
        fault: None,
    };
    let t = typed.clone();
    let new = contests::New { title: t.title, criteria: t.criteria, last_day: t.last_day, jury: t.jury };
    match contests::open(&web.app, &me, new).await {
        Ok(()) => Ok(back(Some(CONTESTS), Some("saved"))),
        Err(error @ Error::Unprocessable(_)) => {
            let typed = TypedContest { fault: Some(error.to_string()), ..typed };
            pages::show_contests(&web, &frame, &me, error.status(), typed).await
        }
        Err(other) => Err(other),
    }
}

/// `nominate` in a contest; `agree`, `decline` or `judge` a nomination.
pub async fn act_in_contest(
    State(web): State<Web>,
    visitor: Visitor,
    Path((of, action)): Path<(String, String)>,
    form: Params,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some(CONTESTS)).await?);
    let action = one_of(&action, &["nominate", "agree", "decline", "judge"])?;
    let answers = matches!(action, "agree" | "decline");
    let me = if answers { answerer(&web, &visitor).await? } else { giver(&web, &visitor).await? };
    let of = id(&of)?;
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let done = match action {
        "nominate" => contests::nominate(&web.app, &me, of, (&text("to")?, &text("words")?)).await,
        "judge" => contests::judge(&web.app, &me, of, &text("reason")?).await,
        answer => contests::answer(&web.app, &me, of, answer == "agree").await,
    };
    match done {
        Ok(()) => Ok(back(Some(if answers { HERE } else { CONTESTS }), Some("saved"))),
        Err(error) => {
            let (status, fault) = mendable(error)?;
            let typed = TypedContest { fault: Some(fault), ..TypedContest::default() };
            pages::show_contests(&web, &frame, &me, status, typed).await
        }
    }
}
