//! What the twelve questions say about rules: the answers set those that they speak of.

use sea_orm::{ActiveModelTrait, EntityTrait};
use serde_json::json;

use super::{kept::all, version::bump, versions};
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
    policy::{Scope, State, Wording, starters},
};

/// The rule by which a second pair of eyes reads everything that a shared profile says.
const SECOND_READER: &str = "second-reader";
const ASKS: &str = "Leave it out, or send it again as it is.";

/// Sets the rules that the branch began with, as far as nobody has written them anew, and those that an answer asks for.
pub async fn follow(app: &App, tx: &Tx, answers: &Answers) -> Result<()> {
    let now = app.clock.now_ms();
    let rows = all(&**tx).await?;
    for row in rows.iter().filter(|r| r.starter) {
        let Some(wanted) = wanted(row, answers) else { continue };
        if Wording::of(&wanted) == Wording::of(row) {
            continue;
        }
        let wanted = rule::Model { updated_at: now, revision: row.revision + 1, ..wanted };
        rule::ActiveModel::from(wanted.clone()).reset_all().update(&**tx).await?;
        note(app, tx, &wanted).await?;
    }
    let there = rows.iter().find(|r| r.name == SECOND_READER);
    match (answers.eyes.as_str(), there) {
        ("always", None) => {
            let row = second_reader(app)?;
            rule::ActiveModel::from(row.clone()).insert(&**tx).await?;
            note(app, tx, &row).await?;
        }
        ("sensitive" | "never", Some(row)) if row.starter => {
            rule::Entity::delete_by_id(row.id).exec(&**tx).await?;
            note(app, tx, row).await?;
        }
        _ => {}
    }
    Ok(())
}

async fn note(app: &App, tx: &Tx, row: &rule::Model) -> Result<()> {
    versions::keep(app, tx, (row, &Wording::of(row)), None, "write").await?;
    let details = json!({ "condition": row.condition, "verdict": row.verdict });
    audit::record(app, tx, "admin", "rule.answered", &row.name, &details).await?;
    bump(tx).await
}

/// A rule as the answers want it.
fn wanted(row: &rule::Model, answers: &Answers) -> Option<rule::Model> {
    let starter = starters().into_iter().find(|s| s.name == row.name)?;
    let plain = rule::Model {
        condition: starter.condition.to_owned(),
        verdict: starter.verdict.name().to_owned(),
        message: starter.message.to_owned(),
        fix: starter.fix.to_owned(),
        ..row.clone()
    };
    let never = answers.advocacy == "never";
    Some(match row.name.as_str() {
        "advocacy" if never => rule::Model {
            condition: r#"certain("advocacy", text)"#.into(),
            fix: "A professional profile takes no side here: leave it out.".into(),
            ..plain
        },
        "advocacy-question" if never => rule::Model {
            condition: r#"likely("advocacy", text) && !certain("advocacy", text)"#.into(),
            fix: ASKS.into(),
            ..plain
        },
        // Nobody reads first: whoever writes is asked.
        _ if answers.eyes == "never" && starter.verdict == Verdict::Hold => {
            rule::Model { verdict: Verdict::Nudge.name().into(), fix: ASKS.into(), ..plain }
        }
        _ => plain,
    })
}

fn second_reader(app: &App) -> Result<rule::Model> {
    let scope = Scope { kinds: vec!["shared".into()], ..Scope::default() };
    Ok(rule::Model {
        id: id::next(&app.clock),
        name: SECOND_READER.into(),
        clause: "6.2".into(),
        scope: serde_json::to_string(&scope).map_err(Error::internal)?,
        form: None,
        condition: "!boost".into(),
        verdict: Verdict::Hold.name().into(),
        remedy: "{}".into(),
        message: "In the name of a shared profile, a second pair of eyes reads every post before it goes out.".into(),
        fix: "You need do nothing.".into(),
        state: State::On.name().into(),
        starter: true,
        fault: None,
        updated_at: app.clock.now_ms(),
        trial: None,
        revision: 1,
    })
}
