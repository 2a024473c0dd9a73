//! Times and names as people read them.

use api::{Account, Status};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Milliseconds since 1970 of a time such as `2026-11-20T09:32:28.651Z`.
fn millis(iso: &str) -> Option<i64> {
    let number = |range: std::ops::Range<usize>| iso.get(range)?.parse::<i64>().ok();
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    let (hour, minute, second) = (number(11..13)?, number(14..16)?, number(17..19)?);
    // Days since 1970 in the proleptic Gregorian calendar, counting years from March.
    let (y, m) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days =
        y * 365 + y.div_euclid(4) - y.div_euclid(100) + y.div_euclid(400) + (m * 153 + 2) / 5 + day - 1 - 719_468;
    Some(((days * 24 + hour) * 60 + minute) * MINUTE + second * 1_000)
}

/// `2 hours ago`, or the day for what is older than a week.
pub fn ago(iso: &str, now_ms: i64) -> String {
    let Some(then) = millis(iso) else { return iso.to_owned() };
    let before = |n: i64, word: &str| format!("{} ago", plural(n, word));
    match now_ms - then {
        past if past < MINUTE => "just now".into(),
        past if past < HOUR => before(past / MINUTE, "minute"),
        past if past < DAY => before(past / HOUR, "hour"),
        past if past < 7 * DAY => before(past / DAY, "day"),
        _ => day(iso),
    }
}

/// `1 post`, `2 posts`
pub fn plural(n: i64, word: &str) -> String {
    format!("{n} {word}{}", if n == 1 { "" } else { "s" })
}

/// `20 November 2026`
pub fn day(iso: &str) -> String {
    let month = iso.get(5..7).and_then(|m| m.parse::<usize>().ok()).and_then(|m| MONTHS.get(m.wrapping_sub(1)));
    match (iso.get(8..10), month, iso.get(0..4)) {
        (Some(day), Some(month), Some(year)) => format!("{} {month} {year}", day.trim_start_matches('0')),
        _ => iso.to_owned(),
    }
}

/// `20 November 2026, 09:32 UTC`
pub fn exact(iso: &str) -> String {
    format!("{}, {} UTC", day(iso), iso.get(11..16).unwrap_or_default())
}

/// The page of a profile here, also of another server's.
pub fn profile_path(account: &Account) -> String {
    format!("/@{}", account.acct)
}

/// The page of a post here.
pub fn post_path(status: &Status) -> String {
    format!("/@{}/{}", status.account.acct, status.id)
}

/// The sentence that says who can see a post.
pub fn audience_word(audience: &str, local_only: bool) -> &'static str {
    match (audience, local_only) {
        ("public", _) => "Everyone",
        ("unlisted", _) => "Everyone, quietly",
        ("followers", true) => "Followers here",
        ("followers", false) => "Followers",
        ("mentioned", _) => "Only those mentioned",
        ("branch", _) => "This branch only",
        ("network", _) => "Trusted branches",
        _ => "A circle",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times() {
        let posted = "2026-11-20T09:32:28.651Z";
        let at = millis(posted).expect("time");
        assert_eq!(at, 1_795_167_148_000);
        assert_eq!(ago(posted, at + 61_000), "1 minute ago");
        assert_eq!(ago(posted, at + 2 * HOUR), "2 hours ago");
        assert_eq!(ago(posted, at + 30 * DAY), "20 November 2026");
        assert_eq!(exact(posted), "20 November 2026, 09:32 UTC");
        assert_eq!(ago("nonsense", 0), "nonsense");
    }
}
