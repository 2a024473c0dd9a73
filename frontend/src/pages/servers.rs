//! The incoming side, for those who manage the branch's federation.

use leptos::prelude::*;

use crate::{
    components::fields::{Field, Tick},
    frame::Frame,
    pages::queue::{FromElsewhere, Incoming},
};

/// A server of which posts wait: name, how many, and who wrote them.
pub type Parked = (String, usize, Vec<String>);

#[component]
pub fn Servers(
    is_cautious: bool,
    parked: Vec<Parked>,
    /// Those posts with their words, by server.
    posts: Vec<(String, Incoming)>,
    refusals: Vec<(String, String, usize)>,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let none = parked.is_empty();
    let each = parked.into_iter().map(|(host, count, authors)| {
        let own = posts.iter().filter(|(of, _)| *of == host).map(|(_, incoming)| {
            view! { <FromElsewhere incoming=incoming.clone() frame=frame.clone() /> }
        });
        let own = own.collect_view();
        let form = |action: &'static str, words: &str, class: &'static str| {
            let label = format!("{}: {host}", frame.t(words));
            view! { <form method="post" action=format!("/branch/servers/{action}")><input type="hidden" name="domain" value=host.clone() /><button type="submit" class=class aria-label=label>{frame.t(words)}</button></form> }
        };
        let count = frame.tv("servers-parked-count", &[("count", &count.to_string())]);
        view! {
            <section class="notice"><h3>{host.clone()}</h3><p>{count} " " {authors.join(", ")}</p>
                <div class="row">{form("accept", "servers-accept", "button primary")}{form("reject", "servers-reject", "button")}</div>
                <details><summary>{frame.t("servers-read")}</summary>{own}</details></section>
        }
    });
    let no_refusals = refusals.is_empty();
    let refused = refusals
        .into_iter()
        .map(|(host, rule, count)| view! { <tr><th scope="row">{host}</th><td>{rule}</td><td>{count}</td></tr> });
    view! {
        <h1>{frame.t("servers-title")}</h1>
        {fault.map(|f| view! { <p class="fault" role="alert">{frame.said(&f)}</p> })}
        <p class="lead">{frame.t("servers-lead")}</p>
        <form class="stack" method="post" action="/branch/servers/cautious">
            <Tick name="on" label=frame.t("servers-cautious") checked=is_cautious />
            <button type="submit" class="button">{frame.t("save")}</button>
        </form>
        <h2 class="section">{frame.t("servers-parked")}</h2>
        {none.then(|| view! { <p class="empty">{frame.t("servers-parked-none")}</p> })}
        {each.collect_view()}
        <h2 class="section">{frame.t("servers-filters")}</h2>
        <form class="stack" method="post" action="/branch/servers/filters">
            <Field name="domain" label=frame.t("lists-domain") value="" required=true />
            <Tick name="remove_media" label=frame.t("servers-remove-media") checked=false />
            <Field name="force_warning" label=frame.t("servers-force-warning") value="" hint=frame.t("servers-warning-hint") />
            <Tick name="no_boosts" label=frame.t("servers-no-boosts") checked=false />
            <Tick name="followers_only" label=frame.t("servers-followers-only") checked=false />
            <Tick name="unlisted" label=frame.t("servers-unlisted") checked=false />
            <Field name="delay" label=frame.t("servers-delay") value="0" kind="number" hint=frame.t("servers-delay-hint") />
            <button type="submit" class="button">{frame.t("save")}</button>
        </form>
        <h2 class="section">{frame.t("servers-refused")}</h2>
        {if no_refusals { view! { <p class="empty">{frame.t("servers-refused-none")}</p> }.into_any() } else { view! {
            <table class="plain"><thead><tr><th scope="col">{frame.t("lists-domain")}</th><th scope="col">{frame.t("rules-title")}</th><th scope="col">{frame.t("transparency-count")}</th></tr></thead><tbody>{refused.collect_view()}</tbody></table>
        }.into_any() }}
        <p><a class="button" href="/branch/lists">{frame.t("subscriptions-title")}</a></p>
    }
}
