//! Signing up through the API, in every mode that a branch may choose.

use branchline::entities::{login::Role, profile};
use reqwest::StatusCode;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use tests::{Network, Person, person::text, schema::assert_shape};

/// A token of an app alone.
pub async fn app_token(net: &Network) -> String {
    let stranger = net.branch(0).stranger();
    let new = json!({ "client_name": "App", "redirect_uris": "https://app.test/", "scopes": "read write" });
    let made = stranger.post("/api/v1/apps", new).await;
    let asked = json!({ "grant_type": "client_credentials", "client_id": made["client_id"],
        "client_secret": made["client_secret"], "scope": "read write" });
    text(&stranger.post("/oauth/token", asked).await["access_token"]).to_owned()
}

async fn branch(mode: &str, confirm: &str) -> (Network, Person) {
    let settings = [("BRANCHLINE_REGISTRATION", mode), ("BRANCHLINE_CONFIRM_EMAIL", confirm)];
    let net = Network::with(&["alpha"], &[], &settings).await;
    let token = app_token(&net).await;
    let newcomer = Person { token, ..net.branch(0).stranger() };
    (net, newcomer)
}

fn nora() -> Value {
    json!({ "username": "nora", "email": "nora@alpha.test", "password": "a good long one", "agreement": true, "locale": "en" })
}

fn as_nora(net: &Network, given: &Value) -> Person {
    assert_shape("Token", given);
    Person { token: text(&given["access_token"]).to_owned(), ..net.branch(0).stranger() }
}

#[tokio::test]
async fn open_and_unconfirmed_works_at_once() {
    let (net, newcomer) = branch("open", "false").await;
    let nora = as_nora(&net, &newcomer.post("/api/v1/accounts", nora()).await);
    assert_eq!(nora.get("/api/v1/accounts/verify_credentials").await["username"], "nora");
    let post = nora.publish("My first day", "public").await;
    assert_eq!(
        net.branch(0).stranger().get(&format!("/api/v1/statuses/{}", text(&post["id"]))).await["account"]["acct"],
        "nora"
    );
    let instance = net.branch(0).stranger().get("/api/v2/instance").await;
    assert_eq!(instance["registrations"]["enabled"], true);
    assert_eq!(instance["registrations"]["approval_required"], false);
}

#[tokio::test]
async fn every_fault_of_a_field_has_its_code() {
    let (net, newcomer) = branch("open", "false").await;
    net.branch(0).person("anna").await;
    let wrong = json!({ "username": "an na", "email": "nowhere", "password": "short", "agreement": false });
    let (status, said) = newcomer.try_post("/api/v1/accounts", wrong).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let code = |field: &str| said["details"][field][0]["error"].clone();
    assert_eq!(code("username"), "ERR_INVALID");
    assert_eq!(code("email"), "ERR_INVALID");
    assert_eq!(code("password"), "ERR_TOO_SHORT");
    assert_eq!(code("agreement"), "ERR_ACCEPTED");
    assert!(text(&said["error"]).starts_with("Validation failed: "), "{said}");
    let field = async |name: &str, value: Value| {
        let mut new = nora();
        new[name] = value;
        let (status, said) = newcomer.try_post("/api/v1/accounts", new).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{name}: {said}");
        said["details"][name][0]["error"].as_str().unwrap_or_default().to_owned()
    };
    assert_eq!(field("username", json!("anna")).await, "ERR_TAKEN");
    assert_eq!(field("username", json!("")).await, "ERR_BLANK");
    assert_eq!(field("username", json!("n".repeat(31))).await, "ERR_TOO_LONG");
    assert_eq!(field("username", json!("admin")).await, "ERR_RESERVED");
    assert_eq!(field("email", json!("anna@alpha.test")).await, "ERR_INVALID");
    assert_eq!(field("password", json!("p".repeat(201))).await, "ERR_TOO_LONG");
    assert_eq!(field("reason", json!("r".repeat(421))).await, "ERR_TOO_LONG");
    let (status, _) = net.branch(0).stranger().try_post("/api/v1/accounts", nora()).await;
    assert_eq!(status, StatusCode::UNAUTHORIZED, "an app asks, not anybody");
    let anna = net.branch(0).known("anna").await;
    assert_eq!(
        anna.try_post("/api/v1/accounts", nora()).await.0,
        StatusCode::OK,
        "a user's token names its app as well"
    );
}

#[tokio::test]
async fn an_address_is_confirmed_by_letter() {
    let (net, newcomer) = branch("open", "true").await;
    let nora = as_nora(&net, &newcomer.post("/api/v1/accounts", nora()).await);
    let (status, said) = nora.try_get("/api/v1/accounts/verify_credentials").await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    assert!(text(&said["error"]).contains("confirm"), "{said}");
    let found = net.branch(0).stranger().try_get("/api/v1/accounts/lookup?acct=nora").await;
    assert_eq!(found.0, StatusCode::NOT_FOUND, "nobody sees her yet");
    nora.post("/api/v1/emails/confirmations", json!({})).await;
    net.drain().await;
    let secret =
        branchline::people::profiles::sign_up::new_secret(&net.branch(0).app, own_id(&net, "nora").await).await;
    let secret = secret.expect("a secret").expect("not confirmed");
    let browser = net.branch(0).browser();
    let page = browser.get(&format!("/confirm/{secret}")).await;
    assert!(page.body.contains("<form"), "a letter's link that a scanner opens confirms nothing");
    assert_eq!(nora.try_get("/api/v1/accounts/verify_credentials").await.0, StatusCode::FORBIDDEN);
    browser.submit(&format!("/confirm/{secret}"), &[]).await;
    assert_eq!(nora.get("/api/v1/accounts/verify_credentials").await["username"], "nora");
}

/// Of a profile that nobody sees yet.
async fn own_id(net: &Network, handle: &str) -> i64 {
    let found = profile::Entity::find().filter(profile::Column::Handle.eq(handle));
    found.one(net.branch(0).app.db.read()).await.expect("rows").expect("a profile").id
}

#[tokio::test]
async fn whoever_waits_for_a_yes_can_do_nothing() {
    let (net, newcomer) = branch("approval", "false").await;
    let (status, said) = newcomer.try_post("/api/v1/accounts", nora()).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(said["details"]["reason"][0]["error"], "ERR_BLANK");
    let mut new = nora();
    new["reason"] = json!("I look after the archive.");
    let nora = as_nora(&net, &newcomer.post("/api/v1/accounts", new).await);
    let (status, said) = nora.try_post("/api/v1/statuses", json!({ "status": "Hello" })).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    assert!(text(&said["error"]).contains("pending approval"), "{said}");
    let app = &net.branch(0).app;
    let waiting = branchline::people::profiles::sign_up::waiting(app).await.expect("rows");
    assert_eq!((waiting.len(), waiting[0].1.reason.as_str()), (1, "I look after the archive."));
    branchline::people::profiles::sign_up::decide(app, "olga", "nora", true, "").await.expect("yes");
    nora.publish("Hello", "public").await;
}

#[tokio::test]
async fn a_no_leaves_nothing_and_the_name_is_free() {
    let (net, newcomer) = branch("approval", "false").await;
    let mut new = nora();
    new["reason"] = json!("Curious.");
    let first = as_nora(&net, &newcomer.post("/api/v1/accounts", new.clone()).await);
    let app = &net.branch(0).app;
    branchline::people::profiles::sign_up::decide(app, "olga", "nora", false, "").await.expect("no");
    assert_eq!(first.try_get("/api/v1/accounts/verify_credentials").await.0, StatusCode::UNAUTHORIZED);
    newcomer.post("/api/v1/accounts", new).await;
}

#[tokio::test]
async fn closed_branches_refuse_and_invitations_let_in() {
    let (net, newcomer) = branch("closed", "false").await;
    assert_eq!(newcomer.try_post("/api/v1/accounts", nora()).await.0, StatusCode::FORBIDDEN);
    let (net2, newcomer) = branch("invite", "false").await;
    assert_eq!(newcomer.try_post("/api/v1/accounts", nora()).await.0, StatusCode::FORBIDDEN);
    net2.branch(0).with_role("olga", Role::Owner).await;
    let app = &net2.branch(0).app;
    let olga = profile::local(app.db.read(), "olga").await.expect("rows").expect("a profile");
    let code = branchline::people::profiles::sign_up::invite(app, &olga, 1, 7).await.expect("an invitation").code;
    let mut new = nora();
    new["invite_code"] = json!(code);
    let nora = as_nora(&net2, &newcomer.post("/api/v1/accounts", new.clone()).await);
    nora.publish("Invited", "public").await;
    (new["username"], new["email"]) = (json!("max"), json!("max@alpha.test"));
    assert_eq!(newcomer.try_post("/api/v1/accounts", new).await.0, StatusCode::FORBIDDEN, "it was for one");
    drop(net);
}
