//! What a new colleague does first: a few steps on Home, each with where it is done; gone when all are done.

use leptos::prelude::*;

use crate::{components::icon::Icon, frame::Frame};

/// So many people make a home timeline worth reading.
const ENOUGH: i64 = 3;

/// What is known about the first days of whoever reads.
#[derive(Clone, Debug, Default)]
pub struct Begun {
    /// There is a handbook, and it was read.
    pub has_read: bool,
    /// A picture of the address that an app asks for, where it can be drawn.
    pub code: Option<String>,
    pub address: String,
}

/// What is still to be done, in order: where, and in which words.
fn steps(frame: &Frame, begun: &Begun) -> Vec<(&'static str, &'static str, &'static str)> {
    let Some(me) = &frame.speaker else { return Vec::new() };
    let mut all = Vec::new();
    if me.following_count < ENOUGH {
        all.push(("/colleagues", "people", "first-follow"));
    }
    if me.avatar.ends_with("/avatars/original/missing.png") {
        all.push(("/settings/profile", "picture", "first-picture"));
    }
    if !begun.has_read {
        all.push(("/handbook", "book", "first-handbook"));
    }
    all
}

/// Nothing once everything is done.
pub fn view(frame: &Frame, begun: &Begun) -> Option<AnyView> {
    let steps = steps(frame, begun);
    if steps.is_empty() {
        return None;
    }
    let rows = steps.into_iter().map(|(href, icon, words)| {
        view! { <li><a class="place" href=href><Icon name=icon /><span>{frame.t(words)}</span></a></li> }
    });
    let app = frame.tv("first-app", &[("address", &begun.address)]);
    let code = begun.code.clone().map(|svg| view! { <div class="qr" inner_html=svg></div> });
    Some(
        view! {
            <section class="card first-steps" aria-labelledby="first-steps">
                <h2 id="first-steps">{frame.tv("first-title", &[("branch", &frame.branch)])}</h2>
                <ul class="places single">{rows.collect_view()}</ul>
                <details>
                    <summary>{frame.t("first-app-title")}</summary>
                    <p>{app}</p>
                    {code}
                </details>
            </section>
        }
        .into_any(),
    )
}
