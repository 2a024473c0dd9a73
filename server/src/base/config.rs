//! Settings: from the environment, or from `branchline.toml` under the same names in lower case.

use std::{
    collections::BTreeMap,
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};

use ipnet::IpNet;
use url::Url;

const PREFIX: &str = "BRANCHLINE_";
const FILE: &str = "branchline.toml";

/// Every setting with its default. `None`: unset unless somebody sets it.
pub const SETTINGS: &[(&str, Option<&str>)] = &[
    ("PUBLIC_URL", Some("http://localhost:4000")),
    ("HANDLE_DOMAIN", None),
    ("BIND", Some("127.0.0.1:4000")),
    ("DATABASE_URL", Some("sqlite://data/branchline.db")),
    ("SQLITE_SYNCHRONOUS", Some("full")),
    ("DATA_DIR", Some("data")),
    ("LANGUAGE", Some("en")),
    ("TIME_ZONE", Some("UTC")),
    ("MAIL", Some("file:data/mail")),
    ("SECURE_MODE", Some("false")),
    ("NAME", Some("Branchline")),
    ("FEDERATION", Some("open")),
    ("REGISTRATION", Some("closed")),
    ("CONFIRM_EMAIL", Some("true")),
    ("RATE_LIMITS", Some("on")),
    ("ROLES", Some("all")),
    ("TRUSTED_PROXIES", None),
    ("DEV", Some("false")),
    ("DEV_RESOLVE", None),
    ("DEV_CLOCK", None),
    ("DEV_CHEAP_SECRETS", Some("false")),
    ("EXTRA_CA", None),
];

/// Whom this branch exchanges posts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Federation {
    Open,
    Network,
    Off,
}

/// Which work this process does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Roles {
    pub web: bool,
    pub worker: bool,
    pub scheduler: bool,
}

/// The settings, read and checked.
#[derive(Clone, Debug)]
pub struct Config {
    pub public_url: Url,
    pub handle_domain: String,
    pub bind: SocketAddr,
    pub database_url: String,
    /// Whether a commit waits for the disk.
    pub sqlite_synchronous: bool,
    pub data_dir: PathBuf,
    pub language: String,
    pub time_zone: String,
    pub mail: String,
    pub secure_mode: bool,
    pub name: String,
    pub federation: Federation,
    pub registration: String,
    pub confirm_email: bool,
    pub rate_limits: bool,
    pub roles: Roles,
    pub trusted_proxies: Vec<IpNet>,
    pub dev: bool,
    pub dev_resolve: BTreeMap<String, SocketAddr>,
    pub dev_clock: Option<PathBuf>,
    /// Passwords and passphrases are hashed at next to no cost, so that tests are quick.
    pub dev_cheap_secrets: bool,
    pub extra_ca: Option<PathBuf>,
}

/// Where a value came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    Default,
    File,
    Environment,
}

/// The settings as text, each with its source.
#[derive(Clone, Debug, Default)]
pub struct Raw(BTreeMap<&'static str, (String, Source)>);

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

    fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(|(v, _)| v.as_str()).filter(|v| !v.is_empty())
    }

    fn text(&self, name: &str) -> String {
        self.get(name).unwrap_or_default().to_owned()
    }

    fn parse<T>(&self, name: &str, expected: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, String> {
        let value = self.get(name).unwrap_or_default();
        read(value).ok_or_else(|| format!("{PREFIX}{name} must be {expected}; it is \"{value}\"."))
    }

    fn flag(&self, name: &str) -> Result<bool, String> {
        self.parse(name, "true or false", |v| match v {
            "true" | "on" | "1" => Some(true),
            "false" | "off" | "0" => Some(false),
            _ => None,
        })
    }

    fn one_of(&self, name: &str, choices: &[&str]) -> Result<String, String> {
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
                Source::File => FILE,
                Source::Environment => "environment",
            };
            out.push_str(&format!("{PREFIX}{name}={value}  ({source})\n"));
        }
        out
    }

    /// Checks every value.
    ///
    /// # Errors
    /// A sentence that names the setting.
    pub fn check(&self) -> Result<Config, String> {
        let public_url = self.parse("PUBLIC_URL", "an address such as https://social.example.org", public_url)?;
        let dev = self.flag("DEV")?;
        let host = public_url.host_str().unwrap_or_default();
        let is_local = host == "localhost" || host.ends_with(".localhost");
        if public_url.scheme() != "https" && !dev && !is_local {
            return Err(format!(
                "{PREFIX}PUBLIC_URL must begin with https://, or set {PREFIX}DEV=true to try things out."
            ));
        }
        let dev_cheap_secrets = self.flag("DEV_CHEAP_SECRETS")?;
        let given = [
            ("DEV_RESOLVE", self.get("DEV_RESOLVE").is_some()),
            ("DEV_CLOCK", self.get("DEV_CLOCK").is_some()),
            ("DEV_CHEAP_SECRETS", dev_cheap_secrets),
        ];
        if let Some((name, _)) = given.iter().find(|(_, given)| *given && !dev) {
            return Err(format!("{PREFIX}{name} works only with {PREFIX}DEV=true."));
        }
        let handle_domain = match self.get("HANDLE_DOMAIN") {
            Some(_) => self.parse("HANDLE_DOMAIN", "a domain such as library.example", domain)?,
            None => host.to_lowercase(),
        };
        Ok(Config {
            handle_domain,
            public_url,
            dev,
            bind: self.parse("BIND", "an address and port such as 127.0.0.1:4000", |v| v.parse().ok())?,
            database_url: self.parse("DATABASE_URL", "sqlite://… or postgres://…", |v| {
                let known = ["sqlite://", "postgres://", "postgresql://"];
                known.iter().any(|p| v.starts_with(p)).then(|| v.to_owned())
            })?,
            sqlite_synchronous: self.one_of("SQLITE_SYNCHRONOUS", &["full", "normal"])? == "full",
            data_dir: PathBuf::from(self.text("DATA_DIR")),
            language: self.parse("LANGUAGE", "a language code such as en or de", language)?,
            time_zone: self.parse("TIME_ZONE", "UTC or a zone such as Europe/Berlin", time_zone)?,
            mail: self.parse("MAIL", "file:FOLDER or smtp://…", |v| {
                ["file:", "smtp://", "smtps://"].iter().any(|p| v.starts_with(p)).then(|| v.to_owned())
            })?,
            secure_mode: self.flag("SECURE_MODE")?,
            name: self.text("NAME"),
            federation: match self.one_of("FEDERATION", &["open", "network", "off"])?.as_str() {
                "open" => Federation::Open,
                "network" => Federation::Network,
                _ => Federation::Off,
            },
            registration: self.one_of("REGISTRATION", &["closed", "invite", "approval", "open"])?,
            confirm_email: self.flag("CONFIRM_EMAIL")?,
            rate_limits: self.flag("RATE_LIMITS")?,
            roles: self.parse("ROLES", "all, or some of web, worker, scheduler", roles)?,
            trusted_proxies: self.list("TRUSTED_PROXIES", "networks such as 10.0.0.0/8", network)?,
            dev_resolve: self
                .list("DEV_RESOLVE", "names and addresses such as beta.test=127.0.0.1:4001", |v| {
                    let (name, address) = v.split_once('=')?;
                    Some((name.to_owned(), address.parse().ok()?))
                })?
                .into_iter()
                .collect(),
            dev_clock: self.get("DEV_CLOCK").map(PathBuf::from),
            dev_cheap_secrets,
            extra_ca: self.get("EXTRA_CA").map(PathBuf::from),
        })
    }

    fn list<T>(&self, name: &str, expected: &str, read: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, String> {
        let Some(value) = self.get(name) else { return Ok(Vec::new()) };
        value
            .split(',')
            .map(|v| read(v.trim()).ok_or_else(|| format!("{PREFIX}{name} must list {expected}; it is \"{value}\".")))
            .collect()
    }
}

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

    /// Whether an id is under our public address.
    pub fn is_local(&self, uri: &str) -> bool {
        uri.strip_prefix(self.public_url.as_str().trim_end_matches('/'))
            .is_some_and(|r| r.is_empty() || r.starts_with('/'))
    }

    /// The public host, with its port where it is not the usual one.
    pub fn authority(&self) -> &str {
        self.public_url.authority()
    }

    /// Whether cookies need the `Secure` attribute.
    pub fn is_https(&self) -> bool {
        self.public_url.scheme() == "https"
    }
}

fn public_url(value: &str) -> Option<Url> {
    let url = Url::parse(value).ok()?;
    let plain = url.path() == "/" && url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    (plain && matches!(url.scheme(), "http" | "https") && url.host_str().is_some()).then_some(url)
}

fn domain(value: &str) -> Option<String> {
    let plain = value.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'));
    (plain && !value.starts_with(['.', '-']) && !value.ends_with(['.', '-'])).then(|| value.to_lowercase())
}

fn language(value: &str) -> Option<String> {
    let plain = value.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    (plain && (2..=12).contains(&value.len())).then(|| value.to_owned())
}

/// The form of a name in the time zone database.
fn time_zone(value: &str) -> Option<String> {
    let plain = value.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '_' | '-' | '+'));
    (value == "UTC" || (plain && value.contains('/'))).then(|| value.to_owned())
}

fn roles(value: &str) -> Option<Roles> {
    let mut roles = Roles { web: false, worker: false, scheduler: false };
    for role in value.split(',').map(str::trim) {
        match role {
            "all" => roles = Roles { web: true, worker: true, scheduler: true },
            "web" => roles.web = true,
            "worker" => roles.worker = true,
            "scheduler" => roles.scheduler = true,
            _ => return None,
        }
    }
    Some(roles)
}

fn network(value: &str) -> Option<IpNet> {
    value.parse().ok().or_else(|| value.parse::<IpAddr>().ok().map(IpNet::from))
}

/// Hides the password in an address.
fn mask(name: &str, value: &str) -> String {
    if !matches!(name, "DATABASE_URL" | "MAIL") {
        return value.to_owned();
    }
    let Ok(mut url) = Url::parse(value) else { return value.to_owned() };
    if url.password().is_some() && url.set_password(Some("********")).is_ok() {
        url.to_string()
    } else {
        value.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(variables: &[(&str, &str)], file: &str) -> Result<Config, String> {
        let variables = variables.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned()));
        Raw::from_parts(variables, file)?.check()
    }

    #[test]
    fn defaults_start() {
        let config = load(&[], "").expect("defaults");
        assert_eq!(config.url("/inbox"), "http://localhost:4000/inbox");
        assert_eq!(config.handle_domain, "localhost");
        assert!(config.is_local("http://localhost:4000/users/anna"));
        assert!(!config.is_local("http://localhost:40001/users/anna"));
    }

    #[test]
    fn environment_wins_over_file() {
        let config =
            load(&[("BRANCHLINE_NAME", "Alder")], "branchline_name = \"Birch\"\nbranchline_dev = true").expect("both");
        assert_eq!(config.name, "Alder");
        assert!(config.dev);
    }

    #[test]
    fn faults_name_the_setting() {
        for (name, value) in [
            ("BRANCHLINE_COLOUR", "blue"),
            ("BRANCHLINE_BIND", "here"),
            ("BRANCHLINE_PUBLIC_URL", "http://library.example/sub"),
            ("BRANCHLINE_ROLES", "cook"),
            ("BRANCHLINE_DEV_RESOLVE", "a=b"),
            ("BRANCHLINE_TRUSTED_PROXIES", "nowhere"),
            ("BRANCHLINE_HANDLE_DOMAIN", "library example"),
            ("BRANCHLINE_LANGUAGE", "<de>"),
            ("BRANCHLINE_TIME_ZONE", "Mars"),
            ("BRANCHLINE_MAIL", "pigeon://roof"),
        ] {
            let fault = load(&[(name, value)], "").expect_err(name);
            assert!(fault.contains(name), "{fault}");
        }
    }

    #[test]
    fn secrets_are_cheap_in_tests_alone() {
        const CHEAP: &str = "BRANCHLINE_DEV_CHEAP_SECRETS";
        assert!(!load(&[("BRANCHLINE_DEV", "true")], "").expect("defaults").dev_cheap_secrets);
        assert!(load(&[("BRANCHLINE_DEV", "true"), (CHEAP, "true")], "").expect("a test").dev_cheap_secrets);
        let fault = load(&[(CHEAP, "true")], "").expect_err("production");
        assert!(fault.contains(CHEAP) && fault.contains("DEV=true"), "{fault}");
    }

    #[test]
    fn passwords_are_masked() {
        let raw = Raw::from_parts(
            [("BRANCHLINE_DATABASE_URL".to_owned(), "postgres://anna:geheim@db/branch".to_owned())],
            "",
        )
        .expect("raw");
        assert!(!raw.print().contains("geheim"));
    }
}
