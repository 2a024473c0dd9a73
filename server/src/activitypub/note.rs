//! Notes: posts as other servers see them. <https://www.w3.org/TR/activitystreams-vocabulary/#dfn-note>

use serde_json::{Map, Value, json};

use super::{PUBLIC, address};
use crate::{
    clock::iso,
    config::Config,
    entities::{
        post::{self, Audience},
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
        Audience::Branch | Audience::Network | Audience::Circle => (Vec::new(), Vec::new()),
    }
}

/// The Note document, without its context.
pub fn build(config: &Config, parts: &Parts) -> Value {
    let post = &parts.post;
    let (to, cc) = addressing(parts);
    let mut note = json!({
        "id": post.uri,
        "type": "Note",
        "attributedTo": parts.author.uri,
        "content": post.content,
        "published": iso(post.created_at),
        "url": post.url,
        "to": to,
        "cc": cc,
        "sensitive": post.sensitive,
        "tag": tags(config, parts),
        "inReplyTo": post.in_reply_to_uri,
    });
    if let Some(object) = note.as_object_mut() {
        add_optional(object, post);
    }
    note
}

fn add_optional(note: &mut Map<String, Value>, post: &post::Model) {
    if !post.content_warning.is_empty() {
        note.insert("summary".into(), json!(post.content_warning));
    }
    if let Some(language) = &post.language {
        note.insert("contentMap".into(), json!({ language: post.content }));
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
    let tags = parts
        .tags
        .iter()
        .map(|t| json!({ "type": "Hashtag", "href": address::tag_page(config, t), "name": format!("#{t}") }));
    mentions.chain(tags).collect()
}
