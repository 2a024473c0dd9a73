//! The branch's rules: the list, the form, the facts, and what a rule would have done.

use leptos::prelude::*;

use crate::{
    components::{
        fields::{Choice, Field, Tick},
        text_area::TextArea,
    },
    frame::Frame,
    islands::checking::Checking,
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
            <a class="button primary" href="/branch/rules/new">{frame.t("rules-new")}</a>
            <a class="button" href="/branch/facts">{frame.t("facts-title")}</a>
            <a class="button" href="/branch/queue">{frame.t("queue-title")}</a>
            <a class="button" href="/transparency">{frame.t("transparency-title")}</a>
        </p>
        {empty.then(|| view! { <p class="empty">{frame.t("rules-none")}</p> })}
        {each.collect_view()}
        <h2 class="section">{frame.t("rules-agreement")}</h2>
        <p>{frame.t("rules-agreement-text")}</p>
        <form class="stack" method="post" action="/branch/rules/agreement">
            <Tick name="needed" label=frame.t("rules-agreement-needed") checked=around.agreement_needed />
            <Field name="day" label=frame.t("rules-agreement-day") value=around.agreement_day kind="date" />
            <Field name="form" label=frame.t("rules-agreement-form") value=around.agreement_form />
            <Field name="scope" label=frame.t("rules-agreement-scope") value=around.agreement_scope />
            <button type="submit" class="button">{frame.t("save")}</button>
        </form>
        <h2 class="section">{frame.t("rules-local")}</h2>
        <form class="stack" method="post" action="/branch/rules/local">
            <Field name="card_prefixes" label=frame.t("rules-cards") value=around.card_prefixes hint=frame.t("rules-cards-hint") />
            <Field name="country" label=frame.t("rules-country") value=around.country hint=frame.t("rules-country-hint") />
            <label for="own">{frame.t("rules-own")}</label>
            <TextArea id="own" name="own" value=around.own hint="own-hint" />
            <p class="hint" id="own-hint">{frame.t("rules-own-hint")}</p>
            <button type="submit" class="button">{frame.t("save")}</button>
        </form>
    }
}

#[component]
fn Listed(rule: Rule, frame: Frame) -> impl IntoView {
    let turn = |to: &'static str| {
        let label = format!("{}: {}", frame.t(&format!("rule-turn-{to}")), rule.name);
        let action = format!("/branch/rules/{}/{to}", rule.id);
        (rule.state != to).then(|| view! {
            <form method="post" action=action><button type="submit" class="button" aria-label=label>{frame.t(&format!("rule-turn-{to}"))}</button></form>
        })
    };
    let count = rule.matched.map(|n| frame.tv("rule-matched", &[("count", &n.to_string())]));
    view! {
        <section class="notice rule">
            <h2>{rule.name.clone()}</h2>
            <p class="hint">{format!("{} · {} · {}", frame.tv("rule-clause", &[("clause", &rule.clause)]), frame.t(&format!("verdict-{}", rule.verdict)), frame.t(&format!("rule-{}", rule.state)))}</p>
            <p>{frame.said(&rule.message)}</p>
            {count.map(|c| view! { <p class="hint">{c}</p> })}
            {rule.fault.clone().map(|f| view! { <p class="fault">{frame.tv("rule-fault", &[("fault", &f)])}</p> })}
            <div class="row">
                <a class="button" href=format!("/branch/rules/{}", rule.id)>{frame.t("rule-edit")}</a>
                <a class="button" href=format!("/branch/rules/{}/try", rule.id)>{frame.t("rule-try")}</a>
                {turn("on")}{turn("shadow")}{turn("off")}
            </div>
        </section>
    }
}

/// What is in the form of a rule.
#[derive(Clone, Debug, Default)]
pub struct Writing {
    /// Empty for a new one.
    pub id: String,
    pub name: String,
    pub clause: String,
    pub verdict: String,
    pub kinds: Vec<String>,
    pub audiences: Vec<String>,
    pub boosts: bool,
    pub incoming: bool,
    pub domains: String,
    pub condition: String,
    pub message: String,
    pub fix: String,
    pub warning: String,
    pub visibility: String,
    pub drop_media: bool,
    /// The form's three fields, which write the condition.
    pub fact: String,
    pub operator: String,
    pub value: String,
}

/// What can be chosen in it.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// Id and title of each clause.
    pub clauses: Vec<(String, String)>,
    pub audiences: Vec<&'static str>,
    /// Facts and detectors.
    pub facts: Vec<&'static str>,
    pub operators: Vec<&'static str>,
}

#[component]
pub fn RuleForm(writing: Writing, choices: Choices, fault: Option<String>, frame: Frame) -> impl IntoView {
    let new = writing.id.is_empty();
    let clauses = choices.clauses.iter().map(|(id, title)| (id.clone(), format!("{id} {title}"))).collect();
    let verdicts = ["allow", "nudge", "require", "hold", "rewrite", "reject"]
        .map(|v| (v.to_owned(), frame.t(&format!("verdict-{v}"))))
        .to_vec();
    let tick = |name: &str, value: &str, words: String, on: bool| {
        let (name, value) = (name.to_owned(), value.to_owned());
        view! { <label class="tick"><input type="checkbox" name=name value=value checked=on /><span>{words}</span></label> }
    };
    let kinds = ["professional", "shared"]
        .map(|k| tick("kinds[]", k, frame.t(&format!("kind-{k}")), writing.kinds.iter().any(|w| w == k)));
    let audiences = choices
        .audiences
        .iter()
        .map(|a| tick("audiences[]", a, frame.t(&format!("audience-{a}")), writing.audiences.iter().any(|w| w == a)));
    // In words, with the name that conditions use beside it.
    let plain = |list: &[&'static str]| -> Vec<(String, String)> {
        let words = |f: &str| {
            let id = f.replace('_', "-");
            let of = if is_function(f) { "function" } else { "fact" };
            format!("{} ({f})", frame.t(&format!("{of}-{id}")))
        };
        list.iter().map(|f| ((*f).to_owned(), words(f))).collect()
    };
    let mut facts = vec![(String::new(), frame.t("rule-by-hand"))];
    facts.extend(plain(&choices.facts));
    let operators = choices.operators.iter().map(|o| ((*o).to_owned(), frame.t(&format!("operator-{o}")))).collect();
    let title = if new { frame.t("rules-new") } else { frame.tv("rule-edit-title", &[("name", &writing.name)]) };
    let remove = format!("/branch/rules/{}/remove", writing.id);
    let narrower = [
        ("", "rule-audience-same"),
        ("unlisted", "audience-unlisted"),
        ("private", "audience-followers"),
        ("local", "audience-branch"),
    ]
    .map(|(v, id)| (v.to_owned(), frame.t(id)))
    .to_vec();
    // Only a fault of the condition is one of its field.
    let of_condition = fault.as_deref().is_some_and(|f| f.starts_with("The condition can't be used"));
    let broken = of_condition.then_some("rule-fault");
    let (checks, cel, condition) = (frame.t("rule-checks"), frame.t("rule-cel"), writing.condition.clone());
    view! {
        <h1>{title}</h1>
        {fault.map(|f| view! { <p class="fault" id="rule-fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("rule-form-lead")}</p>
        <form class="stack" method="post" action="/branch/rules">
            <input type="hidden" name="id" value=writing.id.clone() />
            <Field name="name" label=frame.t("rule-name") value=writing.name.clone() hint=frame.t("rule-name-hint") required=true />
            <Choice name="clause" label=frame.t("rule-clause-label") value=writing.clause.clone() options=clauses />
            <fieldset><legend>{frame.t("rule-where")}</legend>
                {kinds.into_iter().collect_view()}
                <p class="hint">{frame.t("rule-kinds-hint")}</p>
                </fieldset><fieldset><legend>{frame.t("rule-audiences")}</legend><div class="ticks">{audiences.collect_view()}</div><p class="hint">{frame.t("rule-audiences-hint")}</p></fieldset><fieldset><legend>{frame.t("rule-more")}</legend>
                <Tick name="boosts" label=frame.t("rule-boosts") checked=writing.boosts />
                <Tick name="incoming" label=frame.t("rule-incoming") checked=writing.incoming />
                <Field name="domains" label=frame.t("rule-domains") value=writing.domains.clone() hint=frame.t("rule-domains-hint") />
            </fieldset>
            <fieldset><legend>{frame.t("rule-condition")}</legend>
                <Choice name="fact" label=frame.t("rule-fact") value=writing.fact.clone() options=facts />
                <Choice name="operator" label=frame.t("rule-operator") value=writing.operator.clone() options=operators />
                <Field name="value" label=frame.t("rule-value") value=writing.value.clone() />
                <Checking fine_words=checks>
                    <label for="condition">{cel}</label>
                    {match broken {
                        Some(id) => view! { <TextArea id="condition" name="condition" value=condition.clone() describedby=id /> }.into_any(),
                        None => view! { <TextArea id="condition" name="condition" value=condition.clone() /> }.into_any(),
                    }}
                </Checking>
                <p class="hint">{frame.t("rule-cel-hint")} " " <a href="/branch/facts">{frame.t("facts-title")}</a></p>
                <button type="submit" class="button" name="check" value="true" formnovalidate>{frame.t("rule-check")}</button>
            </fieldset>
            <Choice name="verdict" label=frame.t("rule-verdict") value=writing.verdict.clone() options=verdicts />
            <details open=writing.verdict == "rewrite"><summary>{frame.t("rule-rewrite")}</summary>
                <Field name="warning" label=frame.t("rule-warning") value=writing.warning.clone() />
                <Choice name="visibility" label=frame.t("rule-narrow") value=writing.visibility.clone() options=narrower />
                <Tick name="drop_media" label=frame.t("rule-drop-media") checked=writing.drop_media />
            </details>
            <Field name="message" label=frame.t("rule-message") value=writing.message.clone() hint=frame.t("rule-message-hint") />
            <Field name="fix" label=frame.t("rule-fix") value=writing.fix.clone() hint=frame.t("rule-fix-hint") />
            <button type="submit" class="button primary">{frame.t("rule-save")}</button>
        </form>
        {(!new).then(|| view! { <details><summary>{frame.t("rule-remove")}</summary><p>{frame.t("rule-remove-text")}</p>
            <form method="post" action=remove><button type="submit" class="button danger">{frame.t("rule-remove")}</button></form></details> })}
    }
}

/// Whether a name is a detector's and no fact's.
fn is_function(name: &str) -> bool {
    const DETECTORS: [&str; 19] = [
        "library_card",
        "email",
        "phone",
        "iban",
        "payment_card",
        "national_id",
        "street_address",
        "birth_date",
        "credential",
        "minor",
        "reading_history",
        "harassment",
        "confidential",
        "claim",
        "source",
        "credit",
        "advocacy",
        "disclosure",
        "patron_data",
    ];
    DETECTORS.contains(&name)
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
        let call = match name { "words" => "words(text, [\"sale\"])".to_owned(), "like" => "like(text, \"sale|raffle\")".to_owned(), "source_year" => "source_year(text) < 2020".to_owned(), "certain" | "likely" | "possible" => format!("{name}(\"phone\", everything)"), n => format!("{n}(everything)") };
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

/// What a rule would have done.
#[derive(Clone, Debug, Default)]
pub struct Tried {
    pub looked_at: usize,
    pub matched: usize,
    pub failed: usize,
    pub texts: Vec<String>,
}

#[component]
pub fn Trying(
    id: String,
    name: String,
    past: Option<Tried>,
    text: String,
    /// What it says of the text: sentences; none where no text was given.
    said: Option<Vec<String>>,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let past = past.map(|t| {
        let values =
            [("looked", t.looked_at.to_string()), ("count", t.matched.to_string()), ("failed", t.failed.to_string())];
        let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
        view! {
            <p class="notice" role="status">{frame.tv("try-past", &values)}</p>
            <ul>{t.texts.into_iter().map(|t| view! { <li><q>{t}</q></li> }).collect_view()}</ul>
        }
    });
    let said = said.map(|all| {
        let none = all.is_empty();
        view! {
            <div role="status">
                {none.then(|| view! { <p class="notice">{frame.t("try-nothing")}</p> })}
                {all.into_iter().map(|s| view! { <p class="fault">{frame.said(&s)}</p> }).collect_view()}
            </div>
        }
    });
    let here = format!("/branch/rules/{id}/try");
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
            <TextArea id="try-text" name="text" value=text />
            <button type="submit" class="button">{frame.t("rule-try")}</button>
        </form>
        <p><a class="button" href="/branch/rules">{frame.t("rules-title")}</a></p>
    }
}
