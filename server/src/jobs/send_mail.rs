//! A mail to the owner of a profile, where it may be written to.

use sea_orm::EntityTrait;
use serde::{Deserialize, Serialize};

use crate::{
    app::App,
    entities::{glass_opening, scheduled_post},
    error::Result,
    login,
    mail::{self, letters},
    profiles::sign_up,
};

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
    /// Something waits for a second pair of eyes.
    Eyes,
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
    /// The handbook's review is due.
    Review,
    /// Is this the address of somebody who has signed up?
    Confirm,
    /// The branch has said yes to a sign-up.
    Welcome,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SendMail {
    pub profile_id: i64,
    pub letter: Letter,
    /// What it is about; zero, where the letter is about nothing in particular.
    pub subject_id: i64,
}

impl SendMail {
    pub async fn run(&self, app: &App) -> Result<()> {
        let Some(reader) = login::mail_to(app, self.profile_id).await? else { return Ok(()) };
        let letter = match self.letter {
            Letter::Report => letters::report(app, &reader),
            Letter::Device => letters::new_device(app, &reader),
            Letter::Leaving => letters::leaving(app, &reader),
            Letter::Eyes => letters::for_eyes(app, &reader),
            Letter::Consultation => letters::consultation(app, &reader),
            Letter::Queue => letters::queue(app, &reader),
            Letter::Decided => letters::decided(app, &reader),
            Letter::Handbook => letters::handbook(app, &reader),
            Letter::Review => letters::review(app, &reader),
            Letter::Confirm => {
                let Some(secret) = sign_up::new_secret(app, self.profile_id).await? else { return Ok(()) };
                letters::confirm(app, &reader, &secret)
            }
            Letter::Welcome => letters::welcome(app, &reader),
            Letter::GivenBack => letters::given_back(app, &reader),
            Letter::Glass => {
                let row = glass_opening::Entity::find_by_id(self.subject_id).one(app.db.read()).await?;
                let Some(row) = row else { return Ok(()) };
                letters::glass(app, &reader, &[("day", &row.opened_on), ("document", &row.document)])
            }
            Letter::Scheduled => {
                let row = scheduled_post::Entity::find_by_id(self.subject_id).one(app.db.read()).await?;
                let Some(row) = row else { return Ok(()) };
                // What waits in a shared profile's name stands there.
                let page = if row.profile_id == self.profile_id { "/scheduled" } else { "/profiles" };
                let Some(reason) = row.failed else { return Ok(()) };
                letters::scheduled_failed(app, &reader, page, &reason)
            }
        };
        mail::send(app, &letter).await
    }
}
