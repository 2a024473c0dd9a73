//! Writing rules: what can't be meant is told, what is in force stays in force, and two who write notice each other.

use super::gate::{rule, try_post};
use branchline::{entities::login::Role, handbook::rules, policy::Scope};
use reqwest::StatusCode;
use serde_json::json;
use tests::{Network, browser::between};

const GOOD: [(&str, &str); 5] = [
    ("name", "no-raffles"),
    ("clause", "2.2"),
    ("verdict", "reject"),
    ("message", "We hold no raffles."),
    ("fix", "Leave it out."),
];

#[tokio::test]
async fn a_rule_in_force_stays_in_force_while_its_next_form_is_on_trial() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    net.branch(0).with_role("olga", Role::Admin).await;
    net.branch(0).with_role("owen", Role::Owner).await;
    let (olga, owen) = (net.branch(0).browser_of("olga").await, net.branch(0).browser_of("owen").await);
    rule(net.branch(0), "no-raffles", "text.contains(\"raffle\")", "reject", |_| {}).await;
    let id = rules::all(net.branch(0).app.db.read()).await.expect("rules").pop().expect("one").id;
    let revision = async |browser: &tests::Browser| {
        let page = browser.get(&format!("/desk/rules/{id}")).await.body;
        between(&page, "name=\"revision\" value=\"", "\"").to_owned()
    };
    let (stale, id_text) = (revision(&owen).await, id.to_string());
    let write = |revision: String, word: &'static str| {
        let mut form: Vec<(&str, String)> = GOOD.iter().map(|(n, v)| (*n, (*v).to_owned())).collect();
        form.extend([
            ("id", id_text.clone()),
            ("revision", revision),
            ("fact", "text".into()),
            ("operator", "contains".into()),
            ("value", word.into()),
        ]);
        form
    };
    let send = async |browser: &tests::Browser, form: Vec<(&str, String)>| {
        let form: Vec<(&str, &str)> = form.iter().map(|(n, v)| (*n, v.as_str())).collect();
        browser.submit("/desk/rules", &form).await
    };
    assert!(send(&olga, write(revision(&olga).await, "lottery")).await.location.is_some());
    assert_eq!(try_post(&anna, "A raffle").await.0, StatusCode::UNPROCESSABLE_ENTITY, "as it was");
    assert_eq!(try_post(&anna, "A lottery").await.0, StatusCode::OK, "on trial");
    assert!(olga.get("/desk/rules").await.body.contains("A changed version is on trial"));
    // Somebody who had read it before sees the other's, and loses nothing.
    let told = send(&owen, write(stale, "tombola")).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    assert!(
        told.body.contains("Somebody else has changed this rule") && told.body.contains("lottery"),
        "{}",
        told.body
    );
    assert!(told.body.contains("value=\"tombola\""), "what was typed stays: {}", told.body);
    olga.submit(&format!("/desk/rules/{id}/on"), &[]).await;
    assert_eq!(try_post(&anna, "One raffle").await.0, StatusCode::OK);
    assert_eq!(try_post(&anna, "One lottery").await.0, StatusCode::UNPROCESSABLE_ENTITY, "now it counts");
    let versions = olga.get(&format!("/desk/rules/{id}")).await.body;
    let versions = between(&versions, "Earlier versions", "</details>");
    assert!(
        versions.contains("raffle") && versions.contains("lottery") && versions.contains("put in force"),
        "{versions}"
    );
}

#[tokio::test]
async fn what_can_not_be_meant_is_told_and_everything_typed_stays() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    net.branch(0).with_role("olga", Role::Admin).await;
    let desk = net.branch(0).browser_of("olga").await;
    let send = async |more: &[(&str, &str)]| {
        let form: Vec<(&str, &str)> = GOOD.iter().copied().chain(more.iter().copied()).collect();
        desk.submit("/desk/rules", &form).await
    };
    // Several conditions, and a value that does not fit is named.
    let rows = [
        ("combine", "any"),
        ("fact", "text"),
        ("operator", "words"),
        ("value", "raffle, lottery"),
        ("fact2", "length"),
        ("operator2", "more"),
        ("value2", "manyy"),
    ];
    let wrong = send(&rows).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("Condition 2") && wrong.body.contains("“manyy”"), "{}", wrong.body);
    for kept in ["value=\"raffle, lottery\"", "value=\"manyy\"", "We hold no raffles.", "value=\"no-raffles\""] {
        assert!(wrong.body.contains(kept), "{kept}: {}", wrong.body);
    }
    // What can never match, and what always does, is told; it can be meant all the same.
    for (value, told) in [("3000", "can never match"), ("-1", "matches every post")] {
        let slip = send(&[("fact", "length"), ("operator", "more"), ("value", value)]).await;
        assert!(slip.status == StatusCode::UNPROCESSABLE_ENTITY && slip.body.contains(told), "{value}: {}", slip.body);
        assert!(slip.body.contains("name=\"sure\""), "{}", slip.body);
    }
    let never =
        send(&[("audiences[]", "public"), ("fact", "audience:branch"), ("operator", "is"), ("value", "")]).await;
    assert!(never.body.contains("can never match"), "{}", never.body);
    assert!(
        send(&[("fact", "length"), ("operator", "more"), ("value", "3000"), ("sure", "true")]).await.location.is_some()
    );
    let row = rules::all(net.branch(0).app.db.read()).await.expect("rules").pop().expect("one");
    desk.submit(&format!("/desk/rules/{}/remove", row.id), &[]).await;
    let all = [
        ("combine", "all"),
        ("fact", "text"),
        ("operator", "words"),
        ("value", "raffle"),
        ("fact2", "poll"),
        ("operator2", "is-not"),
        ("fact3", "audience:public"),
        ("operator3", "is"),
    ];
    assert!(send(&all).await.location.is_some());
    let row = rules::all(net.branch(0).app.db.read()).await.expect("rules").pop().expect("one");
    assert_eq!(row.condition, r#"words(text, ["raffle"]) && !poll && audience == "public""#);
    let again = desk.get(&format!("/desk/rules/{}", row.id)).await.body;
    assert!(again.contains("<option value=\"audience:public\" selected"), "the form comes back: {again}");
    desk.submit(&format!("/desk/rules/{}/on", row.id), &[]).await;
    assert_eq!(try_post(&anna, "A raffle").await.0, StatusCode::UNPROCESSABLE_ENTITY);
    // An exception, which lifts what it names.
    let fair = [
        ("name", "fair"),
        ("clause", "2.2"),
        ("verdict", "allow"),
        ("message", "m"),
        ("fix", "f"),
        ("lifts[]", "no-raffles"),
        ("fact", "text"),
        ("operator", "contains"),
        ("value", "book fair"),
    ];
    assert!(desk.submit("/desk/rules", &fair).await.location.is_some());
    let row = rules::all(net.branch(0).app.db.read()).await.expect("rules").pop().expect("one");
    desk.submit(&format!("/desk/rules/{}/on", row.id), &[]).await;
    assert_eq!(try_post(&anna, "A raffle at the book fair").await.0, StatusCode::OK);
    // No slip switches a detector off.
    for (prefix, country) in [("1000", "GB"), ("21", "ZZ")] {
        let local = [("card_prefixes", prefix), ("country", country), ("own", "12 High Street")];
        let wrong = desk.submit("/desk/rules/local", &local).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{prefix} {country}");
        assert!(wrong.body.contains(&format!("value=\"{prefix}\"")) && wrong.body.contains("12 High Street"), "kept");
    }
    let card = try_post(&anna, "Her card is 2 1234 0001 2345 5").await;
    assert_eq!((card.0, &card.1["violations"][0]["rule"]), (StatusCode::UNPROCESSABLE_ENTITY, &json!("patron-data")));
}

#[tokio::test]
async fn rules_refer_to_lists_of_words_that_are_kept_once() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    net.branch(0).with_role("olga", Role::Admin).await;
    let desk = net.branch(0).browser_of("olga").await;
    let keep = async |more: &[(&str, &str)]| {
        let form: Vec<(&str, &str)> = [("name", "games")].into_iter().chain(more.iter().copied()).collect();
        desk.submit("/desk/rules/lists", &form).await
    };
    for (name, words, told) in [
        ("games", " , ", "Write the words"),
        ("My Games", "raffle", "lower-case letters"),
        ("games", &"x".repeat(61), "room for"),
    ] {
        let wrong = desk.submit("/desk/rules/lists", &[("name", name), ("words", words)]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
        assert!(wrong.body.contains(told) && wrong.body.contains(&format!("value=\"{name}\"")), "kept: {}", wrong.body);
    }
    let refers = |list: &'static str| {
        GOOD.into_iter().chain([("fact", list), ("operator", "is"), ("value", "")]).collect::<Vec<_>>()
    };
    let none = desk.submit("/desk/rules", &refers("listed:games")).await;
    assert!(none.body.contains("There is no list of words called games"), "{}", none.body);
    assert!(keep(&[("words", "raffle\ntombola")]).await.location.is_some());
    assert!(keep(&[("words", "lottery")]).await.body.contains("Another list has this name"));
    let form = desk.get("/desk/rules/new").await.body;
    assert!(form.contains("<option value=\"listed:games\""), "a choice: {form}");
    assert!(desk.submit("/desk/rules", &refers("listed:games")).await.location.is_some());
    let row = rules::all(net.branch(0).app.db.read()).await.expect("rules").pop().expect("one");
    assert_eq!(row.condition, r#"listed("games", everything)"#);
    desk.submit(&format!("/desk/rules/{}/on", row.id), &[]).await;
    for (words, then) in [
        ("A T0MB0LA today", StatusCode::UNPROCESSABLE_ENTITY),
        ("A lottery today", StatusCode::OK),
        ("Tombolas are something else", StatusCode::OK),
    ] {
        assert_eq!(try_post(&anna, words).await.0, then, "{words}");
    }
    // Changed once, it is changed for every rule that refers to it.
    assert!(keep(&[("known", "true"), ("words", "lottery")]).await.location.is_some());
    assert_eq!(try_post(&anna, "A tombola this time").await.0, StatusCode::OK);
    assert_eq!(try_post(&anna, "A lottery this time").await.0, StatusCode::UNPROCESSABLE_ENTITY);
    let used = keep(&[("remove", "true")]).await;
    assert!(used.body.contains("A rule refers to this list"), "{}", used.body);
    desk.submit(&format!("/desk/rules/{}/remove", row.id), &[]).await;
    assert!(keep(&[("remove", "true")]).await.location.is_some());
}

/// A post is tried as the gate would take it: whoever writes it, in which language, with a poll, from another server.
#[tokio::test]
async fn a_rule_is_tried_on_the_facts_that_the_gate_would_have() {
    let net = Network::of(&["alpha"]).await;
    net.branch(0).with_role("olga", Role::Admin).await;
    let desk = net.branch(0).browser_of("olga").await;
    let incoming = Scope { incoming: true, domains: vec!["loud.example".into()], ..Scope::default() };
    for (name, condition, scope, fits, other) in [
        ("by-role", "role == \"moderator\"", Scope::default(), ("role", "moderator"), ("role", "staff")),
        ("by-language", "language == \"fr\"", Scope::default(), ("language", "fr"), ("language", "de")),
        (
            "by-poll",
            "poll && words(everything, [\"raffle\"])",
            Scope::default(),
            ("options", "A raffle\nNone"),
            ("options", ""),
        ),
        ("by-server", "origin == \"loud.example\"", incoming, ("origin", ""), ("origin", "calm.example")),
    ] {
        rule(net.branch(0), name, condition, "reject", |new| new.scope = scope).await;
        let id = rules::all(net.branch(0).app.db.read()).await.expect("rules").pop().expect("one").id;
        let tried = async |more: (&str, &str)| {
            desk.submit(&format!("/desk/rules/{id}/try"), &[("text", "Good morning"), more]).await.body
        };
        assert!(tried(fits).await.contains(&format!("{name}: rejects")), "{name}");
        assert!(!tried(other).await.contains(&format!("{name}: rejects")), "{name}");
    }
    // Tags that a rule has are there to be chosen.
    let form: Vec<(&str, &str)> =
        GOOD.into_iter().chain([("fact", "hashtag:sale"), ("operator", "is"), ("value", "")]).collect();
    assert!(desk.submit("/desk/rules", &form).await.location.is_some());
    let id = rules::all(net.branch(0).app.db.read()).await.expect("rules").pop().expect("one").id;
    let page = desk.get(&format!("/desk/rules/{id}")).await.body;
    assert!(page.contains("<option value=\"hashtag:sale\" selected"), "{page}");
}
