//! Measures about a server: the same decisions as on the network's page. Who loses follows by a block is told.

use std::collections::BTreeMap;

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect};
use serde_json::{Value, json};

use super::kind::{IN_FORCE, Kind};
use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::{follow, measure as row, notification::Kind as Notice, profile, remote_host},
    moderation::{blocklists, quarantine},
    notifications,
    people::follows,
    wire::standing::{self, Filters, Standing},
};

/// Follows that one block ends.
const MOST: u64 = 10_000;

pub(super) async fn begin(app: &App, tx: &Tx, branch_id: i64, measure: &row::Model, kind: Kind) -> Result<Value> {
    let domain = measure.domain.as_deref().ok_or_else(|| Error::unprocessable("This is no domain."))?;
    let host = remote_host::Entity::find_by_id(domain).one(&**tx).await?;
    let (standing, filters) = host.map(|h| (h.standing, h.filters)).unwrap_or_default();
    // A milder measure would open the door again.
    if standing.as_deref() == Some(Standing::Reject.name()) {
        return Err(Error::unprocessable("This server is blocked already: nothing from it comes in."));
    }
    let mut before = json!({ "standing": standing, "filters": filters });
    match kind {
        Kind::DomainLimited => blocklists::set(app, tx, domain, Some(Standing::Filter.name()), None).await?,
        Kind::DomainMedia => {
            let was: Filters = filters.as_deref().and_then(|f| serde_json::from_str(f).ok()).unwrap_or_default();
            quarantine::write_filters(tx, domain, Some(&Filters { remove_media: true, ..was })).await?;
        }
        _ => {
            blocklists::set(app, tx, domain, Some(Standing::Reject.name()), None).await?;
            before["severed"] = json!(sever(app, tx, (branch_id, measure.id), domain).await?);
        }
    }
    Ok(before)
}

/// Puts the server back to where it stood; follows that were ended stay so.
pub(super) async fn end(app: &App, tx: &Tx, measure: &row::Model, before: &Value) -> Result<()> {
    let Some(domain) = measure.domain.as_deref() else { return Ok(()) };
    blocklists::set(app, tx, domain, before["standing"].as_str(), None).await?;
    let filters: Option<Filters> = before["filters"].as_str().and_then(|f| serde_json::from_str(f).ok());
    quarantine::write_filters(tx, domain, filters.as_ref()).await
}

/// Ends all follows between a server and ours, in both directions; gives followers and followed by profile of ours.
async fn sever(
    app: &App,
    tx: &Tx,
    (branch_id, measure_id): (i64, i64),
    domain: &str,
) -> Result<BTreeMap<i64, (i64, i64)>> {
    let theirs: Vec<i64> = profile::Entity::find()
        .select_only()
        .column(profile::Column::Id)
        .filter(
            Condition::any()
                .add(profile::Column::Domain.eq(domain))
                .add(profile::Column::Domain.ends_with(format!(".{domain}"))),
        )
        .limit(MOST)
        .into_tuple()
        .all(&**tx)
        .await?;
    let mut lost: BTreeMap<i64, (i64, i64)> = BTreeMap::new();
    for some in theirs.chunks(500) {
        let between = Condition::any()
            .add(follow::Column::FollowerId.is_in(some.to_vec()))
            .add(follow::Column::FollowedId.is_in(some.to_vec()));
        for each in follow::Entity::find().filter(between).all(&**tx).await? {
            let comes_in = some.contains(&each.follower_id);
            let counts = lost.entry(if comes_in { each.followed_id } else { each.follower_id }).or_default();
            if comes_in {
                counts.0 += 1;
            } else {
                counts.1 += 1;
            }
            follows::receive_removal(tx, each.followed_id, each.follower_id).await?;
        }
    }
    for profile_id in lost.keys() {
        notifications::raise_measure(app, tx, *profile_id, Notice::SeveredRelationships, branch_id, measure_id).await?;
    }
    Ok(lost)
}

/// The same for a block that was decided beside any case: a measure without a target keeps what was lost.
pub async fn sever_as_measure(app: &App, tx: &Tx, (branch_id, actor_id): (i64, i64), domain: &str) -> Result<()> {
    let id = id::next(&app.clock);
    let new = row::ActiveModel {
        id: Set(id),
        domain: Set(Some(domain.to_owned())),
        kind: Set(Kind::DomainBlocked.name().to_owned()),
        clause: Set(String::new()),
        reason: Set(String::new()),
        state: Set(IN_FORCE.to_owned()),
        before: Set("{}".to_owned()),
        decided_by: Set(Some(actor_id)),
        created_at: Set(app.clock.now_ms()),
        appeal_answer: Set(String::new()),
        ..Default::default()
    };
    let measure = new.insert(&**tx).await?;
    let lost = sever(app, tx, (branch_id, id), domain).await?;
    let before = json!({ "severed": lost }).to_string();
    row::ActiveModel { id: Set(measure.id), before: Set(before), ..Default::default() }.update(&**tx).await?;
    Ok(())
}

/// The domain of a text, as servers write it.
///
/// # Errors
/// 422 for what is no domain.
pub fn domain_of(text: &str) -> Result<String> {
    standing::domain(text).ok_or_else(|| Error::unprocessable("This is no domain."))
}
