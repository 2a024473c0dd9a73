//! The branch's own rules: where they are kept, who may change them, and the ruleset that the gate asks.

pub mod noted;
pub mod simulate;

use std::sync::Arc;

use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, QueryOrder, sea_query::OnConflict};
use serde_json::json;

use crate::{
    base::{
        app::App,
        audit,
        db::Tx,
        error::{Error, Result},
        id,
        refusal::Verdict,
        settings::{put_setting, setting},
    },
    entities::rule,
    handbook,
    policy::{
        Condition, Remedy, Ruleset, Scope, State,
        detect::{Local, LocalFault},
        scope::parse_audience,
        starters,
    },
};

/// Counts every change of the rules; its absence says that the branch has none yet.
const VERSION: &str = "ruleset";
const LOCAL: &str = "detectors";
/// The branch needs an agreement with its staff's representatives, and has it: JSON.
const AGREEMENT: &str = "rules-agreement";
const MOST_RULES: usize = 200;
const MOST_NAME: usize = 60;
/// Addresses and numbers of the branch itself.
const MOST_OWN: usize = 50;
const MOST_WORDS: usize = 500;

/// The rules in force, compiled when they have changed.
pub async fn current(app: &App, db: &impl ConnectionTrait) -> Result<Arc<Ruleset>> {
    let version = setting(db, VERSION).await?.and_then(|v| v.parse().ok()).unwrap_or(0);
    if let Some(kept) = app.kept.get::<Ruleset>().filter(|r| r.version == version) {
        return Ok(kept);
    }
    let rows = rule::Entity::find().order_by_asc(rule::Column::Id).all(db).await?;
    Ok(app.kept.put(Ruleset::new(version, known(app, db).await?, &rows)))
}

/// What the detectors know of this branch.
pub async fn local(app: &App, db: &impl ConnectionTrait) -> Result<Local> {
    let kept = setting(db, LOCAL).await?.and_then(|v| serde_json::from_str(&v).ok());
    let country = if app.config.language.starts_with("de") { "DE" } else { "GB" };
    Ok(kept.unwrap_or_else(|| Local { country: country.to_owned(), ..Local::default() }))
}

/// The same with what is the branch's own without being said: its domains, with those below them.
pub async fn known(app: &App, db: &impl ConnectionTrait) -> Result<Local> {
    let mut known = local(app, db).await?;
    known.own.push(app.config.handle_domain.clone());
    known.own.extend(app.config.public_url.host_str().map(str::to_owned));
    Ok(known)
}

/// Gives a fresh branch the rules that it begins with; once.
pub async fn seed(app: &App) -> Result<()> {
    let tx = app.db.begin().await?;
    if setting(&*tx, VERSION).await?.is_some() {
        return Ok(());
    }
    for starter in starters() {
        let row = rule::Model {
            id: id::next(&app.clock),
            name: starter.name.to_owned(),
            clause: starter.clause.to_owned(),
            scope: serde_json::to_string(&starter.scope()).map_err(Error::internal)?,
            form: None,
            condition: starter.condition.to_owned(),
            verdict: starter.verdict.name().to_owned(),
            remedy: "{}".to_owned(),
            message: starter.message.to_owned(),
            fix: starter.fix.to_owned(),
            state: State::On.name().to_owned(),
            starter: true,
            fault: None,
            updated_at: app.clock.now_ms(),
        };
        rule::Entity::insert(rule::ActiveModel::from(row))
            .on_conflict(OnConflict::column(rule::Column::Name).do_nothing().to_owned())
            .exec_without_returning(&*tx)
            .await?;
    }
    put_setting(&tx, VERSION, "1".to_owned()).await?;
    tx.commit().await
}

/// All rules, in the order in which they were made.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<rule::Model>> {
    Ok(rule::Entity::find().order_by_asc(rule::Column::Id).all(db).await?)
}

pub async fn one(db: &impl ConnectionTrait, id: i64) -> Result<rule::Model> {
    rule::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

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
}

/// Keeps a new rule, which runs in shadow first, or a changed one, which goes back there.
///
/// # Errors
/// 422 with a sentence for what is wrong: the condition with its place, an unknown clause, an empty sentence.
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
    let row = rule::Model {
        id: id.unwrap_or_else(|| id::next(&app.clock)),
        name: new.name,
        clause: new.clause,
        scope: serde_json::to_string(&new.scope).map_err(Error::internal)?,
        form: new.form,
        condition: new.condition,
        verdict: new.verdict,
        remedy: serde_json::to_string(&new.remedy).map_err(Error::internal)?,
        message: new.message,
        fix: new.fix,
        state: State::Shadow.name().to_owned(),
        starter: false,
        fault: None,
        updated_at: now,
    };
    let active = rule::ActiveModel::from(row.clone());
    match id {
        Some(id) => {
            one(&*tx, id).await?;
            active.reset_all().update(&*tx).await?;
        }
        None => drop(active.insert(&*tx).await?),
    }
    changed(app, &tx, "rule.write", &row).await?;
    tx.commit().await?;
    Ok(row)
}

/// That a rule could be kept.
async fn check(app: &App, new: &Writing) -> Result<()> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if new.name.is_empty() || new.name.len() > MOST_NAME || !new.name.chars().all(plain) {
        return Err(Error::unprocessable("A rule's name is made of small letters, digits and hyphens."));
    }
    if new.message.trim().is_empty() || new.fix.trim().is_empty() {
        return Err(Error::unprocessable("Say in a sentence what is the matter, and how to mend it."));
    }
    if new.message.chars().count() > MOST_WORDS || new.fix.chars().count() > MOST_WORDS {
        return Err(Error::unprocessable(format!("A rule's sentences have room for {MOST_WORDS} characters each.")));
    }
    let verdict = Verdict::parse(&new.verdict).ok_or_else(|| Error::unprocessable("Choose what follows."))?;
    if new.scope.reaches_personal() {
        return Err(Error::unprocessable(
            "Personal profiles meet the safety rules alone. Choose professional or shared profiles.",
        ));
    }
    let audience = |a: &String| parse_audience(a).is_some();
    if !new.scope.audiences.iter().all(audience)
        || !new.scope.kinds.iter().all(|k| k == "professional" || k == "shared")
    {
        return Err(Error::unprocessable("A rule looks at kinds of profiles and audiences that there are."));
    }
    if new.remedy.visibility.as_deref().is_some_and(|v| parse_audience(v).is_none()) {
        return Err(Error::unprocessable("A rule looks at kinds of profiles and audiences that there are."));
    }
    if verdict == Verdict::Rewrite && new.remedy == Remedy::default() {
        return Err(Error::unprocessable("Say what a rewrite changes: a warning, an audience, or its media."));
    }
    if !handbook::has_clause(app, &new.clause).await? {
        return Err(Error::unprocessable("The handbook has no such clause. Choose one of its clauses."));
    }
    if let Err(fault) = Condition::parse(&new.condition) {
        return Err(Error::unprocessable(format!("The condition can't be used. {fault}.")));
    }
    Ok(())
}

/// Lets a rule count, run in shadow, or rest.
///
/// # Errors
/// 422 for a rule that looks at text where the branch has said that it needs an agreement first and has none.
pub async fn turn(app: &App, id: i64, state: State) -> Result<rule::Model> {
    let tx = app.db.begin().await?;
    let found = one(&*tx, id).await?;
    let looks = crate::policy::Rule::of(&found).is_some_and(|r| r.looks_at_text());
    if state == State::On && looks && agreement(&*tx).await?.is_missing() {
        return Err(Error::unprocessable(
            "This rule looks at what people write. Record the agreement with the staff's representatives first.",
        ));
    }
    let row = rule::Model { state: state.name().to_owned(), updated_at: app.clock.now_ms(), ..found };
    rule::ActiveModel::from(row.clone()).reset_all().update(&*tx).await?;
    changed(app, &tx, "rule.turn", &row).await?;
    tx.commit().await?;
    Ok(row)
}

/// Removes a rule; what it has decided stays readable.
pub async fn remove(app: &App, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let found = one(&*tx, id).await?;
    rule::Entity::delete_by_id(id).exec(&*tx).await?;
    changed(app, &tx, "rule.remove", &found).await?;
    tx.commit().await
}

/// Another version begins, and the audit log knows why.
async fn changed(app: &App, tx: &Tx, action: &str, row: &rule::Model) -> Result<()> {
    bump(tx).await?;
    let details =
        json!({ "clause": row.clause, "condition": row.condition, "verdict": row.verdict, "state": row.state });
    audit::record(app, tx, "admin", action, &row.name, &details).await?;
    bump(tx).await
}

/// After the audit log, whose lock lets one writer through at a time.
async fn bump(tx: &Tx) -> Result<()> {
    let version: i64 = setting(&**tx, VERSION).await?.and_then(|v| v.parse().ok()).unwrap_or(0);
    put_setting(tx, VERSION, (version + 1).to_string()).await
}

/// Says which cards are the branch's, and whose telephone numbers are written short.
pub async fn localize(app: &App, local: &Local) -> Result<()> {
    match local.check() {
        Ok(()) => {}
        Err(LocalFault::Prefix) => {
            return Err(Error::unprocessable(
                "A library card has fourteen digits and begins with a two, and a prefix is what comes first.",
            ));
        }
        Err(LocalFault::Country) => {
            return Err(Error::unprocessable("There is no such country. Write its two letters."));
        }
    }
    if local.own.len() > MOST_OWN {
        return Err(Error::unprocessable("There are at most fifty addresses and numbers of your own."));
    }
    let tx = app.db.begin().await?;
    put_setting(&tx, LOCAL, serde_json::to_string(local).map_err(Error::internal)?).await?;
    audit::record(app, &tx, "admin", "rules.local", "detectors", &json!(local)).await?;
    bump(&tx).await?;
    tx.commit().await
}

/// The agreement with the staff's representatives: whether the branch needs one, and which there is.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Agreement {
    pub needed: bool,
    /// Its day, form and scope; empty while there is none.
    pub day: String,
    pub form: String,
    pub scope: String,
}

impl Agreement {
    pub fn is_missing(&self) -> bool {
        self.needed && (self.day.is_empty() || self.form.is_empty())
    }
}

pub async fn agreement(db: &impl ConnectionTrait) -> Result<Agreement> {
    Ok(setting(db, AGREEMENT).await?.and_then(|v| serde_json::from_str(&v).ok()).unwrap_or_default())
}

/// Records the agreement. Rules that look at text go back into shadow where it is needed and missing.
pub async fn agree(app: &App, agreement: &Agreement) -> Result<()> {
    if !agreement.day.is_empty() && chrono::NaiveDate::parse_from_str(&agreement.day, "%Y-%m-%d").is_err() {
        return Err(Error::unprocessable("A date is written as year, month and day."));
    }
    let tx = app.db.begin().await?;
    put_setting(&tx, AGREEMENT, serde_json::to_string(agreement).map_err(Error::internal)?).await?;
    if agreement.is_missing() {
        for row in all(&*tx).await? {
            let looks = crate::policy::Rule::of(&row).is_some_and(|r| r.looks_at_text());
            if looks && row.state == State::On.name() {
                let row = rule::Model { state: State::Shadow.name().to_owned(), ..row };
                rule::ActiveModel::from(row).reset_all().update(&*tx).await?;
            }
        }
    }
    let details = json!({ "needed": agreement.needed, "day": agreement.day, "form": agreement.form });
    audit::record(app, &tx, "admin", "rules.agreement", "staff representatives", &details).await?;
    bump(&tx).await?;
    tx.commit().await
}
