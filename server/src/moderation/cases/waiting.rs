//! What waits for somebody at the desk: cases of the branch, and those that other branches ask her about.

use super::{list, requests::inbox};
use crate::{
    base::{app::App, error::Result},
    entities::profile,
};

/// How many wait, counting none that she may not know of; none for whoever does not look into reports.
pub async fn waiting(app: &App, viewer: &profile::Model) -> Result<u64> {
    Ok(list::count_open(app, viewer).await? + inbox::waiting(app.db.read(), viewer).await?)
}
