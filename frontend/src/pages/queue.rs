//! The queue of those who read for others: held posts, what other servers sent, and what other branches ask to be read.

use api::Account;
use leptos::prelude::*;

use crate::{
    components::{fields::Choice, person::Person, text_area::TextArea},
    format::exact,
    frame::Frame,
};

/// Every word of a post, covered unless somebody uncovered it.
#[derive(Clone, Debug, Default)]
pub struct Words {
    pub text: String,
    pub warning: String,
    pub options: Vec<String>,
    pub quoted: Option<String>,
    /// Address of a small picture, where there is one to be shown, and its description.
    pub pictures: Vec<(String, String)>,
    /// Descriptions without a picture: of what does not leave another branch.
    pub descriptions: Vec<String>,
}

/// Who reads it now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    Nobody,
    Mine(String),
    Other,
}

/// Something that waits.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub id: String,
    pub author: Account,
    /// Rule, clause and sentence of each.
    pub reasons: Vec<(String, String, String)>,
    /// None for an appeal against a refusal.
    pub words: Option<Words>,
    pub is_covered: bool,
    pub is_uncovered: bool,
    /// Whoever lets it out is asked whether what is covered may be seen.
    pub asks: bool,
    pub audience: String,
    pub appeal: Option<String>,
    pub since: String,
    pub is_late: bool,
    pub claim: Claim,
    pub is_mine: bool,
    /// Nobody else here can read it.
    pub is_alone: bool,
    /// A branch that was asked, and where that stands.
    pub asked: Option<(String, String)>,
}

/// What another branch asks to be read.
#[derive(Clone, Debug)]
pub struct Review {
    pub id: String,
    pub branch: String,
    pub reasons: Vec<(String, String)>,
    pub words: Words,
    pub audience: String,
    pub appeal: Option<String>,
    pub since: String,
    pub claim: Claim,
}

/// What another server sent and a rule holds.
#[derive(Clone, Debug)]
pub struct Incoming {
    pub id: String,
    pub author: Account,
    pub words: Words,
    pub is_edit: bool,
    pub since: String,
}

/// All of the page.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    pub held: Vec<Waiting>,
    pub reviews: Vec<Review>,
    pub incoming: Vec<Incoming>,
    /// Branches that can be asked.
    pub branches: Vec<String>,
}

#[component]
pub fn Queue(lists: Lists, fault: Option<String>, frame: Frame) -> impl IntoView {
    let Lists { held, reviews, incoming, branches } = lists;
    let none = held.is_empty();
    let (has_reviews, has_incoming) = (!reviews.is_empty(), !incoming.is_empty());
    let each = held.into_iter().map(|waiting| view! { <One waiting branches=branches.clone() frame=frame.clone() /> });
    let reviews = reviews.into_iter().map(|review| view! { <ForOthers review frame=frame.clone() /> });
    let incoming = incoming.into_iter().map(|incoming| view! { <FromElsewhere incoming frame=frame.clone() /> });
    view! {
        <h1>{frame.t("queue-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("queue-lead")}</p>
        {none.then(|| view! { <p class="empty">{frame.t("queue-none")}</p> })}
        {each.collect_view()}
        {has_reviews.then(|| view! { <h2 class="section">{frame.t("reviews-title")}</h2><p class="hint">{frame.t("reviews-lead")}</p> })}
        {reviews.collect_view()}
        {has_incoming.then(|| view! { <h2 class="section">{frame.t("incoming-title")}</h2><p class="hint">{frame.t("incoming-lead")}</p> })}
        {incoming.collect_view()}
    }
}

#[component]
fn Text(words: Words, frame: Frame) -> impl IntoView {
    let warned = !words.warning.is_empty();
    let options = words.options.into_iter().map(|o| view! { <li>{o}</li> });
    let pictures = words.pictures.into_iter().map(|(src, alt)| {
        let none = alt.is_empty();
        view! { <figure><img src=src alt=alt.clone() width="160" /><figcaption>{if none { frame.t("queue-no-alt") } else { alt }}</figcaption></figure> }
    });
    let described =
        words.descriptions.into_iter().map(|d| view! { <p class="hint">{frame.t("queue-alt")} " " {d}</p> });
    view! {
        {warned.then(|| view! { <p><strong>{words.warning.clone()}</strong></p> })}
        <blockquote class="held">{words.text}</blockquote>
        <ul>{options.collect_view()}</ul>
        {words.quoted.map(|q| view! { <p class="hint">{frame.t("queue-quotes")}</p><blockquote class="held">{q}</blockquote> })}
        <div class="row">{pictures.collect_view()}</div>
        {described.collect_view()}
    }
}

#[component]
fn Reasons(reasons: Vec<(String, String, String)>, frame: Frame) -> impl IntoView {
    let each = reasons.into_iter().map(|(rule, clause, said)| {
        view! { <li>{frame.said(&said)} " " <a href=format!("/handbook#c-{clause}")>{frame.tv("rule-clause", &[("clause", &clause)])}</a> <span class="hint">" " {rule}</span></li> }
    });
    view! { <ul>{each.collect_view()}</ul> }
}

#[component]
fn One(waiting: Waiting, branches: Vec<String>, frame: Frame) -> impl IntoView {
    let (id, name) = (waiting.id.clone(), waiting.author.display_name.clone());
    let heading = format!("{name}: {}", frame.t(if waiting.appeal.is_some() { "queue-appeal" } else { "queue-held" }));
    let since = frame.tv(
        if waiting.is_late { "queue-since-late" } else { "queue-since" },
        &[("when", &exact(&frame, &waiting.since))],
    );
    let asked = waiting.asked.clone().map(|(branch, state)| {
        let words = match state.as_str() {
            "accepted" => "queue-asked-accepted",
            "publish" => "queue-asked-publish",
            "return" => "queue-asked-return",
            _ => "queue-asked-asked",
        };
        view! { <p class="notice">{frame.tv(words, &[("branch", &branch)])}</p> }
    });
    let may_ask = (!waiting.is_mine || waiting.is_alone) && waiting.words.is_some() && asked.is_none();
    view! {
        <section class="notice" id=format!("q-{id}")>
            <h2 class="visually-hidden">{heading}</h2>
            <Person account=waiting.author.clone() frame=frame.clone() />
            <p class="hint">{since} " · " {waiting.audience.clone()}</p>
            <Reasons reasons=waiting.reasons.clone() frame=frame.clone() />
            {match waiting.words.clone() {
                Some(words) => view! { <Text words frame=frame.clone() /> }.into_any(),
                None => view! { <p class="hint">{frame.t("queue-no-words")}</p> }.into_any(),
            }}
            {waiting.appeal.clone().map(|a| view! { <p><strong>{frame.t("queue-appeal")}</strong> " " {a}</p> })}
            {match (waiting.is_mine, &waiting.claim) {
                (true, _) => view! { <p class="hint">{frame.t(if waiting.is_alone { "queue-alone" } else { "queue-mine" })}</p> }.into_any(),
                (false, Claim::Other) => view! { <p class="hint">{frame.t("queue-claimed")}</p> }.into_any(),
                _ => view! { <Answers waiting=waiting.clone() frame=frame.clone() /> }.into_any(),
            }}
            {asked}
            {(may_ask && !branches.is_empty()).then(|| view! { <AskBranch id=id.clone() name=name.clone() branches frame=frame.clone() /> })}
        </section>
    }
}

#[component]
fn Answers(waiting: Waiting, frame: Frame) -> impl IntoView {
    let (id, name) = (waiting.id.clone(), waiting.author.display_name.clone());
    let action = |what: &str| format!("/desk/queue/{id}/{what}");
    let label = |words: &str| format!("{}: {name}", frame.t(words));
    let field = format!("note-{id}");
    let asks = if waiting.words.is_none() { "queue-lift" } else { "queue-approve" };
    let mine = match &waiting.claim {
        Claim::Mine(until) => Some(exact(&frame, until)),
        _ => None,
    };
    let may_uncover = mine.is_some() && waiting.is_covered && !waiting.is_uncovered;
    let claim = mine.is_none();
    view! {
        {mine.map(|until| view! { <p class="notice" role="status">{frame.tv("queue-yours", &[("until", &until)])}</p> })}
        {waiting.is_uncovered.then(|| view! { <p class="notice" role="status">{frame.t("queue-uncovered")}</p> })}
        {waiting.asks.then(|| view! {
            <div class="fault" role="alert"><p>{frame.t("queue-asks")}</p>
                <form method="post" action=action("approve")><input type="hidden" name="confirm" value="true" />
                    <button type="submit" class="button danger" aria-label=label("queue-approve-anyway")>{frame.t("queue-approve-anyway")}</button></form></div>
        })}
        <div class="row">
            {claim.then(|| view! { <form method="post" action=action("claim")><button type="submit" class="button" aria-label=label("queue-claim")>{frame.t("queue-claim")}</button></form> })}
            {may_uncover.then(|| view! { <form method="post" action=action("uncover")><button type="submit" class="button" aria-label=label("queue-uncover")>{frame.t("queue-uncover")}</button></form> })}
            <form method="post" action=action("approve")><button type="submit" class="button primary" aria-label=label(asks)>{frame.t(asks)}</button></form>
        </div>
        <form class="stack" method="post" action=action("return")>
            <label for=field.clone()>{frame.t("queue-note")}</label>
            <TextArea id=field name="note" value="" />
            <button type="submit" class="button" aria-label=label("queue-return")>{frame.t("queue-return")}</button>
        </form>
    }
}

#[component]
fn AskBranch(id: String, name: String, branches: Vec<String>, frame: Frame) -> impl IntoView {
    let options = branches.into_iter().map(|b| (b.clone(), b)).collect();
    let label = format!("{}: {name}", frame.t("ask-branch"));
    view! {
        <details><summary>{frame.t("ask-branch-title")}</summary><p>{frame.t("ask-branch-text")}</p>
            <form class="stack" method="post" action=format!("/desk/queue/{id}/ask")>
                <Choice name="branch" label=frame.t("ask-branch-which") value="" options=options />
                <button type="submit" class="button" aria-label=label>{frame.t("ask-branch")}</button>
            </form>
        </details>
    }
}

#[component]
fn ForOthers(review: Review, frame: Frame) -> impl IntoView {
    let Review { id, branch, reasons, words, audience, appeal, since, claim } = review;
    let reasons = reasons.into_iter().map(|(clause, said)| (String::new(), clause, said)).collect();
    let action = |what: &str| format!("/branch/reviews/{id}/{what}");
    let label = |words: &str| format!("{}: {branch}", frame.t(words));
    let field = format!("review-note-{id}");
    view! {
        <section class="notice">
            <h3>{branch.clone()}</h3>
            <p class="hint">{frame.tv("queue-since", &[("when", &exact(&frame, &since))])} " · " {audience}</p>
            <Reasons reasons frame=frame.clone() />
            <Text words frame=frame.clone() />
            {appeal.map(|a| view! { <p><strong>{frame.t("queue-appeal")}</strong> " " {a}</p> })}
            {if claim == Claim::Other { view! { <p class="hint">{frame.t("queue-claimed")}</p> }.into_any() } else { view! {
                <div class="row">
                    {(claim == Claim::Nobody).then(|| view! { <form method="post" action=action("accepted")><button type="submit" class="button" aria-label=label("queue-claim")>{frame.t("queue-claim")}</button></form> })}
                    <form method="post" action=action("publish")><button type="submit" class="button primary" aria-label=label("reviews-publish")>{frame.t("reviews-publish")}</button></form>
                </div>
                <form class="stack" method="post" action=action("return")>
                    <label for=field.clone()>{frame.t("queue-note")}</label>
                    <TextArea id=field.clone() name="note" value="" />
                    <button type="submit" class="button" aria-label=label("queue-return")>{frame.t("queue-return")}</button>
                </form>
            }.into_any() }}
        </section>
    }
}

/// What another server sent, with its words: it comes in, or not.
#[component]
pub fn FromElsewhere(incoming: Incoming, frame: Frame) -> impl IntoView {
    let Incoming { id, author, words, is_edit, since } = incoming;
    let name = author.display_name.clone();
    let form = |what: &'static str, words: &str, class: &'static str| {
        let label = format!("{}: {name}", frame.t(words));
        view! { <form method="post" action=format!("/branch/incoming/{id}/{what}")><button type="submit" class=class aria-label=label>{frame.t(words)}</button></form> }
    };
    let (yes, no) = (form("accept", "incoming-accept", "button primary"), form("refuse", "incoming-refuse", "button"));
    view! {
        <section class="notice">
            <Person account=author frame=frame.clone() />
            <p class="hint">{frame.tv("queue-since", &[("when", &exact(&frame, &since))])} {is_edit.then(|| format!(" · {}", frame.t("incoming-edit")))}</p>
            <Text words frame=frame.clone() />
            <div class="row">{yes}{no}</div>
        </section>
    }
}
