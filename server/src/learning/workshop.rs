//! What a workshop on the handbook needs, made from the handbook as it stands: an agenda, a slide a chapter, dilemmas to
//! discuss, and the questions that people ask.

use super::{
    catalogue::Listed,
    lesson::{Dilemma, Task},
};
use crate::handbook::{
    Document,
    document::{CHAPTERS, in_language},
};

/// Clauses of a slide, and dilemmas of a worksheet.
const MOST_CLAUSES: usize = 6;
const MOST_DILEMMAS: usize = 8;

/// A slide: the number of a chapter, from one, and the titles of its clauses with their ids.
#[derive(Clone, Debug)]
pub struct Slide {
    pub chapter: usize,
    pub clauses: Vec<(String, String)>,
}

/// Something to discuss in twos: the clause, the situation in Markdown, and its answers without what is right.
#[derive(Clone, Debug)]
pub struct Worksheet {
    pub clause: String,
    pub title: String,
    pub situation: String,
    pub answers: Vec<String>,
}

/// Everything that is printed.
#[derive(Clone, Debug, Default)]
pub struct Kit {
    pub slides: Vec<Slide>,
    pub worksheets: Vec<Worksheet>,
    /// Questions and answers of the handbook.
    pub questions: Vec<(String, String)>,
}

/// The kit for a handbook, in a language.
pub fn kit(document: &Document, lessons: &[Listed], language: &str) -> Kit {
    let slide = |chapter: usize| {
        let clauses = document.chapter(chapter);
        let titles =
            clauses.iter().take(MOST_CLAUSES).map(|c| (c.id.clone(), in_language(&c.title, language).to_owned()));
        Slide { chapter: chapter + 1, clauses: titles.collect() }
    };
    let sheet = |(clause, dilemma): (&str, &Dilemma)| match &dilemma.task {
        Task::Choose(choices) => Some(Worksheet {
            clause: clause.to_owned(),
            title: dilemma.title.clone(),
            situation: dilemma.situation.clone(),
            answers: choices.iter().map(|c| c.answer.clone()).collect(),
        }),
        Task::Write { .. } => None,
    };
    let dilemmas = lessons.iter().flat_map(|l| l.lesson.dilemmas.iter().map(|d| (l.lesson.clause.as_str(), d)));
    let questions = document
        .questions
        .iter()
        .map(|q| (in_language(&q.question, language).to_owned(), in_language(&q.answer, language).to_owned()));
    Kit {
        slides: (0..CHAPTERS.len()).map(slide).filter(|s| !s.clauses.is_empty()).collect(),
        worksheets: dilemmas.filter_map(sheet).take(MOST_DILEMMAS).collect(),
        questions: questions.filter(|(q, _)| !q.trim().is_empty()).collect(),
    }
}
