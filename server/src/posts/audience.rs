//! Audiences that are neither everybody nor those who follow: the network, and circles.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

use super::{insert, render::Mention};
use crate::{
    app::App,
    db::Tx,
    entities::{list_member, mention, post, post::Audience, profile},
    error::{Error, Result},
    hub::Event,
    lists, network, profiles,
    remote::{actors, documents::Note},
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
            let list = lists::own(app.db.read(), author.id, list_id).await?;
            let members = list_member::Entity::find().filter(list_member::Column::ListId.eq(list.id));
            members.all(app.db.read()).await?.into_iter().map(|m| m.profile_id).collect()
        }
        (None, None) => return Err(Error::unprocessable("Choose the circle that this post is for.")),
    };
    let people: Vec<profile::Model> =
        profiles::by_ids(app.db.read(), ids).await?.into_values().filter(|p| p.id != author.id).collect();
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
        Audience::Network => {
            p.domain.is_none() || hosts.iter().any(|h| crate::standing::host_of(&p.uri).as_deref() == Some(&h.host))
        }
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
    let above: Vec<i64> = [row.in_reply_to_id, row.thread_id].into_iter().flatten().collect();
    let above = post::Entity::find().filter(post::Column::Id.is_in(above)).all(&**tx).await?;
    let authors = profiles::by_ids(&**tx, above.into_iter().map(|p| p.author_id)).await?;
    let authors: Vec<String> = authors.into_values().map(|p| p.uri).collect();
    let hosts = network::common(app, &**tx, &authors).await?;
    Ok(hosts.into_iter().filter_map(|h| h.network_inbox).collect())
}

/// The inboxes of a circle's people on other servers: each one's own, so that nobody sees who else is in it.
pub(super) async fn circle_inboxes(tx: &Tx, post_id: i64) -> Result<Vec<String>> {
    let people = profiles::by_ids(&**tx, addressed(&**tx, post_id).await?).await?;
    Ok(people.into_values().filter(|p| p.domain.is_some()).map(|p| p.inbox).collect())
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
async fn addressed(db: &impl sea_orm::ConnectionTrait, post_id: i64) -> Result<Vec<i64>> {
    let rows = mention::Entity::find().filter(mention::Column::PostId.eq(post_id)).all(db).await?;
    Ok(rows.into_iter().map(|m| m.profile_id).collect())
}
