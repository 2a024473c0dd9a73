//! Roles: what each permits and where it stands, and the branch's own to be made and changed.

use leptos::prelude::*;

use super::shell::{Act, Desk, Fault};
use crate::frame::Frame;

/// One role.
#[derive(Clone, Debug, Default)]
pub struct OneRole {
    /// Empty for those that every branch has.
    pub id: String,
    pub name: String,
    /// Keys; their texts are `role-may-KEY`.
    pub permissions: Vec<&'static str>,
    pub priority: i64,
    pub asks_factor: bool,
    pub people: usize,
    pub may_change: bool,
    /// How it was when the form was opened; empty for a new one.
    pub was: String,
}

#[component]
pub fn Roles(
    roles: Vec<OneRole>,
    /// The forms of those that the reader may change.
    forms: Vec<OneRole>,
    /// The form for a new one.
    new: OneRole,
    /// What the reader may give away.
    may_give: Vec<&'static str>,
    /// The highest priority that the reader may give.
    most: i64,
    fault: Option<String>,
    /// The id of the role whose form is open; empty for the new one.
    open: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let heads =
        ["desk-people-role", "role-permits", "role-priority", "role-factor", "desk-people"].map(|id| frame.t(id));
    let may = may_give.clone();
    let forms = forms.into_iter().map(|role| {
        let is_open = open.as_ref().is_some_and(|id| !id.is_empty() && *id == role.id);
        let label = format!("{}: {}", frame.t("role-remove"), role.name);
        let id = role.id.clone();
        view! {
            <details class="desk-card" open=is_open>
                <summary>{format!("{}: {}", frame.t("role-change"), role.name)}</summary>
                <Form role may_give=may.clone() most frame=frame.clone() />
                <Act action="/desk/roles/remove" fields=vec![("id", id)] words=frame.t("role-remove") label=label />
            </details>
        }
    });
    let forms = forms.collect_view();
    let rows = roles.into_iter().map(|role| {
        let permits = role.permissions.iter().map(|p| frame.t(&format!("role-may-{p}"))).collect::<Vec<_>>().join(", ");
        let permits = if permits.is_empty() { frame.t("role-may-nothing") } else { permits };
        let factor = frame.t(if role.asks_factor { "role-factor-yes" } else { "role-factor-no" });
        view! {
            <tr>
                <th scope="row">{role.name}</th>
                <td data-label=heads[1].clone()>{permits}</td>
                <td data-label=heads[2].clone()>{role.priority}</td>
                <td data-label=heads[3].clone()>{factor}</td>
                <td data-label=heads[4].clone()>{role.people}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <Desk title=frame.t("desk-roles")>
            <p class="lead">{frame.t("desk-roles-lead")}</p>
            <Fault fault frame=frame.clone() />
            <table class="plain cards">
                <thead><tr>{heads.clone().map(|h| view! { <th scope="col">{h}</th> }).collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
            {forms}
            <h2 class="section">{frame.t("role-new")}</h2>
            <div class="desk-card"><Form role=new may_give most frame=frame.clone() /></div>
        </Desk>
    }
}

#[component]
fn Form(role: OneRole, may_give: Vec<&'static str>, most: i64, frame: Frame) -> impl IntoView {
    // Each form of the page has fields of its own name.
    let own = if role.id.is_empty() { "new".to_owned() } else { role.id.clone() };
    let ticks = may_give.into_iter().map(|key| {
        let checked = role.permissions.contains(&key);
        view! {
            <label class="tick">
                <input type="checkbox" name="permissions[]" value=key checked=checked />
                <span>{frame.t(&format!("role-may-{key}"))}</span>
            </label>
        }
    });
    let ticks = ticks.collect_view();
    let (name, priority) = (format!("role-name-{own}"), format!("role-priority-{own}"));
    let hint = format!("{priority}-hint");
    view! {
        <form class="stack" method="post" action="/desk/roles/save">
            <input type="hidden" name="id" value=role.id />
            <input type="hidden" name="was" value=role.was />
            <label for=name.clone()>{frame.t("role-name")}</label>
            <input id=name name="name" type="text" value=role.name required autocomplete="off" maxlength="40" />
            <fieldset><legend>{frame.t("role-permits")}</legend>{ticks}</fieldset>
            <label for=priority.clone()>{frame.t("role-priority")}</label>
            <input id=priority name="priority" type="number" min="1" max=most value=role.priority required aria-describedby=hint.clone() />
            <p class="hint" id=hint>{frame.tv("role-priority-hint", &[("most", &most.to_string())])}</p>
            <label class="tick">
                <input type="checkbox" name="asks_factor" value="true" checked=role.asks_factor />
                <span>{frame.t("role-asks-factor")}</span>
            </label>
            <button type="submit" class="button primary">{frame.t("save")}</button>
        </form>
    }
}
