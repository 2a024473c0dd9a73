//! Groups of practice: the list, and each one's page.

use api::{Account, Relationship, Status};
use leptos::prelude::*;

use crate::{
    components::{
        emojis::{in_html, named},
        fields::{Field, Tick},
        person::{Avatar, Person},
        text_area::TextArea,
        timeline::Posts,
    },
    format::{plain, plural, short},
    frame::Frame,
    pages::desk::shell::Act,
};

/// So much of what a group says of itself in the list.
const ABOUT: usize = 200;

/// What was typed of a new group.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub handle: String,
    pub name: String,
    pub about: String,
    pub by_request: bool,
    pub fault: Option<String>,
}

#[component]
pub fn Groups(
    groups: Vec<Account>,
    /// Whether the reader may start one.
    may_start: bool,
    typed: Typed,
    frame: Frame,
) -> impl IntoView {
    let none = groups.is_empty();
    let cards = groups.into_iter().map(|g| {
        let about = short(&plain(&g.note), ABOUT);
        let joining = if g.locked { "groups-by-request" } else { "groups-open" };
        view! {
            <li class="desk-card">
                <h2><a href=format!("/groups/{}", g.username)>{named(g.shown_name(), &g.emojis)}</a></h2>
                <p dir="auto">{about}</p>
                <p class="hint">{format!("@{}", g.acct)} " · " {plural(&frame, "groups-members", g.followers_count)} " · " {frame.t(joining)}</p>
            </li>
        }
    });
    let cards = cards.collect_view();
    view! {
        <h1>{frame.t("groups-title")}</h1>
        <p class="lead">{frame.t("groups-lead")}</p>
        {none.then(|| view! { <p class="empty">{frame.t("groups-none")}</p> })}
        <ul class="desk-rows">{cards}</ul>
        {may_start.then(|| view! { <Start typed=typed.clone() frame=frame.clone() /> })}
    }
}

#[component]
fn Start(typed: Typed, frame: Frame) -> impl IntoView {
    view! {
        <h2 class="section" id="start">{frame.t("groups-start")}</h2>
        {typed.fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <form class="stack" method="post" action="/groups">
            <Field name="name" label=frame.t("groups-name") value=typed.name required=true />
            <Field name="handle" label=frame.t("groups-handle") value=typed.handle hint=frame.t("groups-handle-hint") required=true />
            <label for="about">{frame.t("groups-about")}</label>
            <TextArea id="about" name="about" value=typed.about hint="about-hint" />
            <p class="hint" id="about-hint">{frame.t("groups-about-hint")}</p>
            <Tick name="by_request" label=frame.t("groups-ask-first") checked=typed.by_request />
            <p class="hint">{frame.t("groups-start-hint")}</p>
            <button type="submit" class="button primary">{frame.t("groups-start-do")}</button>
        </form>
    }
}

/// A post that moderators can take out.
#[derive(Clone, Debug)]
pub struct Listed {
    pub id: String,
    pub author: String,
    pub words: String,
}

/// What stands on a group's page.
pub struct Loaded {
    pub group: Account,
    /// What the reader is to it; none for who is signed out, and in the group's own name.
    pub relationship: Option<Relationship>,
    pub moderators: Vec<Account>,
    pub statuses: Vec<Status>,
    /// Its members, for who is signed in.
    pub members: Vec<Account>,
    /// What the reader can take out, where she moderates.
    pub listed: Option<Vec<Listed>>,
}

#[component]
pub fn Group(loaded: Loaded, frame: Frame) -> impl IntoView {
    let Loaded { group, relationship, moderators, statuses, members, listed } = loaded;
    let note = in_html(&group.note, &group.emojis);
    let none = statuses.is_empty();
    let joining = if group.locked { "groups-by-request" } else { "groups-open" };
    let path = format!("/groups/{}", group.username);
    let is_own = frame.is_me(&group);
    let people = moderators.into_iter().map(|account| view! { <li><Person account frame=frame.clone() /></li> });
    let people = people.collect_view();
    let manage = is_own.then(|| {
        view! {
            <p class="row">
                <a class="button" href="/settings/profile">{frame.t("profile-edit")}</a>
                <a class="button" href="/settings/members">{frame.t("groups-moderators")}</a>
            </p>
        }
    });
    view! {
        <header class="profile">
            <Avatar account=group.clone() />
            <div>
                <h1>{named(group.shown_name(), &group.emojis)}</h1>
                <p class="acct">{format!("@{}", group.acct)}</p>
            </div>
        </header>
        <p class="counts">
            {frame.t("groups-group")} " · " {plural(&frame, "groups-members", group.followers_count)} " · " {frame.t(joining)}
        </p>
        {relationship.map(|r| view! { <Join group=group.clone() relationship=r path=path.clone() frame=frame.clone() /> })}
        {manage}
        <section aria-labelledby="group-about">
            <h2 class="section" id="group-about">{frame.t("groups-about-title")}</h2>
            <div class="content" dir="auto" inner_html=note></div>
            <p class="hint">{frame.tv("groups-how", &[("name", &format!("@{}", group.acct))])}</p>
        </section>
        <h2 class="section">{frame.t("groups-posts")}</h2>
        {none.then(|| view! { <p class="empty">{frame.t("groups-no-posts")}</p> })}
        <div class="posts"><Posts statuses frame=frame.clone() /></div>
        <h2 class="section">{frame.t("groups-moderators")}</h2>
        <ul class="people">{people}</ul>
        <Members members moderates=listed.is_some() path=path.clone() frame=frame.clone() />
        {listed.map(|listed| view! { <Moderate listed path=path.clone() frame=frame.clone() /> })}
    }
}

#[component]
fn Join(group: Account, relationship: Relationship, path: String, frame: Frame) -> impl IntoView {
    let (action, words) = match (relationship.following, relationship.requested) {
        (true, _) => ("unfollow", "groups-leave"),
        (_, true) => ("unfollow", "profile-take-back"),
        _ if group.locked => ("follow", "groups-ask"),
        _ => ("follow", "groups-join"),
    };
    let class = if action == "follow" { "button primary" } else { "button" };
    let write = relationship.following.then(|| {
        view! { <a class="button primary" href=format!("/compose?text=%40{}%20", group.acct)>{frame.t("groups-write")}</a> }
    });
    view! {
        <form class="row" method="post" action=format!("/profiles/{}/{action}", group.id)>
            <input type="hidden" name="back" value=path />
            {write}
            <button type="submit" class=class>{frame.t(words)}</button>
            {relationship.requested.then(|| view! { <span class="hint">{frame.t("groups-waiting")}</span> })}
        </form>
    }
}

#[component]
fn Members(members: Vec<Account>, moderates: bool, path: String, frame: Frame) -> impl IntoView {
    if members.is_empty() {
        return ().into_any();
    }
    let rows = members.into_iter().map(|account| {
        let (id, label) = (account.id.clone(), format!("{}: {}", frame.t("groups-expel"), account.shown_name()));
        let act = moderates.then(|| {
            view! { <Act action=format!("{path}/expel") fields=vec![("member", id)] words=frame.t("groups-expel") label=label /> }
        });
        view! { <li><Person account frame=frame.clone() /> {act}</li> }
    });
    let rows = rows.collect_view();
    view! {
        <h2 class="section">{frame.t("groups-members-title")}</h2>
        <ul class="people">{rows}</ul>
    }
    .into_any()
}

#[component]
fn Moderate(listed: Vec<Listed>, path: String, frame: Frame) -> impl IntoView {
    let rows = listed.into_iter().map(|post| {
        let label = format!("{}: {}", frame.t("groups-remove"), post.author);
        view! {
            <li class="desk-card">
                <p><strong dir="auto">{post.author}</strong></p>
                <p dir="auto">{post.words}</p>
                <Act action=format!("{path}/remove") fields=vec![("post", post.id)] words=frame.t("groups-remove") label=label />
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <details>
            <summary>{frame.t("groups-moderate")}</summary>
            <p class="hint">{frame.t("groups-moderate-hint")}</p>
            <ul class="desk-rows">{rows}</ul>
        </details>
    }
}
