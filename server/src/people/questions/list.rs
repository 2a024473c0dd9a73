//! Questions that a reader may see: all, of a topic, without an answer, or like what somebody is about to ask.

use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{post, profile},
    policy::visible::{self, Reader},
    posts::words,
};

const MOST: u64 = 40;
const MOST_ALIKE: u64 = 5;
/// Words of a question that are looked for in others, and letters of one that tells something.
const MOST_WORDS: usize = 8;
const LONG_WORD: usize = 5;

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    pub topic: Option<String>,
    /// Without an accepted answer.
    pub open: bool,
    pub words: String,
}

fn seen(app: &App, me: &profile::Model) -> Select<post::Entity> {
    let all = post::Entity::find()
        .filter(post::Column::QuestionTopic.is_not_null())
        .filter(post::Column::DeletedAt.is_null())
        .filter(visible::to(Reader::Local(me.id)));
    visible::without_unwanted(all, me.id, app.clock.now_ms()).order_by_desc(post::Column::Id)
}

/// Those that somebody looks for, the newest first.
///
/// # Errors
/// A fault of the database.
pub async fn find(app: &App, me: &profile::Model, wish: &Wish) -> Result<Vec<post::Model>> {
    let db = app.db.read();
    let mut found = seen(app, me);
    if let Some(topic) = &wish.topic {
        found = found.filter(post::Column::QuestionTopic.eq(topic));
    }
    if wish.open {
        found = found.filter(post::Column::AcceptedUri.is_null());
    }
    if let Some(words) = words::found(db.get_database_backend(), &wish.words) {
        found = found.filter(words);
    }
    Ok(found.limit(MOST).all(db).await?)
}

/// Questions that share a word with another, those with an answer first.
///
/// # Errors
/// A fault of the database.
pub async fn alike(app: &App, me: &profile::Model, text: &str) -> Result<Vec<post::Model>> {
    let db = app.db.read();
    let mut telling: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().count() >= LONG_WORD).collect();
    telling.sort_by_key(|w| std::cmp::Reverse(w.chars().count()));
    telling.dedup();
    telling.truncate(MOST_WORDS);
    let any = telling.iter().filter_map(|w| words::found(db.get_database_backend(), w));
    let any = any.fold(Condition::any(), Condition::add);
    if any.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = seen(app, me).filter(any).limit(MOST_ALIKE).all(db).await?;
    found.sort_by_key(|p| p.accepted_uri.is_none());
    Ok(found)
}

/// One question.
///
/// # Errors
/// 404 for what is none, or is not for this reader.
pub async fn one(app: &App, me: &profile::Model, id: i64) -> Result<post::Model> {
    let found = visible::see(app.db.read(), Reader::Local(me.id), id).await?;
    if found.question_topic.is_some() { Ok(found) } else { Err(Error::NotFound) }
}
