//! Break-glass: for a court order or danger to life, and only where the branch has agreed on it with its staff, two holders
//! together can learn whose a personal profile is. They learn a name and nothing else; the person is told.
//!
//! Each keyring's identity is sealed to an escrow key too. That key exists nowhere: it was split in two (Shamir) when
//! break-glass was switched on, and each holder has a part. Asking for a name is `profiles::break_glass`.

use age::{
    secrecy::ExposeSecret,
    x25519::{Identity, Recipient},
};
use aws_lc_rs::{
    digest::{SHA256, digest},
    signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, sea_query::OnConflict};
use serde::{Deserialize, Serialize};
use serde_json::json;
use subtle::ConstantTimeEq;
use vsss_rs::Gf256;

use super::{
    kept::{self, Place},
    keyring,
};
use crate::{
    base::{
        app::App,
        audit,
        error::{Error, Result},
        id,
        keys::Keys,
        wrapped,
    },
    entities::{keyring as keyring_row, login, setting},
};

const SETTING: &str = "break-glass";
/// What stands before a share, so that nobody takes it for something else.
const SHARE: &str = "branchline-share-";

/// What the branch has agreed on with its staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    recipient: String,
    /// A day.
    pub agreed_on: String,
    /// How: a works agreement, for instance.
    pub form: String,
    /// The two holders; the second is the data protection officer or speaks for the staff.
    pub holders: [String; 2],
    /// Made with the branch's keys, which are not in the database: whoever writes another recipient there can't make it.
    #[serde(default)]
    signature: String,
}

/// What was agreed as browsers check and remember it: a text, and the branch's signature (Ed25519) under it, base64url.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    pub statement: String,
    pub signature: String,
    /// The public half of the key that signs agreements, the same for everybody.
    pub signer: String,
}

fn signer(keys: &Keys) -> Result<Ed25519KeyPair> {
    let seed = keys.secret_for("signer of break-glass agreements");
    Ed25519KeyPair::from_seed_unchecked(&seed).map_err(|e| Error::internal(e.to_string()))
}

impl Agreement {
    /// Everything that was agreed, in one text.
    fn statement(&self) -> String {
        let Self { recipient, agreed_on, form, holders: [one, other], .. } = self;
        json!(["break-glass", recipient, agreed_on, form, one, other]).to_string()
    }

    /// What proves to a browser that the branch made this agreement, and that everybody has the same.
    ///
    /// # Errors
    /// Ours.
    pub fn proof(&self, keys: &Keys) -> Result<Proof> {
        let (statement, pair) = (self.statement(), signer(keys)?);
        let signature = URL_SAFE_NO_PAD.encode(pair.sign(statement.as_bytes()));
        Ok(Proof { statement, signature, signer: URL_SAFE_NO_PAD.encode(pair.public_key()) })
    }

    fn is_genuine(&self, keys: &Keys) -> Result<bool> {
        let (statement, pair) = (self.statement(), signer(keys)?);
        let signature = URL_SAFE_NO_PAD.decode(&self.signature).unwrap_or_default();
        let key = UnparsedPublicKey::new(&ED25519, pair.public_key().as_ref());
        // An earlier version made a keyed hash, with the same keys.
        let earlier = ct_eq(self.signature.as_bytes(), keys.find(&statement).as_bytes());
        Ok(key.verify(statement.as_bytes(), &signature).is_ok() || earlier)
    }

    /// By which people know the recipient again, in groups that can be read aloud.
    pub fn fingerprint(&self) -> String {
        let digest = digest(&SHA256, self.recipient.as_bytes());
        let letters: Vec<String> =
            digest.as_ref()[..16].chunks(2).map(|b| format!("{:02x}{:02x}", b[0], b[1])).collect();
        letters.join(" ")
    }
}

/// What the branch has agreed on; none where break-glass is off.
pub async fn agreement(db: &impl ConnectionTrait) -> Result<Option<Agreement>> {
    let found = setting::Entity::find_by_id(SETTING).one(db).await?;
    found.map(|s| serde_json::from_str(&s.value).map_err(Error::internal)).transpose()
}

/// The agreement as it was made on this branch; none for one that was written into the database otherwise.
pub async fn genuine(app: &App) -> Result<Option<Agreement>> {
    match agreement(app.db.read()).await? {
        Some(found) if found.is_genuine(&app.keys)? => Ok(Some(found)),
        _ => Ok(None),
    }
}

fn ct_eq(a: &[u8], b: &[u8]) -> bool {
    ConstantTimeEq::ct_eq(a, b).into()
}

/// The key to which keyrings are sealed as well, where break-glass is on.
pub async fn recipient(app: &App) -> Result<Option<Recipient>> {
    let Some(agreement) = genuine(app).await? else { return Ok(None) };
    agreement.recipient.parse().map(Some).map_err(|e: &str| Error::internal(e))
}

/// The same for somebody who is about to seal her keyring to it: she was shown this fingerprint, or none.
///
/// # Errors
/// 422 where it is another by now, so that she reads what she agrees to.
pub async fn recipient_as_shown(app: &App, fingerprint: &str) -> Result<Option<Recipient>> {
    let now = genuine(app).await?.map(|a| a.fingerprint()).unwrap_or_default();
    if now != fingerprint.trim() {
        return Err(Error::unprocessable(
            "Emergency access has changed since you opened this page. Read what was agreed, compare the fingerprint, \
             and send it again.",
        ));
    }
    recipient(app).await
}

/// Switches break-glass on; gives the two shares, which are told once. Keyrings that were sealed before are covered
/// when their owners seal them again, which they are told; until then a stand-in looks the same.
///
/// # Errors
/// 422 where it is on already, or where something is left out.
pub async fn switch_on(app: &App, agreed_on: &str, form: &str, holders: [&str; 2]) -> Result<[String; 2]> {
    if [agreed_on, form, holders[0], holders[1]].iter().any(|t| t.trim().is_empty()) || holders[0] == holders[1] {
        return Err(Error::unprocessable("Name the day and form of the agreement and two different holders."));
    }
    let escrow = Identity::generate();
    let mut agreement = Agreement {
        recipient: escrow.to_public().to_string(),
        agreed_on: agreed_on.to_owned(),
        form: form.to_owned(),
        holders: holders.map(str::to_owned),
        signature: String::new(),
    };
    let Proof { signature, signer, .. } = agreement.proof(&app.keys)?;
    agreement.signature = signature;
    let shares = Gf256::split_array(2, 2, escrow.to_string().expose_secret().as_bytes(), id::rng())
        .map_err(|e| Error::internal(e.to_string()))?;
    let tx = app.db.begin().await?;
    tx.alone("keyrings").await?;
    let value = serde_json::to_string(&agreement).map_err(Error::internal)?;
    let row = setting::ActiveModel { name: Set(SETTING.into()), value: Set(value) };
    let fresh = setting::Entity::insert(row)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&*tx)
        .await?;
    if fresh == 0 {
        return Err(Error::unprocessable("Break-glass is on already."));
    }
    for ring in keyring_row::Entity::find().all(&*tx).await? {
        let stand_in = keyring::escrow(&Identity::generate(), Some(&escrow.to_public()))?;
        let stand_in = wrapped::ESCROW_KEY.wrap(&app.keys, ring.login_id, &stand_in)?;
        let change =
            keyring_row::ActiveModel { login_id: Set(ring.login_id), escrow_key: Set(stand_in), ..Default::default() };
        change.update(&*tx).await?;
    }
    let details = json!({ "agreed_on": agreed_on, "form": form, "holders": holders,
        "fingerprint": agreement.fingerprint(), "signature": agreement.signature, "signer": signer });
    audit::record(app, &tx, "command line", "break_glass.on", "", &details).await?;
    tx.commit().await?;
    let text = |share: &Vec<u8>| format!("{SHARE}{}", URL_SAFE_NO_PAD.encode(share));
    match shares.as_slice() {
        [one, other] => Ok([text(one), text(other)]),
        _ => Err(Error::internal("two shares were asked for")),
    }
}

/// Switches break-glass off: what was sealed to the split key is gone.
pub async fn switch_off(app: &App) -> Result<()> {
    let before = agreement(app.db.read()).await?.map(|a| a.fingerprint());
    let tx = app.db.begin().await?;
    tx.alone("keyrings").await?;
    let gone = setting::Entity::delete_by_id(SETTING).exec(&*tx).await?;
    if gone.rows_affected == 0 {
        return Err(Error::unprocessable("Break-glass is not on."));
    }
    for ring in keyring_row::Entity::find().all(&*tx).await? {
        let none = wrapped::ESCROW_KEY.wrap(&app.keys, ring.login_id, "")?;
        let change =
            keyring_row::ActiveModel { login_id: Set(ring.login_id), escrow_key: Set(none), ..Default::default() };
        change.update(&*tx).await?;
    }
    audit::record(app, &tx, "command line", "break_glass.off", "", &json!({ "fingerprint": before })).await?;
    tx.commit().await
}

fn unfit() -> Error {
    Error::unprocessable("These two shares don't fit together. Check both; nothing was opened.")
}

fn combine(shares: [&str; 2]) -> Result<Identity> {
    let bytes = |share: &str| {
        let word = share.trim().strip_prefix(SHARE)?;
        URL_SAFE_NO_PAD.decode(word).ok()
    };
    let parts: Vec<Vec<u8>> = shares.iter().filter_map(|s| bytes(s)).collect();
    if parts.len() != 2 {
        return Err(unfit());
    }
    let whole = Gf256::combine_array(&parts).map_err(|_| unfit())?;
    let text = String::from_utf8(whole).map_err(|_| unfit())?;
    text.parse().map_err(|_| unfit())
}

/// The work address of a personal profile's owner, for who has both shares.
///
/// # Errors
/// 422 where the shares don't fit, or the profile is in no keyring that is covered.
pub async fn name_of(app: &App, shares: [&str; 2], profile_id: i64) -> Result<String> {
    let escrow = combine(shares)?;
    let agreed = recipient(app).await?.ok_or_else(|| Error::unprocessable("Break-glass is not on."))?;
    if escrow.to_public().to_string() != agreed.to_string() {
        return Err(unfit());
    }
    owner_of(app, &escrow, profile_id).await
}

/// Looks through the keyrings, in this process's memory alone.
async fn owner_of(app: &App, escrow: &Identity, profile_id: i64) -> Result<String> {
    for ring in keyring_row::Entity::find().all(app.db.read()).await? {
        let ring = keyring::read(&app.keys, &ring)?;
        let all = [Place::InUse, Place::First, Place::Second].map(|place| kept::read(&ring, place));
        let holds = |ring: &keyring_row::Model| {
            keyring::open_escrow(ring, escrow).is_some_and(|c| c.profiles.contains(&profile_id))
        };
        if all.iter().flatten().any(holds) {
            let login = login::Entity::find_by_id(ring.login_id).one(app.db.read()).await?.ok_or(Error::NotFound)?;
            return Ok(login.email);
        }
    }
    Err(Error::unprocessable("Its owner has not sealed her keyring again since the agreement, so nobody can name her."))
}
