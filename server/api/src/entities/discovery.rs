//! What links look like, what is talked about, and whom a profile puts forward.

use serde::{Deserialize, Serialize};

use super::{Account, Field};

/// <https://docs.joinmastodon.org/entities/PreviewCard/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct PreviewCard {
    pub url: String,
    pub title: String,
    pub description: String,
    pub language: Option<String>,
    /// `link`, `photo` or `video`.
    #[serde(rename = "type")]
    pub kind: String,
    pub authors: Vec<PreviewCardAuthor>,
    pub author_name: String,
    pub author_url: String,
    pub provider_name: String,
    pub provider_url: String,
    /// Always empty: we show no other site's HTML.
    pub html: String,
    pub width: i64,
    pub height: i64,
    pub image: Option<String>,
    pub image_description: String,
    pub embed_url: String,
    pub blurhash: Option<String>,
    pub published_at: Option<String>,
    /// Uses a day, today first; where links are listed as trends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub history: Option<Vec<TagHistory>>,
    /// Ours: what a source of the branch says of a book, an article or a journal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceCard>,
}

/// Ours: a book, an article or a journal, as a source that the branch names describes it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct SourceCard {
    /// `book`, `article` or `journal`.
    pub kind: String,
    pub title: String,
    pub authors: Vec<String>,
    pub year: String,
    pub publisher: String,
    /// A name or an address; empty where the source says none.
    pub licence: String,
    /// `ISBN 9783161484100`, `ISSN 2049-3630` or `DOI 10.1000/xyz`; empty for a page of the catalogue.
    pub identifier: String,
    /// An OpenURL that reference managers read.
    pub coins: String,
}

/// <https://docs.joinmastodon.org/entities/PreviewCardAuthor/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct PreviewCardAuthor {
    pub name: String,
    pub url: String,
    pub account: Option<Account>,
}

/// How often something was used on a day. <https://docs.joinmastodon.org/entities/Tag/#history>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct TagHistory {
    /// Seconds since 1970 at the day's beginning.
    pub day: String,
    pub uses: String,
    pub accounts: String,
}

/// <https://docs.joinmastodon.org/entities/FeaturedTag/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct FeaturedTag {
    pub id: String,
    pub name: String,
    pub url: String,
    pub statuses_count: String,
    pub last_status_at: Option<String>,
}

/// <https://docs.joinmastodon.org/entities/FamiliarFollowers/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct FamiliarFollowers {
    pub id: String,
    pub accounts: Vec<Account>,
}

/// <https://docs.joinmastodon.org/entities/Suggestion/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Suggestion {
    /// The old word for the first of the sources.
    pub source: String,
    pub sources: Vec<String>,
    pub account: Account,
}

/// <https://docs.joinmastodon.org/entities/QuoteApproval/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct QuoteApproval {
    pub automatic: Vec<String>,
    pub manual: Vec<String>,
    pub current_user: String,
}

/// What may be edited of a profile, as it was typed. <https://docs.joinmastodon.org/entities/Profile/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Profile {
    pub id: String,
    pub display_name: String,
    pub note: String,
    pub fields: Vec<Field>,
    pub avatar: Option<String>,
    pub avatar_static: Option<String>,
    pub avatar_description: String,
    pub header: Option<String>,
    pub header_static: Option<String>,
    pub header_description: String,
    pub locked: bool,
    pub bot: bool,
    pub hide_collections: bool,
    pub discoverable: bool,
    pub indexable: bool,
    pub show_media: bool,
    pub show_media_replies: bool,
    pub show_featured: bool,
    pub attribution_domains: Vec<String>,
    /// Ours: whether there is a feed of its public posts.
    pub feed: bool,
}

/// <https://docs.joinmastodon.org/entities/AsyncRefresh/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AsyncRefreshResponse {
    pub async_refresh: AsyncRefresh,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AsyncRefresh {
    pub id: String,
    /// `running` or `finished`.
    pub status: String,
    pub result_count: Option<i64>,
}

/// oEmbed 1.0 of one of our posts. <https://oembed.com/#section2.3>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct OEmbed {
    #[serde(rename = "type")]
    pub kind: String,
    pub version: String,
    pub title: String,
    pub author_name: String,
    pub author_url: String,
    pub provider_name: String,
    pub provider_url: String,
    pub cache_age: i64,
    pub html: String,
    pub width: i64,
    pub height: Option<i64>,
}
