//! What context decides, what is the branch's own, and that findings lie where they were typed.

use detect::{
    ALL,
    Confidence::{self, Certain, Likely, Possible},
    Home, Kind, Local, LocalFault, PATRON_DATA, PERSONAL, fold, has_word, masked, scan,
};
use proptest::prelude::*;

fn home() -> Home {
    Home::of(&Local { country: "DE".into(), ..Local::default() })
}

/// How sure a text is of a kind; none where it has none.
fn sure(text: &str, kind: Kind) -> Option<Confidence> {
    scan(text, &home()).of(kind, Possible).map(|f| f.confidence).max()
}

#[test]
fn the_words_around_a_number_say_whose_it_is() {
    for (text, kind, confidence) in [
        ("Bitte Frau Weber anrufen: 0221 471 0815", Kind::Phone, Certain),
        ("Ruft uns an: 0221 471 0815, die Theke ist bis 18 Uhr offen", Kind::Phone, Possible),
        ("0221 471 0815", Kind::Phone, Likely),
        ("The reader Ana Ruiz lives at 12 Alder Street", Kind::StreetAddress, Certain),
        ("Alder Library, 12 Alder Street, is open again on Monday", Kind::StreetAddress, Possible),
        ("Leserin Monika Feldkamp, geb. 12.03.1961", Kind::BirthDate, Certain),
        ("Invoice 21234000123455 has been paid", Kind::LibraryCard, Possible),
        ("Her card is 2 1234 0001 2345 5", Kind::LibraryCard, Certain),
        ("Her card is 2 1234 0001 2345 6", Kind::LibraryCard, Possible),
    ] {
        assert_eq!(sure(text, kind), Some(confidence), "{text}");
    }
}

#[test]
fn names_are_known_without_capitals_and_places_pay_and_readers_at_large_are_nobody_s() {
    for (text, kind) in [
        ("mrs weber borrowed three books about depression", Kind::Reading),
        ("zara iqbal, 8, oak road school, waits alone until six", Kind::Minor),
        ("+44 (0)7700-900-321 is Mrs Kaplan's", Kind::Phone),
    ] {
        assert!(sure(text, kind) >= Some(Likely), "{text}");
    }
    for (text, kind) in [
        ("Top five this week: 1. Rooney, 2. Mantel, 3. Herron, 4. King, 5. the driving theory test.", Kind::Minor),
        ("We're hiring: Library Assistant, grade 6, permanent. Ask Priti Shah for an informal chat.", Kind::Minor),
        ("What did you borrow most last year? Richard Osman, again, with Julia Donaldson behind him.", Kind::Reading),
        ("Was habt ihr am meisten ausgeliehen? Mariana Leky, dahinter Sebastian Fitzek.", Kind::Reading),
    ] {
        assert!(sure(text, kind) <= Some(Possible), "{text}");
    }
}

#[test]
fn numbers_in_words_and_in_code_are_read_and_lead_back_to_what_was_typed() {
    for (text, kind, typed) in [
        ("card &#50;&#49;&#x32;&#51;4000123455 waits", Kind::LibraryCard, "&#50;&#49;&#x32;&#51;4000123455"),
        ("card &amp;#50;1234000123455 waits", Kind::LibraryCard, "&amp;#50;1234000123455"),
        ("card %32%31%32%33%34000123455 waits", Kind::LibraryCard, "%32%31%32%33%34000123455"),
        ("card \\u0032\\u0031234000123455 waits", Kind::LibraryCard, "\\u0032\\u0031234000123455"),
        (
            "card twenty-one twenty three four triple zero one twenty-three forty five five",
            Kind::LibraryCard,
            "twenty-one twenty three four triple zero one twenty-three forty five five",
        ),
        (
            "Konto D E acht neun drei sieben null vier null null vier vier null fünf drei zwei null eins drei null null null",
            Kind::Iban,
            "D E acht neun drei sieben null vier null null vier vier null fünf drei zwei null eins drei null null null",
        ),
        (
            "ruft sie an, nulleinssieben eins zweiunddreißig einundzwanzig vierundfünfzig sechs",
            Kind::Phone,
            "nulleinssieben eins zweiunddreißig einundzwanzig vierundfünfzig sechs",
        ),
        (
            "Mrs Cray has oh seven seven hundred nine hundred five one two",
            Kind::Phone,
            "oh seven seven hundred nine hundred five one two",
        ),
    ] {
        let found = scan(text, &home());
        let spans: Vec<_> = found.of(kind, Likely).map(|f| &text[f.span.clone()]).collect();
        assert_eq!(spans.last(), Some(&typed), "{text}: {:?}", found.all);
    }
    for text in [
        "Fish &amp; chips, 100%20 is a typo, C:\\users\\desk and R&#38;B",
        "One, two, buckle my shoe; three, four, knock at the door",
        "In neunzehnhundertfünf und zwanzig Jahren, drei, vier, fünf",
    ] {
        assert!(PATRON_DATA.iter().all(|k| sure(text, *k) <= Some(Possible)), "{text}");
    }
}

#[test]
fn words_of_rules_are_found_in_code() {
    let hidden: Vec<String> = "gateword".chars().map(|c| format!("&#{};", u32::from(c))).collect();
    let hidden = hidden.concat();
    for text in
        [format!("A {hidden} here"), "A %67%61%74%65%77%6frd here".to_owned(), "A g&shy;ate&#x77;ord here".to_owned()]
    {
        assert!(has_word(&fold(&text), ["gateword"]), "{text}");
    }
    assert!(!has_word(&fold("Gate & word, 100% gate"), ["gateword"]));
}

#[test]
fn words_that_are_joined_or_masked_are_read() {
    for (text, kind) in [
        ("#MrsDyerHasDementia", Kind::Reading),
        ("Gary is a st*pid c*w", Kind::Harassment),
        ("what an 1d10t that Lisa is", Kind::Harassment),
        ("#VoteLabourOnThursday", Kind::Advocacy),
    ] {
        assert!(sure(text, kind) >= Some(Likely), "{text}");
    }
    for text in
        ["Liebe Kolleg*innen, liebe Leser*innen, der Saal ist frisch gestrichen", "#BookOfTheWeek is on the table"]
    {
        assert!(sure(text, Kind::Harassment).max(sure(text, Kind::Reading)) <= Some(Possible), "{text}");
    }
}

#[test]
fn disguises_are_seen_through_and_lead_back_to_what_was_typed() {
    for (text, kind, typed) in [
        ("card 2\u{200b}1\u{200b}234000123455 waits", Kind::LibraryCard, "2\u{200b}1\u{200b}234000123455"),
        ("card 2 1 2 3 4 0 0 0 1 2 3 4 5 5", Kind::LibraryCard, "2 1 2 3 4 0 0 0 1 2 3 4 5 5"),
        ("Karte ２１２３４０００１２３４５５", Kind::LibraryCard, "２１２３４０００１２３４５５"),
        ("größer: h.marsh [at] gmail [dot] com", Kind::Email, "h.marsh [at] gmail [dot] com"),
        ("h.marsh%40gmail.com", Kind::Email, "h.marsh%40gmail.com"),
        ("IBAN DE75\n1203\n0000\n1020\n3040\n50", Kind::Iban, "DE75\n1203\n0000\n1020\n3040\n50"),
        ("Mrs Kunze is an 1di0t", Kind::Harassment, "Mrs Kunze is an 1di0t"),
    ] {
        let found = scan(text, &home());
        let spans: Vec<_> = found.of(kind, Certain).map(|f| &text[f.span.clone()]).collect();
        assert_eq!(spans, [typed], "{text}");
    }
}

#[test]
fn what_is_the_branch_s_own_is_nobody_s_data() {
    let own = ["Lindenweg 3a", "0221 / 221-23894", "anna.berg@mail.example", "alder.example", "Ring us: 040 66969128"];
    let own = own.map(str::to_owned).to_vec();
    let home = Home::of(&Local { country: "DE".into(), own, ..Local::default() });
    let text = "Unsere Zweigstelle Lindenweg 3a, Tel. 0221 22123894 or +49 221 22123894 or 040 66969128, \
                anna.berg@mail.example, bea@sub.alder.example";
    let found = scan(text, &home);
    assert!(PATRON_DATA.iter().all(|k| !found.has(*k, Possible)), "{found:?}");
    assert!(scan("Lindenweg 4", &home).has(Kind::StreetAddress, Likely));
    assert!(scan("bea@notalder.example", &home).has(Kind::Email, Likely));
}

#[test]
fn what_can_not_be_is_refused() {
    let local = |prefix: &str, country: &str| Local {
        card_prefixes: vec![prefix.into()],
        country: country.into(),
        ..Local::default()
    };
    assert_eq!(local("21234", "DE").check(), Ok(()));
    assert_eq!(local("1000", "DE").check(), Err(LocalFault::Prefix));
    assert_eq!(local("21234", "ZZ").check(), Err(LocalFault::Country));
}

#[test]
fn what_the_branch_publishes_of_itself_is_its_own() {
    let texts =
        ["Ring the desk, 01632 960 118, or write to wendy.adams@mail.example. We are at 14 Mill Lane.".to_owned()];
    let names = ["Priscilla Nakamura-Boyd".to_owned()];
    let local = Local { country: "GB".into(), texts: texts.to_vec(), names: names.to_vec(), ..Local::default() };
    let (home, stranger) = (Home::of(&local), Home::of(&Local { country: "GB".into(), ..Local::default() }));
    for (text, kind, least) in [
        ("Mrs Weber asks us to call her on 01632 960118.", Kind::Phone, Likely),
        ("Mrs Weber, wendy.adams@mail.example", Kind::Email, Likely),
        ("Mrs Weber lives at 14 Mill Lane, ring twice.", Kind::StreetAddress, Likely),
        ("Priscilla Nakamura-Boyd: 01632 960 777", Kind::Phone, Certain),
    ] {
        assert!(scan(text, &stranger).has(kind, least), "{text}");
        assert!(!scan(text, &home).has(kind, least), "{text}");
    }
}

#[test]
fn cards_of_a_branch_are_known_by_their_first_digits() {
    let ours = |prefix: &str| Home::of(&Local { card_prefixes: vec![prefix.into()], ..Local::default() });
    let text = "Her card is 2 1234 0001 2345 5";
    assert!(!scan(text, &ours("20000")).has(Kind::LibraryCard, Likely));
    assert!(scan(text, &ours("21234")).has(Kind::LibraryCard, Certain));
}

#[test]
fn what_is_found_is_covered() {
    let shown = masked("Frau Berg, anna.berg@mail.example, DE89 3704 0044 0532 0130 00.", &PERSONAL, Likely, &home());
    assert_eq!(shown, "Frau Berg, ••••, ••••.");
}

#[test]
fn the_newest_year_of_a_source_counts() {
    assert_eq!(scan("Source: DBS 2019, 2021", &home()).source_year, 2021);
    assert_eq!(scan("In 2019 we moved", &home()).source_year, 0);
}

/// `cargo test --release -p detect --test kinds -- --nocapture --ignored` prints the figure.
#[test]
#[ignore = "a measurement, for a release build"]
fn a_post_costs_little() {
    let text =
        "The reading room opens at ten, and Mrs Weber of 12 Alder Street is welcome to the story hour. ".repeat(6);
    let (text, home) = (&text[..500], home());
    scan(text, &home);
    let start = std::time::Instant::now();
    (0..2_000).for_each(|_| drop(scan(text, &home)));
    println!("{:?} a post of 500 characters", start.elapsed() / 2_000);
}

proptest! {
    /// No text makes a detector fail, and what it finds lies on the borders of characters.
    #[test]
    fn any_text_is_taken(text in "\\PC{0,300}") {
        for finding in scan(&text, &home()).all {
            prop_assert!(text.get(finding.span).is_some());
        }
        let _ = masked(&text, &PERSONAL, Possible, &home());
    }

    /// Signs that are not seen change nothing of what is found.
    #[test]
    fn invisible_signs_hide_nothing(at in prop::collection::vec(0..30_usize, 0..6)) {
        let mut text: Vec<char> = "Her card is 2 1234 0001 2345 5".chars().collect();
        for place in at {
            text.insert(place.min(text.len()), '\u{200b}');
        }
        let text: String = text.into_iter().collect();
        prop_assert!(scan(&text, &home()).has(Kind::LibraryCard, Certain));
    }
}

#[test]
fn every_kind_has_a_name_of_its_own() {
    let mut names: Vec<_> = ALL.iter().map(|(n, _)| *n).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), ALL.len());
}

#[test]
fn digits_of_an_address_call_nobody() {
    assert!(!scan("See https://branch.example/notes/093235471387 for more", &home()).has(Kind::Phone, Possible));
    assert!(scan("Mrs Berg: 030 12345678, see https://branch.example/notes/1", &home()).has(Kind::Phone, Possible));
}

/// What only looks like somebody's data, beside what is.
#[test]
fn what_a_house_tells_of_itself_is_nobody_s() {
    for (text, kind) in [
        // Barcodes of items begin with a three (Codabar), as cards of Diners Club do.
        ("The barcode on the map set reads 30448002931173", Kind::PaymentCard),
        ("Informal chat: Rosemary Cattell, 01632 960 447", Kind::Phone),
        ("Teléfono nuevo desde el lunes: 91 155 04 71", Kind::Phone),
        ("Pour joindre la section jeunesse : 01 99 00 47 18", Kind::Phone),
        ("Impressum: Förderverein, Steuernummer 27/640/51822", Kind::NationalId),
        ("Grace Nichols, born 18 January 1950 in Georgetown", Kind::BirthDate),
        ("Annie Ernaux, née le 1er septembre 1940 à Lillebonne", Kind::BirthDate),
        ("Bonne retraite à Colette Mourier, trente-quatre ans de service", Kind::Minor),
        ("The MP's surgery is on Friday at ten", Kind::Reading),
        ("Vertraulich behandeln wir hier alles, was ihr lest", Kind::Confidential),
        ("Faktencheck: Das Zitat ist angeblich von Einstein, belegt ist es nicht", Kind::Claim),
        ("Ich wähle »Kairos« für den nächsten Lesekreis", Kind::Advocacy),
    ] {
        assert!(sure(text, kind) < Some(Likely), "{text}");
    }
    for (text, kind) in [
        ("Her credit card is 30569309025904, valid until 11/28", Kind::PaymentCard),
        ("Pour joindre Madame Rochefort : 06 39 98 47 18", Kind::Phone),
        ("Steuernummer 27/640/51822", Kind::NationalId),
        ("Leserin Irma Kloss, geb. 14.02.1951 in Köln", Kind::BirthDate),
        ("Jarig! Lezer Piet Dekker, 23-12-1940", Kind::BirthDate),
        ("Colette Mourier, quatre ans, école Jules-Ferry", Kind::Minor),
        ("Mrs Ackroyd had surgery on her hip on Friday", Kind::Reading),
    ] {
        assert!(sure(text, kind) >= Some(Likely), "{text}");
    }
}

/// Sums of weights grow with a text; what is only said again adds nothing to them.
#[test]
fn what_is_said_again_weighs_once() {
    for times in [1, 2, 9, 40, 89] {
        let text = format!("Acknowledged {times}. {}", "A shelf is full. ".repeat(times));
        assert!(ALL.iter().all(|(_, kind)| sure(&text, *kind) < Some(Likely)), "{times} times");
    }
}
