//! The registry of tables is held against the schema, and against what is left of a profile and of a post.

use std::collections::BTreeSet;

use branchline::{
    base::app::App,
    entities::registry::{Kept, Of, REFERENCES, TABLES, Then},
};
use reqwest::Method;
use sea_orm::{ConnectionTrait, DbBackend, QueryResult, Statement};
use serde_json::json;
use tests::{Network, person::text};

/// Of others: migrations, full-text search, SQLite itself.
const FOREIGN: [&str; 4] = ["seaql_migrations", "post_words", "sqlite_", "_litestream"];

#[expect(clippy::disallowed_methods, reason = "the schema is asked for in the databases' own words")]
async fn select(app: &App, sql: &str) -> Vec<QueryResult> {
    let db = app.db.read();
    let statement = Statement::from_string(db.get_database_backend(), sql);
    db.query_all_raw(statement).await.expect("rows")
}

/// Each table with each of its columns, as the database has them.
async fn schema(app: &App) -> BTreeSet<(String, String)> {
    let sql = match app.db.read().get_database_backend() {
        DbBackend::Postgres => {
            "SELECT table_name AS t, column_name AS c FROM information_schema.columns WHERE table_schema = 'public'"
        }
        _ => {
            "SELECT m.name AS t, p.name AS c FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS p WHERE m.type = 'table'"
        }
    };
    let name = |row: &QueryResult, column: &str| row.try_get::<String>("", column).expect("a name");
    let all = select(app, sql).await.into_iter().map(|row| (name(&row, "t"), name(&row, "c")));
    all.filter(|(table, _)| !FOREIGN.iter().any(|f| table.starts_with(f))).collect()
}

#[tokio::test]
async fn the_registry_is_the_schema() {
    let net = Network::of(&["alpha"]).await;
    let schema = schema(&net.branch(0).app).await;
    let tables: BTreeSet<&str> = schema.iter().map(|(table, _)| table.as_str()).collect();
    let listed: BTreeSet<&str> = TABLES.iter().map(|t| t.name).collect();
    assert_eq!(tables.difference(&listed).collect::<Vec<_>>(), Vec::<&&str>::new(), "say whose their rows are");
    assert_eq!(listed.difference(&tables).collect::<Vec<_>>(), Vec::<&&str>::new(), "there is no such table");
    assert_eq!(listed.len(), TABLES.len(), "one row a table");

    let columns = schema.iter().filter(|(_, c)| c.ends_with("_id") && c != "client_id");
    let columns: BTreeSet<(&str, &str)> = columns.map(|(t, c)| (t.as_str(), c.as_str())).collect();
    let listed: BTreeSet<(&str, &str)> = REFERENCES.iter().map(|r| (r.table, r.column)).collect();
    assert_eq!(columns.difference(&listed).collect::<Vec<_>>(), Vec::<&(&str, &str)>::new(), "what do they name?");
    assert_eq!(listed.difference(&columns).collect::<Vec<_>>(), Vec::<&(&str, &str)>::new(), "no such column");
    for table in TABLES {
        if let Kept::Days(column, _) = table.kept {
            assert!(schema.contains(&(table.name.to_owned(), column.to_owned())), "{}.{column}", table.name);
        }
        let goes = REFERENCES.iter().any(|r| r.table == table.name && !matches!(r.then, Then::Keep(_)));
        assert!(goes || table.kept != Kept::WithOwner, "{} goes with nobody", table.name);
    }
}

#[tokio::test]
async fn a_row_number_tells_nothing() {
    let net = Network::of(&["alpha"]).await;
    let app = &net.branch(0).app;
    if !app.db.is_sqlite() {
        return;
    }
    for table in TABLES {
        let sql = format!("SELECT sql AS s FROM sqlite_master WHERE type = 'table' AND name = '{}'", table.name);
        let made: String = select(app, &sql).await[0].try_get("", "s").expect("its statement");
        let is_unordered = made.contains("WITHOUT ROWID") || made.contains("INTEGER PRIMARY KEY");
        assert!(is_unordered, "the rows of {} are counted: {made}", table.name);
    }
    // As somebody with a copy would look: people in the order of their ids, and not in that in which they came.
    let branch = net.branch(0);
    let mut came = Vec::new();
    for name in ["anna", "bea", "carl", "dora", "edda", "finn"] {
        came.push(branch.person(name).await.id);
    }
    let of_ours = "SELECT CAST(id AS TEXT) AS id FROM profile WHERE kind = 'professional' ORDER BY rowid";
    let found: Vec<String> =
        select(app, of_ours).await.iter().map(|row| row.try_get("", "id").expect("an id")).collect();
    came.sort_by_key(|id| id.parse::<i64>().expect("a number"));
    assert_eq!(found, came);
}

/// How many rows still name something that is gone, where the registry says that they go too.
async fn left(app: &App, of: Of, id: i64) -> Vec<(&'static str, i64)> {
    let mut found = Vec::new();
    for r in REFERENCES.iter().filter(|r| r.of == of && !matches!(r.then, Then::Keep(_)) && r.table != "post") {
        let sql = format!("SELECT COUNT(*) AS n FROM {} WHERE {} = {id}", r.table, r.column);
        let n = select(app, &sql).await[0].try_get::<i64>("", "n").expect("a count");
        if n > 0 {
            found.push((r.table, n));
        }
    }
    found
}

#[tokio::test]
async fn nothing_of_a_deleted_post_is_left() {
    let net = Network::of(&["alpha"]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(0).person("bea").await);
    bea.follow(&anna.acct).await;
    let poll = json!({ "options": ["yes", "no"], "expires_in": 3600 });
    let body = json!({ "status": "For @bea #shelves", "poll": poll, "visibility": "public" });
    let post = anna.post("/api/v1/statuses", body).await;
    let at = format!("/api/v1/statuses/{}", text(&post["id"]));
    for act in ["favourite", "bookmark", "reblog"] {
        bea.post(&format!("{at}/{act}"), json!({})).await;
    }
    anna.post(&format!("{at}/pin"), json!({})).await;
    bea.post(&format!("/api/v1/polls/{}/votes", text(&post["poll"]["id"])), json!({ "choices": [0] })).await;
    let app = &net.branch(0).app;
    let id: i64 = text(&post["id"]).parse().expect("a number");
    let before = left(app, Of::Post, id).await;
    for table in
        ["favourite", "bookmark", "pin", "poll", "poll_option", "poll_vote", "mention", "post_tag", "home_entry"]
    {
        assert!(before.iter().any(|(t, _)| *t == table), "{table} was there: {before:?}");
    }
    anna.send(Method::DELETE, &at, json!({})).await;
    assert_eq!(left(app, Of::Post, id).await, []);
}
