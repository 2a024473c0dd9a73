//! Activities: what we tell other servers that somebody did.
//!
//! Each builder gives the whole document with its context; sending is `outbox`'s part.

use serde_json::{Value, json};

use super::{
    PUBLIC, address,
    note::{self, Parts},
    with_context,
};
use crate::{
    base::{clock::iso, config::Config},
    entities::{post::Audience, profile},
};

/// A new post. <https://www.w3.org/TR/activitypub/#create-activity-outbox>
pub fn create(config: &Config, parts: &Parts) -> Value {
    let (to, cc) = note::addressing(parts);
    let mut document = json!({
        "id": format!("{}/activity", parts.post.uri),
        "type": "Create",
        "actor": parts.author.uri,
        "published": iso(parts.post.created_at),
        "to": to,
        "cc": cc,
        "object": note::build(config, parts),
    });
    if let Some(group) = note::group(parts) {
        document["audience"] = json!(group);
    }
    with_context(document)
}

/// An edited post. `id` is fresh for each edit.
pub fn update_note(config: &Config, id: &str, parts: &Parts) -> Value {
    let (to, cc) = note::addressing(parts);
    with_context(json!({
        "id": id,
        "type": "Update",
        "actor": parts.author.uri,
        "to": to,
        "cc": cc,
        "object": note::build(config, parts),
    }))
}

/// A changed profile; `actor` is its document.
pub fn update_actor(id: &str, profile: &profile::Model, mut actor: Value) -> Value {
    if let Some(object) = actor.as_object_mut() {
        object.remove("@context");
    }
    with_context(json!({
        "id": id,
        "type": "Update",
        "actor": profile.uri,
        "to": [PUBLIC],
        "cc": [profile.followers_uri],
        "object": actor,
    }))
}

/// A deleted post, with a tombstone in its place.
pub fn delete(parts: &Parts) -> Value {
    let (to, cc) = note::addressing(parts);
    with_context(json!({
        "id": format!("{}/delete", parts.post.uri),
        "type": "Delete",
        "actor": parts.author.uri,
        "to": to,
        "cc": cc,
        "object": { "id": parts.post.uri, "type": "Tombstone" },
    }))
}

/// `Accept` or `Reject` of what somebody wants to do with a post; for a quote with the stamp that shows the yes.
pub fn answer_interaction(
    kind: &str,
    author: &profile::Model,
    to: &str,
    object: &Value,
    result: Option<&str>,
    id: i64,
) -> Value {
    let mut document = json!({
        "id": format!("{}#answers/{}-{id}", author.uri, kind.to_lowercase()),
        "type": kind,
        "actor": author.uri,
        "to": [to],
        "object": object,
    });
    if let Some(result) = result {
        document["result"] = json!(result);
    }
    with_context(document)
}

/// A request as an answer names it: what it is about by its id alone.
pub fn named(request: &Value) -> Value {
    let mut named = request.clone();
    if let Some(id) = request["instrument"]["id"].as_str() {
        named["instrument"] = json!(id);
    }
    named
}

/// Asks another server's author whether a post of hers may be answered, favoured or boosted; what would be done comes along.
/// <https://docs.gotosocial.org/en/latest/federation/interaction_controls/>
pub fn interaction_request(kind: &str, asker: &str, (about, author): (&str, &str), mut instrument: Value) -> Value {
    let id = format!("{}{REQUEST}", instrument["id"].as_str().unwrap_or_default());
    if let Some(object) = instrument.as_object_mut() {
        object.remove("@context");
    }
    with_context(json!({
        "id": id, "type": kind, "actor": asker, "to": [author], "object": about, "instrument": instrument,
    }))
}

/// What the ids of such requests end with.
pub const REQUEST: &str = "#request";

/// Says beside an answer or boost where its target's author has agreed to it: in today's words and the older one.
pub fn add_stamp(body: &mut Value, kind: &str, stamp: &str) {
    body[format!("{kind}Authorization")] = json!(stamp);
    body["approvedBy"] = json!(stamp);
}

/// What was asked for is taken back before there was an answer.
pub fn withdrawn(asker: &str, author: &str, note: &str) -> Value {
    with_context(json!({
        "id": format!("{note}/delete"),
        "type": "Delete",
        "actor": asker,
        "to": [author],
        "object": { "id": note, "type": "Tombstone" },
    }))
}

/// Asks whether a post may be quoted; the quoting post comes along.
pub fn quote_request(config: &Config, parts: &Parts, request: &Value) -> Value {
    let mut body = request.clone();
    body["instrument"] = note::build(config, parts);
    with_context(body)
}

/// The yes to a quote is taken back: its stamp is gone.
pub fn delete_stamp(author: &profile::Model, stamp: &str, quoting: &str, quoted: &str) -> Value {
    with_context(json!({
        "id": format!("{stamp}#delete"),
        "type": "Delete",
        "actor": author.uri,
        "to": [PUBLIC],
        "object": {
            "id": stamp,
            "type": "QuoteAuthorization",
            "attributedTo": author.uri,
            "interactingObject": quoting,
            "interactionTarget": quoted,
        },
    }))
}

/// A profile is gone with everything that it has written.
pub fn delete_actor(profile: &profile::Model) -> Value {
    with_context(json!({
        "id": format!("{}#delete", profile.uri),
        "type": "Delete",
        "actor": profile.uri,
        "to": [super::PUBLIC],
        "object": profile.uri,
    }))
}

/// A boost, for everybody or for followers. Its id is the boosting post's.
pub fn announce(
    boost_uri: &str,
    published_ms: i64,
    booster: &profile::Model,
    original: &Parts,
    audience: Audience,
) -> Value {
    let (followers, author) = (booster.followers_uri.as_str(), original.author.uri.as_str());
    let (to, cc) = match audience {
        Audience::Public => (PUBLIC, vec![followers, author]),
        Audience::Unlisted => (followers, vec![PUBLIC, author]),
        _ => (followers, vec![author]),
    };
    with_context(json!({
        "id": boost_uri,
        "type": "Announce",
        "actor": booster.uri,
        "published": iso(published_ms),
        "to": [to],
        "cc": cc,
        "object": original.post.uri,
    }))
}

/// A group passes on an activity of a member: with the activity itself, as FEP-1b12 has it.
pub fn announce_activity(
    published_ms: i64,
    group: &profile::Model,
    (post_id, audience): (i64, Audience),
    mut activity: Value,
) -> Value {
    if let Some(object) = activity.as_object_mut() {
        object.remove("@context");
        object.insert("audience".into(), json!(group.uri));
    }
    let followers = group.followers_uri.as_str();
    let (to, cc) = if audience == Audience::Public { (PUBLIC, followers) } else { (followers, PUBLIC) };
    with_context(json!({
        "id": format!("{}#announces/{post_id}", group.uri),
        "type": "Announce",
        "actor": group.uri,
        "published": iso(published_ms),
        "to": [to],
        "cc": [cc],
        "audience": group.uri,
        "object": activity,
    }))
}

/// A favourite.
pub fn like(uri: &str, actor: &str, object: &str, author: &str) -> Value {
    with_context(json!({ "id": uri, "type": "Like", "actor": actor, "to": [author], "object": object }))
}

/// `Add` or `Remove`: a post is featured on its author's page, or no longer.
pub fn featured(kind: &str, id: &str, profile: &profile::Model, post: &str) -> Value {
    with_context(json!({
        "id": id,
        "type": kind,
        "actor": profile.uri,
        "to": [PUBLIC],
        "cc": [profile.followers_uri],
        "object": post,
        "target": address::featured(&profile.uri),
    }))
}

/// A report: the profile and its posts, and what was said. The branch sends it, so that nobody learns who asked.
pub fn flag(uri: &str, branch: &str, objects: &[&str], comment: &str) -> Value {
    with_context(json!({ "id": uri, "type": "Flag", "actor": branch, "content": comment, "object": objects }))
}

/// A vote: the answer's name, as a Note that answers the poll. Nobody but its author hears of it.
pub fn vote(uri: &str, voter: &str, poll: &str, author: &str, option: &str) -> Value {
    with_context(json!({
        "id": format!("{uri}/activity"),
        "type": "Create",
        "actor": voter,
        "to": [author],
        "object": {
            "id": uri, "type": "Note", "name": option, "attributedTo": voter, "to": [author], "inReplyTo": poll,
        },
    }))
}

pub fn follow(uri: &str, follower: &str, followed: &str) -> Value {
    with_context(json!({ "id": uri, "type": "Follow", "actor": follower, "to": [followed], "object": followed }))
}

/// `Accept` or `Reject`: the answer to a follow request, which is embedded for servers that keep no list of ids.
pub fn answer(kind: &str, id: &str, follow_uri: &str, follower: &str, followed: &str) -> Value {
    with_context(json!({
        "id": id,
        "type": kind,
        "actor": followed,
        "to": [follower],
        "object": { "id": follow_uri, "type": "Follow", "actor": follower, "object": followed },
    }))
}

/// A block, told to the one that is blocked: its server keeps the two apart as well.
/// <https://www.w3.org/TR/activitypub/#block-activity-outbox>
pub fn block(uri: &str, blocker: &str, blocked: &str) -> Value {
    with_context(json!({ "id": uri, "type": "Block", "actor": blocker, "to": [blocked], "object": blocked }))
}

/// Somebody has moved to another profile. <https://www.w3.org/TR/activitystreams-vocabulary/#dfn-move>
pub fn moved(uri: &str, profile: &profile::Model, target: &str) -> Value {
    with_context(json!({
        "id": uri,
        "type": "Move",
        "actor": profile.uri,
        "to": [profile.followers_uri],
        "object": profile.uri,
        "target": target,
    }))
}

/// Takes an activity back. The activity is embedded, without its context.
pub fn undo(mut activity: Value) -> Value {
    let field = |name: &str| activity.get(name).cloned().unwrap_or(Value::Null);
    let (id, actor, to, cc) = (field("id"), field("actor"), field("to"), field("cc"));
    if let Some(object) = activity.as_object_mut() {
        object.remove("@context");
    }
    let mut document = json!({
        "id": format!("{}#undo", id.as_str().unwrap_or_default()),
        "type": "Undo",
        "actor": actor,
        "to": to,
        "object": activity,
    });
    if let (false, Some(object)) = (cc.is_null(), document.as_object_mut()) {
        object.insert("cc".into(), cc);
    }
    with_context(document)
}
