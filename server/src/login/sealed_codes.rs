//! Authorization codes of personal profiles. The row holds a hash and a seal that only the branch's keys and the code itself
//! open together: a code that nobody redeems names neither the app nor the profile.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};

use super::{
    apps,
    grant::{Grant, LIFETIME_MS, verifies},
    tokens,
};
use crate::{
    base::{
        app::App,
        clock::{DAY, day},
        db::Tx,
        error::{Error, Result},
    },
    entities::{app as app_row, sealed_code as row, token},
};

/// The least length of what is sealed.
const SIZE: usize = 1_024;

#[derive(Serialize, Deserialize)]
struct Sealed {
    grant: Grant,
    until_ms: i64,
}

fn what(code: &str) -> String {
    format!("sealed_code {code}")
}

/// Keeps what was agreed to for whoever brings the code.
pub(super) async fn issue(app: &App, tx: &Tx, code: &str, grant: Grant) -> Result<()> {
    let now = app.clock.now_ms();
    let text = serde_json::to_string(&Sealed { grant, until_ms: now + LIFETIME_MS }).map_err(Error::internal)?;
    let model = row::Model {
        hash: app.keys.find(code),
        sealed: app.keys.wrap(&what(code), &text, SIZE)?,
        token_id: None,
        kept_until: day(now + DAY),
    };
    row::ActiveModel::from(model).insert(&**tx).await?;
    Ok(())
}

/// Exchanges a code for a token; a code that comes twice takes its token away.
pub(super) async fn redeem(
    app: &App,
    tx: Tx,
    client: &app_row::Model,
    code: &str,
    (redirect_uri, verifier): (&str, Option<&str>),
) -> Result<Option<(String, token::Model)>> {
    let (now, hash) = (app.clock.now_ms(), app.keys.find(code));
    // One at a time: the second of two at once finds the first one's token.
    tx.alone(&hash).await?;
    let Some(found) = row::Entity::find_by_id(&hash).one(&*tx).await? else { return Ok(None) };
    if let Some(token_id) = found.token_id {
        tokens::revoke(&tx, token_id, now).await?;
        tx.commit().await?;
        return Ok(None);
    }
    let text = app.keys.unwrap(&what(code), &found.sealed)?;
    let Sealed { grant, until_ms } = serde_json::from_str(&text).map_err(Error::internal)?;
    let fits = grant.app_id == client.id
        && grant.redirect_uri == redirect_uri
        && until_ms > now
        && verifies(grant.challenge.as_deref(), verifier);
    if !fits {
        return Ok(None);
    }
    // An app that asks for several profiles is another one for each personal profile: its id would tie them together.
    let copy = apps::copy(&app.keys, &tx, client).await?;
    let today = now - now % DAY;
    let (secret, token) =
        tokens::create(&app.keys, &tx, copy.id, Some(grant.profile_id), &grant.scopes, today, None).await?;
    row::ActiveModel {
        hash: Set(hash),
        sealed: Set(String::new()),
        token_id: Set(Some(token.id)),
        ..Default::default()
    }
    .update(&*tx)
    .await?;
    tx.commit().await?;
    Ok(Some((secret, token)))
}

/// Forgets codes that are over.
pub async fn forget_old(app: &App, tx: &Tx) -> Result<()> {
    let over = row::Column::KeptUntil.lt(day(app.clock.now_ms()));
    row::Entity::delete_many().filter(over).exec(&**tx).await?;
    Ok(())
}
