//! Who has done which lesson. A lesson comes again when its clause has changed since.

use std::collections::BTreeMap;

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::OnConflict};

use super::{catalogue::Listed, lesson::Lesson};
use crate::{
    base::{app::App, clock::day, error::Result, id},
    entities::{
        lesson_completion as row,
        profile::{self, Kind},
    },
    handbook::{self, document::Document},
};

/// How a profile stands to a lesson.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    #[default]
    New,
    Done,
    /// Done, and its clause has changed since.
    Changed,
}

/// The handbook in force; none where the branch has published none.
pub async fn document(app: &App) -> Result<Option<Document>> {
    Ok(handbook::in_force(app, app.db.read()).await?.as_ref().map(handbook::document))
}

/// A digest of a lesson's clause as it stands, in all languages.
fn clause_digest(document: Option<&Document>, lesson: &Lesson) -> String {
    let Some(clause) = document.and_then(|d| d.clause(&lesson.clause)) else { return String::new() };
    let words: String = texts::languages().map(|(code, _)| clause.words(code)).collect();
    id::digest_hex(&words)
}

/// Writes down that a profile has done a lesson. Whoever reads the branch's figures learns that and no more.
pub async fn record(app: &App, profile: &profile::Model, name: &str, lesson: &Lesson) -> Result<()> {
    let digest = clause_digest(document(app).await?.as_ref(), lesson);
    let model = row::ActiveModel {
        profile_id: Set(profile.id),
        lesson: Set(name.to_owned()),
        clause_digest: Set(digest),
        month: Set(day(app.clock.now_ms())[..7].to_owned()),
    };
    let again = OnConflict::columns([row::Column::ProfileId, row::Column::Lesson])
        .update_columns([row::Column::ClauseDigest, row::Column::Month])
        .to_owned();
    let tx = app.db.begin().await?;
    row::Entity::insert(model).on_conflict(again).exec_without_returning(&*tx).await?;
    tx.commit().await
}

/// What a profile has done, by the lesson's name.
pub async fn of(app: &App, profile_id: i64) -> Result<BTreeMap<String, row::Model>> {
    let rows = row::Entity::find().filter(row::Column::ProfileId.eq(profile_id)).all(app.db.read()).await?;
    Ok(rows.into_iter().map(|r| (r.lesson.clone(), r)).collect())
}

/// How what was done stands to a lesson today.
pub fn state(done: Option<&row::Model>, document: Option<&Document>, lesson: &Lesson) -> State {
    match done {
        None => State::New,
        Some(row) if row.clause_digest == clause_digest(document, lesson) => State::Done,
        Some(_) => State::Changed,
    }
}

/// Of each professional profile the lessons that it has done and that are not to be done again: for whoever looks after
/// learning. Personal profiles are nobody's business, and months are not handed out.
pub async fn of_colleagues(app: &App, lessons: &[Listed]) -> Result<Vec<(profile::Model, Vec<String>)>> {
    let db = app.db.read();
    let people = profile::Entity::find()
        .filter(profile::Column::Domain.is_null())
        .filter(profile::Column::Kind.eq(Kind::Professional))
        .filter(profile::Column::GoneAt.is_null())
        .filter(profile::Column::FrozenOn.is_null())
        .order_by_asc(profile::Column::HandleFolded)
        .all(db)
        .await?;
    let ids = people.iter().map(|p| p.id);
    let rows = row::Entity::find().filter(row::Column::ProfileId.is_in(ids)).all(db).await?;
    let document = document(app).await?;
    let is_done = |r: &row::Model| {
        let listed = lessons.iter().find(|l| l.name == r.lesson);
        listed.is_some_and(|l| state(Some(r), document.as_ref(), &l.lesson) == State::Done)
    };
    let done = |p: &profile::Model| {
        rows.iter().filter(|r| r.profile_id == p.id && is_done(r)).map(|r| r.lesson.clone()).collect()
    };
    Ok(people.into_iter().map(|p| (p.clone(), done(&p))).collect())
}
