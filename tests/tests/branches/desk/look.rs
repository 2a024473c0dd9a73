//! What a branch looks like: its logo, its picture, and what its front page says.

use branchline::entities::login::Role;
use reqwest::{
    StatusCode,
    multipart::{Form, Part},
};
use tests::{Network, browser::between, person::text, pictures};

fn with(bytes: Vec<u8>) -> Form {
    Form::new().part("file", Part::bytes(bytes).file_name("logo.png").mime_str("image/png").expect("a type"))
}

#[tokio::test]
async fn a_branch_puts_up_its_logo_and_picture_and_takes_them_away() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("olga", Role::Owner).await;
    let (olga, stranger) = (branch.browser_of("olga").await, branch.browser());
    for which in ["logo", "picture"] {
        let path = format!("/desk/settings/{which}");
        let refused = olga.upload(&path, with(b"this is a letter".to_vec())).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{which}");
        assert!(refused.body.contains("This file is no picture that can be opened"), "{}", refused.body);
        assert!(olga.upload(&path, with(pictures::png(300, 200))).await.location.is_some(), "{which}");
    }
    let words = [("DESCRIPTION", "Books at the harbour"), ("ABOUT", "We lend **boats** too.\n\n<script>x</script>")];
    assert!(olga.submit("/desk/settings", &words).await.location.is_some());

    let front = stranger.get("/").await.body;
    let logo = between(&front, "class=\"branch\"><img src=\"", "\"").to_owned();
    let picture = between(between(&front, "<main", "</main>"), "<img src=\"", "\"").to_owned();
    assert!(front.contains("Books at the harbour") && front.contains("<strong>boats</strong>"));
    assert!(!front.contains("<script>x"), "what admins write is made safe");
    assert!(front.contains(&format!("property=\"og:image\" content=\"{picture}\"")));
    let instance = branch.stranger().get("/api/v2/instance").await;
    assert_eq!(text(&instance["icon"][0]["src"]), logo);
    assert_eq!(text(&instance["thumbnail"]["url"]), picture);
    let path = |address: &str| address.strip_prefix(&branch.url("")).expect("ours").to_owned();
    assert_eq!(&stranger.download(&path(&logo)).await[1..4], b"PNG");
    assert!(stranger.get("/manifest.webmanifest").await.body.contains(&logo));
    let history = olga.get("/desk/settings").await.body;
    assert!(history.contains(&path(&logo)["/media/open/".len()..]), "with who has put it up");

    assert!(olga.submit("/desk/settings/logo", &[("remove", "true")]).await.location.is_some());
    assert!(!stranger.get("/").await.body.contains("class=\"logo\""));
    assert!(branch.stranger().get("/api/v2/instance").await["icon"].as_array().expect("icons").is_empty());
}

#[tokio::test]
async fn strangers_read_the_timelines_that_the_branch_opens() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let olga = branch.with_role("olga", Role::Owner).await;
    olga.publish("Herons at the weir #birds", "public").await;
    let (desk, stranger, front) = (branch.browser_of("olga").await, branch.stranger(), branch.browser());
    let ask = async |who: &tests::Person, path: &str| {
        let path = format!("/api/v1/timelines/{path}");
        who.request(reqwest::Method::GET, &path).send().await.expect("an answer").status()
    };
    let (well, closed) = (StatusCode::OK, StatusCode::UNAUTHORIZED);
    for (access, whole, own) in [("public", well, well), ("local", closed, well), ("authenticated", closed, closed)] {
        assert!(desk.submit("/desk/settings", &[("TIMELINE_ACCESS", access)]).await.location.is_some());
        for (path, expected) in [
            ("public", whole),
            ("public?remote=true", whole),
            ("public?local=true", own),
            ("tag/birds", whole),
            ("tag/birds?local=true", own),
        ] {
            assert_eq!(ask(&stranger, path).await, expected, "{access}: {path}");
            assert_eq!(ask(&olga, path).await, well, "who is signed in: {path}");
        }
        let page = front.get("/").await;
        assert!(page.status.is_success());
        assert_eq!(page.body.contains("Herons at the weir"), own == well, "{access}");
        let told = stranger.get("/api/v2/instance").await["configuration"]["timelines_access"]["live_feeds"].clone();
        let word = |status| if status == well { "public" } else { "authenticated" };
        assert_eq!((text(&told["local"]), text(&told["remote"])), (word(own), word(whole)), "{access}");
    }
    assert_eq!(
        desk.submit("/desk/settings", &[("TIMELINE_ACCESS", "some")]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
}
