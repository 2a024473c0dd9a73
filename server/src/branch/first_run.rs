//! The first run: its steps in order, and how far the branch has come, so that it can be left and gone on with.

use crate::{
    base::{
        app::App,
        error::Result,
        settings::{put_setting, setting},
    },
    people::profiles::first_owner::PROGRESS,
};

/// The steps, each a page.
pub const STEPS: [&str; 10] =
    ["name", "address", "owner", "factor", "look", "place", "federation", "mail", "handbook", "joining"];
/// So many of them are done with the printed link, before anybody can sign in.
pub const WITH_LINK: usize = 3;
/// What is kept when the last was done.
const DONE: &str = "done";

/// How far a branch has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It was set up another way: by the command line, or by an earlier release.
    Never,
    /// This step comes next.
    At(&'static str),
    Done,
}

/// The step with a name.
pub fn step(name: &str) -> Option<&'static str> {
    STEPS.into_iter().find(|s| *s == name)
}

/// Where a step stands among the others.
pub fn place(step: &str) -> usize {
    STEPS.iter().position(|s| *s == step).unwrap_or(0)
}

/// How far the branch has come.
pub async fn progress(app: &App) -> Result<Progress> {
    Ok(match setting(app.db.read(), PROGRESS).await? {
        None => Progress::Never,
        Some(kept) => step(&kept).map_or(Progress::Done, Progress::At),
    })
}

/// Notes that a step was done; gives the one after it. One that was done before is not the next again.
pub async fn done(app: &App, step: &str) -> Result<Option<&'static str>> {
    let next = STEPS.get(place(step) + 1).copied();
    let behind = match progress(app).await? {
        Progress::Never => true,
        Progress::At(open) => place(open) <= place(step),
        Progress::Done => false,
    };
    if behind {
        let tx = app.db.begin().await?;
        put_setting(&tx, PROGRESS, next.unwrap_or(DONE).to_owned()).await?;
        tx.commit().await?;
    }
    Ok(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_owner_is_made_with_the_link() {
        assert_eq!(STEPS[WITH_LINK - 1], "owner");
        assert_eq!(step("mail"), Some("mail"));
        assert_eq!(step(DONE), None);
    }
}
