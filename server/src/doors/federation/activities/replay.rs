//! What an activity does once, by its id and by what came of it: taken back, and perhaps said again under the same id.
//!
//! Some servers give one id to each pair or object, and whatever is sent may arrive late, twice, or after what takes it back.
//! `published` decides where both sides have it; else what came last.

use sea_orm::{ActiveValue::Set, EntityTrait, IntoActiveModel, sea_query::OnConflict};

use crate::{
    base::{app::App, clock::parse_iso, db::Tx, error::Result},
    entities::{seen_activity, uri},
};

/// What an activity is to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replay {
    New,
    /// It was here before and has not been taken back by its sender.
    Again,
    /// Its sender has taken it back, and this is an old copy.
    TakenBack,
}

/// An activity's time, where it has one.
pub fn published(text: Option<&str>) -> Option<i64> {
    text.and_then(parse_iso)
}

/// Notes an activity whose effect is being written, and says what it is. `is_named_after`: its id is made of what it is
/// about, so that its server will use it again.
pub async fn record(app: &App, tx: &Tx, id: &str, published: Option<i64>, is_named_after: bool) -> Result<Replay> {
    let row = seen_activity::Model {
        uri: uri::normal(id),
        received_at: app.clock.now_ms(),
        said_at: published,
        undone_at: None,
        undone_early: false,
    };
    let Some(seen) = note(tx, row).await? else { return Ok(Replay::New) };
    let Some(undone) = seen.undone_at else { return Ok(Replay::Again) };
    let is_newer = published.map_or(is_named_after && !seen.undone_early, |at| at > undone);
    if !is_newer {
        return Ok(Replay::TakenBack);
    }
    let mut change = seen.into_active_model();
    change.said_at = Set(published);
    change.undone_at = Set(None);
    change.undone_early = Set(false);
    seen_activity::Entity::update(change).exec(&**tx).await?;
    Ok(Replay::New)
}

/// Notes that an activity was taken back, also one that has yet to come; false where this is an old copy of that.
pub async fn take_back(app: &App, tx: &Tx, id: &str, published: Option<i64>) -> Result<bool> {
    let now = app.clock.now_ms();
    let undone_at = Some(published.unwrap_or(now));
    let row =
        seen_activity::Model { uri: uri::normal(id), received_at: now, said_at: None, undone_at, undone_early: true };
    let Some(seen) = note(tx, row).await? else { return Ok(true) };
    let is_older = seen.said_at.zip(published).is_some_and(|(said, undone)| undone < said);
    if seen.undone_at.is_some() || is_older {
        return Ok(false);
    }
    let mut change = seen.into_active_model();
    change.undone_at = Set(undone_at);
    seen_activity::Entity::update(change).exec(&**tx).await?;
    Ok(true)
}

/// Inserts a row; gives the one that is there already.
async fn note(tx: &Tx, row: seen_activity::Model) -> Result<Option<seen_activity::Model>> {
    let uri = row.uri.clone();
    let inserted = seen_activity::Entity::insert(seen_activity::ActiveModel::from(row))
        .on_conflict(OnConflict::column(seen_activity::Column::Uri).do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    if inserted == 1 { Ok(None) } else { Ok(seen_activity::Entity::find_by_id(uri).one(&**tx).await?) }
}

/// Whether an id ends with the last part of what the activity is about: `#like/POST`, `/follows/A/B`.
pub fn is_named_after(id: &str, object: &str) -> bool {
    let last = object.trim_end_matches('/').rsplit(['/', '#', '=']).next().unwrap_or_default();
    !last.is_empty() && id.trim_end_matches('/').rsplit(['/', '#', '=']).next() == Some(last)
}

#[cfg(test)]
mod tests {
    use super::is_named_after;

    #[test]
    fn ids_that_come_again_are_known() {
        assert!(is_named_after("https://a.test/users/m#like/115", "https://b.test/ap/posts/115"));
        assert!(is_named_after("https://a.test/follows/m/anna", "https://b.test/users/anna"));
        assert!(!is_named_after("https://a.test/users/m#likes/7", "https://b.test/ap/posts/115"));
    }
}
