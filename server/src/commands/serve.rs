//! `branchline serve`

use std::path::Path;

use tokio_util::sync::CancellationToken;

use super::Outcome;
use crate::{
    base::{
        app::App,
        branches,
        clock::Clock,
        config::{Config, Raw},
    },
    people::profiles::first_owner,
    serve,
};

pub async fn run() -> Outcome {
    let raw = Raw::load()?;
    let common = raw.check()?;
    let listener = serve::bind(&common).await?;
    let configs = match raw.value("BRANCHES") {
        "" => vec![common],
        folder => branches::read(Path::new(folder), &std::env::vars().collect::<Vec<_>>())?,
    };
    let (several, mut all) = (configs.len() > 1, Vec::new());
    for config in configs {
        let address = config.public_url.clone();
        all.push(open(config).await.map_err(|fault| if several { format!("{address}: {fault}") } else { fault })?);
    }
    let stop = CancellationToken::new();
    let signal = stop.clone();
    tokio::spawn(async move {
        serve::asked_to_stop().await;
        signal.cancel();
    });
    serve::run(all, listener, stop).await
}

async fn open(config: Config) -> Result<App, String> {
    let app = serve::open(config, Clock::default()).await?;
    tracing::info!(address = %app.config.public_url, listening = %app.config.bind, "open");
    // Nobody is here yet: whoever reads this terminal makes the first owner.
    if app.config.roles.web && first_owner::is_missing(&app).await.map_err(|e| e.to_string())? {
        let link = first_owner::link(&app).await.map_err(|e| e.to_string())?;
        println!("Set this branch up in a browser, within an hour; the link works once:\n{link}");
    }
    Ok(app)
}
