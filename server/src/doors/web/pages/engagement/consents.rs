//! The register of photo consents.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::engagement::consents::{
        Consent, Consents, ConsentsProps, OfPost, OfPostProps, One, OneProps, Picture, Typed as TypedConsent,
    },
};

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    base::{
        app::App,
        clock::{self, DAY},
        error::{Error, Result},
        extract::Path,
        settings,
    },
    doors::{
        mastodon::convert,
        params::id,
        web::{
            frame::{or_answer, show, signed_in},
            session::Visitor,
            state::Web,
        },
    },
    engagement::photo_consents,
    entities::{
        media, photo_consent, post,
        profile::{self, Kind},
    },
    media::{address::For, attach},
    posts::drafts::store,
};

const SOON_MS: i64 = 30 * DAY;

fn shown(c: photo_consent::Model, soon: &str) -> Consent {
    Consent {
        id: c.id.to_string(),
        ends_soon: c.ended_at.is_none() && c.expires_on.as_str() <= soon,
        reference: c.reference,
        by_guardian: c.by_guardian,
        scope: c.scope,
        given_on: c.given_on,
        expires_on: c.expires_on,
        ended: c.ended_why,
    }
}

fn soon(app: &App) -> String {
    clock::day(app.clock.now_ms() + SOON_MS)
}

/// Who may look into the register: whoever works here, and not a personal profile.
pub async fn keeper(web: &Web, visitor: &Visitor) -> Result<profile::Model> {
    let me = visitor.viewer(&web.app).await?.profile;
    if matches!(me.kind, Kind::Professional | Kind::Shared) { Ok(me) } else { Err(Error::NotFound) }
}

pub async fn consents(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    keeper(&web, &visitor).await?;
    show_consents(&web, &frame, StatusCode::OK, TypedConsent::default()).await
}

pub async fn show_consents(web: &Web, frame: &Frame, status: StatusCode, typed: TypedConsent) -> Result<Response> {
    let soon = soon(&web.app);
    let consents = photo_consents::all(&web.app).await?.into_iter().map(|c| shown(c, &soon)).collect();
    let title = frame.t("photo-consent-title");
    Ok(show(frame, status, &title, |frame| Consents(ConsentsProps { consents, typed, frame })))
}

pub async fn one_consent(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(of): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    keeper(&web, &visitor).await?;
    show_consent(&web, &frame, StatusCode::OK, (id(&of)?, false, None)).await
}

pub async fn show_consent(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    (of, sure, fault): (i64, bool, Option<String>),
) -> Result<Response> {
    let app = &web.app;
    let consent = shown(photo_consents::one(app, of).await?, &soon(app));
    let pictures = pictures(app, &photo_consents::pictures(app, of).await?).await?;
    let copies = photo_consents::copies(app, of).await?.into_iter().map(|c| (c.host, c.post_uri)).collect();
    let title = frame.tv("photo-consent-number", &[("reference", &consent.reference)]);
    let props = |frame| OneProps { consent, pictures, copies, sure, fault, frame };
    Ok(show(frame, status, &title, |frame| One(props(frame))))
}

/// Pictures as pages show them to those who work here.
async fn pictures(app: &App, rows: &[media::Model]) -> Result<Vec<Picture>> {
    let seal = settings::seal(app).await?;
    let hung: Vec<i64> = rows.iter().filter_map(|m| m.post_id).collect();
    let posts = post::Entity::find().filter(post::Column::Id.is_in(hung)).all(app.db.read()).await?;
    let page = |id: i64| posts.iter().find(|p| p.id == id).map(|p| p.url.clone());
    let picture = |m: &media::Model| {
        let shown = convert::media(app, seal, m, For::Reader);
        Picture {
            id: m.id.to_string(),
            preview: shown.preview_url.unwrap_or_default(),
            description: m.description.clone(),
            post: m.post_id.and_then(page),
        }
    };
    Ok(rows.iter().map(picture).collect())
}

/// What consents are said of: a post of one's own, or one that waits.
#[derive(Clone, Copy, Debug)]
pub enum Of {
    Post(i64),
    Waiting(i64),
}

impl Of {
    pub fn action(self) -> String {
        match self {
            Self::Post(id) => format!("/consents/of-post/{id}"),
            Self::Waiting(id) => format!("/consents/of-waiting/{id}"),
        }
    }
}

/// The pictures of it, where it is one's own.
pub async fn pictures_of(app: &App, me: &profile::Model, of: Of) -> Result<Vec<media::Model>> {
    match of {
        Of::Post(id) => {
            let own = post::own(app.db.read(), me.id, id).await?;
            Ok(attach::of_posts(app.db.read(), &[own.id]).await?.remove(&own.id).unwrap_or_default())
        }
        Of::Waiting(id) => Ok(store::opened(app, &store::own(app, me.id, id).await?).await?.1),
    }
}

pub async fn consents_of_post(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(post): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = keeper(&web, &visitor).await?;
    show_consents_of(&web, &frame, &me, StatusCode::OK, (Of::Post(id(&post)?), None)).await
}

pub async fn consents_of_waiting(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(waiting): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = keeper(&web, &visitor).await?;
    show_consents_of(&web, &frame, &me, StatusCode::OK, (Of::Waiting(id(&waiting)?), None)).await
}

pub async fn show_consents_of(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    (of, fault): (Of, Option<String>),
) -> Result<Response> {
    let app = &web.app;
    let rows = pictures_of(app, me, of).await?;
    if rows.is_empty() {
        return Err(Error::NotFound);
    }
    let links = photo_consents::of_media(app, &rows.iter().map(|m| m.id).collect::<Vec<_>>()).await?;
    let chosen = |m: &media::Model| {
        links.iter().filter(|l| l.media_id == m.id).map(|l| l.consent_id.to_string()).collect::<Vec<_>>()
    };
    let chosen = rows.iter().map(chosen).collect();
    let open = photo_consents::all(app).await?.into_iter().filter(|c| c.ended_at.is_none());
    let consents = open.map(|c| (c.id.to_string(), c.reference)).collect();
    let (pictures, action) = (pictures(app, &rows).await?, of.action());
    let title = frame.t("photo-consent-of-post");
    let props = |frame| OfPostProps { pictures, consents, chosen, action, fault, frame };
    Ok(show(frame, status, &title, |frame| OfPost(props(frame))))
}
