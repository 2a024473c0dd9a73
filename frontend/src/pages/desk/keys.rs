//! Keys for scripts: what each may do, when it was last used, and how it is taken away.

use leptos::prelude::*;

use super::shell::{Act, Desk, Fault};
use crate::{
    components::fields::Field,
    format::{calendar_day, exact},
    frame::Frame,
};

/// One key.
#[derive(Clone, Debug)]
pub struct ApiKey {
    pub id: String,
    pub name: String,
    pub scopes: Vec<String>,
    /// Whose role it works for.
    pub owner: String,
    pub created: String,
    /// The day of its last use.
    pub used: Option<String>,
}

/// What was typed for a new one.
#[derive(Clone, Debug, Default)]
pub struct TypedKey {
    pub name: String,
    pub scopes: Vec<String>,
    pub fault: Option<String>,
}

/// The text of a scope; its name in the API stands beside it.
fn words(frame: &Frame, scope: &str) -> String {
    frame.t(&format!("scope-{}", scope.replace(':', "-")))
}

#[component]
pub fn ApiKeys(
    keys: Vec<ApiKey>,
    /// Every scope that a key may have.
    scopes: Vec<&'static str>,
    /// The secret of the one that was just made; shown once.
    secret: Option<String>,
    /// Where the API is described.
    address: String,
    typed: TypedKey,
    frame: Frame,
) -> impl IntoView {
    let none = keys.is_empty();
    let rows = keys.into_iter().map(|key| {
        let label = format!("{}: {}", frame.t("desk-key-remove"), key.name);
        let may = key.scopes.iter().map(|s| words(&frame, s)).collect::<Vec<_>>().join(", ");
        let used = match &key.used {
            Some(day) => frame.tv("desk-key-used", &[("day", &calendar_day(&frame, day))]),
            None => frame.t("desk-key-unused"),
        };
        let made = frame.tv("desk-key-made", &[("name", &format!("@{}", key.owner)), ("when", &exact(&frame, &key.created))]);
        view! {
            <li class="desk-card">
                <h3>{key.name.clone()}</h3>
                <p>{may}</p>
                <p class="hint">{made}" "{used}</p>
                <details>
                    <summary>{frame.t("desk-key-remove")}</summary>
                    <p>{frame.t("desk-key-remove-text")}</p>
                    <Act action="/desk/keys/remove" fields=vec![("id", key.id)] words=frame.t("desk-key-remove-do") label=label />
                </details>
            </li>
        }
    });
    let rows = rows.collect_view();
    let ticks = scopes.into_iter().map(|scope| {
        let checked = typed.scopes.iter().any(|s| s == scope);
        view! {
            <label class="tick">
                <input type="checkbox" name="scopes[]" value=scope checked=checked />
                <span>{words(&frame, scope)}" "<code>{scope}</code></span>
            </label>
        }
    });
    let ticks = ticks.collect_view();
    view! {
        <Desk title=frame.t("desk-keys")>
            <p class="lead">{frame.t("desk-key-lead")}</p>
            <p><a href=address>{frame.t("desk-key-described")}</a></p>
            <Fault fault=typed.fault frame=frame.clone() />
            {secret.map(|s| view! { <div class="notice" role="status"><p>{frame.t("desk-key-secret")}</p><p><code class="code">{s}</code></p></div> })}
            {none.then(|| view! { <p class="empty">{frame.t("desk-key-none")}</p> })}
            <ul class="desk-rows">{rows}</ul>
            <h2 class="section">{frame.t("desk-key-new")}</h2>
            <form class="stack desk-card" method="post" action="/desk/keys/add">
                <Field name="name" label=frame.t("desk-key-name") value=typed.name hint=frame.t("desk-key-name-hint") required=true />
                <fieldset><legend>{frame.t("desk-key-scopes")}</legend>{ticks}</fieldset>
                <button type="submit" class="button primary">{frame.t("desk-key-add")}</button>
            </form>
        </Desk>
    }
}
