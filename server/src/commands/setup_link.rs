//! `branchline setup-link`

use super::{Outcome, open};
use crate::people::profiles::first_owner;

/// Prints a link with which the branch's first owner is made; it works once, within an hour.
///
/// # Errors
/// A sentence where somebody is here already.
pub async fn run() -> Outcome {
    let app = open().await?;
    println!("{}", first_owner::link(&app).await.map_err(|e| e.to_string())?);
    Ok(())
}
