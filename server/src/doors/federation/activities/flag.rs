//! Another server asks for help with a profile of ours or its posts. Most send it in the name of their instance actor,
//! so that nobody learns who asked.

use serde::Deserialize;
use serde_json::Value;

use super::shared::{Effect, Id};
use crate::{
    base::{app::App, error::Result},
    doors::federation::seen::first_time,
    moderation::reports,
    wire::{
        remote::{json::ids, languages::words},
        sender::Sender,
    },
};

/// More objects than a report needs.
const MOST_OBJECTS: usize = 50;

#[derive(Debug, Deserialize)]
pub struct Flag {
    pub id: Id,
    pub actor: Id,
    pub object: Value,
    /// What was said; Lemmy says it in `summary`.
    #[serde(flatten)]
    pub more: Value,
}

impl Effect for Flag {
    async fn receive(self, app: &App, sender: &Sender) -> Result<()> {
        let reporter = &sender.profile;
        let objects: Vec<String> = ids(&self.object).into_iter().take(MOST_OBJECTS).collect();
        let tx = app.db.begin().await?;
        if first_time(app, &tx, self.id.as_str()).await? {
            let said = words(&self.more, "content").0.or_else(|| words(&self.more, "summary").0);
            reports::receive(app, &tx, reporter, self.id.as_str(), &objects, said.unwrap_or_default()).await?;
        }
        tx.commit().await
    }
}
