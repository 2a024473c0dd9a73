//! What was reported, as it was at that time.

use leptos::prelude::*;

use crate::{format::exact, frame::Frame};

/// One snapshot.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// `post` or `profile`.
    pub kind: String,
    pub text: String,
    pub warning: String,
    pub written: Option<String>,
    pub taken: String,
    /// Time and words of earlier forms.
    pub edits: Vec<(String, String)>,
    /// Author and words of what it answers.
    pub context: Vec<(String, String)>,
    /// Address of the small picture, if one was kept, and its description.
    pub pictures: Vec<(Option<String>, String)>,
    /// The checksums of pictures that nobody may look at; empty for one whose file is elsewhere.
    pub locked: Vec<String>,
    pub hash: String,
    pub is_whole: bool,
}

#[component]
pub fn Snapshot(evidence: Evidence, frame: Frame) -> impl IntoView {
    let context = evidence.context.iter().map(|(author, text)| {
        view! { <li><strong>{format!("@{author}")}</strong> " " {text.clone()}</li> }
    });
    let context: Vec<_> = context.collect();
    let edits = evidence
        .edits
        .iter()
        .map(|(at, text)| view! { <li><span class="hint">{exact(&frame, at)}</span> " " {text.clone()}</li> });
    let edits: Vec<_> = edits.collect();
    let pictures = evidence.pictures.iter().map(|(src, alt)| match src {
        Some(src) => view! { <img src=src.clone() alt=alt.clone() width="160" loading="lazy" /> }.into_any(),
        None => view! { <p class="hint">{frame.t("evidence-no-picture")} " " {alt.clone()}</p> }.into_any(),
    });
    let times = match &evidence.written {
        Some(at) => {
            frame.tv("evidence-times", &[("written", &exact(&frame, at)), ("taken", &exact(&frame, &evidence.taken))])
        }
        None => frame.tv("evidence-taken", &[("taken", &exact(&frame, &evidence.taken))]),
    };
    let warned = !evidence.warning.is_empty();
    view! {
        <article class="evidence">
            <h3>{frame.t(&format!("evidence-{}", evidence.kind))}</h3>
            {warned.then(|| view! { <p><strong>{evidence.warning.clone()}</strong></p> })}
            <blockquote class="held" dir="auto">{evidence.text.clone()}</blockquote>
            <div class="row">{pictures.collect_view()}</div>
            {evidence.locked.iter().map(|hash| view! { <p class="hint">{frame.t("evidence-locked")} " " <code class="address">{hash.clone()}</code></p> }).collect_view()}
            {(!context.is_empty()).then(|| view! { <details><summary>{frame.t("evidence-context")}</summary><ul>{context}</ul></details> })}
            {(!edits.is_empty()).then(|| view! { <details><summary>{frame.t("evidence-edits")}</summary><ul>{edits}</ul></details> })}
            <p class="hint">{times}</p>
            {(!evidence.is_whole).then(|| view! { <p class="fault" role="alert">{frame.t("evidence-broken")}</p> })}
            <details><summary>{frame.t("evidence-hash")}</summary><code class="address">{evidence.hash.clone()}</code></details>
        </article>
    }
}
