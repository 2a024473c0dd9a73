//! Whom one follows: one table with the lists that each is on, where several are put on a list or let go at once.

use api::Account;
use leptos::prelude::*;

use crate::{
    components::{
        fields::{Choice, Field},
        icon::Icon,
        person::Person,
        timeline::Empty,
    },
    format::day,
    frame::Frame,
};

/// Somebody whom one follows.
#[derive(Clone, Debug)]
pub struct Followed {
    pub account: Account,
    /// Id and title of each list that they are on.
    pub lists: Vec<(String, String)>,
    pub follows_back: bool,
    pub pending: bool,
}

/// What the table was asked for, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub q: String,
    /// The id of a list, `none`, or empty.
    pub list: String,
    /// `name`, `quiet`, or empty for the newest first.
    pub order: String,
    /// Where the next page is.
    pub next: Option<String>,
}

#[component]
pub fn Following(
    people: Vec<Followed>,
    asked: Asked,
    /// What is wrong with what was chosen.
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let own: Vec<(String, String)> = frame.circles.clone();
    let mut lists = vec![(String::new(), frame.t("following-any")), ("none".to_owned(), frame.t("following-none"))];
    lists.extend(own.clone());
    let orders = [("", "following-newest"), ("name", "following-name"), ("quiet", "following-quiet")]
        .map(|(key, words)| (key.to_owned(), frame.t(words)));
    let filtered = !asked.q.is_empty() || !asked.list.is_empty();
    let empty = people.is_empty();
    view! {
        <h1>{frame.t("following-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="row">
            <a class="button" href="/lists"><Icon name="list" />{frame.t("nav-lists")}</a>
            <a class="button" href="/colleagues"><Icon name="people" />{frame.t("colleagues-title")}</a>
        </p>
        <form class="filters" method="get" action="/following" role="search">
            <div><Field name="q" label=frame.t("following-q") value=asked.q.clone() kind="search" /></div>
            <div><Choice name="list" label=frame.t("following-list") value=asked.list.clone() options=lists /></div>
            <div><Choice name="order" label=frame.t("following-order") value=asked.order.clone() options=orders.to_vec() /></div>
            <button type="submit" class="button">{frame.t("desk-filter")}</button>
        </form>
        {(empty && filtered).then(|| view! { <Empty title=frame.t("following-nothing") sentence=frame.t("following-nothing-text") /> })}
        {(empty && !filtered).then(|| view! {
            <Empty title=frame.t("following-empty") sentence=frame.t("following-empty-text") step=("/colleagues", frame.t("colleagues-title")) />
        })}
        {(!empty).then(|| view! { <Table people own frame=frame.clone() /> })}
        {asked.next.clone().map(|href| view! { <p class="more"><a class="button" href=href>{frame.t("people-more")}</a></p> })}
    }
}

#[component]
fn Table(people: Vec<Followed>, own: Vec<(String, String)>, frame: Frame) -> impl IntoView {
    let names = ["following-person", "following-lists", "following-last"];
    let heads = names.map(|id| view! { <th scope="col">{frame.t(id)}</th> });
    let rows = people.into_iter().map(|row| {
        let id = row.account.id.clone();
        let label = frame.tv("following-choose", &[("name", row.account.shown_name())]);
        let last = row.account.last_status_at.as_ref().map(|at| day(&frame, at));
        let facts = match (row.pending, row.follows_back) {
            (true, _) => Some(frame.t("profile-waiting")),
            (_, true) => Some(frame.t("profile-follows-you")),
            _ => None,
        };
        let on = row.lists.into_iter().map(|(list, title)| view! { <a class="list-chip" href=format!("/lists/{list}")>{title}</a> });
        let on: Vec<_> = on.collect();
        view! {
            <tr>
                <td class="choose"><label class="tick"><input type="checkbox" name="people[]" value=id /><span class="spoken">{label}</span></label></td>
                <th scope="row"><Person account=row.account frame=frame.clone() />{facts.map(|f| view! { <span class="hint">{f}</span> })}</th>
                <td data-label=frame.t("following-lists")>{on}</td>
                <td data-label=frame.t("following-last")>{last.unwrap_or_else(|| frame.t("following-never"))}</td>
            </tr>
        }
    });
    let any = !own.is_empty();
    let value = own.first().map(|(id, _)| id.clone()).unwrap_or_default();
    view! {
        <form method="post" action="/following/unfollow">
            <input type="hidden" name="back" value=frame.path.clone() />
            <table class="plain cards follows">
                <caption class="spoken">{frame.t("following-title")}</caption>
                <thead><tr><th scope="col"><span class="spoken">{frame.t("following-chosen")}</span></th>{heads.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
            <fieldset class="chosen">
                <legend>{frame.t("following-chosen")}</legend>
                {any.then(|| view! {
                    <div><Choice name="target" label=frame.t("following-list") value options=own.clone() /></div>
                    <button type="submit" class="button primary" formaction="/following/add">{frame.t("following-add")}</button>
                    <button type="submit" class="button" formaction="/following/take-off">{frame.t("lists-take-off")}</button>
                })}
                <button type="submit" class="button">{frame.t("profile-unfollow")}</button>
            </fieldset>
        </form>
    }
}

/// Asks before several people are unfollowed at once.
#[component]
pub fn AskUnfollow(people: Vec<Account>, back: String, frame: Frame) -> impl IntoView {
    let count = people.len().to_string();
    let title = frame.tv("following-ask", &[("count", &count)]);
    let ids: Vec<_> =
        people.iter().map(|p| view! { <input type="hidden" name="people[]" value=p.id.clone() /> }).collect();
    let rows = people.into_iter().map(|account| view! { <li><Person account frame=frame.clone() /></li> });
    view! {
        <h1>{title}</h1>
        <p class="lead">{frame.t("following-ask-text")}</p>
        <ul class="people">{rows.collect_view()}</ul>
        <form class="row" method="post" action="/following/unfollow">
            {ids}
            <input type="hidden" name="back" value=back.clone() />
            <input type="hidden" name="sure" value="true" />
            <button type="submit" class="button danger">{frame.t("profile-unfollow")}</button>
            <a class="button" href=back>{frame.t("cancel")}</a>
        </form>
    }
}
