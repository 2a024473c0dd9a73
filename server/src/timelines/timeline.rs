//! Timelines: each is one index range, whatever the number of posts.

use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait, JoinType, PaginatorTrait, QueryFilter, QuerySelect, QueryTrait, RelationDef,
    Select,
    sea_query::{Expr, Query, SimpleExpr},
};

use crate::{
    base::{app::App, error::Result, page::Page},
    entities::{
        home_entry, list, list_member,
        post::{self, Audience},
        post_card, post_tag,
    },
    policy::visible::{self, Reader},
};

/// The posts of those whom a profile follows, and its own.
pub async fn home(app: &App, owner_id: i64, page: Page) -> Result<Vec<post::Model>> {
    Ok(page.sort(home_query(owner_id, app.clock.now_ms(), page).all(app.db.read()).await?))
}

/// The query of [`home`], for whoever wants to see its plan.
pub fn home_query(owner_id: i64, now_ms: i64, page: Page) -> Select<post::Entity> {
    let query = post::Entity::find()
        .join(JoinType::InnerJoin, post_to_home())
        .filter(home_entry::Column::OwnerId.eq(owner_id))
        .filter(not_on_exclusive_lists(owner_id))
        .filter(visible::to(Reader::Local(owner_id)));
    page.of(visible::without_unwanted(query, owner_id, now_ms), home_entry::Column::PostId)
}

/// The posts of a list's people, from the home timeline's own rows.
pub async fn of_list(app: &App, list: &list::Model, page: Page) -> Result<Vec<post::Model>> {
    let owner_id = list.profile_id;
    let query = post::Entity::find()
        .join(JoinType::InnerJoin, post_to_home())
        .filter(home_entry::Column::OwnerId.eq(owner_id))
        .filter(on_list(list))
        .filter(visible::to(Reader::Local(owner_id)));
    let query = visible::without_unwanted(query, owner_id, app.clock.now_ms());
    Ok(page.sort(page.of(query, home_entry::Column::PostId).all(app.db.read()).await?))
}

/// Whether a post that reached somebody's home is shown there, and not on an exclusive list alone.
pub async fn is_at_home(app: &App, owner_id: i64, post_id: i64) -> Result<bool> {
    let query = post::Entity::find_by_id(post_id).filter(not_on_exclusive_lists(owner_id));
    Ok(query.count(app.db.read()).await? > 0)
}

/// Whether a post that reached its owner's home belongs on a list.
pub async fn is_on_list(app: &App, list_id: i64, post_id: i64) -> Result<bool> {
    let Some(list) = list::Entity::find_by_id(list_id).one(app.db.read()).await? else { return Ok(false) };
    let query = post::Entity::find_by_id(post_id).filter(on_list(&list));
    Ok(query.count(app.db.read()).await? > 0)
}

/// Its members' posts, with the replies that it shows.
fn on_list(list: &list::Model) -> SimpleExpr {
    let member = |of: post::Column| {
        Expr::exists(
            Query::select()
                .expr(raw("1"))
                .from_as(list_member::Entity, "lm")
                .and_where(Expr::col(("lm", list_member::Column::ListId)).eq(list.id))
                .and_where(Expr::col(("lm", list_member::Column::ProfileId)).equals((post::Entity, of)))
                .to_owned(),
        )
    };
    let own = member(post::Column::AuthorId);
    match list.replies.as_str() {
        // An author's own thread is hers.
        "none" => own.and(raw("(post.in_reply_to_uri IS NULL OR post.in_reply_to_profile_id = post.author_id)")),
        "list" => own.and(
            raw("(post.in_reply_to_uri IS NULL OR post.in_reply_to_profile_id = post.author_id)")
                .or(member(post::Column::InReplyToProfileId)),
        ),
        _ => own,
    }
}

/// Whoever is on an exclusive list is read there and not at home.
fn not_on_exclusive_lists(owner_id: i64) -> SimpleExpr {
    let on_one = Query::select()
        .expr(raw("1"))
        .from_as(list_member::Entity, "lm")
        .from_as(list::Entity, "l")
        .and_where(Expr::col(("lm", list_member::Column::ProfileId)).equals((post::Entity, post::Column::AuthorId)))
        .and_where(raw("l.id = lm.list_id AND l.exclusive"))
        .and_where(Expr::col(("l", list::Column::ProfileId)).eq(owner_id))
        .to_owned();
    Expr::exists(on_one).not()
}

#[expect(clippy::disallowed_methods, reason = "correlated conditions; nothing but names of ours in the text")]
fn raw(condition: &'static str) -> SimpleExpr {
    Expr::cust(condition)
}

/// Which posts with a tag.
#[derive(Clone, Debug, Default)]
pub struct Tagged {
    pub name: String,
    /// And at least one of these, all of these, none of these.
    pub any: Vec<String>,
    pub all: Vec<String>,
    pub none: Vec<String>,
    pub part: Part,
    pub only_media: bool,
}

/// The public posts with a tag.
pub async fn tagged(app: &App, viewer_id: Option<i64>, wish: &Tagged, page: Page) -> Result<Vec<post::Model>> {
    let mut query = public_base(viewer_id, wish.part, app.clock.now_ms());
    for name in &wish.all {
        query = query.filter(has_tag([name.clone()]));
    }
    if !wish.none.is_empty() {
        query = query.filter(has_tag(wish.none.clone()).not());
    }
    if wish.only_media {
        query = query.filter(has_media());
    }
    let query = if wish.any.is_empty() {
        // The tag's index is walked from the page's end: no more is read than is shown.
        let query = query.join(JoinType::InnerJoin, post_to_tag()).filter(post_tag::Column::Name.eq(&wish.name));
        page.of(query, post_tag::Column::PostId)
    } else {
        let names = std::iter::once(&wish.name).chain(&wish.any).cloned();
        let ids = post_tag::Entity::find()
            .select_only()
            .column(post_tag::Column::PostId)
            .filter(post_tag::Column::Name.is_in(names))
            .into_query();
        page.of(query.filter(post::Column::Id.in_subquery(ids)), post::Column::Id)
    };
    Ok(page.sort(query.all(app.db.read()).await?))
}

/// Whether a post has one of some tags, asked of each post.
fn has_tag(names: impl IntoIterator<Item = String>) -> SimpleExpr {
    let tags = Query::select()
        .expr(raw("1"))
        .from_as(post_tag::Entity, "t")
        .and_where(Expr::col(("t", post_tag::Column::PostId)).equals((post::Entity, post::Column::Id)))
        .and_where(Expr::col(("t", post_tag::Column::Name)).is_in(names))
        .to_owned();
    Expr::exists(tags)
}

fn post_to_tag() -> RelationDef {
    let def: RelationDef =
        post_tag::Entity::belongs_to(post::Entity).from(post_tag::Column::PostId).to(post::Column::Id).into();
    def.rev()
}

#[expect(clippy::disallowed_methods, reason = "a correlated condition")]
fn has_media() -> SimpleExpr {
    Expr::cust("EXISTS (SELECT 1 FROM media AS m WHERE m.post_id = post.id)")
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

/// Posts for everybody; for our own readers with those of the network.
pub async fn public(
    app: &App,
    viewer_id: Option<i64>,
    part: Part,
    only_media: bool,
    page: Page,
) -> Result<Vec<post::Model>> {
    let mut query = public_query(viewer_id, part, app.clock.now_ms(), page);
    if only_media {
        query = query.filter(has_media());
    }
    Ok(page.sort(query.all(app.db.read()).await?))
}

/// The query of [`public`].
pub fn public_query(viewer_id: Option<i64>, part: Part, now_ms: i64, page: Page) -> Select<post::Entity> {
    page.of(public_base(viewer_id, part, now_ms), post::Column::Id)
}

fn public_base(viewer_id: Option<i64>, part: Part, now_ms: i64) -> Select<post::Entity> {
    let reader = viewer_id.map_or(Reader::Stranger, Reader::Local);
    let mut query = post::Entity::find()
        .filter(post::Column::BoostOfId.is_null())
        .filter(post::Column::DeletedAt.is_null())
        .filter(visible::to(reader));
    query = query.filter(belongs(part, viewer_id.is_some())).filter(not_limited());
    if let Some(id) = viewer_id {
        query = visible::without_unwanted(query, id, now_ms);
    }
    query
}

/// In the very words of the partial indexes, without parameters: SQLite uses them for nothing else.
#[expect(clippy::disallowed_methods, reason = "a parameter would hide the index from SQLite")]
fn belongs(part: Part, signed_in: bool) -> SimpleExpr {
    Expr::cust(match (part, signed_in) {
        (Part::Local, true) => "post.is_local AND post.audience IN ('public', 'branch', 'network')",
        (Part::Local, false) => "post.is_local AND post.audience = 'public'",
        (Part::Remote, true) => "NOT post.is_local AND post.audience IN ('public', 'network')",
        (Part::Remote, false) => "NOT post.is_local AND post.audience = 'public'",
        (Part::All, true) => "post.audience IN ('public', 'network')",
        (Part::All, false) => "post.audience = 'public'",
    })
}

/// Whoever is limited is read by followers, and in no public timeline.
#[expect(clippy::disallowed_methods, reason = "a condition on another table")]
fn not_limited() -> SimpleExpr {
    Expr::cust("post.author_id NOT IN (SELECT l.id FROM profile AS l WHERE l.standing = 'filter')")
}

/// What of a profile's posts to leave out.
#[derive(Clone, Debug, Default)]
pub struct Without {
    pub replies: bool,
    pub boosts: bool,
    /// All without pictures or films.
    pub words_alone: bool,
    /// What is written to a few people.
    pub messages: bool,
    /// All without this tag.
    pub untagged: Option<String>,
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
    if without.words_alone {
        query = query.filter(has_media());
    }
    if without.boosts {
        query = query.filter(post::Column::BoostOfId.is_null());
    }
    if without.messages {
        query = query.filter(post::Column::Audience.ne(Audience::Mentioned));
    }
    if let Some(tag) = without.untagged {
        query = query.filter(has_tag([tag]));
    }
    page.of(query, post::Column::Id)
}

/// What is said in public about a link.
pub async fn about_link(app: &App, viewer_id: Option<i64>, card_id: i64, page: Page) -> Result<Vec<post::Model>> {
    let ids = post_card::Entity::find()
        .select_only()
        .column(post_card::Column::PostId)
        .filter(post_card::Column::CardId.eq(card_id))
        .into_query();
    let query = public_base(viewer_id, Part::All, app.clock.now_ms()).filter(post::Column::Id.in_subquery(ids));
    Ok(page.sort(page.of(query, post::Column::Id).all(app.db.read()).await?))
}

/// Messages to and from a profile, one by one; old apps ask for them this way.
pub async fn messages(app: &App, owner_id: i64, page: Page) -> Result<Vec<post::Model>> {
    let query = post::Entity::find()
        .filter(raw("post.audience = 'mentioned' AND post.deleted_at IS NULL"))
        .filter(visible::to(Reader::Local(owner_id)));
    let query = visible::without_unwanted(query, owner_id, app.clock.now_ms());
    Ok(page.sort(page.of(query, post::Column::Id).all(app.db.read()).await?))
}
