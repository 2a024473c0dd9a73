//! Audiences that are neither everybody nor those who follow: the network, and circles.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::render::Mention;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{
        block,
        follow::{self, State},
        list, list_member,
        post::{self, Audience},
        profile,
    },
    posts::spread::{addressed, answered},
    wire::{network, standing::host_of},
};

/// Whom a post for a circle is for, at this moment; nobody in particular for any other. An answer is for the author of
/// what it answers; its author's own answer is for the same people again.
///
/// # Errors
/// 404 for a list of somebody else's, 422 where no circle is named or nobody is in it.
pub(super) async fn people(
    app: &App,
    author: &profile::Model,
    (audience, circle): (Audience, Option<i64>),
    parent: Option<&post::Model>,
) -> Result<Vec<profile::Model>> {
    if audience != Audience::Circle {
        return Ok(Vec::new());
    }
    let ids = match (parent.filter(|p| p.audience == Audience::Circle), circle) {
        (Some(parent), _) if parent.author_id != author.id => vec![parent.author_id],
        (Some(parent), _) => addressed(app.db.read(), parent.id).await?,
        (None, Some(list_id)) => {
            let list = list::own(app.db.read(), author.id, list_id).await?;
            let members = list_member::Entity::find().filter(list_member::Column::ListId.eq(list.id));
            members.all(app.db.read()).await?.into_iter().map(|m| m.profile_id).collect()
        }
        (None, None) => return Err(Error::unprocessable("Choose the circle that this post is for.")),
    };
    let mut people = Vec::new();
    for person in profile::by_ids(app.db.read(), ids).await?.into_values().filter(|p| p.id != author.id) {
        if !block::either(app.db.read(), author.id, person.id).await? {
            people.push(person);
        }
    }
    if people.is_empty() {
        return Err(Error::unprocessable("Nobody is in this circle yet. Put somebody on the list first."));
    }
    Ok(people)
}

/// Those among the mentioned whom the audience includes; the others stay words.
pub(super) async fn allowed(
    app: &App,
    audience: Audience,
    people: &[profile::Model],
    mentions: Vec<Mention>,
) -> Result<Vec<Mention>> {
    let hosts = match audience {
        Audience::Network => network::hosts(app, app.db.read()).await?,
        Audience::Circle => Vec::new(),
        _ => return Ok(mentions),
    };
    let included = |p: &profile::Model| match audience {
        Audience::Network => p.domain.is_none() || hosts.iter().any(|h| host_of(&p.uri).as_deref() == Some(&h.host)),
        _ => people.iter().any(|m| m.id == p.id),
    };
    Ok(mentions.into_iter().filter(|m| included(&m.profile)).collect())
}

/// The same for an edit, which never widens an audience: whoever was not addressed before stays a word.
pub(super) async fn within(app: &App, old: &post::Model, mentions: Vec<Mention>) -> Result<Vec<Mention>> {
    match old.audience {
        Audience::Circle | Audience::Mentioned => {
            let before = addressed(app.db.read(), old.id).await?;
            let was = |m: &Mention| m.profile.id == old.author_id || before.contains(&m.profile.id);
            Ok(mentions.into_iter().filter(was).collect())
        }
        Audience::Followers => {
            let before = addressed(app.db.read(), old.id).await?;
            let mut included = Vec::new();
            for mention in mentions {
                let follow = follow::find(app.db.read(), mention.profile.id, old.author_id).await?;
                if before.contains(&mention.profile.id) || follow.is_some_and(|f| f.state == State::Accepted) {
                    included.push(mention);
                }
            }
            Ok(included)
        }
        other => allowed(app, other, &[], mentions).await,
    }
}

/// The people of a circle's post, who have it whether an edit names them or not.
pub(super) async fn of_circle(app: &App, row: &post::Model) -> Result<Vec<profile::Model>> {
    if row.audience != Audience::Circle {
        return Ok(Vec::new());
    }
    let ids = addressed(app.db.read(), row.id).await?;
    Ok(profile::by_ids(app.db.read(), ids).await?.into_values().collect())
}

/// Whether a branch of the network may have a post of ours: an answer only if it is on every list above it.
pub async fn reaches(app: &App, row: &post::Model, reader: &str) -> Result<bool> {
    if row.audience != Audience::Network {
        return Ok(true);
    }
    let db = app.db.read();
    let hosts = network::common(app, db, &answered(db, row).await?).await?;
    Ok(hosts.iter().any(|h| host_of(reader).as_deref() == Some(&h.host)))
}

/// Those among the mentioned of a narrower answer who could read what it answers, where that stays in the house or the
/// network.
pub(super) async fn within_parent(
    app: &App,
    parent: Option<&post::Model>,
    mentions: Vec<Mention>,
) -> Result<Vec<Mention>> {
    match parent.map(|p| p.audience) {
        Some(Audience::Branch) => Ok(mentions.into_iter().filter(|m| m.profile.domain.is_none()).collect()),
        Some(Audience::Network) => allowed(app, Audience::Network, &[], mentions).await,
        _ => Ok(mentions),
    }
}
