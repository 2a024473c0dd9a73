//! What those see in apps who look after a branch. <https://docs.joinmastodon.org/entities/Admin_Account/> and beside it.

use serde::{Deserialize, Serialize};

use super::{Account, Role, Rule, Status};

/// <https://docs.joinmastodon.org/entities/Admin_Account/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AdminAccount {
    pub id: String,
    pub username: String,
    pub domain: Option<String>,
    pub created_at: String,
    /// Empty for a personal profile: nobody here knows whose it is.
    pub email: String,
    /// None: a branch keeps no addresses.
    pub ip: Option<String>,
    pub ips: Vec<AdminIp>,
    pub locale: String,
    pub invite_request: Option<String>,
    pub role: Role,
    pub confirmed: bool,
    pub approved: bool,
    pub disabled: bool,
    pub silenced: bool,
    pub suspended: bool,
    pub sensitized: bool,
    pub account: Account,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by_application_id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invited_by_account_id: Option<String>,
}

/// <https://docs.joinmastodon.org/entities/Admin_Ip/>
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AdminIp {
    pub ip: String,
    pub used_at: String,
}

/// <https://docs.joinmastodon.org/entities/Admin_Report/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AdminReport {
    pub id: String,
    pub action_taken: bool,
    pub action_taken_at: Option<String>,
    pub category: String,
    pub comment: String,
    pub forwarded: bool,
    pub created_at: String,
    pub updated_at: String,
    pub account: AdminAccount,
    pub target_account: AdminAccount,
    pub assigned_account: Option<AdminAccount>,
    pub action_taken_by_account: Option<AdminAccount>,
    pub statuses: Vec<Status>,
    pub rules: Vec<Rule>,
}

/// <https://docs.joinmastodon.org/entities/Admin_DomainAllow/>
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AdminDomainAllow {
    pub id: String,
    pub domain: String,
    pub created_at: String,
}

/// <https://docs.joinmastodon.org/entities/Admin_DomainBlock/>
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AdminDomainBlock {
    pub id: String,
    pub domain: String,
    /// SHA-256 of the domain, in hexadecimal.
    pub digest: String,
    pub created_at: String,
    /// `silence`, `suspend` or `noop`.
    pub severity: String,
    pub reject_media: bool,
    pub reject_reports: bool,
    pub private_comment: Option<String>,
    pub public_comment: Option<String>,
    pub obfuscate: bool,
}

/// <https://docs.joinmastodon.org/entities/Admin_EmailDomainBlock/>
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AdminEmailDomainBlock {
    pub id: String,
    pub domain: String,
    pub created_at: String,
    pub history: Vec<AdminUse>,
}

/// A day of such a block; nothing is counted here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AdminUse {
    pub day: String,
    pub accounts: String,
    pub uses: String,
}

/// <https://docs.joinmastodon.org/entities/Admin_CanonicalEmailBlock/>
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AdminCanonicalEmailBlock {
    pub id: String,
    pub canonical_email_hash: String,
}

/// <https://docs.joinmastodon.org/entities/Admin_IpBlock/>
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AdminIpBlock {
    pub id: String,
    pub ip: String,
    /// `sign_up_requires_approval`, `sign_up_block` or `no_access`.
    pub severity: String,
    pub comment: String,
    pub created_at: String,
    pub expires_at: Option<String>,
}

/// <https://docs.joinmastodon.org/entities/Admin_Measure/>
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AdminMeasure {
    pub key: String,
    pub unit: Option<String>,
    pub total: String,
    pub previous_total: Option<String>,
    pub data: Vec<AdminDay>,
}

/// One day of a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AdminDay {
    pub date: String,
    pub value: String,
}

/// <https://docs.joinmastodon.org/entities/Admin_Dimension/>
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AdminDimension {
    pub key: String,
    pub data: Vec<AdminValue>,
}

/// One value of a dimension.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AdminValue {
    pub key: String,
    pub human_key: String,
    pub value: String,
}

/// <https://docs.joinmastodon.org/entities/Admin_Cohort/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AdminCohort {
    pub period: String,
    /// `day` or `month`.
    pub frequency: String,
    pub data: Vec<AdminCohortPart>,
}

/// How many of a cohort were still there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AdminCohortPart {
    pub date: String,
    pub rate: f64,
    pub value: String,
}
