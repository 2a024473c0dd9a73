//! Whether whoever is seen in a picture agrees that it is shown.

use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter};

use crate::{
    base::error::{Error, Result},
    entities::{media, media_consent, photo_consent, post::Audience},
};

/// What a post is told that has a picture whose consent has ended.
pub const WITHDRAWN: &str = "Somebody in a picture of this post no longer agrees to be shown. Choose another picture, \
                             then send it again.";

/// That each consent on which a picture rests holds, and reaches as far as the post does. The same file uploaded again
/// rests on the same.
///
/// # Errors
/// 422 with a sentence.
pub async fn require(db: &impl ConnectionTrait, pictures: &[media::Model], audience: Audience) -> Result<()> {
    if pictures.is_empty() {
        return Ok(());
    }
    let same = Condition::any()
        .add(media_consent::Column::MediaId.is_in(pictures.iter().map(|m| m.id)))
        .add(media_consent::Column::Digest.is_in(pictures.iter().filter_map(|m| m.digest.clone())));
    let links = media_consent::Entity::find().filter(same).all(db).await?;
    if links.is_empty() {
        return Ok(());
    }
    let named = photo_consent::Column::Id.is_in(links.iter().map(|l| l.consent_id));
    let consents = photo_consent::Entity::find().filter(named).all(db).await?;
    if consents.iter().any(|c| c.ended_at.is_some()) {
        return Err(Error::unprocessable(WITHDRAWN));
    }
    let is_open = !matches!(audience, Audience::Branch | Audience::Network);
    if is_open && consents.iter().any(|c| c.scope == "inside") {
        return Err(Error::unprocessable(
            "Somebody in a picture of this post agrees to be shown only inside the branch and its network. Choose \
             that audience, or another picture.",
        ));
    }
    Ok(())
}
