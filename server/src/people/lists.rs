//! Lists: some of the people whom a profile follows, read as a timeline of their own.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, sea_query::OnConflict,
};

use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        id,
        page::Page,
    },
    entities::{
        follow,
        list::{self, own},
        list_member,
    },
};

const MAX_TITLE: usize = 100;
const MOST_LISTS: u64 = 50;
const MOST_MEMBERS: u64 = 1_000;
/// Which replies a list may show.
const REPLIES: &[&str] = &["followed", "list", "none"];

/// What can be said of a list; `None` leaves as it is.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    pub title: Option<String>,
    pub replies: Option<String>,
    pub exclusive: Option<bool>,
}

fn check(changes: &Changes) -> Result<()> {
    if changes.title.as_ref().is_some_and(|t| t.trim().is_empty() || t.chars().count() > MAX_TITLE) {
        return Err(Error::unprocessable(format!("title must have 1 to {MAX_TITLE} characters.")));
    }
    if changes.replies.as_ref().is_some_and(|r| !REPLIES.contains(&r.as_str())) {
        return Err(Error::unprocessable("replies_policy must be followed, list or none."));
    }
    Ok(())
}

pub async fn create(app: &App, profile_id: i64, changes: Changes) -> Result<list::Model> {
    check(&changes)?;
    let title = changes.title.ok_or_else(|| Error::unprocessable("title is missing."))?;
    let row = list::Model {
        id: id::next(&app.clock),
        profile_id,
        title: title.trim().to_owned(),
        replies: changes.replies.unwrap_or_else(|| "list".into()),
        exclusive: changes.exclusive.unwrap_or(false),
    };
    let tx = app.db.begin().await?;
    if list::Entity::find().filter(list::Column::ProfileId.eq(profile_id)).count(&*tx).await? >= MOST_LISTS {
        return Err(Error::unprocessable(format!("There is room for {MOST_LISTS} lists. Remove one first.")));
    }
    list::ActiveModel::from(row.clone()).insert(&*tx).await?;
    tx.commit().await?;
    Ok(row)
}

pub async fn change(app: &App, profile_id: i64, id: i64, changes: Changes) -> Result<list::Model> {
    check(&changes)?;
    let row = own(app.db.read(), profile_id, id).await?;
    let tx = app.db.begin().await?;
    let change = list::ActiveModel {
        id: Set(row.id),
        title: Set(changes.title.map_or(row.title, |t| t.trim().to_owned())),
        replies: Set(changes.replies.unwrap_or(row.replies)),
        exclusive: Set(changes.exclusive.unwrap_or(row.exclusive)),
        ..Default::default()
    };
    let changed = change.update(&*tx).await?;
    tx.commit().await?;
    Ok(changed)
}

pub async fn remove(app: &App, profile_id: i64, id: i64) -> Result<()> {
    let row = own(app.db.read(), profile_id, id).await?;
    let tx = app.db.begin().await?;
    list_member::Entity::delete_many().filter(list_member::Column::ListId.eq(row.id)).exec(&*tx).await?;
    list::Entity::delete_by_id(row.id).exec(&*tx).await?;
    tx.commit().await
}

pub async fn of(app: &App, profile_id: i64) -> Result<Vec<list::Model>> {
    let query = list::Entity::find().filter(list::Column::ProfileId.eq(profile_id));
    Ok(query.order_by_asc(list::Column::Title).all(app.db.read()).await?)
}

/// The lists of a profile that somebody is on.
pub async fn with_member(app: &App, profile_id: i64, member_id: i64) -> Result<Vec<list::Model>> {
    let memberships =
        list_member::Entity::find().filter(list_member::Column::ProfileId.eq(member_id)).all(app.db.read()).await?;
    let mut all = of(app, profile_id).await?;
    all.retain(|l| memberships.iter().any(|m| m.list_id == l.id));
    Ok(all)
}

pub async fn members(app: &App, list_id: i64, page: Page) -> Result<Vec<list_member::Model>> {
    let query = list_member::Entity::find().filter(list_member::Column::ListId.eq(list_id));
    Ok(page.sort(page.of(query, list_member::Column::Id).all(app.db.read()).await?))
}

/// Puts people on a list, all or none.
///
/// # Errors
/// 404 for somebody whom the profile does not follow, 422 for somebody who is on it already.
pub async fn add(app: &App, profile_id: i64, list_id: i64, people: &[i64]) -> Result<()> {
    let row = own(app.db.read(), profile_id, list_id).await?;
    let tx = app.db.begin().await?;
    let present = list_member::Entity::find().filter(list_member::Column::ListId.eq(row.id)).count(&*tx).await?;
    if present + people.len() as u64 > MOST_MEMBERS {
        return Err(Error::unprocessable(format!("A list has room for {MOST_MEMBERS} people.")));
    }
    for person in people {
        let follows = follow::Entity::find_by_id((profile_id, *person)).one(&*tx).await?;
        if follows.is_none() && *person != profile_id {
            return Err(Error::NotFound);
        }
        let member = list_member::ActiveModel { list_id: Set(row.id), profile_id: Set(*person), id: Set(id::random()) };
        let inserted = list_member::Entity::insert(member)
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(&*tx)
            .await?;
        if inserted == 0 {
            return Err(Error::unprocessable("Somebody among them is on this list already."));
        }
    }
    tx.commit().await
}

pub async fn take_off(app: &App, profile_id: i64, list_id: i64, people: &[i64]) -> Result<()> {
    let row = own(app.db.read(), profile_id, list_id).await?;
    let tx = app.db.begin().await?;
    list_member::Entity::delete_many()
        .filter(list_member::Column::ListId.eq(row.id))
        .filter(list_member::Column::ProfileId.is_in(people.to_vec()))
        .exec(&*tx)
        .await?;
    tx.commit().await
}

/// Takes somebody off all lists of a profile.
pub async fn drop_member(tx: &Tx, profile_id: i64, member_id: i64) -> Result<()> {
    let own = list::Entity::find()
        .select_only()
        .column(list::Column::Id)
        .filter(list::Column::ProfileId.eq(profile_id))
        .into_query();
    list_member::Entity::delete_many()
        .filter(list_member::Column::ProfileId.eq(member_id))
        .filter(list_member::Column::ListId.in_subquery(own))
        .exec(&**tx)
        .await?;
    Ok(())
}
