//! Working through the queue.

use std::time::Duration;

use futures::{StreamExt, stream};
use tokio::{sync::Mutex, task::JoinSet, time::Instant};
use tokio_util::sync::CancellationToken;

use super::{
    due,
    lease::{Lease, Round},
    send::{self, Outcome},
    settle::{settle, settle_last},
    waits,
};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        hub::{Event, Hub},
        places::Places,
    },
    entities::delivery,
};

/// Requests in flight to one host.
const IN_FLIGHT: usize = 8;
/// Hosts served at once by one process, without those that it only waits for.
const HOSTS: usize = 32;
/// A host that takes longer gives its place to the next: it may be one of many that never answer.
const QUICK: Duration = Duration::from_millis(100);
/// Hosts served or waited for at once, where there are descriptors for them.
const MOST_HOSTS: usize = 256;
/// Descriptors that a host may take on the whole: one for each of its requests.
const DESCRIPTORS: usize = IN_FLIGHT;
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
    waits::begin(&app).await.unwrap_or_else(|error| report(&error, "bounding waits"));
    let places = Places::new(HOSTS, (Hub::most().1 / DESCRIPTORS).clamp(HOSTS, MOST_HOSTS), QUICK);
    let mut tasks: JoinSet<()> = JoinSet::new();
    let mut bounded: Option<Instant> = None;
    while !stop.is_cancelled() {
        if bounded.is_none_or(|at| at.elapsed() > BOUND) {
            bounded = Some(Instant::now());
            waits::bound(&app).await.unwrap_or_else(|error| report(&error, "bounding waits"));
        }
        match due::hosts(&app, HOSTS).await {
            Ok(mut hosts) => {
                hosts.truncate(places.free());
                let leases = Lease::take(&app, hosts).await;
                for lease in leases.inspect_err(|error| report(error, "leasing hosts")).unwrap_or_default() {
                    let (app, place) = (app.clone(), places.take());
                    tasks.spawn(async move {
                        let served = serve(&app, lease);
                        let served = match place {
                            Some(place) => place.work(served, || app.hub.send(Event::Outgoing)).await,
                            None => served.await,
                        };
                        match served {
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
    // One that panicked has ended too.
    while tasks.join_next().await.is_some() {}
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
    let leases = Lease::take(app, due::hosts(app, HOSTS).await?).await?;
    let tried = stream::iter(leases).map(|lease| serve(app, lease)).buffer_unordered(HOSTS).collect::<Vec<_>>().await;
    tried.into_iter().sum()
}

/// Works through the due rows of a host; one alone, where it has to be found out whether the host is back.
async fn serve(app: &App, lease: Lease) -> Result<usize> {
    let mut rows = due::rows(app, &lease.host, if lease.is_probe() { 1 } else { BATCH }).await?;
    let tried = rows.len();
    if tried == 1
        && let Some(row) = rows.pop()
    {
        tokio::select! {
            outcome = sent(app, &lease, &row) => settle_last(app, lease, row, outcome).await?,
            () = lease.keep(app) => return Ok(0),
        }
        return Ok(1);
    }
    let round = Mutex::new(Round::default());
    // Each request is settled where it was sent: none of them waits, half done, for another's transaction.
    let requests = stream::iter(rows).map(|row| attempt(app, &lease, &round, row)).buffer_unordered(IN_FLIGHT);
    tokio::select! {
        () = requests.collect::<()>() => {}
        // Somebody else sends to this host now.
        () = lease.keep(app) => return Ok(0),
    }
    let tx = app.db.begin().await?;
    if lease.release(app, &tx, &round.into_inner()).await? {
        tx.commit().await?;
    }
    Ok(tried)
}

/// What became of a request. A fault of ours costs this row a try and nobody else anything.
async fn sent(app: &App, lease: &Lease, row: &delivery::Model) -> Outcome {
    send::send(app, lease, row).await.unwrap_or_else(|error| {
        report(&error, "sending");
        Outcome::Later { wait_ms: None, host_failed: false }
    })
}

/// Sends one row of several and writes down what became of it.
async fn attempt(app: &App, lease: &Lease, round: &Mutex<Round>, row: delivery::Model) {
    if round.lock().await.host_is_down() {
        return;
    }
    let outcome = sent(app, lease, &row).await;
    let mut round = round.lock().await;
    if let Err(error) = settle(app, lease, &mut round, row, outcome).await {
        report(&error, "settling");
    }
}
