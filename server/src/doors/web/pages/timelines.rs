//! Timelines, and what stands for them elsewhere: the front door, fragments for live pages, catching up.

use api::{List, Tag};
use axum::{
    extract::{OriginalUri, State},
    http::{HeaderMap, StatusCode},
    response::{Html, IntoResponse, Redirect, Response},
};
use frontend::{
    components::{
        composer::Draft,
        timeline::{Posts, PostsProps},
    },
    document,
    frame::Frame,
    pages::{
        catch_up as catching,
        first_steps::{self, Begun},
        landing as landings,
        timeline::{self, Timeline, TimelineProps, Wish},
    },
};
use leptos::prelude::*;

use super::{
    query::{PageQuery, wants_document},
    security,
};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::{Path, Query},
    },
    doors::kept::NEW_KEY,
    doors::web::{
        frame::{frame, missing, or_answer, outcome, show, signed_in, whole},
        session::Visitor,
        slug::safe_path,
        state::Web,
    },
    handbook,
    media::address::open,
    posts::tags,
    wire::activitypub,
};

pub async fn landing(State(web): State<Web>, visitor: Visitor, uri: OriginalUri, asked: HeaderMap) -> Result<Response> {
    if wants_document(&asked) {
        return Ok(Redirect::to(&activitypub::address::instance_actor(&web.app.config)).into_response());
    }
    let frame = frame(&web, &visitor, uri.path()).await?;
    if frame.speaker.is_some() {
        return Ok(Redirect::to("/home").into_response());
    }
    let statuses = or_answer!(outcome(&frame, landings::load(&frame).await));
    let config = &web.app.config;
    let about = if config.about.is_empty() { String::new() } else { handbook::document::html(&config.about) };
    let picture = config.picture.as_deref().map(|file| open(&web.app, file));
    let description = config.description.clone();
    let props = |frame| landings::LandingProps { statuses, description, about, picture, frame };
    let title = frame.t("landing-title");
    Ok(show(&frame, StatusCode::OK, &title, |f| landings::Landing(props(f))))
}

/// A timeline's page: load, then show; the newest page has what belongs above.
async fn timeline_page(frame: &Frame, wish: Wish, query: &PageQuery, above: Option<AnyView>) -> Result<Response> {
    let loaded = or_answer!(outcome(frame, timeline::load(frame, &wish.source, query.max_id.as_deref()).await));
    let newest = query.max_id.is_none();
    let announced = if wish.path == "/home" && newest {
        timeline::announcements(frame).await.unwrap_or_default()
    } else {
        Vec::new()
    };
    let draft = Draft { key: NEW_KEY.to_owned(), ..Draft::default() };
    let title = wish.title.clone();
    Ok(show(frame, StatusCode::OK, &title, |frame| {
        Timeline(TimelineProps { wish, loaded, draft, frame, newest, announced, above })
    }))
}

pub async fn home(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<PageQuery>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let wish = Wish {
        source: "home".into(),
        path: "/home".into(),
        stream: "user".into(),
        fragment: "/fragments/home".into(),
        title: frame.t("nav-home"),
        empty: (frame.t("home-empty"), frame.t("home-empty-text")),
        step: Some(("/search", frame.t("home-find"))),
        composer: true,
        ..Wish::default()
    };
    let above = if query.max_id.is_none() { first_steps::view(&frame, &begun(&web, &visitor).await?) } else { None };
    timeline_page(&frame, wish, &query, above).await
}

/// How far somebody has come who is new here.
async fn begun(web: &Web, visitor: &Visitor) -> Result<Begun> {
    let me = visitor.viewer(&web.app).await?.profile;
    let standing = handbook::reading::of(&web.app, &me).await?;
    let address = web.app.config.url("");
    let host = address.split_once("://").map_or(address.clone(), |(_, host)| host.to_owned());
    Ok(Begun { has_read: standing.is_read(), code: code(&web.app, &address), address: host })
}

/// The code that leads an app here; drawn once, for it costs more than the rest of what stands around it.
struct Code(Option<String>);

fn code(app: &App, address: &str) -> Option<String> {
    let kept = app.kept.get().unwrap_or_else(|| app.kept.put(Code(security::picture(address).ok())));
    kept.0.clone()
}

pub async fn local(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<PageQuery>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let wish = Wish {
        source: "public?local=true".into(),
        path: "/local".into(),
        stream: "public:local".into(),
        fragment: "/fragments/local".into(),
        title: frame.branch.clone(),
        lead: Some(frame.t("branch-lead")),
        empty: (frame.t("branch-empty"), frame.t("branch-empty-text")),
        step: Some(("/compose", frame.t("branch-write"))),
        ..Wish::default()
    };
    timeline_page(&frame, wish, &query, None).await
}

pub async fn network(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<PageQuery>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let wish = Wish {
        source: "public".into(),
        path: "/network".into(),
        stream: "public".into(),
        fragment: "/fragments/network".into(),
        title: frame.t("nav-network"),
        lead: Some(frame.t("network-lead")),
        empty: (frame.t("network-empty"), frame.t("network-empty-text")),
        step: Some(("/search", frame.t("home-find"))),
        ..Wish::default()
    };
    timeline_page(&frame, wish, &query, None).await
}

pub async fn tag(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(name): Path<String>,
    query: Query<PageQuery>,
) -> Result<Response> {
    let frame = frame(&web, &visitor, whole(&uri)).await?;
    if tags::fold(&name).is_err() {
        return Ok(missing(&frame));
    }
    // As it was spelt in the address; every spelling finds the same.
    let name = post_text::tag::shown(name.trim().trim_start_matches(post_text::tag::SIGNS));
    let tag: Tag = or_answer!(outcome(&frame, frame.client.get(format!("/api/v1/tags/{name}")).await));
    let wish = Wish {
        source: format!("tag/{name}"),
        path: format!("/tags/{name}"),
        stream: format!("hashtag&tag={name}"),
        fragment: format!("/fragments/tag?q={name}"),
        title: format!("#{name}"),
        empty: (frame.t("tag-empty"), frame.t("tag-empty-text")),
        ..Wish::default()
    };
    let above = tag.following.map(|following| {
        let (action, words) = if following { ("unfollow", "tag-unfollow") } else { ("follow", "tag-follow") };
        let words = frame.t(words);
        let (action, back) = (format!("/tags/{name}/{action}"), format!("/tags/{name}"));
        view! {
            <form method="post" action=action>
                <input type="hidden" name="back" value=back />
                <button type="submit" class="button">{words}</button>
            </form>
        }
        .into_any()
    });
    timeline_page(&frame, wish, &query, above).await
}

pub async fn list(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(list_id): Path<String>,
    query: Query<PageQuery>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let list: List = or_answer!(outcome(&frame, frame.client.get(format!("/api/v1/lists/{list_id}")).await));
    let wish = Wish {
        source: format!("list/{}", list.id),
        path: format!("/lists/{}", list.id),
        stream: format!("list&list={}", list.id),
        fragment: format!("/fragments/list?q={}", list.id),
        title: list.title.clone(),
        empty: (frame.t("list-empty"), frame.t("list-empty-text")),
        step: Some(("/lists", frame.t("nav-lists"))),
        ..Wish::default()
    };
    timeline_page(&frame, wish, &query, None).await
}

/// The newer posts of a timeline as HTML, for the island that puts them on top.
pub async fn fragment(
    State(web): State<Web>,
    visitor: Visitor,
    Path(name): Path<String>,
    query: Query<PageQuery>,
) -> Result<Response> {
    let which = query.q.clone().unwrap_or_default();
    if name == "post" {
        return one_post(&web, &visitor, &which, query.at.as_deref()).await;
    }
    let plain = which.chars().all(char::is_alphanumeric) || tags::fold(&which).is_ok();
    let (timeline, page) = match name.as_str() {
        "home" => ("home".to_owned(), "/home".to_owned()),
        "local" => ("public?local=true".into(), "/local".into()),
        "network" => ("public".into(), "/network".into()),
        "tag" if plain => (format!("tag/{which}"), format!("/tags/{which}")),
        "list" if plain => (format!("list/{which}"), format!("/lists/{which}")),
        _ => return Err(Error::NotFound),
    };
    if name != "tag" {
        visitor.viewer(&web.app).await?;
    }
    let frame = frame(&web, &visitor, &page).await?;
    let separator = if timeline.contains('?') { '&' } else { '?' };
    let after = query.min_id.as_deref().and_then(|i| i.parse::<i64>().ok()).unwrap_or(0);
    let path = format!("/api/v1/timelines/{timeline}{separator}min_id={after}");
    let statuses = or_answer!(outcome(&frame, frame.client.get(path).await));
    Ok(Html(document::render(|| Posts(PostsProps { statuses, frame }))).into_response())
}

/// One post as it is by now, for a page that shows it.
async fn one_post(web: &Web, visitor: &Visitor, id: &str, at: Option<&str>) -> Result<Response> {
    let frame = frame(web, visitor, &safe_path(at)).await?;
    let id = id.parse::<i64>().map_err(|_| Error::NotFound)?;
    let status = or_answer!(outcome(&frame, frame.client.status(&id.to_string()).await));
    Ok(Html(document::render(|| Posts(PostsProps { statuses: vec![status], frame }))).into_response())
}

pub async fn catch_up(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<PageQuery>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let loaded = or_answer!(outcome(&frame, catching::load(&frame, query.max_id.as_deref()).await));
    let title = frame.t("nav-catch-up");
    Ok(show(&frame, StatusCode::OK, &title, |frame| catching::CatchUp(catching::CatchUpProps { loaded, frame })))
}
