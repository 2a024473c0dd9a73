//! The agreement with the staff's representatives, without which a branch may not want rules to look at what people write.

use sea_orm::{ActiveModelTrait, ConnectionTrait};
use serde_json::json;

use super::{kept::all, version::bump};
use crate::{
    base::{
        app::App,
        audit,
        error::{Error, Result},
        settings::{put_setting, setting},
    },
    entities::rule,
    policy::{Rule, State},
};

/// The branch needs an agreement, and has it: JSON.
const AGREEMENT: &str = "rules-agreement";

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
            let looks = Rule::of(&row).is_some_and(|r| r.looks_at_text());
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
