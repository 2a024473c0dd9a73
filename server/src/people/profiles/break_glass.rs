//! A name is asked for by break-glass: what it takes, who is told, and the count that everybody may see.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;

use crate::{
    base::{
        app::App,
        audit,
        clock::day,
        error::{Error, Result},
        id,
    },
    entities::{
        glass_opening,
        profile::{self, Kind},
    },
    jobs::{Job, Letter, SendMail, enqueue},
    login::break_glass,
};

/// Why a name may be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    CourtOrder,
    DangerToLife,
}

impl Reason {
    pub fn name(self) -> &'static str {
        match self {
            Self::CourtOrder => "court-order",
            Self::DangerToLife => "danger-to-life",
        }
    }
}

/// Says whose a personal profile is: her work address, and nothing else. The profile is told, unless a court forbids it.
///
/// # Errors
/// 422 where the shares don't fit, the writing is not named, or the profile is in no keyring that is covered.
pub async fn open(
    app: &App,
    handle: &str,
    (reason, document): (Reason, &str),
    shares: [&str; 2],
    court_forbids: bool,
) -> Result<String> {
    if document.trim().is_empty() {
        return Err(Error::unprocessable("Name the writing that asks for it: a file number, a date, who asks."));
    }
    if court_forbids && reason != Reason::CourtOrder {
        return Err(Error::unprocessable("Only a court can forbid telling the person."));
    }
    let profile = personal(app, handle).await?;
    let email = break_glass::name_of(app, shares, profile.id).await?;
    let today = day(app.clock.now_ms());
    let row = glass_opening::Model {
        id: id::random(),
        profile_id: profile.id,
        reason: reason.name().to_owned(),
        document: document.trim().to_owned(),
        opened_on: today,
        notified: !court_forbids,
    };
    let tx = app.db.begin().await?;
    glass_opening::ActiveModel::from(row.clone()).insert(&*tx).await?;
    let details = json!({ "reason": row.reason, "document": row.document, "told": row.notified });
    audit::record(app, &tx, "command line", "break_glass.open", &profile.uri, &details).await?;
    if row.notified {
        let letter = SendMail { profile_id: profile.id, letter: Letter::Glass, subject_id: row.id };
        enqueue(app, &tx, &Job::SendMail(letter)).await?;
    }
    tx.commit().await?;
    Ok(email)
}

/// Tells a profile what a court has forbidden to tell until now.
pub async fn tell(app: &App, handle: &str) -> Result<()> {
    let profile = personal(app, handle).await?;
    let tx = app.db.begin().await?;
    let silent = glass_opening::Entity::find()
        .filter(glass_opening::Column::ProfileId.eq(profile.id))
        .filter(glass_opening::Column::Notified.eq(false));
    for row in silent.all(&*tx).await? {
        let notified = glass_opening::ActiveModel { id: Set(row.id), notified: Set(true), ..Default::default() };
        notified.update(&*tx).await?;
        let letter = SendMail { profile_id: profile.id, letter: Letter::Glass, subject_id: row.id };
        enqueue(app, &tx, &Job::SendMail(letter)).await?;
    }
    audit::record(app, &tx, "command line", "break_glass.tell", &profile.uri, &json!({})).await?;
    tx.commit().await
}

/// What a profile has been told, the newest first.
pub async fn notified(db: &impl ConnectionTrait, profile_id: i64) -> Result<Vec<glass_opening::Model>> {
    Ok(glass_opening::Entity::find()
        .filter(glass_opening::Column::ProfileId.eq(profile_id))
        .filter(glass_opening::Column::Notified.eq(true))
        .order_by_desc(glass_opening::Column::OpenedOn)
        .all(db)
        .await?)
}

/// How often a name was asked for, by year: for everybody to see.
pub async fn by_year(db: &impl ConnectionTrait) -> Result<Vec<(String, usize)>> {
    let rows = glass_opening::Entity::find().order_by_asc(glass_opening::Column::OpenedOn).all(db).await?;
    let mut years: Vec<(String, usize)> = Vec::new();
    for row in rows {
        let year = row.opened_on.chars().take(4).collect::<String>();
        match years.last_mut() {
            Some((known, n)) if *known == year => *n += 1,
            _ => years.push((year, 1)),
        }
    }
    Ok(years)
}

async fn personal(app: &App, handle: &str) -> Result<profile::Model> {
    let found = profile::Entity::find()
        .filter(profile::Column::HandleFolded.eq(handle.trim_start_matches('@').to_lowercase()))
        .filter(profile::Column::Domain.is_null())
        .filter(profile::Column::Kind.eq(Kind::Personal))
        .one(app.db.read())
        .await?;
    found.ok_or_else(|| Error::unprocessable("There is no personal profile of this name here."))
}
