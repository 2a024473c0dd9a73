//! `branchline check`: the doctor. One sentence for each fault; what only wants a look is said and fails nothing.

use super::Outcome;
use crate::{
    base::{app::App, clock::Clock, config::Raw},
    branch::health::{self, State},
};

/// # Errors
/// A sentence for each fault.
pub async fn run() -> Outcome {
    let app = App::connect(Raw::load()?.check()?, Clock::default()).await?;
    let pending = app.db.pending().await?;
    if pending > 0 {
        return Err(format!("Database: {pending} changes wait. Run `branchline migrate`."));
    }
    let english = texts::of("en");
    let found = health::checks(&app).await.map_err(|e| e.to_string())?;
    let said = |state: State| {
        let of = found.iter().filter(move |c| c.state == state);
        of.map(|c| format!("{}: {}", c.title(english), c.sentence(english))).collect::<Vec<_>>()
    };
    for sentence in said(State::Look) {
        println!("{sentence}");
    }
    let faults = said(State::Fault);
    if faults.is_empty() {
        println!("All is well.");
        return Ok(());
    }
    Err(faults.join("\n"))
}
