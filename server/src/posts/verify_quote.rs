//! A post of another server shows a stamp by which somebody has agreed to be quoted: her server is asked whether it is so.

use sea_orm::EntityTrait;

use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{post, profile},
    jobs::VerifyQuote,
    posts::{self, quotes},
    wire::remote::{
        fetch,
        json::{id_of, same_origin},
    },
};

/// Does the job; run twice, it does no harm.
pub async fn verify_quote(app: &App, job: &VerifyQuote) -> Result<()> {
    let row = post::Entity::find_by_id(job.post_id).one(app.db.read()).await?;
    let Some(row) = row.filter(|r| r.quote_state.as_deref() == Some(quotes::PENDING)) else { return Ok(()) };
    let Some(uri) = row.quote_uri.as_deref() else { return Ok(()) };
    let of = posts::fetch::find(app, uri).await?;
    let author = profile::Entity::find_by_id(of.author_id).one(app.db.read()).await?.ok_or(Error::NotFound)?;
    let says_so = match fetch::document(app, &job.stamp).await {
        Ok(document) => {
            let names = |field: &str, uri: &str| id_of(&document[field]) == Some(uri);
            document["type"] == "QuoteAuthorization"
                && names("id", &job.stamp)
                && names("attributedTo", &author.uri)
                && names("interactingObject", &row.uri)
                && names("interactionTarget", &of.uri)
                && same_origin(&job.stamp, &author.uri)
        }
        Err(error @ (Error::Unavailable(_) | Error::Internal(_))) => return Err(error),
        Err(_) => false,
    };
    let tx = app.db.begin().await?;
    if says_so {
        quotes::agreed(app, &tx, &row.uri, &of, &job.stamp).await?;
    } else {
        quotes::settle(app, &tx, &row, quotes::REJECTED, None).await?;
    }
    tx.commit().await
}
