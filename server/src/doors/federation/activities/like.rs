//! A favourite, or an emoji. Misskey and Mitra send an emoji as a Like with content: that is both.

use serde::Deserialize;
use serde_json::Value;

use super::{
    replay::{self, comes_again, record},
    shared::{Effect, Id, begin, text_or_none},
};
use crate::{
    base::{app::App, error::Result},
    policy::visible,
    posts::reactions::{self, Emoji},
    wire::{
        network,
        remote::{attachments, json::id_of, known, languages::words},
        sender::Sender,
    },
};

#[derive(Debug, Deserialize)]
pub struct Like {
    pub id: Id,
    #[serde(rename = "type")]
    pub kind: String,
    pub actor: Id,
    pub object: Value,
    #[serde(default, deserialize_with = "text_or_none")]
    pub published: Option<String>,
    #[serde(flatten)]
    pub more: Value,
}

/// What Misskey's old names stand for.
const OLD_NAMES: &[(&str, &str)] = &[
    ("like", "👍"),
    ("love", "❤️"),
    ("laugh", "😆"),
    ("hmm", "🤔"),
    ("surprise", "😮"),
    ("congrats", "🎉"),
    ("angry", "💢"),
    ("confused", "😥"),
    ("rip", "😇"),
    ("pudding", "🍮"),
    ("star", "⭐"),
];
const LONGEST: usize = 100;

/// The emoji in an activity: a character, or a custom one with its picture.
fn emoji(activity: &Value) -> Option<Emoji> {
    let shortcode = emoji_name(activity)?;
    let content = content(activity)?;
    let url = attachments::emojis(activity).into_iter().find(|e| e.shortcode == shortcode).map(|e| e.url);
    let is_custom = content.starts_with(':') && content.ends_with(':');
    (!is_custom || url.is_some()).then_some(Emoji { name: shortcode, url })
}

/// The name of the emoji in an activity; whoever takes one back may leave its picture out.
pub(super) fn emoji_name(activity: &Value) -> Option<String> {
    let content = content(activity)?;
    if let Some((_, character)) = OLD_NAMES.iter().find(|(n, _)| *n == content) {
        return Some((*character).to_owned());
    }
    // Of a custom one of another server's, Pleroma writes the server behind the name.
    let name = content.trim_matches(':').split('@').next().unwrap_or_default();
    let fits = !name.is_empty() && name.len() <= LONGEST && !name.chars().any(|c| c.is_control() || c == '<');
    fits.then(|| name.to_owned())
}

fn content(activity: &Value) -> Option<&str> {
    let said = words(activity, "content").0.or_else(|| activity["_misskey_reaction"].as_str())?.trim();
    Some(said).filter(|c| !c.is_empty())
}

impl Effect for Like {
    async fn receive(self, app: &App, sender: &Sender) -> Result<()> {
        let profile = &sender.profile;
        let object = id_of(&self.object).unwrap_or_default();
        let Some(post) = known::post(app, app.db.read(), object).await? else { return Ok(()) };
        let reader = network::reader(app, app.db.read(), profile).await?;
        // Only who may see a post can like it; whoever can't hears nothing of it.
        if visible::see(app.db.read(), reader, post.id).await.is_err() {
            return Ok(());
        }
        let tx = begin(app, &self.actor).await?;
        let published = replay::published(self.published.as_deref());
        let again = comes_again(self.id.as_str(), object);
        if record(app, &tx, self.id.as_str(), published, again).await?.counts() {
            if let Some(emoji) = emoji(&self.more) {
                reactions::receive_emoji(app, &tx, profile, &post, &emoji, self.id.as_str()).await?;
            }
            if self.kind == "Like" {
                reactions::receive(app, &tx, profile, &post, self.id.as_str()).await?;
            }
        }
        tx.commit().await
    }
}
