//! Sealed copies, where the law of records asks for them: of professional and shared posts, by audience, never of personal
//! ones. They are sealed to a key that the records office holds; this server can't open them. Patron data and withdrawn
//! photos are purged, with a certificate.

use std::str::FromStr;

use age::x25519::Recipient;
use base64::{Engine, engine::general_purpose::STANDARD};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::{
    base::{
        app::App,
        audit,
        clock::{DAY, iso},
        db::Tx,
        error::{Error, Result},
        id,
        settings::put_setting,
    },
    entities::{
        audit_entry, post,
        profile::{self, Kind},
        sealed_copy as row, setting,
    },
    policy::scope::{audience_name, parse_audience},
};

const SETTING: &str = "records";
const MOST_YEARS: i64 = 100;
/// Why a copy may be purged.
pub const REASONS: [&str; 2] = ["patron-data", "withdrawn-photo"];

/// What is kept, for whom and how long. Nothing, while no key is named.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Records {
    /// The office's public key, in the format of `age`.
    pub recipient: String,
    pub audiences: Vec<String>,
    pub years: i64,
}

impl Records {
    pub fn is_on(&self) -> bool {
        !self.recipient.is_empty() && !self.audiences.is_empty()
    }

    /// Whether posts of a profile for an audience are kept.
    fn keeps(&self, author: &profile::Model, row: &post::Model) -> bool {
        self.is_on()
            && matches!(author.kind, Kind::Professional | Kind::Shared)
            && self.audiences.iter().any(|a| a == audience_name(row.audience))
    }
}

pub async fn of(db: &impl ConnectionTrait) -> Result<Records> {
    let found = setting::Entity::find_by_id(SETTING).one(db).await?;
    Ok(found.and_then(|s| serde_json::from_str(&s.value).ok()).unwrap_or_default())
}

/// Says what is kept from now on; what is there already stays until its time.
///
/// # Errors
/// 422 for a key that is none, unknown audiences, or a period that can't be.
pub async fn set(app: &App, records: &Records) -> Result<()> {
    if !records.recipient.is_empty() && Recipient::from_str(&records.recipient).is_err() {
        return Err(Error::unprocessable("This is no public key of age. It begins with age1."));
    }
    if !records.audiences.iter().all(|a| parse_audience(a).is_some()) || !(0..=MOST_YEARS).contains(&records.years) {
        return Err(Error::unprocessable("Choose up to 100 years, and audiences from the list."));
    }
    let tx = app.db.begin().await?;
    put_setting(&tx, SETTING, serde_json::to_string(records).map_err(Error::internal)?).await?;
    let details = json!({ "audiences": records.audiences, "years": records.years });
    audit::record(app, &tx, "admin", "records.set", "sealed copies", &details).await?;
    tx.commit().await
}

/// Seals a copy of what is being published or changed, in the same transaction.
pub async fn keep(app: &App, tx: &Tx, author: &profile::Model, stored: &post::Model) -> Result<()> {
    let records = of(&**tx).await?;
    if !records.keeps(author, stored) {
        return Ok(());
    }
    let recipient = Recipient::from_str(&records.recipient).map_err(Error::internal)?;
    let now = app.clock.now_ms();
    let plain = json!({
        "uri": stored.uri, "author": author.handle, "audience": audience_name(stored.audience), "text": stored.source,
        "warning": stored.content_warning, "published": iso(stored.created_at), "edited": stored.edited_at.map(iso),
    });
    let sealed = age::encrypt(&recipient, plain.to_string().as_bytes()).map_err(Error::internal)?;
    let copy = row::Model {
        id: id::next(&app.clock),
        post_id: stored.id,
        class: audience_name(stored.audience).to_owned(),
        body: STANDARD.encode(sealed),
        expires_at: now + records.years * 366 * DAY,
    };
    row::ActiveModel::from(copy).insert(&**tx).await?;
    Ok(())
}

/// That copies of a post are gone for good, as the audit log has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    pub post_id: i64,
    pub copies: u64,
    pub reason: String,
    pub at: String,
    /// Line and hash of the audit log.
    pub number: i64,
    pub hash: String,
}

/// Purges the copies of a post.
///
/// # Errors
/// 422 for another reason than the two, 404 where there is no copy.
pub async fn purge(app: &App, post_id: i64, reason: &str) -> Result<Certificate> {
    if !REASONS.contains(&reason) {
        return Err(Error::unprocessable("Copies are destroyed only for patron data and for withdrawn photos."));
    }
    let tx = app.db.begin().await?;
    let gone = row::Entity::delete_many().filter(row::Column::PostId.eq(post_id)).exec(&*tx).await?.rows_affected;
    if gone == 0 {
        return Err(Error::unprocessable("No copy of such a post is kept."));
    }
    let details = json!({ "reason": reason, "copies": gone });
    audit::record(app, &tx, "admin", "records.purge", &post_id.to_string(), &details).await?;
    let line = audit_entry::Entity::find().order_by_desc(audit_entry::Column::Number).one(&*tx).await?;
    let line = line.ok_or_else(|| Error::internal("an audit log without a line"))?;
    tx.commit().await?;
    Ok(Certificate {
        post_id,
        copies: gone,
        reason: reason.to_owned(),
        at: iso(line.at),
        number: line.number,
        hash: line.hash,
    })
}

/// How many copies there are.
pub async fn count(db: &impl ConnectionTrait) -> Result<u64> {
    Ok(row::Entity::find().count(db).await?)
}

/// What a post's copies are, for the records office to take away.
pub async fn copies(db: &impl ConnectionTrait, post_id: i64) -> Result<Vec<row::Model>> {
    Ok(row::Entity::find().filter(row::Column::PostId.eq(post_id)).order_by_asc(row::Column::Id).all(db).await?)
}
