//! A sentence about what just happened, carried to the next page in its address as one word.

/// The words that an address may carry, each with its sentence.
const SENTENCES: &[(&str, &str)] = &[
    ("posted", "Your post is published."),
    ("deleted", "The post is deleted."),
    ("follow", "You follow this profile now, or your request waits for an answer."),
    ("unfollow", "You no longer follow this profile."),
    ("block", "Blocked: neither of you reads or follows the other."),
    ("unblock", "No longer blocked. Following starts anew."),
    ("authorize", "They follow you now."),
    ("reject", "Declined. Nothing more is told to them."),
];
const NAME: &str = "done=";

/// Adds a word to a path, before its fragment.
pub fn add(path: &str, word: &str) -> String {
    let (page, fragment) = path.split_once('#').map_or((path, String::new()), |(p, f)| (p, format!("#{f}")));
    let separator = if page.contains('?') { '&' } else { '?' };
    format!("{page}{separator}{NAME}{word}{fragment}")
}

/// The path without its word, and the word's sentence.
pub fn take(path: &str) -> (String, Option<String>) {
    let Some((page, query)) = path.split_once('?') else { return (path.to_owned(), None) };
    let word = query.split('&').find_map(|p| p.strip_prefix(NAME));
    let sentence = SENTENCES.iter().find(|(w, _)| Some(*w) == word).map(|(_, s)| (*s).to_owned());
    let rest: Vec<&str> = query.split('&').filter(|p| !p.starts_with(NAME)).collect();
    let path = if rest.is_empty() { page.to_owned() } else { format!("{page}?{}", rest.join("&")) };
    (path, sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_and_go() {
        let path = add("/search?q=bea#p-1", "posted");
        assert_eq!(path, "/search?q=bea&done=posted#p-1");
        let (clean, sentence) = take("/search?q=bea&done=posted");
        assert_eq!((clean.as_str(), sentence.as_deref()), ("/search?q=bea", Some("Your post is published.")));
        assert_eq!(take("/home?done=<b>"), ("/home".to_owned(), None));
    }
}
