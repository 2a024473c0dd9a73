//! What the gate says of a post of ours, and the trace that a refusal leaves: which rule and when, never the text,
//! never the author.

use sea_orm::ActiveModelTrait;

use crate::{
    app::App,
    clock::day,
    entities::verdict,
    error::{Error, Result},
    id,
    policy::{Approved, RULESET_VERSION, Refusal},
};

/// The approved post, or the refusal as an error. Writes, so no transaction may be open.
pub(super) async fn judged<T>(
    app: &App,
    outcome: std::result::Result<Approved<T>, Box<Refusal>>,
) -> Result<Approved<T>> {
    match outcome {
        Ok(approved) => Ok(approved),
        Err(refusal) => {
            record(app, &refusal).await?;
            Err(Error::Policy(refusal))
        }
    }
}

async fn record(app: &App, refusal: &Refusal) -> Result<()> {
    let tx = app.db.begin().await?;
    for violation in &refusal.violations {
        let row = verdict::Model {
            id: id::random(),
            rule: violation.rule.to_owned(),
            clause: violation.clause.to_owned(),
            outcome: "reject".to_owned(),
            ruleset_version: RULESET_VERSION,
            day: day(app.clock.now_ms()),
        };
        verdict::ActiveModel::from(row).insert(&*tx).await?;
    }
    tx.commit().await
}
