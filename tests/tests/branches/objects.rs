//! Objects that are no notes, as other projects send them: a fixture for each, and what is shown of it.

use std::fs;

use serde_json::{Value, json};
use tests::{Network, Peer, person::text};

#[tokio::test]
async fn every_project_is_read() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/objects");
    let mut read = 0;
    for entry in fs::read_dir(folder).expect("fixtures") {
        let path = entry.expect("a file").path();
        if path.extension().is_none_or(|e| e != "json") {
            continue;
        }
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let fixture: Value = serde_json::from_str(&fs::read_to_string(&path).expect("a fixture")).expect("JSON");
        let (document, effect) = (&fixture["document"], &fixture["effect"]);
        let id = text(&document["id"]);
        let at = id.trim_start_matches("http://peer.test").split('?').next().expect("a path");
        peer.publish(at, document.clone());
        let found = anna.get(&format!("/api/v2/search?resolve=true&q={}", encoded(id))).await;
        let status = &found["statuses"][0];
        assert_eq!(status["uri"], *id, "{name}: {found}");
        for words in effect["has"].as_array().expect("words") {
            assert!(text(&status["content"]).contains(text(words)), "{name} lacks {words}: {}", status["content"]);
        }
        let media: Vec<&Value> =
            status["media_attachments"].as_array().expect("attachments").iter().map(|m| &m["type"]).collect();
        assert_eq!(json!(media), effect["media"], "{name}");
        for field in ["language", "sensitive", "url"] {
            assert!(effect[field].is_null() || status[field] == effect[field], "{name}: {field} {}", status[field]);
        }
        assert!(effect["warning"].is_null() || status["spoiler_text"] == effect["warning"], "{name}");
        for (n, remote) in effect["remote"].as_array().into_iter().flatten().enumerate() {
            assert_eq!(status["media_attachments"][n]["remote_url"], *remote, "{name}");
        }
        read += 1;
    }
    assert!(read >= 17, "{read}");
}

fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
