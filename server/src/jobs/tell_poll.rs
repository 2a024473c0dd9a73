//! A poll of ours has new votes: other servers hear how it stands.

use serde::{Deserialize, Serialize};

use crate::{app::App, error::Result, polls};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TellPoll {
    pub post_id: i64,
}

impl TellPoll {
    pub async fn run(&self, app: &App) -> Result<()> {
        polls::tell(app, self.post_id).await
    }
}
