//! The branch's own pages: written at the desk, read by everybody.

use leptos::prelude::*;

use super::shell::{Act, Desk, Fault};
use crate::{
    components::{
        fields::{Field, Tick},
        text_area::TextArea,
    },
    format::exact,
    frame::Frame,
};

/// One page as the desk has it.
#[derive(Clone, Debug, Default)]
pub struct OnePage {
    /// Empty for a new one.
    pub id: String,
    pub slug: String,
    pub title: String,
    /// Markdown.
    pub body: String,
    pub in_footer: bool,
    pub revision: i64,
    pub changed: String,
}

#[component]
pub fn CustomPages(pages: Vec<OnePage>, new: OnePage, fault: Option<String>, frame: Frame) -> impl IntoView {
    let none = pages.is_empty();
    let rows = pages.into_iter().map(|page| {
        let href = format!("/pages/{}", page.slug);
        let edit = format!("{}: {}", frame.t("desk-page-edit"), page.title);
        let foot = page.in_footer.then(|| frame.t("desk-page-in-footer"));
        let when = frame.tv("desk-page-changed", &[("when", &exact(&frame, &page.changed))]);
        view! {
            <li class="desk-card">
                <h3><a href=href.clone()>{page.title.clone()}</a></h3>
                <p><code>{href}</code></p>
                <p class="hint">{when}" "{foot}</p>
                <p><a class="button" href=format!("/desk/pages/{}", page.id) aria-label=edit>{frame.t("desk-page-edit")}</a></p>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <Desk title=frame.t("desk-pages")>
            <p class="lead">{frame.t("desk-page-lead")}</p>
            <Fault fault frame=frame.clone() />
            {none.then(|| view! { <p class="empty">{frame.t("desk-page-none")}</p> })}
            <ul class="desk-rows">{rows}</ul>
            <h2 class="section">{frame.t("desk-page-new")}</h2>
            <Form page=new frame=frame.clone() />
        </Desk>
    }
}

/// The form of one page.
#[component]
pub fn EditCustomPage(page: OnePage, fault: Option<String>, frame: Frame) -> impl IntoView {
    let label = format!("{}: {}", frame.t("desk-page-remove"), page.title);
    let id = page.id.clone();
    view! {
        <Desk title=frame.t("desk-page-edit")>
            <p><a href="/desk/pages">{frame.t("desk-pages")}</a></p>
            <Fault fault frame=frame.clone() />
            <Form page frame=frame.clone() />
            <details>
                <summary>{frame.t("desk-page-remove")}</summary>
                <p>{frame.t("desk-page-remove-text")}</p>
                <Act action="/desk/pages/remove" fields=vec![("id", id)] words=frame.t("desk-page-remove-do") label=label />
            </details>
        </Desk>
    }
}

#[component]
fn Form(page: OnePage, frame: Frame) -> impl IntoView {
    view! {
        <form class="stack desk-card" method="post" action="/desk/pages/save">
            <input type="hidden" name="id" value=page.id />
            <input type="hidden" name="revision" value=page.revision.to_string() />
            <Field name="title" label=frame.t("desk-page-title") value=page.title required=true />
            <Field name="slug" label=frame.t("desk-page-slug") value=page.slug hint=frame.t("desk-page-slug-hint") required=true />
            <label for="page-body">{frame.t("desk-page-body")}</label>
            <TextArea id="page-body" name="body" value=page.body hint="page-body-hint" />
            <p class="hint" id="page-body-hint">{frame.t("desk-page-body-hint")}</p>
            <Tick name="in_footer" label=frame.t("desk-page-footer") checked=page.in_footer />
            <button type="submit" class="button primary">{frame.t("save")}</button>
        </form>
    }
}

/// A page as everybody reads it.
#[component]
pub fn CustomPage(
    title: String,
    /// HTML that is safe.
    body: String,
    changed: String,
    frame: Frame,
) -> impl IntoView {
    let when = frame.tv("desk-page-changed", &[("when", &crate::format::day(&frame, &changed))]);
    view! {
        <h1>{title}</h1>
        <div class="prose" inner_html=body></div>
        <p class="hint">{when}</p>
    }
}
