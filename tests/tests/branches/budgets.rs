//! What an operation may ask of the database, counted where statements go out: a page costs the same few, however long.

use std::sync::atomic::{AtomicUsize, Ordering};

use branchline::{base::settings::put_setting, entities::login::Role};
use reqwest::Method;
use serde_json::json;
use tests::{Branch, Network, Peer, Person, person::text};

/// The fewest statements that something took in three tries: what else the process does meanwhile is not its cost.
async fn cost(branch: &Branch, operation: impl AsyncFn(), between: impl AsyncFn()) -> u64 {
    let mut least = u64::MAX;
    for _ in 0..3 {
        between().await;
        let before = branch.app.db.statements().count();
        operation().await;
        least = least.min(branch.app.db.statements().count() - before);
    }
    least
}

/// Somebody commits something, so that nothing of before is still good.
async fn commit(branch: &Branch) {
    let tx = branch.app.db.begin().await.expect("a transaction");
    put_setting(&tx, "budget", branch.app.db.statements().count().to_string()).await.expect("a setting");
    tx.commit().await.expect("a commit");
}

/// Asks each twice, after a commit and again, and holds both to their numbers.
async fn hold(branch: &Branch, who: &Person, budgets: &[(&str, String, u64, u64)]) {
    let sqlite = branch.app.db.is_sqlite();
    let mut over = Vec::new();
    for (name, path, again, fresh) in budgets {
        let ask = async || {
            let asked = who.request(Method::GET, path).header("accept", "application/activity+json, application/json");
            assert!(asked.send().await.expect("an answer").status().is_success(), "{path}");
        };
        let new = cost(branch, ask, async || commit(branch).await).await;
        let same = cost(branch, ask, async || {}).await;
        println!("{name}: {same} statements, {new} after a commit");
        // PostgreSQL says of no commit that it happened, so nothing is kept.
        if new > *fresh || (sqlite && same > *again) {
            over.push(format!("{name}: {same} of {again}, {new} of {fresh} after a commit"));
        }
    }
    assert!(over.is_empty(), "{over:#?}");
}

/// Twenty posts as they are: with answers, mentions, tags, a poll, a boost.
async fn some_posts(anna: &Person, farid: &Person) -> (String, String) {
    let first = anna.publish("A chain begins #books", "public").await;
    let mut last = text(&first["id"]).to_owned();
    for n in 0..12 {
        let who = if n % 2 == 0 { farid } else { anna };
        let body = json!({ "status": format!("@anna @farid answer {n} #books #chain{n}"), "in_reply_to_id": last });
        text(&who.post("/api/v1/statuses", body).await["id"]).clone_into(&mut last);
    }
    let poll = json!({ "options": ["Tea", "Coffee"], "expires_in": 3600 });
    anna.post("/api/v1/statuses", json!({ "status": "Which?", "poll": poll })).await;
    farid.post(&format!("/api/v1/statuses/{}/reblog", text(&first["id"])), json!({})).await;
    farid.post(&format!("/api/v1/statuses/{}/favourite", text(&first["id"])), json!({})).await;
    (text(&first["id"]).to_owned(), last)
}

#[tokio::test(flavor = "multi_thread")]
async fn reading_stays_within_its_budget() {
    let net = Network::of(&["alpha"]).await;
    let alpha = net.branch(0);
    let (anna, farid) = (alpha.person("anna").await, alpha.person("farid").await);
    anna.follow("farid").await;
    farid.follow("anna").await;
    let (first, last) = some_posts(&anna, &farid).await;
    let account = format!("/api/v1/accounts/{}", anna.id);
    let budgets = [
        ("home", "/api/v1/timelines/home".to_owned(), 0, 7),
        ("public", "/api/v1/timelines/public".into(), 0, 6),
        ("tag", "/api/v1/timelines/tag/books".into(), 0, 4),
        ("one status", format!("/api/v1/statuses/{last}"), 0, 4),
        ("context", format!("/api/v1/statuses/{first}/context"), 0, 5),
        ("notifications", "/api/v1/notifications".into(), 0, 6),
        ("an account", account.clone(), 0, 2),
        ("its posts", format!("{account}/statuses"), 0, 7),
        ("credentials", "/api/v1/accounts/verify_credentials".into(), 0, 3),
    ];
    hold(alpha, &farid, &budgets).await;
}

/// An answer that is kept is for the app that asked, until anything changes.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_kept_is_read_by_nobody_else_and_not_later() {
    let net = Network::of(&["alpha"]).await;
    let alpha = net.branch(0);
    let (anna, farid) = (alpha.person("anna").await, alpha.person("farid").await);
    let secret = text(&anna.publish("For my own eyes", "private").await["id"]).to_owned();
    let path = format!("/api/v1/statuses/{secret}");
    let ask = async |who: &Person, path: &str| {
        who.request(Method::GET, path).send().await.expect("an answer").status().as_u16()
    };
    for _ in 0..2 {
        assert_eq!(
            (ask(&anna, &path).await, ask(&farid, &path).await, ask(&alpha.stranger(), &path).await),
            (200, 404, 404)
        );
    }
    assert_eq!(anna.request(Method::DELETE, &path).send().await.expect("deleted").status(), 200);
    assert_eq!(ask(&anna, &path).await, 404);
    let open = text(&anna.publish("For everybody", "public").await["id"]).to_owned();
    let path = format!("/api/v1/statuses/{open}");
    assert_eq!(ask(&farid, &path).await, 200);
    anna.post(&format!("/api/v1/accounts/{}/block", farid.id), json!({})).await;
    assert_eq!(ask(&farid, &path).await, 404);
}

#[tokio::test]
async fn a_page_is_made_again_when_something_has_changed_and_for_whom_it_is() {
    let net = Network::of(&["alpha"]).await;
    let alpha = net.branch(0);
    alpha.with_role("olga", Role::Owner).await;
    let anna = alpha.person("anna").await;
    let (olga, hers) = (alpha.browser_of("olga").await, alpha.browser_of("anna").await);
    anna.publish("Open till nine", "public").await;
    let made = olga.submit("/profiles/new-shared", &[("handle", "desk")]).await.location.expect("made");
    let shared = made.trim_end_matches("/settings/members").to_owned();
    for path in ["/home", "/local", "/@anna"] {
        olga.get(path).await;
        let first = olga.get(path).await.body;
        let before = alpha.app.db.statements().count();
        let second = olga.get(path).await.body;
        let key =
            |page: &str| page.split("name=\"key\" value=\"").nth(1).map(|k| k[..43].to_owned()).unwrap_or_default();
        assert_eq!(key(&first) != key(&second), path == "/home", "{path}: each tab has its own key");
        assert!(second.replace(&key(&second), "") == first.replace(&key(&first), ""), "{path}");
        let again = alpha.app.db.statements().count() - before;
        assert!(again == 0 || !alpha.app.db.is_sqlite(), "{path}: {again} statements");
        // The same address, spoken at by another profile and another person.
        assert_ne!(olga.get(&format!("{shared}{path}")).await.body, first, "{path}");
        assert_ne!(hers.get(path).await.body, first, "{path}");
    }
    assert!(olga.get("/local").await.body.contains("Open till nine"));
    anna.publish("Open till ten", "public").await;
    assert!(olga.get("/local").await.body.contains("Open till ten"), "a commit is seen at once");
    let cookies = olga.cookies();
    olga.submit("/sign-out", &[]).await;
    let late = net.client().get(alpha.url("/home")).header("cookie", cookies).send().await.expect("an answer");
    assert!(!late.text().await.expect("text").contains("Open till"), "who has signed out reads nothing that was kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn documents_for_everybody_stay_within_their_budget() {
    let net = Network::of(&["alpha"]).await;
    let alpha = net.branch(0);
    let anna = alpha.person("anna").await;
    let stranger = alpha.stranger();
    let handle = format!("/.well-known/webfinger?resource=acct:anna@{}", alpha.app.config.handle_domain);
    let budgets = [
        ("instance", "/api/v2/instance".to_owned(), 0, 8),
        ("NodeInfo", "/nodeinfo/2.1".into(), 0, 7),
        ("WebFinger", handle, 0, 1),
        ("an actor", format!("/ap/profiles/{}", anna.id), 0, 2),
    ];
    hold(alpha, &stranger, &budgets).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn writing_stays_within_its_budget() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let alpha = net.branch(0);
    let (anna, farid) = (alpha.person("anna").await, alpha.person("farid").await);
    farid.follow("anna").await;
    let posting = async || drop(anna.publish("A plain post for everybody", "public").await);
    let post = cost(alpha, posting, async || {}).await;
    println!("a post: {post} statements");
    assert!(post <= 18, "a post takes {post} statements");
    net.befriend(&anna, &peer).await;
    let number = AtomicUsize::new(0);
    let receiving = async || {
        let n = number.fetch_add(1, Ordering::Relaxed);
        let create =
            peer.activity(&format!("/creates/{n}"), "Create", peer.note(&format!("/notes/{n}"), "<p>Hello</p>"));
        let inbox = alpha.url("/ap/inbox");
        let answer = peer.send(&net.client(), &inbox, &create, alpha.app.clock.now_ms()).await;
        assert!(answer.is_success(), "{answer}");
    };
    let received = cost(alpha, receiving, async || {}).await;
    println!("a received Create: {received} statements");
    // PostgreSQL takes locks by statements of their own.
    let most = if alpha.app.db.is_sqlite() { 15 } else { 18 };
    assert!(received <= most, "a received Create takes {received} statements");
}
