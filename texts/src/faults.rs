//! The API's sentences in the reader's language. The API speaks English; `locales/en/faults.ftl` has its sentences with
//! their numbers left open, and so tells which text another language has for each.

use std::{collections::HashMap, sync::LazyLock};

use crate::Texts;

const ENGLISH: &str = include_str!("../locales/en/faults.ftl");
/// Names of the numbers in a sentence, in order.
const NAMES: [&str; 4] = ["a", "b", "c", "d"];

/// From a sentence with `#` for each number to its text.
static IDS: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let entries = ENGLISH.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once(" = "));
    entries.map(|(id, sentence)| (blanked(sentence), id)).collect()
});

/// A text of `faults.ftl` with `#` for its variables, and for numbers that are part of a name (MP4).
fn blanked(sentence: &str) -> String {
    let open = NAMES.iter().fold(sentence.to_owned(), |s, name| s.replace(&format!("{{ ${name} }}"), "#"));
    numbers(&open).0
}

/// Puts `#` for each number in a sentence; gives the numbers too.
fn numbers(sentence: &str) -> (String, Vec<String>) {
    let (mut shape, mut found, mut inside) = (String::new(), Vec::<String>::new(), false);
    for c in sentence.chars() {
        match (c.is_ascii_digit(), inside) {
            (true, true) => found.last_mut().into_iter().for_each(|n| n.push(c)),
            (true, false) => {
                shape.push('#');
                found.push(c.to_string());
            }
            (false, _) => shape.push(c),
        }
        inside = c.is_ascii_digit();
    }
    (shape, found)
}

/// What the API said, in a reader's language; a sentence that has no translation stays as it is.
pub fn said(texts: &Texts, message: &str) -> String {
    let sentences = message.split_inclusive(". ").map(|sentence| {
        let (shape, found) = numbers(sentence.trim_end());
        let Some(id) = IDS.get(&shape) else { return sentence.trim_end().to_owned() };
        let values: Vec<_> = NAMES.iter().copied().zip(found.iter().map(String::as_str)).collect();
        texts.with(id, &values)
    });
    sentences.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{of, tests::read_all};

    #[test]
    fn sentences_are_found_with_their_numbers() {
        let long = "This post has 2001 characters; there is room for 2000 (handbook 2.1). Shorten it by 1, or split it \
                    into a thread.";
        assert_eq!(said(of("en"), long), long);
        assert_eq!(said(of("de"), "Save it as MP4 or MP3."), "Speichern Sie sie als MP4 oder MP3.");
        let german = said(of("de"), long);
        assert!(
            german.starts_with("Dieser Beitrag hat 2001 Zeichen; Platz ist für 2000 (Handbuch 2.1). Kürzen"),
            "{german}"
        );
        assert_eq!(
            said(of("de"), "Nobody has translated this. Upload it again."),
            "Nobody has translated this. Laden Sie ihn noch einmal hoch."
        );
    }

    /// Each sentence stands in the server's sources, whatever fills its blanks there.
    #[test]
    fn the_api_still_says_so() {
        let mut sources = String::new();
        let server = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/src");
        read_all(&server, &mut sources, &|_| true);
        // A long one is broken by a backslash there.
        let joined: String =
            sources.split("\\\n").enumerate().map(|(n, p)| if n == 0 { p } else { p.trim_start() }).collect();
        let plain = numbers(&joined).0;
        for sentence in IDS.keys() {
            let opened: Vec<&str> = sentence.split('#').filter(|part| part.chars().count() > 3).collect();
            assert!(opened.iter().all(|part| plain.contains(part)), "nobody says: {sentence}");
        }
    }
}
