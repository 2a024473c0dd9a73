//! Writing: who speaks, who will see it, and what is said.

use api::MediaAttachment;
use leptos::prelude::*;

use super::{
    fields::{Choice, Field, Tick},
    icon::Icon,
    policies::Policies,
    text_area::TextArea,
};
use crate::{
    frame::Frame,
    islands::{uploading::Uploading, writing::Writing},
    pages::crossing::{Asked, Doubt},
};

/// What is in the form: empty, or what was typed when something was wrong.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    pub text: String,
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
    /// Its author may say that it does not fit.
    pub contestable: bool,
    /// A proposal is in the form already.
    pub proposed: bool,
}

/// How many characters there is room for; the server says so too.
const ROOM: usize = 2_000;
const MOST_PICTURES: usize = 4;
const ANSWERS: usize = 4;

const AUDIENCES: [(&str, &str); 6] = [
    ("public", "compose-public"),
    ("unlisted", "compose-unlisted"),
    ("private", "compose-followers"),
    ("direct", "compose-mentioned"),
    ("local", "compose-branch"),
    ("network", "compose-network"),
];

const LANGUAGES: [&str; 12] = ["", "en", "de", "fr", "es", "it", "nl", "da", "sv", "pl", "cs", "uk"];

#[component]
pub fn Composer(draft: Draft, frame: Frame) -> impl IntoView {
    let Some(me) = frame.speaker.clone() else { return ().into_any() };
    let editing = draft.editing.clone();
    let label = frame.t(match (&draft.in_reply_to, &editing) {
        (_, Some(_)) => "compose-edit",
        (Some(_), _) => "compose-reply",
        _ => "compose-post",
    });
    let described = draft.fault.is_some().then_some("compose-fault");
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
    let button = match &editing {
        Some(_) => frame.tv("compose-save-as", &[("name", &frame.speaks_as())]),
        None if draft.confirmable => frame.tv("gate-anyway", &[("name", &frame.speaks_as())]),
        None => frame.tv("compose-post-as", &[("name", &frame.speaks_as())]),
    };
    view! {
        <form class="composer" id="reply" method="post" action=action enctype="multipart/form-data" aria-label=label.clone()>
            {if draft.objections.is_empty() {
                fault.map(|f| view! { <p class="fault" id="compose-fault" role="alert">{frame.said(&f)}</p> }).into_any()
            } else {
                view! { <Objections all=draft.objections.clone() may_ask=!draft.confirmable frame=frame.clone() /> }.into_any()
            }}
            {draft.doubt.clone().map(|doubt| view! { <Asked doubt movable=draft.media.is_empty() frame=frame.clone() /> })}
            <input type="hidden" name="key" value=key />
            <input type="hidden" name="back" value=back />
            {answers_id.map(|id| view! { <input type="hidden" name="in_reply_to_id" value=id /> })}
            {quoted_id.map(|id| view! { <input type="hidden" name="quoted_status_id" value=id /> })}
            <Writing
                room=ROOM keep=keep
                room_words=frame.t("compose-room") left_words=frame.t("compose-left") over_words=frame.t("compose-over")
                kept_words=frame.t("compose-kept")
            >
                <label for="compose-text">{inner_label}</label>
                {match described {
                    Some(id) => view! {
                        <TextArea id="compose-text" name="status" value=text describedby=id />
                    }.into_any(),
                    None => view! { <TextArea id="compose-text" name="status" value=text /> }.into_any(),
                }}
            </Writing>
            <div class="extras">
                <Pictures draft=draft.clone() frame=frame.clone() />
                {editing.is_none().then(|| view! { <Asking draft=draft.clone() frame=frame.clone() /> })}
                <details class="extra" open=!draft.warning.is_empty()>
                    <summary><Icon name="flag" />{frame.t("compose-warning")}</summary>
                    <Field name="spoiler_text" label=frame.t("compose-warning-label") value=draft.warning.clone() />
                </details>
                <Later draft=draft.clone() frame=frame.clone() />
                {editing.is_none().then(|| view! { <Deciding draft=draft.clone() frame=frame.clone() /> })}
            </div>
            <Keeping frame=frame.clone() />
            <div class="send">
                {editing.is_none().then(|| view! { <Audience draft=draft.clone() frame=frame.clone() kind=me.kind.clone() /> })}
                <button type="submit" class="button primary">{button}</button>
            </div>
        </form>
    }
    .into_any()
}

/// That a sealed copy is kept, where the law of records asks for it: said before anything is sent.
#[component]
fn Keeping(frame: Frame) -> impl IntoView {
    frame.kept.clone().map(|(audiences, years)| {
        let names: Vec<String> = audiences.iter().map(|a| frame.t(&format!("audience-{a}"))).collect();
        let values = [("audiences", names.join(", ")), ("years", years.to_string())];
        let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
        view! { <p class="hint">{frame.tv("compose-kept-sealed", &values)}</p> }
    })
}

/// What rules say, each with its clause, and the way out.
#[component]
fn Objections(all: Vec<Objection>, may_ask: bool, frame: Frame) -> impl IntoView {
    let each = all.into_iter().map(|o| {
        let contest = o.contestable.then(|| {
            view! { <label class="tick"><input type="checkbox" name="contest[]" value=o.rule.clone() /><span>{frame.t("gate-contest")}</span></label> }
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

#[component]
fn Audience(draft: Draft, frame: Frame, kind: String) -> impl IntoView {
    let usual =
        frame.speaker.as_ref().and_then(|m| m.source.as_ref()).map_or("public".to_owned(), |s| s.privacy.clone());
    let chosen = if draft.visibility.is_empty() { usual } else { draft.visibility };
    let followers = frame.speaker.as_ref().map_or(0, |m| m.followers_count).to_string();
    let trusted = frame.trusted.to_string();
    // What speaks for the branch is written from a professional profile.
    let offered = |value: &str| match value {
        "local" => kind != "personal",
        "network" => kind != "personal" && frame.trusted > 0,
        _ => true,
    };
    let words = |value: &str, id: &str| {
        let count = if value == "network" { &trusted } else { &followers };
        (value.to_owned(), frame.tv(id, &[("count", count), ("branch", &frame.branch)]))
    };
    let circles =
        frame.circles.iter().map(|(id, name)| (format!("circle:{id}"), frame.tv("compose-circle", &[("name", name)])));
    let mut options: Vec<_> =
        AUDIENCES.into_iter().filter(|(v, _)| offered(v)).map(|(v, id)| words(v, id)).chain(circles).collect();
    if chosen == "circle" {
        options.insert(0, (chosen.clone(), frame.t("compose-same-circle")));
    }
    view! { <Choice name="visibility" label=frame.t("compose-audience") value=chosen options /> }
}

/// Pictures that are here, and room for more. Each asks for a description.
#[component]
fn Pictures(draft: Draft, frame: Frame) -> impl IntoView {
    let here = draft.media.iter().map(|m| {
        let id = m.id.clone();
        let (field, keep) = (format!("described-{id}"), format!("keep-{id}"));
        view! {
            <li>
                <img src=m.preview_url.clone() alt="" width="96" height="72" />
                <div>
                    <label class="tick">
                        <input type="checkbox" id=keep.clone() name="media_ids[]" value=id.clone() checked />
                        <span>{frame.t("compose-keep-picture")}</span>
                    </label>
                    <label for=field.clone()>{frame.t("compose-alt")}</label>
                    <input type="text" id=field.clone() name=format!("media_text[{id}]") value=m.description.clone().unwrap_or_default() />
                </div>
            </li>
        }
    });
    let room = MOST_PICTURES.saturating_sub(draft.media.len());
    let more = (1..=room).map(|n| {
        let (file, text) = (format!("file-{n}"), format!("file-text-{n}"));
        let (label, alt) = (frame.tv("compose-file", &[("number", &n.to_string())]), frame.t("compose-alt"));
        let kinds = frame.uploads.clone();
        view! {
            <li>
                <Uploading
                    arriving_words=frame.t("upload-arriving") here_words=frame.t("upload-here")
                    lost_words=frame.t("upload-lost") leave_words=frame.t("upload-leave")
                >
                    <label for=file.clone()>{label}</label>
                    <input type="file" id=file.clone() name=format!("file{n}") accept=kinds />
                    <label for=text.clone()>{alt}</label>
                    <input type="text" id=text.clone() name=format!("file_text{n}") aria-describedby="alt-hint" autocomplete="off" />
                </Uploading>
            </li>
        }
    });
    view! {
        <details class="extra" open=!draft.media.is_empty()>
            <summary><Icon name="picture" />{frame.t("compose-pictures")}</summary>
            <p class="hint" id="alt-hint">{frame.t("compose-alt-hint")}</p>
            <ul class="uploads">{here.collect_view()}{more.collect_view()}</ul>
            <Tick name="sensitive" label=frame.t("compose-sensitive") checked=draft.sensitive />
        </details>
    }
    .into_any()
}

/// A poll: up to four answers here; apps may ask for more.
#[component]
fn Asking(draft: Draft, frame: Frame) -> impl IntoView {
    let answers = (0..ANSWERS.max(draft.poll_options.len())).map(|n| {
        let id = format!("answer-{n}");
        let value = draft.poll_options.get(n).cloned().unwrap_or_default();
        view! {
            <label for=id.clone()>{frame.tv("compose-answer", &[("number", &(n + 1).to_string())])}</label>
            <input type="text" id=id.clone() name="poll_options[]" value=value maxlength="100" autocomplete="off" />
        }
    });
    let lasting =
        [("3600", "poll-hour"), ("86400", "poll-day"), ("259200", "poll-three-days"), ("604800", "poll-week")];
    let options = lasting.map(|(s, id)| (s.to_owned(), frame.t(id))).to_vec();
    let seconds = if draft.poll_seconds.is_empty() { "86400".to_owned() } else { draft.poll_seconds.clone() };
    view! {
        <details class="extra" open=draft.poll_options.iter().any(|o| !o.is_empty())>
            <summary><Icon name="chart" />{frame.t("compose-poll")}</summary>
            <div class="stack">
                {answers.collect_view()}
                <Choice name="poll_seconds" label=frame.t("poll-lasts") value=seconds options />
                <Tick name="poll_multiple" label=frame.t("poll-several") checked=draft.poll_multiple />
            </div>
        </details>
    }
    .into_any()
}

/// Who may answer, boost and quote.
#[component]
fn Deciding(draft: Draft, frame: Frame) -> impl IntoView {
    let said = |p: &String| !p.is_empty() && p != "everyone";
    let open = [&draft.reply_policy, &draft.boost_policy, &draft.quote_policy].into_iter().any(said);
    view! {
        <details class="extra" open=open>
            <summary><Icon name="people" />{frame.t("policies-title")}</summary>
            <div class="stack">
                <Policies reply=draft.reply_policy boost=draft.boost_policy quote=draft.quote_policy frame=frame.clone() />
            </div>
        </details>
    }
}

/// The languages that a post can say it is in, none first.
pub fn languages(frame: &Frame) -> Vec<(String, String)> {
    let named = |code: &&str| frame.t(&format!("language-{}", if code.is_empty() { "none" } else { code }));
    LANGUAGES.iter().map(|code| ((*code).to_owned(), named(code))).collect()
}

/// Language and time.
#[component]
fn Later(draft: Draft, frame: Frame) -> impl IntoView {
    let options = languages(&frame);
    let may_wait = draft.editing.is_none();
    let usual = frame.speaker.as_ref().and_then(|m| m.source.as_ref()).and_then(|s| s.language.clone());
    let language = match usual {
        Some(usual) if draft.language.is_empty() && may_wait => usual,
        _ => draft.language.clone(),
    };
    view! {
        <details class="extra" open=!draft.scheduled.is_empty()>
            <summary><Icon name="clock" />{frame.t(if may_wait { "compose-later" } else { "compose-language" })}</summary>
            <div class="stack">
                <Choice name="language" label=frame.t("compose-language") value=language options />
                {may_wait.then(|| view! {
                    <Field name="scheduled" label=frame.t("compose-schedule") value=draft.scheduled.clone() kind="datetime-local"
                        hint=frame.t("compose-schedule-hint") />
                })}
            </div>
        </details>
    }
    .into_any()
}
