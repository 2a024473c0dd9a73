//! Direct exchanges, the newest first.

use api::Conversation;
use leptos::prelude::*;

use crate::{
    components::{person::Avatar, post::Post, timeline::Empty},
    format::post_path,
    frame::Frame,
};

#[component]
pub fn Messages(conversations: Vec<Conversation>, frame: Frame) -> impl IntoView {
    let empty = conversations.is_empty();
    let rows = conversations.into_iter().filter_map(|c| Some((c.last_status.clone()?, c))).map(|(status, c)| {
        let names: Vec<String> = c.accounts.iter().map(|a| a.display_name.clone()).collect();
        let with = if names.is_empty() { frame.t("messages-alone") } else { names.join(", ") };
        let path = post_path(&status);
        let faces = c.accounts.into_iter().take(6).map(|account| view! { <Avatar account /> });
        let act = |what: &str| format!("/messages/{}/{what}", c.id);
        view! {
            <section class="notice-item">
                <div class="faces">{faces.collect_view()}</div>
                <h2><a class="name" href=path>{frame.tv("messages-with", &[("names", &with)])}</a>
                    {c.unread.then(|| view! { " " <strong class="unread-word">{frame.t("messages-unread")}</strong> })}</h2>
                <Post status frame=frame.clone() quiet=true place=format!("c{}-", c.id) />
                <form class="row" method="post" action=act("read")>
                    {c.unread.then(|| view! { <button type="submit" class="button">{frame.t("messages-read")}</button> })}
                    <button type="submit" class="button" formaction=act("remove")>{frame.t("messages-remove")}</button>
                </form>
            </section>
        }
    });
    view! {
        <h1>{frame.t("nav-messages")}</h1>
        <p class="lead">{frame.t("messages-lead")}</p>
        {empty.then(|| view! { <Empty title=frame.t("messages-empty") sentence=frame.t("messages-empty-text") /> })}
        {rows.collect_view()}
    }
}
