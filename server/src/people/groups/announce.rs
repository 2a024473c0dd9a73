//! A group passes on what a member has written to it: as a boost, which every server shows, and as the activity itself,
//! which those expect that know groups. <https://codeberg.org/fediverse/fep/src/branch/main/fep/1b12/fep-1b12.md>

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait};
use serde_json::{Value, json};

use super::list;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{
        block, follow,
        group_post::{self as row, State},
        post::{self, Audience},
        profile::{self, GROUP},
    },
    jobs::AnnounceInGroup,
    policy::visible::{Reader, see},
    posts::{self, boost},
    wire::{
        activitypub::activity,
        outbox::{self, Recipients, Sendable},
    },
};

/// Does the job; run twice, it does no harm.
pub async fn announce(app: &App, job: &AnnounceInGroup) -> Result<()> {
    let db = app.db.read();
    let key = (job.group_id, job.post_id);
    let Some(item) = row::Entity::find_by_id(key).one(db).await?.filter(|i| i.state == State::Waiting) else {
        return Ok(());
    };
    let Ok(group) = profile::by_id(db, job.group_id).await else { return Ok(()) };
    let Ok(post) = see(db, Reader::Local(group.id), job.post_id).await else { return settle(app, &item, None).await };
    if !is_for(app, &group, &post).await? {
        return settle(app, &item, None).await;
    }
    if !is_answer_inside(db, &group, &post).await? {
        match boost::boost(app, &group, post.id, Audience::Public).await {
            Ok(_) => {}
            Err(error @ (Error::Internal(_) | Error::Unavailable(_))) => return Err(error),
            // Its author or a rule of the branch does not want it passed on.
            Err(_) => return settle(app, &item, None).await,
        }
    }
    settle(app, &item, Some((&group, &post))).await
}

/// Whether a group passes a post on: everybody may see it, and its author is a member or moderates the group.
async fn is_for(app: &App, group: &profile::Model, post: &post::Model) -> Result<bool> {
    let db = app.db.read();
    let is_open = matches!(post.audience, Audience::Public | Audience::Unlisted) && !post.local_only;
    if !is_open || block::either(db, group.id, post.author_id).await? {
        return Ok(false);
    }
    // Groups don't pass on what groups pass on.
    let author = profile::Entity::find_by_id(post.author_id).one(db).await?;
    if author.is_none_or(|a| a.actor_type == GROUP) {
        return Ok(false);
    }
    let follows = follow::find(db, post.author_id, group.id).await?;
    Ok(follows.is_some_and(|f| f.state == follow::State::Accepted)
        || list::moderators(db, group.id).await?.iter().any(|m| m.id == post.author_id))
}

/// Whether a post answers one that the group has passed on: it stands in that thread, and is no news of its own.
async fn is_answer_inside(db: &impl ConnectionTrait, group: &profile::Model, post: &post::Model) -> Result<bool> {
    let Some(parent) = post.in_reply_to_id else { return Ok(false) };
    let found = row::Entity::find_by_id((group.id, parent)).one(db).await?;
    Ok(found.is_some_and(|i| i.state == State::Announced))
}

/// Notes what became of a post, and sends it to the group's followers where it is passed on.
async fn settle(app: &App, item: &row::Model, passed_on: Option<(&profile::Model, &post::Model)>) -> Result<()> {
    let tx = app.db.begin().await?;
    let state = if passed_on.is_some() { State::Announced } else { State::Refused };
    let change = row::ActiveModel {
        group_id: Set(item.group_id),
        post_id: Set(item.post_id),
        state: Set(state),
        activity: Set(String::new()),
        ..Default::default()
    };
    change.update(&*tx).await?;
    if let Some((group, post)) = passed_on {
        let create = if item.activity.is_empty() {
            activity::create(&app.config, &posts::parts(app, &*tx, post.clone()).await?)
        } else {
            created_elsewhere(&item.activity)?
        };
        let body = activity::announce_activity(app.clock.now_ms(), group, (post.id, post.audience), create);
        let recipients = Recipients { followers: true, ..Recipients::default() };
        outbox::send(app, &tx, group, &Sendable::passing_on(post, body)?, &post.uri, &recipients).await?;
    }
    tx.commit().await
}

/// The activity around another server's post, as FEP-1b12 wants it inside the group's.
fn created_elsewhere(document: &str) -> Result<Value> {
    let object: Value = serde_json::from_str(document).map_err(Error::internal)?;
    Ok(json!({
        "id": format!("{}#create", object["id"].as_str().unwrap_or_default()),
        "type": "Create",
        "actor": crate::wire::remote::json::id_of(&object["attributedTo"]),
        "to": object["to"],
        "cc": object["cc"],
        "object": object,
    }))
}
