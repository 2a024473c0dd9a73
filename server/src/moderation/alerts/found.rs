//! Something that was found.

/// What an alert says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub kind: &'static str,
    /// Empty for what is about nothing in particular.
    pub subject: String,
    pub count: i64,
    pub details: String,
}

impl Found {
    /// Something about the branch as a whole, where it is often enough.
    pub fn whole(kind: &'static str, count: i64, least: i64) -> Option<Self> {
        (count >= least).then(|| Self { kind, subject: String::new(), count, details: String::new() })
    }
}
