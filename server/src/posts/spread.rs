//! Whom a stored post reaches: home timelines here, and other servers.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Statement,
    sea_query::OnConflict,
};

use crate::{
    base::{app::App, db::Tx, error::Result, hub::Event},
    entities::{
        block, home_entry, mention,
        post::{self, Audience},
        profile, remote_host,
    },
    policy::Approved,
    wire::{
        activitypub::activity,
        network,
        outbox::{self, Recipients, Sendable},
        remote::{documents::Note, known},
    },
};

/// Fills the home timelines of its author and of followers here, in one statement; gives their owners.
///
/// A reply is for those who follow both sides, and waits until its parent is known; a post for the mentioned only is for
/// those of them who follow; a public post is also for those who follow one of its tags. Nobody gets what they have muted or
/// blocked, or what names such people; and nobody a boost of what stands among the last forty posts already.
#[expect(clippy::disallowed_methods, reason = "one INSERT … SELECT instead of a row at a time; values are bound")]
pub async fn fan_out(tx: &Tx, row: &post::Model, now_ms: i64) -> Result<Vec<i64>> {
    let only_mentioned = i64::from(matches!(row.audience, Audience::Mentioned | Audience::Circle));
    let is_boost = i64::from(row.boost_of_id.is_some());
    let replied_to = row.in_reply_to_profile_id.filter(|id| *id != row.author_id).unwrap_or(0);
    let is_open = i64::from(row.audience == Audience::Public && row.boost_of_id.is_none());
    let is_orphan = i64::from(row.in_reply_to_uri.is_some() && row.in_reply_to_id.is_none());
    let sql = "INSERT INTO home_entry (owner_id, post_id) \
        SELECT p.id, $1 FROM profile AS p WHERE p.domain IS NULL AND (p.id = $2 OR (($10 = 0 AND p.id IN (\
          SELECT f.follower_id FROM follow AS f WHERE f.followed_id = $2 AND f.state = 'accepted' \
          AND ($3 = 0 OR f.show_boosts) \
          AND (f.languages IS NULL OR $8 = '' OR f.languages LIKE '%' || $8 || '%') \
          AND ($4 = 0 OR f.follower_id = $4 OR EXISTS (SELECT 1 FROM follow AS g \
            WHERE g.follower_id = f.follower_id AND g.followed_id = $4 AND g.state = 'accepted')) \
          AND ($5 = 0 OR EXISTS (SELECT 1 FROM mention AS m WHERE m.post_id = $1 AND m.profile_id = f.follower_id)) \
          ) OR ($6 = 1 AND p.id IN (SELECT ft.profile_id FROM post_tag AS t \
            JOIN followed_tag AS ft ON ft.name = t.name WHERE t.post_id = $1))) \
          AND NOT EXISTS (SELECT 1 FROM block AS b WHERE (b.blocker_id = p.id AND b.blocked_id = $2) \
            OR (b.blocker_id = $2 AND b.blocked_id = p.id)) \
          AND NOT EXISTS (SELECT 1 FROM mute AS m WHERE m.profile_id = p.id AND m.muted_id = $2 \
            AND (m.expires_at IS NULL OR m.expires_at > $7)) \
          AND NOT EXISTS (SELECT 1 FROM mention AS n WHERE n.post_id IN ($1, $9) AND NOT n.silent AND n.profile_id <> p.id \
            AND (EXISTS (SELECT 1 FROM block AS b WHERE b.blocker_id = p.id AND b.blocked_id = n.profile_id) \
            OR EXISTS (SELECT 1 FROM mute AS m WHERE m.profile_id = p.id AND m.muted_id = n.profile_id \
            AND (m.expires_at IS NULL OR m.expires_at > $7)))) \
          AND ($9 = 0 OR NOT EXISTS (SELECT 1 FROM home_entry AS h JOIN post AS q ON q.id = h.post_id \
            WHERE h.owner_id = p.id AND (q.id = $9 OR q.boost_of_id = $9) AND h.post_id >= COALESCE((SELECT n.post_id \
            FROM home_entry AS n WHERE n.owner_id = p.id ORDER BY n.post_id DESC LIMIT 1 OFFSET 39), 0))))) \
        ON CONFLICT DO NOTHING";
    let mut values: Vec<sea_orm::Value> =
        [row.id, row.author_id, is_boost, replied_to, only_mentioned, is_open, now_ms].map(Into::into).to_vec();
    // A code of letters and hyphens, or nothing: no pattern of its own.
    let language = row.language.as_deref().and_then(|l| l.split('-').next()).unwrap_or_default();
    let plain = language.chars().all(|c| c.is_ascii_alphabetic());
    let pattern = if plain && !language.is_empty() { format!("\"{language}\"") } else { String::new() };
    values.push(pattern.into());
    values.extend([row.boost_of_id.unwrap_or(0), is_orphan].map(sea_orm::Value::from));
    let backend = tx.get_database_backend();
    tx.execute_raw(Statement::from_sql_and_values(backend, sql, values)).await?;
    owners(tx, row.id).await
}

/// Whose home timeline a post is in.
pub async fn owners(tx: &Tx, post_id: i64) -> Result<Vec<i64>> {
    Ok(home_entry::Entity::find()
        .select_only()
        .column(home_entry::Column::OwnerId)
        .filter(home_entry::Column::PostId.eq(post_id))
        .into_tuple()
        .all(&**tx)
        .await?)
}

/// A poll of ours stands differently: followers and those who voted hear of it. The post's words stay as they are, so
/// the gate's verdict is the one that it has.
pub async fn send_counts(app: &App, tx: &Tx, row: post::Model, voters: Vec<profile::Model>) -> Result<()> {
    let parts = crate::posts::parts(app, &**tx, row).await?;
    let Some(mut recipients) = recipients(app, tx, &parts.post, &parts.mentions).await? else { return Ok(()) };
    recipients.profiles.extend(voters);
    let id = format!("{}#polls/{}", parts.post.uri, app.clock.now_ms());
    let body = activity::update_note(&app.config, &id, &parts);
    outbox::send(app, tx, &parts.author, &Sendable::counts(&parts.post, body)?, &parts.post.uri, &recipients).await
}

/// Whom a post of ours is sent to; nobody for one that stays.
pub async fn recipients(
    app: &App,
    tx: &Tx,
    row: &post::Model,
    mentions: &[profile::Model],
) -> Result<Option<Recipients>> {
    if row.local_only {
        return Ok(None);
    }
    let profiles = mentions.to_vec();
    Ok(match row.audience {
        Audience::Public | Audience::Unlisted | Audience::Followers => {
            Some(Recipients { followers: true, profiles, ..Recipients::default() })
        }
        Audience::Mentioned => Some(Recipients { profiles, ..Recipients::default() }),
        Audience::Network => {
            Some(Recipients { inboxes: network_inboxes(app, tx, row).await?, ..Recipients::default() })
        }
        Audience::Circle => Some(Recipients { inboxes: circle_inboxes(tx, row).await?, ..Recipients::default() }),
        Audience::Branch => None,
    })
}

/// Sends a stored post of ours to whom it is for.
pub async fn send_create(app: &App, tx: &Tx, stored: &Approved<post::Model>) -> Result<()> {
    let is_wide = matches!(stored.audience, Audience::Public | Audience::Unlisted | Audience::Followers);
    if is_wide && !outbox::reaches_others(tx, stored.author_id, stored.id).await? {
        return Ok(());
    }
    let parts = crate::posts::parts(app, &**tx, (**stored).clone()).await?;
    let Some(recipients) = recipients(app, tx, stored, &parts.mentions).await? else { return Ok(()) };
    let body = activity::create(&app.config, &parts);
    outbox::send(app, tx, &parts.author, &Sendable::showing(stored, body), &stored.uri, &recipients).await
}

/// The inboxes of the branches that a network post goes to. An answer goes to those alone that are on the list of every
/// branch whose people it answers.
pub async fn network_inboxes(app: &App, tx: &Tx, row: &post::Model) -> Result<Vec<String>> {
    let hosts = network::common(app, &**tx, &answered(&**tx, row).await?).await?;
    Ok(hosts.into_iter().filter_map(|h| h.network_inbox).collect())
}

/// The authors of all that a post answers, up to the first one.
pub async fn answered(db: &impl ConnectionTrait, row: &post::Model) -> Result<Vec<String>> {
    let (mut above, mut next) = (Vec::new(), row.in_reply_to_id);
    while let Some(id) = next.filter(|_| above.len() < MOST_ABOVE) {
        let Some(parent) = post::Entity::find_by_id(id).one(db).await? else { break };
        next = parent.in_reply_to_id;
        above.push(parent.author_id);
    }
    let authors = profile::by_ids(db, above).await?;
    Ok(authors.into_values().map(|p| p.uri).collect())
}

/// The inboxes of a circle's people on other servers: each one's own, so that nobody sees who else is in it. Whoever was
/// blocked since hears nothing more.
pub async fn circle_inboxes(tx: &Tx, row: &post::Model) -> Result<Vec<String>> {
    let mut inboxes = Vec::new();
    for person in everybody(tx, row.id).await?.into_iter().filter(|p| p.domain.is_some()) {
        if !block::either(&**tx, row.author_id, person.id).await? {
            inboxes.push(person.inbox);
        }
    }
    Ok(inboxes)
}

/// Whom a retraction is for: everybody who may have the post, on whatever list, and blocked or not.
pub async fn holders(app: &App, tx: &Tx, row: &post::Model) -> Result<Option<Recipients>> {
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
    let sent = recipients(app, tx, row, &people).await?;
    Ok(sent.map(|r| Recipients { inboxes: [r.inboxes.clone(), inboxes].concat(), ..r }))
}

async fn everybody(tx: &Tx, post_id: i64) -> Result<Vec<profile::Model>> {
    Ok(profile::by_ids(&**tx, addressed(&**tx, post_id).await?).await?.into_values().collect())
}

/// A post that is here already has reached somebody else's own inbox: she may read it too.
pub async fn also_for(app: &App, tx: &Tx, here: &post::Model, author: &profile::Model, note: &Note) -> Result<()> {
    if here.audience != Audience::Mentioned || here.author_id != author.id || here.deleted_at.is_some() {
        return Ok(());
    }
    let people = known::profiles(app, &**tx, &[note.to.clone(), note.cc.clone()].concat()).await?;
    let mut news = false;
    for person in people.iter().filter(|p| p.domain.is_none()) {
        let row = mention::ActiveModel {
            post_id: Set(here.id),
            profile_id: Set(person.id),
            silent: Set(true),
            position: Set(0),
        };
        news |= mention::Entity::insert(row)
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(&**tx)
            .await?
            == 1;
    }
    if news {
        let owners = fan_out(tx, here, app.clock.now_ms()).await?;
        tx.publish(Event::Posted { post_id: here.id, owners: owners.into(), open: false });
    }
    Ok(())
}

/// Everybody whom a post is addressed to, named or not.
pub async fn addressed(db: &impl ConnectionTrait, post_id: i64) -> Result<Vec<i64>> {
    let rows = mention::Entity::find().filter(mention::Column::PostId.eq(post_id)).all(db).await?;
    Ok(rows.into_iter().map(|m| m.profile_id).collect())
}

/// Conversations longer than this are cut.
const MOST_ABOVE: usize = 60;
