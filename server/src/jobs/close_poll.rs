//! A poll's time has come.

use serde::{Deserialize, Serialize};

use crate::{app::App, error::Result, polls};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ClosePoll {
    pub post_id: i64,
}

impl ClosePoll {
    pub async fn run(&self, app: &App) -> Result<()> {
        polls::close(app, self.post_id).await
    }
}
