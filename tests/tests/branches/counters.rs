//! Numbers tell nothing either: no number that somebody may read changes by an act that she may not see.

use std::{collections::BTreeMap, time::Duration};

use branchline::commands::network;
use reqwest::Method;
use serde_json::{Value, json};
use tests::{Dice, Network, Person, person::text};

/// Every number in an answer by where it stands, and the days beside them.
fn numbers(at: &str, value: &Value, found: &mut BTreeMap<String, String>) {
    match value {
        // When a week begins goes with the clock.
        _ if at.rsplit('.').next() == Some("week") => {}
        Value::Number(_) => drop(found.insert(at.to_owned(), value.to_string())),
        Value::String(s) if at.ends_with("last_status_at") || s.parse::<f64>().is_ok() => {
            found.insert(at.to_owned(), s.clone());
        }
        Value::Object(o) => o.iter().for_each(|(k, v)| numbers(&format!("{at}.{k}"), v, found)),
        Value::Array(all) => all.iter().enumerate().for_each(|(n, v)| numbers(&format!("{at}[{n}]"), v, found)),
        _ => {}
    }
}

/// What a reader is told in numbers about Anna, her post and her branch.
async fn told(net: &Network, reader: &Person, anna: &Person, post: &str) -> BTreeMap<String, String> {
    // The branch's weeks are counted once an hour.
    net.advance(Duration::from_secs(3_601));
    let mut found = BTreeMap::new();
    for path in [
        format!("/api/v1/accounts/{}", anna.id),
        format!("/api/v1/statuses/{post}"),
        "/api/v1/instance".into(),
        "/api/v2/instance".into(),
        "/api/v1/instance/activity".into(),
        "/nodeinfo/2.1".into(),
        format!("/ap/profiles/{}/outbox", anna.id),
        format!("/ap/posts/{post}/replies"),
        format!("/ap/posts/{post}/shares"),
        format!("/api/v1/statuses/{post}/context"),
        format!("/api/v1/accounts/{}/statuses", anna.id),
        format!("/api/v1/accounts/{}/featured_tags", anna.id),
        "/api/v1/timelines/public".into(),
        "/api/v1/timelines/tag/heron".into(),
        "/api/v1/directory?local=true".into(),
        "/api/v1/trends/tags".into(),
        "/api/v1/trends/statuses".into(),
        "/api/v1/trends/links".into(),
        "/api/v1/instance/peers".into(),
    ] {
        let asked = reader.request(Method::GET, &path);
        let asked = if path.starts_with("/ap/") { asked.header("accept", "application/activity+json") } else { asked };
        let answer: Value = asked.send().await.expect("an answer").json().await.unwrap_or_default();
        assert_ne!(answer, Value::Null, "{path}");
        numbers(&path, &answer, &mut found);
    }
    found
}

struct Scene {
    net: Network,
    anna: Person,
    post: String,
    readers: Vec<(&'static str, Person)>,
}

impl Scene {
    /// Anna's public post of yesterday, and whoever reads it.
    async fn set() -> Self {
        let net = Network::of(&["alpha"]).await;
        let branch = net.branch(0);
        let anna = branch.person("anna").await;
        let follower = branch.person("flo").await;
        follower.follow("anna").await;
        let readers =
            vec![("signed out", branch.stranger()), ("colleague", branch.person("cem").await), ("follower", follower)];
        let post = anna.post("/api/v1/statuses", json!({ "status": "Open", "quote_approval_policy": "public" })).await;
        net.drain().await;
        net.advance(Duration::from_secs(86_400));
        Self { net, post: text(&post["id"]).to_owned(), anna, readers }
    }

    async fn all_told(&self) -> Vec<BTreeMap<String, String>> {
        let mut all = Vec::new();
        for (_, reader) in &self.readers {
            all.push(told(&self.net, reader, &self.anna, &self.post).await);
        }
        all
    }

    /// Holds that each reader who doesn't see an act is told the same numbers before and after it, and after it is undone.
    async fn hold(&self, act: &str, before: &[BTreeMap<String, String>], id: &str) {
        let after = self.all_told().await;
        for (n, (name, reader)) in self.readers.iter().enumerate() {
            let sees = reader.try_get(&format!("/api/v1/statuses/{id}")).await.0.is_success();
            assert!(sees || before[n] == after[n], "{act} tells who is {name}: {:?}", changed(&before[n], &after[n]));
        }
    }
}

fn changed(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> Vec<String> {
    after.iter().filter(|(k, v)| before.get(*k) != Some(v)).map(|(k, v)| format!("{k} is {v}")).collect()
}

#[tokio::test]
async fn no_number_changes_by_what_its_reader_may_not_see() {
    let scene = Scene::set().await;
    let before = scene.all_told().await;
    for audience in ["local", "network", "private", "direct"] {
        for (said, more) in [
            ("alone", json!({})),
            ("an answer", json!({ "in_reply_to_id": scene.post })),
            ("a quote", json!({ "quoted_status_id": scene.post })),
        ] {
            let mut new = json!({ "status": format!("Hidden @cem {audience}, {said}"), "visibility": audience });
            new.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
            let id = text(&scene.anna.post("/api/v1/statuses", new.clone()).await["id"]).to_owned();
            scene.net.drain().await;
            scene.hold(&format!("{new}"), &before, &id).await;
            scene.anna.send(Method::DELETE, &format!("/api/v1/statuses/{id}"), json!({})).await;
            scene.hold(&format!("deleting {new}"), &before, &id).await;
        }
    }
    let boost = json!({ "visibility": "private" });
    let boost = scene.anna.post(&format!("/api/v1/statuses/{}/reblog", scene.post), boost).await;
    scene.hold("a boost for followers", &before, text(&boost["id"])).await;
    // What everybody sees is counted, and what all readers of a post see is counted beside it.
    let answer = json!({ "status": "Seen", "in_reply_to_id": scene.post });
    scene.anna.post("/api/v1/statuses", answer).await;
    let told = scene.all_told().await;
    let news = changed(&before[0], &told[0]).join(" ");
    for number in ["statuses_count", "last_status_at", "replies_count", "totalItems", "localPosts", "status_count"] {
        assert!(news.contains(number), "{number} counts what is public: {news}");
    }
    let inside = text(&scene.anna.publish("Within the house", "local").await["id"]).to_owned();
    let more = json!({ "status": "Here too", "visibility": "local", "in_reply_to_id": inside });
    scene.readers[1].1.post("/api/v1/statuses", more).await;
    assert_eq!(scene.anna.get(&format!("/api/v1/statuses/{inside}")).await["replies_count"], 1);
}

/// Acts drawn by chance, one upon the other: whoever does not see an act reads the same numbers after it.
#[tokio::test]
async fn whatever_is_done_out_of_sight_changes_no_number() {
    let scene = Scene::set().await;
    let seed = u64::try_from(branchline::base::id::random() % 1_000_000).expect("a number");
    println!("seed {seed}");
    let (mut dice, mut told) = (Dice::new(seed), scene.all_told().await);
    let mut made: Vec<String> = Vec::new();
    let (anna, cem, flo) = (&scene.anna, &scene.readers[1].1, &scene.readers[2].1);
    for n in 0..14 {
        let audience = *dice.one_of(&["local", "network", "private", "direct"]);
        let words = format!("Hidden {n} #heron @cem https://pages.test/{n}");
        let mut new = json!({ "status": words, "visibility": audience });
        match dice.below(4) {
            0 => new["in_reply_to_id"] = json!(scene.post),
            1 => new["quoted_status_id"] = json!(scene.post),
            2 => new["poll"] = json!({ "options": ["one", "two"], "expires_in": 3_600 }),
            _ => {}
        }
        let old = (!made.is_empty()).then(|| dice.one_of(&made).clone());
        let at = |id: &str, act: &str| format!("/api/v1/statuses/{id}{act}");
        let (act, id) = match (dice.below(5), old) {
            (0, Some(id)) => {
                let by = *dice.one_of(&[cem, flo, anna]);
                let done = *dice.one_of(&["/favourite", "/bookmark", "/reblog", "/pin"]);
                by.try_post(&at(&id, done), json!({})).await;
                (format!("{done} by {}", by.handle), id)
            }
            (1, Some(id)) => {
                anna.try_send(Method::PUT, &at(&id, ""), json!({ "status": format!("Edited {n} #heron") })).await;
                ("an edit".to_owned(), id)
            }
            (2, Some(id)) => {
                let answer =
                    json!({ "status": format!("Answer {n} #heron"), "in_reply_to_id": id, "visibility": "direct" });
                let (_, said) = cem.try_post("/api/v1/statuses", answer).await;
                ("an answer by cem".to_owned(), said["id"].as_str().map_or(id, str::to_owned))
            }
            _ => {
                let id = text(&anna.post("/api/v1/statuses", new.clone()).await["id"]).to_owned();
                made.push(id.clone());
                (new.to_string(), id)
            }
        };
        scene.net.drain().await;
        let now = scene.all_told().await;
        for (n, (name, reader)) in scene.readers.iter().enumerate() {
            let sees = reader.try_get(&at(&id, "")).await.0.is_success();
            let news = changed(&told[n], &now[n]);
            assert!(sees || told[n] == now[n], "seed {seed}: {act} tells who is {name}: {news:?}");
        }
        told = now;
    }
    // Who is signed out has seen nothing of all that.
    for id in made {
        anna.send(Method::DELETE, &format!("/api/v1/statuses/{id}"), json!({})).await;
    }
    scene.net.drain().await;
    let news = changed(&told[0], &scene.all_told().await[0]);
    assert!(news.is_empty(), "seed {seed}, taking back: {news:?}");
}

/// A quote never carries an address, or a stamp, to somebody who may not see what it quotes.
#[tokio::test]
async fn a_quote_is_never_wider_than_what_it_quotes() {
    let net = Network::of(&["alpha", "beta"]).await;
    for (here, there) in [(0, "beta.test"), (1, "alpha.test")] {
        network::set(&net.branch(here).app, there, Some("accept")).await.expect("trusted");
    }
    let (anna, erik) = (net.branch(0).person("anna").await, net.branch(1).person("erik").await);
    erik.follow(&anna.acct).await;
    anna.follow(&erik.acct).await;
    net.drain().await;
    let ids = async |audience: &str| text(&anna.publish(&format!("Of {audience}"), audience).await["id"]).to_owned();
    for (quoted, within) in [
        ("local", vec!["local"]),
        ("network", vec!["local", "network"]),
        ("private", vec!["private"]),
        ("direct", vec![]),
    ] {
        let id = ids(quoted).await;
        for audience in ["public", "unlisted", "private", "network", "local", "direct"] {
            let new = json!({ "status": format!("{audience} of {quoted} @erik@beta.test"), "visibility": audience, "quoted_status_id": id });
            let (status, said) = anna.try_post("/api/v1/statuses", new).await;
            assert_eq!(status.is_success(), within.contains(&audience), "{quoted} quoted for {audience}: {said}");
        }
    }
    // Another server's author hears nothing of a post that stays here.
    let theirs =
        erik.post("/api/v1/statuses", json!({ "status": "Erik's own", "quote_approval_policy": "public" })).await;
    net.drain().await;
    let there = text(&anna.in_home("Erik's own").await["id"]).to_owned();
    let new = json!({ "status": "MERLIN here alone", "visibility": "local", "quoted_status_id": there });
    let shown = anna.post("/api/v1/statuses", new).await;
    assert_eq!(shown["quote"]["state"], "accepted");
    let sent = outgoing(&net, "MERLIN").await;
    assert!(sent.is_empty(), "its words left the house: {sent:?}");
    net.drain().await;
    assert_eq!(erik.get(&format!("/api/v1/statuses/{}", text(&theirs["id"]))).await["quotes_count"], 0);
    // The stamp of a quote within the house is nobody else's.
    let inside = ids("local").await;
    let own = json!({ "status": "Look", "visibility": "local", "quoted_status_id": inside });
    anna.post("/api/v1/statuses", own).await;
    let stamps = stamps(&net).await;
    assert!(!stamps.is_empty());
    for (stamp, hidden) in stamps {
        let path = format!("/ap/quotes/{stamp}");
        let answer = net.client().get(net.branch(0).url(&path)).send().await.expect("an answer");
        assert_eq!(answer.status().is_success(), !hidden, "{path}");
    }
}

/// Activities of the first branch that have these words.
async fn outgoing(net: &Network, words: &str) -> Vec<String> {
    use sea_orm::EntityTrait;
    let all =
        branchline::entities::activity::Entity::find().all(net.branch(0).app.db.read()).await.expect("activities");
    all.into_iter().map(|a| a.body).filter(|b| b.contains(words)).collect()
}

/// The stamps of a branch, and whether what they are about is hidden from strangers.
async fn stamps(net: &Network) -> Vec<(i64, bool)> {
    use branchline::{
        entities::{post, quote_stamp},
        policy::reach::Reach,
    };
    use sea_orm::EntityTrait;
    let db = net.branch(0).app.db.read();
    let posts = post::Entity::find().all(db).await.expect("posts");
    let about = |id: i64| posts.iter().find(|p| p.id == id).expect("a post");
    let all = quote_stamp::Entity::find().all(db).await.expect("stamps");
    all.into_iter().map(|s| (s.id, Reach::of(about(s.post_id)) != Reach::Everybody)).collect()
}
