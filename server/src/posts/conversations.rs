//! Direct exchanges: one row for each of our profiles in each, with its newest post.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, sea_query::OnConflict,
};

use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        hub::Event,
        id,
        page::Page,
    },
    entities::{
        block, conversation, mention, mute,
        post::{self, Audience},
        profile,
    },
    notifications::pile_on,
    policy::visible::{self, Reader},
};

/// A direct post arrives in the conversations of those of our profiles who see it.
pub async fn arrived(app: &App, tx: &Tx, row: &post::Model, people: &[&profile::Model]) -> Result<()> {
    if row.audience != Audience::Mentioned {
        return Ok(());
    }
    // In one order, so that two posts at once never wait for each other.
    let mut ours: Vec<&&profile::Model> = people.iter().filter(|p| p.domain.is_none()).collect();
    ours.sort_by_key(|p| p.id);
    let author = people.iter().find(|p| p.id == row.author_id);
    for person in ours {
        if person.id != row.author_id && is_unwanted(app, tx, person.id, author).await? {
            continue;
        }
        let new = conversation::Model {
            id: id::next(&app.clock),
            profile_id: person.id,
            thread_id: row.thread(),
            last_post_id: newest(tx, person.id, row).await?,
            unread: person.id != row.author_id,
        };
        let newer = OnConflict::columns([conversation::Column::ProfileId, conversation::Column::ThreadId])
            .update_columns([conversation::Column::LastPostId, conversation::Column::Unread])
            .to_owned();
        conversation::Entity::insert(conversation::ActiveModel::from(new))
            .on_conflict(newer)
            .exec_without_returning(&**tx)
            .await?;
        tx.publish(Event::Conversed { profile_id: person.id, thread_id: row.thread() });
    }
    Ok(())
}

/// The newest post of an exchange once another arrives: by when they were written, for one may be delivered late.
async fn newest(tx: &Tx, profile_id: i64, row: &post::Model) -> Result<i64> {
    let there = conversation::Entity::find()
        .filter(conversation::Column::ProfileId.eq(profile_id))
        .filter(conversation::Column::ThreadId.eq(row.thread()))
        .one(&**tx)
        .await?;
    let Some(there) = there else { return Ok(row.id) };
    let last = post::Entity::find_by_id(there.last_post_id).one(&**tx).await?;
    Ok(last.filter(|l| l.deleted_at.is_none() && l.created_at > row.created_at).map_or(row.id, |l| l.id))
}

/// Whether somebody has blocked or muted the author, or a colleague reads what strangers write to her.
async fn is_unwanted(app: &App, tx: &Tx, reader_id: i64, author: Option<&&profile::Model>) -> Result<bool> {
    let Some(author) = author else { return Ok(false) };
    Ok(pile_on::against(app, &**tx, reader_id, author).await?.is_some()
        || block::exists(&**tx, reader_id, author.id).await?
        || mute::silences(&**tx, reader_id, author, app.clock.now_ms()).await?)
}

/// A deleted post gives way to the one before it.
pub async fn forget_post(tx: &Tx, post_id: i64) -> Result<()> {
    let rows = conversation::Entity::find().filter(conversation::Column::LastPostId.eq(post_id)).all(&**tx).await?;
    for row in rows {
        let before = post::Entity::find()
            .filter(post::Column::ThreadId.eq(row.thread_id))
            .filter(post::Column::Audience.eq(Audience::Mentioned))
            .filter(visible::to(Reader::Local(row.profile_id)))
            .order_by_desc(post::Column::Id)
            .one(&**tx)
            .await?;
        let first = post::Entity::find_by_id(row.thread_id)
            .filter(visible::to(Reader::Local(row.profile_id)))
            .one(&**tx)
            .await?;
        match before.or(first) {
            Some(other) => {
                let change =
                    conversation::ActiveModel { id: Set(row.id), last_post_id: Set(other.id), ..Default::default() };
                change.update(&**tx).await?;
            }
            None => {
                conversation::Entity::delete_by_id(row.id).exec(&**tx).await?;
            }
        }
    }
    Ok(())
}

/// A profile's conversations, the newest first; paged by their newest post.
pub async fn of(app: &App, profile_id: i64, page: Page) -> Result<Vec<conversation::Model>> {
    let query = conversation::Entity::find().filter(conversation::Column::ProfileId.eq(profile_id));
    Ok(page.sort(page.of(query, conversation::Column::LastPostId).all(app.db.read()).await?))
}

/// What was said in a conversation, as one of its profiles sees it.
#[derive(Debug, Default)]
pub struct Said {
    /// Oldest first.
    pub posts: Vec<post::Model>,
    /// There is more before it.
    pub more: bool,
    /// Who was spoken to before it.
    pub known: Vec<i64>,
}

/// So many messages are a page.
const PAGE: u64 = 40;

/// The newest messages of a conversation, or those before one.
pub async fn said(app: &App, row: &conversation::Model, before: Option<i64>) -> Result<Said> {
    let db = app.db.read();
    let of_thread = || {
        let in_it =
            Condition::any().add(post::Column::ThreadId.eq(row.thread_id)).add(post::Column::Id.eq(row.thread_id));
        post::Entity::find()
            .filter(in_it)
            .filter(post::Column::Audience.eq(Audience::Mentioned))
            .filter(visible::to(Reader::Local(row.profile_id)))
    };
    let mut query = visible::without_unwanted(of_thread(), row.profile_id, app.clock.now_ms());
    if let Some(before) = before {
        query = query.filter(post::Column::Id.lt(before));
    }
    let mut posts = query.order_by_desc(post::Column::Id).limit(PAGE + 1).all(db).await?;
    let more = posts.len() as u64 > PAGE;
    posts.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
    posts.reverse();
    let known = match posts.first().filter(|_| more) {
        Some(first) => {
            let earlier = of_thread().filter(post::Column::Id.lt(first.id)).select_only();
            let authors: Vec<i64> =
                earlier.clone().column(post::Column::AuthorId).distinct().into_tuple().all(db).await?;
            let mentioned: Vec<i64> = mention::Entity::find()
                .select_only()
                .column(mention::Column::ProfileId)
                .distinct()
                .filter(mention::Column::PostId.in_subquery(earlier.column(post::Column::Id).into_query()))
                .into_tuple()
                .all(db)
                .await?;
            [authors, mentioned].concat()
        }
        None => Vec::new(),
    };
    Ok(Said { posts, more, known })
}

/// How many of a profile's conversations it has not read.
pub async fn unread(app: &App, profile_id: i64) -> Result<u64> {
    Ok(conversation::Entity::find()
        .filter(conversation::Column::ProfileId.eq(profile_id))
        .filter(conversation::Column::Unread.eq(true))
        .count(app.db.read())
        .await?)
}

/// One of a profile's conversations.
pub async fn own(app: &App, profile_id: i64, id: i64) -> Result<conversation::Model> {
    let found = conversation::Entity::find_by_id(id)
        .filter(conversation::Column::ProfileId.eq(profile_id))
        .one(app.db.read())
        .await?;
    found.ok_or(Error::NotFound)
}

/// The conversation of a thread.
pub async fn of_thread(app: &App, profile_id: i64, thread_id: i64) -> Result<Option<conversation::Model>> {
    Ok(conversation::Entity::find()
        .filter(conversation::Column::ProfileId.eq(profile_id))
        .filter(conversation::Column::ThreadId.eq(thread_id))
        .one(app.db.read())
        .await?)
}

/// Marks a conversation as read, or as unread.
pub async fn mark(app: &App, profile_id: i64, id: i64, unread: bool) -> Result<conversation::Model> {
    let row = own(app, profile_id, id).await?;
    let tx = app.db.begin().await?;
    let change = conversation::ActiveModel { id: Set(row.id), unread: Set(unread), ..Default::default() };
    let changed = change.update(&*tx).await?;
    tx.commit().await?;
    Ok(changed)
}

/// Takes a conversation off the list; its posts stay.
pub async fn remove(app: &App, profile_id: i64, id: i64) -> Result<()> {
    let row = own(app, profile_id, id).await?;
    let tx = app.db.begin().await?;
    conversation::Entity::delete_by_id(row.id).exec(&*tx).await?;
    tx.commit().await
}
