//! Every table: whose its rows are, what becomes of them when their owner goes, how long they are kept, and where their
//! owner finds them in her archive. Deletion, tidying and the tests read this; a table that stands nowhere fails a test.

use std::fmt::Debug;

/// What a column names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    Profile,
    Post,
    Login,
    /// The `id` of another table, with which its rows go.
    Row(&'static str),
}

/// What becomes of a row when what its column names is deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// It goes too, in the same transaction.
    Delete,
    /// A function has more to do than that.
    By(&'static str),
    /// It stays, and why.
    Keep(&'static str),
}

/// One column that names a profile, a post, a login or another row.
#[derive(Clone, Copy, Debug)]
pub struct Reference {
    pub table: &'static str,
    pub column: &'static str,
    pub of: Of,
    pub then: Then,
    /// Where it names another server's post, that post is kept however old it is: somebody here has to do with it.
    pub holds: bool,
}

impl Reference {
    const fn holding(self) -> Self {
        Self { holds: true, ..self }
    }
}

const fn r(table: &'static str, column: &'static str, of: Of, then: Then) -> Reference {
    Reference { table, column, of, then, holds: false }
}

/// How long rows are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Until so many days after the moment in a column (milliseconds since 1970).
    Days(&'static str, i64),
    /// A function of the hourly tidying, or of what ends them.
    By(&'static str),
    /// As long as what it is about.
    WithOwner,
    /// For good, and why.
    Always(&'static str),
}

/// One table.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    pub name: &'static str,
    pub kept: Kept,
    /// The file of a profile's archive or export that has its rows.
    pub archive: Option<&'static str>,
}

const fn t(name: &'static str, kept: Kept) -> Table {
    Table { name, kept, archive: None }
}

const fn own(name: &'static str, archive: &'static str) -> Table {
    Table { name, kept: Kept::WithOwner, archive: Some(archive) }
}

use Kept::{Always, By as KeptBy, Days, WithOwner};
use Of::{Login, Post, Profile, Row};
use Then::{By, Delete, Keep};

/// All tables of the schema, without those of migrations and of full-text search.
pub const TABLES: &[Table] = &[
    t("activity", KeptBy("worker::tidy")),
    t("actor_key", Always("a farewell has to be signed, and what was signed stays so")),
    t("announcement", Always("the branch's own words")),
    t("announcement_reaction", WithOwner),
    t("announcement_read", WithOwner),
    t("app", Always("tokens name it")),
    t("approval", KeptBy("posts::approvals::forget_old")),
    t("archive", KeptBy("people::moving::archive::remove_old")),
    t("async_refresh", KeptBy("posts::refreshes::forget_old")),
    t("audit_entry", Always("each entry is chained to the one before")),
    t("authorization_code", Days("expires_at", 1)),
    t("backup", KeptBy("branch::backups::make")),
    own("block", "blocked_accounts.csv"),
    own("bookmark", "bookmarks.json"),
    t("canonical_email_block", Always("the branch keeps them out")),
    t("case_event", KeptBy("moderation::cases::retention::purge")),
    t("case_evidence", KeptBy("moderation::cases::retention::purge")),
    t("case_link", KeptBy("moderation::cases::retention::purge")),
    t("conversation", WithOwner),
    t("decision", KeptBy("moderation::decisions::expire")),
    t("delivery", KeptBy("worker::tidy")),
    t("dismissed_suggestion", WithOwner),
    own("domain_block", "blocked_domains.csv"),
    t("email_domain_block", Always("the branch keeps them out")),
    t("emoji", Always("the branch's own pictures")),
    t("endorsement", WithOwner),
    own("favourite", "likes.json"),
    t("featured_tag", WithOwner),
    t("filter", WithOwner),
    t("filter_keyword", WithOwner),
    t("filter_post", WithOwner),
    own("follow", "following_accounts.csv"),
    t("followed_tag", WithOwner),
    t("glass_opening", Always("what was asked for by break-glass is never forgotten")),
    t("handbook_base", Always("one a base")),
    t("handbook_change", Always("who changed what in a version")),
    t("handbook_comment", Always("a consultation is part of its version")),
    t("handbook_reading", WithOwner),
    t("handbook_tally", Always("counts alone")),
    t("handbook_version", Always("posts name the version that they passed")),
    t("handbook_voter", Always("that somebody voted, under a hash")),
    t("hidden_answer", Always("the log of what was hidden is public, and names nobody")),
    t("home_entry", KeptBy("worker::tidy")),
    t("host_note", KeptBy("moderation::domains::forget")),
    t("idempotency_key", Days("created_at", 1)),
    t("import", WithOwner),
    t("invitation", Always("who was invited by it has signed up")),
    t("ip_block", Always("the branch keeps them out")),
    t("job", KeptBy("worker::tidy")),
    t("keyring", KeptBy("login::leaving::close_old")),
    t("lesson", Always("the branch's own words")),
    t("lesson_completion", WithOwner),
    own("list", "lists.csv"),
    own("list_member", "lists.csv"),
    t("login", Always("its address is not given away again")),
    t("marker", WithOwner),
    t("measure", KeptBy("moderation::cases::retention::purge")),
    own("media", "media_attachments"),
    t("mention", WithOwner),
    t("moderation_case", KeptBy("moderation::cases::retention::purge")),
    own("mute", "muted_accounts.csv"),
    t("muted_thread", WithOwner),
    t("network_member", KeptBy("wire::learn_network")),
    t("news", KeptBy("base::news::take")),
    t("notification", WithOwner),
    t("notification_permission", WithOwner),
    t("notification_policy", WithOwner),
    t("notification_request", WithOwner),
    t("nudge", KeptBy("posts::gate::forget_old")),
    t("one_time_link", Days("expires_at", 0)),
    t("parked_post", KeptBy("moderation::quarantine::release")),
    t("passkey", WithOwner),
    t("path_reminder", WithOwner),
    t("pending_sign_in", WithOwner),
    t("pin", WithOwner),
    own("poll", "outbox.json"),
    own("poll_option", "outbox.json"),
    t("poll_vote", WithOwner),
    own("post", "outbox.json"),
    t("post_card", WithOwner),
    t("post_edit", WithOwner),
    t("post_tag", WithOwner),
    t("post_writer", WithOwner),
    t("preview_card", KeptBy("posts::cards")),
    Table { archive: Some("actor.json"), ..t("profile", Always("its handle is not given away again")) },
    t("profile_member", WithOwner),
    t("profile_note", WithOwner),
    t("profile_secret", WithOwner),
    t("push_subscription", WithOwner),
    t("quote_stamp", WithOwner),
    t("reaction", WithOwner),
    t("recovery_code", WithOwner),
    t("remote_file", KeptBy("media::proxy::unused")),
    t("remote_host", Always("its standing and its failures")),
    t("review_request", KeptBy("moderation::decisions::request::forget_old")),
    t("report", KeptBy("moderation::cases::retention::purge")),
    t("rule", Always("decisions name it")),
    t("rule_version", Always("who wrote which rule")),
    t("scheduled_post", WithOwner),
    t("sealed_code", KeptBy("login::sealed_codes::forget_old")),
    t("sealed_copy", Days("expires_at", 0)),
    t("second_factor", WithOwner),
    t("seen_activity", Days("received_at", 60)),
    t("session", Days("expires_at", 0)),
    t("setting", Always("the branch's own")),
    t("setting_change", Always("who changed the branch's settings is on record")),
    t("spent_voucher", KeptBy("base::vouchers::forget_old")),
    t("subscription", Always("the branch's own")),
    t("subscription_entry", KeptBy("moderation::blocklists")),
    t("subscription_exclude", Always("the branch's own")),
    t("token", Always("revoked, so that it stays refused")),
    t("trend", KeptBy("timelines::trends")),
    t("verdict", KeptBy("posts::gate::forget_old")),
    t("voucher_issue", KeptBy("base::vouchers::forget_old")),
    t("webhook", Always("the branch's own")),
];

const REVOKED: Then = Keep("it is revoked, so that it stays refused");
const COUNTED: Then = Keep("it is counted on somebody else's post");
const RECORDED: Then = Keep("it is on record");
const TOMBSTONE: Then = Keep("a tombstone stays, so that a late copy has no effect");

/// All columns that name a row of another table; what hangs on another row stands before it.
pub const REFERENCES: &[Reference] = &[
    r("activity", "actor_id", Profile, Keep("its farewell has to be delivered")),
    r("actor_key", "profile_id", Profile, Keep("its farewell has to be signed")),
    r("announcement_reaction", "profile_id", Profile, Delete),
    r("announcement_reaction", "announcement_id", Row("announcement"), Delete),
    r("announcement_read", "profile_id", Profile, Delete),
    r("announcement_read", "announcement_id", Row("announcement"), Delete),
    r("approval", "profile_id", Profile, Delete),
    r("approval", "author_id", Profile, Delete),
    r("approval", "post_id", Post, Delete),
    r("archive", "profile_id", Profile, Delete),
    r("async_refresh", "profile_id", Profile, Delete),
    r("async_refresh", "post_id", Post, Delete),
    r("authorization_code", "profile_id", Profile, Delete),
    r("authorization_code", "writer_id", Profile, Delete),
    r("authorization_code", "app_id", Row("app"), Delete),
    r("authorization_code", "token_id", Row("token"), Delete),
    r("block", "blocker_id", Profile, Delete),
    r("block", "blocked_id", Profile, Delete),
    r("bookmark", "profile_id", Profile, Delete),
    r("bookmark", "post_id", Post, Delete).holding(),
    r("conversation", "profile_id", Profile, Delete),
    r("conversation", "thread_id", Post, By("posts::conversations::forget_post")),
    r("conversation", "last_post_id", Post, By("posts::conversations::forget_post")).holding(),
    r("review_request", "decision_id", Row("decision"), Delete),
    r("review_request", "reader_id", Profile, RECORDED),
    r("decision", "profile_id", Profile, Delete),
    r("decision", "writer_id", Profile, RECORDED),
    r("decision", "held_id", Row("scheduled_post"), RECORDED),
    r("delivery", "activity_id", Row("activity"), Delete),
    r("dismissed_suggestion", "profile_id", Profile, Delete),
    r("dismissed_suggestion", "dismissed_id", Profile, Delete),
    r("domain_block", "profile_id", Profile, Delete),
    r("endorsement", "profile_id", Profile, Delete),
    r("endorsement", "endorsed_id", Profile, Delete),
    r("favourite", "profile_id", Profile, COUNTED),
    r("favourite", "post_id", Post, Delete).holding(),
    r("featured_tag", "profile_id", Profile, Delete),
    r("filter_keyword", "filter_id", Row("filter"), Delete),
    r("filter_post", "filter_id", Row("filter"), Delete),
    r("filter_post", "post_id", Post, Delete).holding(),
    r("filter", "profile_id", Profile, Delete),
    r("follow", "follower_id", Profile, By("people::moving::forget_profile")),
    r("follow", "followed_id", Profile, By("people::moving::forget_profile")),
    r("followed_tag", "profile_id", Profile, Delete),
    r("glass_opening", "profile_id", Profile, RECORDED),
    r("handbook_change", "profile_id", Profile, RECORDED),
    r("handbook_change", "version_id", Row("handbook_version"), RECORDED),
    r("handbook_comment", "profile_id", Profile, RECORDED),
    r("handbook_comment", "version_id", Row("handbook_version"), RECORDED),
    r("handbook_reading", "profile_id", Profile, Delete),
    r("handbook_reading", "version_id", Row("handbook_version"), RECORDED),
    r("handbook_tally", "version_id", Row("handbook_version"), RECORDED),
    r("handbook_voter", "version_id", Row("handbook_version"), RECORDED),
    r("hidden_answer", "post_id", Post, RECORDED),
    r("hidden_answer", "thread_id", Post, RECORDED),
    r("hidden_answer", "profile_id", Profile, RECORDED),
    r("hidden_answer", "case_id", Row("moderation_case"), By("moderation::cases::retention::purge")),
    r("home_entry", "owner_id", Profile, Delete),
    r("home_entry", "post_id", Post, Delete).holding(),
    r("idempotency_key", "profile_id", Profile, Delete),
    r("idempotency_key", "post_id", Post, Keep("the same request again makes no second post")),
    r("import", "profile_id", Profile, Delete),
    r("invitation", "profile_id", Profile, RECORDED),
    r("keyring", "login_id", Login, Delete),
    r("lesson_completion", "profile_id", Profile, Delete),
    r("list_member", "profile_id", Profile, Delete),
    r("list_member", "list_id", Row("list"), Delete),
    r("list", "profile_id", Profile, Delete),
    r("login", "sign_up_app_id", Row("app"), RECORDED),
    r("marker", "profile_id", Profile, Delete),
    r("marker", "last_read_id", Row("notification"), Keep("a place in a list, which may have gone")),
    r("measure", "case_id", Row("moderation_case"), By("moderation::cases::retention::purge")),
    r("measure", "target_id", Profile, RECORDED),
    r("measure", "post_id", Post, RECORDED),
    r("media", "profile_id", Profile, By("people::moving::forget_profile")),
    r("media", "post_id", Post, By("media::attach::let_go")),
    r("mention", "profile_id", Profile, Keep("whom a post names is part of it")),
    r("mention", "post_id", Post, Delete),
    r("moderation_case", "reporter_id", Profile, RECORDED),
    r("moderation_case", "target_id", Profile, RECORDED),
    r("moderation_case", "owner_id", Profile, RECORDED),
    r("case_event", "case_id", Row("moderation_case"), By("moderation::cases::retention::purge")),
    r("case_event", "actor_id", Profile, RECORDED),
    r("case_evidence", "case_id", Row("moderation_case"), By("moderation::cases::retention::purge")),
    r("case_link", "case_id", Row("moderation_case"), By("moderation::cases::retention::purge")),
    r("mute", "profile_id", Profile, Delete),
    r("mute", "muted_id", Profile, Delete),
    r("muted_thread", "profile_id", Profile, Delete),
    r("muted_thread", "thread_id", Post, Keep("others still write there")),
    r("notification", "profile_id", Profile, Delete),
    r("notification", "from_id", Profile, Delete),
    r("notification", "post_id", Post, Delete).holding(),
    r("notification_permission", "profile_id", Profile, Delete),
    r("notification_permission", "from_id", Profile, Delete),
    r("notification_policy", "profile_id", Profile, Delete),
    r("notification_request", "profile_id", Profile, Delete),
    r("notification_request", "from_id", Profile, Delete),
    r("notification_request", "last_post_id", Post, Keep("a request is about its sender")),
    r("one_time_link", "login_id", Login, Delete),
    r("passkey", "login_id", Login, Delete),
    r("path_reminder", "profile_id", Profile, Delete),
    r("pending_sign_in", "login_id", Login, Delete),
    r("pin", "profile_id", Profile, Delete),
    r("pin", "post_id", Post, Delete).holding(),
    r("poll_vote", "profile_id", Profile, COUNTED),
    r("poll_vote", "post_id", Post, Delete).holding(),
    r("poll_option", "post_id", Post, Delete),
    r("poll", "post_id", Post, Delete),
    r("post", "author_id", Profile, By("people::moving::forget_profile")),
    r("post", "in_reply_to_profile_id", Profile, TOMBSTONE),
    r("post", "in_reply_to_id", Post, TOMBSTONE),
    r("post", "boost_of_id", Post, By("posts::delete")),
    r("post", "thread_id", Post, TOMBSTONE),
    r("post", "quote_id", Post, By("posts::quotes::forget")),
    r("post", "app_id", Row("app"), Keep("apps are not deleted")),
    r("post_card", "post_id", Post, Delete),
    r("post_card", "card_id", Row("preview_card"), Delete),
    r("post_edit", "post_id", Post, Delete),
    r("post_tag", "post_id", Post, Delete),
    r("post_writer", "profile_id", Profile, RECORDED),
    r("post_writer", "post_id", Post, Delete),
    r("profile", "login_id", Login, Keep("its handle is not given away again")),
    r("profile_member", "login_id", Login, Delete),
    r("profile_member", "profile_id", Profile, Delete),
    r("profile_note", "profile_id", Profile, Delete),
    r("profile_note", "about_id", Profile, Delete),
    r("profile_secret", "profile_id", Profile, Delete),
    r("push_subscription", "profile_id", Profile, Delete),
    r("push_subscription", "token_id", Row("token"), Delete),
    r("quote_stamp", "post_id", Post, Delete),
    r("reaction", "profile_id", Profile, COUNTED),
    r("reaction", "post_id", Post, Delete).holding(),
    r("recovery_code", "login_id", Login, Delete),
    r("report", "reporter_id", Profile, RECORDED),
    r("report", "target_id", Profile, RECORDED),
    r("rule_version", "profile_id", Profile, RECORDED),
    r("rule_version", "rule_id", Row("rule"), RECORDED),
    r("scheduled_post", "profile_id", Profile, Delete),
    r("sealed_code", "token_id", Row("token"), Delete),
    r("sealed_copy", "post_id", Post, RECORDED),
    r("second_factor", "login_id", Login, Delete),
    r("session", "login_id", Login, Delete),
    r("voucher_issue", "login_id", Login, Delete),
    r("subscription_entry", "subscription_id", Row("subscription"), Delete),
    r("token", "profile_id", Profile, REVOKED),
    r("token", "writer_id", Profile, REVOKED),
    r("token", "app_id", Row("app"), REVOKED),
];
