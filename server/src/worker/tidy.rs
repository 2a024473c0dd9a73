//! What grows without end is cut back: old home rows, seen ids, spent codes, ended sessions, delivered activities.

use futures::future::BoxFuture;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use super::caught::caught;
use crate::{
    base::{app::App, clock::DAY, db::Tx, error::Result, rewrap},
    branch::{backups, monthly, surveys},
    engagement::{inbox, off_work, photo_consents, pile_on, publishing, safeguarding},
    entities::{
        activity, delivery, forget, job,
        media::{self, Folder},
        post,
        registry::REFERENCES,
        remote_host,
    },
    handbook,
    jobs::{Job, LearnNetwork, ReadBase, RemoveFiles, enqueue, enqueue_once},
    learning, login,
    media::{attach, proxy},
    moderation::{blocklists, cases, decisions, measures},
    people::{
        blocks, mentors,
        moving::{archive, farewell},
        profiles::{colleague, sign_up, verify_links},
    },
    posts::{self, approvals, drafts::store, refreshes},
    timelines::trends,
    wire::standing::Standing,
};

/// Rows of a home timeline that are kept.
pub const HOME_ROWS: u32 = 800;
const FAILED_MS: i64 = 30 * DAY;
const LOOSE_MS: i64 = DAY;
/// Other servers' posts that nobody here needs are kept so long.
const REMOTE_POSTS_MS: i64 = 90 * DAY;
/// Rows that one run takes away of a kind.
const STEP: u64 = 200;
const MOST_STEPS: usize = 100;

/// Runs every hour. What fails, or panics, holds up nothing that comes after it; the first fault is told in the end.
///
/// # Errors
/// What the first step that failed says; where the database is away, nothing more is tried.
pub async fn run(app: &App) -> Result<()> {
    let steps: Vec<BoxFuture<'_, Result<()>>> = vec![
        Box::pin(rows(app)),
        Box::pin(rewrap(app)),
        Box::pin(colleague::run(app)),
        Box::pin(farewell::delete_due(app)),
        Box::pin(archive::remove_old(app)),
        Box::pin(decisions::expire::forget_old(app)),
        Box::pin(decisions::expire::let_out_alone(app)),
        Box::pin(measures::expire::run(app)),
        Box::pin(cases::escalate::run(app)),
        Box::pin(cases::requests::watch::run(app)),
        Box::pin(cases::retention::purge(app)),
        Box::pin(handbook::remind::run(app)),
        Box::pin(learning::remind::run(app)),
        Box::pin(surveys::close::run(app)),
        Box::pin(monthly::keep::run(app)),
        Box::pin(blocks::end_due(app)),
        Box::pin(photo_consents::run(app)),
        Box::pin(off_work::run(app)),
        Box::pin(pile_on::run(app)),
        Box::pin(inbox::take_in::run_all(app)),
        Box::pin(publishing::send::settle_all(app)),
        Box::pin(publishing::series::run(app)),
        Box::pin(trends::compute(app)),
        Box::pin(pieces(app)),
    ];
    let mut tidied = Ok(());
    for step in steps {
        let done = caught(step).await;
        if let Err(error) = &done {
            if error.outage().is_some() {
                return done;
            }
            if tidied.is_err() {
                tracing::error!(%error, "tidying");
            }
        }
        tidied = tidied.and(done);
    }
    tidied
}

/// What grows in few statements.
async fn rows(app: &App) -> Result<()> {
    let now = app.clock.now_ms();
    let tx = app.db.begin().await?;
    forget::old(&*tx, now).await?;
    delivery::Entity::delete_many()
        .filter(delivery::Column::Failed.is_not_null())
        .filter(delivery::Column::CreatedAt.lt(now - FAILED_MS))
        .exec(&*tx)
        .await?;
    let waiting = delivery::Entity::find().select_only().column(delivery::Column::ActivityId).into_query();
    activity::Entity::delete_many()
        .filter(activity::Column::CreatedAt.lt(now - FAILED_MS))
        .filter(activity::Column::Id.not_in_subquery(waiting))
        .exec(&*tx)
        .await?;
    job::Entity::delete_many()
        .filter(job::Column::Failed.is_not_null())
        .filter(job::Column::NextAt.lt(now - FAILED_MS))
        .exec(&*tx)
        .await?;
    prune_home(&*tx).await?;
    ask_network(app, &tx).await?;
    blocklists::refresh_old(app, &tx).await?;
    if handbook::base::of(app).await?.is_some() {
        // It looks by itself whether a day has gone by.
        enqueue_once(app, &tx, &Job::ReadBase(ReadBase {}), now).await?;
    }
    learning::exchange::subscriptions::again(app, &tx).await?;
    mentors::read::again(app, &tx).await?;
    safeguarding::files::forget_old(app, &tx).await?;
    approvals::forget_old(app, &tx).await?;
    posts::gate::forget_old(app, &tx).await?;
    decisions::request::forget_old(app, &tx).await?;
    login::leaving::close_old(app, &tx).await?;
    login::sealed_codes::forget_old(app, &tx).await?;
    sign_up::forget_old(app, &tx).await?;
    refreshes::forget_old(app, &tx).await?;
    backups::make::plan(app, &tx).await?;
    verify_links::again(app, &tx).await?;
    tx.commit().await
}

/// Some rows at a time, so that nobody else waits; until little is left, or the hour's share is done.
async fn pieces(app: &App) -> Result<()> {
    for _ in 0..MOST_STEPS {
        let more = loose_media(app).await? | unused_copies(app).await? | old_remote_posts(app).await?;
        if !more {
            break;
        }
    }
    Ok(())
}

/// Keyrings and proofs are written again, so that a change of one is not seen between two copies of the database.
async fn rewrap(app: &App) -> Result<()> {
    let tx = app.db.begin().await?;
    tx.alone("keyrings").await?;
    login::lost::give_up(app, &tx).await?;
    rewrap::refresh(&app.keys, &tx).await?;
    tx.commit().await
}

/// Whom trusted branches trust is asked for again every hour.
async fn ask_network(app: &App, tx: &Tx) -> Result<()> {
    let trusted = remote_host::Entity::find().filter(remote_host::Column::Standing.eq(Standing::Accept.name()));
    for row in trusted.all(&**tx).await? {
        enqueue_once(app, tx, &Job::LearnNetwork(LearnNetwork { host: row.host }), app.clock.now_ms()).await?;
    }
    Ok(())
}

/// Uploads that hang on nothing for a day, unless a scheduled post will need them.
async fn loose_media(app: &App) -> Result<bool> {
    let held =
        [store::held_media(app).await?, approvals::held_media(app).await?, measures::effects::held_media(app).await?]
            .concat();
    let rows = media::Entity::find()
        .filter(media::Column::PostId.is_null())
        .filter(media::Column::CreatedAt.lt(app.clock.now_ms() - LOOSE_MS))
        .filter(media::Column::Id.is_not_in(held))
        .limit(STEP)
        .all(app.db.read())
        .await?;
    let tx = app.db.begin().await?;
    attach::forget(app, &tx, &rows).await?;
    tx.commit().await?;
    Ok(rows.len() as u64 == STEP)
}

/// Copies of other servers' files that nobody looks at, and those that are more than the branch keeps.
async fn unused_copies(app: &App) -> Result<bool> {
    let tx = app.db.begin().await?;
    let mut names = proxy::unused(app, &tx, STEP).await?;
    if names.is_empty() {
        names = proxy::beyond(app, &tx, STEP).await?;
    }
    let more = names.len() as u64 == STEP;
    if !names.is_empty() {
        enqueue(app, &tx, &Job::RemoveFiles(RemoveFiles::on(Folder::Remote, names))).await?;
    }
    tx.commit().await?;
    Ok(more)
}

/// Other servers' posts that are old and that nobody here has anything to do with: no answer, favourite, bookmark, boost,
/// vote, notice or report of ours hangs on them, and nobody of ours is spoken to.
#[expect(clippy::disallowed_methods, reason = "many correlated conditions; nothing but our own numbers in the text")]
async fn old_remote_posts(app: &App) -> Result<bool> {
    let before = app.clock.now_ms() - REMOTE_POSTS_MS;
    let touched = REFERENCES
        .iter()
        .filter(|r| r.holds)
        .map(|r| format!("NOT EXISTS (SELECT 1 FROM {} AS x WHERE x.{} = post.id)", r.table, r.column))
        .collect::<Vec<_>>()
        .join(" AND ");
    let condition = format!(
        "NOT post.is_local AND post.boost_of_id IS NULL AND post.deleted_at IS NULL AND post.created_at < {before} AND {touched} \
         AND NOT EXISTS (SELECT 1 FROM post AS r WHERE (r.in_reply_to_id = post.id OR r.boost_of_id = post.id OR r.quote_id = post.id) AND r.deleted_at IS NULL) \
         AND NOT EXISTS (SELECT 1 FROM mention AS m JOIN profile AS p ON p.id = m.profile_id WHERE m.post_id = post.id AND p.domain IS NULL) \
         AND NOT EXISTS (SELECT 1 FROM report AS rp WHERE rp.target_id = post.author_id AND rp.closed_at IS NULL)"
    );
    let rows = post::Entity::find()
        .filter(sea_orm::sea_query::Expr::cust(condition))
        .order_by_asc(post::Column::Id)
        .limit(STEP)
        .all(app.db.read())
        .await?;
    let more = rows.len() as u64 == STEP;
    for row in rows {
        let (id, tx) = (row.id, app.db.begin().await?);
        match posts::forget_remote(app, &tx, row).await {
            Ok(()) => tx.commit().await?,
            // One that can't go holds up no other.
            Err(error) => tracing::warn!(%error, id, "forgetting a post"),
        }
    }
    Ok(more)
}

#[expect(clippy::disallowed_methods, reason = "a window over each owner's rows; no input in the text")]
async fn prune_home(db: &impl ConnectionTrait) -> Result<()> {
    let sql = format!(
        "DELETE FROM home_entry WHERE (owner_id, post_id) IN (SELECT owner_id, post_id FROM (\
         SELECT owner_id, post_id, ROW_NUMBER() OVER (PARTITION BY owner_id ORDER BY post_id DESC) AS n \
         FROM home_entry) AS ranked WHERE n > {HOME_ROWS})"
    );
    db.execute_unprepared(&sql).await?;
    Ok(())
}
