//! The file of a backup: a zip with `manifest.json`, the database, and the media. Sealed, it is that zip in the form of age.

use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, Read, Seek, Write},
    path::{Component, Path, PathBuf},
};

use aws_lc_rs::digest::{Context, SHA256};
use serde::{Deserialize, Serialize};
use zip::{CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

use crate::base::id;

/// The form of the archive; a later one says so.
pub const FORM: u32 = 1;
const MANIFEST: &str = "manifest.json";
/// The database in the archive: a file of SQLite, or what `pg_dump` wrote.
pub const SQLITE: &str = "database.db";
pub const POSTGRES: &str = "database.dump";
const MEDIA: &str = "media/";
/// How files in the form of age begin. <https://age-encryption.org/v1>
const SEALED: &[u8] = b"age-encryption.org/";

/// What a backup holds, so that what comes back can be compared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub form: u32,
    pub version: String,
    pub public_url: String,
    /// ISO 8601.
    pub made_at: String,
    /// Rows of each table.
    pub rows: BTreeMap<String, i64>,
    /// SHA-256 of each file, in hexadecimal.
    pub files: BTreeMap<String, String>,
}

/// A sentence about what is wrong with a file.
pub type Outcome<T> = Result<T, String>;

fn said(what: &str) -> impl Fn(io::Error) -> String + '_ {
    move |error| format!("{what}: {error}.")
}

/// Copies and gives the SHA-256 of what was copied.
fn copy_hashed(from: &mut impl Read, to: &mut impl Write) -> io::Result<String> {
    let (mut digest, mut buffer) = (Context::new(&SHA256), vec![0; 64 * 1024]);
    loop {
        let n = from.read(&mut buffer)?;
        if n == 0 {
            let hash = digest.finish();
            return Ok(id::hex(hash.as_ref()));
        }
        digest.update(&buffer[..n]);
        to.write_all(&buffer[..n])?;
    }
}

/// The files below a folder, by their path in it.
fn files_below(folder: &Path, into: &mut Vec<PathBuf>) -> io::Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files_below(&path, into)?;
        } else if path.extension().is_none_or(|e| e != "part") {
            into.push(path);
        }
    }
    Ok(())
}

/// Writes the archive. A file of the media that is removed meanwhile is left out.
///
/// # Errors
/// A sentence, for a full disk for instance.
pub fn write(to: &Path, (name, database): (&str, &Path), media: &Path, mut manifest: Manifest) -> Outcome<Manifest> {
    let fault = said("The backup can't be written");
    let mut zip = ZipWriter::new(File::create(to).map_err(&fault)?);
    let packed = SimpleFileOptions::default().large_file(true);
    // Pictures and films are packed already.
    let stored = packed.compression_method(CompressionMethod::Stored);
    let mut all = vec![(name.to_owned(), database.to_owned(), packed)];
    let mut found = Vec::new();
    files_below(media, &mut found).map_err(&fault)?;
    for path in found {
        let below = path.strip_prefix(media).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        all.push((format!("{MEDIA}{below}"), path, stored));
    }
    for (name, path, options) in all {
        let Ok(mut file) = File::open(&path) else { continue };
        zip.start_file(name.as_str(), options).map_err(|e| fault(e.into()))?;
        let hash = copy_hashed(&mut file, &mut zip).map_err(&fault)?;
        manifest.files.insert(name, hash);
    }
    zip.start_file(MANIFEST, packed).map_err(|e| fault(e.into()))?;
    let text = serde_json::to_vec_pretty(&manifest).map_err(|e| e.to_string())?;
    zip.write_all(&text).map_err(&fault)?;
    zip.finish().map_err(|e| fault(e.into()))?.sync_all().map_err(&fault)?;
    Ok(manifest)
}

/// Seals a file for a recipient of age.
///
/// # Errors
/// A sentence.
pub fn seal(from: &Path, to: &Path, recipient: &str) -> Outcome<()> {
    let fault = said("The backup can't be sealed");
    let recipient: age::x25519::Recipient = recipient.parse().map_err(str::to_owned)?;
    let recipients = std::iter::once(&recipient as &dyn age::Recipient);
    let encryptor = age::Encryptor::with_recipients(recipients).map_err(|e| e.to_string())?;
    let mut sealed = encryptor.wrap_output(File::create(to).map_err(&fault)?).map_err(&fault)?;
    io::copy(&mut File::open(from).map_err(&fault)?, &mut sealed).map_err(&fault)?;
    sealed.finish().map_err(&fault)?.sync_all().map_err(&fault)
}

/// Whether a file is sealed.
pub fn is_sealed(file: &Path) -> bool {
    let mut head = vec![0; SEALED.len()];
    File::open(file).and_then(|mut f| f.read_exact(&mut head)).is_ok() && head == SEALED
}

/// Opens a sealed file with an identity of age (`AGE-SECRET-KEY-…`).
///
/// # Errors
/// A sentence for another key, or a damaged file.
pub fn unseal(from: &Path, to: &Path, identity: &str) -> Outcome<()> {
    let fault = said("The sealed backup can't be opened");
    let identity: age::x25519::Identity = identity.trim().parse().map_err(str::to_owned)?;
    let decryptor = age::Decryptor::new(File::open(from).map_err(&fault)?).map_err(|e| format!("{e}."))?;
    let mut plain = decryptor
        .decrypt(std::iter::once(&identity as &dyn age::Identity))
        .map_err(|_| "This key does not open the backup.".to_owned())?;
    io::copy(&mut plain, &mut File::create(to).map_err(&fault)?).map(drop).map_err(&fault)
}

/// Reads the manifest of an archive.
///
/// # Errors
/// A sentence for what is no archive of a branch.
pub fn manifest(file: &Path) -> Outcome<Manifest> {
    let none = || "it has no manifest of a branch.".to_owned();
    let mut zip = open(file)?;
    let mut entry = zip.by_name(MANIFEST).map_err(|_| none())?;
    let mut text = String::new();
    entry.read_to_string(&mut text).map_err(|_| none())?;
    let manifest: Manifest = serde_json::from_str(&text).map_err(|_| none())?;
    if manifest.form == FORM { Ok(manifest) } else { Err("it was made by a newer version of Branchline.".into()) }
}

fn open(file: &Path) -> Outcome<ZipArchive<File>> {
    let file = File::open(file).map_err(said("it can't be read"))?;
    ZipArchive::new(file).map_err(|_| "it is no archive.".into())
}

/// Unpacks an archive into a folder and compares every hash.
///
/// # Errors
/// A sentence for what is damaged, missing, or leads out of the folder.
pub fn unpack(file: &Path, folder: &Path) -> Outcome<Manifest> {
    let manifest = manifest(file)?;
    let mut zip = open(file)?;
    for (name, hash) in &manifest.files {
        let entry = zip.by_name(name).map_err(|_| format!("{name} is missing."))?;
        let path = inside(folder, name)?;
        if unpack_one(entry, &path)? != *hash {
            return Err(format!("{name} is damaged."));
        }
    }
    Ok(manifest)
}

fn unpack_one(mut entry: impl Read, path: &Path) -> Outcome<String> {
    let fault = said("A file can't be unpacked");
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(&fault)?;
    }
    copy_hashed(&mut entry, &mut File::create(path).map_err(&fault)?).map_err(&fault)
}

/// A path below a folder; one that leads elsewhere is refused.
fn inside(folder: &Path, name: &str) -> Outcome<PathBuf> {
    let plain = Path::new(name).components().all(|c| matches!(c, Component::Normal(_)));
    if plain { Ok(folder.join(name)) } else { Err(format!("{name} leads out of the archive.")) }
}

/// Whether a file begins like an archive.
pub fn is_archive(file: &Path) -> bool {
    let mut head = [0; 4];
    let read = File::open(file).and_then(|mut f| f.rewind().and_then(|()| f.read_exact(&mut head)));
    read.is_ok() && &head == b"PK\x03\x04"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_back_and_what_is_damaged_is_found() {
        let folder = tempfile_in_target();
        let (media, database, file) = (folder.join("media/ab"), folder.join("db"), folder.join("b.zip"));
        std::fs::create_dir_all(&media).expect("a folder");
        std::fs::write(media.join("abc.png"), b"a picture").expect("written");
        std::fs::write(&database, b"SQLite").expect("written");
        let new = Manifest { form: FORM, ..Manifest::default() };
        let made = write(&file, (SQLITE, &database), &folder.join("media"), new).expect("written");
        assert_eq!(made.files.keys().collect::<Vec<_>>(), ["database.db", "media/ab/abc.png"]);
        assert_eq!(unpack(&file, &folder.join("out")).expect("whole"), made);
        let (key, sealed) = (age::x25519::Identity::generate(), folder.join("b.zip.age"));
        seal(&file, &sealed, &key.to_public().to_string()).expect("sealed");
        assert!(is_sealed(&sealed) && !is_sealed(&file) && is_archive(&file));
        let other = age::x25519::Identity::generate();
        let text = |k: &age::x25519::Identity| age::secrecy::ExposeSecret::expose_secret(&k.to_string()).to_owned();
        assert!(unseal(&sealed, &folder.join("no"), &text(&other)).is_err());
        unseal(&sealed, &folder.join("again.zip"), &text(&key)).expect("opened");
        assert_eq!(manifest(&folder.join("again.zip")).expect("a manifest"), made);
        let mut bytes = std::fs::read(&file).expect("bytes");
        let at = bytes.windows(9).position(|w| w == b"a picture").expect("stored as it is");
        bytes[at] = b'A';
        std::fs::write(&file, bytes).expect("written");
        assert!(unpack(&file, &folder.join("bad")).is_err());
        assert!(inside(&folder, "../etc/passwd").is_err() && inside(&folder, "/etc/passwd").is_err());
        std::fs::remove_dir_all(folder).expect("removed");
    }

    fn tempfile_in_target() -> PathBuf {
        let folder = std::env::temp_dir().join(format!("branchline-backup-{}", crate::base::id::random()));
        std::fs::create_dir_all(&folder).expect("a folder");
        folder
    }
}
