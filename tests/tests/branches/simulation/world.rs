//! Five branches whose people follow each other: made once, and copied for each seed.

use std::{path::Path, time::Duration};

use axum::http::Method;
use branchline::{
    base::http::Http,
    commands::token,
    entities::{login::Role, profile},
    people::profiles,
};
use serde_json::{Value, json};
use tempfile::TempDir;
use tests::{branch::PASSWORD, database, person::text};

use super::{
    node::{Node, config},
    wire::Wire,
};

/// Each begins with a letter of its own, which its people have in their names.
pub const HOSTS: [&str; 20] = [
    "alder.test",
    "birch.test",
    "cedar.test",
    "dogwood.test",
    "elm.test",
    "fir.test",
    "ginkgo.test",
    "hazel.test",
    "ivy.test",
    "juniper.test",
    "katsura.test",
    "larch.test",
    "maple.test",
    "nutmeg.test",
    "oak.test",
    "pine.test",
    "quince.test",
    "rowan.test",
    "spruce.test",
    "tulip.test",
];

/// Somebody of a branch.
#[derive(Clone, Debug)]
pub struct Person {
    pub token: String,
    pub profile_id: i64,
}

/// What all simulations begin with: each branch has a writer and a reader, and every reader follows every writer.
pub struct Template {
    /// How many branches there are.
    pub size: usize,
    pub folder: TempDir,
    pub http: Http,
    pub writers: Vec<Person>,
    pub readers: Vec<Person>,
    /// The id, at the first branch, of the writer of the second.
    pub known: Vec<Vec<String>>,
}

async fn person(node: &Node, handle: &str) -> Person {
    let (app, email) = (node.app(), format!("{handle}@{}", node.host));
    profiles::create_professional(app, &email, handle, PASSWORD.into(), Role::Staff).await.expect("a profile");
    let token = token::create(app, handle, "read write follow", None, None).await.expect("a token");
    let row = profile::local(app.db.read(), handle).await.expect("rows").expect("a profile");
    Person { token, profile_id: row.id }
}

fn handle(role: &str, n: usize) -> String {
    format!("{role}{}", &HOSTS[n][..1])
}

impl Template {
    pub async fn of(size: usize) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let http = Http::new(&config(HOSTS[0], folder.path())).expect("a client");
        let wire = Wire::new(0, http.client.clone());
        let (mut nodes, mut writers, mut readers) = (Vec::new(), Vec::new(), Vec::new());
        for (n, host) in HOSTS[..size].iter().enumerate() {
            database::fresh(&folder.path().join(host)).await;
            let mut node = Node::new(host, folder.path(), 0);
            node.start(&wire, &http).await;
            writers.push(person(&node, &handle("writer", n)).await);
            readers.push(person(&node, &handle("reader", n)).await);
            nodes.push(node);
        }
        let mut known = Vec::new();
        for (n, node) in nodes.iter().enumerate() {
            let mut ids = Vec::new();
            for (other, host) in HOSTS[..size].iter().enumerate() {
                let acct = format!("{}@{host}", handle("writer", other));
                let path = format!("/api/v2/search?resolve=true&type=accounts&q={acct}");
                let (_, found) = node.ask(&readers[n].token, Method::GET, &path, &Value::Null).await.expect("found");
                let id = text(&found["accounts"][0]["id"]).to_owned();
                let path = format!("/api/v1/accounts/{id}/follow");
                let (status, _) = node.ask(&readers[n].token, Method::POST, &path, &json!({})).await.expect("asked");
                assert!(status.is_success(), "{acct}: {status}");
                ids.push(id);
            }
            known.push(ids);
        }
        tokio::time::sleep(Duration::from_secs(60)).await;
        for node in nodes {
            let running = node.running.expect("a process");
            running.door.life.end();
            running.app.db.clone().close().await;
        }
        Self { size, folder, http, writers, readers, known }
    }

    pub fn hosts(&self) -> &'static [&'static str] {
        &HOSTS[..self.size]
    }

    /// Whom the writer of a branch writes to directly: the reader of the next.
    pub fn after(&self, n: usize) -> usize {
        (n + 1) % self.size
    }

    /// A folder like the template's.
    pub fn copy(&self) -> TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        copy(self.folder.path(), folder.path());
        folder
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.file_type().is_ok_and(|t| t.is_dir()) {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a copy");
        }
    }
}
