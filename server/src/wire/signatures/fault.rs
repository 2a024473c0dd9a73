//! Why a signature is not believed.

/// Why a signature is not believed. For our log; the sender hears one fixed sentence.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum Fault {
    #[error("there is no signature")]
    Missing,
    #[error("the signature header can't be read")]
    Malformed,
    #[error("{0} is not signed")]
    NotSigned(&'static str),
    #[error("{0} occurs more than once")]
    Doubled(String),
    #[error("the request is for another host")]
    WrongHost,
    #[error("the date is outside the window")]
    Date,
    #[error("the digest does not match the body")]
    Digest,
    #[error("the algorithm is not accepted")]
    Algorithm,
    #[error("the key can't be used")]
    Key,
    #[error("the signature does not match")]
    Mismatch,
}
