//! The yearly review: what has changed in the law, which clauses should change, and a consultation about them in one click.
//! Goals, figures and results of surveys stand beside it, each from its own place.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::surveys::draft;
use crate::{
    base::{
        app::App,
        audit, clock,
        clock::DAY,
        error::{Error, Result},
        settings::{put_setting, setting},
    },
    entities::{profile, survey},
    handbook::{self, consultation, edit, start},
};

const NAME: &str = "yearly-review";
const MOST_WORDS: usize = 10_000;
/// Days of a year that is looked back on.
const YEAR: i64 = 366;

/// What is noted for the next review.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notes {
    /// Changes of the law.
    pub law: String,
    /// A line for each: the number of a clause, a colon, what should change.
    pub proposals: String,
    /// When they were put to the staff, `YYYY-MM-DD`.
    pub consulted_on: Option<String>,
}

/// What is noted.
///
/// # Errors
/// A fault of the database.
pub async fn notes(app: &App) -> Result<Notes> {
    let kept = setting(app.db.read(), NAME).await?;
    Ok(kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// The surveys that closed within the year, the newest first.
///
/// # Errors
/// A fault of the database.
pub async fn surveys(app: &App) -> Result<Vec<survey::Model>> {
    let since = clock::day(app.clock.now_ms() - YEAR * DAY);
    let all = draft::launched(app).await?;
    Ok(all.into_iter().filter(|s| s.closed_on.as_ref().is_some_and(|day| *day >= since)).collect())
}

/// Keeps what was written.
///
/// # Errors
/// 422 for a line that names no clause.
pub async fn write(app: &App, actor: &str, law: &str, proposals: &str) -> Result<()> {
    let text = |t: &str| t.trim().chars().filter(|c| *c != '\0' && *c != '\r').take(MOST_WORDS).collect::<String>();
    let (law, proposals) = (text(law), text(proposals));
    read(app, &proposals).await?;
    keep(app, actor, "review.write", &Notes { law, proposals, consulted_on: None }).await
}

async fn keep(app: &App, actor: &str, action: &str, notes: &Notes) -> Result<()> {
    let tx = app.db.begin().await?;
    put_setting(&tx, NAME, serde_json::to_string(notes).map_err(Error::internal)?).await?;
    audit::record(app, &tx, actor, action, "", &json!({})).await?;
    tx.commit().await
}

/// The proposals, by clause.
async fn read(app: &App, proposals: &str) -> Result<Vec<(String, String)>> {
    let mut all = Vec::new();
    for line in proposals.lines().map(str::trim).filter(|l| !l.is_empty()) {
        let (clause, words) = line.split_once(':').map(|(c, w)| (c.trim(), w.trim())).unwrap_or_default();
        if words.is_empty() || !handbook::has_clause(app, clause).await? {
            return Err(Error::unprocessable(
                "Each line of the proposals begins with the number of a clause, then a colon and what should change.",
            ));
        }
        all.push((clause.to_owned(), words.to_owned()));
    }
    Ok(all)
}

/// Puts the proposals to the staff: a new version of the handbook is begun where none is in work, opened for consultation,
/// and each proposal stands there as a signed comment at its clause.
///
/// # Errors
/// 422 without a proposal, for proposals that were put already, and where the handbook can't be opened.
pub async fn consult(app: &App, me: &profile::Model, owner: &str) -> Result<()> {
    let notes = notes(app).await?;
    let proposals = read(app, &notes.proposals).await?;
    if proposals.is_empty() {
        return Err(Error::unprocessable("Write down at least one proposal first."));
    }
    if notes.consulted_on.is_some() {
        return Err(Error::unprocessable("These proposals were put to the staff already. Write new ones first."));
    }
    if handbook::in_work(app.db.read()).await?.is_none() {
        if handbook::in_force(app, app.db.read()).await?.is_none() {
            return Err(Error::unprocessable("There is no draft of the handbook. Begin one first."));
        }
        start::again(app, owner).await?;
    }
    let in_work = handbook::in_work(app.db.read()).await?.ok_or(Error::NotFound)?;
    if in_work.state != handbook::state::CONSULTATION {
        edit::open_consultation(app, true).await?;
    }
    for (clause, words) in &proposals {
        consultation::say(app, me, clause, words, true).await?;
    }
    let consulted_on = Some(clock::day(app.clock.now_ms()));
    keep(app, &me.handle, "review.consult", &Notes { consulted_on, ..notes }).await
}
