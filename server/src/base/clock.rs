//! The server's clock: real time, moved in development and tests.

use std::{
    path::PathBuf,
    sync::{
        Arc, Mutex,
        atomic::{AtomicI64, Ordering},
    },
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use chrono::{DateTime, Datelike, FixedOffset, Months, NaiveDate, NaiveTime, SecondsFormat, Timelike, Utc};
use rand::{Rng, SeedableRng, rngs::StdRng};
use tokio::time::Instant;

pub const SECOND: i64 = 1_000;
pub const MINUTE: i64 = 60 * SECOND;
pub const HOUR: i64 = 60 * MINUTE;
pub const DAY: i64 = 24 * HOUR;

/// Tells the time, in milliseconds since 1970 (UTC).
#[derive(Clone, Debug)]
pub struct Clock(Arc<State>);

#[derive(Debug)]
struct State {
    /// What tests and `BRANCHLINE_DEV_CLOCK` add to the time of day.
    offset_ms: AtomicI64,
    /// The time of day when the process began, and the same moment on the machine's monotonic clock.
    begun_ms: i64,
    begun: Instant,
    /// What they add to the time that passes; it only grows.
    passed_ms: AtomicI64,
    /// The last id of this process (`id::next`).
    ids: Counters,
    /// Where it is simulated: what gives numbers in place of chance.
    seeded: Option<Mutex<StdRng>>,
}

/// Where `id` counts, so that ids never go back, whatever the clock does.
#[derive(Debug, Default)]
pub struct Counters {
    pub last: AtomicI64,
    pub ahead: AtomicI64,
}

impl Default for Clock {
    fn default() -> Self {
        Self::beginning(time_of_day(), None)
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place for time")]
fn time_of_day() -> i64 {
    let real = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(real.as_millis()).unwrap_or(i64::MAX)
}

impl Clock {
    fn beginning(begun_ms: i64, seeded: Option<Mutex<StdRng>>) -> Self {
        Self(Arc::new(State {
            offset_ms: AtomicI64::new(0),
            begun_ms,
            begun: Instant::now(),
            passed_ms: AtomicI64::new(0),
            ids: Counters::default(),
            seeded,
        }))
    }

    /// A clock for a simulation: it begins at a time, passes as tokio's clock does (which a test can stop), and waits are
    /// spread by numbers from a seed.
    pub fn simulated(begun_ms: i64, seed: u64) -> Self {
        Self::beginning(begun_ms, Some(Mutex::new(StdRng::seed_from_u64(seed))))
    }

    /// The next number in place of chance; none where chance decides.
    pub fn seeded(&self) -> Option<u64> {
        Some(self.0.seeded.as_ref()?.lock().ok()?.next_u64())
    }

    pub fn now_ms(&self) -> i64 {
        let day = if self.0.seeded.is_some() { self.0.begun_ms + self.since_begun() } else { time_of_day() };
        day + self.0.offset_ms.load(Ordering::Relaxed)
    }

    fn since_begun(&self) -> i64 {
        i64::try_from(self.0.begun.elapsed().as_millis()).unwrap_or(i64::MAX)
    }

    /// The time for waiting: leases, breakers, the next try. It begins as the time of day and then only passes, also when
    /// somebody sets the machine's clock; what was stored by a process with another clock has to be bounded.
    pub fn steady_ms(&self) -> i64 {
        self.0.begun_ms.saturating_add(self.since_begun()) + self.0.passed_ms.load(Ordering::Relaxed)
    }

    /// Where `id` counts.
    pub fn ids(&self) -> &Counters {
        &self.0.ids
    }

    /// Lets time pass, for tests.
    pub fn advance(&self, by: Duration) {
        self.shift(i64::try_from(by.as_millis()).unwrap_or(i64::MAX));
    }

    /// Sets the time, for tests.
    pub fn set_ms(&self, at_ms: i64) {
        self.shift(at_ms - self.now_ms());
    }

    /// Sets the time of day alone, as whoever sets a machine's clock does; for tests.
    pub fn set_day_ms(&self, at_ms: i64) {
        self.0.offset_ms.fetch_add(at_ms - self.now_ms(), Ordering::Relaxed);
    }

    /// Forward, time passes; back, only the time of day changes.
    fn shift(&self, by_ms: i64) {
        self.0.offset_ms.fetch_add(by_ms, Ordering::Relaxed);
        self.0.passed_ms.fetch_add(by_ms.max(0), Ordering::Relaxed);
    }

    /// Follows `BRANCHLINE_DEV_CLOCK`: a file that holds an offset in seconds.
    pub async fn follow(self, file: PathBuf) {
        loop {
            if let Ok(text) = tokio::fs::read_to_string(&file).await
                && let Ok(seconds) = text.trim().parse::<i64>()
            {
                self.shift(seconds.saturating_mul(SECOND) - self.0.offset_ms.load(Ordering::Relaxed));
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }
}

/// The first millisecond of a day (UTC); none for what is no day.
pub fn day_start(day: &str) -> Option<i64> {
    let day = chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()?;
    Some(day.and_hms_opt(0, 0, 0)?.and_utc().timestamp_millis())
}

/// The year of a time.
pub fn year(ms: i64) -> i64 {
    i64::from(date_time(ms).year())
}

fn date_time(ms: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(ms).unwrap_or_default()
}

/// `2026-11-20T09:32:28.651Z`, as ActivityPub and the Mastodon API write times.
pub fn iso(ms: i64) -> String {
    date_time(ms).to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// The beginning of the hour, day or other unit of a time: what a row about a person says of when.
pub fn start_of(unit: i64, ms: i64) -> i64 {
    ms - ms.rem_euclid(unit)
}

/// `2026-11-20`.
pub fn day(ms: i64) -> String {
    date_time(ms).format("%Y-%m-%d").to_string()
}

/// The Monday of the week of a time.
pub fn week(ms: i64) -> String {
    let day = date_time(ms).date_naive();
    let monday = day - chrono::Duration::days(i64::from(day.weekday().num_days_from_monday()));
    monday.format("%Y-%m-%d").to_string()
}

/// `2026-11`.
pub fn month(ms: i64) -> String {
    date_time(ms).format("%Y-%m").to_string()
}

/// The last day of the month after that of a time.
pub fn last_day_of_next_month(ms: i64) -> String {
    let first = date_time(ms).date_naive().with_day(1).and_then(|d| d.checked_add_months(Months::new(2)));
    let last = first.and_then(|d| d.pred_opt());
    last.map_or_else(|| day(ms), |d| d.format("%Y-%m-%d").to_string())
}

/// The first day of the month after a time.
pub fn first_of_next_month(ms: i64) -> String {
    let first = date_time(ms).date_naive().with_day(1).and_then(|d| d.checked_add_months(Months::new(1)));
    first.map_or_else(|| day(ms), |d| d.format("%Y-%m-%d").to_string())
}

/// `Fri, 20 Nov 2026 09:32:28 +0000`, as feeds write times.
pub fn rfc2822(ms: i64) -> String {
    date_time(ms).to_rfc2822()
}

/// `Fri, 20 Nov 2026 09:32:28 GMT`, as HTTP headers write times.
pub fn http_date(ms: i64) -> String {
    httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_millis(ms.max(0).unsigned_abs()))
}

/// Whether a name is one of the time zone database.
pub fn is_zone(name: &str) -> bool {
    name.parse::<chrono_tz::Tz>().is_ok()
}

/// The names of all time zones, by region; without the old ones that have none.
pub fn zones() -> Vec<String> {
    let names = chrono_tz::TZ_VARIANTS.iter().map(|z| z.name()).filter(|n| n.contains('/') && !n.starts_with("Etc/"));
    names.map(str::to_owned).collect()
}

/// Minutes by which a zone is ahead of UTC at a time; 0 for a zone that nobody knows.
pub fn zone_offset(name: &str, at_ms: i64) -> i64 {
    use chrono::Offset;
    let Ok(zone) = name.parse::<chrono_tz::Tz>() else { return 0 };
    i64::from(date_time(at_ms).with_timezone(&zone).offset().fix().local_minus_utc()) / 60
}

/// A time on somebody's clock, `2026-12-04T10:00`, where `zone` has the minutes by which the clock is ahead of UTC at a time;
/// none for what is no time.
pub fn from_wall(wall: &str, zone: impl Fn(i64) -> i64) -> Option<i64> {
    let utc = parse_iso(wall)?;
    let guess = utc - zone(utc) * MINUTE;
    Some(utc - zone(guess) * MINUTE)
}

/// The same back: `2026-12-04T10:00`.
pub fn to_wall(ms: i64, zone: impl Fn(i64) -> i64) -> String {
    date_time(ms + zone(ms) * MINUTE).format("%Y-%m-%dT%H:%M").to_string()
}

/// A time as chrono has it.
pub fn utc(ms: i64) -> DateTime<Utc> {
    date_time(ms)
}

/// Reads an HTTP date.
pub fn parse_http_date(text: &str) -> Option<i64> {
    let since = httpdate::parse_http_date(text).ok()?.duration_since(UNIX_EPOCH).ok()?;
    i64::try_from(since.as_millis()).ok()
}

/// Reads a time of ISO 8601 in the forms in which it is sent: with any zone or none, which means UTC; with fractions of a
/// second, without seconds or minutes, or as a day alone; also as mails write it (RFC 2822), and with the zone's name behind
/// it (RFC 9557).
pub fn parse_iso(text: &str) -> Option<i64> {
    let text = text.split('[').next().unwrap_or_default().trim();
    if let Ok(time) = DateTime::parse_from_rfc3339(text).or_else(|_| DateTime::parse_from_rfc2822(text)) {
        return Some(time.timestamp_millis());
    }
    let text = text.to_ascii_uppercase();
    let unzoned = text.strip_suffix("UTC").or_else(|| text.strip_suffix("GMT")).unwrap_or(&text).trim_end();
    let parts = unzoned.split_once('T').or_else(|| unzoned.split_once(' '));
    let Some((day, rest)) = parts else { return unzoned.contains('-').then(|| day_ms(unzoned)).flatten() };
    let rest = rest.replace(' ', "").replace(',', ".");
    let (time, zone) = rest.split_at(rest.find(['Z', '+', '-', '−']).unwrap_or(rest.len()));
    Some(day_ms(day)? + within_day_ms(time)? - ahead_ms(zone)?)
}

/// `2026-11-29`, `2026-W48-7` (week and day of the week), `2026-333` (its day of the year), or without hyphens.
fn day_ms(text: &str) -> Option<i64> {
    if text.contains('W') {
        // A week alone is no day.
        let day = ["%G-W%V-%u", "%GW%V%u"].iter().find_map(|form| NaiveDate::parse_from_str(text, form).ok())?;
        return Some(day.and_hms_opt(0, 0, 0)?.and_utc().timestamp_millis());
    }
    // A month alone is no day of its year.
    let short = if text.contains('-') && text.len() == 8 { "%Y-%j" } else { "%Y%m%d" };
    let day = ["%Y-%m-%d", short].iter().find_map(|form| NaiveDate::parse_from_str(text, form).ok())?;
    Some(day.and_hms_opt(0, 0, 0)?.and_utc().timestamp_millis())
}

/// A time of the day; its end is 24:00.
fn within_day_ms(text: &str) -> Option<i64> {
    if let Some(rest) = text.strip_prefix("24") {
        return rest.chars().all(|c| matches!(c, '0' | ':' | '.')).then_some(DAY);
    }
    let whole = if text.len() == 2 { format!("{text}:00") } else { text.to_owned() };
    let forms = ["%H:%M:%S%.f", "%H:%M", "%H%M%S%.f", "%H%M"];
    let time = forms.iter().find_map(|form| NaiveTime::parse_from_str(&whole, form).ok())?;
    Some(i64::from(time.num_seconds_from_midnight()) * SECOND + i64::from(time.nanosecond() / 1_000_000))
}

/// By how much a zone is ahead of UTC: `+01:00`, `+0100`, `+01`, `Z`.
fn ahead_ms(zone: &str) -> Option<i64> {
    if matches!(zone, "" | "Z") {
        return Some(0);
    }
    let whole = if zone.chars().count() == 3 { format!("{zone}:00") } else { zone.to_owned() };
    let offset: FixedOffset = whole.parse().ok()?;
    Some(i64::from(offset.local_minus_utc()) * SECOND)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_and_prints() {
        let clock = Clock::default();
        let before = clock.now_ms();
        clock.advance(Duration::from_secs(3600));
        assert!(clock.now_ms() >= before + HOUR);
        let steady = clock.steady_ms();
        clock.set_ms(before - HOUR);
        assert!(clock.now_ms() < before && clock.steady_ms() >= steady);
        assert_eq!(iso(1_795_167_148_651), "2026-11-20T09:32:28.651Z");
        assert_eq!(parse_http_date(&http_date(1_795_167_148_000)), Some(1_795_167_148_000));
    }

    #[test]
    fn times_come_in_many_forms() {
        for (text, same) in [
            ("2026-11-20T09:32:28", "2026-11-20T09:32:28Z"),
            ("2026-11-20T09:32:28.651", "2026-11-20T09:32:28.651Z"),
            ("2026-11-20T10:32:28+0100", "2026-11-20T09:32:28Z"),
            ("2026-11-20T10:32:28.5+01", "2026-11-20T09:32:28.5Z"),
            ("2026-11-20 09:32:28", "2026-11-20T09:32:28Z"),
            ("2026-11-20 10:32:28 +0100", "2026-11-20T09:32:28Z"),
            ("2026-11-20T09:32", "2026-11-20T09:32:00Z"),
            ("2026-11-20t09:32z", "2026-11-20T09:32:00Z"),
            ("2026-11-20", "2026-11-20T00:00:00Z"),
            ("20261120T093228Z", "2026-11-20T09:32:28Z"),
            ("20261120T103228+01", "2026-11-20T09:32:28Z"),
            ("Sun, 29 Nov 2026 10:00:00 GMT", "2026-11-29T10:00:00Z"),
            ("Sun, 29 Nov 2026 11:00:00 +0100", "2026-11-29T10:00:00Z"),
            ("2026-11-29 10:00:00 UTC", "2026-11-29T10:00:00Z"),
            ("2026-11-29T24:00:00Z", "2026-11-30T00:00:00Z"),
            ("2026-12-31T24:00", "2027-01-01T00:00:00Z"),
            ("2026-11-29T11:00:00+01:00[Europe/Berlin]", "2026-11-29T10:00:00Z"),
            ("2026-333T10:00:00Z", "2026-11-29T10:00:00Z"),
            ("2026-W48-7T10:00:00Z", "2026-11-29T10:00:00Z"),
            ("2026W487T100000Z", "2026-11-29T10:00:00Z"),
            ("2026-W48-7", "2026-11-29T00:00:00Z"),
            ("2026-11-29T10Z", "2026-11-29T10:00:00Z"),
            ("2026-11-29T10:00:00 +00:00", "2026-11-29T10:00:00Z"),
            ("2026-11-29T10:00:00 Z", "2026-11-29T10:00:00Z"),
        ] {
            assert!(parse_iso(text).is_some() && parse_iso(text) == parse_iso(same), "{text}: {:?}", parse_iso(text));
        }
        for text in [
            "",
            "soon",
            "2026-13-01",
            "1795167148",
            "2026-11-20T25:00:00",
            "2026-11-20T24:30",
            "2026-400T10Z",
            "2026-W48",
            "2026-W60-1",
            "[x]",
            "2026-11-20T",
            "20T26-11",
        ] {
            assert_eq!(parse_iso(text), None, "{text}");
        }
    }
}
