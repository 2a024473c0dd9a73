//! A measure is taken: checked, stored, let take effect and told, in one transaction; or proposed, where two have to agree.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

use super::{
    effects,
    kind::{IN_FORCE, Kind},
    server, tell,
};
use crate::{
    base::{
        app::App,
        audit,
        clock::DAY,
        db::Tx,
        error::{Error, Result},
        id,
        settings::{put_setting, setting},
        typed::typed,
    },
    entities::{
        measure as row, moderation_case, post,
        profile::{self, Kind as ProfileKind},
    },
    login::{self, roles::Permission},
    moderation::cases::{
        act, conflict, list,
        timeline::{self, acts},
    },
    people::profiles,
};

const TWO_PEOPLE: &str = "cases-two-people";
const PROPOSED: &str = "proposed";
const MOST_WORDS: usize = 2_000;
const MOST_DAYS: i64 = 3_650;
/// A profile of this branch is suspended so long, unless another time is chosen.
const SUSPENDED_MS: i64 = 30 * DAY;
/// A removed post can be restored so long.
pub const RESTORE_MS: i64 = 14 * DAY;

/// What is decided.
#[derive(Clone, Debug, Default)]
pub struct New {
    pub kind: Option<Kind>,
    pub post_id: Option<i64>,
    pub clause: String,
    /// What whom it concerns is told.
    pub reason: String,
    pub days: Option<i64>,
    /// The case is closed with it; the reporter reads this.
    pub answer: Option<String>,
    /// The revision of the case that was read.
    pub read: Option<i64>,
    pub is_mailed: bool,
}

/// Whether the branch wants two people to agree before a profile is frozen or suspended.
pub async fn needs_two(app: &App) -> Result<bool> {
    Ok(setting(app.db.read(), TWO_PEOPLE).await?.is_some_and(|v| v == "on"))
}

/// Says whether it does.
pub async fn set_needs_two(app: &App, on: bool) -> Result<()> {
    let tx = app.db.begin().await?;
    put_setting(&tx, TWO_PEOPLE, if on { "on" } else { "off" }.to_owned()).await?;
    audit::record(app, &tx, "admin", "cases.two-people", if on { "on" } else { "off" }, &json!({})).await?;
    tx.commit().await
}

/// Takes a measure in a case.
///
/// # Errors
/// 404 for a case that somebody may not see; 422 where a colleague was quicker, where what it is about is gone, or without a
/// reason.
pub async fn in_case(app: &App, me: &profile::Model, case_id: i64, new: New) -> Result<row::Model> {
    let case = list::one(app.db.read(), me, case_id).await?;
    act::require_revision(&case, new.read)?;
    act::require_open(&case)?;
    let target = match case.target_id {
        Some(id) => profile::Entity::find_by_id(id).one(app.db.read()).await?,
        None => None,
    };
    let target = target.ok_or_else(|| Error::unprocessable("This case names no profile. Close it with an answer."))?;
    Box::pin(take(app, me, Some(&case), &target, new)).await
}

/// Takes a measure about a profile beside any case, as apps do.
///
/// # Errors
/// As for [`in_case`]; 403 for whoever may not decide about this profile.
pub async fn about(app: &App, me: &profile::Model, target: &profile::Model, new: New) -> Result<row::Model> {
    login::require(app.db.read(), me, Permission::ManageReports).await?;
    if !conflict::judges(app.db.read(), Some(target)).await?.iter().any(|j| j.id == me.id) {
        return Err(Error::forbidden("Somebody else has to decide about this profile."));
    }
    Box::pin(take(app, me, None, target, new)).await
}

async fn take(
    app: &App,
    me: &profile::Model,
    case: Option<&moderation_case::Model>,
    target: &profile::Model,
    new: New,
) -> Result<row::Model> {
    let kind = new.kind.ok_or_else(|| Error::unprocessable("Choose a measure."))?;
    let mut measure = checked(app, me, case, target, &new, kind).await?;
    let branch = profiles::ensure_instance_actor(app).await?;
    if kind.is_grave() && needs_two(app).await? {
        PROPOSED.clone_into(&mut measure.state);
    }
    let tx = app.db.begin().await?;
    row::ActiveModel::from(measure.clone()).insert(&*tx).await?;
    if measure.state == IN_FORCE {
        measure = start(app, &tx, branch.id, measure, kind, new.is_mailed).await?;
    }
    if let Some(case) = case {
        let act = if measure.state == PROPOSED { acts::PROPOSED } else { acts::MEASURE };
        timeline::add(app, &tx, case.id, Some(me.id), act, kind.name()).await?;
        match new.answer.filter(|_| measure.state == IN_FORCE) {
            Some(words) => act::finish(app, &tx, Some(me.id), case, words.trim()).await?,
            None => act::change(app, &tx, case, <moderation_case::ActiveModel as Default>::default()).await?,
        }
    }
    tx.commit().await?;
    Ok(measure)
}

/// Lets a stored measure take effect, and tells whom it concerns.
async fn start(
    app: &App,
    tx: &Tx,
    branch_id: i64,
    measure: row::Model,
    kind: Kind,
    is_mailed: bool,
) -> Result<row::Model> {
    let before = effects::begin(app, tx, branch_id, &measure, kind).await?;
    let change = row::ActiveModel { id: Set(measure.id), before: Set(before.to_string()), ..Default::default() };
    let measure = change.update(&**tx).await?;
    if kind.is_told() {
        tell::tell(app, tx, branch_id, &measure, is_mailed).await?;
    }
    // Neither a name nor what somebody has done stands in the log; a case about a colleague who looks after the branch is
    // in it when it is closed.
    if measure.case_id.is_none() {
        audit::record(app, tx, "moderator", "measure", &measure.id.to_string(), &json!({ "kind": kind.name() }))
            .await?;
    }
    Ok(measure)
}

async fn checked(
    app: &App,
    me: &profile::Model,
    case: Option<&moderation_case::Model>,
    target: &profile::Model,
    new: &New,
    kind: Kind,
) -> Result<row::Model> {
    if target.gone_at.is_some() {
        return Err(Error::unprocessable("This profile is gone. Close the case with an answer."));
    }
    if target.kind == ProfileKind::Instance {
        return Err(Error::unprocessable("Nothing can be done about the branch itself."));
    }
    if matches!(kind, Kind::Frozen) && target.domain.is_some() {
        return Err(Error::unprocessable("Only profiles of this branch can be frozen. Limit or suspend it."));
    }
    let domain = match (kind.is_of_server(), &target.domain) {
        (true, Some(domain)) => Some(server::domain_of(domain)?),
        (true, None) => {
            return Err(Error::unprocessable("This profile is of this branch; there is no server to decide about."));
        }
        _ => None,
    };
    if new.days.is_some_and(|d| !(1..=MOST_DAYS).contains(&d)) {
        return Err(Error::unprocessable("A measure lasts between one day and ten years, or until it is undone."));
    }
    let post_id = match new.post_id.filter(|_| kind.needs_post() || kind == Kind::Sensitive) {
        Some(id) => Some(post_of(app, target.id, id).await?),
        None if kind.needs_post() => return Err(Error::unprocessable("Say which post this is about.")),
        None => None,
    };
    let now = app.clock.now_ms();
    let until = match kind {
        Kind::PostRemoved => Some(now + RESTORE_MS),
        // Whoever is of another server is not waiting for it to end.
        Kind::Suspended if target.domain.is_none() => Some(now + new.days.map_or(SUSPENDED_MS, |d| d * DAY)),
        _ => new.days.map(|d| now + d * DAY),
    };
    Ok(row::Model {
        id: id::next(&app.clock),
        case_id: case.map(|c| c.id),
        target_id: Some(target.id),
        post_id,
        domain,
        kind: kind.name().to_owned(),
        clause: new.clause.clone(),
        reason: typed(&new.reason, MOST_WORDS)?,
        state: IN_FORCE.to_owned(),
        before: "{}".into(),
        decided_by: Some(me.id),
        confirmed_by: None,
        created_at: now,
        until,
        undone_at: None,
        undone_by: None,
        appeal: None,
        appealed_at: None,
        appeal_outcome: None,
        appeal_answer: String::new(),
        appeal_decided_by: None,
        appeal_decided_at: None,
    })
}

async fn post_of(app: &App, author_id: i64, id: i64) -> Result<i64> {
    let found = post::Entity::find_by_id(id).filter(post::Column::AuthorId.eq(author_id)).one(app.db.read()).await?;
    found.map(|p| p.id).ok_or_else(|| Error::unprocessable("This post is not there, or is somebody else's."))
}

/// A second person agrees to what a colleague has proposed, and it takes effect.
///
/// # Errors
/// 403 for whoever has proposed it, 422 for what is not proposed any more.
pub async fn confirm(app: &App, me: &profile::Model, case_id: i64, measure_id: i64) -> Result<()> {
    let case = list::one(app.db.read(), me, case_id).await?;
    let branch = profiles::ensure_instance_actor(app).await?;
    let tx = app.db.begin().await?;
    let found = row::Entity::find_by_id(measure_id).filter(row::Column::CaseId.eq(case_id)).one(&*tx).await?;
    let found = found.ok_or(Error::NotFound)?;
    if found.state != PROPOSED {
        return Err(Error::unprocessable(act::DECIDED));
    }
    if found.decided_by == Some(me.id) {
        return Err(Error::forbidden("Two people have to agree: somebody else has to confirm this."));
    }
    let kind = Kind::parse(&found.kind).ok_or(Error::NotFound)?;
    let change = row::ActiveModel {
        id: Set(found.id),
        state: Set(IN_FORCE.to_owned()),
        confirmed_by: Set(Some(me.id)),
        ..Default::default()
    };
    let measure = change.update(&*tx).await?;
    start(app, &tx, branch.id, measure, kind, true).await?;
    timeline::add(app, &tx, case_id, Some(me.id), acts::MEASURE, kind.name()).await?;
    act::change(app, &tx, &case, <moderation_case::ActiveModel as Default>::default()).await?;
    tx.commit().await
}
