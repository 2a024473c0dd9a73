//! A case is opened: stored with its evidence, and told to those who may look into it.

use sea_orm::ActiveModelTrait;

use super::{
    conflict::judges,
    contacts::{self, Readers},
    evidence::{self, Snapshot},
    hand_over, matrix,
    timeline::{self, acts},
};
use crate::{
    base::{
        app::App,
        clock::MINUTE,
        db::Tx,
        error::{Error, Result},
    },
    entities::{moderation_case as row, notification::Kind as Notice, profile, review_break},
    jobs::{Job, Letter, SendMail, enqueue_once},
    notifications::{self, webhooks},
};

/// Where a report can't be sealed to anybody.
const NOBODY: &str = "Those who could open a sealed report are involved in this themselves, and the branch has named nobody outside. \
     Please turn to somebody outside of the branch.";
const MAIL_AFTER_MS: i64 = 15 * MINUTE;

/// What a case is made of.
#[derive(Clone, Debug)]
pub struct New {
    pub id: i64,
    pub source: &'static str,
    pub reporter_id: Option<i64>,
    pub category: String,
    pub clause: String,
    pub words: String,
    pub receipt_hash: Option<String>,
    /// The code to which its words are sealed, where the branch has contacts.
    pub sealed_to: Option<String>,
    /// The number of a complaint.
    pub reference: Option<String>,
}

/// Opens a case in the caller's transaction. Where nobody here may look into it, somebody outside is asked.
pub async fn open(
    app: &App,
    tx: &Tx,
    target: Option<&profile::Model>,
    new: New,
    snapshots: Vec<Snapshot>,
) -> Result<row::Model> {
    let now = app.clock.now_ms();
    let (matrix, extent) = (matrix::of(&**tx).await?, matrix::EXTENTS[0]);
    let severity = matrix.severity(&new.category, extent);
    let row = row::Model {
        id: new.id,
        source: new.source.to_owned(),
        reporter_id: new.reporter_id,
        target_id: target.map(|t| t.id),
        category: new.category,
        clause: new.clause,
        extent: extent.to_owned(),
        severity: severity.to_owned(),
        owner_id: None,
        due_at: now + matrix.due_ms(severity),
        escalated_at: None,
        revision: 0,
        created_at: now,
        updated_at: now,
        closed_at: None,
        closed_by: None,
        answer: String::new(),
        on_hold: false,
        handed_over_at: None,
        receipt_hash: new.receipt_hash,
        reference: new.reference,
        is_locked: false,
    };
    row::ActiveModel::from(row.clone()).insert(&**tx).await?;
    evidence::store(app, tx, row.id, snapshots).await?;
    let mut judges = judges(&**tx, target).await?;
    let mut is_left = !judges.is_empty();
    if let Some(code) = &new.sealed_to {
        match contacts::seal(app, tx, &row, code, &judges).await? {
            Readers::Judges => {}
            Readers::Contacts(contacts) => judges = contacts,
            Readers::Outside if !hand_over::is_possible(&**tx).await? => return Err(Error::unprocessable(NOBODY)),
            Readers::Outside => (judges, is_left) = (Vec::new(), false),
        }
    }
    timeline::share(app, tx, row.id, row.reporter_id, acts::OPENED, &new.words).await?;
    if !is_left {
        hand_over::ask(app, tx, &row).await?;
    }
    tell(app, tx, &row, &judges).await?;
    Ok(row)
}

/// A notice, and a mail to whoever has an address; nothing of what was said is in either.
async fn tell(app: &App, tx: &Tx, case: &row::Model, judges: &[profile::Model]) -> Result<()> {
    // Other programs are read by everybody at the desk: they hear of what nobody there is kept from.
    if judges.len() == self::judges(&**tx, None).await?.len() {
        webhooks::raise(app, tx, "report.created", case.id).await?;
    }
    let away = review_break::away(&**tx, app.clock.now_ms()).await?;
    // Whoever is on a break hears of nothing new, unless everybody is.
    let all_away = judges.iter().all(|j| away.contains(&j.id));
    for judge in judges.iter().filter(|j| all_away || !away.contains(&j.id)) {
        if let Some(from) = case.reporter_id {
            notifications::raise_always(app, tx, judge.id, Notice::Report, from, None).await?;
        }
        // One mail for all reports of a quarter of an hour.
        let mail = Job::SendMail(SendMail { profile_id: judge.id, letter: Letter::Report, subject_id: 0 });
        enqueue_once(app, tx, &mail, app.clock.now_ms() + MAIL_AFTER_MS).await?;
    }
    Ok(())
}
