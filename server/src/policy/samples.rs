//! Posts on which a condition is tried before it is kept: one with nothing, one with everything.

use super::{
    facts::{Around, Facts, Medium, Mentioned},
    verdict::Answers,
};
use crate::entities::{post::Audience, profile::Kind};

pub(super) struct Sample {
    text: &'static str,
    around: Around,
    answers: Answers,
    more: Vec<String>,
    full: bool,
}

impl Sample {
    pub(super) fn facts(&self) -> Facts<'_> {
        Facts {
            text: self.text,
            content_warning: if self.full { "Long" } else { "" },
            audience: Audience::Public,
            author_kind: if self.full { Kind::Remote } else { Kind::Professional },
            parent_audience: self.full.then_some(Audience::Public),
            is_boost: false,
            is_edit: false,
            author_agrees: true,
            has_more: self.full,
            more: &self.more,
            around: &self.around,
            origin: if self.full { "peer.example" } else { "" },
            answers: &self.answers,
        }
    }
}

pub(super) fn all() -> [Sample; 2] {
    let full = Around {
        language: "en".into(),
        media: vec![Medium { kind: "image".into(), description: "A shelf".into() }],
        mentions: vec![Mentioned { kind: "remote".into(), domain: "peer.example".into(), follower: true }],
        reply_depth: 2,
        role: "staff".into(),
        handbook_read: 1,
        handbook: 2,
        must_read: false,
        standing: "accept".into(),
        year: 2026,
    };
    [
        Sample { text: "", around: Around::default(), answers: Answers::default(), more: Vec::new(), full: false },
        Sample {
            text: "Morning, @bea@peer.example: https://peer.example/a #storytime",
            around: full,
            answers: Answers::default(),
            more: vec!["A shelf".into()],
            full: true,
        },
    ]
}
