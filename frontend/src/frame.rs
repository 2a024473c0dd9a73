//! What every page knows: the branch, who is speaking, and what time it is.

use api::{Account, Client};

/// The frame around a page.
#[derive(Clone)]
pub struct Frame {
    pub branch: String,
    /// The signed-in profile.
    pub speaker: Option<Account>,
    /// Path and query of this page, to come back to.
    pub path: String,
    pub now_ms: i64,
    /// Where the bundle is served, with its version in the path.
    pub assets: String,
    /// A sentence about what just happened.
    pub notice: Option<String>,
    pub client: Client,
}

impl Frame {
    /// Whether a profile is the one that is signed in.
    pub fn is_me(&self, account: &Account) -> bool {
        self.speaker.as_ref().is_some_and(|s| s.id == account.id)
    }

    /// `Anna Berg, Alder Library`
    pub fn speaks_as(&self) -> String {
        match &self.speaker {
            Some(me) if me.kind == "personal" => me.display_name.clone(),
            Some(me) => format!("{}, {}", me.display_name, self.branch),
            None => String::new(),
        }
    }
}
