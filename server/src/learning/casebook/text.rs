//! A case as Markdown with front matter: what other branches get.

use crate::entities::casebook_entry;

/// A case that can be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    pub title: String,
    pub clause: String,
    /// Markdown.
    pub words: String,
    pub questions: Vec<String>,
}

const QUESTIONS: &str = "# Questions";

/// The questions of a text, one a line.
pub fn lines(questions: &str) -> Vec<String> {
    let trimmed = questions.lines().map(|l| l.trim().trim_start_matches("- ").trim());
    trimmed.filter(|l| !l.is_empty()).map(str::to_owned).collect()
}

impl Case {
    pub fn of(entry: &casebook_entry::Model) -> Self {
        Self {
            title: entry.title.clone(),
            clause: entry.clause.clone(),
            words: entry.words.clone(),
            questions: lines(&entry.questions),
        }
    }

    pub fn written(&self) -> String {
        let questions = self.questions.iter().flat_map(|q| ["- ", q.as_str(), "\n"]).collect::<String>();
        format!(
            "---\ntitle: {}\nclause: {}\n---\n{}\n\n{QUESTIONS}\n\n{questions}",
            self.title, self.clause, self.words
        )
    }
}

/// Reads a case; none where it has no title, no words or no question.
pub fn parse(source: &str) -> Option<Case> {
    let (front, body) = source.strip_prefix("---\n")?.split_once("\n---\n")?;
    let value = |name: &str| front.lines().find_map(|l| l.strip_prefix(name)?.strip_prefix(':').map(str::trim));
    let (words, questions) = body.rsplit_once(QUESTIONS)?;
    let case = Case {
        title: value("title")?.to_owned(),
        clause: value("clause").unwrap_or_default().to_owned(),
        words: words.trim().to_owned(),
        questions: lines(questions),
    };
    (!case.title.is_empty() && !case.words.is_empty() && !case.questions.is_empty()).then_some(case)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_is_read_as_it_was_written() {
        let case = Case {
            title: "The photo: a story".into(),
            clause: "2.1".into(),
            words: "One.\n\n# Questions\nin the text".into(),
            questions: vec!["What now?".into(), "Who decides?".into()],
        };
        assert_eq!(parse(&case.written()), Some(case.clone()));
        for broken in [case.written().replace("title: The photo: a story", "title:"), "Words".into(), String::new()] {
            assert_eq!(parse(&broken), None, "{broken}");
        }
    }
}
