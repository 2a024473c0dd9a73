//! What somebody wants to post, or to change of a post.

use serde::{Deserialize, Serialize};

use crate::{
    base::error::{Error, Result},
    entities::post::Audience,
    posts::{interaction::Policy, polls::NewPoll},
};

/// Handles that are looked up at their servers for one post.
pub const MOST_LOOKUPS: usize = 10;

/// As long as BCP 47 lets a tag be that names nothing private.
const MAX_LANGUAGE: usize = 35;

/// What somebody wants to post.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Draft {
    pub text: String,
    pub content_warning: String,
    pub sensitive: bool,
    pub audience: Option<Audience>,
    /// The list of its author's that a post for a circle is for.
    #[serde(default)]
    pub circle: Option<i64>,
    /// It never leaves this server, whatever its audience.
    pub local_only: bool,
    pub language: Option<String>,
    pub in_reply_to: Option<i64>,
    /// The post that it quotes.
    #[serde(default)]
    pub quoted: Option<i64>,
    /// Uploads of the author, in order.
    pub media_ids: Vec<i64>,
    pub poll: Option<NewPoll>,
    pub idempotency_key: Option<String>,
    pub app_id: Option<i64>,
    /// Who writes in the name of a shared profile.
    #[serde(default)]
    pub writer_id: Option<i64>,
    /// Who may do what with it; everyone, where nothing is said.
    #[serde(default)]
    pub policy: Policy,
    /// The author of what it answers has said yes.
    #[serde(default)]
    pub agreed: bool,
    /// The id that its author was told already.
    #[serde(default)]
    pub id: Option<i64>,
    /// Its author has read what the gate asks.
    #[serde(default, alias = "heard")]
    pub confirmed: bool,
    /// A colleague has reviewed it.
    #[serde(default, alias = "cleared")]
    pub approved: bool,
    /// What the gate has let pass already, and is not asked about again while its rules are the same: the version of the
    /// rules, and the print of what was said.
    #[serde(default)]
    pub judged: Option<(i64, String)>,
    /// Rules that its author says don't fit.
    #[serde(default)]
    pub contested: Vec<String>,
    /// It is no new post: an edit of one's own that waits.
    #[serde(default)]
    pub edit: Option<(i64, Edit)>,
    /// It is no new post: a boost that waits.
    #[serde(default)]
    pub boost_of: Option<i64>,
    /// Where the yes of another server's author is shown.
    #[serde(default)]
    pub approval_stamp: Option<String>,
    /// It thanks somebody, for this value of the branch.
    #[serde(default)]
    pub thanks: Option<String>,
    /// It is a question about this.
    #[serde(default)]
    pub question_topic: Option<String>,
}

impl Draft {
    /// What is said in it, and nothing of who sends it how, or of what was said to the gate.
    pub fn said(&self) -> Self {
        Self {
            text: self.text.trim().to_owned(),
            content_warning: self.content_warning.trim().to_owned(),
            idempotency_key: None,
            app_id: None,
            writer_id: None,
            agreed: false,
            approval_stamp: None,
            id: None,
            confirmed: false,
            approved: false,
            judged: None,
            contested: Vec::new(),
            ..self.clone()
        }
    }
}

/// That there is something to be said.
///
/// # Errors
/// 422: an empty post breaks no policy, and nothing can be done with it.
pub fn check_words(text: &str, has_more: bool) -> Result<()> {
    if text.trim().is_empty() && !has_more {
        return Err(Error::unprocessable("There is nothing in this post yet. Write something first."));
    }
    Ok(())
}

/// A language as BCP 47 has it: two or three letters, and what narrows it. None for anything else that apps send (`auto`, a
/// language's name): then the author's own counts.
pub fn language(text: Option<&str>) -> Option<String> {
    let tag = text?.trim().replace('_', "-");
    let primary = tag.split('-').next().unwrap_or_default();
    let fits = tag.len() <= MAX_LANGUAGE
        && matches!(primary.len(), 2 | 3)
        && primary.chars().all(|c| c.is_ascii_alphabetic())
        && tag.split('-').all(|part| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric()));
    fits.then(|| tag.split('-').enumerate().map(|(n, part)| subtag(n, part)).collect::<Vec<_>>().join("-"))
}

/// A part of a language tag as it is written (RFC 5646, 2.1.1): `de`, `Latn`, `AT`.
fn subtag(place: usize, part: &str) -> String {
    match (place, part.len()) {
        (0, _) => part.to_ascii_lowercase(),
        (_, 2) => part.to_ascii_uppercase(),
        (_, 4) if part.chars().all(|c| c.is_ascii_alphabetic()) => {
            format!("{}{}", part[..1].to_ascii_uppercase(), part[1..].to_ascii_lowercase())
        }
        _ => part.to_owned(),
    }
}

/// That a language that is set is one.
pub fn check_language(text: Option<&str>) -> Result<()> {
    if text.is_none_or(|l| l.is_empty() || language(Some(l)).is_some()) {
        Ok(())
    } else {
        Err(Error::unprocessable("language must be a code such as en or de."))
    }
}

/// What an edit may change.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Edit {
    pub text: String,
    pub content_warning: String,
    pub sensitive: bool,
    pub language: Option<String>,
    /// None: the attachments stay as they are.
    pub media_ids: Option<Vec<i64>>,
    /// Attachments that get another description.
    pub descriptions: Vec<(i64, String)>,
    /// Attachments whose point that must stay visible moves.
    #[serde(default)]
    pub focus: Vec<(i64, (i64, i64))>,
    /// None: the poll stays; one without answers goes.
    pub poll: Option<NewPoll>,
    /// Its author has read what the gate asks.
    #[serde(default, alias = "heard")]
    pub confirmed: bool,
    /// A colleague has reviewed it.
    #[serde(default, alias = "cleared")]
    pub approved: bool,
    /// Rules that its author says don't fit.
    #[serde(default)]
    pub contested: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::language;

    #[test]
    fn languages_are_kept_or_left_to_the_default() {
        for (sent, kept) in [
            ("de", Some("de")),
            ("en_GB", Some("en-GB")),
            ("en-GB-oxendict", Some("en-GB-oxendict")),
            ("zh-Hant-TW", Some("zh-Hant-TW")),
            ("nan", Some("nan")),
            ("auto", None),
            ("English", None),
            ("<script>", None),
            ("de--AT", None),
            ("", None),
        ] {
            assert_eq!(language(Some(sent)).as_deref(), kept, "{sent}");
        }
    }
}
