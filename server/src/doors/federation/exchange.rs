//! What the branch shares with its network: a collection of articles for each kind, told to trusted branches alone.

use axum::{
    Extension,
    extract::State,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

use super::{
    documents::{Asker, Document},
    inbox::Inbox,
};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
        extract::Path,
    },
    engagement::campaigns,
    learning::{
        casebook,
        exchange::{
            article::{self, Article, Kind},
            own,
        },
    },
    people::mentors::offer,
    wire::{
        activitypub::{address, with_context, with_schema},
        network,
    },
};

/// That somebody signs in a trusted branch's name. For anybody else there is nothing here.
async fn admit(app: &App, inbox: &Inbox, asker: &Asker) -> Result<()> {
    let signer = asker.signer(app, inbox).await.map_err(|_| Error::NotFound)?;
    if network::trusts(app, app.db.read(), &signer.uri).await? { Ok(()) } else { Err(Error::NotFound) }
}

/// All articles of a kind.
async fn shared(app: &App, inbox: &Inbox, asker: &Asker, kind: &str) -> Result<(Kind, Vec<Article>)> {
    let kind = Kind::named(kind).ok_or(Error::NotFound)?;
    admit(app, inbox, asker).await?;
    let all = match kind {
        Kind::Lesson => own::lessons(app).await?,
        Kind::Case => casebook::entries::shared(app).await?,
        Kind::Campaign => campaigns::share::shared(app).await?,
    };
    Ok((kind, all))
}

pub async fn collection(
    State(app): State<App>,
    Extension(inbox): Extension<Inbox>,
    Path(kind): Path<String>,
    asker: Asker,
) -> Result<Response> {
    let (kind, all) = shared(&app, &inbox, &asker, &kind).await?;
    let items: Vec<String> = all.iter().map(|a| address::exchanged(&app.config, kind.name(), &a.name)).collect();
    let body = with_context(json!({
        "id": address::exchange(&app.config, kind.name()),
        "type": "Collection",
        "totalItems": items.len(),
        "items": items,
    }));
    Ok(Document(body).into_response())
}

pub async fn article(
    State(app): State<App>,
    Extension(inbox): Extension<Inbox>,
    Path((kind, name)): Path<(String, String)>,
    asker: Asker,
) -> Result<Response> {
    let (kind, all) = shared(&app, &inbox, &asker, &kind).await?;
    let found = all.into_iter().find(|a| a.name == name).ok_or(Error::NotFound)?;
    Ok(Document(with_schema(article::build(&app.config, kind, &found))).into_response())
}

/// The mentors of this branch, with what each says of herself.
pub async fn mentors(State(app): State<App>, Extension(inbox): Extension<Inbox>, asker: Asker) -> Result<Response> {
    admit(&app, &inbox, &asker).await?;
    let own = offer::all(&app).await?.into_iter().filter(|(p, _)| p.domain.is_none());
    let items: Vec<Value> =
        own.map(|(p, words)| json!({ "type": p.actor_type, "id": p.uri, "summary": words })).collect();
    let body = with_context(json!({
        "id": address::exchange(&app.config, "mentors"),
        "type": "Collection",
        "totalItems": items.len(),
        "items": items,
    }));
    Ok(Document(body).into_response())
}
