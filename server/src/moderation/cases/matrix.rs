//! What a case may be about, how bad that is before anybody has looked, and how long it may wait.

use crate::base::clock::{DAY, HOUR};

/// Mastodon's categories.
pub const CATEGORIES: &[&str] = &["spam", "legal", "violation", "other"];
/// How bad something may be, the least first.
pub const SEVERITIES: &[&str] = &["low", "normal", "high", "urgent"];

/// What a category weighs before anybody has looked.
pub fn severity_of(category: &str) -> &'static str {
    match category {
        "legal" => "high",
        "spam" => "low",
        _ => "normal",
    }
}

/// How long somebody has to look into a case, in milliseconds.
pub fn due_ms(severity: &str) -> i64 {
    match severity {
        "urgent" => 4 * HOUR,
        "high" => DAY,
        "low" => 7 * DAY,
        _ => 3 * DAY,
    }
}
