//! Every captured delivery of six other servers, replayed with its own bytes and signature at a clock that suits
//! it, with its own key documents served over TLS, changes here what it should. `fixtures/effects.json` says what that is, and what must be there before.

mod seen;

use std::path::PathBuf;

use crate::fixtures::{SOFTWARE, folder, json as read_json};
use axum::{
    body::Body,
    extract::{OriginalUri, Request},
};
use branchline::{
    base::{clock::parse_http_date, id},
    doors,
    entities::{actor_key, follow, post, profile},
    posts,
    wire::{
        remote::{actors, documents::Note},
        sender::Sender,
    },
    worker,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};
use serde_json::{Value, json};
use tempfile::TempDir;
use tests::{Archive, Authority, Branch, Network, Person, person::text};
use tower::ServiceExt;

const RECORDER: &str = "https://recorder.test";
const BIO_BEFORE: &str = "The bio before";

struct Stage {
    net: Network,
    _archive: Archive,
    _authority: TempDir,
    bob: Person,
    rita: Person,
    fred: Person,
}

impl Stage {
    async fn set(software: &str) -> Self {
        let (authority, certificates) = (Authority::new(), tempfile::tempdir().expect("a folder"));
        let archive = Archive::start(&authority, &folder(software), |name, bytes| {
            if name == "actor.json" && software != "fedify" { with_old_bio(&bytes) } else { bytes }
        })
        .await;
        let (path, names) = (authority.write(certificates.path()), format!("{}={}", archive.host, archive.address));
        let settings = [
            ("BRANCHLINE_PUBLIC_URL", RECORDER),
            ("BRANCHLINE_EXTRA_CA", path.to_str().expect("a path")),
            ("BRANCHLINE_DEV_RESOLVE", &names),
        ];
        let net = Network::with(&["recorder"], &[], &settings).await;
        let now = parse_http_date("Fri, 20 Nov 2026 09:46:00 GMT").expect("a date");
        net.clock.set_ms(now);
        let branch = net.branch(0);
        let (bob, rita, fred) =
            (person(branch, "bob").await, person(branch, "rita").await, person(branch, "fred").await);
        Self { net, _archive: archive, _authority: certificates, bob, rita, fred }
    }

    fn branch(&self) -> &Branch {
        self.net.branch(0)
    }

    fn person(&self, handle: &str) -> &Person {
        match handle {
            "bob" => &self.bob,
            "rita" => &self.rita,
            "fred" => &self.fred,
            other => panic!("nobody is called {other}"),
        }
    }

    async fn profile(&self, uri: &str) -> profile::Model {
        let row = profile::Entity::find().filter(profile::Column::Uri.eq(uri)).one(self.branch().app.db.read()).await;
        row.expect("reading").unwrap_or_else(|| panic!("nobody at {uri}"))
    }

    /// Somebody of theirs, read from their server if need be.
    async fn stranger(&self, uri: &str) -> profile::Model {
        actors::find(&self.branch().app, uri).await.unwrap_or_else(|e| panic!("{uri}: {e}"))
    }

    async fn post(&self, uri: &str) -> Option<post::Model> {
        let found = post::Entity::find().filter(post::Column::Uri.eq(uri)).filter(post::Column::DeletedAt.is_null());
        found.one(self.branch().app.db.read()).await.expect("reading")
    }

    async fn follow(&self, follower: &str, followed: &str) -> Option<follow::State> {
        let (follower, followed) = (self.profile(follower).await.id, self.profile(followed).await.id);
        let row = follow::Entity::find_by_id((follower, followed)).one(self.branch().app.db.read()).await;
        row.expect("reading").map(|f| f.state)
    }

    /// The captured bytes at our own inbox, under the address that was signed.
    async fn deliver(&self, software: &str, case: &Value) {
        let file = text(&case["file"]);
        let bytes = std::fs::read(folder("").join(file)).expect(file);
        let end = bytes.windows(4).position(|w| w == b"\r\n\r\n").expect("headers");
        let head = std::str::from_utf8(&bytes[..end]).expect("text");
        let mut request = Request::post("/ap/inbox");
        for line in head.split("\r\n").skip(1) {
            let (name, value) = line.split_once(':').expect("a header");
            request = request.header(name, value.trim());
        }
        let mut request = request.body(Body::from(bytes[end + 4..].to_vec())).expect("a request");
        let captured = text(&case["inbox"]).parse().expect("a path");
        request.extensions_mut().insert(OriginalUri(captured));
        let answer = doors::build(&self.branch().app).oneshot(request).await.expect("an answer");
        assert!(answer.status().is_success(), "{software} {file}: {}", answer.status());
        while worker::run_due(&self.branch().app).await.expect("working") > 0 {}
    }
}

/// Somebody here under the address that the recorder gave them.
async fn person(branch: &Branch, handle: &str) -> Person {
    let person = branch.person(handle).await;
    let uri = format!("{RECORDER}/users/{handle}");
    let db = branch.app.db.begin().await.expect("a transaction");
    let id: i64 = person.id.parse().expect("a number");
    profile::Entity::update_many()
        .col_expr(profile::Column::Uri, Expr::value(uri.clone()))
        .col_expr(profile::Column::FollowersUri, Expr::value(format!("{uri}/followers")))
        .filter(profile::Column::Id.eq(id))
        .exec(&*db)
        .await
        .expect("an address");
    actor_key::Entity::update_many()
        .col_expr(actor_key::Column::Uri, Expr::value(format!("{uri}#main-key")))
        .filter(actor_key::Column::ProfileId.eq(id))
        .filter(actor_key::Column::Algorithm.eq("rsa"))
        .exec(&*db)
        .await
        .expect("a key");
    db.commit().await.expect("committing");
    // The test speaks to the branch in the clear; the branch believes that it is at https.
    Person { base: format!("http://{}", branch.host), uri, ..person }
}

/// An actor's document as it was before the captured Update.
fn with_old_bio(bytes: &[u8]) -> Vec<u8> {
    let mut document: Value = serde_json::from_slice(bytes).expect("JSON");
    document["summary"] = json!(BIO_BEFORE);
    document.to_string().into_bytes()
}

/// The first address in a need.
fn address(need: &str) -> &str {
    let begin = need.find("https://").unwrap_or_else(|| panic!("no address in {need}"));
    need[begin..].split([' ', ')']).next().expect("an address")
}

/// The word after another one.
fn after<'a>(need: &'a str, word: &str) -> &'a str {
    let rest = need.split_once(word).unwrap_or_else(|| panic!("no {word} in {need}")).1;
    rest.split(' ').next().expect("a word")
}

/// Makes true what a delivery needs.
async fn prepare(stage: &Stage, case: &Value, need: &str) {
    let actor = text(&case["actor"]);
    if need.starts_with("recorder post ") || need.starts_with("recorder poll ") {
        local_post(stage, need).await;
    } else if need.starts_with("follow by ") && need.contains(" id ") && !need.contains("(id ") {
        let state = if need.contains("accepted with id") { follow::State::Accepted } else { follow::State::Pending };
        local_follow(stage, need, actor, state).await;
    } else if need.starts_with("post ") {
        Box::pin(remote_post(stage, need, actor)).await;
    } else if need.contains("alsoKnownAs") {
        let db = stage.branch().app.db.begin().await.expect("a transaction");
        profile::Entity::update_many()
            .col_expr(profile::Column::AlsoKnownAs, Expr::value(json!([address(need)]).to_string()))
            .filter(profile::Column::Uri.eq(&stage.rita.uri))
            .exec(&*db)
            .await
            .expect("an alias");
        db.commit().await.expect("committing");
    }
}

async fn local_post(stage: &Stage, need: &str) {
    let uri = address(need);
    if stage.post(uri).await.is_some() {
        return;
    }
    let author = stage.person(after(need, " by "));
    let mut body = json!({ "status": format!("Written for {uri}"), "visibility": "public" });
    if need.starts_with("recorder poll") {
        body["poll"] = json!({ "options": ["yes", "no"], "expires_in": 86_400 });
    }
    let made = author.post("/api/v1/statuses", body).await;
    let id: i64 = text(&made["id"]).parse().expect("a number");
    let db = stage.branch().app.db.begin().await.expect("a transaction");
    post::Entity::update_many()
        .col_expr(post::Column::Uri, Expr::value(uri))
        .filter(post::Column::Id.eq(id))
        .exec(&*db)
        .await
        .expect("an address");
    db.commit().await.expect("committing");
}

async fn local_follow(stage: &Stage, need: &str, actor: &str, state: follow::State) {
    let follower = stage.profile(&stage.person(after(need, "follow by ")).uri).await.id;
    let followed = stage.stranger(actor).await.id;
    let db = stage.branch().app.db.begin().await.expect("a transaction");
    follow::Entity::delete_by_id((follower, followed)).exec(&*db).await.expect("a clean start");
    let row = follow::ActiveModel {
        follower_id: Set(follower),
        followed_id: Set(followed),
        id: Set(id::next(&stage.net.clock)),
        state: Set(state),
        uri: Set(address(need).to_owned()),
        show_boosts: Set(true),
        notify: Set(false),
        created_at: Set(stage.net.clock.now_ms()),
        languages: Set(None),
    };
    follow::Entity::insert(row).exec(&*db).await.expect("a follow");
    db.commit().await.expect("committing");
}

/// A post of theirs whose Create was not captured.
async fn remote_post(stage: &Stage, need: &str, actor: &str) {
    let uri = address(need);
    let note = json!({
        "id": uri, "type": "Note", "attributedTo": actor, "content": "<p>Before the edit.</p>",
        "to": "https://www.w3.org/ns/activitystreams#Public", "published": "2026-11-20T09:30:00Z",
    });
    let note = Note::parse(&note, stage.net.clock.now_ms()).expect("a note");
    let author = stage.stranger(actor).await;
    let db = stage.branch().app.db.begin().await.expect("a transaction");
    let sender = Sender::of(&stage.branch().app, &*db, &author).await.expect("a sender");
    posts::receive::receive(&stage.branch().app, &db, &sender, &note).await.expect("receiving");
    db.commit().await.expect("committing");
    assert!(stage.post(uri).await.is_some(), "{uri} is not there");
}

#[tokio::test]
async fn every_captured_delivery_has_its_effect() {
    let path: PathBuf = folder("").join("effects.json");
    let cases = read_json(&path);
    let cases = cases.as_array().expect("a list");
    let mut failures = Vec::new();
    let mut replayed = 0;
    for software in SOFTWARE {
        let mut own: Vec<&Value> = cases.iter().filter(|c| text(&c["file"]).starts_with(software)).collect();
        own.sort_by_key(|c| c["seq"].as_i64());
        let stage = Stage::set(software).await;
        for case in own {
            for need in case["needs"].as_array().expect("needs") {
                Box::pin(prepare(&stage, case, text(need))).await;
            }
            // Nobody asks for the key of a stranger who is gone; everybody else is a stranger until then.
            if case["effect"] == "actor_deleted" {
                stage.stranger(text(&case["actor"])).await;
            }
            stage.deliver(software, case).await;
            if let Some(fault) = seen::fault(&stage, case).await {
                failures.push(format!("{}: {} ({fault})", text(&case["file"]), text(&case["effect"])));
            }
            replayed += 1;
        }
    }
    assert!(failures.is_empty(), "{} of {replayed} had no effect:\n{}", failures.len(), failures.join("\n"));
    assert_eq!(replayed, cases.len(), "every delivery of every server");
}
