//! Makes the archive that a profile's owner has asked for.

use serde::{Deserialize, Serialize};

use crate::{app::App, error::Result, moving::archive};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct BuildArchive {
    pub profile_id: i64,
}

impl BuildArchive {
    pub async fn run(&self, app: &App) -> Result<()> {
        archive::build(app, self.profile_id).await
    }
}
