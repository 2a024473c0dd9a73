//! The handbook that the house proposes: the clauses that its own rules name, in words that a branch makes its own.

use frontend::texts::{self, Texts as Language};

use super::{
    document::{Clause, Document, ElsewhereAccount, Question, Texts},
    start::Answers,
};

/// The ids of its clauses. The texts are `hb-2-1-title` and so on in `locales/*/handbook.ftl`.
pub const CLAUSES: [&str; 29] = [
    "1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3.1", "3.2", "3.3", "3.4", "3.5", "4.1",
    "4.2", "4.3", "4.4", "4.5", "5.1", "5.2", "5.3", "6.1", "6.2", "6.3", "7.1", "7.2", "7.3",
];
/// Clauses that bring examples.
const WITH_EXAMPLES: [&str; 9] = ["2.2", "2.3", "2.4", "3.2", "4.1", "4.2", "4.3", "4.4", "4.5"];
const QUESTIONS: usize = 4;

/// A first version from a branch's answers.
pub fn document(answers: &Answers, branch: &str) -> Document {
    let languages: Vec<&'static str> = texts::languages().map(|(code, _)| code).collect();
    let every = |text: &dyn Fn(&Language) -> String| -> Texts {
        languages.iter().map(|l| ((*l).to_owned(), text(texts::of(l)))).collect()
    };
    let name = if answers.name.trim().is_empty() { branch } else { answers.name.trim() };
    let part = |id: &str, part: &str| {
        let key = format!("hb-{}-{part}", id.replace('.', "-"));
        every(&|language: &Language| {
            let values = answers.values(name, language);
            let values: Vec<(&str, &str)> = values.iter().map(|(k, v)| (*k, v.as_str())).collect();
            language.with(&key, &values)
        })
    };
    let clauses = CLAUSES.iter().map(|id| {
        let example = |which: &str| if WITH_EXAMPLES.contains(id) { part(id, which) } else { Texts::new() };
        Clause {
            id: (*id).to_owned(),
            title: part(id, "title"),
            body: part(id, "body"),
            fine: example("fine"),
            think_twice: example("twice"),
            not_here: example("not"),
            from_base: false,
        }
    });
    let questions = (1..=QUESTIONS).map(|n| Question {
        question: every(&|l| l.get(&format!("hb-question-{n}"))),
        answer: every(&|l| l.get(&format!("hb-answer-{n}"))),
    });
    Document {
        title: every(&|l| l.with("hb-title", &[("branch", name)])),
        languages: languages.iter().map(|l| (*l).to_owned()).collect(),
        clauses: clauses.collect(),
        questions: questions.collect(),
        accounts: accounts(&answers.accounts),
        team: pairs(&answers.team),
    }
}

/// `Name https://…`, one on a line.
pub fn accounts(lines: &str) -> Vec<ElsewhereAccount> {
    let one = |line: &str| {
        let (name, address) = line.trim().rsplit_once(char::is_whitespace).unwrap_or(("", line.trim()));
        let name = if name.is_empty() { address } else { name.trim() };
        ElsewhereAccount { name: name.to_owned(), address: address.to_owned() }
    };
    lines.lines().filter(|l| !l.trim().is_empty()).take(50).map(one).collect()
}

/// `Area: Name`, one on a line.
pub fn pairs(lines: &str) -> Vec<(String, String)> {
    let one = |line: &str| {
        let (area, name) = line.split_once(':').unwrap_or(("", line));
        (area.trim().to_owned(), name.trim().to_owned())
    };
    lines.lines().filter(|l| !l.trim().is_empty()).take(50).map(one).collect()
}
