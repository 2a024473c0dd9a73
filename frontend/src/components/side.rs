//! The panel beside the page on a wide screen: search, who takes part in a conversation, colleagues to follow, the clause of the
//! day.

use leptos::prelude::*;

use super::{icon::Icon, person::Person};
use crate::frame::Frame;

#[component]
pub fn Side(frame: Frame) -> impl IntoView {
    let searching = frame.path.starts_with("/search");
    let people = frame.beside.suggestions.clone().into_iter().map(|account| {
        let label = format!("{}: {}", frame.t("profile-follow"), account.display_name);
        let action = format!("/profiles/{}/follow", account.id);
        view! {
            <li>
                <Person account frame=frame.clone() />
                <form method="post" action=action data-gone="li">
                    <input type="hidden" name="back" value=frame.path.clone() />
                    <button type="submit" class="button" aria-label=label>{frame.t("profile-follow")}</button>
                </form>
            </li>
        }
    });
    let people: Vec<_> = people.collect();
    let inside = frame.beside.people.clone().into_iter();
    let inside: Vec<_> = inside.map(|account| view! { <li><Person account frame=frame.clone() /></li> }).collect();
    view! {
        <aside class="side" aria-label=frame.t("side-label")>
            {(!searching).then(|| view! {
                <form class="finding" role="search" method="get" action="/search">
                    <label class="spoken" for="side-q">{frame.t("nav-search")}</label>
                    <input id="side-q" name="q" type="search" placeholder=frame.t("nav-search") />
                    <button type="submit" class="button"><Icon name="search" /><span class="spoken">{frame.t("search-button")}</span></button>
                </form>
            })}
            {(!inside.is_empty()).then(|| view! {
                <section class="card" aria-labelledby="side-thread">
                    <h2 id="side-thread">{frame.t("side-thread")}</h2>
                    <ul class="people">{inside}</ul>
                </section>
            })}
            {(!people.is_empty()).then(|| view! {
                <section class="card" aria-labelledby="side-people">
                    <h2 id="side-people">{frame.t("side-people")}</h2>
                    <ul class="people">{people}</ul>
                </section>
            })}
            {frame.beside.clause.clone().map(|(id, title)| view! {
                <section class="card" aria-labelledby="side-clause">
                    <h2 id="side-clause">{frame.t("side-clause")}</h2>
                    <p><a href=format!("/handbook#c-{id}")>{title}</a></p>
                </section>
            })}
            <p class="hint"><a href="/shortcuts">{frame.t("shortcuts-title")}</a></p>
        </aside>
    }
}
