//! Mentors, a practice post for one of them, and offering to be one.

use api::Account;
use leptos::prelude::*;

use crate::{
    components::{
        fields::{Choice, Field, Tick},
        text_area::TextArea,
    },
    format::profile_path,
    frame::Frame,
    pages::desk::shell::Fault,
};

/// What was typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub mentor: String,
    pub words: String,
    pub key: String,
    pub fault: Option<String>,
    /// It can be sent all the same.
    pub asks: bool,
}

#[component]
pub fn Mentors(
    /// Each with what she can help with.
    mentors: Vec<(Account, String)>,
    /// What the reader says of herself; none where she can't offer anything.
    own: Option<String>,
    typed: Typed,
    frame: Frame,
) -> impl IntoView {
    let none = mentors.is_empty();
    let options: Vec<(String, String)> =
        mentors.iter().map(|(a, _)| (a.id.clone(), format!("{} @{}", a.shown_name(), a.acct))).collect();
    let each = mentors.into_iter().map(|(a, words)| {
        view! { <li><a href=profile_path(&a)>{format!("@{}", a.acct)}</a> " " <span dir="auto">{words}</span></li> }
    });
    let each = each.collect_view();
    view! {
        <h1>{frame.t("mentors-title")}</h1>
        <p class="lead">{frame.t("mentors-lead")}</p>
        <ul>{each}</ul>
        <Fault fault=typed.fault.clone() frame=frame.clone() />
        {if none {
            view! { <p class="empty">{frame.t("mentors-none")}</p> }.into_any()
        } else {
            view! {
                <h2 class="section">{frame.t("mentors-practise")}</h2>
                <form class="stack card" method="post" action="/mentors/practise">
                    <input type="hidden" name="key" value=typed.key.clone() />
                    <Choice name="mentor" label=frame.t("mentors-whom") value=typed.mentor.clone() options />
                    <label for="words">{frame.t("mentors-words")}</label>
                    <TextArea id="words" name="words" value=typed.words.clone() hint="words-hint" />
                    <p class="hint" id="words-hint">{frame.t("mentors-words-hint")}</p>
                    {typed.asks.then(|| view! { <Tick name="knows" label=frame.t("publishing-knows") checked=false /> })}
                    <button type="submit" class="button primary">{frame.t("mentors-send")}</button>
                </form>
            }
            .into_any()
        }}
        {own.map(|own| view! {
            <h2 class="section">{frame.t("mentors-offer")}</h2>
            <form class="stack" method="post" action="/mentors/offer">
                <Field name="offer" label=frame.t("mentors-offer-words") value=own hint=frame.t("mentors-offer-hint") />
                <button type="submit" class="button">{frame.t("save")}</button>
            </form>
        })}
        <p><a href="/learn">{frame.t("learning-title")}</a></p>
    }
}
