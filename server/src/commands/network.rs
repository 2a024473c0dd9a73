//! `branchline network`

use clap::{Subcommand, ValueEnum};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{COMMAND_LINE, Outcome, open};
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{remote_host, subscription},
    jobs::LearnNetwork,
    moderation::{blocklists, servers},
    wire::{
        learn_network::learn_network,
        network,
        standing::{self, Standing},
    },
};

#[derive(Subcommand)]
pub enum Command {
    /// Trust a branch
    Allow { domain: String },
    /// Exchange nothing with a server
    Block { domain: String },
    /// Exchange posts, but show theirs only to those who follow them
    Filter { domain: String },
    /// Exchange nothing with a server, and don't say so
    Drop { domain: String },
    /// Decide about one profile of another server: accept, filter, reject or drop
    Actor { handle: String, standing: String },
    /// Forget what was said of a server
    Remove { domain: String },
    /// What was said of which server
    List,
    /// Subscribe to a list of servers that somebody publishes (CSV or JSON); it decides nothing before `apply`
    Subscribe {
        url: String,
        #[arg(long, value_enum, default_value = "block")]
        kind: ListKind,
        /// Where lists differ, the higher number decides
        #[arg(long, default_value_t = 0)]
        priority: i64,
    },
    /// The lists, with what each would change
    Lists,
    /// Let a list decide
    Apply { url: String },
    /// Let a list decide nothing for now
    Draft { url: String },
    /// End a subscription and take back what it alone has decided
    Unsubscribe { url: String },
    /// Let no list decide about a server
    Exclude { domain: String },
    /// Let lists decide about a server again
    Include { domain: String },
}

#[derive(Clone, Copy, ValueEnum)]
pub enum ListKind {
    Allow,
    Block,
}

impl Command {
    pub async fn run(self) -> Outcome {
        let app = open().await?;
        let outcome = match self {
            Self::Allow { domain } => allow(&app, &domain).await,
            Self::Block { domain } => set(&app, &domain, Some("reject")).await,
            Self::Filter { domain } => set(&app, &domain, Some("filter")).await,
            Self::Drop { domain } => set(&app, &domain, Some("drop")).await,
            Self::Actor { handle, standing } => set_actor(&app, &handle, &standing).await,
            Self::Remove { domain } => set(&app, &domain, None).await,
            Self::List => list(&app).await,
            Self::Subscribe { url, kind, priority } => subscribe(&app, &url, kind, priority).await,
            Self::Lists => lists(&app).await,
            Self::Apply { url } => set_draft(&app, &url, false).await,
            Self::Draft { url } => set_draft(&app, &url, true).await,
            Self::Unsubscribe { url } => unsubscribe(&app, &url).await,
            Self::Exclude { domain } => blocklists::set_exclude(&app, COMMAND_LINE, &domain, true).await,
            Self::Include { domain } => blocklists::set_exclude(&app, COMMAND_LINE, &domain, false).await,
        };
        outcome.map_err(|e| e.to_string())
    }
}

/// Trusts a branch, and asks it at once whether it takes part in the network; if it doesn't answer, again later.
async fn allow(app: &App, domain: &str) -> Result<()> {
    set(app, domain, Some(Standing::Accept.name())).await?;
    let host = fold(domain)?;
    let learned = learn_network(app, &LearnNetwork { host: host.clone() }).await;
    let takes_part = network::hosts(app, app.db.read()).await?.iter().any(|h| h.host == host);
    match learned {
        _ if takes_part => println!("{host} is trusted and takes part in the network."),
        Ok(()) => println!("{host} is trusted. It does not take part in the network."),
        Err(_) => println!("{host} is trusted. It does not answer yet, and is asked again within the hour."),
    }
    Ok(())
}

fn fold(domain: &str) -> Result<String> {
    standing::domain(domain).ok_or_else(|| Error::unprocessable("This is not a domain."))
}

/// Notes what the branch thinks of one profile of another server.
pub async fn set_actor(app: &App, handle: &str, standing: &str) -> Result<()> {
    let standing = Standing::parse(standing)
        .ok_or_else(|| Error::unprocessable("A standing is accept, filter, reject or drop."))?;
    servers::set_actor(app, COMMAND_LINE, handle, standing).await
}

/// Notes what the branch thinks of a server: `accept`, `filter`, `reject`, `drop`, or nothing.
pub async fn set(app: &App, domain: &str, standing: Option<&str>) -> Result<()> {
    let standing = standing.and_then(Standing::parse);
    servers::set(app, COMMAND_LINE, domain, standing).await.map(drop)
}

async fn subscribe(app: &App, url: &str, kind: ListKind, priority: i64) -> Result<()> {
    let kind = match kind {
        ListKind::Allow => subscription::Kind::Allow,
        ListKind::Block => subscription::Kind::Block,
    };
    let id = blocklists::subscribe(app, COMMAND_LINE, url, kind, priority).await?;
    blocklists::refresh(app, id).await?;
    lists(app).await
}

async fn set_draft(app: &App, url: &str, is_draft: bool) -> Result<()> {
    blocklists::set_draft(app, COMMAND_LINE, by_url(app, url).await?, is_draft).await
}

async fn unsubscribe(app: &App, url: &str) -> Result<()> {
    blocklists::unsubscribe(app, COMMAND_LINE, by_url(app, url).await?).await
}

async fn by_url(app: &App, url: &str) -> Result<i64> {
    let found = blocklists::all(app.db.read()).await?.into_iter().find(|s| s.url == url.trim());
    found.map(|s| s.id).ok_or_else(|| Error::unprocessable("There is no subscription to this address."))
}

async fn lists(app: &App) -> Result<()> {
    for list in blocklists::all(app.db.read()).await? {
        let state = if list.is_draft { "draft" } else { "decides" };
        println!("{state} {} {}", list.priority, list.url);
        if let Some(fault) = &list.fault {
            println!("  {fault}");
        }
        for change in blocklists::preview(app, list.id).await? {
            let name = |s: Option<String>| s.unwrap_or_else(|| "nothing".into());
            let turned = if list.is_draft { "would become" } else { "would become without it" };
            println!("  {}: {} {turned} {}", change.domain, name(change.before), name(change.after));
        }
    }
    Ok(())
}

async fn list(app: &App) -> Result<()> {
    let rows = remote_host::Entity::find()
        .filter(remote_host::Column::Standing.is_not_null())
        .order_by_asc(remote_host::Column::Host)
        .all(app.db.read())
        .await?;
    for row in rows {
        println!("{} {}", row.standing.unwrap_or_default(), row.host);
    }
    Ok(())
}
