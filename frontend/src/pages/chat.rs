//! A conversation as a chat: who can read it on top, what was said by sides and days, the form at the end.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use api::{Account, Status};
use leptos::prelude::*;

use crate::{
    components::{
        composer::{Composer, Draft},
        emojis::named,
        icon::Icon,
        person::Avatar,
        post::{Content, ContentProps},
        timeline::Empty,
    },
    format::{day, day_key, exact, post_path, profile_path},
    frame::Frame,
};

pub struct Loaded {
    /// Of the conversation.
    pub id: String,
    /// Who reads the next message beside the reader.
    pub people: Vec<Account>,
    /// What was said, oldest first.
    pub said: Vec<Status>,
    /// The ids of whom was spoken to before that.
    pub known: HashSet<String>,
    /// Where the page before this one begins.
    pub older: Option<String>,
    /// The servers that keep it.
    pub hosts: Vec<String>,
}

#[component]
pub fn Chat(loaded: Loaded, draft: Option<Draft>, frame: Frame) -> impl IntoView {
    let Loaded { id, people, said, known, older, hosts } = loaded;
    let empty = said.is_empty();
    let names: Vec<String> = people.iter().map(|a| a.shown_name().to_owned()).collect();
    let title = if names.is_empty() { frame.t("messages-alone") } else { names.join(", ") };
    let readers = people.into_iter().map(|account| {
        let href = profile_path(&account);
        let name = named(account.shown_name(), &account.emojis);
        view! { <li><a class="place" href=href><Avatar account=account.clone() /><span>{name}" "<span class="acct">{format!("@{}", account.acct)}</span></span></a></li> }
    });
    let me = frame.speaker.clone().map(|account| {
        view! { <li class="place"><Avatar account /><span>{frame.t("chat-you")}</span></li> }
    });
    let before = older.map(|max| {
        view! { <p class="more"><a class="button" href=format!("/messages/{id}?max_id={max}")>{frame.t("chat-older")}</a></p> }
    });
    let rows = rows(said, known, names.len() > 1, &frame);
    view! {
        <p class="crumb"><a href="/messages">{frame.t("chat-back")}</a></p>
        <h1>{frame.tv("chat-with", &[("names", &title)])}</h1>
        <section class="card readers" aria-labelledby="readers">
            <h2 id="readers"><Icon name="lock" />{frame.t("chat-readers")}</h2>
            <ul class="row">{me}{readers.collect_view()}</ul>
            <p class="hint">{frame.tv("chat-servers", &[("hosts", &hosts.join(", "))])}</p>
        </section>
        {before}
        {empty.then(|| view! { <Empty title=frame.t("messages-empty") sentence=frame.t("chat-empty") /> })}
        // `public/chat.js` brings what is said meanwhile.
        <h2 class="spoken" id="chat-said">{frame.t("chat-said")}</h2>
        <section aria-labelledby="chat-said"><ol class="chat" data-chat=id.clone()>{rows}</ol></section>
        <p class="spoken" role="status" data-news=frame.t("chat-news")></p>
        {draft.map(|draft| view! { <Composer draft frame=frame.clone() /> })}
    }
}

/// Whom a message speaks to, its author included: id and name.
fn spoken_to(status: &Status) -> BTreeMap<String, String> {
    let author = (status.account.id.clone(), status.account.shown_name().to_owned());
    status.mentions.iter().map(|m| (m.id.clone(), format!("@{}", m.acct))).chain([author]).collect()
}

/// The messages, with a line where a day begins, where somebody is added, and where somebody is left out.
fn rows(said: Vec<Status>, known: HashSet<String>, group: bool, frame: &Frame) -> Vec<AnyView> {
    let me = frame.speaker.as_ref().map(|s| s.id.clone()).unwrap_or_default();
    let (mut rows, mut last_day) = (Vec::new(), String::new());
    let mut known: BTreeSet<String> = known.into_iter().collect();
    let mut named: BTreeMap<String, String> = BTreeMap::new();
    for status in said {
        let key = day_key(frame, &status.created_at);
        if key != last_day {
            rows.push(view! { <li class="day"><h2>{day(frame, &status.created_at)}</h2></li> }.into_any());
            last_day = key;
        }
        let people = spoken_to(&status);
        let added: Vec<String> =
            people.iter().filter(|(id, _)| !known.is_empty() && !known.contains(*id)).map(|(_, n)| n.clone()).collect();
        if !added.is_empty() {
            let values = [("who", status.account.shown_name()), ("names", &added.join(", "))];
            rows.push(view! { <li class="added"><p>{frame.tv("chat-added", &values)}</p></li> }.into_any());
        }
        let without: Vec<String> =
            named.iter().filter(|(id, _)| **id != me && !people.contains_key(*id)).map(|(_, n)| n.clone()).collect();
        known.extend(people.keys().cloned());
        named.extend(people);
        rows.push(bubble(status, without, group, frame));
    }
    rows
}

/// One message, on the side of who wrote it.
fn bubble(mut status: Status, without: Vec<String>, group: bool, frame: &Frame) -> AnyView {
    let mine = frame.is_me(&status.account);
    let anchor = format!("p-{}", status.id);
    let back = format!("{}#{anchor}", frame.path);
    let name = if mine { frame.t("chat-you") } else { status.account.shown_name().to_owned() };
    let name_class = if group && !mine { "name" } else { "spoken" };
    let name_id = format!("{anchor}-name");
    let left_out = (!without.is_empty()).then(|| frame.tv("chat-without", &[("names", &without.join(", "))]));
    let (post, at, href) = (status.id.clone(), status.created_at.clone(), post_path(&status));
    let when = exact(frame, &at);
    let clock = when.rsplit(", ").next().unwrap_or_default().to_owned();
    let edited = status.edited_at.as_ref().map(|_| frame.t("chat-edited"));
    status.content = without_address(&status.content);
    let face = (!mine).then(|| view! { <Avatar account=status.account.clone() /> });
    let class = if mine { "bubble mine" } else { "bubble" };
    view! {
        <li class=class id=anchor data-post=post>
            {face}
            <article tabindex="-1" aria-labelledby=name_id.clone()>
                <p class=name_class id=name_id.clone()>{name}</p>
                {Content(ContentProps { status, frame: frame.clone(), back, early: false })}
                {left_out.map(|words| view! { <p class="hint">{words}</p> })}
                <p class="when"><a href=href title=when><time datetime=at>{clock}</time></a>{edited.map(|e| format!(" · {e}"))}</p>
            </article>
        </li>
    }
    .into_any()
}

/// The words of a message without the names that it begins with: who reads it stands on top. A message that is nothing
/// but names stays.
fn without_address(html: &str) -> String {
    let (open, mut rest) = html.strip_prefix("<p>").map_or(("", html), |rest| ("<p>", rest));
    loop {
        let next = rest.trim_start();
        let ends = if next.starts_with("<span class=\"h-card\"") {
            "</a></span>"
        } else if next.starts_with("<a ")
            && next.split('>').next().is_some_and(|tag| tag.contains("mention") && !tag.contains("hashtag"))
        {
            "</a>"
        } else {
            break;
        };
        let Some(end) = next.find(ends) else { break };
        rest = &next[end + ends.len()..];
    }
    let rest = rest.trim_start();
    if rest.is_empty() || rest.starts_with("</p>") { html.to_owned() } else { format!("{open}{rest}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_before_the_words_are_left_out() {
        let bea =
            "<span class=\"h-card\"><a href=\"https://b/@bea\" class=\"u-url mention\">@<span>bea</span></a></span>";
        let other = "<a href=\"https://c/@c\" class=\"mention\">@c</a>";
        let tag = "<a href=\"/tags/x\" class=\"mention hashtag\">#x</a>";
        assert_eq!(without_address(&format!("<p>{bea} {other} Hi {bea}</p>")), format!("<p>Hi {bea}</p>"));
        assert_eq!(without_address(&format!("<p>{bea}</p>")), format!("<p>{bea}</p>"));
        assert_eq!(without_address(&format!("<p>{tag} x</p>")), format!("<p>{tag} x</p>"));
    }
}
