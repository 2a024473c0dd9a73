//! The inbox of a shared profile.

use std::collections::HashMap;

use api::{Context, Status};
use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::engagement::{
        inbox::{
            Inbox, InboxProps, Pattern, Patterns, PatternsProps, Row, Rule, Rules, RulesProps, YouSaid, YouSaidProps,
        },
        inbox_item::{Item, Note, One as OneItem, OneProps as OneItemProps, Typed as TypedAnswer},
    },
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::Deserialize;

use crate::{
    base::{
        app::App,
        clock::iso,
        error::{Error, Result},
        extract::{Path, Query},
        html,
    },
    doors::{
        params::id,
        web::{
            frame::{frame, or_answer, show, signed_in, whole},
            session::Visitor,
            state::Web,
        },
    },
    engagement::inbox::{answer, kinds::KINDS, list, list::Which, rules, take_in, themes},
    entities::{inbox_item, post, profile},
    login::members,
};

/// First words of a post in the list.
const FIRST: usize = 140;

#[derive(Default, Deserialize)]
pub struct Asked {
    which: Option<String>,
}

/// Whose inbox it is, and who of its members reads.
pub async fn answering(web: &Web, visitor: &Visitor) -> Result<(profile::Model, profile::Model)> {
    let viewer = visitor.viewer(&web.app).await?;
    list::require_shared(&viewer.profile)?;
    let me = profile::by_id(web.app.db.read(), viewer.writer_id.ok_or(Error::NotFound)?).await?;
    Ok((viewer.profile, me))
}

pub async fn inbox(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<Asked>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let (shared, me) = answering(&web, &visitor).await?;
    take_in::run(&web.app, &shared).await?;
    let (which, name) = match query.which.as_deref() {
        Some("mine") => (Which::Mine, "mine"),
        Some("snoozed") => (Which::Snoozed, "snoozed"),
        Some("closed") => (Which::Closed, "closed"),
        _ => (Which::Open, "open"),
    };
    let rows = rows(&web.app, &me, list::all(&web.app, shared.id, me.id, which).await?).await?;
    let title = frame.t("inbox-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| Inbox(InboxProps { rows, which: name, frame })))
}

/// Lines, with all posts and names in two queries.
async fn rows(app: &App, me: &profile::Model, items: Vec<inbox_item::Model>) -> Result<Vec<Row>> {
    let db = app.db.read();
    let named = items.iter().flat_map(|i| [Some(i.from_id), i.owner_id, i.writer_id]).flatten();
    let people = profile::by_ids(db, named.collect::<Vec<_>>()).await?;
    let posts = post::Entity::find().filter(post::Column::Id.is_in(items.iter().map(|i| i.post_id))).all(db).await?;
    let words: HashMap<i64, String> = posts.iter().map(|p| (p.id, html::plain(&p.content))).collect();
    Ok(items.into_iter().map(|i| row(app, me, &i, &people, &words)).collect())
}

fn row(
    app: &App,
    me: &profile::Model,
    i: &inbox_item::Model,
    people: &HashMap<i64, profile::Model>,
    words: &HashMap<i64, String>,
) -> Row {
    let now = app.clock.now_ms();
    let handle = |id: i64| people.get(&id).map(|p| p.handle.clone());
    let from = people.get(&i.from_id).map_or_else(String::new, |p| match &p.domain {
        Some(domain) => format!("@{}@{domain}", p.handle),
        None => format!("@{}", p.handle),
    });
    let open = i.state == list::state::OPEN;
    Row {
        id: i.id.to_string(),
        words: words.get(&i.post_id).map(|w| w.chars().take(FIRST).collect()).unwrap_or_default(),
        from,
        kind: i.kind.clone(),
        state: i.state.clone(),
        owner: i.owner_id.and_then(handle),
        came: iso(i.created_at),
        due: i.due_at.filter(|_| open).map(iso),
        is_late: open && i.due_at.is_some_and(|d| d < now),
        is_escalated: open && i.escalated_at.is_some(),
        snoozed: i.snoozed_until.filter(|s| open && *s > now).map(iso),
        writer: answer::other_writer(i, me.id, now).and_then(handle),
    }
}

pub async fn inbox_item(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(of): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let people = answering(&web, &visitor).await?;
    show_inbox_item(&web, &frame, (&people.0, &people.1), StatusCode::OK, (id(&of)?, TypedAnswer::default())).await
}

pub async fn show_inbox_item(
    web: &Web,
    frame: &Frame,
    (shared, me): (&profile::Model, &profile::Model),
    status: StatusCode,
    (of, typed): (i64, TypedAnswer),
) -> Result<Response> {
    let item = whole_item(web, frame, (shared, me), of).await?;
    let title = frame.t("inbox-title");
    Ok(show(frame, status, &title, |frame| OneItem(OneItemProps { item, typed, frame })))
}

async fn whole_item(
    web: &Web,
    frame: &Frame,
    (shared, me): (&profile::Model, &profile::Model),
    of: i64,
) -> Result<Item> {
    let app = &web.app;
    let found = list::one(app.db.read(), shared.id, of).await?;
    let post = found.post_id.to_string();
    let status: Option<Status> = frame.client.status(&post).await.ok();
    let context: Option<Context> = if status.is_some() { frame.client.context(&post).await.ok() } else { None };
    let (above, below) = context.map(|c| (c.ancestors, c.descendants)).unwrap_or_default();
    let written = list::notes(app, found.id).await?;
    let names = profile::by_ids(app.db.read(), written.iter().map(|n| n.author_id).collect::<Vec<_>>()).await?;
    let notes = written.into_iter().map(|n| Note {
        author: names.get(&n.author_id).map(|p| p.handle.clone()).unwrap_or_default(),
        at: iso(n.created_at),
        words: n.words,
    });
    let notes = notes.collect();
    let members = members::of(app.db.read(), shared.id).await?.into_iter().map(|m| m.profile.handle).collect();
    let themes = themes::of(app, shared.id).await?.into_iter().map(|t| (t.id.to_string(), t.title)).collect();
    Ok(Item {
        reason: found.reason.clone(),
        case_id: found.case_id.map(|c| c.to_string()),
        steps: found.steps,
        theme: found.theme_id.map(|t| t.to_string()).unwrap_or_default(),
        row: rows(app, me, vec![found]).await?.remove(0),
        status,
        above,
        below,
        notes,
        texts: step_texts(app, frame, shared.id).await?,
        kinds: KINDS.iter().map(|(name, _)| *name).collect(),
        members,
        themes,
    })
}

/// What each step begins with: the profile's own words, or those that every branch begins with.
async fn step_texts(app: &App, frame: &Frame, shared_id: i64) -> Result<Vec<String>> {
    let own = rules::texts(app.db.read(), shared_id).await?;
    let text = |n: i64| own.get(&n).cloned().unwrap_or_else(|| frame.t(&format!("inbox-text-{n}")));
    Ok((1..=rules::STEPS).map(text).collect())
}

pub async fn inbox_rules(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let people = answering(&web, &visitor).await?;
    show_inbox_rules(&web, &frame, (&people.0, &people.1), StatusCode::OK, None).await
}

pub async fn show_inbox_rules(
    web: &Web,
    frame: &Frame,
    (shared, me): (&profile::Model, &profile::Model),
    status: StatusCode,
    fault: Option<String>,
) -> Result<Response> {
    let app = &web.app;
    let own = rules::of(app.db.read(), shared.id).await?;
    let names = profile::by_ids(app.db.read(), own.values().filter_map(|r| r.owner_id).collect::<Vec<_>>()).await?;
    let rule = |(kind, usual): &(&'static str, Option<i64>)| {
        let hours = own.get(*kind).map_or(*usual, |r| r.hours);
        let owner = own.get(*kind).and_then(|r| names.get(&r.owner_id?)).map(|p| p.handle.clone());
        Rule { kind, hours: hours.map(|h| h.to_string()).unwrap_or_default(), owner: owner.unwrap_or_default() }
    };
    let rules: Vec<Rule> = KINDS.iter().map(rule).collect();
    let texts = step_texts(app, frame, shared.id).await?;
    let manages = rules::require_manager(app, shared, me).await.is_ok();
    let title = frame.t("inbox-rules");
    let props = |frame| RulesProps { rules, texts, manages, fault, frame };
    Ok(show(frame, status, &title, |frame| Rules(props(frame))))
}

pub async fn patterns(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let (shared, _) = answering(&web, &visitor).await?;
    show_patterns(&web, &frame, &shared, StatusCode::OK, (String::new(), None)).await
}

pub async fn show_patterns(
    web: &Web,
    frame: &Frame,
    shared: &profile::Model,
    status: StatusCode,
    (typed, fault): (String, Option<String>),
) -> Result<Response> {
    let found = themes::patterns(&web.app, shared.id).await?;
    let owners = profile::by_ids(web.app.db.read(), found.iter().map(|p| p.theme.owner_id).collect::<Vec<_>>()).await?;
    let shown = found.into_iter().map(|p| Pattern {
        id: p.theme.id.to_string(),
        owner: owners.get(&p.theme.owner_id).map(|o| o.handle.clone()).unwrap_or_default(),
        title: p.theme.title,
        months: p.months,
        said: p.theme.said,
        is_published: p.theme.published_at.is_some(),
    });
    let patterns = shown.collect();
    let title = frame.t("patterns-title");
    Ok(show(frame, status, &title, |frame| Patterns(PatternsProps { patterns, typed, fault, frame })))
}

/// Public.
pub async fn you_said(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = frame(&web, &visitor, whole(&uri)).await?;
    let rows = themes::published(&web.app).await?.into_iter().map(|(t, p)| {
        (t.title, t.said, iso(t.published_at.unwrap_or_default()), p.map(|p| p.handle).unwrap_or_default())
    });
    let rows = rows.collect();
    let title = frame.t("you-said-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| YouSaid(YouSaidProps { rows, frame })))
}
