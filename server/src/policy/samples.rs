//! Posts on which a condition is tried before it is kept: one with nothing, one with everything.

use super::{
    answers::Answers,
    facts::{Around, Facts, Medium, Mentioned},
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
        let plain = Facts::of(self.text, Kind::Professional, &self.around, &self.answers);
        if !self.full {
            return plain;
        }
        Facts {
            content_warning: "Long",
            author_kind: Kind::Remote,
            parent_audience: Some(Audience::Public),
            is_reply: true,
            has_more: true,
            has_poll: true,
            more: &self.more,
            origin: "peer.example",
            ..plain
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
