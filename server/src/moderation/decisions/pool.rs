//! A second pair of eyes from another branch of the network, for branches of three people and for conflicts of interest: a
//! link for one colleague, one post and some days, which shows the covered words and takes an answer.

use sea_orm::{ActiveModelTrait, EntityTrait};
use serde_json::json;

use super::queue;
use crate::{
    base::{
        app::App,
        audit,
        clock::DAY,
        error::{Error, Result},
        id,
    },
    entities::{profile, review_link},
    wire::{network, remote},
};

const OPEN_MS: i64 = 3 * DAY;

/// Makes a link for a colleague of a trusted branch. Only whoever could decide herself may ask; the log says about what.
///
/// # Errors
/// 422 for somebody who is at no branch of the network.
pub async fn invite(app: &App, me: &profile::Model, decision_id: i64, acct: &str) -> Result<(profile::Model, String)> {
    queue::open(app, me, decision_id).await?;
    let colleague = remote::handles::find(app, acct).await.ok().filter(|p| p.domain.is_some());
    let trusted = match &colleague {
        Some(p) => network::trusts(app, app.db.read(), &p.uri).await?,
        None => false,
    };
    let Some(colleague) = colleague.filter(|_| trusted) else {
        return Err(Error::unprocessable("Nobody at a branch of the network has this handle."));
    };
    let secret = id::secret();
    let tx = app.db.begin().await?;
    let link = review_link::Model {
        secret_hash: id::hash(&secret),
        decision_id,
        reviewer_uri: colleague.uri.clone(),
        until: app.clock.now_ms() + OPEN_MS,
    };
    review_link::ActiveModel::from(link).insert(&*tx).await?;
    audit::record(app, &tx, "moderator", "review.invite", colleague.domain.as_deref().unwrap_or_default(), &json!({}))
        .await?;
    tx.commit().await?;
    Ok((colleague, app.config.url(&format!("/review/{secret}"))))
}

/// What a link shows, and who it is for.
pub async fn opened(app: &App, secret: &str) -> Result<(queue::Waiting, profile::Model)> {
    let link = review_link::Entity::find_by_id(id::hash(secret)).one(app.db.read()).await?;
    let link = link.filter(|l| l.until > app.clock.now_ms()).ok_or(Error::NotFound)?;
    let waiting = queue::all(app).await?.into_iter().find(|w| w.decision.id == link.decision_id);
    let reader = remote::actors::known(app.db.read(), &link.reviewer_uri).await?.ok_or(Error::NotFound)?;
    Ok((waiting.ok_or(Error::NotFound)?, reader))
}

/// The answer of a colleague elsewhere; the link is used up.
pub async fn answer(app: &App, secret: &str, approved: bool, note: &str) -> Result<()> {
    let (waiting, reader) = opened(app, secret).await?;
    if approved {
        queue::approve(app, &reader, waiting.decision.id).await?;
    } else {
        queue::refuse(app, &reader, waiting.decision.id, note).await?;
    }
    let tx = app.db.begin().await?;
    review_link::Entity::delete_by_id(id::hash(secret)).exec(&*tx).await?;
    tx.commit().await
}
