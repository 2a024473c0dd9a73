//! Words in several languages, of which one is read.

use serde_json::Value;

/// Words that may come in several languages, and the language that they are in: those that are given alone, else the first
/// ones that say anything.
pub fn words<'a>(value: &'a Value, name: &str) -> (Option<&'a str>, Option<String>) {
    let entries = value[format!("{name}Map")].as_object().into_iter().flatten();
    let said: Vec<(&String, &str)> =
        entries.filter_map(|(l, w)| Some((l, w.as_str().filter(|t| !t.is_empty())?))).collect();
    let alone = value[name].as_str().filter(|t| !t.is_empty());
    let entry = match alone {
        Some(words) => said.iter().find(|(_, w)| *w == words).or_else(|| said.first().filter(|_| said.len() == 1)),
        None => said.iter().find(|(l, _)| *l != "und").or_else(|| said.first()),
    };
    (alone.or_else(|| entry.map(|(_, w)| *w)), entry.and_then(|(l, _)| language(l)))
}

/// A language as BCP 47 has it; none for one that says nothing.
fn language(tag: &str) -> Option<String> {
    let tag = tag.replace('_', "-");
    let primary = tag.split('-').next().unwrap_or_default();
    let fits = tag.len() <= 35
        && matches!(primary.len(), 2 | 3)
        && primary.chars().all(|c| c.is_ascii_alphabetic())
        && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    (fits && primary != "und").then_some(tag)
}
