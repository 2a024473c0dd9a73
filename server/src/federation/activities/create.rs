//! A new post.

use activitypub_federation::{config::Data, kinds::activity::CreateType, traits::Activity};
use serde::Deserialize;
use serde_json::Value;
use url::Url;

use super::{actor_of, first_time};
use crate::{
    app::App,
    error::{Error, Result},
    posts::receive,
    remote::{documents::Note, fetch},
};

#[derive(Debug, Deserialize)]
pub struct Create {
    pub id: Url,
    #[serde(rename = "type")]
    #[expect(dead_code, reason = "checked by being read")]
    kind: CreateType,
    pub actor: Url,
    pub object: Value,
}

#[async_trait::async_trait]
impl Activity for Create {
    type DataType = App;
    type Error = Error;

    super::activity!(Create);

    async fn verify(&self, _data: &Data<App>) -> Result<()> {
        // An embedded post is believed only from its own author.
        match self.object["attributedTo"].as_str() {
            Some(author) if author != self.actor.as_str() => Err(Error::unprocessable("The post is not its sender's.")),
            _ => Ok(()),
        }
    }

    async fn receive(self, app: &Data<App>) -> Result<()> {
        let author = actor_of(app, &self.actor).await?;
        let document = match &self.object {
            Value::String(id) => fetch::document(app, id).await?,
            embedded => embedded.clone(),
        };
        let note = Note::parse(&document)?;
        if note.author != author.uri {
            return Err(Error::unprocessable("The post is not its sender's."));
        }
        let tx = app.db.begin().await?;
        // Takahē gives a vote's Create the id of its Note, so posts are told apart by their own id.
        first_time(app, &tx, &self.id).await?;
        receive::receive(app, &tx, &author, &note).await?;
        tx.commit().await
    }
}
