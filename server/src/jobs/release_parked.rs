//! What waited before it was taken in comes in.

use serde::{Deserialize, Serialize};

use crate::{app::App, error::Result, incoming};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReleaseParked {
    pub id: i64,
}

impl ReleaseParked {
    pub async fn run(&self, app: &App) -> Result<()> {
        incoming::release(app, self.id).await
    }
}
