//! Lists of people: followers, whom one follows, who is blocked or muted, who liked a post.

use api::Account;
use leptos::prelude::*;

use crate::{
    components::{person::Person, timeline::Empty},
    frame::Frame,
};

/// What stands above the list, and what can be done with each.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    pub title: String,
    pub lead: Option<String>,
    pub empty: (String, String),
    /// Action and its words, for `/profiles/ID/ACTION`.
    pub action: Option<(&'static str, String)>,
    /// The next page.
    pub next: Option<String>,
}

#[component]
pub fn People(wish: Wish, people: Vec<Account>, frame: Frame) -> impl IntoView {
    let empty = people.is_empty();
    let rows = people.into_iter().map(|account| {
        let button = wish.action.clone().map(|(action, words)| {
            let label = format!("{words}: {}", account.shown_name());
            view! {
                <form method="post" action=format!("/profiles/{}/{action}", account.id)>
                    <input type="hidden" name="back" value=frame.path.clone() />
                    <button type="submit" class="button" aria-label=label>{words}</button>
                </form>
            }
        });
        view! { <li><Person account frame=frame.clone() />{button}</li> }
    });
    view! {
        <h1>{wish.title.clone()}</h1>
        {wish.lead.clone().map(|l| view! { <p class="lead">{l}</p> })}
        {empty.then(|| view! { <Empty title=wish.empty.0.clone() sentence=wish.empty.1.clone() /> })}
        <ul class="people">{rows.collect_view()}</ul>
        {wish.next.clone().map(|href| view! { <p class="more"><a class="button" href=href>{frame.t("people-more")}</a></p> })}
    }
}

/// Servers that one wants nothing of.
#[component]
pub fn Domains(domains: Vec<String>, frame: Frame) -> impl IntoView {
    let rows = domains.into_iter().map(|d| {
        let label = format!("{}: {d}", frame.t("domains-unblock"));
        view! {
            <li class="row">
                <span>{d.clone()}</span>
                <form method="post" action="/domains/unblock">
                    <input type="hidden" name="domain" value=d />
                    <button type="submit" class="button" aria-label=label>{frame.t("domains-unblock")}</button>
                </form>
            </li>
        }
    });
    view! {
        <h2 class="section">{frame.t("domains-title")}</h2>
        <ul class="people">{rows.collect_view()}</ul>
    }
}
