//! Pictures that come with a report without a name: written anew, so that nothing but the picture is left, and sealed as its words
//! are; where those are not sealed, under the branch's keys.

use base64::{Engine, engine::general_purpose::STANDARD};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::sealed;
use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        id,
        sealing::{self, Identity},
        wrapped::CASE_FILE,
    },
    entities::case_file::{self as row, Column},
    media::{
        picture::{self, Encoded},
        spool::Spooled,
    },
};

/// Pictures of one report.
pub const MOST: usize = 2;

/// Writes a picture anew: neither where nor with what it was taken is left in it.
///
/// # Errors
/// 422 for what is no picture.
pub async fn clean(file: Spooled) -> Result<Encoded> {
    Ok(picture::prepare_file(file).await?.whole)
}

/// Stores pictures with a case.
pub async fn store(app: &App, tx: &Tx, case_id: i64, pictures: &[Encoded]) -> Result<()> {
    let key = sealed::recipient(&**tx, case_id).await?;
    for picture in pictures {
        let id = id::next(&app.clock);
        let sealed = match &key {
            Some(key) => sealing::seal(key, &picture.bytes)?,
            None => CASE_FILE.wrap(&app.keys, id, &STANDARD.encode(&picture.bytes))?,
        };
        let new = row::Model {
            id,
            case_id,
            mime: picture.mime.to_owned(),
            sealed,
            is_sealed: key.is_some(),
            created_at: app.clock.now_ms(),
        };
        row::ActiveModel::from(new).insert(&**tx).await?;
    }
    Ok(())
}

/// The pictures of a case, by id, and whether each is sealed.
pub async fn of(db: &impl ConnectionTrait, case_id: i64) -> Result<Vec<(i64, bool)>> {
    let all = row::Entity::find()
        .select_only()
        .columns([Column::Id, Column::IsSealed])
        .filter(Column::CaseId.eq(case_id))
        .order_by_asc(Column::Id);
    Ok(all.into_tuple().all(db).await?)
}

/// One picture: its type and bytes. A sealed one needs the key of its case.
///
/// # Errors
/// 404 for one of another case, or without its key.
pub async fn open(app: &App, case_id: i64, id: i64, key: Option<&Identity>) -> Result<(String, Vec<u8>)> {
    let found = row::Entity::find_by_id(id).filter(Column::CaseId.eq(case_id)).one(app.db.read()).await?;
    let found = found.ok_or(Error::NotFound)?;
    let bytes = if found.is_sealed {
        key.and_then(|k| sealing::open(k, &found.sealed)).ok_or(Error::NotFound)?
    } else {
        STANDARD.decode(CASE_FILE.unwrap(&app.keys, id, &found.sealed)?).map_err(Error::internal)?
    };
    Ok((found.mime, bytes))
}
