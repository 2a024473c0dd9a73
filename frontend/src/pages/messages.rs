//! Messages: who one talks with, the newest first.

use api::Conversation;
use leptos::prelude::*;

use crate::{
    components::{icon::Icon, person::Avatar, timeline::Empty},
    format::{ago, exact, plain, short},
    frame::Frame,
};

/// So much of the newest message is shown.
const EXCERPT: usize = 140;

#[component]
pub fn Messages(conversations: Vec<Conversation>, frame: Frame) -> impl IntoView {
    let empty = conversations.is_empty();
    let rows = conversations.into_iter().filter_map(|c| Some((c.last_status.clone()?, c))).map(|(status, c)| {
        let names: Vec<String> = c.accounts.iter().map(|a| a.shown_name().to_owned()).collect();
        let with = if names.is_empty() { frame.t("messages-alone") } else { names.join(", ") };
        let path = format!("/messages/{}", c.id);
        let faces = c.accounts.into_iter().take(3).map(|account| view! { <Avatar account /> });
        let act = |what: &str| format!("/messages/{}/{what}", c.id);
        let words = if status.spoiler_text.is_empty() {
            short(&plain(&status.content), EXCERPT)
        } else {
            frame.tv("post-warning", &[("warning", &status.spoiler_text)])
        };
        let mine = frame.is_me(&status.account).then(|| frame.t("messages-you"));
        let title = format!("c-{}", c.id);
        view! {
            <article class=if c.unread { "post conversation new" } else { "post conversation" } aria-labelledby=title.clone() tabindex="-1">
                <div class="faces">{faces.collect_view()}</div>
                <h2 id=title.clone()><a class="name" dir="auto" href=path>{with}</a>
                    {c.unread.then(|| view! { " " <strong class="unread-word">{frame.t("messages-unread")}</strong> })}</h2>
                <time class="when" datetime=status.created_at.clone() title=exact(&frame, &status.created_at) data-ago="">{ago(&frame, &status.created_at)}</time>
                <p class="excerpt" dir="auto">{mine.map(|m| format!("{m} "))}{words}</p>
                <form class="row" method="post" action=act("read") data-gone="">
                    {c.unread.then(|| view! { <button type="submit" class="action" data-reads=".conversation">{frame.t("messages-read")}</button> })}
                    <button type="submit" class="action" formaction=act("remove") data-gone="article">{frame.t("messages-remove")}</button>
                </form>
            </article>
        }
    });
    view! {
        <h1>{frame.t("nav-messages")}</h1>
        <p class="lead">{frame.t("messages-lead")}</p>
        <p><a class="button primary" href="/compose?message=true"><Icon name="pen" />{frame.t("messages-new")}</a></p>
        {empty.then(|| view! { <Empty title=frame.t("messages-empty") sentence=frame.t("messages-empty-text") /> })}
        {rows.collect_view()}
    }
}
