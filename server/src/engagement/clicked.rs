//! “I clicked it”: somebody has opened a link or given away her password. Her sessions and apps end at once, and whoever
//! manages people is told, without a word of blame.

use crate::{
    base::{app::App, error::Result},
    entities::profile,
    jobs::{Job, Letter, SendMail, enqueue},
    login::{self, access, roles::Permission},
};

/// Signs her out everywhere, and has whoever manages people told. Her personal profiles stay as they are: nobody knows
/// whose they are.
pub async fn clicked(app: &App, me: &profile::Model) -> Result<()> {
    access::sign_out_everywhere(app, me).await?;
    let tx = app.db.begin().await?;
    for reader in login::profiles_that_may(&*tx, Permission::ManageUsers).await? {
        let letter = SendMail { profile_id: reader, letter: Letter::Clicked, subject_id: me.id };
        enqueue(app, &tx, &Job::SendMail(letter)).await?;
    }
    tx.commit().await
}
