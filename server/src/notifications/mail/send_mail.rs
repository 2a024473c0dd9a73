//! A mail to the owner of a profile, where it may be written to.

use sea_orm::EntityTrait;

use crate::{
    base::{app::App, error::Result},
    entities::{announcement, case_letter as case_letter_row, glass_opening, profile, scheduled_post},
    jobs::{ForgottenPassword, Letter, SendMail, SendRefusal},
    login::{self, addressee::Addressee, security_address},
    notifications::mail::{self, case_letter, letters},
};

/// Does the job; run twice, it does no harm.
pub async fn send_mail(app: &App, job: &SendMail) -> Result<()> {
    let Some(reader) = login::mail_to(app, job.profile_id).await? else { return Ok(()) };
    let letter = match job.letter {
        Letter::Report => letters::report(app, &reader),
        Letter::Device => letters::new_device(app, &reader),
        Letter::Leaving => letters::leaving(app, &reader),
        Letter::SecondReader => letters::second_reader(app, &reader),
        Letter::Consultation => letters::consultation(app, &reader),
        Letter::Queue => letters::queue(app, &reader),
        Letter::Decided => letters::decided(app, &reader),
        Letter::Handbook => letters::handbook(app, &reader),
        Letter::Learning => letters::learning(app, &reader),
        Letter::Casebook => letters::casebook(app, &reader),
        Letter::Safeguarding => letters::safeguarding(app, &reader),
        Letter::Review => letters::review(app, &reader),
        // It carries a secret, which only `people::profiles::sign_up` makes.
        Letter::Confirm => return Ok(()),
        Letter::Welcome => letters::welcome(app, &reader),
        Letter::PasswordChanged => letters::password_changed(app, &reader),
        Letter::PasswordReset => letters::password_reset(app, &reader),
        Letter::Measure => letters::measure(app, &reader),
        Letter::Guesses => letters::guesses(app, &reader),
        Letter::SecretsLost => letters::secrets_lost(app, &reader),
        Letter::SecurityAddress => letters::security_address(app, &reader),
        Letter::Voucher => letters::voucher(app, &reader),
        Letter::ReportNews => letters::report_news(app, &reader),
        Letter::GivenBack => letters::given_back(app, &reader),
        Letter::CaseNews => letters::case_news(app, &reader),
        Letter::CaseLate => letters::case_late(app, &reader),
        Letter::CaseLetter => {
            let row = case_letter_row::Entity::find_by_id(job.subject_id).one(app.db.read()).await?;
            let Some(row) = row.filter(|r| r.profile_id == job.profile_id) else { return Ok(()) };
            case_letter::as_mail(app, &reader, &row)?
        }
        Letter::Alert => letters::alert(app, &reader),
        Letter::PileOn => letters::pile_on(app, &reader),
        Letter::Thanks => letters::thanks(app, &reader),
        Letter::Escalated => letters::escalated(app, &reader),
        Letter::Consent => letters::consent(app, &reader, job.subject_id),
        Letter::Clicked => {
            let Ok(who) = profile::by_id(app.db.read(), job.subject_id).await else { return Ok(()) };
            letters::clicked(app, &reader, &format!("@{}", who.handle))
        }
        Letter::Glass => {
            let row = glass_opening::Entity::find_by_id(job.subject_id).one(app.db.read()).await?;
            let Some(row) = row else { return Ok(()) };
            letters::glass(app, &reader, &[("day", &row.opened_on), ("document", &row.document)])
        }
        Letter::Announcement => {
            let row = announcement::Entity::find_by_id(job.subject_id).one(app.db.read()).await?;
            let Some(row) = row.filter(|r| r.withdrawn_at.is_none()) else { return Ok(()) };
            letters::announcement(app, &reader, &row.text)
        }
        Letter::Scheduled => {
            let row = scheduled_post::Entity::find_by_id(job.subject_id).one(app.db.read()).await?;
            let Some(row) = row else { return Ok(()) };
            // What waits in a shared profile's name stands there.
            let page = if row.profile_id == job.profile_id { "/scheduled" } else { "/profiles" };
            let Some(reason) = row.failed else { return Ok(()) };
            letters::scheduled_failed(app, &reader, page, &reason)
        }
    };
    mail::send(app, &letter).await?;
    // What is about the sign-in itself goes to the security address too: work mail may be read by who has taken it over.
    let is_own = matches!(
        job.letter,
        Letter::PasswordChanged
            | Letter::PasswordReset
            | Letter::Device
            | Letter::Guesses
            | Letter::SecretsLost
            | Letter::SecurityAddress
    );
    match security_address::of_profile(app, job.profile_id).await?.filter(|_| is_own) {
        Some(to) => mail::send(app, &mail::Letter { to, ..letter }).await,
        None => Ok(()),
    }
}

/// A letter with a link for whoever has forgotten the password.
pub async fn send_password_link(app: &App, job: &ForgottenPassword) -> Result<()> {
    let Some(reader) = login::mail_to(app, job.profile_id).await? else { return Ok(()) };
    let Some(secret) = login::passwords::new_secret(app, job.profile_id, job.is_invitation).await? else {
        return Ok(());
    };
    let letter = if job.is_invitation { letters::invited } else { letters::forgotten };
    mail::send(app, &letter(app, &reader, &secret)).await
}

/// To somebody whose sign-up the branch has refused, with why.
pub async fn send_refusal(app: &App, job: &SendRefusal) -> Result<()> {
    let reader = Addressee { address: job.address.clone(), language: job.language.clone() };
    mail::send(app, &letters::refused(app, &reader, &job.reason)).await
}
