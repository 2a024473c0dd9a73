//! The context notes of a post: read, written, appealed against and decided; and those that wait for a decision.

use api::Status;
use leptos::prelude::*;

use crate::{
    components::{fields::Field, post::Post, text_area::TextArea},
    frame::Frame,
    pages::desk::shell::{Act, Desk, Fault},
};

/// A note under a post.
#[derive(Clone, Debug)]
pub struct Note {
    pub id: String,
    pub post_id: String,
    pub words: String,
    pub source: String,
    /// `shown`, `appealed`, `upheld` or `withdrawn`.
    pub state: String,
    pub appeal: String,
    pub answer: String,
    pub is_mine: bool,
    pub may_decide: bool,
}

/// What was typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub words: String,
    pub source: String,
    pub fault: Option<String>,
}

#[component]
pub fn Context(status: Status, notes: Vec<Note>, typed: Typed, may_write: bool, frame: Frame) -> impl IntoView {
    let none = notes.is_empty();
    let action = format!("/context/{}/add", status.id);
    let each = notes.into_iter().map(|note| view! { <One note frame=frame.clone() /> }).collect_view();
    view! {
        <h1>{frame.t("context-title")}</h1>
        <p class="lead">{frame.t("context-lead")}</p>
        <Fault fault=typed.fault.clone() frame=frame.clone() />
        <Post status=status frame=frame.clone() quiet=true />
        {none.then(|| view! { <p class="empty">{frame.t("context-none")}</p> })}
        <ul class="desk-rows">{each}</ul>
        {may_write.then(|| view! {
            <h2 class="section">{frame.t("context-add")}</h2>
            <form class="stack desk-card" method="post" action=action>
                <label for="words">{frame.t("context-words")}</label>
                <TextArea id="words" name="words" value=typed.words hint="words-hint" />
                <p class="hint" id="words-hint">{frame.t("context-words-hint")}</p>
                <Field name="source" label=frame.t("context-source") value=typed.source kind="url" hint=frame.t("context-source-hint") required=true />
                <button type="submit" class="button primary">{frame.t("context-save")}</button>
            </form>
        })}
    }
}

#[component]
fn One(note: Note, frame: Frame) -> impl IntoView {
    let action = |what: &str| format!("/context/{}/{what}", note.post_id);
    let (appeal, decide) = (format!("appeal-{}", note.id), format!("decide-{}", note.id));
    let shown = note.state == "shown";
    let said = (!note.appeal.is_empty()).then(|| {
        view! {
            <p><strong>{frame.t("context-appealed")}</strong> " " <span dir="auto">{note.appeal.clone()}</span></p>
        }
    });
    let answered = (!note.answer.is_empty()).then(|| {
        view! {
            <p><strong>{frame.t("context-decided")}</strong> " " <span dir="auto">{note.answer.clone()}</span></p>
        }
    });
    view! {
        <li class="desk-card">
            <p dir="auto">{note.words.clone()}</p>
            <p class="hint"><a href=note.source.clone() rel="nofollow noopener noreferrer">{note.source.clone()}</a></p>
            <p>{frame.t(&format!("context-state-{}", note.state))}</p>
            {said}
            {answered}
            {shown.then(|| view! {
                <details>
                    <summary>{frame.t("context-appeal")}</summary>
                    <form class="stack" method="post" action=action("appeal")>
                        <input type="hidden" name="note" value=note.id.clone() />
                        <label for=appeal.clone()>{frame.t("context-why")}</label>
                        <TextArea id=appeal name="words" value="" />
                        <button type="submit" class="button">{frame.t("context-appeal-send")}</button>
                    </form>
                </details>
            })}
            {note.may_decide.then(|| view! {
                <form class="stack" method="post" action=action("decide")>
                    <input type="hidden" name="note" value=note.id.clone() />
                    <label for=decide.clone()>{frame.t("context-answer")}</label>
                    <TextArea id=decide name="words" value="" />
                    <div class="row">
                        <button type="submit" class="button" name="outcome" value="stays">{frame.t("context-stays")}</button>
                        <button type="submit" class="button" name="outcome" value="goes">{frame.t("context-goes")}</button>
                    </div>
                </form>
            })}
            {(note.is_mine && note.state != "withdrawn").then(|| view! {
                <Act action=action("withdraw") fields=vec![("note", note.id.clone())] words=frame.t("context-withdraw") />
            })}
        </li>
    }
}

/// Those against which somebody has appealed.
#[component]
pub fn Appeals(notes: Vec<Note>, frame: Frame) -> impl IntoView {
    let none = notes.is_empty();
    let each = notes.into_iter().map(|note| {
        let href = format!("/context/{}", note.post_id);
        view! { <li class="desk-card"><p dir="auto">{note.words}</p><p dir="auto">{note.appeal}</p><a class="button" href=href>{frame.t("context-look")}</a></li> }
    });
    let each = each.collect_view();
    view! {
        <Desk title=frame.t("context-appeals")>
            <p class="lead">{frame.t("context-appeals-lead")}</p>
            {none.then(|| view! { <p class="empty">{frame.t("context-appeals-none")}</p> })}
            <ul class="desk-rows">{each}</ul>
        </Desk>
    }
}
