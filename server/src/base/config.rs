//! Settings: from the environment, or from `branchline.toml` under the same names in lower case.

use std::{collections::BTreeMap, net::SocketAddr, path::PathBuf};

use ipnet::IpNet;
use url::Url;

use crate::base::config_values::{
    card_sources, collector, colour, contact, domain, factor_role, file, footer, group_roles, is_host, language,
    languages, mail, name, network, public_url, recipient, roles, time_zone,
};
use crate::base::raw::PREFIX;
pub use crate::base::{
    config_values::{CardSource, Roles},
    raw::{AT_THE_DESK, Raw, SETTINGS, Source},
};

/// Whom this branch exchanges posts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Federation {
    Open,
    Network,
    Off,
}

/// A sign-in service that the environment sets.
#[derive(Clone)]
pub struct IdentityProvider {
    pub name: String,
    pub issuer: String,
    pub client_id: String,
    pub client_secret: String,
    pub scopes: String,
    pub groups_claim: String,
    pub group_roles: String,
    pub may_be_inside: bool,
    pub asks_factor: bool,
}

impl std::fmt::Debug for IdentityProvider {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("IdentityProvider").field("issuer", &self.issuer).finish_non_exhaustive()
    }
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
    /// Where the keys stand that open what is sealed in the database: never inside the data folder.
    pub keys_dir: PathBuf,
    /// Where files of posts and profiles lie; by default in the data folder.
    pub media_dir: PathBuf,
    /// `s3://bucket?endpoint=…`: where they lie, and the folder has copies.
    pub media_bucket: Option<Url>,
    pub language: String,
    pub time_zone: String,
    pub mail: String,
    pub secure_mode: bool,
    pub name: String,
    /// A sentence or two for strangers; empty where nobody has written any.
    pub description: String,
    /// Markdown: what the branch says of itself at length.
    pub about: String,
    /// Where people can write to; none where nobody has said.
    pub contact: Option<String>,
    /// `#rrggbb`: the branch's own colour, dark enough for white letters.
    pub colour: Option<String>,
    /// The files of the branch's logo and picture, which are put up at the desk.
    pub logo: Option<String>,
    pub picture: Option<String>,
    /// Links at the foot of public pages: words and address.
    pub footer: Vec<(String, Url)>,
    /// Where books, articles and the catalogue's pages are looked up; nowhere without.
    pub sources: Vec<CardSource>,
    /// What people who want to join should know.
    pub joining: String,
    /// How often a backup is made; 0 for never.
    pub backup_hours: u32,
    /// How many backups are kept.
    pub backup_keep: u32,
    /// Whom backups are sealed to, in the form of age.
    pub backup_recipient: Option<String>,
    /// Copies of other servers' media that nobody has looked at for so many days go.
    pub remote_media_days: u32,
    /// How much room all copies may take; 0 for as much as there is.
    pub remote_media_megabytes: u32,
    pub federation: Federation,
    pub registration: String,
    pub confirm_email: bool,
    /// Which timelines strangers read: `public`, `local` (the branch's own posts), `authenticated` (none).
    pub timeline_access: String,
    /// Roles that sign in with a second factor, by name.
    pub factor_roles: Vec<String>,
    /// Whether owners alone sign in with a password, where there is a sign-in service.
    pub passwords_for_owners: bool,
    /// The sign-in service of the environment.
    pub identity_provider: Option<IdentityProvider>,
    pub rate_limits: bool,
    pub roles: Roles,
    pub trusted_proxies: Vec<IpNet>,
    pub dev: bool,
    pub dev_resolve: BTreeMap<String, SocketAddr>,
    pub dev_clock: Option<PathBuf>,
    /// Hashes cost next to nothing, so that tests are quick.
    pub dev_cheap_secrets: bool,
    /// A file that says after how many writes the process ends.
    pub dev_fall: Option<PathBuf>,
    pub extra_ca: Option<PathBuf>,
    /// Where figures for Prometheus are served; nowhere unless set.
    pub metrics_bind: Option<SocketAddr>,
    /// Where traces go; nowhere unless set.
    pub otlp: Option<Url>,
    /// The settings as text, with where each came from.
    pub raw: Raw,
}

impl Raw {
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
        for name in ["DEV_RESOLVE", "DEV_CLOCK", "DEV_CHEAP_SECRETS", "DEV_FALL"] {
            if self.get(name).is_some() && !dev {
                return Err(format!("{PREFIX}{name} works only with {PREFIX}DEV=true."));
            }
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
                known.iter().any(|p| v.strip_prefix(p).is_some_and(|rest| !rest.is_empty())).then(|| v.to_owned())
            })?,
            sqlite_synchronous: self.one_of("SQLITE_SYNCHRONOUS", &["full", "normal"])? == "full",
            data_dir: PathBuf::from(self.text("DATA_DIR")),
            keys_dir: self.keys_dir()?,
            media_dir: self.media_dir()?,
            media_bucket: self.media_bucket(),
            language: self.parse("LANGUAGE", &format!("one of {}", languages()), language)?,
            time_zone: self.parse("TIME_ZONE", "UTC or a zone such as Europe/Berlin", time_zone)?,
            mail: self.parse("MAIL", "file:FOLDER or smtp://USER:PASSWORD@SERVER", mail)?,
            secure_mode: self.flag("SECURE_MODE")?,
            name: self.parse("NAME", "a name of 1 to 100 characters on one line", name)?,
            description: self.words("DESCRIPTION", 500)?,
            about: self.words("ABOUT", 20_000)?,
            contact: self.optional("CONTACT", "an e-mail address", contact)?,
            colour: self.optional("COLOUR", "a colour such as #0e5a5a, dark enough for white letters", colour)?,
            logo: self.optional("LOGO", "a file that was put up at the desk", file)?,
            picture: self.optional("PICTURE", "a file that was put up at the desk", file)?,
            footer: self.parse(
                "FOOTER",
                "up to ten lines such as Imprint | https://library.example/imprint",
                footer,
            )?,
            sources: self.parse(
                "SOURCES",
                "up to ten lines such as isbn | https://books.example/{id}.json, each for isbn, issn, doi or a page of the catalogue",
                card_sources,
            )?,
            joining: self.words("JOINING", 2_000)?,
            backup_hours: self.parse("BACKUP_HOURS", "0 to 720 hours", |v| v.parse().ok().filter(|h| *h <= 720))?,
            backup_keep: self.parse("BACKUP_KEEP", "1 to 100", |v| v.parse().ok().filter(|n| (1..=100).contains(n)))?,
            backup_recipient: self.optional(
                "BACKUP_RECIPIENT",
                "a public key of age; it begins with age1",
                recipient,
            )?,
            remote_media_days: self.parse("REMOTE_MEDIA_DAYS", "1 to 3650 days", |v| {
                v.parse().ok().filter(|d| (1..=3_650).contains(d))
            })?,
            remote_media_megabytes: self.parse("REMOTE_MEDIA_MEGABYTES", "0 to 100000000 megabytes", |v| {
                v.parse().ok().filter(|m| *m <= 100_000_000)
            })?,
            federation: match self.one_of("FEDERATION", &["open", "network", "off"])?.as_str() {
                "open" => Federation::Open,
                "network" => Federation::Network,
                _ => Federation::Off,
            },
            registration: self.one_of("REGISTRATION", &["closed", "invite", "approval", "open"])?,
            confirm_email: self.flag("CONFIRM_EMAIL")?,
            timeline_access: self.one_of("TIMELINE_ACCESS", &["public", "local", "authenticated"])?,
            factor_roles: [
                self.list("FACTOR_ROLES", "some of owner, admin, moderator, staff", factor_role)?,
                self.list("FACTOR_OWN_ROLES", "names of roles", name)?,
            ]
            .concat(),
            passwords_for_owners: self.one_of("PASSWORD_SIGN_IN", &["everybody", "owners"])? == "owners",
            identity_provider: self.identity_provider()?,
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
            dev_cheap_secrets: self.get("DEV_CHEAP_SECRETS").is_some() && self.flag("DEV_CHEAP_SECRETS")?,
            dev_fall: self.get("DEV_FALL").map(PathBuf::from),
            extra_ca: self.get("EXTRA_CA").map(PathBuf::from),
            otlp: self.optional("OTLP", "the address of a collector such as http://127.0.0.1:4318", collector)?,
            metrics_bind: self
                .get("METRICS_BIND")
                .map(|_| self.parse("METRICS_BIND", "an address and port such as 127.0.0.1:9090", |v| v.parse().ok()))
                .transpose()?,
            raw: self.clone(),
        })
    }

    fn identity_provider(&self) -> Result<Option<IdentityProvider>, String> {
        if self.get("OIDC_ISSUER").is_none() {
            return Ok(None);
        }
        let issuer = |v: &str| {
            let url = Url::parse(v).ok().filter(|u| matches!(u.scheme(), "https" | "http") && is_host(u));
            url.map(|_| v.to_owned())
        };
        let given = |v: &str| (!v.trim().is_empty()).then(|| v.trim().to_owned());
        Ok(Some(IdentityProvider {
            name: self.parse("OIDC_NAME", "the name of the sign-in service", name)?,
            issuer: self.parse("OIDC_ISSUER", "the address of the sign-in service", issuer)?,
            client_id: self.parse("OIDC_CLIENT_ID", "what the sign-in service calls this branch", given)?,
            client_secret: self.text("OIDC_CLIENT_SECRET"),
            scopes: self.text("OIDC_SCOPES"),
            groups_claim: self.text("OIDC_GROUPS_CLAIM"),
            group_roles: self.parse("OIDC_ROLES", "groups such as it = admin; desk = moderator", group_roles)?,
            may_be_inside: self.flag("OIDC_INSIDE")?,
            asks_factor: self.flag("OIDC_FACTOR")?,
        }))
    }

    /// `keys` beside a data folder that is called `data`; beside another one a name of its own, for several branches may
    /// stand there.
    fn keys_dir(&self) -> Result<PathBuf, String> {
        let data = PathBuf::from(self.text("DATA_DIR"));
        let beside = match data.file_name().and_then(|n| n.to_str()) {
            Some("data") | None => "keys".to_owned(),
            Some(name) => format!("{name}-keys"),
        };
        let keys = self.get("KEYS_DIR").map_or_else(|| data.with_file_name(beside), PathBuf::from);
        if keys.starts_with(&data) && data.file_name().is_some() {
            let (keys, data) = (keys.display(), data.display());
            return Err(format!(
                "{PREFIX}KEYS_DIR must not be inside {PREFIX}DATA_DIR; {keys} is inside {data}. Keys never lie with what they open."
            ));
        }
        Ok(keys)
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
    fn what_is_right_starts() {
        for (name, value) in [
            ("BRANCHLINE_HANDLE_DOMAIN", "xn--bcher-kva.example"),
            ("BRANCHLINE_LANGUAGE", "de-AT"),
            ("BRANCHLINE_TIME_ZONE", "Europe/Berlin"),
            ("BRANCHLINE_MAIL", "smtp://mail"),
            ("BRANCHLINE_MAIL", "smtps://user:pass%40word@mail.example:465"),
            ("BRANCHLINE_MAIL", "smtp://192.0.2.7:25"),
            ("BRANCHLINE_PUBLIC_URL", "https://192.0.2.7"),
        ] {
            assert!(load(&[(name, value)], "").is_ok(), "{name}={value}");
        }
        assert!(load(&[("BRANCHLINE_FOOTER", "Imprint | https://a.example/i\n\n Help|https://a.example")], "").is_ok());
    }

    #[test]
    fn the_desk_wins_over_defaults_alone() {
        let config = load(&[("BRANCHLINE_NAME", "Alder")], "").expect("a name");
        let set = [("NAME", "Birch"), ("LANGUAGE", "de"), ("BIND", "0.0.0.0:1")];
        let changed = config.raw.with_desk(set).check().expect("settings");
        assert_eq!((changed.name.as_str(), changed.language.as_str()), ("Alder", "de"));
        assert_eq!(changed.bind, config.bind, "where it listens is not the desk's");
        assert!(changed.raw.is_fixed("NAME") && !changed.raw.is_fixed("LANGUAGE"));
        assert_eq!(
            changed.raw.with_desk([]).check().expect("settings").language,
            "en",
            "what was set can be taken back"
        );
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
            ("BRANCHLINE_WALLPAPER", "blue"),
            ("BRANCHLINE_BIND", "here"),
            ("BRANCHLINE_PUBLIC_URL", "http://library.example/sub"),
            ("BRANCHLINE_ROLES", "cook"),
            ("BRANCHLINE_DEV_RESOLVE", "a=b"),
            ("BRANCHLINE_TRUSTED_PROXIES", "nowhere"),
            ("BRANCHLINE_HANDLE_DOMAIN", "library example"),
            ("BRANCHLINE_HANDLE_DOMAIN", "a..b"),
            ("BRANCHLINE_HANDLE_DOMAIN", "library-.example"),
            ("BRANCHLINE_PUBLIC_URL", "https://a..b"),
            ("BRANCHLINE_LANGUAGE", "<de>"),
            ("BRANCHLINE_LANGUAGE", "xx"),
            ("BRANCHLINE_LANGUAGE", ""),
            ("BRANCHLINE_TIME_ZONE", "Mars"),
            ("BRANCHLINE_TIME_ZONE", "Europe/Nowhere"),
            ("BRANCHLINE_MAIL", "pigeon://roof"),
            ("BRANCHLINE_MAIL", "smtp://"),
            ("BRANCHLINE_MAIL", "smtps://user:password@"),
            ("BRANCHLINE_MAIL", "file:"),
            ("BRANCHLINE_NAME", " "),
            ("BRANCHLINE_COLOUR", "teal"),
            ("BRANCHLINE_COLOUR", "#ffee00"),
            ("BRANCHLINE_CONTACT", "anna at a.example"),
            ("BRANCHLINE_FOOTER", "Imprint: https://a.example"),
            ("BRANCHLINE_FOOTER", "Imprint | javascript:alert(1)"),
            ("BRANCHLINE_BACKUP_KEEP", "0"),
            ("BRANCHLINE_BACKUP_RECIPIENT", "age1nobody"),
            ("BRANCHLINE_DATABASE_URL", "sqlite://"),
            ("BRANCHLINE_METRICS_BIND", "everywhere"),
        ] {
            let fault = load(&[(name, value)], "").expect_err(name);
            assert!(fault.contains(name), "{fault}");
        }
    }

    #[test]
    fn secrets_are_cheap_in_tests_alone() {
        const CHEAP: &str = "BRANCHLINE_DEV_CHEAP_SECRETS";
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
