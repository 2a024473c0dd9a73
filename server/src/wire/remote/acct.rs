//! Handles as they are written: the name, and the domain where it is not ours.

use crate::base::app::App;

/// `name`, `@name`, `name@domain`, `acct:…`: the name, and the domain if it is not ours.
pub fn split_handle<'a>(app: &App, acct: &'a str) -> (&'a str, Option<&'a str>) {
    let acct = acct.trim();
    let scheme = acct.get(..5).is_some_and(|s| s.eq_ignore_ascii_case("acct:"));
    let acct = if scheme { &acct[5..] } else { acct }.trim_start_matches('@').trim_end_matches('/');
    match acct.split_once('@') {
        Some((name, domain)) if is_our_domain(app, domain) => (name, None),
        Some((name, domain)) => (name, Some(domain)),
        None => (acct, None),
    }
}

fn is_our_domain(app: &App, domain: &str) -> bool {
    let domain = ascii(domain.trim_end_matches('/'));
    // The root's dot and the port that everybody leaves out say nothing.
    let domain = domain.strip_suffix(":443").unwrap_or(&domain).trim_end_matches('.');
    domain == ascii(&app.config.handle_domain) || domain == ascii(app.config.authority())
}

/// A domain as handles are kept: in ASCII (UTS 46) and lower case, with its port.
pub fn ascii(domain: &str) -> String {
    let (host, port) = domain.rsplit_once(':').map_or((domain, None), |(h, p)| (h, Some(p)));
    let plain = match url::quirks::domain_to_ascii(host) {
        ascii if ascii.is_empty() => host.to_lowercase(),
        ascii => ascii,
    };
    port.map_or_else(|| plain.clone(), |port| format!("{plain}:{port}"))
}
