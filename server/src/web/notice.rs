//! A sentence about what just happened, carried to the next page in its address as one word, with what undoes it.

use frontend::{frame::Notice, texts::Texts};

/// The words that an address may carry; each has a sentence `done-WORD`. Some can be undone by an action on a profile.
const WORDS: &[(&str, Option<&str>)] = &[
    ("posted", None),
    ("edited", None),
    ("scheduled", None),
    ("deleted", None),
    ("follow", Some("unfollow")),
    ("unfollow", Some("follow")),
    ("block", Some("unblock")),
    ("unblock", None),
    ("mute", Some("unmute")),
    ("unmute", Some("mute")),
    ("authorize", None),
    ("reject", None),
    ("ignore", None),
    ("reported", None),
    ("saved", None),
    ("voted", None),
    ("removed", None),
    ("listed", None),
    ("changed", None),
];
const NAME: &str = "done=";
const WHOM: &str = "whom=";

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

/// The path without its word, and the word's sentence.
pub fn take(path: &str, texts: &Texts) -> (String, Option<Notice>) {
    let Some((page, query)) = path.split_once('?') else { return (path.to_owned(), None) };
    let value = |name: &str| query.split('&').find_map(|p| p.strip_prefix(name));
    let found = WORDS.iter().find(|(w, _)| Some(*w) == value(NAME));
    let whom = value(WHOM).filter(|id| !id.is_empty() && id.chars().all(|c| c.is_ascii_digit()));
    let notice = found.map(|(word, undo)| Notice {
        sentence: texts.get(&format!("done-{word}")),
        undo: undo.zip(whom).map(|(action, id)| format!("/profiles/{id}/{action}")),
    });
    let rest: Vec<&str> = query.split('&').filter(|p| !p.starts_with(NAME) && !p.starts_with(WHOM)).collect();
    let path = if rest.is_empty() { page.to_owned() } else { format!("{page}?{}", rest.join("&")) };
    (path, notice)
}

#[cfg(test)]
mod tests {
    use frontend::texts;

    use super::*;

    #[test]
    fn words_come_and_go() {
        let path = add("/search?q=bea#p-1", "posted");
        assert_eq!(path, "/search?q=bea&done=posted#p-1");
        let (clean, notice) = take("/search?q=bea&done=posted", texts::of("en"));
        assert_eq!(clean, "/search?q=bea");
        assert_eq!(notice.map(|n| n.sentence).as_deref(), Some("Your post is published."));
        assert_eq!(take("/home?done=<b>", texts::of("en")), ("/home".to_owned(), None));
        let (_, notice) = take(&add_about("/@bea", "mute", "12"), texts::of("en"));
        assert_eq!(notice.and_then(|n| n.undo).as_deref(), Some("/profiles/12/unmute"));
        let (_, notice) = take("/@bea?done=mute&whom=../x", texts::of("en"));
        assert!(notice.is_some_and(|n| n.undo.is_none()));
    }
}
