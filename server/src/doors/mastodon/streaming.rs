//! Streaming over WebSocket and server-sent events. <https://docs.joinmastodon.org/methods/streaming/>

use std::{convert::Infallible, time::Duration};

use axum::{
    extract::{
        State, WebSocketUpgrade,
        ws::{CloseFrame, Message as Frame, WebSocket, close_code, rejection::WebSocketUpgradeRejection},
    },
    http::{HeaderMap, HeaderValue, header, request::Parts},
    response::{
        IntoResponse, Response,
        sse::{Event as Sse, KeepAlive, Sse as Events},
    },
};
use futures::{SinkExt, StreamExt, stream};
use serde_json::{Value, json};
use tokio::sync::broadcast::{Receiver, error::RecvError};
use url::form_urlencoded;

use super::{feed, stream::Stream};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::Path,
        hub::Event,
        outage::Outage,
    },
    doors::params::Params,
    entities::list,
    login::{Viewer, bearer},
};

/// How often a quiet line is tested.
const HEARTBEAT: Duration = Duration::from_secs(25);
/// How soon a stream notices that its token was taken away.
const RECHECK: Duration = Duration::from_secs(4);
/// The largest message that a client has reason to send.
const MAX_FRAME: usize = 4 * 1024;
/// Clients say little, and many lines are open at once.
const READ_BUFFER: usize = 1024;
/// More streams on one line than anybody reads.
const MOST_STREAMS: usize = 100;

pub async fn health() -> &'static str {
    "OK"
}

/// Who listens: by query, by WebSocket protocol (browsers can send no header) or by header.
async fn viewer(app: &App, parts: &Parts, params: &Params) -> Result<Option<Viewer>> {
    if let Some(viewer) = parts.extensions.get::<Viewer>() {
        return Ok(Some(viewer.clone()));
    }
    let secret = match (params.text("access_token")?, protocol(&parts.headers)) {
        (Some(secret), _) | (None, Some(secret)) => Some(secret),
        (None, None) => bearer(parts)?.map(str::to_owned),
    };
    match secret {
        Some(secret) => Viewer::of_token(app, &secret).await,
        None => Ok(None),
    }
}

fn protocol(headers: &HeaderMap) -> Option<String> {
    headers.get(header::SEC_WEBSOCKET_PROTOCOL)?.to_str().ok().map(|p| p.trim().to_owned()).filter(|p| !p.is_empty())
}

fn query(parts: &Parts) -> Params {
    Params::from_pairs(form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes()))
}

/// A stream by name, with the tag or list in the query.
fn named(name: &str, params: &Params) -> Result<Option<Stream>> {
    Ok(Stream::parse(name, params.text("tag")?.as_deref(), params.text("list")?.as_deref()))
}

/// A stream that this viewer may listen to.
async fn permitted(app: &App, viewer: Option<&Viewer>, stream: Stream) -> Result<Stream> {
    match viewer {
        Some(viewer) => {
            viewer.require(stream.scope())?;
            if let Stream::List(id) = stream {
                list::own(app.db.read(), viewer.profile.id, id).await?;
            }
            Ok(stream)
        }
        None if stream.is_private() => Err(Error::unauthorized()),
        None => Ok(stream),
    }
}

pub async fn socket(
    State(app): State<App>,
    parts: Parts,
    upgrade: std::result::Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Result<Response> {
    let upgrade = upgrade.map_err(|_| Error::bad_request("Open this address as a WebSocket."))?;
    let params = query(&parts);
    let viewer = viewer(&app, &parts, &params).await?;
    let mut streams = Vec::new();
    if let Some(name) = params.text("stream")? {
        let stream = named(&name, &params)?.ok_or_else(|| Error::bad_request("Unknown stream type"))?;
        streams.push(permitted(&app, viewer.as_ref(), stream).await?);
    }
    // The answer must repeat the protocol that was offered, which is the token.
    let upgrade = match parts.headers.get(header::SEC_WEBSOCKET_PROTOCOL) {
        Some(offered) => upgrade.protocols([offered.to_str().unwrap_or_default().to_owned()]),
        None => upgrade,
    };
    let Some(line) = app.hub.line() else { return Ok(crowded()) };
    let listener = app.hub.subscribe();
    Ok(upgrade
        .max_message_size(MAX_FRAME)
        .read_buffer_size(READ_BUFFER)
        .write_buffer_size(0)
        .on_upgrade(async move |socket| {
            serve(app, viewer, streams, socket, listener).await;
            drop(line);
        })
        .into_response())
}

/// Every stream has a descriptor of the process; some are kept for everybody else, and this one is given back at once.
fn crowded() -> Response {
    let error = Error::Unavailable("Too many streams are open here. Try again in a minute.".into());
    ([(header::RETRY_AFTER, "60"), (header::CONNECTION, "close")], error).into_response()
}

async fn serve(
    app: App,
    viewer: Option<Viewer>,
    mut streams: Vec<Stream>,
    socket: WebSocket,
    mut news: Receiver<Event>,
) {
    let (mut out, mut input) = socket.split();
    let mut heartbeat = tokio::time::interval(HEARTBEAT);
    let mut recheck = tokio::time::interval(RECHECK);
    let viewer_id = viewer.as_ref().map(|v| v.profile.id);
    let mut away = false;
    loop {
        let frames: Vec<String> = tokio::select! {
            event = news.recv() => match event {
                Ok(event) => Box::pin(texts(&app, viewer_id, &streams, &event)).await,
                Err(RecvError::Lagged(_)) => continue,
                Err(RecvError::Closed) => break,
            },
            frame = input.next() => match frame {
                Some(Ok(Frame::Text(text))) => {
                    Box::pin(command(&app, viewer.as_ref(), &mut streams, &text)).await.into_iter().collect()
                }
                Some(Ok(Frame::Close(_)) | Err(_)) | None => break,
                Some(Ok(_)) => continue,
            },
            () = app.hub.stopped() => {
                let reason = CloseFrame { code: close_code::AWAY, reason: "The server stops.".into() };
                drop(out.send(Frame::Close(Some(reason))).await);
                return;
            }
            _ = recheck.tick() => match Box::pin(is_over(&app, viewer.as_ref())).await {
                Ok(true) => break,
                Ok(false) => {
                    away = false;
                    continue;
                }
                Err(_) if std::mem::replace(&mut away, true) => continue,
                // It stays open, and says once why it is quiet.
                Err(outage) => vec![json!({ "error": outage.sentence(), "status": 503 }).to_string()],
            },
            _ = heartbeat.tick() => {
                if out.send(Frame::Ping(Vec::new().into())).await.is_err() { break }
                continue;
            }
        };
        for text in frames {
            if out.send(Frame::Text(text.into())).await.is_err() {
                return;
            }
        }
    }
}

/// Whether what opened a stream is over; when that can't be told, it is. A database that does not answer ends nothing.
async fn is_over(app: &App, viewer: Option<&Viewer>) -> std::result::Result<bool, Outage> {
    match viewer {
        Some(viewer) => viewer.is_over(app).await.or_else(|error| error.outage().map_or(Ok(true), Err)),
        None => Ok(false),
    }
}

async fn texts(app: &App, viewer: Option<i64>, streams: &[Stream], event: &Event) -> Vec<String> {
    match feed::messages(app, viewer, streams, event).await {
        Ok(messages) => messages.iter().filter_map(|m| serde_json::to_string(m).ok()).collect(),
        Err(error) => {
            tracing::warn!(%error, "streaming");
            Vec::new()
        }
    }
}

/// `{"type": "subscribe", "stream": "user"}`; gives a sentence if that can't be done.
async fn command(app: &App, viewer: Option<&Viewer>, streams: &mut Vec<Stream>, text: &str) -> Option<String> {
    let wish: Value = serde_json::from_str(text).ok()?;
    let (tag, list) = (wish["tag"].as_str(), wish["list"].as_str());
    let stream = Stream::parse(wish["stream"].as_str().unwrap_or_default(), tag, list);
    match (wish["type"].as_str(), stream) {
        (Some("subscribe"), Some(_)) if streams.len() >= MOST_STREAMS => {
            Some(feed::fault("This line listens to enough streams.").to_string())
        }
        (Some("subscribe"), Some(stream)) => match permitted(app, viewer, stream).await {
            Ok(stream) if !streams.contains(&stream) => {
                streams.push(stream);
                None
            }
            Ok(_) => None,
            Err(error) => Some(feed::fault(&error.to_string()).to_string()),
        },
        (Some("unsubscribe"), Some(stream)) => {
            streams.retain(|s| *s != stream);
            None
        }
        _ => Some(feed::fault("Unknown stream type").to_string()),
    }
}

/// The same over server-sent events, one stream a connection: `/api/v1/streaming/public/local`.
pub async fn events(State(app): State<App>, Path(path): Path<String>, parts: Parts) -> Result<Response> {
    let params = query(&parts);
    let mut name = path.replace('/', ":");
    if name.starts_with("public") && params.flag("only_media")?.unwrap_or(false) {
        name.push_str(":media");
    }
    // Without the tag or the list that it is to be of, a stream is half said.
    let half_said = ["hashtag", "list"].iter().any(|kind| name.split(':').next() == Some(*kind));
    let unknown = || if half_said { Error::bad_request("Unknown stream type") } else { Error::NotFound };
    let stream = named(&name, &params)?.ok_or_else(unknown)?;
    let viewer = viewer(&app, &parts, &params).await?;
    let stream = permitted(&app, viewer.as_ref(), stream).await?;
    let viewer_id = viewer.as_ref().map(|v| v.profile.id);
    let Some(line) = app.hub.line() else { return Ok(crowded()) };
    let state = (app.hub.subscribe(), app.clone(), viewer, tokio::time::interval(RECHECK), line);
    let news = stream::unfold(state, |(mut news, app, viewer, mut recheck, line)| async move {
        loop {
            // The clock first: a line on which much is said ends as soon as a quiet one.
            tokio::select! {
                biased;
                () = app.hub.stopped() => return None,
                _ = recheck.tick() => if is_over(&app, viewer.as_ref()).await == Ok(true) { return None },
                event = news.recv() => match event {
                    Ok(event) => return Some((event, (news, app, viewer, recheck, line))),
                    Err(RecvError::Lagged(_)) => {}
                    Err(RecvError::Closed) => return None,
                },
            }
        }
    });
    let messages = news.flat_map(move |event| {
        let (app, wanted) = (app.clone(), stream.clone());
        stream::once(async move { feed::messages(&app, viewer_id, &[wanted], &event).await.unwrap_or_default() })
            .flat_map(stream::iter)
            .map(|m| Ok::<_, Infallible>(Sse::default().event(m.event).data(m.payload.unwrap_or_default())))
    });
    let mut response =
        Events::new(messages).keep_alive(KeepAlive::new().interval(HEARTBEAT).text("thump")).into_response();
    response.headers_mut().insert("x-accel-buffering", HeaderValue::from_static("no"));
    Ok(response)
}
