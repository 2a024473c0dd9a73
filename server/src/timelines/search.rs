//! Finding profiles, posts and tags: what we know, and what an address leads to.

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, QueryTrait, RelationDef,
    sea_query::{Expr, ExprTrait, Func, SimpleExpr},
};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{follow, post, post_tag, profile, uri},
    policy::visible::{self, Reader},
    posts,
    timelines::operators::{self, Asked},
    wire::{
        activitypub::address::{self, Ours},
        remote::{self, handles, known},
    },
};

/// What was found.
#[derive(Debug, Default)]
pub struct Found {
    pub profiles: Vec<profile::Model>,
    pub posts: Vec<post::Model>,
    pub tags: Vec<String>,
}

/// One kind of what can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Profiles,
    Posts,
    Tags,
}

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// As typed, within limits.
    pub query: String,
    /// Ask other servers for what looks like an address or a handle.
    pub resolve: bool,
    /// Only this kind.
    pub kind: Option<Kind>,
    /// Only whom the reader follows.
    pub following: bool,
    /// Only posts of this profile.
    pub author: Option<i64>,
    pub max_id: Option<i64>,
    pub min_id: Option<i64>,
    pub offset: u64,
    pub limit: u64,
}

/// Nobody types more; databases have limits of their own.
const LONGEST: usize = 1_000;

impl Wish {
    /// # Errors
    /// 422 for more than anybody types.
    pub fn new(query: &str, limit: u64) -> Result<Self> {
        if query.chars().count() > LONGEST {
            return Err(Error::unprocessable("q has more than 1,000 characters."));
        }
        Ok(Self { query: query.trim().to_owned(), limit, ..Self::default() })
    }

    fn wants(&self, kind: Kind) -> bool {
        self.kind.is_none_or(|k| k == kind)
    }
}

/// Searches.
pub async fn search(app: &App, reader: Reader, wish: &Wish) -> Result<Found> {
    let query = wish.query.as_str();
    if query.is_empty() {
        return Ok(Found::default());
    }
    let is_address = |scheme: &str| query.get(..scheme.len()).is_some_and(|s| s.eq_ignore_ascii_case(scheme));
    if is_address("https://") || is_address("http://") {
        return if wish.offset == 0 {
            by_address(app, reader, query, wish.resolve).await
        } else {
            Ok(Found::default())
        };
    }
    let mut found = Found::default();
    // Operators are about posts: with one, nothing else is meant.
    let only_posts = Asked::read(query).has_operators();
    if wish.wants(Kind::Profiles) && !only_posts {
        found.profiles = profiles_like(app, reader, wish).await?;
        add_named(app, wish, &mut found).await;
    }
    if wish.wants(Kind::Tags) && !only_posts {
        found.tags = tags_like(app, reader, wish).await?;
    }
    if let Reader::Local(viewer_id) = reader
        && wish.wants(Kind::Posts)
    {
        found.posts = posts_with(app, viewer_id, wish).await?;
    }
    Ok(found)
}

/// A whole handle: that very profile first, as its server describes it by now.
async fn add_named(app: &App, wish: &Wish, found: &mut Found) {
    let (_, domain) = remote::handles::split_handle(app, &wish.query);
    let whole = wish.resolve && domain.is_some() && wish.offset == 0 && !wish.query.contains(char::is_whitespace);
    if whole && let Ok(named) = remote::handles::find(app, &wish.query).await {
        found.profiles.retain(|p| p.id != named.id);
        found.profiles.insert(0, named);
    }
}

/// Posts with these words: one's own, those that speak to one, and public ones of those who consent to be searched
/// (FEP-5feb).
async fn posts_with(app: &App, viewer_id: i64, wish: &Wish) -> Result<Vec<post::Model>> {
    let Some(asked) = Asked::read(&wish.query).condition(app, viewer_id).await? else {
        return Ok(Vec::new());
    };
    let mut found = post::Entity::find()
        .filter(asked)
        .filter(may_be_found(viewer_id))
        .filter(visible::to(Reader::Local(viewer_id)));
    if let Some(author) = wish.author {
        found = found.filter(post::Column::AuthorId.eq(author));
    }
    if let Some(max) = wish.max_id {
        found = found.filter(post::Column::Id.lt(max));
    }
    if let Some(min) = wish.min_id {
        found = found.filter(post::Column::Id.gt(min));
    }
    Ok(visible::without_unwanted(found, viewer_id, app.clock.now_ms())
        .order_by_desc(post::Column::Id)
        .offset(wish.offset)
        .limit(wish.limit)
        .all(app.db.read())
        .await?)
}

#[expect(clippy::disallowed_methods, reason = "a correlated condition without values")]
fn may_be_found(viewer_id: i64) -> Condition {
    Condition::any().add(operators::library(viewer_id)).add(Expr::cust(
        "(post.audience = 'public' AND EXISTS (SELECT 1 FROM profile AS p WHERE p.id = post.author_id AND p.indexable))",
    ))
}

/// Profiles whose handle or name begins with the words.
async fn profiles_like(app: &App, reader: Reader, wish: &Wish) -> Result<Vec<profile::Model>> {
    let (name, domain) = remote::handles::split_handle(app, &wish.query);
    let begins = format!("{}%", escape_like(&name.to_lowercase()));
    let mut condition =
        Condition::all().add(profile::Column::GoneAt.is_null()).add(profile::Column::Kind.ne(profile::Kind::Instance));
    // Nor are other servers' own actors people: programs that are called as their server is.
    let program = Condition::all()
        .add(profile::Column::ActorType.eq("Application"))
        .add(Expr::col(profile::Column::HandleFolded).eq(Expr::col(profile::Column::Domain)));
    condition = condition.add(Condition::any().add(profile::Column::Domain.is_null()).add(program.not()));
    condition = match domain {
        Some(domain) => condition
            .add(profile::Column::HandleFolded.eq(name.to_lowercase()))
            .add(profile::Column::Domain.eq(domain.to_lowercase())),
        None => condition.add(
            Condition::any()
                .add(profile::Column::HandleFolded.like(begins.clone()))
                .add(Expr::expr(Func::lower(Expr::col(profile::Column::DisplayName))).like(format!("%{begins}"))),
        ),
    };
    if let (true, Reader::Local(me)) = (wish.following, reader) {
        condition = condition.add(followed_by(me));
    }
    Ok(profile::Entity::find()
        .filter(condition)
        // Who does not want to be found is found by the whole handle alone.
        .filter(
            Condition::any()
                .add(profile::Column::Discoverable.eq(true))
                .add(profile::Column::HandleFolded.eq(name.to_lowercase())),
        )
        .order_by_desc(profile::Column::FollowersCount)
        .order_by_asc(profile::Column::Id)
        .offset(wish.offset)
        .limit(wish.limit)
        .all(app.db.read())
        .await?)
}

fn followed_by(me: i64) -> SimpleExpr {
    let theirs = follow::Entity::find()
        .select_only()
        .column(follow::Column::FollowedId)
        .filter(follow::Column::FollowerId.eq(me))
        .filter(follow::Column::State.eq(follow::State::Accepted))
        .into_query();
    profile::Column::Id.in_subquery(theirs)
}

fn escape_like(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '%' | '\\')).collect()
}

async fn tags_like(app: &App, reader: Reader, wish: &Wish) -> Result<Vec<String>> {
    let begins = post_text::tag::fold(wish.query.trim_start_matches(post_text::tag::SIGNS));
    // A range rather than a pattern, so that an index serves it.
    let end = format!("{begins}\u{10ffff}");
    let post: RelationDef =
        post_tag::Entity::belongs_to(post::Entity).from(post_tag::Column::PostId).to(post::Column::Id).into();
    let found: Vec<String> = post_tag::Entity::find()
        .select_only()
        .column(post_tag::Column::Name)
        .distinct()
        .join(JoinType::InnerJoin, post)
        .filter(post_tag::Column::Name.gte(begins.clone()))
        .filter(post_tag::Column::Name.lt(end))
        .filter(visible::to(reader))
        .order_by_asc(post_tag::Column::Name)
        .offset(wish.offset)
        .limit(wish.limit)
        .into_tuple()
        .all(app.db.read())
        .await?;
    // With its sign, a tag that there is is meant itself, and not what begins like it.
    let is_meant = wish.query.starts_with(post_text::tag::SIGNS) && found.contains(&begins);
    Ok(if is_meant { vec![begins] } else { found })
}

async fn by_address(app: &App, reader: Reader, address: &str, resolve: bool) -> Result<Found> {
    let mut found = Found::default();
    if let Some(post) = known_post(app, address).await? {
        found.posts.extend(visible::see(app.db.read(), reader, post.id).await.ok());
        return Ok(found);
    }
    if let Some(profile) = known_profile(app, address).await? {
        found.profiles.push(profile);
    } else if resolve && !app.config.is_local(address) {
        resolve_address(app, reader, address, &mut found).await;
    }
    Ok(found)
}

/// A profile by its id or its page: its own server's, or ours about it.
async fn known_profile(app: &App, address: &str) -> Result<Option<profile::Model>> {
    let db = app.db.read();
    let mut found = known::profile(app, db, address).await?;
    if found.is_none() {
        let by_page = profile::Entity::find().filter(profile::Column::Url.is_in(uri::forms(address)));
        found = by_page.one(db).await?;
    }
    if let (None, Some(Ours::Handle(handle))) = (&found, address::read(&app.config, address)) {
        found = handles::known(app, &handle).await?;
    }
    Ok(found.filter(|p| p.kind != profile::Kind::Instance))
}

/// A post by its id or its page: its own server's, or ours about it.
async fn known_post(app: &App, address: &str) -> Result<Option<post::Model>> {
    if let Some(found) = post::by_uri(app.db.read(), address).await? {
        return Ok(Some(found));
    }
    match address::read(&app.config, address) {
        Some(Ours::Post(id)) => Ok(post::Entity::find_by_id(id).one(app.db.read()).await?),
        _ => Ok(None),
    }
}

/// An address may be a profile's or a post's; its document tells.
async fn resolve_address(app: &App, reader: Reader, address: &str, found: &mut Found) {
    let Ok(document) = remote::fetch::document(app, address).await else { return };
    if remote::documents::Actor::parse(&document).is_ok() {
        found.profiles.extend(remote::actors::store_document(app, &document).await.ok());
    } else if let Ok(post) = posts::fetch::from_document(app, &document).await {
        found.posts.extend(visible::see(app.db.read(), reader, post.id).await.ok());
    }
}
