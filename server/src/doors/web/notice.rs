//! A sentence about what just happened, carried to the next page in its address as one word, with what undoes it.

use frontend::frame::Notice;
use texts::Texts;

/// The words that an address may carry; each has a sentence `done-WORD`. Some can be undone by a form: `#` is what it was done with.
const WORDS: &[(&str, Option<&str>)] = &[
    ("posted", None),
    ("thread", None),
    ("edited", None),
    ("scheduled", None),
    ("deleted", None),
    ("held", None),
    ("pointed", None),
    ("asked", None),
    ("late", None),
    (SENDING, Some("/posts/#/undo")),
    ("follow", Some("/profiles/#/unfollow")),
    ("unfollow", Some("/profiles/#/follow")),
    ("block", Some("/profiles/#/unblock")),
    ("unblock", None),
    ("mute", Some("/profiles/#/unmute")),
    ("unmute", Some("/profiles/#/mute")),
    ("authorize", None),
    ("reject", None),
    ("ignore", None),
    ("reported", None),
    ("saved", None),
    ("unchanged", None),
    ("voted", None),
    ("removed", None),
    ("listed", None),
    ("changed", None),
    ("password", None),
    ("backup", None),
    ("factor", None),
    ("working", None),
];
const NAME: &str = "done=";
const WHOM: &str = "whom=";
const UNTIL: &str = "until=";
/// A post that can be taken back.
const SENDING: &str = "sending";

/// Adds a word to a path, before its fragment.
pub fn add(path: &str, word: &str) -> String {
    let (page, fragment) = path.split_once('#').map_or((path, String::new()), |(p, f)| (p, format!("#{f}")));
    let separator = if page.contains('?') { '&' } else { '?' };
    format!("{page}{separator}{NAME}{word}{fragment}")
}

/// The same for what was done with a profile, so that it can be undone.
pub fn add_about(path: &str, word: &str, profile_id: &str) -> String {
    add(path, &format!("{word}&{WHOM}{profile_id}"))
}

/// The same for a post that can be taken back until a time in milliseconds.
pub fn add_sending(path: &str, post_id: &str, until_ms: i64) -> String {
    add(path, &format!("{SENDING}&{WHOM}{post_id}&{UNTIL}{until_ms}"))
}

/// The path without its word, and the word's sentence.
pub fn take(path: &str, texts: &Texts, now_ms: i64) -> (String, Option<Notice>) {
    let Some((page, query)) = path.split_once('?') else { return (path.to_owned(), None) };
    let value = |name: &str| query.split('&').find_map(|p| p.strip_prefix(name));
    let left = value(UNTIL).and_then(|at| at.parse::<i64>().ok()).map_or(0, |at| at.saturating_sub(now_ms));
    let seconds = u32::try_from((left + 999) / 1000).unwrap_or(0);
    // Once its time is over, it is a post like any other.
    let word = value(NAME).map(|w| if w == SENDING && seconds == 0 { "posted" } else { w });
    let found = WORDS.iter().find(|(w, _)| Some(*w) == word);
    let whom = value(WHOM).filter(|id| !id.is_empty() && id.chars().all(|c| c.is_ascii_digit()));
    let notice = found.map(|(word, undo)| Notice {
        sentence: texts.get(&format!("done-{word}")),
        undo: undo.zip(whom).map(|(action, id)| action.replace('#', id)),
        seconds: (*word == SENDING).then_some(seconds),
    });
    let rest: Vec<&str> = query.split('&').filter(|p| ![NAME, WHOM, UNTIL].iter().any(|n| p.starts_with(n))).collect();
    let path = if rest.is_empty() { page.to_owned() } else { format!("{page}?{}", rest.join("&")) };
    (path, notice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_and_go() {
        let path = add("/search?q=bea#p-1", "posted");
        assert_eq!(path, "/search?q=bea&done=posted#p-1");
        let (clean, notice) = take("/search?q=bea&done=posted", texts::of("en"), 0);
        assert_eq!(clean, "/search?q=bea");
        assert_eq!(notice.map(|n| n.sentence).as_deref(), Some("Your post is published."));
        assert_eq!(take("/home?done=<b>", texts::of("en"), 0), ("/home".to_owned(), None));
        let (_, notice) = take(&add_about("/@bea", "mute", "12"), texts::of("en"), 0);
        assert_eq!(notice.and_then(|n| n.undo).as_deref(), Some("/profiles/12/unmute"));
        let (_, notice) = take("/@bea?done=mute&whom=../x", texts::of("en"), 0);
        assert!(notice.is_some_and(|n| n.undo.is_none()));
    }
}
