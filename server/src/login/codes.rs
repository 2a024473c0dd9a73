//! Authorization codes: short-lived, single-use, bound to app, redirect address and verifier.
//!
//! <https://www.rfc-editor.org/rfc/rfc6749#section-4.1>, <https://www.rfc-editor.org/rfc/rfc7636>

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::{
    grant::{LIFETIME_MS, verifies},
    scopes::Scopes,
    sealed_codes as sealed, tokens,
};
use crate::{
    base::{app::App, db::Tx, error::Result, id},
    entities::{app as app_row, authorization_code as row, profile},
};

pub use super::grant::Grant;

/// Makes a code for a grant.
pub async fn issue(app: &App, grant: Grant) -> Result<String> {
    let code = id::secret();
    let tx = app.db.begin().await?;
    if is_personal(&tx, grant.profile_id).await? {
        sealed::issue(app, &tx, &code, grant).await?;
        tx.commit().await?;
        return Ok(code);
    }
    let model = row::Model {
        hash: app.keys.find(&code),
        app_id: grant.app_id,
        profile_id: grant.profile_id,
        redirect_uri: grant.redirect_uri,
        scopes: grant.scopes.to_string(),
        challenge: grant.challenge,
        expires_at: app.clock.now_ms() + LIFETIME_MS,
        token_id: None,
        writer_id: grant.writer_id,
    };
    row::ActiveModel::from(model).insert(&*tx).await?;
    tx.commit().await?;
    Ok(code)
}

/// Exchanges a code for a token; none if anything about it is wrong. A code that comes twice takes its token away.
pub async fn redeem(
    app: &App,
    client: &app_row::Model,
    code: &str,
    redirect_uri: &str,
    verifier: Option<&str>,
) -> Result<Option<(String, crate::entities::token::Model)>> {
    let tx = app.db.begin().await?;
    let Some(found) = row::Entity::find_by_id(app.keys.find(code)).one(&*tx).await? else {
        return sealed::redeem(app, tx, client, code, (redirect_uri, verifier)).await;
    };
    if found.app_id != client.id {
        return Ok(None);
    }
    if let Some(token_id) = found.token_id {
        tokens::revoke(&tx, token_id, app.clock.now_ms()).await?;
        tx.commit().await?;
        return Ok(None);
    }
    let fits = found.redirect_uri == redirect_uri
        && found.expires_at > app.clock.now_ms()
        && verifies(found.challenge.as_deref(), verifier);
    if !fits {
        return Ok(None);
    }
    let scopes = Scopes::parse(&found.scopes).unwrap_or_default();
    let (secret, token) =
        tokens::create(&app.keys, &tx, client.id, Some(found.profile_id), &scopes, app.clock.now_ms(), None).await?;
    if found.writer_id.is_some() {
        tokens::note_writer(&tx, token.id, found.writer_id).await?;
    }
    let spent = row::ActiveModel { token_id: Set(Some(token.id)), ..Default::default() };
    let first = row::Entity::update_many()
        .set(spent)
        .filter(row::Column::Hash.eq(&found.hash))
        .filter(row::Column::TokenId.is_null())
        .exec(&*tx)
        .await?;
    if first.rows_affected == 0 {
        // Two at once: the other one has the token, and loses it as any code does that comes twice.
        drop(tx);
        return Box::pin(redeem(app, client, code, redirect_uri, verifier)).await;
    }
    tx.commit().await?;
    Ok(Some((secret, token)))
}

async fn is_personal(tx: &Tx, profile_id: i64) -> Result<bool> {
    let found = profile::Entity::find_by_id(profile_id).one(&**tx).await?;
    Ok(found.is_some_and(|p| p.kind == profile::Kind::Personal))
}
