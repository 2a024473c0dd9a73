//! Reads a list of servers that the branch has subscribed to.

use serde::{Deserialize, Serialize};

use crate::{app::App, error::Result, subscriptions};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReadList {
    pub id: i64,
}

impl ReadList {
    pub async fn run(&self, app: &App) -> Result<()> {
        subscriptions::refresh(app, self.id).await
    }
}
