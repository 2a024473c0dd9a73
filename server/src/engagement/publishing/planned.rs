//! Drafts and ideas of a shared profile. They belong to the profile: whoever has a part in it may write them on.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder,
};

use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::{
        planned_post::{self as row, Column},
        post::Audience,
        profile::{self, Kind},
    },
    policy::scope::{audience_name, parse_audience},
};

/// How a planned post stands, as the database has it.
pub mod state {
    pub const IDEA: &str = "idea";
    pub const DRAFT: &str = "draft";
    pub const SENT: &str = "sent";
}

/// What a post can be meant to reach.
pub const GOALS: [&str; 3] = ["answers", "boosts", "favourites"];
/// Whom a planned post may be for.
pub const AUDIENCES: [Audience; 5] =
    [Audience::Public, Audience::Unlisted, Audience::Followers, Audience::Network, Audience::Branch];
const MOST: u64 = 300;
const MOST_GOAL: i64 = 1_000_000;

/// A post as it was typed.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    pub text: String,
    /// As posts name it; empty for everyone.
    pub audience: String,
    pub planned_at: Option<i64>,
    /// One of [`GOALS`], or empty.
    pub goal: String,
    pub goal_count: Option<i64>,
}

impl Wish {
    fn checked(self) -> Result<Self> {
        let text = self.text.replace("\r\n", "\n").trim().to_owned();
        if text.is_empty() {
            return Err(Error::unprocessable("Write something first."));
        }
        let audience = audience(&self.audience)?;
        let is_counted = GOALS.contains(&self.goal.as_str());
        if is_counted && !self.goal_count.is_some_and(|n| (1..=MOST_GOAL).contains(&n)) {
            return Err(Error::unprocessable("Give the goal as a whole number, from 1 on."));
        }
        let (goal, goal_count) = if is_counted { (self.goal, self.goal_count) } else { (String::new(), None) };
        Ok(Self { text, audience: audience_name(audience).to_owned(), goal, goal_count, ..self })
    }
}

/// An audience that a shared profile may plan for; everyone where nothing is said.
///
/// # Errors
/// 422 for another one.
pub fn audience(name: &str) -> Result<Audience> {
    if name.trim().is_empty() {
        return Ok(Audience::Public);
    }
    let known = parse_audience(name.trim()).filter(|a| AUDIENCES.contains(a));
    known.ok_or_else(|| Error::unprocessable("Choose an audience: public, unlisted, followers, network or branch."))
}

/// Everything that is planned and not published yet, by its time.
pub async fn all(db: &impl ConnectionTrait, shared_id: i64) -> Result<Vec<row::Model>> {
    let open = row::Entity::find().filter(Column::ProfileId.eq(shared_id)).filter(Column::PostId.is_null());
    Ok(open.order_by_asc(Column::PlannedAt).order_by_asc(Column::Id).all(db).await?)
}

/// One of them; missing and another profile's look the same.
pub async fn one(db: &impl ConnectionTrait, shared_id: i64, id: i64) -> Result<row::Model> {
    let found = row::Entity::find_by_id(id).filter(Column::ProfileId.eq(shared_id)).one(db).await?;
    found.ok_or(Error::NotFound)
}

/// That it can still be changed.
pub(super) fn require_open(found: &row::Model) -> Result<()> {
    if found.state == state::SENT {
        Err(Error::unprocessable("This is scheduled already. Take it back first."))
    } else {
        Ok(())
    }
}

/// Keeps a draft, or an idea.
///
/// # Errors
/// 422 without words, or for a goal that is none.
pub async fn add(app: &App, shared: &profile::Model, me: &profile::Model, wish: Wish, state: &str) -> Result<i64> {
    let wish = wish.checked()?;
    let tx = app.db.begin().await?;
    let new = row::Model {
        id: id::next(&app.clock),
        profile_id: shared.id,
        state: state.to_owned(),
        text: wish.text,
        audience: wish.audience,
        planned_at: wish.planned_at,
        goal: wish.goal,
        goal_count: wish.goal_count.unwrap_or(0),
        writer_id: me.id,
        from_id: None,
        series_id: None,
        post_id: None,
        fault: None,
        created_at: app.clock.now_ms(),
    };
    let id = insert(&tx, new).await?;
    tx.commit().await?;
    Ok(id)
}

/// Keeps one in the caller's transaction.
pub(super) async fn insert(tx: &Tx, new: row::Model) -> Result<i64> {
    let open = row::Entity::find().filter(Column::ProfileId.eq(new.profile_id)).filter(Column::PostId.is_null());
    if open.count(&**tx).await? >= MOST {
        return Err(Error::unprocessable(format!("{MOST} posts are planned already. Remove some first.")));
    }
    let id = new.id;
    row::ActiveModel::from(new).insert(&**tx).await?;
    Ok(id)
}

/// Writes a draft on; an idea becomes one.
pub async fn change(app: &App, shared: &profile::Model, id: i64, wish: Wish) -> Result<()> {
    let wish = wish.checked()?;
    let tx = app.db.begin().await?;
    require_open(&one(&*tx, shared.id, id).await?)?;
    let changed = row::ActiveModel {
        id: Set(id),
        state: Set(state::DRAFT.to_owned()),
        text: Set(wish.text),
        audience: Set(wish.audience),
        planned_at: Set(wish.planned_at),
        goal: Set(wish.goal),
        goal_count: Set(wish.goal_count.unwrap_or(0)),
        fault: Set(None),
        ..Default::default()
    };
    changed.update(&*tx).await?;
    tx.commit().await
}

/// Drops one that is not scheduled.
pub async fn remove(app: &App, shared: &profile::Model, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    require_open(&one(&*tx, shared.id, id).await?)?;
    row::Entity::delete_by_id(id).exec(&*tx).await?;
    tx.commit().await
}

/// The other shared profiles of this branch, to which a draft can be suggested.
pub async fn others(app: &App, shared_id: i64) -> Result<Vec<profile::Model>> {
    let others = profile::Entity::find()
        .filter(profile::Column::Kind.eq(Kind::Shared))
        .filter(profile::Column::Domain.is_null())
        .filter(profile::Column::GoneAt.is_null())
        .filter(profile::Column::Id.ne(shared_id));
    Ok(others.order_by_asc(profile::Column::HandleFolded).all(app.db.read()).await?)
}

/// Suggests a draft to other shared profiles: each gets a copy to adapt, and nothing is published.
///
/// # Errors
/// 422 for no profile, or one that is none.
pub async fn suggest(app: &App, shared: &profile::Model, id: i64, handles: &[String]) -> Result<()> {
    if handles.is_empty() {
        return Err(Error::unprocessable("Choose at least one profile."));
    }
    let others = others(app, shared.id).await?;
    let tx = app.db.begin().await?;
    let found = one(&*tx, shared.id, id).await?;
    for handle in handles {
        let to = others.iter().find(|p| p.handle.eq_ignore_ascii_case(handle));
        let to = to.ok_or_else(|| Error::unprocessable("No shared profile of this branch has this handle."))?;
        let copy = row::Model {
            id: id::next(&app.clock),
            profile_id: to.id,
            state: state::DRAFT.to_owned(),
            from_id: Some(shared.id),
            series_id: None,
            post_id: None,
            fault: None,
            created_at: app.clock.now_ms(),
            ..found.clone()
        };
        insert(&tx, copy).await?;
    }
    tx.commit().await
}
