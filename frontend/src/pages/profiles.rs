//! One sign-in, several profiles: the switcher, and the secrets of the keyring.

use leptos::prelude::*;

use crate::{
    components::{fields::Field, kind::KindMark, person::Avatar},
    format::day,
    frame::{Frame, Own},
    islands::passkey::Passkey,
    pages::break_glass::{Agreed, Glass, Shown},
};

#[component]
pub fn OwnProfiles(
    all: Vec<Own>,
    may_share: bool,
    until: Option<String>,
    glass: Vec<(String, String, String)>,
    vouched: Vec<(String, Option<String>)>,
    frame: Frame,
) -> impl IntoView {
    let opened = all.iter().any(|o| o.account.kind == "personal");
    let told = glass.into_iter().map(|(acct, on, document)| {
        let on = day(&frame, &format!("{on}T12:00:00Z"));
        let values = [("handle", acct.as_str()), ("day", &on), ("document", &document)];
        view! { <p class="fault">{frame.tv("glass-told", &values)} " " <a href="/break-glass">{frame.t("glass-title")}</a></p> }
    });
    let rows = all.into_iter().map(|own| {
        let current = frame.is_me(&own.account).then_some("true");
        let news = (own.unread > 0).then(|| frame.tv("nav-unread", &[("count", &own.unread.to_string())]));
        view! {
            <li>
                <a class="place" data-plain="" href=format!("{}/home", own.base) aria-current=current>
                    <Avatar account=own.account.clone() />
                    <span><strong>{own.account.shown_name().to_owned()}</strong>" "<span class="acct">{format!("@{}", own.account.acct)}</span></span>
                    <KindMark kind=own.account.kind.clone() frame=frame.clone() />
                    {news.map(|n| view! { <span class="hint">{n}</span> })}
                </a>
            </li>
        }
    });
    view! {
        <h1>{frame.t("profiles-title")}</h1>
        {match until {
            Some(until) => view! { <p class="notice">{frame.tv("leaving-until", &[("day", &day(&frame, &until))])}</p> }.into_any(),
            None => view! { <p class="lead">{frame.t("profiles-lead")}</p> }.into_any(),
        }}
        {told.collect_view()}
        <ul class="places single">{rows.collect_view()}</ul>
        {if opened {
            view! {
                <p class="hint">{frame.t("profiles-opened")}</p>
                <Vouched vouched frame=frame.clone() />
                <form method="post" action="/profiles/lock" data-plain="">
                    <button type="submit" class="button primary">{frame.t("profiles-lock")}</button>
                </form>
            }.into_any()
        } else {
            view! {
                <h2 class="section">{frame.t("profiles-closed")}</h2>
                <p>{frame.t("profiles-closed-text")}</p>
                <Opening next=String::new() kept=Vec::new() frame=frame.clone() />
            }.into_any()
        }}
        {frame.speaker.is_some().then(|| view! {
            <h2 class="section">{frame.t("profiles-more")}</h2>
            <ul>
                <li><a data-plain="" href="/profiles/new">{frame.t("personal-new")}</a></li>
                {may_share.then(|| view! {
                    <li><a data-plain="" href="/profiles/new-shared">{frame.t("shared-new")}</a></li>
                    <li><a data-plain="" href="/desk/people">{frame.t("desk-people")}</a></li>
                    <li><a data-plain="" href="/branch/lists">{frame.t("subscriptions-title")}</a></li>
                })}
                <li><a data-plain="" href="/profiles/secrets">{frame.t("secrets-title")}</a></li>
            </ul>
        })}
    }
}

/// Until when each opened profile is known to be a colleague's.
#[component]
fn Vouched(vouched: Vec<(String, Option<String>)>, frame: Frame) -> impl IntoView {
    let rows = vouched.into_iter().map(|(acct, until)| {
        let said = match until {
            Some(until) => {
                let until = day(&frame, &format!("{until}T12:00:00Z"));
                frame.tv("voucher-until", &[("handle", acct.as_str()), ("day", &until)])
            }
            None => frame.tv("voucher-none", &[("handle", acct.as_str())]),
        };
        view! { <li>{said}</li> }
    });
    view! {
        <h2 class="section">{frame.t("voucher-title")}</h2>
        <p>{frame.t("voucher-lead")}</p>
        <ul>{rows.collect_view()}</ul>
        <noscript><p class="notice">{frame.t("voucher-script")}</p></noscript>
    }
}

/// The word that opens the keyring.
#[component]
fn Opening(next: String, kept: Vec<(&'static str, String)>, frame: Frame) -> impl IntoView {
    let kept = kept.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
    view! {
        <form class="stack" method="post" action="/profiles/open" data-plain="">
            <input type="hidden" name="next" value=next />
            {kept.collect_view()}
            <Field name="word" label=frame.t("profiles-word") value="" kind="password" hint=frame.t("profiles-word-hint") required=true />
            <label class="tick">
                <input type="checkbox" name="guard" value="true" aria-describedby="guard-hint" />
                <span>{frame.t("crossing-opt-in")}</span>
            </label>
            <p class="hint" id="guard-hint">{frame.t("crossing-opt-in-hint")}</p>
            <button type="submit" class="button primary">{frame.t("profiles-open")}</button>
            <Passkey kind="open".to_owned() fields="word".to_owned()
                begin=String::new() pending=String::new() words=frame.t("passkey-use") failed_words=frame.t("passkey-failed") />
        </form>
    }
}

/// Where a link leads to a profile that is locked.
#[component]
pub fn Locked(
    next: String,
    kept: Vec<(&'static str, String)>,
    fault: Option<String>,
    owes_factor: bool,
    frame: Frame,
) -> impl IntoView {
    // Somebody who came from the switcher has not been locked out of anything.
    let (title, text) = if next.starts_with("/as/") {
        (frame.t("locked-title"), frame.t("locked-text"))
    } else {
        (frame.t("profiles-closed"), frame.t("profiles-closed-text"))
    };
    let carried = (!kept.is_empty()).then(|| frame.t("locked-kept"));
    view! {
        <h1>{title}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        {owes_factor.then(|| view! {
            <p><a class="button primary" data-plain="" href="/profiles/enter?next=/profiles">{frame.t("factor-go")}</a></p>
        })}
        <p>{text}</p>
        {carried.map(|c| view! { <p class="notice">{c}</p> })}
        <Opening next kept frame=frame.clone() />
        <p class="row">
            <a class="button" data-plain="" href="/profiles">{frame.t("profiles-title")}</a>
            <a class="button" data-plain="" href="/profiles/secrets">{frame.t("secrets-lost")}</a>
        </p>
    }
}

#[component]
pub fn NewPersonal(
    handle: String,
    beside: bool,
    glass: Option<Glass>,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    view! {
        <h1>{frame.t("personal-new")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("personal-lead")}</p>
        <h2 class="section">{frame.t("personal-hidden")}</h2>
        <p>{frame.t("personal-hidden-text")}</p>
        <h2 class="section">{frame.t("personal-not-hidden")}</h2>
        <ul>
            <li>{frame.t("personal-domain")}</li>
            <li>{frame.t("personal-small")}</li>
            <li>{frame.t("personal-operator")}</li>
            <li>{frame.t("personal-way")}</li>
        </ul>
        <h2 class="section"><a href="/break-glass">{frame.t("glass-title")}</a></h2>
        <Agreed glass=glass.clone() frame=frame.clone() />
        <h2 class="section">{frame.t("personal-if-lost")}</h2>
        <p>{frame.t("personal-if-lost-text")}</p>
        <form class="stack" method="post" action="/profiles/new" data-plain="">
            <Shown glass />
            <Field name="handle" label=frame.t("personal-handle") value=handle hint=frame.t("personal-handle-hint") required=true />
            <Field name="passphrase" label=frame.t("secrets-passphrase") value="" kind="password" hint=frame.t("secrets-passphrase-hint") required=true />
            <Field name="again" label=frame.t("secrets-again") value="" kind="password" required=true />
            <button type="submit" class="button primary">{frame.t("personal-make")}</button>
            {(!beside).then(|| view! {
                <Passkey kind="make".to_owned() fields="passphrase again".to_owned() begin=String::new() pending=String::new()
                    words=frame.t("passkey-instead") failed_words=frame.t("passkey-failed") />
            })}
            <Passkey kind="open".to_owned() fields="passphrase again".to_owned() begin=String::new() pending=String::new()
                words=frame.t("passkey-mine") failed_words=frame.t("passkey-failed") />
            <p class="hint">{frame.t("passkey-instead-hint")}</p>
        </form>
    }
}

/// Shown once, after a keyring was sealed.
#[component]
pub fn Recovery(code: String, is_later: bool, next: String, frame: Frame) -> impl IntoView {
    view! {
        <h1>{frame.t("recovery-title")}</h1>
        {is_later.then(|| view! { <p class="notice" role="status">{frame.t("personal-later")}</p> })}
        <p>{frame.t("recovery-text")}</p>
        <p><code class="code" id="code">{code}</code></p>
        <p class="hint">{frame.t("recovery-old")}</p>
        <p><a class="button primary" data-plain="" href=next>{frame.t("recovery-done")}</a></p>
    }
}

#[component]
pub fn Secrets(glass: Option<Glass>, fault: Option<String>, frame: Frame) -> impl IntoView {
    view! {
        <h1>{frame.t("secrets-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("secrets-lead")}</p>
        <h2 class="section"><a href="/break-glass">{frame.t("glass-title")}</a></h2>
        <Agreed glass=glass.clone() frame=frame.clone() />
        <h2 class="section">{frame.t("secrets-change")}</h2>
        <form class="stack" method="post" action="/profiles/secrets" data-plain="">
            <Shown glass=glass.clone() />
            <Field name="word" label=frame.t("profiles-word") value="" kind="password" hint=frame.t("profiles-word-hint") required=true />
            <Field name="passphrase" label=frame.t("secrets-new") value="" kind="password" hint=frame.t("secrets-passphrase-hint") required=true />
            <Field name="again" label=frame.t("secrets-again") value="" kind="password" required=true />
            <button type="submit" class="button primary">{frame.t("secrets-change")}</button>
            <Passkey kind="make".to_owned() fields="passphrase again".to_owned()
                begin=String::new() pending=String::new() words=frame.t("passkey-instead") failed_words=frame.t("passkey-failed") />
        </form>
        <h2 class="section">{frame.t("secrets-lost")}</h2>
        <ul>
            <li>{frame.t("secrets-lost-passphrase")}</li>
            <li>{frame.t("secrets-lost-code")}</li>
            <li>{frame.t("secrets-lost-both")}</li>
            <li>{frame.t("secrets-lost-work")}</li>
        </ul>
        <h2 class="section">{frame.t("secrets-older")}</h2>
        <p>{frame.t("secrets-older-text")}</p>
        <div class="row">
            <form method="post" action="/profiles/secrets/older/lost" data-plain="">
                <button type="submit" class="button">{frame.t("secrets-older-lost")}</button>
            </form>
            <form method="post" action="/profiles/secrets/older/found" data-plain="">
                <button type="submit" class="button">{frame.t("secrets-older-found")}</button>
            </form>
        </div>
        <h2 class="section">{frame.t("bring-back-title")}</h2>
        <p>{frame.t("bring-back-text")}</p>
        <form class="stack" method="post" action="/profiles/secrets/bring-back" data-plain="">
            <Shown glass />
            <Field name="handle" label=frame.t("personal-handle") value="" />
            <Field name="own_passphrase" label=frame.t("bring-back-passphrase") value="" kind="password" />
            <Passkey kind="open".to_owned() fields="own_passphrase".to_owned() begin=String::new() pending=String::new()
                words=frame.t("passkey-mine") failed_words=frame.t("passkey-failed") />
            <button type="submit" class="button">{frame.t("bring-back-title")}</button>
        </form>
    }
}
