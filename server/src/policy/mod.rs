//! The one gate: no post is stored, changed or sent without a verdict.
//!
//! Facts are loaded once by the caller; rules do no I/O. Deletions never pass here: nothing may hinder a retraction.

mod condition;
pub mod detect;
mod facts;
mod house;
mod ruleset;
mod samples;
pub mod scope;
mod starter;
mod verdict;
pub mod visible;
pub mod voice;

pub use crate::base::refusal::{Noted, Refusal, Verdict, Violation};
pub use condition::{Condition, Fault};
pub use facts::{Around, FACTS, Facts, Medium, Mentioned};
pub use house::{MAX_CHARACTERS, URL_CHARACTERS, length};
pub use ruleset::{Rule, Ruleset, State};
pub use scope::{Remedy, Scope};
pub use starter::{Starter, starters};
pub use verdict::{Answers, Approved};

use crate::{
    base::refusal::{Place, Proposal},
    entities::profile::Kind,
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
    for (rule, asked) in ruleset.ask(facts) {
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
            (Verdict::Nudge | Verdict::Require, true) => {}
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

/// A rule's verdict here: what an author contests is read by somebody; personally, rules only ask.
fn effective(rule: &Rule, facts: &Facts<'_>) -> Verdict {
    if facts.author_kind == Kind::Personal {
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
        Verdict::Nudge => answers.heard,
        Verdict::Hold => answers.cleared,
        Verdict::Reject => answers.lifted.contains(&rule.name),
        Verdict::Rewrite => already(&rule.remedy, facts),
        Verdict::Require => false,
    }
}

/// A post that already is what a rewrite would make of it.
fn already(remedy: &Remedy, facts: &Facts<'_>) -> bool {
    let warned = remedy.warning.is_none() || !facts.content_warning.trim().is_empty();
    let wanted = remedy.visibility.as_deref().and_then(scope::parse_audience);
    let narrow = wanted.is_none_or(|a| scope::breadth(facts.audience) <= scope::breadth(a)) || facts.is_edit;
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
    let mut found: Vec<_> = rule.detectors().iter().flat_map(|d| d.find(facts.text, &ruleset.local)).collect();
    found.sort_by_key(|r| (r.start, r.end));
    found.dedup();
    let chars = |to: usize| facts.text[..to].chars().count();
    found.into_iter().map(|r| Place { start: chars(r.start), end: chars(r.end) }).collect()
}

#[cfg(test)]
mod tests;
