//! Campaigns are planned, and colleagues write for them in their own words.

use axum::{extract::State, response::Response};
use frontend::pages::engagement::campaigns::{Typed, TypedNew};

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
    engagement::campaigns::{brief, elections, kit, post, share},
};

const HERE: &str = "/campaigns";

pub async fn add_campaign(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some(HERE)).await?);
    let me = pages::thanking(&web, &visitor).await?;
    brief::require_planner(&web.app, &me).await?;
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let typed = TypedNew {
        title: text("title")?,
        brief: text("brief")?,
        hashtag: text("hashtag")?,
        first_day: text("first_day")?,
        last_day: text("last_day")?,
        goals: [text("goal_posts")?, text("goal_boosts")?, text("goal_answers")?],
        tone: text("tone")?,
        dos: text("dos")?,
        donts: text("donts")?,
        from: text("from")?,
        fault: None,
    };
    let t = typed.clone();
    // What is no number is no goal, and a campaign without one is refused with a sentence.
    let goals = t.goals.map(|goal| goal.trim().parse().unwrap_or(0));
    let new = brief::New {
        title: t.title,
        brief: t.brief,
        hashtag: t.hashtag,
        first_day: t.first_day,
        last_day: t.last_day,
        goals,
        tone: t.tone,
        dos: t.dos,
        donts: t.donts,
    };
    match share::begin(&web.app, &me, &new, form.id("from")?).await {
        Ok(id) => Ok(back(Some(&format!("{HERE}/{id}")), Some("saved"))),
        Err(error) if is_said(&error) => {
            let typed = TypedNew { fault: Some(error.to_string()), ..typed };
            pages::show_campaigns(&web, &frame, &me, error.status(), typed).await
        }
        Err(other) => Err(other),
    }
}

/// Election periods: `add` or `remove`.
pub async fn change_elections(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some(HERE)).await?);
    let me = pages::thanking(&web, &visitor).await?;
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let done = if one_of(&action, &["add", "remove"])? == "add" {
        elections::add(&web.app, &me, (&text("name")?, &text("from")?, &text("until")?)).await
    } else {
        elections::remove(&web.app, &me, form.id("id")?.ok_or(Error::NotFound)?).await
    };
    match done {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error @ Error::Unprocessable(_)) => {
            let typed = TypedNew { fault: Some(error.to_string()), ..TypedNew::default() };
            pages::show_campaigns(&web, &frame, &me, error.status(), typed).await
        }
        Err(other) => Err(other),
    }
}

/// `post`, for whoever works here; `fact`, `picture`, `partner`, `share` and `remove` for whoever plans it.
pub async fn act_in_campaign(
    State(web): State<Web>,
    visitor: Visitor,
    Path((of, action)): Path<(String, String)>,
    form: Params,
) -> Result<Response> {
    let here = format!("{HERE}/{of}");
    let frame = or_answer!(speaking(&web, &visitor, Some(&here)).await?);
    let me = pages::thanking(&web, &visitor).await?;
    let action = one_of(&action, &["post", "fact", "picture", "partner", "share", "remove"])?;
    let of = id(&of)?;
    let app = &web.app;
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let (words, key) = (text("words")?, text("key")?);
    let done = match action {
        "post" => {
            let viewer = visitor.viewer(app).await?;
            let knows = form.flag("knows")?.unwrap_or(false);
            Box::pin(post::send(app, &viewer, of, (&words, knows, key.clone()))).await
        }
        "fact" => kit::add_fact(app, &me, of, (&text("audience")?, &text("fact")?, &text("source")?)).await,
        "picture" => {
            let given = (&*text("address")?, &*text("alt")?, &*text("licence")?, &*text("author")?);
            kit::add_picture(app, &me, of, given).await
        }
        "share" => share::share(app, &me, of, &text("share")?).await,
        "partner" => {
            let given = (&*text("partner")?, &*text("conflict")?, &*text("payment")?, &*text("ends")?);
            kit::add_partner(app, &me, of, given).await
        }
        _ => kit::remove(app, &me, (of, &text("what")?, form.id("part")?.ok_or(Error::NotFound)?)).await,
    };
    let asks = match &done {
        Ok(()) => return Ok(back(Some(&here), Some(if action == "post" { "posted" } else { "saved" }))),
        Err(Error::Policy(refusal)) if refusal.held.is_some() => return Ok(back(Some(&here), Some("held"))),
        Err(Error::Policy(refusal)) => refusal.is_confirmable(),
        Err(Error::Unprocessable(_)) => false,
        Err(_) => return done.map(|()| back(Some(&here), None)),
    };
    let Err(error) = done else { return Ok(back(Some(&here), None)) };
    let typed = Typed { words, key, fault: Some(error.to_string()), asks };
    pages::show_campaign(&web, &frame, &me, error.status(), (of, typed)).await
}
