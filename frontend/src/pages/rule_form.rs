//! The form of a rule: where it looks, what it looks for, what follows; and what it said before.

use leptos::prelude::*;

use crate::{
    components::{
        fields::{Choice, Field, Tick},
        text_area::TextArea,
    },
    format::exact,
    frame::Frame,
    islands::checking::Checking,
};

/// Conditions that can be put together in the form.
pub const ROWS: usize = 4;

/// One condition: what is looked at, how it is compared, and with what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub fact: String,
    pub operator: String,
    pub value: String,
}

/// What is in the form of a rule.
#[derive(Clone, Debug, Default)]
pub struct Writing {
    /// Empty for a new one.
    pub id: String,
    /// The revision that was read.
    pub revision: String,
    pub name: String,
    pub clause: String,
    pub verdict: String,
    pub kinds: Vec<String>,
    pub audiences: Vec<String>,
    /// `all`: boosts too; `posts` or `boosts` alone; empty: as it is usual for what follows.
    pub acts: String,
    pub incoming: bool,
    pub domains: String,
    pub condition: String,
    pub message: String,
    pub fix: String,
    pub warning: String,
    pub visibility: String,
    pub drop_media: bool,
    /// For an exception: the rules that it lifts.
    pub lifts: Vec<String>,
    /// `all`, `any` or `none` of the rows.
    pub combine: String,
    pub rows: Vec<Row>,
}

/// What can be chosen in it.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// Id and title of each clause.
    pub clauses: Vec<(String, String)>,
    pub audiences: Vec<&'static str>,
    /// What a condition can be about, in groups: a heading, then values with their words.
    pub facts: Vec<(String, Vec<(String, String)>)>,
    pub operators: Vec<&'static str>,
    /// The other rules, by name.
    pub rules: Vec<String>,
}

/// A version of the rule: when, by whom, what was done, condition and sentence.
pub type Version = (String, String, String, String, String);

/// What is said about what was typed.
#[derive(Clone, Debug, Default)]
pub struct Told {
    pub fault: Option<String>,
    /// It can be saved all the same.
    pub may_save: bool,
    /// What somebody else has saved meanwhile: condition, verdict, sentence.
    pub theirs: Option<(String, String, String)>,
}

#[component]
pub fn RuleForm(writing: Writing, choices: Choices, told: Told, versions: Vec<Version>, frame: Frame) -> impl IntoView {
    let new = writing.id.is_empty();
    let clauses = choices.clauses.iter().map(|(id, title)| (id.clone(), format!("{id} {title}"))).collect();
    let words = |prefix: &str, all: &[&str]| -> Vec<(String, String)> {
        all.iter().map(|v| ((*v).to_owned(), frame.t(&format!("{prefix}-{v}")))).collect()
    };
    let verdicts = words("verdict", &["allow", "nudge", "require", "hold", "rewrite", "reject"]);
    let tick = |name: &str, value: &str, words: String, on: bool| {
        let (name, value) = (name.to_owned(), value.to_owned());
        view! { <label class="tick"><input type="checkbox" name=name value=value checked=on /><span>{words}</span></label> }
    };
    let kinds = ["professional", "shared"]
        .map(|k| tick("kinds[]", k, frame.t(&format!("kind-{k}")), writing.kinds.iter().any(|w| w == k)));
    let audiences: Vec<_> = choices
        .audiences
        .iter()
        .map(|a| tick("audiences[]", a, frame.t(&format!("audience-{a}")), writing.audiences.iter().any(|w| w == a)))
        .collect();
    let lifts: Vec<_> =
        choices.rules.iter().map(|r| tick("lifts[]", r, r.clone(), writing.lifts.contains(r))).collect();
    let title = if new { frame.t("rules-new") } else { frame.tv("rule-edit-title", &[("name", &writing.name)]) };
    let remove = format!("/desk/rules/{}/remove", writing.id);
    let narrower = [
        ("", "rule-audience-same"),
        ("unlisted", "audience-unlisted"),
        ("private", "audience-followers"),
        ("local", "audience-branch"),
    ]
    .map(|(v, id)| (v.to_owned(), frame.t(id)))
    .to_vec();
    // Only a fault of the condition is one of its field.
    let of_condition = told.fault.as_deref().is_some_and(|f| f.starts_with("The condition can't be used"));
    let acts = [
        ("", "rule-acts-usual"),
        ("posts", "rule-acts-posts"),
        ("boosts", "rule-acts-boosts"),
        ("all", "rule-acts-all"),
    ]
    .map(|(v, id)| (v.to_owned(), frame.t(id)))
    .to_vec();
    let (is_rewrite, is_allow) = (writing.verdict == "rewrite", writing.verdict == "allow");
    view! {
        <h1>{title}</h1>
        {told.fault.clone().map(|f| view! { <p class="fault" id="rule-fault" role="alert">{frame.said(&f)}</p> })}
        {told.theirs.map(|(condition, verdict, message)| view! {
            <section class="notice"><h2>{frame.t("rule-theirs")}</h2>
                <p><code>{condition}</code></p><p>{frame.t(&format!("verdict-{verdict}"))} ": " {frame.said(&message)}</p></section>
        })}
        <p class="lead">{frame.t("rule-form-lead")}</p>
        <form class="stack" method="post" action="/desk/rules">
            <input type="hidden" name="id" value=writing.id.clone() />
            <input type="hidden" name="revision" value=writing.revision.clone() />
            {told.may_save.then(|| view! { <button type="submit" class="button" name="sure" value="true">{frame.t("rule-save-anyway")}</button> })}
            <Field name="name" label=frame.t("rule-name") value=writing.name.clone() hint=frame.t("rule-name-hint") required=true />
            <Choice name="clause" label=frame.t("rule-clause-label") value=writing.clause.clone() options=clauses />
            <fieldset><legend>{frame.t("rule-where")}</legend>
                {kinds.into_iter().collect_view()}
                <p class="hint">{frame.t("rule-kinds-hint")}</p>
                </fieldset><fieldset><legend>{frame.t("rule-audiences")}</legend><div class="ticks">{audiences}</div><p class="hint">{frame.t("rule-audiences-hint")}</p></fieldset><fieldset><legend>{frame.t("rule-more")}</legend>
                <Choice name="acts" label=frame.t("rule-acts") value=writing.acts.clone() options=acts />
                <Tick name="incoming" label=frame.t("rule-incoming") checked=writing.incoming />
                <Field name="domains" label=frame.t("rule-domains") value=writing.domains.clone() hint=frame.t("rule-domains-hint") />
            </fieldset>
            <Conditions writing=writing.clone() choices=choices.clone() of_condition frame=frame.clone() />
            <Choice name="verdict" label=frame.t("rule-verdict") value=writing.verdict.clone() options=verdicts />
            <details open=is_rewrite><summary>{frame.t("rule-rewrite")}</summary>
                <Field name="warning" label=frame.t("rule-warning") value=writing.warning.clone() />
                <Choice name="visibility" label=frame.t("rule-narrow") value=writing.visibility.clone() options=narrower />
                <Tick name="drop_media" label=frame.t("rule-drop-media") checked=writing.drop_media />
            </details>
            <details open=is_allow><summary>{frame.t("rule-lifts")}</summary><p class="hint">{frame.t("rule-lifts-hint")}</p><div class="ticks">{lifts}</div></details>
            <Field name="message" label=frame.t("rule-message") value=writing.message.clone() hint=frame.t("rule-message-hint") />
            <Field name="fix" label=frame.t("rule-fix") value=writing.fix.clone() hint=frame.t("rule-fix-hint") />
            <button type="submit" class="button primary">{frame.t("rule-save")}</button>
        </form>
        <Versions versions frame=frame.clone() />
        {(!new).then(|| view! { <details><summary>{frame.t("rule-remove")}</summary><p>{frame.t("rule-remove-text")}</p>
            <form method="post" action=remove><button type="submit" class="button danger">{frame.t("rule-remove")}</button></form></details> })}
    }
}

/// What is looked for: rows that are put together, or a formula.
#[component]
fn Conditions(writing: Writing, choices: Choices, of_condition: bool, frame: Frame) -> impl IntoView {
    let combine = ["all", "any", "none"].map(|c| (c.to_owned(), frame.t(&format!("rule-combine-{c}")))).to_vec();
    let formula = writing.rows.iter().all(|r| r.fact.is_empty()) && !writing.condition.is_empty();
    let opened = formula || of_condition;
    let rows = (0..ROWS).map(|n| {
        let row = writing.rows.get(n).cloned().unwrap_or_default();
        view! { <Condition n row choices=choices.clone() frame=frame.clone() /> }
    });
    let (checks, cel, condition) = (frame.t("rule-checks"), frame.t("rule-cel"), writing.condition.clone());
    view! {
        <fieldset><legend>{frame.t("rule-condition")}</legend>
            <Choice name="combine" label=frame.t("rule-combine") value=writing.combine.clone() options=combine />
            {rows.collect_view()}
            <p class="hint">{frame.t("rule-rows-hint")}</p>
            <details open=opened><summary>{frame.t("rule-formula")}</summary>
                <Checking fine_words=checks>
                    <label for="condition">{cel}</label>
                    {if of_condition {
                        view! { <TextArea id="condition" name="condition" value=condition describedby="rule-fault" /> }.into_any()
                    } else {
                        view! { <TextArea id="condition" name="condition" value=condition hint="cel-hint" /> }.into_any()
                    }}
                </Checking>
                <p class="hint" id="cel-hint">{frame.t("rule-cel-hint")} " " <a href="/branch/facts">{frame.t("facts-title")}</a></p>
                <button type="submit" class="button" name="check" value="true" formnovalidate>{frame.t("rule-check")}</button>
            </details>
        </fieldset>
    }
}

/// The name of a field in a row; the first row's have none behind.
#[must_use]
pub fn field(name: &str, n: usize) -> String {
    if n == 0 { name.to_owned() } else { format!("{name}{}", n + 1) }
}

#[component]
fn Condition(n: usize, row: Row, choices: Choices, frame: Frame) -> impl IntoView {
    let id = |name: &str| format!("field-{}", field(name, n));
    let label = |words: &str| format!("{} {}", frame.t(words), n + 1);
    let groups = choices.facts.iter().map(|(heading, options)| {
        let each = options.iter().map(|(value, words)| {
            let chosen = *value == row.fact;
            view! { <option value=value.clone() selected=chosen>{words.clone()}</option> }
        });
        view! { <optgroup label=heading.clone()>{each.collect_view()}</optgroup> }
    });
    let operators = choices.operators.iter().map(|o| {
        let chosen = *o == row.operator;
        view! { <option value=*o selected=chosen>{frame.t(&format!("operator-{o}"))}</option> }
    });
    let none = frame.t("rule-row-none");
    view! {
        <div class="row" role="group" aria-label=label("rule-row")>
            <span><label for=id("fact")>{label("rule-fact")}</label>
                <select id=id("fact") name=field("fact", n)><option value="">{none}</option>{groups.collect_view()}</select></span>
            <span><label for=id("operator")>{label("rule-operator")}</label>
                <select id=id("operator") name=field("operator", n)>{operators.collect_view()}</select></span>
            <span><label for=id("value")>{label("rule-value")}</label>
                <input id=id("value") name=field("value", n) type="text" value=row.value.clone() autocomplete="off" /></span>
        </div>
    }
}

#[component]
fn Versions(versions: Vec<Version>, frame: Frame) -> impl IntoView {
    let none = versions.is_empty();
    let each = versions.into_iter().map(|(at, who, action, condition, message)| {
        view! { <li><strong>{exact(&frame, &at)}</strong> " " {who} " " {frame.t(&format!("rule-did-{action}"))} " " <code>{condition}</code> " " {frame.said(&message)}</li> }
    });
    (!none).then(
        || view! { <details><summary>{frame.t("rule-versions")}</summary><ul>{each.collect_view()}</ul></details> },
    )
}
