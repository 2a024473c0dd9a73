//! The register of the branch's accounts elsewhere, who answers while somebody is away, and the emergency plan: at the desk.

use leptos::prelude::*;

use crate::{
    components::{fields::Field, text_area::TextArea},
    format::calendar_day,
    frame::Frame,
    pages::desk::shell::{Act, Desk, Fault},
};

/// An account in the register; also what was typed of one.
#[derive(Clone, Debug, Default)]
pub struct Account {
    pub id: String,
    pub service: String,
    pub address: String,
    pub keys_at: String,
    pub holder: String,
    pub deputy: String,
    /// `YYYY-MM-DD`
    pub review_on: String,
    pub reviewed_on: Option<String>,
    pub is_due: bool,
    /// The holder or the deputy has left.
    pub is_orphaned: bool,
    /// Who answers for the holder today, where she is away.
    pub covered_by: Option<String>,
}

/// Who answers for whom; also what was typed of it.
#[derive(Clone, Debug, Default)]
pub struct Cover {
    pub id: String,
    pub away: String,
    pub cover: String,
    /// `YYYY-MM-DD`
    pub first_day: String,
    pub last_day: String,
    pub note: String,
}

/// What was typed into a form that something is wrong with.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub account: Account,
    pub cover: Cover,
    pub plan: Option<String>,
    pub fault: Option<String>,
}

#[component]
pub fn Accounts(
    accounts: Vec<Account>,
    covers: Vec<Cover>,
    /// The emergency plan as it stands.
    plan: String,
    typed: Typed,
    frame: Frame,
) -> impl IntoView {
    let none = accounts.is_empty();
    let cards = accounts.into_iter().map(|account| view! { <Card account frame=frame.clone() /> }).collect_view();
    let plan = typed.plan.clone().unwrap_or(plan);
    view! {
        <Desk title=frame.t("accounts-title")>
            <p class="lead">{frame.t("accounts-lead")}</p>
            <Fault fault=typed.fault.clone() frame=frame.clone() />
            {none.then(|| view! { <p class="empty">{frame.t("accounts-none")}</p> })}
            <ul class="desk-rows">{cards}</ul>
            <h2 class="section" id="account">{frame.t(if typed.account.id.is_empty() { "accounts-add" } else { "accounts-edit" })}</h2>
            <AccountForm account=typed.account.clone() frame=frame.clone() />
            <h2 class="section">{frame.t("cover-title")}</h2>
            <p class="hint">{frame.t("cover-lead")}</p>
            <Covers covers typed=typed.cover.clone() frame=frame.clone() />
            <h2 class="section" id="plan">{frame.t("emergency-title")}</h2>
            <form class="stack desk-card" method="post" action="/desk/accounts/plan">
                <label for="plan-text">{frame.t("emergency-write")}</label>
                <TextArea id="plan-text" name="plan" value=plan hint="plan-hint" />
                <p class="hint" id="plan-hint">{frame.t("emergency-hint")} " " <a href="/emergency">{frame.t("emergency-look")}</a></p>
                <button type="submit" class="button primary">{frame.t("save")}</button>
            </form>
        </Desk>
    }
}

#[component]
fn Card(account: Account, frame: Frame) -> impl IntoView {
    let a = account.clone();
    let state = match (a.is_orphaned, a.is_due) {
        (true, _) => Some(("desk-state fault", "accounts-orphaned")),
        (false, true) => Some(("desk-state fault", "accounts-due")),
        _ => None,
    };
    let state = state.map(|(class, key)| view! { <p><span class=class>{frame.t(key)}</span></p> });
    let who = frame.tv("accounts-who", &[("holder", &format!("@{}", a.holder)), ("deputy", &format!("@{}", a.deputy))]);
    let covered = a.covered_by.as_ref().map(|c| frame.tv("accounts-covered", &[("name", &format!("@{c}"))]));
    let review = frame.tv("accounts-review", &[("day", &calendar_day(&frame, &a.review_on))]);
    let link = a.address.starts_with("https://");
    let address = if link {
        view! { <a href=a.address.clone() rel="noopener noreferrer">{a.address.clone()}</a> }.into_any()
    } else {
        view! { <span>{a.address.clone()}</span> }.into_any()
    };
    let label = format!("{}: {}", frame.t("accounts-remove"), a.service);
    let next = format!("next-{}", a.id);
    view! {
        <li class="desk-card">
            <h2>{a.service.clone()}</h2>
            <p>{address}</p>
            {state}
            <p>{who} " " {covered}</p>
            <p class="hint">{frame.tv("accounts-keys", &[("place", &a.keys_at)])} " " {review}</p>
            <details>
                <summary>{frame.t("accounts-change")}</summary>
                <form class="row" method="post" action="/desk/accounts/review">
                    <input type="hidden" name="id" value=a.id.clone() />
                    <label for=next.clone()>{frame.t("accounts-looked")}</label>
                    <input type="date" id=next name="review_on" required=true />
                    <button type="submit" class="button">{frame.t("accounts-looked-do")}</button>
                </form>
                <p><a class="button" href=format!("/desk/accounts?edit={}#account", a.id)>{frame.t("accounts-edit")}</a></p>
                <Act action="/desk/accounts/remove" fields=vec![("id", a.id)] words=frame.t("accounts-remove") label=label />
            </details>
        </li>
    }
}

#[component]
fn AccountForm(account: Account, frame: Frame) -> impl IntoView {
    let a = account;
    view! {
        <form class="stack desk-card" method="post" action="/desk/accounts/save">
            <input type="hidden" name="id" value=a.id.clone() />
            <Field name="service" label=frame.t("accounts-service") value=a.service.clone() required=true />
            <Field name="address" label=frame.t("accounts-address") value=a.address.clone() hint=frame.t("accounts-address-hint") required=true />
            <Field name="keys_at" label=frame.t("accounts-keys-at") value=a.keys_at.clone() hint=frame.t("accounts-keys-hint") required=true />
            <Field name="holder" label=frame.t("accounts-holder") value=a.holder.clone() hint=frame.t("accounts-handle-hint") required=true />
            <Field name="deputy" label=frame.t("accounts-deputy") value=a.deputy.clone() required=true />
            <Field name="review_on" label=frame.t("accounts-review-on") value=a.review_on.clone() kind="date" required=true />
            <button type="submit" class="button primary">{frame.t("save")}</button>
        </form>
    }
}

#[component]
fn Covers(covers: Vec<Cover>, typed: Cover, frame: Frame) -> impl IntoView {
    let none = covers.is_empty();
    let rows = covers.into_iter().map(|c| {
        let days = format!("{} – {}", calendar_day(&frame, &c.first_day), calendar_day(&frame, &c.last_day));
        let who = frame.tv("cover-who", &[("away", &format!("@{}", c.away)), ("cover", &format!("@{}", c.cover))]);
        let label = format!("{}: {who}", frame.t("cover-remove"));
        view! {
            <li class="desk-card">
                <p><strong>{days}</strong> " " {who}</p>
                {(!c.note.is_empty()).then(|| view! { <p class="hint" dir="auto">{c.note.clone()}</p> })}
                <Act action="/desk/accounts/uncover" fields=vec![("id", c.id)] words=frame.t("cover-remove") label=label />
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        {none.then(|| view! { <p class="empty">{frame.t("cover-none")}</p> })}
        <ul class="desk-rows">{rows}</ul>
        <form class="stack desk-card" method="post" action="/desk/accounts/cover">
            <Field name="away" label=frame.t("cover-away") value=typed.away hint=frame.t("accounts-handle-hint") required=true />
            <Field name="cover" label=frame.t("cover-cover") value=typed.cover required=true />
            <Field name="first_day" label=frame.t("cover-first") value=typed.first_day kind="date" required=true />
            <Field name="last_day" label=frame.t("cover-last") value=typed.last_day kind="date" required=true />
            <Field name="note" label=frame.t("cover-note") value=typed.note />
            <button type="submit" class="button">{frame.t("cover-add")}</button>
        </form>
    }
}
