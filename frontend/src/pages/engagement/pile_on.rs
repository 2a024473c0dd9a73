//! Under attack: the button, and what a colleague reads meanwhile.

use leptos::prelude::*;

use crate::{
    components::{fields::Field, text_area::TextArea},
    format::{ago, day},
    frame::Frame,
    pages::desk::shell::Act,
};

/// Somebody for whom the reader reads.
#[derive(Clone, Debug)]
pub struct Read {
    pub id: String,
    pub handle: String,
    pub ends: String,
    pub is_over: bool,
}

/// What protects the profile, where something does.
#[derive(Clone, Debug)]
pub struct On {
    pub colleague: String,
    pub ends: String,
}

#[component]
pub fn PileOn(
    on: Option<On>,
    /// What came during the last one can still be shown.
    can_give_back: bool,
    colleague: String,
    fault: Option<String>,
    reads: Vec<Read>,
    frame: Frame,
) -> impl IntoView {
    let own = match on {
        Some(on) => {
            let words = [("name", format!("@{}", on.colleague)), ("day", day(&frame, &on.ends))];
            let words: Vec<(&str, &str)> = words.iter().map(|(k, v)| (*k, v.as_str())).collect();
            view! {
                <p class="notice" role="status">{frame.tv("pile-on-on", &words)}</p>
                <Act action="/care/pile-on" fields=vec![("act", "end".to_owned())] words=frame.t("pile-on-end") />
            }
            .into_any()
        }
        None => view! { <Begin colleague can_give_back frame=frame.clone() /> }.into_any(),
    };
    let lines = reads.into_iter().map(|r| {
        let key = if r.is_over { "pile-on-read-over" } else { "pile-on-read-until" };
        view! {
            <li class="desk-card">
                <p><a href=format!("/care/pile-on/{}", r.id)>{format!("@{}", r.handle)}</a></p>
                <p class="hint">{frame.tv(key, &[("day", &day(&frame, &r.ends))])}</p>
            </li>
        }
    });
    let lines: Vec<_> = lines.collect();
    let reading = (!lines.is_empty()).then(|| {
        view! {
            <h2 class="section">{frame.t("pile-on-reading")}</h2>
            <ul class="desk-rows">{lines}</ul>
        }
    });
    view! {
        <h1>{frame.t("pile-on-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("pile-on-lead")}</p>
        {own}
        {reading}
        <p><a href="/emergency">{frame.t("pile-on-emergency")}</a></p>
    }
}

#[component]
fn Begin(colleague: String, can_give_back: bool, frame: Frame) -> impl IntoView {
    let means = ["pile-on-means-1", "pile-on-means-2", "pile-on-means-3", "pile-on-means-4"];
    let means = means.into_iter().map(|key| view! { <li>{frame.t(key)}</li> }).collect_view();
    view! {
        {can_give_back.then(|| view! {
            <div class="notice" role="status">
                <p>{frame.t("pile-on-ended")}</p>
                <Act action="/care/pile-on" fields=vec![("act", "give_back".to_owned())] words=frame.t("pile-on-give-back") />
            </div>
        })}
        <ul>{means}</ul>
        <form class="stack" method="post" action="/care/pile-on">
            <input type="hidden" name="act" value="begin" />
            <Field name="colleague" label=frame.t("pile-on-colleague") value=colleague hint=frame.t("pile-on-colleague-hint") required=true />
            <button type="submit" class="button primary">{frame.t("pile-on-begin")}</button>
        </form>
    }
}

/// What a stranger wrote.
#[derive(Clone, Debug)]
pub struct Post {
    pub id: String,
    /// `mention`, `quote` or `reply`.
    pub kind: String,
    pub author: String,
    pub words: String,
    /// Where it can be read, if it is not an odd address.
    pub address: Option<String>,
    pub at: String,
    pub kept: bool,
}

#[component]
pub fn PileOnPosts(
    id: String,
    /// The handle of whoever is under attack.
    handle: String,
    posts: Vec<Post>,
    /// What was typed for the case.
    words: String,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let (none, kept) = (posts.is_empty(), posts.iter().any(|p| p.kept));
    let lines = posts.into_iter().map(|post| view! { <Line of=id.clone() post frame=frame.clone() /> }).collect_view();
    let title = frame.tv("pile-on-posts", &[("name", &format!("@{handle}"))]);
    view! {
        <h1>{title}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("pile-on-posts-lead")}</p>
        {none.then(|| view! { <p class="empty">{frame.t("pile-on-posts-none")}</p> })}
        <ul class="desk-rows">{lines}</ul>
        {kept.then(|| view! {
            <h2 class="section">{frame.t("pile-on-case")}</h2>
            <form class="stack" method="post" action=format!("/care/pile-on/{id}/case")>
                <label for="words">{frame.t("pile-on-case-words")}</label>
                <TextArea id="words" name="words" value=words.clone() hint="words-hint" />
                <p class="hint" id="words-hint">{frame.t("pile-on-case-hint")}</p>
                <button type="submit" class="button primary">{frame.t("pile-on-case-open")}</button>
            </form>
        })}
        <p><a href="/care/pile-on">{frame.t("pile-on-back")}</a></p>
    }
}

#[component]
fn Line(of: String, post: Post, frame: Frame) -> impl IntoView {
    let (act, key) = if post.kept { ("drop", "pile-on-drop") } else { ("keep", "pile-on-keep") };
    let label = format!("{}: {}", frame.t(key), post.author);
    let link = post
        .address
        .map(|a| view! { " · " <a href=a rel="noopener noreferrer nofollow">{frame.t("pile-on-there")}</a> });
    view! {
        <li class="desk-card">
            <p>
                <span class="severity">{frame.t(&format!("pile-on-kind-{}", post.kind))}</span> " "
                <strong dir="auto">{post.author.clone()}</strong> " " <span class="hint">{ago(&frame, &post.at)} {link}</span>
            </p>
            <p dir="auto">{post.words}</p>
            {post.kept.then(|| view! { <p><span class="desk-state">{frame.t("pile-on-kept")}</span></p> })}
            <Act action=format!("/care/pile-on/{of}/{act}") fields=vec![("post", post.id)] words=frame.t(key) label=label />
        </li>
    }
}
