//! The entities. Ids are strings, times are RFC 3339.

mod admin;
mod branch;
mod discovery;
mod media;
mod notices;
mod own;

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use admin::*;
pub use branch::*;
pub use discovery::*;
pub use media::*;
pub use notices::*;
pub use own::*;

/// <https://docs.joinmastodon.org/entities/Account/#Field>
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Field {
    pub name: String,
    /// Safe HTML.
    pub value: String,
    pub verified_at: Option<String>,
}

/// <https://docs.joinmastodon.org/entities/Account/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Account {
    pub id: String,
    pub username: String,
    /// `name`, or `name@domain` for another server's.
    pub acct: String,
    pub display_name: String,
    pub locked: bool,
    pub bot: bool,
    pub group: bool,
    pub discoverable: bool,
    pub indexable: bool,
    pub created_at: String,
    /// Safe HTML.
    pub note: String,
    pub url: String,
    pub uri: String,
    pub avatar: String,
    pub avatar_static: String,
    pub header: String,
    pub header_static: String,
    pub avatar_description: String,
    pub header_description: String,
    pub followers_count: i64,
    pub following_count: i64,
    pub statuses_count: i64,
    pub last_status_at: Option<String>,
    pub emojis: Vec<CustomEmoji>,
    pub fields: Vec<Field>,
    pub roles: Vec<Value>,
    pub hide_collections: Option<bool>,
    pub noindex: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(no_recursion))]
    pub moved: Option<Box<Account>>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub suspended: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub limited: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub memorial: bool,
    /// Where people that one mutes are listed: until when; null for good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mute_expires_at: Option<Option<String>>,
    /// Ours: `professional`, `personal`, `shared` or `remote`.
    pub kind: String,
    /// On one's own account only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
}

impl Account {
    /// Its name, or its handle where it has none.
    pub fn shown_name(&self) -> &str {
        if self.display_name.is_empty() { &self.username } else { &self.display_name }
    }
}

/// <https://docs.joinmastodon.org/entities/Account/#source>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Source {
    pub note: String,
    pub fields: Vec<Field>,
    pub privacy: String,
    pub sensitive: bool,
    pub language: Option<String>,
    pub follow_requests_count: i64,
    pub attribution_domains: Vec<String>,
    pub discoverable: bool,
    pub indexable: bool,
    pub hide_collections: Option<bool>,
    pub quote_policy: String,
    /// Ours: whether there is a feed of its public posts.
    #[serde(default)]
    pub feed: bool,
    /// Ours: what a personal profile says last, in its owner's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_words: Option<String>,
}

/// <https://docs.joinmastodon.org/entities/Role/>
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Role {
    pub id: String,
    pub name: String,
    pub color: String,
    pub permissions: String,
    pub highlighted: bool,
}

/// <https://docs.joinmastodon.org/entities/Status/#Mention>
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Mention {
    pub id: String,
    pub username: String,
    pub url: String,
    pub acct: String,
}

/// <https://docs.joinmastodon.org/entities/Status/#Tag>
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct StatusTag {
    pub name: String,
    pub url: String,
}

/// <https://docs.joinmastodon.org/entities/Tag/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Tag {
    pub id: String,
    pub name: String,
    pub url: String,
    /// Uses a day, today first.
    pub history: Vec<TagHistory>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub following: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub featuring: Option<bool>,
}

/// <https://docs.joinmastodon.org/entities/Status/#application>
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AppName {
    pub name: String,
    pub website: Option<String>,
}

/// <https://docs.joinmastodon.org/entities/Status/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Status {
    pub id: String,
    pub uri: String,
    pub url: String,
    pub created_at: String,
    pub edited_at: Option<String>,
    pub account: Account,
    /// Safe HTML.
    pub content: String,
    pub visibility: String,
    /// Ours: the audience in full, also where Mastodon has no word for it.
    pub audience: String,
    /// Ours: who may answer, boost and quote it.
    #[serde(default)]
    pub interaction_policy: InteractionPolicy,
    /// Ours: it never leaves this server.
    pub local_only: bool,
    pub sensitive: bool,
    pub spoiler_text: String,
    pub language: Option<String>,
    pub in_reply_to_id: Option<String>,
    pub in_reply_to_account_id: Option<String>,
    #[cfg_attr(feature = "schema", schema(no_recursion))]
    pub reblog: Option<Box<Status>>,
    pub application: Option<AppName>,
    pub media_attachments: Vec<MediaAttachment>,
    pub mentions: Vec<Mention>,
    pub tags: Vec<StatusTag>,
    pub emojis: Vec<CustomEmoji>,
    pub card: Option<PreviewCard>,
    pub poll: Option<Poll>,
    pub quote: Option<Quote>,
    /// Who may quote it, and whether the reader may.
    #[serde(default)]
    pub quote_approval: QuoteApproval,
    pub quotes_count: i64,
    /// Emojis that people of other servers put under it.
    #[serde(default)]
    pub reactions: Vec<Reaction>,
    pub reblogs_count: i64,
    pub favourites_count: i64,
    pub replies_count: i64,
    pub favourited: bool,
    pub reblogged: bool,
    pub muted: bool,
    pub bookmarked: bool,
    pub pinned: bool,
    pub filtered: Vec<FilterResult>,
    /// Ours: the handle of who wrote it in a shared profile's name; told to those who run that profile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written_by: Option<String>,
    /// Ours: what it asks about, and which answer was accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<Question>,
    /// Ours: what the branch adds to it, each with its source.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub context_notes: Vec<ContextNote>,
    /// Ours: it thanks somebody, for this value of its author's branch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thanks: Option<String>,
    /// Ours: until then its author can take it back by deleting it, and nobody else sees it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undo_until: Option<String>,
    /// What was typed; told to its author after a deletion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// Ours: a question, with its topic and the address of the answer that whoever asked has accepted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Question {
    pub topic: String,
    pub accepted_uri: Option<String>,
}

/// Ours: context that the branch adds to a post.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ContextNote {
    pub id: String,
    pub text: String,
    /// Where it can be read up.
    pub source_url: String,
}

/// Ours: whom a post's author lets do something with it: `everyone`, `followers`, `network`, `nobody` or `approval`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct InteractionPolicy {
    pub reply: String,
    pub boost: String,
    pub quote: String,
}

/// <https://docs.joinmastodon.org/entities/StatusSource/>
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct StatusSource {
    pub id: String,
    pub text: String,
    pub spoiler_text: String,
}

/// <https://docs.joinmastodon.org/entities/StatusEdit/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct StatusEdit {
    pub account: Account,
    pub content: String,
    pub spoiler_text: String,
    pub sensitive: bool,
    pub created_at: String,
    pub media_attachments: Vec<Value>,
    pub emojis: Vec<CustomEmoji>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poll: Option<Value>,
}

/// <https://docs.joinmastodon.org/entities/Context/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Context {
    pub ancestors: Vec<Status>,
    pub descendants: Vec<Status>,
}

/// <https://docs.joinmastodon.org/entities/Relationship/>
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Relationship {
    pub id: String,
    pub following: bool,
    pub showing_reblogs: bool,
    pub notifying: bool,
    pub languages: Option<Vec<String>>,
    pub followed_by: bool,
    pub blocking: bool,
    pub blocked_by: bool,
    pub muting: bool,
    pub muting_notifications: bool,
    pub requested: bool,
    pub requested_by: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub muting_expires_at: Option<String>,
    pub domain_blocking: bool,
    pub endorsed: bool,
    pub note: String,
}

/// <https://docs.joinmastodon.org/entities/Notification/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Notification {
    pub id: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub group_key: String,
    /// Kept aside, because its reader's policy says so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub filtered: bool,
    pub created_at: String,
    pub account: Account,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<Report>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moderation_warning: Option<AccountWarning>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<RelationshipSeveranceEvent>,
}

/// <https://docs.joinmastodon.org/entities/Search/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Search {
    pub accounts: Vec<Account>,
    pub statuses: Vec<Status>,
    pub hashtags: Vec<Tag>,
}

/// <https://docs.joinmastodon.org/entities/Application/>, without its secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Application {
    pub id: String,
    pub name: String,
    pub website: Option<String>,
    pub scopes: Vec<String>,
    pub redirect_uri: String,
    pub redirect_uris: Vec<String>,
    pub vapid_key: String,
}

/// What a new application is told, once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct CredentialApplication {
    #[serde(flatten)]
    pub application: Application,
    pub client_id: String,
    pub client_secret: String,
    pub client_secret_expires_at: i64,
}

/// <https://docs.joinmastodon.org/entities/Token/>
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Token {
    pub access_token: String,
    pub token_type: String,
    pub scope: String,
    /// Seconds since 1970.
    pub created_at: i64,
}
