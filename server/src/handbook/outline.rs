//! The handbook that the house proposes: the clauses that its own rules name, in words that a branch makes its own.

use texts::Texts as Language;

use super::{
    answers::Answers,
    document::{Clause, Document, ElsewhereAccount, Question, Texts},
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

/// Questions and answers as they are typed in each language; the same place in each is the same question.
pub fn questions(typed: &Texts) -> Vec<Question> {
    let mut all: Vec<Question> = Vec::new();
    for (language, text) in typed {
        let blocks = text.split("\n\n").map(str::trim).filter(|b| !b.is_empty()).take(50);
        for (n, block) in blocks.enumerate() {
            let (question, answer) = block.split_once('\n').unwrap_or((block, ""));
            if all.len() <= n {
                all.push(Question::default());
            }
            all[n].question.insert(language.clone(), question.trim().to_owned());
            all[n].answer.insert(language.clone(), answer.trim().to_owned());
        }
    }
    all
}

/// The same as they are typed again, in one language.
pub fn typed(questions: &[Question], language: &str) -> String {
    let both = |q: &Question| {
        let said = |t: &Texts| t.get(language).cloned().unwrap_or_default();
        format!("{}\n{}", said(&q.question), said(&q.answer)).trim().to_owned()
    };
    questions.iter().map(both).filter(|b| !b.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// `Area: Name`, one on a line.
pub fn pairs(lines: &str) -> Vec<(String, String)> {
    let one = |line: &str| {
        let (area, name) = line.split_once(':').unwrap_or(("", line));
        (area.trim().to_owned(), name.trim().to_owned())
    };
    lines.lines().filter(|l| !l.trim().is_empty()).take(50).map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_come_back_as_they_were_typed() {
        let english = "May I?\nYes,\nyou may.\n\nAnd now?\nAsk.";
        let both: Texts =
            [("en".to_owned(), english.to_owned()), ("de".to_owned(), "Darf ich?\nJa.".to_owned())].into();
        let read = questions(&both);
        assert_eq!((read.len(), read[0].question["de"].as_str()), (2, "Darf ich?"));
        assert_eq!((typed(&read, "en").as_str(), typed(&read, "de").as_str()), (english, "Darf ich?\nJa."));
    }
}
