//! What single settings may be: each function reads one, and gives none for what can't work.

use std::net::IpAddr;

use ipnet::IpNet;
use url::{Host, Url};

use crate::base::clock;

/// Where a collector takes traces over OTLP/HTTP.
pub fn collector(text: &str) -> Option<Url> {
    let mut url = Url::parse(text).ok().filter(|u| matches!(u.scheme(), "http" | "https") && u.host().is_some())?;
    if url.path() == "/" {
        url.set_path("/v1/traces");
    }
    Some(url)
}

/// A bucket of S3 with its endpoint, where that is not Amazon's.
pub fn bucket(value: &str) -> Option<Url> {
    let url = Url::parse(value).ok().filter(|u| u.scheme() == "s3" && u.host_str().is_some_and(|h| !h.is_empty()))?;
    let mut pairs = url.query_pairs();
    let fits = pairs.all(|(name, value)| match &*name {
        "endpoint" => Url::parse(&value).is_ok_and(|e| matches!(e.scheme(), "http" | "https")),
        "region" => !value.is_empty(),
        _ => false,
    });
    fits.then(|| url.clone())
}

/// Which work this process does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Roles {
    pub web: bool,
    pub worker: bool,
    pub scheduler: bool,
}

pub fn public_url(value: &str) -> Option<Url> {
    let url = Url::parse(value).ok()?;
    let plain = url.path() == "/" && url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    (plain && matches!(url.scheme(), "http" | "https") && is_host(&url)).then_some(url)
}

/// Whether an address names a machine: by a number, or by a domain that can be one.
pub fn is_host(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => domain(name).is_some(),
        Some(_) => true,
        // Of schemes that the web does not know, the host is a text.
        None => url.host_str().is_some_and(|h| domain(h).is_some()),
    }
}

/// A domain: labels of 1 to 63 letters, digits and hyphens. <https://www.rfc-editor.org/rfc/rfc1123#section-2.1>
pub fn domain(value: &str) -> Option<String> {
    let label = |l: &str| {
        (1..=63).contains(&l.len())
            && l.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            && !l.starts_with('-')
            && !l.ends_with('-')
    };
    (value.len() <= 253 && value.split('.').all(label)).then(|| value.to_lowercase())
}

/// The languages of our pages.
pub fn languages() -> String {
    texts::languages().map(|(code, _)| code).collect::<Vec<_>>().join(", ")
}

/// A language that the pages have, with a country if need be: `de-AT`.
pub fn language(value: &str) -> Option<String> {
    let plain = value.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let short = value.split('-').next().unwrap_or_default().to_lowercase();
    (plain && value.len() <= 12 && texts::languages().any(|(code, _)| code == short)).then(|| value.to_owned())
}

/// A name of the time zone database.
pub fn time_zone(value: &str) -> Option<String> {
    clock::is_zone(value).then(|| value.to_owned())
}

/// A branch's name.
pub fn name(value: &str) -> Option<String> {
    let name = value.trim();
    ((1..=100).contains(&name.chars().count()) && !name.contains(char::is_control)).then(|| name.to_owned())
}

pub fn contact(value: &str) -> Option<String> {
    let (name, host) = value.trim().split_once('@')?;
    let plain = !name.is_empty() && !value.trim().contains(char::is_whitespace) && value.len() <= 254;
    (plain && domain(host).is_some()).then(|| value.trim().to_owned())
}

/// The least contrast of small letters with what is behind them. <https://www.w3.org/TR/WCAG22/#contrast-minimum>
pub const LEAST_CONTRAST: f64 = 4.5;

pub fn colour(value: &str) -> Option<String> {
    contrast_with_white(value).filter(|c| *c >= LEAST_CONTRAST).map(|_| value.to_lowercase())
}

/// How strongly white letters stand out from a colour `#rrggbb`, from 1 to 21; none for what is no such colour.
/// <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>
pub fn contrast_with_white(value: &str) -> Option<f64> {
    let digits = value.strip_prefix('#').filter(|d| d.len() == 6 && d.chars().all(|c| c.is_ascii_hexdigit()))?;
    let part = |at: usize| -> Option<f64> {
        let part = f64::from(u8::from_str_radix(&digits[at..at + 2], 16).ok()?) / 255.0;
        Some(if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) })
    };
    Some(1.05 / (0.2126 * part(0)? + 0.7152 * part(2)? + 0.0722 * part(4)? + 0.05))
}

/// The name of a file of ours.
pub fn file(value: &str) -> Option<String> {
    let plain = value.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
    (plain && value.len() <= 100 && !value.contains("..")).then(|| value.to_owned())
}

pub fn footer(value: &str) -> Option<Vec<(String, Url)>> {
    let line = |line: &str| {
        let (words, address) = line.split_once('|')?;
        let url = Url::parse(address.trim()).ok().filter(|u| matches!(u.scheme(), "http" | "https"))?;
        let words = words.trim();
        (!words.is_empty() && words.chars().count() <= 60).then(|| (words.to_owned(), url))
    };
    let links: Option<Vec<_>> = value.lines().map(str::trim).filter(|l| !l.is_empty()).map(line).collect();
    links.filter(|l| l.len() <= 10)
}

/// Where something is looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardSource {
    /// `isbn`, `issn`, `doi`, or how addresses of the catalogue's pages begin.
    pub of: String,
    /// With `{id}` for the number.
    pub address: String,
}

/// Where books are looked up: a line each, what and where, with `{id}` for the number.
pub fn card_sources(value: &str) -> Option<Vec<CardSource>> {
    let web = |text: &str| Url::parse(text).is_ok_and(|u| matches!(u.scheme(), "http" | "https") && u.has_host());
    let read = |line: &str| {
        let (of, address) = line.split_once('|')?;
        let (of, address) = (of.trim(), address.trim());
        let what = matches!(of, "isbn" | "issn" | "doi") || (web(of) && of.ends_with(['/', '=']));
        let fits = what && address.contains("{id}") && web(address);
        fits.then(|| CardSource { of: of.to_owned(), address: address.to_owned() })
    };
    let lines: Vec<&str> = value.lines().filter(|l| !l.trim().is_empty()).collect();
    lines.into_iter().map(read).collect::<Option<Vec<_>>>().filter(|all| all.len() <= 10)
}

/// A role whose people sign in with a second factor.
pub fn factor_role(value: &str) -> Option<String> {
    ["owner", "admin", "moderator", "staff"].contains(&value).then(|| value.to_owned())
}

/// Groups with their roles, `it = admin; desk = moderator`, a line each.
pub fn group_roles(value: &str) -> Option<String> {
    let lines = value.split([';', '\n']).map(str::trim).filter(|l| !l.is_empty());
    let read = lines.map(|line| {
        let (group, role) = line.rsplit_once('=')?;
        // Which roles of its own the branch has stands in the database.
        let fits = !group.trim().is_empty() && name(role).is_some_and(|role| role != "owner");
        fits.then_some(line)
    });
    Some(read.collect::<Option<Vec<_>>>()?.join("\n"))
}

pub fn recipient(value: &str) -> Option<String> {
    value.trim().parse::<age::x25519::Recipient>().ok().map(|r| r.to_string())
}

/// A folder for letters, or a mail server with its name.
pub fn mail(value: &str) -> Option<String> {
    let usable = match value.strip_prefix("file:") {
        Some(folder) => !folder.trim().is_empty(),
        None => Url::parse(value).is_ok_and(|u| matches!(u.scheme(), "smtp" | "smtps") && is_host(&u)),
    };
    usable.then(|| value.to_owned())
}

pub fn roles(value: &str) -> Option<Roles> {
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

pub fn network(value: &str) -> Option<IpNet> {
    value.parse().ok().or_else(|| value.parse::<IpAddr>().ok().map(IpNet::from))
}

/// Hides the password in an address.
pub fn mask(name: &str, value: &str) -> String {
    if name == "OIDC_CLIENT_SECRET" {
        return "********".to_owned();
    }
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
    use super::contrast_with_white;

    #[test]
    fn white_letters_are_read_on_dark_colours() {
        let ratio = |colour| contrast_with_white(colour).expect("a colour");
        assert!((ratio("#000000") - 21.0).abs() < 0.01 && (ratio("#ffffff") - 1.0).abs() < 0.01);
        assert!(ratio("#0e5a5a") > 7.0);
        assert_eq!(contrast_with_white("#12345"), None);
    }
}
