//! Each job and the function that does it.

use crate::{
    base::{app::App, error::Result},
    branch::{backups, storage},
    handbook,
    jobs::{Job, Letter},
    learning, media,
    moderation::{blocklists, cases, quarantine},
    notifications::{
        self,
        mail::send_mail::{send_mail, send_password_link, send_refusal},
    },
    people::{follows, groups, mentors, moving, profiles},
    posts::{self, drafts::schedule, polls},
    wire::{learn_network::learn_network, remote::actors},
};

/// Does a job. One that ran before does no harm.
///
/// # Errors
/// 503 and 500 are tried again; anything else ends the job.
pub async fn perform(app: &App, job: &Job) -> Result<()> {
    match job {
        Job::Announce(j) => notifications::announcements::arrive(app, j).await,
        Job::AnnounceInGroup(j) => Box::pin(groups::announce::announce(app, j)).await,
        Job::BuildArchive(j) => moving::archive::build(app, j.profile_id).await,
        Job::CheckFiles(j) => storage::check(app, j).await,
        Job::ClosePoll(j) => polls::close(app, j.post_id).await,
        Job::ConfirmAddress(j) => profiles::sign_up::send_confirmation(app, j.profile_id).await,
        Job::ConfirmHandle(j) => actors::confirm_handle(app, j).await,
        Job::ConvertFilm(j) => media::convert_film::convert_film(app, j).await,
        Job::FetchBoost(j) => Box::pin(posts::fetch_boost::fetch_boost(app, j)).await,
        Job::FetchCard(j) => posts::fetch_card::fetch_card(app, j).await,
        Job::FetchFeatured(j) => posts::fetch_featured::fetch_featured(app, j).await,
        Job::FetchRelayed(j) => Box::pin(posts::fetch_relayed::fetch_relayed(app, j)).await,
        Job::FetchThread(j) => Box::pin(posts::fetch_thread::fetch_thread(app, j)).await,
        Job::ForgottenPassword(j) => send_password_link(app, j).await,
        Job::ForgetProfile(j) => moving::forget_profile::forget_profile(app, j).await,
        Job::HandOver(j) => cases::hand_over::send(app, j.case_id).await,
        Job::LearnNetwork(j) => learn_network(app, j).await,
        Job::MakeBackup(_) => backups::make::run(app).await,
        Job::MoveFollowers(j) => moving::move_followers::move_followers(app, j).await,
        Job::PublishScheduled(j) => Box::pin(schedule::publish_due(app, j.id)).await,
        Job::PublishRequested(j) => Box::pin(posts::requested::publish(app, j)).await,
        Job::ReadBase(_) => handbook::base::refresh(app).await,
        Job::ReadExchange(j) => learning::exchange::read::read(app, j).await,
        Job::ReadList(j) => blocklists::refresh(app, j.id).await,
        Job::ReadMentors(j) => mentors::read::read(app, j).await,
        Job::RebuildThumbnails(j) => media::thumbnails::rebuild(app, j).await,
        Job::ReleaseParked(j) => quarantine::release(app, j.id).await,
        Job::RemoveFiles(j) => media::files::remove_all(app, j).await,
        Job::RunImport(j) => moving::import::run(app, j).await,
        // Rows of an earlier release.
        Job::SendMail(j) if j.letter == Letter::Confirm => {
            profiles::sign_up::send_confirmation(app, j.profile_id).await
        }
        Job::SendMail(j) => send_mail(app, j).await,
        Job::SendPush(j) => notifications::send_push::send_push(app, j).await,
        Job::SendRefusal(j) => send_refusal(app, j).await,
        Job::SendWebhook(j) => notifications::webhooks::send(app, j).await,
        Job::SyncFollowers(j) => follows::sync_followers::sync_followers(app, j).await,
        Job::TellPoll(j) => polls::tell(app, j.post_id).await,
        Job::VerifyLinks(j) => profiles::verify_links::verify_links(app, j).await,
        Job::VerifyQuote(j) => posts::verify_quote::verify_quote(app, j).await,
    }
}
