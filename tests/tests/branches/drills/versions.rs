//! Processes beside each other at one database: of one version, and an old one beside a new one that brings the schema up to
//! date; and that change of the schema, cut off.

use std::{
    path::PathBuf,
    process::Stdio,
    time::{Duration, Instant},
};

use tests::{Crowd, Person, database, database::outside, network::client, person::text};

use super::{
    super::program::{Program, until},
    ask,
    scene::{INBOX, is_sound, number, published, whole},
};

const HOSTS: usize = 5;

/// Where a database is that nobody has made tables in.
async fn bare(program: &Program) -> String {
    if program.database.starts_with("sqlite") {
        return format!("sqlite://{}", program.folder.join("data/bare.db").display());
    }
    database::empty(&program.database).await
}

/// Asks another process.
pub fn at(anna: &Person, program: &Program) -> Person {
    let address = format!("127.0.0.1:{}", program.port).parse().expect("an address");
    Person { http: client(&[("alpha.test".to_owned(), address)]), ..anna.clone() }
}

/// `BRANCHLINE_OLD_BINARY` names the program of an earlier version; without it, both are of this one.
#[tokio::test(flavor = "multi_thread")]
async fn old_and_new_stand_beside_each_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let crowd = Crowd::of(HOSTS).await;
    let mut old = Program::beside(folder.path(), &crowd.names()).await;
    let newer = old.binary.clone();
    if let Some(named) = std::env::var_os("BRANCHLINE_OLD_BINARY") {
        old.binary = PathBuf::from(named);
        old.database = bare(&old).await;
    }
    let mut anna = old.person("anna");
    old.start().await;
    let me = anna.get("/api/v1/accounts/verify_credentials").await;
    text(&me["uri"]).clone_into(&mut anna.uri);
    let now = branchline::base::clock::Clock::default().now_ms();
    crowd.follow(&anna.http, INBOX, &anna.uri, now).await;
    let mut new = old.second();
    new.binary = newer;
    new.start().await;
    let there = at(&anna, &new);
    let mut posts = Vec::new();
    for n in 0..8 {
        let who = if n % 2 == 0 { &anna } else { &there };
        posts.push(published(who, &format!("Post {n}")).await.expect("both of them take posts"));
        assert_eq!(anna.home().await[0], format!("Post {n}"));
        assert_eq!(there.home().await[0], format!("Post {n}"));
    }
    old.kill();
    for n in 8..12 {
        posts.push(published(&there, &format!("Post {n}")).await.expect("the other one goes on"));
    }
    for uri in &posts {
        until("everybody being reached", || crowd.about("Create", uri).len() >= HOSTS).await;
        let mut ids: Vec<String> = crowd.about("Create", uri).into_iter().map(|a| a.id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), 1, "one activity");
    }
    is_sound(&new).await;
    // Begun again, the old one works, or says why it does not.
    let mut again = old.command(&["serve"]).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the program");
    let begun = Instant::now();
    let mut ended = None;
    while ended.is_none() && begun.elapsed() < Duration::from_secs(2) {
        ended = again.try_wait().expect("its state");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    if ended.is_none() {
        published(&anna, "Once more from the old one").await.expect("it works");
        again.kill().expect("killed");
    }
    let output = again.wait_with_output().expect("an end");
    if ended.is_some() {
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains("made by a newer version") && !said.contains("panicked"), "{said}");
        println!("the old one says: {}", said.trim());
    }
}

/// Cut off again and again at other moments, the change of the schema is done in the end. `BRANCHLINE_CUTS=100` cuts it more
/// often.
#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_the_schema_is_cut_off() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut program = Program::beside(folder.path(), "nobody.test=127.0.0.1:1").await;
    let whole_schema = outside(&program.database).await;
    let count = async |db: &sea_orm::DatabaseConnection| {
        let sql = if program_is_sqlite(db) {
            "SELECT count(*) FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
        } else {
            "SELECT count(*) FROM information_schema.columns WHERE table_schema = 'public'"
        };
        (ask(db, sql).await, ask(db, "SELECT count(*) FROM seaql_migrations").await)
    };
    let expected = count(&whole_schema).await;
    program.database = bare(&program).await;
    let cuts = number("BRANCHLINE_CUTS", 6);
    let mut cut_off = 0;
    for n in 0..cuts {
        let mut child = program.command(&["migrate"]).stderr(Stdio::null()).spawn().expect("the program");
        tokio::time::sleep(Duration::from_millis(15 + 23 * (n % 17))).await;
        cut_off += u32::from(child.try_wait().expect("its state").is_none());
        child.kill().expect("killed");
        child.wait().expect("gone");
    }
    println!("cut off {cut_off} times");
    assert!(cut_off > 0, "it was done before");
    program.run(&["migrate"]);
    let db = outside(&program.database).await;
    assert_eq!(count(&db).await, expected);
    whole(&db).await;
    let anna = program.person("anna");
    program.start().await;
    published(&anna, "It works").await.expect("acknowledged");
}

fn program_is_sqlite(db: &sea_orm::DatabaseConnection) -> bool {
    db.get_database_backend() == sea_orm::DbBackend::Sqlite
}
