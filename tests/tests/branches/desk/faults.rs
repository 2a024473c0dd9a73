//! Faults that were seen once, in their kinds.

use branchline::{entities::login::Role, people::profiles::sign_up};
use reqwest::StatusCode;
use tests::{Network, branch::PASSWORD};

#[tokio::test]
async fn json_behind_the_pages_door_has_the_limit_of_the_api() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let anna = branch.person("anna").await;
    let browser = branch.browser_of("anna").await;
    let session = browser.cookies();
    for (length, expected) in [(1_100_000, StatusCode::PAYLOAD_TOO_LARGE), (600_000, StatusCode::UNPROCESSABLE_ENTITY)]
    {
        let body = format!("{{\"status\": \"{}\"}}", "x".repeat(length));
        for chunked in [false, true] {
            let request = anna.http.post(branch.url("/web/api/v1/statuses")).header("origin", branch.url(""));
            let request = request.header("cookie", &session).header("content-type", "application/json");
            let parts = futures::stream::iter([Ok::<_, std::io::Error>(body.clone())]);
            let request =
                if chunked { request.body(reqwest::Body::wrap_stream(parts)) } else { request.body(body.clone()) };
            let answer = request.send().await.expect("an answer");
            assert_eq!(answer.status(), expected, "{length} bytes, chunked: {chunked}");
        }
    }
}

#[tokio::test]
async fn where_one_joins_by_invitation_the_page_asks_for_it() {
    let net = Network::with(&["alpha"], &[], &[("BRANCHLINE_REGISTRATION", "invite")]).await;
    let branch = net.branch(0);
    branch.with_role("olga", Role::Owner).await;
    let browser = branch.browser();
    let page = browser.get("/sign-up").await;
    assert!(page.status.is_success() && page.body.contains("name=\"invite\""), "{}", page.body);
    let wrong = browser.get("/sign-up?invite=nonsense").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("value=\"nonsense\""), "what was typed is kept");
    let olga = branchline::entities::profile::local(branch.app.db.read(), "olga").await.expect("rows").expect("Olga");
    let invitation = sign_up::invite(&branch.app, &olga, 1, 7).await.expect("an invitation");
    let link = format!("http%3A%2F%2Falpha.test%2Fsign-up%3Finvite%3D{}", invitation.code);
    let form = browser.get(&format!("/sign-up?invite={link}")).await;
    assert!(form.body.contains("name=\"password\""), "the whole link is as good as its code: {}", form.body);
    let join = |handle: &'static str, code: &str| {
        let email = format!("{handle}@alpha.test");
        let code = code.to_owned();
        let browser = &browser;
        async move {
            let form = [
                ("username", handle),
                ("email", email.as_str()),
                ("password", PASSWORD),
                ("invite_code", code.as_str()),
                ("agreement", "true"),
            ];
            browser.submit("/sign-up", &form).await
        }
    };
    let none = join("nina", "").await;
    assert_eq!(none.status, StatusCode::FORBIDDEN);
    assert!(none.body.contains("by invitation"), "{}", none.body);
    let both = futures::join!(join("nina", &invitation.code), join("nora", &invitation.code));
    let statuses = [both.0.status, both.1.status];
    assert_eq!(statuses.iter().filter(|s| s.is_success()).count(), 1, "one invitation lets in one: {statuses:?}");
}
