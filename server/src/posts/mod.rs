//! Posts: writing, receiving, changing and taking them back, and who may see them.

mod blank;
pub mod boost;
mod delete;
mod edit;
pub mod fetch;
pub mod insert;
mod judged;
mod publish;
pub mod receive;
pub mod render;
pub mod thread;
pub mod visible;

pub use delete::{bury_unseen, delete, forget_profile, forget_some, receive_delete};
pub use edit::{Edit, edit, receive_edit};
pub use publish::{Draft, publish};
pub use visible::Reader;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::{
    activitypub::note::Parts,
    entities::{mention, post, post_tag, profile},
    error::{Error, Result},
    profiles,
};

/// A post that a reader may see; missing and hidden look the same.
pub async fn see(db: &impl ConnectionTrait, reader: Reader, id: i64) -> Result<post::Model> {
    let found = post::Entity::find_by_id(id).filter(visible::to(reader)).one(db).await?;
    found.ok_or(Error::NotFound)
}

/// A post of one's own.
pub async fn own(db: &impl ConnectionTrait, author_id: i64, id: i64) -> Result<post::Model> {
    let found = post::Entity::find_by_id(id)
        .filter(post::Column::AuthorId.eq(author_id))
        .filter(post::Column::DeletedAt.is_null())
        .filter(post::Column::BoostOfId.is_null())
        .one(db)
        .await?;
    found.ok_or(Error::NotFound)
}

/// A post by its ActivityPub id, also one that was deleted.
pub async fn by_uri(db: &impl ConnectionTrait, uri: &str) -> Result<Option<post::Model>> {
    Ok(post::Entity::find().filter(post::Column::Uri.eq(uri)).one(db).await?)
}

/// A post with all that its document names.
pub async fn parts(db: &impl ConnectionTrait, post: post::Model) -> Result<Parts> {
    let author = profile::Entity::find_by_id(post.author_id).one(db).await?.ok_or(Error::NotFound)?;
    let mentioned = mention::Entity::find()
        .filter(mention::Column::PostId.eq(post.id))
        .filter(mention::Column::Silent.eq(false))
        .all(db)
        .await?;
    let mentions = profiles::by_ids(db, mentioned.into_iter().map(|m| m.profile_id)).await?;
    let tags = post_tag::Entity::find().filter(post_tag::Column::PostId.eq(post.id)).all(db).await?;
    Ok(Parts {
        post,
        author,
        mentions: mentions.into_values().collect(),
        tags: tags.into_iter().map(|t| t.name).collect(),
    })
}
