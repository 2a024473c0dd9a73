//! Web Push: an app is woken of a notice. A subscription belongs to a token; what it is told is encrypted for that app alone
//! (RFC 8291), and sent by the durable queue.

use std::{collections::BTreeMap, sync::Arc};

use aws_lc_rs::{
    aead::{AES_256_GCM, Aad, Nonce, RandomizedNonceKey},
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair},
};
use base64::{
    Engine,
    alphabet::URL_SAFE,
    engine::{
        DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig,
        general_purpose::{STANDARD, URL_SAFE_NO_PAD},
    },
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, Iterable, QueryFilter, sea_query::OnConflict,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use url::Url;
use web_push_native::{Auth, p256::PublicKey};

use crate::{
    base::{
        app::App,
        clock::SECOND,
        db::Tx,
        error::{Error, Result},
        id,
        keys::is_wrapped,
        settings,
        wrapped::{RECEIVER, SETTING},
    },
    entities::{follow, notification, profile, push_subscription as row, setting},
    jobs::{Job, SendPush, enqueue_at},
    login::preferences,
};

/// Where the key stands that proves to push services that it is us (VAPID).
const VAPID: &str = "vapid_key";
/// Where earlier versions kept a key of their own.
const KEY_FILE: &str = "push.key";
const NONCE: usize = 12;
const MOST_ALERTS: usize = 30;
const LONGEST: usize = 2_048;

/// Whoever's notices wake an app.
pub const POLICIES: [&str; 4] = ["all", "followed", "follower", "none"];

/// What an app asks for.
#[derive(Clone, Debug)]
pub struct Wish {
    pub endpoint: String,
    pub p256dh: String,
    pub auth: String,
    pub alerts: BTreeMap<String, bool>,
    pub policy: Option<String>,
    /// RFC 8291 and RFC 8292, rather than the drafts before them.
    pub standard: bool,
}

/// Whom a message is for. A phone has the same address and keys for all its accounts, so this is kept sealed: no two profiles
/// of one person are to be told by it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Receiver {
    pub endpoint: String,
    /// Its public key and its secret, base64url.
    pub p256dh: String,
    pub auth: String,
    /// Repeated in each message: that is how apps that hold several accounts know whose it is.
    pub token: String,
}

/// Subscribes a token; its earlier subscription is replaced. `token` is its secret.
///
/// # Errors
/// 422 for an address or keys that nothing can be sent to.
pub async fn subscribe(app: &App, (token_id, token): (i64, &str), profile_id: i64, wish: Wish) -> Result<row::Model> {
    check_endpoint(app, &wish.endpoint)?;
    keys(&wish.p256dh, &wish.auth)?;
    let receiver = Receiver { endpoint: wish.endpoint, p256dh: wish.p256dh, auth: wish.auth, token: token.to_owned() };
    let text = serde_json::to_string(&receiver).map_err(Error::internal)?;
    let id = id::random();
    let model = row::Model {
        id,
        token_id,
        profile_id,
        receiver: seal(app, id, &text)?,
        alerts: alerts(&wish.alerts)?,
        policy: policy(wish.policy)?,
        standard: wish.standard,
    };
    let tx = app.db.begin().await?;
    row::Entity::delete_many().filter(row::Column::TokenId.eq(token_id)).exec(&*tx).await?;
    row::ActiveModel::from(model.clone()).insert(&*tx).await?;
    tx.commit().await?;
    Ok(model)
}

/// A token's subscription.
pub async fn of_token(app: &App, token_id: i64) -> Result<row::Model> {
    let found = row::Entity::find().filter(row::Column::TokenId.eq(token_id)).one(app.db.read()).await?;
    // Clients look for these words.
    found.ok_or(Error::Missing("Record not found"))
}

/// Says anew of which notices an app is woken.
pub async fn change(
    app: &App,
    token_id: i64,
    alerts_wanted: &BTreeMap<String, bool>,
    policy_wanted: Option<String>,
) -> Result<row::Model> {
    let found = of_token(app, token_id).await?;
    let policy = policy(policy_wanted)?;
    let change = row::ActiveModel {
        id: Set(found.id),
        alerts: Set(alerts(alerts_wanted)?),
        policy: Set(policy),
        ..Default::default()
    };
    let tx = app.db.begin().await?;
    let changed = change.update(&*tx).await?;
    tx.commit().await?;
    Ok(changed)
}

/// Wakes an app no more; twice is as good as once.
pub async fn unsubscribe(tx: &Tx, token_id: i64) -> Result<()> {
    row::Entity::delete_many().filter(row::Column::TokenId.eq(token_id)).exec(&**tx).await?;
    Ok(())
}

/// Has a notice sent to those apps of its reader's that want it.
pub async fn enqueue(app: &App, tx: &Tx, notice: &notification::Model) -> Result<()> {
    let kind = sea_orm::ActiveEnum::to_value(&notice.kind);
    for subscription in row::Entity::find().filter(row::Column::ProfileId.eq(notice.profile_id)).all(&**tx).await? {
        let wanted = alerts_of(&subscription).get(&kind).copied().unwrap_or(false);
        if wanted && passes(tx, &subscription.policy, notice).await? {
            let job = SendPush { subscription_id: subscription.id, notification_id: notice.id };
            enqueue_at(app, tx, &Job::SendPush(job), wakes_at(app, tx, notice.profile_id).await?).await?;
        }
    }
    Ok(())
}

/// When somebody may be woken: now, or when the quiet hours end that they have chosen.
async fn wakes_at(app: &App, tx: &Tx, profile_id: i64) -> Result<i64> {
    let now = app.clock.now_ms();
    let reader = preferences::of(&profile::by_id(&**tx, profile_id).await?);
    let zone = reader.time_zone.clone().unwrap_or_else(|| app.config.time_zone.clone());
    Ok(reader.quiet_ends(&zone, now).unwrap_or(now))
}

async fn passes(tx: &Tx, policy: &str, notice: &notification::Model) -> Result<bool> {
    let (follower, followed) = match policy {
        "followed" => (notice.profile_id, notice.from_id),
        "follower" => (notice.from_id, notice.profile_id),
        other => return Ok(other == "all"),
    };
    let found = follow::find(&**tx, follower, followed).await?;
    Ok(found.is_some_and(|f| f.state == follow::State::Accepted))
}

/// The kinds of notices there are, and whatever else a subscription names, each with yes or no.
pub fn alerts_of(subscription: &row::Model) -> BTreeMap<String, bool> {
    let named: BTreeMap<String, bool> = serde_json::from_str(&subscription.alerts).unwrap_or_default();
    let all = notification::Kind::iter().map(|kind| (sea_orm::ActiveEnum::to_value(&kind), false));
    all.chain(named).collect()
}

fn alerts(wanted: &BTreeMap<String, bool>) -> Result<String> {
    if wanted.len() > MOST_ALERTS {
        return Err(Error::unprocessable("data[alerts] names more kinds of notifications than there are."));
    }
    serde_json::to_string(wanted).map_err(Error::internal)
}

fn policy(wanted: Option<String>) -> Result<String> {
    let policy = wanted.filter(|p| !p.is_empty()).unwrap_or_else(|| "all".into());
    if POLICIES.contains(&policy.as_str()) {
        Ok(policy)
    } else {
        Err(Error::unprocessable("data[policy] must be all, followed, follower or none."))
    }
}

fn check_endpoint(app: &App, endpoint: &str) -> Result<()> {
    let fits = endpoint.len() <= LONGEST && Url::parse(endpoint).is_ok_and(|u| app.http.allows(&u));
    if fits { Ok(()) } else { Err(Error::unprocessable("Validation failed: Endpoint is invalid")) }
}

/// The keys for which a message is encrypted.
///
/// # Errors
/// 422 for what are no such keys.
pub fn keys(p256dh: &str, auth: &str) -> Result<(PublicKey, Auth)> {
    let bad = || Error::unprocessable("Validation failed: subscription[keys] are no keys of RFC 8291");
    let key = decode(p256dh).and_then(|k| PublicKey::from_sec1_bytes(&k).ok()).ok_or_else(bad)?;
    let secret = decode(auth).filter(|a| a.len() == 16).ok_or_else(bad)?;
    Ok((key, Auth::clone_from_slice(&secret)))
}

/// Base64 in either alphabet, padded or not.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let lenient = GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
    let plain: String = text.trim().replace('+', "-").replace('/', "_");
    GeneralPurpose::new(&URL_SAFE, lenient).decode(plain).ok()
}

/// The key pair by which push services know this branch (RFC 8292).
pub struct Vapid(EcdsaKeyPair);

impl Vapid {
    /// The public half, as apps want it: base64url of 65 bytes.
    pub fn public_key(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0.public_key())
    }

    /// The `Authorization` for a push service: that it is us who speak, to whom, and until when (milliseconds).
    pub fn authorization(&self, audience: &str, contact: &str, until_ms: i64) -> Result<String> {
        Ok(format!("vapid t={}, k={}", self.token(audience, contact, until_ms)?, self.public_key()))
    }

    /// The signed part of it.
    pub fn token(&self, audience: &str, contact: &str, until_ms: i64) -> Result<String> {
        let claims = json!({ "aud": audience, "exp": until_ms / SECOND, "sub": contact });
        let header = URL_SAFE_NO_PAD.encode(r#"{"typ":"JWT","alg":"ES256"}"#);
        let signed = format!("{header}.{}", URL_SAFE_NO_PAD.encode(claims.to_string()));
        let signature = self.0.sign(&SystemRandom::new(), signed.as_bytes());
        let signature = signature.map_err(|_| Error::internal("VAPID could not be signed"))?;
        Ok(format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature)))
    }

    fn read(app: &App, text: &str) -> Result<Self> {
        let text = if is_wrapped(text) { SETTING.unwrap(&app.keys, VAPID, text)? } else { text.to_owned() };
        let bytes = STANDARD.decode(text).map_err(Error::internal)?;
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &bytes);
        pair.map(Self).map_err(|e| Error::internal(e.to_string()))
    }
}

/// This branch's key pair; made at its first use.
pub async fn vapid(app: &App) -> Result<Arc<Vapid>> {
    if let Some(kept) = app.kept.get::<Vapid>() {
        return Ok(kept);
    }
    if let Some(found) = setting::Entity::find_by_id(VAPID.to_owned()).one(app.db.read()).await? {
        return Ok(app.kept.put(Vapid::read(app, &found.value)?));
    }
    let new = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new());
    let new = new.map_err(|_| Error::internal("a key could not be made"))?;
    let tx = app.db.begin().await?;
    let made = setting::ActiveModel {
        name: Set(VAPID.to_owned()),
        value: Set(SETTING.wrap(&app.keys, VAPID, &STANDARD.encode(new))?),
    };
    // Another process may be quicker.
    setting::Entity::insert(made)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&*tx)
        .await?;
    let kept = setting::Entity::find_by_id(VAPID.to_owned()).one(&*tx).await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    Ok(app.kept.put(Vapid::read(app, &kept.value)?))
}

/// The public half of this branch's key pair.
pub async fn public_key(app: &App) -> Result<String> {
    Ok(vapid(app).await?.public_key())
}

/// Whom a subscription is for.
///
/// # Errors
/// 404 where the key that opens it is lost: the app has to subscribe anew.
pub fn receiver_of(app: &App, subscription: &row::Model) -> Result<Receiver> {
    let text = RECEIVER.unwrap(&app.keys, subscription.id, &subscription.receiver).map_err(|_| Error::NotFound)?;
    serde_json::from_str(&text).map_err(Error::internal)
}

/// Brings what an earlier version has stored or sealed otherwise under the branch's keys, and takes the key beside the database away.
pub async fn adopt(app: &App) -> Result<()> {
    if let Some(found) = settings::setting(app.db.read(), VAPID).await?.filter(|v| !is_wrapped(v)) {
        let tx = app.db.begin().await?;
        settings::put_setting(&tx, VAPID, SETTING.wrap(&app.keys, VAPID, &found)?).await?;
        tx.commit().await?;
    }
    let file = app.config.data_dir.join(KEY_FILE);
    let Some(key) = std::fs::read(&file).ok().and_then(|k| <[u8; 32]>::try_from(k).ok()) else { return Ok(()) };
    let tx = app.db.begin().await?;
    for found in row::Entity::find().all(&*tx).await?.into_iter().filter(|r| !is_wrapped(&r.receiver)) {
        let Some(text) = open(&key, &found.receiver) else { continue };
        let receiver = Set(seal(app, found.id, &text)?);
        row::ActiveModel { id: Set(found.id), receiver, ..Default::default() }.update(&*tx).await?;
    }
    tx.commit().await?;
    std::fs::remove_file(&file).map_err(Error::internal)
}

fn seal(app: &App, id: i64, text: &str) -> Result<String> {
    RECEIVER.wrap(&app.keys, id, text)
}

fn open(key: &[u8; 32], sealed: &str) -> Option<String> {
    let key = RandomizedNonceKey::new(&AES_256_GCM, key).ok()?;
    let mut bytes = STANDARD.decode(sealed).ok()?;
    let mut body = bytes.split_off(NONCE.min(bytes.len()));
    let nonce = Nonce::try_assume_unique_for_key(&bytes).ok()?;
    let plain = key.open_in_place(nonce, Aad::empty(), &mut body).ok()?;
    String::from_utf8(plain.to_vec()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_in_either_alphabet() {
        let key = "BLn9b-VR0ca83knDNZ32dCHGyjJp-1riX9ZTN40MqV8K_LpQmLqxC_DoHvqvFXO_nGdAB4W9dogZb_sM-uV4JbY";
        let padded = format!("{}=", key.replace('-', "+").replace('_', "/"));
        assert!(keys(key, "_ordMnz7uTCmrpBTeUV4Bw").is_ok() && keys(&padded, "/ordMnz7uTCmrpBTeUV4Bw==").is_ok());
        assert!(keys("x", "_ordMnz7uTCmrpBTeUV4Bw").is_err() && keys(key, "AAAA").is_err());
    }
}
