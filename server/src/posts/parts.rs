//! A post with all that its document names.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
        settings,
    },
    entities::{
        mention,
        post::{self, Audience},
        post_tag, profile,
    },
    media::{address, attach},
    posts::polls,
    wire::activitypub::{
        self,
        note::{self, Parts},
    },
};

/// A post with all that its document names; its pictures have addresses for whoever gets it.
pub async fn parts(app: &App, db: &impl ConnectionTrait, post: post::Model) -> Result<Parts> {
    let author = profile::Entity::find_by_id(post.author_id).one(db).await?.ok_or(Error::NotFound)?;
    let mentioned = mention::Entity::find()
        .filter(mention::Column::PostId.eq(post.id))
        .filter(mention::Column::Silent.eq(false))
        .order_by_asc(mention::Column::Position)
        .all(db)
        .await?;
    let mut people = profile::by_ids(db, mentioned.iter().map(|m| m.profile_id)).await?;
    let mentions = mentioned.iter().filter_map(|m| people.remove(&m.profile_id)).collect();
    let tags = post_tag::Entity::find().filter(post_tag::Column::PostId.eq(post.id)).all(db).await?;
    let media = attach::of_posts(db, &[post.id]).await?.remove(&post.id).unwrap_or_default();
    let poll = polls::of(db, post.id).await?;
    let seal = settings::seal(app).await?;
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
        mentions,
        tags: tags.into_iter().map(|t| t.name).collect(),
        attachments: media
            .into_iter()
            .map(|media| note::Attachment { url: address::of_attachment(app, seal, &media, whom).0, media })
            .collect(),
        poll: poll.map(|p| note::Question { row: p.row, options: p.options }),
        post,
    })
}
