//! Notices, with the follow requests that wait for an answer on top.

use api::{Account, ClientError, Notification};
use leptos::prelude::*;

use crate::{
    components::{person::Person, post::Post, timeline::PAGE},
    format::{ago, exact, profile_path},
    frame::Frame,
};

pub struct Notices {
    pub requests: Vec<Account>,
    pub list: Vec<Notification>,
}

pub async fn load(frame: &Frame, max_id: Option<&str>) -> Result<Notices, ClientError> {
    Ok(Notices { requests: frame.client.follow_requests().await?, list: frame.client.notifications(max_id).await? })
}

#[component]
pub fn Notifications(notices: Notices, frame: Frame) -> impl IntoView {
    let empty = notices.list.is_empty() && notices.requests.is_empty();
    let more = notices.list.last().filter(|_| notices.list.len() >= PAGE).map(|n| n.id.clone());
    view! {
        <h1>"Notices"</h1>
        {(!notices.requests.is_empty()).then(|| view! { <Requests requests=notices.requests.clone() /> })}
        {empty.then(|| view! {
            <section class="empty">
                <h2>"Nothing new"</h2>
                <p>"You will read here who mentions you, follows you, or likes what you wrote."</p>
            </section>
        })}
        {notices.list.into_iter().map(|n| view! { <Notice notice=n frame=frame.clone() /> }).collect_view()}
        {more.map(|id| view! {
            <p class="more"><a class="button" href=format!("/notifications?max_id={id}")>"Older notices"</a></p>
        })}
    }
}

#[component]
fn Requests(requests: Vec<Account>) -> impl IntoView {
    let answer = |id: &str, answer: &str| format!("/follow-requests/{id}/{answer}");
    let rows = requests.into_iter().map(|account| {
        let (yes, no) = (answer(&account.id, "authorize"), answer(&account.id, "reject"));
        let name = account.display_name.clone();
        view! {
            <li>
                <Person account />
                <form class="row" method="post" action=yes>
                    <button class="button primary" aria-label=format!("Let them follow: {name}")>"Let them follow"</button>
                    <button class="button" formaction=no aria-label=format!("Decline: {name}")>"Decline"</button>
                </form>
            </li>
        }
    });
    view! {
        <section aria-labelledby="requests">
            <h2 class="section" id="requests">"Asking to follow you"</h2>
            <ul class="people">{rows.collect_view()}</ul>
        </section>
    }
}

#[component]
fn Notice(notice: Notification, frame: Frame) -> impl IntoView {
    let what = match notice.kind.as_str() {
        "mention" => "mentioned you",
        "follow" => "follows you",
        "follow_request" => "asks to follow you",
        "favourite" => "marked your post as a favourite",
        "reblog" => "boosted your post",
        _ => "edited a post",
    };
    let when = ago(&notice.created_at, frame.now_ms);
    view! {
        <section class="notice-item">
            <p>
                <a class="name" href=profile_path(&notice.account)>{notice.account.display_name.clone()}</a>
                {format!(" {what}, ")}
                <time datetime=notice.created_at.clone() title=exact(&notice.created_at)>{when}</time>
            </p>
            {notice.status.map(|status| view! { <Post status frame=frame.clone() place=format!("{}-", notice.id) /> })}
        </section>
    }
}
