//! The directory: colleagues with their faces, of this branch or of everywhere, as far as they want to be found.

use api::{Account, ClientError, Relationship};
use leptos::prelude::*;

use crate::{
    components::{emojis::named, kind::Origin, person::Avatar, timeline::Empty},
    format::{plain, profile_path, short},
    frame::Frame,
};

/// How many a page shows.
const PAGE: usize = 40;
/// So much of what somebody says of themselves.
const ABOUT: usize = 140;

/// A page of the directory, with what the reader is to each.
pub struct Loaded {
    people: Vec<(Account, Relationship)>,
    everywhere: bool,
    /// Where the next page begins.
    next: Option<usize>,
}

pub async fn load(frame: &Frame, everywhere: bool, from: usize) -> Result<Loaded, ClientError> {
    let local = !everywhere;
    let path = format!("/api/v1/directory?order=new&local={local}&limit={PAGE}&offset={from}");
    let people: Vec<Account> = frame.client.get(path).await?;
    let next = (people.len() == PAGE).then_some(from + PAGE);
    let ids: Vec<String> = people.iter().map(|p| format!("id[]={}", p.id)).collect();
    let known: Vec<Relationship> = if ids.is_empty() {
        Vec::new()
    } else {
        frame.client.get(format!("/api/v1/accounts/relationships?{}", ids.join("&"))).await?
    };
    let with = |account: Account| {
        let relation = known.iter().find(|r| r.id == account.id).cloned().unwrap_or_default();
        (account, relation)
    };
    Ok(Loaded { people: people.into_iter().map(with).collect(), everywhere, next })
}

#[component]
pub fn Colleagues(loaded: Loaded, frame: Frame) -> impl IntoView {
    let Loaded { people, everywhere, next } = loaded;
    let empty = people.is_empty();
    let tabs = [("/colleagues", "colleagues-here", false), ("/colleagues?tab=network", "colleagues-everywhere", true)];
    let tabs = tabs.map(|(href, id, which)| {
        let words = frame.tv(id, &[("branch", &frame.branch)]);
        view! { <li><a href=href aria-current=(which == everywhere).then_some("page")>{words}</a></li> }
    });
    let cards = people.into_iter().map(|(account, relation)| view! { <Card account relation frame=frame.clone() /> });
    let tab = if everywhere { "&tab=network" } else { "" };
    view! {
        <h1>{frame.t("colleagues-title")}</h1>
        <p class="lead">{frame.t("colleagues-lead")}</p>
        <nav class="tabs" aria-label=frame.t("colleagues-title")><ul>{tabs.collect_view()}</ul></nav>
        {empty.then(|| view! {
            <Empty title=frame.t("colleagues-empty") sentence=frame.t("colleagues-empty-text") step=("/settings/profile", frame.t("profile-edit")) />
        })}
        <ul class="directory">{cards.collect_view()}</ul>
        {next.map(|from| view! {
            <p class="more"><a class="button" href=format!("/colleagues?max_id={from}{tab}")>{frame.t("people-more")}</a></p>
        })}
    }
}

/// Somebody with their picture and what they say of themselves, and the way to follow them.
#[component]
pub fn Card(account: Account, relation: Relationship, frame: Frame) -> impl IntoView {
    let about = short(&plain(&account.note), ABOUT);
    let (action, words) = match (relation.following, relation.requested) {
        (true, _) => ("unfollow", "profile-unfollow"),
        (_, true) => ("unfollow", "profile-take-back"),
        _ if account.locked => ("follow", "profile-ask"),
        _ => ("follow", "profile-follow"),
    };
    let label = format!("{}: {}", frame.t(words), account.display_name);
    let class = if action == "follow" { "button primary" } else { "button" };
    let id = format!("d-{}", account.id);
    let me = frame.is_me(&account);
    view! {
        <li class="card" id=id data-swap="">
            <p class="person">
                <Avatar account=account.clone() />
                <span>
                    <a class="name" href=profile_path(&account)>{named(&account.display_name, &account.emojis)}</a>
                    <span class="acct">{format!("@{}", account.acct)}</span>
                </span>
            </p>
            <p class="excerpt" dir="auto">{about}</p>
            <div class="row">
                <Origin account=account.clone() frame=frame.clone() />
                {(!me).then(|| view! {
                    <form method="post" action=format!("/profiles/{}/{action}", account.id)>
                        <input type="hidden" name="back" value=frame.path.clone() />
                        <button type="submit" class=class aria-label=label>{frame.t(words)}</button>
                    </form>
                })}
            </div>
        </li>
    }
}
