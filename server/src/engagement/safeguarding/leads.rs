//! Whom the branch has named, what is said to whoever tells something, and the numbers to call.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::super::colleague;
use crate::{
    base::{
        app::App,
        audit, clock,
        error::{Error, Result},
        settings::{put_setting, setting},
        typed::typed,
    },
    entities::{
        disclosure,
        profile::{self, Kind},
    },
    login::{self, roles::Permission},
};

const SETTING: &str = "safeguarding";
const MOST_SCRIPT: usize = 10_000;
const MOST_NUMBERS: usize = 20;
const MOST_LINE: usize = 120;

/// Somebody to call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Number {
    pub whom: String,
    pub number: String,
}

/// What the branch has settled.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Settled {
    pub lead_id: i64,
    pub deputy_id: i64,
    /// Markdown; empty for the one that every branch begins with.
    pub script: String,
    pub numbers: Vec<Number>,
    /// `YYYY-MM-DD`
    pub changed_on: String,
}

/// It as it was typed.
#[derive(Clone, Debug, Default)]
pub struct New {
    /// Handles.
    pub lead: String,
    pub deputy: String,
    pub script: String,
    /// `whom: number`, one a line.
    pub numbers: String,
}

/// What is settled; none where the branch has named nobody yet.
///
/// # Errors
/// A fault of the database.
pub async fn of(app: &App) -> Result<Option<Settled>> {
    Ok(setting(app.db.read(), SETTING).await?.and_then(|text| serde_json::from_str(&text).ok()))
}

/// Reads the numbers of a text.
///
/// # Errors
/// 422 for a line without a number, and where there is none at all.
pub fn numbers(text: &str) -> Result<Vec<Number>> {
    let lines = text.lines().map(str::trim).filter(|l| !l.is_empty()).take(MOST_NUMBERS);
    let read = |line: &str| {
        let (whom, number) = line.rsplit_once(':').map(|(w, n)| (w.trim(), n.trim()))?;
        let is_number = number.chars().any(|c| c.is_ascii_digit())
            && number.chars().all(|c| c.is_ascii_digit() || " +()-/".contains(c));
        let fits = !whom.is_empty() && line.chars().count() <= MOST_LINE;
        (is_number && fits).then(|| Number { whom: whom.to_owned(), number: number.to_owned() })
    };
    let fault = || Error::unprocessable("Write each number on its own line: whom one reaches, a colon, the number.");
    let found = lines.map(read).collect::<Option<Vec<Number>>>().ok_or_else(fault)?;
    if found.is_empty() { Err(fault()) } else { Ok(found) }
}

/// Settles it anew. What a lead who has left has not closed passes to the new one.
///
/// # Errors
/// 403 for whoever does not manage the settings, 422 with a sentence for what makes no sense.
pub async fn settle(app: &App, me: &profile::Model, new: &New) -> Result<()> {
    login::require(app.db.read(), me, Permission::ManageSettings).await?;
    let numbers = numbers(&new.numbers)?;
    let before = of(app).await?;
    let tx = app.db.begin().await?;
    let lead = colleague::by_handle(&*tx, &new.lead).await?;
    let deputy = colleague::by_handle(&*tx, &new.deputy).await?;
    if lead.id == deputy.id {
        return Err(Error::unprocessable("Name two people: if something is about one of them, the other reads it."));
    }
    let script = typed(&new.script.replace("\r\n", "\n"), MOST_SCRIPT)?;
    let changed_on = clock::day(app.clock.now_ms());
    let settled = Settled { lead_id: lead.id, deputy_id: deputy.id, script, numbers, changed_on };
    if let Some(before) = before {
        let old = profile::by_ids(&*tx, [before.lead_id, before.deputy_id]).await?;
        let stays = |id: &i64| old.get(id).is_some_and(|p| p.kind == Kind::Professional && p.frozen_on.is_none());
        let gone: Vec<i64> = [before.lead_id, before.deputy_id].into_iter().filter(|id| !stays(id)).collect();
        let change = disclosure::ActiveModel { lead_id: Set(lead.id), ..Default::default() };
        disclosure::Entity::update_many()
            .set(change)
            .filter(disclosure::Column::LeadId.is_in(gone))
            .filter(disclosure::Column::ClosedAt.is_null())
            .exec(&*tx)
            .await?;
    }
    put_setting(&tx, SETTING, serde_json::to_string(&settled).map_err(Error::internal)?).await?;
    let named = json!({ "lead": lead.handle, "deputy": deputy.handle });
    audit::record(app, &tx, &me.handle, "safeguarding.settle", "", &named).await?;
    tx.commit().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_line_by_line() {
        let found = numbers("Police, fire: 112\n\n Child helpline : +49 (0)116 111 ").expect("numbers");
        assert_eq!(found.len(), 2);
        assert_eq!((found[1].whom.as_str(), found[1].number.as_str()), ("Child helpline", "+49 (0)116 111"));
        for wrong in ["", "112", "Police: call them", ": 112"] {
            assert!(numbers(wrong).is_err(), "{wrong}");
        }
    }
}
