//! The doctor: what is checked about a branch, for the command line and the desk alike. Each check has a name; what it found
//! and what to do about it stands in `texts` as `health-NAME-STATE`.

use std::{path::Path, time::Duration};

use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use texts::Texts;

use crate::{
    base::{
        app::App,
        clock::{DAY, HOUR, MINUTE, parse_http_date},
        error::Result,
        hub::Hub,
        rewrap,
    },
    entities::{backup, delivery, job},
    handbook, login,
    people::profiles,
    wire::own_key,
};

/// What has waited longer than this is a sign that something is wrong.
pub const PATIENCE_MS: i64 = DAY;
/// Less room than this on the disk is little, and than this is none.
const LITTLE_BYTES: u64 = 2 * 1024 * 1024 * 1024;
const NO_BYTES: u64 = 256 * 1024 * 1024;
/// A branch soon has more pages and apps open than this.
const FEW_STREAMS: usize = 512;
/// A backup of so many days is old.
const OLD_DAYS: i64 = 7;
/// Our own address answers within this time, or it does not.
const ANSWER: Duration = Duration::from_secs(5);
/// The desk looks no more often than this.
const KEPT_MS: i64 = 5 * MINUTE;

/// How something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It doesn't work: `branchline check` fails.
    Fault,
    /// It works, and somebody should look at it.
    Look,
    Well,
}

impl State {
    /// Its name in texts and answers.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fault => "fault",
            Self::Look => "look",
            Self::Well => "well",
        }
    }
}

/// What one check has found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    pub name: &'static str,
    pub state: State,
    /// For the sentence.
    pub values: Vec<(&'static str, String)>,
}

impl Check {
    fn new(name: &'static str, state: State) -> Self {
        Self { name, state, values: Vec::new() }
    }

    fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, value.to_string()));
        self
    }

    /// What was found and what to do, in a language.
    pub fn sentence(&self, texts: &Texts) -> String {
        let values: Vec<(&str, &str)> = self.values.iter().map(|(n, v)| (*n, v.as_str())).collect();
        texts.with(&format!("health-{}-{}", self.name, self.state.name()), &values)
    }

    /// What was looked at, in a language.
    pub fn title(&self, texts: &Texts) -> String {
        texts.get(&format!("health-{}", self.name))
    }
}

struct Kept(i64, Vec<Check>);

/// All checks, the worst first; not made again within five minutes, for one asks our own address.
pub async fn recent(app: &App) -> Result<Vec<Check>> {
    let now = app.clock.now_ms();
    if let Some(kept) = app.kept.get::<Kept>().filter(|k| (0..KEPT_MS).contains(&(now - k.0))) {
        return Ok(kept.1.clone());
    }
    let found = checks(app).await?;
    app.kept.put(Kept(now, found.clone()));
    Ok(found)
}

/// All checks, the worst first.
pub async fn checks(app: &App) -> Result<Vec<Check>> {
    let mut all = public_address(app).await;
    all.extend([keys(app).await?, queue(app).await?, jobs(app).await?, disk(app), mail(app), streams()]);
    all.extend([key_copy(app).await?, second_factors(app).await?, document(app).await?, backups(app).await?]);
    all.sort_by_key(|c| c.state);
    Ok(all)
}

async fn keys(app: &App) -> Result<Check> {
    let actor = profiles::ensure_instance_actor(app).await?;
    let readable = own_key::private(app, &actor.uri).await.is_ok();
    Ok(Check::new("keys", if readable { State::Well } else { State::Fault }))
}

/// Whether there is a copy of the branch's keys: without them a backup of its database opens nothing.
async fn key_copy(app: &App) -> Result<Check> {
    let copied = rewrap::backed_up_on(app.db.read()).await?;
    let state = if copied.is_some() { State::Well } else { State::Look };
    Ok(Check::new("key-copy", state).with("day", copied.unwrap_or_default()))
}

async fn queue(app: &App) -> Result<Check> {
    let old = delivery::Entity::find()
        .filter(delivery::Column::Failed.is_null())
        .filter(delivery::Column::CreatedAt.lt(app.clock.now_ms() - PATIENCE_MS))
        .count(app.db.read())
        .await?;
    Ok(Check::new("queue", if old > 0 { State::Fault } else { State::Well }).with("count", old))
}

async fn jobs(app: &App) -> Result<Check> {
    let failed = job::Entity::find().filter(job::Column::Failed.is_not_null()).count(app.db.read()).await?;
    Ok(Check::new("jobs", if failed > 0 { State::Look } else { State::Well }).with("count", failed))
}

/// Bytes that are free where a folder is; none where nobody can tell.
pub fn free_bytes(folder: &Path) -> Option<u64> {
    let found = rustix::fs::statvfs(folder).ok()?;
    Some(found.f_bavail.saturating_mul(found.f_frsize))
}

fn disk(app: &App) -> Check {
    let free = free_bytes(&app.config.data_dir);
    let state = match free {
        Some(bytes) if bytes < NO_BYTES => State::Fault,
        Some(bytes) if bytes < LITTLE_BYTES => State::Look,
        _ => State::Well,
    };
    Check::new("disk", state).with("megabytes", free.unwrap_or(0) / 1024 / 1024)
}

/// Open pages and apps each hold a stream, and each stream a descriptor.
fn streams() -> Check {
    let (streams, files) = Hub::most();
    let state = if streams < FEW_STREAMS { State::Look } else { State::Well };
    Check::new("streams", state).with("count", streams).with("files", files)
}

/// Letters in a folder reach nobody by themselves.
fn mail(app: &App) -> Check {
    Check::new("mail", if app.config.mail.starts_with("file:") { State::Look } else { State::Well })
}

/// A backup that was read back, younger than a week.
async fn backups(app: &App) -> Result<Check> {
    let newest = backup::Entity::find()
        .filter(backup::Column::VerifiedAt.is_not_null())
        .order_by_desc(backup::Column::At)
        .one(app.db.read())
        .await?;
    let days = newest.map(|b| (app.clock.now_ms() - b.at) / DAY);
    let state = if days.is_some_and(|d| d < OLD_DAYS) { State::Well } else { State::Look };
    Ok(Check::new("backup", state).with("count", days.unwrap_or(-1)))
}

/// Whoever runs the branch signs in with a second factor.
async fn second_factors(app: &App) -> Result<Check> {
    let without = login::counts::leaders_without_factor(app.db.read()).await?;
    Ok(Check::new("factors", if without > 0 { State::Look } else { State::Well }).with("count", without))
}

async fn document(app: &App) -> Result<Check> {
    let there = handbook::in_force(app, app.db.read()).await?.is_some();
    Ok(Check::new("handbook", if there { State::Well } else { State::Look }))
}

/// Whether our address leads here, asked now.
pub async fn is_reached(app: &App) -> bool {
    public_address(app).await.iter().any(|c| c.name == "address" && c.state == State::Well)
}

/// Whether our address leads here, and what time it is there.
async fn public_address(app: &App) -> Vec<Check> {
    let address = app.config.url("/nodeinfo/2.1");
    let asked = tokio::time::timeout(ANSWER, app.http.send(app.http.client.get(&address))).await;
    let Ok(Ok(response)) = asked else {
        return vec![Check::new("address", State::Fault).with("address", address)];
    };
    if !response.status().is_success() {
        let status = response.status().as_u16();
        return vec![Check::new("address", State::Look).with("address", address).with("status", status)];
    }
    let told = response.headers().get("date").and_then(|d| d.to_str().ok()).and_then(parse_http_date);
    let off = told.is_some_and(|t| (t - app.clock.now_ms()).abs() > HOUR);
    vec![
        Check::new("address", State::Well).with("address", address),
        Check::new("clock", if off { State::Fault } else { State::Well }),
    ]
}
