//! Files on their way in: on the disk rather than in memory, and without a name, so that nothing is left of them however
//! the process ends.

use std::{
    fs::File,
    io::{self, Read, Seek},
    path::PathBuf,
    sync::Arc,
};

use axum::body::Bytes;
use futures::{Stream, StreamExt, pin_mut};
use tokio::io::AsyncWriteExt;

use super::files;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::more_than_we_take,
        id,
    },
    entities::media::Folder,
};

/// Where uploads of a server stand while they come in; every request carries it.
#[derive(Clone, Debug)]
pub struct SpoolFolder(pub PathBuf);

/// What is read of a file to find out what it is.
const BEGINNING: u64 = 8 * 1024;

/// A file of a request.
#[derive(Clone, Debug)]
pub struct Spooled {
    file: Arc<File>,
    bytes: u64,
}

impl Spooled {
    /// Takes a file piece by piece.
    ///
    /// # Errors
    /// What the pieces fail with; 507 where the disk is full.
    pub async fn receive(folder: &SpoolFolder, pieces: impl Stream<Item = Result<Bytes>>) -> Result<Self> {
        let folder = folder.0.clone();
        let made = tokio::task::spawn_blocking(move || {
            std::fs::create_dir_all(&folder)?;
            tempfile::tempfile_in(folder)
        });
        let file = made.await.map_err(Error::internal)?.map_err(Error::internal)?;
        let (mut file, mut bytes) = (tokio::fs::File::from_std(file), 0);
        pin_mut!(pieces);
        while let Some(piece) = pieces.next().await {
            let piece = piece?;
            bytes += piece.len() as u64;
            file.write_all(&piece).await.map_err(Error::internal)?;
        }
        file.flush().await.map_err(Error::internal)?;
        Ok(Self { file: Arc::new(file.into_std().await), bytes })
    }

    /// How many bytes it has.
    pub fn len(&self) -> u64 {
        self.bytes
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.bytes == 0
    }

    /// Its first bytes, which tell what it is.
    pub async fn beginning(&self) -> Result<Vec<u8>> {
        self.blocking(|file| {
            let mut bytes = Vec::new();
            file.take(BEGINNING).read_to_end(&mut bytes).map(|_| bytes)
        })
        .await
    }

    /// All of it, in memory.
    ///
    /// # Errors
    /// 413 where it has more bytes than that.
    pub async fn read(&self, most: usize) -> Result<Vec<u8>> {
        let whole = self.clone();
        tokio::task::spawn_blocking(move || whole.read_here(most)).await.map_err(Error::internal)?
    }

    /// The same on a thread that may wait for the disk.
    pub fn read_here(&self, most: usize) -> Result<Vec<u8>> {
        let length = usize::try_from(self.bytes).ok().filter(|bytes| *bytes <= most).ok_or_else(more_than_we_take)?;
        let mut bytes = Vec::with_capacity(length);
        let mut file = &*self.file;
        file.rewind().and_then(|()| file.read_to_end(&mut bytes)).map_err(Error::internal)?;
        Ok(bytes)
    }

    /// The digest of its bytes (`id::hash_bytes`).
    pub async fn digest(&self) -> Result<String> {
        self.blocking(|file| id::hash_file(&mut *file)).await
    }

    /// Keeps a copy under a name.
    pub async fn keep(&self, app: &App, folder: Folder, name: &str) -> Result<()> {
        let file = Arc::clone(&self.file);
        files::write_with(app, folder, name, move |target| {
            let mut file = &*file;
            file.rewind()?;
            io::copy(&mut file, target).map(drop)
        })
        .await
    }

    /// Reads it from its beginning, where that holds up nobody. One reader at a time: the place in the file is its own.
    async fn blocking<T: Send + 'static>(
        &self,
        read: impl FnOnce(&mut &File) -> io::Result<T> + Send + 'static,
    ) -> Result<T> {
        let file = Arc::clone(&self.file);
        let done = tokio::task::spawn_blocking(move || {
            let mut file = &*file;
            file.rewind()?;
            read(&mut file)
        });
        done.await.map_err(Error::internal)?.map_err(Error::internal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_comes_in_pieces_is_whole_and_leaves_no_name() {
        let folder = tempfile::tempdir().expect("a folder");
        let pieces = futures::stream::iter((0..200_u8).map(|n| Ok(Bytes::from(vec![n; 100]))));
        let spooled = Spooled::receive(&SpoolFolder(folder.path().to_owned()), pieces).await.expect("kept");
        assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 0);
        let all = spooled.read(20_000).await.expect("read");
        assert_eq!((all.len(), all[0], all[19_999]), (20_000, 0, 199));
        assert!(matches!(spooled.read(19_999).await, Err(Error::TooLarge(_))));
        assert_eq!(spooled.beginning().await.expect("read"), all[..8_192]);
        assert_eq!(spooled.digest().await.expect("read"), id::hash_bytes(&all));
    }
}
