//! Where nobody at a branch may decide, a colleague of another one is asked: by a signed request between the servers, sealed.

use std::time::Duration;

use branchline::{
    base::{
        audit,
        sealing::{self, Identity},
    },
    commands::network,
    entities::{activity, audit_entry, case_request, login::Role, remote_host},
    moderation::cases::{hand_over, requests::ask},
    worker::tidy,
};
use reqwest::StatusCode;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, PaginatorTrait, QueryOrder};
use serde_json::{Value, json};
use tests::{Network, Peer, Person, browser::between, peer::Answer, person::text};

const REFUSED: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
const HOUR: Duration = Duration::from_secs(3_600);

async fn report(who: &Person, about: &str) -> String {
    let new = json!({ "account_id": about, "comment": "please look", "category": "violation" });
    text(&who.post("/api/v1/reports", new).await["id"]).to_owned()
}

fn letters(net: &Network) -> usize {
    let Ok(found) = std::fs::read_dir(net.folder.path().join("alpha.test/mail")) else { return 0 };
    let read = found.map(|f| std::fs::read_to_string(f.expect("a file").path()).expect("a mail"));
    read.filter(|mail| mail.contains("To: ombud@alpha.test")).count()
}

async fn settle(net: &Network) {
    for _ in 0..3 {
        net.drain().await;
        net.advance(HOUR);
    }
}

/// All that was sent from one server to others.
async fn sent(net: &Network, branch: usize) -> String {
    let rows = activity::Entity::find().all(net.branch(branch).app.db.read()).await.expect("rows");
    rows.into_iter().map(|a| a.body).collect()
}

#[tokio::test]
async fn a_colleague_of_another_branch_decides_and_her_answer_comes_back() {
    let net = Network::of(&["alpha", "beta"]).await;
    let (alpha, beta) = (net.branch(0), net.branch(1));
    for (here, there) in [(alpha, "beta.test"), (beta, "alpha.test")] {
        network::set(&here.app, there, Some("accept")).await.expect("trusted");
    }
    settle(&net).await;
    let anna = alpha.person("anna").await;
    let olga = alpha.with_role("olga", Role::Owner).await;
    beta.with_role("rita", Role::Moderator).await;
    beta.with_role("max", Role::Moderator).await;
    let desk = alpha.browser_of("olga").await;
    for (branch, said) in [("rita@gamma.test", "not part of the network"), ("rita", "name@branch")] {
        let wrong = desk.submit("/desk/reports", &[("contact", ""), ("branch", branch)]).await;
        assert!(wrong.status == REFUSED && wrong.body.contains(said), "{branch}: {}", wrong.body);
    }
    let named = desk.submit("/desk/reports", &[("contact", ""), ("branch", "@rita@beta.test")]).await;
    assert_eq!(named.status, StatusCode::SEE_OTHER);
    let log = audit_entry::Entity::find().count(alpha.app.db.read()).await.expect("a count");
    let case = report(&anna, &olga.id).await;
    net.drain().await;
    // Nobody at alpha sees it, neither does its log, and nothing of it can be read on the way or in either database.
    assert_eq!(olga.get("/api/branchline/v1/cases").await, json!([]));
    assert_eq!(audit_entry::Entity::find().count(alpha.app.db.read()).await.expect("a count"), log);
    let (out, kept) = (sent(&net, 0).await, case_request::Entity::find().all(beta.app.db.read()).await.expect("rows"));
    assert!(out.contains("CaseRequest") && !out.contains("please look") && !out.contains("olga"), "{out}");
    assert!(kept.len() == 1 && !kept[0].sealed.is_empty() && !kept[0].sealed.contains("please"), "{kept:?}");
    let (rita, max) = (beta.browser_of("rita").await, beta.browser_of("max").await);
    let list = rita.get("/desk/reports").await.body;
    let page = format!("/desk/handed/{}", between(&list, "href=\"/desk/handed/", "\""));
    assert!(!max.get("/desk/reports").await.body.contains("/desk/handed/"));
    assert_eq!(max.get(&page).await.status, StatusCode::NOT_FOUND);
    let shown = rita.get(&page).await.body;
    assert!(shown.contains("please look") && shown.contains("@olga@alpha.test") && !shown.contains("anna"), "{shown}");
    // Acknowledged, then answered; the reporter reads both.
    let hers = alpha.browser_of("anna").await;
    let stands = async || hers.get(&format!("/reports/{case}")).await.body;
    assert!(stands().await.contains("A person at another branch has been asked"));
    assert_eq!(rita.submit(&format!("{page}/accepted"), &[]).await.status, StatusCode::SEE_OTHER);
    net.drain().await;
    assert!(stands().await.contains("The person at the other branch is looking into it"));
    assert_eq!(rita.submit(&format!("{page}/answered"), &[("text", " ")]).await.status, REFUSED);
    assert_eq!(max.submit(&format!("{page}/answered"), &[("text", "No")]).await.status, StatusCode::NOT_FOUND);
    rita.submit(&format!("{page}/answered"), &[("text", "I have spoken with her")]).await;
    net.drain().await;
    let end = stands().await;
    assert!(
        end.contains("I have spoken with her") && end.contains("It has been decided") && !end.contains("rita"),
        "{end}"
    );
    assert!(!sent(&net, 1).await.contains("spoken"));
    let again = rita.submit(&format!("{page}/answered"), &[("text", "Once more")]).await;
    assert!(again.status == REFUSED && again.body.contains("answered this case already"), "{}", again.body);
    let there = audit::newest(beta.app.db.read(), 20).await.expect("a log");
    assert!(["case.asked", "case.answer"].iter().all(|a| there.iter().any(|l| l.action == *a)), "{there:?}");
    // Whoever can't decide gives it back, and whoever is not there can't be asked: the address outside is next.
    hand_over::set_contact(&alpha.app, "ombud@alpha.test").await.expect("named");
    let second = report(&anna, &olga.id).await;
    net.drain().await;
    let page = format!("/desk/handed/{}", between(&rita.get("/desk/reports").await.body, "href=\"/desk/handed/", "\""));
    assert_eq!(letters(&net), 0);
    rita.submit(&format!("{page}/refused"), &[("text", "She is my sister")]).await;
    net.drain().await;
    assert_eq!(letters(&net), 1);
    assert!(hers.get(&format!("/reports/{second}")).await.body.contains("decide this"));
    ask::set_contact(&alpha.app, "nobody@beta.test").await.expect("named");
    report(&anna, &olga.id).await;
    net.drain().await;
    assert_eq!(letters(&net), 2, "unknown");
    let states = case_request::Entity::find()
        .order_by_asc(case_request::Column::Id)
        .all(alpha.app.db.read())
        .await
        .expect("rows");
    let states: Vec<&str> = states.iter().map(|r| r.state.as_str()).collect();
    assert_eq!(states, ["answered", "refused", "unknown"]);
}

#[tokio::test]
async fn a_branch_that_is_away_is_asked_again_and_then_somebody_else() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let branch = net.branch(0);
    let anna = branch.person("anna").await;
    let olga = branch.with_role("olga", Role::Owner).await;
    network::set(&branch.app, "peer.test", Some("accept")).await.expect("trusted");
    net.drain().await;
    let actor = peer.url("/ap/actor");
    let known = remote_host::ActiveModel {
        host: Set("peer.test".to_owned()),
        network_actor: Set(Some(actor.clone())),
        network_uri: Set(Some(format!("{actor}/network"))),
        network_inbox: Set(Some(peer.url("/inbox"))),
        ..Default::default()
    };
    known.update(branch.app.db.read()).await.expect("changed");
    let key = Identity::generate();
    let document = json!({
        "id": format!("{actor}/case-key"), "type": "CaseKey", "attributedTo": actor,
        "recipient": key.to_public().to_string(),
    });
    peer.publish("/ap/actor/case-key", document);
    ask::set_contact(&branch.app, "rita@peer.test").await.expect("named");
    peer.answer([Answer::Status(503), Answer::Status(503)]);
    report(&anna, &olga.id).await;
    for _ in 0..8 {
        net.drain().await;
        net.advance(HOUR);
    }
    let asked: Vec<Value> = peer.activities().into_iter().filter(|a| a["type"] == "CaseRequest").collect();
    assert_eq!(asked.len(), 3, "twice refused, then taken");
    assert!(asked.iter().all(|a| a["id"] == asked[0]["id"]) && asked[0]["object"]["contact"] == "rita");
    let opened = sealing::open(&key, text(&asked[2]["object"]["sealed"])).expect("sealed to the key of the branch");
    let opened = String::from_utf8(opened).expect("text");
    assert!(
        opened.contains("please look") && opened.contains("olga@alpha.test") && !opened.contains("anna"),
        "{opened}"
    );
    // Nobody answers for two weeks: whoever is named next is asked.
    net.advance(HOUR * 24 * 15);
    tidy::run(&branch.app).await.expect("tidied");
    net.drain().await;
    assert_eq!(letters(&net), 0, "nobody else is named yet");
    hand_over::set_contact(&branch.app, "ombud@alpha.test").await.expect("named");
    tidy::run(&branch.app).await.expect("tidied");
    net.drain().await;
    assert_eq!(letters(&net), 1);
    tidy::run(&branch.app).await.expect("tidied");
    net.drain().await;
    assert_eq!(letters(&net), 1, "once");
}
