//! Pages that a branch writes for everybody, and what apps are told of them.

use branchline::entities::login::Role;
use reqwest::StatusCode;
use tests::{Network, browser::between, person::text};

#[tokio::test]
async fn a_page_is_read_by_everybody_and_apps_show_two_of_them() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("olga", Role::Owner).await;
    let (olga, stranger, app) = (branch.browser_of("olga").await, branch.browser(), branch.stranger());
    let before = app.get("/api/v2/instance").await;
    assert_eq!(text(&before["configuration"]["urls"]["terms_of_service"]), branch.url("/handbook"));
    for (title, slug, body) in [
        ("", "imprint", "Text"),
        ("Imprint", "", "Text"),
        ("Imprint", "im/print", "Text"),
        ("Imprint", "../desk", "Text"),
        ("Imprint", "imprint", " "),
    ] {
        let page = olga.submit("/desk/pages/save", &[("title", title), ("slug", slug), ("body", body)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{title} {slug}");
        assert!(page.body.contains("role=\"alert\""));
    }
    let save = async |title: &str, slug: &str, body: &str, footer: &str| {
        let form = [("title", title), ("slug", slug), ("body", body), ("in_footer", footer)];
        olga.submit("/desk/pages/save", &form).await
    };
    let words = "## Who we are\n\n**Alder** [library](https://alder.example)\n\n<script>x</script>";
    assert!(save("Imprint", "Imprint", words, "true").await.location.is_some());
    assert_eq!(save("Another", "imprint", "x", "true").await.status, StatusCode::UNPROCESSABLE_ENTITY, "taken");
    assert!(save("Hidden", "hidden", "Only by its address", "false").await.location.is_some());
    let page = stranger.get("/pages/imprint").await;
    assert!(page.status.is_success() && page.body.contains("<strong>Alder</strong>"), "{}", page.body);
    assert!(!page.body.contains("<script>x"), "what admins write is made safe");
    let foot = stranger.get("/").await.body;
    assert!(foot.contains("href=\"/pages/imprint\"") && !foot.contains("/pages/hidden"));
    assert!(stranger.get("/pages/hidden").await.status.is_success());
    assert_eq!(stranger.get("/pages/nothing").await.status, StatusCode::NOT_FOUND);

    assert_eq!(
        app.request(reqwest::Method::GET, "/api/v1/instance/terms_of_service")
            .send()
            .await
            .expect("an answer")
            .status(),
        StatusCode::NOT_FOUND
    );
    assert!(save("Terms", "terms", "Be *kind*.", "true").await.location.is_some());
    assert!(save("Privacy", "privacy", "We keep little.", "true").await.location.is_some());
    let terms = app.get("/api/v1/instance/terms_of_service").await;
    assert!(text(&terms["content"]).contains("Be <em>kind</em>") && terms["effective"] == true, "{terms}");
    let dated = format!("/api/v1/instance/terms_of_service/{}", text(&terms["effective_date"]));
    assert_eq!(app.get(&dated).await["content"], terms["content"]);
    assert!(text(&app.get("/api/v1/instance/privacy_policy").await["content"]).contains("We keep little"));
    let urls = app.get("/api/v2/instance").await["configuration"]["urls"].clone();
    assert_eq!(text(&urls["terms_of_service"]), branch.url("/pages/terms"));
    assert_eq!(text(&urls["privacy_policy"]), branch.url("/pages/privacy"));

    let list = olga.get("/desk/pages").await.body;
    let row = list.split("<li").find(|r| r.contains("/pages/terms\"")).expect("its row");
    let id = between(row, "href=\"/desk/pages/", "\"").to_owned();
    assert!(olga.get(&format!("/desk/pages/{id}")).await.body.contains("Be *kind*."));
    assert!(olga.submit("/desk/pages/remove", &[("id", &id)]).await.location.is_some());
    assert_eq!(stranger.get("/pages/terms").await.status, StatusCode::NOT_FOUND);
    assert!(olga.get("/desk/audit").await.body.contains("removed a page"));

    // A colour is tried, and used from its page.
    let tried = olga.get("/desk/colour?colour=%23234567").await.body;
    assert!(tried.contains("White text on it is legible") && tried.contains("name=\"COLOUR\" value=\"#234567\""));
    let light = olga.get("/desk/colour?colour=%23ffee00").await.body;
    assert!(!light.contains("name=\"COLOUR\"") && light.contains("a darker shade that can be read"));
}
