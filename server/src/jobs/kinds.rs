//! Every kind of job: small structs of ids, safe to run twice. Rows keep them as JSON; `worker` knows who does them.

use serde::{Deserialize, Serialize};

use crate::entities::media::Folder;

/// One job, as a row of the queue holds it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Job {
    Announce(Announce),
    AnnounceInGroup(AnnounceInGroup),
    BuildArchive(BuildArchive),
    CheckFiles(CheckFiles),
    ClosePoll(ClosePoll),
    ConfirmAddress(ConfirmAddress),
    ConfirmHandle(ConfirmHandle),
    ConvertFilm(ConvertFilm),
    FetchBoost(FetchBoost),
    FetchCard(FetchCard),
    FetchFeatured(FetchFeatured),
    FetchRelayed(FetchRelayed),
    FetchThread(FetchThread),
    ForgottenPassword(ForgottenPassword),
    ForgetProfile(ForgetProfile),
    HandOver(HandOver),
    LearnNetwork(LearnNetwork),
    MakeBackup(MakeBackup),
    MoveFollowers(MoveFollowers),
    PublishScheduled(PublishScheduled),
    PublishRequested(PublishRequested),
    ReadBase(ReadBase),
    ReadExchange(ReadExchange),
    ReadList(ReadList),
    ReadMentors(ReadMentors),
    RebuildThumbnails(RebuildThumbnails),
    ReleaseParked(ReleaseParked),
    RemoveFiles(RemoveFiles),
    RunImport(RunImport),
    SendMail(SendMail),
    SendPush(SendPush),
    SendRefusal(SendRefusal),
    SendWebhook(SendWebhook),
    SyncFollowers(SyncFollowers),
    TellPoll(TellPoll),
    VerifyLinks(VerifyLinks),
    VerifyQuote(VerifyQuote),
}

/// An announcement's time has come.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Announce {
    pub id: i64,
    pub by_mail: bool,
    /// It was written before its time.
    pub is_scheduled: bool,
}

/// A post was written to a group of ours: pass it on, if its author is a member.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AnnounceInGroup {
    pub group_id: i64,
    pub post_id: i64,
}

/// Makes the archive that a profile's owner has asked for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct BuildArchive {
    pub profile_id: i64,
}

/// Files of the media folder that nothing names are looked for.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct CheckFiles {
    /// They are removed too.
    pub removes: bool,
}

/// A poll's time has come.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ClosePoll {
    pub post_id: i64,
}

/// Sends the letter that asks whoever signed up whether the address is right; its secret is made when it is written.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ConfirmAddress {
    pub profile_id: i64,
}

/// A profile of another server is new here: its handle may have another domain than its server, which both of them say.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ConfirmHandle {
    pub profile_id: i64,
}

/// A film or sound was uploaded: convert it, then it can be posted.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ConvertFilm {
    pub media_id: i64,
}

/// Somebody boosted a post that we don't have: fetch it, then store the boost.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FetchBoost {
    pub booster_id: i64,
    pub boost_uri: String,
    pub object_uri: String,
    pub published_ms: i64,
}

/// Looks once at what a link leads to: OpenGraph, oEmbed as JSON, and the page's own title. <https://ogp.me>
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FetchCard {
    pub card_id: i64,
}

/// The posts that a profile of another server features.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FetchFeatured {
    pub profile_id: i64,
}

/// A group has passed on what became of a post: its own server is asked.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FetchRelayed {
    pub uri: String,
    pub what: Relayed,
}

/// What a group says of a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relayed {
    /// It is new, or was changed.
    Written,
    Deleted,
}

/// What belongs to a post of another server and is not here: what it quotes, what it answers, and its answers. Bounded in number, depth, hosts and time.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FetchThread {
    pub post_id: i64,
    /// Its answers too.
    pub replies: bool,
}

/// Somebody has forgotten the password: a letter brings a link. Its secret is made when it is written.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ForgottenPassword {
    pub profile_id: i64,
    /// For somebody who was invited: the link works for a week.
    #[serde(default)]
    pub is_invitation: bool,
}

/// Another program is told what happened, by kind and id.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SendWebhook {
    pub webhook_id: i64,
    pub event: String,
    pub subject_id: i64,
    /// When it happened, in milliseconds.
    pub at: i64,
}

/// Somebody's sign-up was refused, and nothing is kept of it but this letter until it is sent.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SendRefusal {
    pub address: String,
    pub language: String,
    /// In the words of whoever refused.
    pub reason: String,
}

/// A profile is gone, another server's or one of ours: its posts and follows go, some at a time, so that nobody else has to wait.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ForgetProfile {
    pub profile_id: i64,
}

/// Asks somebody outside of the branch to look into a case that nobody here may.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct HandOver {
    pub case_id: i64,
}

/// Asks a trusted branch whether it takes part in the network, and whom it trusts.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LearnNetwork {
    pub host: String,
}

/// Who the mentors of a trusted branch are is read again.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReadMentors {
    pub host: String,
}

/// What a trusted branch shares of a kind is read again.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReadExchange {
    pub host: String,
    /// `lessons`, `cases` or `campaigns`; no field of a job is called `kind`, which tells jobs apart.
    pub what: String,
}

/// A backup of the branch.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct MakeBackup {}

/// Somebody moved: whoever follows the old profile here follows the new one.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MoveFollowers {
    pub from_id: i64,
    pub to_id: i64,
}

/// A scheduled post's time has come.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PublishScheduled {
    pub id: i64,
}

/// Reads the handbook that this branch builds on again.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReadBase {}

/// Reads a list of servers that the branch has subscribed to.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReadList {
    pub id: i64,
}

/// Small pictures are made again, of uploads with a higher id than this.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct RebuildThumbnails {
    pub after: i64,
}

/// What waited before it was taken in comes in.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReleaseParked {
    pub id: i64,
}

/// Files whose rows are gone.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RemoveFiles {
    #[serde(alias = "shelf")]
    pub folder: Folder,
    pub names: Vec<String>,
}

/// Works on a table that somebody takes in, some rows at a time.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RunImport {
    pub id: i64,
    /// The step has met a fault of ours before.
    #[serde(default)]
    pub again: bool,
}

/// A mail to the owner of a profile, where it may be written to.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SendMail {
    pub profile_id: i64,
    pub letter: Letter,
    /// What it is about; zero, where the letter is about nothing in particular.
    pub subject_id: i64,
}

/// One notice to one app. What a push service refuses for good ends the subscription; anything else is tried again.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SendPush {
    pub subscription_id: i64,
    pub notification_id: i64,
}

/// Another server's list of our followers of one of its profiles differs from ours (FEP-8fcf): where it says less, ours follow no longer; where it says more, it is told that they don't.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SyncFollowers {
    pub profile_id: i64,
    pub url: String,
}

/// A poll of ours has new votes: other servers hear how it stands.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TellPoll {
    pub post_id: i64,
}

/// Whether the pages in a profile's fields link back with `rel=me`. Looked at when fields change, and again every week. <https://microformats.org/wiki/rel-me>
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct VerifyLinks {
    pub profile_id: i64,
}

/// Another server's author has agreed to an answer or boost of ours.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PublishRequested {
    pub approval_id: i64,
    /// Where her yes is shown.
    pub stamp: String,
}

/// A post of another server shows a stamp by which somebody has agreed to be quoted: her server is asked whether it is so.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct VerifyQuote {
    pub post_id: i64,
    pub stamp: String,
}

/// Which letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Letter {
    Report,
    /// A waiting post could not be published.
    Scheduled,
    Device,
    Leaving,
    Glass,
    /// Something waits for review.
    #[serde(alias = "eyes")]
    SecondReader,
    /// They have given it back.
    GivenBack,
    /// A post waits at the desk.
    Queue,
    /// Somebody has decided about one's post.
    Decided,
    /// A handbook is being discussed.
    Consultation,
    /// A handbook is to be read.
    Handbook,
    /// Lessons are to be done.
    Learning,
    /// A case in which one was concerned is suggested for the casebook.
    Casebook,
    /// Somebody was told by a child or an adult at risk.
    Safeguarding,
    /// The handbook's review is due.
    Review,
    /// Rows of an earlier release; today [`ConfirmAddress`].
    Confirm,
    /// The branch has said yes to a sign-up.
    Welcome,
    /// Somebody who manages people has given a colleague a new password.
    PasswordReset,
    /// The branch tells all its people something.
    Announcement,
    /// Its owner has changed the password.
    PasswordChanged,
    /// The branch has taken a measure, or changed one.
    Measure,
    /// Something new stands in one's report.
    ReportNews,
    /// A personal profile needs a fresh voucher.
    Voucher,
    /// Wrong words were tried at a login's personal profiles, of which it may have none.
    Guesses,
    /// What a login keeps under older passphrases is to be given up.
    SecretsLost,
    /// A login's security address is another one.
    SecurityAddress,
    /// A colleague has pressed “I clicked it”.
    Clicked,
    /// Something has happened in a case that somebody follows, or in which she was named.
    CaseNews,
    /// Something looks wrong.
    Alert,
    /// A case has waited too long.
    CaseLate,
    /// Somebody whom a case concerns is written to.
    CaseLetter,
    /// A photo consent ends soon.
    Consent,
    /// Something in a shared profile's inbox is late, or to be decided.
    Escalated,
    /// A colleague under attack has asked for help.
    PileOn,
    /// Somebody thanks or nominates her.
    Thanks,
}

impl RemoveFiles {
    pub fn on(folder: Folder, names: Vec<String>) -> Self {
        Self { folder, names }
    }
}
