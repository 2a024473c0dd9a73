//! Reading polls of other servers. <https://www.w3.org/TR/activitystreams-vocabulary/#dfn-question>

use serde_json::Value;

use super::{
    json::{is_a, many, whole},
    languages::words,
};
use crate::base::clock::parse_iso;

const MOST_OPTIONS: usize = 50;
const LONGEST_OPTION: usize = 500;
/// Nobody has asked more people; larger numbers would not be counted on.
const MOST_VOTES: i64 = 1_000_000_000;

/// A poll, as its own server tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub multiple: bool,
    /// Title and votes.
    pub options: Vec<(String, i64)>,
    pub ends_ms: Option<i64>,
    /// Set once it has ended.
    pub closed: bool,
    pub voters: Option<i64>,
}

impl Question {
    /// The poll in a `Question`; none for another kind of post.
    pub fn parse(note: &Value, now_ms: i64) -> Option<Self> {
        if !is_a(note, "Question") {
            return None;
        }
        // Some write the other list too, empty.
        let multiple = !many(&note["anyOf"]).is_empty();
        let list = if multiple { &note["anyOf"] } else { &note["oneOf"] };
        let mut options: Vec<(String, i64)> = Vec::new();
        for option in many(list).into_iter().take(MOST_OPTIONS) {
            let Some(title) = words(option, "name").0 else { continue };
            let title: String = title.chars().take(LONGEST_OPTION).collect();
            if !options.iter().any(|(t, _)| *t == title) {
                options.push((title, whole(&option["replies"]["totalItems"]).unwrap_or(0).clamp(0, MOST_VOTES)));
            }
        }
        // Pleroma writes a poll's end as `closed` from the start; of two ends the earlier one counts.
        let times = [&note["endTime"], &note["closed"]].into_iter().filter_map(|t| t.as_str().and_then(parse_iso));
        let ends_ms = times.min();
        let closed = note["closed"] == true || ends_ms.is_some_and(|e| e <= now_ms);
        let voters = whole(&note["votersCount"])
            .or_else(|| whole(&note["toot:votersCount"]))
            .filter(|v| (0..=MOST_VOTES).contains(v));
        (!options.is_empty()).then_some(Self { multiple, options, ends_ms, closed, voters })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn one_and_many() {
        let option = |name: &str, n: i64| json!({ "type": "Note", "name": name, "replies": { "totalItems": n } });
        let question = json!({ "type": "Question", "oneOf": [option("yes", 2), option("no", 1), option("no", 9)], "endTime": "2026-01-01T00:00:00Z" });
        let read = Question::parse(&question, 0).expect("a poll");
        assert_eq!((read.multiple, read.options.len(), read.closed, read.voters), (false, 2, false, None));
        assert!(Question::parse(&question, i64::MAX).expect("a poll").closed);
        assert!(Question::parse(&json!({ "type": "Note" }), 0).is_none());
        assert!(Question::parse(&json!({ "type": "Question", "anyOf": [] }), 0).is_none());
    }

    #[test]
    fn ends_come_in_many_forms() {
        let now = parse_iso("2026-06-01").expect("a time");
        let (before, after) = ("2026-05-31T00:00:00Z", "2026-06-02T00:00:00Z");
        for (fields, ends, closed) in [
            (json!({}), None, false),
            (json!({ "closed": true }), None, true),
            (json!({ "closed": false, "endTime": after }), Some(after), false),
            (json!({ "closed": after }), Some(after), false),
            (json!({ "closed": before }), Some(before), true),
            (json!({ "closed": before, "endTime": after }), Some(before), true),
            (json!({ "closed": after, "endTime": after }), Some(after), false),
        ] {
            let mut question = json!({ "type": ["Question"], "oneOf": [{ "nameMap": { "de": "ja" } }], "anyOf": [] });
            question.as_object_mut().expect("an object").extend(fields.as_object().expect("fields").clone());
            let read = Question::parse(&question, now).expect("a poll");
            assert_eq!((read.ends_ms, read.closed), (ends.and_then(parse_iso), closed), "{fields}");
            assert_eq!((read.multiple, read.options), (false, vec![("ja".to_owned(), 0)]));
        }
    }
}
