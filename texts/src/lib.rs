//! The texts of pages, letters and the handbook, in the languages that `locales/` has. <https://projectfluent.org>
//!
//! A crate of its own, so that the server's rules do not import the pages.

mod dates;
pub mod faults;
#[cfg(test)]
mod translations;

use std::{borrow::Cow, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

/// One language: code, name for readers, and its files, which are the same in each.
macro_rules! language {
    ($code:literal, $name:literal) => {
        language!($code, $name, "pages" "mail" "faults" "handbook" "policy" "desk" "cases" "client" "learning" "engagement" "listen" "sso" "care" "groups" "publishing" "thanks" "campaigns" "branch" "casework" "exchange" "literacy" "questions")
    };
    ($code:literal, $name:literal, $($file:literal)*) => {
        ($code, $name, &[$(include_str!(concat!("../locales/", $code, "/", $file, ".ftl"))),*])
    };
}

/// The languages that there are.
const LANGUAGES: &[(&str, &str, &[&str])] = &[
    language!("en", "English"),
    language!("de", "Deutsch"),
    language!("fr", "Français"),
    language!("es", "Español"),
    language!("nl", "Nederlands"),
];

static ALL: LazyLock<Vec<Texts>> = LazyLock::new(|| LANGUAGES.iter().map(|l| Texts::load(l.0, l.2)).collect());

/// The texts of one language.
pub struct Texts {
    language: &'static str,
    bundle: FluentBundle<FluentResource>,
}

/// The texts of a language: `de-AT` finds `de`; an unknown one finds English.
pub fn of(language: &str) -> &'static Texts {
    let short = language.split(['-', '_']).next().unwrap_or_default().to_lowercase();
    ALL.iter().find(|t| t.language == short).unwrap_or(&ALL[0])
}

/// Code and name of each language.
pub fn languages() -> impl Iterator<Item = (&'static str, &'static str)> {
    LANGUAGES.iter().map(|(code, name, _)| (*code, *name))
}

/// The first language of an `Accept-Language` header that there is.
pub fn accepted(header: &str) -> Option<&'static str> {
    let mut wishes: Vec<(&str, f32)> = header
        .split(',')
        .filter_map(|wish| {
            let (tag, weight) = wish.split_once(';').unwrap_or((wish, "q=1"));
            let quality: f32 =
                weight.trim().trim_start_matches(['q', 'Q']).trim_start().strip_prefix('=')?.trim().parse().ok()?;
            // A quality of zero says which language is not wanted.
            (quality > 0.0).then_some((tag.trim(), quality))
        })
        .collect();
    wishes.sort_by(|a, b| b.1.total_cmp(&a.1));
    wishes.into_iter().find_map(|(tag, _)| {
        let short = tag.split('-').next().unwrap_or_default().to_lowercase();
        LANGUAGES.iter().find(|(code, ..)| *code == short).map(|(code, ..)| *code)
    })
}

impl Texts {
    fn load(language: &'static str, sources: &[&str]) -> Self {
        let id: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Marks around values would show in attributes and mails.
        bundle.set_use_isolating(false);
        for source in sources {
            // A fault in a file is found by the tests; what can be read is used.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(readable, _)| readable);
            let _ = bundle.add_resource(resource);
        }
        Self { language, bundle }
    }

    pub fn language(&self) -> &'static str {
        self.language
    }

    /// A text without values.
    pub fn get(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A text with values for its variables; whole numbers choose its plural.
    pub fn with(&self, id: &str, values: &[(&str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            // `000`, behind a mark for thousands, is no number of its own.
            let number = value.parse::<i64>().ok().filter(|n| n.to_string() == *value);
            let value = number.map_or_else(|| FluentValue::from(Cow::Owned((*value).to_owned())), FluentValue::from);
            args.set((*name).to_owned(), value);
        }
        self.format(id, &args).or_else(|| ALL[0].format(id, &args)).unwrap_or_else(|| id.to_owned())
    }

    fn format(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut faults = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(args), &mut faults).into_owned())
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use std::collections::{BTreeMap, HashSet};

    use super::*;

    /// A message: the variables that it uses, and its text.
    #[derive(Default)]
    pub(crate) struct Message {
        pub used: Vec<String>,
        pub text: String,
    }

    /// Each message by its id.
    pub(crate) fn messages(sources: &[&str]) -> BTreeMap<String, Message> {
        let mut all: BTreeMap<String, Message> = BTreeMap::new();
        for source in sources {
            FluentResource::try_new((*source).to_owned()).expect("a file that can be read");
            let mut id = String::new();
            for line in source.lines().filter(|l| !l.starts_with('#')) {
                let mut text = line;
                if let Some((name, first)) = line.split_once(" =").filter(|_| !line.starts_with([' ', '}'])) {
                    id = name.to_owned();
                    text = first.trim();
                    assert!(all.insert(id.clone(), Message::default()).is_none(), "{id} is there twice");
                }
                let message = all.entry(id.clone()).or_default();
                if !text.is_empty() {
                    message.text.push_str(if message.text.is_empty() { "" } else { "\n" });
                    message.text.push_str(text);
                }
                for part in line.split("{ $").skip(1).chain(line.split("{$").skip(1)) {
                    let name: String = part.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
                    if !message.used.contains(&name) {
                        message.used.push(name);
                    }
                }
            }
        }
        all.remove("");
        for message in all.values_mut() {
            message.used.sort();
        }
        all
    }

    #[test]
    fn every_language_is_complete() {
        let english = messages(LANGUAGES[0].2);
        assert!(english.len() > 300, "{}", english.len());
        for (code, _, sources) in LANGUAGES {
            let theirs = messages(sources);
            let missing: Vec<_> = english.keys().filter(|k| !theirs.contains_key(*k)).collect();
            let extra: Vec<_> = theirs.keys().filter(|k| !english.contains_key(*k)).collect();
            assert!(missing.is_empty() && extra.is_empty(), "{code} lacks {missing:?} and has {extra:?} beside");
            for (id, Message { used, .. }) in &english {
                // A number may choose a verb's form where English has one form.
                let beside = |name: &&String| name.as_str() != "count" || used.contains(name);
                let theirs: Vec<_> = theirs[id].used.iter().filter(beside).collect();
                assert_eq!(theirs, used.iter().collect::<Vec<_>>(), "{code}: {id}");
            }
        }
    }

    /// Every text that a page asks for by name is there, and none is there in vain.
    #[test]
    fn texts_and_pages_agree() {
        let mut sources = String::new();
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        read_all(&root.join("frontend/src"), &mut sources, &|_| true);
        // The rest of the server speaks by names that are put together, below.
        let server = root.join("server/src");
        let speaks = |file: &std::path::Path| {
            file.strip_prefix(&server).is_ok_and(|inside| inside.iter().any(|part| part == "web" || part == "mail"))
        };
        read_all(&server, &mut sources, &speaks);
        let english = messages(LANGUAGES[0].2);
        let quoted: HashSet<&str> = sources.split('"').collect();
        for id in english.keys() {
            // Asked for by a name that is put together.
            let begins = [
                "audience-",
                "bookmarks-",
                "done-",
                "fault-",
                "favourites-",
                "filters-in-",
                "kind-",
                "language-",
                "lists-replies-",
                "mail-",
                "member-",
                "role-",
                "who-",
                "look-",
                "answers-",
                "readers-",
                "approval-",
                "crossing-",
                "lists-",
                "standing-",
                "notice-",
                "preferences-media-",
                "push-",
                "report-",
                "scope-",
                "shortcut-",
                "sign-up-wrong-",
                "signed-up-",
                "table-",
                "chapter-",
                "clause-",
                "decision-",
                "example-",
                "fact-",
                "function-",
                "hb-",
                "operator-",
                "outcome-",
                "pack-",
                "records-",
                "rule-",
                "start-",
                "verdict-",
                "voucher-",
                "vote-",
                "health-",
                "waits-",
                "audit-",
                "desk-",
                "permission-",
                "strength-",
                "setup-",
                "appeal-",
                "bookmarks-",
                "case-act-",
                "case-request-",
                "letter-",
                "alert-",
                "complaints-about-",
                "inbox-",
                "clicked-step-",
                "photo-consent-scope-",
                "pile-on-kind-",
                "publishing-",
                "contests-",
                "campaigns-",
                "thanks-",
                "photo-consent-ended-",
                "complaints-step-",
                "hidden-",
                "cases-",
                "evidence-",
                "lesson-advice-",
                "measure-",
                "path-",
                "severity-",
                "survey-",
                "context-",
                "credit-",
                "exchange-",
                "questions-",
                "safeguarding-",
                "figure-",
                "archive-",
                "extent-",
                "person-",
                "workshop-",
                "sso-fault-",
                "sso-trial-",
                "role-may-",
                "look-",
                "search-op-",
            ];
            assert!(quoted.contains(id.as_str()) || begins.iter().any(|b| id.starts_with(b)), "nobody asks for {id}");
        }
        for part in sources.split(".t(\"").skip(1).chain(sources.split(".tv(\"").skip(1)) {
            let id = part.split('"').next().unwrap_or_default();
            assert!(english.contains_key(id), "there is no text {id}");
        }
    }

    /// Adds the sources in a folder, of those files that are wanted.
    pub(crate) fn read_all(folder: &std::path::Path, into: &mut String, wanted: &dyn Fn(&std::path::Path) -> bool) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                read_all(&path, into, wanted);
            } else if wanted(&path) {
                into.push_str(&std::fs::read_to_string(&path).expect("text"));
            }
        }
    }

    #[test]
    fn languages_are_found() {
        assert_eq!(of("de-AT").language(), "de");
        assert_eq!(of("tlh").language(), "en");
        assert_eq!(accepted("tlh, de;q=0.8, en;q=0.5"), Some("de"));
        assert_eq!(accepted("tlh"), None);
        assert_eq!(accepted("en-US; q=0.5, de-AT; q=0.9"), Some("de"), "spaces around a quality");
        assert_eq!(accepted("en;q=0, nl;q=0.1"), Some("nl"), "what is not wanted");
        assert_eq!(accepted("de;q=0"), None);
    }
}
