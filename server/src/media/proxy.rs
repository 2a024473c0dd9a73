//! Other servers' files, fetched once through the guarded client and kept for as long as somebody looks at them, so
//! that no other server learns who reads what.

use std::{path::PathBuf, sync::LazyLock, time::Duration};

use futures::StreamExt;
use moka::future::Cache;
use reqwest::Response;
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::Set,
    ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, OnConflict},
};
use url::Url;

use super::{
    ending, files, sniff,
    spool::{SpoolFolder, Spooled},
};
use crate::{
    base::{
        app::App,
        clock::{DAY, HOUR},
        db::Tx,
        error::{Error, Result},
        id,
        places::Places,
    },
    entities::{media::Folder, remote_file},
    wire::standing,
};

/// The largest file that is fetched for our readers.
const MAX_BYTES: usize = 40 * 1024 * 1024;
/// Fetched at once, so that a page full of pictures does not take every connection. What comes slowly gives its place to the
/// next, up to so many in all.
static POOL: LazyLock<Places> = LazyLock::new(|| Places::new(8, 32, Duration::from_secs(2)));
const PATIENCE: Duration = Duration::from_secs(20);
const MOST_REDIRECTS: usize = 3;

/// A copy's file and type, fetched if we have none.
///
/// # Errors
/// 404 for what is no picture, film or sound, and for servers that we don't exchange anything with.
pub async fn copy(app: &App, url: &str) -> Result<(PathBuf, String)> {
    let hash = id::hash(url);
    if let Some(row) = remote_file::Entity::find_by_id(&hash).one(app.db.read()).await? {
        let path = files::path(app, Folder::Remote, &row.file)?;
        if tokio::fs::try_exists(&path).await.unwrap_or(false) {
            touch(app, &row).await?;
            return Ok((path, row.mime));
        }
    }
    // One fetch for all who wait, and none again soon for what could not be had.
    let fetched = FETCHED.try_get_with(hash.clone(), Box::pin(store(app, url, hash.clone()))).await;
    let (name, mime) = fetched.map_err(|_| Error::NotFound)?.ok_or(Error::NotFound)?;
    Ok((files::path(app, Folder::Remote, &name)?, mime))
}

type Stored = Option<(String, String)>;

/// What was fetched a moment ago, failures included.
static FETCHED: LazyLock<Cache<String, Stored>> =
    LazyLock::new(|| Cache::builder().max_capacity(10_000).time_to_live(Duration::from_secs(300)).build());

/// Fetches a file and keeps it; its name and type, or none for what can't be had.
async fn store(app: &App, url: &str, hash: String) -> Result<Stored> {
    let file = match fetch(app, url).await {
        Ok(file) => file,
        Err(Error::Internal(cause)) => return Err(Error::Internal(cause)),
        Err(_) => return Ok(None),
    };
    let Some(mime) = sniff(&file.beginning().await?) else { return Ok(None) };
    let name = files::new_name(ending(mime));
    let size = i64::try_from(file.len()).unwrap_or(i64::MAX);
    file.keep(app, Folder::Remote, &name).await?;
    let row = remote_file::Model {
        hash,
        url: url.to_owned(),
        mime: mime.to_owned(),
        file: name,
        size,
        used_at: app.clock.now_ms(),
    };
    let name = row.file.clone();
    let tx = app.db.begin().await?;
    let replace = OnConflict::column(remote_file::Column::Hash)
        .update_columns([
            remote_file::Column::File,
            remote_file::Column::Mime,
            remote_file::Column::Size,
            remote_file::Column::UsedAt,
        ])
        .to_owned();
    remote_file::Entity::insert(remote_file::ActiveModel::from(row))
        .on_conflict(replace)
        .exec_without_returning(&*tx)
        .await?;
    tx.commit().await?;
    Ok(Some((name, mime.to_owned())))
}

/// Notes that a copy is used, now and then.
async fn touch(app: &App, row: &remote_file::Model) -> Result<()> {
    let now = app.clock.now_ms();
    if now - row.used_at < 12 * HOUR {
        return Ok(());
    }
    let tx = app.db.begin().await?;
    let change = remote_file::ActiveModel { hash: Set(row.hash.clone()), used_at: Set(now), ..Default::default() };
    change.update(&*tx).await?;
    tx.commit().await
}

async fn fetch(app: &App, url: &str) -> Result<Spooled> {
    let place = POOL.wait(PATIENCE).await.ok_or_else(silent)?;
    place.work(fetch_now(app, url), || {}).await
}

async fn fetch_now(app: &App, url: &str) -> Result<Spooled> {
    let mut url = Url::parse(url).map_err(|_| Error::NotFound)?;
    for _ in 0..=MOST_REDIRECTS {
        if app.config.is_local(url.as_str()) || !app.http.allows(&url) || !standing::welcome(app, url.as_str()).await? {
            return Err(Error::NotFound);
        }
        let request = app.http.client.get(url.clone()).timeout(PATIENCE);
        let response = app.http.send(request).await.map_err(|_| silent())?;
        if response.status().is_redirection() {
            let to = response.headers().get("location").and_then(|l| l.to_str().ok());
            url = to.and_then(|l| url.join(l).ok()).ok_or(Error::NotFound)?;
            continue;
        }
        if !response.status().is_success() {
            return Err(if response.status().is_server_error() { silent() } else { Error::NotFound });
        }
        return take(app, response).await;
    }
    Err(Error::NotFound)
}

/// Onto the disk rather than into memory, as much as is taken.
async fn take(app: &App, response: Response) -> Result<Spooled> {
    let mut bytes = 0;
    let pieces = response.bytes_stream().map(move |piece| {
        let piece = piece.map_err(|_| silent())?;
        bytes += piece.len();
        if bytes > MAX_BYTES { Err(Error::NotFound) } else { Ok(piece) }
    });
    Spooled::receive(&SpoolFolder(app.config.media_dir.clone()), pieces).await
}

fn silent() -> Error {
    Error::Unavailable("The other server does not answer. Try again later.".into())
}

/// Copies that nobody looks at any more are forgotten, some at a time; gives their files.
pub async fn unused(app: &App, tx: &Tx, most: u64) -> Result<Vec<String>> {
    let before = app.clock.now_ms() - i64::from(app.config.remote_media_days) * DAY;
    let rows =
        remote_file::Entity::find().filter(remote_file::Column::UsedAt.lt(before)).limit(most).all(&**tx).await?;
    forget(tx, rows).await
}

/// Where copies take more room than the branch gives them, those go that nobody has looked at for longest, some at a time; gives
/// their files.
pub async fn beyond(app: &App, tx: &Tx, most: u64) -> Result<Vec<String>> {
    let Some(limit) = app.config.remote_media_bytes() else { return Ok(Vec::new()) };
    let sum: Option<Option<i64>> = remote_file::Entity::find()
        .select_only()
        .column_as(Expr::col(remote_file::Column::Size).sum().cast_as("bigint"), "sum")
        .into_tuple()
        .one(&**tx)
        .await?;
    let mut excess = sum.flatten().unwrap_or(0) - limit;
    if excess <= 0 {
        return Ok(Vec::new());
    }
    let oldest = remote_file::Entity::find().order_by_asc(remote_file::Column::UsedAt).limit(most).all(&**tx).await?;
    let goes = |row: &remote_file::Model| {
        let is_needed = excess > 0;
        excess -= row.size;
        is_needed
    };
    let rows = oldest.into_iter().take_while(goes).collect();
    forget(tx, rows).await
}

async fn forget(tx: &Tx, rows: Vec<remote_file::Model>) -> Result<Vec<String>> {
    let hashes: Vec<String> = rows.iter().map(|r| r.hash.clone()).collect();
    remote_file::Entity::delete_many().filter(remote_file::Column::Hash.is_in(hashes)).exec(&**tx).await?;
    Ok(rows.into_iter().map(|r| r.file).collect())
}
