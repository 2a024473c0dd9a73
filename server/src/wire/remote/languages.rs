//! Words in several languages, of which one is read.

use serde_json::Value;

/// Words that may come in several languages, and the language that they are in: those that are given alone, else the first
/// ones that say anything.
pub fn words<'a>(value: &'a Value, name: &str) -> (Option<&'a str>, Option<String>) {
    let entries = value[format!("{name}Map")].as_object().into_iter().flatten();
    let in_map: Vec<(&String, &str)> = entries.filter_map(|(l, w)| Some((l, said(w)?))).collect();
    let alone = said(&value[name]);
    let entry = match alone {
        Some(words) => {
            in_map.iter().find(|(_, w)| *w == words).or_else(|| in_map.first().filter(|_| in_map.len() == 1))
        }
        None => in_map.iter().find(|(l, _)| *l != "und").or_else(|| in_map.first()),
    };
    let tag = entry.map(|(l, _)| l.as_str()).or_else(|| tagged(&value[name]));
    (alone.or_else(|| entry.map(|(_, w)| *w)), tag.and_then(language))
}

/// The words of one value: a text, JSON-LD's object around one, or the first of several that says anything.
/// <https://www.w3.org/TR/json-ld11/#value-objects>
pub fn said(value: &Value) -> Option<&str> {
    match value {
        Value::String(words) => Some(words.as_str()).filter(|w| !w.is_empty()),
        Value::Object(fields) => fields.get("@value").and_then(Value::as_str).filter(|w| !w.is_empty()),
        Value::Array(items) => items.iter().find_map(said),
        _ => None,
    }
}

/// The language that stands beside such words.
fn tagged(value: &Value) -> Option<&str> {
    match value {
        Value::Object(fields) => fields.get("@language").and_then(Value::as_str),
        Value::Array(items) => items.iter().find(|i| said(i).is_some()).and_then(tagged),
        _ => None,
    }
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

#[cfg(test)]
mod tests {
    use super::{super::documents::Actor, *};
    use serde_json::json;

    #[test]
    fn words_come_in_many_forms() {
        for (value, read, language) in [
            (json!({ "name": "one" }), Some("one"), None),
            (json!({ "name": ["", "one", "two"] }), Some("one"), None),
            (json!({ "name": { "@value": "eins", "@language": "de" } }), Some("eins"), Some("de")),
            (json!({ "name": [{ "@value": "" }, { "@value": "eins", "@language": "de" }] }), Some("eins"), Some("de")),
            (json!({ "nameMap": { "de": ["eins"] } }), Some("eins"), Some("de")),
            (json!({ "nameMap": { "de": { "@value": "eins" } } }), Some("eins"), Some("de")),
            (json!({ "name": "", "nameMap": { "de": "", "en": "one" } }), Some("one"), Some("en")),
            (json!({ "name": { "id": "x" } }), None, None),
            (json!({ "name": 1, "nameMap": [] }), None, None),
            (json!("a text"), None, None),
        ] {
            assert_eq!(words(&value, "name"), (read, language.map(str::to_owned)), "{value}");
        }
    }

    #[test]
    fn actors_have_names_in_maps() {
        let actor = json!({ "id": "https://a.test/u", "type": "Person", "preferredUsername": "u", "inbox": "https://a.test/i",
            "nameMap": { "de": "Uwe" }, "summaryMap": { "de": ["<p>Hallo</p>"] },
            "icon": { "type": "Link", "href": "https://a.test/i.png" } });
        let read = Actor::parse(&actor).expect("an actor");
        assert_eq!((read.name.as_str(), read.summary.as_str()), ("Uwe", "<p>Hallo</p>"));
        assert_eq!(read.icon.as_deref(), Some("https://a.test/i.png"));
    }
}
