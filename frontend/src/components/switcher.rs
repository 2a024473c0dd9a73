//! Who speaks, and for whom else this session may speak: one click from every page.

use api::Account;
use leptos::prelude::*;

use super::{icon::Icon, kind::KindMark, person::Avatar};
use crate::{format::profile_path, frame::Frame};

#[component]
pub fn Switcher(me: Account, frame: Frame) -> impl IntoView {
    let others: Vec<_> = frame.beside.profiles.iter().filter(|own| own.account.id != me.id).cloned().collect();
    let rows = others.into_iter().map(|own| {
        let news = (own.unread > 0).then(|| frame.tv("nav-unread", &[("count", &own.unread.to_string())]));
        view! {
            <li>
                <a class="place" data-plain="" href=format!("{}/home", own.base)>
                    <Avatar account=own.account.clone() />
                    <span><strong>{own.account.display_name.clone()}</strong>" "<span class="acct">{format!("@{}", own.account.acct)}</span></span>
                    <KindMark kind=own.account.kind.clone() frame=frame.clone() />
                    {news.map(|n| view! { <span class="hint">{n}</span> })}
                </a>
            </li>
        }
    });
    let place = |href: String, icon: &'static str, words: &str| {
        view! { <li><a class="place" href=href><Icon name=icon /><span>{frame.t(words)}</span></a></li> }
    };
    view! {
        <details class="switcher">
            <summary class="speaker">
                <KindMark kind=me.kind.clone() frame=frame.clone() />
                <span>{frame.tv("band-speaker", &[("name", &me.display_name)])}</span>
                <Avatar account=me.clone() />
            </summary>
            <nav class="menu" aria-label=frame.t("profiles-title")>
                <ul class="places single">
                    {rows.collect_view()}
                    {place(profile_path(&me), "people", "menu-profile")}
                    {place("/profiles".to_owned(), "leaf", "profiles-title")}
                    {place("/settings".to_owned(), "gear", "settings-title")}
                    {place("/settings/preferences".to_owned(), "tune", "preferences-title")}
                </ul>
                <form method="post" action="/sign-out"><button type="submit" class="button">{frame.t("sign-out")}</button></form>
            </nav>
        </details>
    }
}
