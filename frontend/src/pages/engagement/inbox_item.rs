//! One thing that somebody has written to a shared profile, with its conversation, and how it is answered.

use api::Status;
use leptos::prelude::*;

use super::inbox::{Row, kinds};
use crate::{
    components::{
        fields::{Choice, Field, Tick},
        post::Post,
        text_area::TextArea,
    },
    format::exact,
    frame::Frame,
};

/// A note for colleagues: who, when, what.
#[derive(Clone, Debug)]
pub struct Note {
    pub author: String,
    pub at: String,
    pub words: String,
}

/// Everything about it.
#[derive(Clone, Debug)]
pub struct Item {
    pub row: Row,
    pub status: Option<Status>,
    pub above: Vec<Status>,
    pub below: Vec<Status>,
    pub notes: Vec<Note>,
    pub reason: String,
    pub case_id: Option<String>,
    pub steps: i64,
    /// What each step begins with.
    pub texts: Vec<String>,
    pub kinds: Vec<&'static str>,
    /// Handles of those who run the profile.
    pub members: Vec<String>,
    /// Themes: id and title; and the one that it is part of.
    pub themes: Vec<(String, String)>,
    pub theme: String,
}

/// What was typed, and what stands in its way.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// The step, and its words.
    pub answer: Option<(i64, String)>,
    pub words: String,
    pub fault: Option<String>,
    /// Its writer has to say that she knows.
    pub asks: bool,
}

#[component]
pub fn One(item: Item, typed: Typed, frame: Frame) -> impl IntoView {
    let open = item.row.state == "open";
    let id = item.row.id.clone();
    let above = item.above.clone().into_iter().map(|status| view! { <Post status frame=frame.clone() quiet=true /> });
    let above = above.collect_view();
    let below = item.below.clone().into_iter().map(|status| view! { <Post status frame=frame.clone() quiet=true /> });
    let below = below.collect_view();
    let shown = item.status.clone().map(|status| view! { <Post status frame=frame.clone() quiet=true /> });
    let gone = item.status.is_none();
    let due = item.row.due.as_ref().map(|d| frame.tv("inbox-due", &[("when", &exact(&frame, d))]));
    let case = item
        .case_id
        .as_ref()
        .map(|c| view! { <p><a href=format!("/desk/cases/{c}")>{frame.t("inbox-state-case")}</a></p> });
    let writer = item.row.writer.as_ref().map(|w| frame.tv("inbox-writing", &[("name", &format!("@{w}"))]));
    view! {
        <h1>{frame.tv("inbox-from", &[("name", &item.row.from)])}</h1>
        {typed.fault.clone().map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        {writer.map(|w| view! { <p class="notice" role="status">{w}</p> })}
        <p class="hint">
            {frame.t(&format!("inbox-kind-{}", item.row.kind))} " · "
            {frame.t(&format!("inbox-state-{}", item.row.state))} {due.map(|d| format!(" · {d}"))}
            {item.row.is_late.then(|| view! { " " <strong class="late">{frame.t("inbox-late")}</strong> })}
        </p>
        {(!item.reason.is_empty()).then(|| view! { <p>{frame.tv("inbox-left-because", &[("reason", &item.reason)])}</p> })}
        {case}
        <div class="posts">{above}{shown}{below}</div>
        {gone.then(|| view! { <p class="empty">{frame.t("inbox-gone")}</p> })}
        {(open && !gone).then(|| view! { <Answer item=item.clone() typed=typed.clone() frame=frame.clone() /> })}
        <h2 class="section">{frame.t("inbox-notes")}</h2>
        <ol class="timeline">
            {item.notes.iter().map(|n| view! {
                <li><span class="act">{format!("@{}", n.author)}</span> <span class="hint">" " {exact(&frame, &n.at)}</span><p class="said" dir="auto">{n.words.clone()}</p></li>
            }).collect_view()}
        </ol>
        <form class="stack" method="post" action=format!("/inbox/{id}/note")>
            <label for="note">{frame.t("inbox-note")}</label>
            <TextArea id="note" name="text" value="" />
            <button type="submit" class="button">{frame.t("inbox-note-add")}</button>
        </form>
        {if open {
            view! { <Acts item=item.clone() words=typed.words.clone() frame=frame.clone() /> }.into_any()
        } else {
            view! { <form method="post" action=format!("/inbox/{id}/reopen")><button type="submit" class="button">{frame.t("inbox-reopen")}</button></form> }.into_any()
        }}
        <p><a href="/inbox">{frame.t("inbox-title")}</a></p>
    }
}

#[component]
fn Answer(item: Item, typed: Typed, frame: Frame) -> impl IntoView {
    let id = item.row.id.clone();
    let next = item.steps + 1;
    let mention = item.status.as_ref().map(|s| format!("@{} ", s.account.acct)).unwrap_or_default();
    let steps = item.texts.iter().zip(1_i64..).filter(|(_, n)| *n >= next).map(|(text, n)| {
        let words = match &typed.answer {
            Some((step, words)) if *step == n => words.clone(),
            _ => format!("{mention}{text}"),
        };
        let field = format!("answer-{n}");
        let asks = (typed.asks && typed.answer.as_ref().is_some_and(|(step, _)| *step == n))
            .then(|| view! { <Tick name="knows" label=frame.t("inbox-knows") checked=false /> });
        let (first, last) = (n == next, n == 3);
        view! {
            <details open=first>
                <summary>{frame.t(&format!("inbox-step-{n}"))}</summary>
                <form class="stack" method="post" action=format!("/inbox/{id}/answer")>
                    <input type="hidden" name="step" value=n.to_string() />
                    <input type="hidden" name="read" value=item.steps.to_string() />
                    <label for=field.clone()>{frame.t("inbox-answer-words")}</label>
                    <TextArea id=field name="text" value=words />
                    {asks}
                    <Tick name="done" label=frame.t("inbox-answer-done") checked=last />
                    <button type="submit" class="button primary">{frame.t("inbox-answer-send")}</button>
                </form>
            </details>
        }
    });
    let steps = steps.collect_view();
    view! {
        <h2 class="section">{frame.t("inbox-answer")}</h2>
        <form class="row" method="post" action=format!("/inbox/{id}/write")>
            <button type="submit" class="button">{frame.t("inbox-write")}</button>
            <span class="hint">{frame.t("inbox-write-hint")}</span>
        </form>
        {steps}
    }
}

#[component]
fn Acts(item: Item, words: String, frame: Frame) -> impl IntoView {
    let id = item.row.id.clone();
    let action = |what: &str| format!("/inbox/{id}/{what}");
    let nobody = (String::new(), frame.t("inbox-no-owner"));
    let members = std::iter::once(nobody).chain(item.members.iter().map(|m| (m.clone(), format!("@{m}")))).collect();
    let none = (String::new(), frame.t("inbox-no-theme"));
    let themes = std::iter::once(none).chain(item.themes.clone()).collect();
    let owner = item.row.owner.clone().unwrap_or_default();
    view! {
        <h2 class="section">{frame.t("inbox-sort")}</h2>
        <form class="stack" method="post" action=action("sort")>
            {kinds(&frame, &item.kinds, &item.row.kind)}
            <button type="submit" class="button">{frame.t("save")}</button>
        </form>
        <form class="stack" method="post" action=action("assign")>
            <Choice name="owner" label=frame.t("inbox-who") value=owner options=members />
            <button type="submit" class="button">{frame.t("save")}</button>
        </form>
        <form class="stack" method="post" action=action("theme")>
            <Choice name="theme" label=frame.t("inbox-theme") value=item.theme.clone() options=themes />
            <button type="submit" class="button">{frame.t("save")}</button>
        </form>
        <form class="stack" method="post" action=action("snooze")>
            <Field name="day" label=frame.t("inbox-snooze") value="" kind="date" />
            <button type="submit" class="button">{frame.t("inbox-snooze-do")}</button>
        </form>
        <h2 class="section">{frame.t("inbox-else")}</h2>
        <form class="stack" method="post" action=action("leave")>
            <label for="words">{frame.t("inbox-words")}</label>
            <TextArea id="words" name="text" value=words hint="words-hint" />
            <p class="hint" id="words-hint">{frame.t("inbox-words-hint")}</p>
            <div class="row">
                <button type="submit" class="button">{frame.t("inbox-leave")}</button>
                <button type="submit" class="button" formaction=action("escalate")>{frame.t("inbox-escalate")}</button>
                <button type="submit" class="button" formaction=action("case")>{frame.t("inbox-to-case")}</button>
            </div>
        </form>
    }
}
