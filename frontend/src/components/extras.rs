//! What opens below a post's text: pictures, a poll, a time, a language, who sees it and who may answer.

use api::MediaCredit;
use leptos::prelude::*;

use super::{
    composer::Draft,
    fields::{Choice, Field, Tick},
    icon::Icon,
    policies::Policies,
};
use crate::{frame::Frame, islands::uploading::Uploading};

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

/// A part of the toolbar: an icon whose word is read out, and what opens below.
pub fn extra(icon: &'static str, words: String, open: bool, inside: impl IntoView + 'static) -> AnyView {
    view! {
        <details class="extra" open=open>
            <summary title=words.clone()><Icon name=icon /><span class="word">{words.clone()}</span></summary>
            {inside}
        </details>
    }
    .into_any()
}

/// Emojis to choose from; `public/picker.js` fills it, and without JavaScript it can't be seen.
#[component]
pub fn Emojis(frame: Frame) -> impl IntoView {
    let words = frame.t("compose-emojis");
    view! {
        <details class="extra emoji-extra">
            <summary title=words.clone()><Icon name="smile" /><span class="word">{words.clone()}</span></summary>
            <div class="emoji-panel"></div>
        </details>
    }
}

/// Who can see it.
#[component]
pub fn Audience(draft: Draft, frame: Frame, kind: String) -> impl IntoView {
    let usual =
        frame.speaker.as_ref().and_then(|m| m.source.as_ref()).map_or("public".to_owned(), |s| s.privacy.clone());
    let chosen = if draft.visibility.is_empty() { usual } else { draft.visibility };
    let followers = frame.speaker.as_ref().map_or(0, |m| m.followers_count).to_string();
    let trusted = frame.trusted.len().to_string();
    // What speaks for the branch is written from a professional profile.
    let offered = |value: &str| match value {
        "local" => kind != "personal",
        "network" => kind != "personal" && !frame.trusted.is_empty(),
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
    view! {
        <div class="chip">
            <Icon name="people" />
            <Choice name="visibility" label=frame.t("compose-audience") value=chosen options />
        </div>
    }
}

/// Pictures that are here, and room for more. Each asks for a description.
#[component]
pub fn Pictures(draft: Draft, frame: Frame) -> impl IntoView {
    // What is published keeps what was said of it.
    let edits = draft.editing.is_some();
    let here = draft.media.iter().map(|m| {
        let id = m.id.clone();
        let (field, keep) = (format!("described-{id}"), format!("keep-{id}"));
        let credit = (!edits).then(|| {
            let credit = m.credit.clone().unwrap_or_default();
            let names = ["licence", "creator", "source"].map(|what| format!("media_{what}[{id}]"));
            view! { <Credit id=id.clone() names credit frame=frame.clone() /> }
        });
        view! {
            <li>
                <img src=m.preview_url.clone() alt="" width="96" height="72" />
                <div>
                    <label class="tick">
                        <input type="checkbox" id=keep.clone() name="media_ids[]" value=id.clone() checked />
                        <span>{frame.t("compose-keep-picture")}</span>
                    </label>
                    <label for=field.clone()>{frame.t("compose-alt")}</label>
                    <input type="text" id=field.clone() name=format!("media_text[{id}]") value=m.description.clone().unwrap_or_default() dir="auto" />
                    {credit}
                </div>
            </li>
        }
    });
    let room = MOST_PICTURES.saturating_sub(draft.media.len());
    let more = (1..=room).map(|n| {
        let (file, text) = (format!("file-{n}"), format!("file-text-{n}"));
        let (label, alt) = (frame.tv("compose-file", &[("number", &n.to_string())]), frame.t("compose-alt"));
        let kinds = frame.uploads.clone();
        let credit = (!edits).then(|| {
            let names = ["licence", "creator", "source"].map(|what| format!("file_{what}{n}"));
            let credit = MediaCredit::default();
            view! { <Credit id=format!("file-{n}") names credit frame=frame.clone() /> }
        });
        view! {
            <li class="slot">
                <Uploading
                    arriving_words=frame.t("upload-arriving") here_words=frame.t("upload-here")
                    lost_words=frame.t("upload-lost") leave_words=frame.t("upload-leave")
                >
                    <label for=file.clone()>{label}</label>
                    <input type="file" id=file.clone() name=format!("file{n}") accept=kinds />
                    <label for=text.clone()>{alt}</label>
                    <input type="text" id=text.clone() name=format!("file_text{n}") aria-describedby="alt-hint" autocomplete="off" />
                    {credit}
                </Uploading>
            </li>
        }
    });
    let inside = view! {
            // `public/write.js` shows it, and hides the slots that are empty.
            <p class="add-pictures" hidden>
                <label class="button" for="add-pictures"><Icon name="picture" />{frame.t("compose-add-pictures")}</label>
                <input type="file" class="spoken" id="add-pictures" multiple accept=frame.uploads.clone() />
                <span class="hint">{frame.t("compose-drop")}</span>
            </p>
            <p class="hint" id="alt-hint">{frame.t("compose-alt-hint")}</p>
            <ul class="uploads">{here.collect_view()}{more.collect_view()}</ul>
            <Tick name="sensitive" label=frame.t("compose-sensitive") checked=draft.sensitive />
    };
    extra("picture", frame.t("compose-pictures"), !draft.media.is_empty(), inside)
}

/// Who made a picture, under which licence, and where it comes from: asked for, and empty for one's own. The island that uploads finds the
/// fields by `data-credit`.
#[component]
fn Credit(id: String, names: [String; 3], credit: MediaCredit, frame: Frame) -> impl IntoView {
    let said = [("licence", credit.licence), ("creator", credit.creator), ("source", credit.source_url)];
    let open = said.iter().any(|(_, words)| !words.is_empty());
    let fields = said.into_iter().zip(names).map(|((what, value), name)| {
        let field = format!("credit-{what}-{id}");
        let kind = if what == "source" { "url" } else { "text" };
        view! {
            <label for=field.clone()>{frame.t(&format!("credit-{what}"))}</label>
            <input type=kind id=field name=name value=value data-credit=what autocomplete="off" dir="auto" />
        }
    });
    let fields = fields.collect_view();
    view! {
        <details class="credit" open=open>
            <summary>{frame.t("credit-title")}</summary>
            <p class="hint">{frame.t("credit-hint")}</p>
            {fields}
        </details>
    }
}

/// A poll: up to four answers here; apps may ask for more.
#[component]
pub fn Asking(draft: Draft, frame: Frame) -> impl IntoView {
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
    let inside = view! {
            <div class="stack poll-editor">
                {answers.collect_view()}
                <Choice name="poll_seconds" label=frame.t("poll-lasts") value=seconds options />
                <Tick name="poll_multiple" label=frame.t("poll-several") checked=draft.poll_multiple />
            </div>
    };
    extra("chart", frame.t("compose-poll"), draft.poll_options.iter().any(|o| !o.is_empty()), inside)
}

/// Who may answer, boost and quote.
#[component]
pub fn Deciding(draft: Draft, frame: Frame) -> impl IntoView {
    let said = |p: &String| !p.is_empty() && p != "everyone";
    let open = [&draft.reply_policy, &draft.boost_policy, &draft.quote_policy].into_iter().any(said);
    let inside = view! {
            <div class="stack">
                <Policies reply=draft.reply_policy boost=draft.boost_policy quote=draft.quote_policy frame=frame.clone() />
            </div>
    };
    extra("tune", frame.t("policies-title"), open, inside)
}

/// The languages that a post can say it is in, none first.
pub fn languages(frame: &Frame) -> Vec<(String, String)> {
    let named = |code: &&str| frame.t(&format!("language-{}", if code.is_empty() { "none" } else { code }));
    LANGUAGES.iter().map(|code| ((*code).to_owned(), named(code))).collect()
}

/// When it goes out: now, or at a time. `public/write.js` adds a few that are often meant.
#[component]
pub fn Later(draft: Draft, frame: Frame) -> impl IntoView {
    if draft.editing.is_some() {
        return ().into_any();
    }
    let quick = [("hour", "later-hour"), ("tomorrow", "later-tomorrow"), ("monday", "later-monday")];
    let buttons = quick.map(|(when, id)| {
        view! { <button type="button" class="button" data-later=when>{frame.t(id)}</button> }
    });
    let inside = view! {
            <div class="stack">
                <Field name="scheduled" label=frame.t("compose-schedule") value=draft.scheduled.clone() kind="datetime-local"
                    hint=frame.t("compose-schedule-hint") />
                <p class="row quick" hidden>{buttons.collect_view()}</p>
            </div>
    };
    extra("clock", frame.t("compose-schedule"), !draft.scheduled.is_empty(), inside)
}

/// In which language it is written.
#[component]
pub fn Language(draft: Draft, frame: Frame) -> impl IntoView {
    let options = languages(&frame);
    let usual = frame.speaker.as_ref().and_then(|m| m.source.as_ref()).and_then(|s| s.language.clone());
    let language = match usual {
        Some(usual) if draft.language.is_empty() && draft.editing.is_none() => usual,
        _ => draft.language.clone(),
    };
    let inside = view! {
            <div class="stack"><Choice name="language" label=frame.t("compose-language") value=language options /></div>
    };
    extra("globe", frame.t("compose-language"), false, inside)
}
