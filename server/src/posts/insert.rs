//! Storing a post and everything that follows from it, in one transaction.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QuerySelect, Statement,
    sea_query::Expr, sea_query::OnConflict,
};

use crate::{
    activitypub::activity,
    app::App,
    clock::day,
    db::Tx,
    entities::{
        home_entry, mention,
        notification::Kind as Notice,
        post::{self, Audience},
        post_tag, profile,
    },
    error::Result,
    hub::Event,
    notifications,
    outbox::{self, Recipients, Sendable},
    policy::Approved,
};

/// A post that is not stored yet. Its `ruleset_version` is filled in from the verdict.
#[derive(Clone, Debug)]
pub struct NewPost {
    pub row: post::Model,
    pub author: profile::Model,
    pub mentions: Vec<profile::Model>,
    /// Addressed without being named in the text.
    pub silent: Vec<profile::Model>,
    pub tags: Vec<String>,
}

/// Stores an approved post, puts it into home timelines and raises notices. None if it is there already.
pub async fn insert(app: &App, tx: &Tx, approved: Approved<NewPost>) -> Result<Option<Approved<post::Model>>> {
    let version = approved.ruleset_version();
    let row = post::Model { ruleset_version: version, ..approved.row.clone() };
    let inserted = post::Entity::insert(post::ActiveModel::from(row.clone()))
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    if inserted == 0 {
        return Ok(None);
    }
    store_mentions_and_tags(tx, row.id, &approved).await?;
    count(tx, &row, 1).await?;
    adopt_orphans(tx, &row).await?;
    notify(app, tx, &row, &approved).await?;
    let owners = fan_out(tx, &row).await?;
    tx.publish(Event::Posted { post_id: row.id, owners: owners.into(), open: true });
    Ok(Some(approved.became(|_| row)))
}

pub(super) async fn store_mentions_and_tags(tx: &Tx, post_id: i64, new: &NewPost) -> Result<()> {
    let named = new.mentions.iter().map(|p| (p.id, false));
    let silent = new.silent.iter().filter(|p| !new.mentions.iter().any(|m| m.id == p.id)).map(|p| (p.id, true));
    for (profile_id, silent) in named.chain(silent) {
        let row = mention::ActiveModel { post_id: Set(post_id), profile_id: Set(profile_id), silent: Set(silent) };
        mention::Entity::insert(row)
            .on_conflict(OnConflict::new().do_nothing().to_owned())
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

/// Keeps the counts of author, parent and boosted post; `by` is 1 or −1.
pub(super) async fn count(tx: &Tx, row: &post::Model, by: i64) -> Result<()> {
    let mut author = profile::Entity::update_many()
        .col_expr(profile::Column::PostsCount, Expr::col(profile::Column::PostsCount).add(by))
        .filter(profile::Column::Id.eq(row.author_id));
    if by > 0 {
        author = author.col_expr(profile::Column::LastPostOn, Expr::value(day(row.created_at)));
    }
    author.exec(&**tx).await?;
    for (id, column) in [(row.in_reply_to_id, post::Column::RepliesCount), (row.boost_of_id, post::Column::BoostsCount)]
    {
        let Some(id) = id else { continue };
        post::Entity::update_many()
            .col_expr(column, Expr::col(column).add(by))
            .filter(post::Column::Id.eq(id))
            .exec(&**tx)
            .await?;
    }
    Ok(())
}

/// Replies that arrived before this post find their parent now.
async fn adopt_orphans(tx: &Tx, row: &post::Model) -> Result<()> {
    let adopted = post::Entity::update_many()
        .col_expr(post::Column::InReplyToId, Expr::value(row.id))
        .col_expr(post::Column::InReplyToProfileId, Expr::value(row.author_id))
        .filter(post::Column::InReplyToUri.eq(&row.uri))
        .filter(post::Column::InReplyToId.is_null())
        .exec(&**tx)
        .await?;
    if adopted.rows_affected > 0 {
        let by = i64::try_from(adopted.rows_affected).unwrap_or(0);
        post::Entity::update_many()
            .col_expr(post::Column::RepliesCount, Expr::col(post::Column::RepliesCount).add(by))
            .filter(post::Column::Id.eq(row.id))
            .exec(&**tx)
            .await?;
    }
    Ok(())
}

async fn notify(app: &App, tx: &Tx, row: &post::Model, new: &NewPost) -> Result<()> {
    for profile in new.mentions.iter().filter(|p| p.domain.is_none() && p.id != row.author_id) {
        notifications::raise(app, tx, profile.id, Notice::Mention, row.author_id, Some(row.id)).await?;
    }
    Ok(())
}

/// Fills the home timelines of its author and of followers here, in one statement; gives their owners.
///
/// A reply is for those who follow both sides; a post for the mentioned only is for those of them who follow.
#[expect(clippy::disallowed_methods, reason = "one INSERT … SELECT instead of a row at a time; values are bound")]
async fn fan_out(tx: &Tx, row: &post::Model) -> Result<Vec<i64>> {
    let only_mentioned = i64::from(row.audience == Audience::Mentioned);
    let is_boost = i64::from(row.boost_of_id.is_some());
    let replied_to = row.in_reply_to_profile_id.filter(|id| *id != row.author_id).unwrap_or(0);
    let sql = "INSERT INTO home_entry (owner_id, post_id) \
        SELECT p.id, $1 FROM profile AS p WHERE p.domain IS NULL AND (p.id = $2 OR p.id IN (\
          SELECT f.follower_id FROM follow AS f WHERE f.followed_id = $2 AND f.state = 'accepted' \
          AND ($3 = 0 OR f.show_boosts) \
          AND ($4 = 0 OR f.follower_id = $4 OR EXISTS (SELECT 1 FROM follow AS g \
            WHERE g.follower_id = f.follower_id AND g.followed_id = $4 AND g.state = 'accepted')) \
          AND ($5 = 0 OR EXISTS (SELECT 1 FROM mention AS m WHERE m.post_id = $1 AND m.profile_id = f.follower_id)) \
          AND NOT EXISTS (SELECT 1 FROM block AS b WHERE (b.blocker_id = f.follower_id AND b.blocked_id = $2) \
            OR (b.blocker_id = $2 AND b.blocked_id = f.follower_id)))) \
        ON CONFLICT DO NOTHING";
    let values: Vec<sea_orm::Value> =
        vec![row.id.into(), row.author_id.into(), is_boost.into(), replied_to.into(), only_mentioned.into()];
    let backend = tx.get_database_backend();
    tx.execute_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
    owners(tx, row.id).await
}

/// Whose home timeline a post is in.
pub(super) async fn owners(tx: &Tx, post_id: i64) -> Result<Vec<i64>> {
    Ok(home_entry::Entity::find()
        .select_only()
        .column(home_entry::Column::OwnerId)
        .filter(home_entry::Column::PostId.eq(post_id))
        .into_tuple()
        .all(&**tx)
        .await?)
}

/// Makes a row a tombstone, once; gives whose home timelines it was in, or none if it was one already.
pub(super) async fn mark_deleted(app: &App, tx: &Tx, row: &post::Model) -> Result<Option<Vec<i64>>> {
    let tombstone = post::ActiveModel {
        content: Set(String::new()),
        source: Set(String::new()),
        content_warning: Set(String::new()),
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

/// Whom a post of ours is sent to; nobody for one that stays.
pub(super) fn recipients(row: &post::Model, mentions: &[profile::Model]) -> Option<Recipients> {
    let followers = match row.audience {
        Audience::Public | Audience::Unlisted | Audience::Followers => true,
        Audience::Mentioned => false,
        Audience::Branch | Audience::Network | Audience::Circle => return None,
    };
    (!row.local_only).then(|| Recipients { followers, profiles: mentions.to_vec() })
}

/// Sends a stored post of ours to whom it is for.
pub(super) async fn send_create(app: &App, tx: &Tx, stored: &Approved<post::Model>) -> Result<()> {
    let parts = super::parts(&**tx, (**stored).clone()).await?;
    let Some(recipients) = recipients(stored, &parts.mentions) else { return Ok(()) };
    let body = activity::create(&app.config, &parts);
    outbox::send(app, tx, &parts.author, &Sendable::showing(stored, body), &stored.uri, &recipients).await
}

/// Deletes what hangs on a post, and the boosts of it; the row itself stays as a tombstone.
pub(super) async fn remove_traces(tx: &Tx, post_id: i64) -> Result<()> {
    use crate::entities::{favourite, notification};
    home_entry::Entity::delete_many().filter(home_entry::Column::PostId.eq(post_id)).exec(&**tx).await?;
    notification::Entity::delete_many().filter(notification::Column::PostId.eq(post_id)).exec(&**tx).await?;
    favourite::Entity::delete_many().filter(favourite::Column::PostId.eq(post_id)).exec(&**tx).await?;
    mention::Entity::delete_many().filter(mention::Column::PostId.eq(post_id)).exec(&**tx).await?;
    post_tag::Entity::delete_many().filter(post_tag::Column::PostId.eq(post_id)).exec(&**tx).await?;
    Ok(())
}
