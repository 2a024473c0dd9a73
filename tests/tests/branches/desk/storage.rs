//! What takes room: counted by kind, kept for as long and as much as the desk says, and nothing lost that a row names.

use std::{path::PathBuf, time::Duration};

use branchline::{
    entities::{login::Role, media, media::Folder, remote_file},
    media::files,
    worker::tidy,
};
use reqwest::{
    Method, StatusCode,
    multipart::{Form, Part},
};
use sea_orm::{ActiveModelTrait, EntityTrait};
use serde_json::json;
use tests::{Branch, Network, person::text, pictures};

const DAY: Duration = Duration::from_secs(24 * 3_600);

async fn copy(branch: &Branch, name: &str, size: i64) -> PathBuf {
    let file = format!("{name}.png");
    files::write(&branch.app, Folder::Remote, &file, vec![0; 10]).await.expect("written");
    let row = remote_file::Model {
        hash: name.to_owned(),
        url: format!("https://peer.test/{name}"),
        mime: "image/png".into(),
        file: file.clone(),
        size,
        used_at: branch.app.clock.now_ms(),
    };
    let tx = branch.app.db.begin().await.expect("a transaction");
    remote_file::ActiveModel::from(row).insert(&*tx).await.expect("kept");
    tx.commit().await.expect("kept");
    files::path(&branch.app, Folder::Remote, &file).expect("a path")
}

#[tokio::test]
async fn copies_of_others_go_by_age_and_by_bytes() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("olga", Role::Owner).await;
    let olga = branch.browser_of("olga").await;
    for (name, value) in [("REMOTE_MEDIA_DAYS", "0"), ("REMOTE_MEDIA_DAYS", "soon"), ("REMOTE_MEDIA_MEGABYTES", "-1")] {
        let page = olga.submit("/desk/storage/keep", &[(name, value)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name} {value}");
    }
    let form = [("REMOTE_MEDIA_DAYS", "3"), ("REMOTE_MEDIA_MEGABYTES", "2")];
    assert!(olga.submit("/desk/storage/keep", &form).await.location.is_some());
    let old = copy(branch, "oldest", 900_000).await;
    net.advance(Duration::from_secs(60));
    let (second, third) = (copy(branch, "second", 900_000).await, copy(branch, "third", 900_000).await);
    tidy::run(&branch.app).await.expect("tidied");
    net.drain().await;
    assert!(!old.exists() && second.exists() && third.exists(), "more than two megabytes: the oldest goes");
    net.advance(4 * DAY);
    let fresh = copy(branch, "fresh", 10).await;
    tidy::run(&branch.app).await.expect("tidied");
    net.drain().await;
    assert!(!second.exists() && !third.exists() && fresh.exists(), "three days are over");
}

#[tokio::test]
async fn files_that_nothing_names_are_found_and_removed_and_thumbnails_come_back() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let olga = branch.with_role("olga", Role::Owner).await;
    let desk = branch.browser_of("olga").await;
    let form = Form::new().part("file", Part::bytes(pictures::png(1_200, 900)).file_name("x.png"));
    let form = form.text("description", "a green field");
    let media = olga.request(Method::POST, "/api/v2/media").multipart(form).send().await.expect("an answer");
    let media: serde_json::Value = media.json().await.expect("JSON");
    let post = olga.post("/api/v1/statuses", json!({ "status": "look", "media_ids": [media["id"]] })).await;
    let form = Form::new().part("avatar", Part::bytes(pictures::png(32, 32)).file_name("a.png"));
    let me = olga.request(Method::PATCH, "/api/v1/accounts/update_credentials").multipart(form);
    let me: serde_json::Value = me.send().await.expect("an answer").json().await.expect("JSON");
    let lost = files::path(&branch.app, Folder::Posts, "zzlost.png").expect("a path");
    files::write(&branch.app, Folder::Posts, "zzlost.png", vec![0; 2_000]).await.expect("written");
    let copied = copy(branch, "copied", 10).await;

    let page = desk.get("/desk/storage").await.body;
    assert!(page.contains("Media of our posts") && page.contains("Database"), "{page}");
    let look = async |action: &str| {
        let done = desk.submit(&format!("/desk/storage/{action}"), &[]).await;
        assert_eq!(done.location.as_deref(), Some("/desk/storage?done=working"));
        net.drain().await;
        desk.get("/desk/storage").await.body
    };
    assert!(look("check").await.contains("None were found"), "a young file may belong to an upload");
    net.advance(3 * DAY);
    let found = look("check").await;
    assert!(found.contains("Found,") && found.contains(": 1,"), "{found}");
    assert!(lost.exists(), "looking removes nothing");
    assert!(look("remove").await.contains("Removed,"));
    let there = async |url: &str| net.client().get(url).send().await.expect("an answer").status();
    let picture = &post["media_attachments"][0];
    assert!(!lost.exists() && copied.exists());
    for url in [text(&picture["url"]), text(&picture["preview_url"]), text(&me["avatar"])] {
        assert_eq!(there(url).await, StatusCode::OK, "what a row names stays: {url}");
    }

    let row =
        async || media::Entity::find().one(branch.app.db.read()).await.expect("rows").expect("the picture").small_file;
    let before = row().await.expect("a small picture");
    let small = files::path(&branch.app, Folder::Posts, &before).expect("a path");
    std::fs::remove_file(&small).expect("the fault");
    look("thumbnails").await;
    let after = row().await.expect("a small picture");
    assert_ne!(before, after);
    let seen = olga.get(&format!("/api/v1/statuses/{}", text(&post["id"]))).await;
    assert_eq!(there(text(&seen["media_attachments"][0]["preview_url"])).await, StatusCode::OK, "made again");
}
