//! Safeguarding: what to say, whom to call and the form for it; what those read whom the branch has named; and its settings.

use leptos::prelude::*;

use crate::{
    components::{
        fields::{Choice, Field, Tick},
        text_area::TextArea,
    },
    format::exact,
    frame::Frame,
    pages::desk::shell::{Desk, Fault},
};

/// Something that was told, in a list.
#[derive(Clone, Debug)]
pub struct Row {
    pub id: String,
    /// `child` or `adult`.
    pub about: String,
    pub is_urgent: bool,
    pub at: String,
    /// `sent`, `read` or `closed`.
    pub state: &'static str,
}

/// What was typed of it.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub about: String,
    pub is_urgent: bool,
    pub words: String,
    pub reader: String,
    pub fault: Option<String>,
}

fn described(frame: &Frame, row: &Row) -> String {
    let about = frame.t(&format!("safeguarding-{}", row.about));
    let urgent = if row.is_urgent { format!("{} · ", frame.t("safeguarding-urgent")) } else { String::new() };
    format!("{urgent}{about} · {}", exact(frame, &row.at))
}

#[component]
pub fn Safeguarding(
    /// Safe HTML.
    script: String,
    /// Whom one reaches, and the number.
    numbers: Vec<(String, String)>,
    /// Handles of the lead and the deputy, where somebody is named.
    leads: Option<(String, String)>,
    own: Vec<Row>,
    to_read: Vec<Row>,
    typed: Typed,
    may_settle: bool,
    frame: Frame,
) -> impl IntoView {
    let (has_own, reads, calls) = (!own.is_empty(), !to_read.is_empty(), !numbers.is_empty());
    let calling = numbers.into_iter().map(|(whom, number)| {
        let href = format!("tel:{}", number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>());
        view! { <li><span>{whom}</span> ": " <a href=href>{number}</a></li> }
    });
    let calling = calling.collect_view();
    let sent = own.iter().map(|r| {
        view! { <li>{described(&frame, r)} " · " {frame.t(&format!("safeguarding-state-{}", r.state))}</li> }
    });
    let sent = sent.collect_view();
    let reading = to_read.iter().map(|r| {
        let words = described(&frame, r);
        view! { <li><a href=format!("/care/safeguarding/{}", r.id)>{words}</a> " " <span class="hint">{frame.t(&format!("safeguarding-state-{}", r.state))}</span></li> }
    });
    let reading = reading.collect_view();
    let fault = typed.fault.clone();
    let form = match leads {
        Some(leads) => view! { <Tell leads typed frame=frame.clone() /> }.into_any(),
        None => view! { <p class="notice">{frame.t("safeguarding-nobody")}</p> }.into_any(),
    };
    view! {
        <h1>{frame.t("safeguarding-title")}</h1>
        <p class="lead">{frame.t("safeguarding-lead")}</p>
        {reads.then(|| view! { <h2 class="section">{frame.t("safeguarding-to-read")}</h2><ul>{reading}</ul> })}
        {calls.then(|| view! { <h2 class="section">{frame.t("safeguarding-numbers")}</h2><ul class="prose">{calling}</ul> })}
        <div class="prose" inner_html=script></div>
        <h2 class="section">{frame.t("safeguarding-tell")}</h2>
        <Fault fault frame=frame.clone() />
        {form}
        {has_own.then(|| view! { <h2 class="section">{frame.t("safeguarding-own")}</h2><ul>{sent}</ul> })}
        {may_settle.then(|| view! { <p><a class="button" href="/desk/safeguarding">{frame.t("safeguarding-settle")}</a></p> })}
    }
}

#[component]
fn Tell(leads: (String, String), typed: Typed, frame: Frame) -> impl IntoView {
    let about = ["child", "adult"].map(|a| (a.to_owned(), frame.t(&format!("safeguarding-{a}")))).to_vec();
    let (lead, deputy) = (format!("@{}", leads.0), format!("@{}", leads.1));
    let readers = vec![
        ("both".to_owned(), frame.tv("safeguarding-both", &[("lead", &lead), ("deputy", &deputy)])),
        ("lead".to_owned(), frame.tv("safeguarding-only", &[("name", &lead)])),
        ("deputy".to_owned(), frame.tv("safeguarding-only", &[("name", &deputy)])),
    ];
    view! {
        <form class="stack card" method="post" action="/care/safeguarding">
            <Choice name="about" label=frame.t("safeguarding-about") value=typed.about options=about />
            <Tick name="urgent" label=frame.t("safeguarding-is-urgent") checked=typed.is_urgent />
            <label for="words">{frame.t("safeguarding-words")}</label>
            <TextArea id="words" name="words" value=typed.words hint="words-hint" />
            <p class="hint" id="words-hint">{frame.t("safeguarding-words-hint")}</p>
            <Choice name="reader" label=frame.t("safeguarding-reader") value=typed.reader options=readers />
            <p class="hint">{frame.t("safeguarding-reader-hint")}</p>
            <button type="submit" class="button primary">{frame.t("safeguarding-send")}</button>
        </form>
    }
}

/// A line in a file: handle, act, words, when.
pub type Line = (String, String, String, String);

/// One of them, for whom it is for.
#[component]
pub fn File(
    row: Row,
    /// The handle of whom it was told to.
    from: String,
    words: String,
    lines: Vec<Line>,
    typed: String,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let is_open = row.state != "closed";
    let action = |what: &str| format!("/care/safeguarding/{}/{what}", row.id);
    let each = lines.into_iter().map(|(who, act, words, at)| {
        let done = frame.t(&format!("safeguarding-act-{act}"));
        view! { <li><span class="hint">{format!("@{who} · {done} · {}", exact(&frame, &at))}</span><p dir="auto">{words}</p></li> }
    });
    let each = each.collect_view();
    view! {
        <h1>{frame.t("safeguarding-file")}</h1>
        <p class="hint">{described(&frame, &row)} " · " <a href=format!("/@{from}")>{format!("@{from}")}</a></p>
        <p class="notice">{frame.t("safeguarding-restricted")}</p>
        <p dir="auto" class="prose">{words}</p>
        <h2 class="section">{frame.t("safeguarding-done")}</h2>
        <ol class="timeline">{each}</ol>
        <Fault fault frame=frame.clone() />
        {is_open.then(|| view! {
            <form class="stack card" method="post" action=action("note")>
                <label for="words">{frame.t("safeguarding-note")}</label>
                <TextArea id="words" name="words" value=typed hint="words-hint" />
                <p class="hint" id="words-hint">{frame.t("safeguarding-note-hint")}</p>
                <div class="row">
                    <button type="submit" class="button primary">{frame.t("safeguarding-write")}</button>
                    <button type="submit" class="button" formaction=action("close")>{frame.t("safeguarding-close")}</button>
                </div>
            </form>
            <form class="stack card" method="post" action=action("hand-on")>
                <Field name="to" label=frame.t("safeguarding-to") value="" hint=frame.t("safeguarding-to-hint") required=true />
                <button type="submit" class="button">{frame.t("safeguarding-hand-on")}</button>
            </form>
        })}
        <p><a href="/care/safeguarding">{frame.t("safeguarding-title")}</a></p>
    }
}

/// What was typed of the settings.
#[derive(Clone, Debug, Default)]
pub struct Settled {
    pub lead: String,
    pub deputy: String,
    pub script: String,
    pub numbers: String,
    pub fault: Option<String>,
}

#[component]
pub fn Settle(settled: Settled, frame: Frame) -> impl IntoView {
    view! {
        <Desk title=frame.t("safeguarding-settle")>
            <p class="lead">{frame.t("safeguarding-settle-lead")}</p>
            <Fault fault=settled.fault frame=frame.clone() />
            <form class="stack desk-card" method="post" action="/desk/safeguarding">
                <Field name="lead" label=frame.t("safeguarding-lead-handle") value=settled.lead hint=frame.t("accounts-handle-hint") required=true />
                <Field name="deputy" label=frame.t("safeguarding-deputy-handle") value=settled.deputy hint=frame.t("safeguarding-deputy-hint") required=true />
                <label for="numbers">{frame.t("safeguarding-numbers")}</label>
                <TextArea id="numbers" name="numbers" value=settled.numbers hint="numbers-hint" />
                <p class="hint" id="numbers-hint">{frame.t("safeguarding-numbers-hint")}</p>
                <label for="script">{frame.t("safeguarding-script-label")}</label>
                <TextArea id="script" name="script" value=settled.script hint="script-hint" />
                <p class="hint" id="script-hint">{frame.t("safeguarding-script-hint")}</p>
                <button type="submit" class="button primary">{frame.t("save")}</button>
            </form>
            <p><a href="/care/safeguarding">{frame.t("safeguarding-title")}</a></p>
        </Desk>
    }
}
