//! `branchline announcement`

use clap::Subcommand;

use super::{COMMAND_LINE, Outcome, open};
use crate::notifications::announcements;

#[derive(Subcommand)]
pub enum Command {
    /// Tell all people of the branch something; prints its id
    Publish { text: String },
    /// Take an announcement back
    Withdraw { id: i64 },
}

impl Command {
    pub async fn run(self) -> Outcome {
        let app = open().await?;
        match self {
            Self::Publish { text } => {
                let row = announcements::publish(&app, COMMAND_LINE, &text, None).await.map_err(|e| e.to_string())?;
                println!("{}", row.id);
                Ok(())
            }
            Self::Withdraw { id } => announcements::withdraw(&app, COMMAND_LINE, id).await.map_err(|e| e.to_string()),
        }
    }
}
