//! Actors: profiles as other servers see them. <https://www.w3.org/TR/activitypub/#actor-objects>

use serde_json::{Value, json};

use super::{address, with_context};
use crate::{config::Config, entities::profile};

/// The actor document of a profile of ours.
pub fn build(config: &Config, profile: &profile::Model, public_pem: &str) -> Value {
    let fields: Vec<api::Field> = serde_json::from_str(&profile.fields).unwrap_or_default();
    let attachment: Vec<Value> =
        fields.iter().map(|f| json!({ "type": "PropertyValue", "name": f.name, "value": f.value })).collect();
    let mut document = json!({
        "id": profile.uri,
        "type": profile.actor_type,
        "preferredUsername": profile.handle,
        "name": profile.display_name,
        "summary": profile.note,
        "url": profile.url,
        "inbox": profile.inbox,
        "outbox": profile.outbox,
        "followers": profile.followers_uri,
        "following": profile.following_uri,
        "endpoints": { "sharedInbox": address::shared_inbox(config) },
        "manuallyApprovesFollowers": profile.approves_followers,
        "discoverable": profile.discoverable,
        "indexable": profile.indexable,
        "published": format!("{}T00:00:00Z", profile.created_on),
        "attachment": attachment,
        "publicKey": {
            "id": address::key(&profile.uri),
            "owner": profile.uri,
            "publicKeyPem": public_pem,
        },
    });
    if let (Some(url), Some(object)) = (&profile.avatar_url, document.as_object_mut()) {
        object.insert("icon".into(), json!({ "type": "Image", "url": url }));
    }
    with_context(document)
}
