//! The key of the branch to which other branches seal cases. Its secret half is under the branch's keys, which are not in the
//! database.

use age::secrecy::ExposeSecret;
use sea_orm::{ActiveValue::Set, EntityTrait, sea_query::OnConflict};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
        sealing::Identity,
        settings,
        wrapped::SETTING,
    },
    entities::setting,
};

const NAME: &str = "cases-key";

/// The secret half, made at its first use, for all processes of the branch.
pub async fn identity(app: &App) -> Result<Identity> {
    if let Some(wrapped) = settings::setting(app.db.read(), NAME).await? {
        return open(app, &wrapped);
    }
    let made = SETTING.wrap(&app.keys, NAME, Identity::generate().to_string().expose_secret())?;
    let tx = app.db.begin().await?;
    let row = setting::ActiveModel { name: Set(NAME.to_owned()), value: Set(made) };
    setting::Entity::insert(row)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&*tx)
        .await?;
    tx.commit().await?;
    // Another process may have been first.
    let kept = settings::setting(app.db.read(), NAME).await?;
    open(app, &kept.ok_or_else(|| Error::internal("the key for cases was not kept"))?)
}

fn open(app: &App, wrapped: &str) -> Result<Identity> {
    SETTING.unwrap(&app.keys, NAME, wrapped)?.parse().map_err(|e: &str| Error::internal(e))
}

/// The public half, as other branches fetch it.
pub async fn recipient(app: &App) -> Result<String> {
    Ok(identity(app).await?.to_public().to_string())
}
