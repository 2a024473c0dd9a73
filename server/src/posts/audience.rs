//! Audiences that are neither everybody nor those who follow: the network, and circles.

use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

use super::{insert, render::Mention};
use crate::{
    app::App,
    blocks,
    db::Tx,
    entities::{follow::State, list_member, mention, post, post::Audience, profile, remote_host},
    error::{Error, Result},
    follows,
    hub::Event,
    lists, network,
    outbox::Recipients,
    profiles,
    remote::{actors, documents::Note},
    standing::host_of,
};

/// Conversations longer than this are cut.
const MOST_ABOVE: usize = 60;

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
            let list = lists::own(app.db.read(), author.id, list_id).await?;
            let members = list_member::Entity::find().filter(list_member::Column::ListId.eq(list.id));
            members.all(app.db.read()).await?.into_iter().map(|m| m.profile_id).collect()
        }
        (None, None) => return Err(Error::unprocessable("Choose the circle that this post is for.")),
    };
    let mut people = Vec::new();
    for person in profiles::by_ids(app.db.read(), ids).await?.into_values().filter(|p| p.id != author.id) {
        if !blocks::either(app.db.read(), author.id, person.id).await? {
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
                let follow = follows::find(app.db.read(), mention.profile.id, old.author_id).await?;
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
    Ok(profiles::by_ids(app.db.read(), ids).await?.into_values().collect())
}

/// The inboxes of the branches that a network post goes to. An answer goes to those alone that are on the list of every
/// branch whose people it answers.
pub(super) async fn network_inboxes(app: &App, tx: &Tx, row: &post::Model) -> Result<Vec<String>> {
    let hosts = network::common(app, &**tx, &answered(&**tx, row).await?).await?;
    Ok(hosts.into_iter().filter_map(|h| h.network_inbox).collect())
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

/// The authors of all that a post answers, up to the first one.
async fn answered(db: &impl ConnectionTrait, row: &post::Model) -> Result<Vec<String>> {
    let (mut above, mut next) = (Vec::new(), row.in_reply_to_id);
    while let Some(id) = next.filter(|_| above.len() < MOST_ABOVE) {
        let Some(parent) = post::Entity::find_by_id(id).one(db).await? else { break };
        next = parent.in_reply_to_id;
        above.push(parent.author_id);
    }
    let authors = profiles::by_ids(db, above).await?;
    Ok(authors.into_values().map(|p| p.uri).collect())
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

/// The inboxes of a circle's people on other servers: each one's own, so that nobody sees who else is in it. Whoever was
/// blocked since hears nothing more.
pub(super) async fn circle_inboxes(tx: &Tx, row: &post::Model) -> Result<Vec<String>> {
    let mut inboxes = Vec::new();
    for person in everybody(tx, row.id).await?.into_iter().filter(|p| p.domain.is_some()) {
        if !blocks::either(&**tx, row.author_id, person.id).await? {
            inboxes.push(person.inbox);
        }
    }
    Ok(inboxes)
}

/// Whom a retraction is for: everybody who may have the post, on whatever list, and blocked or not.
pub(super) async fn holders(app: &App, tx: &Tx, row: &post::Model) -> Result<Option<Recipients>> {
    let people = everybody(tx, row.id).await?;
    let inboxes = match row.audience {
        Audience::Circle => {
            let own = people.into_iter().filter(|p| p.domain.is_some()).map(|p| p.inbox).collect();
            return Ok((!row.local_only).then(|| Recipients { inboxes: own, ..Recipients::default() }));
        }
        Audience::Network => {
            let known = remote_host::Entity::find().filter(remote_host::Column::NetworkInbox.is_not_null());
            known.all(&**tx).await?.into_iter().filter_map(|h| h.network_inbox).collect()
        }
        _ => Vec::new(),
    };
    let sent = insert::recipients(app, tx, row, &people).await?;
    Ok(sent.map(|r| Recipients { inboxes: [r.inboxes.clone(), inboxes].concat(), ..r }))
}

async fn everybody(tx: &Tx, post_id: i64) -> Result<Vec<profile::Model>> {
    Ok(profiles::by_ids(&**tx, addressed(&**tx, post_id).await?).await?.into_values().collect())
}

/// A post that is here already has reached somebody else's own inbox: she may read it too.
pub(super) async fn also_for(
    app: &App,
    tx: &Tx,
    here: &post::Model,
    author: &profile::Model,
    note: &Note,
) -> Result<()> {
    if here.audience != Audience::Mentioned || here.author_id != author.id || here.deleted_at.is_some() {
        return Ok(());
    }
    let people = actors::all_known(&**tx, &[note.to.clone(), note.cc.clone()].concat()).await?;
    let mut news = false;
    for person in people.iter().filter(|p| p.domain.is_none()) {
        let row = mention::ActiveModel { post_id: Set(here.id), profile_id: Set(person.id), silent: Set(true) };
        news |= mention::Entity::insert(row)
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(&**tx)
            .await?
            == 1;
    }
    if news {
        let owners = insert::fan_out(tx, here, app.clock.now_ms()).await?;
        tx.publish(Event::Posted { post_id: here.id, owners: owners.into(), open: false });
    }
    Ok(())
}

/// Everybody whom a post is addressed to, named or not.
async fn addressed(db: &impl ConnectionTrait, post_id: i64) -> Result<Vec<i64>> {
    let rows = mention::Entity::find().filter(mention::Column::PostId.eq(post_id)).all(db).await?;
    Ok(rows.into_iter().map(|m| m.profile_id).collect())
}
