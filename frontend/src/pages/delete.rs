//! Asking before a post is deleted, for that can't be undone.

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
