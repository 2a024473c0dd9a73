//! What the registry of tables says of each: whose its rows are, what becomes of them, how long they are kept.

use std::fmt::Debug;

/// What a column names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    Profile,
    Post,
    Login,
    /// The `id` of another table, with which its rows go.
    Row(&'static str),
}

/// What becomes of a row when what its column names is deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// It goes too, in the same transaction.
    Delete,
    /// A function has more to do than that.
    By(&'static str),
    /// It stays, and why.
    Keep(&'static str),
}

/// One column that names a profile, a post, a login or another row.
#[derive(Clone, Copy, Debug)]
pub struct Reference {
    pub table: &'static str,
    pub column: &'static str,
    pub of: Of,
    pub then: Then,
    /// Where it names another server's post, that post is kept however old it is: somebody here has to do with it.
    pub holds: bool,
}

impl Reference {
    pub(super) const fn holding(self) -> Self {
        Self { holds: true, ..self }
    }
}

pub(super) const fn r(table: &'static str, column: &'static str, of: Of, then: Then) -> Reference {
    Reference { table, column, of, then, holds: false }
}

/// What was decided or disclosed outlives who did it.
pub(super) const RECORDED: Then = Then::Keep("it is on record");

/// How long rows are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Until so many days after the moment in a column (milliseconds since 1970).
    Days(&'static str, i64),
    /// A function of the hourly tidying, or of what ends them.
    By(&'static str),
    /// As long as what it is about.
    WithOwner,
    /// For good, and why.
    Always(&'static str),
}

/// One table.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    pub name: &'static str,
    pub kept: Kept,
    /// The file of a profile's archive or export that has its rows.
    pub archive: Option<&'static str>,
}

pub(super) const fn t(name: &'static str, kept: Kept) -> Table {
    Table { name, kept, archive: None }
}

pub(super) const fn own(name: &'static str, archive: &'static str) -> Table {
    Table { name, kept: Kept::WithOwner, archive: Some(archive) }
}
