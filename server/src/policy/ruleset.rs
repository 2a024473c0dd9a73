//! The rules in force, compiled: read from the database when they have changed, and asked by the gate.

use std::sync::Arc;

use cel::Context;
use detect::{Confidence, Home, Kind, Local};
use serde::{Deserialize, Serialize};

use super::{
    condition::{self, Condition},
    facts::Facts,
    lists::Lists,
    scope::{Remedy, Scope},
};
use crate::{base::refusal::Verdict, entities::rule};

/// Whether a rule counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Off,
    /// It is asked, and nothing follows.
    Shadow,
    On,
}

impl State {
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Off, Self::Shadow, Self::On].into_iter().find(|s| s.name() == name)
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Shadow => "shadow",
            Self::On => "on",
        }
    }
}

/// What can be written anew of a rule, as its row has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    pub name: String,
    pub clause: String,
    pub scope: String,
    pub form: Option<String>,
    pub condition: String,
    pub verdict: String,
    pub remedy: String,
    pub message: String,
    pub fix: String,
}

impl Wording {
    /// A rule's row as it is written.
    pub fn of(row: &rule::Model) -> Self {
        let row = row.clone();
        Self {
            name: row.name,
            clause: row.clause,
            scope: row.scope,
            form: row.form,
            condition: row.condition,
            verdict: row.verdict,
            remedy: row.remedy,
            message: row.message,
            fix: row.fix,
        }
    }

    /// A rule's row, written so.
    pub fn applied(self, row: rule::Model) -> rule::Model {
        let Self { name, clause, scope, form, condition, verdict, remedy, message, fix } = self;
        rule::Model { name, clause, scope, form, condition, verdict, remedy, message, fix, ..row }
    }
}

/// A rule that can be asked.
#[derive(Debug)]
pub struct Rule {
    pub id: i64,
    pub name: String,
    pub clause: String,
    pub scope: Scope,
    pub verdict: Verdict,
    pub remedy: Remedy,
    pub message: String,
    pub fix: String,
    pub state: State,
    /// Why its condition can't be read any more, if so.
    condition: Result<Condition, String>,
}

impl Rule {
    /// A rule from its row; none where the row is not one of ours.
    pub fn of(row: &rule::Model) -> Option<Self> {
        Some(Self {
            id: row.id,
            name: row.name.clone(),
            clause: row.clause.clone(),
            scope: serde_json::from_str(&row.scope).ok()?,
            verdict: Verdict::parse(&row.verdict)?,
            remedy: serde_json::from_str(&row.remedy).unwrap_or_default(),
            message: row.message.clone(),
            fix: row.fix.clone(),
            state: State::parse(&row.state)?,
            condition: Condition::parse(&row.condition).map_err(|f| f.to_string()),
        })
    }

    /// What is to take its place, and runs on trial beside it.
    pub fn on_trial(row: &rule::Model) -> Option<Self> {
        let next: Wording = serde_json::from_str(row.trial.as_deref()?).ok()?;
        let row = rule::Model { state: State::Shadow.name().to_owned(), ..next.applied(row.clone()) };
        Self::of(&row)
    }

    /// Whether its author may say that it does not fit, so that somebody reads the post: where it asks for a change.
    pub fn is_contestable(&self) -> bool {
        matches!(self.verdict, Verdict::Require | Verdict::Rewrite)
    }

    /// The lists of words that its condition refers to.
    pub fn lists(&self) -> &[String] {
        self.condition.as_ref().map_or(&[], |c| &c.lists)
    }

    /// The kinds of findings that its condition asks for, and how sure they have to be.
    pub fn detectors(&self) -> &[(Kind, Confidence)] {
        self.condition.as_ref().map_or(&[], |c| &c.detectors)
    }

    pub fn looks_at_text(&self) -> bool {
        self.condition.as_ref().is_ok_and(|c| c.looks_at_text || !c.detectors.is_empty())
    }
}

/// All rules, and what conditions can call.
#[derive(Debug)]
pub struct Ruleset {
    pub version: i64,
    pub local: Local,
    /// What the branch is known by, ready to be compared.
    pub home: Arc<Home>,
    pub rules: Vec<Rule>,
    functions: Functions,
}

struct Functions(Context<'static, 'static>);

impl std::fmt::Debug for Functions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Functions")
    }
}

impl Ruleset {
    pub fn new(version: i64, local: Local, rows: &[rule::Model]) -> Self {
        Self::with_lists(version, local, Lists::new(), rows)
    }

    /// The same, with the lists of words that rules refer to.
    pub fn with_lists(version: i64, local: Local, lists: Lists, rows: &[rule::Model]) -> Self {
        let rules = rows.iter().flat_map(|row| Rule::of(row).into_iter().chain(Rule::on_trial(row)));
        let rules = rules.filter(|r| r.state != State::Off).collect();
        let home = Arc::new(Home::of(&local));
        let functions = Functions(condition::functions(&home, Some(&Arc::new(lists))));
        Self { version, local, home, rules, functions }
    }

    /// No rule of the branch's own: those of the house alone.
    pub fn empty() -> Self {
        Self::new(0, Local::default(), &[])
    }

    /// Whether any condition asks for a fact.
    pub fn wants(&self, fact: &str) -> bool {
        self.rules.iter().any(|r| r.condition.as_ref().is_ok_and(|c| c.asks_for(fact)))
    }

    /// The rules that match a post, or that fail on it.
    pub fn ask(&self, facts: &Facts<'_>) -> Vec<(&Rule, Result<(), String>)> {
        let mut covering = self.rules.iter().filter(|r| r.scope.covers(facts, r.verdict)).peekable();
        if covering.peek().is_none() {
            return Vec::new();
        }
        let context = condition::about(&self.functions.0, facts);
        let asked = covering
            .filter_map(|rule| match &rule.condition {
                Ok(condition) => match condition.holds(&context) {
                    Ok(false) => None,
                    Ok(true) => Some((rule, Ok(()))),
                    Err(fault) => Some((rule, Err(fault))),
                },
                Err(fault) => Some((rule, Err(fault.clone()))),
            })
            .collect();
        condition::forget();
        asked
    }
}
