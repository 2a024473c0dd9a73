//! A profile: who it is, what it posts, and whether one follows it.

use api::{Account, ClientError, Relationship, Status};
use leptos::prelude::*;

use crate::{
    components::{
        kind::KindMark,
        person::Avatar,
        timeline::{PAGE, Posts},
    },
    format::{plural, profile_path},
    frame::Frame,
};

pub struct Loaded {
    pub account: Account,
    pub statuses: Vec<Status>,
    pub relationship: Option<Relationship>,
}

pub async fn load(frame: &Frame, acct: &str, max_id: Option<&str>) -> Result<Loaded, ClientError> {
    let account = frame.client.lookup(acct).await?;
    let statuses = frame.client.account_statuses(&account.id, max_id).await?;
    let other = frame.speaker.is_some() && !frame.is_me(&account);
    let relationship = if other { Some(frame.client.relationship(&account.id).await?) } else { None };
    Ok(Loaded { account, statuses, relationship })
}

#[component]
pub fn Profile(loaded: Loaded, frame: Frame) -> impl IntoView {
    let Loaded { account, statuses, relationship } = loaded;
    let path = profile_path(&account);
    let more = statuses.last().filter(|_| statuses.len() >= PAGE).map(|s| format!("{path}?max_id={}", s.id));
    let empty = statuses.is_empty();
    let fields = account.fields.clone().into_iter().map(|f| {
        view! { <div><dt>{f.name}</dt><dd inner_html=f.value></dd></div> }
    });
    view! {
        <header class="profile">
            <Avatar name=account.display_name.clone() />
            <div>
                <h1>{account.display_name.clone()}</h1>
                <p class="acct">{format!("@{}", account.acct)}</p>
            </div>
            <KindMark kind=account.kind.clone() />
        </header>
        <div class="content" inner_html=account.note.clone()></div>
        {(!account.fields.is_empty()).then(|| view! { <dl class="fields">{fields.collect_view()}</dl> })}
        <p class="counts">
            {format!("{}, {}, follows {}", plural(account.statuses_count, "post"), plural(account.followers_count, "follower"), account.following_count)}
        </p>
        {relationship.map(|r| view! { <Buttons account=account.clone() relationship=r path=path.clone() /> })}
        {frame.is_me(&account).then(|| view! {
            <form method="post" action="/sign-out"><button class="button">"Sign out"</button></form>
        })}
        <h2 class="section">"Posts"</h2>
        {empty.then(|| view! { <p class="empty">"Nothing here that you can see."</p> })}
        <div class="posts"><Posts statuses frame /></div>
        {more.map(|m| view! { <p class="more"><a class="button" href=m>"Older posts"</a></p> })}
    }
}

#[component]
fn Buttons(account: Account, relationship: Relationship, path: String) -> impl IntoView {
    let act = |action: &str| format!("/profiles/{}/{action}", account.id);
    let (action, words) = match (relationship.following, relationship.requested) {
        (true, _) => ("unfollow", "Stop following"),
        (_, true) => ("unfollow", "Take the request back"),
        _ if account.locked => ("follow", "Ask to follow"),
        _ => ("follow", "Follow"),
    };
    let class = if action == "follow" { "button primary" } else { "button" };
    if relationship.blocking {
        return view! {
            <form class="row" method="post" action=act("unblock")>
                <input type="hidden" name="back" value=path />
                <button class="button">"Unblock"</button>
                <span class="hint">{format!("You have blocked {}: neither of you reads the other.", account.display_name)}</span>
            </form>
        }
        .into_any();
    }
    view! {
        <form class="row" method="post" action=act(action)>
            <input type="hidden" name="back" value=path />
            <button class=class>{words}</button>
            <button class="button" formaction=act("block")>"Block"</button>
            {relationship.followed_by.then(|| view! { <span class="hint">"Follows you"</span> })}
            {relationship.requested.then(|| view! { <span class="hint">"Waiting for an answer"</span> })}
        </form>
    }
    .into_any()
}
