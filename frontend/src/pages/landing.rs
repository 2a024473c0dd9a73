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
        <p class="lead">
            "This is a branch of Branchline, a network of library staff. Colleagues here talk with colleagues at other \
             libraries; each branch keeps its own house."
        </p>
        <p><a class="button primary" href="/sign-in">"Sign in"</a></p>
        <h2 class="section">"Latest from this branch"</h2>
        {empty.then(|| view! { <p class="empty">"Nothing has been posted for everyone yet."</p> })}
        <div class="posts"><Posts statuses frame /></div>
    }
}
