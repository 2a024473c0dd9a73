//! The kinds of alerts, and from how many on within which time each is raised. The branch sets that.

use std::collections::BTreeMap;

use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::base::{
    app::App,
    audit,
    error::{Error, Result},
    settings::{put_setting, setting},
};

/// Browsers that a login has not used before.
pub const NEW_DEVICES: &str = "new-devices";
/// Wrong passwords.
pub const FAILURES: &str = "failures";
/// Apps that were let in for one profile.
pub const TOKENS: &str = "tokens";
/// Posts that one profile of the branch has deleted.
pub const DELETIONS: &str = "deletions";
/// Archives that were asked for.
pub const EXPORTS: &str = "exports";
/// Strangers who answer one post.
pub const PILE_ON: &str = "pile-on";
/// New profiles that write the same.
pub const SPAM_WAVE: &str = "spam-wave";

pub const ALL: [&str; 7] = [NEW_DEVICES, FAILURES, TOKENS, DELETIONS, EXPORTS, PILE_ON, SPAM_WAVE];

const SETTING: &str = "alerts";
const MOST_COUNT: i64 = 100_000;
const MOST_MINUTES: i64 = 7 * 24 * 60;

/// From how many on within how many minutes; a count of zero is never reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threshold {
    pub count: i64,
    pub minutes: i64,
}

/// What the branch has set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thresholds {
    pub by_kind: BTreeMap<String, Threshold>,
    /// Whether those who look into reports get a letter too.
    pub by_mail: bool,
}

impl Default for Thresholds {
    fn default() -> Self {
        let first = [(10, 60), (50, 60), (10, 60), (50, 60), (5, 24 * 60), (15, 30), (5, 60)];
        let each =
            ALL.iter().zip(first).map(|(kind, (count, minutes))| ((*kind).to_owned(), Threshold { count, minutes }));
        Self { by_kind: each.collect(), by_mail: false }
    }
}

impl Thresholds {
    /// Of one kind; none where it is switched off.
    pub fn of(&self, kind: &str) -> Option<Threshold> {
        self.by_kind.get(kind).copied().filter(|t| t.count > 0)
    }

    fn checked(self) -> Result<Self> {
        let fits = |t: &Threshold| (0..=MOST_COUNT).contains(&t.count) && (1..=MOST_MINUTES).contains(&t.minutes);
        let whole = ALL.iter().all(|k| self.by_kind.get(*k).is_some_and(fits)) && self.by_kind.len() == ALL.len();
        if whole {
            Ok(self)
        } else {
            Err(Error::unprocessable("Each alert needs a number from zero on, and one minute to seven days."))
        }
    }
}

/// What holds now.
pub async fn of(db: &impl ConnectionTrait) -> Result<Thresholds> {
    let kept = setting(db, SETTING).await?;
    Ok(kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// Sets other thresholds.
///
/// # Errors
/// 422 where one is missing or can't be.
pub async fn set(app: &App, actor: &str, new: Thresholds) -> Result<()> {
    let new = new.checked()?;
    let text = serde_json::to_string(&new).map_err(Error::internal)?;
    let tx = app.db.begin().await?;
    put_setting(&tx, SETTING, text).await?;
    audit::record(app, &tx, actor, "alerts.thresholds", "", &json!(new)).await?;
    tx.commit().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_switches_a_kind_off_and_a_gap_is_refused() {
        let mut set = Thresholds::default();
        assert!(set.clone().checked().is_ok() && ALL.iter().all(|k| set.of(k).is_some()));
        set.by_kind.insert(PILE_ON.to_owned(), Threshold { count: 0, minutes: 1 });
        assert!(set.of(PILE_ON).is_none() && set.clone().checked().is_ok());
        set.by_kind.remove(PILE_ON);
        assert!(set.checked().is_err());
    }
}
