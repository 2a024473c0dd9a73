//! Something is taken back: a follow, a favourite, a boost.

use activitypub_federation::kinds::activity::UndoType;
use serde::Deserialize;
use serde_json::Value;

use super::{
    accept::follower_named,
    like::emoji_name,
    replay::{self, Undone},
    shared::{Effect, Id, begin, our_profile_in, text_or_none},
};
use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
    },
    doors::federation::seen::first_time,
    entities::{post, profile, uri},
    moderation::reports,
    people::{blocks, follows},
    posts::{self, boost, reactions},
    wire::{
        remote::{
            json::{id_of, same_origin, type_among},
            known,
        },
        sender::Sender,
    },
};

#[derive(Debug, Deserialize)]
pub struct Undo {
    pub id: Id,
    #[serde(rename = "type")]
    #[expect(dead_code, reason = "checked by being read")]
    kind: UndoType,
    pub actor: Id,
    pub object: Value,
    #[serde(default, deserialize_with = "text_or_none")]
    pub published: Option<String>,
}

impl Effect for Undo {
    fn check(&self) -> Result<()> {
        // What is embedded must be the sender's own.
        match id_of(&self.object["actor"]) {
            Some(actor) if !uri::same(actor, self.actor.as_str()) => {
                Err(Error::unprocessable("What is taken back is not its sender's."))
            }
            _ => Ok(()),
        }
    }

    async fn receive(self, app: &App, sender: &Sender) -> Result<()> {
        let actor = &sender.profile;
        let tx = begin(app, &self.actor).await?;
        let published = replay::published(self.published.as_deref());
        let told = self.object.as_str().or_else(|| self.object["id"].as_str());
        // By what it takes back rather than by its own id, which some servers use again; that is noted also for what has
        // yet to come.
        let undone = match told.filter(|uri| same_origin(uri, &actor.uri)) {
            Some(uri) => replay::take_back(app, &tx, uri, published).await?,
            None if first_time(app, &tx, self.id.as_str()).await? => Undone::Unknown,
            None => Undone::Before,
        };
        if undone != Undone::Before {
            take_back(app, &tx, actor, (&self.object, undone)).await?;
        }
        tx.commit().await
    }
}

/// By the activity's id, which is all that some servers send; else by what is embedded (Misskey's Follow has no id).
async fn take_back(app: &App, tx: &Tx, actor: &profile::Model, (object, undone): (&Value, Undone)) -> Result<()> {
    if let Some(uri) = object.as_str().or_else(|| object["id"].as_str())
        && by_id(app, tx, actor, uri).await?
    {
        return Ok(());
    }
    let Some(kind) = type_among(object, KINDS) else { return Ok(()) };
    let target = id_of(&object["object"]).unwrap_or_default();
    match kind {
        "Follow" | "Block" => match our_profile_in(app, &**tx, target).await {
            Ok(followed) if kind == "Follow" => follows::receive_removal(tx, followed.id, actor.id).await,
            Ok(blocked) => blocks::receive_removal(tx, actor.id, blocked.id).await,
            Err(_) => Ok(()),
        },
        "Accept" => match follower_named(app, &object["object"], actor.id).await? {
            Some(follower_id) => follows::receive_accept_removal(tx, actor.id, follower_id).await,
            None => Ok(()),
        },
        "Announce" => announce(app, tx, actor, (object, target)).await,
        _ => match known::post(app, &**tx, target).await? {
            Some(post) => {
                if let Some(name) = emoji_name(object) {
                    reactions::receive_named_removal(tx, actor.id, post.id, &name).await?;
                }
                // An emoji beside a favourite leaves the favourite alone. So does what takes an earlier one back, after it was
                // given again under an id of its own.
                let is_meant = kind == "Like" && undone == Undone::Unknown;
                if is_meant { reactions::receive_removal(tx, actor.id, post.id).await } else { Ok(()) }
            }
            None => Ok(()),
        },
    }
}

/// What can be taken back by what it is.
const KINDS: &[&str] = &["Follow", "Block", "Accept", "Announce", "Like", "EmojiReact"];

/// Takes back whatever an actor has done under an id; whether there was anything.
async fn by_id(app: &App, tx: &Tx, actor: &profile::Model, uri: &str) -> Result<bool> {
    if let Some(row) = follows::by_uri(&**tx, uri).await?.filter(|f| f.follower_id == actor.id) {
        follows::receive_removal(tx, row.followed_id, actor.id).await?;
        return Ok(true);
    }
    posts::interaction::withdraw(tx, actor.id, uri).await?;
    let reacted = reactions::receive_emoji_removal(tx, actor.id, uri).await?;
    if let Some(row) = blocks::by_uri(&**tx, actor.id, uri).await? {
        blocks::receive_removal(tx, actor.id, row.blocked_id).await?;
        return Ok(true);
    }
    if let Some(row) = reactions::by_uri(&**tx, uri).await?.filter(|f| f.profile_id == actor.id) {
        reactions::remove(tx, &row).await?;
        return Ok(true);
    }
    if let Some(row) = post::by_uri(&**tx, uri).await?.filter(|p| p.author_id == actor.id && p.boost_of_id.is_some()) {
        boost::retract(app, tx, row).await?;
        return Ok(true);
    }
    Ok(reacted || reports::receive_removal(app, tx, actor.id, uri).await?)
}

async fn announce(app: &App, tx: &Tx, actor: &profile::Model, (object, target): (&Value, &str)) -> Result<()> {
    if let Some(uri) = object["id"].as_str().filter(|uri| same_origin(uri, &actor.uri)) {
        // A job may still be fetching what was boosted: it must not store the boost afterwards.
        posts::tombstone_unknown(app, tx, actor, uri).await?;
    }
    let Some(post) = known::post(app, &**tx, target).await? else { return Ok(()) };
    match boost::of_profile(&**tx, actor.id, post.id).await? {
        Some(row) => boost::retract(app, tx, row).await,
        None => Ok(()),
    }
}
