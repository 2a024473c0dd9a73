//! What somebody was told, from the moment when she writes it down until it is closed. Its words are wrapped in the database,
//! and open to whom it is for alone.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
};
use serde_json::json;

use super::{super::colleague, leads};
use crate::{
    base::{
        app::App,
        audit,
        clock::DAY,
        db::Tx,
        error::{Error, Result},
        id,
        typed::typed,
        wrapped::{DISCLOSED, DISCLOSURE_NOTE},
    },
    entities::{
        disclosure::{self as row, Column},
        disclosure_note as note,
        profile::{self, Kind},
    },
    jobs::{Job, Letter, SendMail, enqueue},
};

const MOST_WORDS: usize = 10_000;
/// Days after its end: what has to be kept longer belongs in the file of whoever it was passed to.
const KEPT_DAYS: i64 = 365;

/// What was told, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct New {
    /// `child` or `adult`.
    pub about: String,
    pub is_urgent: bool,
    pub words: String,
    /// Who reads it: `both`, or `lead` or `deputy` alone where it is about the other.
    pub reader: String,
}

fn said(text: &str) -> Result<String> {
    let words = typed(&text.replace("\r\n", "\n"), MOST_WORDS)?;
    if words.is_empty() { Err(Error::unprocessable("Write something first.")) } else { Ok(words) }
}

/// Only colleagues write and read here: nobody in a personal or a shared name.
///
/// # Errors
/// 404 for any other profile.
pub fn require_colleague(me: &profile::Model) -> Result<()> {
    if me.kind == Kind::Professional { Ok(()) } else { Err(Error::NotFound) }
}

/// Writes down what was told, for whom it is meant, who gets a mail without a word of it.
///
/// # Errors
/// 422 without words, and while the branch has named nobody.
pub async fn disclose(app: &App, me: &profile::Model, new: &New) -> Result<()> {
    require_colleague(me)?;
    let words = said(&new.words)?;
    let settled = leads::of(app).await?;
    let settled = settled.ok_or_else(|| Error::unprocessable("The branch has named nobody for this yet."))?;
    let (lead_id, deputy_id) = match new.reader.as_str() {
        "lead" => (settled.lead_id, None),
        "deputy" => (settled.deputy_id, None),
        _ => (settled.lead_id, Some(settled.deputy_id)),
    };
    let id = id::next(&app.clock);
    let model = row::Model {
        id,
        from_id: me.id,
        lead_id,
        deputy_id,
        about: if new.about == "adult" { "adult" } else { "child" }.to_owned(),
        is_urgent: new.is_urgent,
        words: DISCLOSED.wrap(&app.keys, id, &words)?,
        created_at: app.clock.now_ms(),
        read_at: None,
        closed_at: None,
    };
    let tx = app.db.begin().await?;
    row::ActiveModel::from(model).insert(&*tx).await?;
    for reader in std::iter::once(lead_id).chain(deputy_id) {
        tell(app, &tx, reader).await?;
    }
    tx.commit().await
}

async fn tell(app: &App, tx: &Tx, profile_id: i64) -> Result<()> {
    let mail = SendMail { profile_id, letter: Letter::Safeguarding, subject_id: 0 };
    enqueue(app, tx, &Job::SendMail(mail)).await
}

/// Whom it is for.
fn read_by(me: &profile::Model) -> Condition {
    Condition::any().add(Column::LeadId.eq(me.id)).add(Column::DeputyId.eq(me.id))
}

/// What somebody is to read, open ones and urgent ones first.
///
/// # Errors
/// A fault of the database.
pub async fn to_read(app: &App, me: &profile::Model) -> Result<Vec<row::Model>> {
    let mut all = row::Entity::find().filter(read_by(me)).order_by_desc(Column::Id).all(app.db.read()).await?;
    all.sort_by_key(|r| (r.closed_at.is_some(), !r.is_urgent));
    Ok(all)
}

/// What somebody has written down, and how it stands: its words are not shown again.
///
/// # Errors
/// A fault of the database.
pub async fn written_by(app: &App, me: &profile::Model) -> Result<Vec<row::Model>> {
    let own = row::Entity::find().filter(Column::FromId.eq(me.id)).order_by_desc(Column::Id);
    Ok(own.all(app.db.read()).await?)
}

/// One file with its words and all that was done.
#[derive(Clone, Debug)]
pub struct File {
    pub row: row::Model,
    pub words: String,
    /// Who, which act, words, when; the oldest first.
    pub notes: Vec<(i64, String, String, i64)>,
}

async fn own(db: &impl ConnectionTrait, me: &profile::Model, id: i64) -> Result<row::Model> {
    row::Entity::find_by_id(id).filter(read_by(me)).one(db).await?.ok_or(Error::NotFound)
}

/// Opens one, and notes that it has been read. That somebody opened it stands in the audit log, by its number alone.
///
/// # Errors
/// 404 for whom it is not for, whatever her role.
pub async fn open(app: &App, me: &profile::Model, id: i64) -> Result<File> {
    let tx = app.db.begin().await?;
    let mut row = own(&*tx, me, id).await?;
    if row.read_at.is_none() {
        row.read_at = Some(app.clock.now_ms());
        let change = row::ActiveModel { id: Set(id), read_at: Set(row.read_at), ..Default::default() };
        change.update(&*tx).await?;
        audit::record(app, &tx, &me.handle, "safeguarding.read", &id.to_string(), &json!({})).await?;
    }
    let rows = note::Entity::find().filter(note::Column::DisclosureId.eq(id)).order_by_asc(note::Column::Id);
    let rows = rows.all(&*tx).await?;
    tx.commit().await?;
    let words = DISCLOSED.unwrap(&app.keys, id, &row.words)?;
    let open = |n: note::Model| -> Result<_> {
        Ok((n.author_id, n.act, DISCLOSURE_NOTE.unwrap(&app.keys, n.id, &n.words)?, n.at))
    };
    let notes = rows.into_iter().map(open).collect::<Result<Vec<_>>>()?;
    Ok(File { row, words, notes })
}

async fn add(app: &App, tx: &Tx, me: &profile::Model, (of, act, words): (i64, &str, &str)) -> Result<()> {
    let id = id::next(&app.clock);
    let line = note::Model {
        id,
        disclosure_id: of,
        author_id: me.id,
        act: act.to_owned(),
        words: DISCLOSURE_NOTE.wrap(&app.keys, id, words)?,
        at: app.clock.now_ms(),
    };
    note::ActiveModel::from(line).insert(&**tx).await?;
    Ok(())
}

fn require_open(row: &row::Model) -> Result<()> {
    if row.closed_at.is_none() { Ok(()) } else { Err(Error::unprocessable("This is closed already.")) }
}

/// Writes down what was done.
///
/// # Errors
/// 404 for whom it is not for, 422 without words or once it is closed.
pub async fn write(app: &App, me: &profile::Model, id: i64, words: &str) -> Result<()> {
    let words = said(words)?;
    let tx = app.db.begin().await?;
    require_open(&own(&*tx, me, id).await?)?;
    add(app, &tx, me, (id, "note", &words)).await?;
    tx.commit().await
}

/// Hands it to another colleague, who reads it from now on; whoever hands it on does not any longer.
///
/// # Errors
/// 404 for whom it is not for, 422 for nobody of this branch or once it is closed.
pub async fn hand_on(app: &App, me: &profile::Model, id: i64, handle: &str) -> Result<()> {
    let tx = app.db.begin().await?;
    let row = own(&*tx, me, id).await?;
    require_open(&row)?;
    let to = colleague::by_handle(&*tx, handle).await?;
    if [Some(row.lead_id), row.deputy_id].contains(&Some(to.id)) {
        return Err(Error::unprocessable("This colleague reads it already."));
    }
    let change = if row.lead_id == me.id {
        row::ActiveModel { id: Set(id), lead_id: Set(to.id), ..Default::default() }
    } else {
        row::ActiveModel { id: Set(id), deputy_id: Set(Some(to.id)), ..Default::default() }
    };
    change.update(&*tx).await?;
    add(app, &tx, me, (id, "passed-on", &format!("@{}", to.handle))).await?;
    tell(app, &tx, to.id).await?;
    audit::record(app, &tx, &me.handle, "safeguarding.hand_on", &id.to_string(), &json!({ "to": to.handle })).await?;
    tx.commit().await
}

/// Closes it with what came of it.
///
/// # Errors
/// 404 for whom it is not for, 422 without words or once it is closed.
pub async fn close(app: &App, me: &profile::Model, id: i64, words: &str) -> Result<()> {
    let words = said(words)?;
    let tx = app.db.begin().await?;
    require_open(&own(&*tx, me, id).await?)?;
    add(app, &tx, me, (id, "closed", &words)).await?;
    let change = row::ActiveModel { id: Set(id), closed_at: Set(Some(app.clock.now_ms())), ..Default::default() };
    change.update(&*tx).await?;
    audit::record(app, &tx, &me.handle, "safeguarding.close", &id.to_string(), &json!({})).await?;
    tx.commit().await
}

/// What was closed a year ago goes, with all that was written in it.
///
/// # Errors
/// A fault of the database.
pub async fn forget_old(app: &App, tx: &Tx) -> Result<()> {
    let before = app.clock.now_ms() - KEPT_DAYS * DAY;
    let old = || Column::ClosedAt.lt(before);
    let ids = row::Entity::find().select_only().column(Column::Id).filter(old()).into_query();
    note::Entity::delete_many().filter(note::Column::DisclosureId.in_subquery(ids)).exec(&**tx).await?;
    row::Entity::delete_many().filter(old()).exec(&**tx).await?;
    Ok(())
}
