//! The front door: what this place is, for whoever is not signed in.

use api::{ClientError, Status};
use leptos::prelude::*;

use crate::{components::timeline::Posts, frame::Frame};

pub async fn load(frame: &Frame) -> Result<Vec<Status>, ClientError> {
    frame.client.timeline("public?local=true", None).await
}

#[component]
pub fn Landing(statuses: Vec<Status>, frame: Frame) -> impl IntoView {
    let empty = statuses.is_empty();
    view! {
        <h1>{frame.branch.clone()}</h1>
        <p class="lead">{frame.t("landing-lead")}</p>
        <p><a class="button primary" href="/sign-in">{frame.t("sign-in")}</a></p>
        <h2 class="section">{frame.t("landing-latest")}</h2>
        {empty.then(|| view! { <p class="empty">{frame.t("landing-empty")}</p> })}
        <div class="posts"><Posts statuses frame=frame.clone() /></div>
        <p class="end"><a href="/break-glass">{frame.t("glass-title")}</a>" · "<a href="/source">{frame.t("landing-source")}</a></p>
    }
}
