//! What the twelve questions say about rules: the answers set those that they speak of. Who speaks, who reads first, people in
//! pictures and taking sides are about posts; the others are about the handbook's words, its review, and whom one asks.

use sea_orm::{ActiveModelTrait, EntityTrait};
use serde_json::json;

use super::{agreement::agreement, answered_rules, kept::all, version::bump, versions, word_lists};
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
    handbook::Answers,
    policy::{State, Wording, starters},
};

const ASKS: &str = "Leave it out, or send it again as it is.";

/// Sets the rules that the branch began with, as far as nobody has written them anew, and those that an answer asks for.
pub async fn follow(app: &App, tx: &Tx, answers: &Answers) -> Result<()> {
    for (name, words) in answered_rules::LISTS {
        word_lists::ensure(app, tx, name, words).await?;
    }
    let rows = all(&**tx).await?;
    // Where an agreement is needed first and missing, they only count.
    let state = if agreement(&**tx).await?.is_missing() { State::Shadow } else { State::On };
    for row in rows.iter().filter(|r| r.starter) {
        if let Some(wanted) = wanted(row, answers) {
            change(app, tx, row, wanted).await?;
        }
    }
    for (name, asked) in answered_rules::asked(answers) {
        let there = rows.iter().find(|r| r.name == name);
        match (asked, there) {
            (Some(asked), None) => {
                let row = asked.row(id::next(&app.clock), app.clock.now_ms(), state)?;
                rule::ActiveModel::from(row.clone()).insert(&**tx).await?;
                note(app, tx, &row).await?;
            }
            (Some(asked), Some(row)) if row.starter => {
                let new = Wording::of(&asked.row(row.id, row.updated_at, state)?);
                change(app, tx, row, new.applied(row.clone())).await?;
            }
            (None, Some(row)) if row.starter => {
                rule::Entity::delete_by_id(row.id).exec(&**tx).await?;
                note(app, tx, row).await?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// Writes a rule anew, where it says something else.
async fn change(app: &App, tx: &Tx, row: &rule::Model, wanted: rule::Model) -> Result<()> {
    if Wording::of(&wanted) == Wording::of(row) {
        return Ok(());
    }
    let wanted = rule::Model { updated_at: app.clock.now_ms(), revision: row.revision + 1, ..wanted };
    rule::ActiveModel::from(wanted.clone()).reset_all().update(&**tx).await?;
    note(app, tx, &wanted).await
}

async fn note(app: &App, tx: &Tx, row: &rule::Model) -> Result<()> {
    versions::keep(app, tx, (row, &Wording::of(row)), None, "write").await?;
    let details = json!({ "condition": row.condition, "verdict": row.verdict });
    audit::record(app, tx, "admin", "rule.answered", &row.name, &details).await?;
    bump(tx).await
}

/// A rule that the branch began with, as the answers want it.
fn wanted(row: &rule::Model, answers: &Answers) -> Option<rule::Model> {
    let starter = starters().into_iter().find(|s| s.name == row.name)?;
    let plain = rule::Model {
        condition: starter.condition.to_owned(),
        verdict: starter.verdict.name().to_owned(),
        message: starter.message.to_owned(),
        fix: starter.fix.to_owned(),
        ..row.clone()
    };
    Some(match (row.name.as_str(), answers.chosen("advocacy")) {
        ("advocacy", "never") => rule::Model {
            condition: r#"certain("advocacy", text)"#.into(),
            fix: "A professional profile takes no side here: leave it out.".into(),
            ..plain
        },
        ("advocacy-question", "never") => rule::Model {
            condition: r#"likely("advocacy", text) && !certain("advocacy", text)"#.into(),
            fix: ASKS.into(),
            ..plain
        },
        ("advocacy", "profession") => rule::Model {
            condition: r#"certain("advocacy", text) && !listed("profession", text)"#.into(),
            fix: "We speak up only for libraries, reading and open knowledge: leave it out.".into(),
            ..plain
        },
        ("advocacy-question", "profession") => rule::Model {
            condition: r#"likely("advocacy", text) && !certain("advocacy", text) && !listed("profession", text)"#
                .into(),
            fix: ASKS.into(),
            ..plain
        },
        // Nobody reads first: whoever writes is asked.
        _ if answers.chosen("eyes") == "never" && starter.verdict == Verdict::Hold => {
            rule::Model { verdict: Verdict::Nudge.name().into(), fix: ASKS.into(), ..plain }
        }
        _ => plain,
    })
}

impl answered_rules::Asked {
    /// As a row that another answer may change.
    fn row(&self, id: i64, updated_at: i64, state: State) -> Result<rule::Model> {
        Ok(rule::Model {
            id,
            name: self.name.into(),
            clause: self.clause.into(),
            scope: serde_json::to_string(&self.scope()).map_err(Error::internal)?,
            form: None,
            condition: self.condition.into(),
            verdict: self.verdict.name().into(),
            remedy: "{}".into(),
            message: self.message.into(),
            fix: self.fix.into(),
            state: state.name().into(),
            starter: true,
            fault: None,
            updated_at,
            trial: None,
            revision: 1,
        })
    }
}
