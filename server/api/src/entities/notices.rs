//! Notices in groups, what is kept aside of them, and how an app is woken.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Account, Report, Status};

/// <https://docs.joinmastodon.org/entities/GroupedNotificationsResults/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct GroupedNotifications {
    pub accounts: Vec<Account>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partial_accounts: Option<Vec<PartialAccount>>,
    pub statuses: Vec<Status>,
    pub notification_groups: Vec<NotificationGroup>,
}

/// <https://docs.joinmastodon.org/entities/GroupedNotificationsResults/#NotificationGroup>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct NotificationGroup {
    pub group_key: String,
    pub notifications_count: u64,
    #[serde(rename = "type")]
    pub kind: String,
    pub most_recent_notification_id: i64,
    /// Of those notices that are on this page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_min_id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_max_id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest_page_notification_at: Option<String>,
    pub sample_account_ids: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<Report>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moderation_warning: Option<AccountWarning>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<RelationshipSeveranceEvent>,
}

/// <https://docs.joinmastodon.org/entities/AccountWarning/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AccountWarning {
    pub id: String,
    /// `none`, `disable`, `mark_statuses_as_sensitive`, `delete_statuses`, `sensitive`, `silence` or `suspend`.
    pub action: String,
    pub text: String,
    pub status_ids: Option<Vec<String>>,
    pub target_account: Account,
    pub appeal: Option<Appeal>,
    pub created_at: String,
    /// Ours: what has become of a post that a rule stopped, for pages that say it in their reader's language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
}

/// <https://docs.joinmastodon.org/entities/Appeal/>
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Appeal {
    pub text: String,
    /// `pending`, `approved` or `rejected`.
    pub state: String,
}

/// <https://docs.joinmastodon.org/entities/RelationshipSeveranceEvent/>
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct RelationshipSeveranceEvent {
    pub id: String,
    /// `domain_block`
    #[serde(rename = "type")]
    pub kind: String,
    pub purged: bool,
    pub target_name: String,
    pub followers_count: i64,
    pub following_count: i64,
    pub created_at: String,
}

/// As much of an account as a row of faces needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct PartialAccount {
    pub id: String,
    pub acct: String,
    pub locked: bool,
    pub bot: bool,
    pub url: String,
    pub avatar: String,
    pub avatar_static: String,
    pub avatar_description: String,
}

/// <https://docs.joinmastodon.org/entities/NotificationPolicy/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct NotificationPolicy {
    pub for_not_following: String,
    pub for_not_followers: String,
    pub for_new_accounts: String,
    pub for_private_mentions: String,
    pub for_limited_accounts: String,
    pub summary: NotificationSummary,
}

/// How much is kept aside.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct NotificationSummary {
    pub pending_requests_count: u64,
    pub pending_notifications_count: u64,
}

/// <https://docs.joinmastodon.org/entities/NotificationRequest/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct NotificationRequest {
    pub id: String,
    pub created_at: String,
    pub updated_at: String,
    pub account: Account,
    pub notifications_count: String,
    pub last_status: Option<Status>,
}

/// A number of notices.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Count {
    pub count: u64,
}

/// Whether notices that were let in stand among the others by now.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Merged {
    pub merged: bool,
}

/// <https://docs.joinmastodon.org/entities/WebPushSubscription/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct WebPushSubscription {
    pub id: String,
    pub endpoint: String,
    /// RFC 8291 rather than its draft.
    pub standard: bool,
    pub alerts: BTreeMap<String, bool>,
    pub policy: String,
    pub server_key: String,
}
