//! What follows from the settings: addresses, and who may do what.

use std::path::{Path, PathBuf};

use url::Url;

use crate::base::{config::Config, config_values::bucket, raw::Raw};

impl Config {
    /// The database file, unless the database is PostgreSQL.
    pub fn sqlite_path(&self) -> Option<PathBuf> {
        let rest = self.database_url.strip_prefix("sqlite://")?;
        Some(Path::new(rest.split('?').next().unwrap_or(rest)).to_owned())
    }

    /// An address of ours. `path` begins with a slash.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.public_url.as_str().trim_end_matches('/'))
    }

    /// Whether an id is under our public address, in whatever form it is written.
    pub fn is_local(&self, uri: &str) -> bool {
        let plain = uri.strip_prefix(self.public_url.as_str().trim_end_matches('/'));
        plain.is_some_and(|r| r.is_empty() || r.starts_with('/'))
            || Url::parse(uri).is_ok_and(|url| url.origin() == self.public_url.origin())
    }

    /// The public host, with its port where it is not the usual one.
    pub fn authority(&self) -> &str {
        self.public_url.authority()
    }

    /// Whether strangers read a timeline: of the branch's own posts alone, or of others' too.
    pub fn strangers_read(&self, own_alone: bool) -> bool {
        match self.timeline_access.as_str() {
            "public" => true,
            "local" => own_alone,
            _ => false,
        }
    }

    /// How many bytes copies of other servers' media may take; none for as many as there is room for.
    pub fn remote_media_bytes(&self) -> Option<i64> {
        (self.remote_media_megabytes > 0).then(|| i64::from(self.remote_media_megabytes) * 1_048_576)
    }

    /// Whether cookies need the `Secure` attribute.
    pub fn is_https(&self) -> bool {
        self.public_url.scheme() == "https"
    }
}

impl Raw {
    pub(super) fn media_dir(&self) -> Result<PathBuf, String> {
        let in_data = || PathBuf::from(self.text("DATA_DIR")).join("media");
        let named = self.optional("MEDIA", "file:FOLDER or s3://BUCKET?endpoint=…&region=…", |v| {
            match v.strip_prefix("file:") {
                Some(folder) => (!folder.is_empty()).then(|| PathBuf::from(folder)),
                None => bucket(v).map(|_| in_data()),
            }
        })?;
        Ok(named.unwrap_or_else(in_data))
    }

    pub(super) fn media_bucket(&self) -> Option<Url> {
        self.get("MEDIA").and_then(bucket)
    }
}
