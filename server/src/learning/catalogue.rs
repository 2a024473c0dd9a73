//! The lessons that there are: those that come with the program, and what the branch has made of them or added.

use std::{collections::BTreeMap, sync::LazyLock};

use sea_orm::EntityTrait;

use super::lesson::{Lesson, parse};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::lesson as row,
};

#[derive(rust_embed::Embed)]
#[folder = "lessons"]
struct Starter;

/// A lesson under its name, in one language.
#[derive(Clone, Debug)]
pub struct Listed {
    pub name: String,
    pub language: String,
    pub lesson: Lesson,
    /// As it is written.
    pub source: String,
    /// Written or changed by the branch.
    pub is_own: bool,
    pub is_published: bool,
}

/// `en/NAME.md`, read once.
static STARTER: LazyLock<Vec<Listed>> = LazyLock::new(|| {
    let read = |path: std::borrow::Cow<'static, str>| {
        let (language, name) = path.strip_suffix(".md")?.split_once('/')?;
        let source = String::from_utf8(Starter::get(&path)?.data.into_owned()).ok()?;
        let lesson = parse(&source).ok()?;
        let (name, language) = (name.to_owned(), language.to_owned());
        Some(Listed { name, language, lesson, source, is_own: false, is_published: true })
    };
    Starter::iter().filter_map(read).collect()
});

/// Every lesson in every language, drafts too; the branch's own form stands in for the one that comes with the program.
pub async fn every(app: &App) -> Result<Vec<Listed>> {
    let key = |l: &Listed| (l.name.clone(), l.language.clone());
    let mut all: BTreeMap<_, _> = STARTER.iter().map(|l| (key(l), l.clone())).collect();
    for own in row::Entity::find().all(app.db.read()).await? {
        let Ok(lesson) = parse(&own.source) else { continue };
        let listed = Listed {
            name: own.name,
            language: own.language,
            lesson,
            source: own.source,
            is_own: true,
            is_published: own.published,
        };
        // While a change is in work, what was there before is still taught.
        if listed.is_published || !all.contains_key(&key(&listed)) {
            all.insert(key(&listed), listed);
        }
    }
    let mut all: Vec<Listed> = all.into_values().collect();
    all.sort_by(|a, b| (a.lesson.order, &a.name).cmp(&(b.lesson.order, &b.name)));
    Ok(all)
}

/// The published lessons in a language; one that is not there in it, in English, else in the one that it has.
pub async fn all(app: &App, language: &str) -> Result<Vec<Listed>> {
    let mut chosen: Vec<Listed> = Vec::new();
    for listed in every(app).await?.into_iter().filter(|l| l.is_published) {
        let rank = |l: &Listed| (l.language != language, l.language != "en");
        match chosen.iter_mut().find(|c| c.name == listed.name) {
            Some(found) if rank(&listed) < rank(found) => *found = listed,
            Some(_) => {}
            None => chosen.push(listed),
        }
    }
    Ok(chosen)
}

/// One published lesson.
///
/// # Errors
/// 404 for none of that name.
pub async fn one(app: &App, name: &str, language: &str) -> Result<Listed> {
    all(app, language).await?.into_iter().find(|l| l.name == name).ok_or(Error::NotFound)
}

/// The lesson about a clause, if there is one.
pub async fn of_clause(app: &App, clause: &str, language: &str) -> Result<Option<Listed>> {
    Ok(all(app, language).await?.into_iter().find(|l| l.lesson.clause == clause))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lesson_that_comes_with_the_program_is_whole_in_each_of_its_languages() {
        let mut names: BTreeMap<&str, Vec<&Listed>> = BTreeMap::new();
        for path in Starter::iter() {
            let source = Starter::get(&path).expect("a file").data;
            parse(std::str::from_utf8(&source).expect("text")).unwrap_or_else(|f| panic!("{path}: {f:?}"));
        }
        for listed in STARTER.iter() {
            names.entry(&listed.name).or_default().push(listed);
        }
        for (name, forms) in names {
            let of = |language: &str| forms.iter().find(|l| l.language == language).map(|l| &l.lesson);
            let (en, de) = (of("en").expect(name), of("de"));
            assert!(de.is_some(), "{name} is there in German");
            for lesson in forms.iter().map(|l| &l.lesson) {
                let same = (&lesson.clause, lesson.order, lesson.dilemmas.len());
                assert_eq!(same, (&en.clause, en.order, en.dilemmas.len()), "{name}");
                assert!(lesson.dilemmas.len() == 2 && lesson.case.is_some(), "{name} has a case and two dilemmas");
            }
        }
    }
}
