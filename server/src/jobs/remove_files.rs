//! Files whose rows are gone.

use serde::{Deserialize, Serialize};

use crate::{
    app::App,
    error::Result,
    media::files::{self, Shelf},
};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RemoveFiles {
    pub shelf: Shelf,
    pub names: Vec<String>,
}

impl RemoveFiles {
    pub fn on(shelf: Shelf, names: Vec<String>) -> Self {
        Self { shelf, names }
    }

    pub async fn run(&self, app: &App) -> Result<()> {
        for name in &self.names {
            files::remove(app, self.shelf, name).await?;
        }
        Ok(())
    }
}
