//! Telling other servers: an activity and its deliveries, written in the caller's transaction.

use std::collections::BTreeSet;

use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, sea_query::OnConflict,
};
use serde_json::Value;

use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        hub::Event,
        id,
    },
    entities::{activity, delivery, follow, post, profile, remote_host},
    policy::Approved,
    wire::standing::{self, host_of},
};

/// An activity that may go out.
#[derive(Clone, Debug)]
pub struct Sendable(Value);

impl Sendable {
    /// An activity that shows a post: only with the gate's verdict.
    pub fn showing(_verdict: &Approved<post::Model>, body: Value) -> Self {
        Self(body)
    }

    /// How a poll stands: the post itself passed the gate when it was stored.
    ///
    /// # Errors
    /// 500 for a post that has no verdict.
    pub fn counts(post: &post::Model, body: Value) -> Result<Self> {
        let same = body["type"] == "Update" && body["object"]["id"] == post.uri.as_str();
        let judged = post.ruleset_version > 0 && body["object"]["content"] == post.content.as_str();
        if same && judged { Ok(Self(body)) } else { Err(Error::internal("counts of a post without a verdict")) }
    }

    /// A vote: the answer's own words, chosen from what the poll offers.
    ///
    /// # Errors
    /// 500 for anything that says more.
    pub fn vote(body: Value) -> Result<Self> {
        let says_more = body["object"]["content"].is_string() || body["object"]["attachment"].is_array();
        let is_vote = body["object"]["name"].is_string() && body["object"]["inReplyTo"].is_string();
        if is_vote && !says_more { Ok(Self(body)) } else { Err(Error::internal("a post sent as a vote")) }
    }

    /// Any other activity: follows, favourites, retractions, changed profiles.
    ///
    /// # Errors
    /// 500 for an activity that shows a post.
    pub fn other(body: Value) -> Result<Self> {
        let shows_post = match body["type"].as_str() {
            Some("Create" | "Announce") => true,
            Some("Update") => matches!(body["object"]["type"].as_str(), Some("Note" | "Question")),
            _ => false,
        };
        if shows_post { Err(Error::internal("a post on its way out without a verdict")) } else { Ok(Self(body)) }
    }
}

/// Whom an activity is for.
#[derive(Clone, Debug, Default)]
pub struct Recipients {
    /// Everybody who follows the actor.
    pub followers: bool,
    /// And these; ours among them need no delivery.
    pub profiles: Vec<profile::Model>,
    /// And these inboxes.
    pub inboxes: Vec<String>,
}

impl Recipients {
    pub fn only(profile: &profile::Model) -> Self {
        Self { profiles: vec![profile.clone()], ..Self::default() }
    }
}

/// Stores an activity of `actor` and enqueues one delivery for each inbox. `object_uri` keeps the order: activities
/// about one object arrive as they were sent. One request serves all followers behind a shared inbox.
pub async fn send(
    app: &App,
    tx: &Tx,
    actor: &profile::Model,
    Sendable(body): &Sendable,
    object_uri: &str,
    recipients: &Recipients,
) -> Result<()> {
    let inboxes = inboxes(tx, actor, recipients).await?;
    let uri = body["id"].as_str().ok_or_else(|| Error::internal("an activity without an id"))?;
    let now = app.clock.now_ms();
    let row = activity::Model {
        id: id::next(&app.clock),
        uri: uri.to_owned(),
        actor_id: actor.id,
        body: body.to_string(),
        created_at: now,
    };
    if inboxes.is_empty() || activity::Entity::find().filter(activity::Column::Uri.eq(uri)).one(&**tx).await?.is_some()
    {
        return Ok(());
    }
    activity::ActiveModel::from(row.clone()).insert(&**tx).await?;
    for inbox in inboxes {
        let Some(host) = host_of(&inbox) else { continue };
        if !standing::allows(app, &**tx, &host).await? {
            continue;
        }
        know_host(tx, &host).await?;
        let delivery = delivery::Model {
            id: id::next(&app.clock),
            activity_id: row.id,
            host,
            inbox,
            object_uri: object_uri.to_owned(),
            attempts: 0,
            next_at: app.clock.steady_ms(),
            created_at: now,
            failed: None,
        };
        delivery::ActiveModel::from(delivery).insert(&**tx).await?;
    }
    tx.publish(Event::Outgoing);
    Ok(())
}

/// Makes sure that a destination has its row.
pub async fn know_host(tx: &Tx, host: &str) -> Result<()> {
    let row = remote_host::Model {
        host: host.to_owned(),
        owner: None,
        lease_until: 0,
        fence: 0,
        scheme: "cavage".into(),
        failures: 0,
        closed_until: 0,
        standing: None,
        network_actor: None,
        network_uri: None,
        network_inbox: None,
        filters: None,
        listed_by: None,
    };
    remote_host::Entity::insert(remote_host::ActiveModel::from(row))
        .on_conflict(OnConflict::column(remote_host::Column::Host).do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// The inboxes of all recipients on other servers, each once.
async fn inboxes(tx: &Tx, actor: &profile::Model, recipients: &Recipients) -> Result<BTreeSet<String>> {
    let mut inboxes: BTreeSet<String> =
        recipients.profiles.iter().filter(|p| p.domain.is_some()).map(inbox_of).collect();
    inboxes.extend(recipients.inboxes.iter().cloned());
    if recipients.followers {
        let followers = follow::Entity::find()
            .select_only()
            .column(follow::Column::FollowerId)
            .filter(follow::Column::FollowedId.eq(actor.id))
            .filter(follow::Column::State.eq(follow::State::Accepted))
            .into_query();
        let rows: Vec<(Option<String>, String)> = profile::Entity::find()
            .select_only()
            .columns([profile::Column::SharedInbox, profile::Column::Inbox])
            .distinct()
            .filter(profile::Column::Domain.is_not_null())
            .filter(profile::Column::GoneAt.is_null())
            .filter(profile::Column::Id.in_subquery(followers))
            .into_tuple()
            .all(&**tx)
            .await?;
        inboxes.extend(rows.into_iter().map(|(shared, own)| shared.unwrap_or(own)));
    }
    Ok(inboxes)
}

/// The ids of an actor's followers at one host.
pub async fn followers_at(app: &App, actor_id: i64, host: &str) -> Result<Vec<String>> {
    let followers = follow::Entity::find()
        .select_only()
        .column(follow::Column::FollowerId)
        .filter(follow::Column::FollowedId.eq(actor_id))
        .filter(follow::Column::State.eq(follow::State::Accepted))
        .into_query();
    let uris: Vec<String> = profile::Entity::find()
        .select_only()
        .column(profile::Column::Uri)
        .filter(profile::Column::Domain.is_not_null())
        .filter(profile::Column::Id.in_subquery(followers))
        .into_tuple()
        .all(app.db.read())
        .await?;
    Ok(uris.into_iter().filter(|u| host_of(u).as_deref() == Some(host)).collect())
}

/// The digest of a set of ids, whatever their order: each one's SHA-256, all combined by exclusive or (FEP-8fcf).
pub fn digest_of<'a>(uris: impl Iterator<Item = &'a String>) -> String {
    let mut sum = [0_u8; 32];
    for uri in uris {
        let each = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, uri.as_bytes());
        sum.iter_mut().zip(each.as_ref()).for_each(|(a, b)| *a ^= b);
    }
    sum.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

fn inbox_of(profile: &profile::Model) -> String {
    profile.shared_inbox.clone().unwrap_or_else(|| profile.inbox.clone())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Sendable;

    #[test]
    fn posts_need_a_verdict() {
        assert!(Sendable::other(json!({"type": "Create"})).is_err());
        assert!(Sendable::other(json!({"type": "Announce"})).is_err());
        assert!(Sendable::other(json!({"type": "Update", "object": {"type": "Note"}})).is_err());
        assert!(Sendable::other(json!({"type": "Update", "object": {"type": "Person"}})).is_ok());
        assert!(Sendable::other(json!({"type": "Delete"})).is_ok());
        assert!(Sendable::vote(json!({"object": {"name": "yes", "inReplyTo": "x"}})).is_ok());
        assert!(Sendable::vote(json!({"object": {"name": "yes", "inReplyTo": "x", "content": "hidden"}})).is_err());
    }
}
