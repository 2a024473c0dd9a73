//! The commands, one file each. Every fault is one sentence.

pub mod announcement;
pub mod audit;
pub mod backup;
pub mod break_glass;
pub mod check;
pub mod config;
pub mod emoji;
pub mod keys;
pub mod login;
pub mod migrate_database;
pub mod network;
pub mod profile;
pub mod ready;
pub mod serve;
pub mod setup_link;
pub mod token;

use std::{future::Future, time::Duration};

use crate::base::{app::App, clock::Clock, config::Raw};

type Outcome = Result<(), String>;

/// How the audit log names whoever works at the command line.
const COMMAND_LINE: &str = "command line";

/// Runs a command to its end.
///
/// # Errors
/// The command's sentence, or one about the runtime.
pub fn block_on(work: impl Future<Output = Outcome>) -> Outcome {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|e| format!("The program can't start: {e}."))?;
    let outcome = runtime.block_on(work);
    // A picture that is still being opened holds nobody up.
    runtime.shutdown_timeout(Duration::from_millis(500));
    outcome
}

/// A line of standard input, for secrets.
fn stdin_line() -> Result<String, String> {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).map_err(|e| format!("Standard input can't be read: {e}."))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

/// Opens the database that the settings name.
///
/// # Errors
/// A sentence that names the setting at fault.
pub async fn open() -> Result<App, String> {
    let app = App::open(Raw::load()?.check()?, Clock::default()).await?;
    // A server may run beside this command.
    app.hub.hand_on();
    Ok(app)
}
