//! The API's sentences in the reader's language. The API speaks English; `locales/en/faults.ftl` has its sentences with
//! their numbers left open, and so tells which text another language has for each.

use std::{collections::HashMap, sync::LazyLock};

use crate::Texts;

const ENGLISH: &str = include_str!("../locales/en/faults.ftl");
/// Names of the numbers in a sentence, in order.
const NAMES: [&str; 6] = ["a", "b", "c", "d", "e", "f"];
/// A name, an address or another word that a sentence repeats.
const WORD: &str = "{ $word }";

/// From a sentence with `#` for each number to its text.
static IDS: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let entries = ENGLISH.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once(" = "));
    entries.map(|(id, sentence)| (blanked(sentence), id)).collect()
});

/// Sentences that repeat a word: what stands before it and after it, and the text.
static OPEN: LazyLock<Vec<(&'static str, &'static str, &'static str)>> = LazyLock::new(|| {
    let shapes = IDS.iter().filter_map(|(shape, id)| Some((shape.split_once(WORD)?, *id)));
    shapes.map(|((before, after), id)| (before, after, id)).collect()
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
        if let Some(id) = IDS.get(&shape) {
            return texts.with(id, &named(&found));
        }
        with_word(texts, &shape, &found).unwrap_or_else(|| sentence.trim_end().to_owned())
    });
    sentences.collect::<Vec<_>>().join(" ")
}

fn named(numbers: &[String]) -> Vec<(&'static str, &str)> {
    NAMES.iter().copied().zip(numbers.iter().map(String::as_str)).collect()
}

/// A sentence that repeats a word, with that word in the text; the sentence that says most around it is meant.
fn with_word(texts: &Texts, shape: &str, found: &[String]) -> Option<String> {
    let fits = |(before, after, _): &&(&str, &str, &str)| {
        shape.len() > before.len() + after.len() && shape.starts_with(before) && shape.ends_with(after)
    };
    let (before, after, id) = OPEN.iter().filter(fits).max_by_key(|(b, a, _)| b.len() + a.len())?;
    // Numbers in the word are the word's own.
    let word = &shape[before.len()..shape.len() - after.len()];
    let first = before.matches('#').count();
    let inside = word.matches('#').count();
    let mut own = found.get(first..first + inside)?.iter();
    let word: String = word.split_inclusive('#').map(|part| filled(part, &mut own)).collect();
    let others: Vec<String> = found[..first].iter().chain(&found[first + inside..]).cloned().collect();
    let mut values = named(&others);
    values.push(("word", &word));
    Some(texts.with(id, &values))
}

fn filled<'a>(part: &str, numbers: &mut impl Iterator<Item = &'a String>) -> String {
    match part.strip_suffix('#') {
        Some(before) => format!("{before}{}", numbers.next().map_or("#", String::as_str)),
        None => part.to_owned(),
    }
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
        assert_eq!(said(of("de"), "q has more than 20,000 characters."), "q hat mehr als 20.000 Zeichen.");
        assert_eq!(said(of("de"), "name_2 may list 100 at most."), "name_2 darf höchstens 100 nennen.");
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
        let plain = numbers(&joined.replace("\\\"", "\"")).0;
        for sentence in IDS.keys() {
            let opened: Vec<&str> =
                sentence.split(WORD).flat_map(|s| s.split('#')).filter(|part| part.chars().count() > 3).collect();
            assert!(opened.iter().all(|part| plain.contains(part)), "nobody says: {sentence}");
        }
    }

    /// Errors that people are told of: which call makes one, up to its sentence.
    const SAID: [&str; 9] = [
        "unprocessable(",
        "forbidden(",
        "bad_request(",
        "Unprocessable(",
        "Forbidden(",
        "BadRequest(",
        "TooMany(",
        "TooLarge(",
        "Unavailable(",
    ];

    /// Each sentence of the API has a text. What is said to other servers, and at the command line, is English.
    #[test]
    fn the_api_says_nothing_that_has_no_text() {
        let server = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../server/src");
        let elsewhere = ["commands", "federation", "wire", "break_glass.rs"];
        let heard = |file: &std::path::Path| !file.iter().any(|part| elsewhere.iter().any(|e| part == *e));
        let mut sources = String::new();
        read_all(&server, &mut sources, &heard);
        let joined: String =
            sources.split("\\\n").enumerate().map(|(n, p)| if n == 0 { p } else { p.trim_start() }).collect();
        let mut missing: Vec<String> = Vec::new();
        for call in SAID {
            for part in joined.split(call).skip(1) {
                let inside = part.trim_start().trim_start_matches('&').trim_start_matches("format!(").trim_start();
                let Some(literal) = inside.strip_prefix('"') else { continue };
                let sentence = literal.replace("\\\"", "\u{1}");
                let sentence = sentence.split('"').next().unwrap_or_default().replace('\u{1}', "\"");
                missing
                    .extend(sentence.split_inclusive(". ").map(str::trim).filter(|s| !is_known(s)).map(str::to_owned));
            }
        }
        missing.sort();
        missing.dedup();
        assert!(missing.is_empty(), "{} sentences have no text: {missing:#?}", missing.len());
    }

    /// Whether a sentence of the sources, with what is put into it between braces, has a text.
    fn is_known(sentence: &str) -> bool {
        let (mut number, mut word, mut inside) = (String::new(), String::new(), false);
        for c in sentence.chars() {
            match c {
                '{' => {
                    inside = true;
                    number.push('#');
                    word.push_str(WORD);
                }
                '}' => inside = false,
                _ if inside => {}
                _ => {
                    number.push(c);
                    word.push(c);
                }
            }
        }
        let (number, word) = (numbers(&number).0, numbers(&word).0);
        let mixed = |known: &String| {
            let parts: Vec<&str> = known.split(WORD).flat_map(|s| s.split('#')).collect();
            number.split('#').eq(parts.iter().copied())
        };
        let says_nothing = word.replace(WORD, "").chars().filter(|c| c.is_alphabetic()).count() < 3;
        says_nothing || IDS.contains_key(&number) || IDS.contains_key(&word) || IDS.keys().any(mixed)
    }
}
