//! Finding colleagues, posts and tags, also at other branches.

use api::{ClientError, Search};
use leptos::prelude::*;

use crate::{
    components::{
        person::Person,
        timeline::{Empty, Posts},
    },
    frame::Frame,
};

pub async fn load(frame: &Frame, query: &str) -> Result<Option<Search>, ClientError> {
    if query.trim().is_empty() { Ok(None) } else { frame.client.search(query).await.map(Some) }
}

#[component]
pub fn SearchPage(query: String, found: Option<Search>, frame: Frame) -> impl IntoView {
    let nothing =
        found.as_ref().is_some_and(|f| f.accounts.is_empty() && f.statuses.is_empty() && f.hashtags.is_empty());
    let asked = query.clone();
    view! {
        <h1>{frame.t("search-title")}</h1>
        <form class="stack" role="search" method="get" action="/search">
            <label for="q">{frame.t("search-label")}</label>
            <input id="q" name="q" type="search" value=query aria-describedby="q-hint" />
            <p class="hint" id="q-hint">{frame.t("search-hint")}</p>
            <button type="submit" class="button primary">{frame.t("search-button")}</button>
        </form>
        {nothing.then(|| view! { <Empty title=frame.t("search-nothing") sentence=frame.tv("search-nothing-text", &[("query", &asked)]) /> })}
        {found.map(|found| view! { <Found found frame=frame.clone() /> })}
    }
}

#[component]
fn Found(found: Search, frame: Frame) -> impl IntoView {
    let people: Vec<_> =
        found.accounts.into_iter().map(|account| view! { <li><Person account frame=frame.clone() /></li> }).collect();
    let tags: Vec<_> = found
        .hashtags
        .into_iter()
        .map(|t| view! { <li><a href=format!("/tags/{}", t.name)>{format!("#{}", t.name)}</a></li> })
        .collect();
    let any_posts = !found.statuses.is_empty();
    view! {
        {(!people.is_empty()).then(|| view! {
            <section aria-labelledby="people">
                <h2 class="section" id="people">{frame.t("search-people")}</h2>
                <ul class="people">{people}</ul>
            </section>
        })}
        {(!tags.is_empty()).then(|| view! {
            <section aria-labelledby="tags">
                <h2 class="section" id="tags">{frame.t("search-tags")}</h2>
                <ul class="tags">{tags}</ul>
            </section>
        })}
        {any_posts.then(|| view! { <h2 class="section">{frame.t("search-posts")}</h2> })}
        <div class="posts"><Posts statuses=found.statuses frame=frame.clone() /></div>
    }
}
