//! Which activities have had their effect.

use sea_orm::{ActiveValue::Set, EntityTrait, sea_query::OnConflict};

use crate::{
    base::{app::App, db::Tx, error::Result, id},
    entities::{seen_activity, uri},
};

/// Notes that an activity's effect is being written; false if it was written before, also before a restart.
pub async fn first_time(app: &App, tx: &Tx, id: &str) -> Result<bool> {
    let row = seen_activity::ActiveModel {
        uri: Set(uri::normal(id)),
        received_at: Set(app.clock.now_ms()),
        ..Default::default()
    };
    let inserted = seen_activity::Entity::insert(row)
        .on_conflict(OnConflict::column(seen_activity::Column::Uri).do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    Ok(inserted == 1)
}

/// An id for an activity that came without one (Takahē's Add): its actor's, with a digest of its bytes.
pub fn made_up_id(actor: &str, body: &[u8]) -> String {
    format!("{actor}#without-id-{}", id::hash(&String::from_utf8_lossy(body)))
}
