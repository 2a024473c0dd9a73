//! What the drills share: a crowd around one program, how long they go on, and what has to hold in the end.

use std::{path::Path, time::Duration};

use branchline::base::clock::Clock;
use reqwest::StatusCode;
use sea_orm::DatabaseConnection;
use serde_json::json;
use tests::{Crowd, Person, database::outside, person::text};

use super::{
    super::program::{Program, until},
    ask,
};

/// A number from the environment, with which `make drills` makes a drill longer.
pub fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|t| t.parse().ok()).unwrap_or(usual)
}

/// The value below which nineteen of twenty lie.
pub fn p95(mut all: Vec<Duration>) -> Duration {
    all.sort_unstable();
    all[(all.len() * 95 / 100).min(all.len() - 1)]
}

/// A running program with Anna, whom every host of a crowd follows.
pub async fn crowded(folder: &Path, hosts: usize) -> (Crowd, Program, Person) {
    let crowd = Crowd::of(hosts).await;
    let mut program = Program::beside(folder, &crowd.names()).await;
    let mut anna = program.person("anna");
    program.start().await;
    let me = anna.get("/api/v1/accounts/verify_credentials").await;
    text(&me["uri"]).clone_into(&mut anna.uri);
    text(&me["id"]).clone_into(&mut anna.id);
    crowd.follow(&anna.http, INBOX, &anna.uri, Clock::default().now_ms()).await;
    until("everybody's Accept", || crowd.count("Accept") == hosts).await;
    (crowd, program, anna)
}

pub const INBOX: &str = "http://alpha.test/ap/inbox";

/// Publishes; gives the post's ActivityPub id where that was acknowledged.
pub async fn published(anna: &Person, words: &str) -> Option<String> {
    let body = json!({ "status": words, "visibility": "public" });
    let sent = anna.request(reqwest::Method::POST, "/api/v1/statuses").json(&body).send().await.ok()?;
    if sent.status() != StatusCode::OK {
        return None;
    }
    let said: serde_json::Value = sent.json().await.ok()?;
    Some(text(&said["uri"]).to_owned())
}

/// Rows that are as they never should be, and in words what is wrong then.
const WRONG: &[(&str, &str)] = &[
    (
        "followers_count",
        "SELECT count(*) FROM profile AS p WHERE p.domain IS NULL AND p.followers_count <> \
         (SELECT count(*) FROM follow AS f WHERE f.followed_id = p.id AND f.state = 'accepted')",
    ),
    (
        "following_count",
        "SELECT count(*) FROM profile AS p WHERE p.domain IS NULL AND p.following_count <> \
         (SELECT count(*) FROM follow AS f WHERE f.follower_id = p.id AND f.state = 'accepted')",
    ),
    (
        "posts_count",
        "SELECT count(*) FROM profile AS p WHERE p.domain IS NULL AND p.posts_count <> \
         (SELECT count(*) FROM post AS o WHERE o.author_id = p.id AND o.deleted_at IS NULL)",
    ),
    (
        "favourites_count",
        "SELECT count(*) FROM post AS o WHERE o.is_local AND o.deleted_at IS NULL AND o.favourites_count <> \
         (SELECT count(*) FROM favourite AS f WHERE f.post_id = o.id)",
    ),
    (
        "notices that were given twice",
        "SELECT count(*) FROM (SELECT profile_id FROM notification \
         GROUP BY profile_id, kind, from_id, post_id, subject HAVING count(*) > 1) AS twice",
    ),
    ("deliveries given up", "SELECT count(*) FROM delivery WHERE failed IS NOT NULL"),
];

/// The database is whole, its numbers are those of its rows, and nobody was told twice. All posts are public here.
pub async fn sound(db: &DatabaseConnection) {
    for (what, sql) in WRONG {
        assert_eq!(ask(db, sql).await, Some(0), "{what}");
    }
    whole(db).await;
}

/// The database's own check of itself.
pub async fn whole(db: &DatabaseConnection) {
    if db.get_database_backend() == sea_orm::DbBackend::Sqlite {
        let sql = "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'";
        assert_eq!(ask(db, sql).await, Some(0), "SQLite finds its file broken");
    }
}

/// The same, of a program's database.
pub async fn is_sound(program: &Program) {
    sound(&outside(&program.database).await).await;
}
