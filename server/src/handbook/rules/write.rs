//! Writing rules, and turning them.

use sea_orm::{ActiveModelTrait, EntityTrait};
use serde_json::json;

use super::{
    agreement::agreement,
    kept::{all, one},
    version::bump,
    versions,
    word_lists::word_lists,
};
use crate::{
    base::{
        app::App,
        audit,
        db::Tx,
        error::{Error, Result},
        id,
        refusal::Verdict,
    },
    entities::rule,
    handbook,
    policy::{Condition, Remedy, Rule, Scope, State, Wording, scope::parse_audience},
};

const MOST_RULES: usize = 200;
const MOST_NAME: usize = 60;
const MOST_WORDS: usize = 500;

/// A rule as somebody writes it.
#[derive(Clone, Debug, Default)]
pub struct Writing {
    pub name: String,
    pub clause: String,
    pub scope: Scope,
    pub form: Option<String>,
    pub condition: String,
    pub verdict: String,
    pub remedy: Remedy,
    pub message: String,
    pub fix: String,
    /// Who writes it.
    pub editor_id: Option<i64>,
    /// The revision that was read; none writes over whatever there is.
    pub revision: Option<i64>,
}

/// Keeps a new rule, which runs on trial first, or a changed one: it goes back on trial, and what was in force stays in force
/// until the trial ends.
///
/// # Errors
/// 422 with a sentence for what is wrong: the condition with its place, an unknown clause, an empty sentence; 409 where
/// somebody else has changed it meanwhile.
pub async fn save(app: &App, id: Option<i64>, new: Writing) -> Result<rule::Model> {
    check(app, &new).await?;
    let tx = app.db.begin().await?;
    let now = app.clock.now_ms();
    let others = all(&*tx).await?;
    if others.iter().any(|r| r.name == new.name && Some(r.id) != id) {
        return Err(Error::unprocessable("Another rule has this name. Choose another."));
    }
    if id.is_none() && others.len() >= MOST_RULES {
        return Err(Error::unprocessable(format!("{MOST_RULES} rules are the most there can be. Remove one first.")));
    }
    let (editor_id, read) = (new.editor_id, new.revision);
    let wording = wording(new)?;
    let row = match id {
        Some(id) => {
            let found = one(&*tx, id).await?;
            if read.is_some_and(|r| r != found.revision) {
                return Err(Error::unprocessable(OVERTAKEN));
            }
            let next = rule::Model { updated_at: now, revision: found.revision + 1, ..found };
            if next.state == State::On.name() {
                let trial = serde_json::to_string(&wording).map_err(Error::internal)?;
                rule::Model { trial: Some(trial), ..next }
            } else {
                let next = rule::Model { state: State::Shadow.name().to_owned(), fault: None, trial: None, ..next };
                rule::Model { starter: false, ..wording.clone().applied(next) }
            }
        }
        None => wording.clone().applied(rule::Model {
            id: id::next(&app.clock),
            name: String::new(),
            clause: String::new(),
            scope: String::new(),
            form: None,
            condition: String::new(),
            verdict: String::new(),
            remedy: String::new(),
            message: String::new(),
            fix: String::new(),
            state: State::Shadow.name().to_owned(),
            starter: false,
            fault: None,
            updated_at: now,
            trial: None,
            revision: 1,
        }),
    };
    let active = rule::ActiveModel::from(row.clone());
    match id {
        Some(_) => drop(active.reset_all().update(&*tx).await?),
        None => drop(active.insert(&*tx).await?),
    }
    versions::keep(app, &tx, (&row, &wording), editor_id, "write").await?;
    changed(app, &tx, "rule.write", &row).await?;
    tx.commit().await?;
    Ok(row)
}

/// What is said where two write at once.
const OVERTAKEN: &str =
    "Somebody else has changed this rule while you were writing. Look at theirs below, and save again.";

/// What is written, as rows have it.
fn wording(new: Writing) -> Result<Wording> {
    Ok(Wording {
        name: new.name,
        clause: new.clause,
        scope: serde_json::to_string(&new.scope).map_err(Error::internal)?,
        form: new.form,
        condition: new.condition,
        verdict: new.verdict,
        remedy: serde_json::to_string(&new.remedy).map_err(Error::internal)?,
        message: new.message,
        fix: new.fix,
    })
}

/// A rule as it is written last: what is on trial, where there is something.
pub fn shown(row: &rule::Model) -> rule::Model {
    let trial = row.trial.as_deref().and_then(|t| serde_json::from_str::<Wording>(t).ok());
    trial.map_or_else(|| row.clone(), |wording| wording.applied(row.clone()))
}

/// That a rule could be kept.
async fn check(app: &App, new: &Writing) -> Result<()> {
    if !is_name(&new.name) {
        return Err(Error::unprocessable("A rule's name is made of lower-case letters, digits and hyphens."));
    }
    if new.message.trim().is_empty() || new.fix.trim().is_empty() {
        return Err(Error::unprocessable("Say in a sentence what the problem is, and how to fix it."));
    }
    if new.message.chars().count() > MOST_WORDS || new.fix.chars().count() > MOST_WORDS {
        return Err(Error::unprocessable(format!("A rule's sentences have room for {MOST_WORDS} characters each.")));
    }
    let verdict = Verdict::parse(&new.verdict).ok_or_else(|| Error::unprocessable("Choose what happens."))?;
    if new.scope.reaches_personal() {
        return Err(Error::unprocessable(
            "Only the safety rules apply to personal profiles. Choose professional or shared profiles.",
        ));
    }
    let audience = |a: &String| parse_audience(a).is_some();
    if !new.scope.audiences.iter().all(audience)
        || !new.scope.kinds.iter().all(|k| k == "professional" || k == "shared")
    {
        return Err(Error::unprocessable("Choose kinds of profiles and audiences from the list."));
    }
    if new.remedy.visibility.as_deref().is_some_and(|v| parse_audience(v).is_none()) {
        return Err(Error::unprocessable("Choose kinds of profiles and audiences from the list."));
    }
    if verdict == Verdict::Rewrite && new.remedy == Remedy::default() {
        return Err(Error::unprocessable("Say what a rewrite changes: a warning, an audience, or its media."));
    }
    if !handbook::has_clause(app, &new.clause).await? {
        return Err(Error::unprocessable("The handbook has no such clause. Choose one of its clauses."));
    }
    let condition = Condition::parse(&new.condition)
        .map_err(|fault| Error::unprocessable(format!("The condition can't be used. {fault}.")))?;
    let lists = word_lists(app.db.read()).await?;
    match condition.lists.iter().find(|name| !lists.contains_key(*name)) {
        Some(name) => Err(Error::unprocessable(format!("There is no list of words called {name}. Choose another."))),
        None => Ok(()),
    }
}

/// Small letters, digits and hyphens: the name of a rule, or of a list.
pub(super) fn is_name(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !name.is_empty() && name.len() <= MOST_NAME && name.chars().all(plain)
}

/// Lets a rule count, run on trial, or rest. What was on trial beside it takes its place.
///
/// # Errors
/// 422 for a rule that looks at text where the branch has said that it needs an agreement first and has none.
pub async fn turn(app: &App, id: i64, state: State) -> Result<rule::Model> {
    let tx = app.db.begin().await?;
    let found = shown(&one(&*tx, id).await?);
    let looks = Rule::of(&found).is_some_and(|r| r.looks_at_text());
    if state == State::On && looks && agreement(&*tx).await?.is_missing() {
        return Err(Error::unprocessable(
            "This rule looks at what people write. Record the agreement with the staff's representatives first.",
        ));
    }
    let row = rule::Model {
        state: state.name().to_owned(),
        updated_at: app.clock.now_ms(),
        revision: found.revision + 1,
        trial: None,
        fault: None,
        ..found
    };
    rule::ActiveModel::from(row.clone()).reset_all().update(&*tx).await?;
    versions::keep(app, &tx, (&row, &Wording::of(&row)), None, state.name()).await?;
    changed(app, &tx, "rule.turn", &row).await?;
    tx.commit().await?;
    Ok(row)
}

/// Ends a trial without taking what was tried: the rule stays as it is in force.
pub async fn drop_trial(app: &App, id: i64) -> Result<rule::Model> {
    let tx = app.db.begin().await?;
    let found = one(&*tx, id).await?;
    let row = rule::Model { trial: None, revision: found.revision + 1, updated_at: app.clock.now_ms(), ..found };
    rule::ActiveModel::from(row.clone()).reset_all().update(&*tx).await?;
    versions::keep(app, &tx, (&row, &Wording::of(&row)), None, "keep").await?;
    changed(app, &tx, "rule.keep", &row).await?;
    tx.commit().await?;
    Ok(row)
}

/// Removes a rule; what it has decided stays readable.
pub async fn remove(app: &App, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let found = one(&*tx, id).await?;
    rule::Entity::delete_by_id(id).exec(&*tx).await?;
    versions::keep(app, &tx, (&found, &Wording::of(&found)), None, "remove").await?;
    changed(app, &tx, "rule.remove", &found).await?;
    tx.commit().await
}

/// Whether a rule holds posts for a few people, which colleagues then read: whoever works here has to know.
pub fn holds_private(row: &rule::Model) -> bool {
    let scope: Scope = serde_json::from_str(&row.scope).unwrap_or_default();
    row.state == State::On.name() && row.verdict == Verdict::Hold.name() && !scope.incoming && scope.names_private()
}

/// Another version begins, and the audit log knows why.
async fn changed(app: &App, tx: &Tx, action: &str, row: &rule::Model) -> Result<()> {
    bump(tx).await?;
    let now = shown(row);
    let details = json!({
        "clause": now.clause, "condition": now.condition, "verdict": now.verdict, "state": row.state,
        "on_trial": row.trial.is_some(),
    });
    audit::record(app, tx, "admin", action, &row.name, &details).await?;
    bump(tx).await
}
