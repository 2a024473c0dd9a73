//! What links look like: each address is fetched once, whoever posts it, and what is shown of it is text and a picture,
//! never another site's HTML. <https://docs.joinmastodon.org/entities/PreviewCard/>

use std::{collections::HashMap, sync::LazyLock};

use scraper::Selector;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict,
};
use serde::{Deserialize, Serialize};
use url::Url;

use crate::{
    base::{
        app::App,
        clock::{DAY, MINUTE},
        db::Tx,
        error::{Error, Result},
        html, id,
    },
    entities::{
        post::{self, Audience},
        post_card, preview_card as row, profile,
    },
    jobs::{FetchCard, Job, enqueue_once},
    posts::sources,
    wire::remote::handles,
};

/// A card is looked at again after so long, when its address is posted anew.
const FRESH_MS: i64 = 14 * DAY;
/// Many servers hear of a post at once; not all of them ask at once.
const SPREAD_MS: i64 = MINUTE;
const LONGEST: usize = 2_048;

/// Links but those to a quoted post, to people and to hashtags; `html::clean_post` marks them, if their author did not.
static LINK: LazyLock<Selector> = LazyLock::new(|| {
    Selector::parse("a[href]:not(.mention, .hashtag, .u-url, [rel~=tag], .quote-inline a)").expect("a selector")
});

/// A card as it is kept: with the profile whose site says that she wrote it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Card {
    pub shown: api::PreviewCard,
    pub author_id: Option<i64>,
}

/// The first link in a post that is no mention and no tag.
pub fn link_in(content: &str) -> Option<Url> {
    let document = html::fragment(content);
    document
        .select(&LINK)
        .filter_map(|link| Url::parse(link.attr("href")?).ok())
        .find(|url| matches!(url.scheme(), "http" | "https") && url.as_str().len() <= LONGEST)
        .map(|mut url| {
            url.set_fragment(None);
            url
        })
}

/// The same for an edited post, in place of what was noted before.
pub async fn renew(app: &App, tx: &Tx, post: &post::Model) -> Result<()> {
    post_card::Entity::delete_by_id(post.id).exec(&**tx).await?;
    note(app, tx, post).await
}

/// Notes what a new post links to; a job looks at it. What is written to a few people is asked of nobody.
pub async fn note(app: &App, tx: &Tx, post: &post::Model) -> Result<()> {
    // What only some may read tells no other server of its links.
    let is_open = matches!(post.audience, Audience::Public | Audience::Unlisted) && !post.local_only;
    if !is_open || post.quote_uri.is_some() {
        return Ok(());
    }
    let link = link_in(&post.content).filter(|u| !app.config.is_local(u.as_str()));
    let Some(url) = link.or_else(|| sources::address_in(app, &html::plain(&post.content))) else { return Ok(()) };
    let now = app.clock.now_ms();
    let new = row::Model { id: id::next(&app.clock), url: url.into(), card: None, image_url: None, fetched_at: None };
    row::Entity::insert(row::ActiveModel::from(new.clone()))
        .on_conflict(OnConflict::column(row::Column::Url).do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    let known = row::Entity::find().filter(row::Column::Url.eq(&new.url)).one(&**tx).await?.ok_or(Error::NotFound)?;
    post_card::ActiveModel { post_id: Set(post.id), card_id: Set(known.id) }.insert(&**tx).await?;
    if known.fetched_at.is_none_or(|at| now - at > FRESH_MS) {
        let at = if post.is_local { now } else { now + id::jitter(&app.clock, SPREAD_MS) };
        enqueue_once(app, tx, &Job::FetchCard(FetchCard { card_id: known.id }), at).await?;
    }
    Ok(())
}

/// Cards by their ids, those that show something.
pub async fn by_ids(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = i64>,
) -> Result<HashMap<i64, (row::Model, Card)>> {
    let ids: Vec<i64> = ids.into_iter().collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = row::Entity::find().filter(row::Column::Id.is_in(ids)).all(db).await?;
    let read = |r: row::Model| Some((r.id, (r.clone(), serde_json::from_str(r.card.as_deref()?).ok()?)));
    Ok(rows.into_iter().filter_map(read).collect())
}

/// The card of an address, if somebody has posted it.
pub async fn by_url(db: &impl ConnectionTrait, url: &str) -> Result<row::Model> {
    let mut url = Url::parse(url).map_err(|_| Error::NotFound)?;
    url.set_fragment(None);
    row::Entity::find().filter(row::Column::Url.eq(url.as_str())).one(db).await?.ok_or(Error::NotFound)
}

/// The profile that a page names as its author, where that profile names the page's site as well.
pub async fn author(app: &App, site: &Url, acct: &str) -> Result<Option<profile::Model>> {
    let Some(found) = handles::known(app, acct.trim_start_matches('@')).await? else { return Ok(None) };
    let named: Vec<String> = serde_json::from_str(&found.attribution_domains).unwrap_or_default();
    let host = site.host_str().unwrap_or_default();
    let fits = |d: &String| host == d || host.strip_suffix(d.as_str()).is_some_and(|rest| rest.ends_with('.'));
    Ok(named.iter().any(fits).then_some(found))
}

#[cfg(test)]
mod tests {
    use super::link_in;

    #[test]
    fn the_first_link_that_is_no_mention_counts() {
        let content = "<p><a href=\"https://a.test/@b\" class=\"u-url mention\">@b</a> \
            <a class=\"mention hashtag\" href=\"https://a.test/tags/x\">#x</a> \
            <a href=\"https://library.example/a?b=1&amp;c=2#d\">library</a></p>";
        assert_eq!(link_in(content).map(String::from).as_deref(), Some("https://library.example/a?b=1&c=2"));
        let quoting = format!("<p class=\"quote-inline\">RE: <a href=\"https://q.test/1\">q</a></p>{content}");
        assert_eq!(link_in(&quoting), link_in(content));
        let span =
            format!("<p><span class=\"quote-inline\">RE: <a href=\"https://q.test/1\">q</a></span></p>{content}");
        assert_eq!(link_in(&span), link_in(content));
        let named = "<a href=\"https://a.test/mention-of-a-hashtag\">x</a>";
        assert_eq!(link_in(named).map(String::from).as_deref(), Some("https://a.test/mention-of-a-hashtag"));
        assert_eq!(link_in("<a href=\"https://a.test/t/x\" rel=\"tag nofollow\">#x</a>"), None);
        assert_eq!(link_in("<p>mailto: <a href=\"mailto:a@b.test\">a</a></p>"), None);
    }
}
