//! Statuses: posts in the API's words. <https://docs.joinmastodon.org/methods/statuses/>

use std::collections::HashSet;

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, HeaderName, StatusCode},
    response::{IntoResponse, Response},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::json;

use super::{convert, interaction, media, scheduled_statuses};
use crate::{
    base::{
        app::App,
        clock::iso,
        error::{Error, Result},
        extract::Path,
        html,
    },
    doors::params::{Params, id},
    entities::{
        post::{self, Audience},
        post_edit, profile,
    },
    login::{self, OptionalViewer, Viewer, preferences},
    policy::{
        scope::{AUDIENCES, in_the_api},
        visible,
    },
    posts::{
        self, boost,
        draft::{Draft, Edit},
        drafts::schedule::{self, Sent},
        interaction::Policy,
        polls::NewPoll,
        refreshes, thread,
    },
};

/// An audience in Mastodon's words or ours.
pub fn parse_audience(text: &str) -> Result<Audience> {
    let named = AUDIENCES.into_iter().find(|a| in_the_api(*a) == text);
    named.ok_or_else(|| {
        Error::unprocessable("visibility must be public, unlisted, private, direct, local, network or circle.")
    })
}

/// `circle:12` is the list 12 as a circle; so is `circle` with a `circle_id`.
fn parse_circle(params: &Params) -> Result<(Option<Audience>, Option<i64>)> {
    let Some(text) = params.text("visibility")?.filter(|v| !v.is_empty()) else { return Ok((None, None)) };
    match text.strip_prefix("circle:") {
        Some(list) => Ok((Some(Audience::Circle), Some(id(list)?))),
        None => Ok((Some(parse_audience(&text)?), params.id("circle_id")?)),
    }
}

/// The poll in a request; none where it has no answers.
fn poll(params: &Params) -> Result<Option<NewPoll>> {
    let poll = params.object("poll")?;
    let options = poll.list("options")?;
    if options.is_empty() {
        return Ok(None);
    }
    Ok(Some(NewPoll {
        options,
        seconds: poll.number("expires_in")?.ok_or_else(|| Error::unprocessable("poll[expires_in] is missing."))?,
        multiple: poll.flag("multiple")?.unwrap_or(false),
        hide_totals: poll.flag("hide_totals")?.unwrap_or(false),
    }))
}

fn media_ids(params: &Params) -> Result<Vec<i64>> {
    let bad = |_| Error::unprocessable("An attachment is not there. Upload it again.");
    params.list("media_ids")?.iter().map(|i| id(i)).collect::<Result<_>>().map_err(bad)
}

/// What somebody wants to post, in the API's words.
///
/// # Errors
/// 422 for what can't be read.
pub fn read_draft(viewer: &Viewer, params: &Params) -> Result<Draft> {
    let (audience, circle) = parse_circle(params)?;
    Ok(Draft {
        text: params.words("status")?.unwrap_or_default(),
        content_warning: params.words("spoiler_text")?.unwrap_or_default(),
        sensitive: params.flag("sensitive")?.unwrap_or(viewer.profile.default_sensitive),
        audience,
        circle,
        local_only: params.flag("local_only")?.unwrap_or(false),
        language: params.text("language")?.map(|l| l.replace('_', "-")),
        in_reply_to: params.id("in_reply_to_id")?,
        quoted: params.id("quoted_status_id")?,
        app_id: viewer.app_id,
        writer_id: viewer.writer_id,
        media_ids: media_ids(params)?,
        poll: poll(params)?,
        policy: interaction::policy(params)?,
        contested: params.list("contest")?,
        ..Draft::default()
    })
}

/// Answers with the post, or with what waits where a time is given.
pub async fn create(State(app): State<App>, viewer: Viewer, headers: HeaderMap, params: Params) -> Result<Response> {
    let me = viewer.require("write:statuses")?;
    // However long it is, the same key is the same post.
    let key = headers.get("idempotency-key").filter(|k| !k.is_empty());
    let idempotency_key = key.map(|k| crate::base::id::hash(&String::from_utf8_lossy(k.as_bytes())));
    let draft = Draft { idempotency_key, ..read_draft(&viewer, &params)? };
    if params.has("allowed_mentions") {
        let unexpected = posts::mentions_beyond(&app, me, &draft.text, &params.ids("allowed_mentions")?).await?;
        if !unexpected.is_empty() {
            let accounts: Vec<_> = unexpected.iter().map(|p| convert::account(&app, p)).collect();
            let body = json!({ "error": "Post would be sent to unexpected accounts", "unexpected_accounts": accounts });
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(body)).into_response());
        }
    }
    let at = scheduled_statuses::scheduled_at(&params)?;
    if let Some(readers) = viewer.second_pair(&app).await? {
        match schedule::hold(&app, me, draft, at, &readers).await? {}
    }
    if let Some(at) = at {
        let row = schedule::schedule(&app, me, draft, at).await?;
        return Ok(Json(scheduled_statuses::shown(&app, &row).await?).into_response());
    }
    let undo_seconds = preferences::of(me).undo_window(viewer.app_id.is_some());
    let status = match schedule::send(&app, me, draft, undo_seconds).await? {
        Sent::Published(post) => convert::status(&app, Some(me.id), post).await?,
        Sent::Undoable(row) => scheduled_statuses::as_status(&app, me, &row).await?,
    };
    Ok(Json(status).into_response())
}

pub async fn edit(
    State(app): State<App>,
    viewer: Viewer,
    Path(status_id): Path<String>,
    params: Params,
) -> Result<Json<api::Status>> {
    let me = viewer.require("write:statuses")?;
    viewer.require_no_second_pair(&app).await?;
    let mut descriptions = Vec::new();
    let mut focus = Vec::new();
    for each in params.objects("media_attributes")?.unwrap_or_default() {
        let media_id = each.id("id")?.ok_or_else(|| Error::unprocessable("media_attributes[id] is missing."))?;
        descriptions.extend(each.text("description")?.map(|text| (media_id, text)));
        focus.extend(media::focus(&each)?.map(|f| (media_id, f)));
    }
    let old = post::own(app.db.read(), me.id, id(&status_id)?).await?;
    // Words that an app does not name stay. Attachments and a poll go with an edit that doesn't name them, as on Mastodon;
    // ours can say that they are kept.
    let kept = params.list("keep")?;
    let keeps = |name: &str| !params.has(name) && kept.iter().any(|k| k == name);
    let edit = Edit {
        text: params.words("status")?.unwrap_or_else(|| old.source.clone()),
        content_warning: params.words("spoiler_text")?.unwrap_or_else(|| old.content_warning.clone()),
        // Whoever takes the warning away takes away what it said of the pictures too.
        sensitive: params.flag("sensitive")?.unwrap_or(old.sensitive && !params.has("spoiler_text")),
        language: params.text("language")?,
        media_ids: if keeps("media_ids") { None } else { Some(media_ids(&params)?) },
        descriptions,
        focus,
        poll: if keeps("poll") { None } else { Some(poll(&params)?.unwrap_or_default()) },
        contested: params.list("contest")?,
        ..Edit::default()
    };
    let post = Box::pin(posts::stopped::edit(&app, me, old.id, edit, viewer.writer_id)).await?;
    let policy = interaction::policy(&params)?;
    let post =
        if policy == Policy::default() { post } else { posts::interaction::change(&app, me, post.id, policy).await? };
    Ok(Json(convert::status(&app, Some(me.id), post).await?))
}

/// Answers with the post as it was, and its source, so that it can be written anew.
pub async fn delete(
    State(app): State<App>,
    viewer: Viewer,
    Path(status_id): Path<String>,
    params: Params,
) -> Result<Json<api::Status>> {
    let me = viewer.require("write:statuses")?;
    let id = id(&status_id)?;
    let with_media = params.flag("delete_media")?.unwrap_or(false);
    if let Some(taken_back) = scheduled_statuses::take_back(&app, me, id).await? {
        return Ok(Json(taken_back));
    }
    // The id of a boost stands for the boost.
    if let Some(boost) = boost::own(app.db.read(), me.id, id).await? {
        let status = convert::status(&app, Some(me.id), boost.clone()).await?;
        boost::unboost(&app, me, boost.boost_of_id.unwrap_or(id)).await?;
        return Ok(Json(status));
    }
    let row = post::own(app.db.read(), me.id, id).await?;
    let mut status = convert::status(&app, Some(me.id), row).await?;
    let deleted = posts::delete(&app, me, id).await?;
    if with_media {
        for attached in &status.media_attachments {
            // What hangs on nothing any more goes at once.
            posts::attachments::withdraw(&app, me.id, attached.id.parse().unwrap_or(0)).await?;
        }
    }
    status.text = Some(deleted.source);
    Ok(Json(status))
}

pub async fn show(State(app): State<App>, viewer: OptionalViewer, Path(status_id): Path<String>) -> Result<Response> {
    let post = match (visible_post(&app, &viewer, &status_id).await, &viewer) {
        (Err(Error::NotFound), Some(me)) => {
            let row = schedule::unseen(&app, me.profile.id, id(&status_id)?).await?.ok_or(Error::NotFound)?;
            return Ok(Json(scheduled_statuses::as_status(&app, &me.profile, &row).await?).into_response());
        }
        (found, _) => found?,
    };
    let texts = convert::written(&app, viewer.map(|v| v.profile.id), vec![post], "").await?;
    let (_, text) = texts.into_iter().next().ok_or(Error::NotFound)?;
    Ok(convert::Written::from(text).into_response())
}

/// The post of an address, if the viewer's app may read and the viewer may see it.
pub(super) async fn visible_post(app: &App, viewer: &OptionalViewer, status_id: &str) -> Result<post::Model> {
    if let Some(viewer) = viewer {
        viewer.require("read:statuses")?;
    }
    visible::see(app.db.read(), login::reader(viewer.as_ref()), id(status_id)?).await
}

pub async fn several(State(app): State<App>, viewer: OptionalViewer, params: Params) -> Result<Json<Vec<api::Status>>> {
    if let Some(viewer) = &viewer {
        viewer.require("read:statuses")?;
    }
    let ids = params.ids("id")?;
    let rows = post::Entity::find()
        .filter(post::Column::Id.is_in(ids))
        .filter(visible::to(login::reader(viewer.as_ref())))
        .all(app.db.read())
        .await?;
    Ok(Json(convert::statuses(&app, viewer.map(|v| v.profile.id), rows).await?))
}

/// With a header that says that more answers are on their way, where they are.
pub async fn context(
    State(app): State<App>,
    viewer: OptionalViewer,
    Path(status_id): Path<String>,
) -> Result<(HeaderMap, convert::Written)> {
    let post = visible_post(&app, &viewer, &status_id).await?;
    let mut headers = HeaderMap::new();
    if let Some(me) = &viewer
        && let Some(refresh) = refreshes::begin(&app, me.profile.id, &post).await?
    {
        let value = format!("id=\"{}\", retry=3, result_count={}", refresh.id, refresh.result_count);
        headers.extend(value.parse().ok().map(|v| (HeaderName::from_static("mastodon-async-refresh"), v)));
    }
    let (mut all, below) = thread::of(&app, login::reader(viewer.as_ref()), &post).await?;
    let above: HashSet<i64> = all.iter().map(|p| p.id).collect();
    all.extend(below);
    let texts = convert::written(&app, viewer.map(|v| v.profile.id), all, "thread").await?;
    let (ancestors, descendants) = texts.into_iter().partition(|(id, _)| above.contains(id));
    Ok((headers, convert::Written::lists(&[("ancestors", ancestors), ("descendants", descendants)])))
}

/// This branch sends nobody's words to a translator.
pub async fn translate(
    State(app): State<App>,
    viewer: Viewer,
    Path(status_id): Path<String>,
    // Read, although nothing depends on it: a connection with an unread body can't be used again.
    params: Params,
) -> Result<Json<api::Empty>> {
    viewer.require("read:statuses")?;
    params.text("lang")?;
    visible_post(&app, &Some(viewer), &status_id).await?;
    Err(Error::Missing("This branch sends nobody's words to a translator."))
}

/// What was typed, for whoever may read it; of another server's post, its words without their HTML.
pub async fn source(
    State(app): State<App>,
    viewer: Viewer,
    Path(status_id): Path<String>,
) -> Result<Json<api::StatusSource>> {
    let post = visible_post(&app, &Some(viewer), &status_id).await?;
    let text = if post.is_local { post.source } else { html::plain(&post.content) };
    Ok(Json(api::StatusSource { id: status_id, text, spoiler_text: post.content_warning }))
}

/// Every version, oldest first; the last is the present one.
pub async fn history(
    State(app): State<App>,
    viewer: OptionalViewer,
    Path(status_id): Path<String>,
) -> Result<Json<Vec<api::StatusEdit>>> {
    let post = visible_post(&app, &viewer, &status_id).await?;
    let author = profile::by_id(app.db.read(), post.author_id).await?;
    let mut versions = post_edit::Entity::find()
        .filter(post_edit::Column::PostId.eq(post.id))
        .order_by_asc(post_edit::Column::EditedAt)
        .all(app.db.read())
        .await?;
    let row = post.clone();
    versions.push(post_edit::Model {
        post_id: post.id,
        edited_at: post.edited_at.unwrap_or(post.created_at),
        content: post.content,
        content_warning: post.content_warning,
        sensitive: post.sensitive,
        media: "[]".into(),
        poll: None,
    });
    let now = convert::status(&app, viewer.as_ref().map(|v| v.profile.id), row.clone()).await;
    let mut shown = Vec::new();
    if let (Ok(now), Some(last)) = (now, versions.last_mut()) {
        shown.clone_from(&now.media_attachments);
        last.media = serde_json::to_string(&now.media_attachments).map_err(Error::internal)?;
        let options = now.poll.map(|p| p.options.into_iter().map(|o| json!({ "title": o.title })).collect::<Vec<_>>());
        last.poll = options.map(|o| json!({ "options": o }).to_string());
    }
    let edit = |v: post_edit::Model| api::StatusEdit {
        account: convert::account(&app, &author),
        content: v.content,
        spoiler_text: v.content_warning,
        sensitive: v.sensitive,
        created_at: iso(v.edited_at),
        media_attachments: convert::old_media(&v.media, &shown),
        emojis: Vec::new(),
        poll: v.poll.and_then(|p| serde_json::from_str(&p).ok()),
    };
    Ok(Json(versions.into_iter().map(edit).collect()))
}
