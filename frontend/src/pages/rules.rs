//! The branch's rules: the list, what stands around it, and the facts.

use leptos::prelude::*;

use crate::{
    components::{
        fields::{Field, Tick},
        text_area::TextArea,
    },
    frame::Frame,
};

/// A rule in the list.
#[derive(Clone, Debug)]
pub struct Rule {
    pub id: String,
    pub name: String,
    pub clause: String,
    pub verdict: String,
    /// `off`, `shadow` or `on`.
    pub state: String,
    pub message: String,
    pub fault: Option<String>,
    /// Another form of it is on trial, while this one counts.
    pub has_trial: bool,
    /// It holds posts for a few people, which colleagues then read.
    pub holds_private: bool,
    /// How often it matched in the last days, and how often in shadow; none under five.
    pub matched: Option<usize>,
}

/// What is in the settings beside the rules.
#[derive(Clone, Debug, Default)]
pub struct Around {
    pub card_prefixes: String,
    pub country: String,
    pub own: String,
    pub agreement_needed: bool,
    pub agreement_day: String,
    pub agreement_form: String,
    pub agreement_scope: String,
    /// Hours after which a sole reviewer's own post goes out, where nothing certain was found in it; 0: never.
    pub alone_hours: String,
    /// Lists of words: name, and its words, each on a line.
    pub lists: Vec<(String, String)>,
    /// A list that could not be saved as it was typed.
    pub new_list: (String, String),
}

#[component]
pub fn Rules(rules: Vec<Rule>, around: Around, fault: Option<String>, frame: Frame) -> impl IntoView {
    let empty = rules.is_empty();
    let each = rules.into_iter().map(|rule| view! { <Listed rule frame=frame.clone() /> });
    view! {
        <h1>{frame.t("rules-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("rules-lead")}</p>
        <p class="row">
            <a class="button primary" href="/desk/rules/new">{frame.t("rules-new")}</a>
            <a class="button" href="/branch/facts">{frame.t("facts-title")}</a>
            <a class="button" href="/desk/queue">{frame.t("queue-title")}</a>
            <a class="button" href="/transparency">{frame.t("transparency-title")}</a>
        </p>
        {empty.then(|| view! { <p class="empty">{frame.t("rules-none")}</p> })}
        {each.collect_view()}
        <h2 class="section">{frame.t("rules-agreement")}</h2>
        <p>{frame.t("rules-agreement-text")}</p>
        <form class="stack" method="post" action="/desk/rules/agreement">
            <Tick name="needed" label=frame.t("rules-agreement-needed") checked=around.agreement_needed />
            <Field name="day" label=frame.t("rules-agreement-day") value=around.agreement_day kind="date" />
            <Field name="form" label=frame.t("rules-agreement-form") value=around.agreement_form />
            <Field name="scope" label=frame.t("rules-agreement-scope") value=around.agreement_scope />
            <button type="submit" class="button">{frame.t("save")}</button>
        </form>
        <h2 class="section">{frame.t("rules-alone")}</h2>
        <form class="stack" method="post" action="/desk/rules/alone">
            <Field name="hours" label=frame.t("rules-alone-hours") value=around.alone_hours kind="number" hint=frame.t("rules-alone-hint") />
            <button type="submit" class="button">{frame.t("save")}</button>
        </form>
        <Lists lists=around.lists new=around.new_list frame=frame.clone() />
        <h2 class="section">{frame.t("rules-local")}</h2>
        <form class="stack" method="post" action="/desk/rules/local">
            <Field name="card_prefixes" label=frame.t("rules-cards") value=around.card_prefixes hint=frame.t("rules-cards-hint") />
            <Field name="country" label=frame.t("rules-country") value=around.country hint=frame.t("rules-country-hint") />
            <label for="own">{frame.t("rules-own")}</label>
            <TextArea id="own" name="own" value=around.own hint="own-hint" />
            <p class="hint" id="own-hint">{frame.t("rules-own-hint")}</p>
            <button type="submit" class="button">{frame.t("save")}</button>
        </form>
    }
}

/// Lists of words that rules refer to: each can be changed, and removed where no rule does.
#[component]
fn Lists(lists: Vec<(String, String)>, new: (String, String), frame: Frame) -> impl IntoView {
    let each = lists.into_iter().map(|(name, words)| {
        let (id, save) = (format!("list-{name}"), format!("{}: {name}", frame.t("save")));
        let remove = format!("{}: {name}", frame.t("rules-list-remove"));
        view! {
            <details>
                <summary>{name.clone()}</summary>
                <form class="stack" method="post" action="/desk/rules/lists">
                    <input type="hidden" name="name" value=name.clone() />
                    <input type="hidden" name="known" value="true" />
                    <label for=id.clone()>{frame.tv("rules-list-words", &[("name", &name)])}</label>
                    <TextArea id=id name="words" value=words />
                    <div class="row">
                        <button type="submit" class="button" aria-label=save>{frame.t("save")}</button>
                        <button type="submit" class="button" name="remove" value="true" aria-label=remove>{frame.t("rules-list-remove")}</button>
                    </div>
                </form>
            </details>
        }
    });
    view! {
        <h2 class="section" id="lists">{frame.t("rules-lists")}</h2>
        <p>{frame.t("rules-lists-text")}</p>
        {each.collect_view()}
        <form class="stack" method="post" action="/desk/rules/lists">
            <Field name="name" label=frame.t("rules-list-name") value=new.0 hint=frame.t("rule-name-hint") />
            <label for="new-list">{frame.t("rules-list-new")}</label>
            <TextArea id="new-list" name="words" value=new.1 hint="new-list-hint" />
            <p class="hint" id="new-list-hint">{frame.t("rules-list-hint")}</p>
            <button type="submit" class="button">{frame.t("save")}</button>
        </form>
    }
}

#[component]
fn Listed(rule: Rule, frame: Frame) -> impl IntoView {
    let turn = |to: &'static str| {
        let label = format!("{}: {}", frame.t(&format!("rule-turn-{to}")), rule.name);
        let action = format!("/desk/rules/{}/{to}", rule.id);
        (rule.state != to).then(|| view! {
            <form method="post" action=action><button type="submit" class="button" aria-label=label>{frame.t(&format!("rule-turn-{to}"))}</button></form>
        })
    };
    let trial = rule.has_trial.then(|| {
        let (on, keep) = (format!("/desk/rules/{}/on", rule.id), format!("/desk/rules/{}/keep", rule.id));
        view! {
            <p class="notice">{frame.t("rule-has-trial")}</p>
            <div class="row">
                <form method="post" action=on><button type="submit" class="button primary" aria-label=format!("{}: {}", frame.t("rule-trial-on"), rule.name)>{frame.t("rule-trial-on")}</button></form>
                <form method="post" action=keep><button type="submit" class="button" aria-label=format!("{}: {}", frame.t("rule-trial-drop"), rule.name)>{frame.t("rule-trial-drop")}</button></form>
            </div>
        }
    });
    let count = rule.matched.map(|n| frame.tv("rule-matched", &[("count", &n.to_string())]));
    view! {
        <section class="notice rule">
            <h2>{rule.name.clone()}</h2>
            <p class="hint">{format!("{} · {} · {}", frame.tv("rule-clause", &[("clause", &rule.clause)]), frame.t(&format!("verdict-{}", rule.verdict)), frame.t(&format!("rule-{}", rule.state)))}</p>
            <p>{frame.said(&rule.message)}</p>
            {rule.holds_private.then(|| view! { <p class="hint">{frame.t("rule-private")}</p> })}
            {trial}
            {count.map(|c| view! { <p class="hint">{c}</p> })}
            {rule.fault.clone().map(|f| view! { <p class="fault">{frame.tv("rule-fault", &[("fault", &f)])}</p> })}
            <div class="row">
                <a class="button" href=format!("/desk/rules/{}", rule.id)>{frame.t("rule-edit")}</a>
                <a class="button" href=format!("/desk/rules/{}/try", rule.id)>{frame.t("rule-try")}</a>
                {turn("on")}{turn("shadow")}{turn("off")}
            </div>
        </section>
    }
}

/// All facts and functions, with an example of each: name, type, example.
#[component]
pub fn Facts(
    facts: Vec<(&'static str, &'static str, &'static str)>,
    functions: Vec<&'static str>,
    frame: Frame,
) -> impl IntoView {
    let rows = facts.into_iter().map(|(name, kind, example)| {
        view! { <tr><th scope="row"><code>{name}</code></th><td>{kind}</td><td>{frame.t(&format!("fact-{}", name.replace('_', "-")))}</td><td><code>{example}</code></td></tr> }
    });
    let functions = functions.into_iter().map(|name| {
        let call = match name { "words" => "words(text, [\"sale\"])".to_owned(), "like" => "like(text, \"sale|raffle\")".to_owned(), "listed" => "listed(\"people\", everything)".to_owned(), "source_year" => "source_year(text) < 2020".to_owned(), "certain" | "likely" | "possible" => format!("{name}(\"phone\", everything)"), n => format!("{n}(everything)") };
        view! { <tr><th scope="row"><code>{name}</code></th><td>{frame.t(&format!("function-{}", name.replace('_', "-")))}</td><td><code>{call}</code></td></tr> }
    });
    view! {
        <h1>{frame.t("facts-title")}</h1>
        <p class="lead">{frame.t("facts-lead")}</p>
        <section class="scroll" tabindex="0" aria-label=frame.t("facts-title")><table class="plain"><thead><tr><th scope="col">{frame.t("facts-name")}</th><th scope="col">{frame.t("facts-type")}</th><th scope="col">{frame.t("facts-meaning")}</th><th scope="col">{frame.t("facts-example")}</th></tr></thead><tbody>{rows.collect_view()}</tbody></table></section>
        <h2 class="section">{frame.t("facts-functions")}</h2>
        <section class="scroll" tabindex="0" aria-label=frame.t("facts-functions")><table class="plain"><thead><tr><th scope="col">{frame.t("facts-name")}</th><th scope="col">{frame.t("facts-meaning")}</th><th scope="col">{frame.t("facts-example")}</th></tr></thead><tbody>{functions.collect_view()}</tbody></table></section>
    }
}
