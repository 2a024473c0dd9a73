//! One notice to one app. What a push service refuses for good ends the subscription; anything else is tried again.

use std::time::Duration;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use reqwest::{StatusCode, header};
use sea_orm::{ActiveEnum, EntityTrait};
use serde_json::json;
use url::Url;
use web_push_native::WebPushBuilder;

use crate::{
    base::{
        app::App,
        clock::DAY,
        error::{Error, Result},
        html,
    },
    entities::{notification, post, profile, push_subscription as row},
    jobs::SendPush,
    login::preferences,
    media,
    notifications::{aesgcm, push},
    policy::visible::{self, Reader},
};

/// What is older wakes nobody.
const TOO_LATE_MS: i64 = 2 * DAY;
const TTL: Duration = Duration::from_secs(2 * 24 * 60 * 60);
/// Characters of a post that a screen shows.
const BODY: usize = 140;

/// Does the job; run twice, it does no harm.
pub async fn send_push(app: &App, job: &SendPush) -> Result<()> {
    let db = app.db.read();
    let subscription = row::Entity::find_by_id(job.subscription_id).one(db).await?;
    let notice = notification::Entity::find_by_id(job.notification_id).one(db).await?;
    let (Some(subscription), Some(notice)) = (subscription, notice) else { return Ok(()) };
    let reader = profile::Entity::find_by_id(subscription.profile_id).one(db).await?;
    let Some(reader) = reader.filter(|p| p.frozen_on.is_none() && p.gone_at.is_none()) else { return Ok(()) };
    if app.clock.now_ms() - notice.created_at > TOO_LATE_MS {
        return Ok(());
    }
    let Ok(to) = push::receiver_of(app, &subscription) else { return forget(app, subscription.id).await };
    let Some(message) = message(app, &to.token, &notice, &reader).await? else { return Ok(()) };
    match send(app, &subscription, &to, message).await? {
        status if status.is_success() => Ok(()),
        StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS => Err(busy()),
        status if status.is_client_error() => forget(app, subscription.id).await,
        _ => Err(busy()),
    }
}

fn busy() -> Error {
    Error::Unavailable("The push service did not take the message.".into())
}

async fn forget(app: &App, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    row::Entity::delete_by_id(id).exec(&*tx).await?;
    tx.commit().await
}

/// Encrypted for the app alone, signed for the push service.
async fn send(app: &App, subscription: &row::Model, to: &push::Receiver, message: String) -> Result<StatusCode> {
    let (key, auth) = push::keys(&to.p256dh, &to.auth)?;
    let endpoint = to.endpoint.parse().map_err(|_| Error::unprocessable("The subscription has no address."))?;
    let audience = Url::parse(&to.endpoint).map(|u| u.origin().ascii_serialization()).unwrap_or_default();
    let contact = format!("mailto:branchline@{}", app.config.handle_domain);
    let authorization = push::vapid(app).await?.authorization(&audience, &contact, app.clock.now_ms() + DAY)?;
    if !subscription.standard {
        return send_early(app, to, &message, (&audience, &contact)).await;
    }
    let builder = WebPushBuilder::new(endpoint, key, auth).with_valid_duration(TTL);
    let request = builder.build(message).map_err(|e| Error::internal(e.to_string()))?;
    let (parts, body) = request.into_parts();
    let sent = app.http.client.post(&to.endpoint).headers(parts.headers).header("urgency", "normal");
    let sent = sent.header(header::AUTHORIZATION, authorization).body(body);
    app.http.send(sent).await.map(|r| r.status()).map_err(|_| busy())
}

/// The same in the words of the drafts, for apps that did not ask for the standard.
async fn send_early(
    app: &App,
    to: &push::Receiver,
    message: &str,
    (audience, contact): (&str, &str),
) -> Result<StatusCode> {
    let bytes = |text: &str| push::decode(text).ok_or_else(|| Error::unprocessable("The subscription has no keys."));
    let sealed = aesgcm::seal(message, &bytes(&to.p256dh)?, &bytes(&to.auth)?)?;
    let vapid = push::vapid(app).await?;
    let token = vapid.token(audience, contact, app.clock.now_ms() + DAY)?;
    let sent = app
        .http
        .client
        .post(&to.endpoint)
        .header(header::CONTENT_TYPE, "application/octet-stream")
        .header(header::CONTENT_ENCODING, "aesgcm")
        .header("encryption", format!("salt={}", URL_SAFE_NO_PAD.encode(sealed.salt)))
        .header("crypto-key", format!("dh={};p256ecdsa={}", URL_SAFE_NO_PAD.encode(&sealed.public), vapid.public_key()))
        .header(header::AUTHORIZATION, format!("WebPush {token}"))
        .header("ttl", TTL.as_secs())
        .header("urgency", "normal")
        .body(sealed.body);
    app.http.send(sent).await.map(|r| r.status()).map_err(|_| busy())
}

/// What the app is told, as JSON; none where what it was about is gone.
/// <https://docs.joinmastodon.org/methods/push/>
async fn message(
    app: &App,
    token: &str,
    notice: &notification::Model,
    reader: &profile::Model,
) -> Result<Option<String>> {
    let Some(from) = profile::Entity::find_by_id(notice.from_id).one(app.db.read()).await? else { return Ok(None) };
    let about = match notice.post_id {
        Some(id) => match visible::see(app.db.read(), Reader::Local(reader.id), id).await {
            Ok(post) => Some(post),
            Err(Error::NotFound) => return Ok(None),
            Err(other) => return Err(other),
        },
        None => None,
    };
    let language = preferences::of(reader).language.unwrap_or_else(|| app.config.language.clone());
    let kind = notice.kind.to_value();
    let name = if from.display_name.is_empty() { &from.handle } else { &from.display_name };
    let title = texts::of(&language).with(&format!("push-{}", kind.replace(['.', '_'], "-")), &[("name", name)]);
    let body = json!({
        "access_token": token,
        "preferred_locale": language,
        "notification_id": notice.id,
        "notification_type": kind,
        "icon": avatar(app, &from),
        "title": title,
        "body": shortened(&words(about.as_ref(), &from)),
    });
    Ok(Some(body.to_string()))
}

/// The sender's picture, where everybody can see it.
fn avatar(app: &App, from: &profile::Model) -> String {
    let own = from.avatar_file.as_ref().map(|file| media::address::open(app, file));
    own.unwrap_or_else(|| app.config.url(media::address::NO_AVATAR))
}

/// The warning before the words, where there is one.
fn words(about: Option<&post::Model>, from: &profile::Model) -> String {
    match about {
        Some(post) if !post.content_warning.is_empty() => post.content_warning.clone(),
        Some(post) => html::plain(&post.content),
        None => html::plain(&from.note),
    }
}

fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(BODY).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
