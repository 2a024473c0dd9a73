//! Hits and near misses of the kinds that a form decides; and words of a list, however they are spelled.

use detect::{Confidence, Home, Kind, Local, fold, has_word, scan};

/// The lines of a sample file that say something.
fn lines(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with("##")).collect()
}

macro_rules! samples {
    ($($name:ident: $kind:expr),* $(,)?) => {$(
        #[test]
        fn $name() {
            let home = Home::of(&Local { country: "DE".into(), ..Local::default() });
            let finds = |line: &&&str| scan(line, &home).has($kind, Confidence::Likely);
            let hits = lines(include_str!(concat!("samples/", stringify!($name), ".hits")));
            let misses = lines(include_str!(concat!("samples/", stringify!($name), ".misses")));
            assert!(hits.len() >= 40 && misses.len() >= 40, "{} and {}", hits.len(), misses.len());
            let missed: Vec<_> = hits.iter().filter(|l| !finds(l)).collect();
            let wrong: Vec<_> = misses.iter().filter(finds).collect();
            assert!(missed.is_empty() && wrong.is_empty(), "not found: {missed:#?}, found: {wrong:#?}");
        }
    )*};
}

samples! {
    library_card: Kind::LibraryCard,
    email: Kind::Email,
    phone: Kind::Phone,
    iban: Kind::Iban,
    payment_card: Kind::PaymentCard,
    national_id: Kind::NationalId,
    street_address: Kind::StreetAddress,
    confidential: Kind::Confidential,
    claim: Kind::Claim,
    source: Kind::Source,
    credit: Kind::Credit,
    advocacy: Kind::Advocacy,
    disclosure: Kind::Disclosure,
}

#[test]
fn words() {
    let list = ["strike", "Ballot", "Straße"];
    let hits = lines(include_str!("samples/words.hits"));
    let misses = lines(include_str!("samples/words.misses"));
    assert!(hits.len() >= 40 && misses.len() >= 40, "{} and {}", hits.len(), misses.len());
    let missed: Vec<_> = hits.iter().filter(|l| !has_word(&fold(l), list)).collect();
    let wrong: Vec<_> = misses.iter().filter(|l| has_word(&fold(l), list)).collect();
    assert!(missed.is_empty() && wrong.is_empty(), "not found: {missed:#?}, found: {wrong:#?}");
}
