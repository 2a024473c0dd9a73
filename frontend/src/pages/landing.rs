//! The front door: what this place is, for whoever is not signed in.

use api::{ClientError, Status};
use leptos::prelude::*;

use crate::{components::timeline::Posts, frame::Frame};

/// The latest public posts; none where the branch keeps them for those who are signed in.
pub async fn load(frame: &Frame) -> Result<Option<Vec<Status>>, ClientError> {
    match frame.client.timeline("public?local=true", None).await {
        Err(error) if error.status.as_u16() == 401 => Ok(None),
        other => other.map(Some),
    }
}

#[component]
pub fn Landing(
    statuses: Option<Vec<Status>>,
    /// What the branch says of itself: a sentence, HTML that is safe, and the address of a picture.
    description: String,
    about: String,
    picture: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let latest = statuses.map(|statuses| {
        let empty = statuses.is_empty();
        view! {
            <h2 class="section">{frame.t("landing-latest")}</h2>
            {empty.then(|| view! { <p class="empty">{frame.t("landing-empty")}</p> })}
            <div class="posts"><Posts statuses frame=frame.clone() /></div>
        }
    });
    view! {
        <h1>{frame.branch.clone()}</h1>
        {picture.map(|src| view! { <img class="branch-picture" src=src alt="" width="1200" height="630" /> })}
        <p class="lead">{if description.is_empty() { frame.t("landing-lead") } else { description }}</p>
        {(!about.is_empty()).then(|| view! { <div class="prose" inner_html=about></div> })}
        <p><a class="button primary" href="/sign-in">{frame.t("sign-in")}</a></p>
        {latest}
        <p class="end"><a href="/break-glass">{frame.t("glass-title")}</a>" · "<a href="/source">{frame.t("landing-source")}</a></p>
    }
}
