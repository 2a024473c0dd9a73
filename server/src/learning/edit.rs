//! Writing lessons: kept as drafts, checked, published, taken back.

use sea_orm::{ActiveValue::Set, EntityTrait, sea_query::OnConflict};
use serde_json::json;

use super::{
    exchange::subscriptions,
    lesson::{Lesson, Task, parse},
};
use crate::{
    base::{
        app::App,
        audit,
        clock::day,
        error::{Error, Result},
    },
    entities::lesson as row,
    handbook,
};

/// Words that somebody reads in a minute, slowly.
const WORDS_A_MINUTE: usize = 180;
/// Words of a sentence from which on it is hard to follow.
const LONG_SENTENCE: usize = 30;

/// A word about a lesson that could be better; its text is `lesson-advice-NAME`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    TooLong,
    LongSentences,
    NoPictureText,
    NoCase,
    OneDilemma,
}

impl Advice {
    pub fn name(self) -> &'static str {
        match self {
            Self::TooLong => "long",
            Self::LongSentences => "sentences",
            Self::NoPictureText => "pictures",
            Self::NoCase => "case",
            Self::OneDilemma => "dilemmas",
        }
    }
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// What could be better in a lesson: its length, its sentences, its pictures.
pub fn advice(lesson: &Lesson) -> Vec<Advice> {
    let case = lesson.case.as_ref().map_or("", |c| c.text.as_str());
    let all: Vec<&str> =
        [lesson.text.as_str(), case].into_iter().chain(lesson.dilemmas.iter().map(|d| d.situation.as_str())).collect();
    let answers: usize = lesson
        .dilemmas
        .iter()
        .map(|d| match &d.task {
            Task::Choose(choices) => choices.iter().map(|c| words(&c.answer)).sum(),
            Task::Write { model, .. } => words(model),
        })
        .sum();
    let length = all.iter().map(|t| words(t)).sum::<usize>() + answers;
    let is_long = |sentence: &str| words(sentence) > LONG_SENTENCE;
    let found = [
        (length > WORDS_A_MINUTE * lesson.minutes as usize, Advice::TooLong),
        (all.iter().any(|t| t.split(['.', '!', '?', ':']).any(is_long)), Advice::LongSentences),
        (all.iter().any(|t| t.contains("![](")), Advice::NoPictureText),
        (lesson.case.is_none(), Advice::NoCase),
        (lesson.dilemmas.len() < 2, Advice::OneDilemma),
    ];
    found.into_iter().filter(|(is, _)| *is).map(|(_, advice)| advice).collect()
}

/// Reads what was written, for a preview or to keep it.
///
/// # Errors
/// 422 with the line and what is wrong with it, or for a clause that there is not.
pub async fn checked(app: &App, source: &str) -> Result<Lesson> {
    let lesson =
        parse(source).map_err(|fault| Error::unprocessable(format!("{} See line {}.", fault.sentence, fault.line)))?;
    if !handbook::has_clause(app, &lesson.clause).await? {
        return Err(Error::unprocessable("The handbook has no clause of that number."));
    }
    Ok(lesson)
}

/// Keeps a lesson under its name (small letters, digits and hyphens), as a draft or for everybody. `from` is the article of
/// another branch that it was taken over from.
///
/// # Errors
/// 422 for a name or a source that can't be read.
pub async fn save(
    app: &App,
    actor: &str,
    (name, language): (&str, &str),
    (source, from): (&str, Option<i64>),
    publish: bool,
) -> Result<()> {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if name.is_empty() || name.len() > 60 || !name.chars().all(fits) {
        return Err(Error::unprocessable("A lesson's name has lower-case letters, digits and hyphens, 60 at most."));
    }
    if !texts::languages().any(|(code, _)| code == language) {
        return Err(Error::unprocessable("language must be a code such as en or de."));
    }
    checked(app, source).await?;
    let model = row::ActiveModel {
        name: Set(name.to_owned()),
        language: Set(language.to_owned()),
        source: Set(source.to_owned()),
        published: Set(publish),
        changed_by: Set(actor.to_owned()),
        changed_on: Set(day(app.clock.now_ms())),
    };
    let again = OnConflict::columns([row::Column::Name, row::Column::Language])
        .update_columns([row::Column::Source, row::Column::Published, row::Column::ChangedBy, row::Column::ChangedOn])
        .to_owned();
    let tx = app.db.begin().await?;
    row::Entity::insert(model).on_conflict(again).exec_without_returning(&*tx).await?;
    if let Some(article_id) = from {
        subscriptions::taken(&tx, article_id, &format!("{language}.{name}")).await?;
    }
    let act = if publish { "lesson.publish" } else { "lesson.save" };
    audit::record(app, &tx, actor, act, name, &json!({ "language": language })).await?;
    tx.commit().await
}

/// Takes the branch's own form away; one that comes with the program is taught again as it was.
pub async fn remove(app: &App, actor: &str, name: &str, language: &str) -> Result<()> {
    let tx = app.db.begin().await?;
    let gone = row::Entity::delete_by_id((name.to_owned(), language.to_owned())).exec(&*tx).await?;
    if gone.rows_affected == 0 {
        return Err(Error::NotFound);
    }
    audit::record(app, &tx, actor, "lesson.remove", name, &json!({ "language": language })).await?;
    tx.commit().await
}

/// The draft of the branch, or what is taught.
pub async fn own(app: &App, name: &str, language: &str) -> Result<Option<row::Model>> {
    Ok(row::Entity::find_by_id((name.to_owned(), language.to_owned())).one(app.db.read()).await?)
}
