//! Posts: writing, receiving, changing and taking them back, and who may see them.

pub mod audience;
mod blank;
pub mod boost;
mod delete;
mod edit;
pub mod fetch;
pub mod gate;
pub mod insert;
pub mod interaction;
mod publish;
pub mod quotes;
pub mod receive;
pub mod render;
pub mod thread;
pub mod visible;
pub mod words;

pub use delete::{bury_unseen, delete, forget_profile, forget_remote, forget_some, receive_delete};
pub use edit::{Edit, edit, receive_edit};
pub use fetch::fetch_context;
pub use insert::send_counts;
pub use publish::{Draft, check_language, preview, publish, rehearse, sent_before};
pub use visible::Reader;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::{
    activitypub::{
        self,
        note::{self, Parts},
    },
    app::App,
    entities::{mention, post, post::Audience, post_tag, profile},
    error::{Error, Result},
    media::{address, attach},
    polls, profiles,
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

/// A post with all that its document names; its pictures have addresses for whoever gets it.
pub async fn parts(app: &App, db: &impl ConnectionTrait, post: post::Model) -> Result<Parts> {
    let author = profile::Entity::find_by_id(post.author_id).one(db).await?.ok_or(Error::NotFound)?;
    let mentioned = mention::Entity::find()
        .filter(mention::Column::PostId.eq(post.id))
        .filter(mention::Column::Silent.eq(false))
        .all(db)
        .await?;
    let mentions = profiles::by_ids(db, mentioned.into_iter().map(|m| m.profile_id)).await?;
    let tags = post_tag::Entity::find().filter(post_tag::Column::PostId.eq(post.id)).all(db).await?;
    let media = attach::of_posts(db, &[post.id]).await?.remove(&post.id).unwrap_or_default();
    let poll = polls::of(db, post.id).await?;
    let seal = address::seal(app).await?;
    let open = matches!(post.audience, Audience::Public | Audience::Unlisted) && !post.local_only;
    let whom = if open { address::For::Everybody } else { address::For::Server };
    let collection = match post.audience {
        Audience::Network => Some(activitypub::address::network(&app.config)),
        Audience::Circle => Some(activitypub::address::circle(&post.uri)),
        _ => None,
    };
    Ok(Parts {
        collection,
        author,
        mentions: mentions.into_values().collect(),
        tags: tags.into_iter().map(|t| t.name).collect(),
        attachments: media
            .into_iter()
            .map(|media| note::Attachment { url: address::of_attachment(app, seal, &media, whom).0, media })
            .collect(),
        poll: poll.map(|p| note::Question { row: p.row, options: p.options }),
        post,
    })
}
