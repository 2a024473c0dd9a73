//! Times and names as people read them.

use api::{Account, Status};

use crate::frame::Frame;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
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
pub fn ago(frame: &Frame, iso: &str) -> String {
    let Some(then) = millis(iso) else { return iso.to_owned() };
    let before = |n: i64, id: &str| frame.tv(id, &[("count", &n.to_string())]);
    match frame.now_ms - then {
        past if past < MINUTE => frame.t("time-now"),
        past if past < HOUR => before(past / MINUTE, "time-minutes"),
        past if past < DAY => before(past / HOUR, "time-hours"),
        past if past < 7 * DAY => before(past / DAY, "time-days"),
        _ => day(frame, iso),
    }
}

/// A count with its word, in the right plural.
pub fn plural(frame: &Frame, id: &str, count: i64) -> String {
    frame.tv(id, &[("count", &count.to_string())])
}

/// A time in the reader's zone: year, month, day, hour, minute.
fn local(frame: &Frame, iso: &str) -> Option<(i64, i64, i64, i64, i64)> {
    // A day alone is the same day everywhere.
    let (at, is_day) =
        millis(iso).map(|at| (at, false)).or_else(|| Some((millis(&format!("{iso}T00:00:00.000Z"))?, true)))?;
    let minutes = at.div_euclid(MINUTE) + if is_day { 0 } else { (frame.zone)(at) };
    let (days, minute) = (minutes.div_euclid(1_440), minutes.rem_euclid(1_440));
    // The inverse of the count in `millis`.
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let doe = z.rem_euclid(146_097);
    let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let month = if mp < 10 { mp + 3 } else { mp - 9 };
    let year = yoe + era * 400 + i64::from(month <= 2);
    Some((year, month, doy - (153 * mp + 2) / 5 + 1, minute / 60, minute % 60))
}

/// `20 November 2026`
pub fn day(frame: &Frame, iso: &str) -> String {
    frame.texts.day(&day_key(frame, iso))
}

/// A day of the calendar such as `2026-11-20`, written out; it is the same in every zone.
pub fn calendar_day(frame: &Frame, day: &str) -> String {
    frame.texts.day(day)
}

/// A month such as `2026-11`, written out: `November 2026`.
pub fn month(frame: &Frame, month: &str) -> String {
    frame.texts.month(month)
}

/// `2026-11-20` in the reader's zone, for grouping.
pub fn day_key(frame: &Frame, iso: &str) -> String {
    local(frame, iso).map_or_else(|| iso.to_owned(), |(y, m, d, ..)| format!("{y:04}-{m:02}-{d:02}"))
}

/// `20 November 2026, 10:32`
pub fn exact(frame: &Frame, iso: &str) -> String {
    let Some((.., hour, minute)) = local(frame, iso) else { return iso.to_owned() };
    format!("{}, {hour:02}:{minute:02}", day(frame, iso))
}

/// The page of a profile here, also of another server's.
pub fn profile_path(account: &Account) -> String {
    format!("/@{}", account.acct)
}

/// The page of a post here.
pub fn post_path(status: &Status) -> String {
    format!("/@{}/{}", status.account.acct, status.id)
}

/// The word that says who can see a post.
pub fn audience_word(frame: &Frame, audience: &str, local_only: bool) -> String {
    let known = ["public", "unlisted", "followers", "mentioned", "branch", "network"];
    match known.into_iter().find(|k| *k == audience) {
        Some("followers") if local_only => frame.t("audience-followers-here"),
        Some(known) => frame.t(&format!("audience-{known}")),
        None => frame.t("audience-circle"),
    }
}

/// The words of safe HTML without their marks, on one line.
pub fn plain(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let tag = &rest[at..];
        let end = tag.find('>').map_or(tag.len(), |e| e + 1);
        // Between paragraphs and lines stands a space.
        if tag.starts_with("<br") || tag.starts_with("</p") || tag.starts_with("</li") {
            out.push(' ');
        }
        rest = &tag[end..];
    }
    out.push_str(rest);
    html_escape::decode_html_entities(&out).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first so many characters, with a sign that there is more.
pub fn short(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text.to_owned(),
    }
}

/// The host in a handle; the branch's own name for one without.
pub fn host(frame: &Frame, account: &Account) -> String {
    account.acct.split_once('@').map_or_else(|| frame.branch.clone(), |(_, host)| host.to_owned())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    struct Nobody;

    impl api::Transport for Nobody {
        fn send(
            &self,
            _: api::Request,
        ) -> std::pin::Pin<Box<dyn Future<Output = Result<api::Answer, api::ClientError>> + Send + '_>> {
            Box::pin(async { Err(api::ClientError::unreachable("nobody")) })
        }
    }

    fn frame(language: &str, now_ms: i64, ahead: i64) -> Frame {
        Frame {
            branch: String::new(),
            speaker: None,
            path: String::new(),
            now_ms,
            zone: Arc::new(move |_| ahead),
            texts: texts::of(language),
            assets: String::new(),
            signs_up: false,
            notice: None,
            unread: 0,
            open_warnings: false,
            show_sensitive: false,
            uploads: String::new(),
            circles: Vec::new(),
            trusted: Vec::new(),
            kept: None,
            desk: None,
            has_colour: false,
            logo: None,
            footer: Vec::new(),
            alternate: None,
            about: None,
            beside: Arc::default(),
            client: api::Client::new(Arc::new(Nobody)),
        }
    }

    #[test]
    fn words_without_marks() {
        assert_eq!(plain("<p>One &amp; two<br>three</p><p>four</p>"), "One & two three four");
        assert_eq!((short("a bc", 2), short("ab", 2)), ("a…".to_owned(), "ab".to_owned()));
    }

    /// A time that is told as how long ago takes no preposition before a date.
    #[test]
    fn sentences_about_times_read_well() {
        let posted = "2026-11-20T23:32:28.651Z";
        let at = millis(posted).expect("time");
        for (language, _) in texts::languages() {
            let frame = frame(language, at + 7 * MINUTE, 0);
            for id in ["post-edited", "poll-ended"] {
                let said = frame.tv(id, &[("when", &ago(&frame, posted))]);
                let wrong = [" am vor", " on 7", " at 7", " um vor", " le il y a", " el hace"];
                assert!(!wrong.iter().any(|w| said.contains(w)), "{said}");
            }
        }
    }

    #[test]
    fn times() {
        let posted = "2026-11-20T23:32:28.651Z";
        let at = millis(posted).expect("time");
        assert_eq!(ago(&frame("en", at + 61_000, 0), posted), "1 minute ago");
        assert_eq!(ago(&frame("de", at + 2 * HOUR, 0), posted), "vor 2 Stunden");
        assert_eq!(exact(&frame("en", at, 0), posted), "20 November 2026, 23:32");
        assert_eq!(exact(&frame("de", at, 60), posted), "21. November 2026, 00:32");
        assert_eq!(day_key(&frame("en", at, -600), posted), "2026-11-20");
        assert_eq!(day(&frame("en", at, -600), "2026-12-07"), "7 December 2026");
        assert_eq!(ago(&frame("en", 0, 0), "nonsense"), "nonsense");
    }
}
