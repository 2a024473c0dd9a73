//! A mail to the owner of a profile, where it may be written to.

use sea_orm::EntityTrait;
use serde::{Deserialize, Serialize};

use crate::{
    app::App,
    entities::{glass_opening, scheduled_post},
    error::Result,
    login,
    mail::{self, letters},
};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SendMail {
    pub profile_id: i64,
    /// `report`, `scheduled`, `device`, `leaving`, `glass` or `eyes`.
    pub letter: String,
    /// What it is about.
    pub subject_id: i64,
}

impl SendMail {
    pub async fn run(&self, app: &App) -> Result<()> {
        let Some(reader) = login::mail_to(app, self.profile_id).await? else { return Ok(()) };
        let letter = if self.letter == "report" {
            letters::report(app, &reader)
        } else if self.letter == "device" {
            letters::new_device(app, &reader)
        } else if self.letter == "leaving" {
            letters::leaving(app, &reader)
        } else if self.letter == "glass" {
            let row = glass_opening::Entity::find_by_id(self.subject_id).one(app.db.read()).await?;
            let Some(row) = row else { return Ok(()) };
            letters::glass(app, &reader, &[("day", &row.opened_on), ("document", &row.document)])
        } else if self.letter == "eyes" {
            letters::for_eyes(app, &reader)
        } else {
            let row = scheduled_post::Entity::find_by_id(self.subject_id).one(app.db.read()).await?;
            let Some(reason) = row.and_then(|r| r.failed) else { return Ok(()) };
            letters::scheduled_failed(app, &reader, &reason)
        };
        mail::send(app, &letter).await
    }
}
