//! Hostile servers and strangers against the real program, a release for instance (`BRANCHLINE_TEST_BINARY`): addresses that
//! lead inside, bombs, slow servers, floods.

use std::{
    fs,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use axum::{
    Router,
    body::{Body, Bytes},
    http::{HeaderMap, Uri, header},
    response::{IntoResponse, Response},
};
use branchline::base::clock::Clock;
use futures::{
    future::join_all,
    stream::{self, StreamExt},
};
use reqwest::{
    Method, StatusCode,
    multipart::{Form, Part},
};
use serde_json::json;
use tests::{Crowd, Person, person::text};
use tokio::net::TcpListener;

use super::{
    super::{limits::most_memory, program::Program},
    scene::{INBOX, crowded},
};

/// The same few machines in all notations that an address may have.
const NOTATIONS: &[&str] = &[
    "https://127.0.0.1/x",
    "https://127.1/x",
    "https://2130706433/x",
    "https://0x7f000001/x",
    "https://0177.0.0.1/x",
    "https://①②⑦.⓪.⓪.①/x",
    "https://127.0.0.1./x",
    "https://0.0.0.0/x",
    "https://[::1]/x",
    "https://[::]/x",
    "https://[::ffff:127.0.0.1]/x",
    "https://[::ffff:7f00:1]/x",
    "https://localhost/x",
    "https://localhost./x",
    "https://10.0.0.1/x",
    "https://169.254.169.254/latest/meta-data/",
    "https://[fd00::1]/x",
    "https://anna@127.0.0.1/x",
    "http://inside.hostile.test/x",
    "https://inside.hostile.test:443/x",
    "https://inside.hostile.test:8443/x",
];

/// Names that lead inside, as a file of hosts has them. A name that leads to both sides is one that was bound again.
const HOSTS: &str = "127.0.0.1 inside.hostile.test\n::1 six.hostile.test\n10.0.0.1 ten.hostile.test\n\
                     169.254.169.254 meta.hostile.test\n::ffff:127.0.0.1 mapped.hostile.test\n0.0.0.0 zero.hostile.test\n\
                     203.0.113.9 both.hostile.test\n127.0.0.1 both.hostile.test\n127.0.0.1 localhost\n";

/// Counts who comes in at the port of the web on this machine; none where that may not be listened at.
async fn trap() -> Option<Arc<AtomicUsize>> {
    let count = Arc::<AtomicUsize>::default();
    for address in ["127.0.0.1:443", "[::1]:443"] {
        let listener = match TcpListener::bind(address).await {
            Ok(listener) => listener,
            Err(_) if address.starts_with('[') => continue,
            Err(_) => return None,
        };
        let counted = Arc::clone(&count);
        tokio::spawn(async move {
            while listener.accept().await.is_ok() {
                counted.fetch_add(1, Ordering::Relaxed);
            }
        });
    }
    Some(count)
}

/// Has every client of the program ask for an address that somebody gives from outside.
async fn offer(crowd: &Crowd, anna: &Person, bea: &Person, address: &str) {
    let search =
        |words: &str| anna.request(Method::GET, "/api/v2/search").query(&[("q", words), ("resolve", "true")]).send();
    // Documents, and the pages that lead to them.
    drop(search(address).await);
    // WebFinger.
    let host = address.split("//").nth(1).unwrap_or_default().split('/').next().unwrap_or_default();
    drop(search(&format!("somebody@{host}")).await);
    // Keys.
    let activity = json!({ "id": format!("{address}/1"), "type": "Like", "actor": address, "object": anna.uri });
    let now = Clock::default().now_ms();
    let sent = crowd.letter_with(&anna.http, INBOX, &activity, now, &format!("{address}#main-key")).send().await;
    assert!(!sent.expect("an answer").status().is_success(), "{address}");
    // Cards.
    anna.publish(&format!("Look at {address} please"), "public").await;
    // Links of profiles.
    let fields = json!({ "fields_attributes": [{ "name": "Home", "value": address }] });
    anna.try_send(Method::PATCH, "/api/v1/accounts/update_credentials", fields).await;
    // Push messages.
    let keys = json!({ "p256dh": P256DH, "auth": "tBHItJI5svbpez7KI4CCXg" });
    let subscription = json!({ "endpoint": address, "keys": keys });
    let wish = json!({ "subscription": subscription, "data": { "alerts": { "mention": true } } });
    anna.try_post("/api/v1/push/subscription", wish).await;
    bea.publish(&format!("@anna do you know {address}"), "public").await;
}

/// The key of RFC 8291's example.
const P256DH: &str = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

#[tokio::test(flavor = "multi_thread")]
async fn no_address_leads_inside() {
    let Some(trap) = trap().await else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let crowd = Crowd::of(1).await;
    let mut program = Program::beside(folder.path(), &crowd.names()).await;
    program.settings.push(("BRANCHLINE_PUBLIC_URL", "https://alpha.test".into()));
    let mut anna = program.person("anna");
    let scopes = "read write follow push profile";
    anna.token = program.run(&["token", "create", "--profile", "anna", "--scopes", scopes]);
    let password = ["--password", tests::branch::PASSWORD];
    program.run(&[&["login", "create", "--email", "bea@alpha.test", "--professional", "bea"][..], &password].concat());
    let mut bea = anna.clone();
    bea.token = program.run(&["token", "create", "--profile", "bea", "--scopes", scopes]);
    let hosts = folder.path().join("hosts");
    fs::write(&hosts, HOSTS).expect("names");
    let unset = ["BRANCHLINE_DEV_RESOLVE", "BRANCHLINE_DEV_CLOCK", "BRANCHLINE_DEV_CHEAP_SECRETS"];
    let guarded = unset.map(|name| (name, String::new())).into_iter().chain([("BRANCHLINE_DEV", "false".to_owned())]);
    program.settings.extend(guarded);
    if !program.start_with_hosts(&hosts).await {
        return;
    }
    let me = anna.get("/api/v1/accounts/verify_credentials").await;
    text(&me["uri"]).clone_into(&mut anna.uri);
    let names = HOSTS.lines().filter_map(|line| line.split_whitespace().nth(1)).filter(|name| name.contains('.'));
    let named: Vec<String> = names.map(|name| format!("https://{name}/x")).collect();
    for address in NOTATIONS.iter().copied().chain(named.iter().map(String::as_str)) {
        offer(&crowd, &anna, &bea, address).await;
    }
    // Jobs that ask later.
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!(trap.load(Ordering::Relaxed), 0, "somebody was let in");
    // Without its guard, the same program asks.
    program.kill();
    program.settings.retain(|(name, _)| !name.starts_with("BRANCHLINE_DEV"));
    assert!(program.start_with_hosts(&hosts).await);
    offer(&crowd, &anna, &bea, "https://inside.hostile.test/x").await;
    assert!(trap.load(Ordering::Relaxed) > 0, "nobody asks at all");
}

const MIB: usize = 1024 * 1024;
/// Bytes of each of the films that come at once.
const FILM: usize = 20 * MIB;

/// A server whose every answer is a bomb, by its path.
async fn bombs(uri: Uri, headers: HeaderMap) -> Response {
    // Nothing that comes is unpacked: whoever packs it does so for nobody.
    assert!(!headers.contains_key(header::ACCEPT_ENCODING), "{headers:?}");
    let activity = "application/activity+json";
    let repeated = |part: &str| part.repeat(MIB / part.len());
    let (kind, body) = match uri.path() {
        "/endless" => {
            let piece = Bytes::from(vec![b' '; 64 * 1024]);
            (activity, Body::from_stream(stream::repeat_with(move || Ok::<_, std::io::Error>(piece.clone()))))
        }
        "/slow" => {
            let pieces = stream::repeat_with(|| Ok::<_, std::io::Error>(Bytes::from_static(b" ")));
            let slowly = pieces.then(|piece| async {
                tokio::time::sleep(Duration::from_millis(500)).await;
                piece
            });
            (activity, Body::from_stream(slowly))
        }
        "/deep" => (activity, Body::from(repeated("["))),
        "/many" => (activity, Body::from(format!("[{}1]", repeated("{},")))),
        "/names" => {
            let members = (0..MIB / 12).map(|n| format!("\"{n}\":[],")).collect::<Vec<_>>().concat();
            (activity, Body::from(format!("{{{members}\"id\":1}}")))
        }
        path if path.starts_with("/film") => {
            let head = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom";
            ("video/mp4", Body::from([head.as_slice(), &vec![7; FILM]].concat()))
        }
        "/tags" => ("text/html", Body::from(repeated("<b><i><a><p>"))),
        "/again" => ("text/html", Body::from(again())),
        _ => ("text/html", Body::from(repeated("<table><div>"))),
    };
    ([(header::CONTENT_TYPE, kind)], body).into_response()
}

/// Words that open what they never close, so that each paragraph opens all of it anew: 300 kB, and 400 million elements.
fn again() -> String {
    let open = (0..20_000).map(|n| format!("<b a={n}>")).collect::<Vec<_>>().concat();
    format!("<p>{open}{}", "</p><p>x".repeat(20_000))
}

/// The beginning of a picture that would take 3.6 GB once it is opened.
fn huge_picture() -> Vec<u8> {
    let mut head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x75\x30\0\0\x75\x30\x08\x06\0\0\0".to_vec();
    let mut crc = u32::MAX;
    for byte in &head[12..] {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    head.extend((!crc).to_be_bytes());
    head
}

#[tokio::test(flavor = "multi_thread")]
async fn bombs_and_slow_servers_take_little() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut program = Program::beside(folder.path(), &bomb_server().await).await;
    let anna = program.person("anna");
    program.start().await;
    anna.publish("Before", "public").await;
    let anna = &anna;
    let asked = ["endless", "slow", "deep", "many", "names", "tags", "again", "tables"];
    let work = async {
        join_all(asked.into_iter().flat_map(|path| [path; 3]).map(|path| async move {
            let (q, begun) = (format!("http://bomb.test/{path}"), Instant::now());
            let request = anna.request(Method::GET, "/api/v2/search").query(&[("q", q.as_str()), ("resolve", "true")]);
            let answer = request.send().await.expect("an answer");
            assert!(begun.elapsed() < Duration::from_secs(15), "{path}: {:?}", begun.elapsed());
            assert!(matches!(answer.status().as_u16(), 200 | 404 | 422 | 503), "{path}: {}", answer.status());
        }))
        .await;
        for path in asked {
            anna.publish(&format!("http://bomb.test/{path} is worth a look"), "public").await;
        }
        let part = || Form::new().part("file", Part::bytes(huge_picture()).file_name("a.png"));
        for _ in 0..3 {
            let sent = anna.request(Method::POST, "/api/v2/media").multipart(part()).send().await.expect("an answer");
            assert_eq!(sent.status(), StatusCode::UNPROCESSABLE_ENTITY);
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    };
    let (most, ()) = most_memory(&program, work).await;
    println!("under bombs, it takes {most} KiB at most");
    assert!(most <= 120 * 1024, "{most} KiB");
    anna.publish("After", "public").await;
}

async fn bomb_server() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let names = format!("bomb.test={}", listener.local_addr().expect("an address"));
    tokio::spawn(async move { axum::serve(listener, Router::new().fallback(bombs)).await.expect("serving") });
    names
}

/// Films of other servers, of which several are looked at for the first time, go to the disk.
#[tokio::test(flavor = "multi_thread")]
async fn films_of_others_wait_on_the_disk() {
    let folder = tempfile::tempdir().expect("a folder");
    let (crowd, mut program, anna) = crowded(folder.path(), 1).await;
    program.kill();
    program.resolve = format!("{},{}", program.resolve, bomb_server().await);
    program.start().await;
    let mut create = Crowd::create(0, "/films", "Films", Some(&anna.uri));
    let film = |n| json!({ "type": "Document", "mediaType": "video/mp4", "url": format!("http://bomb.test/film{n}") });
    create["object"]["attachment"] = (0..8).map(film).collect();
    let sent = crowd.letter(&anna.http, INBOX, 0, &create, Clock::default().now_ms()).send().await;
    assert_eq!(sent.expect("an answer").status(), StatusCode::ACCEPTED);
    let notices = anna.get("/api/v1/notifications").await;
    let mention = notices.as_array().expect("a list").iter().find(|n| n["type"] == "mention").expect("a mention");
    let films = mention["status"]["media_attachments"].as_array().expect("films").clone();
    assert_eq!(films.len(), 8);
    let work = join_all(films.iter().map(|film| async {
        let answer = anna.http.get(text(&film["url"])).send().await.expect("an answer");
        (answer.status(), answer.bytes().await.expect("bytes").len())
    }));
    let (most, answers) = most_memory(&program, work).await;
    println!("eight films of 20 MB at once take {most} KiB at most");
    assert!(answers.iter().all(|(status, bytes)| *status == StatusCode::OK && *bytes > FILM), "{answers:?}");
    assert!(most <= 120 * 1024, "{most} KiB");
}

/// The same in posts that are sent: none takes much, or long.
#[tokio::test(flavor = "multi_thread")]
async fn bombs_in_posts_take_little() {
    let folder = tempfile::tempdir().expect("a folder");
    let (crowd, program, anna) = crowded(folder.path(), 1).await;
    let blocks = format!("{}{}", "<x>".repeat(60_000), "</y>".repeat(60_000));
    let attributes = format!("<b {}>", "a b c d e f ".repeat(30_000));
    let words = [
        "0123 4567 8901 2345 ",
        "anna@a.test ",
        "@anna ",
        "#books ",
        "https://a.test/x ",
        "9780306406157 ",
        "\u{1f3f3} a\u{301} ",
    ];
    let repeated = words.iter().map(|word| word.repeat(800_000 / word.len()));
    let mut bombs = vec![again(), blocks, attributes, "<b><i><a><p>".repeat(40_000), "<math>".repeat(60_000)];
    bombs.extend(repeated);
    let now = Clock::default().now_ms();
    let work = async {
        for (n, words) in bombs.iter().enumerate() {
            let create = Crowd::create(0, &format!("/{n}"), words, Some(&anna.uri));
            let begun = Instant::now();
            let sent = crowd.letter(&anna.http, INBOX, 0, &create, now).send().await.expect("an answer");
            assert!(begun.elapsed() < Duration::from_secs(10), "bomb {n}: {:?}", begun.elapsed());
            assert!(matches!(sent.status().as_u16(), 202 | 422), "bomb {n}: {}", sent.status());
        }
        anna.get("/api/v1/notifications").await;
    };
    let (most, ()) = most_memory(&program, work).await;
    println!("under bombs in posts, it takes {most} KiB at most");
    assert!(most <= 120 * 1024, "{most} KiB");
}

/// Files that are lists of others, whatever they begin like, lead nowhere; what is two things at once is one afterwards.
#[tokio::test(flavor = "multi_thread")]
async fn files_lead_nowhere() {
    let folder = tempfile::tempdir().expect("a folder");
    let (crowd, program, anna) = crowded(folder.path(), 1).await;
    let asked = crowd.asked().0;
    let upload = async |bytes: Vec<u8>, name: &'static str| {
        let form = Form::new().part("file", Part::bytes(bytes).file_name(name));
        let sent = anna.request(Method::POST, "/api/v2/media").multipart(form).send().await.expect("an answer");
        (sent.status(), sent.json::<serde_json::Value>().await.expect("JSON"))
    };
    let there = format!("http://{}/x.ts", crowd.address);
    let list = format!(
        "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9.0,\n{there}\n#EXTINF:9.0,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"
    );
    let concat = format!("ffconcat version 1.0\nfile '{there}'\nfile '/etc/passwd'\n");
    let behind = |head: &[u8]| [head, list.as_bytes()].concat();
    for (bytes, name) in [
        (list.clone().into_bytes(), "list.m3u8"),
        (list.clone().into_bytes(), "film.mp4"),
        (concat.clone().into_bytes(), "film.avi"),
        (behind(b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom"), "film.mp4"),
        (behind(b"RIFF\xff\xff\0\0AVI LIST\xf4\0\0\0hdrlGAB2\0"), "film.avi"),
        (behind(b"\x1a\x45\xdf\xa3\x93\x42\x82\x88webm"), "film.webm"),
        (behind(b"ID3\x03\0\0\0\0\0\0"), "sound.mp3"),
    ] {
        let (status, said) = upload(bytes, name).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{name}: {said}");
    }
    let script = b"<script>alert(1)</script>PK\x03\x04";
    let (status, said) = upload([tests::pictures::png(40, 40).as_slice(), script].concat(), "a.png").await;
    assert_eq!(status, StatusCode::OK, "{said}");
    let kept = anna.http.get(text(&said["url"])).bearer_auth(&anna.token).send().await.expect("an answer");
    assert_eq!(kept.headers()[header::CONTENT_TYPE], "image/png");
    let kept = kept.bytes().await.expect("bytes");
    assert!(kept.len() > 50 && !kept.windows(script.len()).any(|w| w == script), "its other half is still there");
    assert_eq!(crowd.asked().0, asked, "somebody was asked");
    assert!(program.memory() <= 120 * 1024);
}
