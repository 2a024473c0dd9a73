//! Parameters: from the query, a form, a multipart form or JSON alike, as Mastodon's clients send them.

use std::collections::BTreeMap;

use axum::{
    body::{Body, HttpBody},
    extract::{FromRequest, Multipart, Request},
    http::{HeaderMap, HeaderValue, header},
};
use futures::StreamExt;
use serde_json::{Map, Value};
use url::form_urlencoded;

use crate::{
    base::{
        brackets::place,
        error::{Error, Result},
        extract::{self, more_than_we_take, too_large},
        page::Page,
    },
    media::spool::{SpoolFolder, Spooled},
};

/// More entries in a list than anybody needs.
const MOST_IN_LIST: usize = 100;
const DEEPEST: usize = 16;
/// All words of a request together have at most so many bytes, at whichever door they come in; files are counted apart.
const MAX_WORDS: usize = 1024 * 1024;
/// More files than any form of ours has.
const MOST_FILES: usize = 8;

/// What was sent, by name.
#[derive(Clone, Debug, Default)]
pub struct Params(Map<String, Value>, BTreeMap<String, Spooled>);

impl Params {
    /// Reads the pairs of a query or form; `name[]` makes a list, `a[0][b]` nests.
    pub fn from_pairs<'a>(
        pairs: impl IntoIterator<Item = (std::borrow::Cow<'a, str>, std::borrow::Cow<'a, str>)>,
    ) -> Self {
        let mut params = Self::default();
        for (name, value) in pairs {
            params.put(&name, &value);
        }
        params
    }

    fn put(&mut self, name: &str, value: &str) {
        let mut keys = name.split('[').map(|k| k.trim_end_matches(']'));
        let first = keys.next().unwrap_or_default().to_owned();
        let rest: Vec<&str> = keys.take(4).collect();
        place(self.0.entry(first).or_insert(Value::Null), &rest, value);
    }

    /// A file of a multipart form; given once.
    pub fn take_file(&mut self, name: &str) -> Option<Spooled> {
        self.1.remove(name)
    }

    /// Whether something was sent under this name, be it empty.
    pub fn has(&self, name: &str) -> bool {
        self.value(name).is_some()
    }

    /// A whole number; the fraction that some apps write counts for nothing.
    pub fn number(&self, name: &str) -> Result<Option<i64>> {
        match self.text(name)?.filter(|t| !t.is_empty()) {
            None => Ok(None),
            Some(text) => {
                let whole = text.split('.').next().unwrap_or_default();
                whole.parse().map(Some).map_err(|_| Error::unprocessable(format!("{name} must be a whole number.")))
            }
        }
    }

    fn value(&self, name: &str) -> Option<&Value> {
        self.0.get(name).filter(|v| !v.is_null())
    }

    /// A text; numbers and flags count as text, lists don't.
    pub fn text(&self, name: &str) -> Result<Option<String>> {
        match self.value(name) {
            None => Ok(None),
            Some(Value::String(s)) if s.contains('\0') => {
                Err(Error::unprocessable(format!("{name} has a character that can't be stored.")))
            }
            Some(Value::String(s)) => Ok(Some(s.clone())),
            Some(Value::Number(n)) => Ok(Some(n.to_string())),
            Some(Value::Bool(b)) => Ok(Some(b.to_string())),
            Some(_) => Err(Error::unprocessable(format!("{name} must be text."))),
        }
    }

    /// Words that somebody typed: a text, and nothing that only looks like one.
    pub fn words(&self, name: &str) -> Result<Option<String>> {
        let is_flag = self.value(name).is_some_and(Value::is_boolean);
        if is_flag { Err(Error::unprocessable(format!("{name} must be text."))) } else { self.text(name) }
    }

    /// A text that must be there.
    pub fn required(&self, name: &str) -> Result<String> {
        self.text(name)?.filter(|t| !t.is_empty()).ok_or_else(|| Error::unprocessable(format!("{name} is missing.")))
    }

    pub fn flag(&self, name: &str) -> Result<Option<bool>> {
        let text = self.text(name)?.map(|t| t.to_lowercase());
        Ok(match text.as_deref() {
            None | Some("") => None,
            Some("true" | "1" | "on" | "t" | "yes") => Some(true),
            Some("false" | "0" | "off" | "f" | "no") => Some(false),
            Some(_) => return Err(Error::unprocessable(format!("{name} must be true or false."))),
        })
    }

    /// An id, which is a number written as text. What is no id is known to nobody.
    pub fn id(&self, name: &str) -> Result<Option<i64>> {
        match self.text(name)?.filter(|t| !t.is_empty()) {
            None => Ok(None),
            Some(text) => id(&text).map(Some),
        }
    }

    pub fn list(&self, name: &str) -> Result<Vec<String>> {
        let items = match self.value(name) {
            None => return Ok(Vec::new()),
            Some(Value::Array(items)) => items.clone(),
            Some(Value::Object(items)) => items.values().cloned().collect(),
            Some(single) => vec![single.clone()],
        };
        if items.len() > MOST_IN_LIST {
            return Err(Error::unprocessable(format!("{name} may list {MOST_IN_LIST} at most.")));
        }
        let text = |item| match item {
            Value::String(s) if s.contains('\0') => {
                Err(Error::unprocessable(format!("{name} has a character that can't be stored.")))
            }
            Value::String(s) => Ok(s),
            Value::Number(n) => Ok(n.to_string()),
            Value::Null => Ok(String::new()),
            _ => Err(Error::unprocessable(format!("{name} must be a list of texts."))),
        };
        // An empty entry is how forms say that there is none.
        let texts: Vec<String> = items.into_iter().map(text).collect::<Result<_>>()?;
        Ok(texts.into_iter().filter(|t| !t.is_empty()).collect())
    }

    /// Ids in a list; what is no id is known to nobody.
    pub fn ids(&self, name: &str) -> Result<Vec<i64>> {
        Ok(self.list(name)?.iter().filter_map(|i| i.parse().ok()).collect())
    }

    /// Objects under a name, whether they came as a list or by number.
    pub fn objects(&self, name: &str) -> Result<Option<Vec<Params>>> {
        let wrong = || Error::unprocessable(format!("{name} must be a list of objects, {MOST_IN_LIST} at most."));
        let items: Vec<Value> = match self.value(name) {
            None => return Ok(None),
            Some(Value::Array(items)) => items.clone(),
            Some(Value::Object(items)) => items.values().cloned().collect(),
            Some(_) => return Err(wrong()),
        };
        if items.len() > MOST_IN_LIST {
            return Err(wrong());
        }
        let object = |v: Value| match v {
            Value::Object(fields) => Ok(Params(fields, BTreeMap::new())),
            _ => Err(wrong()),
        };
        items.into_iter().map(object).collect::<Result<_>>().map(Some)
    }

    /// An object under a name; an empty one where nothing was sent.
    pub fn object(&self, name: &str) -> Result<Params> {
        match self.value(name) {
            None => Ok(Params::default()),
            Some(Value::Object(fields)) => Ok(Params(fields.clone(), BTreeMap::new())),
            Some(Value::String(text)) if text.is_empty() => Ok(Params::default()),
            Some(_) => Err(Error::unprocessable(format!("{name} must be an object."))),
        }
    }

    pub fn is_object(&self, name: &str) -> bool {
        self.value(name).is_some_and(Value::is_object)
    }

    /// Under which names something was sent.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Those of these parameters that the next page needs as well.
    pub fn repeated(&self, names: &[&'static str]) -> Result<Vec<(&'static str, String)>> {
        let mut kept = Vec::new();
        for name in names {
            kept.extend(self.text(name)?.map(|value| (*name, value)));
        }
        Ok(kept)
    }

    /// The page that was asked for.
    pub fn page(&self, usual: u64, most: u64) -> Result<Page> {
        let limit = match self.text("limit")?.filter(|l| !l.is_empty()) {
            None => usual,
            // What is no number of entries asks for the usual one, as on Mastodon.
            Some(text) => text.parse::<u64>().ok().filter(|n| *n > 0).unwrap_or(usual).min(most),
        };
        Ok(Page {
            max_id: self.bound("max_id")?,
            since_id: self.bound("since_id")?,
            min_id: self.bound("min_id")?,
            limit,
        })
    }

    fn bound(&self, name: &str) -> Result<Option<i64>> {
        let Some(text) = self.text(name)?.filter(|t| !t.is_empty()) else { return Ok(None) };
        text.parse().map(Some).map_err(|_| Error::unprocessable(format!("{name} must be an id.")))
    }

    /// How many to pass over.
    pub fn offset(&self) -> Result<u64> {
        let offset = self.number("offset")?.unwrap_or(0);
        u64::try_from(offset)
            .ok()
            .filter(|o| *o <= MOST_OFFSET)
            .ok_or_else(|| Error::unprocessable("offset must be a number from 0 to 10000."))
    }
}

const MOST_OFFSET: u64 = 10_000;

/// Reads an id.
pub fn id(text: &str) -> Result<i64> {
    text.parse().map_err(|_| Error::NotFound)
}

impl<S: Send + Sync> FromRequest<S> for Params {
    type Rejection = Error;

    async fn from_request(request: Request, state: &S) -> Result<Self> {
        let query = request.uri().query().unwrap_or_default().as_bytes();
        extract::check_utf8(query)?;
        let mut params = Self::from_pairs(form_urlencoded::parse(query));
        let kind =
            request.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
        if kind.starts_with("multipart/form-data") {
            params.read_multipart(request, state).await?;
            return Ok(params);
        }
        let is_json = kind.starts_with("application/json");
        if request.body().size_hint().lower() > MAX_WORDS as u64 {
            return Err(more_than_we_take());
        }
        let body = words(request.into_body()).await?;
        if body.is_empty() {
            return Ok(params);
        }
        if is_json {
            params.read_json(&body)?;
        } else {
            extract::check_utf8(&body)?;
            for (name, value) in form_urlencoded::parse(&body) {
                params.put(&name, &value);
            }
        }
        Ok(params)
    }
}

/// A body of words, whatever files its route takes.
async fn words(body: Body) -> Result<Vec<u8>> {
    let (mut pieces, mut words) = (body.into_data_stream(), Vec::new());
    while let Some(piece) = pieces.next().await {
        let piece = piece.map_err(|_| Error::bad_request("The request's body can't be read."))?;
        if words.len() + piece.len() > MAX_WORDS {
            return Err(more_than_we_take());
        }
        words.extend_from_slice(&piece);
    }
    Ok(words)
}

impl Params {
    fn read_json(&mut self, body: &[u8]) -> Result<()> {
        if extract::depth(body) > DEEPEST {
            return Err(Error::bad_request("The JSON is nested too deeply."));
        }
        let value: Value =
            serde_json::from_slice(body).map_err(|_| Error::bad_request("The request's body is not valid JSON."))?;
        match value {
            Value::Object(object) => {
                self.0.extend(object);
                Ok(())
            }
            _ => Err(Error::bad_request("The request's body must be a JSON object.")),
        }
    }

    async fn read_multipart<S: Send + Sync>(&mut self, request: Request, state: &S) -> Result<()> {
        let unreadable = |e: axum::extract::multipart::MultipartError| {
            too_large(e.status()).unwrap_or_else(|| Error::bad_request("The request's form can't be read."))
        };
        let folder = request.extensions().get::<SpoolFolder>().cloned().ok_or_else(|| Error::internal("no folder"))?;
        let (mut words, mut files) = (0, 0);
        let mut parts = Multipart::from_request(request, state)
            .await
            .map_err(|_| Error::bad_request("The request's form can't be read."))?;
        while let Some(mut part) = parts.next_field().await.map_err(unreadable)? {
            let name = part.name().unwrap_or_default().to_owned();
            words += name.len();
            if part.file_name().is_some() {
                files += 1;
                if files > MOST_FILES {
                    return Err(more_than_we_take());
                }
                let file = Spooled::receive(&folder, part.map(|piece| piece.map_err(unreadable))).await?;
                if !file.is_empty() {
                    self.1.insert(name, file);
                }
                continue;
            }
            let mut text = Vec::new();
            while let Some(piece) = part.chunk().await.map_err(unreadable)? {
                words += piece.len();
                if words > MAX_WORDS {
                    return Err(more_than_we_take());
                }
                text.extend_from_slice(&piece);
            }
            self.put(&name, &String::from_utf8(text).map_err(|_| extract::no_utf8())?);
        }
        Ok(())
    }
}

/// The `Link` header of a page that is counted from the beginning.
pub fn offset_link(base: &str, offset: u64, limit: u64, found: u64) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let next = (found == limit).then(|| format!("<{base}?limit={limit}&offset={}>; rel=\"next\"", offset + limit));
    let prev = offset.checked_sub(limit).map(|before| format!("<{base}?limit={limit}&offset={before}>; rel=\"prev\""));
    let both: Vec<String> = next.into_iter().chain(prev).collect();
    if let Ok(value) = HeaderValue::from_str(&both.join(", "))
        && !both.is_empty()
    {
        headers.insert(header::LINK, value);
    }
    headers
}

/// The `Link` header of a page whose entries have these ids, newest first.
pub fn link(base: &str, query: &[(&str, String)], ids: &[i64], limit: u64) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let (Some(newest), Some(oldest)) = (ids.first(), ids.last()) else { return headers };
    let address = |name: &str, id: i64| {
        let mut pairs = form_urlencoded::Serializer::new(String::new());
        pairs.append_pair("limit", &limit.to_string());
        for (name, value) in query {
            pairs.append_pair(name, value);
        }
        pairs.append_pair(name, &id.to_string());
        format!("{base}?{}", pairs.finish())
    };
    let value =
        format!("<{}>; rel=\"next\", <{}>; rel=\"prev\"", address("max_id", *oldest), address("min_id", *newest));
    if let Ok(value) = HeaderValue::from_str(&value) {
        headers.insert(header::LINK, value);
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::*;

    fn params(query: &str) -> Params {
        Params::from_pairs(form_urlencoded::parse(query.as_bytes()))
    }

    #[test]
    fn brackets_nest() {
        let p = params("id[]=1&id[]=2&source[privacy]=private&f[0][name]=a&f[0][value]=b&f[1][name]=c");
        assert_eq!(p.list("id").expect("list"), ["1", "2"]);
        assert_eq!(p.object("source").expect("object").text("privacy").expect("text").as_deref(), Some("private"));
        let fields = p.objects("f").expect("objects").expect("some");
        assert_eq!(fields.len(), 2);
        assert_eq!(fields[0].text("value").expect("text").as_deref(), Some("b"));
        let again = params("m[][id]=1&m[][focus]=0,0&m[][id]=2").objects("m").expect("objects").expect("some");
        assert_eq!(again.len(), 2);
        assert_eq!(again[0].text("focus").expect("text").as_deref(), Some("0,0"));
    }

    #[test]
    fn wrong_types_are_sentences() {
        assert!(params("sensitive=perhaps").flag("sensitive").is_err());
        assert!(params("status[]=x").text("status").is_err());
        assert_eq!(params("limit=many").page(20, 40).expect("page").limit, 20);
        assert!(matches!(params("max_id=abc").page(20, 40), Err(Error::Unprocessable(_))));
        assert_eq!(params("limit=500").page(20, 40).expect("page").limit, 40);
    }
}
