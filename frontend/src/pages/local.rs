//! The branch's own posts.

use api::{ClientError, Status};
use leptos::prelude::*;

use crate::{
    components::timeline::{End, Posts},
    frame::Frame,
    islands::live::Live,
};

pub async fn load(frame: &Frame, max_id: Option<&str>) -> Result<Vec<Status>, ClientError> {
    frame.client.timeline("public?local=true", max_id).await
}

#[component]
pub fn Local(statuses: Vec<Status>, frame: Frame) -> impl IntoView {
    let empty = statuses.is_empty();
    let end = (!empty).then(|| view! { <End path="/local" statuses=statuses.clone() /> });
    view! {
        <h1>{frame.branch.clone()}</h1>
        <p class="lead">"What colleagues at this branch have posted for everyone, or for the branch."</p>
        {empty.then(|| view! {
            <section class="empty">
                <h2>"Quiet so far"</h2>
                <p>"Posts of this branch appear here. Write the first one."</p>
                <p><a class="button" href="/compose">"Write a post"</a></p>
            </section>
        })}
        <Live stream="public:local".to_owned() fragment="/fragments/local".to_owned()>
            <Posts statuses frame=frame.clone() />
        </Live>
        {end}
    }
}
