//! A shared profile: making one, and who runs it.

use api::Account;
use leptos::prelude::*;

use crate::{
    components::{
        fields::{Choice, Field, Tick},
        person::Person,
    },
    frame::Frame,
};

/// A colleague who runs the profile.
#[derive(Clone, Debug)]
pub struct Member {
    pub account: Account,
    /// `author`, `publisher` or `manager`.
    pub role: String,
    /// The reader herself.
    pub is_me: bool,
}

#[component]
pub fn Members(
    members: Vec<Member>,
    manages: bool,
    second_pair: bool,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let rows = members.into_iter().map(|m| {
        let role = frame.t(&format!("member-{}", m.role));
        let words = frame.t(if m.is_me { "member-leave" } else { "member-remove" });
        let label = format!("{words}: {}", m.account.shown_name());
        let may = manages || m.is_me;
        let handle = m.account.username.clone();
        view! {
            <li>
                <Person account=m.account frame=frame.clone() />
                <span class="hint">{role}</span>
                {may.then(|| view! {
                    <form method="post" action="/settings/members/remove">
                        <input type="hidden" name="handle" value=handle />
                        <button type="submit" class="button" aria-label=label>{words}</button>
                    </form>
                })}
            </li>
        }
    });
    let roles = ["author", "publisher", "manager"].map(|r| (r.to_owned(), frame.t(&format!("member-{r}")))).to_vec();
    view! {
        <h1>{frame.t("members-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("members-lead")}</p>
        <ul class="people">{rows.collect_view()}</ul>
        {manages.then(|| view! {
            <h2 class="section">{frame.t("member-add")}</h2>
            <form class="stack" method="post" action="/settings/members/add">
                <Field name="handle" label=frame.t("personal-handle") value="" hint=frame.t("member-handle-hint") required=true />
                <Choice name="role" label=frame.t("member-role") value="publisher" options=roles />
                <button type="submit" class="button primary">{frame.t("member-add")}</button>
            </form>
            <h2 class="section">{frame.t("member-second-pair")}</h2>
            <form class="stack" method="post" action="/settings/members/second-pair">
                <Tick name="on" label=frame.t("member-second-pair-label") checked=second_pair />
                <p class="hint">{frame.t("member-second-pair-hint")}</p>
                <button type="submit" class="button">{frame.t("save")}</button>
            </form>
        })}
    }
}

#[component]
pub fn NewShared(handle: String, fault: Option<String>, frame: Frame) -> impl IntoView {
    view! {
        <h1>{frame.t("shared-new")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("shared-lead")}</p>
        <form class="stack" method="post" action="/profiles/new-shared" data-plain="">
            <Field name="handle" label=frame.t("personal-handle") value=handle hint=frame.t("shared-handle-hint") required=true />
            <button type="submit" class="button primary">{frame.t("personal-make")}</button>
        </form>
    }
}
