//! Writing: who speaks, who will see it, and what is said.

use api::MediaAttachment;
use leptos::prelude::*;

use super::{
    extras::{Asking, Audience, Deciding, Emojis, Language, Later, Pictures, extra},
    fields::Field,
    kind::KindMark,
    person::Avatar,
    text_area::TextArea,
};
use crate::{
    frame::Frame,
    islands::writing::Writing,
    pages::crossing::{Asked, Doubt},
};

/// What is in the form: empty, or what was typed when something was wrong.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    pub text: String,
    /// Whom a new message is for, by handle; nothing asks for it elsewhere.
    pub to: Option<String>,
    pub warning: String,
    /// In the API's words; `local` for the branch.
    pub visibility: String,
    pub language: String,
    /// Its pictures are shown on demand.
    pub sensitive: bool,
    pub in_reply_to: Option<String>,
    /// The post that it quotes.
    pub quoted: Option<String>,
    /// The post that is being edited.
    pub editing: Option<String>,
    /// Uploads that are here already.
    pub media: Vec<MediaAttachment>,
    pub poll_options: Vec<String>,
    pub poll_seconds: String,
    pub poll_multiple: bool,
    /// As the browser's field writes it, in the reader's zone.
    pub scheduled: String,
    /// Who may do what with it; everyone where empty.
    pub reply_policy: String,
    pub boost_policy: String,
    pub quote_policy: String,
    /// Where to go afterwards; this page, where nothing is said.
    pub back: Option<String>,
    /// The waiting post in whose place it goes out.
    pub replaces: Option<String>,
    /// Makes sending twice safe.
    pub key: String,
    /// It looks like something for another profile of hers.
    pub doubt: Option<Doubt>,
    /// A sentence about what is wrong.
    pub fault: Option<String>,
    /// What the gate says, rule by rule.
    pub objections: Vec<Objection>,
    /// Sent again, it goes out.
    pub confirmable: bool,
}

/// What one rule says of what was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Objection {
    pub rule: String,
    pub clause: String,
    pub message: String,
    pub fix: String,
    /// The words that it is about.
    pub found: Option<String>,
    /// Where they stand in the text, in characters: from, to.
    pub places: Vec<(usize, usize)>,
    /// Its author may say that it does not fit.
    pub contestable: bool,
    /// A proposal is in the form already.
    pub proposed: bool,
}

/// How many characters there is room for; the server says so too.
const ROOM: usize = 2_000;

/// `line` shows one line until it is focused, or something stands in it.
#[component]
pub fn Composer(draft: Draft, frame: Frame, #[prop(optional)] line: bool) -> impl IntoView {
    let Some(me) = frame.speaker.clone() else { return ().into_any() };
    let editing = draft.editing.clone();
    let label = frame.t(match (&draft.in_reply_to, &editing) {
        (_, Some(_)) => "compose-edit",
        (Some(_), _) => "compose-reply",
        _ => "compose-post",
    });
    let describedby = if draft.fault.is_some() { "compose-fault" } else { "" };
    let back = draft.back.clone().unwrap_or_else(|| frame.path.clone());
    let action = editing.as_ref().map_or("/posts".to_owned(), |id| format!("/posts/{id}/edit"));
    // A draft is kept in this browser under what it belongs to.
    let (inner_label, text) = (label.clone(), draft.text.clone());
    let quoted_id = draft.quoted.clone();
    let (answers_id, fault, key) = (draft.in_reply_to.clone(), draft.fault.clone(), draft.key.clone());
    // Under the profile that writes it: what one has begun is not the other's.
    let keep = match (&draft.in_reply_to, &editing, draft.fault.is_some()) {
        (_, _, true) | (_, Some(_), _) => String::new(),
        // Nor does a browser at work keep anything of a personal profile.
        _ if me.kind == "personal" => String::new(),
        (Some(id), ..) => format!("{}-reply-{id}", me.id),
        _ if draft.quoted.is_some() => String::new(),
        _ if !text.trim().is_empty() => format!("{}-to-{}", me.id, text.trim()),
        _ => format!("{}-post", me.id),
    };
    let me_as = frame.speaks_as();
    let (button, spoken) = match &editing {
        Some(_) => (frame.t("save"), frame.tv("compose-as", &[("name", &me_as)])),
        None if draft.confirmable => (frame.tv("gate-anyway", &[("name", &me_as)]), String::new()),
        None => (frame.t("compose-do"), frame.tv("compose-as", &[("name", &me_as)])),
    };
    // A page waits for no islands; they come when somebody begins to write, or where something has to be mended.
    let asleep = line || (draft.fault.is_none() && draft.objections.is_empty());
    let class = if line { "composer line" } else { "composer" };
    let marked = marked(&draft);
    let placeholder = frame.t("compose-placeholder");
    let label_class = if editing.is_none() { "spoken" } else { "" };
    let field =
        view! { <Field name="spoiler_text" label=frame.t("compose-warning-label") value=draft.warning.clone() /> };
    let warning = extra("warning", frame.t("compose-warning"), !draft.warning.is_empty(), field);
    view! {
        <form class=class id="reply" method="post" action=action enctype="multipart/form-data" aria-label=label.clone()
            data-asleep=asleep.then_some("")>
            {if draft.objections.is_empty() {
                fault.map(|f| view! { <p class="fault" id="compose-fault" role="alert">{frame.said(&f)}</p> }).into_any()
            } else {
                view! { <Objections all=draft.objections.clone() may_ask=!draft.confirmable frame=frame.clone() /> }.into_any()
            }}
            {marked.map(|parts| view! { <p class="held marked" dir="auto">{parts}</p> })}
            {draft.doubt.clone().map(|doubt| view! { <Asked doubt movable=draft.media.is_empty() frame=frame.clone() /> })}
            <input type="hidden" name="key" value=key />
            <input type="hidden" name="back" value=back />
            {answers_id.map(|id| view! { <input type="hidden" name="in_reply_to_id" value=id /> })}
            {quoted_id.map(|id| view! { <input type="hidden" name="quoted_status_id" value=id /> })}
            {draft.replaces.clone().map(|id| view! { <input type="hidden" name="replaces" value=id /> })}
            <p class="as opens">
                <Avatar account=me.clone() />
                <span>{frame.tv("band-speaker", &[("name", &me.display_name)])}</span>
                <KindMark kind=me.kind.clone() frame=frame.clone() brief=true />
            </p>
            {draft.to.clone().map(|to| view! {
                <div class="message-to">
                    <label for="compose-to">{frame.t("message-to")}</label>
                    <input type="text" id="compose-to" name="to" value=to required=true autocomplete="off" autocapitalize="off" spellcheck="false" dir="auto"
                        aria-describedby="compose-to-hint" data-people="" />
                    <p class="hint" id="compose-to-hint">{frame.t("message-to-hint")}</p>
                </div>
            })}
            <Writing
                room=ROOM keep=keep
                room_words=frame.t("compose-room") left_words=frame.t("compose-left") over_words=frame.t("compose-over")
                kept_words=frame.t("compose-kept")
            >
                <label class=label_class for="compose-text">{inner_label}</label>
                <TextArea id="compose-text" name="status" value=text describedby placeholder />
            </Writing>
            <div class="extras opens">
                <Pictures draft=draft.clone() frame=frame.clone() />
                {editing.is_none().then(|| view! { <Asking draft=draft.clone() frame=frame.clone() /> })}
                {warning}
                <Later draft=draft.clone() frame=frame.clone() />
                <Emojis frame=frame.clone() />
                <Language draft=draft.clone() frame=frame.clone() />
                {editing.is_none().then(|| view! { <Deciding draft=draft.clone() frame=frame.clone() /> })}
            </div>
            <Keeping frame=frame.clone() />
            // Shown where the text is too long: by `public/write.js`, or by the server.
            {editing.is_none().then(|| view! {
                <p class="split" hidden=!is_long(&draft)>
                    <button type="submit" class="button" formaction="/posts/split">{frame.t("chain-title")}</button>
                    " "<span class="hint">{frame.t("chain-hint")}</span>
                </p>
            })}
            <div class="send opens">
                {editing.is_none().then(|| view! { <Audience draft=draft.clone() frame=frame.clone() kind=me.kind.clone() /> })}
                <button type="submit" class="button primary">{button}<span class="spoken">" "{spoken}</span></button>
            </div>
        </form>
    }
    .into_any()
}

/// Whether a text has no room in one post, and may become a thread.
fn is_long(draft: &Draft) -> bool {
    let one_post = !draft.poll_options.is_empty() || !draft.scheduled.is_empty() || draft.visibility == "direct";
    !one_post && post_text::length(&draft.text) + post_text::graphemes(&draft.warning) > ROOM
}

/// What was typed, with the words that rules have found set off.
fn marked(draft: &Draft) -> Option<Vec<AnyView>> {
    let mut places: Vec<(usize, usize)> = draft.objections.iter().flat_map(|o| o.places.clone()).collect();
    places.sort_unstable();
    let letters: Vec<char> = draft.text.chars().collect();
    let (mut parts, mut at) = (Vec::new(), 0);
    for (start, end) in places {
        if start >= at && end > start && end <= letters.len() {
            parts.push(letters[at..start].iter().collect::<String>().into_any());
            let word: String = letters[start..end].iter().collect();
            parts.push(view! { <mark>{word}</mark> }.into_any());
            at = end;
        }
    }
    if parts.is_empty() {
        return None;
    }
    parts.push(letters[at..].iter().collect::<String>().into_any());
    Some(parts)
}

/// That a sealed copy is kept, where the law of records asks for it: said before anything is sent.
#[component]
fn Keeping(frame: Frame) -> impl IntoView {
    frame.kept.clone().map(|(audiences, years)| {
        let names: Vec<String> = audiences.iter().map(|a| frame.t(&format!("audience-{a}"))).collect();
        let values = [("audiences", names.join(", ")), ("years", years.to_string())];
        let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
        view! { <p class="hint opens">{frame.tv("compose-kept-sealed", &values)}</p> }
    })
}

/// What rules say, each with its clause, and the way out.
#[component]
fn Objections(all: Vec<Objection>, may_ask: bool, frame: Frame) -> impl IntoView {
    let each = all.into_iter().map(|o| {
        let contest = o.contestable.then(|| {
            // Clause 4.2 is about patron data; other rules may be wrong about something else.
            let words = if o.clause == "4.2" { "gate-contest" } else { "gate-contest-other" };
            view! { <label class="tick"><input type="checkbox" name="contest[]" value=o.rule.clone() /><span>{frame.t(words)}</span></label> }
        });
        view! {
            <li>
                <p>{frame.said(&o.message)} " " {frame.said(&o.fix)}</p>
                {o.found.map(|words| view! { <p><mark>{frame.tv("gate-found", &[("words", &words)])}</mark></p> })}
                {o.proposed.then(|| view! { <p>{frame.t("gate-take")}</p> })}
                <p class="hint"><a href=format!("/handbook#c-{}", o.clause)>{frame.tv("rule-clause", &[("clause", &o.clause)])}</a></p>
                {contest}
            </li>
        }
    });
    view! {
        <section class=if may_ask { "fault objections" } else { "notice objections" } id="compose-fault" role="alert" aria-label=frame.t("gate-title")>
            <h2>{frame.t("gate-title")}</h2>
            <ul>{each.collect_view()}</ul>
            {may_ask.then(|| view! { <p class="hint"><a href="/why">{frame.t("gate-why")}</a></p> })}
        </section>
    }
}
