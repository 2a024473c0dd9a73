//! A run of characters without spaces, as spans: what stands before an address in it may be a mention, a hashtag or an emoji.

use crate::{
    address,
    characters::is_word,
    host,
    tag::{self, SIGNS},
    tree::{Mention, Span, Tag},
};

/// The names of custom emojis.
const EMOJI_NAME: std::ops::RangeInclusive<usize> = 2..=30;

/// Reads a run into spans.
pub fn read(run: &str, out: &mut Vec<Span>) {
    let zone = address::begin(run).unwrap_or(run.len());
    marks(&run[..zone], out);
    let links = address::links(run, zone);
    if links.is_empty() && zone < run.len() {
        out.push(Span::Address(run[zone..].to_owned()));
        return;
    }
    let mut done = zone;
    for link in links {
        push_text(&run[done..link.start], out);
        out.push(Span::Link(run[link.clone()].to_owned()));
        done = link.end;
    }
    push_text(&run[done..], out);
}

/// Adds to the text before, so that no two texts stand beside each other.
pub fn push_text(text: &str, out: &mut Vec<Span>) {
    match out.last_mut() {
        _ if text.is_empty() => {}
        Some(Span::Text(before)) => before.push_str(text),
        _ => out.push(Span::Text(text.to_owned())),
    }
}

fn marks(run: &str, out: &mut Vec<Span>) {
    let (mut done, mut at) = (0, 0);
    while let Some(found) = run[at..].find(|c| matches!(c, '@' | ':') || SIGNS.contains(&c)) {
        let start = at + found;
        let sign = run[start..].chars().next().map_or(1, char::len_utf8);
        // An emoji may follow another at once.
        let follows_emoji = start == done && matches!(out.last(), Some(Span::Emoji(_)));
        match mark(&run[..start], &run[start..], follows_emoji) {
            Some((span, length)) => {
                push_text(&run[done..start], out);
                out.push(span);
                done = start + length;
                at = done;
            }
            None => at = start + sign,
        }
    }
    push_text(&run[done..], out);
}

/// The mention, hashtag or emoji that a text begins with, and its length in bytes.
fn mark(before: &str, text: &str, follows_emoji: bool) -> Option<(Span, usize)> {
    match text.chars().next()? {
        '@' => mention(text).filter(|_| may_mention(before)).map(|(m, length)| (Span::Mention(m), length)),
        ':' => emoji(text)
            .filter(|_| follows_emoji || !before.ends_with(|c| c == ':' || is_word(c)))
            .map(|name| (Span::Emoji(name.to_owned()), name.len() + 2)),
        sign => {
            let name = &text[sign.len_utf8()..];
            let length = tag::name_length(name);
            let is_free = !before.ends_with(|c| matches!(c, '/' | '=' | '&') || is_word(c));
            (is_free && length > 0)
                .then(|| (Span::Tag(Tag { sign, name: name[..length].to_owned() }), sign.len_utf8() + length))
        }
    }
}

/// Whether a mention may follow: not inside a word, a path or an e-mail address.
fn may_mention(before: &str) -> bool {
    let inside = |text: &str| text.ends_with(is_word);
    // `first+@post.example` is an address; `-@carl` begins a line.
    let glued = before.ends_with(['+', '-']) && inside(before.trim_end_matches(['+', '-']));
    !glued && !inside(before) && !before.ends_with(['/', '=', '@'])
}

fn mention(text: &str) -> Option<(Mention, usize)> {
    let body = text.strip_prefix('@')?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
    let run = &body[..body.find(|c| !is_name(c)).unwrap_or(body.len())];
    let name = run.trim_end_matches(['.', '-']);
    if name.is_empty() || name.starts_with(['.', '-']) {
        return None;
    }
    let mut length = 1 + name.len();
    let rest = body[name.len()..].strip_prefix('@').unwrap_or_default();
    let host = host::length(rest, false);
    let domain = (host > 0 && !rest.starts_with('[')).then(|| {
        let whole = host + host::port_length(&rest[host..]);
        length += 1 + whole;
        rest[..whole].to_owned()
    });
    Some((Mention { name: name.to_owned(), domain }, length))
}

/// The name between the colons that a text begins with.
fn emoji(text: &str) -> Option<&str> {
    let (name, after) = text.strip_prefix(':')?.split_once(':')?;
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    (plain && EMOJI_NAME.contains(&name.len()) && !after.starts_with(is_word)).then_some(name)
}
