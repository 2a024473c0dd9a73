//! What proves that somebody owns a personal profile, without saying who.

use sea_orm::{EntityTrait, sea_query::OnConflict};

use crate::{
    base::{app::App, db::Tx, error::Result, wrapped},
    entities::profile_secret,
};

/// Keeps the hash of a profile's passphrase, in the place of the one before.
pub(super) async fn keep(app: &App, tx: &Tx, profile_id: i64, hash: String) -> Result<()> {
    let passphrase_hash = wrapped::PASSPHRASE.wrap(&app.keys, profile_id, &hash)?;
    let row = profile_secret::ActiveModel::from(profile_secret::Model { profile_id, passphrase_hash });
    profile_secret::Entity::insert(row)
        .on_conflict(
            OnConflict::column(profile_secret::Column::ProfileId)
                .update_column(profile_secret::Column::PassphraseHash)
                .to_owned(),
        )
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}
