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
}

impl RunImport {
    pub async fn run(&self, app: &App) -> Result<()> {
        if Box::pin(import::step(app, self.id)).await? {
            let tx = app.db.begin().await?;
            enqueue(app, &tx, &Job::RunImport(self.clone())).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}
