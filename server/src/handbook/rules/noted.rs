//! Which rules matched and which failed: never the words, never the author.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    base::{app::App, clock::day, db::Tx, error::Result, id, refusal::Noted},
    entities::{rule, verdict},
};

/// Writes down which rules matched and which failed.
pub async fn write(app: &App, tx: &Tx, noted: &Noted, ruleset_version: i64, domain: Option<&str>) -> Result<()> {
    for (name, clause, outcome) in &noted.matched {
        let row = verdict::Model {
            id: id::random(),
            rule: name.clone(),
            clause: clause.clone(),
            outcome: (*outcome).to_owned(),
            ruleset_version,
            day: day(app.clock.now_ms()),
            domain: domain.map(str::to_owned),
            waited: None,
        };
        verdict::ActiveModel::from(row).insert(&**tx).await?;
    }
    for (rule_id, fault) in &noted.faults {
        let change = rule::ActiveModel { fault: Set(Some(fault.chars().take(300).collect())), ..Default::default() };
        rule::Entity::update_many().set(change).filter(rule::Column::Id.eq(*rule_id)).exec(&**tx).await?;
    }
    Ok(())
}
