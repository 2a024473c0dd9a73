//! One letter about a path, two days before it should be done.

use sea_orm::{ActiveValue::Set, EntityTrait, sea_query::OnConflict};

use super::{
    catalogue::{self, Listed},
    completion::{self, State},
    paths,
};
use crate::{
    base::{
        app::App,
        clock::{DAY, day},
        error::Result,
        settings::{put_setting, setting},
    },
    entities::path_reminder as row,
    jobs::{Job, Letter, SendMail, enqueue},
    login,
};

/// Days before the last one on which the letter goes out.
const BEFORE: i64 = 2;
/// The day on which it was last looked at who is to be reminded.
const LOOKED: &str = "learning-reminded";

/// Runs every hour, and does something once a day.
pub async fn run(app: &App) -> Result<()> {
    let now = app.clock.now_ms();
    let today = day(now);
    if setting(app.db.read(), LOOKED).await?.as_ref() == Some(&today) {
        return Ok(());
    }
    let lessons = catalogue::all(app, &app.config.language).await?;
    let people = completion::of_colleagues(app, &lessons).await?;
    let reminded = row::Entity::find().all(app.db.read()).await?;
    let soon = day(now + BEFORE * DAY);
    let tx = app.db.begin().await?;
    for (profile, done) in people {
        let role = login::role_of(&*tx, &profile).await?;
        let state = |l: &Listed| if done.contains(&l.name) { State::Done } else { State::New };
        let open = paths::of(&profile, role, &lessons, state, now)
            .into_iter()
            .filter(|p| p.done().0 < p.done().1 && p.due_on <= soon)
            .find(|p| !reminded.iter().any(|r| r.profile_id == profile.id && r.path == p.name));
        let Some(path) = open else { continue };
        let model = row::ActiveModel { profile_id: Set(profile.id), path: Set(path.name.to_owned()) };
        let again = OnConflict::new().do_nothing().to_owned();
        row::Entity::insert(model).on_conflict(again).exec_without_returning(&*tx).await?;
        let mail = SendMail { profile_id: profile.id, letter: Letter::Learning, subject_id: 0 };
        enqueue(app, &tx, &Job::SendMail(mail)).await?;
    }
    put_setting(&tx, LOOKED, today).await?;
    tx.commit().await
}
