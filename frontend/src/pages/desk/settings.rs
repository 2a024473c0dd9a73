//! The branch itself: its name, its words, how people join, whom it exchanges posts with; each change is kept with who made it.

use leptos::prelude::*;

use super::shell::Desk;
use crate::{components::text_area::TextArea, format::exact, frame::Frame};

/// How a setting is edited.
#[derive(Clone, Debug)]
pub enum Kind {
    Line,
    Words,
    Number,
    Colour,
    /// Keys; their names are `desk-setting-NAME-KEY`.
    OneOf(Vec<(String, String)>),
}

/// A setting with its value.
#[derive(Clone, Debug)]
pub struct Setting {
    /// As in the environment, without the prefix.
    pub name: &'static str,
    pub kind: Kind,
    pub value: String,
    /// What it was when the page was opened.
    pub was: String,
    /// Set by the environment or the settings file, which win.
    pub is_fixed: bool,
    /// What is wrong with it.
    pub fault: Option<String>,
}

/// One change.
#[derive(Clone, Debug)]
pub struct Change {
    pub at: String,
    pub by: String,
    pub name: String,
    pub before: String,
    pub after: String,
}

/// The parts of the page, in order: their names and settings.
pub type Parts = Vec<(&'static str, Vec<Setting>)>;

#[component]
pub fn Settings(
    parts: Parts,
    /// Which, and the address of what is put up.
    pictures: [(&'static str, Option<String>); 2],
    changes: Vec<Change>,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let pictures = pictures
        .into_iter()
        .map(|(which, address)| view! { <Picture which address frame=frame.clone() /> })
        .collect_view();
    let sections = parts.into_iter().map(|(part, settings)| {
        let fields = settings.into_iter().map(|setting| view! { <One setting frame=frame.clone() /> }).collect_view();
        view! { <fieldset class="desk-card stack"><legend>{frame.t(&format!("desk-part-{part}"))}</legend>{fields}</fieldset> }
    });
    let sections = sections.collect_view();
    view! {
        <Desk title=frame.t("desk-settings")>
            <p class="lead">{frame.t("desk-settings-lead")}</p>
            {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
            <div class="desk-columns">{pictures}</div>
            <form class="desk-form" method="post" action="/desk/settings">
                {sections}
                <div class="desk-save"><button type="submit" class="button primary">{frame.t("save")}</button></div>
            </form>
            <p><a href="/desk/rules">{frame.t("settings-own-numbers")}</a></p>
            <Changes changes frame=frame.clone() />
        </Desk>
    }
}

/// The logo or the picture: what is there, another one, or none.
#[component]
fn Picture(which: &'static str, address: Option<String>, frame: Frame) -> impl IntoView {
    let id = format!("look-{which}");
    let (action, hint) = (format!("/desk/settings/{which}"), format!("{id}-hint"));
    let there = address.is_some();
    let label = format!("{}: {}", frame.t("look-remove"), frame.t(&format!("desk-setting-{which}")));
    view! {
        <section class="desk-card" aria-labelledby=format!("{id}-title")>
            <h2 id=format!("{id}-title")>{frame.t(&format!("desk-setting-{which}"))}</h2>
            {address.map(|src| view! { <img class=format!("look {which}") src=src alt="" /> })}
            <form class="stack" method="post" action=action.clone() enctype="multipart/form-data">
                <label for=id.clone()>{frame.t("look-file")}</label>
                <input id=id.clone() name="file" type="file" accept="image/png,image/webp,image/jpeg,image/gif" required aria-describedby=hint.clone() />
                <p class="hint" id=hint>{frame.t(&format!("{id}-hint"))}</p>
                <button type="submit" class="button">{frame.t("look-put")}</button>
            </form>
            {there.then(|| view! {
                <form method="post" action=action>
                    <input type="hidden" name="remove" value="true" />
                    <button type="submit" class="button" aria-label=label>{frame.t("look-remove")}</button>
                </form>
            })}
        </section>
    }
}

/// A label with its field, its hint, and what is wrong.
#[component]
pub fn One(setting: Setting, frame: Frame) -> impl IntoView {
    let Setting { name, kind, value, was, is_fixed, fault } = setting;
    let id = format!("setting-{}", name.to_lowercase().replace('_', "-"));
    let text = format!("desk-{id}");
    let hint_id = format!("{id}-hint");
    let hint = if is_fixed {
        frame.tv("desk-setting-fixed", &[("name", &format!("BRANCHLINE_{name}"))])
    } else {
        frame.t(&format!("{text}-hint"))
    };
    let wrong = fault.is_some().then_some("true");
    let tries = matches!(kind, Kind::Colour) && !is_fixed;
    let field = match kind {
        _ if is_fixed => {
            view! { <input id=id.clone() value=value aria-describedby=hint_id.clone() readonly disabled /> }.into_any()
        }
        Kind::Words => {
            view! { <TextArea id=id.clone() name=name.to_owned() value=value hint=hint_id.clone() /> }.into_any()
        }
        Kind::OneOf(choices) => {
            let each = choices.into_iter().map(|(key, words)| {
                let chosen = key == value;
                view! { <option value=key selected=chosen>{words}</option> }
            });
            view! { <select id=id.clone() name=name aria-describedby=hint_id.clone()>{each.collect_view()}</select> }
                .into_any()
        }
        Kind::Line | Kind::Number | Kind::Colour => {
            let kind = if matches!(kind, Kind::Number) { "number" } else { "text" };
            view! { <input id=id.clone() name=name type=kind value=value aria-describedby=hint_id.clone() aria-invalid=wrong autocomplete="off" /> }.into_any()
        }
    };
    view! {
        <div class="desk-setting">
            <label for=id.clone()>{frame.t(&text)}</label>
            {fault.map(|f| view! { <p class="fault">{f}</p> })}
            {field}
            {(!is_fixed).then(|| view! { <input type="hidden" name=format!("was[{name}]") value=was /> })}
            <p class="hint" id=hint_id>{hint}</p>
            {tries.then(|| view! { <p><a href="/desk/colour">{frame.t("colour-try")}</a></p> })}
        </div>
    }
}

/// What was changed, by whom, the newest first.
#[component]
fn Changes(changes: Vec<Change>, frame: Frame) -> impl IntoView {
    let none = changes.is_empty();
    let heads = ["desk-audit-at", "desk-audit-actor", "desk-change-what", "desk-change-before", "desk-change-after"]
        .map(|id| frame.t(id));
    let rows = changes.into_iter().map(|c| {
        let name = frame.t(&format!("desk-setting-{}", c.name.to_lowercase().replace('_', "-")));
        view! {
            <tr>
                <td data-label=heads[0].clone()><time datetime=c.at.clone()>{exact(&frame, &c.at)}</time></td>
                <td data-label=heads[1].clone()>{c.by}</td>
                <td data-label=heads[2].clone()>{name}</td>
                <td data-label=heads[3].clone()>{c.before}</td>
                <td data-label=heads[4].clone()>{c.after}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <h2 class="section">{frame.t("desk-changes")}</h2>
        {if none { view! { <p class="empty">{frame.t("desk-changes-none")}</p> }.into_any() } else { view! {
            <table class="plain cards">
                <thead><tr>{heads.map(|h| view! { <th scope="col">{h}</th> }).collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }.into_any() }}
    }
}
