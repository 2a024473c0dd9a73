//! The handbook: the branch's social media policy, as versions from draft over consultation to what is in force.

pub mod base;
pub mod consultation;
pub mod document;
pub mod edit;
pub mod outline;
pub mod pack;
pub mod reading;
pub mod remind;
pub mod start;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

pub use document::{Clause, Document, Texts};

use crate::{
    app::App,
    clock::day,
    entities::handbook_version as row,
    error::{Error, Result},
};

/// Where a version stands.
pub mod state {
    pub const DRAFT: &str = "draft";
    pub const CONSULTATION: &str = "consultation";
    pub const PUBLISHED: &str = "published";
}

/// The version in force: the newest published one whose day has come.
pub async fn in_force(app: &App, db: &impl ConnectionTrait) -> Result<Option<row::Model>> {
    Ok(row::Entity::find()
        .filter(row::Column::State.eq(state::PUBLISHED))
        .filter(row::Column::EffectiveOn.lte(day(app.clock.now_ms())))
        .order_by_desc(row::Column::Number)
        .one(db)
        .await?)
}

/// The version that is being written or discussed, if there is one.
pub async fn in_work(db: &impl ConnectionTrait) -> Result<Option<row::Model>> {
    let open = row::Entity::find().filter(row::Column::State.ne(state::PUBLISHED));
    Ok(open.order_by_desc(row::Column::Number).one(db).await?)
}

/// A published version by its number.
pub async fn published(db: &impl ConnectionTrait, number: i64) -> Result<row::Model> {
    let found = row::Entity::find()
        .filter(row::Column::State.eq(state::PUBLISHED))
        .filter(row::Column::Number.eq(number))
        .one(db)
        .await?;
    found.ok_or(Error::NotFound)
}

/// All published versions, the newest first.
pub async fn all_published(db: &impl ConnectionTrait) -> Result<Vec<row::Model>> {
    let all = row::Entity::find().filter(row::Column::State.eq(state::PUBLISHED));
    Ok(all.order_by_desc(row::Column::Number).all(db).await?)
}

/// What a version says.
pub fn document(version: &row::Model) -> Document {
    serde_json::from_str(&version.document).unwrap_or_default()
}

/// Whether there is a clause with this id: in the version that is in force or in work; in the outline, while there is none.
pub async fn has_clause(app: &App, id: &str) -> Result<bool> {
    let db = app.db.read();
    let versions = [in_work(db).await?, in_force(app, db).await?];
    let documents: Vec<Document> = versions.iter().flatten().map(document).collect();
    if documents.is_empty() {
        return Ok(outline::CLAUSES.contains(&id));
    }
    Ok(documents.iter().any(|d| d.clause(id).is_some()))
}

/// The clauses that a rule can serve: id and title.
pub async fn clauses(app: &App, language: &str) -> Result<Vec<(String, String)>> {
    let db = app.db.read();
    let version = match in_force(app, db).await? {
        Some(version) => Some(version),
        None => in_work(db).await?,
    };
    let document =
        version.as_ref().map_or_else(|| outline::document(&start::Answers::default(), &app.config.name), document);
    let mut all = Vec::new();
    for chapter in 0..document::CHAPTERS.len() {
        for clause in document.chapter(chapter) {
            all.push((clause.id.clone(), document::in_language(&clause.title, language).to_owned()));
        }
    }
    Ok(all)
}
