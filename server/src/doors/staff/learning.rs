//! Lessons and figures for apps and scripts. What somebody answered in a lesson is nobody's to read, and figures are of the
//! branch.

use axum::{Json, extract::State};
use serde_json::{Value, json};

use super::officer::officer;
use crate::{
    base::{app::App, error::Result, extract::Path},
    branch::monthly::keep,
    doors::params::Params,
    entities::figure,
    learning::{
        catalogue::{self, Listed},
        completion::{self, State as Done},
    },
    login::{Viewer, preferences, roles::Permission},
};

/// The language that is asked for, else the reader's own, else the branch's.
fn language(app: &App, viewer: &Viewer, params: &Params) -> Result<String> {
    let asked = params.text("language")?;
    let own = || preferences::of(&viewer.profile).language;
    Ok(asked.or_else(own).unwrap_or_else(|| app.config.language.clone()))
}

fn shown(listed: &Listed, state: Done) -> Value {
    let (lesson, state) = (
        &listed.lesson,
        match state {
            Done::New => "new",
            Done::Done => "done",
            Done::Changed => "changed",
        },
    );
    json!({
        "name": listed.name, "language": listed.language, "title": lesson.title, "clause": lesson.clause,
        "minutes": lesson.minutes, "state": state,
    })
}

/// The lessons, in one language, and which of them the profile has completed as they now are.
pub async fn lessons(State(app): State<App>, viewer: Viewer, params: Params) -> Result<Json<Vec<Value>>> {
    let me = viewer.require("read:accounts")?;
    let all = catalogue::all(&app, &language(&app, &viewer, &params)?).await?;
    let document = completion::document(&app).await?;
    let done = completion::of(&app, me.id).await?;
    let state = |l: &Listed| completion::state(done.get(&l.name), document.as_ref(), &l.lesson);
    Ok(Json(all.iter().map(|l| shown(l, state(l))).collect()))
}

/// One of them, as it is written.
pub async fn lesson(
    State(app): State<App>,
    viewer: Viewer,
    Path(name): Path<String>,
    params: Params,
) -> Result<Json<Value>> {
    let me = viewer.require("read:accounts")?;
    let found = catalogue::one(&app, &name, &language(&app, &viewer, &params)?).await?;
    let document = completion::document(&app).await?;
    let done = completion::of(&app, me.id).await?;
    let mut lesson = shown(&found, completion::state(done.get(&name), document.as_ref(), &found.lesson));
    lesson["source"] = json!(found.source);
    Ok(Json(lesson))
}

/// The figures of every month; `value` is null where too few stand behind it.
pub async fn figures(State(app): State<App>, viewer: Viewer) -> Result<Json<Vec<Value>>> {
    officer(&app, &viewer, "admin:read:desk", Permission::ManageRules, "figures").await?;
    let shown = |f: figure::Model| json!({ "month": f.month, "name": f.name, "clause": f.clause, "value": f.value });
    Ok(Json(keep::all(&app).await?.into_iter().map(shown).collect()))
}
