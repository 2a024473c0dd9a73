//! Storing a post and everything that follows from it, in one transaction.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

use super::{counts, orphans, quotes, words};
use crate::{
    base::{
        app::App,
        clock::HOUR,
        db::Tx,
        error::Result,
        hub::{Event, Was},
    },
    entities::{
        follow, forget, media, mention,
        notification::Kind as Notice,
        post::{self, Audience},
        post_tag, profile,
        registry::Of,
    },
    handbook::rules::noted,
    media::attach,
    notifications,
    policy::Approved,
    posts::{
        cards, conversations,
        new_post::{More, NewPost},
        polls,
        spread::{fan_out, owners},
    },
};

/// What was written longer ago and is fetched now (a pinned post, the rest of a conversation) is no news: it raises no
/// notices and appears in no timeline by itself.
pub(super) const NEWS_MS: i64 = 6 * HOUR;

/// Stores an approved post, puts it into home timelines and raises notices. None if it is there already.
pub async fn insert(app: &App, tx: &Tx, approved: Approved<NewPost>) -> Result<Option<Approved<post::Model>>> {
    let version = approved.ruleset_version();
    let is_old = approved.fetched && app.clock.now_ms() - approved.row.created_at > NEWS_MS;
    let row = post::Model { ruleset_version: version, is_old, ..approved.row.clone() };
    let inserted = post::Entity::insert(post::ActiveModel::from(row.clone()))
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    if inserted == 0 {
        return Ok(None);
    }
    noted::write(app, tx, approved.noted(), version, approved.author.domain.as_deref()).await?;
    store_mentions_and_tags(tx, row.id, &approved).await?;
    store_more(app, tx, &row, &approved.more).await?;
    counts::count(tx, &row, 1).await?;
    // Nobody can have spoken of a post of ours before it was there.
    let adopted = if row.is_local { Vec::new() } else { orphans::adopt(tx, &row).await? };
    if is_old {
        orphans::bring_home(app, tx, &adopted, NEWS_MS).await?;
        return Ok(Some(approved.map(|_| row)));
    }
    notify(app, tx, &row, &approved).await?;
    let people: Vec<&profile::Model> =
        [&approved.author].into_iter().chain(&approved.mentions).chain(&approved.silent).collect();
    conversations::arrived(app, tx, &row, &people).await?;
    let owners = fan_out(tx, &row, app.clock.now_ms()).await?;
    tx.publish(Event::Posted { post_id: row.id, owners: owners.into(), open: true });
    orphans::bring_home(app, tx, &adopted, NEWS_MS).await?;
    Ok(Some(approved.map(|_| row)))
}

async fn store_more(app: &App, tx: &Tx, row: &post::Model, more: &More) -> Result<()> {
    if row.boost_of_id.is_some() {
        return Ok(());
    }
    if !more.media.is_empty() {
        attach::attach(tx, row.id, &more.media).await?;
    }
    if !more.attachments.is_empty() {
        attach::attach_remote(app, tx, row.author_id, row.id, &more.attachments).await?;
    }
    if let Some(poll) = &more.poll {
        polls::insert(app, tx, row.id, poll).await?;
    }
    if let Some(question) = &more.question {
        polls::store_remote(app, tx, row.id, question).await?;
    }
    words::store(tx, row.id, &words::text(row, &more.words())).await?;
    cards::note(app, tx, row).await
}

/// The words of an edited post.
pub(super) async fn store_words(tx: &Tx, row: &post::Model, more: &More) -> Result<()> {
    words::forget(tx, row.id).await?;
    words::store(tx, row.id, &words::text(row, &more.words())).await
}

pub(super) async fn store_mentions_and_tags(tx: &Tx, post_id: i64, new: &NewPost) -> Result<()> {
    let named = new.mentions.iter().map(|p| (p.id, false));
    let silent = new.silent.iter().filter(|p| !new.mentions.iter().any(|m| m.id == p.id)).map(|p| (p.id, true));
    for (position, (profile_id, silent)) in (0..).zip(named.chain(silent)) {
        let row = mention::ActiveModel {
            post_id: Set(post_id),
            profile_id: Set(profile_id),
            silent: Set(silent),
            position: Set(position),
        };
        let again = OnConflict::columns([mention::Column::PostId, mention::Column::ProfileId]);
        mention::Entity::insert(row)
            // Named wins over merely addressed.
            .on_conflict(if silent {
                again.clone().do_nothing().to_owned()
            } else {
                again.clone().update_columns([mention::Column::Silent, mention::Column::Position]).to_owned()
            })
            .exec_without_returning(&**tx)
            .await?;
    }
    for name in &new.tags {
        let row = post_tag::ActiveModel { post_id: Set(post_id), name: Set(name.clone()) };
        post_tag::Entity::insert(row)
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

async fn notify(app: &App, tx: &Tx, row: &post::Model, new: &NewPost) -> Result<()> {
    // A group passes on what mentions it; nobody is told.
    let told = |p: &&profile::Model| p.domain.is_none() && p.id != row.author_id && !p.is_own_group();
    for profile in new.mentions.iter().filter(told) {
        notifications::raise(app, tx, profile.id, Notice::Mention, row.author_id, Some(row.id)).await?;
    }
    // Whose post it answers, where that is unknown, may be somebody that nobody here follows.
    let is_reply = row.in_reply_to_uri.is_some() && row.in_reply_to_profile_id != Some(row.author_id);
    if row.boost_of_id.is_none() && !matches!(row.audience, Audience::Mentioned | Audience::Circle) && !is_reply {
        let told = follow::Entity::find()
            .filter(follow::Column::FollowedId.eq(row.author_id))
            .filter(follow::Column::State.eq(follow::State::Accepted))
            .filter(follow::Column::Notify.eq(true))
            .all(&**tx)
            .await?;
        for follower in told.iter().filter(|f| !new.mentions.iter().any(|m| m.id == f.follower_id)) {
            notifications::raise(app, tx, follower.follower_id, Notice::Status, row.author_id, Some(row.id)).await?;
        }
    }
    if let Some(quoted) = row.quote_id.filter(|_| quotes::is_shown(row)) {
        let of = post::Entity::find_by_id(quoted).one(&**tx).await?;
        if let Some(of) = of.filter(|q| q.is_local) {
            notifications::raise(app, tx, of.author_id, Notice::Quote, row.author_id, Some(row.id)).await?;
        }
    }
    Ok(())
}

/// Makes a row a tombstone, once; gives whose home timelines it was in, or none if it was one already.
pub(super) async fn mark_deleted(app: &App, tx: &Tx, row: &post::Model) -> Result<Option<Vec<i64>>> {
    let tombstone = post::ActiveModel {
        content: Set(String::new()),
        source: Set(String::new()),
        content_warning: Set(String::new()),
        thanks: Set(None),
        question_topic: Set(None),
        accepted_uri: Set(None),
        deleted_at: Set(Some(app.clock.now_ms())),
        ..Default::default()
    };
    let marked = post::Entity::update_many()
        .set(tombstone)
        .filter(post::Column::Id.eq(row.id))
        .filter(post::Column::DeletedAt.is_null())
        .exec(&**tx)
        .await?;
    if marked.rows_affected == 0 { Ok(None) } else { owners(tx, row.id).await.map(Some) }
}

/// What streams need to know of a post that is about to go.
pub(super) async fn was(tx: &Tx, post_id: i64) -> Result<Was> {
    let tags = post_tag::Entity::find().filter(post_tag::Column::PostId.eq(post_id)).all(&**tx).await?;
    let picture = media::Entity::find().filter(media::Column::PostId.eq(post_id)).one(&**tx).await?;
    Ok(Was { has_media: picture.is_some(), tags: tags.into_iter().map(|t| t.name).collect() })
}

/// Deletes what hangs on a post, and the boosts of it; the row itself stays as a tombstone.
pub(super) async fn remove_traces(app: &App, tx: &Tx, post_id: i64) -> Result<()> {
    conversations::forget_post(tx, post_id).await?;
    attach::let_go(app, tx, post_id).await?;
    words::forget(tx, post_id).await?;
    forget::with(&**tx, Of::Post, post_id).await?;
    Ok(())
}
