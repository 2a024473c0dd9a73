//! Notes: posts as other servers see them. <https://www.w3.org/TR/activitystreams-vocabulary/#dfn-note>

use serde_json::{Map, Value, json};

use super::{PUBLIC, address};
use crate::{
    base::{clock::iso, config::Config},
    entities::{
        media, poll, poll_option,
        post::{self, Audience, Who},
        profile,
    },
};

/// A post with everything that its document names.
#[derive(Clone, Debug)]
pub struct Parts {
    pub post: post::Model,
    pub author: profile::Model,
    pub mentions: Vec<profile::Model>,
    pub tags: Vec<String>,
    pub attachments: Vec<Attachment>,
    pub poll: Option<Question>,
    /// The collection that a post for the network or a circle is addressed to.
    pub collection: Option<String>,
    /// The conversation that it belongs to, where that began here (FEP-7888).
    pub context: Option<String>,
}

/// An attachment with the address that its receivers may use.
#[derive(Clone, Debug)]
pub struct Attachment {
    pub url: String,
    pub media: media::Model,
}

/// The poll in a post.
#[derive(Clone, Debug)]
pub struct Question {
    pub row: poll::Model,
    pub options: Vec<poll_option::Model>,
}

/// Who is addressed: `to` and `cc`. Branch posts and local-only ones have no address, for they never leave.
pub fn addressing(parts: &Parts) -> (Vec<String>, Vec<String>) {
    let followers = parts.author.followers_uri.clone();
    let mentioned: Vec<String> = parts.mentions.iter().map(|m| m.uri.clone()).collect();
    match parts.post.audience {
        Audience::Public => (vec![PUBLIC.into()], [vec![followers], mentioned].concat()),
        Audience::Unlisted => (vec![followers], [vec![PUBLIC.into()], mentioned].concat()),
        Audience::Followers => (vec![followers], mentioned),
        Audience::Mentioned => (mentioned, Vec::new()),
        Audience::Network => (parts.collection.iter().cloned().collect(), mentioned),
        // Who else is in a circle is told to nobody in it.
        Audience::Circle => (parts.collection.iter().cloned().collect(), Vec::new()),
        Audience::Branch => (Vec::new(), Vec::new()),
    }
}

/// The group that a post for everybody is written to: its `audience` (FEP-1b12).
pub fn group(parts: &Parts) -> Option<&str> {
    let is_open = matches!(parts.post.audience, Audience::Public | Audience::Unlisted);
    parts.mentions.iter().find(|m| is_open && m.actor_type == profile::GROUP).map(|m| m.uri.as_str())
}

/// The Note document, without its context.
pub fn build(config: &Config, parts: &Parts) -> Value {
    let post = &parts.post;
    let (to, cc) = addressing(parts);
    let mut note = json!({
        "id": post.uri,
        "type": if parts.poll.is_some() { "Question" } else { "Note" },
        "attributedTo": parts.author.uri,
        "content": post.content,
        "published": iso(post.created_at),
        "url": post.url,
        "to": to,
        "cc": cc,
        "sensitive": post.sensitive,
        "tag": tags(config, parts),
        "inReplyTo": post.in_reply_to_uri,
        "replies": collection(post, "replies"),
        "likes": collection(post, "likes"),
        "shares": collection(post, "shares"),
        "attachment": parts.attachments.iter().map(attachment).collect::<Vec<_>>(),
    });
    if let Some(object) = note.as_object_mut() {
        add_optional(object, post);
        object.extend(parts.context.as_ref().map(|context| ("context".to_owned(), json!(context))));
        object.extend(group(parts).map(|group| ("audience".to_owned(), json!(group))));
        if let Some(poll) = &parts.poll {
            add_poll(object, poll);
        }
        if let Some(value) = &post.thanks {
            object.insert("branchline:thanks".into(), json!(value));
        }
        if let Some(topic) = &post.question_topic {
            object.insert("branchline:questionTopic".into(), json!(topic));
            object.extend(post.accepted_uri.as_ref().map(|uri| ("branchline:acceptedAnswer".to_owned(), json!(uri))));
        }
        object.insert("interactionPolicy".into(), interaction_policy(config, parts));
    }
    note
}

/// Who may do what with a post, in GoToSocial's words; for quotes Mastodon reads the same (FEP-044f).
/// <https://docs.gotosocial.org/en/latest/federation/interaction_policy/>
fn interaction_policy(config: &Config, parts: &Parts) -> Value {
    let (post, author) = (&parts.post, &parts.author);
    let named = parts.mentions.iter().map(|m| m.uri.clone());
    let rule = |who: Who, more: Vec<String>| {
        let yes = match who {
            Who::Everyone => vec![PUBLIC.to_owned()],
            Who::Followers => vec![author.followers_uri.clone()],
            Who::Network => vec![address::network(config)],
            Who::Nobody | Who::Approval => Vec::new(),
        };
        let ask: Vec<&str> = if who == Who::Approval { vec![PUBLIC] } else { Vec::new() };
        let yes: Vec<String> = [yes, vec![author.uri.clone()], more].concat();
        json!({ "automaticApproval": yes, "manualApproval": ask, "always": yes, "approvalRequired": ask })
    };
    json!({
        "canLike": rule(Who::Everyone, Vec::new()),
        "canReply": rule(post.may_reply, named.collect()),
        "canAnnounce": rule(post.may_boost, Vec::new()),
        "canQuote": rule(post.may_quote, Vec::new()),
    })
}

/// A collection that hangs on a post of ours.
fn collection(post: &post::Model, name: &str) -> String {
    format!("{}/{name}", post.uri)
}

fn attachment(attachment: &Attachment) -> Value {
    let media = &attachment.media;
    let kind = match media.kind.as_str() {
        "image" => "Image",
        "video" | "gifv" => "Video",
        "audio" => "Audio",
        _ => "Document",
    };
    let mut document = json!({
        "type": kind,
        "mediaType": media.mime,
        "url": attachment.url,
        "name": if media.description.is_empty() { Value::Null } else { json!(media.description) },
        "focalPoint": [thousandths(media.focus_x), thousandths(media.focus_y)],
    });
    if let Some(object) = document.as_object_mut() {
        for (name, side) in [("width", media.width), ("height", media.height)] {
            object.extend(side.map(|n| (name.to_owned(), json!(n))));
        }
        let credit = [("licence", &media.licence), ("creator", &media.creator), ("source", &media.source_url)];
        let said = credit.into_iter().filter(|(_, words)| !words.is_empty());
        object.extend(said.map(|(name, words)| (format!("branchline:{name}"), json!(words))));
        object.extend(media.blurhash.as_ref().map(|b| ("blurhash".to_owned(), json!(b))));
    }
    document
}

fn thousandths(number: i64) -> f64 {
    f64::from(i32::try_from(number).unwrap_or(0)) / 1_000.0
}

/// <https://www.w3.org/TR/activitystreams-vocabulary/#dfn-question>
fn add_poll(note: &mut Map<String, Value>, poll: &Question) {
    let hidden = poll.row.hide_totals && poll.row.closed_at.is_none();
    let option = |o: &poll_option::Model| {
        let votes = if hidden { 0 } else { o.votes_count };
        json!({ "type": "Note", "name": o.title, "replies": { "type": "Collection", "totalItems": votes } })
    };
    let options: Vec<Value> = poll.options.iter().map(option).collect();
    note.insert(if poll.row.multiple { "anyOf" } else { "oneOf" }.into(), json!(options));
    note.insert("votersCount".into(), json!(poll.row.voters_count));
    note.extend(poll.row.expires_at.map(|at| ("endTime".to_owned(), json!(iso(at)))));
    note.extend(poll.row.closed_at.map(|at| ("closed".to_owned(), json!(iso(at)))));
}

fn add_optional(note: &mut Map<String, Value>, post: &post::Model) {
    if !post.content_warning.is_empty() {
        note.insert("summary".into(), json!(post.content_warning));
    }
    if let Some(language) = &post.language {
        note.insert("contentMap".into(), json!({ language: post.content }));
    }
    if let Some(quoted) = &post.quote_uri {
        note.insert("quote".into(), json!(quoted));
        note.insert("quoteUri".into(), json!(quoted));
        note.insert("_misskey_quote".into(), json!(quoted));
        let stamp = post.quote_stamp.as_ref().filter(|_| post.quote_state.as_deref() == Some("accepted"));
        note.extend(stamp.map(|s| ("quoteAuthorization".to_owned(), json!(s))));
    }
    if let Some(stamp) = &post.approval_stamp {
        note.insert("replyAuthorization".into(), json!(stamp));
        note.insert("approvedBy".into(), json!(stamp));
    }
    if let Some(edited) = post.edited_at {
        note.insert("updated".into(), json!(iso(edited)));
    }
}

fn tags(config: &Config, parts: &Parts) -> Vec<Value> {
    let mentions = parts.mentions.iter().map(|m| {
        let name = match &m.domain {
            Some(domain) => format!("@{}@{domain}", m.handle),
            None => format!("@{}@{}", m.handle, config.handle_domain),
        };
        json!({ "type": "Mention", "href": m.uri, "name": name })
    });
    let read = post_text::parse(&parts.post.source);
    let written = read.tags();
    let tags = parts.tags.iter().map(|key| {
        // Other servers fold as they do: they are told the name as it was written.
        let found = written.iter().find(|t| t.key() == *key);
        let name = found.map_or_else(|| key.clone(), |t| post_text::tag::shown(&t.name));
        json!({ "type": "Hashtag", "href": address::tag_page(config, &name), "name": format!("#{name}") })
    });
    let known: Vec<api::CustomEmoji> = serde_json::from_str(&parts.post.emojis).unwrap_or_default();
    mentions.chain(tags).chain(known.iter().map(emoji)).collect()
}

/// A custom emoji among the tags of a post or profile.
pub fn emoji(emoji: &api::CustomEmoji) -> Value {
    json!({
        "id": emoji.url,
        "type": "Emoji",
        "name": format!(":{}:", emoji.shortcode),
        "icon": { "type": "Image", "mediaType": "image/png", "url": emoji.url },
    })
}
