//! Home: the posts of those whom the signed-in profile follows.

use api::{ClientError, Status};
use leptos::prelude::*;

use crate::{
    components::{
        composer::{Composer, Draft},
        timeline::{End, Posts},
    },
    frame::Frame,
    islands::live::Live,
};

pub async fn load(frame: &Frame, max_id: Option<&str>) -> Result<Vec<Status>, ClientError> {
    frame.client.timeline("home", max_id).await
}

#[component]
pub fn Home(statuses: Vec<Status>, draft: Draft, frame: Frame, newest: bool) -> impl IntoView {
    let empty = statuses.is_empty() && newest;
    let end = (!empty).then(|| view! { <End path="/home" statuses=statuses.clone() /> });
    view! {
        <h1>"Home"</h1>
        {newest.then(|| view! { <Composer draft frame=frame.clone() /> })}
        {empty.then(|| view! {
            <section class="empty">
                <h2>"Nobody has posted here yet"</h2>
                <p>"Home shows the posts of colleagues you follow, at your branch and at others."</p>
                <p><a class="button" href="/search">"Find a colleague"</a></p>
            </section>
        })}
        <Live stream="user".to_owned() fragment="/fragments/home".to_owned()>
            <Posts statuses frame />
        </Live>
        {end}
    }
}
