//! A text that is too long for one post, in parts: each can be read and changed before all are published as a thread.

use leptos::prelude::*;

use crate::{
    components::{composer::Draft, text_area::TextArea},
    frame::Frame,
};

/// One post of the thread to be.
#[derive(Clone, Debug, Default)]
pub struct Part {
    pub text: String,
    /// How many characters it has.
    pub length: usize,
    /// What is wrong with it.
    pub fault: Option<String>,
    /// It is out already.
    pub published: bool,
}

/// `room` is how long a part may be.
#[component]
pub fn Chain(draft: Draft, parts: Vec<Part>, room: usize, fault: Option<String>, frame: Frame) -> impl IntoView {
    let count = parts.len().to_string();
    let out = parts.iter().filter(|p| p.published).count();
    let rows = parts
        .into_iter()
        .enumerate()
        .map(|(n, part)| view! { <Row part n count=count.clone() room frame=frame.clone() /> });
    let rows = rows.collect_view();
    let audience = audience(&frame, &draft.visibility);
    let pictures = draft.media.iter().map(|m| {
        let alt = m.description.clone().unwrap_or_default();
        view! { <li><img src=m.preview_url.clone() alt=alt width="96" height="72" /></li> }
    });
    let pictures: Vec<_> = pictures.collect();
    let button = if out > 0 { "chain-go-on" } else { "chain-publish" };
    view! {
        <h1>{frame.t("chain-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.tv("chain-lead", &[("count", &count)])}</p>
        {(out > 0).then(|| view! { <p class="notice" role="status">{frame.tv("chain-out", &[("count", &out.to_string())])}</p> })}
        <form class="chain" method="post" action="/posts/thread" aria-label=frame.t("chain-title")>
            <p class="hint">{frame.tv("chain-audience", &[("audience", &audience)])}</p>
            {(!pictures.is_empty()).then(|| view! { <p class="hint">{frame.t("chain-pictures")}</p><ul class="row">{pictures}</ul> })}
            <Kept draft />
            {rows}
            <div class="row">
                <button type="submit" class="button primary">{frame.tv(button, &[("count", &count)])}</button>
                {(out == 0).then(|| view! { <button type="submit" class="button" formaction="/posts/join">{frame.t("chain-join")}</button> })}
            </div>
        </form>
    }
}

/// Who will see it, in the composer's words.
fn audience(frame: &Frame, visibility: &str) -> String {
    let circle = visibility.strip_prefix("circle:").and_then(|id| frame.circles.iter().find(|(list, _)| list == id));
    match (circle, visibility) {
        (Some((_, title)), _) => title.clone(),
        (_, "private") => frame.t("audience-followers"),
        (_, "local") => frame.t("audience-branch"),
        (_, known @ ("unlisted" | "network")) => frame.t(&format!("audience-{known}")),
        _ => frame.t("audience-public"),
    }
}

#[component]
fn Row(part: Part, n: usize, count: String, room: usize, frame: Frame) -> impl IntoView {
    let id = format!("part-{n}");
    let label = frame.tv("chain-part", &[("number", &(n + 1).to_string()), ("count", &count)]);
    if part.published {
        return view! {
            <section class="held" aria-label=label.clone()>
                <p class="hint">{label.clone()}" · "{frame.t("chain-published")}</p>
                <p dir="auto">{part.text.clone()}</p>
                <input type="hidden" name="part[]" value=part.text />
            </section>
        }
        .into_any();
    }
    let left = i64::try_from(room).unwrap_or(0) - i64::try_from(part.length).unwrap_or(0);
    let words = if left < 0 {
        frame.t("compose-over").replace('#', &(-left).to_string())
    } else {
        frame.t("compose-left").replace('#', &left.to_string())
    };
    let hint = format!("{id}-hint");
    let wrong = part.fault.is_some() || left < 0;
    view! {
        <div class="part">
            <label for=id.clone()>{label}</label>
            {part.fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
            <TextArea id=id.clone() name="part[]" value=part.text hint=hint.clone() />
            <p class=if wrong { "count-line over" } else { "count-line" } id=hint>{words}</p>
        </div>
    }
    .into_any()
}

/// What was chosen beside the words.
#[component]
fn Kept(draft: Draft) -> impl IntoView {
    let hidden = |name: String, value: String| view! { <input type="hidden" name=name value=value /> };
    let words = [
        ("spoiler_text", draft.warning),
        ("visibility", draft.visibility),
        ("language", draft.language),
        ("in_reply_to_id", draft.in_reply_to.unwrap_or_default()),
        ("quoted_status_id", draft.quoted.unwrap_or_default()),
        ("reply_policy", draft.reply_policy),
        ("boost_policy", draft.boost_policy),
        ("quote_policy", draft.quote_policy),
        ("back", draft.back.unwrap_or_default()),
        ("key", draft.key),
    ];
    let words = words.into_iter().filter(|(_, value)| !value.is_empty()).map(|(n, v)| hidden(n.to_owned(), v));
    let media = draft.media.into_iter().map(|m| {
        let text = hidden(format!("media_text[{}]", m.id), m.description.unwrap_or_default());
        view! { {hidden("media_ids[]".to_owned(), m.id)}{text} }
    });
    view! {
        {words.collect_view()}
        {media.collect_view()}
        {draft.sensitive.then(|| hidden("sensitive".to_owned(), "true".to_owned()))}
    }
}
