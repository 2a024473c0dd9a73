//! The handbook: written, discussed, published, read, and asked for before posting.

use std::time::Duration;

use branchline::{
    entities::{handbook_tally, handbook_voter, login::Role},
    handbook::rules::{self, Writing},
    policy::State,
};
use reqwest::StatusCode;
use sea_orm::EntityTrait;
use serde_json::json;
use tests::{Browser, Network, Person, browser::between, person::text, pictures};

const DAY: Duration = Duration::from_secs(86_400);

/// Olga writes the handbook of alpha, Anna is staff.
async fn scene() -> (Network, Person, Browser) {
    let net = Network::of(&["alpha", "beta"]).await;
    let anna = net.branch(0).person("anna").await;
    net.branch(0).with_role("olga", Role::Admin).await;
    let desk = net.branch(0).browser_of("olga").await;
    (net, anna, desk)
}

async fn published(desk: &Browser) {
    let answers = [
        ("name", "Alder Library"),
        ("photos", "written"),
        ("review", "6"),
        ("accounts", "Peertube https://video.example/alder"),
        ("team", "IT: Carl"),
    ];
    assert_eq!(
        desk.submit("/desk/handbook/start", &answers).await.location.as_deref(),
        Some("/desk/handbook?done=saved")
    );
    assert!(desk.submit("/desk/handbook/publish", &[("effective_on", "")]).await.location.is_some());
}

async fn clause(desk: &Browser, id: &str, body: &str) -> tests::browser::Page {
    let page = desk.get(&format!("/desk/handbook/clauses/{id}")).await.body;
    let revision = between(&page, "name=\"revision\" value=\"", "\"").to_owned();
    desk.submit(
        "/desk/handbook/clauses",
        &[("id", id), ("revision", &revision), ("title[en]", "Respect"), ("body[en]", body)],
    )
    .await
}

#[tokio::test]
async fn twelve_questions_make_a_first_version_that_everybody_can_read() {
    let (net, _, desk) = scene().await;
    let out = net.branch(0).browser();
    assert!(out.get("/handbook").await.body.contains("has not published a handbook yet"));
    let begun = net.branch(0).stranger().get("/api/v1/instance/rules").await;
    let begun = begun.as_array().expect("a list");
    assert_eq!(begun.len(), 15, "the rules that it begins with, before it has a handbook");
    assert!(begun.iter().any(|r| text(&r["translations"]["de"]["text"]).contains("Handbuch 4.2")), "{begun:?}");
    let questions = desk.get("/desk/handbook/start").await.body;
    assert_eq!(questions.matches("class=\"question\"").count(), 12, "twelve");
    published(&desk).await;
    let page = out.get("/handbook").await.body;
    for words in [
        "Social media handbook of Alder Library",
        "4.2",
        "written consent",
        "video.example/alder",
        "Carl",
        "every 6 months",
        "Not here",
    ] {
        assert!(page.contains(words), "{words}");
    }
    let german = out.get("/handbook?lang=de").await.body;
    assert!(german.contains("Wir zeigen Menschen nur mit schriftlicher Einwilligung"), "{german}");
    let stranger = net.branch(0).stranger();
    let rules = stranger.get("/api/v1/instance/rules").await;
    let rule = rules.as_array().expect("a list").iter().find(|r| r["id"] == "402").expect("4.2");
    assert!(text(&rule["hint"]).contains("patron data"));
    assert_eq!(rule["translations"]["de"]["text"], "Daten von Leserinnen und Lesern");
    assert_eq!(stranger.get("/api/v2/instance").await["rules"], rules);
    assert!(text(&stranger.get("/api/v1/instance/privacy_policy").await["content"]).contains("What the branch sees"));
    assert!(text(&stranger.get("/api/v1/instance/terms_of_service").await["content"]).contains("Why we take part"));
    for (path, words) in [("privacy_policy", "Was die Bibliothek sieht"), ("terms_of_service", "Warum")] {
        let path = format!("/api/v1/instance/{path}");
        let asked = stranger.request(reqwest::Method::GET, &path).header("accept-language", "de-DE,de;q=0.9,en;q=0.5");
        let german: serde_json::Value = asked.send().await.expect("an answer").json().await.expect("json");
        assert!(text(&german["content"]).contains(words), "{path}: {german}");
        assert_eq!(german["content"], stranger.get(&format!("{path}?lang=de")).await["content"]);
    }
    let whole = stranger.get("/api/branchline/v1/handbook").await;
    assert_eq!((&whole["number"], whole["clauses"].as_array().map(Vec::len)), (&json!(1), Some(29)));
    assert!(stranger.get("/nodeinfo/2.1").await["metadata"]["handbook"]["version"] == 1);
    let pack = desk.get("/branch/privacy").await.body;
    assert!(pack.contains("Employment contract") && pack.contains("16 rules check posts"), "{pack}");
    assert!(
        pack.contains("those that the branch began with did not") && pack.contains("No need for an agreement"),
        "only what is so"
    );
}

#[tokio::test]
async fn whoever_has_not_read_it_in_time_is_asked_to_by_every_door() {
    let (net, anna, desk) = scene().await;
    let reed = net.branch(0).personal(&anna, "reed").await;
    published(&desk).await;
    assert_eq!(anna.get("/api/branchline/v1/handbook/reading").await["overdue"], false);
    anna.publish("There is time", "public").await;
    net.advance(DAY * 16);
    let page = net.branch(0).browser_of("anna").await;
    let (status, refused) = anna.try_post("/api/v1/statuses", json!({ "status": "Hello" })).await;
    assert_eq!((status, &refused["violations"][0]["rule"]), (StatusCode::UNPROCESSABLE_ENTITY, &json!("handbook")));
    assert!(text(&refused["error"]).contains("/handbook/read"));
    let typed = page.submit("/posts", &[("status", "Hello again"), ("key", "k")]).await;
    assert!(typed.body.contains("Hello again") && typed.body.contains("/handbook/read"), "kept in the form");
    let (status, _) = reed.try_post("/api/v1/statuses", json!({ "status": "Mine" })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "the safety rules are read from each profile");
    assert!(page.get("/notifications").await.body.contains("There is a handbook to read and confirm"));
    let read = page.get("/handbook/read").await.body;
    assert!(read.contains("as soon as you have read and confirmed it") && read.contains("Why we take part"));
    let wrong = page.submit("/handbook/read", &[("number", "7")]).await;
    assert!(wrong.body.contains("newer handbook than the one"), "{}", wrong.body);
    page.submit("/handbook/read", &[("number", "1"), ("objection", "4.3 is too strict")]).await;
    anna.publish("Read it", "public").await;
    reed.post("/api/branchline/v1/handbook/reading", json!({ "number": 1 })).await;
    reed.publish("Mine", "public").await;
    let list = desk.get("/desk/handbook").await.body;
    assert!(list.contains("4.3 is too strict") && !list.contains("reed"), "{list}");
    // A new version shows what has changed first, and is read again.
    desk.submit("/desk/handbook/again", &[]).await;
    clause(&desk, "2.2", "Be kind to each other.").await;
    desk.submit("/desk/handbook/publish", &[("effective_on", "")]).await;
    let read = page.get("/handbook/read").await.body;
    assert!(read.contains("What has changed since you last read it") && read.contains("<ins>"), "{read}");
    let compared = net.branch(0).browser().get("/handbook/changes?from=1&to=2").await.body;
    assert!(compared.contains("<del>") && compared.contains("kind"), "{compared}");
    anna.publish("Time again", "public").await;
    // A version for a later day is not yet in force.
    desk.submit("/desk/handbook/again", &[]).await;
    clause(&desk, "2.2", "From next week on.").await;
    let later = branchline::base::clock::day(net.branch(0).app.clock.now_ms() + 7 * 86_400_000);
    desk.submit("/desk/handbook/publish", &[("effective_on", &later)]).await;
    let stranger = net.branch(0).stranger();
    assert_eq!(stranger.get("/api/branchline/v1/handbook").await["number"], 2);
    net.advance(DAY * 8);
    assert_eq!(stranger.get("/api/branchline/v1/handbook").await["number"], 3);
}

#[tokio::test]
async fn reminders_go_out_half_way_on_the_last_day_and_for_the_review() {
    let (net, _, desk) = scene().await;
    published(&desk).await;
    let app = &net.branch(0).app;
    let mails = async || {
        net.drain().await;
        let folder = app.config.data_dir.join("mail");
        let mut all = Vec::new();
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            all.push(std::fs::read_to_string(entry.path()).unwrap_or_default());
        }
        all.iter().filter(|m| m.contains("read the handbook")).count()
    };
    let first = mails().await;
    assert!(first >= 2, "everybody hears of it: {first}");
    for (days, more) in [(7, 2), (7, 2), (1, 0)] {
        let before = mails().await;
        net.advance(DAY * days);
        branchline::worker::tidy::run(app).await.expect("tidied");
        branchline::worker::tidy::run(app).await.expect("tidied twice");
        assert_eq!(mails().await - before, more, "after {days} more days");
    }
    net.advance(DAY * 200);
    assert!(desk_again(&net).await.get("/desk/handbook").await.body.contains("review is overdue"));
    assert_eq!(net.branch(0).stranger().get("/nodeinfo/2.1").await["metadata"]["handbook"]["review_overdue"], true);
}

async fn desk_again(net: &Network) -> Browser {
    net.branch(0).browser_of("olga").await
}

#[tokio::test]
async fn staff_discuss_a_draft_and_nobody_can_tell_who_voted_how() {
    let (net, _, desk) = scene().await;
    desk.submit("/desk/handbook/start", &[("name", "Alder")]).await;
    let anna = net.branch(0).browser_of("anna").await;
    assert!(
        anna.get("/handbook/consultation").await.body.contains("Nothing is being discussed"),
        "a draft is the editors'"
    );
    desk.submit("/desk/handbook/open", &[]).await;
    let page = anna.get("/handbook/consultation").await.body;
    assert!(page.contains("What do you think of this clause?"), "{page}");
    anna.submit("/handbook/consultation/say", &[("clause", "2.2"), ("words", "UNSIGNED thought")]).await;
    anna.submit("/handbook/consultation/say", &[("clause", "2.2"), ("words", "SIGNED thought"), ("signed", "true")])
        .await;
    let mut voters = vec![anna];
    for name in ["carl", "dora", "eva", "finn"] {
        net.branch(0).person(name).await;
        voters.push(net.branch(0).browser_of(name).await);
    }
    for (n, voter) in voters.iter().enumerate() {
        voter
            .submit(
                "/handbook/consultation/vote",
                &[("clause", "2.2"), ("choice", if n == 0 { "disagree" } else { "agree" })],
            )
            .await;
        if n < 4 {
            voter.submit("/handbook/consultation/vote", &[("clause", "4.2"), ("choice", "agree")]).await;
        }
    }
    let twice = voters[0].submit("/handbook/consultation/vote", &[("clause", "2.2"), ("choice", "agree")]).await;
    assert!(twice.body.contains("voted on this clause already"), "{}", twice.body);
    let shown = desk.get("/handbook/consultation").await.body;
    assert!(
        shown.contains("UNSIGNED") && shown.contains("unsigned") && !shown.contains("Staff said"),
        "no results while it runs"
    );
    let db = net.branch(0).app.db.read();
    let tallies = handbook_tally::Entity::find().all(db).await.expect("rows");
    assert_eq!(tallies.iter().map(|t| t.votes).sum::<i64>(), 9);
    let people = branchline::entities::profile::Entity::find().all(db).await.expect("rows");
    let seals: String = format!("{:?}", handbook_voter::Entity::find().all(db).await.expect("rows"));
    assert!(people.iter().all(|p| !seals.contains(&p.id.to_string())), "seals name nobody");
    let comment = between(&shown, "action=\"/handbook/consultation/answer\"", "<label");
    let id = between(comment, "value=\"", "\"").to_owned();
    desk.submit("/handbook/consultation/answer", &[("id", &id), ("words", "Thank you, ANSWERED")]).await;
    desk.submit("/desk/handbook/close", &[]).await;
    assert!(!desk.get("/handbook/consultation").await.body.contains("Staff said"), "two looks would tell one vote");
    desk.submit("/desk/handbook/publish", &[("effective_on", "")]).await;
    let book = net.branch(0).browser().get("/handbook").await.body;
    assert!(book.contains("4 agree, 0 unsure, 1 disagree") && !book.contains("ANSWERED") && !book.contains("SIGNED"));
    let inside = voters[1].get("/handbook").await.body;
    assert!(inside.contains("ANSWERED") && inside.contains("UNSIGNED"), "what staff said is for staff");
    assert_eq!(book.matches("Staff said").count(), 1, "four votes are too few");
}

#[tokio::test]
async fn two_editors_at_once_lose_nothing() {
    let (net, _, desk) = scene().await;
    net.branch(0).with_role("owen", Role::Owner).await;
    let other = net.branch(0).browser_of("owen").await;
    desk.submit("/desk/handbook/start", &[("name", "Alder")]).await;
    let revision = |page: &str| between(page, "name=\"revision\" value=\"", "\"").to_owned();
    let both = desk.get("/desk/handbook/clauses/2.2").await.body;
    let stale = revision(&both);
    assert!(clause(&other, "2.2", "OWEN writes this").await.location.is_some());
    let form = |revision: &str| {
        vec![
            ("id".to_owned(), "2.2".to_owned()),
            ("revision".into(), revision.to_owned()),
            ("title[en]".into(), "Respect".into()),
            ("body[en]".into(), "OLGA writes that".into()),
        ]
    };
    let borrowed = |f: &[(String, String)]| f.iter().map(|(a, b)| (a.clone(), b.clone())).collect::<Vec<_>>();
    let mine = borrowed(&form(&stale));
    let mine: Vec<(&str, &str)> = mine.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let told = desk.submit("/desk/handbook/clauses", &mine).await;
    assert_eq!(told.status, StatusCode::CONFLICT);
    assert!(told.body.contains("Somebody else has changed this clause") && told.body.contains("OLGA writes that"));
    assert!(told.body.contains("<del>") && told.body.contains("OWEN"), "{}", told.body);
    let newest = revision(&told.body);
    let again = borrowed(&form(&newest));
    let again: Vec<(&str, &str)> = again.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    assert!(desk.submit("/desk/handbook/clauses", &again).await.location.is_some());
    let page = desk.get("/desk/handbook").await.body;
    assert!(page.contains("OWEN") && page.contains("OLGA"), "who changed what is kept");
    let frame = [
        ("team", "IT: Carl"),
        ("accounts", ""),
        ("read_within", "10"),
        ("review_on", "2031-01-01"),
        ("review_owner", "Olga"),
        ("questions[en]", "Is this ours?\r\nYes.\r\n\r\nAnd that?\r\nAlso."),
        ("questions[de]", "Ist das unseres?\r\nJa."),
    ];
    assert!(desk.submit("/desk/handbook/frame", &frame).await.location.is_some());
    assert!(desk.get("/desk/handbook").await.body.contains("And that?"));
    for (form, sentence) in [
        (vec![("chapter", "9"), ("title[en]", "x")], "seven chapters"),
        (vec![("chapter", "1"), ("title[en]", " ")], "needs a title"),
    ] {
        let refused = desk.submit("/desk/handbook/clauses", &form).await;
        assert!(refused.body.contains(sentence), "{sentence}: {}", refused.body);
    }
    for (action, field, value, sentence) in [
        ("publish", "effective_on", "2020-01-01", "today or on a later day"),
        ("frame", "read_within", "0", "1 to 90 days"),
        ("base", "address", "nowhere.test", "does not answer"),
    ] {
        let refused = desk.submit(&format!("/desk/handbook/{action}"), &[(field, value)]).await;
        assert!(refused.body.contains(sentence), "{action}: {}", refused.body);
    }
}

#[tokio::test]
async fn a_branch_builds_on_the_handbook_of_another() {
    let (net, _, desk) = scene().await;
    published(&desk).await;
    net.branch(1).with_role("bert", Role::Admin).await;
    let theirs = net.branch(1).browser_of("bert").await;
    let found = theirs.submit("/desk/handbook/base", &[("address", "alpha.test")]).await;
    assert!(found.location.is_some(), "{}", found.body);
    theirs.submit("/desk/handbook/adopt", &[]).await;
    let page = theirs.get("/desk/handbook").await.body;
    assert!(page.contains("from the base") && page.contains("version 1 of"), "{page}");
    clause(&theirs, "2.2", "Our own words").await;
    let page = theirs.get("/desk/handbook").await.body;
    assert!(page.contains("one clause differs here"), "{page}");
    theirs.submit("/desk/handbook/publish", &[("effective_on", "")]).await;
    // The base moves on; what is our own stays.
    desk.submit("/desk/handbook/again", &[]).await;
    clause(&desk, "2.2", "Their newer words").await;
    clause(&desk, "2.3", "Describe everything").await;
    desk.submit("/desk/handbook/publish", &[("effective_on", "")]).await;
    // It is asked again every day, by itself.
    branchline::worker::tidy::run(&net.branch(1).app).await.expect("tidied");
    net.drain().await;
    assert!(theirs.get("/desk/handbook").await.body.contains("one clause differs here"), "not yet a day ago");
    net.advance(DAY);
    branchline::worker::tidy::run(&net.branch(1).app).await.expect("tidied");
    net.drain().await;
    assert!(theirs.get("/desk/handbook").await.body.contains("2 clauses differ here"));
    theirs.submit("/desk/handbook/again", &[]).await;
    theirs.submit("/desk/handbook/adopt", &[]).await;
    let two = theirs.get("/desk/handbook/clauses/2.2").await.body;
    let three = theirs.get("/desk/handbook/clauses/2.3").await.body;
    assert!(two.contains("Our own words") && three.contains("Describe everything"));
}

#[tokio::test]
async fn a_base_that_can_not_be_read_is_a_sentence() {
    let peer = tests::Peer::start("garbled.test").await;
    peer.publish("/api/branchline/v1/handbook", json!({ "number": 1, "clauses": [{ "id": "x" }] }));
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    net.branch(0).with_role("olga", Role::Admin).await;
    let desk = net.branch(0).browser_of("olga").await;
    let refused = desk.submit("/desk/handbook/base", &[("address", "garbled.test")]).await;
    assert!(
        refused.body.contains("can't be read as a handbook")
            || refused.body.contains("can&#x27;t be read as a handbook"),
        "{}",
        refused.body
    );
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn signing_up_through_an_app_counts_as_having_read_it() {
    let settings = [("BRANCHLINE_REGISTRATION", "open"), ("BRANCHLINE_CONFIRM_EMAIL", "false")];
    let net = Network::with(&["alpha"], &[], &settings).await;
    net.branch(0).with_role("olga", Role::Admin).await;
    let desk = net.branch(0).browser_of("olga").await;
    published(&desk).await;
    let stranger = net.branch(0).stranger();
    assert_eq!(stranger.get("/api/v2/instance").await["registrations"]["enabled"], true);
    let registered =
        json!({ "client_name": "An app", "redirect_uris": "urn:ietf:wg:oauth:2.0:oob", "scopes": "read write" });
    let app = stranger.post("/api/v1/apps", registered).await;
    let token = stranger.post("/oauth/token", json!({
        "grant_type": "client_credentials", "client_id": app["client_id"], "client_secret": app["client_secret"], "scope": "read write",
    })).await;
    let app = Person { token: text(&token["access_token"]).to_owned(), ..stranger.clone() };
    let (status, wrong) =
        app.try_post("/api/v1/accounts", json!({ "username": "a b", "email": "x", "password": "short" })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    for (field, code) in [
        ("username", "ERR_INVALID"),
        ("email", "ERR_INVALID"),
        ("password", "ERR_TOO_SHORT"),
        ("agreement", "ERR_ACCEPTED"),
    ] {
        assert_eq!(wrong["details"][field][0]["error"], code, "{wrong}");
    }
    let good = json!({ "username": "eva", "email": "eva@alpha.test", "password": "long enough one", "agreement": true, "locale": "en" });
    let made = app.post("/api/v1/accounts", good.clone()).await;
    let eva = Person { token: text(&made["access_token"]).to_owned(), ..stranger.clone() };
    assert_eq!(eva.get("/api/v1/accounts/verify_credentials").await["username"], "eva");
    assert_eq!(eva.get("/api/branchline/v1/handbook/reading").await["read"], 1);
    net.advance(DAY * 30);
    eva.publish("No need to read it again", "public").await;
    assert_eq!(app.try_post("/api/v1/accounts", good.clone()).await.0, StatusCode::UNPROCESSABLE_ENTITY, "once");
    assert_eq!(
        eva.try_post("/api/v1/accounts", good.clone()).await.0,
        StatusCode::UNPROCESSABLE_ENTITY,
        "a user's token names its app as well"
    );
    assert_eq!(stranger.try_post("/api/v1/accounts", good).await.0, StatusCode::UNAUTHORIZED);
}

/// Answers begin a draft, and set the rules that they speak of at once; thrown away, the questions can be answered anew.
async fn answered(desk: &Browser, answers: &[(&str, &str)]) {
    let all: Vec<(&str, &str)> = [("name", "Alder")].into_iter().chain(answers.iter().copied()).collect();
    let begun = desk.submit("/desk/handbook/start", &all).await;
    assert!(begun.location.is_some(), "{answers:?}: {}", begun.body);
    assert!(desk.submit("/desk/handbook/discard", &[]).await.location.is_some());
}

/// What becomes of a public post: `out`, `asked`, `held`, or the name of the rule that wants another one.
async fn outcome(person: &Person, new: serde_json::Value) -> String {
    let mut new = new;
    new["visibility"] = json!("public");
    let (status, said) = person.try_post("/api/v1/statuses", new).await;
    match (status, &said["confirmable"], &said["held_id"]) {
        (StatusCode::OK, ..) => "out".to_owned(),
        (_, confirmable, _) if confirmable == true => "asked".to_owned(),
        (_, _, held) if held.is_string() => "held".to_owned(),
        _ => text(&said["violations"][0]["rule"]).to_owned(),
    }
}

#[tokio::test]
async fn answers_set_the_rules_that_they_speak_of() {
    let (net, anna, desk) = scene().await;
    // Taking a side.
    let says = |n: usize, words: &str| json!({ "status": format!("Sign our petition {words} ({n})") });
    let others =
        ["for the new road now!", "for the new road now!\nDisclosure: I am in the union", "for more libraries now!"];
    for (n, (answer, then)) in [
        ("disclosed", ["advocacy", "out", "advocacy"]),
        ("profession", ["advocacy", "advocacy", "out"]),
        ("never", ["advocacy", "advocacy", "advocacy"]),
        ("disclosed", ["advocacy", "out", "advocacy"]),
    ]
    .into_iter()
    .enumerate()
    {
        answered(&desk, &[("advocacy", answer)]).await;
        for (words, then) in others.iter().zip(then) {
            assert_eq!(outcome(&anna, says(n, words)).await, then, "{answer}: {words}");
        }
    }
    // Who reads first.
    for (n, (answer, then)) in [("sensitive", "held"), ("never", "asked"), ("always", "held")].into_iter().enumerate() {
        answered(&desk, &[("eyes", answer)]).await;
        let number = json!({ "status": format!("Mrs Weber's number is 020 7946 095{n}") });
        assert_eq!(outcome(&anna, number).await, then, "{answer}");
    }
    let rule = async |name: &str| {
        let all = rules::all(net.branch(0).app.db.read()).await.expect("rules");
        all.into_iter().find(|r| r.name == name).map(|r| (r.verdict, r.state))
    };
    assert_eq!(rule("second-reader").await, Some(("hold".into(), "on".into())), "every post of a shared profile");
    answered(&desk, &[("eyes", "sensitive")]).await;
    assert_eq!(rule("second-reader").await, None);
    // Who speaks for the branch.
    for (n, (answer, then)) in [("everyone", "out"), ("named", "asked"), ("everyone", "out")].into_iter().enumerate() {
        answered(&desk, &[("voice", answer)]).await;
        let words = json!({ "status": format!("On behalf of the library we thank you ({n})") });
        assert_eq!(outcome(&anna, words).await, then, "{answer}");
    }
    // People in pictures.
    let picture = async |description: &str| {
        let form = reqwest::multipart::Form::new()
            .part("file", reqwest::multipart::Part::bytes(pictures::png(10, 10)).file_name("x.png"))
            .text("description", description.to_owned());
        let sent =
            anna.request(reqwest::Method::POST, "/api/v2/media").multipart(form).send().await.expect("an answer");
        sent.json::<serde_json::Value>().await.expect("json")["id"].clone()
    };
    for (answer, then) in [("written", "asked"), ("none", "people-in-pictures"), ("spoken", "asked")] {
        answered(&desk, &[("photos", answer)]).await;
        let girl = json!({ "status": "Today", "media_ids": [picture("Two girls with a book").await] });
        assert_eq!(outcome(&anna, girl).await, then, "{answer}");
        let shelf = json!({ "status": "Today", "media_ids": [picture("A new shelf under the window").await] });
        assert_eq!(outcome(&anna, shelf).await, "out", "{answer}");
    }
    // What somebody has written anew is theirs, whatever is answered.
    let row = rules::all(net.branch(0).app.db.read()).await.expect("rules").into_iter().find(|r| r.name == "advocacy");
    let row = row.expect("a rule");
    rules::turn(&net.branch(0).app, row.id, State::Off).await.expect("off");
    let ours = Writing {
        name: row.name,
        clause: row.clause,
        condition: "text.contains(\"petition\")".into(),
        verdict: "nudge".into(),
        message: "Ours.".into(),
        fix: "Ours.".into(),
        ..Writing::default()
    };
    rules::save(&net.branch(0).app, Some(row.id), ours).await.expect("saved");
    answered(&desk, &[("advocacy", "never")]).await;
    assert_eq!(rule("advocacy").await.map(|r| r.0), Some("nudge".into()));
}

/// Whom one asks is the branch's own number, once the handbook that names it is published.
#[tokio::test]
async fn whom_one_asks_is_nobodys_data() {
    let (_net, anna, desk) = scene().await;
    let words = json!({ "status": "Mrs Weber, please call 020 7946 0958", "visibility": "public" });
    assert_eq!(anna.try_post("/api/v1/statuses", words.clone()).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    desk.submit("/desk/handbook/start", &[("name", "Alder"), ("contact", "Carl, 020 7946 0958")]).await;
    desk.submit("/desk/handbook/publish", &[("effective_on", "")]).await;
    let (status, posted) = anna.try_post("/api/v1/statuses", words).await;
    assert_eq!(status, StatusCode::OK, "{posted}");
}
