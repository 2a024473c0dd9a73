//! What a request would rather have: a page for people or a document for servers.
//! <https://www.rfc-editor.org/rfc/rfc9110#name-accept>

use axum::http::{HeaderMap, header};

/// How much each is wanted, in thousandths; 0 for what is not named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    pub page: u16,
    pub document: u16,
}

impl Wish {
    /// Reads `Accept`.
    pub fn of(headers: &HeaderMap) -> Self {
        let mut wish = Self::default();
        for value in headers.get_all(header::ACCEPT).iter().filter_map(|v| v.to_str().ok()) {
            for range in value.split(',') {
                let (kind, weight) = read(range);
                match kind.as_str() {
                    "text/html" | "application/xhtml+xml" => wish.page = wish.page.max(weight),
                    "application/activity+json" | "application/ld+json" => wish.document = wish.document.max(weight),
                    _ => {}
                }
            }
        }
        wish
    }

    /// Whether a page is wanted rather than a document; whoever names neither takes what is there.
    pub fn wants_page(self) -> bool {
        self.page > self.document
    }

    /// Whether a document is wanted where there is a page.
    pub fn wants_document(self) -> bool {
        self.document > 0 && self.document >= self.page
    }
}

/// A media range without its parameters, in lower case, and its weight; one that can't be read counts in full.
fn read(range: &str) -> (String, u16) {
    let mut parts = range.split(';').map(str::trim);
    let kind = parts.next().unwrap_or_default().to_ascii_lowercase();
    let weight = parts.filter_map(|p| p.split_once('=')).find(|(n, _)| n.trim().eq_ignore_ascii_case("q"));
    let thousandths =
        weight.and_then(|(_, q)| q.trim().parse::<f32>().ok()).map_or(1_000.0, |q| q.clamp(0.0, 1.0) * 1_000.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped before")]
    let weight = thousandths.round() as u16;
    (kind, weight)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_obeyed() {
        let wish = |text: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT, text.parse().expect("a header"));
            let wish = Wish::of(&headers);
            (wish.wants_page(), wish.wants_document())
        };
        assert_eq!(wish("text/html, application/activity+json;q=0.5"), (true, false));
        assert_eq!(wish("text/html;q=0.4,Application/LD+JSON; profile=\"x\" ; Q=0.9"), (false, true));
        assert_eq!(wish("application/activity+json;q=0, text/html"), (true, false));
        assert_eq!(wish("application/activity+json, text/html"), (false, true));
        assert_eq!(wish("application/activity+json"), (false, true));
        assert_eq!(wish("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"), (true, false));
        assert_eq!(wish("*/*"), (false, false));
        assert_eq!(wish("application/json"), (false, false));
    }
}
