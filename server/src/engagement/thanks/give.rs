//! Thanks from a colleague to a colleague or a team. Nobody sees one before its recipient agrees; then it is a post of its
//! sender's, which any server shows like another, and which its recipient can have taken away again.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::values;
use crate::{
    base::{
        app::App,
        clock::DAY,
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::{
        block, post,
        post::Audience,
        profile::{self, Kind},
        thanks::{self as row, Column},
    },
    jobs::{Job, Letter, SendMail, enqueue},
    login::members,
    policy::scope::{audience_name, parse_audience},
    posts::{self, Draft},
};

/// How a thanks stands, as the database has it.
pub mod state {
    pub const ASKED: &str = "asked";
    pub const SHOWN: &str = "shown";
    pub const DECLINED: &str = "declined";
}

/// Whom a thanks may be shown to.
pub const AUDIENCES: [Audience; 3] = [Audience::Branch, Audience::Network, Audience::Public];
const MOST_WORDS: usize = 500;
const MOST: u64 = 100;
/// Unanswered ones that somebody may have sent to others.
const MOST_ASKED: usize = 20;
/// What was answered so long ago is no longer listed.
const LISTED_MS: i64 = 60 * DAY;

/// A thanks as it was typed.
#[derive(Clone, Debug, Default)]
pub struct New {
    pub to: String,
    pub words: String,
    pub value: String,
    /// As posts name it; the branch where nothing is said.
    pub audience: String,
}

/// Whom thanks can be given to: a colleague or a team of this branch, who has not left.
pub(super) async fn colleague(db: &impl ConnectionTrait, me: &profile::Model, handle: &str) -> Result<profile::Model> {
    let found = profile::local(db, handle.trim().trim_start_matches('@')).await?;
    let works_here = |p: &profile::Model| matches!(p.kind, Kind::Professional | Kind::Shared) && p.frozen_on.is_none();
    let found =
        found.filter(works_here).ok_or_else(|| Error::unprocessable("No colleague or team has this handle."))?;
    if block::either(db, me.id, found.id).await? {
        return Err(Error::unprocessable("No colleague or team has this handle."));
    }
    Ok(found)
}

/// Asks a colleague or a team whether one's thanks may be shown.
///
/// # Errors
/// 422 with a sentence for what is missing, or what the gate has against the words.
pub async fn ask(app: &App, me: &profile::Model, new: New) -> Result<()> {
    let db = app.db.read();
    let to = colleague(db, me, &new.to).await?;
    if to.id == me.id {
        return Err(Error::unprocessable("Thank somebody else."));
    }
    let words = new.words.replace("\r\n", "\n").trim().replace('\0', "");
    if words.is_empty() || words.chars().count() > MOST_WORDS {
        return Err(Error::unprocessable(format!("Say what for, in {MOST_WORDS} characters at most.")));
    }
    if !values::all(app).await?.contains(&new.value) {
        return Err(Error::unprocessable("Choose one of the branch's values."));
    }
    let audience = if new.audience.is_empty() { Some(Audience::Branch) } else { parse_audience(&new.audience) };
    let audience = audience.filter(|a| AUDIENCES.contains(a));
    let audience = audience.ok_or_else(|| Error::unprocessable("Choose who may see it."))?;
    let row = row::Model {
        id: id::next(&app.clock),
        from_id: me.id,
        to_id: to.id,
        words,
        value: new.value,
        audience: audience_name(audience).to_owned(),
        state: state::ASKED.to_owned(),
        post_id: None,
        created_at: app.clock.now_ms(),
    };
    // What could not be published is said to whoever writes it, not to whoever is thanked.
    posts::rehearse(app, me, &draft(app, &row, &to.handle)).await?;
    let tx = app.db.begin().await?;
    let asked = of_sender(&*tx, me.id).await?.into_iter().filter(|t| t.state == state::ASKED);
    if asked.count() >= MOST_ASKED {
        return Err(Error::unprocessable("Many of your thanks wait for an answer. Withdraw one first."));
    }
    row::ActiveModel::from(row.clone()).insert(&*tx).await?;
    tell(app, &tx, &to, row.id).await?;
    tx.commit().await
}

/// A letter to the colleague, or to all who run the team's profile.
async fn tell(app: &App, tx: &Tx, to: &profile::Model, id: i64) -> Result<()> {
    let readers = match to.kind {
        Kind::Shared => members::of(&**tx, to.id).await?.into_iter().map(|m| m.profile.id).collect(),
        _ => vec![to.id],
    };
    for profile_id in readers {
        let letter = SendMail { profile_id, letter: Letter::Thanks, subject_id: id };
        enqueue(app, tx, &Job::SendMail(letter)).await?;
    }
    Ok(())
}

/// The post that a thanks becomes.
fn draft(app: &App, row: &row::Model, to: &str) -> Draft {
    let texts = texts::of(&app.config.language);
    let values = [("name", format!("@{to}")), ("words", row.words.clone()), ("value", row.value.clone())];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Draft {
        text: texts.with("thanks-post", &values),
        audience: parse_audience(&row.audience),
        language: Some(app.config.language.clone()),
        idempotency_key: Some(format!("thanks-{}", row.id)),
        thanks: Some(row.value.clone()),
        confirmed: true,
        ..Draft::default()
    }
}

/// One that was given to a profile; missing and somebody else's look the same.
async fn to_me(db: &impl ConnectionTrait, me_id: i64, id: i64) -> Result<row::Model> {
    let found = row::Entity::find_by_id(id).filter(Column::ToId.eq(me_id)).one(db).await?;
    found.ok_or(Error::NotFound)
}

/// Its recipient agrees: it is published in its sender's name.
///
/// # Errors
/// 404 for what waits no more, 422 where it can't be published any more.
pub async fn agree(app: &App, me: &profile::Model, id: i64) -> Result<()> {
    let db = app.db.read();
    let found = to_me(db, me.id, id).await?;
    if found.state != state::ASKED {
        return Err(Error::NotFound);
    }
    let from = profile::by_id(db, found.from_id).await?;
    let published = Box::pin(posts::publish(app, &from, draft(app, &found, &me.handle))).await;
    let post = published.map_err(|error| match error {
        Error::Internal(_) | Error::Unavailable(_) => error,
        _ => Error::unprocessable("This can't be published at the moment. Ask whoever wrote it to write it again."),
    })?;
    set(
        app,
        row::ActiveModel {
            id: Set(id),
            state: Set(state::SHOWN.to_owned()),
            post_id: Set(Some(post.id)),
            ..Default::default()
        },
    )
    .await
}

async fn set(app: &App, change: row::ActiveModel) -> Result<()> {
    let tx = app.db.begin().await?;
    change.update(&*tx).await?;
    tx.commit().await
}

/// Its recipient would rather not have it shown, or no longer: then its post is deleted.
pub async fn decline(app: &App, me: &profile::Model, id: i64) -> Result<()> {
    let found = to_me(app.db.read(), me.id, id).await?;
    if let Some(post_id) = found.post_id {
        let from = profile::by_id(app.db.read(), found.from_id).await?;
        // The row goes with its post.
        return posts::delete(app, &from, post_id).await.map(drop);
    }
    let state = Set(state::DECLINED.to_owned());
    set(app, row::ActiveModel { id: Set(id), state, ..Default::default() }).await
}

/// Its sender withdraws one that waits; what is shown is deleted like every post.
pub async fn withdraw(app: &App, me: &profile::Model, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let gone = row::Entity::delete_many()
        .filter(Column::Id.eq(id))
        .filter(Column::FromId.eq(me.id))
        .filter(Column::State.eq(state::ASKED))
        .exec(&*tx)
        .await?;
    tx.commit().await?;
    if gone.rows_affected == 0 { Err(Error::NotFound) } else { Ok(()) }
}

async fn of_sender(db: &impl ConnectionTrait, me_id: i64) -> Result<Vec<row::Model>> {
    let own = row::Entity::find().filter(Column::FromId.eq(me_id)).order_by_desc(Column::Id).limit(MOST);
    Ok(own.all(db).await?)
}

/// What a profile has been given and has sent: what waits, and what was answered lately.
pub async fn own(app: &App, me_id: i64) -> Result<Vec<row::Model>> {
    let mine = Condition::any().add(Column::ToId.eq(me_id)).add(Column::FromId.eq(me_id));
    let rows = row::Entity::find().filter(mine).order_by_desc(Column::Id).limit(MOST).all(app.db.read()).await?;
    let since = app.clock.now_ms() - LISTED_MS;
    // Who has declined said so to herself: her colleague reads only that it is not shown.
    Ok(rows.into_iter().filter(|t| t.state == state::ASKED || t.created_at > since).collect())
}

/// Ids of the posts of a time in which colleagues were thanked, the newest first; whoever reads sees those that she may.
pub async fn shown(app: &App, (from_ms, to_ms): (i64, i64)) -> Result<Vec<i64>> {
    let ids = row::Entity::find()
        .select_only()
        .column(Column::PostId)
        .filter(Column::State.eq(state::SHOWN))
        .filter(Column::PostId.gte(id::first_of(from_ms)))
        .filter(Column::PostId.lt(id::first_of(to_ms)))
        .order_by_desc(Column::PostId)
        .limit(MOST)
        .into_tuple::<Option<i64>>()
        .all(app.db.read())
        .await?;
    let ids: Vec<i64> = ids.into_iter().flatten().collect();
    let there = post::Entity::find().select_only().column(post::Column::Id).filter(post::Column::Id.is_in(ids.clone()));
    let there: Vec<i64> = there.filter(post::Column::DeletedAt.is_null()).into_tuple().all(app.db.read()).await?;
    Ok(ids.into_iter().filter(|id| there.contains(id)).collect())
}
