//! Letters of a case: chosen, changed and sent at the desk, the branch's templates for them, and what their readers see.

use leptos::prelude::*;

use super::case::Line;
use crate::{
    components::{
        fields::{Choice, Field, Tick},
        text_area::TextArea,
    },
    format::exact,
    frame::Frame,
};

const SIDES: [&str; 3] = ["reporter", "concerned", "involved"];
const STAGES: [&str; 4] = ["acknowledge", "understand", "put-right", "explain"];

/// Somebody whom a letter can reach.
#[derive(Clone, Debug)]
pub struct To {
    pub key: String,
    /// `reporter`, `concerned` or `involved`.
    pub side: &'static str,
    /// None for a reporter who is not named.
    pub name: Option<String>,
}

impl To {
    fn label(&self, frame: &Frame) -> String {
        let side = frame.t(&format!("letter-side-{}", self.side));
        self.name.as_ref().map_or(side.clone(), |name| format!("{name} ({side})"))
    }
}

fn options(frame: &Frame, of: &str, names: &[&str]) -> Vec<(String, String)> {
    names.iter().map(|n| ((*n).to_owned(), frame.t(&format!("letter-{of}-{n}")))).collect()
}

fn languages() -> Vec<(String, String)> {
    texts::languages().map(|(code, name)| (code.to_owned(), name.to_owned())).collect()
}

/// In a case: to whom, at which step, in which language.
#[component]
pub fn Write(case_id: String, to: Vec<To>, frame: Frame) -> impl IntoView {
    let readers: Vec<(String, String)> = to.iter().map(|t| (t.key.clone(), t.label(&frame))).collect();
    let first = readers.first().map(|(key, _)| key.clone());
    let own = (String::new(), frame.t("letter-language-own"));
    let languages = std::iter::once(own).chain(languages()).collect();
    view! {
        <h2 class="section" id="letters">{frame.t("letter-title")}</h2>
        {match first {
            None => view! { <p class="hint">{frame.t("letter-nobody")}</p> }.into_any(),
            Some(first) => view! {
                <details class="no-print">
                    <summary>{frame.t("letter-write")}</summary>
                    <form class="stack" method="get" action=format!("/desk/cases/{case_id}/letter")>
                        <Choice name="to" label=frame.t("letter-to") value=first options=readers />
                        <Choice name="stage" label=frame.t("letter-stage") value="acknowledge" options=options(&frame, "stage", &STAGES) />
                        <Choice name="language" label=frame.t("letter-language") value="" options=languages />
                        <button type="submit" class="button">{frame.t("letter-prepare")}</button>
                    </form>
                </details>
            }.into_any(),
        }}
    }
}

/// A letter before it is sent.
#[derive(Clone, Debug)]
pub struct Draft {
    pub case_id: String,
    pub to: To,
    pub stage: String,
    pub language: String,
    pub subject: String,
    pub text: String,
    /// Whether an e-mail reaches her, and whether it may have the words.
    pub has_mail: bool,
    pub may_mail: bool,
    pub in_mail: bool,
}

#[component]
pub fn Compose(draft: Draft, fault: Option<String>, frame: Frame) -> impl IntoView {
    let back = format!("/desk/cases/{}", draft.case_id);
    let place = match (&draft.to.name, draft.to.side) {
        (None, _) => "letter-read-by-code",
        (Some(_), "reporter") => "letter-read-in-report",
        _ => "letter-read-on-page",
    };
    let mail = if draft.has_mail { "letter-mail-without" } else { "letter-no-mail" };
    view! {
        <p><a href=back.clone()>{frame.t("cases-title")}</a></p>
        <h1>{frame.tv("letter-heading", &[("reader", &draft.to.label(&frame))])}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t(place)}</p>
        <form class="stack" method="post" action=format!("{back}/letter")>
            <input type="hidden" name="to" value=draft.to.key.clone() />
            <input type="hidden" name="stage" value=draft.stage.clone() />
            <input type="hidden" name="language" value=draft.language.clone() />
            <Field name="subject" label=frame.t("letter-subject") value=draft.subject.clone() required=true />
            <label for="letter-text">{frame.t("letter-text")}</label>
            <TextArea id="letter-text" name="text" value=draft.text.clone() hint="letter-hint" />
            <p class="hint" id="letter-hint">{frame.t("letter-hint")}</p>
            {if draft.may_mail {
                view! { <Tick name="in_mail" label=frame.t("letter-in-mail") checked=draft.in_mail /> }.into_any()
            } else {
                view! { <p class="hint">{frame.t(mail)}</p> }.into_any()
            }}
            <button type="submit" class="button primary">{frame.t("letter-send")}</button>
        </form>
    }
}

/// A template in one language, with the forms that the branch has written.
#[derive(Clone, Debug)]
pub struct Template {
    pub side: String,
    pub stage: String,
    pub language: String,
    pub subject: String,
    pub text: String,
    /// When, by whom, subject and words; without words the branch went back to the first text.
    pub history: Vec<(String, String, String, String)>,
}

#[component]
pub fn Templates(template: Template, fault: Option<String>, frame: Frame) -> impl IntoView {
    let history = template.history.iter().map(|(at, actor, subject, text)| {
        let words = if text.is_empty() { frame.t("letter-went-back") } else { format!("{subject}\n\n{text}") };
        view! { <li><span class="hint">{exact(&frame, at)} " · @" {actor.clone()}</span><p class="said" dir="auto">{words}</p></li> }
    });
    let history: Vec<_> = history.collect();
    let is_own = template.history.first().is_some_and(|(.., text)| !text.is_empty());
    view! {
        <p><a href="/desk/reports">{frame.t("cases-title")}</a></p>
        <h1>{frame.t("letter-templates")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("letter-templates-lead")}</p>
        <form class="stack" method="get" action="/desk/letters">
            <Choice name="side" label=frame.t("letter-to") value=template.side.clone() options=options(&frame, "side", &SIDES) />
            <Choice name="stage" label=frame.t("letter-stage") value=template.stage.clone() options=options(&frame, "stage", &STAGES) />
            <Choice name="language" label=frame.t("letter-language") value=template.language.clone() options=languages() />
            <button type="submit" class="button">{frame.t("letter-show")}</button>
        </form>
        <form class="stack" method="post" action="/desk/letters">
            <input type="hidden" name="side" value=template.side.clone() />
            <input type="hidden" name="stage" value=template.stage.clone() />
            <input type="hidden" name="language" value=template.language.clone() />
            <Field name="subject" label=frame.t("letter-subject") value=template.subject.clone() />
            <label for="letter-text">{frame.t("letter-text")}</label>
            <TextArea id="letter-text" name="text" value=template.text.clone() hint="letter-open-hint" />
            <p class="hint" id="letter-open-hint">{frame.t("letter-open-hint")}</p>
            <div class="row">
                <button type="submit" class="button primary">{frame.t("save")}</button>
                {is_own.then(|| view! { <button type="submit" class="button" name="first" value="true">{frame.t("letter-go-back")}</button> })}
            </div>
        </form>
        {(!history.is_empty()).then(|| view! { <h2 class="section">{frame.t("letter-history")}</h2><ol class="timeline">{history}</ol> })}
    }
}

/// A letter that somebody has got.
#[derive(Clone, Debug)]
pub struct Got {
    pub id: String,
    pub at: String,
    pub subject: String,
    pub text: String,
    /// What she has answered.
    pub lines: Vec<Line>,
}

#[component]
pub fn Letters(all: Vec<Got>, frame: Frame) -> impl IntoView {
    let none = all.is_empty();
    let each = all.into_iter().map(|l| {
        view! { <li><a href=format!("/letters/{}", l.id)>{l.subject}</a> <span class="hint">" " {exact(&frame, &l.at)}</span></li> }
    });
    view! {
        <h1>{frame.t("letters-title")}</h1>
        <p class="lead">{frame.t("letters-lead")}</p>
        {none.then(|| view! { <p class="empty">{frame.t("letters-none")}</p> })}
        <ul>{each.collect_view()}</ul>
    }
}

#[component]
pub fn Own(letter: Got, typed: String, fault: Option<String>, frame: Frame) -> impl IntoView {
    view! {
        <p><a href="/letters">{frame.t("letters-title")}</a></p>
        <h1>{letter.subject.clone()}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="hint">{frame.branch.clone()} " · " {exact(&frame, &letter.at)}</p>
        <p class="said" dir="auto">{letter.text.clone()}</p>
        {(!letter.lines.is_empty()).then(|| view! {
            <h2 class="section">{frame.t("letters-replies")}</h2>
            <ol class="timeline">{letter.lines.iter().map(|l| l.shown(&frame, true)).collect_view()}</ol>
        })}
        <form class="stack" method="post" action=format!("/letters/{}", letter.id)>
            <label for="reply">{frame.t("letters-reply")}</label>
            <TextArea id="reply" name="text" value=typed hint="reply-hint" />
            <p class="hint" id="reply-hint">{frame.t("letters-reply-hint")}</p>
            <button type="submit" class="button primary">{frame.t("report-send")}</button>
        </form>
    }
}
