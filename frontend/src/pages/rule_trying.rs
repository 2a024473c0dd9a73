//! What a rule would have done, and what it says of a post that is tried out.

use leptos::prelude::*;

use crate::{
    components::{
        fields::{Choice, Tick},
        text_area::TextArea,
    },
    frame::Frame,
};

/// What a rule would have done.
#[derive(Clone, Debug, Default)]
pub struct Tried {
    pub looked_at: usize,
    pub touched: usize,
    pub failed: usize,
    pub posts: Vec<Touched>,
}

/// A post that it touches: its words; what the gate says of it without the rule and with it, as rule and verdict; and what was
/// found, as kind and words.
#[derive(Clone, Debug, Default)]
pub struct Touched {
    pub text: String,
    pub before: Vec<(String, String)>,
    pub after: Vec<(String, String)>,
    pub found: Vec<(String, String)>,
}

/// A post that is tried out, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct Sample {
    pub text: String,
    pub warning: String,
    pub audience: String,
    pub kind: String,
    /// One description a line; an empty line is a picture without one.
    pub pictures: String,
    /// Answers of a poll, one a line.
    pub options: String,
    /// Of its author, at the branch.
    pub role: String,
    pub language: String,
    /// The server that sends it, for a rule about what comes in.
    pub origin: String,
    pub reply: bool,
    pub boost: bool,
}

#[component]
fn Both(posts: Vec<Touched>, frame: Frame) -> impl IntoView {
    let said = |all: &[(String, String)]| {
        if all.is_empty() {
            return frame.t("try-out");
        }
        let each = all.iter().map(|(rule, verdict)| format!("{rule}: {}", frame.t(&format!("verdict-{verdict}"))));
        each.collect::<Vec<_>>().join("; ")
    };
    let rows = posts.into_iter().map(|t| {
        let found = t.found.iter().map(|(kind, words)| {
            view! { <li>{frame.t(&format!("function-{}", kind.replace('_', "-")))} ": " <mark>{words.clone()}</mark></li> }
        });
        view! { <tr><th scope="row"><q>{t.text.clone()}</q><ul>{found.collect_view()}</ul></th><td>{said(&t.before)}</td><td>{said(&t.after)}</td></tr> }
    });
    view! {
        <section class="scroll" tabindex="0" aria-label=frame.t("try-both")><table class="plain">
            <thead><tr><th scope="col">{frame.t("try-post")}</th><th scope="col">{frame.t("try-before")}</th><th scope="col">{frame.t("try-after")}</th></tr></thead>
            <tbody>{rows.collect_view()}</tbody></table></section>
    }
}

#[component]
pub fn Trying(
    id: String,
    name: String,
    past: Option<Tried>,
    sample: Sample,
    /// What becomes of the post that was tried; none where none was given.
    said: Option<Vec<Touched>>,
    audiences: Vec<&'static str>,
    /// The rule looks at what other servers send.
    incoming: bool,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let past = past.map(|t| {
        let values =
            [("looked", t.looked_at.to_string()), ("count", t.touched.to_string()), ("failed", t.failed.to_string())];
        let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let some = !t.posts.is_empty();
        view! {
            <p class="notice" role="status">{frame.tv("try-past", &values)}</p>
            {some.then(|| view! { <Both posts=t.posts frame=frame.clone() /> })}
        }
    });
    let said = said.map(|touched| {
        if touched.is_empty() {
            view! { <p class="notice" role="status">{frame.t("try-nothing")}</p> }.into_any()
        } else {
            view! { <div role="status"><Both posts=touched frame=frame.clone() /></div> }.into_any()
        }
    });
    let here = format!("/desk/rules/{id}/try");
    let audiences = audiences.iter().map(|a| ((*a).to_owned(), frame.t(&format!("audience-{a}")))).collect();
    let roles =
        ["staff", "moderator", "admin", "owner"].map(|r| (r.to_owned(), frame.t(&format!("role-{r}")))).to_vec();
    let kinds = ["professional", "shared"].map(|k| (k.to_owned(), frame.t(&format!("kind-{k}")))).to_vec();
    view! {
        <h1>{frame.tv("try-title", &[("name", &name)])}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("try-lead")}</p>
        {past}
        <form method="post" action=here.clone()><button type="submit" class="button" name="past" value="true">{frame.t("try-look")}</button></form>
        <h2 class="section">{frame.t("try-text-title")}</h2>
        {said}
        <form class="stack" method="post" action=here>
            <label for="try-text">{frame.t("try-text")}</label>
            <TextArea id="try-text" name="text" value=sample.text />
            <details><summary>{frame.t("try-more")}</summary>
                <label for="try-warning">{frame.t("rule-warning")}</label>
                <input id="try-warning" name="warning" type="text" value=sample.warning />
                <Choice name="audience" label=frame.t("try-audience") value=sample.audience options=audiences />
                <Choice name="kind" label=frame.t("try-kind") value=sample.kind options=kinds />
                <label for="try-pictures">{frame.t("try-pictures")}</label>
                <TextArea id="try-pictures" name="pictures" value=sample.pictures />
                <label for="try-options">{frame.t("try-options")}</label>
                <TextArea id="try-options" name="options" value=sample.options />
                <Choice name="role" label=frame.t("fact-role") value=sample.role options=roles />
                <label for="try-language">{frame.t("fact-language")}</label>
                <input id="try-language" name="language" type="text" value=sample.language />
                {incoming.then(|| view! { <label for="try-origin">{frame.t("fact-origin")}</label><input id="try-origin" name="origin" type="text" value=sample.origin.clone() /> })}
                <Tick name="reply" label=frame.t("try-reply") checked=sample.reply />
                <Tick name="boost" label=frame.t("try-boost") checked=sample.boost />
            </details>
            <button type="submit" class="button">{frame.t("rule-try")}</button>
        </form>
        <p><a class="button" href="/desk/rules">{frame.t("rules-title")}</a></p>
    }
}
