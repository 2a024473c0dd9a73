//! Writing the handbook: twelve questions, the editor, the consultation, and publishing it.

use leptos::prelude::*;

use super::handbook::{Clause, Comment, Piece, Pieces, Said};
use crate::{
    components::{fields::Field, text_area::TextArea},
    format::exact,
    frame::Frame,
};

/// The questions with one of several answers, and those with words.
pub type Answered = Vec<(&'static str, String)>;

#[component]
pub fn Start(
    answers: Answered,
    choices: Vec<(&'static str, Vec<&'static str>)>,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    view! {
        <h1>{frame.t("start-title")}</h1>
        <p class="lead">{frame.t("start-lead")}</p>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <form class="stack questions" method="post" action="/desk/handbook/start">
            <Questions answers choices frame=frame.clone() />
            <button type="submit" class="button primary">{frame.t("start-write")}</button>
        </form>
    }
}

/// The twelve questions, to be put into a form.
#[component]
pub fn Questions(answers: Answered, choices: Vec<(&'static str, Vec<&'static str>)>, frame: Frame) -> impl IntoView {
    let each = answers.into_iter().enumerate().map(|(n, (name, value))| {
        let label = format!("{}. {}", n + 1, frame.t(&format!("start-{name}")));
        let options = choices
            .iter()
            .find(|(q, _)| *q == name)
            .map(|(_, a)| a.iter().map(|a| ((*a).to_owned(), frame.t(&format!("hb-{name}-{a}")))).collect::<Vec<_>>());
        match (options, name) {
            // Whole sentences, of which one is chosen: each is read before.
            (Some(options), _) => {
                let first = options.first().map(|o| o.0.clone()).unwrap_or_default();
                let chosen = if value.is_empty() { first } else { value };
                let each = options.into_iter().map(|(key, words)| {
                    let on = key == chosen;
                    view! { <label class="tick"><input type="radio" name=name value=key checked=on /><span>{words}</span></label> }
                });
                let about = matches!(name, "voice" | "eyes" | "photos" | "advocacy").then(|| view! { <p class="hint">{frame.t("start-rules-hint")}</p> });
                view! { <fieldset class="question"><legend>{label}</legend>{each.collect_view()}{about}</fieldset> }.into_any()
            }
            (None, "accounts" | "team" | "why" | "hours") => view! {
                <div class="question">
                    <label for=format!("start-{name}")>{label}</label>
                    <TextArea id=format!("start-{name}") name value hint=format!("start-{name}-hint") />
                    <p class="hint" id=format!("start-{name}-hint")>{frame.t(&format!("start-{name}-hint"))}</p>
                </div>
            }
            .into_any(),
            _ => view! { <div class="question"><Field name label value hint=frame.t(&format!("start-{name}-hint")) /></div> }.into_any(),
        }
    });
    each.collect_view()
}

/// What the editor sees first.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    pub number: i64,
    /// `draft`, `consultation`, or empty where nothing is being written.
    pub state: String,
    pub clauses: Vec<(String, String, bool)>,
    pub chapters: usize,
    pub team: String,
    pub accounts: String,
    /// Language code and name, and its questions and answers.
    pub questions: Vec<(String, String, String)>,
    pub read_within: i64,
    pub review_on: String,
    pub review_owner: String,
    /// Who, which clause, when, and how.
    pub changes: Vec<(String, String, String, Vec<Piece>)>,
    pub in_force: Option<i64>,
    pub is_review_overdue: bool,
    /// Name, day of reading, objection; empty day: not yet.
    pub readers: Vec<(String, String, Option<String>)>,
    pub base: Option<(String, i64)>,
    /// When the base was asked last, and why it could not be read then.
    pub base_asked: Option<(String, Option<String>)>,
    /// Clause, theirs against ours.
    pub drift: Vec<(String, Vec<Piece>)>,
    pub comments: usize,
}

#[component]
pub fn Writing(desk: Desk, fault: Option<String>, frame: Frame) -> impl IntoView {
    let (draft, open) = (desk.clone(), desk.state == "consultation");
    let within = frame.tv("writing-publish-text", &[("days", &desk.read_within.to_string())]);
    let readers = desk.readers.iter().map(|(name, day, objection)| {
        let when = if day.is_empty() { frame.t("handbook-readers-not-yet") } else { day.clone() };
        view! { <tr><th scope="row">{name.clone()}</th><td>{when}</td><td>{objection.clone().unwrap_or_default()}</td></tr> }
    });
    let has_readers = !desk.readers.is_empty();
    let act = |action: &'static str, words: &str, class: &'static str| {
        view! { <form method="post" action=format!("/desk/handbook/{action}")><button type="submit" class=class>{frame.t(words)}</button></form> }
    };
    view! {
        <h1>{frame.t("writing-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        {desk.is_review_overdue.then(|| view! { <p class="notice" role="status">{frame.t("writing-overdue")}</p> })}
        {if desk.state.is_empty() {
            view! {
                <p class="lead">{frame.t(if desk.in_force.is_some() { "writing-in-force" } else { "writing-none" })}</p>
                <div class="row">
                    {desk.in_force.is_none().then(|| view! { <a class="button primary" href="/desk/handbook/start">{frame.t("handbook-begin")}</a> })}
                    {desk.in_force.is_some().then(|| act("again", "writing-again", "button primary"))}
                </div>
            }.into_any()
        } else {
            view! {
                <p class="lead">{frame.tv(if open { "writing-open" } else { "writing-draft" }, &[("number", &desk.number.to_string()), ("comments", &desk.comments.to_string())])}</p>
                <h2 class="section">{frame.t("writing-next")}</h2>
                <div class="row">
                    {if open { act("close", "writing-close", "button") } else { act("open", "writing-consult", "button") }}
                    <a class="button" href="/handbook/consultation">{frame.t(if open { "consultation-title" } else { "consultation-preview" })}</a>
                </div>
                <form class="stack" method="post" action="/desk/handbook/publish">
                    <Field name="effective_on" label=frame.t("writing-effective") value="" kind="date" hint=frame.t("writing-effective-hint") />
                    <p class="hint">{within}</p>
                    <button type="submit" class="button primary">{frame.t("writing-publish")}</button>
                </form>
                <details><summary>{frame.t("writing-discard")}</summary><p>{frame.t("writing-discard-text")}</p>{act("discard", "writing-discard", "button danger")}</details>
                <Draft desk=draft frame=frame.clone() />
            }.into_any()
        }}
        <Base desk=desk.clone() frame=frame.clone() />
        {has_readers.then(|| view! {
            <h2 class="section">{frame.t("handbook-readers")}</h2>
            <table class="plain"><thead><tr><th scope="col">{frame.t("handbook-readers-who")}</th><th scope="col">{frame.t("handbook-readers-day")}</th><th scope="col">{frame.t("handbook-readers-objection")}</th></tr></thead>
            <tbody>{readers.collect_view()}</tbody></table>
        })}
        <p class="row"><a class="button" href="/branch/privacy">{frame.t("pack-title")}</a><a class="button" href="/desk/rules">{frame.t("rules-title")}</a></p>
    }
}

#[component]
fn Draft(desk: Desk, frame: Frame) -> impl IntoView {
    let chapters = (0..desk.chapters).map(|n| {
        let clauses = desk.clauses.iter().filter(|(id, ..)| id.starts_with(&format!("{}.", n + 1))).map(|(id, title, from_base)| {
            let hint = from_base.then(|| frame.t("writing-from-base"));
            view! { <li><a href=format!("/desk/handbook/clauses/{id}")>{format!("{id} {title}")}</a> <span class="hint">" " {hint}</span></li> }
        });
        view! {
            <section>
                <h2>{format!("{}. {}", n + 1, frame.t(&format!("chapter-{}", n + 1)))}</h2>
                <ul>{clauses.collect_view()}</ul>
                <p><a href=format!("/desk/handbook/clauses/new?chapter={n}") aria-label=format!("{} ({})", frame.t("writing-new-clause"), n + 1)>{frame.t("writing-new-clause")}</a></p>
            </section>
        }
    });
    let questions = desk.questions.iter().map(|(code, name, text)| {
        let id = format!("questions-{code}");
        let label = format!("{} ({name})", frame.t("handbook-questions"));
        view! { <label for=id.clone()>{label}</label><TextArea id=id name=format!("questions[{code}]") value=text.clone() /> }
    });
    let changes = desk.changes.iter().map(|(who, clause, when, pieces)| {
        view! { <li><p>{format!("{clause} · {who} · {when}")}</p><Pieces pieces=pieces.clone() /></li> }
    });
    view! {
        {chapters.collect_view()}
        <form class="stack" method="post" action="/desk/handbook/frame">
            <h2>{frame.t("writing-frame")}</h2>
            <label for="team">{frame.t("start-team")}</label><TextArea id="team" name="team" value=desk.team.clone() /><p class="hint">{frame.t("start-team-hint")}</p>
            <label for="accounts">{frame.t("start-accounts")}</label><TextArea id="accounts" name="accounts" value=desk.accounts.clone() /><p class="hint">{frame.t("start-accounts-hint")}</p>
            {questions.collect_view()}
            <p class="hint">{frame.t("writing-questions-hint")}</p>
            <Field name="read_within" label=frame.t("writing-within") value=desk.read_within.to_string() kind="number" />
            <Field name="review_on" label=frame.t("writing-review-on") value=desk.review_on.clone() kind="date" />
            <Field name="review_owner" label=frame.t("writing-review-owner") value=desk.review_owner.clone() />
            <button type="submit" class="button">{frame.t("save")}</button>
        </form>
        <details><summary>{frame.t("writing-changes")}</summary><ul>{changes.collect_view()}</ul></details>
    }
}

#[component]
fn Base(desk: Desk, frame: Frame) -> impl IntoView {
    let drift =
        desk.drift.iter().map(|(id, pieces)| view! { <li><h3>{id.clone()}</h3><Pieces pieces=pieces.clone() /></li> });
    let about = desk.base.as_ref().map(|(url, n)| {
        frame.tv("base-is", &[("url", url), ("number", &n.to_string()), ("count", &desk.drift.len().to_string())])
    });
    let there = desk.base.is_some();
    view! {
        <h2 class="section">{frame.t("base-title")}</h2>
        <p>{about.unwrap_or_else(|| frame.t("base-none"))}</p>
        {desk.base_asked.clone().map(|(at, fault)| view! {
            <p class="hint">{frame.tv("base-asked", &[("at", &exact(&frame, &at))])}</p>
            {fault.map(|f| view! { <p class="fault">{frame.said(&f)}</p> })}
        })}
        {there.then(|| view! {
            <details><summary>{frame.t("base-drift")}</summary><ul>{drift.collect_view()}</ul></details>
            <form method="post" action="/desk/handbook/adopt"><button type="submit" class="button">{frame.t("base-adopt")}</button></form>
        })}
        <form class="stack" method="post" action="/desk/handbook/base">
            <Field name="address" label=frame.t("base-address") value="" hint=frame.t("base-address-hint") />
            <button type="submit" class="button">{frame.t("base-subscribe")}</button>
        </form>
    }
}

/// The texts of a clause in every language: part, language, text.
#[component]
pub fn Clausing(
    id: String,
    chapter: usize,
    revision: i64,
    /// Code and name of each language.
    languages: Vec<(String, String)>,
    texts: Vec<(&'static str, String, String)>,
    /// What somebody else has written meanwhile.
    theirs: Option<Vec<Piece>>,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    const PARTS: [&str; 5] = ["title", "body", "fine", "twice", "not"];
    let parts = languages.into_iter().map(|(code, name)| {
        let fields = PARTS.map(|part| {
            let value =
                texts.iter().find(|(p, l, _)| *p == part && *l == code).map(|t| t.2.clone()).unwrap_or_default();
            let (field, label) =
                (format!("{part}[{code}]"), format!("{} ({name})", frame.t(&format!("clause-{part}"))));
            let element = format!("{part}-{code}");
            if part == "title" {
                view! { <Field name=field label value /> }.into_any()
            } else {
                view! { <label for=element.clone()>{label}</label><TextArea id=element name=field value /> }.into_any()
            }
        });
        view! { <fieldset lang=code><legend>{name}</legend>{fields.into_iter().collect_view()}</fieldset> }
    });
    let new = id.is_empty();
    let title = if new { frame.t("writing-new-clause") } else { frame.tv("clause-edit", &[("id", &id)]) };
    let remove = format!("/desk/handbook/clauses/{id}/remove");
    view! {
        <h1>{title}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        {theirs.map(|pieces| view! { <section class="notice"><p>{frame.t("clause-overtaken")}</p><Pieces pieces /></section> })}
        <form class="stack" method="post" action="/desk/handbook/clauses">
            <input type="hidden" name="id" value=id.clone() />
            <input type="hidden" name="chapter" value=chapter.to_string() />
            <input type="hidden" name="revision" value=revision.to_string() />
            {parts.collect_view()}
            <button type="submit" class="button primary">{frame.t("save")}</button>
        </form>
        {(!new).then(|| view! { <details><summary>{frame.t("clause-remove")}</summary><p>{frame.t("clause-remove-text")}</p>
            <form method="post" action=remove><button type="submit" class="button danger">{frame.t("clause-remove")}</button></form></details> })}
    }
}

/// What staff say about a draft.
#[component]
pub fn Consultation(
    clauses: Vec<(Clause, bool)>,
    is_open: bool,
    is_editor: bool,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let none = clauses.is_empty();
    let each = clauses
        .into_iter()
        .map(|(clause, has_voted)| view! { <Discussed clause has_voted is_open is_editor frame=frame.clone() /> });
    view! {
        <h1>{frame.t("consultation-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        {if none { view! { <p class="empty">{frame.t("consultation-none")}</p> }.into_any() } else { view! { <p class="lead">{frame.t(if is_open { "consultation-lead" } else { "consultation-closed" })}</p> }.into_any() }}
        {each.collect_view()}
    }
}

#[component]
fn Discussed(clause: Clause, has_voted: bool, is_open: bool, is_editor: bool, frame: Frame) -> impl IntoView {
    let id = clause.id.clone();
    let said = clause.comments.iter().map(|c| {
        let answers = is_editor.then(|| view! { <Answering comment=c.clone() frame=frame.clone() /> });
        view! { <Said comment=c.clone() frame=frame.clone() />{answers} }
    });
    let choices = ["agree", "unsure", "disagree"].map(|choice| {
        let label = format!("{}: {id}", frame.t(&format!("vote-{choice}")));
        view! { <button type="submit" name="choice" value=choice class="button" aria-label=label>{frame.t(&format!("vote-{choice}"))}</button> }
    });
    let field = format!("say-{id}");
    let none_said = clause.comments.is_empty();
    let about = |words: &str| format!("{}: {id}", frame.t(words));
    let (write_label, send_label) = (about("comment-words"), about("comment-send"));
    view! {
        <section class="clause" id=format!("c-{id}")>
            <h2>{format!("{id} {}", clause.title)}</h2>
            <div class="body" inner_html=clause.body.clone()></div>
            {(!none_said).then(|| view! { <ul>{said.collect_view()}</ul> })}
            {is_open.then(|| view! {
                {if has_voted { view! { <p class="hint">{frame.t("vote-done")}</p> }.into_any() } else { view! {
                    <form class="row" method="post" action="/handbook/consultation/vote">
                        <input type="hidden" name="clause" value=id.clone() />{choices.into_iter().collect_view()}
                    </form>
                }.into_any() }}
                <details><summary>{frame.t("comment-write")}</summary>
                    <form class="stack" method="post" action="/handbook/consultation/say">
                        <input type="hidden" name="clause" value=id.clone() />
                        <label for=field.clone()>{write_label}</label>
                        <TextArea id=field name="words" value="" />
                        <label class="tick"><input type="checkbox" name="signed" value="true" /><span>{frame.t("comment-sign")}</span></label>
                        <button type="submit" class="button" aria-label=send_label>{frame.t("comment-send")}</button>
                    </form>
                </details>
            })}
        </section>
    }
}

#[component]
fn Answering(comment: Comment, frame: Frame) -> impl IntoView {
    let field = format!("answer-{}", comment.id);
    view! {
        <li><form class="stack" method="post" action="/handbook/consultation/answer">
            <input type="hidden" name="id" value=comment.id />
            <label for=field.clone()>{frame.t("comment-answer")}</label>
            <TextArea id=field name="words" value=comment.answer.unwrap_or_default() />
            <button type="submit" class="button">{frame.t("save")}</button>
        </form></li>
    }
}

/// The privacy pack.
#[component]
pub fn PrivacyPack(
    notice: Vec<String>,
    register: Vec<[String; 4]>,
    assessment: Vec<(String, String)>,
    frame: Frame,
) -> impl IntoView {
    let rows = register
        .iter()
        .map(|r| view! { <tr><th scope="row">{r[0].clone()}</th><td>{r[1].clone()}</td><td>{r[2].clone()}</td></tr> });
    let kept = register.iter().map(|r| view! { <tr><th scope="row">{r[0].clone()}</th><td>{r[3].clone()}</td></tr> });
    let risks =
        assessment.into_iter().map(|(risk, measure)| view! { <tr><th scope="row">{risk}</th><td>{measure}</td></tr> });
    view! {
        <h1>{frame.t("pack-title")}</h1>
        <p class="lead">{frame.t("pack-lead")}</p>
        <h2 class="section">{frame.t("pack-notice")}</h2>
        {notice.into_iter().map(|n| view! { <p>{n}</p> }).collect_view()}
        <h2 class="section">{frame.t("pack-register")}</h2>
        <section class="scroll" tabindex="0" aria-label=frame.t("pack-register")><table class="plain"><thead><tr><th scope="col">{frame.t("pack-purpose")}</th><th scope="col">{frame.t("pack-data")}</th><th scope="col">{frame.t("pack-basis")}</th></tr></thead><tbody>{rows.collect_view()}</tbody></table></section>
        <h2 class="section">{frame.t("pack-assessment")}</h2>
        <p>{frame.t("pack-assessment-lead")}</p>
        <table class="plain"><thead><tr><th scope="col">{frame.t("pack-risk")}</th><th scope="col">{frame.t("pack-measure")}</th></tr></thead><tbody>{risks.collect_view()}</tbody></table>
        <h2 class="section">{frame.t("pack-retention")}</h2>
        <table class="plain"><thead><tr><th scope="col">{frame.t("pack-purpose")}</th><th scope="col">{frame.t("pack-kept")}</th></tr></thead><tbody>{kept.collect_view()}</tbody></table>
    }
}
