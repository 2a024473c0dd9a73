//! HTML from anywhere, made safe.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

use ammonia::{Builder, UrlRelative};

use super::{
    flatten::{self, Known},
    rel::rel,
};

/// Cleans HTML from anywhere: text, links, lists and quotes stay; other blocks and tables become paragraphs and lines;
/// scripts, styles, pictures and forms go.
pub fn clean(dirty: &str) -> String {
    clean_post(dirty, &Known::default())
}

/// The same for a post: links to whom it mentions and to its hashtags are marked as such, if their author did not.
pub fn clean_post(dirty: &str, known: &Known) -> String {
    guard(&flatten::flatten(dirty, known))
}

/// Lets out what posts are made of, and nothing else. Whatever the code before it does, only safe HTML leaves.
pub fn guard(html: &str) -> String {
    static GUARD: LazyLock<Builder<'static>> = LazyLock::new(|| {
        let mut builder = Builder::default();
        builder
            .tags(flatten::KEPT.iter().copied().collect())
            .tag_attributes(HashMap::from([
                ("a", HashSet::from(["href", "rel"])),
                ("ol", HashSet::from(["start", "reversed"])),
                ("li", HashSet::from(["value"])),
            ]))
            .generic_attributes(HashSet::from(["lang"]))
            .allowed_classes(HashMap::from([
                ("a", HashSet::from(["mention", "u-url", "hashtag"])),
                ("span", HashSet::from(["h-card", "invisible", "ellipsis", "quote-inline"])),
                ("p", HashSet::from(["quote-inline"])),
            ]))
            .url_schemes(HashSet::from([
                "http", "https", "mailto", "gemini", "matrix", "xmpp", "magnet", "ipfs", "ipns", "dat", "dweb", "ssb",
                "gopher",
            ]))
            // What another server means by a relative address would be a page of ours.
            .url_relative(UrlRelative::Deny)
            // Both writers of links, `flatten` and `post_text`, say it themselves; the filter holds them to it.
            .link_rel(None)
            .attribute_filter(|tag, name, value| match (tag, name) {
                ("a", "rel") => Some(rel(value).into()),
                _ => Some(value.into()),
            });
        builder
    });
    GUARD.clean(html).to_string()
}

/// Text for HTML.
pub fn escape(text: &str) -> String {
    html_escape::encode_double_quoted_attribute(text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{super::plain, *};

    #[test]
    fn nothing_runs() {
        for dirty in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<svg><script>alert(1)</script></svg>",
            "<p style=\"position:fixed\" onclick=\"x()\" class=\"admin\">hi</p>",
            "<iframe src=https://evil.test></iframe>",
            "<math><mtext><script>alert(1)</script></mtext></math>",
            "<img class=emoji alt='<script>alert(1)</script>'>",
        ] {
            let clean = clean(dirty);
            for bad in ["<script", "onerror", "javascript", "style", "onclick", "iframe", "<img", "admin"] {
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

    #[test]
    fn blocks_become_paragraphs_and_words_stay_apart() {
        for (dirty, kept, read) in [
            ("<div>a</div><div>b</div>", "<p>a</p><p>b</p>", "a\n\nb"),
            ("<div>a</div>b<div><div>c</div></div>", "<p>a</p><p>b</p><p>c</p>", "a\n\nb\n\nc"),
            ("<div><b>a</b> b</div>", "<p><b>a</b> b</p>", "a b"),
            ("<article><p>a</p>\n<p>b</p></article>", "<p>a</p>\n<p>b</p>", "a\n\nb"),
            ("<ul><li>spoiler</li><li>cats</li></ul>", "<ul><li>spoiler</li><li>cats</li></ul>", "spoiler\ncats"),
            ("<h2>a</h2>b", "<h2>a</h2>b", "a\n\nb"),
            (
                "<table><tr><th>a</th><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
                "<p>a b<br>c d</p>",
                "a b\nc d",
            ),
            ("<table><tr><td><p>a</p></td><td><div>b</div></td></tr></table>", "<p>a</p><p>b</p>", "a\n\nb"),
            ("<dl><dt>a</dt><dd>b</dd></dl>c", "<p>a</p><p>b</p><p>c</p>", "a\n\nb\n\nc"),
            ("<figure><img src=x alt=cat><figcaption>a</figcaption></figure>", "<p>🖼 cat</p><p>a</p>", "🖼 cat\n\na"),
            ("<figure><img src=x alt=\"\"><img src=y></figure>a", "<p>a</p>", "a"),
            ("he said <q>yes</q>", "he said “yes”", "he said “yes”"),
            ("10<sup>6</sup> H<sub>2</sub>O", "10<sup>6</sup> H<sub>2</sub>O", "106 H2O"),
            ("<strike>a</strike> <ins>b</ins> <kbd>c</kbd>", "<s>a</s> <u>b</u> <code>c</code>", "a b c"),
            ("<div class=\"quote-inline\">RE: x</div>b", "<p class=\"quote-inline\">RE: x</p><p>b</p>", "RE: x\n\nb"),
            ("<h1><div>a</div><div>b</div></h1>", "<h1>a<br>b</h1>", "a\nb"),
            ("a<hr>b", "a<p>b</p>", "a\n\nb"),
            ("<p>a<br>b</p>", "<p>a<br>b</p>", "a\nb"),
            ("hello <b>you</b>", "hello <b>you</b>", "hello you"),
            ("<pre>a\n  b</pre>", "<pre>a\n  b</pre>", "a\n  b"),
            ("<p>\n  a\n  b\n</p>", "<p>\n  a\n  b\n</p>", "a b"),
            ("<p>hi <img class=\"emoji\" alt=\"😀\" src=x></p>", "<p>hi 😀</p>", "hi 😀"),
            ("<details><summary>a</summary>b</details>", "<p>a</p><p>b</p>", "a\n\nb"),
        ] {
            let cleaned = clean(dirty);
            assert_eq!(cleaned, kept, "{dirty}");
            assert_eq!(plain(&cleaned), read, "{dirty}");
            assert_eq!(clean(&cleaned), cleaned, "{dirty}: nothing is left to clean");
        }
        assert_eq!(
            plain("<div>spoiler</div><div>cats</div><table><tr><td>a</td><td>b</td></tr></table>"),
            "spoiler\ncats\n\na b"
        );
    }

    #[test]
    fn formulas_and_lines_of_quotes_are_kept() {
        let tex =
            "<math><semantics><mi>x</mi><annotation encoding=\"application/x-tex\">x^2</annotation></semantics></math>";
        for (dirty, kept) in [
            (format!("<p>a {tex} b</p>"), "<p>a $x^2$ b</p>"),
            (tex.replace("<math>", "<math display=\"block\">"), "<p>$$x^2$$</p>"),
            ("<math alttext=\"x squared\"><mi>x</mi></math>".into(), "x squared"),
            ("<math><mi>x</mi><mo>=</mo><mn>2</mn></math>".into(), "x = 2"),
            ("<p class=\"quote-inline\">RE: x</p>".into(), "<p class=\"quote-inline\">RE: x</p>"),
            ("<span class=\"quote-inline other\">RE: x</span>".into(), "<span class=\"quote-inline\">RE: x</span>"),
        ] {
            assert_eq!(clean(&dirty), kept, "{dirty}");
            assert!(!plain(&dirty).is_empty());
        }
    }

    #[test]
    fn links_are_told_by_what_stands_beside_them() {
        let known = Known {
            mentions: ["https://a.test/users/b".to_owned(), "@c".into()].into(),
            tags: ["https://a.test/t/1".to_owned(), "#books".into()].into(),
            ..Known::default()
        };
        let html = "<a href=\"https://a.test/users/b\">Bea</a> <a href=\"https://a.test/@c\">@C</a> \
            <a href=\"https://a.test/t/1\">x</a> <a href=\"https://a.test/2\">#<span>Books</span></a> \
            <a href=\"https://a.test/3\" rel=\"TAG\">y</a> <a href=\"https://a.test/4\">z</a>";
        let cleaned = clean_post(html, &known);
        assert_eq!(cleaned.matches("class=\"u-url mention\"").count(), 2, "{cleaned}");
        assert_eq!(cleaned.matches("class=\"mention hashtag\"").count(), 3, "{cleaned}");
    }

    #[test]
    fn pictures_among_the_words_are_named() {
        let known = Known { shown: ["https://a.test/2.png".to_owned()].into(), ..Known::default() };
        for (html, kept) in [
            (
                "<p>see <img src='https://a.test/1.png' alt='A <cat>'></p>",
                "<p>see <a href=\"https://a.test/1.png\" rel=\"nofollow noopener noreferrer\">🖼 A &lt;cat&gt;</a></p>",
            ),
            ("<p>see <img src='https://a.test/2.png' alt='A cat'></p>", "<p>see </p>"),
            ("<p>see <img src='https://a.test/pixel.gif' width=1 height=1></p>", "<p>see </p>"),
            ("<p>see <img src='data:image/png;base64,AAAA' alt='A cat'></p>", "<p>see 🖼 A cat</p>"),
            (
                "<a href='https://a.test/x'><img src='https://a.test/1.png' alt='A cat'></a>",
                "<a href=\"https://a.test/x\" rel=\"nofollow noopener noreferrer\">🖼 A cat</a>",
            ),
            (
                "<img src='https://a.test/w/3.jpg?size=1'>",
                "<a href=\"https://a.test/w/3.jpg?size=1\" rel=\"nofollow noopener noreferrer\">🖼 3.jpg</a>",
            ),
        ] {
            assert_eq!(clean_post(html, &known), kept, "{html}");
        }
    }

    #[test]
    fn depth_is_no_danger() {
        let deep = format!("{}x{}", "<div><b>".repeat(2_000), "</b></div>".repeat(2_000));
        assert!(plain(&deep).contains('x') && plain(&clean(&"<div>".repeat(2_000))).is_empty());
    }

    #[test]
    fn every_link_keeps_its_reader_to_itself() {
        let html =
            clean("<a href=\"https://a.test/\" rel=\"opener\">a</a> <a href=\"https://a.test/t\" rel=\"TAG\">b</a>");
        assert_eq!(html.matches("nofollow noopener noreferrer").count(), 2, "{html}");
        assert!(html.contains("rel=\"tag nofollow") && !html.contains("\"opener"), "{html}");
    }
}
