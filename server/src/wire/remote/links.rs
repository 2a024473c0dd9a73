//! Addresses in the forms in which other servers write them: alone, in a `Link`, or several to choose from.

use serde_json::Value;

use super::json::{id_of, many};

const SCHEMES: [&str; 2] = ["https://", "http://"];

/// Whether an address is one of the web. Schemes have no case. <https://www.rfc-editor.org/rfc/rfc3986#section-3.1>
pub fn is_web(address: &str) -> bool {
    let begins = |scheme: &str| address.get(..scheme.len()).is_some_and(|b| b.eq_ignore_ascii_case(scheme));
    SCHEMES.into_iter().any(begins)
}

/// An address with its scheme in small letters, which everybody understands who shows it.
pub fn plain(address: &str) -> String {
    match address.split_once("://") {
        Some((scheme, rest)) => format!("{}://{rest}", scheme.to_ascii_lowercase()),
        None => address.to_owned(),
    }
}

/// The page for people among one or several links.
pub fn page(value: &Value) -> Option<&str> {
    let links = many(value);
    let html = links.iter().find(|l| l["mediaType"] == "text/html").copied();
    let link = html.or_else(|| links.first().copied())?;
    id_of(link).filter(|u| is_web(u))
}

/// The address of a picture: an object that has one, a `Link`, or the address alone.
pub fn picture(value: &Value) -> Option<String> {
    let first = many(value).into_iter().next()?;
    let alone = || first.as_str().or_else(|| first["href"].as_str()).filter(|u| is_web(u));
    page(&first["url"]).or_else(alone).map(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn pictures_come_in_many_forms() {
        for value in [
            json!("https://a.test/1.png"),
            json!({ "type": "Image", "url": "https://a.test/1.png" }),
            json!({ "type": "Image", "url": [{ "type": "Link", "href": "HTTPS://a.test/1.png" }] }),
            json!([{ "type": "Link", "href": "https://a.test/1.png", "mediaType": "image/png" }]),
        ] {
            assert_eq!(picture(&value).as_deref(), Some("https://a.test/1.png"), "{value}");
        }
        for value in [json!(null), json!([]), json!("javascript:1"), json!({ "href": "data:," }), json!({ "id": 1 })] {
            assert_eq!(picture(&value), None, "{value}");
        }
    }

    #[test]
    fn schemes_have_no_case() {
        assert!(is_web("HTTP://a.test") && is_web("https://a.test") && !is_web("httpsä") && !is_web("http:"));
        assert_eq!((plain("HTTP://A.test/X"), plain("x")), ("http://A.test/X".to_owned(), "x".to_owned()));
    }
}
