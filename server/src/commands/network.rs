//! `branchline network`

use clap::Subcommand;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{Outcome, open};
use crate::{app::App, entities::remote_host, error::Result, outbox};

#[derive(Subcommand)]
pub enum Command {
    /// Trust a branch
    Allow { domain: String },
    /// Exchange nothing with a server
    Block { domain: String },
    /// Forget what was said of a server
    Remove { domain: String },
    /// What was said of which server
    List,
}

impl Command {
    pub async fn run(self) -> Outcome {
        let app = open().await?;
        let outcome = match self {
            Self::Allow { domain } => set(&app, &domain, Some("accept")).await,
            Self::Block { domain } => set(&app, &domain, Some("reject")).await,
            Self::Remove { domain } => set(&app, &domain, None).await,
            Self::List => list(&app).await,
        };
        outcome.map_err(|e| e.to_string())
    }
}

/// Notes what the branch thinks of a server: `accept`, `reject`, or nothing.
pub async fn set(app: &App, domain: &str, standing: Option<&str>) -> Result<()> {
    let domain = domain.trim().trim_end_matches('.').to_lowercase();
    let domain = domain.as_str();
    let tx = app.db.begin().await?;
    outbox::know_host(&tx, domain).await?;
    let change = remote_host::ActiveModel {
        standing: sea_orm::ActiveValue::Set(standing.map(str::to_owned)),
        ..Default::default()
    };
    remote_host::Entity::update_many().set(change).filter(remote_host::Column::Host.eq(domain)).exec(&*tx).await?;
    tx.commit().await
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
