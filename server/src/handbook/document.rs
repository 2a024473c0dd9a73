//! The handbook as it is written: seven chapters of clauses with stable ids, in several languages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A text by language code. <https://www.rfc-editor.org/rfc/rfc5646>
pub type Texts = BTreeMap<String, String>;

/// The chapters, by number from one.
pub const CHAPTERS: [&str; 7] =
    ["purpose", "behaviour", "privacy", "information", "compliance", "enforcement", "review"];

/// A whole handbook.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Document {
    pub title: Texts,
    pub languages: Vec<String>,
    pub clauses: Vec<Clause>,
    pub questions: Vec<Question>,
    /// The branch's accounts elsewhere.
    pub accounts: Vec<ElsewhereAccount>,
    /// Who wrote it: an area (staff, HR, IT, communications, legal) and a name.
    pub team: Vec<(String, String)>,
}

/// One clause. Its id is `chapter.number` and is given once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Clause {
    pub id: String,
    pub title: Texts,
    /// Markdown.
    pub body: Texts,
    pub fine: Texts,
    pub think_twice: Texts,
    pub not_here: Texts,
    /// It comes from the base and was not changed here.
    pub from_base: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Question {
    pub question: Texts,
    pub answer: Texts,
}

/// An account of the branch on another service.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ElsewhereAccount {
    pub name: String,
    pub address: String,
}

/// A text in a language, or in the first one that there is.
pub fn in_language<'a>(texts: &'a Texts, language: &str) -> &'a str {
    let short = language.split(['-', '_']).next().unwrap_or_default();
    let exact = texts.get(short).filter(|t| !t.is_empty());
    exact
        .or_else(|| texts.get("en").filter(|t| !t.is_empty()))
        .or_else(|| texts.values().find(|t| !t.is_empty()))
        .map_or("", String::as_str)
}

impl Clause {
    /// Its chapter, from zero.
    pub fn chapter(&self) -> usize {
        chapter_of(&self.id).unwrap_or(0)
    }

    /// Every word of it in one language, for comparing.
    pub fn words(&self, language: &str) -> String {
        let part = |name: &str, texts: &Texts| match texts.get(language).map(|t| t.trim()) {
            Some(text) if !text.is_empty() => format!("{name}{text}\n"),
            _ => String::new(),
        };
        [("", &self.title), ("", &self.body), ("+ ", &self.fine), ("? ", &self.think_twice), ("- ", &self.not_here)]
            .map(|(n, t)| part(n, t))
            .concat()
    }

    /// The same words in every language, wherever it comes from.
    pub fn says_the_same(&self, other: &Self) -> bool {
        (&self.title, &self.body, &self.fine, &self.think_twice, &self.not_here)
            == (&other.title, &other.body, &other.fine, &other.think_twice, &other.not_here)
    }
}

/// The chapter of a clause's id, from zero; none for what is no id.
pub fn chapter_of(id: &str) -> Option<usize> {
    let (chapter, number) = id.split_once('.')?;
    let (chapter, number): (usize, usize) = (chapter.parse().ok()?, number.parse().ok()?);
    ((1..=CHAPTERS.len()).contains(&chapter) && (1..100).contains(&number)).then(|| chapter - 1)
}

impl Document {
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses.iter().find(|c| c.id == id)
    }

    /// The clauses of a chapter (from zero), in order.
    pub fn chapter(&self, chapter: usize) -> Vec<&Clause> {
        let mut clauses: Vec<&Clause> = self.clauses.iter().filter(|c| c.chapter() == chapter).collect();
        clauses.sort_by_key(|c| number_of(&c.id));
        clauses
    }

    /// An id for a new clause; one that was taken is not given again.
    pub fn next_id(&self, chapter: usize, taken: &[String]) -> String {
        let here = self.clauses.iter().map(|c| c.id.as_str()).chain(taken.iter().map(String::as_str));
        let most = here.filter(|id| chapter_of(id) == Some(chapter)).map(number_of).max().unwrap_or(0);
        format!("{}.{}", chapter + 1, most + 1)
    }
}

fn number_of(id: &str) -> usize {
    id.split_once('.').and_then(|(_, n)| n.parse().ok()).unwrap_or(0)
}

/// Markdown as safe HTML; headings in it begin below those of the page.
pub fn html(markdown: &str) -> String {
    let mut out = String::new();
    pulldown_cmark::html::push_html(&mut out, pulldown_cmark::Parser::new(markdown));
    crate::base::html::clean(&out)
}

/// What differs between two texts, word by word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    Same,
    Gone,
    New,
}

/// The words of two texts with what became of them.
pub fn differences(before: &str, after: &str) -> Vec<(Change, String)> {
    let diff = similar::TextDiff::from_words(before, after);
    let mut parts: Vec<(Change, String)> = Vec::new();
    for change in diff.iter_all_changes() {
        let kind = match change.tag() {
            similar::ChangeTag::Equal => Change::Same,
            similar::ChangeTag::Delete => Change::Gone,
            similar::ChangeTag::Insert => Change::New,
        };
        match parts.last_mut() {
            Some((last, text)) if *last == kind => text.push_str(change.value()),
            _ => parts.push((kind, change.value().to_owned())),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_given_once() {
        let clause = |id: &str| Clause { id: id.into(), ..Clause::default() };
        let document = Document { clauses: vec![clause("2.1"), clause("2.3"), clause("3.9")], ..Document::default() };
        assert_eq!(document.next_id(1, &[]), "2.4");
        assert_eq!(document.next_id(1, &["2.7".into()]), "2.8");
        assert_eq!(document.next_id(6, &[]), "7.1");
        for (id, chapter) in
            [("1.1", Some(0)), ("7.99", Some(6)), ("8.1", None), ("2", None), ("x.1", None), ("2.0", None)]
        {
            assert_eq!(chapter_of(id), chapter, "{id}");
        }
    }

    #[test]
    fn markdown_is_made_safe() {
        let html = html("**Be kind** <script>alert(1)</script> [x](javascript:alert(1))");
        assert!(html.contains("<strong>Be kind</strong>") && !html.contains("script"), "{html}");
    }

    #[test]
    fn differences_are_words() {
        let parts = differences("We post every day", "We post on workdays");
        assert_eq!(parts.iter().filter(|p| p.0 == Change::Same).map(|p| p.1.trim()).collect::<String>(), "We post");
        assert!(parts.iter().any(|p| p.0 == Change::New && p.1.contains("workdays")));
    }
}
