//! Finding colleagues, also at other branches.

use api::{ClientError, Search};
use leptos::prelude::*;

use crate::{
    components::{person::Person, timeline::Posts},
    frame::Frame,
};

pub async fn load(frame: &Frame, query: &str) -> Result<Option<Search>, ClientError> {
    if query.trim().is_empty() { Ok(None) } else { frame.client.search(query).await.map(Some) }
}

#[component]
pub fn SearchPage(query: String, found: Option<Search>, frame: Frame) -> impl IntoView {
    let nothing = found.as_ref().is_some_and(|f| f.accounts.is_empty() && f.statuses.is_empty());
    let asked = query.clone();
    view! {
        <h1>"Search"</h1>
        <form class="stack" role="search" method="get" action="/search">
            <label for="q">"A name, a handle or the address of a post"</label>
            <input id="q" name="q" type="search" value=query aria-describedby="q-hint" />
            <p class="hint" id="q-hint">"A colleague at another branch: bea@birch.example. Words inside posts are not searched yet."</p>
            <button class="button primary">"Search"</button>
        </form>
        {nothing.then(|| view! {
            <section class="empty">
                <h2>"Nobody found"</h2>
                <p>{format!("Nothing fits \"{asked}\". For somebody at another branch, write the whole handle with the branch's address behind the @.")}</p>
            </section>
        })}
        {found.map(|found| view! { <Found found frame /> })}
    }
}

#[component]
fn Found(found: Search, frame: Frame) -> impl IntoView {
    let people = found.accounts.into_iter().map(|account| view! { <li><Person account /></li> }).collect::<Vec<_>>();
    view! {
        {(!people.is_empty()).then(|| view! {
            <section aria-labelledby="people">
                <h2 class="section" id="people">"People"</h2>
                <ul class="people">{people}</ul>
            </section>
        })}
        <div class="posts"><Posts statuses=found.statuses frame /></div>
    }
}
