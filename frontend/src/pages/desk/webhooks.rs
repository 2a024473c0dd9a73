//! Webhooks: which other programs are told what happens at the desk.

use leptos::prelude::*;

use super::shell::{Act, Desk, Fault};
use crate::{components::fields::Field, format::exact, frame::Frame};

/// One webhook.
#[derive(Clone, Debug)]
pub struct Webhook {
    pub id: String,
    pub url: String,
    pub events: Vec<String>,
    pub told: Option<String>,
    pub fault: Option<String>,
}

#[component]
pub fn Webhooks(
    hooks: Vec<Webhook>,
    /// Names of what can be told.
    events: Vec<&'static str>,
    /// The secret of the one that was just made; shown once.
    secret: Option<String>,
    typed: String,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let none = hooks.is_empty();
    let name = |event: &str| frame.t(&format!("desk-hook-{}", event.replace(['.', '_'], "-")));
    let rows = hooks.into_iter().map(|h| {
        let words = h.events.iter().map(|e| name(e)).collect::<Vec<_>>().join(", ");
        let state = match (&h.fault, &h.told) {
            (Some(fault), _) => frame.said(fault),
            (None, Some(at)) => frame.tv("desk-hook-told", &[("when", &exact(&frame, at))]),
            (None, None) => frame.t("desk-hook-new"),
        };
        let class = if h.fault.is_some() { "desk-state fault" } else { "desk-state well" };
        let label = format!("{}: {}", frame.t("desk-hook-remove"), h.url);
        view! {
            <li class="desk-card">
                <p><code>{h.url.clone()}</code></p>
                <p>{words}</p>
                <p><span class=class>{state}</span></p>
                <Act action="/desk/webhooks/remove" fields=vec![("id", h.id)] words=frame.t("desk-hook-remove") label=label />
            </li>
        }
    });
    let rows = rows.collect_view();
    let ticks = events.into_iter().map(|event| {
        view! { <label class="tick"><input type="checkbox" name="events[]" value=event /><span>{name(event)}</span></label> }
    });
    let ticks = ticks.collect_view();
    view! {
        <Desk title=frame.t("desk-webhooks")>
            <p class="lead">{frame.t("desk-hook-lead")}</p>
            <Fault fault frame=frame.clone() />
            {secret.map(|s| view! { <div class="notice" role="status"><p>{frame.t("desk-hook-secret")}</p><p><code class="code">{s}</code></p></div> })}
            {none.then(|| view! { <p class="empty">{frame.t("desk-hook-none")}</p> })}
            <ul class="desk-rows">{rows}</ul>
            <form class="stack desk-card" method="post" action="/desk/webhooks/add">
                <Field name="url" label=frame.t("desk-hook-url") value=typed hint=frame.t("desk-hook-url-hint") required=true />
                <fieldset><legend>{frame.t("desk-hook-events")}</legend>{ticks}</fieldset>
                <button type="submit" class="button primary">{frame.t("desk-hook-add")}</button>
            </form>
        </Desk>
    }
}
