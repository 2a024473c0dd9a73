//! The branch itself: what it offers, its rules and texts, and whom it keeps out.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Account;

/// <https://docs.joinmastodon.org/entities/Instance/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Instance {
    pub domain: String,
    pub title: String,
    pub version: String,
    pub source_url: String,
    pub description: String,
    pub usage: Value,
    pub thumbnail: Thumbnail,
    pub icon: Vec<InstanceIcon>,
    pub languages: Vec<String>,
    /// The limits that are enforced, and addresses.
    pub configuration: Value,
    pub registrations: Registrations,
    pub api_versions: BTreeMap<String, u32>,
    pub contact: Contact,
    pub rules: Vec<Rule>,
    pub wrapstodon: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Thumbnail {
    pub url: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct InstanceIcon {
    pub src: String,
    pub size: String,
}

/// Whether people may sign up by themselves, and how.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Registrations {
    pub enabled: bool,
    pub approval_required: bool,
    pub reason_required: Option<bool>,
    pub message: Option<String>,
    pub min_age: Option<i64>,
    pub url: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Contact {
    pub email: String,
    pub account: Option<Account>,
}

/// A clause of the handbook. <https://docs.joinmastodon.org/entities/Rule/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Rule {
    pub id: String,
    pub text: String,
    pub hint: String,
    pub translations: BTreeMap<String, RuleText>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct RuleText {
    pub text: String,
    pub hint: String,
}

/// <https://docs.joinmastodon.org/entities/V1_Instance/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct InstanceV1 {
    pub uri: String,
    pub title: String,
    pub short_description: String,
    pub description: String,
    pub email: String,
    pub version: String,
    pub urls: Value,
    pub stats: Value,
    pub thumbnail: Option<String>,
    pub languages: Vec<String>,
    pub registrations: bool,
    pub approval_required: bool,
    pub invites_enabled: bool,
    pub configuration: Value,
    pub contact_account: Option<Account>,
    pub rules: Vec<Rule>,
}

/// <https://docs.joinmastodon.org/entities/PrivacyPolicy/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct PrivacyPolicy {
    pub updated_at: Option<String>,
    /// HTML.
    pub content: String,
}

/// <https://docs.joinmastodon.org/entities/TermsOfService/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct TermsOfService {
    pub effective_date: String,
    pub effective: bool,
    /// HTML.
    pub content: String,
    pub succeeded_by: Option<String>,
}

/// <https://docs.joinmastodon.org/entities/ExtendedDescription/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ExtendedDescription {
    pub updated_at: String,
    /// HTML.
    pub content: String,
}

/// <https://docs.joinmastodon.org/entities/DomainBlock/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct DomainBlock {
    pub domain: String,
    /// SHA-256 of the domain, in hexadecimal.
    pub digest: String,
    /// `silence` or `suspend`.
    pub severity: String,
    pub comment: Option<String>,
}

/// A week of the branch. <https://docs.joinmastodon.org/methods/instance/#activity>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Activity {
    /// Seconds since 1970 at its beginning.
    pub week: String,
    pub statuses: String,
    pub logins: String,
    pub registrations: String,
}

/// <https://docs.joinmastodon.org/entities/Preferences/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Preferences {
    #[serde(rename = "posting:default:visibility")]
    pub visibility: String,
    #[serde(rename = "posting:default:sensitive")]
    pub sensitive: bool,
    #[serde(rename = "posting:default:language")]
    pub language: Option<String>,
    #[serde(rename = "posting:default:quote_policy")]
    pub quote_policy: String,
    #[serde(rename = "reading:expand:media")]
    pub media: String,
    #[serde(rename = "reading:expand:spoilers")]
    pub spoilers: bool,
    #[serde(rename = "reading:autoplay:gifs")]
    pub autoplay: bool,
}

/// What went wrong, in a sentence. Where a form was sent, `details` says it field by field; where a rule of the branch
/// stands in the way, `violations` names it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Error {
    pub error: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_description: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub violations: Option<Vec<Value>>,
}

/// Nothing to say but that it is done.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Empty {}
