//! Explore: what is talked about in public, in four tabs. Nothing is recommended by who one is.

use api::{Account, ClientError, PreviewCard, Relationship, Status, Suggestion, Tag, TagHistory};
use leptos::prelude::*;

use crate::{
    components::timeline::{Empty, Posts},
    format::plural,
    frame::Frame,
    pages::colleagues::Card,
};

/// What a tab shows.
pub enum Shown {
    Posts(Vec<Status>),
    Tags(Vec<Tag>),
    People(Vec<Account>),
    Links(Vec<PreviewCard>),
}

const TABS: [(&str, &str); 4] =
    [("", "explore-posts"), ("tags", "explore-tags"), ("people", "explore-people"), ("links", "explore-links")];

/// Loads a tab; an unknown one is the first.
pub async fn load(frame: &Frame, tab: &str) -> Result<Shown, ClientError> {
    let client = &frame.client;
    Ok(match tab {
        "tags" => Shown::Tags(client.get("/api/v1/trends/tags?limit=20").await?),
        "people" => {
            let all: Vec<Suggestion> = client.get("/api/v2/suggestions?limit=20").await?;
            Shown::People(all.into_iter().map(|s| s.account).collect())
        }
        "links" => Shown::Links(client.get("/api/v1/trends/links?limit=20").await?),
        _ => Shown::Posts(client.get("/api/v1/trends/statuses?limit=20").await?),
    })
}

#[component]
pub fn Explore(shown: Shown, tab: String, frame: Frame) -> impl IntoView {
    let links = TABS.map(|(name, words)| {
        let href = if name.is_empty() { "/explore".to_owned() } else { format!("/explore?tab={name}") };
        view! { <li><a href=href aria-current=(name == tab).then_some("page")>{frame.t(words)}</a></li> }
    });
    let lead = frame.t(match shown {
        Shown::Posts(_) => "explore-posts-lead",
        Shown::Tags(_) => "explore-tags-lead",
        Shown::People(_) => "explore-people-lead",
        Shown::Links(_) => "explore-links-lead",
    });
    let nothing = |words: &str| {
        let step = ("/colleagues", frame.t("colleagues-title"));
        view! { <Empty title=frame.t("explore-empty") sentence=frame.t(words) step /> }.into_any()
    };
    let body = match shown {
        Shown::Posts(all) if all.is_empty() => nothing("explore-posts-empty"),
        Shown::Posts(statuses) => view! { <div class="posts"><Posts statuses frame=frame.clone() /></div> }.into_any(),
        Shown::Tags(all) if all.is_empty() => nothing("explore-tags-empty"),
        Shown::Tags(all) => {
            let rows = all.into_iter().map(|tag| view! { <TagRow tag frame=frame.clone() back="/explore?tab=tags" /> });
            view! { <ul class="trends">{rows.collect_view()}</ul> }.into_any()
        }
        Shown::People(all) if all.is_empty() => nothing("explore-people-empty"),
        Shown::People(all) => {
            let cards = all.into_iter().map(|account| {
                view! { <Card account relation=Relationship::default() frame=frame.clone() /> }
            });
            view! { <ul class="directory">{cards.collect_view()}</ul> }.into_any()
        }
        Shown::Links(all) if all.is_empty() => nothing("explore-links-empty"),
        Shown::Links(all) => {
            let cards = all.into_iter().map(|card| view! { <Link card frame=frame.clone() /> });
            view! { <ul class="news">{cards.collect_view()}</ul> }.into_any()
        }
    };
    view! {
        <h1>{frame.t("nav-explore")}</h1>
        <nav class="tabs" aria-label=frame.t("nav-explore")><ul>{links.collect_view()}</ul></nav>
        <p class="lead">{lead}</p>
        {body}
    }
}

/// How many people of the last two days, and the week as small bars.
fn people(history: &[TagHistory]) -> i64 {
    history.iter().take(2).filter_map(|day| day.accounts.parse::<i64>().ok()).sum()
}

/// The days of a week, oldest first, as bars of 4 by 24.
fn bars(history: &[TagHistory]) -> String {
    let uses: Vec<i64> = history.iter().rev().map(|day| day.uses.parse().unwrap_or(0)).collect();
    let most = uses.iter().copied().max().unwrap_or(0).max(1);
    let bar = |(n, used): (usize, &i64)| {
        let height = 2 + used * 22 / most;
        format!("M{} 24v-{height}h5v{height}z", n * 8)
    };
    uses.iter().enumerate().map(bar).collect()
}

/// A tag with how much it is used, and whether one follows it.
#[component]
pub fn TagRow(tag: Tag, frame: Frame, #[prop(into)] back: String) -> impl IntoView {
    let count = people(&tag.history);
    let busy = (count > 0).then(|| {
        view! {
            <p class="hint">{plural(&frame, "explore-people-count", count)}</p>
            <svg class="week" viewBox="0 0 53 24" aria-hidden="true" focusable="false"><path d=bars(&tag.history) /></svg>
        }
    });
    let follow = tag.following.map(|following| {
        let (action, words) = if following { ("unfollow", "tag-unfollow") } else { ("follow", "explore-follow") };
        let label = format!("{}: #{}", frame.t(words), tag.name);
        view! {
            <form method="post" action=format!("/tags/{}/{action}", tag.name)>
                <input type="hidden" name="back" value=back />
                <button type="submit" class="button" aria-label=label>{frame.t(words)}</button>
            </form>
        }
    });
    view! {
        <li class="trend" data-swap="" id=format!("t-{}", tag.name)>
            <a class="name" dir="auto" href=format!("/tags/{}", tag.name)>{format!("#{}", tag.name)}</a>
            {busy}
            {follow}
        </li>
    }
}

/// What a link leads to, and how many people share it.
#[component]
fn Link(card: PreviewCard, frame: Frame) -> impl IntoView {
    let count = card.history.as_deref().map_or(0, people);
    let image = card.image.map(|src| {
        view! { <img src=src alt=card.image_description loading="lazy" width="128" height="96" /> }
    });
    let language = card.language;
    view! {
        <li>
            <a class="link-card news-card" href=card.url rel="nofollow noopener noreferrer">
                {image}
                <span class="link-card-text" lang=language dir="auto">
                    <span class="hint">{card.provider_name}</span>
                    <strong>{card.title}</strong>
                    {(!card.description.is_empty()).then(|| view! { <span class="excerpt">{card.description}</span> })}
                    {(count > 0).then(|| view! { <span class="hint" lang=frame.texts.language()>{plural(&frame, "explore-people-count", count)}</span> })}
                </span>
            </a>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_seven_bars() {
        let day = |uses: &str| TagHistory { uses: uses.into(), accounts: "1".into(), ..TagHistory::default() };
        let history = [day("11"), day("0"), day("22")];
        assert_eq!(people(&history), 2);
        assert_eq!(bars(&history), "M0 24v-24h5v24zM8 24v-2h5v2zM16 24v-13h5v13z");
    }
}
