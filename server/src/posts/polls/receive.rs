//! Polls and votes of other servers.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, ExprTrait, QueryFilter, sea_query::Expr};

use super::{
    ask::{insert_options, remove},
    vote::{add, tell_later},
};
use crate::{
    base::{app::App, db::Tx, error::Result},
    entities::{poll, poll_option, post, profile},
    policy::visible,
    posts::polls::Poll,
    wire::{network, remote::questions::Question},
};

/// Stores the poll of a received post.
pub async fn store_remote(app: &App, tx: &Tx, post_id: i64, question: &Question) -> Result<()> {
    let row = poll::Model {
        post_id,
        multiple: question.multiple,
        hide_totals: false,
        expires_at: question.ends_ms,
        closed_at: question.closed.then(|| app.clock.now_ms()),
        voters_count: voters(question),
    };
    poll::ActiveModel::from(row).insert(&**tx).await?;
    insert_options(tx, post_id, question.options.iter().cloned()).await?;
    Ok(())
}

/// Servers that don't count voters count votes.
fn voters(question: &Question) -> i64 {
    question.voters.unwrap_or_else(|| question.options.iter().map(|(_, n)| n).sum())
}

/// Its server says how a poll stands. Other answers than before are another poll; true if it was that.
pub async fn receive_counts(app: &App, tx: &Tx, old: &Poll, question: &Question) -> Result<bool> {
    let post_id = old.row.post_id;
    let same = old.row.multiple == question.multiple
        && old.options.iter().map(|o| &o.title).eq(question.options.iter().map(|(t, _)| t));
    if !same {
        remove(tx, post_id).await?;
        store_remote(app, tx, post_id, question).await?;
        return Ok(true);
    }
    for (option, (_, count)) in old.options.iter().zip(&question.options) {
        let change = poll_option::ActiveModel {
            post_id: Set(post_id),
            position: Set(option.position),
            votes_count: Set(*count),
            ..Default::default()
        };
        change.update(&**tx).await?;
    }
    let change = poll::ActiveModel {
        post_id: Set(post_id),
        voters_count: Set(voters(question)),
        expires_at: Set(question.ends_ms.or(old.row.expires_at)),
        ..Default::default()
    };
    change.update(&**tx).await?;
    if question.closed && old.row.closed_at.is_none() {
        super::close::close_in(app, tx, post_id).await?;
    }
    Ok(false)
}

/// Somebody of another server votes in a poll of ours. A vote that can't count has no effect.
pub async fn receive_vote(
    app: &App,
    tx: &Tx,
    voter: &profile::Model,
    poll_post: &post::Model,
    title: &str,
    uri: &str,
) -> Result<()> {
    let Some(poll) = crate::posts::polls::of(&**tx, poll_post.id).await? else { return Ok(()) };
    let Some(option) = poll.options.iter().find(|o| o.title == title) else { return Ok(()) };
    let may_see = visible::see(&**tx, network::reader(app, &**tx, voter).await?, poll_post.id).await.is_ok();
    if !may_see || poll.has_ended(app.clock.now_ms()) {
        return Ok(());
    }
    // Takes the poll's row first: two votes of one person at once must see each other.
    poll::Entity::update_many()
        .col_expr(poll::Column::VotersCount, Expr::col(poll::Column::VotersCount))
        .filter(poll::Column::PostId.eq(poll_post.id))
        .exec(&**tx)
        .await?;
    let earlier = crate::posts::polls::votes_of(&**tx, voter.id, &[poll_post.id])
        .await?
        .remove(&poll_post.id)
        .unwrap_or_default();
    if !earlier.is_empty() && (!poll.row.multiple || earlier.contains(&option.position)) {
        return Ok(());
    }
    add(tx, poll_post.id, voter.id, &[(option.position, uri.to_owned())]).await?;
    if earlier.is_empty() {
        poll::Entity::update_many()
            .col_expr(poll::Column::VotersCount, Expr::col(poll::Column::VotersCount).add(1))
            .filter(poll::Column::PostId.eq(poll_post.id))
            .exec(&**tx)
            .await?;
    }
    tell_later(app, tx, poll_post.id).await
}
