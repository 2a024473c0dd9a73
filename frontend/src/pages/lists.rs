//! Lists of people, each read as a timeline of its own; and the tags that one follows.

use api::{Account, List, Tag};
use leptos::prelude::*;

use crate::{
    components::{
        fields::{Choice, Field, Tick},
        person::Person,
        timeline::Empty,
    },
    frame::Frame,
};

#[component]
pub fn Lists(lists: Vec<List>, tags: Vec<Tag>, fault: Option<String>, frame: Frame) -> impl IntoView {
    let empty = lists.is_empty();
    let rows = lists.into_iter().map(|l| {
        let edit = format!("/lists/{}/edit", l.id);
        let label = format!("{}: {}", frame.t("lists-edit"), l.title);
        view! {
            <li class="row">
                <a class="name" href=format!("/lists/{}", l.id)>{l.title}</a>
                {l.exclusive.then(|| view! { <span class="hint">{frame.t("lists-exclusive-word")}</span> })}
                <a class="button" href=edit aria-label=label>{frame.t("lists-edit")}</a>
            </li>
        }
    });
    let followed = tags.into_iter().map(|t| {
        let label = format!("{}: #{}", frame.t("tag-unfollow"), t.name);
        view! {
            <li class="row">
                <a href=format!("/tags/{}", t.name)>{format!("#{}", t.name)}</a>
                <form method="post" action=format!("/tags/{}/unfollow", t.name)>
                    <input type="hidden" name="back" value="/lists" />
                    <button type="submit" class="button" aria-label=label>{frame.t("tag-unfollow")}</button>
                </form>
            </li>
        }
    });
    let followed = followed.collect::<Vec<_>>();
    view! {
        <h1>{frame.t("nav-lists")}</h1>
        <p><a class="button" href="/following">{frame.t("following-title")}</a></p>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        {empty.then(|| view! { <Empty title=frame.t("lists-empty") sentence=frame.t("lists-empty-text") /> })}
        <ul class="people">{rows.collect_view()}</ul>
        <h2 class="section">{frame.t("lists-new")}</h2>
        <Form list=None frame=frame.clone() />
        {(!followed.is_empty()).then(|| view! {
            <h2 class="section">{frame.t("lists-tags")}</h2>
            <ul class="people">{followed}</ul>
        })}
    }
}

/// The form of a list: a new one, or one that is there.
#[component]
fn Form(list: Option<List>, frame: Frame) -> impl IntoView {
    let action = list.as_ref().map_or("/lists".to_owned(), |l| format!("/lists/{}/edit", l.id));
    let exists = list.is_some();
    let list = list.unwrap_or(List { replies_policy: "list".into(), ..List::default() });
    let replies = ["followed", "list", "none"].map(|r| (r.to_owned(), frame.t(&format!("lists-replies-{r}")))).to_vec();
    view! {
        <form class="stack" method="post" action=action>
            <Field name="title" label=frame.t("lists-title") value=list.title required=true />
            <Choice name="replies_policy" label=frame.t("lists-replies") value=list.replies_policy options=replies />
            <Tick name="exclusive" label=frame.t("lists-exclusive") checked=list.exclusive />
            <button type="submit" class="button primary">{frame.t(if exists { "save" } else { "lists-create" })}</button>
        </form>
    }
}

#[component]
pub fn EditList(list: List, members: Vec<Account>, frame: Frame) -> impl IntoView {
    let id = list.id.clone();
    let rows = members.into_iter().map(|account| {
        let label = format!("{}: {}", frame.t("lists-take-off"), account.shown_name());
        let person = account.id.clone();
        view! {
            <li>
                <Person account frame=frame.clone() />
                <form method="post" action=format!("/lists/{id}/take-off")>
                    <input type="hidden" name="account" value=person />
                    <button type="submit" class="button" aria-label=label>{frame.t("lists-take-off")}</button>
                </form>
            </li>
        }
    });
    let rows = rows.collect::<Vec<_>>();
    view! {
        <h1>{frame.tv("lists-edit-title", &[("title", &list.title)])}</h1>
        <Form list=Some(list.clone()) frame=frame.clone() />
        <h2 class="section">{frame.t("lists-people")}</h2>
        {rows.is_empty().then(|| view! { <p class="empty">{frame.t("lists-people-empty")}</p> })}
        <ul class="people">{rows}</ul>
        <form class="row" method="post" action=format!("/lists/{}/remove", list.id)>
            <button type="submit" class="button danger">{frame.t("lists-remove")}</button>
        </form>
    }
}
