//! `branchline serve`

use tokio_util::sync::CancellationToken;

use super::Outcome;
use crate::{
    base::{clock::Clock, config::Raw},
    people::profiles::first_owner,
    serve,
};

pub async fn run() -> Outcome {
    let config = Raw::load()?.check()?;
    let listener = serve::bind(&config).await?;
    let app = serve::open(config, Clock::default()).await?;
    tracing::info!(address = %app.config.public_url, listening = %app.config.bind, "open");
    // Nobody is here yet: whoever reads this terminal makes the first owner.
    if app.config.roles.web && first_owner::is_missing(&app).await.map_err(|e| e.to_string())? {
        let link = first_owner::link(&app).await.map_err(|e| e.to_string())?;
        println!("Set this branch up in a browser, within an hour; the link works once:\n{link}");
    }
    let stop = CancellationToken::new();
    let signal = stop.clone();
    tokio::spawn(async move {
        serve::asked_to_stop().await;
        signal.cancel();
    });
    serve::run(app, listener, stop).await
}
