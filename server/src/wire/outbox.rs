//! Telling other servers: an activity and its deliveries, written in the caller's transaction.

use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, Mutex},
};

use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait, sea_query::OnConflict,
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
    entities::{activity, delivery, follow, mention, post, profile, remote_host, uri},
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

    /// A group passes on the activity that made a post: that post passed the gate when it was stored.
    ///
    /// # Errors
    /// 500 for anything else, and for a post that has no verdict.
    pub fn passing_on(post: &post::Model, body: Value) -> Result<Self> {
        let wrapped = &body["object"];
        let same = body["type"] == "Announce"
            && wrapped["type"] == "Create"
            && wrapped["object"]["id"].as_str().is_some_and(|id| uri::same(id, &post.uri));
        let judged = post.ruleset_version > 0 && post.deleted_at.is_none();
        if same && judged { Ok(Self(body)) } else { Err(Error::internal("a post passed on without a verdict")) }
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

/// The servers that an activity is on its way to.
pub async fn hosts_of(tx: &Tx, body: &Value) -> Result<Vec<String>> {
    let uri = body["id"].as_str().unwrap_or_default();
    let Some(row) = activity::Entity::find().filter(activity::Column::Uri.eq(uri)).one(&**tx).await? else {
        return Ok(Vec::new());
    };
    let rows = delivery::Entity::find().filter(delivery::Column::ActivityId.eq(row.id)).all(&**tx).await?;
    let mut hosts: Vec<String> = rows.into_iter().map(|d| d.host).collect();
    hosts.sort_unstable();
    hosts.dedup();
    Ok(hosts)
}

/// What orders the activities between a profile and something: a favourite that is taken back and given again, under another
/// id each time, arrives as it was meant.
pub fn pair(actor: &profile::Model, object: &str) -> String {
    format!("{} {object}", actor.uri)
}

/// Rows written by one statement.
const ROWS: usize = 200;

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
    let to: Vec<(String, String)> = inboxes.into_iter().filter_map(|inbox| Some((host_of(&inbox)?, inbox))).collect();
    let hosts: Vec<&str> = to.iter().map(|(host, _)| host.as_str()).collect();
    let standings = standing::of_hosts(app, &**tx, &hosts).await?;
    let open = |host: &str| standings.get(host).is_some_and(|s| s.is_open());
    let delivery = |(host, inbox): &(String, String)| delivery::Model {
        id: id::next(&app.clock),
        activity_id: row.id,
        host: host.clone(),
        inbox: inbox.clone(),
        object_uri: object_uri.to_owned(),
        attempts: 0,
        next_at: app.clock.steady_ms(),
        created_at: now,
        failed: None,
    };
    let deliveries: Vec<delivery::Model> = to.iter().filter(|(host, _)| open(host)).map(delivery).collect();
    let known: BTreeSet<&str> = deliveries.iter().map(|d| d.host.as_str()).collect();
    know_hosts(tx, known.into_iter()).await?;
    for some in deliveries.chunks(ROWS) {
        let rows = some.iter().cloned().map(delivery::ActiveModel::from);
        delivery::Entity::insert_many(rows).exec_without_returning(&**tx).await?;
    }
    tx.publish(Event::Outgoing);
    Ok(())
}

/// Makes sure that a destination has its row.
pub async fn know_host(tx: &Tx, host: &str) -> Result<()> {
    know_hosts(tx, std::iter::once(host)).await
}

/// The same for several.
async fn know_hosts(tx: &Tx, hosts: impl Iterator<Item = &str>) -> Result<()> {
    let row = |host: &str| remote_host::Model {
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
        contact: None,
        name: None,
    };
    let rows: Vec<remote_host::ActiveModel> = hosts.map(|host| row(host).into()).collect();
    for some in rows.chunks(ROWS) {
        remote_host::Entity::insert_many(some.to_vec())
            .on_conflict(OnConflict::column(remote_host::Column::Host).do_nothing().to_owned())
            .exec_without_returning(&**tx)
            .await?;
    }
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

/// Whether anybody on another server follows an actor, or is named by one of its posts.
pub async fn reaches_others(tx: &Tx, actor_id: i64, post_id: i64) -> Result<bool> {
    let followers = follow::Entity::find()
        .select_only()
        .column(follow::Column::FollowerId)
        .filter(follow::Column::FollowedId.eq(actor_id))
        .filter(follow::Column::State.eq(follow::State::Accepted));
    let named = mention::Entity::find()
        .select_only()
        .column(mention::Column::ProfileId)
        .filter(mention::Column::PostId.eq(post_id));
    let others = profile::Entity::find()
        .select_only()
        .column(profile::Column::Id)
        .filter(profile::Column::Domain.is_not_null())
        .filter(
            Condition::any()
                .add(profile::Column::Id.in_subquery(followers.into_query()))
                .add(profile::Column::Id.in_subquery(named.into_query())),
        )
        .limit(1);
    Ok(others.into_tuple::<i64>().one(&**tx).await?.is_some())
}

/// The ids of an actor's followers at one host.
pub async fn followers_at(app: &App, actor_id: i64, host: &str) -> Result<Vec<String>> {
    let uris = followers_elsewhere(app, actor_id).await?;
    Ok(uris.into_iter().filter(|u| host_of(u).as_deref() == Some(host)).collect())
}

/// Digests of followers by their host, with how many followers the actor had when they were made.
type Digests = (i64, HashMap<String, String>);
/// By the actor's id.
#[derive(Default)]
struct Known(Mutex<HashMap<i64, Arc<Digests>>>);
const MOST_KNOWN: usize = 1_000;

/// The digest of an actor's followers at one host; made for all hosts at once, anew when their number has changed. Where
/// the number hides a change, the other side finds a difference and asks, which does no harm.
pub async fn digest_at(app: &App, actor: &profile::Model, host: &str) -> Result<String> {
    let known = app.kept.get::<Known>().unwrap_or_else(|| app.kept.put(Known::default()));
    let kept = known.0.lock().ok().and_then(|k| k.get(&actor.id).cloned());
    let digests = if let Some(digests) = kept.filter(|d| d.0 == actor.followers_count) {
        digests
    } else {
        let mut by_host: HashMap<String, Vec<String>> = HashMap::new();
        for uri in followers_elsewhere(app, actor.id).await? {
            by_host.entry(host_of(&uri).unwrap_or_default()).or_default().push(uri);
        }
        let all = by_host.into_iter().map(|(host, uris)| (host, digest_of(uris.iter()))).collect();
        let digests = Arc::new((actor.followers_count, all));
        if let Ok(mut known) = known.0.lock() {
            if known.len() >= MOST_KNOWN {
                known.clear();
            }
            known.insert(actor.id, Arc::clone(&digests));
        }
        digests
    };
    Ok(digests.1.get(host).cloned().unwrap_or_else(|| digest_of(std::iter::empty())))
}

async fn followers_elsewhere(app: &App, actor_id: i64) -> Result<Vec<String>> {
    let followers = follow::Entity::find()
        .select_only()
        .column(follow::Column::FollowerId)
        .filter(follow::Column::FollowedId.eq(actor_id))
        .filter(follow::Column::State.eq(follow::State::Accepted))
        .into_query();
    Ok(profile::Entity::find()
        .select_only()
        .column(profile::Column::Uri)
        .filter(profile::Column::Domain.is_not_null())
        .filter(profile::Column::Id.in_subquery(followers))
        .into_tuple()
        .all(app.db.read())
        .await?)
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
