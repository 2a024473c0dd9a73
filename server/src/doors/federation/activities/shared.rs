//! What the activities share: their ids, their effect, and the profiles that they name.

use std::fmt;

use sea_orm::ConnectionTrait;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::Value;
use url::Url;

use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
    },
    entities::{profile, uri},
    wire::{remote::actors, sender::Sender},
};

/// The id of an activity or actor: as its server writes it, which is how it is kept, compared and sent back; and as the
/// address that it is.
#[derive(Clone, Debug)]
pub struct Id {
    text: String,
    url: Url,
}

impl Id {
    pub fn as_str(&self) -> &str {
        &self.text
    }

    pub fn url(&self) -> &Url {
        &self.url
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let url = Url::parse(&text).map_err(|e| de::Error::custom(format!("an id that is no address ({e})")))?;
        Ok(Self { text, url })
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

/// A field that is a text, where it is one: a number in its place does not make the rest of an activity unreadable.
pub(super) fn text_or_none<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> std::result::Result<Option<String>, D::Error> {
    Ok(match Value::deserialize(deserializer)? {
        Value::String(text) => Some(text),
        _ => None,
    })
}

/// What an activity brings about, once it is known who sent it. The crate's `Activity` is `Received`, around all of them.
pub(super) trait Effect: Sized {
    /// What can be told without any effect.
    ///
    /// # Errors
    /// 422 for what is not its sender's.
    fn check(&self) -> Result<()> {
        Ok(())
    }

    /// Brings it about in one transaction, once.
    fn receive(self, app: &App, sender: &Sender) -> impl Future<Output = Result<()>> + Send;
}

/// Begins a transaction about an actor's follows, favourites, boosts and blocks: one at a time, in whatever order they come.
pub(super) async fn begin(app: &App, actor: &Id) -> Result<Tx> {
    let tx = app.db.begin().await?;
    tx.alone(&uri::normal(actor.as_str())).await?;
    Ok(tx)
}

/// A profile of ours that an activity names.
pub(super) async fn our_profile(app: &App, uri: &str) -> Result<profile::Model> {
    our_profile_in(app, app.db.read(), uri).await
}

/// The same inside a transaction.
pub(super) async fn our_profile_in(app: &App, db: &impl ConnectionTrait, uri: &str) -> Result<profile::Model> {
    let found = actors::known(app, db, uri).await?;
    found.filter(|p| p.domain.is_none() && p.kind != profile::Kind::Instance).ok_or(Error::NotFound)
}
