//! Keys for scripts: a token each, with a name and a few scopes, for what the role of whoever has made it permits at the moment. The
//! secret is told once.

use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use serde_json::json;

use super::{
    apps::{self, NewApp, OUT_OF_BAND},
    scopes::Scopes,
    tokens,
};
use crate::{
    base::{
        app::App,
        audit,
        error::{Error, Result},
        id,
    },
    entities::{api_key as row, profile, token},
};

/// What a key may be for.
pub const SCOPES: [&str; 12] = [
    "admin:read:desk",
    "admin:read:settings",
    "admin:write:settings",
    "admin:read:people",
    "admin:write:people",
    "admin:read:network",
    "admin:write:network",
    "admin:read:audit",
    "admin:read:backups",
    "admin:write:backups",
    "admin:read:reports",
    "admin:write:reports",
];
const MOST: u64 = 50;
const MAX_NAME: usize = 60;

/// A key as the desk shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    pub id: i64,
    pub name: String,
    pub scopes: Vec<String>,
    /// The handle of whoever has made it, and for whose role it works.
    pub owner: String,
    pub created_at: i64,
    /// The day of its last use.
    pub used_on: Option<String>,
}

/// The keys that work, the newest first.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Key>> {
    let rows = row::Entity::find().order_by_desc(row::Column::Id).all(db).await?;
    let of = token::Entity::find().filter(token::Column::Id.is_in(rows.iter().map(|r| r.token_id)));
    let held = of.filter(token::Column::RevokedAt.is_null()).all(db).await?;
    let makers = profile::by_ids(db, held.iter().filter_map(|t| t.profile_id)).await?;
    let shown = |r: row::Model| {
        let token = held.iter().find(|t| t.id == r.token_id)?;
        Some(Key {
            id: r.id,
            name: r.name,
            scopes: token.scopes.split(' ').map(str::to_owned).collect(),
            owner: token.profile_id.and_then(|p| makers.get(&p)).map(|p| p.handle.clone()).unwrap_or_default(),
            created_at: r.created_at,
            used_on: token.used_on.clone(),
        })
    };
    Ok(rows.into_iter().filter_map(shown).collect())
}

/// Makes a key; gives its secret, which is kept nowhere.
///
/// # Errors
/// 422 without a name or a scope.
pub async fn make(app: &App, me: &profile::Model, name: &str, wanted: &[String]) -> Result<String> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if !(1..=MAX_NAME).contains(&name.chars().count()) || name.contains(char::is_control) {
        return Err(Error::unprocessable(format!("Give the key a name of 1 to {MAX_NAME} characters.")));
    }
    let chosen: Vec<&str> = SCOPES.into_iter().filter(|s| wanted.iter().any(|w| w == s)).collect();
    let scopes = Scopes::parse(&chosen.join(" "));
    let scopes = scopes.ok_or_else(|| Error::unprocessable("Choose at least one thing that the key may do."))?;
    if row::Entity::find().count(app.db.read()).await? >= MOST {
        return Err(Error::unprocessable(format!("There is room for {MOST} keys.")));
    }
    let new =
        NewApp { name: name.clone(), website: None, redirect_uris: vec![OUT_OF_BAND.into()], scopes: scopes.clone() };
    let (client, _) = apps::register(app, new).await?;
    let now = app.clock.now_ms();
    let tx = app.db.begin().await?;
    let (secret, token) = tokens::create(&app.keys, &tx, client.id, Some(me.id), &scopes, now, None).await?;
    let key = row::Model { id: id::next(&app.clock), token_id: token.id, name: name.clone(), created_at: now };
    row::ActiveModel::from(key).insert(&*tx).await?;
    audit::record(app, &tx, &me.handle, "key.add", &name, &json!({ "scopes": chosen })).await?;
    tx.commit().await?;
    Ok(secret)
}

/// Takes a key away, whoever has made it.
///
/// # Errors
/// 404 where there is none.
pub async fn revoke(app: &App, actor: &str, key_id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let found = row::Entity::find_by_id(key_id).one(&*tx).await?.ok_or(Error::NotFound)?;
    row::Entity::delete_by_id(key_id).exec(&*tx).await?;
    tokens::revoke(&tx, found.token_id, app.clock.now_ms()).await?;
    audit::record(app, &tx, actor, "key.remove", &found.name, &json!({})).await?;
    tx.commit().await
}
