//! Asking another server's author before answering, favouring or boosting, where her post says that she wants to be asked.
//! What waits stands among what its asker has asked for; an answer or boost goes out once she has agreed, a favourite is hers
//! to count. <https://docs.gotosocial.org/en/latest/federation/interaction_controls/>

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{interaction, parts};
use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::{
        approval::{self, Act},
        post::{self, Audience},
        profile,
    },
    policy::Approved,
    posts::{draft::Draft, new_post::NewPost},
    wire::{
        activitypub::{activity, address, note},
        outbox::{self, Recipients, Sendable},
    },
};

/// A boost that waits: the id that its author's server was told, and for whom it is.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Boost {
    pub id: i64,
    pub audience: Audience,
}

/// Asks whether a post may be answered; the answer comes along, as it would be published. Sent again it is asked once.
pub async fn reply(app: &App, about: &post::Model, draft: &Draft, new: Approved<NewPost>) -> Result<Error> {
    let asker = new.author.clone();
    if let Some(earlier) = same(app, about, &asker, draft).await? {
        return Ok(interaction::held(earlier));
    }
    let document = note::build(&app.config, &parts::of_new(app, &new).await?);
    let owner = profile::by_id(app.db.read(), about.author_id).await?;
    let body = activity::interaction_request("ReplyRequest", &asker.uri, (&about.uri, &owner.uri), document);
    let shown = new.map(|new| new.row);
    let kept = serde_json::to_string(draft).map_err(Error::internal)?;
    let tx = app.db.begin().await?;
    let id = interaction::ask(app, &tx, about, Act::Reply, &asker, (&shown.uri, kept)).await?;
    let body = Sendable::showing(&shown, body);
    outbox::send(app, &tx, &asker, &body, &shown.uri, &Recipients::only(&owner)).await?;
    tx.commit().await?;
    Ok(interaction::held(id))
}

/// An answer in the same words, or by the same key, that waits already.
async fn same(app: &App, about: &post::Model, asker: &profile::Model, draft: &Draft) -> Result<Option<i64>> {
    let own = approval::Entity::find()
        .filter(approval::Column::PostId.eq(about.id))
        .filter(approval::Column::ProfileId.eq(asker.id))
        .filter(approval::Column::Act.eq(Act::Reply));
    let said = |draft: &Draft| serde_json::to_string(&draft.said()).ok();
    let is_same = |kept: &Draft| {
        kept.idempotency_key.is_some() && kept.idempotency_key == draft.idempotency_key || said(kept) == said(draft)
    };
    let rows = own.all(app.db.read()).await?;
    let found = rows.into_iter().find(|r| serde_json::from_str(&r.body).is_ok_and(|kept| is_same(&kept)));
    Ok(found.map(|r| r.id))
}

/// Asks whether a post may be boosted.
pub async fn boost(app: &App, booster: &profile::Model, about: &post::Model, audience: Audience) -> Result<Error> {
    let own = approval::Entity::find()
        .filter(approval::Column::PostId.eq(about.id))
        .filter(approval::Column::ProfileId.eq(booster.id))
        .filter(approval::Column::Act.eq(Act::Boost));
    if let Some(earlier) = own.one(app.db.read()).await? {
        return Ok(interaction::held(earlier.id));
    }
    let waits = Boost { id: id::next(&app.clock), audience };
    let uri = address::post(&app.config, waits.id);
    let whole = parts::parts(app, app.db.read(), about.clone()).await?;
    let announce = activity::announce(&uri, app.clock.now_ms(), booster, &whole, audience);
    let named = (about.uri.as_str(), whole.author.uri.as_str());
    let body = Sendable::other(activity::interaction_request("AnnounceRequest", &booster.uri, named, announce))?;
    let kept = serde_json::to_string(&waits).map_err(Error::internal)?;
    let tx = app.db.begin().await?;
    let id = interaction::ask(app, &tx, about, Act::Boost, booster, (&uri, kept)).await?;
    let order = outbox::pair(booster, &about.uri);
    outbox::send(app, &tx, booster, &body, &order, &Recipients::only(&whole.author)).await?;
    tx.commit().await?;
    Ok(interaction::held(id))
}

/// Notes that a favourite waits; gives the request that is sent in its place.
pub async fn like(
    app: &App,
    tx: &Tx,
    (asker, author): (&profile::Model, &profile::Model),
    about: &post::Model,
    like: Value,
) -> Result<Value> {
    let uri = like["id"].as_str().unwrap_or_default().to_owned();
    interaction::ask(app, tx, about, Act::Like, asker, (&uri, String::new())).await?;
    Ok(activity::interaction_request("LikeRequest", &asker.uri, (&about.uri, &author.uri), like))
}
