//! What is one's own: notices, messages, lists, filters, saved and waiting posts.

use api::{Account, Filter, List, ScheduledStatus, Status, Tag};
use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    components::person::{Person, PersonProps},
    frame::Frame,
    pages::{
        cases::anonymous::Typed, filters as filtering, lists as listing, menu as menus, notifications as notices,
        people::Wish, report as reporting, saved, scheduled as waiting,
    },
};
use leptos::prelude::*;
use serde_json::json;

use super::{
    cases::show_anonymous,
    query::{PageQuery, paged},
};
use crate::{
    base::{
        clock::iso,
        error::Result,
        extract::{Path, Query},
        settings,
    },
    doors::{
        mastodon::convert,
        web::{
            frame::{frame, missing, or_answer, outcome, show, signed_in, whole},
            session::Visitor,
            state::Web,
        },
    },
    entities::profile,
    handbook,
    login::{self, roles::Permission},
    media::address::For,
    policy::scope::audience_name,
    posts::{
        approvals, decision,
        drafts::{schedule, store},
    },
    timelines::markers,
};

/// A part of a page with some people.
pub fn section(wish: &Wish, people: Vec<Account>, frame: &Frame) -> impl IntoView + use<> {
    let empty = people.is_empty().then(|| wish.empty.1.clone());
    let rows: Vec<_> = people
        .into_iter()
        .map(|account| {
            let (action, words) = wish.action.clone().unwrap_or(("mute", String::new()));
            let label = format!("{words}: {}", account.shown_name());
            let to = format!("/profiles/{}/{action}", account.id);
            let back = frame.path.clone();
            view! {
                <li>
                    {Person(PersonProps { account, frame: frame.clone() })}
                    <form method="post" action=to>
                        <input type="hidden" name="back" value=back />
                        <button type="submit" class="button" aria-label=label>{words}</button>
                    </form>
                </li>
            }
        })
        .collect();
    view! {
        <h2 class="section">{wish.title.clone()}</h2>
        {empty.map(|e| view! { <p class="empty">{e}</p> })}
        <ul class="people">{rows}</ul>
    }
}

/// Reading the newest notices moves the read mark.
pub async fn notifications(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<PageQuery>,
) -> Result<Response> {
    let mut frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let tab = query.tab.clone().filter(|t| matches!(t.as_str(), "mentions" | "desk")).unwrap_or_default();
    let mut notices = or_answer!(outcome(&frame, notices::load(&frame, &tab, query.max_id.as_deref()).await));
    let me = visitor.viewer(&web.app).await?.profile;
    notices.read = markers::notices_read(web.app.db.read(), me.id).await?;
    notices.several = visitor.profiles(&web.app).await?.len() > 1;
    let to_read =
        awaiting_review(&web, &visitor).await?.into_iter().filter(|p| p.may_approve && p.note.is_none()).count();
    notices.waiting = (approvals::of(&web.app, me.id).await?.len(), to_read);
    let standing = handbook::reading::of(&web.app, &me).await?;
    notices.to_confirm = standing.in_force > 0 && !standing.is_read();
    if login::require(web.app.db.read(), &me, Permission::ManageReports).await.is_ok() {
        notices.has_desk = true;
        notices.queue = usize::try_from(decision::waiting(web.app.db.read()).await?).unwrap_or(usize::MAX);
    }
    if let (Some(newest), None) = (notices.list.first().filter(|_| tab.is_empty()), &query.max_id) {
        let mark = json!({ "notifications": { "last_read_id": newest.id } });
        let _: serde_json::Value = or_answer!(outcome(&frame, frame.client.post("/api/v1/markers", &mark).await));
        frame.unread = 0;
    }
    let title = frame.t("notices-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| {
        notices::Notifications(notices::NotificationsProps { notices, frame })
    }))
}

async fn kept(web: &Web, visitor: &Visitor, uri: &OriginalUri, query: &PageQuery, name: &str) -> Result<Response> {
    let frame = or_answer!(signed_in(web, visitor, uri).await?);
    let source = paged(&format!("/api/v1/{name}"), query.max_id.as_deref());
    let (statuses, next) = or_answer!(outcome(&frame, frame.client.page::<Status>(source).await));
    let next = next.filter(|_| statuses.len() >= 20).map(|id| paged(uri.path(), Some(&id)));
    let title = frame.t(&format!("nav-{name}"));
    let empty = (frame.t(&format!("{name}-empty")), frame.t(&format!("{name}-empty-text")));
    Ok(show(&frame, StatusCode::OK, &title.clone(), |frame| {
        saved::Saved(saved::SavedProps { title, empty, statuses, next, frame })
    }))
}

pub async fn bookmarks(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<PageQuery>,
) -> Result<Response> {
    kept(&web, &visitor, &uri, &query, "bookmarks").await
}

pub async fn favourites(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<PageQuery>,
) -> Result<Response> {
    kept(&web, &visitor, &uri, &query, "favourites").await
}

pub async fn lists(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    show_lists(&frame, StatusCode::OK, None).await
}

pub async fn show_lists(frame: &Frame, status: StatusCode, fault: Option<String>) -> Result<Response> {
    let lists: Vec<List> = or_answer!(outcome(frame, frame.client.get("/api/v1/lists").await));
    let tags: Vec<Tag> = or_answer!(outcome(frame, frame.client.get("/api/v1/followed_tags").await));
    let title = frame.t("nav-lists");
    Ok(show(frame, status, &title, |frame| listing::Lists(listing::ListsProps { lists, tags, fault, frame })))
}

/// `/lists/12/edit`
pub async fn edit_list(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path((list_id, part)): Path<(String, String)>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    if part != "edit" {
        return Ok(missing(&frame));
    }
    let list: List = or_answer!(outcome(&frame, frame.client.get(format!("/api/v1/lists/{list_id}")).await));
    let members: Vec<Account> =
        or_answer!(outcome(&frame, frame.client.get(format!("/api/v1/lists/{list_id}/accounts?limit=0")).await));
    let title = list.title.clone();
    Ok(show(&frame, StatusCode::OK, &title, |frame| listing::EditList(listing::EditListProps { list, members, frame })))
}

pub async fn filters(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    show_filters(&frame, StatusCode::OK, filtering::Draft::default()).await
}

pub async fn show_filters(frame: &Frame, status: StatusCode, draft: filtering::Draft) -> Result<Response> {
    let filters: Vec<Filter> = or_answer!(outcome(frame, frame.client.get("/api/v2/filters").await));
    let title = frame.t("filters-title");
    Ok(show(frame, status, &title, |frame| filtering::Filters(filtering::FiltersProps { filters, draft, frame })))
}

pub async fn scheduled(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let waiting: Vec<ScheduledStatus> =
        or_answer!(outcome(&frame, frame.client.get("/api/v1/scheduled_statuses?limit=40").await));
    let title = frame.t("scheduled-title");
    let unread = awaiting_review(&web, &visitor).await?;
    // What was given back stands there once.
    let waiting = waiting.into_iter().filter(|w| !unread.iter().any(|u| u.id == w.id)).collect();
    let props = |frame| waiting::ScheduledProps { waiting, unread, frame };
    Ok(show(&frame, StatusCode::OK, &title, |frame| waiting::Scheduled(props(frame))))
}

/// What waits for review in the name of the shared profile that speaks.
async fn awaiting_review(web: &Web, visitor: &Visitor) -> Result<Vec<waiting::AwaitingReview>> {
    let viewer = visitor.viewer(&web.app).await?;
    let held = schedule::awaiting_review(&web.app, viewer.profile.id).await?;
    let writers = profile::by_ids(web.app.db.read(), held.iter().filter_map(|(_, d)| d.writer_id)).await?;
    let publishes = viewer.is_publisher(&web.app).await?;
    let seal = settings::seal(&web.app).await?;
    let mut all = Vec::new();
    for (row, draft) in held {
        let (_, media) = store::opened(&web.app, &row).await?;
        let media = media.iter().map(|m| convert::media(&web.app, seal, m, For::Reader)).collect();
        let parent = draft.in_reply_to.map(|id| format!("/@{}/{id}", viewer.profile.handle));
        all.push(waiting::AwaitingReview {
            media,
            parent,
            poll: draft.poll.map(|p| p.options).unwrap_or_default(),
            due: (row.due_at > 0).then(|| iso(row.due_at)),
            id: row.id.to_string(),
            audience: audience_name(draft.audience.unwrap_or(viewer.profile.default_audience)).to_owned(),
            writer: draft.writer_id.and_then(|id| writers.get(&id)).map(|p| p.handle.clone()),
            note: row.failed,
            may_approve: publishes && draft.writer_id != viewer.writer_id,
            text: draft.text,
            warning: draft.content_warning,
        });
    }
    Ok(all)
}

pub async fn menu(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let title = frame.t("nav-menu");
    Ok(show(&frame, StatusCode::OK, &title, |frame| menus::Menu(menus::MenuProps { frame })))
}

pub async fn shortcuts(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let title = frame.t("shortcuts-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| menus::Keys(menus::KeysProps { frame })))
}

pub async fn report(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<PageQuery>,
) -> Result<Response> {
    // Without a profile, a report in nobody's name.
    let Some(account) = query.account.clone() else {
        let frame = frame(&web, &visitor, whole(&uri)).await?;
        return show_anonymous(&web, &frame, StatusCode::OK, Typed::default()).await;
    };
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    show_report(&frame, StatusCode::OK, &account, query.post.as_deref(), None).await
}

pub async fn show_report(
    frame: &Frame,
    code: StatusCode,
    account_id: &str,
    post_id: Option<&str>,
    fault: Option<String>,
) -> Result<Response> {
    let id = account_id.parse::<i64>().unwrap_or(0);
    let account: Account = or_answer!(outcome(frame, frame.client.get(format!("/api/v1/accounts/{id}")).await));
    let status = match post_id {
        Some(id) => frame.client.status(id).await.ok(),
        None => None,
    };
    let title = frame.t("report-title");
    Ok(show(frame, code, &title, |frame| reporting::Report(reporting::ReportProps { account, status, fault, frame })))
}
