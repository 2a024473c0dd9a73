//! Logins, profiles and the keyring: what ties two profiles together is nowhere to be found.

use branchline::{
    commands::token,
    entities::{self, login::Role},
    login::keyring,
    people::profiles,
};
use reqwest::StatusCode;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel};
use serde_json::json;
use tests::{Network, branch::PASSWORD, person::text};

#[tokio::test]
async fn a_personal_profile_is_tied_to_nobody() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let anna = branch.person("anna").await;
    let reed = branch.personal(&anna, "reed").await;
    assert_eq!(reed.get("/api/v1/accounts/verify_credentials").await["kind"], "personal");
    assert_eq!(anna.get("/api/v1/accounts/verify_credentials").await["kind"], "professional");

    let db = branch.app.db.read();
    let row = entities::profile::local(db, "reed").await.expect("reading").expect("a profile");
    assert_eq!(row.login_id, None);
    let login = entities::login::Entity::find().one(db).await.expect("reading").expect("a login");
    let ring = entities::keyring::Entity::find_by_id(login.id).one(db).await.expect("reading").expect("a keyring");
    let ring = keyring::read(&branch.app.keys, &ring).expect("the branch's keys");
    assert_eq!(keyring::open(&ring, PASSWORD), None, "the work password opens nothing");
    let opened = keyring::open(&ring, "her own passphrase").expect("opened");
    assert_eq!(opened.profiles, [row.id]);

    // The database itself refuses to write the tie down.
    let mut tied = row.into_active_model();
    tied.login_id = Set(Some(login.id));
    let tx = branch.app.db.begin().await.expect("begin");
    assert!(tied.update(&*tx).await.is_err());
}

#[tokio::test]
async fn everybody_has_a_keyring_of_one_size() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, _carl) = (branch.person("anna").await, branch.person("carl").await);
    branch.personal(&anna, "reed").await;
    let rows = entities::keyring::Entity::find().all(branch.app.db.read()).await.expect("reading");
    let size =
        |r: &entities::keyring::Model| [&r.sealed, &r.passphrase_key, &r.recovery_key, &r.escrow_key].map(String::len);
    assert_eq!(rows.len(), 2);
    assert_eq!(size(&rows[0]), size(&rows[1]), "to the byte");
}

#[tokio::test]
async fn a_personal_profile_needs_its_owner() {
    let net = Network::of(&["alpha"]).await;
    let app = &net.branch(0).app;
    let anna = net.branch(0).person("anna").await;
    let wrong =
        profiles::create_personal(app, "anna@alpha.test", "not her password", "reed", "a passphrase of hers".into())
            .await;
    assert!(wrong.is_err());
    net.branch(0).personal(&anna, "reed").await;
    for passphrase in [None, Some("wrong one".to_owned()), Some(PASSWORD.to_owned())] {
        assert!(token::create(app, "reed", "read", passphrase, None).await.is_err());
    }
    let taken = profiles::create_professional(app, "x@alpha.test", "Reed", PASSWORD.into(), Role::Staff).await;
    assert!(taken.expect_err("taken").to_string().contains("taken"));
    assert!(
        entities::login::Entity::find().all(app.db.read()).await.expect("logins").len() == 1,
        "a refused login leaves nothing behind"
    );
}

#[tokio::test]
async fn personal_profiles_are_quiet() {
    let net = Network::of(&["alpha", "beta"]).await;
    let anna = net.branch(0).person("anna").await;
    let reed = net.branch(0).personal(&anna, "reed").await;
    let bea = net.branch(1).person("bea").await;
    assert_eq!(bea.follow(&reed.acct).await["requested"], true);
    net.drain().await;
    assert_eq!(bea.relationship(&reed.acct).await["following"], false, "followers are approved by hand");
    let post = reed.post("/api/v1/statuses", json!({ "status": "quietly" })).await;
    assert_eq!(post["audience"], "followers");
    let (status, refusal) =
        reed.try_post("/api/v1/statuses", json!({ "status": "hello branch", "visibility": "local" })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refusal["violations"][0]["rule"], "audience");
    // Half a handle finds the colleague and not the person.
    let found = bea.get("/api/v1/accounts/search?q=ree").await;
    assert_eq!(found, json!([]));
    let followers = anna.get(&format!("/api/v1/accounts/{}/followers", reed.id)).await;
    assert_eq!(followers, json!([]));
}

#[tokio::test]
async fn a_shared_profile_is_offered_to_those_who_run_it() {
    let net = Network::of(&["alpha"]).await;
    let app = &net.branch(0).app;
    net.branch(0).person("anna").await;
    let shared = profiles::create_shared(app, "anna@alpha.test", PASSWORD, "events").await.expect("a shared profile");
    let login = entities::login::Entity::find().one(app.db.read()).await.expect("reading").expect("a login");
    let mine = branchline::login::profiles_of(app.db.read(), login.id).await.expect("profiles");
    assert!(mine.iter().any(|p| p.id == shared.id) && mine.len() == 2);
}

#[tokio::test]
async fn creation_dates_are_days() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let me = anna.get("/api/v1/accounts/verify_credentials").await;
    assert!(text(&me["created_at"]).ends_with("T00:00:00.000Z"));
    let actor: serde_json::Value = anna
        .http
        .get(&anna.uri)
        .header("accept", "application/activity+json")
        .send()
        .await
        .expect("answer")
        .json()
        .await
        .expect("json");
    assert!(text(&actor["published"]).ends_with("T00:00:00Z"));
}

#[tokio::test]
async fn a_request_can_be_ignored_without_a_word() {
    let net = Network::of(&["alpha", "beta"]).await;
    let anna = net.branch(0).person("anna").await;
    let reed = net.branch(0).personal(&anna, "reed").await;
    let (bea, carl) = (net.branch(1).person("bea").await, net.branch(0).person("carl").await);
    for asker in [&bea, &carl] {
        asker.follow(&reed.acct).await;
        net.drain().await;
        let id = reed.find(&asker.acct).await;
        reed.post(&format!("/api/v1/follow_requests/{id}/ignore"), json!({})).await;
        net.drain().await;
        let seen = asker.relationship(&reed.acct).await;
        assert_eq!(
            (seen["requested"].as_bool(), seen["following"].as_bool()),
            (Some(true), Some(false)),
            "as if it waited"
        );
        asker.follow(&reed.acct).await;
        net.drain().await;
        assert_eq!(reed.get("/api/v1/follow_requests").await, json!([]), "asking again changes nothing");
        assert!(!reed.notices().await.contains(&"follow_request".to_owned()));
    }
    reed.publish("For friends", "private").await;
    net.drain().await;
    assert!(carl.home().await.is_empty() && bea.home().await.is_empty());
}
