//! Hosts: where one ends, in any script.

use std::net::{Ipv4Addr, Ipv6Addr};

use crate::characters::{ZWJ, ZWNJ, is_letter, is_letter_or_digit, is_mark};

/// Hosts have 253 characters at most; the ends of longer runs are not looked at.
const LONGEST: usize = 1_024;

/// Pictures stand in names too, but not in the last part of one.
fn in_label(c: char) -> bool {
    in_last_label(c) || matches!(c, '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

fn in_last_label(c: char) -> bool {
    matches!(c, '-' | '_' | ZWJ | ZWNJ | '・' | '·') || is_letter_or_digit(c)
}

/// How many bytes of a text are a host that begins there (a name, or an IP address); 0 for none. With `dotted`, a name of one
/// part is none.
pub fn length(text: &str, dotted: bool) -> usize {
    if text.starts_with('[') {
        let end = text.find(']').filter(|end| text[1..*end].parse::<Ipv6Addr>().is_ok());
        return end.map_or(0, |end| end + 1);
    }
    let mut end = text.find(|c| c != '.' && !in_label(c)).unwrap_or(text.len()).min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut length = 0;
    let mut parts = 0;
    for label in text[..end].split('.') {
        let start = length + usize::from(parts > 0);
        let rest = text[start + label.len()..end].strip_prefix('.').unwrap_or_default();
        // What stands behind the last part is no part of the host, unless the name goes on.
        let goes_on = last_label(rest.split('.').next().unwrap_or_default()) > 0;
        let taken = if goes_on { label.len() } else { last_label(label) };
        if taken == 0 || label.starts_with('-') {
            break;
        }
        parts += 1;
        length = start + taken;
        if !goes_on {
            break;
        }
    }
    if parts == 0 || (dotted && parts < 2) || !is_host(&text[..length]) { 0 } else { length }
}

/// How much of a label may be the last one: no pictures, and no other script glued to letters of ASCII.
fn last_label(label: &str) -> usize {
    let plain = &label[..label.find(|c| !in_last_label(c)).unwrap_or(label.len())];
    let ascii = plain.find(|c: char| !c.is_ascii()).unwrap_or(plain.len());
    let glued = ascii < plain.len()
        && plain[..ascii].chars().filter(char::is_ascii_alphabetic).count() >= 2
        && plain[ascii..].starts_with(is_of_another_script);
    let plain = if glued { &plain[..ascii] } else { plain };
    plain.trim_end_matches(['-', '_', '・', '·', ZWJ, ZWNJ]).len()
}

/// Beyond Latin letters with accents, such as those of `münchen`.
fn is_of_another_script(c: char) -> bool {
    c > '\u{24f}' && !is_mark(c)
}

/// Digits alone are an IPv4 address or nothing.
fn is_host(host: &str) -> bool {
    let last = host.rsplit('.').next().unwrap_or_default();
    if last.chars().all(|c| c.is_ascii_digit()) { host.parse::<Ipv4Addr>().is_ok() } else { true }
}

/// Whether the last part of a name looks like a top-level domain, where no scheme says that this is an address.
pub fn has_top_level(host: &str) -> bool {
    let last = host.rsplit('.').next().unwrap_or_default();
    host.parse::<Ipv4Addr>().is_ok() || (last.chars().filter(|c| is_letter(*c)).take(2).count() == 2)
}

/// How many bytes of a text are a port with its colon; 0 for none.
pub fn port_length(text: &str) -> usize {
    let Some(digits) = text.strip_prefix(':') else { return 0 };
    let digits = &digits[..digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len())];
    if digits.parse::<u16>().is_ok() { digits.len() + 1 } else { 0 }
}
