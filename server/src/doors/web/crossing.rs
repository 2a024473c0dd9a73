//! The crossing guard: before something is done in the name of a profile that it doesn't fit, it asks once. Only where its
//! owner wants it, only while she has her profiles open in this browser; it stores nothing and tells no app.

use std::collections::HashSet;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use super::{session::Visitor, state::Web};
use crate::{
    base::{app::App, error::Result},
    entities::{
        follow,
        media::{self, Folder},
        post, post_tag,
        profile::{self, Kind},
    },
    media::files,
    people::moving::{self, export, import},
    policy::visible::{self, Reader},
    posts::render,
};

/// What is about to be done.
pub enum Doing<'a> {
    /// A post, with what it answers and its uploads.
    Post {
        text: &'a str,
        in_reply_to: Option<i64>,
        media: &'a [String],
    },
    /// A favourite, boost or vote under a post.
    Act {
        post_id: i64,
    },
    Follow {
        profile_id: i64,
    },
    /// A table of follows is taken in.
    Import {
        table: &'a [u8],
    },
}

/// Why it looks like something for another profile of hers, and which one.
pub struct Doubt {
    pub other: profile::Model,
    /// The text that says so: `crossing-follows`, for instance.
    pub why: &'static str,
}

/// The first reason to ask, if there is one.
pub async fn doubt(web: &Web, visitor: &Visitor, me: &profile::Model, doing: Doing<'_>) -> Result<Option<Doubt>> {
    let app = &web.app;
    if !visitor.opened.guard || visitor.opened.profiles.is_empty() {
        return Ok(None);
    }
    for other in visitor.profiles(app).await?.into_iter().filter(|p| p.id != me.id) {
        if let Some(why) = why(app, me, &other, &doing).await? {
            return Ok(Some(Doubt { other, why }));
        }
    }
    Ok(None)
}

async fn why(
    app: &App,
    me: &profile::Model,
    other: &profile::Model,
    doing: &Doing<'_>,
) -> Result<Option<&'static str>> {
    if let Some(author) = author(app, me, doing).await?
        && follows(app, other.id, author).await?
        && !follows(app, me.id, author).await?
    {
        return Ok(Some("crossing-follows"));
    }
    match doing {
        Doing::Post { text, media, .. } => {
            if me.kind == Kind::Personal && other.kind != Kind::Personal && names_branch(app, me, other, text).await? {
                return Ok(Some("crossing-branch"));
            }
            Ok(if same_picture(app, me, other, media).await? { Some("crossing-picture") } else { None })
        }
        Doing::Import { table } => Ok(same_follows(app, other, table).await?.then_some("crossing-table")),
        Doing::Act { .. } | Doing::Follow { .. } => Ok(None),
    }
}

/// Whom it is done to.
async fn author(app: &App, me: &profile::Model, doing: &Doing<'_>) -> Result<Option<i64>> {
    let post_id = match doing {
        Doing::Follow { profile_id } => return Ok(Some(*profile_id)),
        Doing::Post { in_reply_to, .. } => *in_reply_to,
        Doing::Act { post_id } => Some(*post_id),
        Doing::Import { .. } => None,
    };
    let Some(id) = post_id else { return Ok(None) };
    let Ok(seen) = visible::see(app.db.read(), Reader::Local(me.id), id).await else { return Ok(None) };
    let original = match seen.boost_of_id {
        Some(of) => post::Entity::find_by_id(of).one(app.db.read()).await?.map(|p| p.author_id),
        None => None,
    };
    Ok(Some(original.unwrap_or(seen.author_id)).filter(|author| *author != me.id))
}

/// Whoever has asked to follow counts too.
async fn follows(app: &App, follower_id: i64, followed_id: i64) -> Result<bool> {
    Ok(follow::find(app.db.read(), follower_id, followed_id).await?.is_some())
}

/// Whether a text of a personal profile names the branch, or has a hashtag that its shared profiles or her professional
/// one use and this one has not used before.
async fn names_branch(app: &App, me: &profile::Model, other: &profile::Model, text: &str) -> Result<bool> {
    let name = app.config.name.to_lowercase();
    if text.to_lowercase().contains(&name) {
        return Ok(true);
    }
    let tags = render::html(text, &[], |_| String::new()).tags;
    if tags.is_empty() {
        return Ok(false);
    }
    let shared = profile::Entity::find()
        .select_only()
        .column(profile::Column::Id)
        .filter(profile::Column::Kind.eq(Kind::Shared))
        .filter(profile::Column::Domain.is_null());
    let mut work: Vec<i64> = shared.into_tuple().all(app.db.read()).await?;
    work.push(other.id);
    for tag in tags {
        if uses(app, &tag, &work).await? && !uses(app, &tag, &[me.id]).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn uses(app: &App, tag: &str, authors: &[i64]) -> Result<bool> {
    let posts = post::Entity::find()
        .select_only()
        .column(post::Column::Id)
        .filter(post::Column::AuthorId.is_in(authors.to_vec()))
        .into_query();
    let found = post_tag::Entity::find()
        .filter(post_tag::Column::Name.eq(tag))
        .filter(post_tag::Column::PostId.in_subquery(posts))
        .one(app.db.read())
        .await?;
    Ok(found.is_some())
}

/// Whether an upload is, byte for byte, a picture that the other profile has used.
async fn same_picture(app: &App, me: &profile::Model, other: &profile::Model, ids: &[String]) -> Result<bool> {
    let ids: Vec<i64> = ids.iter().filter_map(|i| i.parse().ok()).collect();
    if ids.is_empty() {
        return Ok(false);
    }
    let mine = media::Entity::find().filter(media::Column::ProfileId.eq(me.id)).filter(media::Column::Id.is_in(ids));
    for upload in mine.all(app.db.read()).await? {
        let alike = media::Entity::find()
            .filter(media::Column::ProfileId.eq(other.id))
            .filter(media::Column::Mime.eq(&upload.mime))
            .filter(media::Column::Width.eq(upload.width))
            .filter(media::Column::Height.eq(upload.height))
            .filter(media::Column::File.is_not_null());
        let Some(file) = &upload.file else { continue };
        let bytes = files::read(app, Folder::Posts, file).await?;
        for used in alike.all(app.db.read()).await?.iter().filter_map(|m| m.file.as_ref()) {
            if files::read(app, Folder::Posts, used).await.is_ok_and(|b| b == bytes) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Whether a table is, for the most part, whom the other profile follows.
async fn same_follows(app: &App, other: &profile::Model, table: &[u8]) -> Result<bool> {
    let kind = moving::Kind::Follows;
    let Ok(rows) = import::read(kind, table) else { return Ok(false) };
    let Ok(theirs) = import::read(kind, &export::csv(app, other, kind).await?) else { return Ok(false) };
    let first = |row: &Vec<String>| row.first().map(|a| a.trim_start_matches('@').to_lowercase());
    let theirs: HashSet<String> = theirs.iter().filter_map(first).collect();
    let same = rows.iter().filter_map(first).filter(|a| theirs.contains(a)).count();
    Ok(same >= 3 && same * 2 >= rows.len())
}
