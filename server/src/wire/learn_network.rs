//! Asks a trusted branch whether it takes part in the network, and whom it trusts.

use sea_orm::{
    ActiveValue::{self, Set},
    ColumnTrait, EntityTrait, QueryFilter,
};
use serde_json::{Value, json};

use crate::{
    base::{app::App, error::Result, html, settings::own_changed},
    entities::{network_member, remote_host},
    jobs::LearnNetwork,
    wire::{
        network,
        remote::{
            capabilities, collections, fetch,
            json::{id_of, many, same_origin},
            webfinger,
        },
        signatures::Scheme,
        standing::host_of,
    },
};

/// More branches than any network has.
const MOST: usize = 10_000;
/// Lines that a branch may say of how it is reached, and characters of one.
const MOST_LINES: usize = 60;
const MAX_LINE: usize = 300;
/// Characters of its name.
const MAX_NAME: usize = 80;

/// Does the job; run twice, it does no harm.
pub async fn learn_network(app: &App, job: &LearnNetwork) -> Result<()> {
    let uri = webfinger::server_actor(app, &job.host).await?;
    let actor = fetch::document(app, &uri).await?;
    let own = |field: &Value| id_of(field).filter(|a| same_origin(a, &uri)).map(str::to_owned);
    let inbox = own(&actor["endpoints"]["sharedInbox"]).or_else(|| own(&actor["inbox"]));
    let address = own(&actor["network"]).filter(|_| host_of(&uri).as_deref() == Some(job.host.as_str()));
    let takes_part = address.is_some() && inbox.is_some();
    let contact = takes_part.then(|| contact(&actor));
    let tx = app.db.begin().await?;
    let known = remote_host::Entity::find_by_id(&job.host).one(&*tx).await?;
    if known.is_some_and(|k| k.contact != contact) {
        own_changed(&tx).await?;
    }
    let scheme = capabilities::takes_ed25519(&actor).then(|| Scheme::Ed25519.name().to_owned());
    let change = remote_host::ActiveModel {
        scheme: scheme.map_or(ActiveValue::NotSet, Set),
        contact: Set(contact),
        name: Set(name(&actor).filter(|_| takes_part)),
        network_actor: Set(takes_part.then(|| uri.clone())),
        network_uri: Set(address.clone().filter(|_| takes_part)),
        network_inbox: Set(inbox.filter(|_| takes_part)),
        ..Default::default()
    };
    remote_host::Entity::update_many().set(change).filter(remote_host::Column::Host.eq(&job.host)).exec(&*tx).await?;
    tx.commit().await?;
    match address {
        // It tells those whom it trusts; whoever isn't told yet asks again later.
        Some(address) if network::trusts(app, app.db.read(), &uri).await? => learn_members(app, job, &address).await,
        _ => Ok(()),
    }
}

/// What a branch calls itself, on one line.
fn name(actor: &Value) -> Option<String> {
    let words = actor["name"].as_str()?.split_whitespace().collect::<Vec<_>>().join(" ");
    let name: String = words.chars().take(MAX_NAME).collect();
    (!name.is_empty()).then_some(name)
}

/// How a branch says in its actor that it is reached, as JSON.
fn contact(actor: &Value) -> String {
    let stated = many(&actor["attachment"]).into_iter().filter(|a| a["type"] == "PropertyValue");
    let lines = stated.filter_map(|a| a["value"].as_str()).map(|v| html::plain(v).chars().take(MAX_LINE).collect());
    json!(lines.take(MOST_LINES).collect::<Vec<String>>()).to_string()
}

async fn learn_members(app: &App, job: &LearnNetwork, address: &str) -> Result<()> {
    let Some(items) = collections::complete(app, address, MOST).await? else { return Ok(()) };
    let tx = app.db.begin().await?;
    network_member::Entity::delete_many().filter(network_member::Column::Host.eq(&job.host)).exec(&*tx).await?;
    for member in items.iter().filter_map(id_of).filter_map(host_of).collect::<std::collections::BTreeSet<_>>() {
        let row = network_member::ActiveModel { host: Set(job.host.clone()), member: Set(member) };
        network_member::Entity::insert(row).exec_without_returning(&*tx).await?;
    }
    tx.commit().await
}
