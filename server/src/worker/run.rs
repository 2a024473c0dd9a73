//! Working on the queue of jobs: claim by lease, retry or fail.

use std::time::Duration;

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use super::{caught::caught, perform::perform, running::Running, tidy};
use crate::{
    base::{
        app::App,
        backoff,
        clock::{HOUR, MINUTE, SECOND},
        db::Tx,
        error::{Error, Result},
        traces::{Kind, Outcome},
    },
    entities::job,
    jobs::Job,
    moderation::alerts,
    people::profiles::orders,
};

const LEASE_MS: i64 = 60 * SECOND;
/// By so much a lease may lie further ahead than any does, and be right: another process may have taken it since the clock was
/// read.
const SLACK_MS: i64 = MINUTE;
const RENEW: Duration = Duration::from_secs(20);
/// No job takes longer; one that does has failed, and its worker goes on with others.
const LONGEST: Duration = Duration::from_secs(3_600);
/// After so many failures a job is given up.
const MOST_ATTEMPTS: i64 = 8;
/// Jobs at once in one process.
const WORKERS: usize = 4;
/// How often what looks wrong is looked for.
const WATCH: i64 = 5 * MINUTE;
const POLL: Duration = Duration::from_secs(5);
/// Nobody asks more often, whatever the queue says.
const LEAST_MS: u64 = 50;

/// Works until told to stop, on several jobs at once: one that waits for a slow server holds up no other.
pub async fn run(app: App, stop: CancellationToken) {
    // There before anybody asks for it.
    Running::of(&app);
    if let Err(error) = take_back(&app).await {
        tracing::error!(%error, "taking jobs back");
    }
    let mut workers = JoinSet::new();
    for _ in 0..WORKERS {
        workers.spawn(work(app.clone(), stop.clone()));
    }
    workers.join_all().await;
}

/// Takes back what a process of the same name was doing when it died.
async fn take_back(app: &App) -> Result<()> {
    let tx = app.db.begin().await?;
    let free = job::ActiveModel { owner: Set(None), lease_until: Set(0), ..Default::default() };
    job::Entity::update_many().set(free).filter(job::Column::Owner.eq(&app.owner)).exec(&*tx).await?;
    tx.commit().await
}

/// Tidies every hour until told to stop.
pub async fn tidy_hourly(app: App, stop: CancellationToken) {
    let (mut tidied, mut made, mut watched) = (0, 0, 0);
    while !stop.is_cancelled() {
        let now = app.clock.now_ms();
        if now - tidied > HOUR {
            tidied = now;
            if let Err(error) = caught(Box::pin(tidy::run(&app))).await {
                report(&error, "tidying");
            }
        }
        if now - made > MINUTE {
            made = now;
            if let Err(error) = caught(Box::pin(orders::make_due(&app))).await {
                report(&error, "making profiles that were asked for");
            }
        }
        if now - watched > WATCH {
            watched = now;
            if let Err(error) = caught(Box::pin(alerts::watch::run(&app))).await {
                report(&error, "looking for what is wrong");
            }
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = tokio::time::sleep(POLL) => {}
        }
    }
}

/// That the database or its disk fails has been said once, where it was seen.
fn report(error: &Error, what: &str) {
    if let Some(outage) = error.outage() {
        tracing::debug!(?outage, what, "put off");
    } else {
        tracing::error!(%error, what, "work");
    }
}

async fn work(app: App, stop: CancellationToken) {
    while !stop.is_cancelled() {
        match caught(Box::pin(run_due(&app))).await {
            Ok(0) => {}
            Ok(_) => continue,
            Err(error) => report(&error, "running jobs"),
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = app.hub.job() => {}
            () = tokio::time::sleep(until_next(&app).await) => {}
        }
    }
}

/// How long nothing will be due that nobody works on, at most [`POLL`].
async fn until_next(app: &App) -> Duration {
    let now = app.clock.now_ms();
    let next = job::Entity::find()
        .filter(job::Column::Failed.is_null())
        .filter(is_free(now))
        .filter(job::Column::Id.is_not_in(Running::of(app).ids()))
        .order_by_asc(job::Column::NextAt)
        .one(app.db.read())
        .await;
    let due = next.ok().flatten().map_or(i64::MAX, |j| j.next_at);
    let ahead = u64::try_from(due.saturating_sub(now)).unwrap_or(0);
    POLL.min(Duration::from_millis(ahead.max(LEAST_MS)))
}

/// Nobody works on the job. A lease that ends later than any does was stored by a clock that was wrong.
fn is_free(now: i64) -> Condition {
    Condition::any().add(job::Column::LeaseUntil.lte(now)).add(job::Column::LeaseUntil.gt(now + LEASE_MS + SLACK_MS))
}

/// Runs the oldest due job, if there is one; gives how many ran.
pub async fn run_due(app: &App) -> Result<usize> {
    let running = Running::of(app);
    let Some(row) = claim(app, &running).await? else { return Ok(0) };
    let Some(_begun) = running.begin(row.id) else { return Ok(0) };
    let outcome = match serde_json::from_str::<Job>(&row.payload) {
        Ok(job) => {
            let work = with_lease(app, row.id, caught(Box::pin(perform(app, &job))));
            let ended = |done: &Result<()>| Outcome { failed: done.is_err(), ..Outcome::default() };
            app.traces.span((&format!("job {}", row.kind), Kind::Internal), work, ended).await
        }
        Err(error) => Err(Error::internal(error)),
    };
    let tx = app.db.begin().await?;
    match outcome {
        Ok(()) => {
            job::Entity::delete_by_id(row.id).exec(&*tx).await?;
        }
        Err(error) => retry_or_fail(app, &tx, row, &error).await?,
    }
    tx.commit().await?;
    Ok(1)
}

/// Runs a job and renews its lease meanwhile, so that nobody else takes one that takes long. The renewing has a task of
/// its own: the job may hold the writer when it is due.
async fn with_lease(app: &App, id: i64, work: impl Future<Output = Result<()>>) -> Result<()> {
    let renewer = app.clone();
    // Ends with this function, however that ends.
    let mut renewing = JoinSet::new();
    renewing.spawn(async move {
        loop {
            tokio::time::sleep(RENEW).await;
            if let Err(error) = renew(&renewer, id).await {
                tracing::warn!(%error, "renewing a lease");
            }
        }
    });
    let late = |_| Err(Error::internal("a job took longer than an hour"));
    tokio::time::timeout(LONGEST, work).await.unwrap_or_else(late)
}

async fn renew(app: &App, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let change = job::ActiveModel { lease_until: Set(app.clock.now_ms() + LEASE_MS), ..Default::default() };
    job::Entity::update_many().set(change).filter(job::Column::Id.eq(id)).exec(&*tx).await?;
    tx.commit().await
}

async fn claim(app: &App, running: &Running) -> Result<Option<job::Model>> {
    let now = app.clock.now_ms();
    let next = job::Entity::find()
        .filter(job::Column::Failed.is_null())
        .filter(job::Column::NextAt.lte(now))
        .filter(is_free(now))
        .filter(job::Column::Id.is_not_in(running.ids()))
        .order_by_asc(job::Column::NextAt)
        .one(app.db.read())
        .await?;
    let Some(next) = next else { return Ok(None) };
    let tx = app.db.begin().await?;
    let lease = job::ActiveModel {
        owner: Set(Some(app.owner.clone())),
        lease_until: Set(now + LEASE_MS),
        ..Default::default()
    };
    let taken = job::Entity::update_many()
        .set(lease)
        .filter(job::Column::Id.eq(next.id))
        .filter(is_free(now))
        .exec(&*tx)
        .await?;
    tx.commit().await?;
    Ok((taken.rows_affected == 1).then_some(next))
}

/// Only what another server may still mend is tried again.
async fn retry_or_fail(app: &App, tx: &Tx, row: job::Model, error: &Error) -> Result<()> {
    let attempts = row.attempts + 1;
    let mendable = matches!(error, Error::Unavailable(_) | Error::Internal(_)) && attempts < MOST_ATTEMPTS;
    let mut change = row.into_active_model();
    change.attempts = Set(attempts);
    change.owner = Set(None);
    change.lease_until = Set(0);
    change.next_at = Set(app.clock.now_ms() + backoff::after(&app.clock, attempts));
    if !mendable {
        tracing::info!(%error, "job given up");
        change.failed = Set(Some(error.to_string()));
    }
    change.update(&**tx).await?;
    Ok(())
}
