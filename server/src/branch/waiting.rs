//! What waits for somebody at the desk, as counts by what a role permits: each says where to go on.

use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::{
    base::{app::App, error::Result},
    engagement::outside_accounts,
    entities::{
        decision, follow,
        profile::{self, Kind},
    },
    handbook::{self, base},
    login::{
        self,
        roles::Permission::{self, ManageFederation, ManageReports, ManageRules, ManageSettings, ManageUsers},
    },
    moderation::{alerts, cases, quarantine, servers},
    posts::decision::state,
};

/// One kind of thing that waits: its name in texts (`waits-NAME`), how many, and the page where it is dealt with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waits {
    pub name: &'static str,
    pub count: u64,
    pub page: &'static str,
}

/// What waits for whoever has these permissions, without what there is none of, and without cases that she may not know of.
pub async fn of(app: &App, viewer: &profile::Model, may: impl Fn(Permission) -> bool) -> Result<Vec<Waits>> {
    let mut all = Vec::new();
    let mut add = |name, count, page| all.push(Waits { name, count, page });
    if may(ManageReports) {
        add("queue", held(app).await?, "/desk/queue");
        add("reports", cases::waiting(app, viewer).await?, "/desk/reports");
        add("alerts", alerts::desk::waiting(app).await?, "/desk/alerts");
    }
    if may(ManageUsers) {
        add("sign-ups", sign_ups(app).await?, "/desk/people");
        add("follows", follows(app).await?, "/profiles");
    }
    if may(ManageRules) {
        add("drift", drift(app).await?, "/desk/handbook");
    }
    if may(ManageFederation) {
        add("parked", quarantine::waiting(app).await?.iter().map(|p| p.posts as u64).sum(), "/branch/servers");
        add("silent", silent(app).await?, "/desk/network");
    }
    if may(ManageSettings) {
        add("accounts", outside_accounts::due(app).await?, "/desk/accounts");
    }
    all.retain(|w| w.count > 0);
    Ok(all)
}

/// What somebody waits for, as one number for the navigation: people, not machines.
pub async fn count(app: &App, viewer: &profile::Model, may: impl Fn(Permission) -> bool) -> Result<u64> {
    let mut sum = 0;
    if may(ManageReports) {
        sum += held(app).await? + cases::waiting(app, viewer).await?;
    }
    if may(ManageUsers) {
        sum += sign_ups(app).await?;
    }
    Ok(sum)
}

async fn held(app: &App) -> Result<u64> {
    let open = decision::Entity::find().filter(decision::Column::State.is_in([state::OPEN, state::APPEALED]));
    Ok(open.count(app.db.read()).await?)
}

async fn sign_ups(app: &App) -> Result<u64> {
    login::counts::waiting(app.db.read()).await
}

/// Follow requests to the branch's shared profiles.
async fn follows(app: &App) -> Result<u64> {
    let shared = profile::Entity::find()
        .filter(profile::Column::Domain.is_null())
        .filter(profile::Column::Kind.eq(Kind::Shared))
        .all(app.db.read())
        .await?;
    let waiting = follow::Entity::find()
        .filter(follow::Column::State.eq(follow::State::Pending))
        .filter(follow::Column::FollowedId.is_in(shared.into_iter().map(|p| p.id)));
    Ok(waiting.count(app.db.read()).await?)
}

/// Clauses of the base handbook that ours lacks or has in other words.
async fn drift(app: &App) -> Result<u64> {
    let (Some(base), Some(ours)) = (base::of(app).await?, handbook::in_force(app, app.db.read()).await?) else {
        return Ok(0);
    };
    let Ok(base) = serde_json::from_str(&base.document) else { return Ok(0) };
    Ok(base::drift(&base, &handbook::document(&ours)).len() as u64)
}

/// Servers that have not answered for long.
async fn silent(app: &App) -> Result<u64> {
    servers::silent(app).await
}
