//! Reading other servers' documents: strict about who and where, lenient about form.
//!
//! One field may be a string, an object or a list of either, depending on the software; see `tests/fixtures`.

use serde_json::Value;

use super::{
    attachments::{self, Attachment},
    capabilities,
    json::{id_of, ids, is_a, many, same_origin, type_among},
    languages::words,
    links::{self, is_web},
    objects::{self, Around},
    questions::Question,
};
use crate::{
    base::{
        clock::parse_iso,
        error::{Error, Result},
    },
    entities::{post::Audience, uri},
    wire::{
        activitypub::PUBLIC,
        signatures::{
            key::{Algorithm, Public, ed25519_pem},
            multikey,
        },
    },
};

/// The most of each kind that we take from one document: people, hashtags, what a profile lists, letters of a value.
const MOST_PEOPLE: usize = 5_000;
const MOST_HASHTAGS: usize = 200;
const MOST_LISTED: usize = 50;
const MOST_VALUE: usize = 40;

const ACTORS: &[&str] = &["Person", "Service", "Application", "Group", "Organization"];

fn text(value: &Value) -> Option<&str> {
    value.as_str().filter(|t| !t.is_empty())
}

fn unreadable(what: &str) -> Error {
    Error::unprocessable(format!("The {what} can't be read."))
}

/// A public key in an actor document or a document of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    pub id: String,
    pub owner: String,
    pub pem: String,
}

impl Key {
    /// Reads a `publicKey` object.
    pub fn parse(value: &Value) -> Option<Self> {
        Some(Self {
            id: text(&value["id"])?.to_owned(),
            owner: id_of(&value["owner"])?.to_owned(),
            pem: text(&value["publicKeyPem"])?.to_owned(),
        })
    }

    pub fn is_ed25519(&self) -> bool {
        Public::from_pem(&self.pem).is_ok_and(|k| k.algorithm() == Algorithm::Ed25519)
    }

    /// Reads a `Multikey` (FEP-521a), of which we use Ed25519 ones; an RSA one stands in `publicKey` as well.
    pub fn parse_multikey(value: &Value) -> Option<Self> {
        let encoded = text(&value["publicKeyMultibase"]).filter(|_| is_a(value, "Multikey"))?;
        let raw = multikey::ed25519(encoded)?;
        Some(Self {
            id: text(&value["id"])?.to_owned(),
            owner: id_of(&value["controller"])?.to_owned(),
            pem: ed25519_pem(&raw),
        })
    }
}

/// An actor, as far as we use it.
#[derive(Clone, Debug)]
pub struct Actor {
    pub id: String,
    pub actor_type: String,
    pub username: String,
    pub name: String,
    pub summary: String,
    pub url: String,
    pub inbox: String,
    pub shared_inbox: Option<String>,
    pub outbox: String,
    pub followers: String,
    pub following: String,
    pub approves_followers: bool,
    pub discoverable: bool,
    pub indexable: bool,
    pub icon: Option<String>,
    pub image: Option<String>,
    /// Name and value (HTML).
    pub fields: Vec<(String, String)>,
    pub emojis: Vec<api::CustomEmoji>,
    pub featured: Option<String>,
    pub moved_to: Option<String>,
    pub also_known_as: Vec<String>,
    pub attribution_domains: Vec<String>,
    pub memorial: bool,
    pub suspended: bool,
    /// `name@domain`, as the profile says itself (FEP-2c59).
    pub webfinger: Option<String>,
    pub keys: Vec<Key>,
    /// When it was made, where its server says that.
    pub published_ms: Option<i64>,
    /// Whether its server takes signatures with Ed25519.
    pub takes_ed25519: bool,
}

impl Actor {
    /// Reads an actor document. Its inbox and keys must be of its own origin.
    pub fn parse(value: &Value) -> Result<Self> {
        let id = text(&value["id"]).ok_or_else(|| unreadable("actor"))?;
        let own = |field: &Value| id_of(field).filter(|u| same_origin(u, id)).map(str::to_owned);
        let kind = type_among(value, ACTORS).ok_or_else(|| Error::unprocessable("This is not an actor."))?;
        let flag = |name: &str| value[name].as_bool().or_else(|| value[format!("toot:{name}")].as_bool());
        let several = many(&value["assertionMethod"]).into_iter().filter_map(Key::parse_multikey);
        let keys = many(&value["publicKey"]).into_iter().filter_map(Key::parse).chain(several);
        Ok(Self {
            id: id.to_owned(),
            actor_type: kind.to_owned(),
            username: text(&value["preferredUsername"]).ok_or_else(|| unreadable("actor"))?.to_owned(),
            name: words(value, "name").0.unwrap_or_default().to_owned(),
            summary: words(value, "summary").0.unwrap_or_default().to_owned(),
            url: links::page(&value["url"]).filter(|u| same_origin(u, id)).unwrap_or(id).to_owned(),
            inbox: own(&value["inbox"]).ok_or_else(|| unreadable("actor"))?,
            shared_inbox: own(&value["endpoints"]["sharedInbox"]).or_else(|| own(&value["sharedInbox"])),
            outbox: own(&value["outbox"]).unwrap_or_default(),
            followers: own(&value["followers"]).unwrap_or_default(),
            following: own(&value["following"]).unwrap_or_default(),
            approves_followers: flag("manuallyApprovesFollowers").unwrap_or(false),
            discoverable: flag("discoverable").unwrap_or(false),
            indexable: flag("indexable").unwrap_or(false),
            icon: links::picture(&value["icon"]),
            image: links::picture(&value["image"]),
            fields: fields(&value["attachment"]),
            emojis: attachments::emojis(value),
            featured: own(&value["featured"]),
            moved_to: id_of(&value["movedTo"]).map(str::to_owned),
            also_known_as: ids(&value["alsoKnownAs"]).into_iter().take(MOST_LISTED).collect(),
            attribution_domains: ids(&value["attributionDomains"]).into_iter().take(MOST_LISTED).collect(),
            memorial: flag("memorial").unwrap_or(false),
            suspended: flag("suspended").unwrap_or(false),
            webfinger: text(&value["webfinger"]).map(|w| w.trim_start_matches("acct:").to_owned()),
            keys: keys.filter(|k| uri::same(&k.owner, id) && same_origin(&k.id, id)).collect(),
            published_ms: text(&value["published"]).and_then(parse_iso),
            takes_ed25519: capabilities::takes_ed25519(value),
        })
    }
}

fn fields(attachment: &Value) -> Vec<(String, String)> {
    many(attachment)
        .into_iter()
        .filter(|a| is_a(a, "PropertyValue"))
        .filter_map(|a| Some((words(a, "name").0?.to_owned(), words(a, "value").0.unwrap_or_default().to_owned())))
        .take(8)
        .collect()
}

/// A post, as far as we use it.
#[derive(Clone, Debug)]
pub struct Note {
    pub id: String,
    pub kind: String,
    pub author: String,
    /// HTML, not yet made safe.
    pub content: String,
    pub name: Option<String>,
    pub summary: String,
    pub sensitive: bool,
    pub language: Option<String>,
    pub url: String,
    pub in_reply_to: Option<String>,
    pub published_ms: Option<i64>,
    pub updated_ms: Option<i64>,
    pub to: Vec<String>,
    pub cc: Vec<String>,
    pub mentions: Vec<String>,
    /// The keys of its hashtags.
    pub hashtags: Vec<String>,
    pub attachments: Vec<Attachment>,
    /// How many more it has than are kept.
    pub left_out: usize,
    pub emojis: Vec<api::CustomEmoji>,
    pub question: Option<Question>,
    /// The post that it quotes.
    pub quote: Option<String>,
    /// Its collection of replies.
    pub replies: Option<String>,
    /// The value that it thanks somebody for.
    pub thanks: Option<String>,
    /// What it asks about, and the answer that was accepted.
    pub topic: Option<String>,
    pub accepted: Option<String>,
    /// What stands around its words, where it is more than a note.
    pub around: Around,
    /// As it came.
    pub document: Value,
    /// Its words made safe, where that was done before it is stored.
    pub cleaned: Option<String>,
}

impl Note {
    /// Reads a Note, or another object that people read like one. `now_ms` tells whether a poll has ended.
    pub fn parse(value: &Value, now_ms: i64) -> Result<Self> {
        let id = text(&value["id"]).ok_or_else(|| unreadable("post"))?;
        let kind = type_among(value, objects::KINDS).ok_or_else(|| Error::unprocessable("This is not a post."))?;
        let author = author(value, kind).ok_or_else(|| unreadable("post"))?;
        if !same_origin(id, author) {
            return Err(Error::unprocessable("This post is not from its author's server."));
        }
        let (content, language) = words(value, "content");
        let content = content.or_else(|| words(&value["description"], "content").0);
        let (summary, of_summary) = words(value, "summary");
        let tags = many(&value["tag"]);
        let of_kind = |kind: &'static str| tags.iter().filter(move |t| is_a(t, kind));
        Ok(Self {
            id: id.to_owned(),
            kind: kind.to_owned(),
            author: author.to_owned(),
            content: content.or(summary.filter(|_| !objects::is_plain(kind))).unwrap_or_default().to_owned(),
            name: words(value, "name").0.map(str::to_owned),
            summary: summary.unwrap_or_default().to_owned(),
            sensitive: value["sensitive"].as_bool().or_else(|| value["as:sensitive"].as_bool()).unwrap_or(false),
            language: language.or(of_summary),
            url: links::page(&value["url"]).filter(|u| same_origin(u, id)).unwrap_or(id).to_owned(),
            in_reply_to: id_of(&value["inReplyTo"]).filter(|u| !u.is_empty()).map(str::to_owned),
            published_ms: text(&value["published"]).and_then(parse_iso),
            updated_ms: text(&value["updated"]).and_then(parse_iso),
            to: ids(&value["to"]).into_iter().take(MOST_PEOPLE).collect(),
            cc: ids(&value["cc"]).into_iter().take(MOST_PEOPLE).collect(),
            mentions: of_kind("Mention")
                .filter_map(|t| id_of(&t["href"]).map(str::to_owned))
                .take(MOST_PEOPLE)
                .collect(),
            hashtags: of_kind("Hashtag")
                .filter_map(|t| words(t, "name").0)
                .filter_map(post_text::tag::nearest)
                .take(MOST_HASHTAGS)
                .collect(),
            attachments: objects::files(value, kind),
            left_out: attachments::left_out(value),
            emojis: attachments::emojis(value),
            question: Question::parse(value, now_ms),
            quote: quote(value),
            replies: id_of(&value["replies"]).filter(|u| same_origin(u, id)).map(str::to_owned),
            thanks: text(&value["branchline:thanks"]).map(|t| t.chars().take(MOST_VALUE).collect()),
            topic: text(&value["branchline:questionTopic"]).map(|t| t.chars().take(MOST_VALUE).collect()),
            accepted: id_of(&value["branchline:acceptedAnswer"]).filter(|u| is_web(u)).map(str::to_owned),
            around: objects::around(value, kind),
            document: value.clone(),
            cleaned: None,
        })
    }

    /// A poll vote looks like a post with a name and a parent; snac gives it content as well. Whether it is one, its parent
    /// says.
    pub fn looks_like_vote(&self) -> bool {
        self.kind == "Note" && self.name.is_some() && self.in_reply_to.is_some()
    }

    /// Whether its summary is a warning; that of an article is an excerpt, unless it says that it is sensitive.
    pub fn is_warned(&self) -> bool {
        objects::is_plain(&self.kind) || self.sensitive
    }

    /// Whether its words are typed text rather than HTML (PeerTube's descriptions).
    pub fn is_typed(&self) -> bool {
        let kind = self.document["mediaType"].as_str().unwrap_or_default().split(';').next().unwrap_or_default();
        matches!(kind.trim().to_ascii_lowercase().as_str(), "text/markdown" | "text/plain")
    }

    /// Whether its author's server knows quotes with consent (FEP-044f).
    pub fn is_consented(&self) -> bool {
        !self.document["quote"].is_null()
    }

    /// The stamp by which the quoted author is said to have agreed.
    pub fn quote_stamp(&self) -> Option<&str> {
        id_of(&self.document["quoteAuthorization"]).filter(|u| is_web(u))
    }

    /// Whether everybody is addressed.
    pub fn is_public(&self) -> bool {
        self.to.iter().chain(&self.cc).any(|a| a == PUBLIC)
    }

    /// Whom it is for, judged by its address.
    pub fn audience(&self, followers: &str) -> Audience {
        let has = |list: &[String], id: &str| list.iter().any(|i| uri::same(i, id));
        if has(&self.to, PUBLIC) {
            Audience::Public
        } else if has(&self.cc, PUBLIC) {
            Audience::Unlisted
        } else if !followers.is_empty() && (has(&self.to, followers) || has(&self.cc, followers)) {
            Audience::Followers
        } else {
            Audience::Mentioned
        }
    }
}

/// Who wrote it: PeerTube names a person and the channel, Mobilizon the person as `actor` where a group gives an event.
fn author<'a>(value: &'a Value, kind: &str) -> Option<&'a str> {
    let named = many(&value["attributedTo"]);
    let person = named.iter().find(|a| is_a(a, "Person")).or(named.first()).copied();
    let of_event = id_of(&value["actor"]).filter(|_| kind == "Event");
    of_event.or_else(|| person.and_then(id_of))
}

/// The post that a post quotes: FEP-044f, Mastodon's older name, Misskey's and Pleroma's, or an object link (FEP-e232).
fn quote(value: &Value) -> Option<String> {
    let named = ["quote", "quoteUri", "quoteUrl", "_misskey_quote"].iter().find_map(|n| id_of(&value[*n]));
    let is_quote = |t: &&Value| {
        let kind = t["mediaType"].as_str().unwrap_or_default();
        is_a(t, "Link") && (kind.contains("activitystreams") || kind == "application/activity+json")
    };
    let linked = || many(&value["tag"]).into_iter().find(is_quote).and_then(|t| id_of(&t["href"]));
    named.or_else(linked).filter(|u| is_web(u)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn note(kind: &str, more: Value) -> Note {
        let mut document = json!({ "id": "https://a.test/1", "type": kind, "attributedTo": "https://a.test/u" });
        document.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        Note::parse(&document, 0).expect("a post")
    }

    #[test]
    fn maps_are_read_where_texts_are_missing() {
        let read = |more| {
            let note = note("Note", more);
            (note.content, note.summary, note.language)
        };
        let some = |l: &str| Some(l.to_owned());
        assert_eq!(
            read(json!({ "content": "a", "summaryMap": { "de": "Achtung" } })),
            ("a".into(), "Achtung".into(), some("de"))
        );
        assert_eq!(
            read(json!({ "contentMap": { "de": "eins", "en": "one" } })),
            ("eins".into(), String::new(), some("de"))
        );
        assert_eq!(read(json!({ "contentMap": { "de": "", "en": "one" } })).0, "one");
        assert_eq!(
            read(json!({ "content": "one", "contentMap": { "de": "eins", "en-GB-oxendict": "one" } })).2,
            some("en-GB-oxendict")
        );
        assert_eq!(read(json!({ "content": "x", "contentMap": { "de": "eins", "en": "one" } })).2, None);
        assert_eq!(read(json!({ "contentMap": { "und": "?" } })), ("?".into(), String::new(), None));
    }

    #[test]
    fn types_may_be_lists_and_an_empty_parent_is_none() {
        let tags =
            json!([{ "type": ["Mention"], "href": "https://a.test/m" }, { "type": ["Hashtag"], "name": "#shelf" }]);
        let read =
            note("Note", json!({ "type": ["Note"], "inReplyTo": "", "tag": tags, "content": { "@value": "x" } }));
        assert_eq!((read.mentions.as_slice(), read.hashtags.len()), (["https://a.test/m".to_owned()].as_slice(), 1));
        assert_eq!((read.in_reply_to, read.content.as_str()), (None, "x"));
    }

    #[test]
    fn authors_are_people() {
        let channel =
            json!([{ "type": "Group", "id": "https://a.test/c" }, { "type": "Person", "id": "https://a.test/p" }]);
        assert_eq!(note("Video", json!({ "attributedTo": channel })).author, "https://a.test/p");
        assert_eq!(note("Event", json!({ "actor": "https://a.test/p" })).author, "https://a.test/p");
        assert_eq!(note("Note", json!({ "actor": "https://a.test/p" })).author, "https://a.test/u");
    }

    #[test]
    fn posts_for_others_are_not_believed() {
        let stolen = json!({"id": "https://a.test/1", "type": "Note", "attributedTo": "https://b.test/u"});
        assert!(Note::parse(&stolen, 0).is_err());
    }
}
