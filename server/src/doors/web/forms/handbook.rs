//! Reading, discussing and writing the handbook.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

use super::shared::{back, is_said, one_of, permitted, speaking};
use crate::{
    base::{
        error::Result,
        extract::{Form, Path},
    },
    doors::{
        params::Params,
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    handbook::{
        Answers, Clause, Texts, base, consultation,
        edit::{self, Saved},
        reading, start,
    },
    login::{self, roles::Permission},
};

const DESK: &str = "/desk/handbook";

pub async fn confirm_handbook(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some("/handbook/read")).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let objection = form.text("objection")?.unwrap_or_default();
    match reading::confirm(&web.app, &me, form.number("number")?.unwrap_or(0), &objection).await {
        Ok(()) => Ok(back(Some("/handbook/read"), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_reading(&web, &visitor, &frame, error.status(), (Some(error.to_string()), objection)).await
        }
        Err(other) => Err(other),
    }
}

pub async fn change_consultation(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let here = "/handbook/consultation";
    let frame = or_answer!(speaking(&web, &visitor, Some(here)).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let clause = text("clause")?;
    let done = match one_of(&action, &["say", "vote", "answer"])? {
        "say" => {
            consultation::say(&web.app, &me, &clause, &text("words")?, form.flag("signed")?.unwrap_or(false)).await
        }
        "vote" => consultation::vote(&web.app, &me, &clause, &text("choice")?).await,
        _ => {
            login::require(web.app.db.read(), &me, Permission::ManageRules).await?;
            consultation::answer(&web.app, form.id("id")?.unwrap_or(0), &text("words")?).await
        }
    };
    match done {
        Ok(()) => Ok(back(Some(here), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_consultation(&web, &visitor, &frame, error.status(), Some(error.to_string())).await
        }
        Err(other) => Err(other),
    }
}

pub async fn begin_handbook(
    State(web): State<Web>,
    visitor: Visitor,
    Form(answers): Form<Answers>,
) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, "/desk/handbook/start", Permission::ManageRules).await?);
    match start::begin(&web.app, &answers, &pages::named(&me)).await {
        Ok(_) => Ok(back(Some(DESK), Some("saved"))),
        Err(error) if is_said(&error) => {
            Ok(pages::show_start(&frame, error.status(), answers, Some(error.to_string())))
        }
        Err(other) => Err(other),
    }
}

pub async fn change_handbook(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, DESK, Permission::ManageRules).await?);
    let (app, owner) = (&web.app, pages::named(&me));
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let actions = ["again", "frame", "open", "close", "publish", "discard", "base", "adopt"];
    let done = match one_of(&action, &actions)? {
        "again" => start::again(app, &owner).await.map(drop),
        "frame" => {
            let new = edit::Frame {
                team: text("team")?,
                accounts: text("accounts")?,
                questions: texts(&form, "questions")?,
                read_within: form.number("read_within")?.unwrap_or(0),
                review_on: text("review_on")?,
                review_owner: text("review_owner")?,
            };
            edit::frame(app, &new).await
        }
        "open" => edit::open_consultation(app, true).await,
        "close" => edit::open_consultation(app, false).await,
        "publish" => edit::publish(app, &text("effective_on")?).await.map(drop),
        "discard" => edit::discard(app).await,
        "base" => base::subscribe(app, &text("address")?).await.map(drop),
        _ => base::adopt(app, &owner).await,
    };
    match done {
        Ok(()) => Ok(back(Some(DESK), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_writing(&web, &frame, error.status(), Some(error.to_string())).await
        }
        Err(other) => Err(other),
    }
}

/// A field in each language.
fn texts(form: &Params, name: &str) -> Result<Texts> {
    let part = form.object(name)?;
    let mut all = Texts::new();
    for (language, _) in texts::languages() {
        if let Some(text) = part.text(language)?.filter(|t| !t.trim().is_empty()) {
            all.insert(language.to_owned(), text.replace("\r\n", "\n"));
        }
    }
    Ok(all)
}

pub async fn save_clause(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, DESK, Permission::ManageRules).await?);
    let clause = Clause {
        id: form.text("id")?.unwrap_or_default(),
        title: texts(&form, "title")?,
        body: texts(&form, "body")?,
        fine: texts(&form, "fine")?,
        think_twice: texts(&form, "twice")?,
        not_here: texts(&form, "not")?,
        from_base: false,
    };
    let chapter = usize::try_from(form.number("chapter")?.unwrap_or(0)).unwrap_or(0);
    let revision = form.number("revision")?.unwrap_or(0);
    match edit::clause(&web.app, &me, chapter, revision, clause.clone()).await {
        Ok(Saved::Yes(_)) => Ok(back(Some(DESK), Some("saved"))),
        Ok(Saved::Overtaken(theirs)) => {
            // Saved once more, hers is the newer one.
            let newest = crate::handbook::in_work(web.app.db.read()).await?.map_or(revision, |v| v.revision);
            let shown = (chapter, newest, clause);
            Ok(pages::show_clause(&web, &frame, StatusCode::CONFLICT, shown, (Some(*theirs), None)))
        }
        Err(error) if is_said(&error) => {
            let shown = (chapter, revision, clause);
            Ok(pages::show_clause(&web, &frame, error.status(), shown, (None, Some(error.to_string()))))
        }
        Err(other) => Err(other),
    }
}

pub async fn remove_clause(State(web): State<Web>, visitor: Visitor, Path(id): Path<String>) -> Result<Response> {
    let (_, me) = or_answer!(permitted(&web, &visitor, DESK, Permission::ManageRules).await?);
    edit::remove(&web.app, &me, &id).await?;
    Ok(Redirect::to(DESK).into_response())
}
