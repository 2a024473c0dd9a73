//! A text that is too long for one post, as a thread: split where one would pause, and published in order. The gate reads
//! every part before the first is published; what was interrupted goes on where it stopped.

use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{post, profile},
    policy::{MAX_CHARACTERS, length},
    posts::{draft::Draft, publish},
};

/// More posts at once are a blog.
pub const MOST: usize = 25;

/// What stopped a thread.
#[derive(Debug)]
pub struct Stopped {
    /// The part that is wrong, from 0.
    pub at: usize,
    /// So many parts before it are published.
    pub published: usize,
    pub error: Error,
}

/// How much of a part is left for its text beside a content warning.
pub fn room(warning: &str) -> usize {
    MAX_CHARACTERS.saturating_sub(post_text::graphemes(warning)).max(MAX_CHARACTERS / 4)
}

/// The parts of a text, each at most `room` long. They end with a paragraph, else with a sentence, else with a word.
///
/// # Errors
/// 422 for a text of more than [`MOST`] parts.
pub fn split(text: &str, room: usize) -> Result<Vec<String>> {
    let mut words: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
    words.reverse();
    let mut parts = Vec::new();
    while !words.is_empty() {
        let part = take(&mut words, room);
        if !part.trim().is_empty() {
            parts.push(part.trim().to_owned());
        }
        if parts.len() > MOST {
            return Err(Error::unprocessable(format!("A thread has at most {MOST} posts. Shorten the text.")));
        }
    }
    Ok(parts)
}

/// Takes the words of one part from the end of a list of words in reverse.
fn take(words: &mut Vec<&str>, room: usize) -> String {
    let (mut taken, mut used): (Vec<&str>, usize) = (Vec::new(), 0);
    while let Some(word) = words.last() {
        let bare = word.trim_end();
        // The blank behind a part's last word is cut off; a text counts those between its words.
        let blank = word.chars().count() - bare.chars().count();
        if used + length(bare) > room {
            break;
        }
        used += length(bare) + blank;
        taken.extend(words.pop());
    }
    if taken.is_empty() {
        return cut(words, room);
    }
    if words.is_empty() {
        return taken.concat();
    }
    let half = taken.len() / 2;
    let ends = |what: &dyn Fn(usize) -> bool| (half..taken.len()).rev().find(|n| what(*n));
    // A blank line is two blanks after each other: the second is a word of its own.
    let paragraph = ends(&|n| n > 0 && taken[n] == "\n" && taken[n - 1].ends_with('\n'));
    let sentence = || ends(&|n| taken[n].trim_end().ends_with(['.', '!', '?', '…', '。', '؟']));
    let end = paragraph.or_else(sentence).map_or(taken.len(), |n| n + 1);
    while taken.len() > end {
        words.extend(taken.pop());
    }
    taken.concat()
}

/// The beginning of a word that is longer than a whole part.
fn cut(words: &mut Vec<&str>, room: usize) -> String {
    let Some(word) = words.pop() else { return String::new() };
    let at = word.char_indices().nth(room.max(1)).map_or(word.len(), |(at, _)| at);
    if at < word.len() {
        words.push(&word[at..]);
    }
    word[..at].to_owned()
}

/// Publishes a thread: each post answers the one before it. All pass the gate before the first goes out. Every draft needs a
/// key of its own: sent again, what is out already stays as it is, and the rest follows.
///
/// # Errors
/// As for [`publish::publish`], with the part that is wrong.
pub async fn publish_all(
    app: &App,
    author: &profile::Model,
    drafts: Vec<Draft>,
) -> std::result::Result<Vec<post::Model>, Stopped> {
    let mut posts: Vec<post::Model> = Vec::new();
    for (at, draft) in drafts.iter().enumerate() {
        let stopped = |error| Stopped { at, published: posts.len(), error };
        match publish::sent_before(app, author.id, draft).await.map_err(stopped)? {
            Some(earlier) => posts.push(earlier),
            None => break,
        }
    }
    let out = posts.len();
    for (at, draft) in drafts.iter().enumerate().skip(out) {
        let asked = publish::rehearse(app, author, draft).await;
        asked.map_err(|error| Stopped { at, published: out, error })?;
    }
    for (at, draft) in drafts.into_iter().enumerate().skip(out) {
        let in_reply_to = posts.last().map(|post| post.id).or(draft.in_reply_to);
        let sent = publish::publish(app, author, Draft { in_reply_to, ..draft }).await;
        posts.push(sent.map_err(|error| Stopped { at, published: posts.len(), error })?);
    }
    Ok(posts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_end_where_one_pauses() {
        let text = "One two. Three four five.\n\nSix seven eight nine ten";
        assert_eq!(split(text, 30).expect("parts"), ["One two. Three four five.", "Six seven eight nine ten"]);
        assert_eq!(split(text, 20).expect("parts"), ["One two. Three four", "five.\n\nSix seven", "eight nine ten"]);
        let long = "x".repeat(25);
        assert_eq!(split(&long, 10).expect("parts").iter().map(String::len).collect::<Vec<_>>(), [10, 10, 5]);
        let all = split(&"Lorem ipsum dolor sit amet. ".repeat(300), 500).expect("parts");
        assert!(all.iter().all(|part| length(part) <= 500 && part.ends_with('.')), "{all:?}");
        assert_eq!(all.join(" "), "Lorem ipsum dolor sit amet. ".repeat(300).trim());
        assert!(split(&"word ".repeat(20_000), 500).is_err());
        assert_eq!(split("  \n ", 10).expect("parts"), [""; 0]);
    }
}
