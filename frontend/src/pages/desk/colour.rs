//! A colour for the branch: tried before it is used, with what can be read on it.

use leptos::prelude::*;

use super::shell::{Act, Desk};
use crate::frame::Frame;

/// A colour that somebody looks at.
#[derive(Clone, Debug, Default)]
pub struct Tried {
    /// `#rrggbb`.
    pub colour: String,
    /// Whether somebody has asked for it, or it is the branch's own.
    pub is_asked: bool,
    /// What was found: whether it is well, and a sentence.
    pub found: Vec<(bool, String)>,
    /// A darker one, where this one is too light.
    pub better: Option<String>,
}

/// The form that tries a colour, and what came of it.
#[component]
pub fn Colour(action: String, tried: Tried, frame: Frame) -> impl IntoView {
    let sheet = format!("/colour.css?colour=%23{}", tried.colour.trim_start_matches('#'));
    let checks = tried.found.into_iter().map(|(is_well, sentence)| {
        let class = if is_well { "desk-check" } else { "desk-check fault" };
        view! { <li class=class>{sentence}</li> }
    });
    let checks = checks.collect_view();
    let better = tried.better.map(|colour| {
        let href = format!("{action}?colour=%23{}", colour.trim_start_matches('#'));
        view! { <p><a href=href>{frame.tv("colour-better", &[("colour", &colour)])}</a></p> }
    });
    let sample = |class: &'static str, words: String| {
        view! {
            <div class=class>
                <p class="try-band">{frame.branch.clone()}</p>
                <p class="try-text">{words}" "<span class="try-link">{frame.t("colour-link")}</span>" "<span class="try-button">{frame.t("save")}</span></p>
            </div>
        }
    };
    let light = sample("try-light", frame.t("colour-light"));
    let dark = sample("try-dark", frame.t("colour-dark"));
    view! {
        <section class="desk-card colour-try" aria-labelledby="colour-try">
            <h2 id="colour-try">{frame.t("colour-try")}</h2>
            <form class="row" method="get" action=action.clone()>
                <label for="colour">{frame.t("desk-setting-colour")}</label>
                <input id="colour" name="colour" type="color" value=tried.colour />
                <button type="submit" class="button">{frame.t("colour-do")}</button>
            </form>
            <link rel="stylesheet" href=sheet />
            <div class="try-samples">{light}{dark}</div>
            <ul class="desk-checks" role="status">{checks}</ul>
            {better}
        </section>
    }
}

/// The page where a colour is tried and used.
#[component]
pub fn ColourPage(
    tried: Tried,
    /// What the branch has now.
    now: String,
    /// The environment has set it.
    is_fixed: bool,
    frame: Frame,
) -> impl IntoView {
    let is_usable = tried.better.is_none() && !is_fixed && tried.is_asked;
    let fields = vec![("COLOUR", tried.colour.clone()), ("was[COLOUR]", now)];
    let words = frame.tv("colour-use", &[("colour", &tried.colour)]);
    let fixed = is_fixed
        .then(|| view! { <p class="hint">{frame.tv("desk-setting-fixed", &[("name", "BRANCHLINE_COLOUR")])}</p> });
    view! {
        <Desk title=frame.t("desk-setting-colour")>
            <p><a href="/desk/settings">{frame.t("desk-settings")}</a></p>
            {fixed}
            <Colour action="/desk/colour".to_owned() tried frame=frame.clone() />
            {is_usable.then(|| view! { <Act action="/desk/settings" fields=fields words=words class="button primary" /> })}
        </Desk>
    }
}
