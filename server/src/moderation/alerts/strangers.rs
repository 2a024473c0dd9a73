//! What strangers do: many at one post, or many new profiles with one text.

use std::collections::{BTreeSet, HashMap, HashSet};

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{
    found::Found,
    kinds::{self, Threshold},
};
use crate::{
    base::{
        app::App,
        clock::{self, DAY},
        error::Result,
        html, id,
    },
    entities::{follow, post, profile},
};

/// Posts that one look reads.
const MOST: u64 = 5_000;
/// A profile is new for so long.
const NEW_MS: i64 = 7 * DAY;
/// A shorter text says nothing: "thank you" is no wave.
const LEAST_LETTERS: usize = 20;
const MOST_SHOWN: usize = 200;

/// What other servers have sent since a time, by when it came in.
async fn arrived(db: &impl ConnectionTrait, since: i64) -> Result<Vec<post::Model>> {
    let posts = post::Entity::find()
        .filter(post::Column::Id.gt(id::first_of(since)))
        .filter(post::Column::IsLocal.eq(false))
        .filter(post::Column::BoostOfId.is_null())
        .filter(post::Column::DeletedAt.is_null())
        .order_by_desc(post::Column::Id)
        .limit(MOST);
    Ok(posts.all(db).await?)
}

/// Many people whom a post's author does not follow answer it within a short time.
pub async fn pile_on(db: &impl ConnectionTrait, since: i64, t: Threshold) -> Result<Vec<Found>> {
    let mut answered: HashMap<i64, HashSet<i64>> = HashMap::new();
    for post in arrived(db, since).await? {
        if let Some(to) = post.in_reply_to_id {
            answered.entry(to).or_default().insert(post.author_id);
        }
    }
    let is_many = |authors: &HashSet<i64>| i64::try_from(authors.len()).is_ok_and(|n| n >= t.count);
    answered.retain(|_, authors| is_many(authors));
    let ours = post::Entity::find()
        .filter(post::Column::Id.is_in(answered.keys().copied()))
        .filter(post::Column::IsLocal.eq(true))
        .all(db)
        .await?;
    let mut all = Vec::new();
    for post in ours {
        let Some(mut authors) = answered.remove(&post.id) else { continue };
        let known = follow::Entity::find()
            .filter(follow::Column::FollowerId.eq(post.author_id))
            .filter(follow::Column::FollowedId.is_in(authors.iter().copied()))
            .all(db)
            .await?;
        for one in known {
            authors.remove(&one.followed_id);
        }
        if is_many(&authors) {
            let count = i64::try_from(authors.len()).unwrap_or(i64::MAX);
            all.push(Found { kind: kinds::PILE_ON, subject: post.id.to_string(), count, details: post.url.clone() });
        }
    }
    Ok(all)
}

/// Many profiles that are new write the same.
pub async fn spam_wave(app: &App, db: &impl ConnectionTrait, since: i64, t: Threshold) -> Result<Vec<Found>> {
    let mut waves: HashMap<String, HashSet<i64>> = HashMap::new();
    for post in arrived(db, since).await? {
        let text = plain(&post.content);
        if text.chars().count() >= LEAST_LETTERS {
            waves.entry(text).or_default().insert(post.author_id);
        }
    }
    let is_many = |n: usize| i64::try_from(n).is_ok_and(|n| n >= t.count);
    waves.retain(|_, authors| is_many(authors.len()));
    let people = profile::by_ids(db, waves.values().flatten().copied()).await?;
    let young = clock::day(app.clock.now_ms() - NEW_MS);
    let mut all = Vec::new();
    for (text, authors) in waves {
        let fresh: Vec<&profile::Model> =
            authors.iter().filter_map(|id| people.get(id)).filter(|p| p.created_on >= young).collect();
        if is_many(fresh.len()) {
            let hosts: BTreeSet<&str> = fresh.iter().filter_map(|p| p.domain.as_deref()).collect();
            let shown: String = text.chars().take(MOST_SHOWN).collect();
            let hosts = hosts.into_iter().take(10).collect::<Vec<_>>().join(", ");
            all.push(Found {
                kind: kinds::SPAM_WAVE,
                subject: id::digest_hex(&text),
                count: i64::try_from(fresh.len()).unwrap_or(i64::MAX),
                details: format!("{shown} ({hosts})"),
            });
        }
    }
    Ok(all)
}

/// The words of a post without whom it names, so that a text that is sent to many is one.
fn plain(content: &str) -> String {
    let text = html::plain(content).to_lowercase();
    text.split_whitespace().filter(|word| !word.starts_with('@')).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_text_is_the_same_whomever_it_names() {
        let text = |name: &str| super::plain(&format!("<p>@{name} Buy  now at spam.example</p>"));
        assert_eq!(text("anna"), text("bea@x.example"));
        assert_eq!(text("anna"), "buy now at spam.example");
    }
}
