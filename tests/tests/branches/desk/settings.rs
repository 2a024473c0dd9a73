//! The branch's settings, its audit log and its network, at the desk.

use branchline::entities::login::Role;
use reqwest::StatusCode;
use serde_json::Value;
use tests::{Network, browser::between, person::text};

#[tokio::test]
async fn settings_hold_at_once_and_the_environment_wins() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("olga", Role::Owner).await;
    let olga = branch.browser_of("olga").await;
    let save = async |form: &[(&str, &str)]| olga.submit("/desk/settings", form).await;
    let words = "Books & people <at> the harbour";
    let colour =
        [("DESCRIPTION", words), ("CONTACT", "hello@alder.example"), ("COLOUR", "#123456"), ("REGISTRATION", "open")];
    assert!(save(&colour).await.location.is_some());
    let instance = branch.stranger().get("/api/v2/instance").await;
    assert_eq!((text(&instance["description"]), text(&instance["contact"]["email"])), (words, "hello@alder.example"));
    assert_eq!(instance["registrations"]["enabled"], Value::Bool(true));
    assert!(branch.browser().get("/branch.css").await.body.contains("--professional: #123456"));
    let page = olga.get("/desk/settings").await.body;
    assert!(
        page.contains("Books &amp; people &lt;at&gt; the harbour") && page.contains("olga"),
        "with who has changed it"
    );
    // A name that the environment has set is shown, and stays.
    assert!(page.contains("Fixed by BRANCHLINE_NAME"));
    assert_eq!(save(&[("NAME", "Another")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(branch.app.config.name, "Branch alpha.test");
    for (name, value) in [
        ("COLOUR", "#ffff00"),
        ("CONTACT", "nobody"),
        ("TIME_ZONE", "Europe/Nowhere"),
        ("LANGUAGE", "xx"),
        ("FOOTER", "Imprint"),
        ("FEDERATION", "maybe"),
    ] {
        let page = save(&[("DESCRIPTION", "Changed beside it"), (name, value)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(page.body.contains("role=\"alert\""), "a sentence: {name}");
        // Of a list, nothing else can be chosen.
        let is_chosen = ["TIME_ZONE", "LANGUAGE", "FEDERATION"].contains(&name);
        assert!(is_chosen || page.body.contains(value), "what was typed is kept: {name}");
        assert_eq!(branch.app.config.description, words, "all or nothing: {name}");
    }
    // Two admins edit one setting: whoever comes second sees it.
    let late = save(&[("was[DESCRIPTION]", "as it was before"), ("DESCRIPTION", "Mine")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.body.contains("Somebody else has changed") && late.body.contains("Mine"));
    assert!(save(&[("was[DESCRIPTION]", words), ("DESCRIPTION", "Mine")]).await.location.is_some());
    assert_eq!(branch.app.config.description, "Mine");
    // What was set is there after a restart too.
    let config = branch.app.config.raw.with_desk([]).check().expect("settings");
    let again = branchline::base::app::App::open(config, net.clock.clone()).await.expect("the branch again");
    assert_eq!((again.config.description.as_str(), again.config.registration.as_str()), ("Mine", "open"));
}

#[tokio::test]
async fn the_audit_log_is_searched_taken_along_and_verified() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("olga", Role::Owner).await;
    let olga = branch.browser_of("olga").await;
    olga.submit("/desk/settings", &[("DESCRIPTION", "One")]).await;
    olga.submit("/desk/network/reject", &[("domain", "evil.example")]).await;
    let all = olga.get("/desk/audit").await.body;
    assert!(all.contains("changed a setting") && all.contains("evil.example"));
    let some = olga.get("/desk/audit?action=standing.domain").await.body;
    assert!(!between(&some, "<tbody>", "</tbody>").contains("setting") && some.contains("evil.example"));
    assert!(olga.get("/desk/audit?actor=nobody").await.body.contains("Nothing found"));
    assert!(olga.get("/desk/audit?from=2999-01-01").await.body.contains("Nothing found"));
    let lines = olga.get("/desk/audit/export.jsonl").await.body;
    let rows: Vec<Value> = lines.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    assert!(rows.len() >= 2 && rows[0]["number"] == 1 && rows.iter().all(|r| r["hash"].is_string()));
    let table = olga.get("/desk/audit/export.csv").await.body;
    assert_eq!(table.lines().count(), rows.len() + 1);
    let whole = olga.submit("/desk/audit/verify", &[]).await.body;
    assert!(whole.contains("The audit log is intact") && whole.contains(text(&rows[rows.len() - 1]["hash"])));
    let desk = olga.get("/desk").await.body;
    assert!(desk.contains("changed a setting") && desk.contains("Second factor for everybody"), "{desk}");
}

#[tokio::test]
async fn a_branch_is_trusted_and_tried_again_at_the_desk() {
    let net = Network::of(&["alpha", "beta"]).await;
    let branch = net.branch(0);
    branch.with_role("olga", Role::Owner).await;
    let olga = branch.browser_of("olga").await;
    for (domain, sentence) in [("no domain", "not a domain"), ("alpha.test", "our own")] {
        let page = olga.submit("/desk/network/accept", &[("domain", domain)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.body.contains(sentence), "{domain}");
    }
    let done = olga.submit("/desk/network/accept", &[("domain", "Beta.test")]).await;
    assert_eq!(done.location.as_deref(), Some("/desk/network/beta.test?done=saved"));
    net.drain().await;
    let page = olga.get("/desk/network/beta.test").await.body;
    assert!(page.contains("takes part in the network"), "{page}");
    let asked = olga.submit("/desk/network/ask", &[("domain", "beta.test")]).await.body;
    assert!(asked.contains("branchline ") && asked.contains("the same as here"), "{asked}");
    assert!(olga.submit("/desk/network/retry", &[("domain", "beta.test")]).await.location.is_some());
    assert!(olga.get("/desk/network?standing=accept").await.body.contains("beta.test"));
    assert!(!olga.get("/desk/network?standing=reject").await.body.contains("href=\"/desk/network/beta.test\""));
    assert_eq!(olga.get("/desk/network/nowhere.test").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_announcement_arrives_when_its_time_comes() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("mona", Role::Moderator).await;
    let (mona, anna) = (branch.browser_of("mona").await, branch.person("anna").await);
    let send = async |form: &[(&str, &str)]| mona.submit("/desk/announcements/publish", form).await;
    for form in
        [vec![("text", " ")], vec![("text", "x"), ("until", "2001-01-01T10:00")], vec![("text", "x"), ("from", "soon")]]
    {
        assert_eq!(send(&form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form:?}");
    }
    let at = branchline::base::clock::iso(net.clock.now_ms() + 3_600_000);
    let words = "**Closed** on Monday, see https://alder.example/plan #lift";
    assert!(send(&[("text", words), ("from", &at[..16]), ("mail", "true")]).await.location.is_some());
    assert_eq!(anna.get("/api/v1/announcements").await, serde_json::json!([]), "not yet");
    assert!(mona.get("/desk/announcements").await.body.contains("scheduled"));
    net.advance(std::time::Duration::from_secs(3_700));
    net.drain().await;
    let told = anna.get("/api/v1/announcements").await;
    let html = text(&told[0]["content"]);
    assert!(html.contains("<strong>Closed</strong>") && html.contains("href=\"https://alder.example/plan\""), "{html}");
    assert_eq!(told[0]["tags"][0]["name"], "lift");
    let letters = std::fs::read_dir(net.folder.path().join("alpha.test/mail")).expect("letters").count();
    assert_eq!(letters, 2, "everybody gets one");
    assert!(mona.submit("/desk/announcements/withdraw", &[("id", text(&told[0]["id"]))]).await.location.is_some());
    assert_eq!(anna.get("/api/v1/announcements").await, serde_json::json!([]));
}

#[tokio::test]
async fn a_program_is_told_by_kind_and_number_until_it_listens() {
    let peer = tests::Peer::start("peer.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[("BRANCHLINE_REGISTRATION", "open")]).await;
    let branch = net.branch(0);
    branch.with_role("olga", Role::Owner).await;
    let olga = branch.browser_of("olga").await;
    let add = async |url: &str| {
        olga.submit("/desk/webhooks/add", &[("url", url), ("events[]", "announcement.published")]).await
    };
    for url in
        ["http://127.0.0.1/hook", "http://[::1]/", "ftp://peer.test/", "peer.test", "http://user:pass@peer.test/"]
    {
        let page = add(url).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{url}");
        assert!(page.body.contains("goes to another server"), "{url}");
    }
    let none = olga.submit("/desk/webhooks/add", &[("url", "http://peer.test/hook")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY, "told of nothing");
    let made = add("http://peer.test/hook").await;
    let secret = tests::browser::code_on(between(&made.body, "role=\"status\"", "</div>"));
    assert!(secret.starts_with("whsec_"), "{secret}");
    assert!(!olga.get("/desk/webhooks").await.body.contains(&secret), "shown once");
    peer.answer(std::iter::repeat_n(tests::peer::Answer::Status(503), 1));
    olga.submit("/desk/announcements/publish", &[("text", "Nobody hears these words")]).await;
    net.drain().await;
    assert!(olga.get("/desk/webhooks").await.body.contains("It answered 503"));
    net.advance(std::time::Duration::from_secs(3_600));
    net.drain().await;
    let told: Vec<_> = peer.received().into_iter().filter(|r| r.path == "/hook").collect();
    assert_eq!(told.len(), 2, "tried again");
    let header = |n: usize, name: &str| told[n].headers[name].to_str().expect("text").to_owned();
    assert_eq!(header(0, "webhook-id"), header(1, "webhook-id"), "under the same id");
    assert!(header(1, "webhook-signature").starts_with("v1,"));
    assert_eq!(told[1].body["type"], "announcement.published");
    assert!(!told[1].body.to_string().contains("words"));
}

#[tokio::test]
async fn emojis_are_added_and_hidden_at_the_desk() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("ada", Role::Admin).await;
    let ada = branch.browser_of("ada").await;
    let add = async |name: &str, bytes: Vec<u8>| {
        let file = reqwest::multipart::Part::bytes(bytes).file_name("e.png");
        let form = reqwest::multipart::Form::new().text("shortcode", name.to_owned()).part("picture", file);
        ada.upload("/desk/emojis/add", form).await
    };
    for (name, bytes) in [("seedling", b"<svg/>".to_vec()), ("../x", tests::pictures::png(8, 8))] {
        let page = add(name, bytes).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(page.body.contains("role=\"alert\""), "a sentence: {name}");
    }
    assert!(add("seedling", tests::pictures::png(32, 32)).await.location.is_some());
    let offered = async || branch.stranger().get("/api/v1/custom_emojis").await[0]["visible_in_picker"].clone();
    assert_eq!(offered().await, Value::Bool(true));
    assert!(ada.submit("/desk/emojis/hide", &[("shortcode", "seedling")]).await.location.is_some());
    assert_ne!(offered().await, Value::Bool(true));
    assert!(ada.get("/desk/audit?action=emoji.hide").await.body.contains("seedling"));
}
