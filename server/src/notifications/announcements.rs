//! Announcements: what the branch tells all its people.

use std::collections::HashMap;

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, sea_query::OnConflict,
};

use super::webhooks;
use crate::{
    base::{
        app::App,
        audit,
        db::Tx,
        error::{Error, Result},
        hub::Event,
        id,
    },
    entities::{announcement, announcement_reaction, announcement_read},
    jobs::{Announce, Job, Letter, SendMail, enqueue, enqueue_at},
    login,
};

const MAX_TEXT: usize = 2_000;
/// Announcements that the desk shows.
const MOST_SHOWN: u64 = 100;
const MOST_REACTIONS: usize = 8;

/// What is announced, in Markdown.
#[derive(Clone, Debug, Default)]
pub struct New<'a> {
    pub text: &'a str,
    /// When it is published; at once where nothing is said.
    pub from: Option<i64>,
    /// When it ends; never where nothing is said.
    pub until: Option<i64>,
    /// By mail as well, to everybody at the branch.
    pub by_mail: bool,
}

/// Publishes an announcement at once.
pub async fn publish(app: &App, actor: &str, text: &str, ends_at: Option<i64>) -> Result<announcement::Model> {
    announce(app, actor, &New { text, until: ends_at, ..New::default() }).await
}

/// Publishes an announcement, now or when its time comes.
///
/// # Errors
/// 422 for no text, too much of it, or an end that comes before the beginning.
pub async fn announce(app: &App, actor: &str, new: &New<'_>) -> Result<announcement::Model> {
    let tx = app.db.begin().await?;
    let row = announce_in(app, &tx, actor, new).await?;
    tx.commit().await?;
    Ok(row)
}

/// The same together with what it is about.
///
/// # Errors
/// As for [`announce`].
pub async fn announce_in(app: &App, tx: &Tx, actor: &str, new: &New<'_>) -> Result<announcement::Model> {
    let text = new.text.trim();
    if text.is_empty() || text.chars().count() > MAX_TEXT {
        return Err(Error::unprocessable(format!("An announcement has 1 to {MAX_TEXT} characters.")));
    }
    let now = app.clock.now_ms();
    let at = new.from.unwrap_or(now).max(now);
    if new.until.is_some_and(|until| until <= at) {
        return Err(Error::unprocessable("An announcement ends after it begins, and not in the past."));
    }
    let row = announcement::Model {
        id: id::next(&app.clock),
        text: text.to_owned(),
        starts_at: None,
        ends_at: new.until,
        all_day: false,
        published_at: at,
        updated_at: at,
        withdrawn_at: None,
    };
    announcement::ActiveModel::from(row.clone()).insert(&**tx).await?;
    audit::record(app, tx, actor, "announcement.publish", &row.id.to_string(), &serde_json::json!({})).await?;
    if at <= now {
        webhooks::raise(app, tx, "announcement.published", row.id).await?;
    }
    if at > now || new.by_mail {
        let job = Job::Announce(Announce { id: row.id, by_mail: new.by_mail, is_scheduled: at > now });
        enqueue_at(app, tx, &job, at).await?;
    }
    if at <= now {
        tx.publish(Event::Announced { announcement_id: row.id });
    }
    Ok(row)
}

/// An announcement's time has come: open streams show it, and letters are sent where that was wished for.
pub async fn arrive(app: &App, job: &Announce) -> Result<()> {
    let row = announcement::Entity::find_by_id(job.id).one(app.db.read()).await?;
    let Some(row) = row.filter(|r| r.withdrawn_at.is_none()) else { return Ok(()) };
    let tx = app.db.begin().await?;
    tx.publish(Event::Announced { announcement_id: row.id });
    if job.is_scheduled {
        webhooks::raise(app, &tx, "announcement.published", row.id).await?;
    }
    if job.by_mail {
        for profile_id in login::professionals(&*tx).await? {
            let letter = SendMail { profile_id, letter: Letter::Announcement, subject_id: row.id };
            enqueue(app, &tx, &Job::SendMail(letter)).await?;
        }
    }
    tx.commit().await
}

/// All that is not withdrawn, the newest first: what is in force, what is to come, what is over.
pub async fn all(app: &App) -> Result<Vec<announcement::Model>> {
    Ok(announcement::Entity::find()
        .filter(announcement::Column::WithdrawnAt.is_null())
        .order_by_desc(announcement::Column::PublishedAt)
        .limit(MOST_SHOWN)
        .all(app.db.read())
        .await?)
}

/// Takes an announcement back.
pub async fn withdraw(app: &App, actor: &str, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let row = announcement::Entity::find_by_id(id).one(&*tx).await?.ok_or(Error::NotFound)?;
    let change = announcement::ActiveModel {
        id: Set(row.id),
        withdrawn_at: Set(Some(app.clock.now_ms())),
        ..Default::default()
    };
    change.update(&*tx).await?;
    audit::record(app, &tx, actor, "announcement.withdraw", &id.to_string(), &serde_json::json!({})).await?;
    tx.publish(Event::AnnouncementWithdrawn { announcement_id: id });
    tx.commit().await
}

/// What is in force now, the newest first.
pub async fn current(app: &App) -> Result<Vec<announcement::Model>> {
    let now = app.clock.now_ms();
    let still = Condition::any().add(announcement::Column::EndsAt.is_null()).add(announcement::Column::EndsAt.gt(now));
    Ok(announcement::Entity::find()
        .filter(announcement::Column::WithdrawnAt.is_null())
        .filter(announcement::Column::PublishedAt.lte(now))
        .filter(still)
        .order_by_desc(announcement::Column::Id)
        .all(app.db.read())
        .await?)
}

async fn one(app: &App, id: i64) -> Result<announcement::Model> {
    current(app).await?.into_iter().find(|a| a.id == id).ok_or(Error::NotFound)
}

/// Puts an announcement away for a profile.
pub async fn dismiss(app: &App, profile_id: i64, id: i64) -> Result<()> {
    let row = one(app, id).await?;
    let tx = app.db.begin().await?;
    let read = announcement_read::ActiveModel { announcement_id: Set(row.id), profile_id: Set(profile_id) };
    announcement_read::Entity::insert(read)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&*tx)
        .await?;
    tx.commit().await
}

/// Puts an emoji under an announcement, or takes it away.
///
/// # Errors
/// 422 for what is no emoji, or one more kind than there is room for.
pub async fn react(app: &App, profile_id: i64, id: i64, name: &str, there: bool) -> Result<()> {
    let row = one(app, id).await?;
    if name.is_empty() || name.chars().count() > 30 || name.chars().any(char::is_control) {
        return Err(Error::unprocessable("This is no emoji."));
    }
    let key = (row.id, profile_id, name.to_owned());
    let tx = app.db.begin().await?;
    if there {
        let all = reactions_in(&*tx, &[row.id]).await?;
        let kinds = all.get(&row.id).map_or(0, Vec::len);
        let known = all.get(&row.id).is_some_and(|k| k.iter().any(|(n, _)| n == name));
        if kinds >= MOST_REACTIONS && !known {
            return Err(Error::unprocessable("There is no room for another kind of emoji here."));
        }
        let new = announcement_reaction::ActiveModel {
            announcement_id: Set(key.0),
            profile_id: Set(key.1),
            name: Set(key.2),
        };
        announcement_reaction::Entity::insert(new)
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(&*tx)
            .await?;
    } else {
        announcement_reaction::Entity::delete_by_id(key).exec(&*tx).await?;
    }
    tx.publish(Event::AnnouncementReacted { announcement_id: row.id, name: name.to_owned() });
    tx.commit().await
}

/// The emojis under announcements, each with who put it there.
pub async fn reactions(app: &App, ids: &[i64]) -> Result<HashMap<i64, Vec<(String, Vec<i64>)>>> {
    reactions_in(app.db.read(), ids).await
}

async fn reactions_in(db: &impl ConnectionTrait, ids: &[i64]) -> Result<HashMap<i64, Vec<(String, Vec<i64>)>>> {
    let rows = announcement_reaction::Entity::find()
        .filter(announcement_reaction::Column::AnnouncementId.is_in(ids.to_vec()))
        .order_by_asc(announcement_reaction::Column::Name)
        .all(db)
        .await?;
    let mut all: HashMap<i64, Vec<(String, Vec<i64>)>> = HashMap::new();
    for row in rows {
        let kinds = all.entry(row.announcement_id).or_default();
        match kinds.iter_mut().find(|(n, _)| *n == row.name) {
            Some((_, people)) => people.push(row.profile_id),
            None => kinds.push((row.name, vec![row.profile_id])),
        }
    }
    Ok(all)
}

/// Which announcements a profile has put away.
pub async fn read_by(app: &App, profile_id: i64) -> Result<Vec<i64>> {
    let rows = announcement_read::Entity::find()
        .filter(announcement_read::Column::ProfileId.eq(profile_id))
        .all(app.db.read())
        .await?;
    Ok(rows.into_iter().map(|r| r.announcement_id).collect())
}
