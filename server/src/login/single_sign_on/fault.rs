//! Why a sign-in through a service comes to nothing.

use openidconnect::ClaimsVerificationError;

use crate::base::error::Error;

/// What went wrong. Each has a sentence `sso-fault-NAME`.
#[derive(Debug)]
pub enum Fault {
    /// The service does not answer.
    Unreachable,
    /// What it says of itself can't be used.
    Metadata,
    /// The answer belongs to no question of this browser: it is too old, was used, or was asked elsewhere.
    State,
    /// Whoever it is has said no there.
    Denied,
    /// The service has refused, or gave nothing for the code.
    Refused,
    /// What it gave is not what was asked for.
    Token,
    Signature,
    Issuer,
    Audience,
    Nonce,
    /// It is over, or of another time: one of the clocks is wrong.
    Time,
    /// None of the groups lets anybody in.
    Groups,
    Ours(Error),
}

impl Fault {
    /// As texts and logs call it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::Metadata => "metadata",
            Self::State => "state",
            Self::Denied => "denied",
            Self::Refused => "refused",
            Self::Token => "token",
            Self::Signature => "signature",
            Self::Issuer => "issuer",
            Self::Audience => "audience",
            Self::Nonce => "nonce",
            Self::Time => "time",
            Self::Groups => "groups",
            Self::Ours(_) => "ours",
        }
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self::Ours(error)
    }
}

impl From<sea_orm::DbErr> for Fault {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Ours(error.into())
    }
}

impl From<ClaimsVerificationError> for Fault {
    fn from(error: ClaimsVerificationError) -> Self {
        match error {
            ClaimsVerificationError::Expired(_) | ClaimsVerificationError::InvalidAuthTime(_) => Self::Time,
            ClaimsVerificationError::InvalidAudience(_) => Self::Audience,
            ClaimsVerificationError::InvalidIssuer(_) => Self::Issuer,
            ClaimsVerificationError::InvalidNonce(_) => Self::Nonce,
            ClaimsVerificationError::SignatureVerification(_) => Self::Signature,
            _ => Self::Token,
        }
    }
}
