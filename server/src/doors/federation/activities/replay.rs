//! What an activity does once, by its id and by what came of it: taken back, and perhaps said again under the same id.
//!
//! Some servers give one id to each pair or object, and whatever is sent may arrive late, twice, or after what takes it back.
//! An id that was here before says nothing new while its effect stands. Once it was taken back:
//!
//! - `published` decides where an activity has it: it counts if it is later than what took it back.
//! - What was taken back before it came is the late one of the two, and has no effect.
//! - Without a time, an id that its server makes of what it is about (`comes_again`) counts at once.
//! - Any other may be a copy that was sent twice. Those come within minutes, for the first one was taken; what comes
//!   later is meant.

use sea_orm::{ActiveValue::Set, EntityTrait, IntoActiveModel, sea_query::OnConflict};

use crate::{
    base::{
        app::App,
        clock::{MINUTE, parse_iso},
        db::Tx,
        error::Result,
    },
    entities::{seen_activity, uri},
};

/// Until then a copy of what was taken back may still be on its way: servers try again after seconds, then minutes.
const MOST_LATE_MS: i64 = 10 * MINUTE;

/// What an activity is to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replay {
    New,
    /// It was here before, was taken back, and is said once more.
    Back,
    /// It was here before and has not been taken back by its sender.
    Again,
    /// Its sender has taken it back, and this is an old copy.
    TakenBack,
}

impl Replay {
    /// Whether it has an effect.
    pub fn counts(self) -> bool {
        matches!(self, Self::New | Self::Back)
    }
}

/// An activity's time, where it has one.
pub fn published(text: Option<&str>) -> Option<i64> {
    text.and_then(parse_iso)
}

/// Notes an activity whose effect is being written, and says what it is, by the rule above. `comes_again`: its id is made
/// of what it is about, so that its server will use it again.
pub async fn record(app: &App, tx: &Tx, id: &str, published: Option<i64>, comes_again: bool) -> Result<Replay> {
    let now = app.clock.now_ms();
    let row = seen_activity::Model {
        uri: uri::normal(id),
        received_at: now,
        said_at: published,
        undone_at: None,
        undone_early: false,
    };
    let Some(seen) = note(tx, row).await? else { return Ok(Replay::New) };
    let Some(undone) = seen.undone_at else { return Ok(Replay::Again) };
    let is_meant = !seen.undone_early && (comes_again || now - undone > MOST_LATE_MS);
    let is_newer = published.map_or(is_meant, |at| at > undone);
    if !is_newer {
        return Ok(Replay::TakenBack);
    }
    let mut change = seen.into_active_model();
    change.said_at = Set(published);
    change.undone_at = Set(None);
    change.undone_early = Set(false);
    seen_activity::Entity::update(change).exec(&**tx).await?;
    Ok(Replay::Back)
}

/// What is taken back, as it was met here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undone {
    /// It had its effect under this id.
    Known,
    /// It has yet to come, or had its effect under another id.
    Unknown,
    /// This is an old copy of what takes it back.
    Before,
}

/// Notes that an activity was taken back, also one that has yet to come.
pub async fn take_back(app: &App, tx: &Tx, id: &str, published: Option<i64>) -> Result<Undone> {
    let now = app.clock.now_ms();
    let undone_at = Some(published.unwrap_or(now));
    let row =
        seen_activity::Model { uri: uri::normal(id), received_at: now, said_at: None, undone_at, undone_early: true };
    let Some(seen) = note(tx, row).await? else { return Ok(Undone::Unknown) };
    let is_older = seen.said_at.zip(published).is_some_and(|(said, undone)| undone < said);
    if seen.undone_at.is_some() || is_older {
        return Ok(Undone::Before);
    }
    let mut change = seen.into_active_model();
    change.undone_at = Set(undone_at);
    seen_activity::Entity::update(change).exec(&**tx).await?;
    Ok(Undone::Known)
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

/// Whether a server uses an id again for the same thing: it ends with the last part of what the activity is about, or has a
/// form in which some write the pair.
pub fn comes_again(id: &str, object: &str) -> bool {
    is_named_after(id, object) || names_a_pair(id)
}

/// `#follow/123` (Pixelfed: who is followed), `/follow/42` (Hubzilla: the contact), `/activity/UUID` (Friendica: a digest of
/// both), `/accounts/NAME/follows/77` (PeerTube: the pair's row). Others count their activities in the plural: `#likes/7`.
fn names_a_pair(id: &str) -> bool {
    let (path, fragment) = id.split_once('#').unwrap_or((id, ""));
    let is_number = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    let of_one = |kind: &str| matches!(kind, "follow" | "like" | "announce" | "share" | "block");
    if let Some((kind, number)) = fragment.split_once('/') {
        return of_one(kind) && is_number(number);
    }
    let host_and_path = path.split_once("://").map_or(path, |(_, rest)| rest);
    let parts: Vec<&str> = host_and_path.trim_end_matches('/').split('/').skip(1).collect();
    match parts.as_slice() {
        [.., "activity", uuid] => is_uuid(uuid),
        [.., "accounts" | "video-channels", _, "follows", number] => is_number(number),
        [.., kind, number] => of_one(kind) && is_number(number),
        _ => false,
    }
}

fn is_uuid(text: &str) -> bool {
    let lengths = [8, 4, 4, 4, 12];
    let parts: Vec<&str> = text.split('-').collect();
    parts.iter().map(|p| p.len()).eq(lengths) && parts.iter().all(|p| p.chars().all(|c| c.is_ascii_hexdigit()))
}

/// Whether an id ends with the last part of what the activity is about: `#like/POST`, `/follows/A/B`.
fn is_named_after(id: &str, object: &str) -> bool {
    let last = object.trim_end_matches('/').rsplit(['/', '#', '=']).next().unwrap_or_default();
    !last.is_empty() && id.trim_end_matches('/').rsplit(['/', '#', '=']).next() == Some(last)
}

#[cfg(test)]
mod tests {
    use super::{comes_again, is_named_after};

    #[test]
    fn ids_that_come_again_are_known() {
        assert!(is_named_after("https://a.test/users/m#like/115", "https://b.test/ap/posts/115"));
        assert!(is_named_after("https://a.test/follows/m/anna", "https://b.test/users/anna"));
        assert!(!is_named_after("https://a.test/users/m#likes/7", "https://b.test/ap/posts/115"));
        for (id, again) in [
            ("https://a.test/activity/0a1b2c3d-0a1b-2c3d-0a1b-0a1b2c3d4e5f", true),
            ("https://a.test/0a1b2c3d-0a1b-2c3d-0a1b-0a1b2c3d4e5f", false),
            ("https://a.test/users/m#follow/123", true),
            ("https://a.test/users/m#follows/123", false),
            ("https://a.test/users/m#likes/7", false),
            ("https://a.test/accounts/m/follows/77", true),
            ("https://a.test/follows/7", false),
            ("https://a.test/follow/42", true),
            ("https://a.test/activities/follow/5f3c", false),
            ("https://a.test/activity/x", false),
            ("https://a.test", false),
        ] {
            assert_eq!(comes_again(id, "https://b.test/users/anna"), again, "{id}");
        }
    }
}
