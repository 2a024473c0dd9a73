//! Many posts at once, from a table: each row is checked and shown first, and all of them are scheduled or none.

use std::collections::HashMap;

use super::{calendar::Zone, planned};
use crate::{
    base::{
        app::App,
        clock,
        error::{Error, Result},
        id,
    },
    entities::{profile, scheduled_post::Waits},
    jobs::{Job, Letter, SendMail, enqueue},
    login::members,
    policy::scope::audience_name,
    posts::{
        self, Draft,
        drafts::{schedule, store},
    },
};

const MOST_ROWS: usize = 50;

/// A row, with what is wrong about it in the API's words.
#[derive(Clone, Debug)]
pub struct Row {
    pub line: u64,
    pub day: String,
    pub time: String,
    pub text: String,
    pub audience: String,
    pub faults: Vec<String>,
    draft: Option<(Draft, i64)>,
}

/// Reads a table and checks each row as if it were scheduled now.
///
/// # Errors
/// 422 for what is no such table.
pub async fn read(
    app: &App,
    shared: &profile::Model,
    me: &profile::Model,
    table: &str,
    zone: Zone<'_>,
) -> Result<Vec<Row>> {
    let mut rows = parse(table)?;
    let mut times: HashMap<i64, u64> = HashMap::new();
    for row in &mut rows {
        match wish(row, me, zone) {
            Ok((draft, at)) => {
                if let Err(error) = schedule::check_time(app, at) {
                    row.faults.push(error.to_string());
                }
                if let Some(other) = times.insert(at, row.line) {
                    row.faults.push(format!("Row {other} has the same time. Choose another."));
                }
                if let Err(error) = posts::rehearse(app, shared, &draft).await {
                    row.faults.push(said(error)?);
                }
                row.draft = Some((Draft { confirmed: true, ..draft }, at));
            }
            Err(error) => row.faults.push(said(error)?),
        }
    }
    Ok(rows)
}

/// What is wrong, as a sentence; what is no fault of the row stays an error.
fn said(error: Error) -> Result<String> {
    match error {
        Error::Internal(_) | Error::Unavailable(_) => Err(error),
        other => Ok(other.to_string()),
    }
}

fn wish(row: &mut Row, me: &profile::Model, zone: Zone<'_>) -> Result<(Draft, i64)> {
    if clock::day_start(&row.day).is_none() {
        return Err(Error::unprocessable("This is no day. Write it as 2026-12-24."));
    }
    let is_time = row.time.len() == 5 && row.time.as_bytes()[2] == b':';
    let at = clock::from_wall(&format!("{}T{}", row.day, row.time), zone).filter(|_| is_time);
    let at = at.ok_or_else(|| Error::unprocessable("This is no time. Write it as 09:30."))?;
    let audience = planned::audience(&row.audience)?;
    audience_name(audience).clone_into(&mut row.audience);
    let draft = Draft {
        text: row.text.clone(),
        audience: Some(audience),
        writer_id: Some(me.id),
        idempotency_key: Some(id::secret()),
        ..Draft::default()
    };
    Ok((draft, at))
}

fn parse(table: &str) -> Result<Vec<Row>> {
    let unreadable = || Error::unprocessable("This table can't be read. Its first line is day,time,text.");
    // A form sends both characters of a line's end, and the lines of records are counted by the second.
    let table = table.replace("\r\n", "\n");
    let separator = if table.lines().next().unwrap_or_default().contains(';') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .trim(csv::Trim::All)
        .flexible(true)
        .from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let heads: Vec<String> = reader.headers().map_err(|_| unreadable())?.iter().map(str::to_lowercase).collect();
    let at = |name: &str| heads.iter().position(|h| h == name);
    let (day, time, text) =
        at("day").zip(at("time")).zip(at("text")).map(|((d, t), w)| (d, t, w)).ok_or_else(unreadable)?;
    let audience = at("audience");
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| unreadable())?;
        let cell = |n: usize| record.get(n).unwrap_or_default().to_owned();
        let mut row = Row {
            line: record.position().map_or(0, csv::Position::line),
            day: cell(day),
            time: cell(time),
            text: cell(text),
            audience: audience.map(cell).unwrap_or_default(),
            faults: Vec::new(),
            draft: None,
        };
        if record.len() > heads.len() {
            row.faults.push("This row has more columns than the first line. Put text with commas in quotes.".into());
        }
        rows.push(row);
    }
    match rows.len() {
        0 => Err(Error::unprocessable("There is no row below the first line yet.")),
        n if n > MOST_ROWS => {
            Err(Error::unprocessable(format!("A table may have {MOST_ROWS} rows at most. Split it.")))
        }
        _ => Ok(rows),
    }
}

/// Schedules all rows, or keeps all for whoever reads them first; how many they are.
///
/// # Errors
/// 422 where one row is wrong: then nothing is scheduled.
pub async fn schedule_all(
    app: &App,
    shared: &profile::Model,
    me: &profile::Model,
    table: &str,
    zone: Zone<'_>,
) -> Result<usize> {
    let rows = read(app, shared, me, table, zone).await?;
    if rows.iter().any(|r| !r.faults.is_empty()) {
        return Err(Error::unprocessable("Nothing was scheduled. Change the rows that are marked, and check again."));
    }
    let readers = members::second_pair(app.db.read(), shared, Some(me.id)).await?;
    let waits = if readers.is_some() { Waits::SecondReader } else { Waits::Time };
    let tx = app.db.begin().await?;
    let (mut kept, mut first) = (0, None);
    for (draft, at) in rows.into_iter().filter_map(|r| r.draft) {
        let (row, _) = store::keep_in(app, &tx, shared, draft, at, waits).await?;
        first.get_or_insert(row.id);
        kept += 1;
    }
    // One letter for all of them.
    for (reader, id) in readers.into_iter().flatten().zip(std::iter::repeat(first).map_while(|id| id)) {
        let letter = SendMail { profile_id: reader, letter: Letter::SecondReader, subject_id: id };
        enqueue(app, &tx, &Job::SendMail(letter)).await?;
    }
    tx.commit().await?;
    Ok(kept)
}
