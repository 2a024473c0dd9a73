//! `branchline check`: the doctor. One sentence for each fault.

use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::Outcome;
use crate::{
    base::{
        app::App,
        clock::{Clock, DAY, HOUR, parse_http_date},
        config::Raw,
        error::Result,
    },
    entities::delivery,
    people::profiles,
    wire::own_key,
};

/// Deliveries waiting longer than this are a sign that something is wrong.
const PATIENCE_MS: i64 = DAY;

pub async fn run() -> Outcome {
    let app = App::connect(Raw::load()?.check()?, Clock::default()).await?;
    let pending = app.db.pending().await?;
    if pending > 0 {
        return Err(format!("Database: {pending} changes wait. Run `branchline migrate`."));
    }
    let faults = faults(&app).await.map_err(|e| e.to_string())?;
    if faults.is_empty() {
        println!("All is well.");
        return Ok(());
    }
    Err(faults.join("\n"))
}

async fn faults(app: &App) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    let actor = profiles::ensure_instance_actor(app).await?;
    if own_key::private(app.db.read(), &actor.uri).await.is_err() {
        faults.push("Keys: the branch's own key can't be read from the database. Restore a backup.".into());
    }
    let old = delivery::Entity::find()
        .filter(delivery::Column::Failed.is_null())
        .filter(delivery::Column::CreatedAt.lt(app.clock.now_ms() - PATIENCE_MS))
        .count(app.db.read())
        .await?;
    if old > 0 {
        faults.push(format!(
            "Queue: {old} deliveries have waited for more than a day. Is a process with the role worker running?"
        ));
    }
    let address = app.config.url("/nodeinfo/2.1");
    match app.http.client.get(&address).send().await {
        Ok(response) if response.status().is_success() => {
            let told = response.headers().get("date").and_then(|d| d.to_str().ok()).and_then(parse_http_date);
            if told.is_some_and(|t| (t - app.clock.now_ms()).abs() > HOUR) {
                faults.push(
                    "Clock: this machine's time is more than an hour off. Other servers will refuse our posts.".into(),
                );
            }
        }
        Ok(response) => faults.push(format!("Public address: {address} answers {}.", response.status())),
        Err(_) => faults.push(format!(
            "Public address: {address} can't be reached from here. Is the server running, and the proxy pointing at it?"
        )),
    }
    Ok(faults)
}
