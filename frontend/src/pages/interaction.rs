//! Who may answer, boost and quote a post, what somebody sees of it, and what waits for its author's yes.

use api::{Account, Status};
use leptos::prelude::*;

use crate::{
    components::{fields::Field, person::Person, policies::Policies, post::Post, timeline::Empty},
    format::post_path,
    frame::Frame,
};

/// What somebody may do with a post.
#[derive(Clone, Debug)]
pub struct Seen {
    pub account: Account,
    pub sees: bool,
    /// `reply`, `boost` and `quote`, each with `yes`, `no` or `ask`.
    pub acts: Vec<(&'static str, &'static str)>,
}

/// Everything about a post's readers on one page.
#[derive(Clone, Debug)]
pub struct Readers {
    pub status: Status,
    /// Whether it is open to whoever is not signed in.
    pub open: bool,
    pub who: String,
    pub seen: Option<Seen>,
    pub fault: Option<String>,
}

#[component]
pub fn ReadersPage(readers: Readers, frame: Frame) -> impl IntoView {
    let Readers { status, open, who, seen, fault } = readers;
    let here = format!("{}/readers", post_path(&status));
    let policy = status.interaction_policy.clone();
    let open = frame.t(if open { "readers-open" } else { "readers-closed" });
    view! {
        <h1>{frame.t("readers-title")}</h1>
        <Post status=status.clone() frame=frame.clone() quiet=true />
        <p>{open}</p>
        <h2 class="section">{frame.t("readers-ask")}</h2>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <form class="stack" method="get" action=here>
            <Field name="who" label=frame.t("readers-who") value=who hint=frame.t("moving-acct-hint") required=true />
            <button type="submit" class="button primary">{frame.t("readers-look")}</button>
        </form>
        {seen.map(|seen| view! { <Answer seen frame=frame.clone() /> })}
        <h2 class="section">{frame.t("policies-title")}</h2>
        <form class="stack" method="post" action=format!("/posts/{}/policies", status.id)>
            <Policies reply=policy.reply boost=policy.boost quote=policy.quote frame=frame.clone() />
            <button type="submit" class="button">{frame.t("save")}</button>
        </form>
    }
}

#[component]
fn Answer(seen: Seen, frame: Frame) -> impl IntoView {
    let name = seen.account.shown_name().to_owned();
    let sees = frame.tv(if seen.sees { "readers-sees" } else { "readers-sees-not" }, &[("name", &name)]);
    let acts =
        seen.acts.into_iter().map(|(act, answer)| view! { <li>{frame.t(&format!("readers-{act}-{answer}"))}</li> });
    let acts = acts.collect_view();
    view! {
        <div class="notice" role="status">
            <Person account=seen.account frame=frame.clone() />
            <p><strong>{sees}</strong></p>
            {seen.sees.then(|| view! { <ul>{acts}</ul> })}
        </div>
    }
}

/// Somebody who waits for a yes.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub id: String,
    /// `reply`, `boost`, `quote` or, of one's own, `like`.
    pub act: &'static str,
    pub account: Account,
    /// What the answer says, as plain text.
    pub text: String,
    pub about: Status,
}

#[component]
pub fn Approvals(waiting: Vec<Waiting>, mine: Vec<Waiting>, frame: Frame) -> impl IntoView {
    let empty = waiting.is_empty();
    let rows = waiting.into_iter().map(|w| {
        let said = frame.tv(&format!("approval-{}", w.act), &[("name", w.account.shown_name())]);
        let act = |answer: &'static str, class: &'static str| {
            let words = frame.t(&format!("approval-{answer}"));
            let label = format!("{words}: {}", w.account.shown_name());
            view! {
                <form method="post" action=format!("/approvals/{}/{answer}", w.id)>
                    <button type="submit" class=class aria-label=label>{words}</button>
                </form>
            }
        };
        view! {
            <li>
                <Person account=w.account.clone() frame=frame.clone() />
                <p>{said} " " <a href=post_path(&w.about)>{frame.t("approval-post")}</a></p>
                {(!w.text.is_empty()).then(|| view! { <blockquote class="quoted">{w.text.clone()}</blockquote> })}
                <div class="row">{act("allow", "button primary")}{act("refuse", "button")}</div>
            </li>
        }
    });
    let own: Vec<_> = mine
        .into_iter()
        .map(|w| {
            let label = format!("{}: {}", frame.t("approval-withdraw"), w.about.account.shown_name());
            view! {
                <li>
                    <p>{frame.t(&format!("approval-mine-{}", w.act))} " " <a href=post_path(&w.about)>{frame.t("approval-post")}</a></p>
                    {(!w.text.is_empty()).then(|| view! { <blockquote class="quoted">{w.text.clone()}</blockquote> })}
                    <form method="post" action=format!("/approvals/{}/withdraw", w.id)>
                        <button type="submit" class="button" aria-label=label>{frame.t("approval-withdraw")}</button>
                    </form>
                </li>
            }
        })
        .collect();
    view! {
        <h1>{frame.t("approvals-title")}</h1>
        {empty.then(|| view! {
            <Empty title=frame.t("approvals-empty") sentence=frame.t("approvals-empty-text") step=("/notifications", frame.t("notices-title")) />
        })}
        <ul class="people">{rows.collect_view()}</ul>
        {(!own.is_empty()).then(|| view! {
            <h2 class="section">{frame.t("approvals-mine")}</h2>
            <ul class="people">{own}</ul>
        })}
    }
}
