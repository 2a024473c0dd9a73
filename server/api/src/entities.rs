//! The entities. Ids are strings, times are RFC 3339.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// <https://docs.joinmastodon.org/entities/Account/#Field>
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    pub name: String,
    /// Safe HTML.
    pub value: String,
    pub verified_at: Option<String>,
}

/// <https://docs.joinmastodon.org/entities/Account/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
    pub moved: Option<Box<Account>>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub suspended: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub limited: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub memorial: bool,
    /// Ours: `professional`, `personal`, `shared` or `remote`.
    pub kind: String,
    /// On one's own account only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
}

/// <https://docs.joinmastodon.org/entities/Account/#source>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
}

/// <https://docs.joinmastodon.org/entities/Role/>
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    pub id: String,
    pub name: String,
    pub color: String,
    pub permissions: String,
    pub highlighted: bool,
}

/// <https://docs.joinmastodon.org/entities/Status/#Mention>
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    pub id: String,
    pub username: String,
    pub url: String,
    pub acct: String,
}

/// <https://docs.joinmastodon.org/entities/Status/#Tag>
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusTag {
    pub name: String,
    pub url: String,
}

/// <https://docs.joinmastodon.org/entities/Tag/>
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tag {
    pub id: String,
    pub name: String,
    pub url: String,
    pub history: Vec<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub following: Option<bool>,
}

/// <https://docs.joinmastodon.org/entities/Status/#application>
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppName {
    pub name: String,
    pub website: Option<String>,
}

/// <https://docs.joinmastodon.org/entities/Status/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
    /// Ours: it never leaves this server.
    pub local_only: bool,
    pub sensitive: bool,
    pub spoiler_text: String,
    pub language: Option<String>,
    pub in_reply_to_id: Option<String>,
    pub in_reply_to_account_id: Option<String>,
    pub reblog: Option<Box<Status>>,
    pub application: Option<AppName>,
    pub media_attachments: Vec<MediaAttachment>,
    pub mentions: Vec<Mention>,
    pub tags: Vec<StatusTag>,
    pub emojis: Vec<CustomEmoji>,
    pub card: Option<Value>,
    pub poll: Option<Poll>,
    pub quote: Option<Quote>,
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
    /// What was typed; told to its author after a deletion.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// <https://docs.joinmastodon.org/entities/StatusSource/>
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusSource {
    pub id: String,
    pub text: String,
    pub spoiler_text: String,
}

/// <https://docs.joinmastodon.org/entities/StatusEdit/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
pub struct Context {
    pub ancestors: Vec<Status>,
    pub descendants: Vec<Status>,
}

/// <https://docs.joinmastodon.org/entities/Relationship/>
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    pub domain_blocking: bool,
    pub endorsed: bool,
    pub note: String,
}

/// <https://docs.joinmastodon.org/entities/Notification/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Notification {
    pub id: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub group_key: String,
    pub created_at: String,
    pub account: Account,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<Report>,
}

/// <https://docs.joinmastodon.org/entities/Search/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Search {
    pub accounts: Vec<Account>,
    pub statuses: Vec<Status>,
    pub hashtags: Vec<Tag>,
}

/// <https://docs.joinmastodon.org/entities/Application/>, without its secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
pub struct CredentialApplication {
    #[serde(flatten)]
    pub application: Application,
    pub client_id: String,
    pub client_secret: String,
    pub client_secret_expires_at: i64,
}

/// <https://docs.joinmastodon.org/entities/Token/>
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    pub access_token: String,
    pub token_type: String,
    pub scope: String,
    /// Seconds since 1970.
    pub created_at: i64,
}

/// <https://docs.joinmastodon.org/entities/CustomEmoji/>
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomEmoji {
    pub shortcode: String,
    pub url: String,
    pub static_url: String,
    pub visible_in_picker: bool,
    pub category: Option<String>,
}

/// <https://docs.joinmastodon.org/entities/MediaAttachment/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MediaAttachment {
    pub id: String,
    #[serde(rename = "type")]
    pub kind: String,
    /// None while it is being prepared.
    pub url: Option<String>,
    pub preview_url: Option<String>,
    pub remote_url: Option<String>,
    pub meta: MediaMeta,
    pub description: Option<String>,
    pub blurhash: Option<String>,
}

/// Sizes and the point that must stay visible. <https://docs.joinmastodon.org/entities/MediaAttachment/#meta>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MediaMeta {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub focus: Option<Focus>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<MediaSize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub small: Option<MediaSize>,
}

/// From −1 to 1, from left to right and from bottom to top.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Focus {
    pub x: f64,
    pub y: f64,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MediaSize {
    pub width: i64,
    pub height: i64,
    /// `640x480`
    pub size: String,
    pub aspect: f64,
}

/// <https://docs.joinmastodon.org/entities/Poll/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Poll {
    pub id: String,
    pub expires_at: Option<String>,
    pub expired: bool,
    pub multiple: bool,
    pub votes_count: i64,
    pub voters_count: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voted: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_votes: Option<Vec<i64>>,
    pub options: Vec<PollOption>,
    pub emojis: Vec<CustomEmoji>,
}

/// One answer; the count is untold while the poll hides it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PollOption {
    pub title: String,
    pub votes_count: Option<i64>,
}

/// <https://docs.joinmastodon.org/entities/List/>
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    pub id: String,
    pub title: String,
    pub replies_policy: String,
    pub exclusive: bool,
}

/// <https://docs.joinmastodon.org/entities/Filter/>
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    pub id: String,
    pub title: String,
    pub context: Vec<String>,
    pub expires_at: Option<String>,
    pub filter_action: String,
    pub keywords: Vec<FilterKeyword>,
    pub statuses: Vec<FilterStatus>,
}

/// <https://docs.joinmastodon.org/entities/FilterKeyword/>
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilterKeyword {
    pub id: String,
    pub keyword: String,
    pub whole_word: bool,
}

/// <https://docs.joinmastodon.org/entities/FilterStatus/>
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilterStatus {
    pub id: String,
    pub status_id: String,
}

/// <https://docs.joinmastodon.org/entities/FilterResult/>
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilterResult {
    pub filter: Filter,
    pub keyword_matches: Option<Vec<String>>,
    pub status_matches: Option<Vec<String>>,
}

/// <https://docs.joinmastodon.org/entities/V1_Filter/>
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilterV1 {
    pub id: String,
    pub phrase: String,
    pub context: Vec<String>,
    pub expires_at: Option<String>,
    pub irreversible: bool,
    pub whole_word: bool,
}

/// <https://docs.joinmastodon.org/entities/Conversation/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conversation {
    pub id: String,
    pub unread: bool,
    pub accounts: Vec<Account>,
    pub last_status: Option<Status>,
}

/// <https://docs.joinmastodon.org/entities/Marker/>
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marker {
    pub last_read_id: String,
    pub version: i64,
    pub updated_at: String,
}

/// <https://docs.joinmastodon.org/entities/ScheduledStatus/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ScheduledStatus {
    pub id: String,
    pub scheduled_at: String,
    pub params: Value,
    pub media_attachments: Vec<MediaAttachment>,
}

/// <https://docs.joinmastodon.org/entities/Announcement/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Announcement {
    pub id: String,
    /// Safe HTML.
    pub content: String,
    pub starts_at: Option<String>,
    pub ends_at: Option<String>,
    pub all_day: bool,
    pub published_at: String,
    pub updated_at: String,
    pub read: bool,
    pub mentions: Vec<Mention>,
    pub statuses: Vec<Value>,
    pub tags: Vec<StatusTag>,
    pub emojis: Vec<CustomEmoji>,
    pub reactions: Vec<Reaction>,
}

/// <https://docs.joinmastodon.org/entities/Reaction/>; under posts too, where other servers know them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reaction {
    pub name: String,
    pub count: i64,
    pub me: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub static_url: Option<String>,
}

/// <https://docs.joinmastodon.org/entities/Report/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    pub id: String,
    pub action_taken: bool,
    pub action_taken_at: Option<String>,
    pub category: String,
    pub comment: String,
    pub forwarded: bool,
    pub created_at: String,
    pub status_ids: Option<Vec<String>>,
    pub rule_ids: Option<Vec<String>>,
    pub target_account: Account,
}

/// <https://docs.joinmastodon.org/entities/Quote/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    pub state: String,
    pub quoted_status: Option<Box<Status>>,
}
