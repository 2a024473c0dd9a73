//! The rules that a fresh branch begins with.

use sea_orm::{EntityTrait, sea_query::OnConflict};

use super::version;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        id,
    },
    entities::rule,
    policy::{State, starters},
};

/// Gives a fresh branch the rules that it begins with; once.
pub async fn seed(app: &App) -> Result<()> {
    let tx = app.db.begin().await?;
    if version::number(&*tx).await?.is_some() {
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
            trial: None,
            revision: 1,
        };
        rule::Entity::insert(rule::ActiveModel::from(row))
            .on_conflict(OnConflict::column(rule::Column::Name).do_nothing().to_owned())
            .exec_without_returning(&*tx)
            .await?;
    }
    version::bump(&tx).await?;
    tx.commit().await
}
