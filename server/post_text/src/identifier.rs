//! Numbers by which the world names what it publishes: ISBN, ISSN and DOI.
//! <https://www.isbn-international.org/content/isbn-users-manual>, <https://www.doi.org/the-identifier/resources/handbook>

use std::fmt;

/// One of them, in the form in which catalogues keep it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Identifier {
    /// Thirteen digits.
    Isbn(String),
    /// `1234-567X`
    Issn(String),
    /// From `10.` on, in lower case.
    Doi(String),
}

impl Identifier {
    /// `isbn`, `issn` or `doi`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Isbn(_) => "isbn",
            Self::Issn(_) => "issn",
            Self::Doi(_) => "doi",
        }
    }

    pub fn value(&self) -> &str {
        let (Self::Isbn(value) | Self::Issn(value) | Self::Doi(value)) = self;
        value
    }

    /// Reads [`Identifier::address`] again.
    pub fn of_address(address: &str) -> Option<Self> {
        let isbn = address.strip_prefix("urn:isbn:").map(|v| Self::Isbn(v.to_owned()));
        let issn = address.strip_prefix("urn:issn:").map(|v| Self::Issn(v.to_owned()));
        let doi = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/"].iter();
        let doi = doi.filter_map(|p| address.strip_prefix(p)).find(|v| v.starts_with("10.") && v.contains('/'));
        isbn.or(issn).or_else(|| doi.map(|v| Self::Doi(v.to_lowercase())))
    }

    /// The one address that stands for it: `urn:isbn:…`, `urn:issn:…` or `https://doi.org/…`.
    pub fn address(&self) -> String {
        match self {
            Self::Isbn(value) => format!("urn:isbn:{value}"),
            Self::Issn(value) => format!("urn:issn:{value}"),
            Self::Doi(value) => format!("https://doi.org/{value}"),
        }
    }
}

impl fmt::Display for Identifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind().to_uppercase(), self.value())
    }
}

/// What a text names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    pub identifiers: Vec<Identifier>,
    /// Numbers that are called ISBN or ISSN, as they are written, whose check digit is wrong.
    pub wrong: Vec<String>,
}

/// The identifiers in a text, in order. A number is an ISBN where it is called one, or where it begins like one and its
/// check digit is right.
pub fn named(text: &str) -> Named {
    let lower = text.to_lowercase();
    let mut found: Vec<(usize, Identifier)> = Vec::new();
    let mut wrong = Vec::new();
    for (label, lengths) in [("isbn", &[13, 10][..]), ("issn", &[8][..])] {
        for (at, _) in lower.match_indices(label) {
            let Some(written) = number_after(&lower[at + label.len()..]) else { continue };
            let read = lengths.iter().filter_map(|n| beginning(&written, *n)).find_map(|plain| checked(&plain));
            match read {
                Some(identifier) => found.push((at, identifier)),
                None => wrong.push(written.to_uppercase()),
            }
        }
    }
    for start in ["978", "979"] {
        for (at, _) in lower.match_indices(start) {
            let before = lower[..at].chars().next_back().is_some_and(|c| c.is_ascii_alphanumeric() || c == '-');
            let plain = number_after(&lower[at..]).filter(|_| !before).and_then(|written| beginning(&written, 13));
            found.extend(plain.and_then(|plain| checked(&plain)).map(|identifier| (at, identifier)));
        }
    }
    for (at, _) in lower.match_indices("10.") {
        found.extend(doi(&lower, at).map(|value| (at, Identifier::Doi(value))));
    }
    found.sort_by_key(|(at, _)| *at);
    let mut identifiers: Vec<Identifier> = Vec::new();
    for (_, identifier) in found {
        if !identifiers.contains(&identifier) {
            identifiers.push(identifier);
        }
    }
    Named { identifiers, wrong }
}

/// The number behind a label, as it is written; none where something else follows.
fn number_after(rest: &str) -> Option<String> {
    let rest = ["-13:", "-10:", "-13 ", "-10 "].iter().find_map(|p| rest.strip_prefix(p)).unwrap_or(rest);
    let rest = rest.trim_start_matches([':', ' ', '\u{a0}', '.']);
    let fits = |c: &char| c.is_ascii_digit() || matches!(c, 'x' | '-' | '‐' | '–' | ' ');
    let written: String = rest.chars().take_while(fits).take(20).collect();
    let written = written.trim_end_matches([' ', '-', '‐', '–']);
    let digits = written.chars().filter(|c| c.is_ascii_digit() || *c == 'x').count();
    (digits >= 8).then(|| written.to_owned())
}

/// The first so many digits of a number, where a group of digits ends there.
fn beginning(written: &str, most: usize) -> Option<String> {
    let (mut plain, mut ends) = (String::new(), true);
    for c in written.chars() {
        let counts = c.is_ascii_alphanumeric();
        if plain.len() == most {
            ends = !counts;
            break;
        }
        plain.extend(counts.then_some(c));
    }
    (plain.len() == most && ends).then_some(plain)
}

/// An ISBN of thirteen or ten digits or an ISSN of eight, if its check digit is right.
fn checked(plain: &str) -> Option<Identifier> {
    let value = |c: u8| if c == b'x' { 10 } else { u32::from(c.wrapping_sub(b'0')) };
    let digits: Vec<u32> = plain.bytes().map(value).collect();
    let x_inside = plain.find('x').is_some_and(|at| at + 1 < plain.len());
    let falling = || digits.iter().rev().enumerate().map(|(n, d)| d * (u32::try_from(n).unwrap_or(0) + 1)).sum::<u32>();
    match plain.len() {
        _ if x_inside || digits.iter().any(|d| *d > 10) => None,
        13 if !plain.ends_with('x') && digits13(&digits).is_multiple_of(10) => Some(Identifier::Isbn(plain.to_owned())),
        10 if falling().is_multiple_of(11) => {
            let core: Vec<u32> = [9, 7, 8].into_iter().chain(digits[..9].iter().copied()).collect();
            let check = (10 - digits13(&core) % 10) % 10;
            Some(Identifier::Isbn(format!("978{}{check}", &plain[..9])))
        }
        8 if falling().is_multiple_of(11) => {
            Some(Identifier::Issn(format!("{}-{}", &plain[..4], plain[4..].to_uppercase())))
        }
        _ => None,
    }
}

fn digits13(digits: &[u32]) -> u32 {
    digits.iter().enumerate().map(|(n, d)| if n % 2 == 0 { *d } else { 3 * d }).sum()
}

/// A DOI that begins here: `10.`, four to nine digits, a slash, and what follows up to a space.
fn doi(lower: &str, at: usize) -> Option<String> {
    let before = lower[..at].chars().next_back();
    if before.is_some_and(|c| c.is_ascii_alphanumeric() || c == '.') {
        return None;
    }
    let whole: String =
        lower[at..].chars().take_while(|c| !c.is_whitespace() && !matches!(c, '"' | '<' | '>')).collect();
    let whole = whole.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']']);
    let (prefix, suffix) = whole.get(3..)?.split_once('/')?;
    let fits = (4..=9).contains(&prefix.len()) && prefix.bytes().all(|b| b.is_ascii_digit()) && !suffix.is_empty();
    (fits && whole.len() <= 200).then(|| whole.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Identifier, named};

    #[test]
    fn identifiers_are_read_and_checked() {
        let all = |text: &str| named(text).identifiers.iter().map(Identifier::address).collect::<Vec<_>>();
        assert_eq!(all("ISBN 978-3-16-148410-0!"), ["urn:isbn:9783161484100"]);
        assert_eq!(all("isbn: 3-16-148410-X"), ["urn:isbn:9783161484100"]);
        assert_eq!(all("Read 9783161484100, it is good"), ["urn:isbn:9783161484100"]);
        assert!(all("We open at 10.").is_empty() && all("10.1/").is_empty());
        assert_eq!(all("ISSN 2049-3630"), ["urn:issn:2049-3630"]);
        assert_eq!(all("see doi:10.1000/XYZ123."), ["https://doi.org/10.1000/xyz123"]);
        assert_eq!(all("https://doi.org/10.5555/12345678"), ["https://doi.org/10.5555/12345678"]);
        assert_eq!(all("version 10.4/5 of 978 things, call 9781234567890"), Vec::<String>::new());
        assert_eq!(all("ISBN 978-3-16-148410-0 2019, 300 pages"), ["urn:isbn:9783161484100"]);
        assert_eq!(named("ISBN 978-3-16-148410-1").wrong, ["978-3-16-148410-1"]);
        assert_eq!(named("ISSN 2049-3631").wrong, ["2049-3631"]);
        assert!(named("ISBN and ISSN are numbers").wrong.is_empty());
        for address in ["urn:isbn:9783161484100", "urn:issn:2049-3630", "https://doi.org/10.1000/xyz123"] {
            assert_eq!(Identifier::of_address(address).map(|i| i.address()).as_deref(), Some(address));
        }
    }
}
