//! What is the branch's own, and so nobody's data: its domain and those below it, its addresses, numbers, accounts and
//! names, compared by their parts, however they are written.

use std::{collections::HashSet, str::FromStr};

use phonenumber::country;
use serde::{Deserialize, Serialize};

use crate::{found::digits, normalise::Plain, numbers::runs, words::Reading};

/// What the detectors need to know of a branch, as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Local {
    /// The first digits of the branch's library cards; none: every card.
    pub card_prefixes: Vec<String>,
    /// ISO 3166-1: whose telephone numbers need no `+`.
    pub country: String,
    /// The branch's own addresses, numbers, accounts, domains and names, which are nobody's data.
    #[serde(default)]
    pub own: Vec<String>,
    /// Texts in which the branch says how to reach it: their numbers, addresses and streets are its own.
    #[serde(skip)]
    pub texts: Vec<String>,
    /// Names of its staff.
    #[serde(skip)]
    pub names: Vec<String>,
}

/// What can't be so of a branch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalFault {
    /// Cards of readers have fourteen digits, and the first is a two.
    Prefix,
    /// There is no such country.
    Country,
}

impl Local {
    /// What can't be so: a value that would switch a detector off without a word.
    ///
    /// # Errors
    /// The first value that can't be.
    pub fn check(&self) -> Result<(), LocalFault> {
        let possible = |p: &String| p.len() < 14 && p.starts_with('2') && p.bytes().all(|b| b.is_ascii_digit());
        if !self.card_prefixes.iter().all(possible) {
            return Err(LocalFault::Prefix);
        }
        if self.country.len() != 2 || country::Id::from_str(&self.country).is_err() {
            return Err(LocalFault::Country);
        }
        Ok(())
    }
}

/// Letters of a name of the staff, at least: a given name alone is anybody's.
const SHORTEST_NAME: usize = 7;

/// Digits of a number that are compared, at least: with or without the country, it is the same telephone.
const SHORTEST_NUMBER: usize = 7;

/// What a branch is known by, ready to be compared.
#[derive(Clone, Debug, Default)]
pub struct Home {
    pub card_prefixes: Vec<String>,
    pub country: Option<country::Id>,
    /// Letters and digits alone, in lower case.
    plain: HashSet<String>,
    numbers: Vec<String>,
    domains: Vec<String>,
    /// A street and its number.
    streets: Vec<String>,
    /// Names of the staff.
    names: HashSet<String>,
}

impl Home {
    /// Reads what a branch has said of itself. Each line may be an address, a number, a domain, a name, or a text with some
    /// of them in it.
    pub fn of(local: &Local) -> Self {
        let mut home = Self {
            card_prefixes: local.card_prefixes.clone(),
            country: country::Id::from_str(&local.country).ok(),
            ..Self::default()
        };
        for own in &local.own {
            home.add(own);
        }
        for text in &local.texts {
            home.read(text);
        }
        let names = local.names.iter().map(|n| bare(&Plain::of(n).lower));
        home.names = names.filter(|n| n.len() >= SHORTEST_NAME).collect();
        home
    }

    /// Takes from a text how to reach the branch. A domain that it names may be anybody's.
    fn read(&mut self, text: &str) {
        let reading = Reading::of(text);
        let numbers = runs(&reading, SHORTEST_NUMBER).into_iter().filter(|r| !r.is_part);
        self.numbers.extend(numbers.map(|r| r.digits.trim_start_matches('0').to_owned()));
        let lower = &reading.plain.lower;
        let words = lower.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>' | '(' | ')' | '"'));
        self.plain.extend(words.filter(|w| w.contains('@') && w.contains('.')).map(bare));
        self.streets.extend(crate::place::streets(&reading.plain).into_iter().map(|r| bare(&lower[r])));
    }

    fn add(&mut self, own: &str) {
        let plain = Plain::of(own);
        let whole = bare(&plain.lower);
        if whole.is_empty() {
            return;
        }
        let number = digits(&plain.lower);
        if number.len() >= SHORTEST_NUMBER {
            self.numbers.push(number.trim_start_matches('0').to_owned());
        }
        for part in plain.lower.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>' | '(' | ')')) {
            let part = part.trim_matches(|c: char| !c.is_ascii_alphanumeric());
            let host = part.rsplit('@').next().unwrap_or_default();
            let host = host.strip_prefix("https://").or_else(|| host.strip_prefix("http://")).unwrap_or(host);
            let host = host.split(['/', ':']).next().unwrap_or_default();
            if part.contains('@') {
                self.plain.insert(bare(part));
            } else if is_domain(host) {
                self.domains.push(host.strip_prefix("www.").unwrap_or(host).to_owned());
            }
        }
        self.streets.extend(crate::place::streets(&plain).into_iter().map(|r| bare(&plain.lower[r])));
        self.plain.insert(whole);
    }

    /// Whether a library card begins as those of the branch do.
    pub fn is_card(&self, number: &str) -> bool {
        let ours = self.card_prefixes.is_empty() || self.card_prefixes.iter().any(|p| number.starts_with(p.as_str()));
        number.starts_with('2') && ours
    }

    /// Whether an address is the branch's own: named, or of its domain or one below it.
    pub fn is_own_email(&self, email: &str) -> bool {
        let domain = email.rsplit('@').next().unwrap_or_default();
        let below = |own: &String| domain == own || domain.strip_suffix(own.as_str()).is_some_and(|d| d.ends_with('.'));
        self.domains.iter().any(below) || self.plain.contains(&bare(email))
    }

    /// Whether a number is one of the branch's, with or without its country.
    pub fn is_own_number(&self, number: &str) -> bool {
        let number = number.trim_start_matches('0');
        let same = |own: &String| {
            let shorter = own.len().min(number.len());
            shorter >= SHORTEST_NUMBER && (own.ends_with(number) || number.ends_with(own.as_str()))
        };
        self.numbers.iter().any(same)
    }

    /// Whether a street with its number is one of the branch's.
    pub fn is_own_street(&self, street: &str) -> bool {
        let street = bare(street);
        self.streets.iter().any(|own| street == *own || street.ends_with(own.as_str())) || self.plain.contains(&street)
    }

    /// Whether a name is that of somebody of the staff.
    pub fn is_staff(&self, name: &str) -> bool {
        self.names.contains(&bare(name))
    }

    /// Whether something else (an account, a name) is the branch's own.
    pub fn is_own(&self, found: &str) -> bool {
        self.plain.contains(&bare(found))
    }
}

fn is_domain(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let wordy = |l: &&str| !l.is_empty() && l.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    labels.len() >= 2
        && labels.iter().all(wordy)
        && labels.last().is_some_and(|l| l.len() >= 2 && l.bytes().all(|b| b.is_ascii_alphabetic()))
}

/// Letters and digits alone.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase()
}
