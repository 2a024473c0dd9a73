//! The clauses that rules can serve.

use super::{
    answers::Answers,
    document::{CHAPTERS, Document, in_language},
    outline,
    versions::{document, in_force, in_work},
};
use crate::base::{app::App, cache::Cache, error::Result};

/// Clauses by language: each page names one of them.
type Kept = Cache<String, Vec<(String, String)>>;
const MOST_LANGUAGES: usize = 16;

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
    let kept = app.kept.get::<Kept>().unwrap_or_else(|| app.kept.put(Kept::new(MOST_LANGUAGES)));
    Ok(kept.or_load(app, language.to_owned(), load(app, language)).await?.to_vec())
}

async fn load(app: &App, language: &str) -> Result<Vec<(String, String)>> {
    let db = app.db.read();
    let version = match in_force(app, db).await? {
        Some(version) => Some(version),
        None => in_work(db).await?,
    };
    let document = version.as_ref().map_or_else(|| outline::document(&Answers::default(), &app.config.name), document);
    let mut all = Vec::new();
    for chapter in 0..CHAPTERS.len() {
        for clause in document.chapter(chapter) {
            all.push((clause.id.clone(), in_language(&clause.title, language).to_owned()));
        }
    }
    Ok(all)
}
