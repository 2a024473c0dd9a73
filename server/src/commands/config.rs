//! `branchline config`

use clap::Subcommand;

use super::Outcome;
use crate::base::config::Raw;

#[derive(Subcommand)]
pub enum Command {
    /// Every setting with its value and where it came from, secrets masked
    Print,
}

impl Command {
    /// # Errors
    /// A sentence that names the setting at fault.
    pub fn run(self) -> Outcome {
        let raw = Raw::load()?;
        raw.check()?;
        print!("{}", raw.print());
        Ok(())
    }
}
