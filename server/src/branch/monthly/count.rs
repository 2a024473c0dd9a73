//! Counts a month. What fewer than five people brought about is not shown, however large it is; personal profiles are counted
//! in nothing.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, sea_query::SelectStatement,
};

use crate::{
    base::{
        app::App,
        clock::{MINUTE, day_start, first_of_next_month},
        error::Result,
        id,
    },
    branch::surveys::suppress,
    entities::{
        follow, lesson_completion, moderation_case,
        post::{self, Audience},
        profile::{self, Kind},
        verdict,
    },
    policy::LIFTED,
};

/// The threshold: of counts, and of people behind a count.
pub const LEAST: u64 = 5;
/// Rows that one count looks at.
const MOST: u64 = 50_000;

/// The figures, in the order in which they are shown.
pub const NAMES: [&str; 8] =
    ["people", "conversations", "answer-minutes", "connections", "reach", "lessons", "reports", "reports-closed"];
/// Those of the gate, a row a clause: how often a rule was met, and how often it was let through after all.
pub const GATE: [&str; 2] = ["gate", "gate-lifted"];

/// A figure with the clause that it is about; no value where it is hidden.
pub type Figure = (&'static str, String, Option<i64>);

/// A count, and whose doing it is.
struct Counted {
    value: i64,
    people: BTreeSet<i64>,
}

impl Counted {
    fn shown(&self) -> Option<i64> {
        let most = i64::try_from(LEAST).unwrap_or_default();
        Some(self.value).filter(|v| *v >= most && self.people.len() as u64 >= LEAST)
    }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// A month's first millisecond and the next one's.
#[derive(Clone, Copy)]
struct Span {
    from: i64,
    until: i64,
}

/// What is read of a post.
#[derive(Clone, Debug)]
struct Said {
    author: i64,
    thread: i64,
    answers: Option<i64>,
    is_boost: bool,
    is_public: bool,
    at: i64,
    reach: i64,
}

/// All figures of a month that is over.
///
/// # Errors
/// A fault of the database.
pub async fn month(app: &App, month: &str) -> Result<Vec<Figure>> {
    let from = day_start(&format!("{month}-01")).unwrap_or_default();
    let span = Span { from, until: day_start(&first_of_next_month(from)).unwrap_or(from) };
    let said = said(app, span).await?;
    let one = |name, counted: &Counted| (name, String::new(), counted.shown());
    // An answer time is no count: it is shown where enough answers by enough people are behind it.
    let answers = answers(app, &said).await?;
    let minutes = Counted { value: number(answers.0.len()), people: answers.1 };
    let minutes = minutes.shown().and(middle(answers.0));
    let mut all = vec![
        one("people", &people(&said)),
        one("conversations", &conversations(app, span, &said).await?),
        ("answer-minutes", String::new(), minutes),
        one("connections", &connections(app, span).await?),
        one("reach", &reach(&said)),
        one("lessons", &lessons(app, month).await?),
        one("reports", &cases(app, moderation_case::Column::CreatedAt, span).await?),
        one("reports-closed", &cases(app, moderation_case::Column::ClosedAt, span).await?),
    ];
    all.extend(gate(app, month).await?);
    Ok(all)
}

/// The ids of those who speak for the branch: not personal profiles.
fn ours() -> SelectStatement {
    let ids = profile::Entity::find().select_only().column(profile::Column::Id);
    ids.filter(profile::Column::Domain.is_null())
        .filter(profile::Column::Kind.is_in([Kind::Professional, Kind::Shared]))
        .into_query()
}

async fn said(app: &App, span: Span) -> Result<Vec<Said>> {
    type Row = (i64, i64, Option<i64>, Option<i64>, Option<i64>, Audience, i64, i64, i64);
    use post::Column::{
        Audience as OfAudience, AuthorId, BoostOfId, BoostsCount, CreatedAt, DeletedAt, FavouritesCount, Id,
        InReplyToId, ThreadId,
    };
    let rows: Vec<Row> = post::Entity::find()
        .select_only()
        .columns([Id, AuthorId, ThreadId, InReplyToId, BoostOfId, OfAudience, CreatedAt, BoostsCount, FavouritesCount])
        .filter(AuthorId.in_subquery(ours()))
        .filter(DeletedAt.is_null())
        .filter(CreatedAt.gte(span.from))
        .filter(CreatedAt.lt(span.until))
        .order_by_desc(Id)
        .limit(MOST)
        .into_tuple()
        .all(app.db.read())
        .await?;
    let read = |(id, author, thread, answers, boost, audience, at, boosts, favourites): Row| Said {
        author,
        thread: thread.unwrap_or(id),
        answers,
        is_boost: boost.is_some(),
        is_public: audience == Audience::Public,
        at,
        reach: boosts + favourites,
    };
    Ok(rows.into_iter().map(read).collect())
}

fn people(said: &[Said]) -> Counted {
    let people: BTreeSet<i64> = said.iter().map(|s| s.author).collect();
    Counted { value: number(people.len()), people }
}

/// Conversations in which somebody here and somebody elsewhere wrote.
async fn conversations(app: &App, span: Span, said: &[Said]) -> Result<Counted> {
    use post::Column::{CreatedAt, IsLocal, ThreadId};
    let elsewhere: Vec<i64> = post::Entity::find()
        .select_only()
        .column(ThreadId)
        .distinct()
        .filter(IsLocal.eq(false))
        .filter(ThreadId.is_not_null())
        .filter(CreatedAt.gte(span.from))
        .filter(CreatedAt.lt(span.until))
        .limit(MOST)
        .into_tuple()
        .all(app.db.read())
        .await?;
    let elsewhere: BTreeSet<i64> = elsewhere.into_iter().collect();
    let shared = || said.iter().filter(|s| !s.is_boost && elsewhere.contains(&s.thread));
    let threads: BTreeSet<i64> = shared().map(|s| s.thread).collect();
    Ok(Counted { value: number(threads.len()), people: shared().map(|s| s.author).collect() })
}

/// Minutes until what others had written was answered, and who answered.
async fn answers(app: &App, said: &[Said]) -> Result<(Vec<i64>, BTreeSet<i64>)> {
    let asked: Vec<i64> = said.iter().filter_map(|s| s.answers).collect();
    let asked: Vec<(i64, i64, i64)> = post::Entity::find()
        .select_only()
        .columns([post::Column::Id, post::Column::AuthorId, post::Column::CreatedAt])
        .filter(post::Column::Id.is_in(asked))
        .into_tuple()
        .all(app.db.read())
        .await?;
    let asked: HashMap<i64, (i64, i64)> = asked.into_iter().map(|(id, author, at)| (id, (author, at))).collect();
    let (mut minutes, mut people) = (Vec::new(), BTreeSet::new());
    for answer in said {
        let Some((author, at)) = answer.answers.and_then(|id| asked.get(&id)) else { continue };
        if *author != answer.author && answer.at >= *at {
            minutes.push((answer.at - at) / MINUTE);
            people.insert(answer.author);
        }
    }
    Ok((minutes, people))
}

fn middle(mut all: Vec<i64>) -> Option<i64> {
    all.sort_unstable();
    all.get(all.len() / 2).copied()
}

/// New follows between somebody here and somebody at another branch or server.
async fn connections(app: &App, span: Span) -> Result<Counted> {
    use follow::Column::{CreatedAt, FollowedId, FollowerId, State};
    let elsewhere = || {
        let ids = profile::Entity::find().select_only().column(profile::Column::Id);
        ids.filter(profile::Column::Domain.is_not_null()).into_query()
    };
    let across = |here: follow::Column, there: follow::Column| {
        Condition::all().add(here.in_subquery(ours())).add(there.in_subquery(elsewhere()))
    };
    let mut people = BTreeSet::new();
    let mut value = 0;
    for (here, there) in [(FollowerId, FollowedId), (FollowedId, FollowerId)] {
        let found: Vec<i64> = follow::Entity::find()
            .select_only()
            .column(here)
            .filter(across(here, there))
            .filter(State.eq(follow::State::Accepted))
            .filter(CreatedAt.gte(span.from))
            .filter(CreatedAt.lt(span.until))
            .limit(MOST)
            .into_tuple()
            .all(app.db.read())
            .await?;
        value += number(found.len());
        people.extend(found);
    }
    Ok(Counted { value, people })
}

/// Boosts and favourites of public posts.
fn reach(said: &[Said]) -> Counted {
    let public = || said.iter().filter(|s| s.is_public && !s.is_boost && s.reach > 0);
    Counted { value: public().map(|s| s.reach).sum(), people: public().map(|s| s.author).collect() }
}

async fn lessons(app: &App, month: &str) -> Result<Counted> {
    let done: Vec<i64> = lesson_completion::Entity::find()
        .select_only()
        .column(lesson_completion::Column::ProfileId)
        .filter(lesson_completion::Column::Month.eq(month))
        .filter(lesson_completion::Column::ProfileId.in_subquery(ours()))
        .into_tuple()
        .all(app.db.read())
        .await?;
    Ok(Counted { value: number(done.len()), people: done.into_iter().collect() })
}

/// Reports that came in or were closed. Who reports without a name counts as somebody else each time.
async fn cases(app: &App, at: moderation_case::Column, span: Span) -> Result<Counted> {
    let found: Vec<(i64, Option<i64>)> = moderation_case::Entity::find()
        .select_only()
        .columns([moderation_case::Column::Id, moderation_case::Column::ReporterId])
        .filter(at.gte(span.from))
        .filter(at.lt(span.until))
        .into_tuple()
        .all(app.db.read())
        .await?;
    let people = found.iter().map(|(id, reporter)| reporter.unwrap_or(-id)).collect();
    Ok(Counted { value: number(found.len()), people })
}

/// Of each clause how often a rule was met, and how often it was let through after all; the parts hide each other.
async fn gate(app: &App, month: &str) -> Result<Vec<Figure>> {
    use verdict::Column::{Clause, Day, Domain, Id, Outcome};
    let rows: Vec<(String, String, i64)> = verdict::Entity::find()
        .select_only()
        .columns([Clause, Outcome])
        .column_as(Id.count(), "count")
        .filter(Day.starts_with(month))
        .filter(Domain.is_null())
        .filter(Outcome.ne("shadow"))
        .group_by(Clause)
        .group_by(Outcome)
        .into_tuple()
        .all(app.db.read())
        .await?;
    let mut clauses: BTreeMap<String, [u64; 2]> = BTreeMap::new();
    for (clause, outcome, count) in rows {
        clauses.entry(clause).or_default()[usize::from(outcome == LIFTED)] += count.unsigned_abs();
    }
    let mut all = Vec::new();
    for (clause, [stood, lifted]) in clauses {
        let whole = Some(stood + lifted).filter(|n| *n >= LEAST).and_then(|n| i64::try_from(n).ok());
        let parts = suppress::publish(&[stood, lifted], LEAST, id::below);
        let lifted = parts[1].filter(|_| whole.is_some()).and_then(|n| i64::try_from(n).ok());
        all.push((GATE[0], clause.clone(), whole));
        all.push((GATE[1], clause, lifted));
    }
    Ok(all)
}
