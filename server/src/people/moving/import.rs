//! Reading the tables: row by row in the background, with a report of what could not be done.

use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{NotSet, Set},
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use serde::{Deserialize, Serialize};

use super::Kind;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        id,
    },
    entities::{import as row, list, profile},
    jobs::{Job, RunImport, enqueue},
    people::{
        blocks,
        follows::{self, Options},
        lists, mutes,
    },
    posts::{self, bookmarks},
    timelines::filters::{self, KeywordChange},
    wire::remote::handles,
};

/// The largest table.
const MOST_ROWS: usize = 20_000;
const MAX_BYTES: usize = 2 * 1024 * 1024;
/// Rows of one run; then others have their turn.
const STEP: usize = 25;
/// Faults that the report names; beyond, they are counted.
const MOST_FAULTS: usize = 200;
/// Imports that are kept to look at.
const KEPT: u64 = 10;

/// A row that could not be done, and why.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Fault {
    pub line: usize,
    pub text: String,
    pub why: String,
}

/// Takes a table in; it is worked on in the background.
///
/// # Errors
/// 422 for what is no table of this kind; then nothing is kept.
pub async fn begin(app: &App, me: &profile::Model, kind: Kind, bytes: &[u8]) -> Result<row::Model> {
    let rows = read(kind, bytes)?;
    let model = row::Model {
        id: id::next(&app.clock),
        profile_id: me.id,
        kind: kind.name().to_owned(),
        total: i64::try_from(rows.len()).unwrap_or(0),
        done: 0,
        rows: serde_json::to_string(&rows).map_err(Error::internal)?,
        faults: "[]".into(),
    };
    let tx = app.db.begin().await?;
    let old =
        row::Entity::find().filter(row::Column::ProfileId.eq(me.id)).order_by_desc(row::Column::Id).offset(KEPT - 1);
    let old: Vec<i64> =
        old.limit(1_000).all(&*tx).await?.into_iter().filter(|r| r.done >= r.total).map(|r| r.id).collect();
    row::Entity::delete_many().filter(row::Column::Id.is_in(old)).exec(&*tx).await?;
    row::ActiveModel::from(model.clone()).insert(&*tx).await?;
    enqueue(app, &tx, &Job::RunImport(RunImport { id: model.id, again: false })).await?;
    tx.commit().await?;
    Ok(model)
}

/// The imports of a profile, the newest first.
pub async fn of(app: &App, profile_id: i64) -> Result<Vec<row::Model>> {
    let found = row::Entity::find().filter(row::Column::ProfileId.eq(profile_id));
    Ok(found.order_by_desc(row::Column::Id).limit(KEPT).all(app.db.read()).await?)
}

pub fn faults(row: &row::Model) -> Vec<Fault> {
    serde_json::from_str(&row.faults).unwrap_or_default()
}

pub fn read(kind: Kind, bytes: &[u8]) -> Result<Vec<Vec<String>>> {
    let refused = || Error::unprocessable("This file is no table of that kind (CSV, in UTF-8). Nothing was changed.");
    if bytes.len() > MAX_BYTES {
        return Err(Error::TooLarge("This table is too long: there is room for 20,000 rows. Split it.".into()));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| refused())?.trim_start_matches('\u{feff}');
    if text.contains('\0') {
        return Err(refused());
    }
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| refused())?;
        let row: Vec<String> = record.iter().map(str::to_owned).collect();
        let is_head =
            rows.is_empty() && row.first().is_some_and(|c| c.eq_ignore_ascii_case("account address") || c == "Title");
        if !is_head && row.iter().any(|c| !c.is_empty()) {
            rows.push(row);
        }
    }
    let plausible = |row: &Vec<String>| {
        let first = row.first().map(String::as_str).unwrap_or_default();
        match kind {
            Kind::Follows | Kind::Blocks | Kind::Mutes => first.contains('@') && !first.contains(' '),
            Kind::Lists => row.len() >= 2 && row[1].contains('@'),
            Kind::Domains => first.contains('.') && !first.contains(['/', ' ', '@']),
            Kind::Bookmarks => first.starts_with("http"),
            Kind::Filters => row.len() >= 4,
        }
    };
    if rows.is_empty() || !rows.iter().any(plausible) {
        return Err(refused());
    }
    if rows.len() > MOST_ROWS {
        return Err(Error::TooLarge("This table is too long: there is room for 20,000 rows. Split it.".into()));
    }
    Ok(rows)
}

/// Works on some rows; true while there are more. `last`: a fault of ours is the row's. A row that was done before a stop is done again, which changes nothing.
pub async fn step(app: &App, import_id: i64, last: bool) -> Result<bool> {
    let Some(import) = row::Entity::find_by_id(import_id).one(app.db.read()).await? else { return Ok(false) };
    let Some(kind) = Kind::parse(&import.kind) else { return Ok(false) };
    let me = profile::local_by_id(app.db.read(), import.profile_id).await?;
    let rows: Vec<Vec<String>> = serde_json::from_str(&import.rows).map_err(Error::internal)?;
    let from = usize::try_from(import.done).unwrap_or(0);
    let mut found = faults(&import);
    for (at, row) in rows.iter().enumerate().skip(from).take(STEP) {
        match Box::pin(one(app, &me, kind, row)).await {
            // Once more, by the queue; what fails again is a row that can't be done, and the others are.
            Err(error @ Error::Internal(_)) if !last => return Err(error),
            Err(error) if found.len() < MOST_FAULTS => {
                found.push(Fault {
                    line: at + 1,
                    text: row.join(", ").chars().take(200).collect(),
                    why: error.to_string(),
                });
            }
            Ok(()) | Err(_) => {}
        }
    }
    let done = (from + STEP).min(rows.len());
    let ended = done == rows.len();
    let tx = app.db.begin().await?;
    let change = row::ActiveModel {
        id: Set(import.id),
        done: Set(i64::try_from(done).unwrap_or(i64::MAX)),
        faults: Set(serde_json::to_string(&found).map_err(Error::internal)?),
        // What was taken in is not needed any more.
        rows: if ended { Set("[]".into()) } else { NotSet },
        ..Default::default()
    };
    change.update(&*tx).await?;
    tx.commit().await?;
    Ok(!ended)
}

async fn one(app: &App, me: &profile::Model, kind: Kind, row: &[String]) -> Result<()> {
    let cell = |n: usize| row.get(n).map(String::as_str).unwrap_or_default();
    let flag = |n: usize| !cell(n).eq_ignore_ascii_case("false");
    match kind {
        Kind::Follows => {
            let options = Options {
                show_boosts: Some(flag(1)),
                notify: Some(cell(2).eq_ignore_ascii_case("true")),
                languages: Some(cell(3).split(',').filter_map(|l| posts::draft::language(Some(l))).collect()),
            };
            follows::follow(app, me, &person(app, cell(0)).await?, options).await
        }
        Kind::Blocks => blocks::block(app, me, &person(app, cell(0)).await?).await,
        Kind::Mutes => mutes::mute(app, me, &person(app, cell(0)).await?, flag(1), 0).await,
        Kind::Domains => mutes::block_domain(app, me, cell(0)).await,
        Kind::Bookmarks => {
            let found = posts::fetch::find(app, cell(0)).await?;
            bookmarks::add(app, me.id, found.id).await.map(drop)
        }
        Kind::Lists => on_list(app, me, cell(0), &person(app, cell(1)).await?).await,
        Kind::Filters => filter(app, me.id, row).await,
    }
}

async fn person(app: &App, acct: &str) -> Result<profile::Model> {
    handles::find(app, acct.trim_start_matches('@')).await
}

async fn on_list(app: &App, me: &profile::Model, title: &str, person: &profile::Model) -> Result<()> {
    let found = lists::of(app, me.id).await?.into_iter().find(|l| l.title == title);
    let list: list::Model = match found {
        Some(list) => list,
        None => {
            lists::create(app, me.id, lists::Changes { title: Some(title.to_owned()), ..Default::default() }).await?
        }
    };
    let here = lists::with_member(app, me.id, person.id).await?.iter().any(|l| l.id == list.id);
    if here { Ok(()) } else { lists::add(app, me.id, list.id, &[person.id]).await }
}

/// Lines of one title make one filter.
async fn filter(app: &App, profile_id: i64, row: &[String]) -> Result<()> {
    let cell = |n: usize| row.get(n).cloned().unwrap_or_default();
    let keyword = KeywordChange {
        keyword: Some(cell(3)),
        whole_word: Some(!cell(4).eq_ignore_ascii_case("false")),
        ..KeywordChange::default()
    };
    let all = filters::of(app.db.read(), profile_id).await?;
    match all.into_iter().find(|f| f.row.title == cell(0)) {
        Some(f) if f.keywords.iter().any(|k| k.keyword == cell(3)) => Ok(()),
        Some(f) => filters::keywords(app, profile_id, f.row.id, vec![keyword]).await.map(drop),
        None => {
            let changes = filters::Changes {
                title: Some(cell(0)),
                contexts: Some(cell(1).split(',').map(|c| c.trim().to_owned()).collect()),
                action: Some(cell(2)),
                keywords: vec![keyword],
                ..filters::Changes::default()
            };
            filters::create(app, profile_id, changes).await.map(drop)
        }
    }
}

/// Works on a table that somebody takes in, some rows at a time; a fault of ours is tried once more.
pub async fn run(app: &App, job: &RunImport) -> Result<()> {
    let (more, again) = match Box::pin(step(app, job.id, job.again)).await {
        Ok(more) => (more, false),
        Err(error) if job.again => return Err(error),
        Err(error) => {
            tracing::warn!(%error, "an import is tried again");
            (true, true)
        }
    };
    if more {
        let tx = app.db.begin().await?;
        enqueue(app, &tx, &Job::RunImport(RunImport { id: job.id, again })).await?;
        tx.commit().await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_of_mastodon_are_read_and_others_refused() {
        let follows = "Account address,Show boosts,Notify on new posts,Languages\nbea@beta.test,true,false,\n\nx,,\n";
        assert_eq!(read(Kind::Follows, follows.as_bytes()).expect("a table").len(), 2);
        assert_eq!(read(Kind::Lists, b"Union,bea@beta.test\n").expect("a table").len(), 1);
        for bad in [&b"\x89PNG\r\n"[..], b"", b"just some words", b"\xff\xfe"] {
            assert!(read(Kind::Follows, bad).is_err(), "{bad:?}");
        }
        assert!(read(Kind::Domains, b"https://x.test/").is_err());
    }
}
