//! A lesson as it is written: front matter, a text in Markdown, a case, and dilemmas that are answered.
//!
//! ```text
//! ---
//! title: Patron data
//! clause: 2.1
//! minutes: 5
//! order: 2
//! ---
//! The text.
//!
//! # Case: A photo of the returns desk
//! What happened.
//!
//! # Choose: A reader asks in public
//! The situation.
//! - [ ] An answer :: what comes of it
//! - [x] A better one :: why
//!
//! # Write: Tell it without the reader
//! The situation.
//! > What the writing begins with.
//! = One way to say it.
//! ```

/// Minutes that a lesson may take at most: it has to fit a shift.
const MOST_MINUTES: u32 = 15;
/// Characters of a lesson, all in all.
pub const MOST_CHARACTERS: usize = 30_000;

/// One lesson in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lesson {
    pub title: String,
    /// The handbook's clause that it is about.
    pub clause: String,
    pub minutes: u32,
    /// Its place in the list, the smallest first.
    pub order: i64,
    /// Markdown.
    pub text: String,
    pub case: Option<Case>,
    pub dilemmas: Vec<Dilemma>,
}

/// What happened somewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    pub title: String,
    /// Markdown.
    pub text: String,
}

/// A situation in which something has to be decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dilemma {
    pub title: String,
    /// Markdown.
    pub situation: String,
    pub task: Task,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// One of several answers.
    Choose(Vec<Choice>),
    /// A post to write, which the real gate looks at.
    Write { start: String, model: String },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub answer: String,
    pub is_right: bool,
    pub feedback: String,
}

/// What is wrong with a lesson, and in which line (from one).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub line: usize,
    pub sentence: &'static str,
}

fn fault<T>(line: usize, sentence: &'static str) -> Result<T, Fault> {
    Err(Fault { line, sentence })
}

/// Reads a lesson.
///
/// # Errors
/// The first thing that is wrong, with its line.
pub fn parse(source: &str) -> Result<Lesson, Fault> {
    if source.chars().count() > MOST_CHARACTERS {
        return fault(1, "A lesson has 30000 characters at most.");
    }
    let lines: Vec<&str> = source.lines().map(str::trim_end).collect();
    let (mut lesson, body) = front_matter(&lines)?;
    let starts: Vec<usize> = (body..lines.len()).filter(|n| lines[*n].starts_with("# ")).collect();
    let end_of = |n: usize| starts.get(n + 1).copied().unwrap_or(lines.len());
    lesson.text = joined(&lines[body..starts.first().copied().unwrap_or(lines.len())]);
    if lesson.text.is_empty() {
        return fault(body + 1, "A lesson begins with a text.");
    }
    for (n, start) in starts.iter().enumerate() {
        let part = &lines[start + 1..end_of(n)];
        let heading = lines[*start].trim_start_matches("# ");
        let Some((kind, title)) = heading.split_once(':').map(|(k, t)| (k.trim(), t.trim().to_owned())) else {
            return fault(start + 1, "A part begins with “# Case:”, “# Choose:” or “# Write:” and a title.");
        };
        match kind {
            "Case" if lesson.case.is_none() => lesson.case = Some(Case { title, text: joined(part) }),
            "Choose" => lesson.dilemmas.push(choose(title, part, start + 1)?),
            "Write" => lesson.dilemmas.push(write(title, part, start + 1)?),
            "Case" => return fault(start + 1, "A lesson has one case."),
            _ => return fault(start + 1, "A part begins with “# Case:”, “# Choose:” or “# Write:” and a title."),
        }
    }
    if lesson.dilemmas.is_empty() {
        return fault(lines.len(), "A lesson has at least one dilemma: “# Choose:” or “# Write:”.");
    }
    Ok(lesson)
}

/// What stands between the first two lines of hyphens, and where the text begins.
fn front_matter(lines: &[&str]) -> Result<(Lesson, usize), Fault> {
    let is_rule = |line: &&str| line.trim() == "---";
    if !lines.first().is_some_and(is_rule) {
        return fault(1, "A lesson begins with a line of three hyphens, its title and its clause.");
    }
    let Some(end) = lines.iter().skip(1).position(is_rule).map(|n| n + 1) else {
        return fault(1, "The front matter ends with a line of three hyphens; there is none.");
    };
    let mut lesson = Lesson { minutes: 5, ..Lesson::default() };
    for (n, line) in lines.iter().enumerate().take(end).skip(1).filter(|(_, l)| !l.trim().is_empty()) {
        let Some((name, value)) = line.split_once(':').map(|(n, v)| (n.trim(), v.trim())) else {
            return fault(n + 1, "A line of the front matter is a name, a colon and a value.");
        };
        match name {
            "title" => value.clone_into(&mut lesson.title),
            "clause" => value.clone_into(&mut lesson.clause),
            "minutes" => match value.parse() {
                Ok(minutes) if (1..=MOST_MINUTES).contains(&minutes) => lesson.minutes = minutes,
                _ => return fault(n + 1, "Minutes are a number from 1 to 15."),
            },
            "order" => match value.parse() {
                Ok(order) => lesson.order = order,
                Err(_) => return fault(n + 1, "The order is a number."),
            },
            _ => return fault(n + 1, "The front matter has title, clause, minutes and order."),
        }
    }
    if lesson.title.is_empty() {
        return fault(1, "A lesson has a title.");
    }
    if lesson.clause.is_empty() {
        return fault(1, "A lesson names the clause that it is about, such as 2.1.");
    }
    Ok((lesson, end + 1))
}

fn joined(lines: &[&str]) -> String {
    lines.join("\n").trim().to_owned()
}

fn choose(title: String, lines: &[&str], line: usize) -> Result<Dilemma, Fault> {
    let (mut situation, mut choices) = (Vec::new(), Vec::new());
    for (n, text) in lines.iter().enumerate() {
        let (is_right, rest) = match (text.strip_prefix("- [ ] "), text.strip_prefix("- [x] ")) {
            (Some(rest), _) => (false, rest),
            (_, Some(rest)) => (true, rest),
            _ if choices.is_empty() => {
                situation.push(*text);
                continue;
            }
            _ if text.is_empty() => continue,
            _ => return fault(line + n + 1, "After the first answer there are only answers."),
        };
        let Some((answer, feedback)) = rest.split_once(" :: ") else {
            return fault(line + n + 1, "An answer is followed by “ :: ” and what comes of it.");
        };
        choices.push(Choice { answer: answer.trim().to_owned(), is_right, feedback: feedback.trim().to_owned() });
    }
    if choices.len() < 2 || !choices.iter().any(|c| c.is_right) || choices.iter().all(|c| c.is_right) {
        return fault(line, "A choice has at least two answers, one that fits “- [x]” and one that does not “- [ ]”.");
    }
    Ok(Dilemma { title, situation: joined(&situation), task: Task::Choose(choices) })
}

fn write(title: String, lines: &[&str], line: usize) -> Result<Dilemma, Fault> {
    let with = |mark: char| {
        let of = |l: &&str| l.strip_prefix(mark).map(|rest| rest.trim().to_owned());
        lines.iter().filter_map(of).collect::<Vec<_>>().join("\n")
    };
    let situation: Vec<&str> = lines.iter().copied().filter(|l| !l.starts_with(['>', '='])).collect();
    let (start, model) = (with('>'), with('='));
    if model.is_empty() {
        return fault(line, "A task to write ends with “=” and one way to say it.");
    }
    Ok(Dilemma { title, situation: joined(&situation), task: Task::Write { start, model } })
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "---\ntitle: T\nclause: 2.1\nminutes: 4\n---\nWords.\n\n# Case: C\nIt was.\n\n# Choose: Q\nSo?\n- [ ] No :: why not\n- [x] Yes :: why\n\n# Write: W\nSay it.\n> Mrs\n= Somebody\n";

    #[test]
    fn a_lesson_is_read() {
        let lesson = parse(WHOLE).expect("a lesson");
        assert_eq!((lesson.title.as_str(), lesson.clause.as_str(), lesson.minutes), ("T", "2.1", 4));
        assert_eq!(lesson.case.expect("a case").title, "C");
        assert!(matches!(&lesson.dilemmas[0].task, Task::Choose(c) if c.len() == 2 && c[1].is_right));
        assert_eq!(lesson.dilemmas[1].task, Task::Write { start: "Mrs".into(), model: "Somebody".into() });
    }

    #[test]
    fn a_fault_names_its_line() {
        for (from, to, line) in [
            ("---\ntitle", "title", 1),
            ("minutes: 4", "minutes: 400", 4),
            ("clause: 2.1\n", "", 1),
            ("- [x] Yes", "- [ ] Yes", 11),
            (" :: why not", "", 13),
            ("# Case: C", "# Something", 8),
            ("= Somebody", "", 16),
        ] {
            assert_eq!(parse(&WHOLE.replacen(from, to, 1)).expect_err(from).line, line, "{from}");
        }
    }
}
