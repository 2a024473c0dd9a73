//! Running: listen, work in the background, stop in good order.

use std::{net::SocketAddr, time::Duration};

use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use crate::{
    base::{app::App, clock::Clock, config::Config, settings},
    doors,
    handbook::rules,
    people::profiles,
    wire::delivery,
    worker,
};

/// How long open requests may take when the server stops.
const GRACE: Duration = Duration::from_secs(10);

/// Listens at the configured address, if this process is one for the web.
///
/// # Errors
/// A sentence for the operator, for a taken port for instance.
pub async fn bind(config: &Config) -> Result<Option<TcpListener>, String> {
    if !config.roles.web {
        return Ok(None);
    }
    TcpListener::bind(config.bind).await.map(Some).map_err(|e| {
        format!("BRANCHLINE_BIND: {} can't be listened on: {e}. Is another server running there?", config.bind)
    })
}

/// Opens everything a server needs.
///
/// # Errors
/// A sentence for the operator.
pub async fn open(config: Config, clock: Clock) -> Result<App, String> {
    let app = App::open(config, clock).await?;
    profiles::ensure_instance_actor(&app).await.map_err(|e| format!("The branch's own actor can't be made: {e}"))?;
    rules::seed(&app).await.map_err(|e| format!("The branch's first rules can't be made: {e}"))?;
    // Before anything else writes: it may be made here, and is needed inside transactions later.
    settings::seal(&app).await.map_err(|e| format!("The seal of media addresses can't be made: {e}"))?;
    Ok(app)
}

/// Serves until told to stop; background work as the roles say.
///
/// # Errors
/// A sentence for the operator.
pub async fn run(app: App, listener: Option<TcpListener>, stop: CancellationToken) -> Result<(), String> {
    let roles = app.config.roles;
    let mut work = tokio::task::JoinSet::new();
    if roles.worker {
        work.spawn(delivery::run(app.clone(), stop.clone()));
        work.spawn(worker::run(app.clone(), stop.clone()));
    }
    if roles.scheduler {
        work.spawn(worker::tidy_hourly(app.clone(), stop.clone()));
    }
    if let Some(file) = app.config.dev_clock.clone() {
        tokio::spawn(app.clock.clone().follow(file));
    }
    match listener {
        Some(listener) => web(&app, listener, stop.clone()).await?,
        None => stop.cancelled().await,
    }
    // What is in flight is written down or will be sent again; a slow peer does not hold us up.
    let _ = tokio::time::timeout(GRACE, work.join_all()).await;
    app.db.clone().close().await;
    Ok(())
}

async fn web(app: &App, listener: TcpListener, stop: CancellationToken) -> Result<(), String> {
    let limits = app.limits.clone();
    tokio::spawn(async move {
        let mut hourly = tokio::time::interval(Duration::from_secs(3_600));
        loop {
            hourly.tick().await;
            limits.tidy();
        }
    });
    let service = doors::build(app).into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, service).with_graceful_shutdown(stop.clone().cancelled_owned());
    let overdue = async {
        stop.cancelled().await;
        tokio::time::sleep(GRACE).await;
    };
    tokio::select! {
        result = server => result.map_err(|e| format!("The server stopped: {e}.")),
        // Streams never end by themselves.
        () = overdue => Ok(()),
    }
}

/// Resolves when the process is asked to stop.
pub async fn asked_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(mut terminated) => {
            tokio::select! { _ = interrupted => {}, _ = terminated.recv() => {} }
        }
        Err(_) => drop(interrupted.await),
    }
}
