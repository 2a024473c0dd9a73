//! What a rule said before: each writing of it, by whom and when.

use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::{profile, rule, rule_version as row},
    policy::Wording,
};

const MOST_SHOWN: u64 = 50;

/// A rule as it was written once.
#[derive(Clone, Debug)]
pub struct Version {
    pub wording: Wording,
    /// What was done: `write`, `on`, `shadow`, `off`, `keep` or `remove`.
    pub action: String,
    /// Whoever did it, where that is known.
    pub editor: Option<profile::Model>,
    pub at: i64,
}

pub(super) async fn keep(
    app: &App,
    tx: &Tx,
    (of, wording): (&rule::Model, &Wording),
    editor_id: Option<i64>,
    action: &str,
) -> Result<()> {
    let model = row::Model {
        id: id::next(&app.clock),
        rule_id: of.id,
        profile_id: editor_id,
        wording: serde_json::to_string(wording).map_err(Error::internal)?,
        action: action.to_owned(),
        at: app.clock.now_ms(),
    };
    row::ActiveModel::from(model).insert(&**tx).await?;
    Ok(())
}

/// The versions of a rule, the newest first.
pub async fn versions(db: &impl ConnectionTrait, rule_id: i64) -> Result<Vec<Version>> {
    let rows = row::Entity::find().filter(row::Column::RuleId.eq(rule_id)).order_by_desc(row::Column::Id);
    let rows = rows.limit(MOST_SHOWN).all(db).await?;
    let people = profile::by_ids(db, rows.iter().filter_map(|r| r.profile_id)).await?;
    let whole = |r: row::Model| {
        let wording = serde_json::from_str(&r.wording).ok()?;
        let editor = r.profile_id.and_then(|id| people.get(&id).cloned());
        Some(Version { wording, action: r.action, editor, at: r.at })
    };
    Ok(rows.into_iter().filter_map(whole).collect())
}
