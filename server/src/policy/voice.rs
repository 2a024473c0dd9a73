//! Whether a profile may still say something.

use crate::{
    base::error::{Error, Result},
    entities::{post::Audience, profile},
};

/// That a profile may still say something.
///
/// # Errors
/// 403 for one that has moved, is gone, or whose owner has left the branch.
pub fn require_voice(profile: &profile::Model) -> Result<()> {
    if profile.moved_to_uri.is_some() {
        return Err(Error::forbidden("This profile has moved. Write from the new one, or take the move back."));
    }
    if profile.restriction.is_some() {
        return Err(Error::forbidden(
            "The branch has stopped this profile for now. Look at its measures for why, and to appeal.",
        ));
    }
    if profile.frozen_on.is_some() || profile.gone_at.is_some() {
        return Err(Error::forbidden("The owner of this profile has left, so it can't post any more."));
    }
    Ok(())
}

/// That a profile writes for whom it may read: for the branch and its network, a colleague's.
///
/// # Errors
/// 403 for a personal profile without a fresh voucher.
pub fn require_colleague(profile: &profile::Model, audience: Audience) -> Result<()> {
    let inside = matches!(audience, Audience::Branch | Audience::Network);
    if inside && profile.kind == profile::Kind::Personal && profile.colleague_until.is_none() {
        return Err(Error::forbidden(
            "This profile has no fresh voucher to show that it belongs to a colleague, so it can't write for \
             the branch. Open it on your branch's pages.",
        ));
    }
    Ok(())
}
