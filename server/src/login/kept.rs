//! Keyrings beside the one in use. Whoever makes a profile under a passphrase that opens nothing begins a new keyring: she may
//! have mistyped her own, or have reset somebody's work password. The one before is kept as it is until its owner, who opens it
//! by its passphrase as before, says that it is lost. A second keyring and a wrong passphrase look alike.

use serde::{Deserialize, Serialize};

use super::keyring::{Contents, open};
use crate::{
    base::error::{Error, Result},
    entities::keyring::Model,
};

/// Which of a login's keyrings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    InUse,
    First,
    Second,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    sealed: String,
    passphrase_key: String,
    recovery_key: String,
    escrow_key: String,
}

/// One that is kept, as if it were in use; none where the place is free.
pub(super) fn read(row: &Model, place: Place) -> Option<Model> {
    let text = match place {
        Place::InUse => return Some(row.clone()),
        Place::First => &row.kept_first,
        Place::Second => &row.kept_second,
    };
    let Kept { sealed, passphrase_key, recovery_key, escrow_key } = serde_json::from_str(text).ok()?;
    Some(Model { sealed, passphrase_key, recovery_key, escrow_key, vouchers: String::new(), ..row.clone() })
}

fn text(ring: &Model) -> Result<String> {
    let Model { sealed, passphrase_key, recovery_key, escrow_key, .. } = ring.clone();
    serde_json::to_string(&Kept { sealed, passphrase_key, recovery_key, escrow_key }).map_err(Error::internal)
}

/// The keyring among a login's that a secret opens. As slow whether one is kept or not.
pub fn open_any(row: &Model, secret: &str) -> Option<(Place, Contents)> {
    let tried = [Place::InUse, Place::First, Place::Second].map(|place| {
        let kept = read(row, place);
        let opened = open(kept.as_ref().unwrap_or(row), secret);
        opened.filter(|_| kept.is_some()).map(|contents| (place, contents))
    });
    tried.into_iter().flatten().next()
}

/// A login's keyrings with a new one at a place; all others stay.
///
/// # Errors
/// Ours.
pub fn put(row: &Model, place: Place, ring: Model) -> Result<Model> {
    let row = row.clone();
    Ok(match place {
        Place::InUse => Model {
            pending: row.pending,
            kept_first: row.kept_first,
            kept_second: row.kept_second,
            lost_on: row.lost_on,
            ..ring
        },
        Place::First => Model { kept_first: text(&ring)?, ..row },
        Place::Second => Model { kept_second: text(&ring)?, ..row },
    })
}

/// A login's keyrings with a new one in use; the one before is kept.
///
/// # Errors
/// 422 where two are kept already.
pub fn begin(row: &Model, ring: Model) -> Result<Model> {
    let before = text(row)?;
    let row = match (row.kept_first.is_empty(), row.kept_second.is_empty()) {
        (true, _) => Model { kept_first: before, ..row.clone() },
        (_, true) => Model { kept_second: before, ..row.clone() },
        _ => {
            return Err(Error::unprocessable(
                "There is no room for another passphrase. Use one of yours, or say that the older ones are lost.",
            ));
        }
    };
    put(&row, Place::InUse, ring)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{base::passwords::Cost, login::keyring::seal};

    #[test]
    fn a_new_keyring_leaves_the_one_before_as_it_is() {
        let ring = |profile: i64, word: &str| {
            let contents = Contents { profiles: vec![profile], ..Contents::default() };
            seal(1, &contents, (word, "code"), None, Cost::Least).expect("sealed")
        };
        let profiles = |row: &Model, word: &str| open_any(row, word).map(|(place, c)| (place, c.profiles));
        let first = ring(1, "hers");
        let second = begin(&first, ring(2, "another")).expect("begun");
        assert_eq!(profiles(&second, "another"), Some((Place::InUse, vec![2])));
        assert_eq!(profiles(&second, "hers"), Some((Place::First, vec![1])), "and opens as before");
        let third = begin(&second, ring(3, "a third")).expect("begun");
        assert_eq!(profiles(&third, "another"), Some((Place::Second, vec![2])));
        assert!(begin(&third, ring(4, "a fourth")).is_err(), "nothing is written over");
        let changed = put(&third, Place::First, ring(1, "new words")).expect("put");
        assert_eq!(profiles(&changed, "new words"), Some((Place::First, vec![1])));
        assert_eq!(
            (profiles(&changed, "hers"), profiles(&changed, "a third").map(|p| p.0)),
            (None, Some(Place::InUse))
        );
    }
}
