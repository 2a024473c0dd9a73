//! The templates of letters: ours in each language until the branch writes its own, of which every form is kept.

use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use crate::{
    base::{
        app::App,
        audit,
        error::{Error, Result},
        id,
    },
    entities::letter_text::{self as row, Column},
    notifications::mail::case_letter::Words,
};

/// To whom letters go: who has reported, whom it concerns, and who is involved otherwise.
pub const SIDES: &[&str] = &["reporter", "concerned", "involved"];
/// The steps of an answer, in their order; the last two are one or the other.
pub const STAGES: &[&str] = &["acknowledge", "understand", "put-right", "explain"];

/// Letters of a subject and of a whole letter.
const MOST_SUBJECT: usize = 150;
const MOST_WORDS: usize = 5_000;
/// Earlier forms that a page shows.
const MOST_SHOWN: u64 = 20;

/// The name of a template.
///
/// # Errors
/// 404 for a side or a stage that there is none.
pub fn name(side: &str, stage: &str) -> Result<String> {
    if SIDES.contains(&side) && STAGES.contains(&stage) { Ok(format!("{side}-{stage}")) } else { Err(Error::NotFound) }
}

/// The code of a language that letters are written in.
///
/// # Errors
/// 404 for another one.
pub fn language(code: &str) -> Result<&'static str> {
    texts::languages().map(|(code, _)| code).find(|c| *c == code).ok_or(Error::NotFound)
}

/// Our own words, with `{name}` and `{branch}` for what is filled in.
fn first(side: &str, stage: &str, language: &str) -> Words {
    let (texts, open) = (texts::of(language), [("name", "{name}"), ("branch", "{branch}")]);
    Words {
        subject: texts.with(&format!("letter-subject-{stage}"), &open),
        text: texts.with(&format!("letter-{side}-{stage}"), &open),
    }
}

/// A template as it is in force.
pub async fn in_force(db: &impl ConnectionTrait, side: &str, stage: &str, language: &str) -> Result<Words> {
    let name = name(side, stage)?;
    let newest = row::Entity::find()
        .filter(Column::Name.eq(&name))
        .filter(Column::Language.eq(language))
        .order_by_desc(Column::Id)
        .one(db)
        .await?;
    let own = newest.filter(|t| !t.words.is_empty());
    Ok(own.map_or_else(|| first(side, stage, language), |t| Words { subject: t.subject, text: t.words }))
}

/// The forms that the branch has written, the newest first.
pub async fn history(db: &impl ConnectionTrait, name: &str, language: &str) -> Result<Vec<row::Model>> {
    let all = row::Entity::find().filter(Column::Name.eq(name)).filter(Column::Language.eq(language));
    Ok(all.order_by_desc(Column::Id).limit(MOST_SHOWN).all(db).await?)
}

/// Subject and words as somebody has typed them, cleaned.
///
/// # Errors
/// 422 where one of them is missing or too long.
pub fn checked(words: &Words) -> Result<Words> {
    let clean = |text: &str| text.replace("\r\n", "\n").trim().chars().filter(|c| *c != '\0').collect::<String>();
    let (subject, text) = (clean(&words.subject).replace('\n', " "), clean(&words.text));
    if subject.is_empty() || text.is_empty() {
        return Err(Error::unprocessable("A letter needs a subject and words."));
    }
    if subject.chars().count() > MOST_SUBJECT || text.chars().count() > MOST_WORDS {
        return Err(Error::unprocessable(format!(
            "A letter has room for {MOST_WORDS} characters, its subject for {MOST_SUBJECT}."
        )));
    }
    Ok(Words { subject, text })
}

/// Writes the branch's own form; none goes back to ours. What was in force before stays in the history.
///
/// # Errors
/// As for [`checked`]; 404 for a template that there is none.
pub async fn set(app: &App, actor: &str, of: (&str, &str, &str), own: Option<Words>) -> Result<()> {
    let (side, stage, code) = of;
    let (name, code) = (name(side, stage)?, language(code)?);
    let words = own.as_ref().map(checked).transpose()?.unwrap_or_default();
    let tx = app.db.begin().await?;
    let new = row::Model {
        id: id::next(&app.clock),
        name: name.clone(),
        language: code.to_owned(),
        subject: words.subject,
        words: words.text,
        actor: actor.to_owned(),
        at: app.clock.now_ms(),
    };
    row::ActiveModel::from(new).insert(&*tx).await?;
    audit::record(app, &tx, actor, "letter.text", &name, &json!({ "language": code, "own": own.is_some() })).await?;
    tx.commit().await
}

/// Puts a name and the branch's into a letter; whoever has no name is greeted without one.
pub fn fill(words: Words, name: Option<&str>, branch: &str) -> Words {
    let put = |text: String| {
        let named = match name {
            Some(name) => text.replace("{name}", name),
            None => text.replace(" {name}", "").replace("{name}", ""),
        };
        named.replace("{branch}", branch)
    };
    Words { subject: put(words.subject), text: put(words.text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_is_there_in_every_language() {
        for (language, _) in texts::languages() {
            for (side, stage) in SIDES.iter().flat_map(|s| STAGES.iter().map(move |t| (s, t))) {
                let words = fill(first(side, stage, language), Some("Bea"), "Alder");
                assert!(words.text.contains("Bea") && words.text.contains("Alder"), "{language} {side} {stage}");
                assert!(!words.text.contains(['{', '}']) && !words.subject.contains("letter-"), "{language} {words:?}");
            }
        }
        let nameless = fill(first("reporter", "explain", "de"), None, "Alder");
        assert!(nameless.text.starts_with("Guten Tag,"), "{nameless:?}");
    }

    #[test]
    fn a_letter_needs_words() {
        let words = |subject: &str, text: &str| Words { subject: subject.to_owned(), text: text.to_owned() };
        assert!(checked(&words("A", " ")).is_err() && checked(&words("a".repeat(151).as_str(), "b")).is_err());
        assert_eq!(checked(&words("A\nb", " c\r\nd ")).expect("a letter"), words("A b", "c\nd"));
    }
}
