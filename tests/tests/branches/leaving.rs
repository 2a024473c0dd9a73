//! Whose a profile is, and what becomes of it when somebody leaves.

use std::time::Duration;

use branchline::{entities::login::Role, people::profiles, worker::tidy};
use reqwest::{Method, StatusCode};
use serde_json::json;
use tests::{Browser, Network, Person, branch::PASSWORD, browser::between, person::text};

const DAY: Duration = Duration::from_secs(86_400);
const PASSPHRASE: &str = "her own passphrase";

async fn signed_in(net: &Network, handle: &str) -> Browser {
    let browser = net.branch(0).browser();
    browser.sign_in(&format!("{handle}@alpha.test"), PASSWORD).await;
    browser
}

#[tokio::test]
async fn the_branch_vouches_for_its_staff_by_a_link_back() {
    let net = Network::of(&["alpha", "beta"]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(1).person("bea").await);
    let reed = net.branch(0).personal(&anna, "reed").await;
    let me = anna.get("/api/v1/accounts/verify_credentials").await;
    assert_eq!(me["fields"][0]["name"], "Branch alpha.test");
    assert!(me["fields"][0]["verified_at"].is_string());
    assert_eq!(me["source"]["fields"], json!([]), "it is not hers to change");
    let page = between(text(&me["fields"][0]["value"]), "href=\"", "\"").to_owned();
    assert_eq!(page, "http://alpha.test/staff/anna");
    let page = net.client().get(page).send().await.expect("a page").text().await.expect("text");
    assert!(page.contains("rel=\"me\"") && page.contains("href=\"http://alpha.test/@anna\""));
    // The other branch reads the same field; it verifies what it likes itself.
    let seen = bea.get(&format!("/api/v1/accounts/{}", bea.find("anna@alpha.test").await)).await;
    assert!(text(&seen["fields"][0]["value"]).contains("/staff/anna") && seen["fields"][0]["verified_at"].is_null());
    // A personal profile has no such field and no such page.
    assert_eq!(reed.get("/api/v1/accounts/verify_credentials").await["fields"], json!([]));
    let none = net.branch(0).browser().get("/staff/reed").await;
    let nobody = net.branch(0).browser().get("/staff/nobody").await;
    assert_eq!((none.status, nobody.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
}

#[tokio::test]
async fn views_are_ones_own_in_ones_own_words() {
    let net = Network::of(&["alpha", "beta"]).await;
    let anna = net.branch(0).person("anna").await;
    let reed = net.branch(0).personal(&anna, "reed").await;
    let shown = async |who: &Person| text(&who.get("/api/v1/accounts/verify_credentials").await["note"]).to_owned();
    assert_eq!(shown(&reed).await, "", "nothing is said for her");
    let words = json!({ "note": "Waders", "own_words": "Only <me> & my telescope speak here" });
    reed.send(Method::PATCH, "/api/v1/accounts/update_credentials", words.clone()).await;
    assert!(shown(&reed).await.ends_with("<p>Only &lt;me&gt; &amp; my telescope speak here</p>"));
    let bea = net.branch(1).person("bea").await;
    let seen = bea.get(&format!("/api/v1/accounts/{}", bea.find("reed@alpha.test").await)).await;
    assert!(text(&seen["note"]).contains("telescope"));
    anna.send(Method::PATCH, "/api/v1/accounts/update_credentials", words).await;
    assert!(!shown(&anna).await.contains("telescope"), "a professional profile speaks for the branch");
    let long = json!({ "own_words": "x".repeat(201) });
    let (status, _) = reed.try_send(Method::PATCH, "/api/v1/accounts/update_credentials", long).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
}

/// Olga owns the branch; Anna, of its staff, manages the shared profile `events` and has a personal one, `reed`.
async fn scene() -> (Network, Browser, Person, Person) {
    let net = Network::of(&["alpha", "beta"]).await;
    let app = &net.branch(0).app;
    for (handle, role) in [("olga", Role::Owner), ("anna", Role::Admin), ("dora", Role::Staff)] {
        let email = format!("{handle}@alpha.test");
        profiles::create_professional(app, &email, handle, PASSWORD.into(), role).await.expect("a profile");
    }
    let anna = net.branch(0).known("anna").await;
    let reed = net.branch(0).personal(&anna, "reed").await;
    let hers = signed_in(&net, "anna").await;
    hers.submit("/profiles/new-shared", &[("handle", "events")]).await;
    (net, hers, anna, reed)
}

#[tokio::test]
async fn a_leavers_sign_in_ends_and_her_personal_profile_is_hers() {
    let (net, hers, anna, reed) = scene().await;
    let bea = net.branch(1).person("bea").await;
    bea.follow("anna@alpha.test").await;
    net.drain().await;
    anna.publish("My last words here", "public").await;
    let later = json!({ "status": "From beyond", "scheduled_at": branchline::base::clock::iso(net.clock.now_ms() + 86_400_000) });
    anna.post("/api/v1/statuses", later).await;
    let olga = signed_in(&net, "olga").await;
    assert_eq!(signed_in(&net, "dora").await.get("/desk/people").await.status, StatusCode::FORBIDDEN);
    let people = olga.get("/desk/people").await.body;
    assert!(people.contains("@anna") && !people.contains("reed"));
    let leave = |successor: &'static str, sure: &'static str| {
        let note = "Anna left in November";
        [("handle", "anna"), ("note", note), ("successor", successor), ("sure", sure)]
    };
    let unsure = olga.submit("/branch/people/leave", &leave("dora", "false")).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    let alone = olga.submit("/branch/people/leave", &leave("", "true")).await;
    assert!(alone.body.contains("would have nobody to manage it") && alone.body.contains("Anna left in November"));
    assert_eq!(hers.get("/home").await.status, StatusCode::OK, "nothing was done by halves");
    let done = olga.submit("/branch/people/leave", &leave("dora", "true")).await;
    assert_eq!(done.location.as_deref(), Some("/desk/people/anna?done=saved"));
    net.drain().await;

    assert!(hers.get("/home").await.location.is_some(), "signed out everywhere");
    assert_eq!(anna.try_get("/api/v1/accounts/verify_credentials").await.0, StatusCode::UNAUTHORIZED);
    let seen = bea.get(&format!("/api/v1/accounts/{}", bea.find("anna@alpha.test").await)).await;
    assert!(text(&seen["note"]).contains("Anna left in November") && seen["fields"] == json!([]));
    assert_eq!(net.branch(0).browser().get("/staff/anna").await.status, StatusCode::NOT_FOUND);
    assert!(net.branch(0).stranger().get("/api/v1/timelines/public").await.to_string().contains("My last words"));
    assert!(signed_in(&net, "dora").await.get("/profiles").await.body.contains("events"), "handed over");
    assert_eq!(reed.try_get("/api/v1/timelines/home").await.0, StatusCode::OK, "her other profile goes on");

    // For three months she can open what is hers, and nothing else.
    let again = net.branch(0).browser();
    let entered = again.sign_in("anna@alpha.test", PASSWORD).await;
    assert_eq!(entered.location.as_deref(), Some("/profiles"));
    let page = again.get("/profiles").await.body;
    assert!(page.contains("You have left this branch") && !page.contains("@anna") && !page.contains("events"));
    again.submit("/profiles/open", &[("word", PASSPHRASE)]).await;
    let base = format!("/as/{}", between(&again.get("/profiles").await.body, "/as/", "/home"));
    assert!(again.get(&format!("{base}/home")).await.body.contains("data-kind=\"personal\""));
    assert!(again.get("/home").await.location.is_some() && again.get("/settings/profile").await.location.is_some());
    let new = [("handle", "heron"), ("passphrase", PASSPHRASE), ("again", PASSPHRASE)];
    assert_eq!(again.submit(&format!("{base}/profiles/new"), &new).await.status, StatusCode::FORBIDDEN);
    net.advance(DAY * 93);
    tidy::run(&net.branch(0).app).await.expect("tidied");
    net.drain().await;
    assert!(!net.branch(0).stranger().get("/api/v1/timelines/public").await.to_string().contains("From beyond"));
    let late = net.branch(0).browser().sign_in("anna@alpha.test", PASSWORD).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "and then it is over");
    assert_eq!(reed.try_get("/api/v1/timelines/home").await.0, StatusCode::OK);
}

#[tokio::test]
async fn leaving_can_be_taken_back_and_nobody_sends_an_owner_away() {
    let (net, hers, _, _) = scene().await;
    let form = |handle| [("handle", handle), ("note", "Gone"), ("successor", "dora"), ("sure", "true")];
    for handle in ["olga", "@olga", " OLGA"] {
        assert_eq!(hers.submit("/branch/people/leave", &form(handle)).await.status, StatusCode::FORBIDDEN, "{handle}");
    }
    assert_eq!(hers.submit("/branch/people/leave", &form("@anna")).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(hers.submit("/branch/people/leave", &form("anna")).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let olga = signed_in(&net, "olga").await;
    olga.submit("/branch/people/leave", &form("anna")).await;
    olga.submit("/branch/people/return", &[("handle", "anna")]).await;
    let back = signed_in(&net, "anna").await;
    assert!(back.get("/home").await.body.contains("data-kind=\"professional\""));
    // Also after her keyring is gone: she gets an empty one, like everybody.
    olga.submit("/branch/people/leave", &form("anna")).await;
    net.advance(DAY * 93);
    tidy::run(&net.branch(0).app).await.expect("tidied");
    let olga = signed_in(&net, "olga").await;
    olga.submit("/branch/people/return", &[("handle", "anna")]).await;
    let back = signed_in(&net, "anna").await;
    assert_eq!(back.submit("/profiles/open", &[("word", PASSPHRASE)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(net.branch(0).browser().get("/staff/anna").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_personal_profile_goes_when_its_owner_says_so() {
    let (net, hers, _, reed) = scene().await;
    let bea = net.branch(1).person("bea").await;
    let followed = bea.find("reed@alpha.test").await;
    bea.post(&format!("/api/v1/accounts/{followed}/follow"), json!({})).await;
    net.drain().await;
    let asker = reed.find("bea@beta.test").await;
    reed.post(&format!("/api/v1/follow_requests/{asker}/authorize"), json!({})).await;
    net.drain().await;
    let post = reed.publish("Curlews", "public").await;
    net.drain().await;
    assert_eq!(bea.home().await, ["Curlews"]);
    hers.submit("/profiles/open", &[("word", PASSPHRASE)]).await;
    let page = hers.get("/profiles").await.body;
    let mine = page.split("/as/").skip(1).map(|p| p.split('/').next().expect("a slug"));
    let mut base = String::new();
    for slug in mine {
        if hers.get(&format!("/as/{slug}/home")).await.body.contains("data-kind=\"personal\"") {
            base = format!("/as/{slug}");
        }
    }
    assert_eq!(hers.submit("/settings/moving/farewell", &[("sure", "true")]).await.status, StatusCode::NOT_FOUND);
    hers.submit(&format!("{base}/settings/moving/farewell"), &[("sure", "true")]).await;
    assert!(hers.get(&format!("{base}/settings/moving")).await.body.contains("This profile will be deleted on"));
    hers.submit(&format!("{base}/settings/moving/stay"), &[]).await;
    net.advance(DAY * 62);
    let app = &net.branch(0).app;
    tidy::run(app).await.expect("tidied");
    net.drain().await;
    assert_eq!(reed.try_get("/api/v1/timelines/home").await.0, StatusCode::OK, "she had thought again");

    hers.sign_in("anna@alpha.test", PASSWORD).await;
    hers.submit("/profiles/open", &[("word", PASSPHRASE)]).await;
    let page = hers.get("/profiles").await.body;
    for slug in page.split("/as/").skip(1).map(|p| p.split('/').next().expect("a slug")) {
        hers.submit(&format!("/as/{slug}/settings/moving/farewell"), &[("sure", "true")]).await;
    }
    net.advance(DAY * 62);
    for _ in 0..2 {
        tidy::run(app).await.expect("tidied");
    }
    net.drain().await;
    assert_eq!(reed.try_get("/api/v1/timelines/home").await.0, StatusCode::UNAUTHORIZED);
    let stranger = net.branch(0).stranger();
    assert_eq!(stranger.try_get(&format!("/api/v1/statuses/{}", text(&post["id"]))).await.0, StatusCode::NOT_FOUND);
    assert_eq!(net.client().get(&reed.uri).send().await.expect("an answer").status(), StatusCode::NOT_FOUND);
    assert!(bea.home().await.is_empty(), "the other branch has heard of it");
    let taken = profiles::create_professional(app, "x@alpha.test", "reed", PASSWORD.into(), Role::Staff).await;
    assert!(taken.is_err(), "its handle is given to nobody else");
}
