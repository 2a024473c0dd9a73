//! Open streams: over WebSocket and server-sent events, each for what its viewer may see.

use std::time::Duration;

use futures::{SinkExt, StreamExt};
use reqwest::Method;
use serde_json::{Value, json};
use tests::{Branch, Network, person::text};
use tokio::{net::TcpStream, time::timeout};
use tokio_tungstenite::{
    WebSocketStream, client_async,
    tungstenite::{Message, client::IntoClientRequest},
};

type Socket = WebSocketStream<TcpStream>;

/// Opens a socket; the second value is the protocol that the server chose.
async fn open(branch: &Branch, query: &str, protocol: Option<&str>) -> Result<(Socket, Option<String>), String> {
    let url = format!("ws://{}/api/v1/streaming{query}", branch.host);
    let mut request = url.into_client_request().expect("a request");
    if let Some(protocol) = protocol {
        request.headers_mut().insert("sec-websocket-protocol", protocol.parse().expect("a header"));
    }
    let stream = TcpStream::connect(branch.address).await.expect("a connection");
    let (socket, answer) = client_async(request, stream).await.map_err(|e| e.to_string())?;
    let chosen = answer.headers().get("sec-websocket-protocol").map(|p| p.to_str().expect("text").to_owned());
    Ok((socket, chosen))
}

/// The next message: its streams, event and payload.
async fn next(socket: &mut Socket) -> (String, String, Value) {
    loop {
        let frame =
            timeout(Duration::from_secs(10), socket.next()).await.expect("in time").expect("open").expect("a frame");
        let Message::Text(text) = frame else { continue };
        let message: Value = serde_json::from_str(&text).expect("json");
        let payload = message["payload"].as_str().unwrap_or_default();
        let payload = serde_json::from_str(payload).unwrap_or_else(|_| json!(payload));
        return (
            tests::person::text(&message["stream"][0]).to_owned(),
            tests::person::text(&message["event"]).to_owned(),
            payload,
        );
    }
}

/// That nothing comes: what follows is heard first.
async fn quiet(socket: &mut Socket) -> bool {
    loop {
        match timeout(Duration::from_millis(300), socket.next()).await {
            Err(_) => return true,
            Ok(Some(Ok(Message::Ping(_)))) => {}
            Ok(_) => return false,
        }
    }
}

#[tokio::test]
async fn home_hears_posts_notices_edits_and_deletions() {
    let net = Network::of(&["alpha", "beta"]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(1).person("bea").await);
    anna.follow(&bea.acct).await;
    net.drain().await;
    let (mut socket, _) =
        open(net.branch(0), &format!("?stream=user&access_token={}", anna.token), None).await.expect("open");
    let post = bea.publish("Hello from beta", "public").await;
    net.drain().await;
    let (stream, event, status) = next(&mut socket).await;
    assert_eq!((stream.as_str(), event.as_str()), ("user", "update"));
    assert!(text(&status["content"]).contains("Hello from beta"));
    let path = format!("/api/v1/statuses/{}", text(&post["id"]));
    net.advance(Duration::from_secs(5));
    bea.send(Method::PUT, &path, json!({ "status": "Changed" })).await;
    net.drain().await;
    assert_eq!(next(&mut socket).await.1, "status.update");
    bea.publish("@anna@alpha.test you", "direct").await;
    net.drain().await;
    let mut events = [next(&mut socket).await.1, next(&mut socket).await.1];
    events.sort();
    assert_eq!(events, ["notification", "update"]);
    bea.send(Method::DELETE, &path, json!({})).await;
    net.drain().await;
    let (_, event, id) = next(&mut socket).await;
    assert_eq!(
        (event.as_str(), id.to_string().trim_matches('"').to_owned()),
        ("delete", text(&status["id"]).to_owned())
    );
}

/// Two processes that share a PostgreSQL: what one writes, a socket at the other hears.
#[tokio::test]
async fn processes_that_share_a_database_hear_each_other() {
    let net = Network::of(&["alpha"]).await;
    let first = net.branch(0);
    if first.app.db.is_sqlite() {
        return;
    }
    let anna = first.person("anna").await;
    let second =
        branchline::base::app::App::open(first.app.config.clone(), net.clock.clone()).await.expect("a second process");
    let (mut socket, _) = open(first, &format!("?stream=user&access_token={}", anna.token), None).await.expect("open");
    let author =
        branchline::entities::profile::local(second.db.read(), "anna").await.expect("reading").expect("a profile");
    let draft = branchline::posts::draft::Draft { text: "from the other process".into(), ..Default::default() };
    branchline::posts::publish(&second, &author, draft).await.expect("published");
    assert!(text(&next(&mut socket).await.2["content"]).contains("from the other process"));
}

#[tokio::test]
async fn the_token_may_be_the_protocol_and_is_repeated() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let (mut socket, chosen) = open(net.branch(0), "?stream=user", Some(&anna.token)).await.expect("open");
    assert_eq!(chosen.as_deref(), Some(anna.token.as_str()));
    anna.publish("mine", "public").await;
    assert_eq!(next(&mut socket).await.1, "update");
}

#[tokio::test]
async fn public_streams_have_public_posts_alone() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let (mut stranger, _) = open(net.branch(0), "?stream=public", None).await.expect("open");
    let (mut local, _) =
        open(net.branch(0), &format!("?stream=public:local&access_token={}", anna.token), None).await.expect("open");
    for audience in ["private", "direct", "unlisted", "local"] {
        anna.publish(&format!("for {audience}"), audience).await;
    }
    assert!(quiet(&mut stranger).await);
    assert!(text(&next(&mut local).await.2["content"]).contains("for local"));
    anna.publish("for all", "public").await;
    assert!(text(&next(&mut stranger).await.2["content"]).contains("for all"));
}

#[tokio::test]
async fn streams_are_subscribed_to_and_left() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let (mut socket, _) = open(net.branch(0), &format!("?access_token={}", anna.token), None).await.expect("open");
    anna.publish("unheard", "public").await;
    assert!(quiet(&mut socket).await);
    socket.send(Message::text(json!({ "type": "subscribe", "stream": "user" }).to_string())).await.expect("sent");
    assert!(quiet(&mut socket).await);
    anna.publish("heard", "public").await;
    assert_eq!(next(&mut socket).await.1, "update");
    socket.send(Message::text(json!({ "type": "unsubscribe", "stream": "user" }).to_string())).await.expect("sent");
    assert!(quiet(&mut socket).await);
    anna.publish("unheard", "public").await;
    assert!(quiet(&mut socket).await);
}

#[tokio::test]
async fn private_streams_need_a_token_that_may_read() {
    let net = Network::of(&["alpha"]).await;
    net.branch(0).person("anna").await;
    let app = &net.branch(0).app;
    let narrow = branchline::commands::token::create(app, "anna", "write", None, None).await.expect("token");
    for query in [
        "?stream=user".to_owned(),
        "?stream=user&access_token=wrong".to_owned(),
        format!("?stream=user&access_token={narrow}"),
        "?stream=nonsense".to_owned(),
    ] {
        assert!(open(net.branch(0), &query, None).await.is_err(), "{query}");
    }
}

#[tokio::test]
async fn the_same_is_sent_as_events() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    assert_eq!(
        anna.http
            .get("http://alpha.test/api/v1/streaming/health")
            .send()
            .await
            .expect("answer")
            .text()
            .await
            .expect("text"),
        "OK"
    );
    let answer = anna.request(Method::GET, "/api/v1/streaming/user").send().await.expect("answer");
    assert_eq!(answer.headers()["content-type"], "text/event-stream");
    let mut body = answer.bytes_stream();
    anna.publish("by event", "public").await;
    let mut heard = String::new();
    while !heard.contains("by event") {
        let chunk =
            timeout(Duration::from_secs(10), body.next()).await.expect("in time").expect("open").expect("a chunk");
        heard.push_str(&String::from_utf8_lossy(&chunk));
    }
    assert!(heard.starts_with("event: update\ndata: {"), "{heard}");
}

#[tokio::test]
async fn each_stream_hears_its_own() {
    let net = Network::of(&["alpha", "beta"]).await;
    let branch = net.branch(0);
    let (anna, carl) = (branch.person("anna").await, branch.person("carl").await);
    let bea = net.branch(1).person("bea").await;
    anna.follow(&bea.acct).await;
    anna.follow("carl").await;
    net.drain().await;
    let made =
        anna.post("/api/v1/lists", json!({ "title": "Birch", "replies_policy": "none", "exclusive": true })).await;
    let list = text(&made["id"]);
    let bea_here = anna.find(&bea.acct).await;
    anna.post(&format!("/api/v1/lists/{list}/accounts"), json!({ "account_ids": [bea_here] })).await;

    let token = &anna.token;
    let mut sockets = Vec::new();
    for stream in [
        "user".to_owned(),
        format!("list&list={list}"),
        "hashtag&tag=seeds".to_owned(),
        "hashtag:local&tag=seeds".to_owned(),
        "public:local".to_owned(),
        "public:remote".to_owned(),
        "direct".to_owned(),
    ] {
        let query = format!("?stream={stream}&access_token={token}");
        sockets.push(open(branch, &query, None).await.unwrap_or_else(|e| panic!("{stream}: {e}")).0);
    }
    let [user, list, tag, tag_local, local, remote, direct] = &mut sockets[..] else { panic!("seven sockets") };

    // On an exclusive list: read there, and not at home.
    bea.publish("Labels for #seeds", "public").await;
    net.drain().await;
    for socket in [&mut *list, &mut *tag, &mut *remote] {
        let (_, event, post) = next(socket).await;
        assert_eq!(event, "update");
        assert!(text(&post["content"]).contains("Labels"));
    }
    for socket in [&mut *user, &mut *tag_local, &mut *local, &mut *direct] {
        assert!(quiet(socket).await, "a post of another branch came where it doesn't belong");
    }
    // The list shows no replies.
    let hers = carl.publish("Which labels?", "public").await;
    net.drain().await;
    assert_eq!(next(user).await.1, "update");
    assert_eq!(next(local).await.1, "update");
    let there = bea.get(&format!("/api/v2/search?resolve=true&type=statuses&q={}", text(&hers["uri"]))).await;
    let id = text(&there["statuses"][0]["id"]);
    bea.post("/api/v1/statuses", json!({ "status": "@carl@alpha.test Paper ones", "in_reply_to_id": id })).await;
    net.drain().await;
    assert!(quiet(list).await, "a reply came over a list without replies");
    // A message to her is a conversation.
    carl.publish("@anna@alpha.test between us", "direct").await;
    net.drain().await;
    let (stream, event, conversation) = next(direct).await;
    assert_eq!((stream.as_str(), event.as_str()), ("direct", "conversation"));
    assert!(text(&conversation["last_status"]["content"]).contains("between us"));
}

#[tokio::test]
async fn who_is_named_hears_of_the_deletion() {
    let net = Network::of(&["alpha"]).await;
    let (anna, carl) = (net.branch(0).person("anna").await, net.branch(0).person("carl").await);
    let query = format!("?stream=user&access_token={}", anna.token);
    let (mut socket, _) = open(net.branch(0), &query, None).await.expect("open");
    let post = carl.publish("@anna@alpha.test a word", "direct").await;
    net.drain().await;
    let path = format!("/api/v1/statuses/{}", text(&post["id"]));
    carl.send(Method::DELETE, &path, json!({})).await;
    loop {
        let (_, event, _) = next(&mut socket).await;
        if event == "delete" {
            break;
        }
    }
}

/// Until the other side closes the line.
async fn closed(socket: &mut Socket) -> Duration {
    let begun = std::time::Instant::now();
    loop {
        match timeout(Duration::from_secs(6), socket.next()).await.expect("it stays open") {
            None | Some(Err(_) | Ok(Message::Close(_))) => return begun.elapsed(),
            Some(Ok(_)) => {}
        }
    }
}

#[tokio::test]
async fn a_line_ends_soon_after_its_token_or_profile() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, bea) = (branch.person("anna").await, branch.person("bea").await);
    let query = |who: &tests::Person| format!("?stream=user&access_token={}", who.token);
    let (mut hers, _) = open(branch, &query(&anna), None).await.expect("open");
    let (mut frozen, _) = open(branch, &query(&bea), None).await.expect("open");
    let events = anna.request(Method::GET, "/api/v1/streaming/public").send().await.expect("an answer");
    let mut events = events.bytes_stream();
    branch.revoke(&anna).await;
    branchline::people::profiles::leave::leave(&branch.app, "olga", "bea", "Thank you.", None).await.expect("frozen");
    // A busy line is closed as soon as a quiet one.
    let carl = branch.person("carl").await;
    let busy = async {
        for n in 0..20 {
            carl.publish(&format!("Busy {n}"), "public").await;
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
    };
    let over = async {
        while let Some(Ok(_)) = timeout(Duration::from_secs(6), events.next()).await.expect("it stays open") {}
    };
    let begun = std::time::Instant::now();
    let all = async { tokio::join!(closed(&mut hers), closed(&mut frozen), over) };
    tokio::select! {
        (a, b, ()) = all => assert!(a.max(b) <= Duration::from_secs(5), "{a:?} {b:?}"),
        () = async { busy.await; std::future::pending::<()>().await } => {}
    }
    assert!(begun.elapsed() <= Duration::from_secs(5), "{:?}", begun.elapsed());
}

/// Row 6 of what clients met, and row 37: a deletion is told where the post was, and nowhere else.
#[tokio::test]
async fn deletions_are_heard_where_the_post_was() {
    let net = Network::of(&["alpha"]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(0).person("bea").await);
    let mut sockets = Vec::new();
    for stream in ["hashtag&tag=books", "hashtag&tag=maps", "public:media", "public:local"] {
        let query = format!("?stream={stream}&access_token={}", bea.token);
        sockets.push(open(net.branch(0), &query, None).await.expect("open").0);
    }
    let delete = async |post: &Value| {
        anna.send(Method::DELETE, &format!("/api/v1/statuses/{}", text(&post["id"])), json!({})).await;
    };
    let tagged = anna.publish("about #books", "public").await;
    let branch = anna.publish("for us", "local").await;
    for post in [&tagged, &branch] {
        delete(post).await;
    }
    let heard = async |socket: &mut Socket| {
        let mut all = Vec::new();
        while let Ok(Some(Ok(frame))) = timeout(Duration::from_millis(500), socket.next()).await {
            let Message::Text(text) = frame else { continue };
            let message: Value = serde_json::from_str(&text).expect("json");
            if message["event"] == "delete" {
                all.push(message["payload"].clone());
            }
        }
        all
    };
    let expected = [vec![&tagged["id"]], vec![], vec![], vec![&tagged["id"], &branch["id"]]];
    for (socket, ids) in sockets.iter_mut().zip(expected) {
        assert_eq!(heard(socket).await.iter().collect::<Vec<_>>(), ids);
    }
}
