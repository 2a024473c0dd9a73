//! Actors: profiles as other servers see them. <https://www.w3.org/TR/activitypub/#actor-objects>

use serde_json::{Value, json};

use super::{address, capability, note, profile_text, with_context};
use crate::{
    base::config::{Config, Federation},
    entities::profile::{self, Kind},
    wire::signatures::{key::PublicPems, multikey},
};

/// The actor document of a profile of ours.
pub fn build(config: &Config, profile: &profile::Model, keys: &PublicPems) -> Value {
    let shown = profile_text::fields(config, profile);
    let attachment: Vec<Value> =
        shown.iter().map(|f| json!({ "type": "PropertyValue", "name": f.name, "value": f.value })).collect();
    let list = |json: &str| serde_json::from_str::<Vec<String>>(json).unwrap_or_default();
    let emojis: Vec<api::CustomEmoji> = serde_json::from_str(&profile.emojis).unwrap_or_default();
    let mut document = json!({
        "id": profile.uri,
        "type": profile.actor_type,
        "preferredUsername": profile.handle,
        "name": profile.display_name,
        "summary": profile_text::summary(profile),
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
        "tag": emojis.iter().map(note::emoji).collect::<Vec<_>>(),
        "featured": address::featured(&profile.uri),
        "memorial": profile.memorial,
        "alsoKnownAs": list(&profile.also_known_as),
        "attributionDomains": list(&profile.attribution_domains),
        "webfinger": format!("{}@{}", profile.handle, config.handle_domain),
        "publicKey": {
            "id": address::key(&profile.uri),
            "owner": profile.uri,
            "publicKeyPem": keys.rsa,
        },
        "assertionMethod": multikeys(profile, keys),
        // What servers like this one understand (FEP-844e).
        "generator": { "type": "Application", "id": address::instance_actor(config), "implements": capability::implements() },
    });
    let picture = |file: &String| json!({ "type": "Image", "mediaType": mime_of(file), "url": config.url(&format!("/media/open/{file}")) });
    if let Some(object) = document.as_object_mut() {
        // Says that this branch takes part in networks, and where its own is.
        let takes_part = profile.kind == Kind::Instance && config.federation != Federation::Off;
        object.extend(takes_part.then(|| ("network".to_owned(), json!(address::network(config)))));
        // Who moderates a group, as servers of groups want to know (FEP-1b12).
        if profile.actor_type == profile::GROUP {
            object.insert("attributedTo".to_owned(), json!(address::moderators(&profile.uri)));
            object.insert("postingRestrictedToMods".to_owned(), json!(false));
        }
        object.extend(profile.avatar_file.as_ref().map(|f| ("icon".to_owned(), picture(f))));
        object.extend(profile.header_file.as_ref().map(|f| ("image".to_owned(), picture(f))));
        object.extend(profile.moved_to_uri.as_ref().map(|m| ("movedTo".to_owned(), json!(m))));
        object.extend((profile.kind == Kind::Instance).then(|| ("implements".to_owned(), capability::implements())));
    }
    with_context(document)
}

/// Its keys in one word each (FEP-521a).
fn multikeys(profile: &profile::Model, keys: &PublicPems) -> Vec<Value> {
    let key = |id: String, word: String| json!({ "id": id, "type": "Multikey", "controller": profile.uri, "publicKeyMultibase": word });
    let rsa = multikey::rsa(&keys.rsa).map(|word| key(format!("{}#multikey", profile.uri), word));
    let ed25519 = keys.ed25519.as_deref().and_then(multikey::of_ed25519);
    rsa.into_iter().chain(ed25519.map(|word| key(address::ed25519_key(&profile.uri), word))).collect()
}

fn mime_of(file: &str) -> &'static str {
    if file.rsplit('.').next() == Some("png") { "image/png" } else { "image/jpeg" }
}
