//! Cases as the pages show them.

use std::collections::HashMap;

use frontend::pages::cases::{case::Line, evidence::Evidence, list::Row, measures::Measure};
use serde_json::Value;

use crate::{
    base::{app::App, clock::iso, error::Result},
    doors::mastodon::convert,
    entities::{case_event, case_evidence, measure, moderation_case, profile},
    moderation::{appeals, cases::evidence},
};

/// Lines of the list, with all names in one query.
pub async fn rows(app: &App, cases: &[moderation_case::Model]) -> Result<Vec<Row>> {
    let ids: Vec<i64> = cases.iter().flat_map(|c| [c.target_id, c.owner_id, c.reporter_id]).flatten().collect();
    let people = profile::by_ids(app.db.read(), ids).await?;
    Ok(cases.iter().map(|c| row(app, c, &people)).collect())
}

fn row(app: &App, case: &moderation_case::Model, people: &HashMap<i64, profile::Model>) -> Row {
    let person = |id: Option<i64>| id.and_then(|id| people.get(&id));
    // The reporter's server is shown, and no name of hers.
    let host = person(case.reporter_id).and_then(|p| p.domain.clone()).filter(|_| case.source == "flag");
    Row {
        id: case.id.to_string(),
        about: person(case.target_id).map(|p| convert::account(app, p)),
        category: case.category.clone(),
        severity: case.severity.clone(),
        source: if case.reference.is_some() { "complaint".to_owned() } else { case.source.clone() },
        reference: case.reference.clone(),
        host,
        owner: person(case.owner_id).map(|p| convert::account(app, p)),
        due: iso(case.due_at),
        is_late: case.closed_at.is_none() && case.due_at < app.clock.now_ms(),
        closed: case.closed_at.map(iso),
    }
}

/// The timeline; a reporter of another server is not named.
pub async fn lines(app: &App, case: &moderation_case::Model, events: Vec<case_event::Model>) -> Result<Vec<Line>> {
    let ids: Vec<i64> = events.iter().filter_map(|e| e.actor_id).collect();
    let people = profile::by_ids(app.db.read(), ids).await?;
    let name = |id: i64| {
        let shielded = case.source == "flag" && case.reporter_id == Some(id);
        people.get(&id).filter(|_| !shielded).map(|p| convert::account(app, p).display_name)
    };
    let line = |e: case_event::Model| Line {
        at: iso(e.at),
        actor: e.actor_id.and_then(name),
        act: e.act,
        words: e.words,
        is_shared: e.is_shared,
        is_sealed: e.is_sealed,
    };
    Ok(events.into_iter().map(line).collect())
}

/// A snapshot. `pictures` is where its small pictures are served; none for those who see no pictures.
pub fn snapshot(row: &case_evidence::Model, pictures: Option<&str>) -> Evidence {
    let document: Value = serde_json::from_str(&row.document).unwrap_or_default();
    let text = |name: &str| document[name].as_str().unwrap_or_default().to_owned();
    let pairs = |name: &str, a: &str, b: &str| {
        let all = document[name].as_array().into_iter().flatten();
        let part = |v: &Value, name: &str| v[name].as_str().unwrap_or_default().to_owned();
        all.map(|v| (part(v, a), part(v, b))).collect::<Vec<_>>()
    };
    let open = document["media"].as_array().into_iter().flatten().enumerate().filter(|(_, m)| m["locked"] != true);
    let shown = open.map(|(n, media)| {
        let address = media["preview"].as_str().and(pictures).map(|p| format!("{p}/{}/{n}", row.id));
        (address, media["description"].as_str().unwrap_or_default().to_owned())
    });
    let locked = document["media"].as_array().into_iter().flatten().filter(|m| m["locked"] == true);
    let locked = locked.map(|m| m["sha256"].as_str().unwrap_or_default().to_owned()).collect();
    let words = if row.kind == "profile" {
        [format!("@{}", text("handle")), text("display_name"), text("note")].join("\n")
    } else {
        text("text")
    };
    Evidence {
        kind: row.kind.clone(),
        text: words,
        warning: text("content_warning"),
        written: document["created_at"].as_str().map(str::to_owned),
        taken: iso(row.taken_at),
        edits: pairs("edits", "at", "text"),
        context: pairs("context", "author", "text"),
        pictures: shown.collect(),
        locked,
        hash: row.hash.clone(),
        is_whole: evidence::is_whole(row),
    }
}

/// A measure, for whoever reads it.
pub fn measure(app: &App, row: &measure::Model, me: &profile::Model) -> Measure {
    let concerned = row.target_id == Some(me.id);
    Measure {
        id: row.id.to_string(),
        kind: row.kind.clone(),
        state: row.state.clone(),
        clause: row.clause.clone(),
        reason: row.reason.clone(),
        at: iso(row.created_at),
        until: row.until.map(iso),
        appeal: row.appeal.clone(),
        outcome: row.appeal_outcome.clone(),
        answer: row.appeal_answer.clone(),
        is_mine: [row.decided_by, row.confirmed_by].contains(&Some(me.id)),
        may_appeal: concerned && appeals::is_open(row, app.clock.now_ms()),
    }
}
