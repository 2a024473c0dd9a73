//! A conversation: what a post answers, the post, and its answers.

use std::collections::{HashMap, HashSet};

use api::{Account, ClientError, Context, Status, StatusEdit};
use leptos::prelude::*;

use crate::{
    components::{
        composer::{Composer, Draft},
        post::{Post, counts},
    },
    format::{exact, post_path},
    frame::Frame,
    pages::{
        compose::same_audience,
        handbook::{Piece, Pieces},
    },
};

pub struct Loaded {
    pub status: Status,
    pub context: Context,
    /// Answers of this conversation that its profile has hidden.
    pub hidden: u64,
}

pub async fn load(frame: &Frame, id: &str) -> Result<Loaded, ClientError> {
    Ok(Loaded { status: frame.client.status(id).await?, context: frame.client.context(id).await?, hidden: 0 })
}

/// So many people of a conversation stand beside it.
const MOST_BESIDE: usize = 8;

/// Who takes part: whoever wrote what is read first, then the others in the order in which they spoke.
pub fn people(loaded: &Loaded) -> Vec<Account> {
    let mut known = HashSet::new();
    let others = loaded.context.ancestors.iter().chain(&loaded.context.descendants);
    let all = std::iter::once(&loaded.status).chain(others).map(|status| &status.account);
    all.filter(|account| known.insert(&account.id)).take(MOST_BESIDE).cloned().collect()
}

/// A reply's form: it mentions the author and takes the audience of what it answers.
pub fn reply_draft(frame: &Frame, status: &Status, key: String) -> Draft {
    let mut handles: Vec<String> = Vec::new();
    let all = std::iter::once(&status.account.acct).chain(status.mentions.iter().map(|m| &m.acct));
    for acct in all.filter(|a| frame.speaker.as_ref().is_none_or(|me| me.acct != **a)) {
        if !handles.contains(&format!("@{acct} ")) {
            handles.push(format!("@{acct} "));
        }
    }
    Draft {
        text: handles.concat(),
        warning: status.spoiler_text.clone(),
        // One's own circle goes on; of another's, only its author is answered.
        visibility: if status.audience == "circle" && frame.is_me(&status.account) {
            "circle".to_owned()
        } else {
            same_audience(status).to_owned()
        },
        in_reply_to: Some(status.id.clone()),
        key,
        ..Draft::default()
    }
}

/// Answers are moved in so far at most.
const DEEPEST: usize = 4;

/// Each answer with how deep it stands below the post that is read.
fn indented(root: &str, answers: Vec<Status>) -> Vec<(usize, Status)> {
    let mut depths: HashMap<String, usize> = HashMap::from([(root.to_owned(), 0)]);
    let each = answers.into_iter().map(|status| {
        let parent = status.in_reply_to_id.as_ref().and_then(|id| depths.get(id)).copied();
        let depth = parent.unwrap_or(0) + 1;
        depths.insert(status.id.clone(), depth);
        (depth.min(DEEPEST), status)
    });
    each.collect()
}

#[component]
pub fn Thread(loaded: Loaded, draft: Draft, frame: Frame) -> impl IntoView {
    let Loaded { status, context, hidden } = loaded;
    let sign_in = format!("/sign-in?next={}", frame.path);
    let above =
        context.ancestors.into_iter().map(|status| view! { <Post status frame=frame.clone() /> }).collect_view();
    let below = indented(&status.id, context.descendants).into_iter().map(|(depth, status)| {
        view! { <div class=format!("answer depth-{depth}")><Post status frame=frame.clone() /></div> }
    });
    let below = below.collect_view();
    let facts = counts(&frame, &status);
    let people = format!("{}/people", post_path(&status));
    view! {
        <h1>{frame.t("thread-title")}</h1>
        <div class="posts above">{above}</div>
        <Post status frame=frame.clone() focused=true early=true />
        {facts.map(|facts| view! { <p class="counts"><a href=people>{facts}</a></p> })}
        {match frame.speaker.clone() {
            Some(_) => view! { <Composer draft frame=frame.clone() /> }.into_any(),
            None => view! { <p class="more"><a class="button" href=sign_in>{frame.t("thread-sign-in")}</a></p> }.into_any(),
        }}
        <div class="posts">{below}</div>
        {(hidden > 0).then(|| view! {
            <p class="hint"><a href="/complaints/hidden">{frame.tv("hidden-in-thread", &[("count", &hidden.to_string())])}</a></p>
        })}
    }
}

/// A version of a post, and what differs from the one before it.
#[derive(Clone, Debug)]
pub struct Version {
    pub edit: StatusEdit,
    /// None for the first.
    pub changed: Option<Changed>,
}

/// What an edit changed.
#[derive(Clone, Debug, Default)]
pub struct Changed {
    /// The words, if they differ.
    pub words: Vec<Piece>,
    /// The content warning, if it differs.
    pub warning: Vec<Piece>,
    /// Pictures came, went or are described otherwise.
    pub media: bool,
}

/// Every version of a post, the newest first, with what changed set off.
#[component]
pub fn History(versions: Vec<Version>, frame: Frame) -> impl IntoView {
    let only = versions.len() < 2;
    let each = versions.into_iter().rev().map(|Version { edit: v, changed }| {
        let Some(Changed { words, warning, media }) = changed else {
            return view! {
                <section class="version">
                    <h2><time datetime=v.created_at.clone()>{exact(&frame, &v.created_at)}</time>" · "{frame.t("history-first")}</h2>
                    {(!v.spoiler_text.is_empty()).then(|| view! { <p class="hint" dir="auto">{frame.tv("post-warning", &[("warning", &v.spoiler_text)])}</p> })}
                    <div class="content" dir="auto" inner_html=v.content.clone()></div>
                </section>
            }
            .into_any();
        };
        let nothing = words.is_empty() && warning.is_empty() && !media;
        view! {
            <section class="version">
                <h2><time datetime=v.created_at.clone()>{exact(&frame, &v.created_at)}</time></h2>
                {(!warning.is_empty()).then(|| view! { <h3>{frame.t("history-warning")}</h3><Pieces pieces=warning /> })}
                {(!words.is_empty()).then(|| view! { <Pieces pieces=words /> })}
                {media.then(|| view! { <p class="hint">{frame.t("history-media")}</p> })}
                {nothing.then(|| view! { <p class="hint">{frame.t("history-same")}</p> })}
                <details><summary>{frame.t("history-whole")}</summary><div class="content" dir="auto" inner_html=v.content.clone()></div></details>
            </section>
        }
        .into_any()
    });
    view! {
        <h1>{frame.t("history-title")}</h1>
        <p class="lead">{frame.t("history-lead")}</p>
        {(!only).then(|| view! { <p class="hint pieces"><ins>{frame.t("history-new")}</ins>" "<del>{frame.t("history-gone")}</del></p> })}
        {each.collect_view()}
    }
}
