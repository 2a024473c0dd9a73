//! Pins: the posts that a profile features on its page; other servers hear of ours.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    sea_query::OnConflict,
};

use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::{
        pin,
        post::{self, Audience},
        profile::{self, Kind},
    },
    policy::visible::{self, Reader},
    wire::{
        activitypub::activity,
        outbox::{self, Recipients, Sendable},
    },
};

/// How many posts a profile of ours features, as announced.
pub const MOST: u64 = 5;
/// How many of another server's profile are kept.
const MOST_RECEIVED: u64 = 10;

/// Pins a post of one's own; twice is as good as once.
///
/// # Errors
/// 404 for one that isn't seen; 422 for somebody else's, for a post for those mentioned only, for a boost, and for one too many.
pub async fn pin(app: &App, profile: &profile::Model, post_id: i64) -> Result<post::Model> {
    let seen = visible::see(app.db.read(), Reader::Local(profile.id), post_id).await?;
    let post = post::own(app.db.read(), profile.id, seen.id)
        .await
        .map_err(|_| Error::unprocessable("You can pin a post of your own, and no boost."))?;
    if post.audience == Audience::Mentioned {
        return Err(Error::unprocessable("A post for those mentioned only can't be pinned."));
    }
    let tx = app.db.begin().await?;
    let count = pin::Entity::find().filter(pin::Column::ProfileId.eq(profile.id)).count(&*tx).await?;
    if count >= MOST && !is_pinned(&*tx, profile.id, post.id).await? {
        return Err(Error::unprocessable(format!("{MOST} posts are pinned already. Unpin one first.")));
    }
    if add(app, &tx, profile.id, post.id).await? {
        tell(app, &tx, profile, &post, "Add").await?;
    }
    tx.commit().await?;
    Ok(post)
}

/// Takes a pin down.
pub async fn unpin(app: &App, profile: &profile::Model, post_id: i64) -> Result<post::Model> {
    let post = post::own(app.db.read(), profile.id, post_id).await?;
    let tx = app.db.begin().await?;
    let gone = pin::Entity::delete_by_id((profile.id, post.id)).exec(&*tx).await?;
    if gone.rows_affected > 0 {
        tell(app, &tx, profile, &post, "Remove").await?;
    }
    tx.commit().await?;
    Ok(post)
}

/// Only what everybody may see is told to other servers.
async fn tell(app: &App, tx: &Tx, profile: &profile::Model, post: &post::Model, kind: &str) -> Result<()> {
    if !matches!(post.audience, Audience::Public | Audience::Unlisted) || post.local_only {
        return Ok(());
    }
    let id = format!("{}#{}/{}", profile.uri, kind.to_lowercase(), id::next(&app.clock));
    let body = Sendable::other(activity::featured(kind, &id, profile, &post.uri))?;
    outbox::send(
        app,
        tx,
        profile,
        &body,
        &post.uri,
        &Recipients { followers: true, profiles: Vec::new(), ..Recipients::default() },
    )
    .await
}

async fn add(app: &App, tx: &Tx, profile_id: i64, post_id: i64) -> Result<bool> {
    let row = pin::ActiveModel { profile_id: Set(profile_id), post_id: Set(post_id), id: Set(id::next(&app.clock)) };
    let inserted = pin::Entity::insert(row)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    Ok(inserted == 1)
}

pub async fn is_pinned(db: &impl ConnectionTrait, profile_id: i64, post_id: i64) -> Result<bool> {
    Ok(pin::Entity::find_by_id((profile_id, post_id)).one(db).await?.is_some())
}

/// The featured posts of a profile that a reader may see, the newest pin first.
pub async fn of(app: &App, reader: Reader, profile_id: i64) -> Result<Vec<post::Model>> {
    let pins = pin::Entity::find()
        .filter(pin::Column::ProfileId.eq(profile_id))
        .order_by_desc(pin::Column::Id)
        .all(app.db.read())
        .await?;
    let rows = post::Entity::find()
        .filter(post::Column::Id.is_in(pins.iter().map(|p| p.post_id)))
        .filter(visible::to(reader))
        .all(app.db.read())
        .await?;
    Ok(pins.iter().filter_map(|p| rows.iter().find(|r| r.id == p.post_id)).cloned().collect())
}

/// Another server's profile features a post of its own.
pub async fn receive(app: &App, tx: &Tx, actor: &profile::Model, post: &post::Model) -> Result<()> {
    let open = matches!(post.audience, Audience::Public | Audience::Unlisted) && post.deleted_at.is_none();
    let count = pin::Entity::find().filter(pin::Column::ProfileId.eq(actor.id)).count(&**tx).await?;
    if actor.kind == Kind::Remote && open && count < MOST_RECEIVED {
        add(app, tx, actor.id, post.id).await?;
    }
    Ok(())
}

pub async fn receive_removal(tx: &Tx, actor_id: i64, post_id: i64) -> Result<()> {
    pin::Entity::delete_by_id((actor_id, post_id)).exec(&**tx).await?;
    Ok(())
}

/// The whole list, in place of what was known.
pub async fn receive_all(app: &App, tx: &Tx, actor: &profile::Model, posts: &[post::Model]) -> Result<()> {
    pin::Entity::delete_many().filter(pin::Column::ProfileId.eq(actor.id)).exec(&**tx).await?;
    for post in posts.iter().rev() {
        // Their order is kept: the first has the latest id.
        add(app, tx, actor.id, post.id).await?;
    }
    Ok(())
}
