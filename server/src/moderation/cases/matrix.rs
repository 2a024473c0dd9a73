//! What a case may be about, whom it reaches, how bad that makes it before anybody has looked, and how long it may wait. The
//! branch edits the matrix; until then it has this one.

use std::collections::BTreeMap;

use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::base::{
    app::App,
    audit,
    clock::HOUR,
    error::{Error, Result},
    settings::{put_setting, setting},
};

/// Mastodon's categories.
pub const CATEGORIES: &[&str] = &["spam", "legal", "violation", "other"];
/// Whom something reaches, the fewest first.
pub const EXTENTS: &[&str] = &["one", "several", "public"];
/// How bad something may be, the least first.
pub const SEVERITIES: &[&str] = &["low", "normal", "high", "urgent"];

const SETTING: &str = "cases-matrix";
/// The longest that a case may wait, in hours.
pub const MOST_HOURS: i64 = 90 * 24;

/// How bad a category is at each extent, and how long each severity may wait.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matrix {
    /// By `CATEGORY-EXTENT`.
    pub severities: BTreeMap<String, String>,
    /// Hours by severity.
    pub hours: BTreeMap<String, i64>,
}

/// The name of a cell.
pub fn cell(category: &str, extent: &str) -> String {
    format!("{category}-{extent}")
}

impl Default for Matrix {
    fn default() -> Self {
        let rows: [(&str, [&str; 3]); 4] = [
            ("spam", ["low", "low", "normal"]),
            ("legal", ["high", "high", "urgent"]),
            ("violation", ["normal", "high", "high"]),
            ("other", ["normal", "normal", "high"]),
        ];
        let cells = rows.iter().flat_map(|(category, row)| {
            EXTENTS.iter().zip(row).map(|(extent, severity)| (cell(category, extent), (*severity).to_owned()))
        });
        let hours = [("low", 7 * 24), ("normal", 3 * 24), ("high", 24), ("urgent", 4)];
        Self { severities: cells.collect(), hours: hours.map(|(s, h)| (s.to_owned(), h)).into() }
    }
}

impl Matrix {
    /// How bad something is before anybody has looked.
    pub fn severity(&self, category: &str, extent: &str) -> &str {
        self.severities.get(&cell(category, extent)).map_or("normal", String::as_str)
    }

    /// How long somebody has to look into a case, in milliseconds.
    pub fn due_ms(&self, severity: &str) -> i64 {
        self.hours.get(severity).copied().unwrap_or(3 * 24) * HOUR
    }

    /// What it says for each category, extent and severity, and nothing else.
    fn checked(self) -> Result<Self> {
        let cells = CATEGORIES.iter().flat_map(|c| EXTENTS.iter().map(move |e| cell(c, e)));
        let full = cells.into_iter().all(|c| self.severities.get(&c).is_some_and(|s| SEVERITIES.contains(&s.as_str())));
        let timed = SEVERITIES.iter().all(|s| self.hours.get(*s).is_some_and(|h| (1..=MOST_HOURS).contains(h)));
        let exact = self.severities.len() == CATEGORIES.len() * EXTENTS.len() && self.hours.len() == SEVERITIES.len();
        if full && timed && exact {
            Ok(self)
        } else {
            Err(Error::unprocessable("Choose a severity in each field, and between one hour and 90 days for each."))
        }
    }
}

/// The branch's matrix.
pub async fn of(db: &impl ConnectionTrait) -> Result<Matrix> {
    let kept = setting(db, SETTING).await?;
    Ok(kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// Writes another one; cases that are open keep what they have until they are classified again.
///
/// # Errors
/// 422 where a field is missing or can't be read.
pub async fn set(app: &App, actor: &str, matrix: Matrix) -> Result<()> {
    let matrix = matrix.checked()?;
    let text = serde_json::to_string(&matrix).map_err(Error::internal)?;
    let tx = app.db.begin().await?;
    put_setting(&tx, SETTING, text).await?;
    audit::record(app, &tx, actor, "cases.matrix", "", &json!(matrix)).await?;
    tx.commit().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_matrix_is_whole_and_a_gap_is_refused() {
        let first = Matrix::default();
        assert_eq!(first.severity("legal", "public"), "urgent");
        assert_eq!(first.due_ms("urgent"), 4 * HOUR);
        let mut broken = first.clone();
        assert!(first.checked().is_ok());
        broken.severities.insert(cell("spam", "one"), "dreadful".into());
        assert!(broken.checked().is_err());
    }
}
