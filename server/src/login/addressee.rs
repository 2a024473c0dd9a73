//! To whom a letter goes.

/// To whom, and in which language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
    pub address: String,
    pub language: String,
}
