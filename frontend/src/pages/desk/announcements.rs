//! What the branch tells its people: written, timed, withdrawn.

use api::Announcement;
use leptos::prelude::*;

use super::shell::{Act, Desk, Fault};
use crate::{
    components::{
        fields::{Field, Tick},
        text_area::TextArea,
    },
    format::exact,
    frame::Frame,
};

/// An announcement with how it stands: `current`, `scheduled` or `over`.
#[derive(Clone, Debug)]
pub struct Told {
    pub announcement: Announcement,
    pub state: &'static str,
}

/// What was typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub text: String,
    pub from: String,
    pub until: String,
    pub fault: Option<String>,
}

#[component]
pub fn Announcements(told: Vec<Told>, typed: Typed, zone: String, frame: Frame) -> impl IntoView {
    let none = told.is_empty();
    let rows = told.into_iter().map(|t| {
        let a = t.announcement;
        let when = a.starts_at.clone().unwrap_or_else(|| a.published_at.clone());
        let reactions = a.reactions.iter().map(|r| format!("{} {}", r.name, r.count)).collect::<Vec<_>>().join(" · ");
        let until = a.ends_at.as_ref().map(|at| frame.tv("desk-told-until", &[("when", &exact(&frame, at))]));
        view! {
            <li class="desk-card">
                <p><span class=format!("desk-state {}", t.state)>{frame.t(&format!("desk-told-{}", t.state))}</span>" "
                    <time datetime=when.clone()>{exact(&frame, &when)}</time>{until.map(|u| format!(" · {u}"))}</p>
                <div class="content" inner_html=a.content.clone()></div>
                {(!reactions.is_empty()).then(|| view! { <p class="hint">{reactions}</p> })}
                {(t.state != "over").then(|| view! {
                    <Act action="/desk/announcements/withdraw" fields=vec![("id", a.id.clone())] words=frame.t("desk-told-withdraw") />
                })}
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <Desk title=frame.t("desk-announcements")>
            <p class="lead">{frame.t("desk-told-lead")}</p>
            <Fault fault=typed.fault frame=frame.clone() />
            <form class="stack desk-card" method="post" action="/desk/announcements/publish">
                <label for="text">{frame.t("desk-told-text")}</label>
                <TextArea id="text" name="text" value=typed.text />
                <p class="hint">{frame.t("desk-told-text-hint")}</p>
                <Field name="from" label=frame.t("desk-told-from") value=typed.from kind="datetime-local" hint=frame.tv("desk-told-from-hint", &[("zone", &zone)]) />
                <Field name="until" label=frame.t("desk-told-end") value=typed.until kind="datetime-local" hint=frame.t("desk-told-end-hint") />
                <Tick name="mail" label=frame.t("desk-told-mail") checked=false />
                <button type="submit" class="button primary">{frame.t("desk-told-do")}</button>
            </form>
            {none.then(|| view! { <p class="empty">{frame.t("desk-told-none")}</p> })}
            <ul class="desk-rows">{rows}</ul>
        </Desk>
    }
}
