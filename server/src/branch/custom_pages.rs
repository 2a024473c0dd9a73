//! Pages that the branch writes for everybody, in Markdown. Two addresses have a meaning of their own: `terms` and `privacy` are
//! what apps show as terms of service and as privacy policy, in the place of the handbook.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::json;

use crate::{
    base::{
        app::App,
        audit,
        error::{Error, RACED, Result},
        id,
    },
    entities::custom_page as row,
};

/// The page that is the terms of service, where there is one.
pub const TERMS: &str = "terms";
/// The page that is the privacy policy, where there is one.
pub const PRIVACY: &str = "privacy";
const MOST: u64 = 50;
const MAX_SLUG: usize = 60;
const MAX_TITLE: usize = 100;
const MAX_BODY: usize = 50_000;

/// What somebody makes of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    pub slug: String,
    pub title: String,
    pub body: String,
    pub in_footer: bool,
    /// Which one was opened; 0 for a new one.
    pub revision: i64,
}

/// All pages, by title.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<row::Model>> {
    Ok(row::Entity::find().order_by_asc(row::Column::Title).all(db).await?)
}

/// Title and slug of those that stand at the foot of public pages.
pub async fn in_footer(db: &impl ConnectionTrait) -> Result<Vec<(String, String)>> {
    let rows = row::Entity::find().select_only().columns([row::Column::Title, row::Column::Slug]);
    let rows = rows.filter(row::Column::InFooter.eq(true)).order_by_asc(row::Column::Title);
    Ok(rows.into_tuple().all(db).await?)
}

/// The slugs of those that apps show as terms of service and as privacy policy.
pub async fn with_meaning(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let rows = row::Entity::find().select_only().column(row::Column::Slug);
    Ok(rows.filter(row::Column::Slug.is_in([TERMS, PRIVACY])).into_tuple().all(db).await?)
}

/// The page at an address.
pub async fn at(db: &impl ConnectionTrait, slug: &str) -> Result<Option<row::Model>> {
    Ok(row::Entity::find().filter(row::Column::Slug.eq(slug)).one(db).await?)
}

/// The page with an id.
///
/// # Errors
/// 404 where there is none.
pub async fn of(db: &impl ConnectionTrait, page_id: i64) -> Result<row::Model> {
    row::Entity::find_by_id(page_id).one(db).await?.ok_or(Error::NotFound)
}

/// Adds a page, or changes the one with an id.
///
/// # Errors
/// 422 for what can't be one, an address that is taken, or where somebody else has changed it since it was opened.
pub async fn save(app: &App, actor: &str, page_id: Option<i64>, draft: Draft) -> Result<()> {
    let draft = checked(draft)?;
    let tx = app.db.begin().await?;
    tx.alone("custom pages").await?;
    let before = match page_id {
        Some(id) => Some(of(&*tx, id).await?),
        None => None,
    };
    if before.as_ref().is_some_and(|b| b.revision != draft.revision) {
        return Err(Error::unprocessable(RACED));
    }
    if at(&*tx, &draft.slug).await?.is_some_and(|same| Some(same.id) != page_id) {
        return Err(Error::unprocessable("There is a page at this address already."));
    }
    if before.is_none() && row::Entity::find().count(&*tx).await? >= MOST {
        return Err(Error::unprocessable(format!("There is room for {MOST} pages.")));
    }
    let now = app.clock.now_ms();
    let new = row::Model {
        id: before.as_ref().map_or_else(|| id::next(&app.clock), |b| b.id),
        slug: draft.slug,
        title: draft.title,
        body: draft.body,
        in_footer: draft.in_footer,
        revision: before.as_ref().map_or(1, |b| b.revision + 1),
        created_at: before.as_ref().map_or(now, |b| b.created_at),
        updated_at: now,
    };
    let act = if before.is_some() { "page.change" } else { "page.add" };
    audit::record(app, &tx, actor, act, &new.slug, &json!({ "title": new.title })).await?;
    match before {
        None => row::ActiveModel::from(new).insert(&*tx).await?,
        Some(_) => row::ActiveModel::from(new).reset_all().update(&*tx).await?,
    };
    tx.commit().await
}

/// Takes a page away.
///
/// # Errors
/// 404 where there is none.
pub async fn remove(app: &App, actor: &str, page_id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let found = of(&*tx, page_id).await?;
    row::Entity::delete_by_id(page_id).exec(&*tx).await?;
    audit::record(app, &tx, actor, "page.remove", &found.slug, &json!({ "title": found.title })).await?;
    tx.commit().await
}

fn checked(draft: Draft) -> Result<Draft> {
    let draft = Draft {
        slug: draft.slug.trim().to_lowercase(),
        title: draft.title.split_whitespace().collect::<Vec<_>>().join(" "),
        body: draft.body.replace("\r\n", "\n").trim().to_owned(),
        ..draft
    };
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !(1..=MAX_SLUG).contains(&draft.slug.len()) || !draft.slug.chars().all(plain) {
        return Err(Error::unprocessable(format!(
            "The address of a page is 1 to {MAX_SLUG} letters without accents, digits and hyphens."
        )));
    }
    if !(1..=MAX_TITLE).contains(&draft.title.chars().count()) || draft.title.contains(char::is_control) {
        return Err(Error::unprocessable(format!("Give the page a title of 1 to {MAX_TITLE} characters.")));
    }
    if draft.body.is_empty() || draft.body.chars().count() > MAX_BODY {
        return Err(Error::unprocessable(format!("The text of a page has 1 to {MAX_BODY} characters.")));
    }
    Ok(draft)
}
