//! Off work: until when, and what others read meanwhile.

use leptos::prelude::*;

use crate::{
    components::{fields::Field, text_area::TextArea},
    format::calendar_day,
    frame::Frame,
};

#[component]
pub fn OffWork(
    /// The last day, where it is on: `YYYY-MM-DD`.
    until: Option<String>,
    last_day: String,
    message: String,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let on = until.map(|day| frame.tv("off-work-on", &[("day", &calendar_day(&frame, &day))]));
    let is_on = on.is_some();
    view! {
        <h1>{frame.t("off-work-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("off-work-lead")}</p>
        {on.map(|words| view! { <p class="notice" role="status">{words}</p> })}
        <form class="stack" method="post" action="/care/off-work">
            <Field name="last_day" label=frame.t("off-work-until") value=last_day kind="date" required=true />
            <label for="message">{frame.t("off-work-message")}</label>
            <TextArea id="message" name="message" value=message hint="message-hint" />
            <p class="hint" id="message-hint">{frame.t("off-work-hint")}</p>
            <button type="submit" class="button primary">{frame.t("save")}</button>
        </form>
        {is_on.then(|| view! {
            <form method="post" action="/care/off-work">
                <input type="hidden" name="back_at_work" value="true" />
                <button type="submit" class="button">{frame.t("off-work-end")}</button>
            </form>
        })}
        <p><a href="/settings/preferences">{frame.t("off-work-quiet")}</a></p>
    }
}
