//! What colleagues have added to a case, and the branch's matrix, as the pages show them.

use frontend::pages::cases::{
    illegal::Plan,
    matrix::Matrix,
    retention::Retention,
    sealed::Contacts,
    work::{Involved, Task, Work},
};

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::shown::rows;
use crate::{
    base::{app::App, clock::iso, error::Result},
    doors::mastodon::convert,
    entities::{audit_entry, case_seal_key, moderation_case, profile},
    moderation::{
        cases::{
            contacts, involved, kept,
            matrix::{self, CATEGORIES, EXTENTS, SEVERITIES},
            purges, tasks, ties, watchers,
        },
        illegal,
    },
};

/// Tasks, people, linked cases and who follows a case.
pub async fn work(app: &App, me: &profile::Model, case: &moderation_case::Model) -> Result<Work> {
    let db = app.db.read();
    let (tasks, watchers) = (tasks::of(db, case.id).await?, watchers::of(db, case.id).await?);
    let named = involved::of(db, case.id).await?;
    let ids = tasks.iter().filter_map(|t| t.owner_id).chain(watchers.clone()).chain(named.iter().map(|p| p.profile_id));
    let people = profile::by_ids(db, ids).await?;
    let name = |id: i64| people.get(&id).map(|p| convert::account(app, p).display_name);
    let now = app.clock.now_ms();
    let tasks = tasks.into_iter().map(|t| Task {
        id: t.id.to_string(),
        words: t.words,
        owner: t.owner_id.and_then(name),
        due: t.due_at.map(iso),
        is_late: t.done_at.is_none() && t.due_at.is_some_and(|d| d < now),
        done: t.done_at.map(iso),
    });
    let tasks = tasks.collect();
    let mut all = Vec::new();
    for person in named {
        let Some(found) = people.get(&person.profile_id) else { continue };
        let earlier = rows(app, &involved::earlier(app, me, found, case.id).await?).await?;
        all.push(Involved { account: convert::account(app, found), part: person.part, earlier });
    }
    Ok(Work {
        watches: watchers.contains(&me.id),
        watchers: watchers.into_iter().filter_map(name).collect(),
        tasks,
        linked: rows(app, &ties::of(app, me, case.id).await?).await?,
        people: all,
    })
}

/// The branch's matrix.
pub async fn matrix(app: &App) -> Result<Matrix> {
    let now = matrix::of(app.db.read()).await?;
    let cells = |category: &str| {
        let cell = |extent: &&str| ((*extent).to_owned(), now.severity(category, extent).to_owned());
        EXTENTS.iter().map(cell).collect()
    };
    let hours = |severity: &&str| {
        let hours = now.hours.get(*severity).map(ToString::to_string);
        ((*severity).to_owned(), hours.unwrap_or_default())
    };
    Ok(Matrix {
        rows: CATEGORIES.iter().map(|c| ((*c).to_owned(), cells(c))).collect(),
        hours: SEVERITIES.iter().map(hours).collect(),
    })
}

/// What the branch has settled for pictures that nobody may look at.
pub async fn plan(app: &App) -> Result<Plan> {
    let plan = illegal::plan(app.db.read()).await?;
    let (name, address) = illegal::authority(&plan.country);
    let countries = illegal::AUTHORITIES.iter().map(|(code, name, ..)| ((*code).to_owned(), (*name).to_owned()));
    Ok(Plan {
        lead: plan.lead,
        country: plan.country,
        procedure: plan.procedure,
        countries: countries.collect(),
        authority: (name.to_owned(), address.to_owned()),
    })
}

/// How long closed cases are kept, and what was purged.
pub async fn retention(app: &App) -> Result<Retention> {
    let db = app.db.read();
    let days = kept::days(db).await?;
    let shown = |kind: &&str| ((*kind).to_owned(), days.get(*kind).map(ToString::to_string).unwrap_or_default());
    let purged = purges::newest(db).await?;
    let purge = |e: &audit_entry::Model| {
        (e.number.to_string(), iso(e.at), purges::details(e)["cases"].as_i64().unwrap_or_default().to_string())
    };
    Ok(Retention { days: kept::KINDS.iter().map(shown).collect(), purges: purged.iter().map(purge).collect() })
}

/// Whom the branch has designated to read sealed reports.
pub async fn contacts(app: &App, me: &profile::Model, may_choose: bool) -> Result<Contacts> {
    let db = app.db.read();
    let shown =
        |(p, has_key): (profile::Model, bool)| (p.id.to_string(), convert::account(app, &p).display_name, has_key);
    let all = contacts::all(db).await?.into_iter().map(shown).collect();
    Ok(Contacts { all, may_choose, own: contacts::own(db, me).await? })
}

/// The colleagues to whom a case is sealed.
pub async fn readers(app: &App, case_id: i64) -> Result<Vec<String>> {
    let db = app.db.read();
    let keys = case_seal_key::Entity::find().filter(case_seal_key::Column::CaseId.eq(case_id)).all(db).await?;
    let people = profile::by_ids(db, keys.iter().map(|k| k.profile_id)).await?;
    Ok(people.values().map(|p| convert::account(app, p).display_name).collect())
}
