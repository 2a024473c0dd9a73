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
        branchline::app::App::open(first.app.config.clone(), net.clock.clone()).await.expect("a second process");
    let (mut socket, _) = open(first, &format!("?stream=user&access_token={}", anna.token), None).await.expect("open");
    let author = branchline::profiles::local(second.db.read(), "anna").await.expect("reading").expect("a profile");
    let draft = branchline::posts::Draft { text: "from the other process".into(), ..Default::default() };
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
