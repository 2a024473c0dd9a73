//! Single sign-on: the branch's sign-in services, what each has to know, and whether it can be used.

use leptos::prelude::*;

use super::shell::{Act, Desk, Fault};
use crate::{
    components::{
        fields::{Field, Tick},
        text_area::TextArea,
    },
    frame::Frame,
};

/// One sign-in service.
#[derive(Clone, Debug)]
pub struct Service {
    pub id: String,
    pub name: String,
    pub issuer: String,
    pub client_id: String,
    /// Whether it has a secret; which one is shown to nobody.
    pub has_secret: bool,
    pub scopes: String,
    pub groups_claim: String,
    /// Lines `group = role`.
    pub group_roles: String,
    pub may_be_inside: bool,
    pub asks_factor: bool,
    pub is_on: bool,
    /// Set by the environment.
    pub is_fixed: bool,
    /// What the service has to know: where it sends people back to, where it says that somebody has signed out, and where
    /// people go who have.
    pub answer_address: String,
    pub logout_address: String,
    pub home_address: String,
    /// How it was when the form was opened.
    pub was: String,
}

/// What was found out about a service: whether each is well, and a sentence.
#[derive(Clone, Debug)]
pub struct Trial {
    pub id: String,
    pub found: Vec<(bool, String)>,
}

#[component]
pub fn Providers(
    services: Vec<Service>,
    trial: Option<Trial>,
    /// The form for a new one.
    new: Service,
    fault: Option<String>,
    frame: Frame,
) -> impl IntoView {
    let none = services.is_empty();
    let rows = services.into_iter().map(|service| {
        let found = trial.as_ref().filter(|t| t.id == service.id).map(|t| t.found.clone());
        view! { <Card service found frame=frame.clone() /> }
    });
    let rows = rows.collect_view();
    view! {
        <Desk title=frame.t("desk-sign-in")>
            <p class="lead">{frame.t("sso-desk-lead")}</p>
            <Fault fault frame=frame.clone() />
            {none.then(|| view! { <p class="empty">{frame.t("sso-desk-none")}</p> })}
            <ul class="desk-rows">{rows}</ul>
            <h2 class="section">{frame.t("sso-desk-add")}</h2>
            <Form service=new frame=frame.clone() />
        </Desk>
    }
}

#[component]
fn Card(service: Service, found: Option<Vec<(bool, String)>>, frame: Frame) -> impl IntoView {
    let about = |id: &str| format!("{}: {}", frame.t(id), service.name);
    let (edit, test, remove) = (about("sso-desk-edit"), about("sso-desk-try"), about("sso-desk-remove"));
    let (class, state) =
        if service.is_on { ("desk-state well", "sso-desk-on") } else { ("desk-state look", "sso-desk-off") };
    let addresses = [
        ("sso-desk-answer", service.answer_address.clone()),
        ("sso-desk-logout", service.logout_address.clone()),
        ("sso-desk-home", service.home_address.clone()),
    ];
    let addresses = addresses.into_iter().map(|(id, address)| {
        view! { <dt>{frame.t(id)}</dt> <dd><code class="code">{address}</code></dd> }
    });
    let addresses = addresses.collect_view();
    let checks = found.map(|all| {
        let each = all.into_iter().map(|(is_well, sentence)| {
            let class = if is_well { "desk-check" } else { "desk-check look" };
            view! { <li class=class><p>{sentence}</p></li> }
        });
        view! { <div role="status"><h3>{frame.t("sso-trial")}</h3><ul class="desk-checks">{each.collect_view()}</ul></div> }
    });
    let id = service.id.clone();
    let own = (!service.is_fixed).then(|| {
        view! {
            <p><a class="button" href=format!("/desk/sign-in/{id}") aria-label=edit>{frame.t("sso-desk-edit")}</a></p>
            <details>
                <summary>{frame.t("sso-desk-remove")}</summary>
                <p>{frame.t("sso-desk-remove-text")}</p>
                <Act action="/desk/sign-in/remove" fields=vec![("id", id.clone())] words=frame.t("sso-desk-remove-do") label=remove />
            </details>
        }
    });
    let fixed = service
        .is_fixed
        .then(|| view! { <p class="hint">{frame.tv("desk-setting-fixed", &[("name", "BRANCHLINE_OIDC_…")])}</p> });
    view! {
        <li class="desk-card">
            <h3>{service.name.clone()}</h3>
            <p><code>{service.issuer.clone()}</code> " " <span class=class>{frame.t(state)}</span></p>
            {fixed}
            {checks}
            <Act action="/desk/sign-in/try" fields=vec![("id", service.id.clone())] words=frame.t("sso-desk-try") label=test />
            <details>
                <summary>{frame.t("sso-desk-addresses")}</summary>
                <p>{frame.t("sso-desk-addresses-text")}</p>
                <dl>{addresses}</dl>
            </details>
            {own}
        </li>
    }
}

#[component]
fn Form(service: Service, frame: Frame) -> impl IntoView {
    let secret = frame.t(if service.has_secret { "sso-field-secret-kept" } else { "sso-field-secret-hint" });
    view! {
        <div class="desk-card"><form class="stack" method="post" action="/desk/sign-in/save">
            <input type="hidden" name="id" value=service.id />
            <input type="hidden" name="was" value=service.was />
            <Field name="name" label=frame.t("sso-field-name") value=service.name hint=frame.t("sso-field-name-hint") required=true />
            <Field name="issuer" label=frame.t("sso-field-issuer") value=service.issuer hint=frame.t("sso-field-issuer-hint") required=true />
            <Field name="client_id" label=frame.t("sso-field-client") value=service.client_id hint=frame.t("sso-field-client-hint") required=true />
            <Field name="client_secret" label=frame.t("sso-field-secret") value="" kind="password" hint=secret />
            <Field name="scopes" label=frame.t("sso-field-scopes") value=service.scopes hint=frame.t("sso-field-scopes-hint") />
            <Field name="groups_claim" label=frame.t("sso-field-claim") value=service.groups_claim hint=frame.t("sso-field-claim-hint") />
            <label for="group-roles">{frame.t("sso-field-roles")}</label>
            <TextArea id="group-roles" name="group_roles" value=service.group_roles hint="group-roles-hint" />
            <p class="hint" id="group-roles-hint">{frame.t("sso-field-roles-hint")}</p>
            <Tick name="asks_factor" label=frame.t("sso-field-factor") checked=service.asks_factor />
            <Tick name="may_be_inside" label=frame.t("sso-field-inside") checked=service.may_be_inside />
            <Tick name="is_on" label=frame.t("sso-field-on") checked=service.is_on />
            <button type="submit" class="button primary">{frame.t("save")}</button>
        </form></div>
    }
}

/// The page of one service.
#[component]
pub fn Edit(service: Service, fault: Option<String>, frame: Frame) -> impl IntoView {
    view! {
        <Desk title=frame.t("sso-desk-edit")>
            <p><a href="/desk/sign-in">{frame.t("desk-sign-in")}</a></p>
            <Fault fault frame=frame.clone() />
            <Form service frame=frame.clone() />
        </Desk>
    }
}
