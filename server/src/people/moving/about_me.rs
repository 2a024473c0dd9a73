//! What the branch holds about a profile besides its posts: its settings, what it has reported, what was decided about it.
//! Who reported something, and who decided, is in none of it.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};
use texts::Texts;

use crate::{
    base::{app::App, clock::iso, error::Result, html},
    entities::{case_event, case_letter, measure, moderation_case, profile},
    login::preferences,
    notifications::mail::case_letter as kept,
};

/// Files of an archive, each with its document.
pub async fn documents(app: &App, me: &profile::Model) -> Result<[(&'static str, Value); 4]> {
    Ok([
        ("settings.json", json!(preferences::of(me))),
        ("reports.json", reports(app, me.id).await?),
        ("measures.json", measures(app, me.id).await?),
        ("letters.json", letters(app, me.id).await?),
    ])
}

/// What a profile has reported, and what it was told.
async fn reports(app: &App, id: i64) -> Result<Value> {
    use moderation_case::Column;
    let db = app.db.read();
    let cases =
        moderation_case::Entity::find().filter(Column::ReporterId.eq(id)).order_by_asc(Column::Id).all(db).await?;
    let lines = case_event::Entity::find()
        .filter(case_event::Column::CaseId.is_in(cases.iter().map(|c| c.id).collect::<Vec<_>>()))
        .filter(case_event::Column::IsShared.eq(true))
        .order_by_asc(case_event::Column::Id)
        .all(db)
        .await?;
    let of = |case: i64| -> Vec<Value> {
        let own = lines.iter().filter(|l| l.case_id == case);
        own.map(|l| json!({ "at": iso(l.at), "what": l.act, "text": l.words, "by_you": l.actor_id == Some(id) }))
            .collect()
    };
    let each = cases.iter().map(|c| {
        json!({
            "created_at": iso(c.created_at),
            "closed_at": c.closed_at.map(iso),
            "category": c.category,
            "answer": c.answer,
            "history": of(c.id),
        })
    });
    Ok(each.collect())
}

/// What was decided about a profile and told to it.
async fn measures(app: &App, id: i64) -> Result<Value> {
    use measure::Column;
    let rows = measure::Entity::find()
        .filter(Column::TargetId.eq(id))
        .filter(Column::State.ne("proposed"))
        .filter(Column::Kind.ne("note"))
        .filter(Column::Domain.is_null())
        .order_by_asc(Column::Id)
        .all(app.db.read())
        .await?;
    let each = rows.iter().map(|m| {
        json!({
            "created_at": iso(m.created_at),
            "kind": m.kind,
            "clause": m.clause,
            "reason": m.reason,
            "state": m.state,
            "until": m.until.map(iso),
            "appeal": m.appeal,
            "appeal_outcome": m.appeal_outcome,
            "appeal_answer": m.appeal_answer,
        })
    });
    Ok(each.collect())
}

/// What the branch has written to a profile about cases.
async fn letters(app: &App, id: i64) -> Result<Value> {
    use case_letter::Column;
    let own = case_letter::Entity::find().filter(Column::ProfileId.eq(id)).order_by_asc(Column::Id);
    let mut all = Vec::new();
    for letter in own.all(app.db.read()).await? {
        let words = kept::open(app, &letter)?;
        all.push(json!({ "at": iso(letter.created_at), "subject": words.subject, "text": words.text }));
    }
    Ok(json!(all))
}

/// The page from which somebody reads the archive.
pub fn index(app: &App, me: &profile::Model) -> String {
    const FILES: [(&str, &str); 8] = [
        ("actor.json", "archive-file-actor"),
        ("outbox.json", "archive-file-outbox"),
        ("likes.json", "archive-file-likes"),
        ("bookmarks.json", "archive-file-bookmarks"),
        ("settings.json", "archive-file-settings"),
        ("reports.json", "archive-file-reports"),
        ("measures.json", "archive-file-measures"),
        ("letters.json", "archive-file-letters"),
    ];
    let language = preferences::of(me).language.unwrap_or_else(|| app.config.language.clone());
    let texts: &Texts = texts::of(&language);
    let title = texts.with("archive-index-title", &[("name", &me.handle), ("branch", &app.config.name)]);
    let rows = FILES
        .iter()
        .map(|(file, name)| format!("<li><a href=\"{file}\">{file}</a>: {}</li>\n", html::escape(&texts.get(name))))
        .collect::<Vec<_>>()
        .concat();
    let (title, lead) = (html::escape(&title), html::escape(&texts.get("archive-index-lead")));
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n<title>{title}</title>\n<h1>{title}</h1>\n<p>{lead}</p>\n\
         <ul>\n{rows}</ul>\n</html>\n",
        language = html::escape(&language),
    )
}
