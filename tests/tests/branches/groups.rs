//! Groups of practice: members write to them, and everybody who follows them gets it, whatever server that is.

use branchline::entities::login::Role;
use reqwest::{StatusCode, header};
use serde_json::{Value, json};
use tests::{Browser, Network, Peer, Person, browser::between, person::text};

const PUBLIC: &str = "https://www.w3.org/ns/activitystreams#Public";

/// A group `readers` of alpha's, its moderator, and her browser.
async fn group(net: &Network, by_request: &str) -> (Person, Browser, Value) {
    let branch = net.branch(0);
    let olga = branch.with_role("olga", Role::Owner).await;
    let hers = branch.browser_of("olga").await;
    let form = [
        ("handle", "readers"),
        ("name", "Reading aloud"),
        ("about", "For everybody who reads to children."),
        ("by_request", by_request),
    ];
    let made = hers.submit("/groups", &form).await;
    assert_eq!(
        (made.status, made.location.as_deref()),
        (StatusCode::SEE_OTHER, Some("/groups/readers")),
        "{}",
        made.body
    );
    let group = olga.get("/api/v1/accounts/lookup?acct=readers").await;
    (olga, hers, group)
}

async fn document(net: &Network, address: &str) -> Value {
    let asked = net.client().get(address).header(header::ACCEPT, "application/activity+json");
    asked.send().await.expect("an answer").json().await.expect("JSON")
}

/// What a peer got of a group: the ids of plain boosts, and of the posts in passed-on activities.
fn passed_on(peer: &Peer, group: &str) -> (Vec<String>, Vec<String>) {
    let all = peer.activities().into_iter().filter(|a| a["type"] == "Announce" && a["actor"] == group);
    let (plain, whole): (Vec<Value>, Vec<Value>) = all.partition(|a| a["object"].is_string());
    let wrapped = |a: &Value| {
        assert_eq!((&a["object"]["type"], &a["audience"]), (&json!("Create"), &json!(group)), "{a}");
        assert_eq!(a["object"]["actor"], a["object"]["object"]["attributedTo"]);
        text(&a["object"]["object"]["id"]).to_owned()
    };
    (plain.iter().map(|a| text(&a["object"]).to_owned()).collect(), whole.iter().map(wrapped).collect())
}

#[tokio::test]
async fn a_group_passes_on_what_members_write_to_it() {
    let peer = Peer::start("lemmy.test").await;
    let net = Network::with(&["alpha", "beta"], &[&peer], &[]).await;
    let (_, hers, group) = group(&net, "false").await;
    let uri = text(&group["uri"]).to_owned();
    let (anna, carl) = (net.branch(0).person("anna").await, net.branch(0).person("carl").await);
    let bea = net.branch(1).person("bea").await;
    assert_eq!((&group["group"], &group["locked"], &group["bot"]), (&json!(true), &json!(false), &json!(false)));
    // What a server of groups wants to know of one.
    let actor = document(&net, &uri).await;
    assert_eq!(actor["type"], "Group");
    let moderators = document(&net, text(&actor["attributedTo"])).await;
    assert_eq!(moderators["orderedItems"].as_array().map(Vec::len), Some(1), "{moderators}");
    assert_eq!(document(&net, text(&actor["followers"])).await["type"], "OrderedCollection");
    // A peer, a colleague and somebody of another branch join.
    let inbox = text(&actor["inbox"]).to_owned();
    let send = async |activity: Value| {
        let status = peer.send(&net.client(), &inbox, &activity, net.clock.now_ms()).await;
        assert_eq!(status, StatusCode::ACCEPTED, "{activity}");
        net.drain().await;
    };
    send(peer.activity("/follows/1", "Follow", json!(uri))).await;
    assert!(peer.activities().iter().any(|a| a["type"] == "Accept" && a["actor"] == uri.as_str()));
    anna.follow("readers").await;
    bea.follow("readers@alpha.test").await;
    net.drain().await;
    // Who is no member, and what is not for everybody, is not passed on.
    carl.publish("@readers I am no member", "public").await;
    anna.publish("@readers For my followers", "private").await;
    let asked = anna.publish("@readers What do you read to two-year-olds?", "public").await;
    net.drain().await;
    let note = text(&asked["uri"]).to_owned();
    assert_eq!(passed_on(&peer, &uri), (vec![note.clone()], vec![note.clone()]));
    assert_eq!(document(&net, &note).await["audience"], uri.as_str());
    let seen = bea.in_home("two-year-olds").await;
    assert_eq!(
        (&seen["account"]["acct"], &seen["reblog"]["account"]["acct"]),
        (&json!("readers@alpha.test"), &json!("anna@alpha.test"))
    );
    // Somebody of another branch writes to it.
    bea.publish("@readers@alpha.test Our favourites in a list", "public").await;
    net.drain().await;
    assert!(anna.home().await.iter().any(|p| p.contains("Our favourites")));
    // A server of groups names it as the audience, in no tag.
    let mut page = peer.note("/post/1", "<p>Which books have you lost?</p>");
    page["type"] = json!("Page");
    page["name"] = json!("Lost books");
    page["to"] = json!([uri, PUBLIC]);
    page["audience"] = json!(uri);
    peer.publish("/post/1", page.clone());
    let mut create = peer.activity("/creates/1", "Create", page);
    create["to"] = json!([uri, PUBLIC]);
    send(create).await;
    for member in [&anna, &bea] {
        assert!(member.home().await.iter().any(|p| p.contains("Lost books")), "{}", member.handle);
    }
    // Replies stand in the thread, on every branch, and are no news of their own.
    let mut reply = peer.note("/comment/1", "<p>Anything with buttons</p>");
    reply["inReplyTo"] = json!(note);
    reply["cc"] = json!([uri, anna.uri]);
    peer.publish("/comment/1", reply.clone());
    send(peer.activity("/creates/2", "Create", reply)).await;
    let (plain, whole) = passed_on(&peer, &uri);
    let comment = peer.url("/comment/1");
    assert!(whole.contains(&comment) && !plain.contains(&comment), "{plain:?} {whole:?}");
    let thread = bea.get(&format!("/api/v1/statuses/{}/context", text(&seen["reblog"]["id"]))).await;
    assert!(thread["descendants"].to_string().contains("Anything with buttons"), "{thread}");
    // The page, for who is signed in and who is not.
    let page = hers.get("/groups/readers").await.body;
    for words in
        ["What do you read to", "For everybody who reads to children", "@olga", "@bea@beta.test", "Remove the post"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    let outside = net.branch(0).browser().get("/groups/readers").await.body;
    assert!(
        outside.contains("What do you read to")
            && !outside.contains(">Members<")
            && !outside.contains("For my followers")
    );
    let found = net.branch(0).browser_of("carl").await.get("/groups").await.body;
    assert!(found.contains("Reading aloud") && found.contains("3 members") && !found.contains("Start the group"));
    let id = between(page.split("/groups/readers/remove").nth(1).expect("a post"), "value=\"", "\"").to_owned();
    let annas = net.branch(0).browser_of("anna").await;
    let refused = annas.submit("/groups/readers/remove", &[("post", &id)]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let refused = annas.submit("/groups/readers/expel", &[("member", text(&group["id"]))]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    // Moderators take out a post, and a member.
    let asked_id = text(&asked["id"]);
    assert_eq!(hers.submit("/groups/readers/remove", &[("post", asked_id)]).await.status, StatusCode::SEE_OTHER);
    net.drain().await;
    assert!(
        peer.activities()
            .iter()
            .any(|a| a["type"] == "Undo" && a["actor"] == uri.as_str() && a["object"]["object"] == note.as_str())
    );
    assert!(!bea.home().await.iter().any(|p| p.contains("two-year-olds")));
    assert!(anna.get(&format!("/api/v1/statuses/{asked_id}")).await["content"].is_string(), "it stays hers");
    let there = anna.find("bea@beta.test").await;
    assert_eq!(hers.submit("/groups/readers/expel", &[("member", &there)]).await.status, StatusCode::SEE_OTHER);
    net.drain().await;
    bea.publish("@readers@alpha.test Still here?", "public").await;
    net.drain().await;
    assert!(!anna.home().await.iter().any(|p| p.contains("Still here")));
}

#[tokio::test]
async fn who_may_start_a_group_and_who_is_let_in() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let anna = branch.person("anna").await;
    let annas = branch.browser_of("anna").await;
    let form = [("handle", "cats"), ("name", "Cats"), ("about", "Library cats.")];
    assert_eq!(annas.submit("/groups", &form).await.status, StatusCode::FORBIDDEN);
    let (_, hers, group) = group(&net, "true").await;
    for (handle, name, said) in [
        ("readers", "Again", "is taken"),
        ("no spaces", "Again", "A handle has"),
        ("again", " ", "Give the group a name"),
    ] {
        let wrong = hers.submit("/groups", &[("handle", handle), ("name", name), ("about", "For all.")]).await;
        assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.body.contains(said), "{}", wrong.body);
        assert!(wrong.body.contains("For all."), "what was typed is kept");
    }
    assert_eq!(anna.follow("readers").await["requested"], true);
    anna.publish("@readers Let me in", "public").await;
    net.drain().await;
    let posts = || async { anna.get(&format!("/api/v1/accounts/{}/statuses", text(&group["id"]))).await.to_string() };
    assert!(!posts().await.contains("Let me in"));
    // A moderator lets her in, in the group's own name.
    let base = format!("/as/{}", between(&hers.get("/profiles").await.body, "/as/", "/"));
    let answered = hers.submit(&format!("{base}/follow-requests/{}/authorize", anna.id), &[]).await;
    assert_eq!(answered.status, StatusCode::SEE_OTHER, "{}", answered.body);
    anna.publish("@readers Now I am in", "public").await;
    net.drain().await;
    assert!(posts().await.contains("Now I am in"));
    // A mention asks the group to pass a post on: it is no task in its inbox.
    assert!(!hers.get(&format!("{base}/inbox")).await.body.contains("Now I am in"));
    assert_eq!(hers.get("/groups/nobody").await.status, StatusCode::NOT_FOUND);
    assert_eq!(hers.get("/groups/anna").await.status, StatusCode::NOT_FOUND, "a person is no group");
}
