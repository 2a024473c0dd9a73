//! What strangers do to a profile under attack: its owner hears nothing of it, and a colleague reads what they write.

use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, sea_query::OnConflict};

use crate::{
    base::{app::App, clock::DAY, db::Tx, error::Result, html, id},
    entities::{
        follow,
        notification::Kind,
        pile_on::{self, Model},
        pile_on_post as row, post, profile,
    },
    wire::network,
};

/// What is not kept as evidence is forgotten so long after the end.
const FORGOTTEN_MS: i64 = 30 * DAY;
/// Who has followed for so long before is no stranger.
const ACQUAINTED_MS: i64 = 3 * DAY;
const MOST_WORDS: usize = 5_000;
/// More posts than this are counted nowhere and kept nowhere.
const MOST_POSTS: u64 = 2_000;

/// What protects a profile from somebody now: none where it is under no attack, or where that is no stranger. Colleagues
/// of the branch and of its network are none, nor whom the profile follows, nor who followed it before.
pub async fn against(
    app: &App,
    db: &impl ConnectionTrait,
    profile_id: i64,
    from: &profile::Model,
) -> Result<Option<Model>> {
    if from.domain.is_none() {
        return Ok(None);
    }
    let Some(on) = pile_on::active(db, profile_id, app.clock.now_ms()).await? else { return Ok(None) };
    let accepted = |f: &follow::Model| f.state == follow::State::Accepted;
    let follows_them = follow::find(db, profile_id, from.id).await?.is_some_and(|f| accepted(&f));
    let followed_before = |f: follow::Model| accepted(&f) && on.began_at - f.created_at >= ACQUAINTED_MS;
    let is_known = follows_them
        || follow::find(db, from.id, profile_id).await?.is_some_and(followed_before)
        || network::trusts(app, db, &from.uri).await?;
    Ok((!is_known).then_some(on))
}

/// Whether a notification goes to the colleague instead, or to nobody.
pub(super) async fn takes(
    app: &App,
    tx: &Tx,
    to: i64,
    sender: &profile::Model,
    kind: Kind,
    post_id: Option<i64>,
) -> Result<bool> {
    let name = match kind {
        Kind::Mention => Some("mention"),
        Kind::Quote => Some("quote"),
        Kind::Reblog | Kind::Favourite => None,
        _ => return Ok(false),
    };
    let Some(on) = against(app, &**tx, to, sender).await? else { return Ok(false) };
    let (Some(name), Some(post_id)) = (name, post_id) else { return Ok(true) };
    if let Some(post) = post::Entity::find_by_id(post_id).one(&**tx).await? {
        let words = [post.content_warning.as_str(), &html::plain(&post.content)].join("\n");
        keep(app, tx, &on, sender, (name, &post.uri, Some(post_id)), &words).await?;
    }
    Ok(true)
}

/// A stranger's reply that was refused: the colleague reads it all the same.
pub async fn refused(app: &App, tx: &Tx, to: i64, from: &profile::Model, (uri, words): (&str, &str)) -> Result<()> {
    match against(app, &**tx, to, from).await? {
        Some(on) => keep(app, tx, &on, from, ("reply", uri, None), words).await,
        None => Ok(()),
    }
}

async fn keep(
    app: &App,
    tx: &Tx,
    on: &Model,
    from: &profile::Model,
    (kind, uri, post_id): (&str, &str, Option<i64>),
    words: &str,
) -> Result<()> {
    use sea_orm::ColumnTrait;
    let there = row::Entity::find().filter(row::Column::PileOnId.eq(on.id)).count(&**tx).await?;
    if there >= MOST_POSTS {
        return Ok(());
    }
    let domain = from.domain.as_deref().map(|d| format!("@{d}")).unwrap_or_default();
    let new = row::ActiveModel {
        id: Set(id::next(&app.clock)),
        pile_on_id: Set(on.id),
        profile_id: Set(on.profile_id),
        post_id: Set(post_id),
        kind: Set(kind.to_owned()),
        uri: Set(uri.to_owned()),
        author: Set(format!("@{}{domain}", from.handle)),
        words: Set(words.trim().chars().filter(|c| *c != '\0').take(MOST_WORDS).collect()),
        created_at: Set(app.clock.now_ms()),
        hidden_until: Set(on.ends_at),
        kept: Set(false),
        forget_at: Set(on.ends_at + FORGOTTEN_MS),
    };
    row::Entity::insert(new)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}
