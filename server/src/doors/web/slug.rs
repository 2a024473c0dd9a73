//! Addresses of ours: with a slug and without it.

use axum::{
    extract::{OriginalUri, Request},
    http::Uri,
};

/// Before the slug.
pub const PREFIX: &str = "/as/";

/// The slug that stood in an address.
#[derive(Clone, Debug)]
pub struct Slug(pub String);

/// Takes the slug off an address, before it is routed.
pub fn without_slug(mut request: Request) -> Request {
    let Some((slug, rest)) = split(request.uri()) else { return request };
    if let Ok(uri) = rest.parse::<Uri>() {
        request.extensions_mut().insert(OriginalUri(uri.clone()));
        request.extensions_mut().insert(Slug(slug));
        *request.uri_mut() = uri;
    }
    request
}

/// The slug in a path of ours.
pub fn slug_in(path: &str) -> Option<String> {
    split(&path.parse().ok()?).map(|(slug, _)| slug)
}

/// `/as/SLUG/home?q=x` is the slug and `/home?q=x`.
fn split(uri: &Uri) -> Option<(String, String)> {
    let whole = uri.path_and_query()?.as_str().strip_prefix(PREFIX)?;
    let end = whole.find(['/', '?']).unwrap_or(whole.len());
    let (slug, rest) = whole.split_at(end);
    let plain = (1..=32).contains(&slug.len()) && slug.chars().all(|c| c.is_ascii_alphanumeric());
    let rest = if rest.starts_with('/') { rest.to_owned() } else { format!("/home{rest}") };
    plain.then(|| (slug.to_owned(), rest))
}

/// Only paths of ours: anything else would make us a door to elsewhere.
pub fn safe_path(path: Option<&str>) -> String {
    let path = path.unwrap_or_default();
    let local =
        path.starts_with('/') && !path.starts_with("//") && !path.contains('\\') && !path.contains(char::is_control);
    if local { path.to_owned() } else { "/home".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_come_off() {
        let parts = |a: &str| split(&a.parse().expect("an address"));
        assert_eq!(parts("/as/abc/home?x=1"), Some(("abc".into(), "/home?x=1".into())));
        assert_eq!(parts("/as/abc"), Some(("abc".into(), "/home".into())));
        assert_eq!(parts("/as/"), None);
        assert_eq!(parts("/home"), None);
    }

    #[test]
    fn redirects_stay_here() {
        assert_eq!(safe_path(Some("/oauth/authorize?a=b")), "/oauth/authorize?a=b");
        for bad in ["https://evil.test", "//evil.test", "/\\evil.test", "", "/a\nb"] {
            assert_eq!(safe_path(Some(bad)), "/home", "{bad}");
        }
    }
}
