//! Settings: the profile, how one likes to read, and where one is signed in.

use api::{Account, Field as Line};
use leptos::prelude::*;

use crate::{
    components::{
        extras,
        fields::{Choice, Field, Tick},
        person::Avatar,
        text_area::TextArea,
    },
    format::{day, exact, plural},
    frame::Frame,
    pages::menu::Looks,
};

const LINES: usize = 4;

#[component]
pub fn EditProfile(me: Account, fault: Option<String>, frame: Frame) -> impl IntoView {
    let source = me.source.clone();
    let note = source.as_ref().map(|s| s.note.clone()).unwrap_or_default();
    let own_words = source.as_ref().and_then(|s| s.own_words.clone());
    let feed = source.as_ref().is_some_and(|s| s.feed);
    let mut lines: Vec<Line> = source.map(|s| s.fields).unwrap_or_default();
    lines.resize_with(LINES.max(lines.len()), Line::default);
    let lines = lines.into_iter().enumerate().map(|(n, line)| {
        let number = (n + 1).to_string();
        view! {
            <div class="pair">
                <Field name=format!("fields_attributes[{n}][name]") label=frame.tv("profile-line-name", &[("number", &number)]) value=line.name />
                <Field name=format!("fields_attributes[{n}][value]") label=frame.tv("profile-line-value", &[("number", &number)]) value=line.value />
            </div>
        }
    });
    view! {
        <h1>{frame.t("profile-edit")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <Preview me=me.clone() frame=frame.clone() />
        <form class="stack" method="post" action="/settings/profile" enctype="multipart/form-data" data-profile="">
            <Field name="display_name" label=frame.t("profile-name") value=me.display_name.clone() />
            <label for="note">{frame.t("profile-about")}</label>
            <TextArea id="note" name="note" value=note />
            {own_words.map(|words| view! {
                <Field name="own_words" label=frame.t("profile-own-words") value=words hint=frame.t("profile-own-words-hint") />
            })}
            <p class="row"><Avatar account=me.clone() /><span class="hint">{frame.t("profile-avatar-hint")}</span></p>
            <label for="avatar">{frame.t("profile-avatar")}</label>
            <input type="file" id="avatar" name="avatar" accept="image/png,image/jpeg,image/gif,image/webp" data-crop="1" data-most="400" />
            <Field name="avatar_description" label=frame.t("profile-avatar-description") value=me.avatar_description.clone() />
            <label for="header">{frame.t("profile-header")}</label>
            <input type="file" id="header" name="header" accept="image/png,image/jpeg,image/gif,image/webp" data-crop="3" data-most="1500" />
            <Field name="header_description" label=frame.t("profile-header-description") value=me.header_description.clone() />
            <fieldset><legend>{frame.t("profile-lines")}</legend>{lines.collect_view()}</fieldset>
            <Tick name="locked" label=frame.t("profile-locked") checked=me.locked />
            <Tick name="discoverable" label=frame.t("profile-discoverable") checked=me.discoverable />
            <Tick name="indexable" label=frame.t("profile-indexable") checked=me.indexable />
            <Tick name="hide_collections" label=frame.t("profile-hide") checked=me.hide_collections.unwrap_or(false) />
            <Tick name="bot" label=frame.t("profile-bot") checked=me.bot />
            <Tick name="feed" label=frame.t("profile-feed") checked=feed />
            <button type="submit" class="button primary">{frame.t("save")}</button>
        </form>
    }
}

/// The profile as others see it. `public/profile.js` keeps it like the form while one types; without JavaScript it is as it
/// was saved.
#[component]
fn Preview(me: Account, frame: Frame) -> impl IntoView {
    let has_header = !me.header.ends_with("/headers/original/missing.png");
    let header = if has_header {
        view! { <img class="header" src=me.header.clone() alt="" width="608" height="203" data-shows="header" /> }
            .into_any()
    } else {
        view! { <span class="header" data-shows="header"></span> }.into_any()
    };
    let fields = me.fields.clone().into_iter().map(|f| {
        view! { <div><dt dir="auto">{f.name}</dt><dd dir="auto" inner_html=f.value></dd></div> }
    });
    view! {
        <section class="card preview" aria-labelledby="preview-title">
            <h2 id="preview-title">{frame.t("profile-preview")}</h2>
            {header}
            <div class="profile">
                <span data-shows="avatar"><Avatar account=me.clone() /></span>
                <div>
                    <p class="name" dir="auto" data-shows="name" data-usual=me.username.clone()>{me.shown_name().to_owned()}</p>
                    <p class="acct">{format!("@{}", me.acct)}</p>
                </div>
            </div>
            <div class="content" dir="auto" data-shows="note" inner_html=me.note.clone()></div>
            <dl class="fields" data-shows="fields">{fields.collect_view()}</dl>
        </section>
    }
}

/// How one likes to read and write, as it is now.
#[derive(Clone, Debug, Default)]
pub struct Preferences {
    pub language: String,
    pub time_zone: String,
    pub zones: Vec<String>,
    pub media: String,
    pub open_warnings: bool,
    pub autoplay: bool,
    pub quiet_from: String,
    pub quiet_until: String,
    pub privacy: String,
    pub sensitive: bool,
    pub post_language: String,
    pub undo_seconds: String,
    pub undo_in_apps: bool,
    /// Where a personal profile's notices go; none for other kinds.
    pub contact: Option<String>,
}

#[component]
pub fn EditPreferences(now: Preferences, fault: Option<String>, frame: Frame) -> impl IntoView {
    let mut languages = vec![(String::new(), frame.t("preferences-branch-language"))];
    languages.extend(texts::languages().map(|(code, name)| (code.to_owned(), name.to_owned())));
    let mut zones = vec![(String::new(), frame.t("preferences-branch-zone"))];
    zones.extend(now.zones.iter().map(|z| (z.clone(), z.replace('_', " "))));
    let media = ["default", "show_all", "hide_all"]
        .map(|m| (m.to_owned(), frame.t(&format!("preferences-media-{}", m.replace('_', "-")))))
        .to_vec();
    let hours = || {
        let each = (0..24).map(|h| (h.to_string(), format!("{h:02}:00")));
        std::iter::once((String::new(), frame.t("preferences-quiet-none"))).chain(each).collect::<Vec<_>>()
    };
    let undo = ["0", "5", "10", "20", "30", "60"]
        .map(|s| (s.to_owned(), plural(&frame, "preferences-seconds", s.parse().unwrap_or(0))))
        .to_vec();
    let privacy = [
        ("public", "audience-public"),
        ("unlisted", "audience-unlisted"),
        ("private", "audience-followers"),
        ("direct", "audience-mentioned"),
    ]
    .map(|(v, id)| (v.to_owned(), frame.t(id)))
    .to_vec();
    view! {
        <h1>{frame.t("preferences-title")}</h1>
        <Looks frame=frame.clone() />
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <form class="stack" method="post" action="/settings/preferences">
            <h2 class="section">{frame.t("preferences-reading")}</h2>
            <Choice name="reading[language]" label=frame.t("preferences-language") value=now.language options=languages />
            <Choice name="reading[time_zone]" label=frame.t("preferences-zone") value=now.time_zone options=zones />
            <Choice name="reading[media]" label=frame.t("preferences-media") value=now.media options=media />
            <Tick name="reading[open_warnings]" label=frame.t("preferences-warnings") checked=now.open_warnings />
            <Tick name="reading[autoplay]" label=frame.t("preferences-autoplay") checked=now.autoplay />
            <Choice name="reading[quiet_from]" label=frame.t("preferences-quiet-from") value=now.quiet_from options=hours() />
            <Choice name="reading[quiet_until]" label=frame.t("preferences-quiet-until") value=now.quiet_until options=hours() />
            <p class="hint">{frame.t("preferences-quiet-hint")}</p>
            <h2 class="section">{frame.t("preferences-writing")}</h2>
            <Choice name="source[privacy]" label=frame.t("preferences-audience") value=now.privacy options=privacy />
            <Choice name="source[language]" label=frame.t("preferences-post-language") value=now.post_language options=extras::languages(&frame) />
            <p class="hint">{frame.t("preferences-post-language-hint")}</p>
            <Tick name="source[sensitive]" label=frame.t("preferences-sensitive") checked=now.sensitive />
            <Choice name="reading[undo_seconds]" label=frame.t("preferences-undo") value=now.undo_seconds options=undo />
            <p class="hint">{frame.t("preferences-undo-hint")}</p>
            <Tick name="reading[undo_in_apps]" label=frame.t("preferences-undo-apps") checked=now.undo_in_apps />
            {now.contact.map(|address| view! {
                <h2 class="section">{frame.t("preferences-contact")}</h2>
                <Field name="contact" label=frame.t("preferences-contact-label") value=address hint=frame.t("preferences-contact-hint") />
            })}
            <button type="submit" class="button primary">{frame.t("save")}</button>
        </form>
        <Push frame=frame.clone() />
    }
}

/// Which notifications wake this browser, with the words for each.
const WOKEN_BY: [(&str, &str, bool); 6] = [
    ("mention", "push-kind-mention", true),
    ("follow", "push-kind-follow", false),
    ("reblog", "push-kind-reblog", false),
    ("favourite", "push-kind-favourite", false),
    ("poll", "push-kind-poll", true),
    ("status", "push-kind-status", true),
];

/// Push messages in this browser; `public/push.js` shows it where the browser has them.
#[component]
fn Push(frame: Frame) -> impl IntoView {
    let personal = frame.speaker.as_ref().is_some_and(|s| s.kind == "personal");
    let ticks = WOKEN_BY.map(|(kind, words, on)| {
        view! {
            <label class="tick"><input type="checkbox" value=kind checked=on /><span>{frame.t(words)}</span></label>
        }
    });
    view! {
        <section class="push stack" hidden data-failed=frame.t("push-failed") aria-labelledby="push-title">
            <h2 class="section" id="push-title">{frame.t("push-title")}</h2>
            <p>{frame.t("push-learns")}</p>
            {personal.then(|| view! { <p class="notice">{frame.t("push-personal")}</p> })}
            <fieldset><legend>{frame.t("push-kinds")}</legend>{ticks.collect_view()}</fieldset>
            <p class="row">
                <button type="button" class="button push-on">{frame.t("push-switch-on")}</button>
                <button type="button" class="button push-off" hidden>{frame.t("push-switch-off")}</button>
            </p>
            <p role="status" class="hint"></p>
        </section>
    }
}

/// A signed-in browser.
#[derive(Clone, Debug)]
pub struct Session {
    pub id: String,
    pub agent: String,
    pub since: String,
    pub current: bool,
}

/// An app that holds a token.
#[derive(Clone, Debug)]
pub struct Token {
    pub id: String,
    pub app: String,
    pub scopes: String,
    pub since: String,
    pub used_on: Option<String>,
}

/// A sign-in service that lets somebody in as this login.
#[derive(Clone, Debug)]
pub struct Linked {
    pub id: String,
    pub name: String,
    pub since: String,
}

#[component]
fn LinkedServices(linked: Vec<Linked>, frame: Frame) -> impl IntoView {
    let rows = linked.into_iter().map(|l| {
        let label = format!("{}: {}", frame.t("sso-unlink"), l.name);
        view! {
            <li class="row">
                <div>
                    <strong>{l.name.clone()}</strong>
                    <p class="hint">{frame.tv("devices-since", &[("when", &exact(&frame, &l.since))])}</p>
                </div>
                <form method="post" action=format!("/settings/identities/{}/unlink", l.id)>
                    <button type="submit" class="button" aria-label=label>{frame.t("sso-unlink")}</button>
                </form>
            </li>
        }
    });
    view! {
        <h2 class="section">{frame.t("sso-linked")}</h2>
        <p>{frame.t("sso-linked-text")}</p>
        <ul class="people">{rows.collect_view()}</ul>
    }
}

#[component]
pub fn Devices(sessions: Vec<Session>, tokens: Vec<Token>, linked: Vec<Linked>, frame: Frame) -> impl IntoView {
    let browsers = sessions.into_iter().map(|s| {
        let label = format!("{}: {}", frame.t("devices-end"), s.agent);
        view! {
            <li class="row">
                <div>
                    <strong>{s.agent.clone()}</strong>
                    <p class="hint">{frame.tv("devices-since", &[("when", &exact(&frame, &s.since))])}</p>
                </div>
                {if s.current {
                    view! { <span class="hint">{frame.t("devices-this")}</span> }.into_any()
                } else {
                    view! {
                        <form method="post" action=format!("/settings/devices/{}/end", s.id)>
                            <button type="submit" class="button" aria-label=label>{frame.t("devices-end")}</button>
                        </form>
                    }.into_any()
                }}
            </li>
        }
    });
    let none = tokens.is_empty();
    let apps = tokens.into_iter().map(|t| {
        let label = format!("{}: {}", frame.t("devices-revoke"), t.app);
        let used = t.used_on.as_ref().map(|d| frame.tv("devices-used", &[("when", &day(&frame, &format!("{d}T12:00:00Z")))]));
        view! {
            <li class="row">
                <div>
                    <strong>{t.app.clone()}</strong>
                    <p class="hint">{t.scopes.clone()}</p>
                    <p class="hint">{frame.tv("devices-since", &[("when", &exact(&frame, &t.since))])} {used.map(|u| format!(" · {u}"))}</p>
                </div>
                <form method="post" action=format!("/settings/tokens/{}/revoke", t.id)>
                    <button type="submit" class="button" aria-label=label>{frame.t("devices-revoke")}</button>
                </form>
            </li>
        }
    });
    view! {
        <h1>{frame.t("devices-title")}</h1>
        <h2 class="section">{frame.t("devices-browsers")}</h2>
        <ul class="people">{browsers.collect_view()}</ul>
        <h2 class="section">{frame.t("devices-apps")}</h2>
        {none.then(|| view! { <p class="empty">{frame.t("devices-no-apps")}</p> })}
        <ul class="people">{apps.collect_view()}</ul>
        {(!linked.is_empty()).then(|| view! { <LinkedServices linked frame=frame.clone() /> })}
    }
}
