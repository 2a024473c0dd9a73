//! Documents that other servers fetch: actors, posts, collections.
//!
//! Branch posts and local-only ones are never served here, whoever asks. A signature is looked at where it could
//! open something; one that can't be verified counts as none, so that keys can always be fetched.

use axum::{
    Extension, Json,
    extract::{OriginalUri, State},
    http::{HeaderMap, Method, header},
    response::{IntoResponse, Redirect, Response},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    inbox::Inbox,
    signed::{self, Received},
};
use crate::{
    base::{
        accept::Wish,
        app::App,
        error::{Error, Result},
        extract::{Path, Query},
        html,
        page::Page,
    },
    entities::{post as post_row, profile as profile_row, quote_stamp as quote_stamp_row},
    handbook::rules,
    learning::exchange::article::Kind,
    moderation::cases::requests::key,
    people::{
        follows::{self, Side},
        profiles,
    },
    policy::visible::Reader,
    posts,
    timelines::timeline::{self, Without},
    wire::{
        activitypub::{CONTENT_TYPE, activity, actor, address, collection, note, with_context},
        network, own_key,
    },
};

pub(super) const PAGE: u64 = 20;

/// An ActivityPub document.
pub(super) struct Document(pub(super) Value);

impl IntoResponse for Document {
    fn into_response(self) -> Response {
        (
            [(header::CONTENT_TYPE, CONTENT_TYPE), (header::VARY, "Accept, Signature")],
            Json(self.0).into_response().into_body(),
        )
            .into_response()
    }
}

/// What a GET says about who asks.
pub struct Asker {
    method: Method,
    uri: OriginalUri,
    headers: HeaderMap,
}

impl<S: Send + Sync> axum::extract::FromRequestParts<S> for Asker {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(
        parts: &mut axum::http::request::Parts,
        state: &S,
    ) -> std::result::Result<Self, Self::Rejection> {
        let uri = OriginalUri::from_request_parts(parts, state).await?;
        Ok(Self { method: parts.method.clone(), uri, headers: parts.headers.clone() })
    }
}

impl Asker {
    /// The profile that signed, or a stranger; in secure mode strangers are refused. Looking at a signature may
    /// mean a request to the signer's server, so it is done only where something depends on it.
    async fn reader(&self, app: &App, inbox: &Inbox) -> Result<Reader> {
        match self.signer(app, inbox).await {
            Ok(profile) => network::reader(app, app.db.read(), &profile).await,
            Err(error) if app.config.secure_mode => Err(error),
            Err(_) => Ok(Reader::Stranger),
        }
    }

    /// For what everybody may see: in secure mode whoever signs.
    pub(super) async fn admit(&self, app: &App, inbox: &Inbox) -> Result<()> {
        if app.config.secure_mode { self.signer(app, inbox).await.map(drop) } else { Ok(()) }
    }

    /// The profile that signed.
    pub(super) async fn signer(&self, app: &App, inbox: &Inbox) -> Result<profile_row::Model> {
        let target = self.uri.path_and_query().map_or("/", |p| p.as_str());
        let received = Received { method: &self.method, target, headers: &self.headers, body: None };
        let claim = signed::claim(app, &received)?;
        signed::owner(app, &inbox.failures, &claim).await
    }

    fn wants_page_for_people(&self) -> bool {
        Wish::of(&self.headers).wants_page()
    }
}

/// The instance actor is served to everybody, also in secure mode: its key opens all the rest.
pub async fn instance_actor(State(app): State<App>) -> Result<Response> {
    let profile = profiles::ensure_instance_actor(&app).await?;
    let keys = own_key::public_pems(app.db.read(), &profile).await?;
    let mut document = actor::build(&app.config, &profile, &keys);
    // How the branch is reached, so that those who trust it know that this is nobody's data.
    let lines = rules::contact_lines(&app, app.db.read()).await?;
    let stated = |line: &String| json!({ "type": "PropertyValue", "name": "Contact", "value": html::escape(line) });
    document["attachment"] = lines.iter().map(stated).collect();
    let shared = Kind::ALL.iter().map(|k| k.name()).chain(["mentors"]);
    document["streams"] = shared.map(|name| json!(address::exchange(&app.config, name))).collect();
    Ok(Document(document).into_response())
}

/// The branches of our network, told to them alone.
pub async fn network(State(app): State<App>, Extension(inbox): Extension<Inbox>, asker: Asker) -> Result<Response> {
    let signer = asker.signer(&app, &inbox).await.map_err(|_| Error::NotFound)?;
    if !network::trusts(&app, app.db.read(), &signer.uri).await? {
        return Err(Error::NotFound);
    }
    let members = network::hosts(&app, app.db.read()).await?;
    let items: Vec<String> = members.into_iter().filter_map(|h| h.network_actor).collect();
    let body = with_context(json!({
        "id": address::network(&app.config),
        "type": "OrderedCollection",
        "totalItems": items.len(),
        "orderedItems": items,
    }));
    Ok(Document(body).into_response())
}

/// The key to which other branches seal cases. It is public, as every key to seal to.
pub async fn case_key(State(app): State<App>) -> Result<Response> {
    let body = with_context(json!({
        "id": address::case_key(&app.config),
        "type": "CaseKey",
        "attributedTo": address::instance_actor(&app.config),
        "recipient": key::recipient(&app).await?,
    }));
    Ok(Document(body).into_response())
}

pub async fn instance_collection(State(app): State<App>, Path(name): Path<String>) -> Result<Response> {
    if !matches!(name.as_str(), "outbox" | "followers" | "following" | "featured") {
        return Err(Error::NotFound);
    }
    let id = format!("{}/{name}", address::instance_actor(&app.config));
    Ok(Document(collection::counted(&id, 0)).into_response())
}

pub async fn profile(
    State(app): State<App>,
    Extension(inbox): Extension<Inbox>,
    Path(id): Path<i64>,
    asker: Asker,
) -> Result<Response> {
    let profile = profile_row::local_by_id(app.db.read(), id).await?;
    if asker.wants_page_for_people() {
        return Ok(Redirect::to(&profile.url).into_response());
    }
    asker.admit(&app, &inbox).await?;
    let keys = own_key::public_pems(app.db.read(), &profile).await?;
    Ok(Document(actor::build(&app.config, &profile, &keys)).into_response())
}

/// The stamp of a quote, answer, favourite or boost that was agreed to, for who may see the post. FEP-044f.
pub async fn quote_stamp(
    State(app): State<App>,
    Extension(inbox): Extension<Inbox>,
    Path(id): Path<i64>,
    asker: Asker,
) -> Result<Response> {
    let db = app.db.read();
    let stamp = quote_stamp_row::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)?;
    let (about, _) = Box::pin(visible(&app, &inbox, stamp.post_id, &asker)).await?.ok_or(Error::NotFound)?;
    let author = profile_row::by_id(db, about.author_id).await?;
    let body = with_context(json!({
        "id": address::quote_stamp(&app.config, id),
        "type": match stamp.kind.as_str() {
            "reply" => "ReplyAuthorization",
            "like" => "LikeAuthorization",
            "announce" => "AnnounceAuthorization",
            _ => "QuoteAuthorization",
        },
        "attributedTo": author.uri,
        "interactingObject": stamp.uri,
        "interactionTarget": about.uri,
    }));
    Ok(Document(body).into_response())
}

pub async fn post(
    State(app): State<App>,
    Extension(inbox): Extension<Inbox>,
    Path(id): Path<i64>,
    asker: Asker,
) -> Result<Response> {
    let Some((row, parts)) = Box::pin(visible(&app, &inbox, id, &asker)).await? else {
        return Ok(tombstone(&app, id).into_response());
    };
    if asker.wants_page_for_people() {
        return Ok(Redirect::to(&row.url).into_response());
    }
    Ok(Document(with_context(note::build(&app.config, &parts))).into_response())
}

pub async fn post_activity(
    State(app): State<App>,
    Extension(inbox): Extension<Inbox>,
    Path(id): Path<i64>,
    asker: Asker,
) -> Result<Response> {
    let (_, parts) = Box::pin(visible(&app, &inbox, id, &asker)).await?.ok_or(Error::Gone)?;
    Ok(Document(activity::create(&app.config, &parts)).into_response())
}

/// A post of ours that the asker may see; none if it was deleted.
async fn visible(app: &App, inbox: &Inbox, id: i64, asker: &Asker) -> Result<Option<(post_row::Model, note::Parts)>> {
    let found = post_row::Entity::find_by_id(id).filter(post_row::Column::IsLocal.eq(true)).one(app.db.read()).await?;
    let found = found.filter(|p| p.boost_of_id.is_none()).ok_or(Error::NotFound)?;
    let was_public = matches!(found.audience, post_row::Audience::Public | post_row::Audience::Unlisted);
    if found.deleted_at.is_some() && was_public {
        return Ok(None);
    }
    asker.admit(app, inbox).await?;
    let row = match crate::policy::visible::see(app.db.read(), Reader::Stranger, id).await {
        Err(Error::NotFound) => {
            let row = crate::policy::visible::see(app.db.read(), asker.reader(app, inbox).await?, id).await?;
            let signer = asker.signer(app, inbox).await?;
            if !posts::audience::reaches(app, &row, &signer.uri).await? {
                return Err(Error::NotFound);
            }
            row
        }
        other => other?,
    };
    let parts = posts::parts(app, app.db.read(), row.clone()).await?;
    Ok(Some((row, parts)))
}

/// What stands in the place of a deleted post: 410 with a Tombstone.
fn tombstone(app: &App, id: i64) -> (axum::http::StatusCode, Document) {
    let body = with_context(json!({ "id": address::post(&app.config, id), "type": "Tombstone" }));
    (axum::http::StatusCode::GONE, Document(body))
}

#[derive(Deserialize)]
pub struct PageQuery {
    pub(super) page: Option<String>,
    pub(super) max_id: Option<i64>,
}

pub async fn outbox(
    State(app): State<App>,
    Extension(inbox): Extension<Inbox>,
    Path(id): Path<i64>,
    Query(query): Query<PageQuery>,
    asker: Asker,
) -> Result<Response> {
    let profile = profile_row::local_by_id(app.db.read(), id).await?;
    asker.admit(&app, &inbox).await?;
    if query.page.is_none() {
        return Ok(Document(collection::front(&profile.outbox, profile.posts_count)).into_response());
    }
    let page = Page { max_id: query.max_id, limit: PAGE, ..Page::default() };
    // The outbox is for everybody: what only some may see is not in it.
    let rows =
        timeline::of_profile(&app, Reader::Stranger, id, Without { boosts: true, ..Without::default() }, page).await?;
    let next = (rows.len() as u64 == PAGE).then(|| rows.last().map(|r| r.id)).flatten();
    let mut items = Vec::new();
    for row in rows {
        let parts = posts::parts(&app, app.db.read(), row).await?;
        let mut create = activity::create(&app.config, &parts);
        if let Some(object) = create.as_object_mut() {
            object.remove("@context");
        }
        items.push(create);
    }
    Ok(Document(collection::page(&profile.outbox, profile.posts_count, query.max_id, next, &items)).into_response())
}

pub async fn followers(
    state: State<App>,
    inbox: Extension<Inbox>,
    id: Path<i64>,
    query: Query<PageQuery>,
    asker: Asker,
) -> Result<Response> {
    relations(state, inbox, id, query, asker, Side::Followers).await
}

pub async fn following(
    state: State<App>,
    inbox: Extension<Inbox>,
    id: Path<i64>,
    query: Query<PageQuery>,
    asker: Asker,
) -> Result<Response> {
    relations(state, inbox, id, query, asker, Side::Following).await
}

async fn relations(
    State(app): State<App>,
    Extension(inbox): Extension<Inbox>,
    Path(id): Path<i64>,
    Query(query): Query<PageQuery>,
    asker: Asker,
    side: Side,
) -> Result<Response> {
    let profile = profile_row::local_by_id(app.db.read(), id).await?;
    asker.admit(&app, &inbox).await?;
    let (address, total) = match side {
        Side::Followers => (&profile.followers_uri, profile.followers_count),
        _ => (&profile.following_uri, profile.following_count),
    };
    // Whom a personal profile knows is its own affair.
    if profile.kind == profile_row::Kind::Personal || profile.hide_collections {
        return Ok(Document(collection::counted(address, 0)).into_response());
    }
    if query.page.is_none() {
        return Ok(Document(collection::front(address, total)).into_response());
    }
    let page = Page { max_id: query.max_id, limit: PAGE, ..Page::default() };
    let rows = follows::list_for(app.db.read(), (Reader::Stranger, side), id, page).await?;
    let next = (rows.len() as u64 == PAGE).then(|| rows.last().map(|r| r.id)).flatten();
    let ids: Vec<i64> =
        rows.iter().map(|r| if side == Side::Followers { r.follower_id } else { r.followed_id }).collect();
    let people = profile_row::by_ids(app.db.read(), ids.clone()).await?;
    let items: Vec<Value> = ids.iter().filter_map(|i| people.get(i)).map(|p| json!(p.uri)).collect();
    Ok(Document(collection::page(address, total, query.max_id, next, &items)).into_response())
}
