//! "Post as …?": one question before something is done in the name of a profile that it doesn't fit.

use leptos::prelude::*;

use crate::frame::Frame;

/// Why it is asked, and what it would be with the other profile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Doubt {
    /// The id of the sentence that says why.
    pub why: &'static str,
    /// The other profile's name, and where it speaks.
    pub name: String,
    pub base: String,
}

/// In the composer: why it asks, and the button for the other profile. The composer's own button says yes.
#[component]
pub fn Asked(doubt: Doubt, movable: bool, frame: Frame) -> impl IntoView {
    let me = frame.speaks_as();
    view! {
        <div class="notice" role="alert">
            <p><strong>{frame.tv("crossing-ask", &[("name", &me)])}</strong></p>
            <p>{frame.tv(doubt.why, &[("name", &doubt.name)])}</p>
            <input type="hidden" name="crossing" value="true" />
            {movable.then(|| view! {
                <button type="submit" class="button" data-plain="" formaction=format!("{}/posts", doubt.base)>
                    {frame.tv("crossing-other", &[("name", &doubt.name)])}
                </button>
            })}
        </div>
    }
}

/// On a page of its own, for everything that is done with one button.
#[component]
pub fn Crossing(
    doubt: Doubt,
    action: String,
    hidden: Vec<(String, String)>,
    back: String,
    frame: Frame,
) -> impl IntoView {
    let me = frame.speaks_as();
    let fields = || {
        let each =
            hidden.clone().into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
        each.collect_view()
    };
    view! {
        <h1>{frame.tv("crossing-act", &[("name", &me)])}</h1>
        <p>{frame.tv(doubt.why, &[("name", &doubt.name)])}</p>
        <div class="row">
            <form method="post" action=action.clone()>
                {fields()}
                <input type="hidden" name="crossing" value="true" />
                <button type="submit" class="button primary">{frame.tv("crossing-yes", &[("name", &me)])}</button>
            </form>
            <form method="post" data-plain="" action=format!("{}{action}", doubt.base)>
                {fields()}
                <input type="hidden" name="crossing" value="true" />
                <button type="submit" class="button">{frame.tv("crossing-other", &[("name", &doubt.name)])}</button>
            </form>
            <a class="button" href=back>{frame.t("crossing-no")}</a>
        </div>
    }
}
