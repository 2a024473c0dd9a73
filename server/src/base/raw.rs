//! Settings as text, each with where it came from: defaults, the desk, `branchline.toml`, the environment.

use std::collections::BTreeMap;

use crate::base::config_values::mask;

pub(super) const PREFIX: &str = "BRANCHLINE_";
pub(super) const FILE: &str = "branchline.toml";

/// Every setting with its default. `None`: unset unless somebody sets it.
pub const SETTINGS: &[(&str, Option<&str>)] = &[
    ("PUBLIC_URL", Some("http://localhost:4000")),
    ("HANDLE_DOMAIN", None),
    ("BIND", Some("127.0.0.1:4000")),
    ("DATABASE_URL", Some("sqlite://data/branchline.db")),
    ("SQLITE_SYNCHRONOUS", Some("full")),
    ("DATA_DIR", Some("data")),
    ("KEYS_DIR", None),
    ("MEDIA", None),
    ("LANGUAGE", Some("en")),
    ("TIME_ZONE", Some("UTC")),
    ("MAIL", Some("file:data/mail")),
    ("SECURE_MODE", Some("false")),
    ("NAME", Some("Branchline")),
    ("DESCRIPTION", None),
    ("ABOUT", None),
    ("CONTACT", None),
    ("COLOUR", None),
    ("LOGO", None),
    ("PICTURE", None),
    ("FOOTER", None),
    ("JOINING", None),
    ("SOURCES", None),
    ("FEDERATION", Some("open")),
    ("REGISTRATION", Some("closed")),
    ("CONFIRM_EMAIL", Some("true")),
    ("TIMELINE_ACCESS", Some("public")),
    ("FACTOR_ROLES", None),
    ("FACTOR_OWN_ROLES", None),
    ("PASSWORD_SIGN_IN", Some("everybody")),
    ("OIDC_NAME", None),
    ("OIDC_ISSUER", None),
    ("OIDC_CLIENT_ID", None),
    ("OIDC_CLIENT_SECRET", None),
    ("OIDC_SCOPES", Some("email profile")),
    ("OIDC_GROUPS_CLAIM", Some("groups")),
    ("OIDC_ROLES", None),
    ("OIDC_INSIDE", Some("false")),
    ("OIDC_FACTOR", Some("true")),
    ("RATE_LIMITS", Some("on")),
    ("ROLES", Some("all")),
    ("BRANCHES", None),
    ("TRUSTED_PROXIES", None),
    ("DEV", Some("false")),
    ("DEV_RESOLVE", None),
    ("DEV_CLOCK", None),
    ("DEV_CHEAP_SECRETS", None),
    ("DEV_FALL", None),
    ("EXTRA_CA", None),
    ("BACKUP_HOURS", Some("0")),
    ("BACKUP_KEEP", Some("7")),
    ("BACKUP_RECIPIENT", None),
    ("REMOTE_MEDIA_DAYS", Some("14")),
    ("REMOTE_MEDIA_MEGABYTES", Some("0")),
    ("LOG", None),
    ("METRICS_BIND", None),
    ("OTLP", None),
];

/// Those that can be changed at the desk while the server runs, where neither environment nor file has set them.
pub const AT_THE_DESK: &[&str] = &[
    "NAME",
    "DESCRIPTION",
    "ABOUT",
    "CONTACT",
    "COLOUR",
    "LOGO",
    "PICTURE",
    "FOOTER",
    "LANGUAGE",
    "TIME_ZONE",
    "REGISTRATION",
    "CONFIRM_EMAIL",
    "TIMELINE_ACCESS",
    "JOINING",
    "SOURCES",
    "FEDERATION",
    "SECURE_MODE",
    "FACTOR_ROLES",
    "FACTOR_OWN_ROLES",
    "PASSWORD_SIGN_IN",
    "BACKUP_HOURS",
    "BACKUP_KEEP",
    "BACKUP_RECIPIENT",
    "REMOTE_MEDIA_DAYS",
    "REMOTE_MEDIA_MEGABYTES",
];

/// Those that the desk changes too, but whose values stand sealed and in a table of their own.
pub const KEPT_APART: &[&str] = &["MAIL"];

/// Where a value came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    Default,
    /// The database: somebody has set it at the desk.
    Desk,
    File,
    Environment,
}

/// The settings as text, each with its source.
#[derive(Clone, Debug, Default)]
pub struct Raw(pub(super) BTreeMap<&'static str, (String, Source)>);

impl Raw {
    /// Reads the environment and `branchline.toml` in the current folder.
    pub fn load() -> Result<Self, String> {
        let file = match std::fs::read_to_string(FILE) {
            Ok(text) => text,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(e) => return Err(format!("{FILE} can't be read: {e}.")),
        };
        Self::from_parts(std::env::vars(), &file)
    }

    /// Reads given variables and the text of a settings file; variables win.
    pub fn from_parts(variables: impl IntoIterator<Item = (String, String)>, file: &str) -> Result<Self, String> {
        let mut raw =
            Self(SETTINGS.iter().filter_map(|(n, d)| d.map(|d| (*n, (d.to_owned(), Source::Default)))).collect());
        let table: toml::Table = file.parse().map_err(|e| format!("{FILE} can't be read: {e}"))?;
        for (name, value) in table {
            let name = name.to_uppercase();
            let name = if name.starts_with(PREFIX) { name } else { format!("{PREFIX}{name}") };
            let text = match value {
                toml::Value::String(s) => s,
                other => other.to_string(),
            };
            raw.set(&name, text, Source::File)?;
        }
        for (name, value) in variables {
            if name.starts_with(PREFIX) {
                raw.set(&name, value, Source::Environment)?;
            }
        }
        Ok(raw)
    }

    fn set(&mut self, name: &str, value: String, source: Source) -> Result<(), String> {
        let known = name.strip_prefix(PREFIX).and_then(|n| SETTINGS.iter().find(|(s, _)| *s == n));
        let Some((setting, _)) = known else {
            return Err(format!("{name} is not a setting of Branchline. `branchline config print` lists them."));
        };
        self.0.insert(setting, (value, source));
        Ok(())
    }

    /// The same with what was set at the desk, which wins over defaults alone.
    pub fn with_desk<'a>(&self, set: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut raw = self.clone();
        raw.0.retain(|_, (_, source)| *source != Source::Desk);
        for (name, default) in SETTINGS {
            if let Some(default) = default {
                raw.0.entry(name).or_insert_with(|| ((*default).to_owned(), Source::Default));
            }
        }
        for (name, value) in set {
            let known = AT_THE_DESK.iter().chain(KEPT_APART).find(|n| **n == name && !raw.is_fixed(n));
            if let Some(name) = known {
                raw.0.insert(name, (value.to_owned(), Source::Desk));
            }
        }
        raw
    }

    /// Whether the environment or the settings file has set something; they win.
    pub fn is_fixed(&self, name: &str) -> bool {
        self.0
            .get(name)
            .is_some_and(|(value, source)| !value.is_empty() && matches!(source, Source::File | Source::Environment))
    }

    /// A setting as text; empty where it is not set.
    pub fn value(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(|(v, _)| v.as_str()).filter(|v| !v.is_empty())
    }

    pub(super) fn text(&self, name: &str) -> String {
        self.get(name).unwrap_or_default().to_owned()
    }

    pub(super) fn parse<T>(&self, name: &str, expected: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, String> {
        let value = self.get(name).unwrap_or_default();
        read(value).ok_or_else(|| format!("{PREFIX}{name} must be {expected}; it is \"{value}\"."))
    }

    pub(super) fn flag(&self, name: &str) -> Result<bool, String> {
        self.parse(name, "true or false", |v| match v {
            "true" | "on" | "1" => Some(true),
            "false" | "off" | "0" => Some(false),
            _ => None,
        })
    }

    pub(super) fn one_of(&self, name: &str, choices: &[&str]) -> Result<String, String> {
        self.parse(name, &format!("one of {}", choices.join(", ")), |v| choices.contains(&v).then(|| v.to_owned()))
    }

    /// Every setting, a line each, with its source; secrets masked.
    pub fn print(&self) -> String {
        let mut out = String::new();
        for (name, _) in SETTINGS {
            let (value, source) = match self.0.get(name) {
                Some((value, source)) => (mask(name, value), *source),
                None => ("(not set)".into(), Source::Default),
            };
            let source = match source {
                Source::Default => "default",
                Source::Desk => "desk",
                Source::File => FILE,
                Source::Environment => "environment",
            };
            out.push_str(&format!("{PREFIX}{name}={value}  ({source})\n"));
        }
        out
    }

    pub(super) fn optional<T>(
        &self,
        name: &str,
        expected: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, String> {
        self.get(name).map(|_| self.parse(name, expected, read)).transpose()
    }

    /// Words of people, up to so many characters.
    pub(super) fn words(&self, name: &str, most: usize) -> Result<String, String> {
        let read = |v: &str| {
            let usable = v.chars().count() <= most && !v.contains(|c: char| c.is_control() && !c.is_whitespace());
            usable.then(|| v.trim().to_owned())
        };
        self.parse(name, &format!("up to {most} characters"), read)
    }

    pub(super) fn list<T>(
        &self,
        name: &str,
        expected: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Vec<T>, String> {
        let Some(value) = self.get(name) else { return Ok(Vec::new()) };
        value
            .split(',')
            .map(|v| read(v.trim()).ok_or_else(|| format!("{PREFIX}{name} must list {expected}; it is \"{value}\".")))
            .collect()
    }
}
