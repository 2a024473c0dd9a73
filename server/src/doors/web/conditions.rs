//! Conditions as the form of a rule puts them together: rows of what is looked at, how it is compared and with what, joined by
//! all, any or none. Where there is a list to choose from, the choice is made there and nothing is typed.

use std::collections::BTreeSet;

use frontend::frame::Frame;
use serde::{Deserialize, Serialize};

use crate::policy::{
    Lists, detect,
    scope::{AUDIENCES, audience_name},
};

/// How a row compares.
pub const OPERATORS: [&str; 6] = ["is", "is-not", "contains", "words", "more", "less"];
/// What is a number, what is yes or no, and what is words; and lists that hold words.
const NUMBERS: [&str; 7] =
    ["length", "media_count", "undescribed", "uncredited", "mention_count", "strangers", "reply_depth"];
const FLAGS: [&str; 3] = ["poll", "reply", "boost"];
const TEXTS: [&str; 4] = ["text", "everything", "warning", "origin"];
const LISTS: [&str; 3] = ["hashtags", "domains", "links"];
const KINDS: [&str; 2] = ["professional", "shared"];
const ROLES: [&str; 4] = ["staff", "moderator", "admin", "owner"];
const STANDINGS: [&str; 2] = ["accept", "filter"];
const LANGUAGES: [&str; 11] = ["en", "de", "fr", "es", "it", "nl", "da", "sv", "pl", "cs", "uk"];
const GROUPS: [&str; 3] = ["patron_data", "contact", "identity"];

/// What was put together, as it is kept with a rule.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// `all`, `any` or `none`.
    pub combine: String,
    /// Fact, comparison, value.
    pub rows: Vec<[String; 3]>,
}

impl Form {
    /// From a rule's row; one condition alone is how earlier releases kept it.
    pub fn read(kept: Option<&str>) -> Self {
        let Some(kept) = kept else { return Self { combine: "all".into(), rows: Vec::new() } };
        serde_json::from_str(kept).unwrap_or_else(|_| {
            let one: Option<[String; 3]> = serde_json::from_str(kept).ok();
            Self { combine: "all".into(), rows: one.into_iter().collect() }
        })
    }

    /// The condition; empty where nothing was chosen.
    ///
    /// # Errors
    /// The row, from one, and what does not fit in it.
    pub fn condition(&self) -> Result<String, (usize, Misfit)> {
        let mut parts = Vec::new();
        for (n, [fact, operator, value]) in self.rows.iter().enumerate() {
            if fact.is_empty() {
                continue;
            }
            parts.push(written(fact, operator, value).map_err(|misfit| (n + 1, misfit))?);
        }
        let join = |by: &str| parts.join(by);
        Ok(match (self.combine.as_str(), parts.len()) {
            (_, 0) => String::new(),
            ("none", _) => format!("!({})", join(" || ")),
            (_, 1) => parts.remove(0),
            ("any", _) => join(" || "),
            _ => join(" && "),
        })
    }
}

/// What does not fit in a row: the text that says so is `rule-misfit-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    Number,
    Words,
    Comparison,
    Choice,
}

impl Misfit {
    /// In the reader's language, with what was typed.
    pub fn told(self, frame: &Frame, row: usize, value: &str) -> String {
        let id = match self {
            Self::Number => "rule-misfit-number",
            Self::Words => "rule-misfit-words",
            Self::Comparison => "rule-misfit-comparison",
            Self::Choice => "rule-misfit-choice",
        };
        frame.tv(id, &[("row", &row.to_string()), ("value", &format!("“{}”", value.trim()))])
    }
}

/// One row as CEL.
fn written(fact: &str, operator: &str, value: &str) -> Result<String, Misfit> {
    let value = value.trim();
    let quoted = serde_json::to_string(value).unwrap_or_default();
    let not = matches!(operator, "is-not" | "no");
    let negated = |part: String| if not { format!("!{part}") } else { part };
    let equal = if not { "!=" } else { "==" };
    let number = || value.parse::<i64>().map_err(|_| Misfit::Number);
    let words = || {
        let words: Vec<&str> = value.split(',').map(str::trim).filter(|w| !w.is_empty()).collect();
        if words.is_empty() { Err(Misfit::Words) } else { Ok(words) }
    };
    let said = || if value.is_empty() { Err(Misfit::Words) } else { Ok(&quoted) };
    if let Some((group, chosen)) = fact.split_once(':') {
        return match group {
            "certain" | "likely" if detect::named(chosen).is_some() => {
                Ok(negated(format!("{group}(\"{chosen}\", everything)")))
            }
            "listed" => {
                Ok(negated(format!("listed({}, everything)", serde_json::to_string(chosen).unwrap_or_default())))
            }
            "hashtag" if !chosen.is_empty() => {
                Ok(negated(format!("({} in hashtags)", serde_json::to_string(chosen).unwrap_or_default())))
            }
            "audience" | "language" | "profile_kind" | "role" | "standing" if listed(group, chosen) => {
                Ok(format!("{group} {equal} \"{chosen}\""))
            }
            _ => Err(Misfit::Choice),
        };
    }
    if detect::named(fact).is_some() {
        return Ok(negated(format!("{fact}(everything)")));
    }
    match operator {
        _ if FLAGS.contains(&fact) => Ok(negated(fact.to_owned())),
        "more" if NUMBERS.contains(&fact) => Ok(format!("{fact} > {}", number()?)),
        "less" if NUMBERS.contains(&fact) => Ok(format!("{fact} < {}", number()?)),
        "is" | "is-not" if NUMBERS.contains(&fact) => Ok(format!("{fact} {equal} {}", number()?)),
        "is" | "is-not" if TEXTS.contains(&fact) => Ok(format!("{fact} {equal} {quoted}")),
        "contains" if TEXTS.contains(&fact) => Ok(format!("{fact}.contains({})", said()?)),
        "words" if TEXTS.contains(&fact) => {
            Ok(format!("words({fact}, {})", serde_json::to_string(&words()?).unwrap_or_default()))
        }
        "more" if LISTS.contains(&fact) => Ok(format!("{fact}.size() > {}", number()?)),
        "less" if LISTS.contains(&fact) => Ok(format!("{fact}.size() < {}", number()?)),
        "is" | "is-not" | "contains" | "words" if LISTS.contains(&fact) => {
            let plain = |w: &str| w.trim_start_matches('#').to_lowercase();
            let each: Vec<String> = words()?.into_iter().map(|w| format!("{:?} in {fact}", plain(w))).collect();
            Ok(if not || each.len() > 1 { negated(format!("({})", each.join(" || "))) } else { each.concat() })
        }
        _ => Err(Misfit::Comparison),
    }
}

fn listed(group: &str, chosen: &str) -> bool {
    values(group).iter().any(|v| v == chosen)
}

/// The values of a fact that has a list of them.
fn values(group: &str) -> Vec<String> {
    let all: Vec<&str> = match group {
        "audience" => AUDIENCES.map(audience_name).to_vec(),
        "language" => LANGUAGES.to_vec(),
        "profile_kind" => KINDS.to_vec(),
        "role" => ROLES.to_vec(),
        _ => STANDINGS.to_vec(),
    };
    all.into_iter().map(str::to_owned).collect()
}

/// Everything that a row can be about, in groups with their words.
pub fn choices(frame: &Frame, lists: &Lists, tags: &BTreeSet<String>) -> Vec<(String, Vec<(String, String)>)> {
    let id = |name: &str| name.replace('_', "-");
    let facts = |all: &[&str]| -> Vec<(String, String)> {
        all.iter().map(|f| ((*f).to_owned(), frame.t(&format!("fact-{}", id(f))))).collect()
    };
    let kinds: Vec<&str> = detect::ALL.iter().map(|(name, _)| *name).chain(GROUPS).collect();
    let sure = |least: &str| -> Vec<(String, String)> {
        kinds.iter().map(|k| (format!("{least}:{k}"), frame.t(&format!("function-{}", id(k))))).collect()
    };
    let of = |group: &str, prefix: &str| -> (String, Vec<(String, String)>) {
        let each = values(group).into_iter().map(|v| (format!("{group}:{v}"), frame.t(&format!("{prefix}-{v}"))));
        (frame.t(&format!("fact-{}", id(group))), each.collect())
    };
    let listed = lists.keys().map(|name| (format!("listed:{name}"), name.clone())).collect();
    vec![
        (frame.t("rule-group-words"), facts(&TEXTS)),
        (frame.t("rule-group-listed"), listed),
        (frame.t("fact-hashtags"), tags.iter().map(|t| (format!("hashtag:{t}"), format!("#{t}"))).collect()),
        (frame.t("rule-group-certain"), sure("certain")),
        (frame.t("rule-group-likely"), sure("likely")),
        (frame.t("rule-group-lists"), facts(&LISTS)),
        (frame.t("rule-group-numbers"), facts(&NUMBERS)),
        (frame.t("rule-group-flags"), facts(&FLAGS)),
        of("audience", "audience"),
        of("language", "language"),
        of("profile_kind", "kind"),
        of("role", "role"),
        of("standing", "standing"),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Condition;

    #[test]
    fn the_form_writes_conditions_that_can_be_used() {
        for (fact, operator, value, condition) in [
            ("text", "contains", "a \"b\"", r#"text.contains("a \"b\"")"#),
            ("length", "more", "500", "length > 500"),
            ("undescribed", "is", "1", "undescribed == 1"),
            ("poll", "is-not", "", "!poll"),
            ("hashtags", "contains", "#Sale", r#""sale" in hashtags"#),
            ("hashtags", "words", "sale, raffle", r#"("sale" in hashtags || "raffle" in hashtags)"#),
            ("links", "more", "3", "links.size() > 3"),
            ("text", "words", "sale, raffle", r#"words(text, ["sale","raffle"])"#),
            ("patron_data", "is", "", "patron_data(everything)"),
            ("likely:email", "is-not", "", r#"!likely("email", everything)"#),
            ("audience:branch", "is-not", "", r#"audience != "branch""#),
            ("hashtag:sale", "is-not", "", r#"!("sale" in hashtags)"#),
            ("listed:places", "is-not", "", r#"!listed("places", everything)"#),
            ("language:fr", "is", "", r#"language == "fr""#),
        ] {
            let made = written(fact, operator, value).expect(condition);
            assert_eq!(made, condition);
            Condition::parse(&made).expect(condition);
        }
        for (fact, operator, value) in [
            ("length", "more", "many"),
            ("text", "more", "3"),
            ("text", "words", " , "),
            ("audience:publik", "is", ""),
            ("certain:fone", "is", ""),
            ("nothing", "is", "1"),
        ] {
            assert!(written(fact, operator, value).is_err(), "{fact} {operator} {value}");
        }
    }

    #[test]
    fn rows_are_joined_by_all_any_or_none() {
        let row = |fact: &str, value: &str| [fact.to_owned(), "more".to_owned(), value.to_owned()];
        let form = |combine: &str| Form { combine: combine.into(), rows: vec![row("length", "3"), row("links", "1")] };
        for (combine, condition) in [
            ("all", "length > 3 && links.size() > 1"),
            ("any", "length > 3 || links.size() > 1"),
            ("none", "!(length > 3 || links.size() > 1)"),
        ] {
            assert_eq!(form(combine).condition().expect(combine), condition);
            Condition::parse(condition).expect(condition);
        }
        let wrong = Form { rows: vec![row("length", "3"), row("length", "x")], ..form("all") };
        assert_eq!(wrong.condition(), Err((2, Misfit::Number)));
        assert_eq!(Form::read(Some(r#"["text","contains","a"]"#)).rows.len(), 1, "of an earlier release");
    }
}
