//! Filters: what a profile wants hidden or warned of, kept here and applied here.

use std::collections::HashMap;

use post_text::words::Words;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, sea_query::OnConflict,
};

use crate::{
    base::{
        app::App,
        clock::SECOND,
        db::Tx,
        error::{Error, Result},
        hub::Event,
        id,
    },
    entities::{filter, filter_keyword, filter_post},
    policy::visible::{self, Reader},
};

const MAX_TITLE: usize = 256;
const MAX_KEYWORD: usize = 512;
const MOST_FILTERS: u64 = 100;
const MOST_KEYWORDS: usize = 100;
pub const CONTEXTS: &[&str] = &["home", "notifications", "public", "thread", "account"];
const ACTIONS: &[&str] = &["warn", "hide", "blur"];

/// A filter with what it looks for.
#[derive(Clone, Debug)]
pub struct Whole {
    pub row: filter::Model,
    pub keywords: Vec<filter_keyword::Model>,
    pub posts: Vec<filter_post::Model>,
}

impl Whole {
    pub fn contexts(&self) -> impl Iterator<Item = &str> {
        self.row.contexts.split(',').filter(|c| !c.is_empty())
    }
}

/// A keyword as it is sent: with an id, or for a new one without; or to be removed.
#[derive(Clone, Debug, Default)]
pub struct KeywordChange {
    pub id: Option<i64>,
    pub keyword: Option<String>,
    pub whole_word: Option<bool>,
    pub remove: bool,
}

/// What can be said of a filter; `None` leaves as it is.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    pub title: Option<String>,
    pub contexts: Option<Vec<String>>,
    pub action: Option<String>,
    /// Seconds from now; 0: never.
    pub expires_in: Option<i64>,
    pub keywords: Vec<KeywordChange>,
}

fn check(changes: &Changes) -> Result<()> {
    let refused = |text: &str| Err(Error::unprocessable(text));
    if changes.title.as_ref().is_some_and(|t| t.trim().is_empty() || t.chars().count() > MAX_TITLE) {
        return refused("title must have 1 to 256 characters.");
    }
    if changes.contexts.as_ref().is_some_and(|c| c.is_empty() || c.iter().any(|c| !CONTEXTS.contains(&c.as_str()))) {
        return refused("context must list some of home, notifications, public, thread, account.");
    }
    if changes.action.as_ref().is_some_and(|a| !ACTIONS.contains(&a.as_str())) {
        return refused("filter_action must be warn, hide or blur.");
    }
    if changes.keywords.len() > MOST_KEYWORDS {
        return refused("A filter has room for 100 keywords.");
    }
    changes.keywords.iter().filter_map(|k| k.keyword.as_deref()).try_for_each(check_keyword)
}

fn check_keyword(keyword: &str) -> Result<()> {
    if keyword.trim().is_empty() || keyword.chars().count() > MAX_KEYWORD {
        return Err(Error::unprocessable("keyword must have 1 to 512 characters."));
    }
    Ok(())
}

pub async fn create(app: &App, profile_id: i64, changes: Changes) -> Result<Whole> {
    check(&changes)?;
    let missing = |what: &str| Error::unprocessable(format!("{what} is missing."));
    let now = app.clock.now_ms();
    let row = filter::Model {
        id: id::next(&app.clock),
        profile_id,
        title: changes.title.clone().ok_or_else(|| missing("title"))?.trim().to_owned(),
        contexts: changes.contexts.clone().ok_or_else(|| missing("context"))?.join(","),
        action: changes.action.clone().unwrap_or_else(|| "warn".into()),
        expires_at: changes.expires_in.filter(|s| *s > 0).map(|s| now + s * SECOND),
    };
    let tx = app.db.begin().await?;
    if filter::Entity::find().filter(filter::Column::ProfileId.eq(profile_id)).count(&*tx).await? >= MOST_FILTERS {
        return Err(Error::unprocessable("There is room for 100 filters. Remove one first."));
    }
    filter::ActiveModel::from(row.clone()).insert(&*tx).await?;
    change_keywords(app, &tx, row.id, &changes.keywords).await?;
    tx.publish(Event::FiltersChanged { profile_id });
    tx.commit().await?;
    own(app.db.read(), profile_id, row.id).await
}

pub async fn change(app: &App, profile_id: i64, id: i64, changes: Changes) -> Result<Whole> {
    check(&changes)?;
    let row = own(app.db.read(), profile_id, id).await?.row;
    let now = app.clock.now_ms();
    let tx = app.db.begin().await?;
    let change = filter::ActiveModel {
        id: Set(row.id),
        title: Set(changes.title.map_or(row.title, |t| t.trim().to_owned())),
        contexts: Set(changes.contexts.map_or(row.contexts, |c| c.join(","))),
        action: Set(changes.action.unwrap_or(row.action)),
        expires_at: Set(changes.expires_in.map_or(row.expires_at, |s| (s > 0).then_some(now + s * SECOND))),
        ..Default::default()
    };
    change.update(&*tx).await?;
    change_keywords(app, &tx, row.id, &changes.keywords).await?;
    tx.publish(Event::FiltersChanged { profile_id });
    tx.commit().await?;
    own(app.db.read(), profile_id, row.id).await
}

async fn change_keywords(app: &App, tx: &Tx, filter_id: i64, changes: &[KeywordChange]) -> Result<()> {
    for change in changes {
        let of_this =
            |id: i64| filter_keyword::Entity::find_by_id(id).filter(filter_keyword::Column::FilterId.eq(filter_id));
        match (change.id, &change.keyword) {
            (Some(id), _) if change.remove => {
                of_this(id).one(&**tx).await?.ok_or(Error::NotFound)?;
                filter_keyword::Entity::delete_by_id(id).exec(&**tx).await?;
            }
            (Some(id), _) => {
                let old = of_this(id).one(&**tx).await?.ok_or(Error::NotFound)?;
                let row = filter_keyword::ActiveModel {
                    id: Set(id),
                    keyword: Set(change.keyword.clone().unwrap_or(old.keyword)),
                    whole_word: Set(change.whole_word.unwrap_or(old.whole_word)),
                    ..Default::default()
                };
                row.update(&**tx).await?;
            }
            (None, Some(keyword)) => {
                let row = filter_keyword::Model {
                    id: id::next(&app.clock),
                    filter_id,
                    keyword: keyword.trim().to_owned(),
                    whole_word: change.whole_word.unwrap_or(true),
                };
                filter_keyword::ActiveModel::from(row).insert(&**tx).await?;
            }
            (None, None) => {}
        }
    }
    Ok(())
}

pub async fn remove(app: &App, profile_id: i64, id: i64) -> Result<()> {
    let row = own(app.db.read(), profile_id, id).await?.row;
    let tx = app.db.begin().await?;
    filter_keyword::Entity::delete_many().filter(filter_keyword::Column::FilterId.eq(row.id)).exec(&*tx).await?;
    filter_post::Entity::delete_many().filter(filter_post::Column::FilterId.eq(row.id)).exec(&*tx).await?;
    filter::Entity::delete_by_id(row.id).exec(&*tx).await?;
    tx.publish(Event::FiltersChanged { profile_id });
    tx.commit().await
}

/// One of a profile's filters.
pub async fn own(db: &impl ConnectionTrait, profile_id: i64, id: i64) -> Result<Whole> {
    let row = filter::Entity::find_by_id(id).filter(filter::Column::ProfileId.eq(profile_id)).one(db).await?;
    let mut whole = complete(db, vec![row.ok_or(Error::NotFound)?]).await?;
    whole.pop().ok_or(Error::NotFound)
}

/// All of a profile's filters.
pub async fn of(db: &impl ConnectionTrait, profile_id: i64) -> Result<Vec<Whole>> {
    let rows = filter::Entity::find().filter(filter::Column::ProfileId.eq(profile_id));
    complete(db, rows.order_by_asc(filter::Column::Id).all(db).await?).await
}

async fn complete(db: &impl ConnectionTrait, rows: Vec<filter::Model>) -> Result<Vec<Whole>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<i64> = rows.iter().map(|f| f.id).collect();
    let mut keywords: HashMap<i64, Vec<filter_keyword::Model>> = HashMap::new();
    let query = filter_keyword::Entity::find().filter(filter_keyword::Column::FilterId.is_in(ids.clone()));
    for keyword in query.order_by_asc(filter_keyword::Column::Id).all(db).await? {
        keywords.entry(keyword.filter_id).or_default().push(keyword);
    }
    let mut posts: HashMap<i64, Vec<filter_post::Model>> = HashMap::new();
    for post in filter_post::Entity::find().filter(filter_post::Column::FilterId.is_in(ids)).all(db).await? {
        posts.entry(post.filter_id).or_default().push(post);
    }
    Ok(rows
        .into_iter()
        .map(|row| Whole {
            keywords: keywords.remove(&row.id).unwrap_or_default(),
            posts: posts.remove(&row.id).unwrap_or_default(),
            row,
        })
        .collect())
}

/// A keyword of one of a profile's filters.
pub async fn own_keyword(app: &App, profile_id: i64, id: i64) -> Result<filter_keyword::Model> {
    let found = filter_keyword::Entity::find_by_id(id).one(app.db.read()).await?.ok_or(Error::NotFound)?;
    own(app.db.read(), profile_id, found.filter_id).await?;
    Ok(found)
}

/// Adds, changes or removes keywords of one of a profile's filters.
pub async fn keywords(app: &App, profile_id: i64, filter_id: i64, changes: Vec<KeywordChange>) -> Result<Whole> {
    change(app, profile_id, filter_id, Changes { keywords: changes, ..Changes::default() }).await
}

/// Adds a post that its owner wants filtered.
pub async fn add_post(app: &App, profile_id: i64, filter_id: i64, post_id: i64) -> Result<filter_post::Model> {
    let filter = own(app.db.read(), profile_id, filter_id).await?.row;
    let post = visible::see(app.db.read(), Reader::Local(profile_id), post_id).await?;
    let row = filter_post::Model { id: id::random(), filter_id: filter.id, post_id: post.id };
    let tx = app.db.begin().await?;
    let inserted = filter_post::Entity::insert(filter_post::ActiveModel::from(row.clone()))
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&*tx)
        .await?;
    if inserted == 0 {
        return Err(Error::unprocessable("This filter names the post already."));
    }
    tx.publish(Event::FiltersChanged { profile_id });
    tx.commit().await?;
    Ok(row)
}

pub async fn own_post(app: &App, profile_id: i64, id: i64) -> Result<filter_post::Model> {
    let found = filter_post::Entity::find_by_id(id).one(app.db.read()).await?.ok_or(Error::NotFound)?;
    own(app.db.read(), profile_id, found.filter_id).await?;
    Ok(found)
}

pub async fn remove_post(app: &App, profile_id: i64, id: i64) -> Result<filter_post::Model> {
    let row = own_post(app, profile_id, id).await?;
    let tx = app.db.begin().await?;
    filter_post::Entity::delete_by_id(row.id).exec(&*tx).await?;
    tx.publish(Event::FiltersChanged { profile_id });
    tx.commit().await?;
    Ok(row)
}

/// The keywords of a filter that stand in a text.
pub fn matches<'a>(filter: &'a Whole, text: &Words) -> Vec<&'a str> {
    let found = |k: &&filter_keyword::Model| text.have(&k.keyword, k.whole_word);
    filter.keywords.iter().filter(found).map(|k| k.keyword.as_str()).collect()
}
