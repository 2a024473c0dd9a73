//! What was typed, with the people whom it mentions: `post_text` reads it, here it meets profiles and our own addresses.

use std::borrow::Cow;

use post_text::{Person, parse, tag};

use crate::{
    base::{config::Config, html},
    entities::{post, profile},
};

/// The rendered text and the keys of its hashtags, each once.
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
    let read = parse(text);
    let person = |mention: &post_text::Mention| {
        let acct = mention.handle();
        let known = mentions.iter().find(|m| m.acct == acct)?;
        Some(Person { href: known.profile.url.clone(), name: known.profile.handle.clone() })
    };
    let markup = read.html(person, |tag| tag_page(&tag::shown(&tag.name)));
    Rendered { html: html::guard(&markup), tags: read.tags().into_iter().map(post_text::Tag::key).collect() }
}

/// Every handle that a text mentions, in order, as it is looked up, each once.
pub fn handles(text: &str) -> Vec<String> {
    parse(text).mentions().into_iter().map(post_text::Mention::handle).collect()
}

/// A text without the slugs of our own pages in it: a link from the address bar does not say who copied it.
pub fn without_slugs<'a>(config: &Config, text: &'a str) -> Cow<'a, str> {
    let has = |address: &str| own_page(config, address).is_some();
    let is_untouched = parse(text).spans().all(|span| match span {
        post_text::Span::Link(address) | post_text::Span::Address(address) => !has(address),
        _ => true,
    });
    if is_untouched { text.into() } else { parse(text).with_addresses(|address| own_page(config, address)).into() }
}

/// An address without the slug of a page of ours, wherever in it that page stands; `None` for one that has no slug.
fn own_page(config: &Config, address: &str) -> Option<String> {
    let host = config.public_url.host_str().unwrap_or_default();
    without_slug(host, address).or_else(|| without_slug(host, &post_text::href(address)?))
}

fn without_slug(host: &str, address: &str) -> Option<String> {
    let lower = address.to_ascii_lowercase();
    let (mut out, mut done) = (String::new(), 0);
    for (at, _) in lower.match_indices(host) {
        // Another host may end like ours.
        let is_whole = !lower[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '.'));
        let Some(rest) = lower.get(at + host.len()..).filter(|_| is_whole && at >= done) else { continue };
        let port = rest
            .strip_prefix(':')
            .map_or(0, |r| 1 + r.len() - r.trim_start_matches(|c: char| c.is_ascii_digit()).len());
        let mut path = &rest[port..];
        let begin = at + host.len() + port;
        while let Some(slug) = slug_of(path) {
            path = &path[slug..];
        }
        let end = address.len() - path.len();
        if end > begin {
            out.push_str(&address[done..begin]);
            // A slug alone stands for its home.
            out.push_str(if path.starts_with('/') { "" } else { "/home" });
            done = end;
        }
    }
    out.push_str(&address[done..]);
    (done > 0).then_some(out)
}

/// How much of a path in lower case is `/as/SLUG`.
fn slug_of(path: &str) -> Option<usize> {
    let rest = path.strip_prefix("/as/")?;
    let slug = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric()).len();
    ((1..=32).contains(&slug)).then_some("/as/".len() + slug)
}

/// The hashtags of a post as they are listed: as its words have them, in lower case, where these differ from the keys.
pub fn listed_tags(post: &post::Model, keys: &[String]) -> Vec<String> {
    if keys.iter().all(|k| k.is_ascii()) && post.content.is_ascii() {
        return keys.to_vec();
    }
    let read = parse(&if post.is_local { Cow::Borrowed(&*post.source) } else { html::plain(&post.content).into() });
    let written = read.tags();
    let of = |key: &String| written.iter().find(|t| t.key() == *key).map(|t| tag::shown(&t.name));
    keys.iter().map(|key| of(key).unwrap_or_else(|| key.clone())).collect()
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
        insta::assert_snapshot!(out.html, @r##"<p>Hello<br>world</p><p>see <a href="https://example.org/a?b=1&amp;c=2" rel="nofollow noopener noreferrer"><span class="invisible">https://</span>example.org/a?b=1&amp;c=2</a> <a class="mention hashtag" href="https://a.test/tags/library" rel="tag nofollow noopener noreferrer">#<span>Library</span></a> <a class="mention hashtag" href="https://a.test/tags/library" rel="tag nofollow noopener noreferrer">#<span>library</span></a></p>"##);
        assert_eq!(out.tags, ["library"]);
    }

    #[test]
    fn typed_html_stays_text() {
        assert_eq!(plain("<b>hi</b> & <script>").html, "<p>&lt;b&gt;hi&lt;/b&gt; &amp; &lt;script&gt;</p>");
    }

    #[test]
    fn a_line_of_spaces_is_no_paragraph() {
        assert_eq!(plain("a\n\n \n\nb").html, "<p>a</p><p>b</p>");
    }

    #[test]
    fn slugs_of_ours_are_left_out() {
        let config = |url: &str| {
            let parts = [("BRANCHLINE_PUBLIC_URL".to_owned(), url.to_owned())];
            crate::base::config::Raw::from_parts(parts, "").and_then(|raw| raw.check()).expect("a configuration")
        };
        let alder = config("https://alder.example");
        for (typed, published) in [
            ("see https://alder.example/as/Ab3/@anna/1?x=2#c.", "see https://alder.example/@anna/1?x=2#c."),
            ("HTTPS://Alder.Example:443/as/ab3/home", "HTTPS://Alder.Example:443/home"),
            ("alder.example/as/ab3/@anna", "alder.example/@anna"),
            ("https://alder.example/as/ab3", "https://alder.example/home"),
            ("https://alder.example/as/ab3/as/cd4/home", "https://alder.example/home"),
            ("https://x.test/?u=https://alder.example/as/ab3/home", "https://x.test/?u=https://alder.example/home"),
            ("(https://alder.example/as/ab3/home)", "(https://alder.example/home)"),
        ] {
            assert_eq!(without_slugs(&alder, typed), published);
        }
        for same in [
            "https://birch.example/as/ab3/home",
            "https://my.alder.example/as/ab3/home",
            "https://alder.example/@as/1",
            "/as/ab3/home",
            "a\r\n b ",
        ] {
            assert_eq!(without_slugs(&alder, same), same);
        }
        let own = config("https://münchen.example");
        assert_eq!(without_slugs(&own, "https://münchen.example/as/ab3/@a"), "https://xn--mnchen-3ya.example/@a");
    }

    /// Lines without the space around them, which no page shows.
    fn lines(text: &str) -> Vec<&str> {
        text.trim().lines().map(str::trim).collect()
    }

    proptest! {
        /// Whatever is typed: the guard finds nothing to change, and the page reads as the text does.
        #[test]
        fn any_text_is_safe_and_reads_the_same(text in "[@#<>&\"'a-zäßहिテ:/. \n\u{0}\u{200b}-]{0,200}") {
            let read = parse(&text);
            let markup = read.html(|_| None, |t| format!("https://a.test/tags/{}", t.key()));
            prop_assert_eq!(&html::plain(&html::guard(&markup)), &html::plain(&markup));
            let (shown, typed) = (html::plain(&markup), read.plain(|_| None));
            prop_assert_eq!(lines(&shown), lines(&typed));
            let cleaned = html::clean(&markup);
            prop_assert_eq!(html::plain(&cleaned), shown);
            prop_assert!(!cleaned.contains("<script") && !cleaned.contains("onerror"));
        }
    }
}
