//! A post, and what the rules say of it.

use detect::Finding;

use super::{
    facts::Facts,
    house,
    names::{audience_name, breadth, parse_audience},
    ruleset::{Rule, Ruleset, State},
    scope::Remedy,
    verdict::{Approved, Noted, Refusal, Violation},
};
use crate::{
    base::refusal::{Place, Proposal, Verdict},
    entities::{post::Audience, profile::Kind},
};

/// The outcome where an appeal has lifted a rule for one post.
pub const LIFTED: &str = "lifted";

/// Applies every rule to a post, ours or received; several violations are reported together.
///
/// # Errors
/// The refusal, which names each rule and its clause.
pub fn review<T>(item: T, facts: &Facts<'_>, ruleset: &Ruleset) -> Result<Approved<T>, Box<Refusal>> {
    let mut violations: Vec<_> = house::ALL.iter().filter_map(|rule| rule(facts)).collect();
    let (mut noted, mut remedies) = (Noted::default(), Vec::new());
    noted.matched.extend(violations.iter().map(|v| (v.rule.clone(), v.clause.clone(), v.verdict.name())));
    let incoming = facts.author_kind == Kind::Remote;
    let asked = ruleset.ask(facts);
    let exceptions: Vec<&Rule> = asked.iter().filter(|(r, a)| is_exception(r) && a.is_ok()).map(|(r, _)| *r).collect();
    for (rule, asked) in asked {
        if let Err(fault) = &asked {
            noted.faults.push((rule.id, fault.clone()));
        }
        let verdict = match (&asked, incoming) {
            // A rule that fails holds what goes out, and lets in what comes.
            (Err(_), true) => continue,
            // What people write personally is never held: there is nobody who may read it.
            (Err(_), false) if facts.author_kind == Kind::Personal => continue,
            (Err(_), false) => Verdict::Hold,
            (Ok(()), _) => effective(rule, facts),
        };
        if rule.state == State::Shadow {
            noted.matched.push((rule.name.clone(), rule.clause.clone(), "shadow"));
            continue;
        }
        if rule.verdict == Verdict::Allow {
            noted.matched.push((rule.name.clone(), rule.clause.clone(), Verdict::Allow.name()));
            continue;
        }
        if exceptions.iter().any(|e| is_lifted_by(rule, verdict, e)) {
            noted.matched.push((rule.name.clone(), rule.clause.clone(), Verdict::Allow.name()));
            continue;
        }
        let answered = is_answered(rule, verdict, facts);
        let outcome = match (answered, verdict) {
            (true, Verdict::Reject) => LIFTED,
            (true, _) => "answered",
            (false, verdict) => verdict.name(),
        };
        noted.matched.push((rule.name.clone(), rule.clause.clone(), outcome));
        if answered {
            continue;
        }
        match (verdict, incoming) {
            (Verdict::Rewrite, true) => remedies.push(rule.remedy.clone()),
            // There is nobody to ask.
            (Verdict::Allow | Verdict::Nudge | Verdict::Require, true) => {}
            _ => violations.push(violation(rule, verdict, facts, ruleset, asked.is_err())),
        }
    }
    if facts.author_kind == Kind::Personal {
        // What people write personally leaves no trace, not even a count.
        noted.matched.clear();
    }
    if violations.is_empty() {
        Ok(Approved { inner: item, ruleset_version: ruleset.version, noted, remedies })
    } else {
        Err(Box::new(Refusal { violations, held: None, ruleset_version: ruleset.version, noted }))
    }
}

/// An exception that counts.
fn is_exception(rule: &Rule) -> bool {
    rule.verdict == Verdict::Allow && rule.state == State::On
}

/// Whether an exception lifts a rule: where it names none, those that ask or hold, never what has to be mended.
fn is_lifted_by(rule: &Rule, verdict: Verdict, exception: &Rule) -> bool {
    if exception.remedy.lifts.is_empty() {
        return matches!(verdict, Verdict::Nudge | Verdict::Hold);
    }
    exception.remedy.lifts.contains(&rule.name)
}

/// Posts for a few people, whom nobody else reads along with.
fn is_private(audience: Audience) -> bool {
    matches!(audience, Audience::Followers | Audience::Mentioned | Audience::Circle)
}

/// A rule's verdict here: what an author contests is read by somebody; personally, rules only ask, and so they do of posts
/// for a few people, unless a rule names that audience.
fn effective(rule: &Rule, facts: &Facts<'_>) -> Verdict {
    if rule.verdict == Verdict::Allow {
        return Verdict::Allow;
    }
    if facts.author_kind == Kind::Personal {
        return Verdict::Nudge;
    }
    let named = rule.scope.audiences.iter().any(|a| a == audience_name(facts.audience));
    if rule.verdict == Verdict::Hold && is_private(facts.audience) && !named && facts.author_kind != Kind::Remote {
        return Verdict::Nudge;
    }
    if rule.is_contestable() && facts.answers.contested.contains(&rule.name) {
        return Verdict::Hold;
    }
    rule.verdict
}

/// Whether what a rule would say has been said and answered.
fn is_answered(rule: &Rule, verdict: Verdict, facts: &Facts<'_>) -> bool {
    let answers = facts.answers;
    match verdict {
        Verdict::Nudge => answers.confirmed,
        Verdict::Hold => answers.approved,
        Verdict::Reject => answers.lifted.contains(&rule.name),
        Verdict::Rewrite => already(&rule.remedy, facts),
        Verdict::Allow | Verdict::Require => false,
    }
}

/// A post that already is what a rewrite would make of it.
fn already(remedy: &Remedy, facts: &Facts<'_>) -> bool {
    let warned = remedy.warning.is_none() || !facts.content_warning.trim().is_empty();
    let wanted = remedy.visibility.as_deref().and_then(parse_audience);
    let narrow = wanted.is_none_or(|a| breadth(facts.audience) <= breadth(a)) || facts.is_edit;
    warned && narrow && (!remedy.drop_media || facts.around.media.is_empty())
}

fn violation(rule: &Rule, verdict: Verdict, facts: &Facts<'_>, ruleset: &Ruleset, failed: bool) -> Violation {
    let proposal = (verdict == Verdict::Rewrite).then(|| Proposal {
        warning: rule.remedy.warning.clone(),
        visibility: rule.remedy.visibility.clone(),
        drop_media: rule.remedy.drop_media,
    });
    let (message, fix) = if failed {
        (
            "A rule of this branch could not be read, so somebody looks at this post first.".to_owned(),
            "You need do nothing.".to_owned(),
        )
    } else {
        (rule.message.clone(), rule.fix.clone())
    };
    let places = places(rule, facts, ruleset);
    Violation {
        rule: rule.name.clone(),
        clause: rule.clause.clone(),
        message,
        fix,
        verdict,
        place: places.first().copied(),
        places,
        contestable: verdict == Verdict::Require && rule.is_contestable(),
        proposal,
    }
}

/// The places in the text that a rule's detectors point at, in characters and in order.
fn places(rule: &Rule, facts: &Facts<'_>, ruleset: &Ruleset) -> Vec<Place> {
    let wanted = rule.detectors();
    if wanted.is_empty() {
        return Vec::new();
    }
    let found = detect::scan(facts.text, &ruleset.home);
    let is_wanted = |f: &&Finding| wanted.iter().any(|(kind, least)| f.kind == *kind && f.confidence >= *least);
    let mut spans: Vec<_> = found.all.iter().filter(is_wanted).map(|f| f.span.clone()).collect();
    spans.sort_by_key(|r| (r.start, r.end));
    spans.dedup();
    let chars = |to: usize| facts.text[..to].chars().count();
    spans.into_iter().map(|r| Place { start: chars(r.start), end: chars(r.end) }).collect()
}
