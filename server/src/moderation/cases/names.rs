//! Third persons are taken out of what leaves a case: who has reported it, who is involved, and the colleagues who look into it.

use regex::{Regex, RegexBuilder};
use sea_orm::ConnectionTrait;

use super::involved;
use crate::{
    base::error::{Error, Result},
    entities::{case_event, moderation_case, profile},
};

/// A name that is shorter is a word like any other.
const LEAST: usize = 3;

/// The names that stand for people in a case, each with what is put in its place.
#[derive(Debug, Default)]
pub struct Names(Vec<(Regex, &'static str)>);

impl Names {
    /// Those of a case. Whom it is about keeps her name: the file is about her.
    pub async fn of(
        db: &impl ConnectionTrait,
        case: &moderation_case::Model,
        lines: &[case_event::Model],
    ) -> Result<Self> {
        let named = involved::of(db, case.id).await?;
        let actors = lines.iter().filter_map(|l| l.actor_id);
        let ids = named.iter().map(|p| p.profile_id).chain(actors).chain(case.reporter_id).chain(case.target_id);
        let people = profile::by_ids(db, ids).await?;
        let concerned = case.target_id.and_then(|id| people.get(&id)).map(|p| p.display_name.trim().to_lowercase());
        let mut found: Vec<(String, &'static str)> = Vec::new();
        for person in people.values().filter(|p| Some(p.id) != case.target_id) {
            let put = match person.id {
                id if case.reporter_id == Some(id) => "[reporter]",
                id if named.iter().any(|n| n.profile_id == id) => "[person]",
                _ => "[colleague]",
            };
            found.push((format!("@{}", regex::escape(&person.handle)), put));
            let name = person.display_name.trim();
            if name.chars().count() >= LEAST && Some(name.to_lowercase()) != concerned {
                found.push((regex::escape(name), put));
            }
        }
        // The longest first: "Bea Berg" before "Bea".
        found.sort_by_key(|(pattern, _)| std::cmp::Reverse(pattern.len()));
        let ready = |(pattern, put): (String, &'static str)| {
            // Whole words alone, where a name begins and ends with a letter.
            let edge = |c: Option<char>| if c.is_some_and(char::is_alphanumeric) { r"\b" } else { "" };
            let (before, after) = (edge(pattern.chars().next()), edge(pattern.chars().last()));
            let whole = RegexBuilder::new(&format!("{before}{pattern}{after}")).case_insensitive(true).build();
            whole.map(|p| (p, put)).map_err(Error::internal)
        };
        Ok(Self(found.into_iter().map(ready).collect::<Result<_>>()?))
    }

    /// A text without them.
    pub fn redacted(&self, text: &str) -> String {
        self.0.iter().fold(text.to_owned(), |t, (name, put)| name.replace_all(&t, *put).into_owned())
    }
}
