//! Keys for scripts: exactly what was ticked, for as long as their maker's role permits it, and never shown again.

use branchline::entities::login::Role;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use tests::{Network, Person, browser::between};

async fn status(script: &Person, method: Method, path: &str, body: Value) -> StatusCode {
    let path = format!("/api/branchline/v1/{path}");
    script.request(method, &path).json(&body).send().await.expect("an answer").status()
}

#[tokio::test]
async fn a_key_opens_what_was_ticked_and_what_its_makers_role_permits() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("olga", Role::Owner).await;
    branch.with_role("ada", Role::Admin).await;
    let (olga, ada) = (branch.browser_of("olga").await, branch.browser_of("ada").await);
    for form in [
        vec![("name", "Nightly")],
        vec![("name", " "), ("scopes[]", "admin:read:settings")],
        vec![("name", "Nightly"), ("scopes[]", "admin:read:everything")],
        vec![("name", "Nightly"), ("scopes[]", "write")],
    ] {
        let page = ada.submit("/desk/keys/add", &form).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{form:?}");
        assert!(page.body.contains("role=\"alert\""));
    }
    let form = [("name", "Nightly"), ("scopes[]", "admin:read:settings"), ("scopes[]", "admin:write:backups")];
    let made = ada.submit("/desk/keys/add", &form).await;
    let secret = tests::browser::code_on(between(&made.body, "role=\"status\"", "</div>"));
    let listed = ada.get("/desk/keys").await.body;
    assert!(listed.contains("Nightly") && listed.contains("Not used yet") && !listed.contains(&secret), "shown once");

    let script = Person { token: secret, ..branch.stranger() };
    for (method, path, expected) in [
        (Method::GET, "settings", StatusCode::OK),
        (Method::POST, "backups", StatusCode::OK),
        (Method::GET, "backups", StatusCode::FORBIDDEN),
        (Method::PATCH, "settings", StatusCode::FORBIDDEN),
        (Method::GET, "people", StatusCode::FORBIDDEN),
        (Method::GET, "audit", StatusCode::FORBIDDEN),
        (Method::GET, "desk", StatusCode::FORBIDDEN),
        (Method::GET, "queue", StatusCode::FORBIDDEN),
    ] {
        assert_eq!(status(&script, method.clone(), path, json!({})).await, expected, "{method} {path}");
    }
    let home = script.request(Method::GET, "/api/v1/timelines/home").send().await.expect("an answer");
    assert_eq!(home.status(), StatusCode::FORBIDDEN, "a key for the desk reads no posts");
    assert!(ada.get("/desk/keys").await.body.contains("Last used on"));
    let described = branch.stranger().get("/api/openapi.json").await.to_string();
    assert!(described.contains("admin:read:settings"));

    // What its maker may not do any more, her key can't.
    let demote = [("handle", "ada"), ("role", "staff")];
    assert!(olga.submit("/desk/people/role", &demote).await.location.is_some());
    assert_eq!(status(&script, Method::GET, "settings", json!({})).await, StatusCode::FORBIDDEN);
    olga.submit("/desk/people/role", &[("handle", "ada"), ("role", "admin")]).await;
    assert_eq!(status(&script, Method::GET, "settings", json!({})).await, StatusCode::OK);
    let page = olga.get("/desk/keys").await.body;
    assert!(page.contains("@ada"));
    let id = between(between(&page, "/desk/keys/remove", "</form>"), "name=\"id\" value=\"", "\"").to_owned();
    assert!(olga.submit("/desk/keys/remove", &[("id", &id)]).await.location.is_some());
    assert_eq!(status(&script, Method::GET, "settings", json!({})).await, StatusCode::UNAUTHORIZED);
    assert_eq!(olga.submit("/desk/keys/remove", &[("id", &id)]).await.status, StatusCode::NOT_FOUND);
    let log = olga.get("/desk/audit").await.body;
    assert!(log.contains("created an API key") && log.contains("revoked an API key"));
}
