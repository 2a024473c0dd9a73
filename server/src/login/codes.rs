//! Authorization codes: short-lived, single-use, bound to app, redirect address and verifier.
//!
//! <https://www.rfc-editor.org/rfc/rfc6749#section-4.1>, <https://www.rfc-editor.org/rfc/rfc7636>

use aws_lc_rs::digest::{SHA256, digest};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use subtle::ConstantTimeEq;

use super::{apps, scopes::Scopes, tokens};
use crate::{
    base::{app::App, clock::MINUTE, db::Tx, error::Result, id},
    entities::{app as app_row, authorization_code as row, profile},
};

const LIFETIME_MS: i64 = 10 * MINUTE;

/// What a signed-in person agreed to.
#[derive(Clone, Debug)]
pub struct Grant {
    pub app_id: i64,
    pub profile_id: i64,
    /// The professional profile of whoever consents for a shared one.
    pub writer_id: Option<i64>,
    pub redirect_uri: String,
    pub scopes: Scopes,
    pub challenge: Option<String>,
}

/// Makes a code for a grant.
pub async fn issue(app: &App, grant: Grant) -> Result<String> {
    let code = id::secret();
    let model = row::Model {
        hash: id::hash(&code),
        app_id: grant.app_id,
        profile_id: grant.profile_id,
        redirect_uri: grant.redirect_uri,
        scopes: grant.scopes.to_string(),
        challenge: grant.challenge,
        expires_at: app.clock.now_ms() + LIFETIME_MS,
        token_id: None,
        writer_id: grant.writer_id,
    };
    let tx = app.db.begin().await?;
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
    let Some(found) = row::Entity::find_by_id(id::hash(code)).one(&*tx).await? else { return Ok(None) };
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
    // An app that asks for several profiles is another one for each personal profile: its id would tie them together.
    let personal = is_personal(&tx, found.profile_id).await?;
    let app_id = if personal { apps::copy(&tx, client).await?.id } else { client.id };
    let (secret, token) =
        tokens::create(&tx, app_id, Some(found.profile_id), &scopes, app.clock.now_ms(), None).await?;
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
    if personal {
        // And the code names both.
        row::Entity::delete_by_id(&found.hash).exec(&*tx).await?;
    }
    tx.commit().await?;
    Ok(Some((secret, token)))
}

async fn is_personal(tx: &Tx, profile_id: i64) -> Result<bool> {
    let found = profile::Entity::find_by_id(profile_id).one(&**tx).await?;
    Ok(found.is_some_and(|p| p.kind == profile::Kind::Personal))
}

/// PKCE S256; a verifier without a challenge is as wrong as a challenge without a verifier.
fn verifies(challenge: Option<&str>, verifier: Option<&str>) -> bool {
    match (challenge, verifier) {
        (None, None) => true,
        (Some(challenge), Some(verifier)) => {
            let computed = URL_SAFE_NO_PAD.encode(digest(&SHA256, verifier.as_bytes()));
            computed.as_bytes().ct_eq(challenge.as_bytes()).into()
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::verifies;

    /// The example of RFC 7636, appendix B.
    #[test]
    fn pkce() {
        let challenge = Some("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        assert!(verifies(challenge, Some("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")));
        assert!(!verifies(challenge, Some("wrong")) && !verifies(challenge, None) && !verifies(None, Some("x")));
        assert!(verifies(None, None));
    }
}
