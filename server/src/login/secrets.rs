//! What a login knows and what its personal profiles know are two: whoever has the one is not to have the other.

use std::collections::BTreeSet;

use super::factors::login_of;
use crate::base::{
    app::App,
    error::{Error, Result},
    passwords::SHORTEST,
    wrapped::PASSWORD,
};

/// Refuses a passphrase that is the work password, or too like it. The password itself is known to nobody, so what is like
/// the passphrase is tried.
///
/// # Errors
/// 422 where one of them is the work password.
pub async fn require_other(app: &App, login_id: i64, passphrase: &str) -> Result<()> {
    let login = login_of(app.db.read(), login_id).await?;
    let hash = PASSWORD.unwrap(&app.keys, login_id, &login.password_hash)?;
    for near in near(passphrase) {
        if app.passwords.verify(near, Some(hash.clone())).await? {
            return Err(Error::unprocessable(
                "This is your work password, or very close to it. Choose a passphrase that has nothing to do with it: \
                 anyone who resets your work password must not be able to open your personal profiles.",
            ));
        }
    }
    Ok(())
}

/// What people turn one secret into the other by: case, spaces, what is put before or behind.
fn near(word: &str) -> BTreeSet<String> {
    let is_added = |c: char| c.is_ascii_digit() || c.is_ascii_punctuation() || c.is_whitespace();
    let mut first = word.chars();
    let swapped = first.next().map(|c| {
        let turned = if c.is_uppercase() { c.to_lowercase().to_string() } else { c.to_uppercase().to_string() };
        turned + first.as_str()
    });
    let all = [
        word.to_owned(),
        word.trim().to_owned(),
        word.to_lowercase(),
        word.to_uppercase(),
        swapped.unwrap_or_default(),
        word.trim_end_matches(is_added).to_owned(),
        word.trim_start_matches(is_added).to_owned(),
        word.trim_matches(is_added).to_owned(),
        word.chars().filter(|c| !c.is_whitespace()).collect(),
        word.chars().rev().collect(),
    ];
    all.into_iter().filter(|w| w.chars().count() >= SHORTEST).collect()
}

#[cfg(test)]
mod tests {
    use super::near;

    #[test]
    fn what_is_almost_the_same_is_near() {
        for (passphrase, password) in [
            ("reading-room", "reading-room"),
            ("Reading-room", "reading-room"),
            ("reading-room!1", "reading-room"),
            (" reading-room ", "reading-room"),
            ("READING-ROOM", "reading-room"),
            ("moor-gnidaer", "reading-room"),
        ] {
            assert!(near(passphrase).contains(password), "{passphrase}");
        }
        assert!(!near("tide mud reed wind").contains("reading-room") && near("tide mud reed wind").len() < 10);
    }
}
