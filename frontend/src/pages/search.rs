//! Finding colleagues, posts and tags, also at other branches: in tabs, with operators, with what was looked for before.

use api::{ClientError, Search, Tag};
use leptos::prelude::*;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::{
    components::{
        icon::Icon,
        person::Person,
        timeline::{Empty, PAGE, Posts},
    },
    frame::Frame,
    pages::explore::TagRow,
};

/// What is looked for, and where.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub query: String,
    /// `people`, `posts`, `tags`, or empty for all.
    pub tab: String,
    /// How many come before this page.
    pub from: usize,
}

/// Name in the address, name in the API, text.
const TABS: [(&str, &str, &str); 4] = [
    ("", "", "search-all"),
    ("people", "accounts", "search-people"),
    ("posts", "statuses", "search-posts"),
    ("tags", "hashtags", "search-tags"),
];

/// What was found, and what is talked about where nothing was looked for.
pub struct Loaded {
    pub asked: Asked,
    found: Option<Search>,
    tags: Vec<Tag>,
}

pub async fn load(frame: &Frame, asked: Asked) -> Result<Loaded, ClientError> {
    if asked.query.trim().is_empty() {
        let tags = frame.client.get("/api/v1/trends/tags?limit=5").await?;
        return Ok(Loaded { asked, found: None, tags });
    }
    let kind = TABS.iter().find(|(tab, ..)| *tab == asked.tab).map_or("", |(_, kind, _)| kind);
    let from = if kind.is_empty() { 0 } else { asked.from };
    let found = frame.client.search(&asked.query, kind, from).await?;
    Ok(Loaded { asked, found: Some(found), tags: Vec::new() })
}

/// The address of a tab, or of a page in one.
fn address(asked: &Asked, tab: &str, from: usize) -> String {
    let mut path = format!("/search?q={}", utf8_percent_encode(&asked.query, NON_ALPHANUMERIC));
    if !tab.is_empty() {
        path += "&tab=";
        path += tab;
    }
    if from > 0 {
        path += "&max_id=";
        path += &from.to_string();
    }
    path
}

#[component]
pub fn SearchPage(loaded: Loaded, frame: Frame) -> impl IntoView {
    let Loaded { asked, found, tags } = loaded;
    // A browser at work keeps nothing of a personal profile.
    let keeps = frame.speaker.as_ref().filter(|me| me.kind != "personal").map(|me| me.id.clone());
    let tabs = TABS.map(|(tab, _, words)| {
        let current = (tab == asked.tab).then_some("page");
        view! { <li><a href=address(&asked, tab, 0) aria-current=current>{frame.t(words)}</a></li> }
    });
    let tab = (!asked.tab.is_empty()).then(|| asked.tab.clone());
    let results = found.map(|found| {
        view! {
            <nav class="tabs" aria-label=frame.t("search-tabs")><ul>{tabs.collect_view()}</ul></nav>
            <Found found asked=asked.clone() frame=frame.clone() />
        }
        .into_any()
    });
    let begin = results.is_none().then(|| view! { <Begin tags frame=frame.clone() /> });
    view! {
        <h1>{frame.t("search-title")}</h1>
        <form class="search-form" role="search" method="get" action="/search">
            <label for="q">{frame.t("search-label")}</label>
            <div class="finding">
                <input id="q" name="q" type="search" value=asked.query.clone() aria-describedby="q-hint" autocomplete="off" dir="auto" />
                <button type="submit" class="button primary"><Icon name="search" />{frame.t("search-button")}</button>
            </div>
            {tab.map(|tab| view! { <input type="hidden" name="tab" value=tab /> })}
            <p class="hint" id="q-hint">{frame.t("search-hint")}</p>
        </form>
        // `public/recent.js` fills it at once, before anything below it is read, so that nothing moves.
        {keeps.map(|me| view! {
            <section class="recent" data-recent=me aria-labelledby="recent" hidden>
                <h2 class="section" id="recent">{frame.t("search-recent")}</h2>
                <ul class="people" data-forget=frame.t("search-forget")></ul>
                <button type="button" class="button">{frame.t("search-forget-all")}</button>
            </section>
            <script src=format!("{}/recent.js", frame.assets)></script>
        })}
        {results}
        <Operators frame=frame.clone() />
        {begin}
    }
}

/// What can be typed beside words, each with an example.
const OPERATORS: [(&str, &str); 10] = [
    ("\"summer reading\"", "phrase"),
    ("-rain", "without"),
    ("from:bea@birch.example", "from"),
    ("from:me", "mine"),
    ("has:image", "has"),
    ("is:reply", "is"),
    ("before:2026-11-01", "before"),
    ("during:2026-11-20", "during"),
    ("language:de", "language"),
    ("in:library", "library"),
];

#[component]
fn Operators(frame: Frame) -> impl IntoView {
    let rows = OPERATORS.map(|(example, what)| {
        let words = frame.t(&format!("search-op-{what}"));
        view! { <div><dt><code dir="ltr">{example}</code></dt><dd>{words}</dd></div> }
    });
    view! {
        <details class="operators">
            <summary>{frame.t("search-op-title")}</summary>
            <p class="hint">{frame.t("search-op-lead")}</p>
            <dl class="pairs">{rows.collect_view()}</dl>
        </details>
    }
}

/// Where nothing is looked for yet: what others talk about, and where there is more.
#[component]
fn Begin(tags: Vec<Tag>, frame: Frame) -> impl IntoView {
    let rows: Vec<_> =
        tags.into_iter().map(|tag| view! { <TagRow tag frame=frame.clone() back="/search" /> }).collect();
    view! {
        {(!rows.is_empty()).then(|| view! {
            <h2 class="section">{frame.t("explore-tags-now")}</h2>
            <ul class="trends">{rows}</ul>
        })}
        <p class="row">
            <a class="button" href="/explore"><Icon name="globe" />{frame.t("nav-explore")}</a>
            <a class="button" href="/colleagues"><Icon name="people" />{frame.t("colleagues-title")}</a>
        </p>
    }
}

#[component]
fn Found(found: Search, asked: Asked, frame: Frame) -> impl IntoView {
    let counts = [found.accounts.len(), found.statuses.len(), found.hashtags.len()];
    let nothing = counts.iter().all(|n| *n == 0);
    let full = !asked.tab.is_empty() && counts.iter().any(|n| *n >= PAGE);
    let people = found.accounts.into_iter().map(|account| view! { <li><Person account frame=frame.clone() /></li> });
    let people: Vec<_> = people.collect();
    let back = address(&asked, &asked.tab, asked.from);
    let tags = found.hashtags.into_iter().map(|tag| view! { <TagRow tag frame=frame.clone() back=back.clone() /> });
    let tags: Vec<_> = tags.collect();
    let any_posts = !found.statuses.is_empty();
    let heading = |id: &'static str, words: &str| {
        // In a tab of its own, the tab says it.
        let class = if asked.tab.is_empty() { "section" } else { "spoken" };
        view! { <h2 class=class id=id>{frame.t(words)}</h2> }
    };
    view! {
        {nothing.then(|| view! {
            <Empty title=frame.t("search-nothing") sentence=frame.tv("search-nothing-text", &[("query", &asked.query)]) />
        })}
        {(!people.is_empty()).then(|| view! {
            <section aria-labelledby="people">{heading("people", "search-people")}<ul class="people">{people}</ul></section>
        })}
        {(!tags.is_empty()).then(|| view! {
            <section aria-labelledby="tags">{heading("tags", "search-tags")}<ul class="trends">{tags}</ul></section>
        })}
        {any_posts.then(|| heading("posts", "search-posts"))}
        <div class="posts"><Posts statuses=found.statuses frame=frame.clone() /></div>
        {full.then(|| view! {
            <p class="more"><a class="button" href=address(&asked, &asked.tab, asked.from + PAGE)>{frame.t("search-more")}</a></p>
        })}
    }
}
