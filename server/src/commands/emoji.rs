//! `branchline emoji`

use std::path::PathBuf;

use clap::Subcommand;

use super::{COMMAND_LINE, Outcome, open};
use crate::media::emojis;

#[derive(Subcommand)]
pub enum Command {
    /// Add a custom emoji from a picture
    Add {
        shortcode: String,
        file: PathBuf,
        #[arg(long)]
        category: Option<String>,
    },
    /// No longer offer an emoji to those who write
    Hide { shortcode: String },
}

impl Command {
    pub async fn run(self) -> Outcome {
        let app = open().await?;
        match self {
            Self::Add { shortcode, file, category } => {
                let bytes = std::fs::read(&file).map_err(|e| format!("{} can't be read: {e}.", file.display()))?;
                let added = emojis::add(&app, COMMAND_LINE, &shortcode, category.as_deref(), bytes).await;
                added.map(drop).map_err(|e| e.to_string())
            }
            Self::Hide { shortcode } => emojis::hide(&app, COMMAND_LINE, &shortcode).await.map_err(|e| e.to_string()),
        }
    }
}
