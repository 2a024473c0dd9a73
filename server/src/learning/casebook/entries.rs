//! The cases of the branch: written, changed, published and taken away by whoever writes the handbook.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, ModelTrait, QueryFilter, QueryOrder};
use serde_json::json;

use super::text::{Case, lines};
use crate::{
    base::{
        app::App,
        audit, clock,
        error::{Error, Result},
        id,
        typed::typed,
    },
    entities::{
        casebook_consent,
        casebook_entry::{self as row, Column},
        profile,
    },
    handbook,
    learning::exchange::{article::Article, own::require_known},
    login::{self, roles::Permission},
};

/// States of an entry.
pub mod state {
    pub const ASKED: &str = "asked";
    pub const AGREED: &str = "agreed";
    pub const PUBLISHED: &str = "published";
}

const MOST_TITLE: usize = 120;
const MOST_WORDS: usize = 5_000;
const MOST_QUESTIONS: usize = 10;

/// A case as it was typed.
#[derive(Clone, Debug, Default)]
pub struct New {
    pub language: String,
    pub title: String,
    pub clause: String,
    pub words: String,
    /// One a line.
    pub questions: String,
    /// Empty where other branches don't get it.
    pub licence: String,
}

/// Whoever publishes cases.
///
/// # Errors
/// 403 for everybody else.
pub async fn require_editor(app: &App, me: &profile::Model) -> Result<()> {
    login::require(app.db.read(), me, Permission::ManageRules).await
}

/// What is published here, the newest first.
///
/// # Errors
/// A fault of the database.
pub async fn published(app: &App) -> Result<Vec<row::Model>> {
    of_state(app, state::PUBLISHED).await
}

/// What everybody concerned has agreed to, and an editor has not read yet.
///
/// # Errors
/// A fault of the database.
pub async fn waiting(app: &App) -> Result<Vec<row::Model>> {
    of_state(app, state::AGREED).await
}

async fn of_state(app: &App, state: &str) -> Result<Vec<row::Model>> {
    let found = row::Entity::find().filter(Column::State.eq(state)).order_by_desc(Column::Id);
    Ok(found.all(app.db.read()).await?)
}

/// One that somebody may read: published, or waiting for her as an editor.
///
/// # Errors
/// 404 for any other.
pub async fn one(app: &App, id: i64, is_editor: bool) -> Result<row::Model> {
    let found = row::Entity::find_by_id(id).one(app.db.read()).await?;
    let may = |r: &row::Model| r.state == state::PUBLISHED || (is_editor && r.state == state::AGREED);
    found.filter(may).ok_or(Error::NotFound)
}

/// A case that can be kept, in a state.
///
/// # Errors
/// 422 with a sentence for what is missing.
pub(super) async fn checked(app: &App, new: &New, state: &str) -> Result<row::Model> {
    let kept = |text: &str, most: usize| typed(&text.replace("\r\n", "\n"), most);
    let title = kept(&new.title, MOST_TITLE)?.replace('\n', " ");
    let (words, questions) = (kept(&new.words, MOST_WORDS)?, lines(&kept(&new.questions, MOST_WORDS)?));
    if title.is_empty() || words.is_empty() {
        return Err(Error::unprocessable("A case needs a title, and what happened in it."));
    }
    if questions.is_empty() || questions.len() > MOST_QUESTIONS {
        return Err(Error::unprocessable("Add one to ten questions to discuss, one on each line."));
    }
    if !handbook::has_clause(app, &new.clause).await? {
        return Err(Error::unprocessable("The handbook has no clause of that number."));
    }
    if !texts::languages().any(|(code, _)| code == new.language) {
        return Err(Error::unprocessable("language must be a code such as en or de."));
    }
    require_known(&new.licence)?;
    Ok(row::Model {
        id: id::next(&app.clock),
        language: new.language.clone(),
        title,
        clause: new.clause.clone(),
        words,
        questions: questions.join("\n"),
        state: state.to_owned(),
        licence: new.licence.clone(),
        case_id: None,
        changed_on: clock::day(app.clock.now_ms()),
    })
}

/// Publishes a case: a new one, or the one with an id as it stands now. From then on nothing leads to what it came of.
///
/// # Errors
/// 403 for whoever does not write the handbook, 404 while somebody concerned has not agreed, 422 for what is missing.
pub async fn publish(app: &App, me: &profile::Model, id: Option<i64>, new: &New) -> Result<i64> {
    require_editor(app, me).await?;
    let fresh = checked(app, new, state::PUBLISHED).await?;
    let tx = app.db.begin().await?;
    let kept = match id {
        Some(id) => {
            let before = row::Entity::find_by_id(id).one(&*tx).await?;
            before.filter(|b| b.state != state::ASKED).ok_or(Error::NotFound)?;
            casebook_consent::Entity::delete_many().filter(casebook_consent::Column::EntryId.eq(id)).exec(&*tx).await?;
            let model = row::Model { id, ..fresh };
            row::ActiveModel::from(model).reset_all().update(&*tx).await?;
            id
        }
        None => row::ActiveModel::from(fresh).insert(&*tx).await?.id,
    };
    audit::record(app, &tx, &me.handle, "casebook.publish", &new.title, &json!({ "licence": new.licence })).await?;
    tx.commit().await?;
    Ok(kept)
}

/// Takes a case away.
///
/// # Errors
/// 403 for whoever does not write the handbook, 404 for none that she reads.
pub async fn remove(app: &App, me: &profile::Model, id: i64) -> Result<()> {
    require_editor(app, me).await?;
    let before = one(app, id, true).await?;
    let tx = app.db.begin().await?;
    casebook_consent::Entity::delete_many().filter(casebook_consent::Column::EntryId.eq(id)).exec(&*tx).await?;
    audit::record(app, &tx, &me.handle, "casebook.remove", &before.title, &json!({})).await?;
    before.delete(&*tx).await?;
    tx.commit().await
}

/// The cases that other branches may have.
///
/// # Errors
/// A fault of the database.
pub async fn shared(app: &App) -> Result<Vec<Article>> {
    let open = published(app).await?.into_iter().filter(|e| !e.licence.is_empty());
    Ok(open
        .map(|e| Article {
            name: e.id.to_string(),
            title: e.title.clone(),
            language: e.language.clone(),
            source: Case::of(&e).written(),
            licence: e.licence.clone(),
        })
        .collect())
}
