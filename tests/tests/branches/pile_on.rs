//! Under attack: strangers are kept away, a colleague reads, and it ends after seven days or before.

use std::time::Duration;

use branchline::worker::tidy;
use reqwest::StatusCode;
use serde_json::{Value, json};
use tests::{Network, Peer, Person, browser::between, person::text};

const HERE: &str = "/care/pile-on";

/// What a stranger does to a post of somebody: a reply, a boost, a mention and a message.
async fn attack(net: &Network, peer: &Peer, anna: &Person, post: &Value, n: usize) {
    let mention = json!([{ "type": "Mention", "href": anna.uri, "name": "@anna@alpha.test" }]);
    let mut reply = peer.note(&format!("/notes/reply{n}"), &format!("Shame on you {n}"));
    reply["inReplyTo"] = post["uri"].clone();
    let mut shout = peer.note(&format!("/notes/shout{n}"), &format!("Look who it is {n}"));
    let mut message = peer.note(&format!("/notes/message{n}"), &format!("We know where you live {n}"));
    for each in [&mut reply, &mut shout, &mut message] {
        each["tag"] = mention.clone();
        each["cc"] = json!([anna.uri]);
    }
    message["to"] = json!([anna.uri]);
    let inbox = net.branch(0).url("/ap/inbox");
    let creates = [reply, shout, message].into_iter().enumerate();
    let mut activities: Vec<Value> =
        creates.map(|(i, note)| peer.activity(&format!("/creates/{n}-{i}"), "Create", note)).collect();
    activities.push(peer.activity(&format!("/boosts/{n}"), "Announce", post["uri"].clone()));
    activities.push(peer.activity(&format!("/likes/{n}"), "Like", post["uri"].clone()));
    for mut activity in activities {
        if activity["object"]["to"] == json!([anna.uri]) {
            activity["to"] = json!([anna.uri]);
        }
        let status = peer.send(&net.client(), &inbox, &activity, net.clock.now_ms()).await;
        assert_eq!(status, StatusCode::ACCEPTED, "{activity}");
    }
    net.drain().await;
}

#[tokio::test]
async fn whoever_is_under_attack_reads_none_of_it() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let branch = net.branch(0);
    let (anna, _, dora) = (branch.person("anna").await, branch.person("carl").await, branch.person("dora").await);
    let post = anna.publish("Our story hour with drag queens", "public").await;
    let at = branchline::base::clock::iso(net.clock.now_ms() + 3_600_000);
    anna.post("/api/v1/statuses", json!({ "status": "Planned long ago", "scheduled_at": at })).await;
    let her = branch.browser_of("anna").await;
    for (colleague, said) in [("nobody", "No colleague of this branch"), ("anna", "Name somebody else")] {
        let wrong = her.submit(HERE, &[("act", "begin"), ("colleague", colleague)]).await;
        assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.body.contains(said), "{}", wrong.body);
        assert!(wrong.body.contains(&format!("value=\"{colleague}\"")), "what was typed is kept");
    }
    let begin = [("act", "begin"), ("colleague", "carl")];
    assert_eq!(her.submit(HERE, &begin).await.status, StatusCode::SEE_OTHER);
    assert!(her.submit(HERE, &begin).await.body.contains("You are protected already"));
    attack(&net, &peer, &anna, &post, 1).await;
    // A colleague is no stranger.
    dora.post("/api/v1/statuses", json!({ "status": "I am with you", "in_reply_to_id": post["id"] })).await;
    // She sees and hears nothing of it, on no path, and nobody sees the reply under her post.
    assert!(anna.get("/api/v1/conversations").await.as_array().expect("a list").is_empty());
    let notices = anna.get("/api/v1/notifications").await;
    assert!(!notices.to_string().contains("mallory"), "{notices}");
    let seen = anna.get(&format!("/api/v1/statuses/{}", text(&post["id"]))).await;
    assert_eq!((&seen["replies_count"], &seen["reblogs_count"]), (&json!(1), &json!(0)));
    assert!(!her.get("/notifications").await.body.contains("Look who it is"));
    // The colleague reads it; nobody else does, not even she.
    let his = branch.browser_of("carl").await;
    let page = his.get(HERE).await.body;
    let id = between(&page, "/care/pile-on/", "\"").to_owned();
    let (there, keep) = (format!("{HERE}/{id}"), format!("{HERE}/{id}/keep"));
    let page = his.get(&there).await.body;
    for words in ["Shame on you 1", "Look who it is 1", "We know where you live 1", "@mallory@peer.test"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let item = between(page.split("We know where").nth(1).expect("the threat"), "value=\"", "\"").to_owned();
    for other in [&her, &branch.browser_of("dora").await] {
        assert_eq!(other.get(&there).await.status, StatusCode::NOT_FOUND);
        assert_eq!(other.submit(&keep, &[("post", &item)]).await.status, StatusCode::NOT_FOUND);
        let case = other.submit(&format!("{there}/case"), &[("words", "Theirs")]).await;
        assert_eq!(case.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(
        his.submit(HERE, &[("act", "end")]).await.status,
        StatusCode::SEE_OTHER,
        "his own, of which there is none"
    );
    assert!(her.get(HERE).await.body.contains("This profile is protected until"));
    let none = his.submit(&format!("{there}/case"), &[("words", "Threats")]).await;
    assert!(none.body.contains("Keep at least one post"), "{}", none.body);
    assert_eq!(his.submit(&keep, &[("post", &item)]).await.status, StatusCode::SEE_OTHER);
    assert!(his.submit(&format!("{there}/case"), &[("words", " ")]).await.status.is_client_error());
    assert_eq!(his.submit(&format!("{there}/case"), &[("words", "Threats")]).await.status, StatusCode::SEE_OTHER);
    // Nothing that was planned goes out.
    net.advance(Duration::from_secs(2 * 3_600));
    net.drain().await;
    assert!(!anna.home().await.iter().any(|p| p.contains("Planned long ago")));
    // After seven days it is over by itself.
    net.advance(Duration::from_secs(6 * 86_400));
    attack(&net, &peer, &anna, &post, 2).await;
    assert!(!anna.get("/api/v1/notifications").await.to_string().contains("mallory"));
    net.advance(Duration::from_secs(23 * 3_600));
    tidy::run(&branch.app).await.expect("tidied");
    let her = branch.browser_of("anna").await;
    attack(&net, &peer, &anna, &post, 3).await;
    let notices = anna.get("/api/v1/notifications?types[]=mention").await.to_string();
    assert!(notices.contains("Shame on you 3") && !notices.contains("Look who it is 2"), "{notices}");
    assert!(her.get("/scheduled").await.body.contains("paused while you were under attack"));
    // What came meanwhile, if she wants to see it.
    assert_eq!(her.submit(HERE, &[("act", "give_back")]).await.status, StatusCode::SEE_OTHER);
    let notices = anna.get("/api/v1/notifications?types[]=mention&limit=40").await.to_string();
    assert!(notices.contains("Look who it is 1") && notices.contains("We know where you live 2"), "{notices}");
    assert!(!anna.get("/api/v1/conversations").await.as_array().expect("a list").is_empty());
    assert_eq!(her.submit(HERE, &[("act", "give_back")]).await.status, StatusCode::NOT_FOUND, "once");
    // Evidence stays with the colleague, the rest is forgotten after thirty days.
    net.advance(Duration::from_secs(40 * 86_400));
    tidy::run(&branch.app).await.expect("tidied");
    let page = branch.browser_of("carl").await.get(&there).await.body;
    assert!(page.contains("We know where you live 1") && !page.contains("Shame on you"), "{page}");
}

#[tokio::test]
async fn she_ends_it_when_she_wants() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let branch = net.branch(0);
    let anna = branch.person("anna").await;
    branch.person("carl").await;
    let post = anna.publish("Our story hour", "public").await;
    let her = branch.browser_of("anna").await;
    her.submit(HERE, &[("act", "begin"), ("colleague", "@carl")]).await;
    attack(&net, &peer, &anna, &post, 1).await;
    let early = her.submit(HERE, &[("act", "give_back")]).await;
    assert!(early.body.contains("End the protection first"), "{}", early.body);
    assert_eq!(her.submit(HERE, &[("act", "end")]).await.status, StatusCode::SEE_OTHER);
    assert!(her.get(HERE).await.body.contains("The protection has ended"));
    attack(&net, &peer, &anna, &post, 2).await;
    let notices = anna.get("/api/v1/notifications").await.to_string();
    assert!(notices.contains("Shame on you 2") && !notices.contains("Look who it is 1"), "{notices}");
    her.submit(HERE, &[("act", "give_back")]).await;
    assert!(anna.get("/api/v1/notifications?limit=40").await.to_string().contains("Look who it is 1"));
}
