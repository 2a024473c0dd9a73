//! Posts: conversations, the composer, history, who liked one.

use std::sync::Arc;

use api::{Account, ScheduledStatus, Status, StatusEdit, StatusSource};
use axum::{
    extract::{OriginalUri, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use frontend::{
    components::composer::Draft,
    format::{plain, short},
    frame::{About, Beside, Frame},
    pages::{
        compose::{self as composing, Compose, ComposeProps},
        delete as deleting,
        people::{People, PeopleProps, Wish},
        thread as threads,
    },
};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use sea_orm::EntityTrait;

use super::{
    handbook::pieces,
    people::relations,
    query::{MOST_DESCRIPTION, PageQuery, acct, wants_document},
};
use crate::{
    base::{
        error::Result,
        extract::{Path, Query},
        id,
    },
    doors::{
        kept::NEW_KEY,
        params,
        web::{
            frame::{frame, missing, or_answer, outcome, show, signed_in, whole},
            session::Visitor,
            state::Web,
            waiting,
        },
    },
    entities::{hidden_answer, post, scheduled_post},
};

pub async fn compose(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<PageQuery>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let shared: Vec<&str> = [&query.title, &query.text, &query.url].into_iter().flatten().map(String::as_str).collect();
    let text = query.to.as_ref().map_or_else(|| shared.join("\n"), |to| format!("@{to} "));
    // Written to somebody from her profile: for her alone, unless the writer opens it.
    let private = query.to.is_some() || query.message.unwrap_or(false);
    let visibility = if private { "direct".to_owned() } else { String::new() };
    let quoted = query.quote.clone();
    // A message asks whom it is for.
    let to = query.message.unwrap_or(false).then(String::new);
    composer(&frame, StatusCode::OK, Draft { key: id::secret(), text, to, visibility, quoted, ..Draft::default() })
        .await
}

/// The composer on its page, with the post that is being answered.
pub async fn composer(frame: &Frame, status: StatusCode, draft: Draft) -> Result<Response> {
    let above = draft.in_reply_to.as_ref().or(draft.quoted.as_ref());
    let answered = match above {
        Some(id) => frame.client.status(id).await.ok(),
        None => None,
    };
    let title = frame.t(if draft.fault.is_some() { "compose-fault-title" } else { "compose-title" });
    Ok(show(frame, status, &title, |frame| Compose(ComposeProps { draft, answered, frame })))
}

pub async fn edit(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(id): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let status = or_answer!(outcome(&frame, frame.client.status(&id).await));
    let source = frame.client.get::<StatusSource>(format!("/api/v1/statuses/{id}/source")).await;
    let source = or_answer!(outcome(&frame, source));
    composer(&frame, StatusCode::OK, composing::edit_draft(&status, source.text, source.spoiler_text)).await
}

/// A waiting post in the composer; it waits on until the new one takes its place.
pub async fn edit_scheduled(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path((id, part)): Path<(String, String)>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    if part != "edit" {
        return Ok(missing(&frame));
    }
    let found = frame.client.get::<ScheduledStatus>(format!("/api/v1/scheduled_statuses/{id}")).await;
    let found = or_answer!(outcome(&frame, found));
    // What waits for review may have no time of its own; apps are told when it is forgotten.
    let row = scheduled_post::Entity::find_by_id(params::id(&id)?).one(web.app.db.read()).await?;
    let has_time = row.is_none_or(|row| row.due_at > 0);
    let scheduled = if has_time { waiting::local(&frame, &found.scheduled_at) } else { String::new() };
    let back = Some("/scheduled".to_owned());
    composer(&frame, StatusCode::OK, Draft { scheduled, back, replaces: Some(id), ..waiting::draft(found) }).await
}

pub async fn delete(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(id): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let status = or_answer!(outcome(&frame, frame.client.status(&id).await));
    if !frame.is_me(&status.account) {
        return Ok(missing(&frame));
    }
    let title = frame.t("delete-title");
    Ok(show(&frame, StatusCode::OK, &title, |frame| deleting::Delete(deleting::DeleteProps { status, frame })))
}

/// How many answers of a post's conversation are hidden.
async fn hidden_beside(web: &Web, post_id: &str) -> Result<u64> {
    let db = web.app.db.read();
    let post = post::Entity::find_by_id(params::id(post_id)?).one(db).await?;
    match post {
        Some(post) => Ok(hidden_answer::count_in(db, post.thread()).await?),
        None => Ok(0),
    }
}

pub async fn thread(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path((handle, post_id)): Path<(String, String)>,
    query: Query<PageQuery>,
    asked: HeaderMap,
) -> Result<Response> {
    // Followers and follows of a profile stand under its handle as posts do.
    if matches!(post_id.as_str(), "followers" | "following") {
        return relations(&web, &visitor, &uri, &handle, &post_id, &query).await;
    }
    let path = uri.path_and_query().map_or("/", |p| p.as_str());
    let frame = frame(&web, &visitor, path).await?;
    if acct(&handle).is_none() {
        return Ok(missing(&frame));
    }
    let mut loaded = or_answer!(outcome(&frame, threads::load(&frame, &post_id).await));
    loaded.hidden = hidden_beside(&web, &loaded.status.id).await?;
    if wants_document(&asked) {
        return Ok(Redirect::to(&loaded.status.uri).into_response());
    }
    let mut frame = frame;
    let open = matches!(loaded.status.audience.as_str(), "public" | "unlisted") && !loaded.status.local_only;
    frame.about = open.then(|| Arc::new(about_post(&frame, &loaded.status)));
    if open {
        let url = utf8_percent_encode(&loaded.status.url, NON_ALPHANUMERIC);
        let oembed = web.app.config.url(&format!("/api/oembed?url={url}"));
        frame.alternate = Some(("application/json+oembed", oembed));
    }
    frame.beside = Arc::new(Beside { people: threads::people(&loaded), ..(*frame.beside).clone() });
    let draft = threads::reply_draft(&frame, &loaded.status, NEW_KEY.to_owned());
    let title = frame.tv("thread-with", &[("name", loaded.status.account.shown_name())]);
    Ok(show(&frame, StatusCode::OK, &title, |frame| threads::Thread(threads::ThreadProps { loaded, draft, frame })))
}

/// What a post says of itself where its address is shared: its words, and its first picture.
fn about_post(frame: &Frame, status: &Status) -> About {
    let words = if status.spoiler_text.is_empty() {
        short(&plain(&status.content), MOST_DESCRIPTION)
    } else {
        frame.tv("post-warning", &[("warning", &status.spoiler_text)])
    };
    let picture = status.media_attachments.first().filter(|_| !status.sensitive && status.spoiler_text.is_empty());
    let image = picture.and_then(|m| m.preview_url.clone()).or_else(|| Some(status.account.avatar.clone()));
    let words = if words.is_empty() { status.account.display_name.clone() } else { words };
    About { description: words, image, kind: "article" }
}

/// Each version with what differs from the one before it.
fn compared(all: Vec<StatusEdit>) -> Vec<threads::Version> {
    let mut before: Option<StatusEdit> = None;
    let each = all.into_iter().map(|edit| {
        let changed = before.as_ref().map(|old| {
            let differ = |a: &str, b: &str| if a == b { Vec::new() } else { pieces(a, b) };
            threads::Changed {
                words: differ(&plain(&old.content), &plain(&edit.content)),
                warning: differ(&old.spoiler_text, &edit.spoiler_text),
                media: told_media(old) != told_media(&edit),
            }
        });
        before = Some(edit.clone());
        threads::Version { edit, changed }
    });
    each.collect()
}

/// What is told of the pictures of a version: which they are, and what is said of them.
fn told_media(edit: &StatusEdit) -> Vec<(&serde_json::Value, &serde_json::Value)> {
    edit.media_attachments.iter().map(|m| (&m["id"], &m["description"])).collect()
}

/// `/@anna/12/history` and `/@anna/12/people`.
pub async fn about(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path((_, post_id, part)): Path<(String, String, String)>,
) -> Result<Response> {
    let frame = frame(&web, &visitor, whole(&uri)).await?;
    let base = format!("/api/v1/statuses/{post_id}");
    let _seen: Status = or_answer!(outcome(&frame, frame.client.get(base.clone()).await));
    match part.as_str() {
        "history" => {
            let versions: Vec<StatusEdit> =
                or_answer!(outcome(&frame, frame.client.get(format!("{base}/history")).await));
            let versions = compared(versions);
            let title = frame.t("history-title");
            Ok(show(&frame, StatusCode::OK, &title, |frame| {
                threads::History(threads::HistoryProps { versions, frame })
            }))
        }
        "people" => {
            let mut people: Vec<Account> =
                or_answer!(outcome(&frame, frame.client.get(format!("{base}/reblogged_by")).await));
            let liked: Vec<Account> =
                or_answer!(outcome(&frame, frame.client.get(format!("{base}/favourited_by")).await));
            people.extend(liked);
            people.sort_by(|a, b| a.acct.cmp(&b.acct));
            people.dedup_by(|a, b| a.id == b.id);
            let wish = Wish {
                title: frame.t("post-people"),
                lead: Some(frame.t("post-people-lead")),
                empty: (frame.t("post-people-empty"), frame.t("post-people-empty-text")),
                ..Wish::default()
            };
            let title = wish.title.clone();
            Ok(show(&frame, StatusCode::OK, &title, |frame| People(PeopleProps { wish, people, frame })))
        }
        _ => Ok(missing(&frame)),
    }
}
