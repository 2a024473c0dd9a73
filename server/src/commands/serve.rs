//! `branchline serve`

use tokio_util::sync::CancellationToken;

use super::Outcome;
use crate::{
    base::{clock::Clock, config::Raw},
    serve,
};

pub async fn run() -> Outcome {
    let config = Raw::load()?.check()?;
    let listener = serve::bind(&config).await?;
    let app = serve::open(config, Clock::default()).await?;
    tracing::info!(address = %app.config.public_url, listening = %app.config.bind, "open");
    let stop = CancellationToken::new();
    let signal = stop.clone();
    tokio::spawn(async move {
        serve::asked_to_stop().await;
        signal.cancel();
    });
    serve::run(app, listener, stop).await
}
