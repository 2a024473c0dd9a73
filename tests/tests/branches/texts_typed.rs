//! What people write, and what other servers send, read once: links, mentions, hashtags, length, words.

use reqwest::StatusCode;
use serde_json::{Value, json};
use tests::{
    Network, Peer, Person,
    person::{text, texts},
};

/// Anna and Carl at alpha, Bea and Dora at beta.
async fn four() -> (Network, [Person; 4]) {
    let net = Network::of(&["alpha", "beta"]).await;
    let (alpha, beta) = (net.branch(0), net.branch(1));
    let all =
        [alpha.person("anna").await, alpha.person("carl").await, beta.person("bea").await, beta.person("dora").await];
    (net, all)
}

/// Whom a post mentions, in the order of the alphabet: its mentions have none of their own.
fn handles(status: &Value) -> Vec<&str> {
    let mut all: Vec<&str> = status["mentions"].as_array().expect("a list").iter().map(|m| text(&m["acct"])).collect();
    all.sort_unstable();
    all
}

fn tags(status: &Value) -> Vec<&str> {
    status["tags"].as_array().expect("a list").iter().map(|t| text(&t["name"])).collect()
}

/// A name as it stands in an address.
fn encoded(name: &str) -> String {
    name.bytes().flat_map(|b| format!("%{b:02X}").into_bytes()).map(char::from).collect()
}

#[tokio::test]
async fn a_link_in_a_direct_post_adds_no_reader() {
    let (net, [anna, carl, bea, dora]) = four().await;
    for (n, address) in [
        "https://maps.example/?owner=@carl",
        "https://maps.example/#@carl",
        "https://maps.example/;@carl",
        "https://maps.example/?uri=@dora@beta.test",
        "Https://例え.テスト/,@carl",
        "https://maps.example/?q=\"@carl\"",
        "ftp://maps.example/.@carl",
        "maps.example/?owner=;@dora@beta.test",
    ]
    .into_iter()
    .enumerate()
    {
        let sent = anna.publish(&format!("@bea@beta.test look {n} {address}"), "direct").await;
        assert_eq!(handles(&sent), ["bea@beta.test"], "{address}");
        assert_eq!(text(&sent["content"]).matches("h-card").count(), 1, "{address}");
        let path = format!("/api/v1/statuses/{}", text(&sent["id"]));
        assert_eq!(carl.try_get(&path).await.0, StatusCode::NOT_FOUND, "{address}");
    }
    net.drain().await;
    assert_eq!(bea.notices().await.len(), 8);
    assert!(carl.notices().await.is_empty() && dora.notices().await.is_empty());
    assert_eq!(dora.get("/api/v1/conversations").await, json!([]));
    net.settle().await;
}

#[tokio::test]
async fn mentions_links_and_length_are_what_people_mean() {
    let (net, [anna, carl, ..]) = four().await;
    let sent = anna.publish(".@carl hello (@bea@beta.test): desk@alpha.test", "public").await;
    assert_eq!(handles(&sent), ["bea@beta.test", "carl"]);
    assert_eq!(carl.notices().await, ["mention"]);
    let sent = anna.publish("Https://Example.org/A and https://例え.テスト/.", "public").await;
    for link in ["href=\"https://Example.org/A\"", "href=\"https://xn--r8jz45g.xn--zckzah/\"", ">例え.テスト/</a>."]
    {
        assert!(text(&sent["content"]).contains(link), "{link}: {}", sent["content"]);
    }
    let family = "👨‍👩‍👧‍👦";
    for (words, fits) in [
        (format!("@bea@beta.test {}", "a".repeat(1_995)), true),
        (format!("@bea@beta.test {}", "a".repeat(1_996)), false),
        (family.repeat(2_000), true),
        (family.repeat(2_001), false),
        ("e\u{301}".repeat(2_000), true),
        (format!("https://maps.example/{} {}", "a".repeat(300), "b".repeat(1_976)), true),
        (format!("HTTPS://maps.example/{} {}", "a".repeat(300), "b".repeat(1_977)), false),
    ] {
        let (status, answer) = anna.try_post("/api/v1/statuses", json!({ "status": words })).await;
        assert_eq!(status.is_success(), fits, "{words}: {answer}");
    }
    net.settle().await;
}

#[tokio::test]
async fn hashtags_of_every_script_are_found() {
    let (net, [anna, _, bea, _]) = four().await;
    bea.follow("anna@alpha.test").await;
    net.drain().await;
    for (written, listed, otherwise) in [
        ("हिन्दी", "हिन्दी", "हिन्दी"),
        ("می‌خواهم", "می‌خواهم", "می‌خواهم"),
        ("ハリー・ポッター", "ハリー・ポッター", "ﾊﾘｰ･ﾎﾟｯﾀｰ"),
        ("ＬＩＢＲＡＲＹ", "library", "Library"),
        ("Größe", "größe", "GRÖSSE"),
        ("cafe\u{301}", "café", "CAFÉ"),
        ("ห้องสมุด", "ห้องสมุด", "ห้องสมุด"),
    ] {
        let sent = anna.publish(&format!("on #{written}"), "public").await;
        assert_eq!(tags(&sent), [listed]);
        assert!(text(&sent["content"]).contains(&format!("#<span>{written}</span>")), "{}", sent["content"]);
        net.drain().await;
        for name in [written, listed, otherwise] {
            for reader in [&anna, &bea] {
                let found = reader.get(&format!("/api/v1/timelines/tag/{}", encoded(name))).await;
                assert_eq!(texts(&found), [format!("on #{written}")], "{name}");
                assert_eq!(tags(&found[0]), [listed]);
            }
        }
        let tag = anna.post(&format!("/api/v1/tags/{}/follow", encoded(otherwise)), json!({})).await;
        assert_eq!(tag["following"], true);
        assert_eq!(anna.get(&format!("/api/v1/tags/{}", encoded(listed))).await["following"], true, "{listed}");
        let page = net.branch(0).browser().get(&format!("/tags/{}", encoded(listed))).await;
        assert!(page.status == StatusCode::OK && page.body.contains(&format!("#{listed}")), "{listed}");
        let search = anna.get(&format!("/api/v2/search?type=hashtags&q={}", encoded(otherwise))).await;
        assert_eq!(search["hashtags"].as_array().map(Vec::len), Some(1), "{otherwise}");
    }
    for none in ["#123", "#１２", "a#b", "https://maps.example/#tag"] {
        assert!(tags(&anna.publish(none, "public").await).is_empty(), "{none}");
    }
    net.settle().await;
}

#[tokio::test]
async fn filters_know_the_words_of_unicode() {
    let (net, [anna, carl, ..]) = four().await;
    anna.follow("carl").await;
    let keyword = |word: &str| json!({ "keyword": word, "whole_word": true });
    let filter = json!({
        "title": "words", "context": ["home"], "filter_action": "warn",
        "keywords_attributes": [keyword("foo"), keyword("café"), keyword("猫"), keyword("straße")],
    });
    anna.post("/api/v2/filters", filter).await;
    for (n, (words, met)) in [
        ("foo_bar", false),
        ("food", false),
        ("the FOO's", true),
        ("cafe\u{301} opens", true),
        ("cafeteria", false),
        ("cafe closes", false),
        ("黒猫が", true),
        ("STRASSE", true),
        ("foo\nbar", true),
    ]
    .into_iter()
    .enumerate()
    {
        carl.publish(&format!("{n} {words}"), "public").await;
        let seen = anna.in_home(&format!("{n} ")).await;
        assert_eq!(seen["filtered"].as_array().map(Vec::len), Some(usize::from(met)), "{words}");
    }
    net.settle().await;
}

#[tokio::test]
async fn an_address_of_ours_does_not_say_who_copied_it() {
    let (net, [anna, _, bea, _]) = four().await;
    bea.follow("anna@alpha.test").await;
    net.drain().await;
    let page = net.branch(0).url("/as/Ab3dE/@carl/1");
    let bare = page.trim_start_matches("http://");
    let sent = anna
        .publish(&format!("see {page}, {bare} and {}", page.to_uppercase().replace("/AS/", "/as/")), "public")
        .await;
    assert!(!sent.to_string().to_lowercase().contains("/as/"), "{sent}");
    assert!(text(&sent["content"]).contains("/@carl/1\""), "{sent}");
    let source = anna.get(&format!("/api/v1/statuses/{}/source", text(&sent["id"]))).await;
    assert!(!source.to_string().to_lowercase().contains("/as/"), "{source}");
    let edit = json!({ "status": format!("now {page}"), "spoiler_text": format!("at {page}") });
    let path = format!("/api/v1/statuses/{}", text(&sent["id"]));
    let edited = anna.send(reqwest::Method::PUT, &path, edit).await;
    assert!(!edited.to_string().contains("/as/"), "{edited}");
    net.drain().await;
    assert!(!bea.in_home("now ").await.to_string().contains("/as/"));
    let me = json!({ "note": format!("mine: {page}"), "fields_attributes": [{ "name": "page", "value": page }] });
    let me = anna.send(reqwest::Method::PATCH, "/api/v1/accounts/update_credentials", me).await;
    assert!(!me.to_string().contains("/as/"), "{me}");
    let other = anna.publish("https://beta.test/as/Ab3dE/home", "public").await;
    assert!(text(&other["content"]).contains("beta.test/as/Ab3dE/home"), "another server's page");
    net.settle().await;
}

#[tokio::test]
async fn received_blocks_keep_their_words_apart() {
    let peer = Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let anna = net.branch(0).person("anna").await;
    net.befriend(&anna, &peer).await;
    anna.post(
        "/api/v2/filters",
        json!({
            "title": "s", "context": ["home"], "filter_action": "warn",
            "keywords_attributes": [{ "keyword": "spoiler", "whole_word": true }],
        }),
    )
    .await;
    let tag = json!([
        { "type": "Hashtag", "href": peer.url("/topics/7"), "name": "#हिन्दी" },
        { "type": "Mention", "href": peer.actor(), "name": "@mallory@peer.test" },
    ]);
    for (n, (content, plain)) in [
        ("<div>spoiler</div><div>cats</div>", "spoiler\n\ncats"),
        ("<ul><li>spoiler</li><li>cats</li></ul>", "spoiler\ncats"),
        ("<table><tr><td>spoiler</td><td>cats</td></tr><tr><td>c</td></tr></table>", "spoiler cats\nc"),
        ("<section><h2>spoiler</h2>cats</section>", "spoiler\n\ncats"),
        ("<dl><dt>spoiler</dt><dd>cats</dd></dl>", "spoiler\n\ncats"),
    ]
    .into_iter()
    .enumerate()
    {
        let mut note = peer.note(&format!("/notes/{n}"), &format!("{content}<p>number{n}</p>"));
        note["tag"] = tag.clone();
        let create = peer.activity(&format!("/creates/{n}"), "Create", note);
        let inbox = net.branch(0).url("/ap/inbox");
        assert_eq!(peer.send(&net.client(), &inbox, &create, net.clock.now_ms()).await, StatusCode::ACCEPTED);
        let seen = anna.in_home(&format!("number{n}")).await;
        assert_eq!(branchline::base::html::plain(text(&seen["content"])), format!("{plain}\n\nnumber{n}"));
        assert_eq!(seen["filtered"].as_array().map(Vec::len), Some(1), "{content}");
        assert_eq!(tags(&seen), ["हिन्दी"]);
    }
    // Links to people and hashtags without a class get theirs, and no card.
    let content = format!(
        "<p class=\"quote-inline\">RE: <a href=\"https://q.example/\">q</a></p><p><a href=\"{0}/@mallory\">@mallory</a> \
         <a href=\"{0}/topics/7\">#हिन्दी</a> <a rel=\"tag\" href=\"{0}/x\">x</a> <math><semantics><mi>x</mi>\
         <annotation encoding=\"application/x-tex\">x^2</annotation></semantics></math> end</p>",
        peer.url("")
    );
    let mut note = peer.note("/notes/marks", &content);
    note["tag"] = tag;
    let create = peer.activity("/creates/marks", "Create", note);
    peer.send(&net.client(), &net.branch(0).url("/ap/inbox"), &create, net.clock.now_ms()).await;
    net.drain().await;
    let seen = anna.in_home(" end").await;
    let html = text(&seen["content"]);
    assert!(html.contains("<p class=\"quote-inline\">") && html.contains("$x^2$ end"), "{html}");
    assert_eq!(html.matches("class=\"u-url mention\"").count(), 1, "{html}");
    assert_eq!(html.matches("class=\"mention hashtag\"").count(), 2, "{html}");
    assert_eq!(seen["card"], Value::Null);
    for path in ["/@mallory", "/topics/7", "/x"] {
        assert_eq!(peer.asked_for(path), 0, "{path}");
    }
    net.settle().await;
}

/// Whom we know costs no look-up, so that a message to many reaches every one; too many strangers are refused in words.
#[tokio::test]
async fn everybody_who_is_named_is_reached() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let mut people = Vec::new();
    for n in 0..12 {
        people.push(net.branch(0).person(&format!("reader{n}")).await);
    }
    let names: Vec<String> = people.iter().map(|p| format!("@{}", p.handle)).collect();
    let sent = anna.publish(&format!("{} the reading group meets on Friday", names.join(" ")), "direct").await;
    assert_eq!(sent["mentions"].as_array().map(Vec::len), Some(12));
    let seen = people[11].get(&format!("/api/v1/statuses/{}", sent["id"].as_str().expect("an id"))).await;
    assert_eq!(seen["id"], sent["id"]);
    let strangers: Vec<String> = (0..11).map(|n| format!("@nobody{n}@nowhere.test")).collect();
    let wish = json!({ "status": strangers.join(" "), "visibility": "direct" });
    let (status, body) = anna.try_post("/api/v1/statuses", wish).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
    assert!(body["error"].as_str().is_some_and(|e| e.contains("11 people")), "{body}");
}
