//! Whether a profile may still say something.

use crate::{
    base::error::{Error, Result},
    entities::profile,
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
        return Err(Error::forbidden("This profile has left, and says nothing any more."));
    }
    Ok(())
}
