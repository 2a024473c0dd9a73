//! Collections that hang on a profile or a post: featured, replies, likes, shares, and what one server's people follow.

use axum::{
    Extension,
    extract::State,
    response::{IntoResponse, Response},
};
use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::{Value, json};

use super::{
    documents::{Asker, Document, PAGE, PageQuery},
    inbox::Inbox,
};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::{Path, Query},
    },
    entities::{
        post::{self, Audience},
        profile,
    },
    people::groups::list,
    policy::visible::{self, Reader},
    posts::pins,
    wire::{
        activitypub::{address, collection, with_context},
        outbox,
        standing::host_of,
    },
};

/// The posts that a profile features; ids, for they are fetched one by one anyway.
pub async fn featured(
    State(app): State<App>,
    Extension(inbox): Extension<Inbox>,
    Path(id): Path<i64>,
    asker: Asker,
) -> Result<Response> {
    let profile = profile::local_by_id(app.db.read(), id).await?;
    asker.admit(&app, &inbox).await?;
    let items: Vec<Value> = pins::of(&app, Reader::Stranger, id).await?.iter().map(|p| json!(p.uri)).collect();
    let body = with_context(json!({
        "id": address::featured(&profile.uri),
        "type": "OrderedCollection",
        "totalItems": items.len(),
        "orderedItems": items,
    }));
    Ok(Document(body).into_response())
}

/// Who moderates a group (FEP-1b12).
pub async fn moderators(
    State(app): State<App>,
    Extension(inbox): Extension<Inbox>,
    Path(id): Path<i64>,
    asker: Asker,
) -> Result<Response> {
    let group = profile::local_by_id(app.db.read(), id).await?;
    if !group.is_own_group() {
        return Err(Error::NotFound);
    }
    asker.admit(&app, &inbox).await?;
    let items: Vec<String> = list::moderators(app.db.read(), id).await?.into_iter().map(|m| m.uri).collect();
    let body = with_context(json!({
        "id": address::moderators(&group.uri),
        "type": "OrderedCollection",
        "totalItems": items.len(),
        "orderedItems": items,
    }));
    Ok(Document(body).into_response())
}

/// The answers to a post that everybody may see, page by page.
pub async fn replies(
    State(app): State<App>,
    Extension(inbox): Extension<Inbox>,
    Path(id): Path<i64>,
    Query(query): Query<PageQuery>,
    asker: Asker,
) -> Result<Response> {
    let row = open_post(&app, &inbox, id, &asker).await?;
    let address = format!("{}/replies", row.uri);
    if query.page.is_none() {
        return Ok(Document(collection::front(&address, row.replies_count)).into_response());
    }
    let mut found = visible::without_hidden(post::Entity::find(), Reader::Stranger)
        .filter(post::Column::InReplyToId.eq(row.id))
        .filter(post::Column::Audience.is_in([Audience::Public, Audience::Unlisted]))
        .filter(visible::to(Reader::Stranger));
    if let Some(before) = query.max_id {
        found = found.filter(post::Column::Id.lt(before));
    }
    let rows = found.order_by_desc(post::Column::Id).limit(PAGE).all(app.db.read()).await?;
    let next = (rows.len() as u64 == PAGE).then(|| rows.last().map(|r| r.id)).flatten();
    let items: Vec<Value> = rows.iter().map(|r| json!(r.uri)).collect();
    Ok(Document(collection::page(&address, row.replies_count, query.max_id, next, &items)).into_response())
}

/// What belongs to a conversation that began with a post of ours and everybody may see, the newest first (FEP-7888, FEP-f228).
pub async fn context(
    State(app): State<App>,
    Extension(inbox): Extension<Inbox>,
    Path(id): Path<i64>,
    Query(query): Query<PageQuery>,
    asker: Asker,
) -> Result<Response> {
    let root = open_post(&app, &inbox, id, &asker).await?;
    let address = address::context(&root.uri);
    let whole = Condition::any().add(post::Column::Id.eq(root.id)).add(post::Column::ThreadId.eq(root.id));
    let open = visible::without_hidden(post::Entity::find(), Reader::Stranger)
        .filter(whole)
        .filter(post::Column::BoostOfId.is_null())
        .filter(post::Column::Audience.is_in([Audience::Public, Audience::Unlisted]))
        .filter(visible::to(Reader::Stranger));
    let total = i64::try_from(open.clone().count(app.db.read()).await?).unwrap_or(i64::MAX);
    if query.page.is_none() {
        let author = profile::by_id(app.db.read(), root.author_id).await?;
        let mut front = collection::front(&address, total);
        front["attributedTo"] = json!(author.uri);
        return Ok(Document(front).into_response());
    }
    let before = query.max_id.map(|before| post::Column::Id.lt(before));
    let shown = before.map_or_else(|| open.clone(), |before| open.clone().filter(before));
    let rows = shown.order_by_desc(post::Column::Id).limit(PAGE).all(app.db.read()).await?;
    let next = (rows.len() as u64 == PAGE).then(|| rows.last().map(|r| r.id)).flatten();
    let items: Vec<Value> = rows.iter().map(|r| json!(r.uri)).collect();
    Ok(Document(collection::page(&address, total, query.max_id, next, &items)).into_response())
}

/// How many like a post. Who they are is theirs to say.
pub async fn likes(state: State<App>, inbox: Extension<Inbox>, id: Path<i64>, asker: Asker) -> Result<Response> {
    counted(state, inbox, id, asker, "likes").await
}

/// How many have boosted it.
pub async fn shares(state: State<App>, inbox: Extension<Inbox>, id: Path<i64>, asker: Asker) -> Result<Response> {
    counted(state, inbox, id, asker, "shares").await
}

async fn counted(
    State(app): State<App>,
    Extension(inbox): Extension<Inbox>,
    Path(id): Path<i64>,
    asker: Asker,
    name: &str,
) -> Result<Response> {
    let row = open_post(&app, &inbox, id, &asker).await?;
    let total = if name == "likes" { row.favourites_count } else { row.boosts_count };
    Ok(Document(collection::counted(&format!("{}/{name}", row.uri), total)).into_response())
}

async fn open_post(app: &App, inbox: &Inbox, id: i64, asker: &Asker) -> Result<post::Model> {
    asker.admit(app, inbox).await?;
    let row = visible::see(app.db.read(), Reader::Stranger, id).await?;
    if row.is_local && row.boost_of_id.is_none() { Ok(row) } else { Err(Error::NotFound) }
}

/// Which people of the asking server follow a profile (FEP-8fcf); told to a signature of that server alone.
pub async fn followers_synchronization(
    State(app): State<App>,
    Extension(inbox): Extension<Inbox>,
    Path(id): Path<i64>,
    asker: Asker,
) -> Result<Response> {
    let profile = profile::local_by_id(app.db.read(), id).await?;
    let signer = asker.signer(&app, &inbox).await?;
    let host = host_of(&signer.uri).ok_or(Error::NotFound)?;
    let followers = outbox::followers_at(&app, profile.id, &host).await?;
    let body = with_context(json!({
        "id": format!("{}/followers_synchronization", profile.uri),
        "type": "OrderedCollection",
        "orderedItems": followers,
    }));
    Ok(Document(body).into_response())
}
