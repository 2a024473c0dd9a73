use super::*;
use crate::{
    base::clock::Clock,
    entities::{post::Audience, profile::Kind, rule},
};

fn around() -> &'static Around {
    static AROUND: std::sync::LazyLock<Around> =
        std::sync::LazyLock::new(|| Around { year: 2026, ..Around::default() });
    &AROUND
}

fn answers() -> &'static Answers {
    static ANSWERS: std::sync::LazyLock<Answers> = std::sync::LazyLock::new(Answers::default);
    &ANSWERS
}

pub(super) fn facts(text: &str) -> Facts<'_> {
    Facts::of(text, Kind::Professional, around(), answers())
}

pub(super) fn row(name: &str, condition: &str, verdict: Verdict) -> rule::Model {
    rule::Model {
        id: 1,
        name: name.into(),
        clause: "2.2".into(),
        scope: "{}".into(),
        form: None,
        condition: condition.into(),
        verdict: verdict.name().into(),
        remedy: "{}".into(),
        message: "Look again.".into(),
        fix: "Mend it.".into(),
        state: "on".into(),
        starter: false,
        fault: None,
        updated_at: 0,
        trial: None,
        revision: 1,
    }
}

fn starter_rules() -> Ruleset {
    starter_rules_of(detect::Local::default())
}

/// The rules that a branch begins with, as they are stored, and what it has said of itself.
pub(super) fn starter_rules_of(local: detect::Local) -> Ruleset {
    let rows: Vec<_> = starters()
        .iter()
        .map(|s| rule::Model {
            clause: s.clause.into(),
            scope: serde_json::to_string(&s.scope()).expect("JSON"),
            ..row(s.name, s.condition, s.verdict)
        })
        .collect();
    Ruleset::new(1, local, &rows)
}

fn broken_by(facts: &Facts<'_>, rules: &Ruleset) -> Vec<(String, Verdict)> {
    let refused = review((), facts, rules).err();
    refused.map_or_else(Vec::new, |r| r.violations.into_iter().map(|v| (v.rule, v.verdict)).collect())
}

fn broken(facts: &Facts<'_>) -> Vec<String> {
    broken_by(facts, &Ruleset::empty()).into_iter().map(|(r, _)| r).collect()
}

#[test]
fn plain_post_passes() {
    assert_eq!(broken(&facts("Good morning")), [""; 0]);
}

#[test]
fn long_posts_and_warnings_count_together() {
    let text = "x".repeat(MAX_CHARACTERS);
    assert_eq!(broken(&facts(&text)), [""; 0]);
    assert_eq!(broken(&Facts { content_warning: "w", ..facts(&text) }), ["length"]);
}

#[test]
fn links_count_the_same() {
    assert_eq!(length(&format!("see https://example.org/{}", "a".repeat(3000))), 4 + URL_CHARACTERS);
}

#[test]
fn several_violations_come_together() {
    let long = "x".repeat(MAX_CHARACTERS + 1);
    let facts = Facts { author_kind: Kind::Personal, audience: Audience::Branch, ..facts(&long) };
    assert_eq!(broken(&facts), ["length", "audience"]);
}

#[test]
fn private_posts_are_not_boosted() {
    let facts = Facts { is_boost: true, parent_audience: Some(Audience::Followers), ..facts("") };
    assert_eq!(broken(&facts), ["boost-audience"]);
}

#[test]
fn nobody_sends_us_branch_posts() {
    assert_eq!(broken(&Facts { author_kind: Kind::Remote, audience: Audience::Branch, ..facts("hi") }), ["audience"]);
}

#[test]
fn the_starter_rules_say_what_the_handbook_says() {
    let rules = starter_rules();
    let said = |text: &str| broken_by(&facts(text), &rules);
    let one = |name: &str, verdict| vec![(name.to_owned(), verdict)];
    assert_eq!(said("Story time is at ten"), []);
    assert_eq!(said("Her card is 2 1234 0001 2345 6"), [], "a wrong check digit is a number");
    assert_eq!(said("Her card is 2 1234 0001 2345 5"), one("patron-data", Verdict::Require));
    assert_eq!(said("Write to anna.berg@mail.example"), one("personal-question", Verdict::Nudge), "whose, is not said");
    assert_eq!(said("Mrs Weber's number is 020 7946 0958"), one("contact-data", Verdict::Hold));
    assert_eq!(said("Ring us on 020 7946 0958"), []);
    assert_eq!(said("Tyler Munro, 13, of Ashdown Academy"), one("named-child", Verdict::Hold));
    assert_eq!(said("Mr Davies borrowed 'Living with Cancer'"), one("reading-history", Verdict::Hold));
    assert_eq!(said("Mrs Kunze, you are an idiot"), one("respect", Verdict::Hold));
    assert_eq!(said("80 % of readers stay"), one("source", Verdict::Nudge));
    assert_eq!(said("80 % of readers stay\nSource: DBS 2026"), []);
    assert_eq!(said("80 % of readers stay\nSource: DBS 2019"), one("old-source", Verdict::Nudge));
    assert_eq!(said("Sign the petition"), one("advocacy", Verdict::Require));
    assert_eq!(said("Sign the petition. Disclosure: I am in the union"), []);
    assert_eq!(said("CONFIDENTIAL: minutes"), one("confidential", Verdict::Hold));
    let inside = Facts { audience: Audience::Branch, ..facts("CONFIDENTIAL: minutes") };
    assert_eq!(broken_by(&inside, &rules), [], "papers of the house may be read in the house");
    let personal = Facts { author_kind: Kind::Personal, ..facts("Write to anna.berg@mail.example. Sign the petition") };
    let private = Facts { audience: Audience::Mentioned, ..facts("Mrs Weber's number is 020 7946 0958") };
    assert_eq!(broken_by(&private, &rules), one("contact-data", Verdict::Nudge), "nobody reads along with a few");
    assert_eq!(broken_by(&personal, &rules), one("patron-data-personal", Verdict::Nudge), "safety alone");
    let refused = review((), &personal, &rules).expect_err("asked");
    assert_eq!(refused.noted.matched, [], "and nothing of it is counted");
}

#[test]
fn what_is_contested_is_held_and_what_was_confirmed_goes_out() {
    let rules = starter_rules();
    let contested = Answers { contested: vec!["patron-data".into()], ..Answers::default() };
    let facts = Facts { answers: &contested, ..facts("Her card is 2 1234 0001 2345 5") };
    assert_eq!(broken_by(&facts, &rules), [("patron-data".to_owned(), Verdict::Hold)]);
    let approved = Answers { approved: true, ..contested.clone() };
    assert_eq!(broken_by(&Facts { answers: &approved, ..facts.clone() }, &rules), []);
    let confirmed = Answers { confirmed: true, ..Answers::default() };
    assert_eq!(broken_by(&Facts { answers: &confirmed, text: "80 % stay", ..facts.clone() }, &rules), []);
    assert_eq!(broken_by(&Facts { answers: &confirmed, ..facts }, &rules).len(), 1, "hearing is not mending");
}

#[test]
fn the_place_is_told_in_characters() {
    let refused = review((), &facts("Größe an anna.berg@mail.example bitte"), &starter_rules()).expect_err("refused");
    let place = refused.violations[0].place.expect("a place");
    assert_eq!((place.start, place.end), (9, 31));
}

#[test]
fn a_rule_that_fails_holds_what_goes_out_and_lets_in_what_comes() {
    let both = r#"{"incoming": false}"#;
    let outgoing = rule::Model { scope: both.into(), ..row("odd", "links[3] == \"x\"", Verdict::Nudge) };
    let rules = Ruleset::new(1, detect::Local::default(), std::slice::from_ref(&outgoing));
    let refused = review((), &facts("hello"), &rules).expect_err("held");
    assert_eq!(refused.verdict(), Some(Verdict::Hold));
    assert_eq!(refused.noted.faults.len(), 1);
    let incoming = rule::Model { scope: r#"{"incoming": true}"#.into(), ..outgoing };
    let rules = Ruleset::new(1, detect::Local::default(), &[incoming]);
    let received = Facts { author_kind: Kind::Remote, origin: "peer.example", ..facts("hello") };
    let approved = review((), &received, &rules).expect("let in");
    assert_eq!(approved.noted().faults.len(), 1, "and the desk hears of it");
}

#[test]
fn an_exception_lifts_what_asks_or_holds_and_what_it_names() {
    let all = |lifts: &str| {
        let allow = rule::Model {
            remedy: format!("{{\"lifts\": [{lifts}]}}"),
            ..row("fair", "text.contains(\"book fair\")", Verdict::Allow)
        };
        let rows = [
            allow,
            row("asks", "true", Verdict::Nudge),
            row("holds", "true", Verdict::Hold),
            row("stops", "true", Verdict::Require),
        ];
        Ruleset::new(1, detect::Local::default(), &rows)
    };
    let names =
        |text: &str, rules: &Ruleset| broken_by(&facts(text), rules).into_iter().map(|(n, _)| n).collect::<Vec<_>>();
    assert_eq!(names("the book fair", &all("")), ["stops"]);
    assert_eq!(names("the book fair", &all("\"stops\", \"asks\"")), ["holds"]);
    assert_eq!(names("a flea market", &all("")), ["asks", "holds", "stops"]);
}

#[test]
fn what_stops_a_post_stops_boosts_and_quotes_of_it_and_what_is_for_a_few_is_asked_about() {
    let shared = Shared {
        text: "GATE".into(),
        content_warning: String::new(),
        audience: Audience::Public,
        more: vec!["DESCRIBED".into()],
        has_poll: false,
        around: Around::default(),
    };
    for verdict in [Verdict::Nudge, Verdict::Hold, Verdict::Rewrite, Verdict::Require, Verdict::Reject] {
        for word in ["GATE", "DESCRIBED"] {
            let remedy = r#"{"warning": "Long"}"#.to_owned();
            let row = rule::Model { remedy, ..row("r", &format!("everything.contains(\"{word}\")"), verdict) };
            let rules = Ruleset::new(1, detect::Local::default(), &[row]);
            let stopped: Vec<_> = if verdict.stops() { vec![("r".to_owned(), verdict)] } else { Vec::new() };
            let quote = Facts { quoted: Some(&shared), ..facts("Look") };
            assert_eq!(broken_by(&quote.sharing(&shared), &rules), stopped, "boost {verdict:?} {word}");
            assert_eq!(broken_by(&quote, &rules), stopped, "quote {verdict:?} {word}");
            for audience in [Audience::Followers, Audience::Mentioned, Audience::Circle] {
                let few = Facts { audience, ..facts("GATE DESCRIBED") };
                let held = broken_by(&few, &rules).iter().any(|(_, v)| *v == Verdict::Hold);
                assert!(!held, "{audience:?} {verdict:?}");
            }
        }
    }
}

#[test]
fn conditions_ask_how_sure_a_finding_is() {
    let holds = |condition: &str, text: &str| {
        let rules = Ruleset::new(1, detect::Local::default(), &[row("r", condition, Verdict::Nudge)]);
        !broken_by(&facts(text), &rules).is_empty()
    };
    let (hers, ours) = ("Mrs Weber's number is 020 7946 0958", "Ring us on 020 7946 0958");
    assert!(holds("certain(\"phone\", text)", hers) && !holds("certain(\"phone\", text)", ours));
    assert!(!holds("phone(text)", ours) && holds("possible(\"phone\", text)", ours));
    for wrong in ["certain(\"fone\", text)", "certain(warning, text)"] {
        let fault = Condition::parse(wrong).expect_err(wrong);
        assert!(fault.message.contains("kind of finding"), "{fault}");
    }
}

#[test]
fn patterns_and_words_see_through_disguises() {
    let rules = Ruleset::new(1, detect::Local::default(), &[row("r", "like(text, \"raffle\")", Verdict::Nudge)]);
    assert!(!broken_by(&facts("a ra\u{ad}ffle, or a ｒａｆｆｌｅ"), &rules).is_empty());
}

#[test]
fn shadows_are_counted_and_stop_nothing() {
    let shadow = rule::Model { state: "shadow".into(), ..row("quiet", "true", Verdict::Reject) };
    let rules = Ruleset::new(1, detect::Local::default(), &[shadow]);
    let approved = review((), &facts("hello"), &rules).expect("through");
    assert_eq!(approved.noted().matched, [("quiet".to_owned(), "2.2".to_owned(), "shadow")]);
}

#[test]
fn a_rewrite_is_over_when_the_post_is_as_proposed() {
    let rewrite = rule::Model {
        remedy: r#"{"warning": "Long", "visibility": "unlisted"}"#.into(),
        ..row("wide", "true", Verdict::Rewrite)
    };
    let rules = Ruleset::new(1, detect::Local::default(), &[rewrite]);
    let refused = review((), &facts("hello"), &rules).expect_err("proposed");
    assert_eq!(refused.violations[0].proposal.as_ref().and_then(|p| p.visibility.as_deref()), Some("unlisted"));
    let done = Facts { audience: Audience::Unlisted, content_warning: "Long", ..facts("hello") };
    assert_eq!(broken_by(&done, &rules), []);
}

#[test]
fn conditions_say_where_they_are_wrong() {
    let fault = |source: &str| Condition::parse(source).expect_err(source);
    for (source, line, words) in [
        ("text ==", 1, ""),
        ("length > 3 &&\n  txt == \"a\"", 2, "no fact called txt"),
        ("length > \"a\"", 1, "can't be used on"),
        ("false && nothing(text)", 1, "called nothing"),
        ("length", 1, "yes or no"),
        ("media.exists(m, links.exists(l, l == m.kind))", 1, "list inside a list"),
        ("like(text, \"(\")", 1, "can't be read"),
        ("", 1, "empty"),
    ] {
        let found = fault(source);
        assert_eq!(found.line, line, "{source}: {found}");
        assert!(found.message.contains(words), "{source}: {found}");
    }
    assert!(fault(&format!("text == \"{}\"", "x".repeat(3_000))).message.contains("longer than"));
    assert!(fault(&vec!["1>0"; 150].join("||")).message.contains("parts"));
}

#[test]
fn every_example_of_a_fact_is_a_condition() {
    for fact in FACTS {
        Condition::parse(fact.example).unwrap_or_else(|e| panic!("{}: {e}", fact.name));
    }
    for starter in starters() {
        Condition::parse(starter.condition).unwrap_or_else(|e| panic!("{}: {e}", starter.name));
    }
}

/// `cargo test --release -p branchline --lib policy -- --nocapture --ignored fifty` prints the figure.
#[test]
#[ignore = "a measurement, for a release build"]
fn fifty_rules_cost_little() {
    let conditions = [
        "patron_data(everything)",
        "confidential(text)",
        "claim(text) && !source(text)",
        "length > 400 && undescribed > 0",
        "mentions.exists(m, !m.follower)",
        "like(text, \"lottery|casino\")",
        "\"sale\" in hashtags",
        "words(text, [\"strike\", \"ballot\"])",
        "advocacy(text)",
        "domains.exists(d, d.endsWith(\".example\"))",
    ];
    let rows: Vec<_> = (0..50).map(|n| row(&n.to_string(), conditions[n % 10], Verdict::Nudge)).collect();
    let text = "The reading room opens at ten, and everybody is welcome to the story hour. ".repeat(7);
    let facts = facts(&text[..500]);
    let (none, fifty) = (Ruleset::empty(), Ruleset::new(1, detect::Local::default(), &rows));
    let clock = Clock::default();
    let time = |rules: &Ruleset| {
        let start = clock.now_ms();
        (0..2_000).for_each(|_| drop(review((), &facts, rules)));
        (clock.now_ms() - start) / 2
    };
    time(&fifty);
    for condition in conditions {
        let rows: Vec<_> = (0..50).map(|n| row(&n.to_string(), condition, Verdict::Nudge)).collect();
        println!("{:>6} µs  50 × {condition}", time(&Ruleset::new(1, detect::Local::default(), &rows)));
    }
    println!("50 rules: {} µs a post; none: {} µs", time(&fifty), time(&none));
}
