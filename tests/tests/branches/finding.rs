//! Finding: search with tabs and operators, Explore, and the table of whom one follows. Without JavaScript.

use std::time::Duration;

use branchline::timelines::trends;
use reqwest::{Method, StatusCode};
use serde_json::json;
use tests::{
    Browser, Network, Person,
    branch::PASSWORD,
    person::{text, texts},
};

async fn signed_in(net: &Network, name: &str) -> Browser {
    let browser = net.branch(0).browser();
    let done = browser.sign_in(&format!("{name}@alpha.test"), PASSWORD).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    browser
}

#[tokio::test]
async fn operators_narrow_a_search() {
    let net = Network::of(&["alpha", "beta"]).await;
    let (anna, carl) = (net.branch(0).person("anna").await, net.branch(0).person("carl").await);
    let bea = net.branch(1).person("bea").await;
    carl.follow("bea@beta.test").await;
    net.drain().await;
    let first = anna.publish("The summer reading club begins", "public").await;
    let reply = json!({ "status": "@anna reading in summer", "in_reply_to_id": first["id"], "language": "de" });
    carl.post("/api/v1/statuses", reply).await;
    let poll = json!({ "status": "Summer or winter?", "poll": { "options": ["a", "b"], "expires_in": 3600 } });
    anna.post("/api/v1/statuses", poll).await;
    bea.publish("Summer at beta", "public").await;
    net.drain().await;
    net.advance(Duration::from_secs(3 * 24 * 3600));
    anna.publish("Summer is over", "public").await;
    let found = async |who: &Person, q: &str| {
        let path = format!("/api/v2/search?q={}", q.replace(' ', "%20").replace('"', "%22"));
        let all = who.get(&path).await;
        assert_eq!(all["accounts"], json!([]), "an operator is about posts: {q}");
        let mut posts = texts(&all["statuses"]);
        posts.sort();
        posts
    };
    let club = "The summer reading club begins";
    assert_eq!(found(&carl, "\"summer reading\"").await, [club], "words next to each other");
    assert_eq!(found(&carl, "summer from:anna -winter -has:poll is:reply").await, [""; 0]);
    assert_eq!(found(&carl, "from:me").await, ["@anna reading in summer"]);
    assert_eq!(found(&carl, "summer from:@bea@beta.test").await, ["Summer at beta"]);
    assert_eq!(found(&carl, "has:poll").await, ["Summer or winter?"]);
    assert_eq!(found(&anna, "summer is:reply language:de").await, ["@anna reading in summer"]);
    assert_eq!(found(&carl, "from:nobody summer").await, [""; 0], "nobody of that name has written anything");
    let day = text(&first["created_at"])[..10].to_owned();
    assert_eq!(found(&carl, &format!("summer from:anna after:{day}")).await, ["Summer is over"]);
    assert_eq!(found(&carl, &format!("from:anna during:{day} -has:poll")).await, [club]);
    assert!(!found(&carl, &format!("summer before:{day}")).await.contains(&club.to_owned()));
    // What an operator asks for is seen by nobody who may not see it.
    anna.publish("Summer staff meeting", "private").await;
    assert_eq!(found(&carl, "from:anna staff").await, [""; 0]);
    for hostile in ["from:\"", "has:' OR 1=1 --", "-\"*\"", "before:9999-99-99", "during:262142-01-01", "language:'; x"]
    {
        carl.get(&format!("/api/v2/search?q={}", hostile.replace(' ', "%20").replace('"', "%22"))).await;
    }
}

#[tokio::test]
async fn search_has_tabs_and_says_how_to_search() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    anna.publish("anna likes #annals", "public").await;
    let browser = signed_in(&net, "anna").await;
    let all = browser.get("/search?q=anna").await.body;
    for part in ["id=\"people\"", "id=\"tags\"", "id=\"posts\"", "/search?q=anna&amp;tab=posts", "data-recent="] {
        assert!(all.contains(part), "{part}: {all}");
    }
    let posts = browser.get("/search?q=anna&tab=posts").await.body;
    assert!(posts.contains("data-post=") && !posts.contains("id=\"people\""), "{posts}");
    assert!(posts.contains("name=\"tab\" value=\"posts\""), "the next search stays in its tab");
    let people = browser.get("/search?q=anna&tab=people").await.body;
    assert!(people.contains("@anna") && !people.contains("data-post="));
    let empty = browser.get("/search").await.body;
    assert!(empty.contains("from:me") && empty.contains("Your own posts") && empty.contains("href=\"/explore\""));
    // A browser at work keeps nothing of a personal profile.
    let page = browser.get("/search?q=%22%3E%3Cb%3E").await.body;
    assert!(!page.contains("\"><b>"), "{page}");
}

#[tokio::test]
async fn explore_shows_what_several_talk_about() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, bea, carl) = (branch.person("anna").await, branch.person("bea").await, branch.person("carl").await);
    for who in [&anna, &bea, &carl] {
        who.send(Method::PATCH, "/api/v1/accounts/update_credentials", json!({ "discoverable": true })).await;
    }
    let browser = signed_in(&net, "anna").await;
    for tab in ["", "?tab=tags", "?tab=links"] {
        assert!(browser.get(&format!("/explore{tab}")).await.body.contains("Nothing yet"), "{tab}");
    }
    let post = anna.publish("Bring #seeds", "public").await;
    bea.publish("I have #seeds", "public").await;
    for who in [&bea, &carl] {
        who.post(&format!("/api/v1/statuses/{}/favourite", text(&post["id"])), json!({})).await;
    }
    trends::compute(&branch.app).await.expect("counted");
    assert!(browser.get("/explore").await.body.contains("Bring "));
    let tags = browser.get("/explore?tab=tags").await.body;
    assert!(tags.contains("#seeds") && tags.contains("2 people in the past two days"), "{tags}");
    let form = [("back", "/explore?tab=tags")];
    let done = browser.submit("/tags/seeds/follow", &form).await;
    assert_eq!(done.location.as_deref(), Some("/explore?tab=tags&done=changed"));
    assert!(browser.get("/explore?tab=tags").await.body.contains("/tags/seeds/unfollow"));
    let people = browser.get("/explore?tab=people").await.body;
    assert!(people.contains("@bea") && people.contains(&format!("/profiles/{}/follow", bea.id)), "{people}");
    let stranger = branch.browser().get("/explore").await;
    assert_eq!(stranger.location.as_deref(), Some("/sign-in?next=%2Fexplore"));
}

#[tokio::test]
async fn follows_and_lists_are_tidied_in_one_table() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, bea, carl, dora) = (
        branch.person("anna").await,
        branch.person("bea").await,
        branch.person("carl").await,
        branch.person("dora").await,
    );
    for who in ["bea", "carl", "dora"] {
        anna.follow(who).await;
    }
    bea.follow("anna").await;
    let list = anna.post("/api/v1/lists", json!({ "title": "Seeds" })).await;
    let theirs = bea.post("/api/v1/lists", json!({ "title": "Not Anna's" })).await;
    let browser = signed_in(&net, "anna").await;
    let listed = |body: &str| {
        let rows = body.split("<tbody>").nth(1).map(|r| r.split("</tbody>").next().unwrap_or_default().to_owned());
        let rows = rows.unwrap_or_default();
        let mut all: Vec<(usize, &str)> = ["bea", "carl", "dora"]
            .into_iter()
            .filter_map(|n| Some((rows.find(&format!("href=\"/@{n}\""))?, n)))
            .collect();
        all.sort_unstable();
        all.into_iter().map(|(_, name)| name).collect::<Vec<_>>()
    };
    let table = browser.get("/following").await.body;
    assert_eq!(listed(&table), ["dora", "carl", "bea"], "followed last, first");
    assert_eq!(table.matches("Follows you").count(), 1, "{table}");
    assert_eq!(listed(&browser.get("/following?order=name").await.body), ["bea", "carl", "dora"]);
    assert_eq!(listed(&browser.get("/following?q=CAR").await.body), ["carl"]);
    // Several at once, also where one of them is on the list already.
    let id = text(&list["id"]);
    for people in
        [vec![("people[]", bea.id.as_str())], vec![("people[]", bea.id.as_str()), ("people[]", carl.id.as_str())]]
    {
        let form = [people, vec![("target", id), ("back", "/following?list=none")]].concat();
        let done = browser.submit("/following/add", &form).await;
        assert_eq!(done.location.as_deref(), Some("/following?list=none&done=listed"));
    }
    assert_eq!(listed(&browser.get("/following?list=none").await.body), ["dora"]);
    let on_it = browser.get(&format!("/following?list={id}&order=name")).await.body;
    assert_eq!(listed(&on_it), ["bea", "carl"]);
    assert!(on_it.contains(&format!("href=\"/lists/{id}\"")) && on_it.contains(">Seeds"), "{on_it}");
    browser.submit("/following/take-off", &[("people[]", &bea.id), ("target", id)]).await;
    assert_eq!(listed(&browser.get(&format!("/following?list={id}")).await.body), ["carl"]);
    // Another's list is as if it were not there.
    assert_eq!(listed(&browser.get(&format!("/following?list={}", text(&theirs["id"]))).await.body), [""; 0]);
    let foreign = [("people[]", dora.id.as_str()), ("target", text(&theirs["id"]))];
    assert_eq!(browser.submit("/following/add", &foreign).await.status, StatusCode::NOT_FOUND);
    let nobody = browser.submit("/following/unfollow", &[]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nobody.body.contains("Tick at least one person first."));
    let two = [("people[]", bea.id.as_str()), ("people[]", dora.id.as_str()), ("back", "/following")];
    let asked = browser.submit("/following/unfollow", &two).await.body;
    assert!(
        asked.contains("Unfollow 2 people?") && listed(&browser.get("/following").await.body).len() == 3,
        "{asked}"
    );
    browser.submit("/following/unfollow", &[&two[..], &[("sure", "true")]].concat()).await;
    assert_eq!(listed(&browser.get("/following").await.body), ["carl"]);
}
