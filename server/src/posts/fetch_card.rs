//! Looks once at what a link leads to: OpenGraph, oEmbed as JSON, and the page's own title. <https://ogp.me>

use scraper::Selector;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use serde_json::Value;
use url::Url;

use crate::{
    base::{
        app::App,
        clock::{iso, parse_iso},
        error::{Error, Result},
        html,
    },
    entities::preview_card as row,
    jobs::FetchCard,
    posts::{
        cards::{self, Card},
        sources,
    },
    wire::remote::fetch,
};

const MAX_TITLE: usize = 300;
const MAX_DESCRIPTION: usize = 1_000;
const MAX_NAME: usize = 200;
const MOST_PIXELS: i64 = 20_000;

/// Does the job; run twice, it does no harm.
pub async fn fetch_card(app: &App, job: &FetchCard) -> Result<()> {
    let Some(known) = row::Entity::find_by_id(job.card_id).one(app.db.read()).await? else { return Ok(()) };
    let url = Url::parse(&known.url).map_err(|_| Error::NotFound)?;
    // What can't be had now is asked for when it is posted again.
    let (card, image_url) = match sources::look(app, &known.url).await {
        Ok(Some(shown)) => (Some(Card { shown, author_id: None }), None),
        _ => look(app, &url).await.unwrap_or_default(),
    };
    let card = card.map(|c| serde_json::to_string(&c)).transpose().map_err(Error::internal)?;
    let change = row::ActiveModel {
        id: Set(known.id),
        card: Set(card.or(known.card)),
        image_url: Set(image_url.or(known.image_url)),
        fetched_at: Set(Some(app.clock.now_ms())),
        ..Default::default()
    };
    let tx = app.db.begin().await?;
    change.update(&*tx).await?;
    tx.commit().await
}

/// What a page says of itself.
#[derive(Debug, Default)]
struct Page {
    card: api::PreviewCard,
    image: Option<Url>,
    oembed: Option<Url>,
    creator: Option<String>,
}

async fn look(app: &App, url: &Url) -> Result<(Option<Card>, Option<String>)> {
    let (site, text) = fetch::page(app, url).await?;
    let at = site.clone();
    let mut page = tokio::task::spawn_blocking(move || read(&at, &text)).await.map_err(Error::internal)?;
    if let Some(address) = &page.oembed
        && let Ok(said) = fetch::plain_json(app, address, "application/json").await
    {
        add_oembed(&mut page, &said);
    }
    if page.card.title.is_empty() {
        return Ok((None, None));
    }
    page.card.url = url.to_string();
    let author = match &page.creator {
        Some(acct) => cards::author(app, &site, acct).await?,
        None => None,
    };
    Ok((Some(Card { shown: page.card, author_id: author.map(|a| a.id) }), page.image.map(String::from)))
}

fn read(site: &Url, text: &str) -> Page {
    let document = html::document(text);
    let first = |query: &str, attribute: &str| {
        let selector = Selector::parse(query).ok()?;
        let value = document.select(&selector).find_map(|e| e.value().attr(attribute))?.trim();
        (!value.is_empty()).then(|| value.to_owned())
    };
    let meta = |name: &str| {
        let by_property = first(&format!("meta[property=\"{name}\"]"), "content");
        by_property.or_else(|| first(&format!("meta[name=\"{name}\"]"), "content"))
    };
    let title = || {
        // A drawing in the page has a title of its own.
        let selector = Selector::parse("head title").ok()?;
        Some(document.select(&selector).next()?.text().collect::<String>())
    };
    let side =
        |name: &str| meta(name).and_then(|n| n.parse().ok()).filter(|n| (0..=MOST_PIXELS).contains(n)).unwrap_or(0);
    let link = |address: Option<String>| {
        address.and_then(|a| site.join(&a).ok()).filter(|u| u.scheme() == "https" || u.scheme() == site.scheme())
    };
    let published = meta("article:published_time").and_then(|t| parse_iso(&t)).map(iso);
    Page {
        card: api::PreviewCard {
            title: on_one_line(&short(meta("og:title").or_else(|| meta("twitter:title")).or_else(title), MAX_TITLE)),
            description: short(
                meta("og:description").or_else(|| meta("twitter:description")).or_else(|| meta("description")),
                MAX_DESCRIPTION,
            ),
            language: first("html[lang]", "lang").map(|l| l.chars().take(12).collect()),
            kind: "link".into(),
            author_name: short(meta("author"), MAX_NAME),
            provider_name: short(meta("og:site_name").or_else(|| site.host_str().map(str::to_owned)), MAX_NAME),
            width: side("og:image:width"),
            height: side("og:image:height"),
            image_description: short(meta("og:image:alt"), MAX_DESCRIPTION),
            published_at: published,
            ..api::PreviewCard::default()
        },
        image: link(meta("og:image:secure_url").or_else(|| meta("og:image")).or_else(|| meta("twitter:image"))),
        oembed: link(first("link[type=\"application/json+oembed\"]", "href")),
        creator: meta("fediverse:creator"),
    }
}

/// Who made it and for whom, and for a photograph its picture. The HTML that it offers is left alone.
fn add_oembed(page: &mut Page, said: &Value) {
    let text = |name: &str| said[name].as_str().map(str::to_owned).filter(|t| !t.is_empty());
    let web = |name: &str| text(name).filter(|t| t.starts_with("https://") || t.starts_with("http://"));
    let card = &mut page.card;
    if let Some(title) = text("title") {
        card.title = short(Some(title), MAX_TITLE);
    }
    card.author_name = short(text("author_name").or_else(|| Some(card.author_name.clone())), MAX_NAME);
    card.author_url = short(web("author_url"), 2_048);
    card.provider_name = short(text("provider_name").or_else(|| Some(card.provider_name.clone())), MAX_NAME);
    card.provider_url = short(web("provider_url"), 2_048);
    let picture = if said["type"] == "photo" { web("url") } else { web("thumbnail_url") };
    if said["type"] == "photo" && picture.is_some() {
        card.kind = "photo".into();
    }
    page.image = picture.and_then(|p| Url::parse(&p).ok()).or(page.image.take());
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn short(text: Option<String>, most: usize) -> String {
    text.unwrap_or_default().chars().filter(|c| !c.is_control() || *c == '\n').take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_say_who_they_are() {
        let site = Url::parse("https://library.example/seeds").expect("an address");
        let text = "<html lang=en><head><title>Plain</title><meta property=\"og:title\" content=\"Seeds &amp; soil\">\
            <meta property=\"og:image\" content=\"/a.png\"><meta name=\"description\" content=\"How to lend seeds\">\
            <link rel=alternate type=\"application/json+oembed\" href=\"/oembed?x=1\"><script>alert(1)</script>";
        let mut page = read(&site, text);
        assert_eq!((page.card.title.as_str(), page.card.description.as_str()), ("Seeds & soil", "How to lend seeds"));
        assert_eq!(page.image.as_ref().map(Url::as_str), Some("https://library.example/a.png"));
        assert_eq!(page.oembed.as_ref().map(Url::as_str), Some("https://library.example/oembed?x=1"));
        add_oembed(&mut page, &serde_json::json!({ "type": "video", "html": "<iframe>", "author_name": "Bea" }));
        assert_eq!(
            (page.card.author_name.as_str(), page.card.html.as_str(), page.card.kind.as_str()),
            ("Bea", "", "link")
        );
        assert_eq!(read(&site, "<title>\n Only\n  this </title>").card.title, "Only this");
        let page = read(
            &site,
            "<meta name=\"twitter:title\" content=Seeds><meta name=\"twitter:image\" content=/b.png>\
             <body><svg><title>Logo</title></svg>",
        );
        assert_eq!(page.card.title, "Seeds");
        assert_eq!(page.image.as_ref().map(Url::as_str), Some("https://library.example/b.png"));
        assert_eq!(read(&site, "<p>no title<svg><title>Logo</title></svg>").card.title, "");
    }
}
