//! Media in a bucket (S3, and what speaks like it): `BRANCHLINE_MEDIA=s3://bucket?endpoint=…`. Every file of posts and profiles
//! is written there before it is acknowledged; the media folder holds copies of what was asked for at this machine. Copies
//! of other servers' files stay in the folder alone. Who may do so is told by `AWS_ACCESS_KEY_ID` and
//! `AWS_SECRET_ACCESS_KEY`, as other programs have it.

use std::{path::Path, sync::Arc};

use futures::StreamExt;
use object_store::{
    ObjectStore, ObjectStoreExt, WriteMultipart,
    aws::{AmazonS3, AmazonS3Builder},
    path::Path as Key,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::media::Folder,
};

/// A file goes in parts of so many bytes, the least that the protocol has.
const PART: usize = 5 * 1024 * 1024;

struct Bucket(AmazonS3);

/// A file in the bucket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub name: String,
    pub bytes: u64,
    /// Milliseconds since 1970.
    pub written_ms: i64,
}

fn away(fault: &impl std::fmt::Display) -> Error {
    tracing::warn!(%fault, "the bucket with the media");
    Error::Unavailable("Pictures and films can't be reached just now. Please try again in a moment.".into())
}

/// The bucket for a folder; none where files lie in the folder alone.
fn of(app: &App, folder: Folder) -> Result<Option<Arc<Bucket>>> {
    let Some(address) = app.config.media_bucket.as_ref().filter(|_| folder != Folder::Remote) else { return Ok(None) };
    if let Some(known) = app.kept.get::<Bucket>() {
        return Ok(Some(known));
    }
    let told = |name: &str| address.query_pairs().find(|(n, _)| n == name).map(|(_, value)| value.into_owned());
    let mut builder = AmazonS3Builder::from_env()
        .with_bucket_name(address.host_str().unwrap_or_default())
        .with_region(told("region").unwrap_or_else(|| "us-east-1".into()));
    if let Some(endpoint) = told("endpoint") {
        builder = builder.with_allow_http(endpoint.starts_with("http://")).with_endpoint(endpoint);
    }
    let made = builder.build().map_err(|e| away(&e))?;
    Ok(Some(app.kept.put(Bucket(made))))
}

fn key(folder: Folder, name: &str) -> Key {
    Key::from_iter([folder.name(), name])
}

/// Puts a file that lies in the media folder into the bucket.
///
/// # Errors
/// 503 where the bucket does not take it.
pub async fn keep(app: &App, folder: Folder, name: &str, path: &Path) -> Result<()> {
    let Some(bucket) = of(app, folder)? else { return Ok(()) };
    let mut file = tokio::fs::File::open(path).await.map_err(Error::internal)?;
    let size = file.metadata().await.map_err(Error::internal)?.len();
    let mut part = Vec::with_capacity(PART.min(usize::try_from(size).unwrap_or(PART)));
    if size <= PART as u64 {
        file.read_to_end(&mut part).await.map_err(Error::internal)?;
        return bucket.0.put(&key(folder, name), part.into()).await.map(drop).map_err(|e| away(&e));
    }
    let upload = bucket.0.put_multipart(&key(folder, name)).await.map_err(|e| away(&e))?;
    let mut upload = WriteMultipart::new_with_chunk_size(upload, PART);
    loop {
        part.resize(PART, 0);
        let read = file.read(&mut part).await.map_err(Error::internal)?;
        if read == 0 {
            return upload.finish().await.map(drop).map_err(|e| away(&e));
        }
        upload.wait_for_capacity(2).await.map_err(|e| away(&e))?;
        upload.write(&part[..read]);
    }
}

/// Brings a copy into the media folder; false where the bucket has none.
///
/// # Errors
/// 503 where the bucket does not answer.
pub async fn fetch(app: &App, folder: Folder, name: &str, path: &Path) -> Result<bool> {
    let Some(bucket) = of(app, folder)? else { return Ok(false) };
    let found = match bucket.0.get(&key(folder, name)).await {
        Ok(found) => found,
        Err(object_store::Error::NotFound { .. }) => return Ok(false),
        Err(fault) => return Err(away(&fault)),
    };
    let parent = path.parent().ok_or_else(|| Error::internal("no folder"))?;
    tokio::fs::create_dir_all(parent).await.map_err(Error::internal)?;
    let part = path.with_extension(format!("fetched-{}", crate::base::id::random()));
    let mut file = tokio::fs::File::create(&part).await.map_err(Error::internal)?;
    let mut pieces = found.into_stream();
    while let Some(piece) = pieces.next().await {
        file.write_all(&piece.map_err(|e| away(&e))?).await.map_err(Error::internal)?;
    }
    file.flush().await.map_err(Error::internal)?;
    tokio::fs::rename(&part, path).await.map_err(Error::internal)?;
    Ok(true)
}

/// Takes a file out of the bucket; one that is gone already is no fault.
///
/// # Errors
/// 503 where the bucket does not answer.
pub async fn remove(app: &App, folder: Folder, name: &str) -> Result<()> {
    let Some(bucket) = of(app, folder)? else { return Ok(()) };
    match bucket.0.delete(&key(folder, name)).await {
        Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
        Err(fault) => Err(away(&fault)),
    }
}

/// Every file of a folder in the bucket; none where files lie in the folder alone.
///
/// # Errors
/// 503 where the bucket does not answer.
pub async fn list(app: &App, folder: Folder) -> Result<Option<Vec<Listed>>> {
    let Some(bucket) = of(app, folder)? else { return Ok(None) };
    let prefix = Key::from(folder.name());
    let mut pieces = bucket.0.list(Some(&prefix));
    let mut all = Vec::new();
    while let Some(found) = pieces.next().await {
        let found = found.map_err(|e| away(&e))?;
        let name = found.location.filename().unwrap_or_default().to_owned();
        all.push(Listed { name, bytes: found.size, written_ms: found.last_modified.timestamp_millis() });
    }
    Ok(Some(all))
}
