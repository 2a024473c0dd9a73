//! The first run: one page for each step, from the name to how people join. It can be left, and gone on with at the desk.

use leptos::prelude::*;

use super::{
    colour::{Colour, Tried},
    password::Weak,
    settings::{One, Setting},
};
use crate::{
    components::{
        fields::{Choice, Field},
        text_area::TextArea,
    },
    frame::Frame,
    pages::handbook_desk::{Answered, Questions},
};

/// What was typed by whoever becomes the owner.
#[derive(Clone, Debug, Default)]
pub struct Owner {
    pub email: String,
    pub handle: String,
}

/// The mail server as its form has it.
#[derive(Clone, Debug, Default)]
pub struct Mail {
    pub host: String,
    pub port: String,
    /// `starttls`, `tls` or `none`.
    pub security: String,
    pub username: String,
    pub has_password: bool,
    /// The environment names it.
    pub is_fixed: bool,
    /// Letters go into this folder.
    pub folder: Option<String>,
}

/// What a step has beside its settings.
#[derive(Clone, Debug)]
pub enum Body {
    Plain,
    /// Our address, what handles end in, and whether the address leads here.
    Address {
        address: String,
        handles: String,
        is_reached: bool,
    },
    Owner(Owner),
    /// There is an owner; her handle.
    HasOwner(String),
    Factor {
        is_on: bool,
    },
    Look {
        logo: Option<String>,
        tried: Tried,
    },
    /// Domains as they were typed, and branches that are trusted already.
    Branches {
        typed: String,
        trusted: Vec<String>,
    },
    Mail(Mail),
    Handbook {
        answers: Answered,
        choices: Vec<(&'static str, Vec<&'static str>)>,
        is_begun: bool,
    },
}

/// Where a page stands among the others.
#[derive(Clone, Debug)]
pub struct Way {
    /// What stands before the names of steps in their addresses.
    pub base: String,
    pub step: &'static str,
    /// Every step, and whether it can be opened from here.
    pub steps: Vec<(&'static str, bool)>,
}

#[component]
pub fn Setup(
    way: Way,
    settings: Vec<Setting>,
    body: Body,
    faults: Vec<String>,
    /// What has just gone well.
    well: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let Way { base, step, steps } = way;
    let at = steps.iter().position(|(s, _)| *s == step).unwrap_or(0);
    let (number, all) = ((at + 1).to_string(), steps.len().to_string());
    let before = at.checked_sub(1).and_then(|n| steps.get(n)).filter(|(_, is_open)| *is_open).map(|(s, _)| *s);
    let is_last = at + 1 == steps.len();
    let at_desk = base == "/desk/setup";
    let has_file = matches!(body, Body::Look { .. });
    let tries = matches!(body, Body::Mail(_));
    let above = match &body {
        Body::Look { tried, .. } => {
            let (action, tried) = (format!("{base}/{step}"), tried.clone());
            view! { <Colour action tried frame=frame.clone() /> }.into_any()
        }
        _ => ().into_any(),
    };
    let fields = settings.into_iter().map(|setting| view! { <One setting frame=frame.clone() /> }).collect_view();
    let asks = matches!(body, Body::Handbook { is_begun: false, .. });
    let next = frame.t(match step {
        "owner" if !at_desk => "setup-owner-do",
        _ if asks => "setup-handbook-do",
        _ if is_last => "setup-finish",
        _ => "setup-next",
    });
    let skip = steps.get(at + 1).filter(|_| asks).map(|(s, _)| format!("{base}/{s}"));
    view! {
        <div class="desk setup">
            <p class="hint">{frame.tv("setup-step", &[("number", &number), ("all", &all)])}</p>
            <h1>{frame.t(&format!("setup-{step}"))}</h1>
            <p class="lead">{frame.t(&format!("setup-{step}-lead"))}</p>
            <Steps base=base.clone() at steps frame=frame.clone() />
            <Weak words=faults />
            {well.map(|w| view! { <p class="notice" role="status">{w}</p> })}
            {above}
            <form class="desk-form" method="post" action=format!("{base}/{step}") enctype=has_file.then_some("multipart/form-data")>
                <div class="desk-card stack">
                    {fields}
                    {inside(body, &frame)}
                </div>
                <div class="row setup-ways">
                    <button type="submit" class="button primary">{next}</button>
                    {tries.then(|| view! { <button type="submit" class="button" name="try" value="true">{frame.t("setup-mail-try")}</button> })}
                    {skip.map(|href| view! { <a class="button" href=href>{frame.t("setup-later")}</a> })}
                    {before.map(|s| view! { <a class="button" href=format!("{base}/{s}")>{frame.t("setup-back")}</a> })}
                </div>
            </form>
            <p class="hint">{frame.t(if at_desk { "setup-leave" } else { "setup-leave-link" })}</p>
        </div>
    }
}

/// Every step, with the one that is shown; those that can be opened lead there.
#[component]
fn Steps(base: String, at: usize, steps: Vec<(&'static str, bool)>, frame: Frame) -> impl IntoView {
    let each = steps.into_iter().enumerate().map(|(n, (step, is_open))| {
        let words = frame.t(&format!("setup-{step}-short"));
        let current = (n == at).then_some("step");
        let inside = if is_open && n != at {
            view! { <a href=format!("{base}/{step}")>{words}</a> }.into_any()
        } else {
            view! { <span>{words}</span> }.into_any()
        };
        view! { <li aria-current=current>{inside}</li> }
    });
    view! {
        <nav aria-label=frame.t("setup-steps")>
            <ol class="setup-steps">{each.collect_view()}</ol>
        </nav>
    }
}

fn inside(body: Body, frame: &Frame) -> AnyView {
    let frame = frame.clone();
    match body {
        Body::Plain => ().into_any(),
        Body::Address { address, handles, is_reached } => {
            let reached = if is_reached { "setup-address-well" } else { "setup-address-fault" };
            let class = if is_reached { "desk-check" } else { "desk-check look" };
            view! {
                <dl>
                    <dt>{frame.t("setup-address-ours")}</dt><dd><code>{address.clone()}</code></dd>
                    <dt>{frame.t("setup-address-handles")}</dt><dd><code>{format!("@anna@{handles}")}</code></dd>
                </dl>
                <p class=class role="status">{frame.tv(reached, &[("address", &address)])}</p>
                <p class="hint">{frame.t("setup-address-fixed")}</p>
                {(!is_reached).then(|| view! { <p><a class="button" href="address">{frame.t("setup-address-again")}</a></p> })}
            }
            .into_any()
        }
        Body::Owner(owner) => view! {
            <label for="email">{frame.t("sign-in-email")}</label>
            <input id="email" name="email" type="email" required autocomplete="email" value=owner.email />
            <Field name="handle" label=frame.t("sign-up-handle") value=owner.handle hint=frame.t("sign-up-handle-hint") required=true />
            <Field name="new" label=frame.t("sign-in-password") value="" kind="password" hint=frame.t("desk-password-hint") required=true />
            <Field name="again" label=frame.t("desk-password-again") value="" kind="password" required=true />
        }
        .into_any(),
        Body::HasOwner(handle) => {
            view! { <p>{frame.tv("setup-owner-there", &[("handle", &format!("@{handle}"))])}</p> }.into_any()
        }
        Body::Factor { is_on } => {
            let state = if is_on { "setup-factor-on" } else { "setup-factor-off" };
            let class = if is_on { "desk-check" } else { "desk-check look" };
            view! {
                <p class=class>{frame.t(state)}</p>
                <p><a class="button" href="/settings/security">{frame.t("setup-factor-do")}</a></p>
            }
            .into_any()
        }
        Body::Look { logo, .. } => view! {
            {logo.map(|src| view! { <img class="look logo" src=src alt="" /> })}
            <label for="logo">{frame.t("setup-logo")}</label>
            <input id="logo" name="file" type="file" accept="image/png,image/webp,image/jpeg,image/gif" aria-describedby="logo-hint" />
            <p class="hint" id="logo-hint">{frame.t("look-logo-hint")}</p>
        }
        .into_any(),
        Body::Branches { typed, trusted } => {
            let there = (!trusted.is_empty())
                .then(|| view! { <p>{frame.tv("setup-branches-there", &[("list", &trusted.join(", "))])}</p> });
            view! {
                <label for="branches">{frame.t("setup-branches")}</label>
                <TextArea id="branches" name="branches" value=typed hint="branches-hint" />
                <p class="hint" id="branches-hint">{frame.t("setup-branches-hint")}</p>
                {there}
            }
            .into_any()
        }
        Body::Mail(mail) => view! { <MailServer mail frame /> }.into_any(),
        Body::Handbook { is_begun: true, .. } => {
            view! { <p>{frame.t("setup-handbook-there")}</p> <p><a href="/desk/handbook">{frame.t("writing-title")}</a></p> }
                .into_any()
        }
        Body::Handbook { answers, choices, .. } => view! { <Questions answers choices frame /> }.into_any(),
    }
}

#[component]
fn MailServer(mail: Mail, frame: Frame) -> impl IntoView {
    let folder = mail.folder.map(|f| {
        view! { <p class="desk-check look">{frame.tv("setup-mail-folder", &[("folder", &f)])}</p> }
    });
    if mail.is_fixed {
        let fixed = frame.tv("desk-setting-fixed", &[("name", "BRANCHLINE_MAIL")]);
        return view! { {folder} <p class="hint">{fixed}</p> }.into_any();
    }
    let security =
        ["starttls", "tls", "none"].map(|s| (s.to_owned(), frame.t(&format!("setup-mail-security-{s}")))).to_vec();
    let password = frame.t(if mail.has_password { "setup-mail-password-kept" } else { "setup-mail-password-hint" });
    view! {
        {folder}
        <Field name="host" label=frame.t("setup-mail-host") value=mail.host hint=frame.t("setup-mail-host-hint") />
        <Field name="port" label=frame.t("setup-mail-port") value=mail.port hint=frame.t("setup-mail-port-hint") />
        <Choice name="security" label=frame.t("setup-mail-security") value=mail.security options=security />
        <Field name="username" label=frame.t("setup-mail-user") value=mail.username />
        <Field name="password" label=frame.t("setup-mail-password") value="" kind="password" hint=password />
    }
    .into_any()
}
