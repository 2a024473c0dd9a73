//! Posts that wait: for their time, or for review.

use api::{MediaAttachment, ScheduledStatus};
use leptos::prelude::*;

use crate::{components::timeline::Empty, format::exact, frame::Frame};

/// A post in a shared profile's name that somebody else has to read first.
#[derive(Clone, Debug)]
pub struct AwaitingReview {
    pub id: String,
    pub text: String,
    pub warning: String,
    pub audience: String,
    pub media: Vec<MediaAttachment>,
    pub poll: Vec<String>,
    /// The post that it answers.
    pub parent: Option<String>,
    /// When it is to go out, if not at once.
    pub due: Option<String>,
    /// The handle of who wrote it.
    pub writer: Option<String>,
    /// What is to be changed first.
    pub note: Option<String>,
    /// The reader may publish it.
    pub may_approve: bool,
}

#[component]
fn Unread(post: AwaitingReview, frame: Frame) -> impl IntoView {
    let writer = post.writer.as_ref().map(|w| frame.tv("post-written-by", &[("name", w)]));
    let warning = (!post.warning.is_empty()).then(|| frame.tv("post-warning", &[("warning", &post.warning)]));
    let parent = post.parent.map(|href| view! { <p><a href=href>{frame.t("second-parent")}</a></p> });
    let due = post.due.map(|at| view! { <p>{frame.tv("second-due", &[("when", &exact(&frame, &at))])}</p> });
    let pictures = (!post.media.is_empty()).then(|| {
        let each = post.media.into_iter().map(|m| {
            let alt = m.description.clone().unwrap_or_default();
            view! { <li><img src=m.preview_url alt=alt.clone() width="192" height="144" /><p class="hint">{alt}</p></li> }
        });
        view! { <ul class="uploads">{each.collect_view()}</ul> }
    });
    let poll = (!post.poll.is_empty()).then(|| {
        let each = post.poll.into_iter().map(|answer| view! { <li>{answer}</li> });
        view! { <ul>{each.collect_view()}</ul> }
    });
    let (id, open) = (post.id.clone(), post.may_approve && post.note.is_none());
    let field = format!("note-{id}");
    view! {
        <li>
            <p class="hint">{writer} " · " {frame.t(&format!("audience-{}", post.audience))}</p>
            {warning.map(|w| view! { <p>{w}</p> })}
            <p class="content">{post.text}</p>
            {parent}{due}{pictures}{poll}
            {post.note.map(|n| view! { <p class="fault">{frame.tv("second-note", &[("note", &n)])}</p> })}
            {if open {
                view! {
                    <form method="post" action=format!("/scheduled/{id}/approve")>
                        <button type="submit" class="button primary">{frame.t("second-approve")}</button>
                    </form>
                    <form class="stack" method="post" action=format!("/scheduled/{id}/return")>
                        <label for=field.clone()>{frame.t("second-note-label")}</label>
                        <input type="text" id=field.clone() name="note" maxlength="500" autocomplete="off" />
                        <button type="submit" class="button">{frame.t("second-return")}</button>
                    </form>
                }.into_any()
            } else {
                view! {
                    <form method="post" action=format!("/posts/{id}/undo")>
                        <input type="hidden" name="back" value="/scheduled" />
                        <button type="submit" class="button">{frame.t("second-take-up")}</button>
                    </form>
                }.into_any()
            }}
        </li>
    }
}

#[component]
pub fn Scheduled(waiting: Vec<ScheduledStatus>, unread: Vec<AwaitingReview>, frame: Frame) -> impl IntoView {
    let empty = waiting.is_empty() && unread.is_empty();
    let unread = unread.into_iter().map(|post| view! { <Unread post frame=frame.clone() /> }).collect_view();
    let rows = waiting.into_iter().map(|s| {
        let text = s.params["text"].as_str().unwrap_or_default().to_owned();
        let held = s.params["held"].as_bool().unwrap_or(false);
        let why = s.params["decision_id"].as_str().map(|id| format!("/why/{id}"));
        let heading = if held { frame.t("scheduled-held") } else { exact(&frame, &s.scheduled_at) };
        // A post that there is already is changed where it stands.
        let is_new = s.params["edit_of_id"].is_null() && s.params["reblog_of_id"].is_null();
        let has_pictures = !s.media_attachments.is_empty();
        let failed = s.params["failed"].as_str().map(str::to_owned);
        view! {
            <li>
                <p><strong>{heading}</strong></p>
                <p class="content">{text}</p>
                {failed.map(|f| view! { <p class="fault">{frame.tv("scheduled-failed", &[("reason", &frame.said(&f))])}</p> })}
                <form class="row" method="post" action=format!("/scheduled/{}/cancel", s.id)>
                    {is_new.then(|| view! { <a class="button" href=format!("/scheduled/{}/edit", s.id)>{frame.t("scheduled-edit")}</a> })}
                    {has_pictures.then(|| view! { <a class="button" href=format!("/consents/of-waiting/{}", s.id)>{frame.t("photo-consent-title")}</a> })}
                    {why.map(|why| view! { <a class="button" href=why>{frame.t("scheduled-why")}</a> })}
                    <button type="submit" class="button">{frame.t("scheduled-cancel")}</button>
                </form>
            </li>
        }
    });
    view! {
        <h1>{frame.t("scheduled-title")}</h1>
        {empty.then(|| view! {
            <Empty title=frame.t("scheduled-empty") sentence=frame.t("scheduled-empty-text") step=("/compose", frame.t("nav-write")) />
        })}
        <ul class="people">{unread}{rows.collect_view()}</ul>
    }
}
