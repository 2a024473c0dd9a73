//! Asking before what can't be undone: deleting a post, wanting nothing more from a whole server.

use api::Status;
use leptos::prelude::*;

use crate::{components::post::Post, frame::Frame};

#[component]
pub fn Delete(status: Status, frame: Frame) -> impl IntoView {
    let id = status.id.clone();
    let back = crate::format::post_path(&status);
    view! {
        <h1>{frame.t("delete-title")}</h1>
        <p>{frame.tv("delete-as", &[("name", &frame.speaks_as())])}</p>
        <p>{frame.t("delete-what")}</p>
        <Post status frame=frame.clone() quiet=true />
        <form class="row" method="post" action=format!("/posts/{id}/delete")>
            <button type="submit" class="button danger">{frame.t("delete-yes")}</button>
            <button type="submit" class="button" name="again" value="1">{frame.t("delete-again")}</button>
            <a class="button" href=back>{frame.t("delete-no")}</a>
        </form>
    }
}

/// Asks before everybody of a server is kept away: the follows that end then don't come back.
#[component]
pub fn Silence(domain: String, frame: Frame) -> impl IntoView {
    view! {
        <h1>{frame.tv("silence-title", &[("domain", &domain)])}</h1>
        <p>{frame.t("silence-what")}</p>
        <form class="row" method="post" action="/domains/block">
            <input type="hidden" name="domain" value=domain />
            <input type="hidden" name="sure" value="true" />
            <button type="submit" class="button danger">{frame.t("silence-yes")}</button>
            <a class="button" href="/quiet">{frame.t("silence-no")}</a>
        </form>
    }
}
