//! A post, and what the rules say of it.

use detect::Finding;

use super::{
    facts::Facts,
    house,
    names::{breadth, is_private, parse_audience},
    ruleset::{Rule, Ruleset, State},
    scope::Remedy,
    verdict::{Approved, Noted, Refusal, Violation},
};
use crate::{
    base::refusal::{Place, Proposal, Verdict},
    entities::profile::Kind,
};

/// The outcome where an appeal has lifted a rule for one post.
pub const LIFTED: &str = "lifted";

/// Applies every rule to a post, ours or received, and to what it quotes; several violations are reported together.
///
/// # Errors
/// The refusal, which names each rule and its clause.
pub fn review<T>(item: T, facts: &Facts<'_>, ruleset: &Ruleset) -> Result<Approved<T>, Box<Refusal>> {
    let mut violations: Vec<_> = house::ALL.iter().filter_map(|rule| rule(facts)).collect();
    let (mut noted, mut remedies) = (Noted { print: facts.answers.print.clone(), ..Noted::default() }, Vec::new());
    noted.matched.extend(violations.iter().map(|v| (v.rule.clone(), v.clause.clone(), v.verdict.name())));
    let incoming = facts.author_kind == Kind::Remote;
    for part in [Some(facts.clone()), facts.quoted.map(|shared| facts.sharing(shared))].into_iter().flatten() {
        for (rule, asked, outcome) in judge(&part, ruleset) {
            if let Err(fault) = &asked {
                noted.faults.push((rule.id, fault.clone()));
            }
            let Outcome::Stands(verdict) = outcome else {
                outcome.name().into_iter().for_each(|name| note(&mut noted, rule, name));
                continue;
            };
            note(&mut noted, rule, verdict.name());
            match (verdict, incoming) {
                (Verdict::Rewrite, true) => remedies.push(rule.remedy.clone()),
                // There is nobody to ask.
                (Verdict::Allow | Verdict::Nudge | Verdict::Require, true) => {}
                _ if violations.iter().any(|v| v.rule == rule.name) => {}
                _ => violations.push(violation(rule, verdict, &part, ruleset, asked.is_err())),
            }
        }
    }
    if facts.author_kind == Kind::Personal {
        // What people write personally leaves no trace, not even a count.
        noted.matched.clear();
    }
    if violations.is_empty() {
        Ok(Approved { inner: item, ruleset_version: ruleset.version, noted, remedies })
    } else {
        Err(Box::new(Refusal::of(violations, ruleset.version, noted)))
    }
}

/// What the gate has let pass already, under rules that are still in force: the rules of the house alone are asked again, for
/// they ask for what others may have changed meanwhile.
///
/// # Errors
/// As for [`review`].
pub fn again<T>(item: T, facts: &Facts<'_>, ruleset: &Ruleset) -> Result<Approved<T>, Box<Refusal>> {
    let violations: Vec<_> = house::ALL.iter().filter_map(|rule| rule(facts)).collect();
    let noted = Noted { print: facts.answers.print.clone(), ..Noted::default() };
    if violations.is_empty() {
        Ok(Approved { inner: item, ruleset_version: ruleset.version, noted, remedies: Vec::new() })
    } else {
        Err(Box::new(Refusal::of(violations, ruleset.version, noted)))
    }
}

/// What stops words that stand alone, such as those of a profile: the rules that would stop a post for what it says.
pub fn against(facts: &Facts<'_>, ruleset: &Ruleset) -> Vec<Violation> {
    let stops = judge(facts, ruleset).into_iter().filter_map(|(rule, asked, outcome)| match outcome {
        Outcome::Stands(verdict) if verdict.stops() && asked.is_ok() && rule.looks_at_text() => {
            Some(violation(rule, verdict, facts, ruleset, false))
        }
        _ => None,
    });
    stops.collect()
}

/// A rule counts once for a post, whether it meets its words or those that it quotes.
fn note(noted: &mut Noted, rule: &Rule, outcome: &'static str) {
    let row = (rule.name.clone(), rule.clause.clone(), outcome);
    if !noted.matched.contains(&row) {
        noted.matched.push(row);
    }
}

/// What comes of a rule that matches, or fails.
enum Outcome {
    /// Nothing follows, and nothing is counted.
    Nothing,
    Shadow,
    /// It makes an exception, or one was made.
    Excepted,
    Answered,
    Lifted,
    Stands(Verdict),
}

impl Outcome {
    fn name(&self) -> Option<&'static str> {
        match self {
            Self::Nothing => None,
            Self::Shadow => Some("shadow"),
            Self::Excepted => Some(Verdict::Allow.name()),
            Self::Answered => Some("answered"),
            Self::Lifted => Some(LIFTED),
            Self::Stands(verdict) => Some(verdict.name()),
        }
    }
}

type Judged<'r> = (&'r Rule, Result<(), String>, Outcome);

/// The rules that match a post, or fail on it, with what comes of each.
fn judge<'r>(facts: &Facts<'_>, ruleset: &'r Ruleset) -> Vec<Judged<'r>> {
    let asked = ruleset.ask(facts);
    let exceptions: Vec<&Rule> = asked.iter().filter(|(r, a)| is_exception(r) && a.is_ok()).map(|(r, _)| *r).collect();
    let outcome = |rule: &Rule, failed: bool| {
        if failed && (facts.author_kind == Kind::Remote || facts.author_kind == Kind::Personal) {
            // A rule that fails holds what goes out, and lets in what comes. What people write personally is never held:
            // there is nobody who may read it.
            return Outcome::Nothing;
        }
        if rule.state == State::Shadow {
            return Outcome::Shadow;
        }
        let verdict = effective(rule, facts, failed);
        if verdict == Verdict::Allow || exceptions.iter().any(|e| is_lifted_by(rule, verdict, e)) {
            Outcome::Excepted
        } else if facts.answers.lifted.contains(&rule.name) {
            Outcome::Lifted
        } else if is_answered(rule, verdict, facts) {
            Outcome::Answered
        } else {
            Outcome::Stands(verdict)
        }
    };
    asked
        .into_iter()
        .map(|(rule, asked)| {
            let outcome = outcome(rule, asked.is_err());
            (rule, asked, outcome)
        })
        .collect()
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

/// A rule's verdict here: a rule that failed holds; what an author contests is read by somebody; personally, rules only ask,
/// and so they do of posts for a few people, unless a rule names that audience. An edit can't be narrowed any more, so what
/// would have to be can't be written into a post that is for more.
fn effective(rule: &Rule, facts: &Facts<'_>, failed: bool) -> Verdict {
    if facts.author_kind == Kind::Personal && rule.verdict != Verdict::Allow {
        return Verdict::Nudge;
    }
    let verdict = match rule.verdict {
        _ if failed => Verdict::Hold,
        Verdict::Rewrite | Verdict::Require if is_contested(rule, facts) => Verdict::Hold,
        Verdict::Rewrite if facts.is_edit && !is_narrow(&rule.remedy, facts) => Verdict::Require,
        other => other,
    };
    let named = rule.scope.audiences.iter().any(|a| parse_audience(a) == Some(facts.audience));
    if verdict == Verdict::Hold && is_private(facts.audience) && !named && facts.author_kind != Kind::Remote {
        return Verdict::Nudge;
    }
    verdict
}

fn is_contested(rule: &Rule, facts: &Facts<'_>) -> bool {
    facts.author_kind != Kind::Remote && rule.is_contestable() && facts.answers.contested.contains(&rule.name)
}

/// Whether what a rule would say has been said and answered.
fn is_answered(rule: &Rule, verdict: Verdict, facts: &Facts<'_>) -> bool {
    let answers = facts.answers;
    match verdict {
        // Whoever contests has read what is asked.
        Verdict::Nudge => answers.confirmed || is_contested(rule, facts),
        Verdict::Hold => answers.approved,
        Verdict::Rewrite => already(&rule.remedy, facts),
        Verdict::Allow | Verdict::Require | Verdict::Reject => false,
    }
}

/// A post that already is what a rewrite would make of it.
fn already(remedy: &Remedy, facts: &Facts<'_>) -> bool {
    let warned = remedy.warning.is_none() || !facts.content_warning.trim().is_empty();
    warned && is_narrow(remedy, facts) && (!remedy.drop_media || facts.around.media.is_empty())
}

/// A post that is for no more people than a rewrite would leave it.
fn is_narrow(remedy: &Remedy, facts: &Facts<'_>) -> bool {
    let wanted = remedy.visibility.as_deref().and_then(parse_audience);
    wanted.is_none_or(|a| breadth(facts.audience) <= breadth(a))
}

fn violation(rule: &Rule, verdict: Verdict, facts: &Facts<'_>, ruleset: &Ruleset, failed: bool) -> Violation {
    let proposal = (verdict == Verdict::Rewrite).then(|| Proposal {
        warning: rule.remedy.warning.clone(),
        visibility: rule.remedy.visibility.clone(),
        drop_media: rule.remedy.drop_media,
    });
    let (message, fix) = if failed {
        (
            "A rule of this branch could not be run, so a colleague reviews this post first.".to_owned(),
            if verdict == Verdict::Hold {
                "You don't need to do anything."
            } else {
                "Send it again to post it anyway."
            }
            .to_owned(),
        )
    } else if facts.is_edit && rule.verdict == Verdict::Rewrite && verdict == Verdict::Require {
        (
            rule.message.clone(),
            "This post already has a larger audience, which can't be changed: write a new post.".to_owned(),
        )
    } else {
        (rule.message.clone(), rule.fix.clone())
    };
    // What somebody else wrote can't be mended here, so no place of it is shown.
    let places = if facts.is_boost { Vec::new() } else { places(rule, facts, ruleset) };
    Violation {
        rule: rule.name.clone(),
        clause: rule.clause.clone(),
        message,
        fix,
        verdict,
        place: places.first().copied(),
        places,
        contestable: matches!(verdict, Verdict::Require | Verdict::Rewrite) && rule.is_contestable(),
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
