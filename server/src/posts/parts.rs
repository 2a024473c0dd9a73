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
    posts::{new_post::NewPost, polls},
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
        context: context(db, &post).await?,
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

/// The conversation of a post, where that began here and both are for everybody.
async fn context(db: &impl ConnectionTrait, post: &post::Model) -> Result<Option<String>> {
    let is_open =
        |p: &post::Model| p.is_local && !p.local_only && matches!(p.audience, Audience::Public | Audience::Unlisted);
    let root = match post.thread_id.filter(|root| *root != post.id) {
        Some(root) => post::Entity::find_by_id(root).one(db).await?,
        // What answers a post that is not here belongs to its conversation.
        None => Some(post.clone()).filter(|p| p.in_reply_to_uri.is_none()),
    };
    let root = root.filter(|root| is_open(post) && is_open(root) && root.deleted_at.is_none());
    Ok(root.map(|root| activitypub::address::context(&root.uri)))
}

/// The same of a post for everybody that is not stored yet; without a poll, whose answers have no rows.
pub async fn of_new(app: &App, new: &NewPost) -> Result<Parts> {
    let seal = settings::seal(app).await?;
    let attached = new.more.media.iter().cloned();
    let attachments = attached.map(|media| note::Attachment {
        url: address::of_attachment(app, seal, &media, address::For::Everybody).0,
        media,
    });
    Ok(Parts {
        collection: None,
        context: None,
        author: new.author.clone(),
        mentions: new.mentions.clone(),
        tags: new.tags.clone(),
        attachments: attachments.collect(),
        poll: None,
        post: new.row.clone(),
    })
}
