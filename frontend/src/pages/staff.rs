//! The people of the branch, for those who manage them: who is here, who has left, and how somebody leaves.

use api::Account;
use leptos::prelude::*;

use crate::{
    components::{
        fields::{Choice, Field},
        person::Person,
    },
    format::day,
    frame::Frame,
};

/// A colleague, as those who manage people see her.
#[derive(Clone, Debug)]
pub struct Colleague {
    pub account: Account,
    /// `owner`, `admin`, `moderator` or `staff`.
    pub role: &'static str,
    /// The day on which she left.
    pub left_on: Option<String>,
}

/// Somebody who has signed up and waits for the branch's yes.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub handle: String,
    pub email: String,
    pub reason: String,
}

/// A code with which people may sign up.
#[derive(Clone, Debug)]
pub struct Invitation {
    pub link: String,
    /// How many may still use it.
    pub left: i64,
    /// The day on which it ends.
    pub until: String,
}

/// What was typed when something was wrong.
#[derive(Clone, Debug, Default)]
pub struct Leaving {
    pub handle: String,
    pub note: String,
    pub fault: Option<String>,
}

#[component]
pub fn Staff(
    people: Vec<Colleague>,
    waiting: Vec<Waiting>,
    invitations: Vec<Invitation>,
    typed: Leaving,
    frame: Frame,
) -> impl IntoView {
    let here: Vec<&Colleague> = people.iter().filter(|p| p.left_on.is_none()).collect();
    let names = here.iter().map(|p| (p.account.username.clone(), p.account.display_name.clone()));
    let nobody = std::iter::once((String::new(), frame.t("leaving-nobody")));
    let successors: Vec<_> = nobody.chain(names.clone()).collect();
    // Nobody is sent away because she stands first.
    let leavers: Vec<_> = std::iter::once((String::new(), frame.t("leaving-choose"))).chain(names).collect();
    let rows = people.clone().into_iter().map(|p| {
        let handle = p.account.username.clone();
        let label = format!("{}: {}", frame.t("leaving-return"), p.account.display_name);
        let reset = format!("{}: {}", frame.t("reset-do"), p.account.display_name);
        view! {
            <li>
                <Person account=p.account frame=frame.clone() />
                <span class="hint">{frame.t(&format!("role-{}", p.role))}</span>
                {p.left_on.is_none().then(|| view! {
                    <form method="post" action="/branch/people/reset">
                        <input type="hidden" name="handle" value=handle.clone() />
                        <button type="submit" class="button" aria-label=reset>{frame.t("reset-do")}</button>
                    </form>
                })}
                {p.left_on.map(|on| view! {
                    <span class="hint">{frame.tv("leaving-left", &[("day", &day(&frame, &format!("{on}T12:00:00Z")))])}</span>
                    <form method="post" action="/branch/people/return">
                        <input type="hidden" name="handle" value=handle />
                        <button type="submit" class="button" aria-label=label>{frame.t("leaving-return")}</button>
                    </form>
                })}
            </li>
        }
    });
    view! {
        <h1>{frame.t("people-title")}</h1>
        {typed.fault.clone().map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        {(!waiting.is_empty()).then(|| view! { <SignUps waiting frame=frame.clone() /> })}
        <ul class="people">{rows.collect_view()}</ul>
        <Invitations invitations frame=frame.clone() />
        <h2 class="section">{frame.t("leaving-title")}</h2>
        <p>{frame.t("leaving-text")}</p>
        <form class="stack" method="post" action="/branch/people/leave">
            <Choice name="handle" label=frame.t("leaving-who") value=typed.handle options=leavers />
            <Field name="note" label=frame.t("leaving-note") value=typed.note hint=frame.t("leaving-note-hint") required=true />
            <Choice name="successor" label=frame.t("leaving-successor") value="" options=successors />
            <p class="hint">{frame.t("leaving-personal")}</p>
            <label class="tick">
                <input type="checkbox" name="sure" value="true" required />
                <span>{frame.t("leaving-sure")}</span>
            </label>
            <button type="submit" class="button primary">{frame.t("leaving-do")}</button>
        </form>
    }
}

/// Who waits for the branch's yes, the first first.
#[component]
fn SignUps(waiting: Vec<Waiting>, frame: Frame) -> impl IntoView {
    let rows = waiting.into_iter().map(|w| {
        let answer = |action: &str, words: &str, class: &'static str| {
            let label = format!("{}: @{}", frame.t(words), w.handle);
            view! {
                <form method="post" action=format!("/branch/people/{action}")>
                    <input type="hidden" name="handle" value=w.handle.clone() />
                    <button type="submit" class=class aria-label=label>{frame.t(words)}</button>
                </form>
            }
        };
        view! {
            <li>
                <span><strong>{format!("@{}", w.handle)}</strong>" "{w.email.clone()}</span>
                <blockquote class="held">{w.reason.clone()}</blockquote>
                <div class="row">
                    {answer("approve", "sign-ups-approve", "button primary")}
                    {answer("refuse", "sign-ups-refuse", "button")}
                </div>
            </li>
        }
    });
    view! {
        <h2 class="section">{frame.t("sign-ups-title")}</h2>
        <ul class="people">{rows.collect_view()}</ul>
    }
}

/// Codes with which people may sign up, and how to make one.
#[component]
fn Invitations(invitations: Vec<Invitation>, frame: Frame) -> impl IntoView {
    let rows = invitations.into_iter().map(|i| {
        let values = [("left", i.left.to_string()), ("until", i.until)];
        let values = values.each_ref().map(|(n, v)| (*n, v.as_str()));
        view! { <li><code class="code">{i.link}</code><span class="hint">{frame.tv("invitations-left", &values)}</span></li> }
    });
    view! {
        <h2 class="section">{frame.t("invitations-title")}</h2>
        <p>{frame.t("invitations-text")}</p>
        <ul class="people">{rows.collect_view()}</ul>
        <form class="stack" method="post" action="/branch/people/invite">
            <Field name="uses" label=frame.t("invitations-uses") value="1" />
            <Field name="days" label=frame.t("invitations-days") value="7" />
            <button type="submit" class="button">{frame.t("invitations-make")}</button>
        </form>
    }
}

/// A password that was made for somebody, shown once.
#[component]
pub fn NewPassword(handle: String, password: String, frame: Frame) -> impl IntoView {
    view! {
        <h1>{frame.t("reset-title")}</h1>
        <p>{frame.tv("reset-text", &[("handle", &handle)])}</p>
        <p><code class="code" id="password">{password}</code></p>
        <p class="hint">{frame.t("reset-hint")}</p>
        <p><a class="button primary" href="/branch/people">{frame.t("recovery-done")}</a></p>
    }
}
