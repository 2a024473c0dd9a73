//! Whether a condition can hold at all, and can fail: tried on posts that are made up from what it asks for itself, so that
//! whoever writes a rule hears of a slip before it does nothing, or stops everybody.

use std::collections::BTreeSet;

use detect::Home;

use super::{
    answers::Answers,
    condition::{self, Condition},
    facts::{Around, Facts, Medium, Mentioned},
    length::MAX_CHARACTERS,
    scope::{AUDIENCES, Scope, parse_audience},
};
use crate::{
    base::refusal::Verdict,
    entities::{post::Audience, profile::Kind},
};

/// Posts that are tried for one condition.
const MOST: usize = 3_000;
/// Links, attachments or people of one post that is made up.
const MOST_OF_ONE: usize = 40;

/// What can come of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// Some posts fit, and some do not; or nobody can tell.
    Sometimes,
    Never,
    Always,
}

/// A post that is made up.
#[derive(Clone)]
struct Made {
    text: String,
    warning: String,
    audience: Audience,
    kind: Kind,
    parent: Option<Audience>,
    boost: bool,
    poll: bool,
    around: Around,
    origin: String,
}

/// Tries a condition where its rule looks.
pub fn sense(condition: &Condition, scope: &Scope, verdict: Verdict) -> Sense {
    if !can_tell(condition) {
        return Sense::Sometimes;
    }
    let home = std::sync::Arc::<Home>::default();
    let root = condition::functions(&home, None);
    let answers = Answers::default();
    let (mut held, mut failed) = (false, false);
    for made in posts(condition, scope, verdict) {
        let facts = Facts {
            content_warning: &made.warning,
            audience: made.audience,
            parent_audience: made.parent,
            is_reply: made.parent.is_some() && !made.boost,
            is_boost: made.boost,
            has_more: made.poll || !made.around.media.is_empty(),
            has_poll: made.poll,
            origin: &made.origin,
            ..Facts::of(&made.text, made.kind, &made.around, &answers)
        };
        match condition.holds(&condition::about(&root, &facts)) {
            Ok(true) => held = true,
            Ok(false) => failed = true,
            Err(_) => return Sense::Sometimes,
        }
        if held && failed {
            break;
        }
    }
    condition::forget();
    match (held, failed) {
        (true, false) => Sense::Always,
        (false, true) => Sense::Never,
        _ => Sense::Sometimes,
    }
}

/// Detectors, patterns and words that stand for others ask for what can't be made up from the condition alone.
fn can_tell(condition: &Condition) -> bool {
    condition.detectors.is_empty()
        && !["like", "listed", "matches", "words", "source_year"].iter().any(|f| condition.calls(f))
}

/// Posts in which everything that the condition asks for is varied, one after the other and together.
fn posts(condition: &Condition, scope: &Scope, verdict: Verdict) -> Vec<Made> {
    let (words, numbers) = condition.literals();
    let asks = |facts: &[&str]| facts.iter().any(|f| condition.asks_for(f));
    let mut all = vec![Made {
        text: "Good morning".into(),
        warning: String::new(),
        audience: Audience::Public,
        kind: if scope.incoming { Kind::Remote } else { Kind::Professional },
        parent: None,
        boost: false,
        poll: false,
        around: Around { language: "en".into(), role: "staff".into(), year: 2026, ..Around::default() },
        origin: if scope.incoming { "peer.example".into() } else { String::new() },
    }];
    let audiences: Vec<Audience> = scope.audiences.iter().filter_map(|a| parse_audience(a)).collect();
    let audiences = if audiences.is_empty() { AUDIENCES.to_vec() } else { audiences };
    let counts: BTreeSet<usize> = numbers
        .iter()
        .flat_map(|n| [n - 1, *n, n + 1])
        .chain([0, 1])
        .filter_map(|n| usize::try_from(n).ok())
        .filter(|n| *n <= MAX_CHARACTERS)
        .collect();
    let few: Vec<usize> = counts.iter().copied().filter(|n| *n <= MOST_OF_ONE).collect();
    if asks(&["text", "everything", "length", "links", "domains", "hashtags", "uncredited"]) {
        let texts = texts(condition, &words, (&counts, &few));
        vary(&mut all, texts, |made, text| made.text = text);
    }
    if asks(&["warning", "everything"]) {
        let warnings = [String::new(), "Long".into()].into_iter().chain(words.iter().cloned()).collect();
        vary(&mut all, warnings, |made, warning| made.warning = warning);
    }
    if asks(&["audience"]) {
        vary(&mut all, audiences, |made, audience| made.audience = audience);
    } else if let Some(first) = audiences.first() {
        for made in &mut all {
            made.audience = *first;
        }
    }
    if asks(&["profile_kind"]) && !scope.incoming {
        let kinds = [Kind::Professional, Kind::Shared];
        let kinds = kinds.into_iter().filter(|k| scope.kinds.is_empty() || scope.kinds.iter().any(|s| s == kind(*k)));
        vary(&mut all, kinds.collect(), |made, kind| made.kind = kind);
    }
    if asks(&["media", "media_count", "undescribed", "uncredited"]) {
        vary(&mut all, attachments(&few), |made, media| made.around.media = media);
    }
    if asks(&["mentions", "mention_count", "strangers"]) {
        vary(&mut all, people(&few), |made, mentions| made.around.mentions = mentions);
    }
    if asks(&["poll"]) {
        vary(&mut all, vec![false, true], |made, poll| made.poll = poll);
    }
    if asks(&["reply", "parent_audience"]) {
        let parents = [None].into_iter().chain(AUDIENCES.map(Some)).collect();
        vary(&mut all, parents, |made, parent| made.parent = parent);
    }
    if asks(&["boost"]) && scope.sees_boosts(verdict) {
        vary(&mut all, vec![false, true], |made, boost| made.boost = boost);
    }
    if asks(&["reply_depth"]) {
        vary(&mut all, few.iter().filter_map(|n| i64::try_from(*n).ok()).collect(), |made, depth| {
            made.around.reply_depth = depth;
        });
    }
    if asks(&["language"]) {
        let languages = ["", "en", "de"].map(str::to_owned).into_iter().chain(words.iter().cloned());
        vary(&mut all, languages.filter(|l| l.len() <= 12).collect(), |made, l| made.around.language = l);
    }
    if asks(&["role"]) {
        let roles = ["", "staff", "moderator", "admin", "owner"].map(str::to_owned).to_vec();
        vary(&mut all, roles, |made, role| made.around.role = role);
    }
    if asks(&["handbook", "handbook_read"]) {
        vary(&mut all, vec![(0, 0), (0, 1), (1, 1), (1, 2)], |made, (read, there)| {
            (made.around.handbook_read, made.around.handbook) = (read, there);
        });
    }
    if asks(&["origin"]) && scope.incoming {
        let origins = scope.domains.iter().cloned().chain(words.iter().cloned());
        let origins = origins.chain(["peer.example".to_owned()]).filter(|o| o.contains('.')).collect();
        vary(&mut all, origins, |made, origin| origin.trim_start_matches('.').clone_into(&mut made.origin));
    }
    if asks(&["standing"]) && scope.incoming {
        let standings = ["accept", "filter"].map(str::to_owned).to_vec();
        vary(&mut all, standings, |made, standing| made.around.standing = standing);
    }
    all
}

/// Every post once more with each of these values; when there are too many, a part of them.
fn vary<T: Clone>(all: &mut Vec<Made>, values: Vec<T>, set: impl Fn(&mut Made, T)) {
    let step = (all.len() * values.len().max(1)).div_ceil(MOST).max(1);
    let pairs = all.iter().enumerate().flat_map(|(n, made)| {
        values.iter().enumerate().filter(move |(m, _)| (n + m) % step == 0).map(move |(_, v)| (made, v))
    });
    let more: Vec<Made> = pairs
        .map(|(made, value)| {
            let mut made = made.clone();
            set(&mut made, value.clone());
            made
        })
        .collect();
    if !more.is_empty() {
        *all = more;
    }
}

fn kind(kind: Kind) -> &'static str {
    super::names::kind_name(kind)
}

fn texts(condition: &Condition, words: &[String], (counts, few): (&BTreeSet<usize>, &[usize])) -> Vec<String> {
    let mut texts = vec![String::new(), "Good morning".to_owned()];
    texts.extend(words.iter().cloned());
    if !words.is_empty() {
        texts.push(words.join(" "));
    }
    if condition.asks_for("length") {
        texts.extend(counts.iter().map(|n| "x".repeat(*n)));
        texts.push("x".repeat(MAX_CHARACTERS));
        // Long, and with the words in it.
        texts.extend(words.iter().map(|w| format!("{w} {}", "x".repeat(MAX_CHARACTERS.saturating_sub(w.len() + 1)))));
    }
    if condition.asks_for("links") || condition.asks_for("domains") {
        texts.extend(few.iter().map(|n| numbered("https://peer.example/", *n)));
        texts.extend(words.iter().map(|w| format!("https://{}/a", w.trim_start_matches('.'))));
        texts.extend(words.iter().map(|w| format!("https://www.{}/a", w.trim_start_matches('.'))));
    }
    if condition.asks_for("hashtags") {
        texts.extend(words.iter().map(|w| format!("#{}", w.trim_start_matches('#'))));
        texts.extend(few.iter().map(|n| numbered("#tag", *n)));
    }
    texts.dedup();
    texts
}

/// `before` with a number behind it, so many times, each another.
fn numbered(before: &str, many: usize) -> String {
    let all: Vec<String> = (0..many).map(|n| format!("{before}{n}")).collect();
    all.join(" ")
}

fn attachments(few: &[usize]) -> Vec<Vec<Medium>> {
    let medium = |kind: &str, description: &str| Medium { kind: kind.into(), description: description.into() };
    let mut all = Vec::new();
    for n in few.iter().copied().filter(|n| *n <= 4) {
        all.push(vec![medium("image", ""); n]);
        all.push(vec![medium("image", "A shelf"); n]);
    }
    all.extend(["video", "gifv", "audio"].map(|kind| vec![medium(kind, "")]));
    all
}

fn people(few: &[usize]) -> Vec<Vec<Mentioned>> {
    let person = |kind: &str, follower: bool| Mentioned {
        kind: kind.into(),
        domain: if kind == "remote" { "peer.example".into() } else { String::new() },
        follower,
    };
    let mut all = vec![Vec::new()];
    for kind in ["professional", "shared", "personal", "remote"] {
        for n in few.iter().copied().filter(|n| *n > 0) {
            all.push(vec![person(kind, false); n]);
            all.push(vec![person(kind, true); n]);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_seen_and_a_rule_that_can_be_is_not() {
        let told = |source: &str, audiences: &[&str]| {
            let scope = Scope { audiences: audiences.iter().map(|a| (*a).to_owned()).collect(), ..Scope::default() };
            sense(&Condition::parse(source).expect(source), &scope, Verdict::Nudge)
        };
        for (source, audiences) in [
            ("length > 3000", &[][..]),
            ("length > 10 && length < 5", &[]),
            ("audience == \"branch\"", &["public"]),
            ("role == \"boss\"", &[]),
            ("poll && !poll", &[]),
            ("undescribed > 6", &[]),
            ("text.contains(\"a\") && text == \"\"", &[]),
            ("boost", &[]),
        ] {
            assert_eq!(told(source, audiences), Sense::Never, "{source}");
        }
        for (source, audiences) in [("true", &[][..]), ("length >= 0", &[]), ("audience == \"public\"", &["public"])] {
            assert_eq!(told(source, audiences), Sense::Always, "{source}");
        }
        for source in [
            "words(text, [\"raffle\", \"lottery\"])",
            "\"sale\" in hashtags",
            "domains.exists(d, d.endsWith(\".example\"))",
            "length > 400 && undescribed > 0",
            "mentions.exists(m, !m.follower)",
            "strangers > 3",
            "like(text, \"[0-9]{5}\")",
            "national_id(everything)",
            "source_year(text) > 0 && source_year(text) < year - 1",
            "language == \"fr\" && text.contains(\"solde\")",
            "reply_depth > 10",
            "links.size() > 3",
        ] {
            assert_eq!(told(source, &[]), Sense::Sometimes, "{source}");
        }
        for starter in super::super::starters() {
            let condition = Condition::parse(starter.condition).expect(starter.name);
            assert_eq!(sense(&condition, &starter.scope(), starter.verdict), Sense::Sometimes, "{}", starter.name);
        }
    }
}
