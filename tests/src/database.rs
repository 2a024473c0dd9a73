//! Databases for tests: the schema is made once for all tests of a program, and each test begins with a copy.

use std::path::Path;

use branchline::base::{config::Raw, db::Db, hub::Hub};
use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use tokio::sync::OnceCell;

/// A file with the schema and nothing else.
static FILE: OnceCell<Vec<u8>> = OnceCell::const_new();
/// The name of such a database in the cluster.
static TEMPLATE: OnceCell<String> = OnceCell::const_new();

/// The address of a database of one's own that has the schema: a file in the folder, or, where
/// `BRANCHLINE_TEST_POSTGRES` names a cluster, a new one there.
pub async fn fresh(folder: &Path) -> String {
    match std::env::var("BRANCHLINE_TEST_POSTGRES") {
        Ok(cluster) => in_cluster(&cluster).await,
        Err(_) => in_folder(folder).await,
    }
}

async fn in_folder(folder: &Path) -> String {
    let template = FILE.get_or_init(|| async {
        let own = tempfile::tempdir().expect("a folder");
        let file = own.path().join("template.db");
        migrate(&format!("sqlite://{}", file.display())).await;
        std::fs::read(file).expect("the schema")
    });
    std::fs::create_dir_all(folder).expect("a folder");
    let file = folder.join("branchline.db");
    std::fs::write(&file, template.await).expect("a copy");
    format!("sqlite://{}", file.display())
}

async fn in_cluster(cluster: &str) -> String {
    let admin = Database::connect(format!("{cluster}/postgres")).await.expect("the cluster");
    let template = TEMPLATE.get_or_init(|| async {
        let name = format!("template{}", branchline::base::id::random());
        execute(&admin, &format!("CREATE DATABASE {name}")).await;
        migrate(&format!("{cluster}/{name}")).await;
        name
    });
    let (template, name) = (template.await, format!("t{}", branchline::base::id::random()));
    execute(&admin, &format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
    admin.close().await.expect("closing");
    format!("{cluster}/{name}")
}

/// A look at a database from outside of the server that has it.
pub async fn outside(address: &str) -> DatabaseConnection {
    connect(address).await.read().clone()
}

async fn connect(address: &str) -> Db {
    let settings = [("BRANCHLINE_DATABASE_URL".to_owned(), address.to_owned())];
    let config = Raw::from_parts(settings, "").and_then(|r| r.check()).expect("settings");
    Db::connect(&config, Hub::default()).await.expect("a database")
}

/// Makes the schema as the program does when it starts, and lets go of it.
async fn migrate(address: &str) {
    let db = connect(address).await;
    db.migrate().await.expect("the schema");
    db.close().await;
}

#[expect(clippy::disallowed_methods, reason = "a database can't be made otherwise")]
async fn execute(db: &impl ConnectionTrait, sql: &str) {
    db.execute_unprepared(sql).await.expect(sql);
}

/// The address of an empty database in the cluster of another.
pub async fn empty(beside: &str) -> String {
    let cluster = beside.rsplit_once('/').expect("a cluster").0;
    let admin = Database::connect(format!("{cluster}/postgres")).await.expect("the cluster");
    let name = format!("t{}", branchline::base::id::random());
    execute(&admin, &format!("CREATE DATABASE {name}")).await;
    admin.close().await.expect("closing");
    format!("{cluster}/{name}")
}
