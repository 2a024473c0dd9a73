//! The first start: one page at a time, from the name to the owner's sign-in.

use leptos::prelude::*;

use super::{
    password::Weak,
    settings::{One, Setting},
};
use crate::{components::fields::Field, frame::Frame};

/// What was typed by whoever becomes the owner.
#[derive(Clone, Debug, Default)]
pub struct Owner {
    pub email: String,
    pub handle: String,
}

/// The first page: the branch and its owner, in one form, so that nothing is half done.
#[component]
pub fn Setup(
    /// The secret of the link.
    secret: String,
    settings: Vec<Setting>,
    owner: Owner,
    /// Our address and whether it leads here.
    address: String,
    is_reached: bool,
    faults: Vec<String>,
    frame: Frame,
) -> impl IntoView {
    let fields = settings.into_iter().map(|setting| view! { <One setting frame=frame.clone() /> }).collect_view();
    let reached = if is_reached { "setup-address-well" } else { "setup-address-fault" };
    let class = if is_reached { "notice" } else { "fault" };
    view! {
        <h1>{frame.t("setup-title")}</h1>
        <p class="lead">{frame.t("setup-lead")}</p>
        <p class=class>{frame.tv(reached, &[("address", &address)])}</p>
        <Weak words=faults />
        <form class="desk-form" method="post" action=format!("/setup/{secret}")>
            <fieldset class="desk-card stack"><legend>{frame.t("setup-branch")}</legend>{fields}</fieldset>
            <fieldset class="desk-card stack">
                <legend>{frame.t("setup-owner")}</legend>
                <p class="hint">{frame.t("setup-owner-hint")}</p>
                <label for="email">{frame.t("sign-in-email")}</label>
                <input id="email" name="email" type="email" required autocomplete="email" value=owner.email />
                <Field name="handle" label=frame.t("sign-up-handle") value=owner.handle hint=frame.t("sign-up-handle-hint") required=true />
                <Field name="new" label=frame.t("sign-in-password") value="" kind="password" hint=frame.t("desk-password-hint") required=true />
                <Field name="again" label=frame.t("desk-password-again") value="" kind="password" required=true />
            </fieldset>
            <div class="desk-save"><button type="submit" class="button primary">{frame.t("setup-do")}</button></div>
        </form>
        <p class="hint">{frame.t("setup-next")}</p>
    }
}
