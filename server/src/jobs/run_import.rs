//! Works on a table that somebody takes in, some rows at a time.

use serde::{Deserialize, Serialize};

use crate::{
    app::App,
    error::Result,
    jobs::{Job, enqueue},
    moving::import,
};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RunImport {
    pub id: i64,
    /// The step has met a fault of ours before.
    #[serde(default)]
    pub again: bool,
}

impl RunImport {
    pub async fn run(&self, app: &App) -> Result<()> {
        let (more, again) = match Box::pin(import::step(app, self.id, self.again)).await {
            Ok(more) => (more, false),
            Err(error) if self.again => return Err(error),
            Err(error) => {
                tracing::warn!(%error, "an import is tried again");
                (true, true)
            }
        };
        if more {
            let tx = app.db.begin().await?;
            enqueue(app, &tx, &Job::RunImport(Self { id: self.id, again })).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}
