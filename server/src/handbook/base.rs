//! Another branch's published handbook as the ground of one's own: taken in, overridden clause by clause, and compared.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{
    document::{Clause, Document},
    edit, start,
    versions::{document, in_work},
};
use crate::{
    base::{
        app::App,
        clock::{DAY, HOUR},
        error::{Error, Result},
    },
    entities::handbook_base as row,
    wire::remote::fetch,
};

/// How old what was read may be; the hourly look comes a little earlier or later.
const REFRESH_MS: i64 = DAY - HOUR;

/// What a branch publishes at `/api/branchline/v1/handbook`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Published {
    pub number: i64,
    pub effective_on: Option<String>,
    #[serde(flatten)]
    pub document: Document,
}

/// The base, if there is one.
pub async fn of(app: &App) -> Result<Option<row::Model>> {
    Ok(row::Entity::find().order_by_asc(row::Column::Url).one(app.db.read()).await?)
}

/// Reads another branch's handbook and takes it as the base. What can't be read leaves the one that is there.
///
/// # Errors
/// 422 with a sentence for an address that has no handbook.
pub async fn subscribe(app: &App, address: &str) -> Result<row::Model> {
    let address = address.trim().trim_end_matches('/');
    let host =
        address.trim_start_matches("https://").trim_start_matches("http://").split('/').next().unwrap_or_default();
    let scheme = if app.config.dev && !address.starts_with("https://") { "http" } else { "https" };
    let url = format!("{scheme}://{host}/api/branchline/v1/handbook");
    if host.is_empty() || app.config.is_local(&url) {
        return Err(Error::unprocessable("Name another branch, by its domain."));
    }
    let published = read(app, &url).await?;
    let model = row::Model {
        url,
        document: serde_json::to_string(&published.document).map_err(Error::internal)?,
        number: published.number,
        fetched_at: app.clock.now_ms(),
        fault: None,
    };
    let tx = app.db.begin().await?;
    row::Entity::delete_many().exec(&*tx).await?;
    row::ActiveModel::from(model.clone()).insert(&*tx).await?;
    tx.commit().await?;
    Ok(model)
}

/// Asks for the base again where that was a day ago: what it says now is what one's own is compared with. What can't be read
/// leaves what is there, and says why.
pub async fn refresh(app: &App) -> Result<()> {
    let Some(kept) = of(app).await? else { return Ok(()) };
    let now = app.clock.now_ms();
    if now - kept.fetched_at < REFRESH_MS {
        return Ok(());
    }
    let change = match read(app, &kept.url).await {
        Ok(published) => row::ActiveModel {
            document: Set(serde_json::to_string(&published.document).map_err(Error::internal)?),
            number: Set(published.number),
            fault: Set(None),
            ..Default::default()
        },
        Err(Error::Unprocessable(fault)) => row::ActiveModel { fault: Set(Some(fault)), ..Default::default() },
        Err(other) => return Err(other),
    };
    let tx = app.db.begin().await?;
    let change = row::ActiveModel { fetched_at: Set(now), ..change };
    row::Entity::update_many().set(change).filter(row::Column::Url.eq(&kept.url)).exec(&*tx).await?;
    tx.commit().await
}

async fn read(app: &App, url: &str) -> Result<Published> {
    let silent = "This branch does not answer, or has published no handbook.";
    let url = url::Url::parse(url).map_err(|_| Error::unprocessable(silent))?;
    let json = fetch::plain_json(app, &url, "application/json").await.map_err(|_| Error::unprocessable(silent))?;
    let published: Published = serde_json::from_value(json)
        .map_err(|_| Error::unprocessable("What this branch has published can't be read as a handbook."))?;
    if published.document.clauses.is_empty()
        || published.document.clauses.iter().any(|c| super::document::chapter_of(&c.id).is_none())
    {
        return Err(Error::unprocessable("What this branch has published can't be read as a handbook."));
    }
    Ok(published)
}

/// Takes the base's clauses into a draft, begun where there is none; those that were written here stay.
pub async fn adopt(app: &App, owner: &str) -> Result<()> {
    let base = of(app).await?.ok_or(Error::NotFound)?;
    let theirs: Document = serde_json::from_str(&base.document).map_err(Error::internal)?;
    if in_work(app.db.read()).await?.is_none() {
        let mut first = theirs;
        first.clauses.iter_mut().for_each(|c| c.from_base = true);
        let text = serde_json::to_string(&first).map_err(Error::internal)?;
        return start::draft(app, text, None, owner).await.map(drop);
    }
    let tx = app.db.begin().await?;
    let version = in_work(&*tx).await?.ok_or(Error::NotFound)?;
    let mut ours = document(&version);
    for clause in theirs.clauses {
        match ours.clauses.iter_mut().find(|c| c.id == clause.id) {
            Some(own) if own.from_base => *own = Clause { from_base: true, ..clause },
            Some(_) => {}
            None => ours.clauses.push(Clause { from_base: true, ..clause }),
        }
    }
    edit::store(&tx, &version, &ours).await?;
    tx.commit().await
}

/// The clauses in which a document says something else than its base: theirs, and ours where there is one.
pub fn drift<'a>(base: &'a Document, ours: &'a Document) -> Vec<(&'a Clause, Option<&'a Clause>)> {
    let differs = |theirs: &'a Clause| match ours.clause(&theirs.id) {
        Some(own) if own.says_the_same(theirs) => None,
        own => Some((theirs, own)),
    };
    base.clauses.iter().filter_map(differs).collect()
}
