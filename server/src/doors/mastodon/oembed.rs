//! Posts of ours, to be shown elsewhere: words and a link, no script. <https://oembed.com>

use axum::{Json, extract::State};

use crate::{
    base::{
        app::App,
        error::{Error, Result},
        html,
    },
    doors::params::Params,
    entities::profile,
    policy::visible::{self, Reader},
    wire::activitypub::address::{self, Ours},
};

const WIDTH: i64 = 400;
const CACHE_SECONDS: i64 = 86_400;
const TITLE: usize = 80;

pub async fn show(State(app): State<App>, params: Params) -> Result<Json<api::OEmbed>> {
    let url = params.required("url")?;
    let width = params.number("maxwidth")?.unwrap_or(WIDTH).clamp(1, WIDTH);
    let height = params.number("maxheight")?.filter(|h| *h > 0);
    let Some(Ours::Post(id)) = address::read(&app.config, &url) else { return Err(Error::NotFound) };
    let post = visible::see(app.db.read(), Reader::Stranger, id).await?;
    if !post.is_local {
        return Err(Error::NotFound);
    }
    let author = profile::by_id(app.db.read(), post.author_id).await?;
    let name = if author.display_name.is_empty() { &author.handle } else { &author.display_name };
    let words =
        if post.content_warning.is_empty() { post.content.clone() } else { html::escape(&post.content_warning) };
    let title: String = html::plain(&words).chars().take(TITLE).collect();
    let body = format!(
        "<blockquote cite=\"{url}\">{words}<footer><a href=\"{url}\">{name}, {branch}</a></footer></blockquote>",
        url = html::escape(&post.url),
        name = html::escape(name),
        branch = html::escape(&app.config.name),
    );
    Ok(Json(api::OEmbed {
        kind: "rich".into(),
        version: "1.0".into(),
        title,
        author_name: name.clone(),
        author_url: author.url.clone(),
        provider_name: app.config.handle_domain.clone(),
        provider_url: app.config.url("/"),
        cache_age: CACHE_SECONDS,
        html: body,
        width,
        height,
    }))
}
