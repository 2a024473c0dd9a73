//! What measures do. A profile is as the measures in force say, so that undoing one leaves the others standing.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};

use super::{
    kind::{IN_FORCE, Kind},
    server,
};
use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
    },
    entities::{
        measure::{self as row, Column},
        media, post, profile,
    },
    posts::{self, withhold},
    wire::standing::Standing,
};

/// Lets a measure take effect; gives what undoing it needs.
pub async fn begin(app: &App, tx: &Tx, branch_id: i64, measure: &row::Model, kind: Kind) -> Result<Value> {
    match (kind, measure.post_id) {
        (Kind::PostRemoved, Some(id)) => {
            withhold::withhold(app, tx, &standing_post(tx, id).await?).await?;
            Ok(json!({}))
        }
        (Kind::MediaHidden, Some(id)) => hide_media(app, tx, &standing_post(tx, id).await?).await,
        (Kind::Sensitive, Some(id)) => mark_post(app, tx, &standing_post(tx, id).await?, true).await,
        (kind, _) if kind.is_of_server() => server::begin(app, tx, branch_id, measure, kind).await,
        _ => {
            settle(tx, measure.target_id, kind).await?;
            Ok(json!({}))
        }
    }
}

/// Ends what a measure did. Its row says already that it is no longer in force.
pub async fn end(app: &App, tx: &Tx, measure: &row::Model, kind: Kind) -> Result<()> {
    let before: Value = serde_json::from_str(&measure.before).unwrap_or_default();
    match (kind, measure.post_id) {
        (Kind::PostRemoved, Some(id)) => match post::Entity::find_by_id(id).one(&**tx).await? {
            // What its author has deleted meanwhile stays so.
            Some(post) if post.deleted_at.is_some() && !post.content.is_empty() => withhold::restore(tx, &post).await,
            _ => Ok(()),
        },
        (Kind::MediaHidden, Some(id)) => show_media(app, tx, id, &before).await,
        (Kind::Sensitive, Some(id)) => match post::Entity::find_by_id(id).one(&**tx).await? {
            Some(post) if before["marked"] == true && post.deleted_at.is_none() => {
                mark_post(app, tx, &post, false).await.map(drop)
            }
            _ => Ok(()),
        },
        (kind, _) if kind.is_of_server() => server::end(app, tx, measure, &before).await,
        _ => settle(tx, measure.target_id, kind).await,
    }
}

async fn standing_post(tx: &Tx, id: i64) -> Result<post::Model> {
    let found = post::Entity::find_by_id(id).one(&**tx).await?.filter(|p| p.deleted_at.is_none());
    found.ok_or_else(|| Error::unprocessable("This post was deleted meanwhile. The case still has what it said."))
}

/// Marks a post as sensitive, or takes the mark away; its readers elsewhere get it anew.
async fn mark_post(app: &App, tx: &Tx, post: &post::Model, on: bool) -> Result<Value> {
    if post.sensitive == on {
        return Ok(json!({ "marked": false }));
    }
    let changed =
        post::ActiveModel { id: Set(post.id), sensitive: Set(on), ..Default::default() }.update(&**tx).await?;
    send_anew(app, tx, changed).await?;
    Ok(json!({ "marked": on }))
}

async fn send_anew(app: &App, tx: &Tx, post: post::Model) -> Result<()> {
    if post.is_local { posts::send_counts(app, tx, post, Vec::new()).await } else { Ok(()) }
}

/// Takes the attachments off a post. Their addresses, which name the post, are no longer good.
async fn hide_media(app: &App, tx: &Tx, post: &post::Model) -> Result<Value> {
    let hung = media::Entity::find()
        .filter(media::Column::PostId.eq(post.id))
        .order_by_asc(media::Column::Position)
        .all(&**tx)
        .await?;
    if hung.is_empty() {
        return Err(Error::unprocessable("This post has no pictures or films."));
    }
    let ids: Vec<i64> = hung.iter().map(|m| m.id).collect();
    hang(tx, &ids, None).await?;
    send_anew(app, tx, post.clone()).await?;
    Ok(json!({ "media": ids }))
}

async fn show_media(app: &App, tx: &Tx, post_id: i64, before: &Value) -> Result<()> {
    let found = post::Entity::find_by_id(post_id).one(&**tx).await?;
    let Some(post) = found.filter(|p| p.deleted_at.is_none()) else { return Ok(()) };
    hang(tx, &ids_in(before), Some(post_id)).await?;
    send_anew(app, tx, post).await
}

async fn hang(tx: &Tx, ids: &[i64], on: Option<i64>) -> Result<()> {
    let change = media::ActiveModel { post_id: Set(on), ..Default::default() };
    media::Entity::update_many().set(change).filter(media::Column::Id.is_in(ids.to_vec())).exec(&**tx).await?;
    Ok(())
}

fn ids_in(before: &Value) -> Vec<i64> {
    before["media"].as_array().into_iter().flatten().filter_map(Value::as_i64).collect()
}

/// Attachments that hang on nothing because a measure holds them.
pub async fn held_media(app: &App) -> Result<Vec<i64>> {
    let hidden = row::Entity::find()
        .filter(Column::Kind.eq(Kind::MediaHidden.name()))
        .filter(Column::State.eq(IN_FORCE))
        .all(app.db.read())
        .await?;
    Ok(hidden.iter().flat_map(|m| ids_in(&serde_json::from_str(&m.before).unwrap_or_default())).collect())
}

/// Brings a profile in line with the measures about it that are in force.
async fn settle(tx: &Tx, target_id: Option<i64>, kind: Kind) -> Result<()> {
    let Some(id) = target_id else { return Ok(()) };
    let Some(target) = profile::Entity::find_by_id(id).one(&**tx).await? else { return Ok(()) };
    let held = row::Entity::find()
        .filter(Column::TargetId.eq(id))
        .filter(Column::State.eq(IN_FORCE))
        .filter(Column::PostId.is_null())
        .all(&**tx)
        .await?;
    let is = |kind: Kind| held.iter().any(|m| m.kind == kind.name());
    let restriction = match (is(Kind::Suspended), is(Kind::Frozen)) {
        (true, _) => Some(profile::SUSPENDED),
        (false, true) => Some(profile::FROZEN),
        _ => None,
    };
    let standing = match (is(Kind::Suspended) && target.domain.is_some(), is(Kind::Limited)) {
        (true, _) => Some(Standing::Reject),
        (false, true) => Some(Standing::Filter),
        _ => None,
    };
    let mut change = profile::ActiveModel {
        id: Set(id),
        restriction: Set(restriction.map(str::to_owned)),
        sensitized: Set(is(Kind::Sensitive)),
        ..Default::default()
    };
    // What the command line has said of it stays, where no measure is about that.
    if matches!(kind, Kind::Limited | Kind::Suspended) {
        change.standing = Set(standing.map(|s| s.name().to_owned()));
    }
    change.update(&**tx).await?;
    Ok(())
}
