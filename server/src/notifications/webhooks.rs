//! Webhooks: other programs are told what happens at the desk, by kind and id alone; no words of anybody leave this way. Each is
//! signed, kept until it is sent, and tried again. <https://github.com/standard-webhooks/standard-webhooks>

use aws_lc_rs::hmac;
use base64::{Engine, engine::general_purpose::STANDARD};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, QueryOrder};
use serde_json::json;
use url::Url;

use crate::{
    base::{
        app::App,
        audit,
        clock::{SECOND, iso},
        db::Tx,
        error::{Error, Result},
        id,
        wrapped::WEBHOOK,
    },
    entities::webhook,
    jobs::{Job, SendWebhook, enqueue},
};

/// What programs can be told of.
pub const EVENTS: [&str; 5] =
    ["report.created", "post.held", "sign_up.created", "announcement.published", "alert.raised"];
const MOST: usize = 20;
const PREFIX: &str = "whsec_";

/// All webhooks, the oldest first.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<webhook::Model>> {
    Ok(webhook::Entity::find().order_by_asc(webhook::Column::Id).all(db).await?)
}

/// Adds one; gives it with its secret.
///
/// # Errors
/// 422 for an address that is not another server's, or for no event.
pub async fn add(app: &App, actor: &str, url: &str, events: &[String]) -> Result<webhook::Model> {
    let address = Url::parse(url.trim()).ok().filter(|u| app.http.allows(u));
    let address = address.ok_or_else(|| {
        Error::unprocessable("A webhook goes to another server: https://, a name rather than a number, and no port.")
    })?;
    let known: Vec<&str> = EVENTS.into_iter().filter(|e| events.iter().any(|wish| wish == e)).collect();
    if known.is_empty() {
        return Err(Error::unprocessable("Choose at least one event."));
    }
    let tx = app.db.begin().await?;
    tx.alone("webhooks").await?;
    if all(&*tx).await?.len() >= MOST {
        return Err(Error::unprocessable(format!("There is room for {MOST} webhooks.")));
    }
    let row = webhook::Model {
        id: id::next(&app.clock),
        url: address.to_string(),
        secret: format!("{PREFIX}{}", STANDARD.encode(id::random_bytes::<24>())),
        events: serde_json::to_string(&known).map_err(Error::internal)?,
        created_at: app.clock.now_ms(),
        told_at: None,
        fault: None,
    };
    let stored = webhook::Model { secret: WEBHOOK.wrap(&app.keys, row.id, &row.secret)?, ..row.clone() };
    webhook::ActiveModel::from(stored).insert(&*tx).await?;
    audit::record(app, &tx, actor, "webhook.add", address.host_str().unwrap_or_default(), &json!({ "events": known }))
        .await?;
    tx.commit().await?;
    Ok(row)
}

/// Takes one away.
pub async fn remove(app: &App, actor: &str, webhook_id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let row = webhook::Entity::find_by_id(webhook_id).one(&*tx).await?.ok_or(Error::NotFound)?;
    webhook::Entity::delete_by_id(webhook_id).exec(&*tx).await?;
    let host = Url::parse(&row.url).ok().and_then(|u| u.host_str().map(str::to_owned)).unwrap_or_default();
    audit::record(app, &tx, actor, "webhook.remove", &host, &json!({})).await?;
    tx.commit().await
}

/// Has those told who want to know, once the caller's transaction is kept.
pub async fn raise(app: &App, tx: &Tx, event: &'static str, subject_id: i64) -> Result<()> {
    for hook in all(&**tx).await? {
        let wants: Vec<String> = serde_json::from_str(&hook.events).unwrap_or_default();
        if wants.iter().any(|w| w == event) {
            let job = SendWebhook { webhook_id: hook.id, event: event.to_owned(), subject_id, at: app.clock.now_ms() };
            enqueue(app, tx, &Job::SendWebhook(job)).await?;
        }
    }
    Ok(())
}

/// Sends one. What is not taken is tried again, under the same id.
///
/// # Errors
/// 503 where it is not taken.
pub async fn send(app: &App, job: &SendWebhook) -> Result<()> {
    let Some(hook) = webhook::Entity::find_by_id(job.webhook_id).one(app.db.read()).await? else { return Ok(()) };
    let message_id = format!("msg_{}_{}_{}", hook.id, job.event.replace('.', "_"), job.subject_id);
    let at = app.clock.now_ms() / SECOND;
    let body = json!({ "type": job.event, "timestamp": iso(job.at), "data": { "id": job.subject_id.to_string() } });
    let body = body.to_string();
    let secret = WEBHOOK.unwrap(&app.keys, hook.id, &hook.secret)?;
    let signature = sign(&secret, &format!("{message_id}.{at}.{body}"))?;
    let request = app.http.client.post(&hook.url).header("content-type", "application/json");
    let request = request.header("webhook-id", message_id).header("webhook-timestamp", at.to_string());
    let request = request.header("webhook-signature", signature).body(body);
    let fault = match app.http.send(request).await {
        Ok(answer) if answer.status().is_success() => None,
        Ok(answer) => Some(format!("It answered {}.", answer.status().as_u16())),
        Err(_) => Some("It does not answer.".to_owned()),
    };
    let tx = app.db.begin().await?;
    let mut change = webhook::ActiveModel { id: Set(hook.id), fault: Set(fault.clone()), ..Default::default() };
    if fault.is_none() {
        change.told_at = Set(Some(app.clock.now_ms()));
    }
    change.update(&*tx).await?;
    tx.commit().await?;
    fault.map_or(Ok(()), |sentence| Err(Error::Unavailable(sentence)))
}

/// `v1,` and the HMAC-SHA256 of id, time and body under the secret.
fn sign(secret: &str, text: &str) -> Result<String> {
    let key = STANDARD.decode(secret.trim_start_matches(PREFIX)).map_err(Error::internal)?;
    let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &key), text.as_bytes());
    Ok(format!("v1,{}", STANDARD.encode(tag)))
}

#[cfg(test)]
mod tests {
    /// The example of the specification.
    #[test]
    fn signatures_are_those_of_the_specification() {
        let text = "msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{\"test\": 2432232314}";
        let signed = super::sign("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", text).expect("a signature");
        assert_eq!(signed, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
