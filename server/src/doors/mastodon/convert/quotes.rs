//! How quotes stand, and who may quote a post, in the API's words. <https://docs.joinmastodon.org/entities/Quote/>

use std::collections::{HashMap, HashSet};

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::{
    base::{app::App, error::Result},
    entities::{
        block, domain_block,
        follow::{self, State},
        mute,
        post::{self, Audience, Who},
        profile,
    },
    posts::quotes,
};

/// Who may quote, in Mastodon's words: it knows no network, and asks nobody.
pub fn quote_word(who: Who) -> &'static str {
    match who {
        Who::Everyone => "public",
        Who::Followers => "followers",
        Who::Network | Who::Nobody | Who::Approval => "nobody",
    }
}

/// Whether a quote in this state tells what it quotes.
pub fn is_told(state: &str) -> bool {
    matches!(state, "accepted" | "blocked_account" | "blocked_domain" | "muted_account")
}

/// Of what some posts quote, that which has been deleted.
async fn gone<'a>(
    db: &impl ConnectionTrait,
    posts: impl Iterator<Item = &'a post::Model> + Clone,
) -> Result<HashSet<i64>> {
    let here: HashSet<i64> = posts.clone().map(|p| p.id).collect();
    let mut absent: HashSet<i64> = posts.filter_map(|p| p.quote_id).filter(|id| !here.contains(id)).collect();
    if absent.is_empty() {
        return Ok(absent);
    }
    let kept = post::Entity::find()
        .select_only()
        .column(post::Column::Id)
        .filter(post::Column::Id.is_in(absent.iter().copied()))
        .filter(post::Column::DeletedAt.is_null());
    for id in kept.into_tuple::<i64>().all(db).await? {
        absent.remove(&id);
    }
    Ok(absent)
}

/// What a viewer is to the authors of a page, as far as quotes are concerned.
#[derive(Debug, Default)]
pub struct Standing {
    follows: HashSet<i64>,
    blocked: HashSet<i64>,
    muted: HashSet<i64>,
    /// Those whose server the viewer wants nothing of.
    elsewhere: HashSet<i64>,
    /// Posts that are quoted and not there any more.
    gone: HashSet<i64>,
}

impl Standing {
    pub async fn load<'a>(
        app: &App,
        viewer: Option<i64>,
        posts: impl Iterator<Item = &'a post::Model> + Clone,
        profiles: &HashMap<i64, profile::Model>,
    ) -> Result<Self> {
        let db = app.db.read();
        let gone = gone(db, posts.clone()).await?;
        let Some(me) = viewer else { return Ok(Self { gone, ..Self::default() }) };
        let asked: HashSet<i64> =
            posts.clone().filter(|p| p.may_quote == Who::Followers).map(|p| p.author_id).collect();
        let mut standing = Self { gone, ..Self::default() };
        if !asked.is_empty() {
            let rows = follow::Entity::find()
                .filter(follow::Column::FollowerId.eq(me))
                .filter(follow::Column::FollowedId.is_in(asked))
                .filter(follow::Column::State.eq(State::Accepted));
            standing.follows = rows.all(db).await?.into_iter().map(|f| f.followed_id).collect();
        }
        if posts.clone().all(|p| p.quote_id.is_none()) {
            return Ok(standing);
        }
        let authors: HashSet<i64> = posts.map(|p| p.author_id).collect();
        let rows = block::Entity::find()
            .filter(block::Column::BlockerId.eq(me))
            .filter(block::Column::BlockedId.is_in(authors.clone()));
        standing.blocked = rows.all(db).await?.into_iter().map(|b| b.blocked_id).collect();
        let rows = mute::Entity::find()
            .filter(mute::Column::ProfileId.eq(me))
            .filter(mute::Column::MutedId.is_in(authors.clone()))
            .filter(mute::in_force(app.clock.now_ms()));
        standing.muted = rows.all(db).await?.into_iter().map(|m| m.muted_id).collect();
        let domains = domain_block::Entity::find().filter(domain_block::Column::ProfileId.eq(me)).all(db).await?;
        let kept_out = |id: &i64| {
            let domain = profiles.get(id).and_then(|p| p.domain.as_ref());
            domain.is_some_and(|d| domains.iter().any(|b| b.domain == *d))
        };
        standing.elsewhere = authors.into_iter().filter(kept_out).collect();
        Ok(standing)
    }

    /// How a quote stands for the viewer: `seen` says whether she may see what is quoted, `author` who wrote that.
    pub fn state(&self, quoting: &post::Model, seen: bool, author: Option<i64>) -> &'static str {
        match quoting.quote_state.as_deref() {
            Some(quotes::PENDING) => return "pending",
            Some(quotes::REJECTED) => return "rejected",
            Some(quotes::REVOKED) => return "revoked",
            _ if quoting.quote_id.is_some_and(|id| self.gone.contains(&id)) => return "deleted",
            _ => {}
        }
        match (seen, author) {
            (false, _) if quoting.quote_id.is_none() => "pending",
            (false, _) => "unauthorized",
            (true, Some(a)) if self.elsewhere.contains(&a) => "blocked_domain",
            (true, Some(a)) if self.blocked.contains(&a) => "blocked_account",
            (true, Some(a)) if self.muted.contains(&a) => "muted_account",
            (true, _) => "accepted",
        }
    }

    /// Who may quote a post, and whether the viewer may.
    pub fn approval(&self, post: &post::Model, viewer: Option<i64>) -> api::QuoteApproval {
        let words = |all: &[&str]| all.iter().map(|w| (*w).to_owned()).collect();
        let (automatic, manual) = match post.may_quote {
            Who::Everyone => (words(&["public"]), words(&[])),
            Who::Followers => (words(&["followers"]), words(&[])),
            Who::Network => (words(&["unsupported_policy"]), words(&[])),
            Who::Nobody => (words(&[]), words(&[])),
            Who::Approval => (words(&[]), words(&["public"])),
        };
        let quotable = post.boost_of_id.is_none() && post.audience != Audience::Mentioned;
        let current_user = match viewer.filter(|_| quotable) {
            None => "denied",
            Some(me) if me == post.author_id => "automatic",
            Some(_) => match post.may_quote {
                // The network is a word of ours, and everybody here is in it.
                Who::Everyone | Who::Network => "automatic",
                Who::Followers if self.follows.contains(&post.author_id) => "automatic",
                Who::Approval => "manual",
                Who::Followers | Who::Nobody => "denied",
            },
        };
        api::QuoteApproval { automatic, manual, current_user: current_user.into() }
    }
}
