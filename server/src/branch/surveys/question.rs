//! The questions of a survey as they are written: a line for each that begins with its kind, and below it a line with a
//! hyphen for each answer to choose from.

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// 1 to 5.
    Scale,
    Choice,
    Order,
    Text,
}

impl Ask {
    pub fn name(self) -> &'static str {
        match self {
            Self::Scale => "scale",
            Self::Choice => "choice",
            Self::Order => "order",
            Self::Text => "text",
        }
    }
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub ask: Ask,
    pub words: String,
    /// For a choice or an order.
    pub options: Vec<String>,
}

/// Questions of a survey.
pub const MOST: usize = 60;
/// Steps of a scale.
pub const STEPS: usize = 5;
/// Characters of an answer in words.
pub const MOST_TEXT: usize = 1_000;
const MOST_WORDS: usize = 300;
const MOST_OPTIONS: usize = 10;
const KINDS: [Ask; 4] = [Ask::Scale, Ask::Choice, Ask::Order, Ask::Text];

/// Where a source can't be read, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub line: usize,
    pub sentence: String,
}

fn fault<T>(line: usize, sentence: impl Into<String>) -> Result<T, Fault> {
    Err(Fault { line, sentence: sentence.into() })
}

/// Reads the questions.
///
/// # Errors
/// The first line that can't be read.
pub fn parse(source: &str) -> Result<Vec<Question>, Fault> {
    let mut all: Vec<(usize, Question)> = Vec::new();
    for (n, line) in source.lines().enumerate().map(|(n, l)| (n + 1, l.trim())).filter(|(_, l)| !l.is_empty()) {
        if let Some(option) = line.strip_prefix("- ") {
            let asked = all.last_mut().map(|(_, q)| q).filter(|q| matches!(q.ask, Ask::Choice | Ask::Order));
            let Some(question) = asked else {
                return fault(n, "An answer with a hyphen stands below a choice or an order.");
            };
            let option: String = option.trim().chars().take(MOST_WORDS).collect();
            if question.options.contains(&option) {
                return fault(n, "Two answers to this question are the same.");
            }
            question.options.push(option);
            continue;
        }
        let found = KINDS.iter().find_map(|ask| Some((*ask, line.strip_prefix(ask.name())?.strip_prefix(':')?.trim())));
        let Some((ask, words)) = found else {
            return fault(n, "A line begins with scale:, choice:, order: or text:, or with a hyphen for an answer.");
        };
        if words.is_empty() || words.chars().count() > MOST_WORDS {
            return fault(n, format!("A question has 1 to {MOST_WORDS} characters."));
        }
        all.push((n, Question { ask, words: words.to_owned(), options: Vec::new() }));
    }
    if all.is_empty() {
        return fault(1, "A survey asks at least one question.");
    }
    if all.len() > MOST {
        let sentence = format!("A survey has at most {MOST} questions, and this one has {}.", all.len());
        return fault(all[MOST].0, sentence);
    }
    for (n, question) in &all {
        let has_options = matches!(question.ask, Ask::Choice | Ask::Order);
        if has_options && !(2..=MOST_OPTIONS).contains(&question.options.len()) {
            return fault(*n, format!("A choice or an order has 2 to {MOST_OPTIONS} answers, each after a hyphen."));
        }
    }
    Ok(all.into_iter().map(|(_, q)| q).collect())
}

/// The questions of a survey that was checked before.
pub fn of(source: &str) -> Vec<Question> {
    parse(source).unwrap_or_default()
}

impl Question {
    /// Whether an answer is one to this question: a step from 1, the number of an option from 0, all these numbers in an
    /// order such as `2,0,1`, or words, which may be none.
    pub fn accepts(&self, answer: &str) -> bool {
        let number = |text: &str| text.parse::<usize>().ok().filter(|n| n.to_string() == text);
        match self.ask {
            Ask::Scale => number(answer).is_some_and(|n| (1..=STEPS).contains(&n)),
            Ask::Choice => number(answer).is_some_and(|n| n < self.options.len()),
            Ask::Order => {
                let mut places: Vec<usize> = answer.split(',').filter_map(number).collect();
                places.sort_unstable();
                places == (0..self.options.len()).collect::<Vec<_>>() && answer.split(',').count() == places.len()
            }
            Ask::Text => answer.chars().count() <= MOST_TEXT && !answer.contains('\0'),
        }
    }

    /// In which cell of its table an answer counts; none for words. Of an order, what stands first counts.
    pub fn cell(&self, answer: &str) -> Option<usize> {
        match self.ask {
            Ask::Scale => answer.parse::<usize>().ok()?.checked_sub(1),
            Ask::Choice => answer.parse().ok(),
            Ask::Order => answer.split(',').next()?.parse().ok(),
            Ask::Text => None,
        }
    }

    /// Cells of its table.
    pub fn cells(&self) -> usize {
        if self.ask == Ask::Scale { STEPS } else { self.options.len() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str =
        "scale: I can speak up.\n\nchoice: How?\n- So\n- Or so\norder: What first?\n- A\n- B\n- C\ntext: Why?";

    #[test]
    fn questions_are_read_and_answers_fit() {
        let all = parse(WHOLE).expect("questions");
        assert_eq!(all.iter().map(|q| q.ask).collect::<Vec<_>>(), KINDS);
        let fits = |n: usize, answers: &[&str]| answers.iter().map(|a| all[n].accepts(a)).collect::<Vec<_>>();
        assert_eq!(fits(0, &["1", "5", "0", "6", "+1", "01", ""]), [true, true, false, false, false, false, false]);
        assert_eq!(fits(1, &["0", "1", "2", "So"]), [true, true, false, false]);
        assert_eq!(fits(2, &["2,0,1", "0,1", "0,1,1", "0,1,2,x", ""]), [true, false, false, false, false]);
        assert_eq!(fits(3, &["", "words", &"x".repeat(1_001)]), [true, true, false]);
        assert_eq!((all[0].cell("4"), all[2].cell("2,0,1"), all[3].cell("x")), (Some(3), Some(2), None));
    }

    #[test]
    fn a_fault_names_its_line() {
        let many = "text: And?\n".repeat(300);
        for (source, line, words) in [
            ("", 1, "at least one question"),
            ("- A", 1, "below a choice or an order"),
            ("text: A\n- B", 2, "below a choice or an order"),
            ("What?", 1, "begins with scale:"),
            ("choice: A\n- B\n- B", 3, "are the same"),
            ("text: A\nchoice: A\n- B", 2, "has 2 to 10 answers"),
            (many.as_str(), 61, "at most 60 questions, and this one has 300"),
        ] {
            let found = parse(source).expect_err(words);
            assert!(found.line == line && found.sentence.contains(words), "{words}: {found:?}");
        }
    }
}
