//! Following: requests, answers, and what they do to home timelines.

use std::collections::BTreeSet;

use sea_orm::{
    ActiveModelTrait,
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, QuerySelect,
    QueryTrait, Select,
    sea_query::{Expr, OnConflict},
};

use super::home::{backfill_home, clear_home};
use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        id,
        page::Page,
    },
    entities::{
        block, domain_block,
        follow::{self, State, find},
        notification::Kind as Notice,
        profile, uri,
    },
    jobs::{FetchFeatured, Job, enqueue_once},
    notifications,
    people::{endorsements, lists},
    policy::visible::Reader,
    wire::{
        activitypub::{activity, address},
        outbox::{self, Recipients, Sendable},
    },
};

/// How a follow is shown.
#[derive(Clone, Debug, Default)]
pub struct Options {
    pub show_boosts: Option<bool>,
    pub notify: Option<bool>,
    /// Posts in these languages alone; all, where none are named.
    pub languages: Option<Vec<String>>,
}

/// Follows a profile, or asks to. Following twice changes the options.
pub async fn follow(app: &App, follower: &profile::Model, followed: &profile::Model, options: Options) -> Result<()> {
    if follower.id == followed.id {
        return Err(Error::forbidden("You can't follow yourself."));
    }
    let tx = app.db.begin().await?;
    if let Some(domain) = &followed.domain
        && domain_block::Entity::find_by_id((follower.id, domain.clone())).one(&*tx).await?.is_some()
    {
        return Err(Error::forbidden("You have blocked this server. Unblock it first."));
    }
    if block::either(&*tx, follower.id, followed.id).await? {
        return Err(Error::forbidden("You can't follow this profile."));
    }
    if let Some(row) = find(&*tx, follower.id, followed.id).await? {
        let mut change = row.into_active_model();
        set_options(&mut change, &options)?;
        if change.is_changed() {
            change.update(&*tx).await?;
        }
        return tx.commit().await;
    }
    let now = app.clock.now_ms();
    let id = id::next(&app.clock);
    let open = followed.domain.is_none() && !followed.approves_followers;
    let row = follow::Model {
        follower_id: follower.id,
        followed_id: followed.id,
        id,
        state: State::Pending,
        uri: address::follow(&app.config, id),
        show_boosts: options.show_boosts.unwrap_or(true),
        notify: options.notify.unwrap_or(false),
        created_at: now,
        languages: languages(options.languages.as_deref().unwrap_or_default())?,
    };
    if !insert(&tx, &row).await? {
        return Ok(());
    }
    if open {
        accept_row(app, &tx, row).await?;
    } else if followed.domain.is_none() {
        notifications::raise(app, &tx, followed.id, Notice::FollowRequest, follower.id, None).await?;
    } else {
        let body = Sendable::other(activity::follow(&row.uri, &follower.uri, &followed.uri))?;
        let order = outbox::pair(follower, &followed.uri);
        outbox::send(app, &tx, follower, &body, &order, &Recipients::only(followed)).await?;
    }
    tx.commit().await
}

/// Whether the row was new; two requests at once can't both be.
async fn insert(tx: &Tx, row: &follow::Model) -> Result<bool> {
    let inserted = follow::Entity::insert(follow::ActiveModel::from(row.clone()))
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    Ok(inserted == 1)
}

fn set_options(change: &mut follow::ActiveModel, options: &Options) -> Result<()> {
    if let Some(show) = options.show_boosts {
        change.show_boosts.set_if_not_equals(show);
    }
    if let Some(notify) = options.notify {
        change.notify.set_if_not_equals(notify);
    }
    if let Some(wanted) = &options.languages {
        change.languages.set_if_not_equals(languages(wanted)?);
    }
    Ok(())
}

/// Languages as JSON; none where all are wanted.
fn languages(wanted: &[String]) -> Result<Option<String>> {
    let plain = |l: &String| (2..=12).contains(&l.len()) && l.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if wanted.len() > 50 || !wanted.iter().all(plain) {
        return Err(Error::unprocessable("languages lists codes such as en or de, 50 at most."));
    }
    if wanted.is_empty() { Ok(None) } else { serde_json::to_string(wanted).map(Some).map_err(Error::internal) }
}

/// Stops following, or takes a request back.
pub async fn unfollow(app: &App, follower: &profile::Model, followed: &profile::Model) -> Result<()> {
    let tx = app.db.begin().await?;
    let Some(row) = find(&*tx, follower.id, followed.id).await? else { return Ok(()) };
    let body = Sendable::other(activity::undo(activity::follow(&row.uri, &follower.uri, &followed.uri)))?;
    remove_row(&tx, row).await?;
    let order = outbox::pair(follower, &followed.uri);
    outbox::send(app, &tx, follower, &body, &order, &Recipients::only(followed)).await?;
    tx.commit().await
}

/// A follow request from another server. The same request again is answered again, for the answer may be lost.
pub async fn receive(
    app: &App,
    tx: &Tx,
    follower: &profile::Model,
    followed: &profile::Model,
    uri: &str,
) -> Result<()> {
    if block::exists(&**tx, followed.id, follower.id).await? {
        return answer(app, tx, followed, follower, uri, "Reject").await;
    }
    let row = if let Some(row) = find(&**tx, follower.id, followed.id).await? {
        let mut change = row.into_active_model();
        change.uri.set_if_not_equals(uri.to_owned());
        change.update(&**tx).await?
    } else {
        let now = app.clock.now_ms();
        let row = follow::Model {
            follower_id: follower.id,
            followed_id: followed.id,
            id: id::next(&app.clock),
            state: State::Pending,
            uri: uri.to_owned(),
            show_boosts: true,
            notify: false,
            created_at: now,
            languages: None,
        };
        insert(tx, &row).await?;
        row
    };
    match row.state {
        State::Accepted => return answer(app, tx, followed, follower, uri, "Accept").await,
        State::Ignored => return Ok(()),
        State::Pending => {}
    }
    if followed.approves_followers {
        return notifications::raise(app, tx, followed.id, Notice::FollowRequest, follower.id, None).await;
    }
    accept_row(app, tx, row).await?;
    answer(app, tx, followed, follower, uri, "Accept").await
}

/// Ends somebody's following of a profile of ours, and says so.
pub async fn dismiss(app: &App, tx: &Tx, followed: &profile::Model, follower: &profile::Model) -> Result<()> {
    let Some(row) = find(&**tx, follower.id, followed.id).await? else { return Ok(()) };
    let uri = row.uri.clone();
    remove_row(tx, row).await?;
    answer(app, tx, followed, follower, &uri, "Reject").await
}

pub(super) async fn answer(
    app: &App,
    tx: &Tx,
    followed: &profile::Model,
    follower: &profile::Model,
    follow_uri: &str,
    kind: &str,
) -> Result<()> {
    let id = format!("{}#{}s/{}", followed.uri, kind.to_lowercase(), id::next(&app.clock));
    let body = activity::answer(kind, &id, follow_uri, &follower.uri, &followed.uri);
    outbox::send(app, tx, followed, &Sendable::other(body)?, follow_uri, &Recipients::only(follower)).await
}

/// The other side said yes. `uri` names our request; without one, the pair does.
pub async fn receive_accept(app: &App, tx: &Tx, followed: &profile::Model, follower: &profile::Model) -> Result<()> {
    match find(&**tx, follower.id, followed.id).await? {
        Some(row) if row.state == State::Pending => accept_row(app, tx, row).await,
        _ => Ok(()),
    }
}

/// The other side takes its yes back: it has to be said anew.
pub async fn receive_accept_removal(tx: &Tx, followed_id: i64, follower_id: i64) -> Result<()> {
    let Some(row) = find(&**tx, follower_id, followed_id).await?.filter(|f| f.state == State::Accepted) else {
        return Ok(());
    };
    let mut change = row.into_active_model();
    change.state = Set(State::Pending);
    change.update(&**tx).await?;
    count(tx, follower_id, followed_id, -1).await?;
    clear_home(tx, follower_id, followed_id).await
}

/// The other side said no, perhaps after having said yes; or somebody stopped following.
pub async fn receive_removal(tx: &Tx, followed_id: i64, follower_id: i64) -> Result<()> {
    match find(&**tx, follower_id, followed_id).await? {
        Some(row) => remove_row(tx, row).await,
        None => Ok(()),
    }
}

pub(super) async fn accept_row(app: &App, tx: &Tx, row: follow::Model) -> Result<()> {
    let (follower_id, followed_id) = (row.follower_id, row.followed_id);
    let changed = follow::Entity::update_many()
        .col_expr(follow::Column::State, Expr::value(State::Accepted))
        .filter(follow::Column::FollowerId.eq(follower_id))
        .filter(follow::Column::FollowedId.eq(followed_id))
        .filter(follow::Column::State.eq(State::Pending))
        .exec(&**tx)
        .await?;
    // Somebody else was quicker: it is counted already.
    if changed.rows_affected == 0 {
        return Ok(());
    }
    count(tx, follower_id, followed_id, 1).await?;
    notifications::withdraw_from(tx, followed_id, Notice::FollowRequest, follower_id).await?;
    notifications::raise(app, tx, followed_id, Notice::Follow, follower_id, None).await?;
    let followed = profile::Entity::find_by_id(followed_id).one(&**tx).await?;
    if followed.is_some_and(|p| p.featured_uri.is_some()) {
        let job = Job::FetchFeatured(FetchFeatured { profile_id: followed_id });
        enqueue_once(app, tx, &job, app.clock.now_ms()).await?;
    }
    backfill_home(tx, &row).await
}

pub(super) async fn remove_row(tx: &Tx, row: follow::Model) -> Result<()> {
    endorsements::forget(tx, row.follower_id, row.followed_id).await?;
    lists::drop_member(tx, row.follower_id, row.followed_id).await?;
    let gone = follow::Entity::delete_by_id((row.follower_id, row.followed_id)).exec(&**tx).await?;
    if gone.rows_affected == 0 {
        return Ok(());
    }
    if row.state == State::Accepted {
        count(tx, row.follower_id, row.followed_id, -1).await?;
        notifications::withdraw_from(tx, row.followed_id, Notice::Follow, row.follower_id).await?;
        clear_home(tx, row.follower_id, row.followed_id).await?;
    }
    Ok(())
}

async fn count(tx: &Tx, follower_id: i64, followed_id: i64, by: i64) -> Result<()> {
    let mut pairs = [(follower_id, profile::Column::FollowingCount), (followed_id, profile::Column::FollowersCount)];
    // Always in one order: two who stop following each other at once must not wait for each other's rows.
    pairs.sort_by_key(|(id, _)| *id);
    for (id, column) in pairs {
        profile::Entity::update_many()
            .col_expr(column, Expr::col(column).add(by))
            .filter(profile::Column::Id.eq(id))
            .exec(&**tx)
            .await?;
    }
    Ok(())
}

/// A follow by the id of its activity.
pub async fn by_uri(db: &impl ConnectionTrait, id: &str) -> Result<Option<follow::Model>> {
    Ok(follow::Entity::find().filter(follow::Column::Uri.is_in(uri::forms(id))).one(db).await?)
}

/// The same for who is not of this branch: whom a personal profile knows is its own affair, on the other side too.
pub async fn list_for(
    db: &impl ConnectionTrait,
    (reader, side): (Reader, Side),
    profile_id: i64,
    page: Page,
) -> Result<Vec<follow::Model>> {
    if matches!(reader, Reader::Local(_)) {
        return list(db, side, profile_id, page).await;
    }
    let other = if side == Side::Following { follow::Column::FollowedId } else { follow::Column::FollowerId };
    let personal = profile::Entity::find()
        .select_only()
        .column(profile::Column::Id)
        .filter(profile::Column::Kind.eq(profile::Kind::Personal))
        .into_query();
    let open = of_side(side, profile_id).filter(other.not_in_subquery(personal));
    Ok(page.sort(page.of(open, follow::Column::Id).all(db).await?))
}

/// A page of follows to or from a profile; the ids that page them are the follows'.
pub async fn list(db: &impl ConnectionTrait, side: Side, profile_id: i64, page: Page) -> Result<Vec<follow::Model>> {
    Ok(page.sort(page.of(of_side(side, profile_id), follow::Column::Id).all(db).await?))
}

fn of_side(side: Side, profile_id: i64) -> Select<follow::Entity> {
    let (column, state) = match side {
        Side::Followers => (follow::Column::FollowedId, State::Accepted),
        Side::Following => (follow::Column::FollowerId, State::Accepted),
        Side::Requests => (follow::Column::FollowedId, State::Pending),
    };
    follow::Entity::find().filter(column.eq(profile_id)).filter(follow::Column::State.eq(state))
}

/// Which follows of a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Followers,
    Following,
    /// Who asks to follow it.
    Requests,
}

/// Ends some of the follows from and to a profile that is gone; false once there are none left.
pub async fn forget_some(tx: &Tx, profile_id: i64, most: u64) -> Result<bool> {
    let either =
        Condition::any().add(follow::Column::FollowerId.eq(profile_id)).add(follow::Column::FollowedId.eq(profile_id));
    let rows = follow::Entity::find().filter(either).limit(most).all(&**tx).await?;
    let any = !rows.is_empty();
    for row in rows {
        remove_row(tx, row).await?;
    }
    Ok(any)
}

/// Ends the follows between a profile of ours and everybody of a domain.
pub async fn end_with_domain(app: &App, tx: &Tx, profile: &profile::Model, domain: &str) -> Result<()> {
    let either =
        Condition::any().add(follow::Column::FollowerId.eq(profile.id)).add(follow::Column::FollowedId.eq(profile.id));
    let rows = follow::Entity::find().filter(either).all(&**tx).await?;
    let others: Vec<i64> =
        rows.iter().map(|f| if f.follower_id == profile.id { f.followed_id } else { f.follower_id }).collect();
    let theirs = profile::Entity::find()
        .filter(profile::Column::Id.is_in(others))
        .filter(profile::Column::Domain.eq(domain))
        .all(&**tx)
        .await?;
    for other in theirs {
        dismiss(app, tx, profile, &other).await?;
        if let Some(row) = find(&**tx, profile.id, other.id).await? {
            let body = activity::follow(&row.uri, &profile.uri, &other.uri);
            remove_row(tx, row).await?;
            let body = Sendable::other(activity::undo(body))?;
            let order = outbox::pair(profile, &other.uri);
            outbox::send(app, tx, profile, &body, &order, &Recipients::only(&other)).await?;
        }
    }
    Ok(())
}

/// Makes our follows of another server's profile agree with what that server says (FEP-8fcf).
pub async fn agree(app: &App, followed: &profile::Model, theirs: &BTreeSet<&str>) -> Result<()> {
    let rows = follow::Entity::find()
        .filter(follow::Column::FollowedId.eq(followed.id))
        .filter(follow::Column::State.eq(State::Accepted))
        .all(app.db.read())
        .await?;
    let ours = profile::Entity::find()
        .filter(profile::Column::Domain.is_null())
        .filter(profile::Column::Id.is_in(rows.iter().map(|f| f.follower_id)))
        .all(app.db.read())
        .await?;
    let tx = app.db.begin().await?;
    for row in rows {
        if ours.iter().any(|p| p.id == row.follower_id && !theirs.contains(p.uri.as_str())) {
            remove_row(&tx, row).await?;
        }
    }
    for id in theirs.iter().filter(|u| !ours.iter().any(|p| uri::same(&p.uri, u))) {
        let found = profile::Entity::find().filter(profile::Column::Uri.is_in(uri::forms(id))).one(&*tx).await?;
        let Some(person) = found.filter(|p| p.domain.is_none()) else { continue };
        if find(&*tx, person.id, followed.id).await?.is_some() {
            continue;
        }
        let id = address::follow(&app.config, id::next(&app.clock));
        let body = Sendable::other(activity::undo(activity::follow(&id, &person.uri, &followed.uri)))?;
        let order = outbox::pair(&person, &followed.uri);
        outbox::send(app, &tx, &person, &body, &order, &Recipients::only(followed)).await?;
    }
    tx.commit().await
}
