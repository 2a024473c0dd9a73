//! Running: listen, work in the background, stop in good order.

use std::time::Duration;

use axum::Router;
use futures::future::join_all;
use tokio::{net::TcpListener, sync::broadcast::error::RecvError, task::JoinSet};
use tokio_util::sync::CancellationToken;

use crate::{
    base::{
        app::{App, Outside},
        clock::DAY,
        config::Config,
        error::Error,
        hosts,
        hub::Event,
        id,
        limits::Limits,
        listen, news, resumed, rewrap, settings,
    },
    doors,
    handbook::rules,
    notifications::push,
    people::profiles,
    wire::{delivery, own_key},
    worker,
};

/// When the server stops: how long open requests may take, then work in the background, then the database.
const GRACE: Duration = Duration::from_secs(5);
const WORK_GRACE: Duration = Duration::from_secs(2);
const CLOSE_GRACE: Duration = Duration::from_secs(2);

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
pub async fn open(config: Config, outside: impl Into<Outside>) -> Result<App, String> {
    let app = App::connect(config, outside).await?;
    // A branch's first actor, rules and seal are made once, whoever else starts.
    let _alone = app.db.open_alone(&app.config).await?;
    app.migrate().await?;
    resume_ids(&app).await.map_err(|e| format!("The database can't be read: {e}"))?;
    profiles::ensure_instance_actor(&app).await.map_err(|e| format!("The branch's own actor can't be made: {e}"))?;
    rules::seed(&app).await.map_err(|e| format!("The branch's first rules can't be made: {e}"))?;
    own_key::add_missing(&app).await.map_err(|e| format!("Actors' keys can't be made: {e}"))?;
    let adopted = rewrap::adopt_newer(&app.db, &app.keys).await;
    adopted.map_err(|e| format!("What is stored can't be brought under the branch's keys: {e}"))?;
    own_key::adopt(&app).await.map_err(|e| format!("Actors' keys can't be brought under the branch's keys: {e}"))?;
    push::adopt(&app).await.map_err(|e| format!("Push subscriptions can't be brought under the branch's keys: {e}"))?;
    // Before anything else writes: it may be made here, and is needed inside transactions later.
    settings::seal(&app).await.map_err(|e| format!("The seal of media addresses can't be made: {e}"))?;
    Ok(app)
}

/// Ids go on after those of earlier processes, also where the clock was set back meanwhile; not after one that was days
/// wrong.
pub async fn resume_ids(app: &App) -> Result<(), Error> {
    // Whatever a clock that was wrong by days made is left aside.
    let before = id::first_of(app.clock.now_ms() + DAY);
    if let Some(newest) = resumed::newest(app.db.read(), before).await? {
        id::go_on_after(&app.clock, newest);
    }
    Ok(())
}

/// Serves branches until told to stop; background work as the roles say.
///
/// # Errors
/// A sentence for the operator.
pub async fn run(branches: Vec<App>, listener: Option<TcpListener>, stop: CancellationToken) -> Result<(), String> {
    let mut work = JoinSet::new();
    for app in &branches {
        begin(app, &mut work, &stop).await?;
    }
    match listener {
        Some(listener) => web(&branches, listener, stop.clone()).await,
        None => stop.cancelled().await,
    }
    // What is in flight is written down or will be sent again; a slow peer does not hold us up.
    let _ = tokio::time::timeout(WORK_GRACE, work.join_all()).await;
    let closed = join_all(branches.into_iter().map(|app| app.db.clone().close()));
    let _ = tokio::time::timeout(CLOSE_GRACE, closed).await;
    Ok(())
}

/// What a branch does beside answering.
async fn begin(app: &App, work: &mut JoinSet<()>, stop: &CancellationToken) -> Result<(), String> {
    let roles = app.config.roles;
    if roles.worker {
        work.spawn(delivery::run(app.clone(), stop.clone()));
        work.spawn(worker::run(app.clone(), stop.clone()));
    }
    if roles.web || roles.worker {
        work.spawn(news::follow(app.clone(), stop.clone()));
    }
    if roles.scheduler {
        work.spawn(worker::tidy_hourly(app.clone(), stop.clone()));
    }
    work.spawn(app.traces.clone().export(app.http.inside.clone(), stop.clone()));
    work.spawn(follow_settings(app.clone(), stop.clone()));
    if let Some(address) = app.config.metrics_bind {
        let listener = TcpListener::bind(address).await.map_err(|e| {
            format!("BRANCHLINE_METRICS_BIND: {address} can't be listened on: {e}. Is another server running there?")
        })?;
        work.spawn(listen::serve(listener, doors::watching::figures(app), stop.clone()));
    }
    if let Some(file) = app.config.dev_clock.clone() {
        tokio::spawn(app.clock.clone().follow(file));
    }
    let (hub, stopping) = (app.hub.clone(), stop.clone());
    tokio::spawn(async move {
        stopping.cancelled().await;
        hub.stop();
    });
    Ok(())
}

/// Takes settings up that another process, or another door of this one, has changed.
async fn follow_settings(app: App, stop: CancellationToken) {
    let mut news = app.hub.subscribe();
    loop {
        let changed = tokio::select! {
            () = stop.cancelled() => return,
            news = news.recv() => match news {
                Ok(event) => event == Event::SettingsChanged,
                // Among what was lost may be a change.
                Err(RecvError::Lagged(_)) => true,
                Err(RecvError::Closed) => return,
            },
        };
        if changed && let Err(fault) = app.reload_settings().await {
            tracing::warn!(fault, "reading settings again");
        }
    }
}

async fn web(branches: &[App], listener: TcpListener, stop: CancellationToken) {
    let limits: Vec<_> = branches.iter().map(|app| app.limits.clone()).collect();
    tokio::spawn(async move {
        let mut hourly = tokio::time::interval(Duration::from_secs(3_600));
        loop {
            hourly.tick().await;
            limits.iter().for_each(Limits::tidy);
        }
    });
    let server = listen::serve(listener, router(branches), stop.clone());
    let overdue = async {
        stop.cancelled().await;
        tokio::time::sleep(GRACE).await;
    };
    tokio::select! {
        () = server => {}
        // A request may hang on another server.
        () = overdue => {}
    }
}

fn router(branches: &[App]) -> Router {
    if let [only] = branches {
        return doors::build(only);
    }
    let branch = |app: &App| -> hosts::Branch {
        let host = app.config.public_url.host_str().unwrap_or_default().to_lowercase();
        (vec![app.config.handle_domain.clone(), host], doors::build(app))
    };
    hosts::apart(branches.iter().map(branch).collect())
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
