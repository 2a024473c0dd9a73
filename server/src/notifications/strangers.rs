//! What becomes of notices from people that one hardly knows. Colleagues of the branch are no strangers.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::{
    base::{
        app::App,
        clock::{DAY, day_start},
        db::Tx,
        error::{Error, Result},
    },
    entities::{
        follow, mention,
        notification::Kind,
        notification_permission as permission, notification_policy as row,
        post::{self, Audience},
        profile,
    },
    wire::{sender::Sender, standing::Standing},
};

/// What becomes of a notice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Treatment {
    #[default]
    Accept,
    /// Kept aside until its reader has said yes or no.
    Filter,
    Drop,
}

impl Treatment {
    pub fn name(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Filter => "filter",
            Self::Drop => "drop",
        }
    }

    /// # Errors
    /// 422 for another word.
    pub fn parse(name: &str) -> Result<Self> {
        let all = [Self::Accept, Self::Filter, Self::Drop];
        let found = all.into_iter().find(|t| t.name() == name);
        found.ok_or_else(|| Error::unprocessable("A policy is accept, filter or drop."))
    }
}

/// A profile's policy about strangers. Everything is let in at first, but for whom the branch itself filters: nobody who
/// writes to a library for the first time should wait unseen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    pub not_following: Treatment,
    pub not_followers: Treatment,
    pub new_accounts: Treatment,
    pub private_mentions: Treatment,
    pub limited_accounts: Treatment,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            not_following: Treatment::Accept,
            not_followers: Treatment::Accept,
            new_accounts: Treatment::Accept,
            private_mentions: Treatment::Accept,
            limited_accounts: Treatment::Filter,
        }
    }
}

/// Follows count as an acquaintance after this time.
const ACQUAINTED_MS: i64 = 3 * DAY;
const NEW_MS: i64 = 30 * DAY;

/// A profile's policy.
pub async fn policy_of(db: &impl ConnectionTrait, profile_id: i64) -> Result<Policy> {
    let Some(row) = row::Entity::find_by_id(profile_id).one(db).await? else { return Ok(Policy::default()) };
    let said = |text: &str| Treatment::parse(text).unwrap_or_default();
    Ok(Policy {
        not_following: said(&row.not_following),
        not_followers: said(&row.not_followers),
        new_accounts: said(&row.new_accounts),
        private_mentions: said(&row.private_mentions),
        limited_accounts: said(&row.limited_accounts),
    })
}

/// Changes a profile's policy, for what comes from now on.
pub async fn change_policy(app: &App, profile_id: i64, policy: Policy) -> Result<()> {
    let tx = app.db.begin().await?;
    row::Entity::delete_by_id(profile_id).exec(&*tx).await?;
    let name = |t: Treatment| Set(t.name().to_owned());
    row::ActiveModel {
        profile_id: Set(profile_id),
        not_following: name(policy.not_following),
        not_followers: name(policy.not_followers),
        new_accounts: name(policy.new_accounts),
        private_mentions: name(policy.private_mentions),
        limited_accounts: name(policy.limited_accounts),
    }
    .insert(&*tx)
    .await?;
    tx.commit().await
}

/// What becomes of a notice: the strictest of what its reader's policy says about whoever raised it.
pub(super) async fn treatment(
    app: &App,
    tx: &Tx,
    to: i64,
    from: i64,
    kind: Kind,
    post_id: Option<i64>,
) -> Result<Treatment> {
    use Kind::{Favourite, Follow, FollowRequest, Mention, Quote, Reblog};
    let concerned = matches!(kind, Mention | Reblog | Follow | FollowRequest | Favourite | Quote);
    let Some(sender) = profile::Entity::find_by_id(from).one(&**tx).await?.filter(|p| concerned && p.domain.is_some())
    else {
        return Ok(Treatment::Accept);
    };
    if permission::Entity::find_by_id((to, from)).one(&**tx).await?.is_some() {
        return Ok(Treatment::Accept);
    }
    let policy = policy_of(&**tx, to).await?;
    let now = app.clock.now_ms();
    let follows_them = accepted(tx, to, from).await?.is_some();
    let acquainted = accepted(tx, from, to).await?.is_some_and(|f| now - f.created_at >= ACQUAINTED_MS);
    let is_new = day_start(&sender.created_on).is_some_and(|at| now - at < NEW_MS);
    let limited = Sender::of(app, &**tx, &sender).await?.standing == Standing::Filter;
    let unasked = kind == Mention && is_unasked(tx, to, from, post_id).await?;
    let all = [
        (policy.not_following, !follows_them),
        (policy.not_followers, !acquainted),
        (policy.new_accounts, is_new && !follows_them),
        (policy.private_mentions, unasked && !follows_them),
        (policy.limited_accounts, limited && !follows_them),
    ];
    Ok(all.into_iter().filter(|(_, applies)| *applies).map(|(t, _)| t).max().unwrap_or_default())
}

async fn accepted(tx: &Tx, follower: i64, followed: i64) -> Result<Option<follow::Model>> {
    let found = follow::find(&**tx, follower, followed).await?;
    Ok(found.filter(|f| f.state == follow::State::Accepted))
}

/// Whether a mention is a message that answers nothing of its reader's.
async fn is_unasked(tx: &Tx, to: i64, from: i64, post_id: Option<i64>) -> Result<bool> {
    let Some(post_id) = post_id else { return Ok(false) };
    let Some(row) = post::Entity::find_by_id(post_id).one(&**tx).await? else { return Ok(false) };
    if row.audience != Audience::Mentioned {
        return Ok(false);
    }
    let Some(thread) = row.thread_id else { return Ok(true) };
    let written = post::Entity::find()
        .filter(post::Column::AuthorId.eq(to))
        .filter(post::Column::Audience.eq(Audience::Mentioned))
        .filter(sea_orm::Condition::any().add(post::Column::ThreadId.eq(thread)).add(post::Column::Id.eq(thread)))
        .all(&**tx)
        .await?;
    for mine in written {
        if mention::Entity::find_by_id((mine.id, from)).one(&**tx).await?.is_some() {
            return Ok(false);
        }
    }
    Ok(true)
}
