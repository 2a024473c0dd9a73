//! Timelines: each is one index range, whatever the number of posts.

use sea_orm::{
    ColumnTrait, EntityTrait, JoinType, QueryFilter, QuerySelect, RelationDef, Select,
    sea_query::{Expr, SimpleExpr},
};

use crate::{
    app::App,
    entities::{home_entry, post},
    error::Result,
    page::Page,
    posts::{Reader, visible},
};

/// The posts of those whom a profile follows, and its own.
pub async fn home(app: &App, owner_id: i64, page: Page) -> Result<Vec<post::Model>> {
    Ok(page.sort(home_query(owner_id, page).all(app.db.read()).await?))
}

/// The query of [`home`], for whoever wants to see its plan.
pub fn home_query(owner_id: i64, page: Page) -> Select<post::Entity> {
    let query = post::Entity::find()
        .join(JoinType::InnerJoin, post_to_home())
        .filter(home_entry::Column::OwnerId.eq(owner_id))
        .filter(visible::to(Reader::Local(owner_id)));
    page.of(visible::without_blocked(query, owner_id), home_entry::Column::PostId)
}

fn post_to_home() -> RelationDef {
    let def: RelationDef =
        home_entry::Entity::belongs_to(post::Entity).from(home_entry::Column::PostId).to(post::Column::Id).into();
    def.rev()
}

/// Which part of the public timeline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    #[default]
    All,
    /// Written here; for our own readers with the branch's posts.
    Local,
    Remote,
}

/// Posts for everybody.
pub async fn public(app: &App, viewer_id: Option<i64>, part: Part, page: Page) -> Result<Vec<post::Model>> {
    Ok(page.sort(public_query(viewer_id, part, page).all(app.db.read()).await?))
}

/// The query of [`public`].
pub fn public_query(viewer_id: Option<i64>, part: Part, page: Page) -> Select<post::Entity> {
    let reader = viewer_id.map_or(Reader::Stranger, Reader::Local);
    let mut query = post::Entity::find()
        .filter(post::Column::BoostOfId.is_null())
        .filter(post::Column::DeletedAt.is_null())
        .filter(visible::to(reader));
    query = query.filter(belongs(part, viewer_id.is_some()));
    if let Some(id) = viewer_id {
        query = visible::without_blocked(query, id);
    }
    page.of(query, post::Column::Id)
}

/// In the very words of the partial indexes, without parameters: SQLite uses them for nothing else.
#[expect(clippy::disallowed_methods, reason = "a parameter would hide the index from SQLite")]
fn belongs(part: Part, signed_in: bool) -> SimpleExpr {
    Expr::cust(match (part, signed_in) {
        (Part::Local, true) => "post.is_local AND post.audience IN ('public', 'branch')",
        (Part::Local, false) => "post.is_local AND post.audience = 'public'",
        (Part::Remote, _) => "NOT post.is_local AND post.audience = 'public'",
        (Part::All, _) => "post.audience = 'public'",
    })
}

/// What of a profile's posts to leave out.
#[derive(Clone, Copy, Debug, Default)]
pub struct Without {
    pub replies: bool,
    pub boosts: bool,
}

/// A profile's posts that a reader may see.
pub async fn of_profile(
    app: &App,
    reader: Reader,
    author_id: i64,
    without: Without,
    page: Page,
) -> Result<Vec<post::Model>> {
    Ok(page.sort(profile_query(reader, author_id, without, page).all(app.db.read()).await?))
}

/// The query of [`of_profile`].
pub fn profile_query(reader: Reader, author_id: i64, without: Without, page: Page) -> Select<post::Entity> {
    let mut query = post::Entity::find().filter(post::Column::AuthorId.eq(author_id)).filter(visible::to(reader));
    if without.replies {
        query = query.filter(
            sea_orm::Condition::any()
                .add(post::Column::InReplyToUri.is_null())
                .add(post::Column::InReplyToProfileId.eq(author_id)),
        );
    }
    if without.boosts {
        query = query.filter(post::Column::BoostOfId.is_null());
    }
    page.of(query, post::Column::Id)
}
