//! A post that is not stored yet, and what hangs on it.

use crate::{
    entities::{media, post, profile},
    posts::polls::NewPoll,
    wire::remote::{attachments::Attachment, questions::Question},
};

/// A post that is not stored yet. Its `ruleset_version` is filled in from the verdict.
#[derive(Clone, Debug)]
pub struct NewPost {
    pub row: post::Model,
    pub author: profile::Model,
    pub mentions: Vec<profile::Model>,
    /// Addressed without being named in the text.
    pub silent: Vec<profile::Model>,
    pub tags: Vec<String>,
    pub more: More,
    /// We asked for it; nobody sent it.
    pub fetched: bool,
}

/// What hangs on a post beside its words.
#[derive(Clone, Debug, Default)]
pub struct More {
    /// Uploads of its author.
    pub media: Vec<media::Model>,
    /// What another server attached.
    pub attachments: Vec<Attachment>,
    pub poll: Option<NewPoll>,
    pub question: Option<Question>,
}

impl More {
    /// The words in it, for the gate and for search.
    pub(super) fn words(&self) -> Vec<String> {
        let described = self.media.iter().map(|m| m.description.clone());
        let attached = self.attachments.iter().map(|a| a.description.clone());
        let asked = self.poll.iter().flat_map(|p| p.options.clone());
        let answers = self.question.iter().flat_map(|q| q.options.iter().map(|(t, _)| t.clone()));
        described.chain(attached).chain(asked).chain(answers).collect()
    }
}

impl NewPost {
    /// A post that names nobody and has nothing but its row.
    pub fn of(row: post::Model, author: profile::Model) -> Self {
        Self {
            row,
            author,
            mentions: Vec::new(),
            silent: Vec::new(),
            tags: Vec::new(),
            more: More::default(),
            fetched: false,
        }
    }
}
