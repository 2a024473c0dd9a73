//! From what was typed to HTML: paragraphs, links, mentions and hashtags.

use linkify::{LinkFinder, LinkKind};

use crate::{base::html, entities::profile};

/// The rendered text and the hashtags in it (lower case, without `#`, each once).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    pub html: String,
    pub tags: Vec<String>,
}

/// A mention as it stands in a text, with whom it means.
#[derive(Clone, Debug)]
pub struct Mention {
    /// `name` or `name@domain`, lower case.
    pub acct: String,
    pub profile: profile::Model,
}

/// Renders a text. Mentions that are not in the list stay text.
pub fn html(text: &str, mentions: &[Mention], tag_page: impl Fn(&str) -> String) -> Rendered {
    let mut out = Rendered { html: String::new(), tags: Vec::new() };
    let text = text.replace("\r\n", "\n").replace('\0', "");
    for paragraph in text.split("\n\n").map(|p| p.trim_matches('\n')).filter(|p| !p.is_empty()) {
        out.html.push_str("<p>");
        for (n, line) in paragraph.split('\n').enumerate() {
            if n > 0 {
                out.html.push_str("<br>");
            }
            line_html(&mut out, line, mentions, &tag_page);
        }
        out.html.push_str("</p>");
    }
    // A second pair of eyes: whatever the code above does, only safe HTML leaves.
    out.html = html::clean(&out.html);
    out
}

fn line_html(out: &mut Rendered, line: &str, mentions: &[Mention], tag_page: &impl Fn(&str) -> String) {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    for span in finder.spans(line) {
        let text = span.as_str();
        let is_web = text.starts_with("https://") || text.starts_with("http://");
        if span.kind().is_some() && is_web {
            out.html.push_str(&format!("<a href=\"{}\">{}</a>", html::escape(text), html::escape(short_url(text))));
        } else {
            words_html(out, text, mentions, tag_page);
        }
    }
}

/// A link without its scheme.
fn short_url(url: &str) -> &str {
    url.split_once("://").map_or(url, |(_, rest)| rest)
}

fn words_html(out: &mut Rendered, text: &str, mentions: &[Mention], tag_page: &impl Fn(&str) -> String) {
    let mut rest = text;
    while let Some(at) = rest.find(['@', '#']) {
        let (before, marked) = rest.split_at(at);
        out.html.push_str(&html::escape(before));
        let at_word_start = !before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '/');
        let taken = if at_word_start { mark_html(out, marked, mentions, tag_page) } else { 0 };
        let taken = if taken == 0 {
            out.html.push_str(&marked[..1]);
            1
        } else {
            taken
        };
        rest = &marked[taken..];
    }
    out.html.push_str(&html::escape(rest));
}

/// Renders a mention or hashtag at the beginning of `marked`; gives its length in bytes, 0 if it is none.
fn mark_html(out: &mut Rendered, marked: &str, mentions: &[Mention], tag_page: &impl Fn(&str) -> String) -> usize {
    if let Some(tag) = hashtag_at(marked) {
        let name = tag.to_lowercase();
        out.html.push_str(&format!(
            "<a class=\"mention hashtag\" href=\"{}\">#<span>{}</span></a>",
            html::escape(&tag_page(&name)),
            html::escape(tag)
        ));
        if !out.tags.contains(&name) {
            out.tags.push(name);
        }
        return tag.len() + 1;
    }
    let Some(acct) = mention_at(marked) else { return 0 };
    let Some(mention) = mentions.iter().find(|m| m.acct == acct.to_lowercase()) else { return 0 };
    out.html.push_str(&format!(
        "<span class=\"h-card\"><a class=\"u-url mention\" href=\"{}\">@<span>{}</span></a></span>",
        html::escape(&mention.profile.url),
        html::escape(&mention.profile.handle)
    ));
    acct.len() + 1
}

fn hashtag_at(marked: &str) -> Option<&str> {
    let body = marked.strip_prefix('#')?;
    let end = body.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(body.len());
    let name = &body[..end];
    (name.chars().any(char::is_alphabetic) && name.chars().count() <= 100).then_some(name)
}

fn mention_at(marked: &str) -> Option<&str> {
    let body = marked.strip_prefix('@')?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
    let name_end = body.find(|c| !is_name(c)).unwrap_or(body.len());
    let mut end = name_end;
    if let Some(domain) = body[name_end..].strip_prefix('@') {
        let is_host = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | ':');
        let host_end = domain.find(|c| !is_host(c)).unwrap_or(domain.len());
        if host_end > 0 {
            end = name_end + 1 + host_end;
        }
    }
    let acct = body[..end].trim_end_matches(['.', '-', ':']);
    (!acct.is_empty()).then_some(acct)
}

/// Every handle that a text mentions, in order, lower case, each once.
pub fn handles(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('@') {
        let at_word_start = !text[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '/' | '@' | '.'));
        if let Some(acct) = mention_at(&text[at..]).filter(|_| at_word_start) {
            let acct = acct.to_lowercase();
            if !found.contains(&acct) {
                found.push(acct);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plain(text: &str) -> Rendered {
        html(text, &[], |t| format!("https://a.test/tags/{t}"))
    }

    #[test]
    fn paragraphs_links_and_tags() {
        let out = plain("Hello\nworld\n\nsee https://example.org/a?b=1&c=2 #Library #library");
        insta::assert_snapshot!(out.html, @r##"<p>Hello<br>world</p><p>see <a href="https://example.org/a?b=1&amp;c=2" rel="nofollow noopener noreferrer">example.org/a?b=1&amp;c=2</a> <a class="mention hashtag" href="https://a.test/tags/library" rel="nofollow noopener noreferrer">#<span>Library</span></a> <a class="mention hashtag" href="https://a.test/tags/library" rel="nofollow noopener noreferrer">#<span>library</span></a></p>"##);
        assert_eq!(out.tags, ["library"]);
    }

    #[test]
    fn typed_html_stays_text() {
        assert_eq!(plain("<b>hi</b> & <script>").html, "<p>&lt;b&gt;hi&lt;/b&gt; &amp; &lt;script&gt;</p>");
    }

    #[test]
    fn handles_are_found() {
        assert_eq!(
            handles("@anna hi @Bea@birch.test, mail x@y.test or (@carl@c.test:4000)."),
            ["anna", "bea@birch.test", "carl@c.test:4000"]
        );
        assert!(plain("a#b 100#1 #1").tags.is_empty());
    }

    proptest! {
        /// Whatever is typed: no panic, and nothing but what we write ourselves comes out as a tag.
        #[test]
        fn any_text_is_safe(text in "[@#<>&\"'a-zäß:/. \n\u{0}\u{200b}-]{0,200}") {
            let out = plain(&text).html;
            prop_assert!(!out.contains("<script") && !out.contains("onerror"));
            let _ = handles(&text);
        }
    }
}
