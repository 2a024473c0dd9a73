//! What a translation has to be beyond complete: translated, and short enough where a button or a label stands.

use crate::{
    LANGUAGES,
    tests::{Message, messages},
};

/// English of at most so many letters is a label, a button or a heading.
const LABEL: usize = 24;
/// A label of so many letters fits everywhere, however short the English is.
const FITS: usize = 20;
/// The longest label that fits a phone of 320 pixels.
const LONGEST: usize = 40;
/// Labels that have room for more, for their language has no shorter words.
const LONG: [(&str, &str); 2] = [("de", "profile-unmute"), ("es", "landing-title")];
/// Descriptions in a table, the handbook and the API's sentences are no labels.
const PROSE: [&str; 5] = ["fact-", "function-", "fault-", "hb-", "pack-"];
/// What is the same word in another language, and numbers with their unit.
const ALIKE: [&str; 53] = [
    "Accounts",
    "Admin",
    "April",
    "August",
    "Boosts",
    "Browsers",
    "Code",
    "Condition",
    "Condition (CEL)",
    "Conversation",
    "Conversations",
    "Description",
    "Details",
    "Domain",
    "E-mail",
    "Emojis",
    "Exceptions",
    "Filters",
    "Hashtags",
    "Invitations",
    "Label { $number }",
    "Media",
    "Mentions",
    "Menu",
    "Messages",
    "Moderator",
    "Name",
    "No",
    "Note",
    "Notifications",
    "November",
    "Objection",
    "Open",
    "Passkeys",
    "Person",
    "Personal",
    "Privacy",
    "Question",
    "Respect",
    "September",
    "Service",
    "Spam",
    "Text",
    "Text { $number }",
    "Text, in Markdown",
    "Type",
    "Webhooks",
    "is",
    "normal",
    "urgent",
    "{ $count -> [one] 1 boost *[other] { $count } boosts }",
    "{ $count } MB",
    "{ $minutes } minutes",
];

/// Text with each run of blanks as one.
fn joined(message: &Message) -> String {
    message.text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether there is something to translate: a letter outside of the variables.
fn has_words(text: &str) -> bool {
    let mut depth = 0_usize;
    text.chars().any(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && c.is_alphabetic()
    })
}

#[test]
fn nothing_is_left_in_english() {
    let english = messages(LANGUAGES[0].2);
    let mut left = Vec::new();
    for (code, _, sources) in &LANGUAGES[1..] {
        let theirs = messages(sources);
        for (id, message) in &english {
            let text = joined(message);
            let same = theirs.get(id).is_some_and(|t| joined(t) == text);
            if same && (has_words(&text) || text.contains('[')) && !ALIKE.contains(&text.as_str()) {
                left.push(format!("{code}: {id} = {text}"));
            }
        }
    }
    assert!(left.is_empty(), "translate these, or name them in ALIKE: {left:#?}");
}

#[test]
fn labels_are_short() {
    let english = messages(LANGUAGES[0].2);
    let mut long = Vec::new();
    for (code, _, sources) in &LANGUAGES[1..] {
        let theirs = messages(sources);
        for (id, message) in &english {
            let length = message.text.chars().count();
            let is_label = length <= LABEL && !message.text.contains(['{', '.']);
            let Some(text) = theirs.get(id).map(joined).filter(|text| is_label && !text.contains('{')) else {
                continue;
            };
            let most = (length * 11 / 5).clamp(FITS, LONGEST);
            let is_excepted = LONG.contains(&(code, id)) || PROSE.iter().any(|p| id.starts_with(p));
            if text.chars().count() > most && !is_excepted {
                long.push(format!("{code}: {id} = {text} ({} letters, {most} fit)", text.chars().count()));
            }
        }
    }
    assert!(long.is_empty(), "find shorter words for these: {long:#?}");
}
