//! What books, articles and journals are, by the numbers and links in a post: asked of the sources that the branch names in
//! its settings, and of nobody where it names none. The answer is a card, kept like those of links.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use post_text::identifier::{Identifier, named};
use serde_json::Value;
use url::Url;

use crate::{
    base::{
        app::App,
        config::CardSource,
        error::{Error, Result},
    },
    wire::remote::{fetch, json::many},
};

const ACCEPT: &str = "application/vnd.citationstyles.csl+json, application/json;q=0.9";
const MOST_TITLE: usize = 300;
const MOST_NAME: usize = 200;
const MOST_AUTHORS: usize = 6;

/// That the numbers in a text that are called ISBN or ISSN are right, where the branch looks such numbers up.
///
/// # Errors
/// 422 with the first one that is not.
pub fn check(app: &App, text: &str) -> Result<()> {
    if app.config.sources.is_empty() {
        return Ok(());
    }
    match named(text).wrong.first() {
        Some(written) => Err(Error::unprocessable(format!(
            "The check digit of {written} is wrong: there is no such ISBN or ISSN. Compare it with the book."
        ))),
        None => Ok(()),
    }
}

/// The address under which the card of what a text names is kept, if some source knows such numbers.
pub fn address_in(app: &App, text: &str) -> Option<Url> {
    let known = |i: &Identifier| app.config.sources.iter().any(|s| s.of == i.kind());
    let found = named(text).identifiers.into_iter().find(known)?;
    Url::parse(&found.address()).ok()
}

/// Where an address is looked up, and the name or number under which it is.
fn lookup(sources: &[CardSource], address: &str) -> Option<(Url, String)> {
    let filled = |source: &CardSource, id: &str| {
        let id = utf8_percent_encode(id, NON_ALPHANUMERIC).to_string();
        Url::parse(&source.address.replace("{id}", &id)).ok()
    };
    if let Some(identifier) = Identifier::of_address(address) {
        let source = sources.iter().find(|s| s.of == identifier.kind())?;
        return Some((filled(source, identifier.value())?, identifier.to_string()));
    }
    // A page of the catalogue: what stands behind its beginning is the record's number.
    let (source, id) = sources.iter().find_map(|s| Some((s, address.strip_prefix(s.of.as_str())?)))?;
    let id = id.split(['?', '#', '/']).next().filter(|id| !id.is_empty())?;
    Some((filled(source, id)?, String::new()))
}

/// The card of an address that a source of the branch knows; none for any other address.
///
/// # Errors
/// 404 where the source does not know it, 503 where it does not answer.
pub async fn look(app: &App, address: &str) -> Result<Option<api::PreviewCard>> {
    let Some((asked, identifier)) = lookup(&app.config.sources, address) else { return Ok(None) };
    let said = fetch::plain_json(app, &asked, ACCEPT).await?;
    let (source, page) = read(&said, identifier).ok_or(Error::NotFound)?;
    let own = address.starts_with("http").then(|| address.to_owned());
    let origin = || asked.join("/").map(String::from).unwrap_or_default();
    let authors = source.authors.join(", ");
    let facts = [&authors, &source.year, &source.publisher, &source.licence];
    let facts: Vec<&str> = facts.into_iter().map(String::as_str).filter(|f| !f.is_empty()).collect();
    let shown = api::PreviewCard {
        url: own.or(page).unwrap_or_else(origin),
        title: source.title.clone(),
        description: facts.join(" · "),
        kind: "link".into(),
        author_name: authors,
        provider_name: if source.identifier.is_empty() {
            asked.host_str().unwrap_or_default().into()
        } else {
            source.identifier.clone()
        },
        source: Some(source),
        ..api::PreviewCard::default()
    };
    Ok(Some(shown))
}

/// What a source says, as CSL-JSON (of Crossref and `doi.org`) or as Zotero's JSON; also its page.
/// <https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html>
fn read(said: &Value, identifier: String) -> Option<(api::SourceCard, Option<String>)> {
    let item = many(said).first().copied()?;
    let item = if item["message"].is_object() { &item["message"] } else { item };
    let text = |name: &str| many(&item[name]).first().and_then(|v| v.as_str()).map(str::to_owned);
    let title = short(&text("title")?, MOST_TITLE);
    let people = [&item["author"], &item["creators"]].into_iter().flat_map(many);
    let authors: Vec<String> = people.filter_map(person).take(MOST_AUTHORS).collect();
    let year = year(item).unwrap_or_default();
    let publisher = short(&text("publisher").unwrap_or_default(), MOST_NAME);
    let licence = text("license").or_else(|| many(&item["license"]).first()?["URL"].as_str().map(str::to_owned));
    let licence = short(&licence.or_else(|| text("rights")).unwrap_or_default(), MOST_NAME);
    let kind = match text("type").or_else(|| text("itemType")).unwrap_or_default().as_str() {
        kind if kind.contains("article") || kind == "journalArticle" => "article",
        "periodical" | "journal" => "journal",
        _ => "book",
    };
    let page = text("URL").or_else(|| text("url")).filter(|u| u.starts_with("https://") || u.starts_with("http://"));
    let source = api::SourceCard {
        kind: kind.into(),
        title,
        authors,
        year,
        publisher,
        licence,
        identifier,
        coins: String::new(),
    };
    (!source.title.is_empty()).then(|| (api::SourceCard { coins: coins(&source), ..source }, page))
}

/// A name: in two parts, in one, or as a list of both.
fn person(value: &Value) -> Option<String> {
    let text = |name: &str| value[name].as_str().unwrap_or_default();
    let whole = match value {
        Value::String(name) => name.clone(),
        Value::Array(parts) => parts.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" "),
        _ => [text("literal"), text("name"), text("given"), text("firstName"), text("family"), text("lastName")]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" "),
    };
    let name = short(&whole, MOST_NAME);
    (!name.is_empty()).then_some(name)
}

fn year(item: &Value) -> Option<String> {
    let parts = &item["issued"]["date-parts"][0][0];
    let written = parts.as_i64().map(|y| y.to_string()).or_else(|| parts.as_str().map(str::to_owned));
    let written =
        written.or_else(|| item["issued"]["raw"].as_str().or_else(|| item["date"].as_str()).map(str::to_owned))?;
    let digits: Vec<char> = written.chars().collect();
    digits.windows(4).find(|w| w.iter().all(char::is_ascii_digit)).map(|w| w.iter().collect())
}

fn short(text: &str, most: usize) -> String {
    text.trim().chars().filter(|c| !c.is_control()).take(most).collect()
}

/// The same as an OpenURL in a title, which Zotero and other reference managers find on a page.
/// <https://web.archive.org/web/20170628153142/http://ocoins.info/>
fn coins(source: &api::SourceCard) -> String {
    let (format, title) = if source.kind == "book" { ("book", "rft.btitle") } else { ("journal", "rft.atitle") };
    let (label, number) = source.identifier.split_once(' ').unwrap_or_default();
    let id = match label {
        "DOI" => ("rft_id", format!("info:doi/{number}")),
        "ISSN" => ("rft.issn", number.to_owned()),
        _ => ("rft.isbn", number.to_owned()),
    };
    let genre = if source.kind == "book" { "book" } else { "article" };
    let mut pairs = vec![
        ("ctx_ver", "Z39.88-2004".to_owned()),
        ("rft_val_fmt", format!("info:ofi/fmt:kev:mtx:{format}")),
        ("rft.genre", genre.to_owned()),
        (title, source.title.clone()),
    ];
    pairs.extend(source.authors.iter().map(|a| ("rft.au", a.clone())));
    pairs.extend([("rft.date", source.year.clone()), ("rft.pub", source.publisher.clone()), id]);
    let pairs = pairs.into_iter().filter(|(_, value)| !value.is_empty());
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{lookup, read};
    use crate::base::config::CardSource;

    #[test]
    fn sources_are_asked_by_number_and_by_page() {
        let source = |of: &str, address: &str| CardSource { of: of.to_owned(), address: address.to_owned() };
        let sources = [
            source("isbn", "https://books.example/{id}.json"),
            source("https://opac.example/record/", "https://opac.example/csl?id={id}"),
        ];
        let asked = |address: &str| lookup(&sources, address).map(|(url, _)| url.to_string());
        assert_eq!(asked("urn:isbn:9783161484100").as_deref(), Some("https://books.example/9783161484100.json"));
        assert_eq!(asked("https://opac.example/record/77?lang=de").as_deref(), Some("https://opac.example/csl?id=77"));
        assert_eq!(asked("https://doi.org/10.1000/1"), None);
        assert_eq!(asked("https://elsewhere.example/record/77"), None);
    }

    #[test]
    fn both_forms_are_read() {
        let csl = json!({
            "type": "article-journal", "title": ["Seeds"], "author": [{ "given": "Ada", "family": "Byron" }],
            "issued": { "date-parts": [[2019, 3]] }, "license": [{ "URL": "https://creativecommons.org/licenses/by/4.0/" }],
        });
        let (card, _) = read(&csl, "DOI 10.1000/1".into()).expect("a card");
        assert_eq!(
            (card.kind.as_str(), card.year.as_str(), card.authors[0].as_str()),
            ("article", "2019", "Ada Byron")
        );
        assert!(card.coins.contains("rft_id=info%3Adoi%2F10.1000%2F1") && card.licence.contains("by/4.0"), "{card:?}");
        let zotero =
            json!([{ "itemType": "book", "title": "Soil", "author": [["Bea", "Loam"]], "date": "March 2001" }]);
        let (card, _) = read(&zotero, "ISBN 9783161484100".into()).expect("a card");
        assert_eq!((card.kind.as_str(), card.year.as_str(), card.authors[0].as_str()), ("book", "2001", "Bea Loam"));
        assert!(read(&json!({}), String::new()).is_none());
    }
}
