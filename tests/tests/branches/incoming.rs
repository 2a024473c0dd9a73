//! The incoming side of the gate: rules, filters, delays, and servers that nobody has decided about.

use std::time::Duration;

use branchline::{
    entities::{login::Role, parked_post, post, verdict},
    handbook::rules::{self, Writing},
    moderation::quarantine,
    policy::{Scope, State},
    wire::standing::Filters,
};
use reqwest::StatusCode;
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use tests::{Network, Peer, Person, person::text};

/// Anna follows Mallory of a server that is none of ours.
async fn scene() -> (Network, Person, Peer) {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    net.befriend(&anna, &peer).await;
    (net, anna, peer)
}

async fn send(net: &Network, peer: &Peer, note: Value) -> StatusCode {
    let id = format!("/activities/{}", branchline::base::id::random());
    let activity = peer.activity(&id, "Create", note);
    let status =
        peer.send(&net.client(), &net.branch(0).url("/ap/inbox"), &activity, net.branch(0).app.clock.now_ms()).await;
    net.drain().await;
    status
}

fn note(peer: &Peer, name: &str, words: &str) -> Value {
    peer.note(&format!("/notes/{name}"), words)
}

async fn rule(net: &Network, name: &str, condition: &str, verdict: &str, change: impl FnOnce(&mut Writing)) {
    let mut new = Writing {
        name: name.into(),
        clause: "2.2".into(),
        condition: condition.into(),
        verdict: verdict.into(),
        message: "m".into(),
        fix: "f".into(),
        scope: Scope { incoming: true, ..Scope::default() },
        ..Writing::default()
    };
    change(&mut new);
    let row = rules::save(&net.branch(0).app, None, new).await.expect("a rule");
    rules::turn(&net.branch(0).app, row.id, State::On).await.expect("in force");
}

#[tokio::test]
async fn each_verdict_means_something_for_what_comes_in() {
    let (net, anna, peer) = scene().await;
    for verdict in ["nudge", "require", "hold", "rewrite", "reject"] {
        let condition = format!("text.contains(\"GATE{}\")", verdict.to_uppercase());
        rule(&net, verdict, &condition, verdict, |new| {
            new.remedy.warning = Some("From afar".into());
            new.remedy.visibility = Some("unlisted".into());
            new.remedy.drop_media = true;
        })
        .await;
    }
    for verdict in ["nudge", "require", "hold", "rewrite"] {
        let words = format!("<p>GATE{}</p>", verdict.to_uppercase());
        let mut sent = note(&peer, verdict, &words);
        sent["attachment"] =
            json!([{ "type": "Document", "mediaType": "image/png", "url": peer.url("/p.png"), "name": "A gate" }]);
        assert_eq!(send(&net, &peer, sent).await, StatusCode::ACCEPTED, "{verdict}");
    }
    let refused = send(&net, &peer, note(&peer, "reject", "<p>GATEREJECT</p>")).await;
    assert_eq!(refused, StatusCode::UNPROCESSABLE_ENTITY);
    let home = anna.get("/api/v1/timelines/home").await;
    let words: Vec<&str> = home.as_array().expect("a list").iter().map(|s| text(&s["content"])).collect();
    assert_eq!(words.len(), 3, "there is nobody to ask, and one waits: {words:?}");
    let rewritten =
        home.as_array().expect("a list").iter().find(|s| text(&s["content"]).contains("REWRITE")).expect("it");
    assert_eq!(
        (&rewritten["spoiler_text"], &rewritten["visibility"], &rewritten["media_attachments"]),
        (&json!("From afar"), &json!("unlisted"), &json!([]))
    );
    let rows = verdict::Entity::find().all(net.branch(0).app.db.read()).await.expect("rows");
    let refusal = rows.iter().find(|r| r.outcome == "reject").expect("counted");
    assert_eq!((refusal.rule.as_str(), refusal.domain.as_deref()), ("reject", Some("peer.test")), "by rule and server");
    assert!(
        post::Entity::find()
            .all(net.branch(0).app.db.read())
            .await
            .expect("rows")
            .iter()
            .all(|p| !p.content.contains("GATEREJECT"))
    );
    // What waits is decided about post by post, with its words; to trust its server does not let it in.
    quarantine::decide(&net.branch(0).app, "peer.test", true).await.expect("decided");
    net.drain().await;
    assert!(!anna.home().await.iter().any(|t| t.contains("GATEHOLD")), "unread");
    let mo = net.branch(0).with_role("mo", Role::Moderator).await;
    let waiting = mo.get("/api/branchline/v1/quarantine").await;
    assert_eq!((waiting.as_array().map(Vec::len), &waiting[0]["text"]), (Some(1), &json!("GATEHOLD")));
    let accept = format!("/api/branchline/v1/quarantine/{}/accept", text(&waiting[0]["id"]));
    assert_eq!(anna.try_post(&accept, json!({})).await.0, StatusCode::FORBIDDEN);
    mo.post(&accept, json!({})).await;
    assert!(anna.home().await.iter().any(|t| t.contains("GATEHOLD")), "and comes in");
}

#[tokio::test]
async fn filters_do_as_they_say() {
    let (net, anna, peer) = scene().await;
    let app = &net.branch(0).app;
    let filters = Filters {
        remove_media: true,
        force_warning: Some("A loud place".into()),
        no_boosts: true,
        followers_only: true,
        ..Filters::default()
    };
    quarantine::set_filters(app, "peer.test", &filters).await.expect("set");
    let mut sent = note(&peer, "one", "<p>With a picture</p>");
    sent["attachment"] = json!([{ "type": "Document", "mediaType": "image/png", "url": peer.url("/p.png") }]);
    send(&net, &peer, sent).await;
    let seen = anna.get("/api/v1/timelines/home").await[0].clone();
    assert_eq!(
        (&seen["spoiler_text"], &seen["visibility"], &seen["media_attachments"]),
        (&json!("A loud place"), &json!("private"), &json!([]))
    );
    assert_eq!(net.branch(0).stranger().get("/api/v1/timelines/public").await, json!([]));
    // An edit brings nothing back.
    let mut edited = note(&peer, "one", "<p>With a picture, edited</p>");
    edited["attachment"] = json!([{ "type": "Document", "mediaType": "image/png", "url": peer.url("/q.png") }]);
    edited["updated"] = json!(branchline::base::clock::iso(app.clock.now_ms()));
    let update = peer.activity("/activities/edit", "Update", edited);
    peer.send(&net.client(), &net.branch(0).url("/ap/inbox"), &update, app.clock.now_ms()).await;
    net.drain().await;
    let seen = anna.get("/api/v1/timelines/home").await[0].clone();
    assert!(text(&seen["content"]).contains("edited") && seen["media_attachments"] == json!([]), "{seen}");
    let hers = anna.publish("Boost me", "public").await;
    let boost = json!({
        "@context": "https://www.w3.org/ns/activitystreams", "id": peer.url("/boosts/1"), "type": "Announce",
        "actor": peer.actor(), "object": hers["uri"], "to": ["https://www.w3.org/ns/activitystreams#Public"],
        "published": branchline::base::clock::iso(app.clock.now_ms()),
    });
    peer.send(&net.client(), &net.branch(0).url("/ap/inbox"), &boost, app.clock.now_ms()).await;
    assert_eq!(anna.get(&format!("/api/v1/statuses/{}", text(&hers["id"]))).await["reblogs_count"], 0);
    // A delay, and what is said of a domain holds for the names below it.
    quarantine::set_filters(app, "peer.test", &Filters { delay: 30, ..Filters::default() }).await.expect("set");
    send(&net, &peer, note(&peer, "late", "<p>Later</p>")).await;
    assert_eq!(anna.home().await.len(), 2, "not yet");
    net.advance(Duration::from_secs(31 * 60));
    net.drain().await;
    assert!(anna.home().await.iter().any(|t| t.contains("Later")));
    assert!(quarantine::set_filters(app, "no domain", &Filters::default()).await.is_err());
    assert!(quarantine::set_filters(app, "peer.test", &Filters { delay: 99_999, ..Filters::default() }).await.is_err());
}

#[tokio::test]
async fn a_cautious_branch_decides_about_a_server_first() {
    let (net, anna, peer) = scene().await;
    net.branch(0).with_role("olga", Role::Admin).await;
    let desk = net.branch(0).browser_of("olga").await;
    desk.submit("/branch/servers/cautious", &[("on", "true")]).await;
    assert_eq!(send(&net, &peer, note(&peer, "one", "<p>Hello</p>")).await, StatusCode::ACCEPTED);
    assert_eq!(send(&net, &peer, note(&peer, "one", "<p>Hello</p>")).await, StatusCode::ACCEPTED, "twice is once");
    let update = peer.activity("/activities/update", "Update", note(&peer, "new", "<p>Round the corner</p>"));
    peer.send(&net.client(), &net.branch(0).url("/ap/inbox"), &update, net.branch(0).app.clock.now_ms()).await;
    let gone = peer.activity("/activities/gone", "Delete", json!(peer.url("/notes/new")));
    assert_eq!(
        quarantine::waiting(&net.branch(0).app).await.expect("a list")[0].posts,
        2,
        "an Update leads round nothing"
    );
    peer.send(&net.client(), &net.branch(0).url("/ap/inbox"), &gone, net.branch(0).app.clock.now_ms()).await;
    assert!(anna.home().await.is_empty());
    let page = desk.get("/branch/servers").await.body;
    assert!(page.contains("peer.test") && page.contains("One post") && page.contains("mallory@peer.test"), "{page}");
    desk.submit("/branch/servers/accept", &[("domain", "peer.test")]).await;
    net.drain().await;
    assert_eq!(anna.home().await, ["Hello"]);
    send(&net, &peer, note(&peer, "two", "<p>Again</p>")).await;
    assert_eq!(anna.home().await.len(), 2, "and from now on");
    desk.submit("/branch/servers/reject", &[("domain", "peer.test")]).await;
    assert_eq!(send(&net, &peer, note(&peer, "three", "<p>No more</p>")).await, StatusCode::FORBIDDEN);
    assert!(parked_post::Entity::find().all(net.branch(0).app.db.read()).await.expect("rows").is_empty());
}

#[tokio::test]
async fn what_comes_late_is_judged_when_it_comes_and_nothing_acknowledged_is_lost() {
    let (net, _anna, peer) = scene().await;
    let app = &net.branch(0).app;
    rule(&net, "read-first", "text.contains(\"rumour\")", "hold", |_| {}).await;
    quarantine::set_filters(app, "peer.test", &Filters { delay: 30, ..Filters::default() }).await.expect("set");
    // More than fifty, all of them acknowledged; one of them held when its time comes.
    for n in 0..60 {
        let words = if n == 7 { "<p>A rumour</p>".to_owned() } else { format!("<p>Number {n}</p>") };
        assert_eq!(send(&net, &peer, note(&peer, &format!("n{n}"), &words)).await, StatusCode::ACCEPTED);
    }
    net.advance(Duration::from_secs(31 * 60));
    net.drain().await;
    let posts = post::Entity::find().all(app.db.read()).await.expect("rows");
    assert_eq!(posts.iter().filter(|p| p.content.contains("Number")).count(), 59, "nothing is lost");
    assert!(posts.iter().all(|p| !p.content.contains("rumour")), "a delay is no pair of eyes");
    let parked = parked_post::Entity::find().all(app.db.read()).await.expect("rows");
    assert_eq!((parked.len(), parked[0].why), (1, parked_post::Why::Hold));
    // An edit comes late too, and stays an edit; one that a rule holds changes nothing until it is read.
    for (id, words) in [("n1", "<p>Number 1, edited</p>"), ("n2", "<p>Number 2, a rumour</p>")] {
        let mut edited = note(&peer, id, words);
        edited["updated"] = json!(branchline::base::clock::iso(app.clock.now_ms()));
        let update = peer.activity(&format!("/activities/edit-{id}"), "Update", edited);
        peer.send(&net.client(), &net.branch(0).url("/ap/inbox"), &update, app.clock.now_ms()).await;
    }
    let has = async |words: &str| {
        let all = post::Entity::find().all(app.db.read()).await.expect("rows");
        all.iter().any(|p| p.content.contains(words))
    };
    assert!(!has("edited").await, "not yet");
    net.advance(Duration::from_secs(31 * 60));
    net.drain().await;
    assert!(has("Number 1, edited").await && has("Number 2<").await, "as what they were");
    let posts = post::Entity::find().all(app.db.read()).await.expect("rows");
    assert!(posts.iter().any(|p| p.content.contains("Number 1, edited") && p.edited_at.is_some()), "an edit");
    // No room: its sender hears so, and keeps it.
    let large = format!("<p>{}</p>", "x".repeat(90_000));
    let mut last = StatusCode::ACCEPTED;
    for n in 0..120 {
        last = send(&net, &peer, note(&peer, &format!("large{n}"), &large)).await;
        if last != StatusCode::ACCEPTED {
            break;
        }
    }
    assert_eq!(last, StatusCode::SERVICE_UNAVAILABLE, "before it is acknowledged");
}

/// What waits for a decision that nobody takes is bounded by its age, too, for each server by itself.
#[tokio::test]
async fn a_server_whose_posts_nobody_decides_about_keeps_the_next() {
    let (net, _anna, peer) = scene().await;
    rule(&net, "read-first", "text.contains(\"rumour\")", "hold", |_| {}).await;
    assert_eq!(send(&net, &peer, note(&peer, "one", "<p>A rumour</p>")).await, StatusCode::ACCEPTED);
    net.advance(Duration::from_secs(29 * 86_400));
    assert_eq!(send(&net, &peer, note(&peer, "two", "<p>Another rumour</p>")).await, StatusCode::ACCEPTED);
    net.advance(Duration::from_secs(2 * 86_400));
    let refused = send(&net, &peer, note(&peer, "three", "<p>A third rumour</p>")).await;
    assert_eq!(refused, StatusCode::SERVICE_UNAVAILABLE, "the oldest has waited for 31 days");
    assert_eq!(
        send(&net, &peer, note(&peer, "four", "<p>Good morning</p>")).await,
        StatusCode::ACCEPTED,
        "what need not wait"
    );
    let app = &net.branch(0).app;
    let waiting = parked_post::Entity::find().all(app.db.read()).await.expect("rows");
    assert_eq!(waiting.len(), 2, "what was acknowledged is there");
    let oldest = waiting.iter().min_by_key(|p| p.created_at).expect("one");
    quarantine::answer(app, oldest.id, false).await.expect("decided");
    assert_eq!(send(&net, &peer, note(&peer, "five", "<p>A fifth rumour</p>")).await, StatusCode::ACCEPTED);
}
