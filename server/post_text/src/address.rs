//! Addresses in a run of characters without spaces: where one begins, which are links, where a link ends.
//! <https://www.rfc-editor.org/rfc/rfc3986>, <https://url.spec.whatwg.org/>

use std::ops::Range;

use crate::{
    characters::{is_letter_or_digit, is_word},
    host,
};

/// What may stand before the first word of a run without belonging to it.
const OPENING: &[char] = &['(', '[', '{', '（', '\'', '‘', '"', '*', '_', '~', '|', '`', '¿', '¡'];
/// Schemes without `//`: what follows them is an address all the same.
const OPAQUE: &[&str] = &[
    "acct", "data", "did", "geo", "magnet", "mailto", "matrix", "news", "nostr", "sip", "sips", "sms", "tel", "urn",
    "xmpp",
];
/// Never the last character of a link: it ends the sentence around it.
const TRAILING: &[char] = &['?', '!', '.', ',', ':', ';', '*', '\'', '’', '‘', '"', '。'];

/// Where in a run the first address begins, whether it is a link or not: from there on nothing is a mention.
pub fn begin(run: &str) -> Option<usize> {
    let named = run.match_indices("://").find_map(|(at, _)| scheme_start(&run[..at]));
    let first = run.len() - run.trim_start_matches(OPENING).len();
    let opaque = run[first..]
        .split_once(':')
        .filter(|(scheme, rest)| !rest.is_empty() && OPAQUE.iter().any(|known| known.eq_ignore_ascii_case(scheme)));
    [named, opaque.map(|_| first), bare(run)].into_iter().flatten().min()
}

/// Where the scheme begins that a text ends with.
fn scheme_start(before: &str) -> Option<usize> {
    web_start(before).or_else(|| {
        let start = before.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.')).len();
        let first = before[start..].find(|c: char| c.is_ascii_alphabetic())?;
        Some(start + first)
    })
}

/// Where the `http` or `https` begins that a text ends with, in any case, unless it is the end of another word.
fn web_start(before: &str) -> Option<usize> {
    ["https", "http"].iter().find_map(|scheme| {
        let start = before.len().checked_sub(scheme.len())?;
        let same = before.get(start..)?.eq_ignore_ascii_case(scheme);
        let glued = before[..start].ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-'));
        (same && !glued).then_some(start)
    })
}

/// The first name of a host that is followed by a path, as in `maps.example/?q=1`.
fn bare(run: &str) -> Option<usize> {
    let mut at = 0;
    while at < run.len() {
        let rest = &run[at..];
        let skipped = rest.find(is_letter_or_digit)?;
        let start = at + skipped;
        let text = &run[start..];
        // What belongs to a mention or to an e-mail address is none.
        let is_free = !run[..start].ends_with(['@', '.', '-', '_']);
        let length = host::length(text, true);
        if is_free && length > 0 && host::has_top_level(&text[..length]) {
            let after = length + host::port_length(&text[length..]);
            if text[after..].starts_with(['/', '?', '#']) {
                return Some(start);
            }
        }
        at = start + text.find(|c| !is_word(c)).unwrap_or(text.len());
    }
    None
}

/// The links in a run from where the first address begins, in order.
pub fn links(text: &str, begin: usize) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, separator) in text.match_indices("://") {
        let free_from = found.last().map_or(begin, |last| last.end);
        let Some(start) = web_start(&text[..at]).filter(|start| *start >= free_from) else { continue };
        let after = at + separator.len();
        let length = after_scheme(&text[after..], text[..start].chars().next_back());
        if length > 0 {
            found.push(start..after + length);
        }
    }
    found
}

/// How many bytes behind `https://` belong to a link; 0 where no host follows. `before` stands before the scheme.
fn after_scheme(text: &str, before: Option<char>) -> usize {
    let authority = text.find(['/', '?', '#', '"', '|', '`', '\\']).unwrap_or(text.len());
    // Whoever writes `https://maps.example;@carl` means the host before the sign.
    let user = text[..authority].rfind('@').filter(|at| is_user(&text[..*at])).map_or(0, |at| at + 1);
    let host = host::length(&text[user..], false);
    if host == 0 {
        return 0;
    }
    let end = user + host;
    let end = end + host::port_length(&text[end..]);
    end + path_length(&text[end..], before)
}

/// A name, and perhaps a password, as they stand before a host.
fn is_user(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '~' | '-' | '%');
    let (name, password) = text.split_once(':').unwrap_or((text, ""));
    !name.is_empty() && name.chars().chain(password.chars()).all(plain)
}

/// How much of a text is the path, query and fragment of an address.
fn path_length(text: &str, before: Option<char>) -> usize {
    if !text.starts_with(['/', '?', '#']) {
        return 0;
    }
    let mut open: Vec<char> = Vec::new();
    let mut end = text.len();
    for (at, c) in text.char_indices() {
        match c {
            '"' | '`' | '^' | '\\' => end = at,
            '(' => open.push(')'),
            '[' => open.push(']'),
            '{' => open.push('}'),
            '（' => open.push('）'),
            // A bracket that closes what was opened before the address.
            ')' | ']' | '}' | '）' if open.pop() != Some(c) => end = at,
            '\'' | '*' | '_' | '~' | '|' if before == Some(c) && closes(&text[at..], c) => end = at,
            ',' | ';' if another_begins(&text[at + 1..]) => end = at,
            _ => {}
        }
        if end < text.len() {
            break;
        }
    }
    trimmed(&text[..end])
}

/// Whether a sign that stands before an address stands here behind it: no word follows.
fn closes(text: &str, sign: char) -> bool {
    !text.trim_start_matches(sign).starts_with(is_word)
}

fn another_begins(text: &str) -> bool {
    ["https://", "http://"].iter().any(|s| text.get(..s.len()).is_some_and(|t| t.eq_ignore_ascii_case(s)))
}

/// Without the punctuation of the sentence around it, and without brackets that nothing closes.
fn trimmed(text: &str) -> usize {
    let mut end = text.len();
    loop {
        let rest = text[..end].trim_end_matches(TRAILING);
        let rest = rest.strip_suffix(['(', '[', '{', '（']).unwrap_or(rest);
        if rest.len() == end {
            return end;
        }
        end = rest.len();
    }
}
