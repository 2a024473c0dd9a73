//! A scheduled post's time has come.

use serde::{Deserialize, Serialize};

use crate::{app::App, error::Result, scheduled};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PublishScheduled {
    pub id: i64,
}

impl PublishScheduled {
    pub async fn run(&self, app: &App) -> Result<()> {
        Box::pin(scheduled::publish_due(app, self.id)).await
    }
}
