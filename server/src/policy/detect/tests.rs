use super::*;

/// The lines of a sample file that say something.
fn lines(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with("##")).collect()
}

macro_rules! samples {
    ($($name:ident: $detector:expr),* $(,)?) => {$(
        #[test]
        fn $name() {
            let local = Local { country: "DE".into(), ..Local::default() };
            let hits = lines(include_str!(concat!("samples/", stringify!($name), ".hits")));
            let misses = lines(include_str!(concat!("samples/", stringify!($name), ".misses")));
            assert!(hits.len() >= 40 && misses.len() >= 40, "{} and {}", hits.len(), misses.len());
            let missed: Vec<_> = hits.iter().filter(|l| $detector.find(l, &local).is_empty()).collect();
            assert!(missed.is_empty(), "not found: {missed:#?}");
            let wrong: Vec<_> = misses.iter().filter(|l| !$detector.find(l, &local).is_empty()).collect();
            assert!(wrong.is_empty(), "found: {wrong:#?}");
        }
    )*};
}

samples! {
    library_card: LibraryCard,
    email: Email,
    phone: Phone,
    iban: Iban,
    payment_card: PaymentCard,
    national_id: NationalId,
    street_address: StreetAddress,
    confidential: Confidential,
    claim: Claim,
    source: Source,
    credit: Credit,
    advocacy: Advocacy,
    disclosure: Disclosure,
}

#[test]
fn words() {
    let list = ["strike", "Ballot", "Straße"];
    let hits = lines(include_str!("samples/words.hits"));
    let misses = lines(include_str!("samples/words.misses"));
    assert!(hits.len() >= 40 && misses.len() >= 40, "{} and {}", hits.len(), misses.len());
    let missed: Vec<_> = hits.iter().filter(|l| !has_word(&fold(l), list)).collect();
    assert!(missed.is_empty(), "not found: {missed:#?}");
    let wrong: Vec<_> = misses.iter().filter(|l| has_word(&fold(l), list)).collect();
    assert!(wrong.is_empty(), "found: {wrong:#?}");
}

#[test]
fn cards_of_a_branch_are_known_by_their_first_digits() {
    let text = "Her card is 2 1234 0001 2345 5";
    let all = LibraryCard.find(text, &Local::default());
    assert!(!all.is_empty());
    let ours = Local { card_prefixes: vec!["20000".into()], ..Local::default() };
    assert!(LibraryCard.find(text, &ours).is_empty());
    let ours = Local { card_prefixes: vec!["21234".into()], ..Local::default() };
    assert_eq!(LibraryCard.find(text, &ours), all);
}

#[test]
fn what_is_found_is_covered() {
    let local = Local { country: "DE".into(), ..Local::default() };
    let shown = masked("Frau Berg, anna.berg@mail.example, DE89 3704 0044 0532 0130 00.", &PATRON_DATA, &local);
    assert_eq!(shown, "Frau Berg, ••••, ••••.");
}

#[test]
fn the_newest_year_of_a_source_counts() {
    assert_eq!(source_year("Source: DBS 2019, 2021"), Some(2021));
    assert_eq!(source_year("In 2019 we moved"), None);
}

#[test]
fn what_is_the_branch_s_own_is_nobody_s_data() {
    let own = vec!["Lindenweg 3a".into(), "0221 / 221-23894".into(), "anna.berg@alder.example".into()];
    let local = Local { country: "DE".into(), own, ..Local::default() };
    let text = "Lindenweg 3a, Tel. 0221 22123894 or +49 221 22123894, anna.berg@alder.example";
    assert!(PATRON_DATA.iter().all(|d| d.find(text, &local).is_empty()));
    assert!(!PATRON_DATA.iter().all(|d| d.find("Lindenweg 4", &local).is_empty()));
}
