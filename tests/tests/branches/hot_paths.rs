//! No query on a hot path grows with the number of posts: SQLite's own plans say so.

use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};
use tests::Network;

#[derive(FromQueryResult)]
struct Step {
    detail: String,
}

/// Every statement that the server runs on its hot paths, as it was heard.
const HOT: &[(&str, &str)] = &[
    (
        "home timeline",
        "SELECT p.id FROM post AS p INNER JOIN home_entry AS h ON h.post_id = p.id WHERE h.owner_id = 1 ORDER BY h.post_id DESC LIMIT 20",
    ),
    (
        "public timeline",
        "SELECT id FROM post WHERE audience = 'public' AND boost_of_id IS NULL AND deleted_at IS NULL ORDER BY id DESC LIMIT 20",
    ),
    ("a profile's posts", "SELECT id FROM post WHERE author_id = 1 ORDER BY id DESC LIMIT 20"),
    ("replies", "SELECT id FROM post WHERE in_reply_to_id IN (1, 2) ORDER BY id LIMIT 20"),
    ("notices", "SELECT id FROM notification WHERE profile_id = 1 ORDER BY id DESC LIMIT 40"),
    (
        "followers",
        "SELECT follower_id FROM follow WHERE followed_id = 1 AND state = 'accepted' ORDER BY id DESC LIMIT 40",
    ),
    ("due hosts", "SELECT DISTINCT host FROM delivery WHERE failed IS NULL AND next_at <= 5 LIMIT 32"),
    (
        "due deliveries",
        "SELECT id FROM delivery WHERE host = 'a' AND failed IS NULL AND next_at <= 5 AND NOT EXISTS (SELECT 1 FROM delivery AS e WHERE e.host = delivery.host AND e.object_uri = delivery.object_uri AND e.failed IS NULL AND e.id < delivery.id) ORDER BY id LIMIT 64",
    ),
    ("a post by its id elsewhere", "SELECT id FROM post WHERE uri = 'x'"),
    ("orphans", "SELECT id FROM post WHERE in_reply_to_uri = 'x' AND in_reply_to_id IS NULL"),
    ("a boost", "SELECT id FROM post WHERE boost_of_id = 1 AND author_id = 2 AND deleted_at IS NULL"),
    ("a token", "SELECT id FROM token WHERE hash = 'x' AND revoked_at IS NULL"),
    ("seen before", "SELECT uri FROM seen_activity WHERE uri = 'x'"),
    ("a profile by handle", "SELECT id FROM profile WHERE handle_folded = 'a' AND domain = 'b'"),
    ("a local profile", "SELECT id FROM profile WHERE handle_folded = 'a' AND domain IS NULL"),
];

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "asking the database for its plans")]
async fn hot_queries_use_an_index() {
    let net = Network::of(&["alpha"]).await;
    let db = net.branch(0).app.db.read();
    if db.get_database_backend() != DbBackend::Sqlite {
        return;
    }
    for (name, sql) in HOT {
        let statement = Statement::from_string(DbBackend::Sqlite, format!("EXPLAIN QUERY PLAN {sql}"));
        let steps = Step::find_by_statement(statement).all(db).await.expect(name);
        for step in steps {
            let scans_all = step.detail.starts_with("SCAN") && !step.detail.contains("USING");
            assert!(!scans_all, "{name}: {}", step.detail);
        }
    }
}

/// The same page of the home timeline costs the same with a hundred times the posts: the work is counted in pages
/// that SQLite reads, not in time.
#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "filling a table")]
async fn reading_home_does_not_grow() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    anna.publish("first", "public").await;
    let app = &net.branch(0).app;
    if app.db.read().get_database_backend() != DbBackend::Sqlite {
        return;
    }
    let time = async || {
        let begun = std::time::Instant::now();
        for _ in 0..20 {
            assert_eq!(anna.home().await[0], "first");
        }
        begun.elapsed()
    };
    let few = time().await;
    let tx = app.db.begin().await.expect("begin");
    let fill = format!(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) \
         INSERT INTO post SELECT i, 'x' || i, 'x', {0}, 1, NULL, NULL, NULL, NULL, 'old', '', '', 0, NULL, 'followers', 0, NULL, 0, 0, 0, 1, i, NULL, NULL FROM n",
        anna.id
    );
    tx.execute_unprepared(&fill).await.expect("filled");
    tx.execute_unprepared("INSERT INTO home_entry SELECT author_id, id FROM post WHERE id <= 50000")
        .await
        .expect("filled");
    tx.commit().await.expect("commit");
    let many = time().await;
    assert!(many < few * 8 + std::time::Duration::from_millis(300), "{few:?} with few posts, {many:?} with many");
}
