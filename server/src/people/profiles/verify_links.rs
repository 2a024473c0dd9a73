//! Whether the pages in a profile's fields link back with `rel=me`. Looked at when fields change, and again every week; of a
//! profile elsewhere, when its fields change.
//! <https://microformats.org/wiki/rel-me>

use scraper::Selector;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect};
use url::Url;

use crate::{
    base::{
        app::App,
        clock::{DAY, iso},
        db::Tx,
        error::{Error, Result},
        html,
    },
    entities::profile,
    jobs::{Job, VerifyLinks, enqueue_once},
    posts::cards,
    wire::remote::fetch,
};

const AGAIN_MS: i64 = 7 * DAY;
const MOST_AT_ONCE: u64 = 200;
/// So many pages are asked for a profile, as apps show no more fields.
const MOST_PAGES: usize = 4;

/// Does the job; run twice, it does no harm.
pub async fn verify_links(app: &App, job: &VerifyLinks) -> Result<()> {
    let Some(row) = profile::Entity::find_by_id(job.profile_id).one(app.db.read()).await? else { return Ok(()) };
    let mut fields: Vec<api::Field> = serde_json::from_str(&row.fields).unwrap_or_default();
    for (n, field) in fields.iter_mut().enumerate() {
        let Some(url) = cards::link_in(&field.value).filter(|_| n < MOST_PAGES) else {
            field.verified_at = None;
            continue;
        };
        match links_back(app, &url, &row).await {
            Ok(true) if field.verified_at.is_none() => field.verified_at = Some(iso(app.clock.now_ms())),
            // A server that sleeps takes nothing away.
            Ok(true) | Err(Error::Unavailable(_)) => {}
            Ok(false) | Err(_) => field.verified_at = None,
        }
    }
    let now = serde_json::to_string(&fields).map_err(Error::internal)?;
    let tx = app.db.begin().await?;
    let still = profile::Entity::find_by_id(row.id).one(&*tx).await?.filter(|p| p.fields == row.fields);
    if still.is_some() {
        let checked = Set(Some(app.clock.now_ms()));
        profile::ActiveModel { id: Set(row.id), fields: Set(now), links_checked_at: checked, ..Default::default() }
            .update(&*tx)
            .await?;
    }
    tx.commit().await
}

async fn links_back(app: &App, url: &Url, row: &profile::Model) -> Result<bool> {
    let (_, text) = fetch::page(app, url).await?;
    let own = [&row.url, &row.uri].map(|address| comparable(address));
    let look = move || {
        let document = html::document(&text);
        let Ok(links) = Selector::parse("a[rel~=\"me\"][href], link[rel~=\"me\"][href]") else { return false };
        document.select(&links).filter_map(|l| l.value().attr("href")).any(|h| own.contains(&comparable(h)))
    };
    tokio::task::spawn_blocking(look).await.map_err(Error::internal)
}

/// An address as two of them are compared: host in lower case, without space around it and without a slash at its end.
fn comparable(address: &str) -> String {
    let address = address.trim();
    let parsed = Url::parse(address).map_or_else(|_| address.to_owned(), String::from);
    parsed.trim_end_matches('/').to_owned()
}

/// Has profiles of ours looked at again whose links were last looked at a week ago.
pub async fn again(app: &App, tx: &Tx) -> Result<()> {
    let now = app.clock.now_ms();
    let due = profile::Entity::find()
        .filter(profile::Column::Domain.is_null())
        .filter(profile::Column::GoneAt.is_null())
        .filter(profile::Column::Fields.ne("[]"))
        .filter(
            Condition::any()
                .add(profile::Column::LinksCheckedAt.is_null())
                .add(profile::Column::LinksCheckedAt.lt(now - AGAIN_MS)),
        )
        .limit(MOST_AT_ONCE);
    for row in due.all(&**tx).await? {
        enqueue_once(app, tx, &Job::VerifyLinks(VerifyLinks { profile_id: row.id }), now).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::comparable;

    #[test]
    fn addresses_are_compared_by_what_they_mean() {
        let own = comparable("https://alder.example/@emil");
        for same in ["https://alder.example/@emil/", " https://Alder.Example/@emil ", "HTTPS://alder.example:443/@emil"]
        {
            assert_eq!(comparable(same), own, "{same}");
        }
        for other in ["https://alder.example/@emily", "http://alder.example/@emil", "/@emil", ""] {
            assert_ne!(comparable(other), own, "{other}");
        }
    }
}
