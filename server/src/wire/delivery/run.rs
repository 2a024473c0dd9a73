//! Working through the queue.

use std::time::{Duration, Instant};

use futures::{StreamExt, stream};
use tokio::{sync::Mutex, task::JoinSet};
use tokio_util::sync::CancellationToken;

use super::{
    due,
    lease::{Lease, Round},
    send::{self, Outcome},
    settle::settle,
    waits,
};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        hub::Event,
    },
    entities::delivery,
};

/// Requests in flight to one host.
const IN_FLIGHT: usize = 8;
/// Hosts served at once by one process.
const HOSTS: usize = 32;
/// Rows taken in one lease.
const BATCH: u64 = 32;
/// The queue is looked at this often without being woken.
const POLL: Duration = Duration::from_secs(5);
/// Waits that are too long are looked for this often.
const BOUND: Duration = Duration::from_secs(60);

/// Works until told to stop.
///
/// Each host has a task of its own, so that one that hangs holds up nobody else's post.
pub async fn run(app: App, stop: CancellationToken) {
    waits::take_back(&app).await.unwrap_or_else(|error| report(&error, "taking hosts back"));
    let mut tasks: JoinSet<()> = JoinSet::new();
    let mut bounded: Option<Instant> = None;
    while !stop.is_cancelled() {
        if bounded.is_none_or(|at| at.elapsed() > BOUND) {
            bounded = Some(Instant::now());
            waits::bound(&app).await.unwrap_or_else(|error| report(&error, "bounding waits"));
        }
        match due::hosts(&app, HOSTS).await {
            Ok(hosts) => {
                for host in hosts.into_iter().take(HOSTS.saturating_sub(tasks.len())) {
                    let app = app.clone();
                    tasks.spawn(async move {
                        match serve(&app, host).await {
                            Ok(0) => {}
                            // There may be more for this host, or for whoever waited for a place.
                            Ok(_) => app.hub.send(Event::Outgoing),
                            Err(error) => report(&error, "delivering"),
                        }
                    });
                }
            }
            Err(error) => report(&error, "looking for deliveries"),
        }
        while tasks.try_join_next().is_some() {}
        tokio::select! {
            () = stop.cancelled() => {}
            () = app.hub.outgoing() => {}
            () = tokio::time::sleep(POLL) => {}
        }
    }
    tasks.join_all().await;
}

/// That the database or its disk fails has been said once, where it was seen.
fn report(error: &Error, what: &str) {
    if let Some(outage) = error.outage() {
        tracing::debug!(?outage, what, "put off");
    } else {
        tracing::error!(%error, what, "delivery");
    }
}

/// Tries whatever is due once; gives how many requests were made.
pub async fn run_due(app: &App) -> Result<usize> {
    let due = due::hosts(app, HOSTS).await?;
    let tried = stream::iter(due).map(|host| serve(app, host)).buffer_unordered(HOSTS).collect::<Vec<_>>().await;
    tried.into_iter().sum()
}

/// Leases one host and works through its due rows; one alone, where it has to be found out whether the host is back.
async fn serve(app: &App, host: String) -> Result<usize> {
    let Some(lease) = Lease::take(app, &host).await? else { return Ok(0) };
    let rows = due::rows(app, &host, if lease.is_probe() { 1 } else { BATCH }).await?;
    let tried = rows.len();
    let round = Mutex::new(Round::default());
    // Each request is settled where it was sent: none of them waits, half done, for another's transaction.
    let requests = stream::iter(rows).map(|row| attempt(app, &lease, &round, row)).buffer_unordered(IN_FLIGHT);
    tokio::select! {
        () = requests.collect::<()>() => {}
        // Somebody else sends to this host now.
        () = lease.keep(app) => return Ok(0),
    }
    lease.release(app, &round.into_inner()).await?;
    Ok(tried)
}

/// Sends one row and writes down what became of it. A fault of ours costs this row a try and nobody else anything.
async fn attempt(app: &App, lease: &Lease, round: &Mutex<Round>, row: delivery::Model) {
    if round.lock().await.host_is_down() {
        return;
    }
    let outcome = send::send(app, lease, &row).await.unwrap_or_else(|error| {
        report(&error, "sending");
        Outcome::Later { wait_ms: None, host_failed: false }
    });
    let mut round = round.lock().await;
    if let Err(error) = settle(app, lease, &mut round, row, outcome).await {
        report(&error, "settling");
    }
}
