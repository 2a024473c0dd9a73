//! Alerts: what looks wrong, with what to do about it, and from how many on that is so.

use leptos::prelude::*;

use crate::{
    components::fields::{Field, Tick},
    format::exact,
    frame::Frame,
};

/// Something that looks wrong.
#[derive(Clone, Debug)]
pub struct Alert {
    pub id: String,
    pub kind: String,
    /// A handle, where it is about a profile.
    pub subject: String,
    pub count: String,
    pub minutes: String,
    /// The address of a post, or words.
    pub details: String,
    pub first: String,
    pub last: String,
}

impl Alert {
    fn sentence(&self, frame: &Frame) -> String {
        let values =
            [("count", self.count.as_str()), ("minutes", self.minutes.as_str()), ("subject", self.subject.as_str())];
        frame.tv(&format!("alert-{}", self.kind), &values)
    }
}

/// From how many on within how many minutes: by kind. Whoever may not change that has none.
#[derive(Clone, Debug)]
pub struct Thresholds {
    pub by_kind: Vec<(String, String, String)>,
    pub by_mail: bool,
}

#[component]
pub fn Alerts(
    open: Vec<Alert>,
    settled: Vec<Alert>,
    set: Option<Thresholds>,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let none = open.is_empty();
    let before = settled
        .iter()
        .map(|a| view! { <li>{a.sentence(&frame)} <span class="hint">" " {exact(&frame, &a.last)}</span></li> });
    let before: Vec<_> = before.collect();
    view! {
        <h1>{frame.t("alert-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("alert-lead")}</p>
        {none.then(|| view! { <p class="empty">{frame.t("alert-none")}</p> })}
        {open.into_iter().map(|alert| view! { <One alert frame=frame.clone() /> }).collect_view()}
        {(!before.is_empty()).then(|| view! { <details><summary>{frame.t("alert-before")}</summary><ul>{before}</ul></details> })}
        {set.map(|set| view! { <SetUp set frame=frame.clone() /> })}
    }
}

#[component]
fn One(alert: Alert, frame: Frame) -> impl IntoView {
    let title = alert.sentence(&frame);
    let label = format!("{}: {title}", frame.t("alert-settle"));
    let about = match alert.kind.as_str() {
        "pile-on" => view! { <p><a href=alert.details.clone()>{frame.t("alert-post")}</a></p> }.into_any(),
        "spam-wave" => view! { <blockquote class="held" dir="auto">{alert.details.clone()}</blockquote> }.into_any(),
        _ => ().into_any(),
    };
    view! {
        <article class="measure">
            <h2>{title}</h2>
            <p class="hint">{exact(&frame, &alert.first)} " – " {exact(&frame, &alert.last)}</p>
            {about}
            <p>{frame.t(&format!("alert-{}-do", alert.kind))}</p>
            <form method="post" action="/desk/alerts/settle">
                <input type="hidden" name="id" value=alert.id.clone() />
                <button type="submit" class="button" aria-label=label>{frame.t("alert-settle")}</button>
            </form>
        </article>
    }
}

#[component]
fn SetUp(set: Thresholds, frame: Frame) -> impl IntoView {
    let rows = set.by_kind.iter().map(|(kind, count, minutes)| {
        view! {
            <fieldset>
                <legend>{frame.t(&format!("alert-{kind}-name"))}</legend>
                <div class="row">
                    <div class="stack"><Field name=format!("{kind}-count") label=frame.t("alert-count") value=count.clone() kind="number" required=true /></div>
                    <div class="stack"><Field name=format!("{kind}-minutes") label=frame.t("alert-minutes") value=minutes.clone() kind="number" required=true /></div>
                </div>
            </fieldset>
        }
    });
    view! {
        <details>
            <summary>{frame.t("alert-set-up")}</summary>
            <form class="stack" method="post" action="/desk/alerts">
                <p class="hint">{frame.t("alert-hint")}</p>
                {rows.collect::<Vec<_>>()}
                <Tick name="mail" label=frame.t("alert-mail") checked=set.by_mail />
                <button type="submit" class="button">{frame.t("save")}</button>
            </form>
        </details>
    }
}
