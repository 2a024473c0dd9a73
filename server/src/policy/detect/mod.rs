//! Detectors: what looks like patron data, a claim, a source, a credit. Each is a pure function over a text, with files
//! of hits and near misses beside it (`samples/`), and takes time in proportion to the text.

/// A pattern of this house; each is compiled once and covered by the tests.
macro_rules! pattern {
    ($name:ident, $text:expr) => {
        static $name: std::sync::LazyLock<regex::Regex> =
            std::sync::LazyLock::new(|| regex::Regex::new($text).expect("a pattern of the house"));
    };
}
mod contact;
mod identity;
mod money;
mod place;
mod writing;

use std::ops::Range;

use serde::{Deserialize, Serialize};

pub use writing::{fold, has_word, source_year};

/// What the detectors need to know of a branch.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Local {
    /// The first digits of the branch's library cards; none: every card.
    pub card_prefixes: Vec<String>,
    /// ISO 3166-1: whose telephone numbers need no `+`.
    pub country: String,
    /// The branch's own addresses and numbers, which are nobody's data.
    #[serde(default)]
    pub own: Vec<String>,
}

impl Local {
    /// Whether something found is the branch's own, however it is spaced.
    fn is_own(&self, found: &str) -> bool {
        let plain = |t: &str| t.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
        let found = plain(found);
        self.own.iter().map(|o| plain(o)).any(|own| !own.is_empty() && (own == found || is_same_number(&own, &found)))
    }
}

/// Digits of a number that are compared, at least: with or without the country, it is the same telephone.
const SHORTEST_NUMBER: usize = 8;

fn is_same_number(own: &str, found: &str) -> bool {
    let bare = |t: &str| t.trim_start_matches('0').to_owned();
    let (own, found) = (bare(own), bare(found));
    let numbers = own.chars().chain(found.chars()).all(|c| c.is_ascii_digit());
    numbers && own.len().min(found.len()) >= SHORTEST_NUMBER && (own.ends_with(&found) || found.ends_with(&own))
}

/// One kind of thing that can be looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detector {
    LibraryCard,
    Email,
    Phone,
    Iban,
    PaymentCard,
    NationalId,
    StreetAddress,
    Confidential,
    Claim,
    Source,
    Credit,
    Advocacy,
    Disclosure,
}

use Detector::{
    Advocacy, Claim, Confidential, Credit, Disclosure, Email, Iban, LibraryCard, NationalId, PaymentCard, Phone,
    Source, StreetAddress,
};

/// All of them, with the names that conditions call them by.
pub const ALL: [(&str, Detector); 13] = [
    ("library_card", LibraryCard),
    ("email", Email),
    ("phone", Phone),
    ("iban", Iban),
    ("payment_card", PaymentCard),
    ("national_id", NationalId),
    ("street_address", StreetAddress),
    ("confidential", Confidential),
    ("claim", Claim),
    ("source", Source),
    ("credit", Credit),
    ("advocacy", Advocacy),
    ("disclosure", Disclosure),
];

/// What tells of one person: what patron data is made of.
pub const PATRON_DATA: [Detector; 7] = [LibraryCard, Email, Phone, Iban, PaymentCard, NationalId, StreetAddress];

impl Detector {
    /// Where a text has it: ranges of bytes, in order.
    pub fn find(self, text: &str, local: &Local) -> Vec<Range<usize>> {
        let mut found = self.all(text, local);
        found.retain(|range| !local.is_own(&text[range.clone()]));
        found
    }

    fn all(self, text: &str, local: &Local) -> Vec<Range<usize>> {
        match self {
            LibraryCard => identity::library_cards(text, &local.card_prefixes),
            Email => contact::emails(text),
            Phone => contact::phones(text, &local.country),
            Iban => money::ibans(text),
            PaymentCard => money::payment_cards(text),
            NationalId => identity::national_ids(text),
            StreetAddress => place::street_addresses(text),
            Confidential => writing::confidential(text),
            Claim => writing::claims(text),
            Source => writing::sources(text),
            Credit => writing::credits(text),
            Advocacy => writing::advocacy(text),
            Disclosure => writing::disclosures(text),
        }
    }
}

/// The text with what was found covered, for whoever reads it to decide.
pub fn masked(text: &str, detectors: &[Detector], local: &Local) -> String {
    let mut ranges: Vec<_> = detectors.iter().flat_map(|d| d.find(text, local)).collect();
    ranges.sort_by_key(|r| r.start);
    let (mut out, mut at) = (String::with_capacity(text.len()), 0);
    for range in ranges {
        if range.start >= at {
            out.push_str(&text[at..range.start]);
            out.push_str("••••");
        }
        at = at.max(range.end);
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// Whether numbers add up as Luhn's check digit wants (ISO/IEC 7812-1), which library cards share.
fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(n, b)| match (n % 2, u32::from(b - b'0')) {
            (0, d) => d,
            (_, d) if d > 4 => d * 2 - 9,
            (_, d) => d * 2,
        })
        .sum();
    !digits.is_empty() && sum.is_multiple_of(10)
}

/// The digits of a text, whatever stands between them.
fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Whether a range stands alone: no letter, digit or address goes on before or after it.
fn alone(text: &str, range: &Range<usize>) -> bool {
    let goes_on = |c: char| c.is_alphanumeric() || matches!(c, '_' | '/' | '@' | '=' | '#');
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    !before.is_some_and(goes_on) && !after.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '@')
}

/// The matches of a pattern that a closer look confirms.
fn matches(pattern: &regex::Regex, text: &str, fits: impl Fn(&str, &Range<usize>) -> bool) -> Vec<Range<usize>> {
    pattern.find_iter(text).map(|m| m.range()).filter(|r| alone(text, r) && fits(&text[r.clone()], r)).collect()
}

#[cfg(test)]
mod tests;
