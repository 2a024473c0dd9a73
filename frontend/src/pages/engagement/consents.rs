//! The register of photo consents, one of them, and on which a post's pictures rest.

use leptos::prelude::*;

use crate::{
    components::fields::{Choice, Field, Tick},
    format::calendar_day,
    frame::Frame,
};

/// A consent in a list.
#[derive(Clone, Debug)]
pub struct Consent {
    pub id: String,
    pub reference: String,
    pub by_guardian: bool,
    pub scope: String,
    /// `YYYY-MM-DD`
    pub given_on: String,
    pub expires_on: String,
    pub ends_soon: bool,
    /// `withdrawn` or `expired`.
    pub ended: Option<String>,
}

/// What was typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub reference: String,
    pub by_guardian: bool,
    pub scope: String,
    pub given_on: String,
    pub expires_on: String,
    pub fault: Option<String>,
}

fn scopes(frame: &Frame) -> Vec<(String, String)> {
    ["inside", "public"].map(|s| (s.to_owned(), frame.t(&format!("photo-consent-scope-{s}")))).to_vec()
}

fn state(frame: &Frame, consent: &Consent) -> String {
    match &consent.ended {
        Some(why) => frame.t(&format!("photo-consent-ended-{why}")),
        None => frame.tv("photo-consent-until", &[("day", &calendar_day(frame, &consent.expires_on))]),
    }
}

#[component]
pub fn Consents(consents: Vec<Consent>, typed: Typed, frame: Frame) -> impl IntoView {
    let none = consents.is_empty();
    let rows = consents.into_iter().map(|c| {
        let soon = c.ends_soon.then(|| view! { " " <strong class="late">{frame.t("photo-consent-soon")}</strong> });
        view! {
            <tr>
                <th scope="row"><a href=format!("/consents/{}", c.id)>{c.reference.clone()}</a></th>
                <td>{frame.t(if c.by_guardian { "photo-consent-guardian" } else { "photo-consent-person" })}</td>
                <td>{frame.t(&format!("photo-consent-scope-{}", c.scope))}</td>
                <td>{state(&frame, &c)} {soon}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let scope = if typed.scope.is_empty() { "inside".to_owned() } else { typed.scope.clone() };
    view! {
        <h1>{frame.t("photo-consent-title")}</h1>
        <p class="lead">{frame.t("photo-consent-lead")}</p>
        {typed.fault.clone().map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        {if none {
            view! { <p class="empty">{frame.t("photo-consent-none")}</p> }.into_any()
        } else {
            view! {
                <div class="scroll" role="region" aria-label=frame.t("photo-consent-title") tabindex="0">
                    <table class="plain">
                        <thead><tr>
                            <th scope="col">{frame.t("photo-consent-reference")}</th>
                            <th scope="col">{frame.t("photo-consent-signed-by")}</th>
                            <th scope="col">{frame.t("photo-consent-scope")}</th>
                            <th scope="col">{frame.t("photo-consent-state")}</th>
                        </tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            }.into_any()
        }}
        <h2 class="section">{frame.t("photo-consent-new")}</h2>
        <form class="stack" method="post" action="/consents">
            <Field name="reference" label=frame.t("photo-consent-reference") value=typed.reference hint=frame.t("photo-consent-reference-hint") required=true />
            <Tick name="by_guardian" label=frame.t("photo-consent-by-guardian") checked=typed.by_guardian />
            <Choice name="scope" label=frame.t("photo-consent-scope") value=scope options=scopes(&frame) />
            <Field name="given_on" label=frame.t("photo-consent-given") value=typed.given_on kind="date" required=true />
            <Field name="expires_on" label=frame.t("photo-consent-expires") value=typed.expires_on kind="date" required=true />
            <button type="submit" class="button primary">{frame.t("photo-consent-record")}</button>
        </form>
    }
}

/// A picture that rests on a consent.
#[derive(Clone, Debug)]
pub struct Picture {
    pub id: String,
    pub preview: String,
    pub description: String,
    /// The post that it hangs on.
    pub post: Option<String>,
}

#[component]
pub fn One(
    consent: Consent,
    pictures: Vec<Picture>,
    /// Servers that were asked to delete a copy: host, and the address of the post.
    copies: Vec<(String, String)>,
    /// Whoever withdraws it has to say so twice.
    sure: bool,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let c = consent;
    let open = c.ended.is_none();
    let (count, some) = (pictures.len().to_string(), !pictures.is_empty());
    let shown = pictures.into_iter().map(|p| {
        let post = p.post.map(|href| view! { <a href=href>{frame.t("photo-consent-post")}</a> });
        view! {
            <li>
                <img src=p.preview alt=p.description.clone() width="192" height="144" loading="lazy" />
                <p class="hint">{post}</p>
            </li>
        }
    });
    let shown = shown.collect_view();
    let gone = copies.iter().map(
        |(host, uri)| view! { <li><strong>{host.clone()}</strong> " " <span class="hint">{uri.clone()}</span></li> },
    );
    let gone = gone.collect_view();
    let action = |what: &str| format!("/consents/{}/{what}", c.id);
    view! {
        <h1>{frame.tv("photo-consent-number", &[("reference", &c.reference)])}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead" role="status">{state(&frame, &c)}</p>
        <p>
            {frame.t(if c.by_guardian { "photo-consent-guardian" } else { "photo-consent-person" })} " · "
            {frame.t(&format!("photo-consent-scope-{}", c.scope))} " · "
            {frame.tv("photo-consent-given-on", &[("day", &calendar_day(&frame, &c.given_on))])}
        </p>
        {some.then(|| view! { <h2 class="section">{frame.t("photo-consent-pictures")}</h2><ul class="uploads">{shown}</ul> })}
        {(!copies.is_empty()).then(|| view! {
            <h2 class="section">{frame.t("photo-consent-copies")}</h2>
            <p>{frame.t("photo-consent-copies-lead")}</p>
            <ul>{gone}</ul>
        })}
        {open.then(|| view! {
            <form class="row" method="post" action=action("extend")>
                <label for="expires">{frame.t("photo-consent-expires")}</label>
                <input type="date" id="expires" name="expires_on" value=c.expires_on.clone() required=true />
                <button type="submit" class="button">{frame.t("photo-consent-extend")}</button>
            </form>
            <h2 class="section">{frame.t("photo-consent-withdraw")}</h2>
            <form class="stack" method="post" action=action("withdraw")>
                <p>{frame.tv("photo-consent-withdraw-lead", &[("count", &count)])}</p>
                {sure.then(|| view! { <p class="fault" role="alert">{frame.t("photo-consent-sure-missing")}</p> })}
                <Tick name="sure" label=frame.t("photo-consent-sure") checked=false />
                <button type="submit" class="button primary">{frame.t("photo-consent-withdraw")}</button>
            </form>
        })}
        <p><a href="/consents">{frame.t("photo-consent-title")}</a></p>
    }
}

#[component]
pub fn OfPost(
    pictures: Vec<Picture>,
    /// Those that hold: id and number.
    consents: Vec<(String, String)>,
    /// Of each picture the consents that it rests on.
    chosen: Vec<Vec<String>>,
    /// Where the form goes.
    action: String,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let none = consents.is_empty();
    let rows = pictures.into_iter().zip(chosen).map(|(p, chosen)| {
        let ticks = consents.iter().map(|(id, reference)| {
            let value = format!("{}-{id}", p.id);
            let checked = chosen.contains(id);
            view! { <label class="tick"><input type="checkbox" name="consents[]" value=value checked=checked /><span>{reference.clone()}</span></label> }
        });
        let ticks = ticks.collect_view();
        view! {
            <fieldset>
                <legend>{if p.description.is_empty() { frame.t("photo-consent-picture") } else { p.description.clone() }}</legend>
                <img src=p.preview alt="" width="192" height="144" loading="lazy" />
                {ticks}
            </fieldset>
        }
    });
    let rows = rows.collect_view();
    view! {
        <h1>{frame.t("photo-consent-of-post")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("photo-consent-of-post-lead")}</p>
        {none.then(|| view! { <p class="empty">{frame.t("photo-consent-none")}</p> })}
        <form class="stack" method="post" action=action>
            {rows}
            <div class="row">
                <button type="submit" class="button primary">{frame.t("save")}</button>
                <a class="button" href="/consents">{frame.t("photo-consent-title")}</a>
            </div>
        </form>
    }
}
