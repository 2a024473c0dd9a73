//! `branchline audit`

use clap::Subcommand;

use super::{Outcome, open};
use crate::base::{
    audit::{self, Verdict},
    clock::iso,
};

#[derive(Subcommand)]
pub enum Command {
    /// Read the whole log and say whether every line is as it was written
    Verify,
    /// The newest lines
    List,
}

impl Command {
    pub async fn run(self) -> Outcome {
        let app = open().await?;
        match self {
            Self::Verify => match audit::verify(app.db.read()).await.map_err(|e| e.to_string())? {
                Verdict::Whole { rows, last } => {
                    println!("The audit log is whole: {rows} lines, the last has the hash {last}.");
                    Ok(())
                }
                Verdict::Broken { number } => Err(format!(
                    "Line {number} of the audit log is not as it was written: it, or one before it, was changed, removed or added."
                )),
            },
            Self::List => {
                for row in audit::newest(app.db.read(), 50).await.map_err(|e| e.to_string())? {
                    println!(
                        "{} {} {} {} {} {}",
                        row.number,
                        iso(row.at),
                        row.actor,
                        row.action,
                        row.subject,
                        row.details
                    );
                }
                Ok(())
            }
        }
    }
}
