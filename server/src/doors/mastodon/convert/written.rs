//! Statuses as JSON, each made once for each of its readers as long as nothing is committed.

use std::sync::Arc;

use axum::{
    body::Bytes,
    http::header,
    response::{IntoResponse, Response},
};

use super::{filters::without_hidden, statuses::statuses};
use crate::{
    base::{
        app::App,
        cache::{Cache, Moment},
        error::{Error, Result},
    },
    entities::post,
};

/// Readers of posts, with what each is shown.
const MOST: usize = 4_000;
type Texts = Cache<(Option<i64>, i64), str>;

/// JSON that is written already.
pub struct Written(Bytes);

/// A post's id, and its status as JSON.
type Text = (i64, Arc<str>);

impl Written {
    /// Statuses as a list.
    pub fn list(texts: &[Text]) -> Self {
        Self(list(texts).into())
    }

    /// Lists by their names, as one object.
    pub fn lists(all: &[(&str, Vec<Text>)]) -> Self {
        let fields: Vec<String> = all.iter().map(|(name, texts)| format!("\"{name}\":{}", list(texts))).collect();
        Self(format!("{{{}}}", fields.join(",")).into())
    }
}

fn list(texts: &[Text]) -> String {
    let mut all = String::with_capacity(texts.iter().map(|(_, text)| text.len() + 1).sum::<usize>() + 1);
    all.push('[');
    for (n, (_, text)) in texts.iter().enumerate() {
        if n > 0 {
            all.push(',');
        }
        all.push_str(text);
    }
    all.push(']');
    all
}

impl From<Arc<str>> for Written {
    fn from(text: Arc<str>) -> Self {
        Self(Bytes::copy_from_slice(text.as_bytes()))
    }
}

impl IntoResponse for Written {
    fn into_response(self) -> Response {
        ([(header::CONTENT_TYPE, "application/json")], self.0).into_response()
    }
}

/// Posts as statuses, in their order, without what the reader's filters hide in a context; each with the id of its post.
pub async fn written(
    app: &App,
    viewer: Option<i64>,
    posts: Vec<post::Model>,
    context: &str,
) -> Result<Vec<(i64, Arc<str>)>> {
    let kept = app.kept.get::<Texts>().unwrap_or_else(|| app.kept.put(Texts::new(MOST)));
    let at = Moment::of(app)?;
    let known = |post: &post::Model| Some((post.id, kept.get(at?, &(viewer, post.id))?));
    if let Some(all) = posts.iter().map(known).collect::<Option<Vec<_>>>() {
        return Ok(all);
    }
    let made = statuses(app, viewer, posts).await?;
    let mut all = Vec::with_capacity(made.len());
    for status in without_hidden(made, context) {
        let id: i64 = status.id.parse().map_err(Error::internal)?;
        let text: Arc<str> = serde_json::to_string(&status).map_err(Error::internal)?.into();
        if let Some(at) = at.filter(|_| is_for_all_contexts(&status)) {
            kept.put(at, (viewer, id), Arc::clone(&text));
        }
        all.push((id, text));
    }
    Ok(all)
}

/// Whether a status reads the same wherever its reader meets it: no filter has an opinion of it.
fn is_for_all_contexts(status: &api::Status) -> bool {
    status.filtered.is_empty() && status.reblog.as_ref().is_none_or(|inner| inner.filtered.is_empty())
}
