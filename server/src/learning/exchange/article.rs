//! One article: a lesson, a case or a campaign as other branches get it. Its source is Markdown with front matter; its
//! content is for servers that know nothing of us. <https://www.w3.org/TR/activitystreams-vocabulary/#dfn-article>

use serde_json::{Value, json};

use super::licence;
use crate::{
    base::{config::Config, html, id},
    handbook::document,
    wire::{
        activitypub::address,
        remote::json::{id_of, is_a},
    },
};

/// What is shared, each in a collection of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Lesson,
    Case,
    Campaign,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::Lesson, Self::Case, Self::Campaign];

    /// As it stands in addresses and in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Lesson => "lessons",
            Self::Case => "cases",
            Self::Campaign => "campaigns",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.name() == name)
    }
}

/// Characters of a source, and of a title.
const MOST_SOURCE: usize = 30_000;
const MOST_TITLE: usize = 200;
const MARKDOWN: &str = "text/markdown";

/// An article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// The last part of its address; of one of another branch the whole address.
    pub name: String,
    pub title: String,
    pub language: String,
    /// Markdown with front matter.
    pub source: String,
    /// SPDX.
    pub licence: String,
}

/// Markdown without its front matter.
fn body(source: &str) -> &str {
    let rest = source.strip_prefix("---").and_then(|rest| rest.split_once("\n---"));
    rest.map_or(source, |(_, body)| body)
}

/// A digest of a source, however its lines end: browsers send other ends than files have.
pub fn digest(source: &str) -> String {
    id::digest_hex(source.replace("\r\n", "\n").trim())
}

/// The document of an article of ours.
pub fn build(config: &Config, kind: Kind, article: &Article) -> Value {
    json!({
        "id": address::exchanged(config, kind.name(), &article.name),
        "type": "Article",
        "attributedTo": address::instance_actor(config),
        "to": [address::network(config)],
        "name": article.title,
        "content": document::html(body(&article.source)),
        "contentMap": { article.language.as_str(): document::html(body(&article.source)) },
        "source": { "content": article.source, "mediaType": MARKDOWN },
        "schema:license": licence::address(&article.licence),
    })
}

/// Reads an article of another branch; none where it isn't one, or has no licence that we know.
pub fn received(document: &Value) -> Option<Article> {
    let source = document["source"]["content"].as_str().filter(|s| s.chars().count() <= MOST_SOURCE)?;
    let is_text = is_a(document, "Article") && document["source"]["mediaType"] == MARKDOWN;
    let language = document["contentMap"].as_object()?.keys().next()?.to_lowercase();
    let language = language.split('-').next().unwrap_or_default().to_owned();
    let title: String = html::plain(document["name"].as_str()?).chars().take(MOST_TITLE).collect();
    let licence = licence::named(id_of(&document["schema:license"])?)?;
    let is_known = texts::languages().any(|(code, _)| code == language);
    (is_text && is_known && !title.trim().is_empty()).then(|| Article {
        name: document["id"].as_str().unwrap_or_default().to_owned(),
        title: title.trim().to_owned(),
        language,
        source: source.to_owned(),
        licence: licence.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole() -> Value {
        json!({
            "id": "https://birch.test/ap/exchange/lessons/en.tone",
            "type": "Article",
            "name": "Tone",
            "contentMap": { "en": "<p>Words.</p>" },
            "source": { "content": "---\ntitle: Tone\n---\nWords.", "mediaType": "text/markdown" },
            "schema:license": "http://creativecommons.org/licenses/by/4.0",
        })
    }

    #[test]
    fn an_article_needs_a_source_and_a_licence_that_is_known() {
        let article = received(&whole()).expect("an article");
        assert_eq!((article.licence.as_str(), article.language.as_str()), ("CC-BY-4.0", "en"));
        for (field, wrong) in [
            ("type", json!("Note")),
            ("source", json!({ "content": "x", "mediaType": "text/html" })),
            ("source", json!("x")),
            ("schema:license", json!("https://example.org/all-rights-reserved")),
            ("schema:license", Value::Null),
            ("contentMap", json!({ "tlh": "x" })),
            ("name", json!(" ")),
        ] {
            let mut document = whole();
            document[field] = wrong.clone();
            assert_eq!(received(&document), None, "{field}: {wrong}");
        }
        let mut long = whole();
        long["source"]["content"] = json!("x".repeat(MOST_SOURCE + 1));
        assert_eq!(received(&long), None);
    }

    #[test]
    fn front_matter_is_for_the_source_alone() {
        assert_eq!(body("---\ntitle: T\n---\nWords.").trim(), "Words.");
        assert_eq!(body("Words."), "Words.");
    }
}
