//! Whatever is typed: no view disagrees with another, and nothing panics.

use post_text::{Mention, Person, Span, Text, length, parse, tag, words::Words};
use proptest::prelude::*;

/// Texts of what matters to the parser, and texts of anything.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[@#＃:/.?=&;,()\\[\\]'\"<>|_*~ \n-]{1,3}",
        "[a-zA-Zäß0-9]{1,4}",
        "(https?|Https|ftp)://[a-z0-9.]{0,8}[/?#]?",
        "@[a-z.]{1,5}(@[a-z.äテ]{1,6}(:[0-9]{1,3})?)?",
        "[#＃][a-zA-Zßक-ह्・·\u{200c}\u{200d}0-9]{1,5}",
        ":[a-z_]{1,4}:",
        "[\u{200b}\u{200d}\u{fe0f}\u{301}👨👧🇩🇪、。「」（）・テ\u{0}\r]{1,3}",
        "\\PC{1,4}",
    ];
    prop_oneof![4 => prop::collection::vec(piece, 0..14).prop_map(|p| p.concat()), 1 => any::<String>()]
}

fn person(mention: &Mention) -> Option<Person> {
    // Some are known.
    (mention.name.len().is_multiple_of(2))
        .then(|| Person { href: format!("https://p.test/{}", mention.handle()), name: mention.name.clone() })
}

fn html(read: &Text) -> String {
    read.html(person, |t| format!("https://t.test/{}", t.key()))
}

/// What stands between two strings, each time.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    text.split(before).skip(1).map(|rest| rest.split(after).next().unwrap_or_default()).collect()
}

fn unescaped(text: &str) -> String {
    html_escape::decode_html_entities(text).into_owned()
}

/// The text of HTML of ours.
fn without_tags(html: &str) -> String {
    let spaced = html.replace("<br>", "\n").replace("</p><p>", "\n\n");
    let mut text = String::new();
    for (n, part) in spaced.split('<').enumerate() {
        text.push_str(if n == 0 { part } else { part.split_once('>').map_or("", |(_, rest)| rest) });
    }
    unescaped(&text)
}

fn once(all: Vec<String>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for one in all {
        if !found.contains(&one) {
            found.push(one);
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_html_has_the_mentions_and_no_others(text in texts()) {
        let read = parse(&text);
        let in_html = between(&html(&read), "class=\"u-url mention\" href=\"https://p.test/", "\"")
            .into_iter().map(unescaped).collect();
        let known: Vec<String> =
            read.mentions().into_iter().filter(|m| person(m).is_some()).map(Mention::handle).collect();
        prop_assert_eq!(once(in_html), known);
    }

    #[test]
    fn the_html_has_the_tags_and_no_others(text in texts()) {
        let read = parse(&text);
        let in_html = between(&html(&read), "class=\"mention hashtag\" href=\"https://t.test/", "\"")
            .into_iter().map(unescaped).collect();
        let keys: Vec<String> = read.tags().into_iter().map(post_text::Tag::key).collect();
        prop_assert_eq!(once(in_html), keys.clone());
        for key in keys {
            prop_assert_eq!(tag::key(&key), Some(key));
        }
    }

    #[test]
    fn the_html_has_the_links_and_no_others(text in texts()) {
        let read = parse(&text);
        let in_html = between(&html(&read), "<a href=\"", "\"").into_iter().map(unescaped).collect();
        prop_assert_eq!(once(in_html), read.links());
    }

    #[test]
    fn the_html_reads_as_the_tree_does(text in texts()) {
        let read = parse(&text);
        prop_assert_eq!(without_tags(&html(&read)), read.plain(person));
    }

    /// Links and mentions count less than they take, the rest as it is.
    #[test]
    fn the_length_is_the_sum_of_its_parts(text in texts()) {
        let read = parse(&text);
        let lines: usize = read.paragraphs.iter().flat_map(|p| &p.lines).map(|line| {
            let one = Text { paragraphs: vec![post_text::Paragraph { breaks: 0, lines: vec![line.clone()] }] };
            one.length()
        }).sum();
        let breaks: usize = read.paragraphs.iter().map(|p| p.breaks + p.lines.len() - 1).sum();
        prop_assert_eq!(length(&text), lines + breaks);
        let links = read.spans().filter(|s| matches!(s, Span::Link(_))).count();
        prop_assert!(length(&text) >= links * post_text::URL_LENGTH);
    }

    #[test]
    fn what_was_read_is_read_again(text in texts()) {
        let read = parse(&text);
        let written = read.with_addresses(|_| None);
        prop_assert_eq!(&parse(&written), &read);
        prop_assert_eq!(parse(&written).with_addresses(|_| None), written);
        let texts: Vec<bool> = read.spans().map(|s| matches!(s, Span::Text(_))).collect();
        for line in read.paragraphs.iter().flat_map(|p| &p.lines) {
            prop_assert!(line.windows(2).all(|two| !matches!(two, [Span::Text(_), Span::Text(_)])), "{:?}", texts);
        }
    }

    #[test]
    fn nothing_typed_becomes_markup(text in texts()) {
        let html = html(&parse(&text));
        for part in html.split('<').skip(1) {
            prop_assert!(
                ["p>", "/p>", "br>", "a class=\"", "a href=\"http", "/a>", "span>", "span class=\"", "/span>"]
                    .iter().any(|ours| part.starts_with(ours)),
                "{}", html
            );
        }
    }

    #[test]
    fn names_fold_once(name in "\\PC{0,12}") {
        if let Some(key) = tag::nearest(&name) {
            prop_assert_eq!(tag::key(&key), Some(key.clone()));
            prop_assert_eq!(tag::nearest(&key), Some(key));
        }
    }

    /// A keyword stands in itself, however it is written.
    #[test]
    fn words_stand_in_themselves(word in "\\PC{1,8}") {
        let has = |text: &str| Words::of(text).have(&word, true);
        let upper = word.to_uppercase();
        if Words::of(&word).have(&word, false) {
            prop_assert!(has(&word));
            // What upper case tells apart, folding does too.
            if upper.to_lowercase() == word {
                prop_assert!(has(&upper));
            }
        }
    }
}
