//! Inboxes: limits, signature, duplicate, effect, in that order.
//!
//! An activity is acknowledged only when its effect, or a job that will bring it about, is in the database.

use std::{
    sync::{Arc, OnceLock},
    thread::available_parallelism,
    time::Duration,
};

use activitypub_federation::{config::FederationConfig, traits::Activity};
use axum::{
    Extension,
    extract::{OriginalUri, State},
    http::{HeaderMap, Method, StatusCode},
};
use serde_json::Value;
use tokio::sync::OnceCell;

use super::{
    activities,
    signed::{self, Received},
    sync,
};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::{BYTE_ORDER_MARK, Path, Raw, depth},
        limits::Limit,
        places::Places,
    },
    entities::profile,
    handbook::rules::noted,
    wire::{
        delivery,
        remote::{
            json::{id_of, many},
            keys::Failures,
            known,
            storable::check_storable,
        },
        sender::Sender,
        standing::{self, Standing},
    },
};

/// An activity that takes longer waits for somebody, another server for instance, and gives its place to the next.
const SLOW: Duration = Duration::from_millis(100);
/// Activities at once, with those.
const MOST: usize = 256;
/// What comes waits so long at the door, on its connection, before it hears to come again.
const PATIENCE: Duration = Duration::from_secs(20);
const AGAIN_SECONDS: u64 = 30;
/// JSON nested deeper than this means nobody well.
const DEEPEST: usize = 32;

/// What the inboxes share: the crate's context for typed activities, and keys that could not be fetched.
#[derive(Clone)]
pub struct Inbox {
    context: Arc<OnceCell<FederationConfig<App>>>,
    pub failures: Failures,
    places: Arc<OnceLock<Places>>,
}

impl Inbox {
    pub fn new() -> Self {
        Self { context: Arc::default(), failures: Failures::default(), places: Arc::default() }
    }

    fn places(&self, app: &App) -> &Places {
        self.places.get_or_init(|| {
            let processors = available_parallelism().map_or(1, usize::from);
            Places::new(quick(processors, app.db.is_sqlite()), MOST, SLOW)
        })
    }

    /// The crate's context. Building one starts its queue, which we never use, so it is built once.
    async fn context(&self, app: &App) -> Result<&FederationConfig<App>> {
        let build = || async {
            FederationConfig::builder()
                .domain(app.config.authority())
                .app_data(app.clone())
                .debug(app.config.dev)
                .build()
                .await
                .map_err(Error::internal)
        };
        self.context.get_or_try_init(build).await
    }
}

impl Default for Inbox {
    fn default() -> Self {
        Self::new()
    }
}

/// Activities that are taken in at once: people's own requests go on beside them. SQLite works on the processor that asks and
/// has one writer, so half of the processors are left alone; who asks PostgreSQL waits for most of the time.
fn quick(processors: usize, is_sqlite: bool) -> usize {
    if is_sqlite { (processors / 2).max(1) } else { 2 * processors }
}

/// Everybody's inbox.
pub async fn shared(
    State(app): State<App>,
    Extension(inbox): Extension<Inbox>,
    method: Method,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
    Raw(body): Raw,
) -> Result<StatusCode> {
    let target = uri.path_and_query().map_or("/", |p| p.as_str());
    accept(&app, &inbox, &Received { method: &method, target, headers: &headers, body: Some(&body) }, None).await
}

/// The inbox of one profile. What arrives here and names nobody is for its owner: so are posts for a circle.
pub async fn personal(
    State(app): State<App>,
    inbox: Extension<Inbox>,
    Path(id): Path<i64>,
    method: Method,
    uri: OriginalUri,
    headers: HeaderMap,
    Raw(body): Raw,
) -> Result<StatusCode> {
    let owner = profile::local_by_id(app.db.read(), id).await?;
    let target = uri.path_and_query().map_or("/", |p| p.as_str());
    let received = Received { method: &method, target, headers: &headers, body: Some(&body) };
    accept(&app, &inbox, &received, Some(&owner.uri)).await
}

/// The instance actor's inbox.
pub async fn instance(
    app: State<App>,
    inbox: Extension<Inbox>,
    method: Method,
    uri: OriginalUri,
    headers: HeaderMap,
    Raw(body): Raw,
) -> Result<StatusCode> {
    shared(app, inbox, method, uri, headers, Raw(body)).await
}

async fn accept(app: &App, inbox: &Inbox, received: &Received<'_>, inbox_of: Option<&str>) -> Result<StatusCode> {
    let place = inbox.places(app).wait(PATIENCE).await.ok_or(Error::TooMany(AGAIN_SECONDS))?;
    place.work(Box::pin(take_in(app, inbox, received, inbox_of)), || {}).await
}

async fn take_in(app: &App, inbox: &Inbox, received: &Received<'_>, inbox_of: Option<&str>) -> Result<StatusCode> {
    let body = received.body.unwrap_or_default();
    let mut value = parse(body)?;
    let claim = signed::claim(app, received)?;
    if is_farewell_of_stranger(app, &value).await? {
        return Ok(StatusCode::ACCEPTED);
    }
    let host = standing::host_of(&claim.key_id).unwrap_or_default();
    let rows = standing::rows(app.db.read(), &host).await?;
    match standing::of_rows(app, &rows) {
        Standing::Drop => return Ok(StatusCode::ACCEPTED),
        Standing::Reject => return Err(signed::not_exchanged()),
        Standing::Accept | Standing::Filter => {}
    }
    let owner = Box::pin(signed::proven(app, &inbox.failures, &claim)).await?;
    // Counted once the signature has fitted: nobody uses up what is somebody else's.
    app.limits.check(Limit::InboxKey, &claim.key_id)?;
    let sender = match standing::host_of(&owner.uri) {
        Some(same) if same == host => Sender::new(app, owner, host, &rows),
        _ => Sender::of(app, app.db.read(), &owner).await?,
    };
    app.limits.check(Limit::InboxHost, &sender.host)?;
    match sender.standing {
        Standing::Drop => return Ok(StatusCode::ACCEPTED),
        Standing::Reject => return Err(signed::not_exchanged()),
        Standing::Accept | Standing::Filter => {}
    }
    if let Some(row) = rows.first().filter(|r| r.host == sender.host) {
        delivery::note_contact(app, row).await?;
    }
    sync::compare(app, &sender.profile, received.headers).await?;
    if let Some(owner) = inbox_of {
        address_to(&mut value, owner);
    }
    let activity = activities::parse(&value, body)?;
    signed::check_actor(&sender.profile, activity.written_actor(), activity.written_id())?;
    let data = inbox.context(app).await?.to_request_data();
    let domain = sender.profile.domain.clone();
    let activity = activities::Received { activity, sender };
    activity.verify(&data).await?;
    if let Err(error) = activity.receive(&data).await {
        count_refusal(app, domain.as_deref(), &error).await?;
        return Err(error);
    }
    Ok(StatusCode::ACCEPTED)
}

/// A refusal is counted by rule and server; what was being written is undone by then.
async fn count_refusal(app: &App, domain: Option<&str>, error: &Error) -> Result<()> {
    let Error::Policy(refusal) = error else { return Ok(()) };
    let tx = app.db.begin().await?;
    noted::write(app, &tx, &refusal.noted, refusal.ruleset_version, domain).await?;
    tx.commit().await
}

/// Adds the owner of the inbox to those whom an embedded post is for.
fn address_to(activity: &mut Value, owner: &str) {
    if !matches!(activity["type"].as_str(), Some("Create" | "Update")) || !activity["object"].is_object() {
        return;
    }
    let cc = &mut activity["object"]["cc"];
    let mut all: Vec<Value> = many(cc).into_iter().cloned().collect();
    all.push(Value::String(owner.to_owned()));
    *cc = Value::Array(all);
}

fn parse(body: &[u8]) -> Result<Value> {
    if depth(body) > DEEPEST {
        return Err(Error::bad_request("The activity is nested too deeply."));
    }
    let text = body.strip_prefix(BYTE_ORDER_MARK).unwrap_or(body);
    let value: Value = serde_json::from_slice(text).map_err(|_| Error::bad_request("The body is not JSON."))?;
    check_storable(&value)?;
    if value.is_object() { Ok(value) } else { Err(Error::bad_request("The body is not an activity.")) }
}

/// A Delete of an actor that we never knew: its key is gone already, and there is nothing to do.
async fn is_farewell_of_stranger(app: &App, value: &Value) -> Result<bool> {
    if value["type"] != "Delete" {
        return Ok(false);
    }
    let actor = id_of(&value["actor"]).unwrap_or_default();
    Ok(id_of(&value["object"]) == Some(actor) && !known::is_profile(app.db.read(), actor).await?)
}
