//! Voting, here and in polls of other servers.

use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};

use crate::{
    base::{
        app::App,
        clock::SECOND,
        db::Tx,
        error::{Error, Result},
        hub::Event,
        id,
    },
    entities::{poll, poll_option, poll_vote, post, profile},
    jobs::{ClosePoll, Job, TellPoll, enqueue_once},
    policy::visible::{self, Reader},
    posts::polls::Poll,
    wire::{
        activitypub::{activity, address},
        outbox::{self, Recipients, Sendable},
    },
};

/// Votes of a little while are told together.
const TELL_AFTER_MS: i64 = 30 * SECOND;

/// Votes once, for one answer or, where the poll allows it, several.
///
/// # Errors
/// 404 for what can't be seen or is no poll; 422 after the end, for a second vote, for an answer that isn't there.
pub async fn vote(app: &App, voter: &profile::Model, post_id: i64, choices: &[i64]) -> Result<()> {
    let post = visible::see(app.db.read(), Reader::Local(voter.id), post_id).await?;
    let poll = crate::posts::polls::of(app.db.read(), post.id).await?.ok_or(Error::NotFound)?;
    check(app, voter, &post, &poll, choices)?;
    let tx = app.db.begin().await?;
    let mut positions = choices.to_vec();
    positions.sort_unstable();
    positions.dedup();
    let ids: Vec<String> = positions.iter().map(|_| address::vote(&voter.uri, id::random())).collect();
    let votes: Vec<(i64, String)> = positions.into_iter().zip(ids).collect();
    if !store(&tx, &poll, voter.id, &votes).await? {
        return Err(Error::unprocessable("Validation failed: You have already voted on this poll"));
    }
    if post.is_local {
        tell_later(app, &tx, post.id).await?;
    } else {
        let author = profile::Entity::find_by_id(post.author_id).one(&*tx).await?.ok_or(Error::NotFound)?;
        if let Some(at) = poll.row.expires_at {
            // Whoever has voted is told of the end.
            enqueue_once(app, &tx, &Job::ClosePoll(ClosePoll { post_id: post.id }), at).await?;
        }
        for (position, uri) in &votes {
            let Some(option) = poll.options.iter().find(|o| o.position == *position) else { continue };
            let body = Sendable::vote(activity::vote(uri, &voter.uri, &post.uri, &author.uri, &option.title))?;
            outbox::send(app, &tx, voter, &body, uri, &Recipients::only(&author)).await?;
        }
    }
    tx.publish(Event::Edited { post_id: post.id, owners: [voter.id].into(), open: false });
    tx.commit().await
}

fn check(app: &App, voter: &profile::Model, post: &post::Model, poll: &Poll, choices: &[i64]) -> Result<()> {
    let refused = |text: &str| Err(Error::unprocessable(text));
    if poll.has_ended(app.clock.now_ms()) {
        return refused("Validation failed: The poll has already ended");
    }
    if post.author_id == voter.id {
        return refused("Validation failed: You cannot vote in your own polls");
    }
    if choices.is_empty() {
        return refused("Choose one of the answers that the poll offers.");
    }
    if choices.iter().any(|c| !poll.options.iter().any(|o| o.position == *c)) {
        return refused("Validation failed: The chosen vote option does not exist");
    }
    if !poll.row.multiple && choices.iter().any(|c| *c != choices[0]) {
        return refused("This poll takes one answer.");
    }
    Ok(())
}

/// Adds votes with their counts; false for somebody who has voted before.
pub(super) async fn store(tx: &Tx, poll: &Poll, voter_id: i64, votes: &[(i64, String)]) -> Result<bool> {
    // Counting the voter first locks the poll: two requests at once can't both be the first.
    poll::Entity::update_many()
        .col_expr(poll::Column::VotersCount, Expr::col(poll::Column::VotersCount).add(1))
        .filter(poll::Column::PostId.eq(poll.row.post_id))
        .exec(&**tx)
        .await?;
    let before = poll_vote::Entity::find()
        .filter(poll_vote::Column::PostId.eq(poll.row.post_id))
        .filter(poll_vote::Column::ProfileId.eq(voter_id))
        .one(&**tx)
        .await?;
    if before.is_some() {
        return Ok(false);
    }
    add(tx, poll.row.post_id, voter_id, votes).await?;
    Ok(true)
}

/// Adds votes; those that are there already are not counted again. Gives how many were new.
pub(super) async fn add(tx: &Tx, post_id: i64, voter_id: i64, votes: &[(i64, String)]) -> Result<u64> {
    let mut added = 0;
    for (position, uri) in votes {
        let row = poll_vote::Model { post_id, profile_id: voter_id, position: *position, uri: uri.clone() };
        let inserted = poll_vote::Entity::insert(poll_vote::ActiveModel::from(row))
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(&**tx)
            .await?;
        if inserted == 1 {
            added += 1;
            poll_option::Entity::update_many()
                .col_expr(poll_option::Column::VotesCount, Expr::col(poll_option::Column::VotesCount).add(1))
                .filter(poll_option::Column::PostId.eq(post_id))
                .filter(poll_option::Column::Position.eq(*position))
                .exec(&**tx)
                .await?;
        }
    }
    Ok(added)
}

/// Other servers hear of new votes soon.
pub(super) async fn tell_later(app: &App, tx: &Tx, post_id: i64) -> Result<()> {
    enqueue_once(app, tx, &Job::TellPoll(TellPoll { post_id }), app.clock.now_ms() + TELL_AFTER_MS).await
}
