//! What we say to other servers: pure builders from entities to JSON.
//!
//! <https://www.w3.org/TR/activitypub/>, with Mastodon's vocabulary where everybody understands it.

pub mod activity;
pub mod actor;
pub mod address;
pub mod capability;
pub mod collection;
pub mod note;
pub mod profile_text;

use serde_json::{Value, json};

/// The media type that we send.
pub const CONTENT_TYPE: &str = "application/activity+json";
/// Media types that we accept for documents.
pub const ACCEPT: &str =
    "application/activity+json, application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"";
/// The collection that means everybody.
pub const PUBLIC: &str = "https://www.w3.org/ns/activitystreams#Public";

/// The context of every document of ours. Its remote parts are ones that common libraries carry along.
pub fn context() -> Value {
    json!([
        "https://www.w3.org/ns/activitystreams",
        "https://w3id.org/security/v1",
        {
            "toot": "http://joinmastodon.org/ns#",
            "manuallyApprovesFollowers": "as:manuallyApprovesFollowers",
            "sensitive": "as:sensitive",
            "Hashtag": "as:Hashtag",
            "discoverable": "toot:discoverable",
            "indexable": "toot:indexable",
            "blurhash": "toot:blurhash",
            "focalPoint": { "@container": "@list", "@id": "toot:focalPoint" },
            "Emoji": "toot:Emoji",
            "votersCount": "toot:votersCount",
            "featured": { "@id": "toot:featured", "@type": "@id" },
            "memorial": "toot:memorial",
            "suspended": "toot:suspended",
            "attributionDomains": { "@id": "toot:attributionDomains", "@type": "@id" },
            "movedTo": { "@id": "as:movedTo", "@type": "@id" },
            "alsoKnownAs": { "@id": "as:alsoKnownAs", "@type": "@id" },
            "quote": { "@id": "https://w3id.org/fep/044f#quote", "@type": "@id" },
            "quoteUri": "http://fedibird.com/ns#quoteUri",
            "quoteAuthorization": { "@id": "https://w3id.org/fep/044f#quoteAuthorization", "@type": "@id" },
            "_misskey_quote": "https://misskey-hub.net/ns#_misskey_quote",
            "gts": "https://gotosocial.org/ns#",
            "interactionPolicy": { "@id": "gts:interactionPolicy", "@type": "@id" },
            "canLike": { "@id": "gts:canLike", "@type": "@id" },
            "canReply": { "@id": "gts:canReply", "@type": "@id" },
            "canAnnounce": { "@id": "gts:canAnnounce", "@type": "@id" },
            "canQuote": { "@id": "gts:canQuote", "@type": "@id" },
            "automaticApproval": { "@id": "gts:automaticApproval", "@type": "@id" },
            "manualApproval": { "@id": "gts:manualApproval", "@type": "@id" },
            "always": { "@id": "gts:always", "@type": "@id" },
            "approvalRequired": { "@id": "gts:approvalRequired", "@type": "@id" },
            "QuoteRequest": "https://w3id.org/fep/044f#QuoteRequest",
            "QuoteAuthorization": "https://w3id.org/fep/044f#QuoteAuthorization",
            "ReplyRequest": "gts:ReplyRequest",
            "LikeRequest": "gts:LikeRequest",
            "AnnounceRequest": "gts:AnnounceRequest",
            "ReplyAuthorization": "gts:ReplyAuthorization",
            "LikeAuthorization": "gts:LikeAuthorization",
            "AnnounceAuthorization": "gts:AnnounceAuthorization",
            "replyAuthorization": { "@id": "gts:replyAuthorization", "@type": "@id" },
            "announceAuthorization": { "@id": "gts:announceAuthorization", "@type": "@id" },
            "approvedBy": { "@id": "gts:approvedBy", "@type": "@id" },
            "interactingObject": { "@id": "gts:interactingObject", "@type": "@id" },
            "interactionTarget": { "@id": "gts:interactionTarget", "@type": "@id" },
            "implements": { "@id": "https://w3id.org/fep/844e#implements", "@type": "@id", "@container": "@set" },
            "webfinger": "https://purl.archive.org/socialweb/webfinger#webfinger",
            "Multikey": "https://w3id.org/security#Multikey",
            "assertionMethod": { "@id": "https://w3id.org/security#assertionMethod", "@type": "@id", "@container": "@set" },
            "publicKeyMultibase": "https://w3id.org/security#publicKeyMultibase",
            "branchline": "https://branchline.example/ns#",
            "network": { "@id": "branchline:network", "@type": "@id" },
            "lemmy": "https://join-lemmy.org/ns#",
            "postingRestrictedToMods": "lemmy:postingRestrictedToMods",
            "PropertyValue": "http://schema.org#PropertyValue",
            "value": "http://schema.org#value"
        }
    ])
}

/// The prefix of schema.org, for documents that say more than a post does.
pub fn with_schema(document: Value) -> Value {
    let mut whole = with_context(document);
    if let Some(parts) = whole["@context"].as_array_mut() {
        parts.push(json!({ "schema": "https://schema.org/" }));
    }
    whole
}

/// Puts the context in front of a document.
pub fn with_context(mut document: Value) -> Value {
    if let Some(object) = document.as_object_mut() {
        let mut whole = serde_json::Map::new();
        whole.insert("@context".into(), context());
        whole.append(object);
        return Value::Object(whole);
    }
    document
}
