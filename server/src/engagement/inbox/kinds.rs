//! What somebody may have written to a shared profile, and how soon it is answered where nobody has said otherwise.

/// Each kind with its hours; none where it needs no answer.
pub const KINDS: &[(&str, Option<i64>)] = &[
    (UNSORTED, Some(24)),
    ("question", Some(24)),
    ("complaint", Some(24)),
    ("error", Some(8)),
    ("praise", Some(72)),
    ("troll", None),
    ("threat", Some(1)),
    ("press", Some(4)),
    ("records", Some(48)),
];
/// Nobody has read it yet.
pub const UNSORTED: &str = "unsorted";

/// The hours of a kind where nobody has said otherwise.
pub fn usual_hours(kind: &str) -> Option<i64> {
    KINDS.iter().find(|(name, _)| *name == kind).and_then(|(_, hours)| *hours)
}

pub fn is_kind(kind: &str) -> bool {
    KINDS.iter().any(|(name, _)| *name == kind)
}
