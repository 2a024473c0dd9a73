//! Questions: what colleagues ask here and at other branches, who knows about what, and one question with its answers.

use api::{Account, Status};
use leptos::prelude::*;

use crate::{
    components::{
        fields::{Choice, Field, Tick},
        post::Post,
        text_area::TextArea,
    },
    format::{plain, post_path, profile_path, short},
    frame::Frame,
    pages::desk::shell::{Act, Fault},
};

/// Letters of a question in a list.
const SHOWN: usize = 160;

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    pub words: String,
    pub topic: String,
    pub open: bool,
}

/// What was typed of a question.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub topic: String,
    pub words: String,
    pub audience: String,
    pub key: String,
    pub fault: Option<String>,
    /// It can be sent all the same.
    pub asks: bool,
    /// Questions like it were looked for already.
    pub looked: bool,
}

#[component]
pub fn Questions(
    found: Vec<Status>,
    wish: Wish,
    /// Those like the one that is typed.
    alike: Vec<Status>,
    /// Topics with who may be asked.
    experts: Vec<(String, Vec<Account>)>,
    /// The reader's own, one a line; none for who can't offer any.
    own_topics: Option<String>,
    typed: Typed,
    frame: Frame,
) -> impl IntoView {
    let none = found.is_empty();
    let knows = experts.into_iter().map(|(topic, people)| {
        let each = people.into_iter().map(|a| view! { " " <a href=profile_path(&a)>{format!("@{}", a.acct)}</a> });
        let each = each.collect_view();
        let href = format!("/questions?topic={}", topic.replace(' ', "+"));
        view! { <li><a href=href>{topic}</a> ":" {each}</li> }
    });
    let knows = knows.collect_view();
    view! {
        <h1>{frame.t("questions-title")}</h1>
        <p class="lead">{frame.t("questions-lead")}</p>
        <form class="row" method="get" action="/questions" role="search">
            <Field name="words" label=frame.t("questions-search") value=wish.words.clone() />
            <Field name="topic" label=frame.t("questions-topic") value=wish.topic.clone() />
            <Tick name="open" label=frame.t("questions-open") checked=wish.open />
            <button type="submit" class="button">{frame.t("questions-find")}</button>
        </form>
        {none.then(|| view! { <p class="empty">{frame.t("questions-none")}</p> })}
        <Rows found frame=frame.clone() />
        <Ask alike typed frame=frame.clone() />
        <h2 class="section">{frame.t("questions-experts")}</h2>
        <p class="hint">{frame.t("questions-experts-hint")}</p>
        <ul class="plain">{knows}</ul>
        {own_topics.map(|own| view! {
            <form class="stack" method="post" action="/questions/topics">
                <label for="topics">{frame.t("questions-own")}</label>
                <TextArea id="topics" name="topics" value=own hint="topics-hint" />
                <p class="hint" id="topics-hint">{frame.t("questions-own-hint")}</p>
                <button type="submit" class="button">{frame.t("save")}</button>
            </form>
        })}
    }
}

#[component]
fn Rows(found: Vec<Status>, frame: Frame) -> impl IntoView {
    let each = found.into_iter().map(|s| {
        let question = s.question.clone().unwrap_or_default();
        let state = if question.accepted_uri.is_some() { "questions-answered" } else { "questions-waiting" };
        let about = format!("{} · @{} · {}", question.topic, s.account.acct, frame.t(state));
        view! {
            <li>
                <a href=format!("/questions/{}", s.id) dir="auto">{short(&plain(&s.content), SHOWN)}</a>
                <p class="hint">{about}</p>
            </li>
        }
    });
    view! { <ul class="plain">{each.collect_view()}</ul> }
}

#[component]
fn Ask(alike: Vec<Status>, typed: Typed, frame: Frame) -> impl IntoView {
    let audiences =
        ["network", "branch", "public"].map(|a| (a.to_owned(), frame.t(&format!("questions-for-{a}")))).to_vec();
    let (some, looked) = (!alike.is_empty(), typed.looked);
    let send = if looked { "questions-send" } else { "questions-look" };
    view! {
        <h2 class="section" id="ask">{frame.t("questions-ask")}</h2>
        <Fault fault=typed.fault frame=frame.clone() />
        {(looked && some).then(|| view! {
            <p role="status">{frame.t("questions-alike")}</p>
            <Rows found=alike frame=frame.clone() />
        })}
        {(looked && !some).then(|| view! { <p role="status">{frame.t("questions-new")}</p> })}
        <form class="stack" method="post" action="/questions#ask">
            <input type="hidden" name="key" value=typed.key />
            <input type="hidden" name="looked" value=looked.to_string() />
            <Field name="topic" label=frame.t("questions-topic") value=typed.topic hint=frame.t("questions-topic-hint") required=true />
            <label for="words">{frame.t("questions-words")}</label>
            <TextArea id="words" name="words" value=typed.words />
            <Choice name="audience" label=frame.t("questions-for") value=typed.audience options=audiences />
            {typed.asks.then(|| view! { <Tick name="knows" label=frame.t("publishing-knows") checked=false /> })}
            <button type="submit" class="button primary">{frame.t(send)}</button>
        </form>
    }
}

/// One question with its answers; the accepted one first.
#[component]
pub fn One(
    question: Status,
    answers: Vec<Status>,
    is_mine: bool,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let accepted = question.question.as_ref().and_then(|q| q.accepted_uri.clone());
    let none = answers.is_empty();
    let topic = question.question.clone().unwrap_or_default().topic;
    let action = format!("/questions/{}/accept", question.id);
    let answer_at = format!("{}#compose-text", post_path(&question));
    let (best, rest): (Vec<Status>, Vec<Status>) = answers.into_iter().partition(|a| Some(&a.uri) == accepted.as_ref());
    let each = best.into_iter().chain(rest).map(|answer| {
        let is_best = Some(&answer.uri) == accepted.as_ref();
        let (words, value) =
            if is_best { ("questions-unaccept", String::new()) } else { ("questions-accept", answer.id.clone()) };
        let label = format!("{}: @{}", frame.t(words), answer.account.acct);
        let act = is_mine.then(|| {
            view! { <Act action=action.clone() fields=vec![("answer", value)] words=frame.t(words) label=label /> }
        });
        view! {
            <li class=if is_best { "accepted" } else { "" }>
                {is_best.then(|| view! { <p><strong>{frame.t("questions-best")}</strong></p> })}
                <Post status=answer frame=frame.clone() place="a" />
                {act}
            </li>
        }
    });
    let each = each.collect_view();
    view! {
        <h1>{frame.tv("questions-about", &[("topic", &topic)])}</h1>
        <Fault fault frame=frame.clone() />
        <Post status=question frame=frame.clone() focused=true />
        <p><a class="button primary" href=answer_at>{frame.t("questions-answer")}</a></p>
        <h2 class="section">{frame.t("questions-answers")}</h2>
        {none.then(|| view! { <p class="empty">{frame.t("questions-no-answers")}</p> })}
        <ul class="plain">{each}</ul>
        <p><a href="/questions">{frame.t("questions-title")}</a></p>
    }
}
