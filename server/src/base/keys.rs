//! The branch's keys outside its database: a copy of the database alone opens nothing and finds nobody.
//!
//! They stand in one file of a folder of their own (`BRANCHLINE_KEYS_DIR`), which may be on another volume or come out of a
//! secrets store. One key finds (a stable keyed hash of tokens), the others wrap; the newest wraps, the older ones still open.

use std::{
    fmt::Write as _,
    fs,
    os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
    sync::{Arc, RwLock},
};

use aws_lc_rs::{
    aead::{AES_256_GCM, Aad, Nonce, RandomizedNonceKey},
    hmac,
};
use base64::{
    Engine,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};

use crate::base::{
    error::{Error, Result},
    id,
};

/// The file in the folder of keys.
const FILE: &str = "branchline.keys";
/// What stands before whatever is wrapped.
const WRAPPED: &str = "w1.";
const NONCE: usize = 12;
const SETTING: &str = "BRANCHLINE_KEYS_DIR";

/// A sentence for the operator where something fails.
type Told<T> = std::result::Result<T, String>;

/// The branch's keys, at hand.
#[derive(Clone, Debug)]
pub struct Keys {
    file: PathBuf,
    ring: Arc<RwLock<Ring>>,
}

#[derive(Clone)]
struct Ring {
    find: [u8; 32],
    /// Each with its number, the newest last.
    wrap: Vec<(u32, [u8; 32])>,
    /// Of the file that they were read from.
    stamp: Option<Stamp>,
}

/// By which a file is known for the one that was read: its number, and when it was written.
type Stamp = (u64, i64, i64);

impl std::fmt::Debug for Ring {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Ring")
    }
}

impl Keys {
    /// The keys of a folder; none where there are none yet.
    ///
    /// # Errors
    /// A sentence for the operator: others can read them, or the file is damaged.
    pub fn load(folder: &Path) -> Told<Option<Self>> {
        let file = folder.join(FILE);
        let Some(ring) = read(&file)? else { return Ok(None) };
        Ok(Some(Self { file, ring: Arc::new(RwLock::new(ring)) }))
    }

    /// The keys of a folder, made now where there are none.
    ///
    /// # Errors
    /// As for [`Keys::load`], and where the folder can't be written to.
    pub fn make(folder: &Path) -> Told<Self> {
        fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)
            .map_err(|e| format!("{SETTING}: the folder {} can't be made: {e}.", folder.display()))?;
        let file = folder.join(FILE);
        if !file.exists() {
            // Whoever is first has made them.
            let ring = Ring { find: id::random_bytes(), wrap: vec![(1, id::random_bytes())], stamp: None };
            put(&file, &ring, false)?;
        }
        Self::load(folder)?.ok_or_else(|| format!("{SETTING}: {} can't be read.", file.display()))
    }

    /// Adds a key that wraps from now on, in every process that has the file. What is wrapped already still opens.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn rotate(&self) -> Told<()> {
        let told = |e: std::io::Error| format!("{SETTING}: {} can't be locked: {e}.", self.file.display());
        // Two at once would each write a file without the other's key.
        let path = self.file.with_extension("lock");
        let lock = fs::File::options().create(true).truncate(false).write(true).mode(0o600).open(path);
        let lock = lock.map_err(told)?;
        lock.lock().map_err(told)?;
        let lost = || format!("{SETTING}: {} is not there.", self.file.display());
        let mut now = read(&self.file)?.ok_or_else(lost)?;
        let number = now.wrap.last().map_or(1, |(n, _)| n + 1);
        now.wrap.push((number, id::random_bytes()));
        put(&self.file, &now, true)?;
        let mut ring = self.ring.write().map_err(|e| e.to_string())?;
        *ring = read(&self.file)?.ok_or_else(lost)?;
        Ok(())
    }

    /// Copies them to another folder, for nobody else to read.
    ///
    /// # Errors
    /// A sentence for the operator; a file that is there already is left alone.
    pub fn copy_to(&self, folder: &Path) -> Told<PathBuf> {
        let made = fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
        made.map_err(|e| format!("The folder {} can't be made: {e}.", folder.display()))?;
        let copy = folder.join(FILE);
        if copy.exists() {
            return Err(format!("{} exists already. Name another folder.", copy.display()));
        }
        let ring = self.ring.read().map_err(|e| e.to_string())?;
        put(&copy, &ring, false).map(|()| copy)
    }

    pub fn file(&self) -> &Path {
        &self.file
    }

    /// By which a database knows its keys again. It says nothing of them.
    pub fn mark(&self) -> String {
        self.keyed("mark of the keys")
    }

    /// The stable keyed hash by which a secret is found.
    pub fn find(&self, secret: &str) -> String {
        self.find_hash(&id::hash(secret))
    }

    /// The same, for a secret of which only the plain hash is known.
    pub fn find_hash(&self, hash: &str) -> String {
        self.keyed(&format!("find {hash}"))
    }

    fn keyed(&self, text: &str) -> String {
        URL_SAFE_NO_PAD.encode(self.secret_for(text))
    }

    /// A secret of a text's own, the same as long as there are these keys.
    pub fn secret_for(&self, text: &str) -> [u8; 32] {
        let key = self.ring.read().map(|r| r.find).unwrap_or_default();
        let made = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &key), text.as_bytes());
        made.as_ref().try_into().unwrap_or_default()
    }

    /// A text that only these keys open, and only as what it was wrapped as. `size` is the least length of the plain text:
    /// whatever is shorter looks the same.
    pub fn wrap(&self, what: &str, text: &str, size: usize) -> Result<String> {
        let (number, key) = self.newest()?;
        let mut body = text.as_bytes().to_vec();
        body.resize(size.max(body.len()), b'\n');
        let key = RandomizedNonceKey::new(&AES_256_GCM, &key).map_err(Error::internal)?;
        let nonce = key.seal_in_place_append_tag(Aad::from(what.as_bytes()), &mut body).map_err(Error::internal)?;
        Ok(format!("{WRAPPED}{number}.{}", STANDARD.encode([nonce.as_ref().as_slice(), &body].concat())))
    }

    /// Opens what [`Keys::wrap`] made.
    ///
    /// # Errors
    /// Ours, where the keys are others or the text was wrapped as something else.
    pub fn unwrap(&self, what: &str, wrapped: &str) -> Result<String> {
        self.open(what, wrapped).ok_or_else(|| Error::internal(format!("the keys don't open {what}")))
    }

    fn open(&self, what: &str, wrapped: &str) -> Option<String> {
        let (number, body) = wrapped.strip_prefix(WRAPPED)?.split_once('.')?;
        let key = self.numbered(number.parse().ok()?)?;
        let key = RandomizedNonceKey::new(&AES_256_GCM, &key).ok()?;
        let mut bytes = STANDARD.decode(body).ok()?;
        let (nonce, text) = bytes.split_at_mut_checked(NONCE)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let plain = key.open_in_place(nonce, Aad::from(what.as_bytes()), text).ok()?;
        Some(String::from_utf8(plain.to_vec()).ok()?.trim_end_matches('\n').to_owned())
    }

    /// The number of the key that wraps.
    ///
    /// # Errors
    /// Ours, where there is none.
    pub fn newest_number(&self) -> Result<u32> {
        Ok(self.newest()?.0)
    }

    /// The key that wraps; read again where another process has rotated them.
    fn newest(&self) -> Result<(u32, [u8; 32])> {
        let now = stamp(&self.file);
        let is_old = |ring: &Ring| now.is_some() && ring.stamp != now;
        if self.ring.read().is_ok_and(|ring| is_old(&ring))
            && let Ok(Some(fresh)) = read(&self.file)
            && let Ok(mut ring) = self.ring.write()
        {
            *ring = fresh;
        }
        let ring = self.ring.read().map_err(|e| Error::internal(e.to_string()))?;
        ring.wrap.last().copied().ok_or_else(|| Error::internal("there is no key to wrap with"))
    }

    /// A key by its number; read again where another process has rotated them.
    fn numbered(&self, number: u32) -> Option<[u8; 32]> {
        let of = |ring: &Ring| ring.wrap.iter().find(|(n, _)| *n == number).map(|(_, key)| *key);
        if let Some(key) = self.ring.read().ok().and_then(|ring| of(&ring)) {
            return Some(key);
        }
        let fresh = read(&self.file).ok()??;
        let found = of(&fresh);
        *self.ring.write().ok()? = fresh;
        found
    }
}

/// What stands before whatever is wrapped under a key, or under any.
pub fn under(number: Option<u32>) -> String {
    number.map_or_else(|| WRAPPED.to_owned(), |n| format!("{WRAPPED}{n}."))
}

/// Whether a text is wrapped already.
pub fn is_wrapped(text: &str) -> bool {
    text.starts_with(WRAPPED)
}

fn stamp(file: &Path) -> Option<Stamp> {
    fs::metadata(file).ok().map(|m| (m.ino(), m.mtime(), m.mtime_nsec()))
}

fn read(file: &Path) -> Told<Option<Ring>> {
    let stamp = stamp(file);
    let told = |e: &dyn std::fmt::Display| format!("{SETTING}: {} can't be read: {e}.", file.display());
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(e) => return Err(told(&e)),
    };
    let mode = fs::metadata(file).map_err(|e| told(&e))?.permissions().mode();
    if mode & 0o077 != 0 {
        let file = file.display();
        return Err(format!("{SETTING}: others on this machine can read {file}. Run `chmod 600 {file}`."));
    }
    let ring = parse(&text).ok_or_else(|| told(&"it is damaged, restore it from its backup"))?;
    Ok(Some(Ring { stamp, ..ring }))
}

fn parse(text: &str) -> Option<Ring> {
    let key = |word: Option<&str>| <[u8; 32]>::try_from(STANDARD.decode(word?).ok()?).ok();
    let (mut find, mut wrap) = (None, Vec::new());
    for line in text.lines().filter(|l| !l.starts_with('#') && !l.trim().is_empty()) {
        let mut words = line.split_whitespace();
        match words.next()? {
            "find" => find = Some(key(words.next())?),
            "wrap" => wrap.push((words.next()?.parse().ok()?, key(words.next())?)),
            _ => return None,
        }
    }
    Some(Ring { find: find?, wrap, stamp: None }).filter(|r| !r.wrap.is_empty())
}

/// Writes keys whole or not at all. What is there already stays, unless it is to be replaced.
fn put(file: &Path, ring: &Ring, replace: bool) -> Told<()> {
    let mut text = "# The keys of a branch. Who has them and its database can read what is sealed in it.\n".to_owned();
    let _ = writeln!(text, "find {}", STANDARD.encode(ring.find));
    for (number, key) in &ring.wrap {
        let _ = writeln!(text, "wrap {number} {}", STANDARD.encode(key));
    }
    let part = file.with_extension(format!("{}.part", id::random()));
    let written = fs::File::options().write(true).create_new(true).mode(0o600).open(&part).and_then(|mut f| {
        std::io::Write::write_all(&mut f, text.as_bytes())?;
        f.sync_all()
    });
    let placed = written.and_then(|()| if replace { fs::rename(&part, file) } else { link(&part, file) });
    let _ = fs::remove_file(&part);
    placed.map_err(|e| format!("{SETTING}: {} can't be written: {e}.", file.display()))
}

fn link(part: &Path, file: &Path) -> std::io::Result<()> {
    match fs::hard_link(part, file) {
        Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring() -> Keys {
        let ring = Ring { find: [1; 32], wrap: vec![(1, [2; 32])], stamp: None };
        Keys { file: PathBuf::from("/nowhere"), ring: Arc::new(RwLock::new(ring)) }
    }

    #[test]
    fn what_is_wrapped_opens_as_what_it_is_alone_and_has_one_size() {
        let keys = ring();
        let (short, long) =
            (keys.wrap("a 1", "x", 64).expect("wrapped"), keys.wrap("a 1", "xyz", 64).expect("wrapped"));
        assert_eq!(short.len(), long.len());
        assert_eq!(keys.unwrap("a 1", &long).expect("opened"), "xyz");
        assert!(keys.unwrap("a 2", &long).is_err() && keys.unwrap("a 1", "xyz").is_err());
        keys.ring.write().expect("keys").wrap.push((2, [3; 32]));
        assert_eq!(keys.unwrap("a 1", &long).expect("opened by the older key"), "xyz");
        assert!(keys.wrap("a 1", "x", 0).expect("wrapped").starts_with("w1.2."));
    }

    #[test]
    fn secrets_are_found_by_a_keyed_hash() {
        let (keys, others) = (ring(), ring());
        others.ring.write().expect("keys").find = [9; 32];
        assert_eq!(keys.find("token"), keys.find_hash(&id::hash("token")));
        assert_ne!(keys.find("token"), others.find("token"));
        assert_ne!(keys.mark(), others.mark());
    }

    #[test]
    fn whoever_has_the_file_wraps_under_the_newest_key() {
        let folder = std::env::temp_dir().join(format!("keys{}", id::random()));
        let (server, command) = (Keys::make(&folder).expect("keys"), Keys::make(&folder).expect("the same"));
        let before = server.wrap("a", "x", 0).expect("wrapped");
        for _ in 0..2 {
            command.rotate().expect("rotated");
        }
        assert!(server.wrap("a", "x", 0).expect("wrapped").starts_with(&under(Some(3))), "a server reads them again");
        server.rotate().expect("rotated");
        assert_eq!(command.newest_number().expect("a number"), 4, "and no key is lost");
        assert_eq!(command.unwrap("a", &before).expect("opened"), "x");
        fs::remove_dir_all(folder).expect("removed");
    }

    #[test]
    fn damaged_files_are_no_keys() {
        assert!(parse("find AAAA\n").is_none() && parse("").is_none() && parse("lost 1").is_none());
    }
}
