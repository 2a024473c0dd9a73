//! The queue of posts that wait for review, as whoever reads it sees it: covered, and uncovered for the one
//! who has taken it.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use super::{
    answer::open,
    words::{Held, Words, cover, held},
};
use crate::{
    base::{
        app::App,
        audit,
        clock::HOUR,
        error::{Error, Result},
    },
    entities::{decision as row, media, post::Audience, profile, scheduled_post},
    handbook::rules,
    login::{self, roles::Permission},
    policy::detect::Home,
    posts::decision::{MOST_SHOWN, state},
};

/// When a post should have been read.
pub const TARGET_MS: i64 = 4 * HOUR;

/// Who is reading it now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    Nobody,
    /// Whoever looks at the queue, until then.
    Mine(i64),
    Other,
}

/// A post in the queue.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub decision: row::Model,
    pub author: profile::Model,
    /// None for an appeal against a refusal, of which no words are kept.
    pub words: Option<Words>,
    /// Something in them is covered; it would go out as it was written.
    pub is_covered: bool,
    pub is_uncovered: bool,
    /// What its author says against the decision, covered.
    pub appeal: Option<String>,
    pub audience: Option<Audience>,
    pub media: Vec<media::Model>,
    pub claim: Claim,
    /// The reader wrote it: somebody else has to read it.
    pub is_own: bool,
    pub is_late: bool,
}

/// What waits, the oldest first: held posts, and appeals.
pub async fn all(app: &App, reader: &profile::Model) -> Result<Vec<Waiting>> {
    let db = app.db.read();
    let open = row::Entity::find()
        .filter(row::Column::State.is_in([state::OPEN, state::APPEALED]))
        .order_by_asc(row::Column::Id)
        .limit(MOST_SHOWN)
        .all(db)
        .await?;
    let authors = profile::by_ids(db, open.iter().map(|r| r.profile_id)).await?;
    let ids: Vec<i64> = open.iter().filter_map(|r| r.held_id).collect();
    let drafts = scheduled_post::Entity::find().filter(scheduled_post::Column::Id.is_in(ids)).all(db).await?;
    let home = Home::of(&rules::known(app, db).await?);
    let mut all = Vec::new();
    for decision in open {
        let Some(author) = authors.get(&decision.profile_id).cloned() else { continue };
        let draft = drafts.iter().find(|d| Some(d.id) == decision.held_id);
        let held = match draft {
            Some(draft) => held(db, draft).await?,
            // Its author has taken it back meanwhile.
            None if decision.held_id.is_some() => continue,
            None => None,
        };
        all.push(waiting(app, reader, (decision, author), held, &home));
    }
    Ok(all)
}

fn waiting(
    app: &App,
    reader: &profile::Model,
    (decision, author): (row::Model, profile::Model),
    held: Option<Held>,
    home: &Home,
) -> Waiting {
    let now = app.clock.now_ms();
    let covered = held.as_ref().map(|h| h.words.covered(home));
    let claim = match (decision.claimed_by, decision.claimed_until) {
        (Some(by), Some(until)) if until > now && by == reader.id => Claim::Mine(until),
        (Some(_), Some(until)) if until > now => Claim::Other,
        _ => Claim::Nobody,
    };
    Waiting {
        is_late: now - decision.created_at > TARGET_MS,
        is_own: is_own(&decision, reader),
        is_covered: held.as_ref().map(|h| &h.words) != covered.as_ref(),
        is_uncovered: false,
        appeal: decision.appeal.as_ref().map(|a| cover(a, home)),
        audience: held.as_ref().map(|h| h.draft.audience.unwrap_or(author.default_audience)),
        words: covered,
        media: held.map(|h| with_covered(h.media, home)).unwrap_or_default(),
        claim,
        decision,
        author,
    }
}

/// What is covered stands in no description either.
fn with_covered(media: Vec<media::Model>, home: &Home) -> Vec<media::Model> {
    media.into_iter().map(|m| media::Model { description: cover(&m.description, home), ..m }).collect()
}

/// Whether somebody wrote it, in her own name or in a shared profile's.
pub(super) fn is_own(found: &row::Model, reader: &profile::Model) -> bool {
    found.profile_id == reader.id || found.writer_id == Some(reader.id)
}

/// The words of one post as they were written, for whoever is reading it; the look is logged.
///
/// # Errors
/// 422 where she has not said that she reads it.
pub async fn uncover(app: &App, reader: &profile::Model, id: i64) -> Result<Waiting> {
    let found = open(app, reader, id).await?;
    let is_hers = found.claimed_by == Some(reader.id) && found.claimed_until.is_some_and(|u| u > app.clock.now_ms());
    if !is_hers {
        return Err(Error::unprocessable("Take this for review first; then you can show its hidden text."));
    }
    let db = app.db.read();
    let held_id = found.held_id.ok_or(Error::NotFound)?;
    let draft = scheduled_post::Entity::find_by_id(held_id).one(db).await?.ok_or(Error::NotFound)?;
    let held = held(db, &draft).await?.ok_or(Error::NotFound)?;
    let author = profile::by_id(db, found.profile_id).await?;
    let home = Home::of(&rules::known(app, db).await?);
    let tx = app.db.begin().await?;
    let details = json!({ "rule": found.rule, "by": reader.id.to_string() });
    audit::record(app, &tx, "moderator", "review.uncover", &found.id.to_string(), &details).await?;
    tx.commit().await?;
    let mut shown = waiting(app, reader, (found, author), Some(held.clone()), &home);
    shown.appeal.clone_from(&shown.decision.appeal);
    (shown.words, shown.media, shown.is_uncovered) = (Some(held.words), held.media, true);
    Ok(shown)
}

/// Whether nobody at this branch can read a post but whoever wrote it, or decided about it before.
pub async fn is_alone(app: &App, found: &row::Model) -> Result<bool> {
    let readers = login::profiles_that_may(app.db.read(), Permission::ManageReports).await?;
    let apart = [Some(found.profile_id), found.writer_id, found.decided_by];
    Ok(readers.into_iter().all(|r| apart.contains(&Some(r))))
}
