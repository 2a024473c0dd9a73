//! The rules that an answer to one of the twelve questions brings along, and the lists of words that they refer to. Their
//! sentences are in the texts of all languages.

use crate::{base::refusal::Verdict, handbook::Answers, policy::Scope};

/// A rule that an answer asks for.
pub(super) struct Asked {
    pub name: &'static str,
    pub clause: &'static str,
    kinds: &'static [&'static str],
    audiences: &'static [&'static str],
    pub condition: &'static str,
    pub verdict: Verdict,
    pub message: &'static str,
    pub fix: &'static str,
}

impl Asked {
    pub fn scope(&self) -> Scope {
        let owned = |list: &[&str]| list.iter().map(|s| (*s).to_owned()).collect();
        Scope { kinds: owned(self.kinds), audiences: owned(self.audiences), ..Scope::default() }
    }
}

/// Words by which a description says that somebody is to be seen, in English and German; those that mean something else in the
/// other language stand with an article.
const PEOPLE: [&str; 62] = [
    "person",
    "persons",
    "people",
    "somebody",
    "woman",
    "women",
    "man",
    "men",
    "boy",
    "boys",
    "girl",
    "girls",
    "child",
    "children",
    "kids",
    "baby",
    "babies",
    "toddler",
    "toddlers",
    "pupil",
    "pupils",
    "student",
    "students",
    "teenager",
    "teenagers",
    "readers",
    "visitor",
    "visitors",
    "audience",
    "crowd",
    "family",
    "families",
    "portrait",
    "selfie",
    "Personen",
    "Menschen",
    "Leute",
    "eine Frau",
    "die Frau",
    "Frauen",
    "ein Mann",
    "der Mann",
    "Männer",
    "ein Kind",
    "das Kind",
    "Kinder",
    "ein Junge",
    "der Junge",
    "Jungen",
    "Mädchen",
    "Leserin",
    "Leserinnen",
    "Besucher",
    "Besucherin",
    "Besucherinnen",
    "Publikum",
    "Schüler",
    "Schülerin",
    "Schülerinnen",
    "Jugendliche",
    "Familie",
    "Familien",
];

/// Matters that a branch speaks up for, where it speaks up for its profession alone.
const PROFESSION: [&str; 26] = [
    "library",
    "libraries",
    "librarian",
    "librarians",
    "reading",
    "literacy",
    "books",
    "copyright",
    "open access",
    "open knowledge",
    "open science",
    "right to read",
    "public lending right",
    "Bibliothek",
    "Bibliotheken",
    "Bücherei",
    "Büchereien",
    "Bibliothekar",
    "Bibliothekarin",
    "Lesen",
    "Leseförderung",
    "Bücher",
    "Urheberrecht",
    "offenes Wissen",
    "freies Wissen",
    "Bibliotheksgesetz",
];

/// Words in which somebody speaks for the whole branch.
const OFFICIAL: [&str; 14] = [
    "on behalf of the library",
    "on behalf of the branch",
    "on behalf of our library",
    "in the name of the library",
    "official statement",
    "we as a library",
    "the library announces",
    "the library declares",
    "im Namen der Bibliothek",
    "im Namen der Bücherei",
    "offizielle Stellungnahme",
    "wir als Bibliothek",
    "die Bibliothek gibt bekannt",
    "die Bibliothek erklärt",
];

/// The lists by name.
pub(super) const LISTS: [(&str, &[&str]); 3] =
    [("people", &PEOPLE), ("profession", &PROFESSION), ("official", &OFFICIAL)];

const IN_PICTURES: Asked = Asked {
    name: "people-in-pictures",
    clause: "4.3",
    kinds: &["professional", "shared"],
    audiences: &[],
    condition: r#"media.exists(m, listed("people", m.description))"#,
    verdict: Verdict::Nudge,
    message: "By its description, a picture shows somebody (handbook 4.3).",
    fix: "Send it again if everybody who can be recognised has agreed in writing, and leave it out if not.",
};

/// Each rule that answers may ask for, as these want it: none where they don't.
pub(super) fn asked(answers: &Answers) -> [(&'static str, Option<Asked>); 3] {
    let pictures = match answers.chosen("photos") {
        "none" => Asked {
            verdict: Verdict::Require,
            fix: "Take another picture. If nobody can be recognised, say so, and a colleague looks first.",
            ..IN_PICTURES
        },
        "spoken" => Asked {
            fix: "Send it again if everybody who can be recognised has said yes, and it is noted who asked.",
            ..IN_PICTURES
        },
        _ => IN_PICTURES,
    };
    let second_reader = Asked {
        name: "second-reader",
        clause: "6.2",
        kinds: &["shared"],
        audiences: &[],
        condition: "!boost",
        verdict: Verdict::Hold,
        message: "Every post in the name of a shared profile is reviewed by a colleague before it is published.",
        fix: "You don't need to do anything.",
    };
    let voice = Asked {
        name: "voice",
        clause: "1.4",
        kinds: &["professional"],
        audiences: &["public", "unlisted", "network"],
        condition: r#"listed("official", text)"#,
        verdict: Verdict::Nudge,
        message: "This sounds as if it spoke for the whole branch (handbook 1.4).",
        fix: "Say that it is your own view, or send it again if you are named to speak for the branch.",
    };
    [
        (IN_PICTURES.name, Some(pictures)),
        (second_reader.name, (answers.chosen("eyes") == "always").then_some(second_reader)),
        (voice.name, (answers.chosen("voice") == "named").then_some(voice)),
    ]
}
