//! What the branch shares with its network, and what it takes from there.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::exchange::{Exchange, ExchangeProps, Host, Offer},
};

use crate::{
    base::{app::App, error::Result},
    doors::web::{
        frame::{or_answer, show, signed_in},
        session::Visitor,
        state::Web,
    },
    entities::exchange_article,
    learning::{
        edit,
        exchange::{
            article::Kind,
            licence, own,
            subscriptions::{self, Drift},
        },
    },
    login::{self, roles::Permission},
    wire::network,
};

pub async fn exchange(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    login::require(web.app.db.read(), &me, Permission::ManageRules).await?;
    show_exchange(&web, &frame, StatusCode::OK, None).await
}

pub async fn show_exchange(web: &Web, frame: &Frame, status: StatusCode, fault: Option<String>) -> Result<Response> {
    let app = &web.app;
    let ours = subscriptions::all(app).await?;
    let is_on = |host: &str, kind: Kind| ours.iter().any(|s| s.host == host && s.kind == kind.name());
    let hosts = network::hosts(app, app.db.read()).await?.into_iter().map(|h| Host {
        kinds: Kind::ALL.iter().map(|k| (k.name(), is_on(&h.host, *k))).collect(),
        name: h.name.unwrap_or_else(|| h.host.clone()),
        host: h.host,
    });
    let hosts = hosts.collect();
    let mut offers = Vec::new();
    for (article, branch) in subscriptions::articles(app, Kind::Lesson).await? {
        offers.push(offered(app, article, branch).await?);
    }
    let licence = own::licence(app).await?;
    let title = frame.t("exchange-title");
    let names = licence::names().collect();
    let props = |frame| ExchangeProps { hosts, offers, licence, names, fault, frame };
    Ok(show(frame, status, &title, |frame| Exchange(props(frame))))
}

/// A lesson of another branch, and how it stands to ours.
async fn offered(app: &App, article: exchange_article::Model, branch: String) -> Result<Offer> {
    let here = match article.taken_as.as_deref().and_then(|t| t.split_once('.')) {
        Some((language, name)) => edit::own(app, name, language).await?.map(|row| row.source),
        None => None,
    };
    let drift = Drift::of(&article, here.as_deref());
    Ok(Offer {
        is_taken: article.taken_as.is_some(),
        changed_there: drift.there,
        changed_here: drift.here,
        is_gone: drift.is_gone,
        href: format!("/branch/lessons/new?from={}", article.id),
        title: article.title,
        language: article.language,
        licence: article.licence,
        branch,
    })
}
