//! HTML: what came from elsewhere made safe, what was typed made HTML.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use ammonia::Builder;

/// Cleans HTML from anywhere: text, links, lists and quotes stay; scripts, styles, pictures and forms go.
pub fn clean(dirty: &str) -> String {
    static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
        let mut builder = Builder::default();
        builder
            .tags(HashSet::from([
                "a",
                "p",
                "br",
                "span",
                "em",
                "strong",
                "b",
                "i",
                "u",
                "del",
                "s",
                "code",
                "pre",
                "blockquote",
                "ul",
                "ol",
                "li",
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6",
                "ruby",
                "rt",
                "rp",
            ]))
            .tag_attributes(HashMap::from([
                ("a", HashSet::from(["href"])),
                ("ol", HashSet::from(["start", "reversed"])),
                ("li", HashSet::from(["value"])),
            ]))
            .generic_attributes(HashSet::from(["lang"]))
            .allowed_classes(HashMap::from([
                ("a", HashSet::from(["mention", "u-url", "hashtag"])),
                ("span", HashSet::from(["h-card", "invisible", "ellipsis"])),
            ]))
            .url_schemes(HashSet::from(["http", "https", "mailto", "gemini", "matrix", "xmpp"]))
            .link_rel(Some("nofollow noopener noreferrer"));
        builder
    });
    CLEANER.clean(dirty).to_string()
}

/// Text for HTML.
pub fn escape(text: &str) -> String {
    html_escape::encode_double_quoted_attribute(text).into_owned()
}

/// The text of some HTML, for titles and summaries.
pub fn plain(html: &str) -> String {
    let spaced = html.replace("<br>", "\n").replace("</p><p>", "\n\n");
    let text = Builder::empty().clean(&spaced).to_string();
    html_escape::decode_html_entities(&text).into_owned()
}

#[cfg(test)]
mod tests {
    use crate::*;

    #[test]
    fn nothing_runs() {
        for dirty in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<svg><script>alert(1)</script></svg>",
            "<p style=\"position:fixed\" onclick=\"x()\" class=\"admin\">hi</p>",
            "<iframe src=https://evil.test></iframe>",
        ] {
            let clean = clean(dirty);
            for bad in ["script", "onerror", "javascript", "style", "onclick", "iframe", "<img", "admin"] {
                assert!(!clean.contains(bad), "{dirty} became {clean}");
            }
        }
    }

    #[test]
    fn mentions_keep_their_marks() {
        let html =
            clean("<p><span class=\"h-card\"><a class=\"u-url mention\" href=\"https://a.test/@b\">@b</a></span></p>");
        assert!(html.contains("mention") && html.contains("rel=\"nofollow noopener noreferrer\""));
        assert_eq!(plain("<p>a &amp; b</p><p>c</p>"), "a & b\n\nc");
    }
}
