//! A post: who, when, for whom, what, and what can be done about it.

use api::Status;
use leptos::prelude::*;

use super::{icon::Icon, person::Avatar};
use crate::{
    format::{ago, audience_word, exact, post_path, profile_path},
    frame::Frame,
};

/// `place` makes its ids differ where a page shows one post twice; `quiet` leaves out what can be done about it.
#[component]
pub fn Post(
    status: Status,
    frame: Frame,
    #[prop(optional)] focused: bool,
    #[prop(optional)] quiet: bool,
    #[prop(optional, into)] place: String,
) -> impl IntoView {
    let row = status.id.clone();
    let (booster, status) = match status.reblog {
        Some(original) => (Some(status.account), *original),
        None => (None, status),
    };
    let anchor = format!("p-{place}{row}");
    let title = format!("{anchor}-title");
    let labelled = title.clone();
    let class = if focused { "post focused" } else { "post" };
    view! {
        <article class=class id=anchor.clone() aria-labelledby=labelled data-row=row>
            {booster.map(|b| view! {
                <p class="boosted">
                    <Icon name="boost" />
                    <span>"Boosted by " <a href=profile_path(&b)>{b.display_name.clone()}</a></span>
                </p>
            })}
            <Heading status=status.clone() frame=frame.clone() title />
            <Content status=status.clone() />
            {(frame.speaker.is_some() && !quiet).then(|| view! {
                <Actions status=status.clone() frame=frame.clone() anchor=anchor.clone() />
            })}
        </article>
    }
}

#[component]
fn Heading(status: Status, frame: Frame, title: String) -> impl IntoView {
    let audience = audience_word(&status.audience, status.local_only);
    let icon = match status.audience.as_str() {
        "public" => "globe",
        "unlisted" => "door",
        "followers" => "lock",
        "mentioned" => "at",
        _ => "building",
    };
    let edited = status.edited_at.as_ref().map(|at| format!("edited {}", ago(at, frame.now_ms)));
    view! {
        <header class="post-head">
            <Avatar name=status.account.display_name.clone() />
            <h2 id=title>
                <a class="name" href=profile_path(&status.account)>{status.account.display_name.clone()}</a>
                <span class="acct">{format!("@{}", status.account.acct)}</span>
            </h2>
            <p class="post-facts">
                <a href=post_path(&status)>
                    <time datetime=status.created_at.clone() title=exact(&status.created_at)>
                        {ago(&status.created_at, frame.now_ms)}
                    </time>
                </a>
                {edited.map(|e| view! { <span>{e}</span> })}
                <span class="audience"><Icon name=icon /><span>{audience}</span></span>
            </p>
        </header>
    }
}

#[component]
fn Content(status: Status) -> impl IntoView {
    let language = status.language.clone();
    let body = view! { <div class="content" lang=language inner_html=status.content.clone()></div> };
    if status.spoiler_text.is_empty() {
        body.into_any()
    } else {
        view! {
            <details class="warned">
                <summary>{format!("Content warning: {}", status.spoiler_text)}</summary>
                {body}
            </details>
        }
        .into_any()
    }
}

#[component]
fn Actions(status: Status, frame: Frame, anchor: String) -> impl IntoView {
    let back = format!("{}#{anchor}", frame.path);
    let shareable = matches!(status.audience.as_str(), "public" | "unlisted");
    let mine = frame.is_me(&status.account);
    let who = status.account.display_name.clone();
    let boost = if status.reblogged { "unreblog" } else { "reblog" };
    let favourite = if status.favourited { "unfavourite" } else { "favourite" };
    view! {
        <div class="actions" role="group" aria-label=format!("What to do with the post by {who}")>
            <a class="action" href=format!("{}#compose-text", post_path(&status))>
                <Icon name="reply" /><span>"Reply"</span>{count(status.replies_count)}
            </a>
            {shareable.then(|| view! {
                <Act id=status.id.clone() action=boost back=back.clone() pressed=status.reblogged
                    icon="boost" label="Boost" count=status.reblogs_count />
            })}
            <Act id=status.id.clone() action=favourite back=back.clone() pressed=status.favourited
                icon="star" label="Favourite" count=status.favourites_count />
            {mine.then(|| view! {
                <a class="action" href=format!("/posts/{}/delete", status.id)>
                    <Icon name="bin" /><span>"Delete"</span>
                </a>
            })}
        </div>
    }
}

fn count(n: i64) -> Option<impl IntoView> {
    (n > 0).then(|| view! { <span class="count">{n}</span> })
}

#[component]
fn Act(
    id: String,
    action: &'static str,
    back: String,
    pressed: bool,
    icon: &'static str,
    label: &'static str,
    count: i64,
) -> impl IntoView {
    view! {
        <form method="post" action=format!("/posts/{id}/{action}")>
            <input type="hidden" name="back" value=back />
            <button class="action" aria-pressed=pressed.to_string()>
                <Icon name=icon /><span>{label}</span>{self::count(count)}
            </button>
        </form>
    }
}
