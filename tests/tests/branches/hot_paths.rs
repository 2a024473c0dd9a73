//! No query on a hot path grows with the number of posts: SQLite's own plans say so.

use branchline::{
    base::page::Page,
    policy::visible::Reader,
    timelines::timeline::{Part, Without, home_query, profile_query, public_query},
    wire::{
        delivery::{due_hosts_query, due_rows_query},
        network,
    },
};
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, QueryTrait, Statement};
use tests::Network;

#[derive(FromQueryResult)]
struct Step {
    detail: String,
}

/// The statements of the hot paths, from the very functions that the server calls, each with the index that must
/// lead it. A newest-first list may walk an index that holds nothing but what belongs in it: it stops at its limit.
fn hot() -> Vec<(&'static str, Statement, &'static str)> {
    let page = Page::first(20);
    let reader = Reader::Local(1);
    let without = Without { replies: true, boosts: true, ..Without::default() };
    let backend = DbBackend::Sqlite;
    vec![
        ("home", home_query(1, 0, page).build(backend), "PRIMARY KEY"),
        ("public", public_query(None, Part::All, 0, page).build(backend), "post_public"),
        ("public, signed in", public_query(Some(1), Part::All, 0, page).build(backend), "post_shared"),
        ("local", public_query(None, Part::Local, 0, page).build(backend), "post_local_public"),
        ("local, signed in", public_query(Some(1), Part::Local, 0, page).build(backend), "post_shared_local"),
        ("remote", public_query(None, Part::Remote, 0, page).build(backend), "post_remote"),
        ("remote, signed in", public_query(Some(1), Part::Remote, 0, page).build(backend), "post_shared_remote"),
        ("the network", network::hosts_query().build(backend), "remote_host_standing"),
        ("a profile", profile_query(reader, 1, without, page).build(backend), "post_author"),
        (
            "a profile, signed out",
            profile_query(Reader::Stranger, 1, Without::default(), page).build(backend),
            "post_author",
        ),
        ("due hosts", due_hosts_query(5).build(backend), "delivery_"),
        ("due deliveries", due_rows_query("a", 5).build(backend), "delivery_"),
    ]
}

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "asking the database for its plans")]
async fn hot_queries_use_their_index() {
    let net = Network::of(&["alpha"]).await;
    let db = net.branch(0).app.db.read();
    if db.get_database_backend() != DbBackend::Sqlite {
        return;
    }
    for (name, statement, index) in hot() {
        let explained = format!("EXPLAIN QUERY PLAN {statement}");
        let steps =
            Step::find_by_statement(Statement::from_string(DbBackend::Sqlite, explained)).all(db).await.expect(name);
        let plan: Vec<&str> = steps.iter().map(|s| s.detail.as_str()).collect();
        assert!(plan[0].contains(index), "{name} is led by something else than {index}: {plan:#?}");
        // There are as many hosts as there are servers that we know, whatever they post.
        let grows = |s: &str| s.starts_with("SCAN") && !s.contains(index) && !s.starts_with("SCAN remote_host");
        let scans = plan.iter().filter(|s| grows(s));
        assert_eq!(scans.count(), 0, "{name} reads a whole table: {plan:#?}");
        let sorts = plan.iter().filter(|s| s.contains("TEMP B-TREE") && !name.starts_with("due hosts"));
        assert_eq!(sorts.count(), 0, "{name} sorts what an index has in order: {plan:#?}");
    }
}

/// What follows a post is found by it, so that a deletion reads no table whole.
#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "a plan can't be asked for otherwise")]
async fn what_follows_a_post_is_found_by_it() {
    let net = Network::of(&["alpha"]).await;
    let db = net.branch(0).app.db.read();
    if db.get_database_backend() != DbBackend::Sqlite {
        return;
    }
    let by_post = [
        ("SELECT * FROM post WHERE boost_of_id = 1", "post_boosts"),
        ("DELETE FROM filter_post WHERE post_id = 1", "filter_post_post"),
        ("DELETE FROM quote_stamp WHERE post_id = 1", "quote_stamp_post"),
        ("DELETE FROM idempotency_key WHERE post_id = 1", "idempotency_key_post"),
        (
            "SELECT * FROM notification WHERE profile_id = 1 AND kind = 'mention' AND post_id = 1 ORDER BY id DESC",
            "notification_",
        ),
    ];
    for (statement, index) in by_post {
        let explained = Statement::from_string(DbBackend::Sqlite, format!("EXPLAIN QUERY PLAN {statement}"));
        let steps = Step::find_by_statement(explained).all(db).await.expect(statement);
        assert!(
            steps[0].detail.starts_with("SEARCH") && steps[0].detail.contains(index),
            "{statement}: {}",
            steps[0].detail
        );
    }
}

/// The same page of the home timeline costs the same with a hundred times the posts.
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
    // The quickest of twenty, for other tests run at the same time.
    let time = async || {
        let mut quickest = std::time::Duration::MAX;
        for _ in 0..20 {
            let begun = std::time::Instant::now();
            assert_eq!(anna.home().await[0], "first");
            quickest = quickest.min(begun.elapsed());
        }
        quickest
    };
    let few = time().await;
    let tx = app.db.begin().await.expect("begin");
    let fill = format!(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) \
         INSERT INTO post (id, uri, url, author_id, is_local, in_reply_to_id, in_reply_to_uri, in_reply_to_profile_id, boost_of_id, content, source, content_warning, sensitive, language, audience, local_only, app_id, replies_count, boosts_count, favourites_count, ruleset_version, created_at, edited_at, deleted_at) SELECT i, 'x' || i, 'x', {0}, 1, NULL, NULL, NULL, NULL, 'old', '', '', 0, NULL, 'followers', 0, NULL, 0, 0, 0, 1, i, NULL, NULL FROM n",
        anna.id
    );
    tx.execute_unprepared(&fill).await.expect("filled");
    tx.execute_unprepared("INSERT INTO home_entry SELECT author_id, id FROM post WHERE id <= 50000")
        .await
        .expect("filled");
    tx.commit().await.expect("commit");
    let many = time().await;
    assert!(many < few * 8 + std::time::Duration::from_millis(15), "{few:?} with few posts, {many:?} with many");
}
