//! The steps from a first start to a branch that runs well. Each ticks itself off.

use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{
    first_run::{self, Progress},
    health::{Check, State},
};
use crate::{
    base::{app::App, error::Result},
    entities::{invitation, remote_host},
    login::{counts, roles::Permission},
};

/// A step: its name in texts (`desk-step-NAME`), the page where it is done, and whether it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub name: &'static str,
    pub page: &'static str,
    pub is_done: bool,
}

/// All steps, in their order. `health` is what the doctor has found.
pub async fn all(app: &App, health: &[Check]) -> Result<Vec<Step>> {
    let db = app.db.read();
    let is_well = |name: &str| health.iter().any(|c| c.name == name && c.state == State::Well);
    let managers = counts::that_may(db, Permission::ManageUsers).await?;
    let invited = counts::all(db).await? > 2 || invitation::Entity::find().count(db).await? > 0;
    let trusted = remote_host::Entity::find().filter(remote_host::Column::Standing.eq("accept")).count(db).await?;
    let config = &app.config;
    let step = |name, page, is_done| Step { name, page, is_done };
    let run = first_run::progress(app).await?;
    // Who has begun it is led back to where she left it.
    let begun = (run != Progress::Never).then(|| step("setup", "/desk/setup", run == Progress::Done));
    let others = vec![
        step("name", "/desk/settings#setting-name", config.name != "Branchline"),
        step("description", "/desk/settings#setting-description", !config.description.is_empty()),
        step("contact", "/desk/settings#setting-contact", config.contact.is_some()),
        step("factor", "/settings/security", is_well("factors")),
        step("handbook", "/desk/handbook", is_well("handbook")),
        step("mail", "/desk/setup/mail", !config.mail.starts_with("file:")),
        step("second", "/desk/people", managers > 1),
        step("people", "/desk/people", invited),
        step("network", "/desk/network", trusted > 0),
        step("backup", "/desk/backups", config.backup_hours > 0),
    ];
    Ok(begun.into_iter().chain(others).collect())
}
