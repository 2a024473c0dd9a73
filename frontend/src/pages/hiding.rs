//! Keeping somebody or something away in the branch's name: hiding an answer, and blocking with a reason and an end.

use api::{Account, Status};
use leptos::prelude::*;

use crate::{
    components::{fields::Choice, person::Person, post::Post, text_area::TextArea},
    format::day,
    frame::Frame,
};

/// What was typed to hide an answer.
#[derive(Clone, Debug, Default)]
pub struct Why {
    pub ground: String,
    pub clause: String,
    pub reason: String,
}

#[component]
pub fn Hide(
    status: Status,
    grounds: Vec<&'static str>,
    /// Id and title of each.
    clauses: Vec<(String, String)>,
    typed: Why,
    /// It is hidden now.
    is_hidden: bool,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let id = status.id.clone();
    let first = |name: &str| (String::new(), frame.t(name));
    let mut named = vec![first("hidden-choose")];
    named.extend(grounds.iter().map(|g| ((*g).to_owned(), frame.t(&format!("hidden-ground-{g}")))));
    let mut of = vec![first("hidden-choose")];
    of.extend(clauses.into_iter().map(|(id, title)| (id.clone(), format!("{id} {title}"))));
    let form = if is_hidden {
        view! {
            <form class="stack" method="post" action=format!("/answers/{id}/show")>
                <p>{frame.t("hidden-is-hidden")}</p>
                <button type="submit" class="button primary">{frame.t("hidden-show")}</button>
            </form>
        }
        .into_any()
    } else {
        view! {
            <form class="stack" method="post" action=format!("/answers/{id}/hide")>
                <Choice name="ground" label=frame.t("hidden-head-ground") value=typed.ground options=named />
                <Choice name="clause" label=frame.t("hidden-head-clause") value=typed.clause options=of />
                <label for="reason">{frame.t("hidden-head-reason")}</label>
                <TextArea id="reason" name="reason" value=typed.reason hint="reason-hint" />
                <p class="hint" id="reason-hint">{frame.t("hidden-reason-hint")}</p>
                <button type="submit" class="button primary">{frame.t("hidden-hide")}</button>
            </form>
        }
        .into_any()
    };
    view! {
        <h1>{frame.t("hidden-hide")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("hidden-hide-lead")}</p>
        <Post status frame=frame.clone() quiet=true />
        {form}
    }
}

/// How long a block may last, in days.
const DAYS: [&str; 4] = ["7", "30", "90", "365"];

#[component]
pub fn Block(
    account: Account,
    reason: String,
    /// When the block that is there already ends.
    until: Option<String>,
    back: String,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let days = DAYS.map(|d| (d.to_owned(), frame.tv("block-days", &[("count", d)]))).to_vec();
    let until = until.map(|at| frame.tv("block-until", &[("day", &day(&frame, &at))]));
    let action = format!("/profiles/{}/block", account.id);
    view! {
        <h1>{frame.t("block-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("block-lead")}</p>
        <Person account frame=frame.clone() />
        {until.map(|u| view! { <p>{u}</p> })}
        <form class="stack" method="post" action=action>
            <input type="hidden" name="back" value=back />
            <input type="hidden" name="said" value="true" />
            <label for="reason">{frame.t("block-reason")}</label>
            <TextArea id="reason" name="reason" value=reason hint="reason-hint" />
            <p class="hint" id="reason-hint">{frame.t("block-reason-hint")}</p>
            <Choice name="days" label=frame.t("block-for") value="30" options=days />
            <button type="submit" class="button primary">{frame.t("profile-block")}</button>
        </form>
    }
}

/// Whom a profile of the branch has blocked: why, and until when.
#[derive(Clone, Debug)]
pub struct Blocked {
    pub account: Account,
    pub reason: String,
    pub until: Option<String>,
}

#[component]
pub fn BlockedPeople(blocked: Vec<Blocked>, frame: Frame) -> impl IntoView {
    let none = blocked.is_empty();
    let rows = blocked.into_iter().map(|b| {
        let id = b.account.id.clone();
        let label = format!("{}: {}", frame.t("profile-unblock"), b.account.shown_name());
        let reason = if b.reason.is_empty() { frame.t("block-no-reason") } else { b.reason.clone() };
        let until = b
            .until
            .map_or_else(|| frame.t("block-no-end"), |at| frame.tv("block-until", &[("day", &day(&frame, &at))]));
        view! {
            <li>
                <Person account=b.account frame=frame.clone() />
                <p class="hint">{reason} " " {until}</p>
                <div class="row">
                    <a class="button" href=format!("/profiles/{id}/block?back=/quiet")>{frame.t("block-change")}</a>
                    <form method="post" action=format!("/profiles/{id}/unblock")>
                        <input type="hidden" name="back" value="/quiet" />
                        <button type="submit" class="button" aria-label=label>{frame.t("profile-unblock")}</button>
                    </form>
                </div>
            </li>
        }
    });
    view! {
        <h2 class="section">{frame.t("quiet-blocked")}</h2>
        <p class="hint">{frame.t("block-lead")}</p>
        {none.then(|| view! { <p class="empty">{frame.t("quiet-empty-text")}</p> })}
        <ul class="people">{rows.collect_view()}</ul>
    }
}
