//! Hashtags: what they may hold, and the key under which they are found.

use caseless::Caseless;
use unicode_normalization::UnicodeNormalization;

use crate::characters::{ZWJ, ZWNJ, is_digit, is_letter, is_letter_or_digit, is_mark};

/// The most characters that a hashtag may have, its sign not counted.
pub const LONGEST: usize = 100;

/// What a hashtag begins with: `#`, or its full-width form.
pub const SIGNS: [char; 2] = ['#', '＃'];

/// Joins the parts of a hashtag; never its first or last character.
fn is_joint(c: char) -> bool {
    matches!(c, '·' | '・' | '･' | ZWNJ | ZWJ)
}

/// Without the joints at its ends, nor what says how they are drawn; but a joiner behind a mark is part of a letter of
/// Malayalam's.
fn inner(name: &str) -> &str {
    let mut inner = name.trim_start_matches(is_joint);
    loop {
        let bare = inner.trim_end_matches(is_variation);
        let Some(c) = bare.chars().next_back().filter(|c| is_joint(*c)) else { break };
        let rest = &bare[..bare.len() - c.len_utf8()];
        if c == ZWJ && rest.ends_with(is_mark) {
            break;
        }
        inner = rest;
    }
    inner
}

fn may_hold(c: char) -> bool {
    matches!(c, '_' | '＿') || is_letter_or_digit(c) || is_joint(c)
}

/// Says how a letter is drawn, and nothing about which letter it is.
fn is_variation(c: char) -> bool {
    matches!(c, '\u{34f}' | '\u{180b}'..='\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// How many bytes of a text are the name of a hashtag that begins there; 0 for none.
pub(crate) fn name_length(text: &str) -> usize {
    let run = &text[..text.find(|c| !may_hold(c)).unwrap_or(text.len())];
    if run.starts_with(is_joint) {
        return 0;
    }
    let name = inner(run);
    if is_name(name) { name.len() } else { 0 }
}

/// Whether this is, as a whole, the name of a hashtag (without its sign): letters, marks, digits, `_`, and joints between
/// them; not digits alone.
pub fn is_name(name: &str) -> bool {
    let says_something = name.chars().any(is_letter)
        // `2024_25` is one, `2024` and `___` are none.
        || (name.chars().any(is_digit) && name.trim_matches('_').contains(|c| c == '_' || is_joint(c)));
    inner(name).len() == name.len()
        && says_something
        && name.chars().all(may_hold)
        && name.chars().take(LONGEST + 1).count() <= LONGEST
}

/// The key of a name, the same however it was written: NFKC, case folded. `None` for what is no name of a hashtag. A sign
/// before it is passed over.
pub fn key(name: &str) -> Option<String> {
    let name = name.trim().trim_start_matches(SIGNS);
    if is_name(name) { nearest(name) } else { None }
}

/// The key of the hashtag that comes nearest to a name of another server's: what no hashtag may hold is left out.
pub fn nearest(name: &str) -> Option<String> {
    let mut key = name.to_owned();
    // What is left out may have kept a letter and its mark apart, so that they are folded once more.
    for _ in 0..3 {
        key = fold(&key).chars().filter(|c| may_hold(*c) && !is_variation(*c)).collect();
    }
    // Some letters fold into many.
    let end = key.char_indices().nth(LONGEST).map_or(key.len(), |(at, _)| at);
    let key = inner(&key[..end]);
    is_name(key).then(|| key.to_owned())
}

/// A name as it is listed: as it was written, in lower case and composed.
pub fn shown(name: &str) -> String {
    name.nfkc().collect::<String>().to_lowercase().nfkc().collect()
}

const DOTTED: &str = "i\u{307}";

/// Any text as keys are folded: NFKC and case folded, so that folding again changes nothing.
pub fn fold(text: &str) -> String {
    // Lower case first: the standard library knows the letters of newer versions of Unicode.
    let once = |text: &str| text.nfkc().collect::<String>().to_lowercase().chars().default_case_fold().nfkc().collect();
    let folded: String = once(text);
    // `İ` without a language becomes an `i` with a second dot, which nobody writes who looks for it.
    let plain = if folded.contains(DOTTED) { folded.replace(DOTTED, "i") } else { folded };
    once(&plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_has_a_key_of_its_own() {
        for c in ('\0'..=char::MAX).filter(|c| is_letter(*c)) {
            let name = c.to_string();
            let found = nearest(&name).unwrap_or_else(|| panic!("{c} {:x}", u32::from(c)));
            assert_eq!(key(&found), Some(found.clone()), "{c}");
            assert_eq!(name_length(&name), name.len(), "{c}");
        }
        let long = nearest(&"\u{fdfa}".repeat(LONGEST)).expect("a key");
        assert_eq!((long.chars().count(), key(&long)), (LONGEST, Some(long.clone())));
    }

    #[test]
    fn a_joint_at_the_end_is_left_out_however_it_is_drawn() {
        assert_eq!(name_length("0・\u{fe0f}"), 0);
        assert_eq!(name_length("a・\u{fe0f}"), 1);
        assert_eq!(key("2024・25").as_deref(), Some("2024・25"));
    }
}
