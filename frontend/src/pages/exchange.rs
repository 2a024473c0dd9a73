//! What the branch shares with its network, what it subscribes to, and which lessons of others there are.

use leptos::prelude::*;

use crate::{
    components::fields::Choice,
    frame::Frame,
    pages::desk::shell::{Act, Desk, Fault},
};

/// A branch of the network: host, name, and for each kind whether we subscribe to it.
#[derive(Clone, Debug)]
pub struct Host {
    pub host: String,
    pub name: String,
    pub kinds: Vec<(&'static str, bool)>,
}

/// Something that another branch shares, and how it stands to what we have made of it.
#[derive(Clone, Debug)]
pub struct Offer {
    pub title: String,
    pub language: String,
    pub branch: String,
    pub licence: String,
    pub is_taken: bool,
    pub changed_there: bool,
    pub changed_here: bool,
    pub is_gone: bool,
    /// Where it is taken over.
    pub href: String,
}

impl Offer {
    /// The texts that say how it stands.
    fn state(&self) -> Vec<&'static str> {
        if !self.is_taken {
            return vec!["exchange-new"];
        }
        let found = [
            (self.is_gone, "exchange-gone"),
            (self.changed_there, "exchange-there"),
            (self.changed_here, "exchange-here"),
        ];
        let found: Vec<_> = found.into_iter().filter(|(is, _)| *is).map(|(_, key)| key).collect();
        if found.is_empty() { vec!["exchange-same"] } else { found }
    }
}

/// The licences that one may choose, and not to share.
pub fn licences(frame: &Frame, names: &[&'static str]) -> Vec<(String, String)> {
    let each = names.iter().map(|n| ((*n).to_owned(), (*n).to_owned()));
    std::iter::once((String::new(), frame.t("exchange-not"))).chain(each).collect()
}

/// What others share, with the way to take it over.
#[component]
pub fn Offers(offers: Vec<Offer>, frame: Frame) -> impl IntoView {
    let each = offers.into_iter().map(|o| {
        let states: Vec<String> = o.state().into_iter().map(|key| frame.t(key)).collect();
        let about = [o.branch.clone(), o.licence.clone(), o.language.clone()].join(" · ");
        let action = if o.is_taken { "exchange-compare" } else { "exchange-take" };
        let label = format!("{}: {}", frame.t(action), o.title);
        view! {
            <li class="desk-card">
                <h3 dir="auto">{o.title}</h3>
                <p class="hint">{about}</p>
                <p>{states.join(" · ")}</p>
                <a class="button" href=o.href aria-label=label>{frame.t(action)}</a>
            </li>
        }
    });
    view! { <ul class="desk-rows">{each.collect_view()}</ul> }
}

#[component]
pub fn Exchange(
    hosts: Vec<Host>,
    offers: Vec<Offer>,
    /// The licence of our lessons, and those that there are.
    licence: String,
    names: Vec<&'static str>,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let (alone, none) = (hosts.is_empty(), offers.is_empty());
    let options = licences(&frame, &names);
    let each = hosts.into_iter().map(|h| view! { <One host=h frame=frame.clone() /> }).collect_view();
    view! {
        <Desk title=frame.t("exchange-title")>
            <p class="lead">{frame.t("exchange-lead")}</p>
            <Fault fault frame=frame.clone() />
            <h2 class="section">{frame.t("exchange-ours")}</h2>
            <form class="stack desk-card" method="post" action="/desk/exchange/share">
                <Choice name="licence" label=frame.t("exchange-licence") value=licence options />
                <p class="hint">{frame.t("exchange-licence-hint")}</p>
                <button type="submit" class="button primary">{frame.t("save")}</button>
            </form>
            <h2 class="section">{frame.t("exchange-theirs")}</h2>
            {alone.then(|| view! { <p class="empty">{frame.t("exchange-alone")}</p> })}
            <ul class="desk-rows">{each}</ul>
            <h2 class="section">{frame.t("exchange-lessons")}</h2>
            {none.then(|| view! { <p class="empty">{frame.t("exchange-none")}</p> })}
            <Offers offers frame=frame.clone() />
        </Desk>
    }
}

#[component]
fn One(host: Host, frame: Frame) -> impl IntoView {
    let each = host.kinds.into_iter().map(|(kind, is_on)| {
        let fields = vec![("host", host.host.clone()), ("kind", kind.to_owned())];
        let words = frame.t(&format!("exchange-{kind}"));
        let (action, key) = if is_on {
            ("/desk/exchange/unsubscribe", "exchange-unsubscribe")
        } else {
            ("/desk/exchange/subscribe", "exchange-subscribe")
        };
        let label = format!("{}: {words}, {}", frame.t(key), host.name);
        let again = is_on.then(|| {
            let label = format!("{}: {words}, {}", frame.t("exchange-again"), host.name);
            view! { <Act action="/desk/exchange/subscribe" fields=fields.clone() words=frame.t("exchange-again") label=label /> }
        });
        view! {
            <li class="row">
                <span>{words}</span>
                <Act action=action fields=fields.clone() words=frame.t(key) label=label />
                {again}
            </li>
        }
    });
    view! {
        <li class="desk-card">
            <h3>{host.name.clone()}</h3>
            <p class="hint">{host.host.clone()}</p>
            <ul class="plain">{each.collect_view()}</ul>
        </li>
    }
}
