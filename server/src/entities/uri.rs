//! Ids are kept and sent as their servers write them. One id may be written in several ways, and these are the rules by
//! which two of them are the same (the URL Standard's, and nothing beyond): scheme and host without case, the host in ASCII
//! (UTS 46), the scheme's own port left out, an empty path as `/`, and characters that are no ASCII percent-encoded.
//! <https://url.spec.whatwg.org/>

use percent_encoding::percent_decode_str;
use url::Url;

/// An id in its one normal form; what is no address stays as it is.
pub fn normal(id: &str) -> String {
    let Ok(url) = Url::parse(id) else { return id.to_owned() };
    let text = url.to_string();
    if !text.contains('%') {
        return text;
    }
    // `%c3` and `%C3` are the same byte.
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        out.push(if is_in_triplet(&out) { c.to_ascii_uppercase() } else { c });
    }
    out
}

/// Whether the next character belongs to a percent sign.
fn is_in_triplet(before: &str) -> bool {
    let last = before.as_bytes();
    last.ends_with(b"%") || last.len() > 1 && last[last.len() - 2] == b'%' && last[last.len() - 1].is_ascii_hexdigit()
}

/// Whether two ids are the same one.
pub fn same(a: &str, b: &str) -> bool {
    a == b || normal(a) == normal(b)
}

/// The ways in which an id may have been written down, as it is given first: whoever looks for a row by an id looks for all
/// of them.
pub fn forms(id: &str) -> Vec<String> {
    let mut all = vec![id.to_owned()];
    if let Ok(url) = Url::parse(id) {
        let normal = normal(id);
        if url.path() == "/" && url.query().is_none() {
            // Nobody writes the slash of a host alone.
            let (root, rest) = normal.split_at(normal.find('#').unwrap_or(normal.len()));
            all.push(format!("{}{rest}", root.trim_end_matches('/')));
        }
        all.extend(readable(&url, &normal));
        all.push(url.to_string());
        all.push(normal);
    }
    let mut once: Vec<String> = Vec::new();
    for form in all {
        if !once.contains(&form) {
            once.push(form);
        }
    }
    once
}

/// An id with the letters that its host and path stand for; none where it has none but ASCII.
fn readable(url: &Url, normal: &str) -> Vec<String> {
    let host = url.host_str().unwrap_or_default();
    let shown = url::quirks::domain_to_unicode(host);
    let with_host = |text: &str| (!shown.is_empty() && shown != host).then(|| text.replacen(host, &shown, 1));
    let mut all: Vec<String> = with_host(normal).into_iter().collect();
    let (before, rest) = normal.split_at(normal.find(url.path()).unwrap_or(0));
    if let Some(rest) = letters(rest) {
        let whole = format!("{before}{rest}");
        all.extend(with_host(&whole));
        all.push(whole);
    }
    all
}

/// The letters that a text stands for. Other characters stay encoded: a `%2F` that is decoded means something else.
fn letters(text: &str) -> Option<String> {
    let decoded = percent_decode_str(text).decode_utf8().ok()?;
    let encoded = decoded.chars().map(|c| if c.is_ascii() { 1 } else { 3 * c.len_utf8() }).sum::<usize>();
    (text.contains('%') && encoded == text.len()).then(|| decoded.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_id_in_several_ways() {
        for (a, b) in [
            ("http://solo.test", "http://solo.test/"),
            ("https://münchen.test/u/x", "https://xn--mnchen-3ya.test/u/x"),
            ("https://a.test/nutzer/jörg", "https://a.test/nutzer/j%C3%B6rg"),
            ("https://a.test/nutzer/jörg", "https://a.test/nutzer/j%c3%b6rg"),
            ("https://例え.テスト/@太郎#main-key", "https://xn--r8jz45g.xn--zckzah/@%E5%A4%AA%E9%83%8E#main-key"),
            ("HTTPS://A.test:443/x", "https://a.test/x"),
        ] {
            assert!(same(a, b), "{a} {b}");
            assert!(forms(b).iter().any(|f| f == a || *f == normal(a)), "{a} {:?}", forms(b));
        }
        for (a, b) in [
            ("https://a.test/x", "https://a.test/x/"),
            ("https://a.test/X", "https://a.test/x"),
            ("https://a.test/%2Fx", "https://a.test//x"),
            ("http://a.test/x", "https://a.test/x"),
            ("https://a.test:8443/x", "https://a.test/x"),
        ] {
            assert!(!same(a, b), "{a} {b}");
            assert!(!forms(a).contains(&b.to_owned()));
        }
        assert_eq!(forms("https://a.test/users/anna"), ["https://a.test/users/anna"]);
        assert!(forms("https://xn--mnchen-3ya.test/u/x").contains(&"https://münchen.test/u/x".to_owned()));
        assert!(forms("https://a.test/j%C3%B6rg").contains(&"https://a.test/jörg".to_owned()));
        assert!(forms("http://solo.test/").contains(&"http://solo.test".to_owned()));
        assert!(forms("http://solo.test/#key").contains(&"http://solo.test#key".to_owned()));
        assert_eq!(forms("urn:x"), ["urn:x"]);
    }
}
