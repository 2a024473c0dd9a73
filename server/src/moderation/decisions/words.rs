//! What a held draft says, field by field, and the same with what was found in it covered.

use std::collections::BTreeMap;

use sea_orm::{ConnectionTrait, EntityTrait};

use crate::{
    base::{error::Result, html},
    entities::{media, post, scheduled_post},
    media::attach,
    policy::detect::{self, Confidence, Home},
    posts::{draft::Draft, polls},
};

/// Every word that would go out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    pub text: String,
    pub warning: String,
    /// Answers of a poll.
    pub options: Vec<String>,
    /// Descriptions of attachments, by their ids.
    pub descriptions: BTreeMap<i64, String>,
    /// What it quotes.
    pub quoted: Option<String>,
}

impl Words {
    /// The same with data of a person covered in every field.
    pub fn covered(&self, home: &Home) -> Self {
        let cover = |text: &String| cover(text, home);
        Self {
            text: cover(&self.text),
            warning: cover(&self.warning),
            options: self.options.iter().map(cover).collect(),
            descriptions: self.descriptions.iter().map(|(id, text)| (*id, cover(text))).collect(),
            quoted: self.quoted.as_ref().map(cover),
        }
    }

    /// Whether something was found of which there is no doubt.
    pub fn has_certain(&self, home: &Home) -> bool {
        let certain = |text: &str| {
            let found = detect::scan(text, home);
            detect::PERSONAL.iter().any(|kind| found.has(*kind, Confidence::Certain))
        };
        self.all().any(certain)
    }

    fn all(&self) -> impl Iterator<Item = &str> {
        let rest = self.options.iter().chain(self.descriptions.values()).chain(&self.quoted);
        [&self.text, &self.warning].into_iter().chain(rest).map(String::as_str)
    }
}

/// A text with data of a person covered.
pub fn cover(text: &str, home: &Home) -> String {
    detect::masked(text, &detect::PERSONAL, Confidence::Likely, home)
}

/// A held draft as it would go out, and what hangs on it.
#[derive(Clone, Debug)]
pub struct Held {
    pub draft: Draft,
    pub words: Words,
    pub media: Vec<media::Model>,
}

/// Reads what waits: a post, an edit of one, or a boost.
pub async fn held(db: &impl ConnectionTrait, row: &scheduled_post::Model) -> Result<Option<Held>> {
    let Ok(draft) = serde_json::from_str::<Draft>(&row.draft) else { return Ok(None) };
    if let Some(original) = by_id(db, draft.boost_of).await? {
        let media = attach::of_posts(db, &[original.id]).await?.remove(&original.id).unwrap_or_default();
        let poll = polls::of(db, original.id).await?;
        let words = Words {
            text: html::plain(&original.content),
            warning: original.content_warning,
            options: poll.iter().flat_map(|p| p.options.iter().map(|o| o.title.clone())).collect(),
            descriptions: described(&media),
            quoted: None,
        };
        return Ok(Some(Held { draft, words, media }));
    }
    let old = by_id(db, draft.edit.as_ref().map(|(id, _)| *id)).await?;
    let quoted = by_id(db, draft.quoted.or(old.as_ref().and_then(|o| o.quote_id))).await?;
    let mut media = match (&draft.edit, &old) {
        (Some((_, edit)), Some(old)) if edit.media_ids.is_none() => {
            attach::of_posts(db, &[old.id]).await?.remove(&old.id).unwrap_or_default()
        }
        _ => uploads(db, row.profile_id, &draft.media_ids).await?,
    };
    let (text, warning, poll) = match &draft.edit {
        Some((_, edit)) => {
            for (id, text) in &edit.descriptions {
                if let Some(row) = media.iter_mut().find(|m| m.id == *id) {
                    row.description.clone_from(text);
                }
            }
            (&edit.text, &edit.content_warning, &edit.poll)
        }
        None => (&draft.text, &draft.content_warning, &draft.poll),
    };
    let words = Words {
        text: text.clone(),
        warning: warning.clone(),
        options: poll.iter().flat_map(|p| p.options.clone()).collect(),
        descriptions: described(&media),
        quoted: quoted.map(|q| html::plain(&q.content)),
    };
    Ok(Some(Held { draft, words, media }))
}

async fn by_id(db: &impl ConnectionTrait, id: Option<i64>) -> Result<Option<post::Model>> {
    match id {
        Some(id) => Ok(post::Entity::find_by_id(id).one(db).await?),
        None => Ok(None),
    }
}

fn described(media: &[media::Model]) -> BTreeMap<i64, String> {
    media.iter().filter(|m| !m.description.is_empty()).map(|m| (m.id, m.description.clone())).collect()
}

/// Uploads of a profile, in the order of their ids in a draft.
async fn uploads(db: &impl ConnectionTrait, profile_id: i64, ids: &[i64]) -> Result<Vec<media::Model>> {
    use sea_orm::{ColumnTrait, QueryFilter};
    let rows = media::Entity::find()
        .filter(media::Column::Id.is_in(ids.iter().copied()))
        .filter(media::Column::ProfileId.eq(profile_id))
        .all(db)
        .await?;
    Ok(ids.iter().filter_map(|id| rows.iter().find(|m| m.id == *id).cloned()).collect())
}
