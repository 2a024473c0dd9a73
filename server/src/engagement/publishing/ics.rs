//! iCalendar, as far as a feed of posts needs it. <https://www.rfc-editor.org/rfc/rfc5545>
//!
//! The crate `icalendar` would do the same, but turns on all of chrono, and so makes everything above it be compiled again.

use chrono::{DateTime, Utc};

/// Octets of a line; what is longer goes on in the next, behind a blank.
const LONGEST_LINE: usize = 75;

/// One event.
#[derive(Clone, Debug)]
pub struct Event {
    pub uid: String,
    pub made: DateTime<Utc>,
    pub starts: DateTime<Utc>,
    pub ends: DateTime<Utc>,
    pub summary: String,
    /// It is settled, and not only planned.
    pub is_sure: bool,
}

/// A calendar with a name.
pub fn calendar(name: &str, events: &[Event]) -> String {
    let mut out = String::new();
    let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Branchline//Publishing//EN", "CALSCALE:GREGORIAN"];
    for line in head {
        put(&mut out, line);
    }
    put(&mut out, &format!("X-WR-CALNAME:{}", escaped(name)));
    for event in events {
        let time = |at: DateTime<Utc>| at.format("%Y%m%dT%H%M%SZ").to_string();
        put(&mut out, "BEGIN:VEVENT");
        put(&mut out, &format!("UID:{}", escaped(&event.uid)));
        put(&mut out, &format!("DTSTAMP:{}", time(event.made)));
        put(&mut out, &format!("DTSTART:{}", time(event.starts)));
        put(&mut out, &format!("DTEND:{}", time(event.ends)));
        put(&mut out, &format!("SUMMARY:{}", escaped(&event.summary)));
        put(&mut out, if event.is_sure { "STATUS:CONFIRMED" } else { "STATUS:TENTATIVE" });
        put(&mut out, "END:VEVENT");
    }
    put(&mut out, "END:VCALENDAR");
    out
}

/// A text as a value (3.3.11).
fn escaped(text: &str) -> String {
    let plain: String = text.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
    plain.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// A line, folded between characters (3.1).
fn put(out: &mut String, line: &str) {
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LONGEST_LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(c);
        length += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::clock::utc;

    #[test]
    fn lines_are_folded_and_values_escaped() {
        let summary = format!("@desk: one, two; three\\{}", "ä".repeat(60));
        let at = utc(1_795_167_148_000);
        let event =
            Event { uid: "1@a".into(), made: at, starts: at, ends: at, summary: summary.clone(), is_sure: false };
        let text = calendar("Desk", &[event]);
        assert!(text.lines().all(|l| l.len() <= LONGEST_LINE) && text.ends_with("END:VCALENDAR\r\n"), "{text}");
        let unfolded = text.replace("\r\n ", "");
        assert!(unfolded.contains("SUMMARY:@desk: one\\, two\\; three\\\\ää"), "{unfolded}");
        assert!(unfolded.contains("DTSTART:20261120T093228Z\r\n") && unfolded.contains("STATUS:TENTATIVE"));
    }
}
