//! A file is sent as soon as it is chosen, and one sees how far it is. Without JavaScript it goes along with the form.

use leptos::{html, prelude::*};

/// How far a file is.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "only the browser gets so far"))]
enum Stage {
    #[default]
    Empty,
    /// In percent.
    Arriving(u32),
    /// The upload's id, and the address of its small picture, if it has one yet.
    Here(String, Option<String>),
    /// What the server said, in a sentence.
    Refused(String),
    /// The line broke: the form sends the file itself.
    Lost,
}

/// Around the file and the description of one picture. `#` in the words stands for the percentage.
#[island]
pub fn Uploading(
    arriving_words: String,
    here_words: String,
    lost_words: String,
    leave_words: String,
    children: Children,
) -> impl IntoView {
    let stage = RwSignal::new(Stage::default());
    let root = NodeRef::<html::Div>::new();
    let chosen = move || {
        if let Some(root) = root.get_untracked() {
            browser::send(&root, stage);
        }
    };
    let leave = move || {
        if let Some(root) = root.get_untracked() {
            browser::leave_out(&root, stage);
        }
    };
    let percent = move || match stage.get() {
        Stage::Arriving(percent) => Some(percent),
        _ => None,
    };
    let words = move || match stage.get() {
        Stage::Empty => String::new(),
        Stage::Arriving(percent) => arriving_words.replace('#', &percent.to_string()),
        Stage::Here(..) => here_words.clone(),
        Stage::Refused(why) => why,
        Stage::Lost => lost_words.clone(),
    };
    let here = move || match stage.get() {
        Stage::Here(id, preview) => Some((id, preview)),
        _ => None,
    };
    view! {
        <div class="uploading" class:here=move || here().is_some() node_ref=root on:change=move |event| if browser::is_file(&event) { chosen() }>
            {move || here().and_then(|(_, preview)| preview).map(|src| view! { <img src=src alt="" width="96" height="72" /> })}
            {children()}
            {move || here().map(|(id, _)| view! { <input type="hidden" name="media_ids[]" value=id /> })}
            <progress max="100" value=percent hidden=move || percent().is_none() aria-hidden="true"></progress>
            <p class="hint" role="status">{words}</p>
            <button type="button" class="button quiet" hidden=move || here().is_none() on:click=move |_| leave()>{leave_words}</button>
        </div>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::{ev::Event, prelude::*};
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::{FormData, HtmlDivElement, HtmlInputElement, ProgressEvent, XmlHttpRequest};

    use super::Stage;
    use crate::islands::{here, text_in};

    /// The same handler as every app's, behind the cookie.
    const ADDRESS: &str = "/web/api/v2/media";

    /// Where a slot keeps the number of its upload.
    const NUMBER: &str = "data-upload";

    thread_local! {
        static CURRENT: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
    }

    pub fn is_file(event: &Event) -> bool {
        event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()).is_some_and(|i| i.type_() == "file")
    }

    fn input(root: &HtmlDivElement, kind: &str) -> Option<HtmlInputElement> {
        root.query_selector(&format!("input[type={kind}]")).ok()??.dyn_into().ok()
    }

    /// The description is the form's own until the file is here; then it belongs to the upload.
    fn name_description(root: &HtmlDivElement, id: Option<&str>) {
        let (Some(file), Some(text)) = (input(root, "file"), input(root, "text")) else { return };
        let number = file.id().trim_start_matches("file-").to_owned();
        let name = |what: &str| id.map_or_else(|| format!("file_{what}{number}"), |id| format!("media_{what}[{id}]"));
        text.set_name(&name("text"));
        for what in ["licence", "creator", "source"] {
            let found = root.query_selector(&format!("input[data-credit={what}]")).ok().flatten();
            if let Some(field) = found.and_then(|f| f.dyn_into::<HtmlInputElement>().ok()) {
                field.set_name(&name(what));
            }
        }
    }

    pub fn leave_out(root: &HtmlDivElement, stage: RwSignal<Stage>) {
        name_description(root, None);
        let _ = root.remove_attribute(NUMBER);
        stage.set(Stage::Empty);
        if let Some(file) = input(root, "file") {
            file.set_value("");
            // Once it is shown again.
            set_timeout(move || drop(file.focus()), std::time::Duration::ZERO);
        }
    }

    pub fn send(root: &HtmlDivElement, stage: RwSignal<Stage>) {
        let file = input(root, "file").and_then(|i| i.files()).and_then(|all| all.item(0));
        // One upload a slot: what was under way for the file before is given up.
        let number = CURRENT.with(|c| c.replace(c.get() + 1)) + 1;
        root.set_attribute(NUMBER, &number.to_string()).ok();
        let (Some(file), Ok(form), Ok(request)) = (file, FormData::new(), XmlHttpRequest::new()) else {
            return stage.set(Stage::Empty);
        };
        name_description(root, None);
        if form.append_with_blob("file", &file).is_err() || request.open("POST", &here(ADDRESS)).is_err() {
            return;
        }
        listen(root, &request, stage, number);
        stage.set(Stage::Arriving(0));
        if request.send_with_opt_form_data(Some(&form)).is_err() {
            stage.set(Stage::Lost);
        }
    }

    /// Whether an upload is still the one that its slot waits for; another choice of file, or leaving it out, ends that.
    fn is_current(root: &HtmlDivElement, number: u32) -> bool {
        root.get_attribute(NUMBER) == Some(number.to_string())
    }

    fn listen(root: &HtmlDivElement, request: &XmlHttpRequest, stage: RwSignal<Stage>, number: u32) {
        let (slot, running) = (root.clone(), request.clone());
        let progress = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| {
            if !is_current(&slot, number) {
                let _ = running.abort();
                return;
            }
            if event.length_computable() && event.total() > 0.0 {
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a percentage")]
                stage.set(Stage::Arriving((event.loaded() / event.total() * 100.0) as u32));
            }
        });
        let (root, answered) = (root.clone(), request.clone());
        let ended = Closure::<dyn Fn()>::new(move || {
            if !is_current(&root, number) {
                return;
            }
            let next = outcome(&answered);
            if let Stage::Here(id, _) = &next {
                name_description(&root, Some(id));
            }
            // What is here, or was refused, does not go along with the form.
            if let (Stage::Here(..) | Stage::Refused(_), Some(file)) = (&next, input(&root, "file")) {
                file.set_value("");
            }
            stage.set(next);
        });
        if let Ok(upload) = request.upload() {
            upload.set_onprogress(Some(progress.as_ref().unchecked_ref()));
        }
        request.set_onloadend(Some(ended.as_ref().unchecked_ref()));
        progress.forget();
        ended.forget();
    }

    fn outcome(request: &XmlHttpRequest) -> Stage {
        let text = request.response_text().ok().flatten().unwrap_or_default();
        let word = |name: &str| text_in(&text, name);
        match (request.status(), word("id"), word("error")) {
            (Ok(200 | 202), Some(id), _) => Stage::Here(id, word("preview_url")),
            (Ok(413 | 422), _, Some(why)) => Stage::Refused(why),
            _ => Stage::Lost,
        }
    }
}

#[cfg(not(feature = "hydrate"))]
mod browser {
    use leptos::prelude::*;

    use super::Stage;

    pub fn is_file<T>(_event: &T) -> bool {
        false
    }

    pub fn send<T>(_root: &T, _stage: RwSignal<Stage>) {}

    pub fn leave_out<T>(_root: &T, _stage: RwSignal<Stage>) {}
}
