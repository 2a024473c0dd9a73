//! The branch's settings in the database, by name, and its seal.

use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        id,
        keys::is_wrapped,
        seal::Seal,
        wrapped,
    },
    entities::setting,
};

/// A setting of the branch; none where nobody has set it.
pub async fn setting(db: &impl ConnectionTrait, name: &str) -> Result<Option<String>> {
    Ok(setting::Entity::find_by_id(name).one(db).await?.map(|s| s.value))
}

/// Two settings of the branch at once.
pub async fn both(db: &impl ConnectionTrait, names: [&str; 2]) -> Result<[Option<String>; 2]> {
    let rows = setting::Entity::find().filter(setting::Column::Name.is_in(names)).all(db).await?;
    Ok(names.map(|name| rows.iter().find(|r| r.name == name).map(|r| r.value.clone())))
}

/// Writes a setting of the branch.
pub async fn put_setting(tx: &Tx, name: &str, value: String) -> Result<()> {
    let row = setting::ActiveModel { name: Set(name.to_owned()), value: Set(value) };
    setting::Entity::insert(row)
        .on_conflict(OnConflict::column(setting::Column::Name).update_column(setting::Column::Value).to_owned())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Counts the changes of what is the branch's own: its profiles and its handbook.
pub const OWN_CHANGES: &str = "own-changes";

/// What is the branch's own has changed.
pub async fn own_changed(tx: &Tx) -> Result<()> {
    let count: u64 = setting(&**tx, OWN_CHANGES).await?.and_then(|v| v.parse().ok()).unwrap_or(0);
    put_setting(tx, OWN_CHANGES, (count + 1).to_string()).await
}

const SETTING: &str = "media-seal";

/// The branch's seal, made at its first use and kept in the database under the branch's keys, for all its processes.
pub async fn seal(app: &App) -> Result<&Seal> {
    app.seal.get_or_try_init(|| load(app)).await
}

async fn load(app: &App) -> Result<Seal> {
    if let Some(found) = setting(app.db.read(), SETTING).await? {
        return read(app, &found).await;
    }
    let tx = app.db.begin().await?;
    let made = wrapped::SETTING.wrap(&app.keys, SETTING, &id::secret())?;
    let row = setting::ActiveModel { name: Set(SETTING.into()), value: Set(made) };
    setting::Entity::insert(row)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&*tx)
        .await?;
    tx.commit().await?;
    let kept = setting(app.db.read(), SETTING).await?.ok_or_else(|| Error::internal("the media seal was not kept"))?;
    read(app, &kept).await
}

/// A seal as it is kept; one that an earlier version has kept as it was is wrapped.
async fn read(app: &App, kept: &str) -> Result<Seal> {
    if is_wrapped(kept) {
        return Ok(Seal::new(&wrapped::SETTING.unwrap(&app.keys, SETTING, kept)?));
    }
    let tx = app.db.begin().await?;
    put_setting(&tx, SETTING, wrapped::SETTING.wrap(&app.keys, SETTING, kept)?).await?;
    tx.commit().await?;
    Ok(Seal::new(kept))
}
