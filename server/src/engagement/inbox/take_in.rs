//! What people write to shared profiles comes into their inboxes, and what was answered elsewhere leaves them.

use std::collections::HashMap;

use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, sea_query::OnConflict,
};

use super::{kinds::UNSORTED, list::state, rules};
use crate::{
    base::{app::App, clock::DAY, error::Result, id},
    entities::{
        inbox_item::{self as row, Column},
        notification::{self, Kind as Notice},
        post::{self, Audience},
        profile::{self, Kind},
    },
    jobs::{Job, Letter, SendMail, enqueue},
    login::members,
};

/// What is older was there before the inbox.
const SINCE_MS: i64 = 30 * DAY;
const STEP: u64 = 200;

/// Brings one profile's inbox up to date.
pub async fn run(app: &App, shared: &profile::Model) -> Result<()> {
    add_new(app, shared).await?;
    settle_answered(app, shared.id).await
}

/// The same for all shared profiles; tells their managers what has waited too long.
pub async fn run_all(app: &App) -> Result<()> {
    let shared = profile::Entity::find()
        .filter(profile::Column::Kind.eq(Kind::Shared))
        .filter(profile::Column::Domain.is_null())
        .filter(profile::Column::GoneAt.is_null());
    for each in shared.all(app.db.read()).await? {
        run(app, &each).await?;
        escalate_late(app, &each).await?;
    }
    Ok(())
}

async fn add_new(app: &App, shared: &profile::Model) -> Result<()> {
    let db = app.db.read();
    let there = row::Entity::find().select_only().column(Column::PostId).filter(Column::ProfileId.eq(shared.id));
    let notices = notification::Entity::find()
        .filter(notification::Column::ProfileId.eq(shared.id))
        .filter(notification::Column::Kind.eq(Notice::Mention))
        .filter(notification::Column::PostId.is_not_null())
        .filter(notification::Column::PostId.not_in_subquery(there.into_query()))
        .filter(notification::Column::CreatedAt.gt(app.clock.now_ms() - SINCE_MS))
        .order_by_desc(notification::Column::Id)
        .limit(STEP)
        .all(db)
        .await?;
    if notices.is_empty() {
        return Ok(());
    }
    let named = post::Entity::find().filter(post::Column::Id.is_in(notices.iter().filter_map(|n| n.post_id)));
    let posts: HashMap<i64, post::Model> = named.all(db).await?.into_iter().map(|p| (p.id, p)).collect();
    let rules = rules::of(db, shared.id).await?;
    let tx = app.db.begin().await?;
    for notice in notices {
        let Some(post) = notice.post_id.and_then(|id| posts.get(&id)) else { continue };
        // A message to the profile alone is a conversation, and stands there.
        if post.audience == Audience::Mentioned || post.deleted_at.is_some() {
            continue;
        }
        let (due_at, owner_id) = rules::due(&rules, UNSORTED, notice.created_at);
        let new = row::Model {
            id: id::next(&app.clock),
            profile_id: shared.id,
            post_id: post.id,
            from_id: post.author_id,
            kind: UNSORTED.to_owned(),
            state: state::OPEN.to_owned(),
            owner_id,
            snoozed_until: None,
            due_at,
            escalated_at: None,
            reason: String::new(),
            writer_id: None,
            writing_at: None,
            steps: 0,
            theme_id: None,
            case_id: None,
            created_at: notice.created_at,
            closed_at: None,
        };
        row::Entity::insert(row::ActiveModel::from(new))
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(&*tx)
            .await?;
    }
    tx.commit().await
}

/// What was answered from the composer or an app, whole and at once, is closed.
async fn settle_answered(app: &App, shared_id: i64) -> Result<()> {
    let db = app.db.read();
    let open = row::Entity::find()
        .filter(Column::ProfileId.eq(shared_id))
        .filter(Column::State.eq(state::OPEN))
        .filter(Column::Steps.eq(0))
        .all(db)
        .await?;
    if open.is_empty() {
        return Ok(());
    }
    let answers: Vec<i64> = post::Entity::find()
        .select_only()
        .column(post::Column::InReplyToId)
        .filter(post::Column::AuthorId.eq(shared_id))
        .filter(post::Column::DeletedAt.is_null())
        .filter(post::Column::InReplyToId.is_in(open.iter().map(|i| i.post_id)))
        .into_tuple()
        .all(db)
        .await?;
    let done: Vec<i64> = open.iter().filter(|i| answers.contains(&i.post_id)).map(|i| i.id).collect();
    if done.is_empty() {
        return Ok(());
    }
    let tx = app.db.begin().await?;
    let change = row::ActiveModel {
        state: Set(state::ANSWERED.to_owned()),
        closed_at: Set(Some(app.clock.now_ms())),
        owner_id: Set(None),
        writer_id: Set(None),
        ..Default::default()
    };
    row::Entity::update_many().set(change).filter(Column::Id.is_in(done)).exec(&*tx).await?;
    tx.commit().await
}

/// What nobody has answered in time: the managers get one letter for all of it.
async fn escalate_late(app: &App, shared: &profile::Model) -> Result<()> {
    let now = app.clock.now_ms();
    let tx = app.db.begin().await?;
    let change = row::ActiveModel { escalated_at: Set(Some(now)), ..Default::default() };
    let late = row::Entity::update_many()
        .set(change)
        .filter(Column::ProfileId.eq(shared.id))
        .filter(Column::State.eq(state::OPEN))
        .filter(Column::EscalatedAt.is_null())
        .filter(Column::DueAt.lt(now))
        .exec(&*tx)
        .await?;
    if late.rows_affected > 0 {
        tell_managers(app, &tx, shared).await?;
    }
    tx.commit().await
}

/// A letter to those who manage a profile: something waits in its inbox.
pub(super) async fn tell_managers(app: &App, tx: &crate::base::db::Tx, shared: &profile::Model) -> Result<()> {
    let members = members::of(&**tx, shared.id).await?;
    for member in members.iter().filter(|m| m.part() == members::Part::Manager) {
        let letter = SendMail { profile_id: member.profile.id, letter: Letter::Escalated, subject_id: shared.id };
        enqueue(app, tx, &Job::SendMail(letter)).await?;
    }
    Ok(())
}
