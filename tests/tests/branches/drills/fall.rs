//! The real program ends in the middle of its writes, as by kill −9: between any two statements of its transactions, before a
//! commit and after it, in what it was asked and in what it does of it later.

use std::{collections::HashSet, fs, time::Duration};

use branchline::{
    base::clock::Clock,
    entities::{media, notification, post},
    wire::signatures::Scheme,
};
use reqwest::{
    Method, StatusCode,
    multipart::{Form, Part},
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
use serde_json::{Value, json};
use tests::{Peer, Person, database::outside, peer::letter, person::text, pictures};

use super::{
    super::program::{Program, scene_in, until},
    scene::{INBOX, is_sound, number},
};

/// After an act whose writes are fewer than were told, nothing more is waited for than this.
const AFTER: Duration = Duration::from_millis(700);
/// More writes than any of these has.
const MOST: u64 = 400;

struct Scene {
    peer: Peer,
    program: Program,
    anna: Person,
    /// What this act is about, told apart from the others.
    n: usize,
}

impl Scene {
    fn author(&self) -> String {
        self.peer.url("/users/f0")
    }

    fn note(&self) -> Value {
        let mut note = self.peer.note(&format!("/notes/{}", self.n), "A note");
        note["attributedTo"] = json!(self.author());
        note["tag"] = json!([{ "type": "Mention", "href": self.anna.uri, "name": "@anna" }]);
        note
    }

    /// What the peer sends; whether it was acknowledged.
    async fn send(&self, kind: &str, object: Value) -> bool {
        let mut activity = self.peer.activity(&format!("/{kind}/{}", self.n), kind, object);
        activity["actor"] = json!(self.author());
        let key = format!("{}#main-key", self.author());
        let now = Clock::default().now_ms();
        let sent = letter(&self.anna.http, &self.peer.private, INBOX, &activity, now, (&key, Scheme::Cavage)).send();
        sent.await.is_ok_and(|answer| answer.status() == StatusCode::ACCEPTED)
    }

    /// The same again until it is acknowledged, as servers do.
    async fn send_again(&self, kind: &str, object: Value) {
        assert!(self.send(kind, object).await, "it refuses a {kind} after its fall");
    }

    async fn act(&self, method: Method, path: &str, body: Value) -> Option<Value> {
        let sent = self.anna.request(method, path).json(&body).send().await.ok()?;
        if sent.status() == StatusCode::OK { sent.json().await.ok() } else { None }
    }

    /// The note's row, where it has been kept.
    async fn kept_note(&self) -> Vec<post::Model> {
        let db = outside(&self.program.database).await;
        let uri = self.peer.url(&format!("/notes/{}", self.n));
        post::Entity::find().filter(post::Column::Uri.eq(uri)).all(&db).await.expect("rows")
    }

    async fn note_id(&self) -> i64 {
        self.kept_note().await.first().expect("the note").id
    }

    /// It fell, or had nothing more to write; then it begins again.
    async fn fall(&mut self) -> bool {
        let begun = std::time::Instant::now();
        while !self.program.is_over() && begun.elapsed() < AFTER {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        let fell = self.program.is_over();
        self.program.kill();
        drop(fs::remove_file(self.program.folder.join("fall")));
        self.program.start().await;
        fell
    }

    fn told(&self, kind: &str, about: &str) -> HashSet<String> {
        let about = |a: &Value| a["object"] == about || a["object"]["id"] == about;
        let sent = self.peer.activities().into_iter().filter(|a| a["type"] == kind && about(a));
        sent.map(|a| text(&a["id"]).to_owned()).collect()
    }
}

/// After which writes it falls: each, where `BRANCHLINE_FALLS=1` says so; a few, otherwise.
fn moments() -> Box<dyn Iterator<Item = u64>> {
    match number("BRANCHLINE_FALLS", 0) {
        0 => Box::new([5, 18, 40].into_iter()),
        step => Box::new((1..MOST).step_by(usize::try_from(step).expect("a step"))),
    }
}

async fn scene(folder: &std::path::Path) -> Scene {
    let (peer, mut program, anna) = scene_in(folder, 1).await;
    program.kill();
    program.settings.push(("BRANCHLINE_DEV_FALL", "fall".into()));
    program.start().await;
    Scene { peer, program, anna, n: 0 }
}

/// One act, at each moment: what has to be there before, the act, and what has to hold after the fall.
async fn at_each_moment(
    scene: &mut Scene,
    before: impl AsyncFn(&Scene),
    act: impl AsyncFn(&Scene) -> Option<Value>,
    holds: impl AsyncFn(&Scene, Option<Value>),
) {
    let (mut falls, mut acknowledged) = (0, 0);
    for writes in moments() {
        scene.n += 1;
        before(scene).await;
        fs::write(scene.program.folder.join("fall"), writes.to_string()).expect("told");
        let said = act(scene).await;
        let fell = scene.fall().await;
        acknowledged += u32::from(said.is_some());
        holds(scene, said).await;
        if !fell {
            break;
        }
        falls += 1;
    }
    println!("{falls} falls, {acknowledged} acknowledged before them");
    assert!(falls > 0, "it never fell");
    is_sound(&scene.program).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_post_or_a_favourite_at_every_write() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut scene = scene(folder.path()).await;
    let words = |s: &Scene| format!("Post number {} of them", s.n);
    let post = async |s: &Scene| {
        s.act(Method::POST, "/api/v1/statuses", json!({ "status": words(s), "visibility": "public" })).await
    };
    let holds = async |s: &Scene, said: Option<Value>| {
        let home = s.anna.get("/api/v1/timelines/home").await;
        let ours = |p: &&Value| text(&p["content"]).contains(&words(s));
        let found: Vec<&Value> = home.as_array().expect("a list").iter().filter(ours).collect();
        assert!(found.len() <= 1 && (said.is_none() || found.len() == 1), "{said:?} {found:?}");
        if let Some(kept) = found.first() {
            let uri = text(&kept["uri"]);
            until("its Create", || s.told("Create", uri).len() == 1).await;
        }
    };
    at_each_moment(&mut scene, async |_| {}, post, holds).await;

    let before = async |s: &Scene| s.send_again("Create", s.note()).await;
    let path = async |s: &Scene| format!("/api/v1/statuses/{}/favourite", s.note_id().await);
    let favourite = async |s: &Scene| s.act(Method::POST, &path(s).await, json!({})).await;
    let holds = async |s: &Scene, said: Option<Value>| {
        let seen = s.anna.get(&format!("/api/v1/statuses/{}", s.note_id().await)).await;
        assert!(said.is_none() || seen["favourited"] == true, "{seen}");
        s.anna.post(&path(s).await, json!({})).await;
        let uri = s.peer.url(&format!("/notes/{}", s.n));
        until("its Like", || !s.told("Like", &uri).is_empty()).await;
        assert_eq!(s.told("Like", &uri).len(), 1, "one Like, however often it is sent");
    };
    at_each_moment(&mut scene, before, favourite, holds).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_in_at_every_write() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut scene = scene(folder.path()).await;
    let create = async |s: &Scene| s.send("Create", s.note()).await.then_some(Value::Null);
    let holds = async |s: &Scene, said: Option<Value>| {
        let kept = s.kept_note().await.len();
        assert!(kept <= 1 && (said.is_none() || kept == 1), "{kept} rows");
        s.send_again("Create", s.note()).await;
        let db = outside(&s.program.database).await;
        let told = notification::Entity::find().filter(notification::Column::PostId.eq(s.note_id().await));
        assert_eq!((s.kept_note().await.len(), told.count(&db).await.expect("a count")), (1, 1));
    };
    at_each_moment(&mut scene, async |_| {}, create, holds).await;

    let before = async |s: &Scene| s.send_again("Create", s.note()).await;
    let tombstone = |s: &Scene| json!({ "id": s.note()["id"], "type": "Tombstone" });
    let delete = async |s: &Scene| s.send("Delete", tombstone(s)).await.then_some(Value::Null);
    let holds = async |s: &Scene, said: Option<Value>| {
        let path = format!("/api/v1/statuses/{}", s.note_id().await);
        let (status, _) = s.anna.try_get(&path).await;
        assert!(said.is_none() || status == StatusCode::NOT_FOUND, "acknowledged, and there: {status}");
        s.send_again("Delete", tombstone(s)).await;
        assert_eq!(s.anna.try_get(&path).await.0, StatusCode::NOT_FOUND);
    };
    at_each_moment(&mut scene, before, delete, holds).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_at_every_write() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut scene = scene(folder.path()).await;
    let upload = async |s: &Scene| {
        let part = Part::bytes(pictures::png(64, 64)).file_name("a.png");
        let request = s.anna.request(Method::POST, "/api/v2/media").multipart(Form::new().part("file", part));
        let sent = request.send().await.ok().filter(|answer| answer.status() == StatusCode::OK)?;
        sent.json().await.ok()
    };
    let holds = async |s: &Scene, said: Option<Value>| {
        if let Some(said) = said {
            let again = s.anna.get(&format!("/api/v1/media/{}", text(&said["id"]))).await;
            let file = s.anna.http.get(text(&again["url"])).bearer_auth(&s.anna.token).send().await.expect("an answer");
            assert_eq!(file.status(), StatusCode::OK);
            assert!(file.bytes().await.expect("bytes").len() > 50);
        }
        // Nothing is named that is not there.
        let db = outside(&s.program.database).await;
        for row in media::Entity::find().all(&db).await.expect("rows") {
            let name = row.file.expect("a file");
            assert!(
                s.program.folder.join("data/media/posts").join(&name[..2]).join(&name).exists(),
                "{name} is missing"
            );
        }
    };
    at_each_moment(&mut scene, async |_| {}, upload, holds).await;
}
