//! A profile: who it is, what it posts, and whether one follows it.

use api::{Account, ClientError, List, Relationship, Status};
use leptos::prelude::*;

use crate::{
    components::{
        emojis::{in_html, named},
        icon::Icon,
        kind::Origin,
        person::Avatar,
        timeline::{End, PAGE, Posts},
    },
    format::{day, host, plural, profile_path},
    frame::Frame,
};

pub struct Loaded {
    pub account: Account,
    pub pinned: Vec<Status>,
    pub statuses: Vec<Status>,
    /// Where its older posts begin.
    pub next: Option<String>,
    pub relationship: Option<Relationship>,
    pub lists: Vec<List>,
    /// `replies`, `media` or `pinned`: what the tab shows; posts alone without.
    pub tab: String,
}

pub async fn load(frame: &Frame, acct: &str, tab: &str, max_id: Option<&str>) -> Result<Loaded, ClientError> {
    let account = frame.client.lookup(acct).await?;
    let wanted = match tab {
        "replies" => "",
        "media" => "only_media=true&exclude_reblogs=true",
        "pinned" => "pinned=true",
        _ => "exclude_replies=true",
    };
    let base = format!("/api/v1/accounts/{}/statuses?{wanted}", account.id);
    let (statuses, next) = frame.client.posts(&base, max_id, PAGE).await?;
    let pinned = match (tab, max_id) {
        ("", None) => frame.client.get(format!("{base}&pinned=true")).await?,
        _ => Vec::new(),
    };
    let other = frame.speaker.is_some() && !frame.is_me(&account);
    let relationship = if other { Some(frame.client.relationship(&account.id).await?) } else { None };
    let lists = match &relationship {
        Some(r) if r.following => frame.client.get("/api/v1/lists").await?,
        _ => Vec::new(),
    };
    Ok(Loaded { account, pinned, statuses, next, relationship, lists, tab: tab.to_owned() })
}

#[component]
pub fn Profile(loaded: Loaded, frame: Frame) -> impl IntoView {
    let Loaded { account, pinned, statuses, next, relationship, lists, tab } = loaded;
    let path = profile_path(&account);
    let empty = statuses.is_empty() && pinned.is_empty();
    let on_top: Vec<String> = pinned.iter().map(|s| s.id.clone()).collect();
    let older = if tab.is_empty() { path.clone() } else { format!("{path}?tab={tab}") };
    let note = in_html(&account.note, &account.emojis);
    let fields = account.fields.clone().into_iter().map(|f| {
        let html = in_html(&f.value, &account.emojis);
        let verified = f.verified_at.map(|_| frame.t("profile-verified"));
        let class = verified.is_some().then_some("verified");
        view! { <div class=class><dt dir="auto">{f.name}</dt><dd dir="auto"><span inner_html=html></span>{verified.map(|v| view! { <Icon name="check" /><span class="spoken">{v}</span> })}</dd></div> }
    });
    let has_header = !account.header.ends_with("/headers/original/missing.png");
    view! {
        {if has_header {
            view! { <img class="header" src=account.header.clone() alt="" width="608" height="203" /> }.into_any()
        } else {
            // Who has no picture there has the colour of the profile's kind.
            view! { <div class=format!("header bare kind-{}", account.kind)></div> }.into_any()
        }}
        <header class="profile">
            <Avatar account=account.clone() />
            <div>
                <h1>{named(account.shown_name(), &account.emojis)}</h1>
                <p class="acct">{format!("@{}", account.acct)}</p>
            </div>
            <Origin account=account.clone() frame=frame.clone() />
        </header>
        {relationship.map(|r| view! {
            <div class="relation" id="relation" data-swap="">
                <Buttons account=account.clone() relationship=r lists path=path.clone() frame=frame.clone() />
            </div>
        })}
        {frame.is_me(&account).then(|| view! {
            <div class="row">
                <a class="button" href="/settings/profile">{frame.t("profile-edit")}</a>
                <form method="post" action="/sign-out"><button type="submit" class="button">{frame.t("sign-out")}</button></form>
            </div>
        })}
        {account.moved.clone().map(|new| view! {
            <p class="notice">{frame.t("profile-moved")} " " <a href=profile_path(&new)>{format!("@{}", new.acct)}</a></p>
        })}
        {account.suspended.then(|| view! { <p class="notice">{frame.t("profile-suspended")}</p> })}
        <div class="content" dir="auto" inner_html=note></div>
        {(!account.fields.is_empty()).then(|| view! { <dl class="fields">{fields.collect_view()}</dl> })}
        <p class="counts">
            {plural(&frame, "profile-posts", account.statuses_count)} " · "
            <a href=format!("{path}/followers")>{plural(&frame, "profile-followers", account.followers_count)}</a> " · "
            <a href=format!("{path}/following")>{plural(&frame, "profile-following", account.following_count)}</a> " · "
            {frame.tv("profile-since", &[("day", &day(&frame, &account.created_at))])}
        </p>
        {account.acct.contains('@').then(|| view! { <p class="hint">{frame.tv("profile-counts-remote", &[("host", &host(&frame, &account))])}</p> })}
        {(account.group && !account.acct.contains('@')).then(|| view! {
            <p><a class="button" href=format!("/groups/{}", account.username)>{frame.t("groups-to")}</a></p>
        })}
        <Tabs path=path.clone() tab frame=frame.clone() />
        {empty.then(|| view! { <p class="empty">{frame.t("profile-empty")}</p> })}
        <div class="posts">
            <Posts statuses=pinned frame=frame.clone() />
            <Posts statuses=statuses.iter().filter(|s| !on_top.contains(&s.id)).cloned().collect() frame=frame.clone() />
        </div>
        {(!empty).then(|| view! { <End path=older next frame=frame.clone() /> })}
    }
}

/// The branch vouches for a member of its staff. Other servers look for the link back.
#[component]
pub fn Staff(account: Account, frame: Frame) -> impl IntoView {
    let values = [("name", account.shown_name()), ("branch", &frame.branch)];
    view! {
        <h1>{account.shown_name().to_owned()}</h1>
        <p class="lead">{frame.tv("staff-text", &values)}</p>
        <p><a class="button" href=account.url.clone() rel="me">{format!("@{}", account.acct)}</a></p>
    }
}

#[component]
fn Tabs(path: String, tab: String, frame: Frame) -> impl IntoView {
    let tabs = [
        ("", "profile-tab-posts"),
        ("replies", "profile-tab-replies"),
        ("media", "profile-tab-media"),
        ("pinned", "profile-tab-pinned"),
    ];
    let links = tabs.map(|(name, label)| {
        let href = if name.is_empty() { path.clone() } else { format!("{path}?tab={name}") };
        view! { <li><a href=href aria-current=(name == tab).then_some("page")>{frame.t(label)}</a></li> }
    });
    view! {
        <h2 class="section spoken">{frame.t("profile-tab-posts")}</h2>
        <nav class="tabs" aria-label=frame.t("profile-tabs")><ul>{links.collect_view()}</ul></nav>
    }
}

#[component]
fn Buttons(
    account: Account,
    relationship: Relationship,
    lists: Vec<List>,
    path: String,
    frame: Frame,
) -> impl IntoView {
    let act = |action: &str| format!("/profiles/{}/{action}", account.id);
    let (action, words) = match (relationship.following, relationship.requested) {
        (true, _) => ("unfollow", "profile-unfollow"),
        (_, true) => ("unfollow", "profile-take-back"),
        _ if account.locked => ("follow", "profile-ask"),
        _ => ("follow", "profile-follow"),
    };
    let class = if action == "follow" { "button primary" } else { "button" };
    if relationship.blocking {
        return view! {
            <form class="row" method="post" action=act("unblock")>
                <input type="hidden" name="back" value=path />
                <button type="submit" class="button">{frame.t("profile-unblock")}</button>
                <span class="hint">{frame.tv("profile-blocked", &[("name", account.shown_name())])}</span>
            </form>
        }
        .into_any();
    }
    let (mute, mute_words) = if relationship.muting { ("unmute", "profile-unmute") } else { ("mute", "profile-mute") };
    let notify = if relationship.notifying { ("quiet", "profile-notify-off") } else { ("notify", "profile-notify") };
    let boosts = if relationship.showing_reblogs {
        ("hide-boosts", "profile-boosts-off")
    } else {
        ("show-boosts", "profile-boosts")
    };
    let domain = account.acct.split_once('@').map(|(_, d)| d.to_owned());
    view! {
        <form class="row" method="post" action=act(action)>
            <input type="hidden" name="back" value=path.clone() />
            <button type="submit" class=class>{frame.t(words)}</button>
            <a class="button" href=format!("/compose?to={}", account.acct)>{frame.t("profile-mention")}</a>
            {relationship.followed_by.then(|| view! { <span class="hint">{frame.t("profile-follows-you")}</span> })}
            {relationship.requested.then(|| view! { <span class="hint">{frame.t("profile-waiting")}</span> })}
            {relationship.muting.then(|| view! { <span class="hint">{frame.t("profile-muted")}</span> })}
        </form>
        <details class="more-actions">
            <summary class="action">{frame.t("post-more")}</summary>
            <form class="menu" method="post" action=act(mute)>
                <input type="hidden" name="back" value=path.clone() />
                {relationship.following.then(|| view! {
                    <button type="submit" class="action" formaction=act(notify.0)>{frame.t(notify.1)}</button>
                    <button type="submit" class="action" formaction=act(boosts.0)>{frame.t(boosts.1)}</button>
                })}
                <button type="submit" class="action">{frame.t(mute_words)}</button>
                <button type="submit" class="action" formaction=act("block")>{frame.t("profile-block")}</button>
                {relationship.followed_by.then(|| view! {
                    <button type="submit" class="action" formaction=act("remove_from_followers")>{frame.t("profile-dismiss")}</button>
                })}
                {domain.map(|d| view! {
                    <button type="submit" class="action" name="domain" value=d.clone() formaction="/domains/block">
                        {frame.tv("profile-block-domain", &[("domain", &d)])}
                    </button>
                })}
                <a class="action" href=format!("/report?account={}", account.id)>{frame.t("profile-report")}</a>
            </form>
            {(!lists.is_empty()).then(|| view! { <OnLists account=account.clone() lists path=path.clone() frame=frame.clone() /> })}
            <Remark account relationship path frame=frame.clone() />
        </details>
    }
    .into_any()
}

#[component]
fn OnLists(account: Account, lists: Vec<List>, path: String, frame: Frame) -> impl IntoView {
    let options = lists.into_iter().map(|l| view! { <option value=l.id>{l.title}</option> });
    view! {
        <form class="row" method="post" action="/lists/add">
            <input type="hidden" name="back" value=path />
            <input type="hidden" name="account" value=account.id />
            <label for="on-list">{frame.t("profile-list")}</label>
            <select id="on-list" name="list">{options.collect_view()}</select>
            <button type="submit" class="button">{frame.t("profile-list-add")}</button>
        </form>
    }
}

/// A private note about somebody.
#[component]
fn Remark(account: Account, relationship: Relationship, path: String, frame: Frame) -> impl IntoView {
    view! {
        <form class="stack" method="post" action=format!("/profiles/{}/note", account.id)>
            <input type="hidden" name="back" value=path />
            <label for="remark">{frame.t("profile-note")}</label>
            <input type="text" id="remark" name="comment" value=relationship.note autocomplete="off" />
            <button type="submit" class="button">{frame.t("save")}</button>
        </form>
    }
}
