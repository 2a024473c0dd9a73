//! Every statement of a tour through the doors, and in a whole run (`scripts/test`) every statement that any test has caused,
//! is explained over 100,000 posts: none of them walks a table that grows.

use std::collections::BTreeSet;

use reqwest::Method;
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use serde_json::json;
use tests::{Branch, Network, Peer, Person, person::text, statements};

/// Tables with a row for each post, or for what people do with posts.
const GROWING: &[&str] = &[
    "post",
    "home_entry",
    "notification",
    "mention",
    "post_tag",
    "media",
    "favourite",
    "bookmark",
    "activity",
    "delivery",
    "seen_activity",
    "poll",
    "poll_option",
    "poll_vote",
    "reaction",
    "post_edit",
    "post_card",
    "quote_stamp",
    "idempotency_key",
    "conversation",
];

/// Walks that end early, or happen rarely: what the plan or the statement says, and why it may.
const ALLOWED: &[(&str, &str)] = &[
    ("INDEX post_public", "newest first, from an index of nothing but what belongs there, up to a limit"),
    ("INDEX post_shared", "the same, for our own readers"),
    ("INDEX post_local", "the same, of what was written here"),
    ("INDEX post_remote", "the same, of what was not"),
    ("INDEX post_direct", "the same, of messages"),
    ("INDEX post_question", "newest first, from an index of questions alone, up to a limit"),
    ("'tests' = 'tests'", "what the tests ask for themselves"),
    ("WHERE ? = ?", "an empty list, which is no row: seen once, before anything is walked"),
    ("WHERE $1 = $2", "the same"),
    ("ROW_NUMBER() OVER", "once an hour: what is too old in each home timeline"),
    ("INDEX delivery_due", "figures of the queue, which is short where all is well; for the operator"),
    ("(SELECT 1 FROM bookmark AS x WHERE", "once a day: old posts of other servers that nobody here cares for"),
    ("SELECT \"post\".\"author_id\", \"post\".\"created_at\" FROM", "once an hour: figures by week, kept meanwhile"),
    ("SELECT \"post\".\"language\" FROM \"post\" WHERE", "the same, for moderators who ask for it"),
    ("DELETE FROM \"activity\" WHERE \"activity\".\"created_at\"", "once an hour: what every server has been sent"),
    ("DELETE FROM \"delivery\" WHERE \"delivery\".\"failed\" IS NOT NULL", "once an hour: what was given up long ago"),
    ("DELETE FROM \"idempotency_key\" WHERE \"created_at\"", "once an hour: it holds a day"),
    ("DELETE FROM \"notification\" WHERE \"profile_id\"", "when a profile goes for ever"),
    ("DELETE FROM \"profile\" WHERE", "the same: whether anything still refers to it"),
    ("UPDATE \"delivery\" SET \"attempts\"", "when the branch blocks a server"),
];

/// What only tests ask: whole tables, and posts by their words.
fn is_a_tests_own(sql: &str) -> bool {
    !sql.contains(" WHERE ") || sql.contains("\"post\".\"content\" LIKE")
}

/// Somebody reads and writes once through most of what there is.
async fn tour(net: &Network, peer: &Peer, anna: &Person, farid: &Person) {
    let first = anna.publish("A first post #books @farid", "public").await;
    let id = text(&first["id"]).to_owned();
    let reply = farid.post("/api/v1/statuses", json!({ "status": "@anna yes", "in_reply_to_id": id })).await;
    let other = text(&reply["id"]).to_owned();
    for act in ["favourite", "reblog", "bookmark", "mute", "unmute", "unfavourite", "unreblog", "unbookmark"] {
        farid.try_post(&format!("/api/v1/statuses/{id}/{act}"), json!({})).await;
    }
    for act in ["pin", "unpin"] {
        anna.try_post(&format!("/api/v1/statuses/{id}/{act}"), json!({})).await;
    }
    let poll = json!({ "options": ["Tea", "Coffee"], "expires_in": 3600 });
    let asked = anna.post("/api/v1/statuses", json!({ "status": "Which?", "poll": poll })).await;
    farid.try_post(&format!("/api/v1/polls/{}/votes", text(&asked["poll"]["id"])), json!({ "choices": [0] })).await;
    anna.try_send(Method::PUT, &format!("/api/v1/statuses/{id}"), json!({ "status": "A first post, mended #books" }))
        .await;
    let note = peer.note("/notes/1", "<p>Hello</p>");
    for (name, kind, object) in [
        ("/c/1", "Create", note.clone()),
        ("/l/1", "Like", first["uri"].clone()),
        ("/a/1", "Announce", first["uri"].clone()),
        ("/u/1", "Update", note.clone()),
        ("/d/1", "Delete", note["id"].clone()),
    ] {
        let inbox = net.branch(0).url("/ap/inbox");
        peer.send(&net.client(), &inbox, &peer.activity(name, kind, object), net.branch(0).app.clock.now_ms()).await;
    }
    net.drain().await;
    let account = format!("/api/v1/accounts/{}", anna.id);
    for path in [
        "/api/v1/timelines/home",
        "/api/v1/timelines/home?max_id=900000",
        "/api/v1/timelines/public",
        "/api/v1/timelines/public?local=true",
        "/api/v1/timelines/public?remote=true&only_media=true",
        "/api/v1/timelines/tag/books",
        "/api/v1/timelines/tag/books?only_media=true",
        "/api/v1/timelines/direct",
        "/api/v1/notifications",
        "/api/v2/notifications",
        "/api/v1/notifications/unread_count",
        "/api/v1/conversations",
        "/api/v1/bookmarks",
        "/api/v1/favourites",
        "/api/v1/trends/tags",
        "/api/v1/trends/statuses",
        "/api/v1/suggestions",
        "/api/v1/markers?timeline[]=home",
        "/api/v2/search?q=first&type=statuses",
        "/api/v2/search?q=anna&type=accounts",
        "/api/v2/search?q=boo&type=hashtags",
        "/api/v2/instance",
        "/api/v1/instance",
        "/nodeinfo/2.1",
    ] {
        farid.try_get(path).await;
    }
    for rest in [
        "",
        "/statuses",
        "/statuses?only_media=true",
        "/statuses?pinned=true",
        "/statuses?exclude_replies=true",
        "/followers",
    ] {
        farid.try_get(&format!("{account}{rest}")).await;
    }
    for rest in ["", "/context", "/history", "/source", "/favourited_by", "/reblogged_by", "/quotes"] {
        farid.try_get(&format!("/api/v1/statuses/{other}{rest}")).await;
    }
    anna.try_send(Method::DELETE, &format!("/api/v1/statuses/{id}"), json!({})).await;
    net.drain().await;
}

#[expect(clippy::disallowed_methods, reason = "filling tables")]
async fn fill(branch: &Branch, anna: &Person) {
    let tx = branch.app.db.begin().await.expect("begin");
    let numbers = match tx.get_database_backend() {
        DbBackend::Postgres => "SELECT i FROM generate_series(1, 100000) AS n(i)",
        _ => "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) SELECT i FROM n",
    };
    let me = &anna.id;
    for sql in [
        format!(
            "INSERT INTO post (id, uri, url, author_id, is_local, content, source, content_warning, sensitive, audience, \
             local_only, replies_count, boosts_count, favourites_count, ruleset_version, created_at) \
             SELECT i, 'x' || i, 'x', {me}, TRUE, 'old', '', '', FALSE, 'followers', FALSE, 0, 0, 0, 1, i FROM ({numbers}) AS n"
        ),
        format!("INSERT INTO home_entry (owner_id, post_id) SELECT {me}, i FROM ({numbers}) AS n"),
        format!("INSERT INTO post_tag (post_id, name) SELECT i, 'tag' || i FROM ({numbers}) AS n"),
        format!("INSERT INTO mention (post_id, profile_id, silent) SELECT i, {me}, FALSE FROM ({numbers}) AS n"),
    ] {
        tx.execute_unprepared(&sql).await.expect("filled");
    }
    tx.commit().await.expect("commit");
}

/// The lines of a plan that walk a whole table.
#[expect(clippy::disallowed_methods, reason = "asking the database for its plans")]
async fn walks(branch: &Branch, sql: &str) -> Vec<String> {
    let db = branch.app.db.read();
    if db.get_database_backend() == DbBackend::Sqlite {
        let explain = Statement::from_string(DbBackend::Sqlite, format!("EXPLAIN QUERY PLAN {sql}"));
        let Ok(rows) = db.query_all_raw(explain).await else { return Vec::new() };
        let details = rows.iter().filter_map(|r| r.try_get::<String>("", "detail").ok());
        return details.filter(|d| d.starts_with("SCAN")).collect();
    }
    // A plan for whatever values come; without walks, where any other way is known.
    let tx = branch.app.db.begin().await.expect("begin");
    let places = (1..40).rev().find(|n| sql.contains(&format!("${n}"))).unwrap_or(0);
    let nulls = if places == 0 { String::new() } else { format!("({})", vec!["NULL"; places].join(", ")) };
    for sql in [
        "SET LOCAL enable_seqscan = off".to_owned(),
        "SET LOCAL plan_cache_mode = force_generic_plan".to_owned(),
        format!("PREPARE asked AS {sql}"),
    ] {
        if tx.execute_unprepared(&sql).await.is_err() {
            return Vec::new();
        }
    }
    let explain = Statement::from_string(DbBackend::Postgres, format!("EXPLAIN EXECUTE asked{nulls}"));
    let rows = tx.query_all_raw(explain).await.unwrap_or_default();
    tx.execute_unprepared("DEALLOCATE asked").await.ok();
    let lines = rows.iter().filter_map(|r| r.try_get_by_index::<String>(0).ok());
    lines.filter(|l| l.contains("Seq Scan on")).collect()
}

/// The table that a line names, by its alias in the statement.
fn table(line: &str, sql: &str) -> String {
    let plain = sql.replace('"', "");
    let after =
        if line.contains("Seq Scan on ") { line.split("Seq Scan on ").nth(1) } else { line.strip_prefix("SCAN ") };
    let name = after.and_then(|rest| rest.split_whitespace().next()).unwrap_or_default().to_owned();
    let words: Vec<&str> =
        plain.split(|c: char| c.is_whitespace() || "(),".contains(c)).filter(|w| !w.is_empty()).collect();
    let of = |n: usize| match words.get(n.checked_sub(1)?)? {
        word if word.eq_ignore_ascii_case("as") => words.get(n.checked_sub(2)?).copied(),
        word => Some(*word),
    };
    let aliased = words.iter().enumerate().filter(|(_, w)| **w == name).filter_map(|(n, _)| of(n));
    aliased.into_iter().find(|w| GROWING.contains(w)).map_or(name, str::to_owned)
}

#[tokio::test(flavor = "multi_thread")]
async fn no_statement_walks_a_table_that_grows() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let alpha = net.branch(0);
    let (anna, farid) = (alpha.person("anna").await, alpha.person("farid").await);
    farid.follow("anna").await;
    net.befriend(&anna, &peer).await;
    alpha.app.db.statements().keep();
    tour(&net, &peer, &anna, &farid).await;
    let mut asked: BTreeSet<String> = alpha.app.db.statements().seen().into_iter().collect();
    assert!(asked.len() > 150, "the tour asked no more than {} statements", asked.len());
    asked.extend(statements::collected(&alpha.app));
    println!("{} statements are explained", asked.len());
    fill(alpha, &anna).await;
    let mut found = Vec::new();
    let explained = asked.iter().filter(|s| !s.starts_with("INSERT INTO \"") || s.contains("SELECT"));
    for sql in explained.filter(|s| !is_a_tests_own(s)) {
        for line in walks(alpha, sql).await {
            let allowed = ALLOWED.iter().any(|(mark, _)| line.contains(mark) || sql.contains(mark));
            if !allowed && GROWING.contains(&table(&line, sql).as_str()) {
                found.push(format!("{line}\n    in {sql}"));
            }
        }
    }
    assert!(found.is_empty(), "of {} statements, these walk whole tables:\n{}", asked.len(), found.join("\n"));
}
