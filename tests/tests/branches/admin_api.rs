//! Mastodon's admin API: shapes, scopes, roles, and what it must not tell.

use branchline::{commands::token, entities::login::Role};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use tests::{Network, Person, person::text, schema::assert_shape};

const ADMIN: &str = "/api/v1/admin";

async fn acts(who: &Person, path: &str, body: Value) -> (StatusCode, Value) {
    who.try_post(&format!("{ADMIN}/{path}"), body).await
}

#[tokio::test]
async fn people_are_found_and_measures_taken_and_undone() {
    let net = Network::of(&["alpha", "beta"]).await;
    let branch = net.branch(0);
    let (anna, bea) = (branch.person("anna").await, branch.person("bea").await);
    let ada = branch.with_role("ada", Role::Admin).await;
    let mo = branch.with_role("mo", Role::Moderator).await;
    let reed = branch.personal(&anna, "reed").await;
    let dora = net.branch(1).person("dora").await;
    anna.follow(&dora.acct).await;
    net.drain().await;
    let handles = async |query: &str| {
        let all = ada.get(&format!("/api/v2/admin/accounts?{query}")).await;
        assert_shape("AdminAccount", &all);
        let all = all.as_array().expect("a list").iter().map(|a| text(&a["username"]).to_owned());
        all.collect::<std::collections::BTreeSet<_>>().into_iter().collect::<Vec<_>>()
    };
    assert_eq!(handles("origin=remote").await, ["dora"]);
    assert_eq!(handles("permissions=staff").await, ["ada", "mo"]);
    assert_eq!(handles("email=bea@alpha.test").await, ["bea"]);
    assert_eq!(handles("username=ree").await, ["reed"]);
    assert_eq!(handles("status=suspended").await, Vec::<String>::new());
    // Nothing tells whose a personal profile is, nor from where anybody came.
    let hers = ada.get(&format!("{ADMIN}/accounts/{}", reed.id)).await;
    assert_eq!((&hers["email"], &hers["ip"], &hers["ips"]), (&json!(""), &Value::Null, &json!([])));
    assert_eq!(ada.get(&format!("{ADMIN}/accounts/{}", bea.id)).await["email"], "bea@alpha.test");
    for (action, field, undo) in [
        ("disable", "disabled", "enable"),
        ("silence", "silenced", "unsilence"),
        ("sensitive", "sensitized", "unsensitive"),
        ("suspend", "suspended", "unsuspend"),
    ] {
        let (status, said) = acts(&ada, &format!("accounts/{}/action", bea.id), json!({ "type": action })).await;
        assert_eq!((status, said), (StatusCode::OK, json!({})), "{action}");
        assert_eq!(ada.get(&format!("{ADMIN}/accounts/{}", bea.id)).await[field], true);
        let (status, after) = acts(&ada, &format!("accounts/{}/{undo}", bea.id), json!({})).await;
        assert_eq!((status, &after[field]), (StatusCode::OK, &json!(false)), "{undo}");
        assert_shape("AdminAccount", &after);
    }
    // Not about oneself, nor by those whose role is below; and nothing without the scope.
    let path = |of: &Person| format!("accounts/{}/action", of.id);
    assert_eq!(acts(&ada, &path(&ada), json!({ "type": "none" })).await.0, StatusCode::FORBIDDEN);
    assert_eq!(acts(&mo, &path(&bea), json!({ "type": "none" })).await.0, StatusCode::FORBIDDEN);
    let narrow = token::create(&branch.app, "ada", "admin:read:reports", None, None).await.expect("a token");
    let narrow = Person { token: narrow, ..ada.clone() };
    assert_eq!(narrow.try_get(&format!("{ADMIN}/accounts")).await.0, StatusCode::FORBIDDEN);
    assert_eq!(narrow.try_get(&format!("{ADMIN}/reports")).await.0, StatusCode::OK);
    assert_eq!(
        ada.try_send(Method::DELETE, &format!("{ADMIN}/accounts/{}", bea.id), json!({})).await.0,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test]
async fn a_report_is_a_case() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, bea) = (branch.person("anna").await, branch.person("bea").await);
    let ada = branch.with_role("ada", Role::Admin).await;
    let post = text(&bea.publish("A word", "public").await["id"]).to_owned();
    let new = json!({ "account_id": bea.id, "status_ids": [post], "comment": "look" });
    let id = text(&anna.post("/api/v1/reports", new).await["id"]).to_owned();
    let all = ada.get(&format!("{ADMIN}/reports")).await;
    assert_shape("AdminReport", &all);
    assert_eq!((&all[0]["id"], &all[0]["statuses"][0]["id"]), (&json!(id), &json!(post)));
    let (_, mine) = acts(&ada, &format!("reports/{id}/assign_to_self"), json!({})).await;
    assert_eq!(mine["assigned_account"]["username"], "ada");
    assert_eq!(acts(&ada, &format!("reports/{id}/unassign"), json!({})).await.1["assigned_account"], Value::Null);
    let other = json!({ "category": "spam" });
    assert_eq!(ada.send(Method::PUT, &format!("{ADMIN}/reports/{id}"), other).await["category"], "spam");
    let (_, done) = acts(&ada, &format!("reports/{id}/resolve"), json!({})).await;
    assert_eq!((&done["action_taken"], &done["action_taken_by_account"]["username"]), (&json!(true), &json!("ada")));
    assert_eq!(ada.get(&format!("{ADMIN}/reports")).await, json!([]));
    assert_eq!(ada.get(&format!("{ADMIN}/reports?resolved=true")).await[0]["id"], json!(id));
    assert_eq!(acts(&ada, &format!("reports/{id}/reopen"), json!({})).await.1["action_taken"], false);
    // A measure in its case closes it.
    let action = json!({ "type": "silence", "report_id": id, "text": "For now" });
    assert_eq!(acts(&ada, &format!("accounts/{}/action", bea.id), action).await.0, StatusCode::OK);
    assert_eq!(ada.get(&format!("{ADMIN}/reports/{id}")).await["action_taken"], true);
    assert_eq!(bea.get("/api/v1/notifications").await[0]["moderation_warning"]["action"], "silence");
    // A personal profile's address stands nowhere in it.
    let reed = branch.personal(&anna, "reed").await;
    reed.post("/api/v1/reports", json!({ "account_id": bea.id })).await;
    let all = ada.get(&format!("{ADMIN}/reports")).await;
    assert_eq!(all[0]["account"]["email"], "");
    assert!(!all.to_string().contains("anna@"), "{all}");
}

#[tokio::test]
async fn servers_and_addresses_are_kept_out() {
    let net =
        Network::with(&["alpha"], &[], &[("BRANCHLINE_REGISTRATION", "open"), ("BRANCHLINE_CONFIRM_EMAIL", "false")])
            .await;
    let branch = net.branch(0);
    let ada = branch.with_role("ada", Role::Admin).await;
    let create = async |what: &str, body: Value| {
        let (status, made) = acts(&ada, what, body).await;
        assert_eq!(status, StatusCode::OK, "{what}: {made}");
        let id = text(&made["id"]).to_owned();
        assert_eq!(ada.get(&format!("{ADMIN}/{what}/{id}")).await, made, "{what}");
        let listed = ada.get(&format!("{ADMIN}/{what}")).await;
        assert!(listed.as_array().expect("a list").contains(&made), "{what}: {listed}");
        (id, made)
    };
    let remove = async |what: &str, id: &str| {
        let path = format!("{ADMIN}/{what}/{id}");
        assert_eq!(ada.send(Method::DELETE, &path, json!({})).await, json!({}), "{what}");
        assert_eq!(ada.try_get(&path).await.0, StatusCode::NOT_FOUND, "{what}");
    };
    let block = json!({ "domain": "far.example", "severity": "suspend", "public_comment": "spam" });
    let (id, made) = create("domain_blocks", block).await;
    assert_shape("AdminDomainBlock", &made);
    let softer = json!({ "severity": "silence", "private_comment": "for now" });
    let made = ada.send(Method::PUT, &format!("{ADMIN}/domain_blocks/{id}"), softer).await;
    assert_eq!((&made["severity"], &made["public_comment"]), (&json!("silence"), &json!("spam")));
    remove("domain_blocks", &id).await;
    let (id, made) = create("domain_allows", json!({ "domain": "near.example" })).await;
    assert_shape("AdminDomainAllow", &made);
    remove("domain_allows", &id).await;
    let sign_up = async |email: &str, handle: &str| {
        let form =
            [("username", handle), ("email", email), ("password", tests::branch::PASSWORD), ("agreement", "true")];
        branch.browser().submit("/sign-up", &form).await.status
    };
    let (provider, made) = create("email_domain_blocks", json!({ "domain": "throwaway.example" })).await;
    assert_shape("AdminEmailDomainBlock", &made);
    assert_eq!(sign_up("x@mail.throwaway.example", "xenia").await, StatusCode::UNPROCESSABLE_ENTITY);
    remove("email_domain_blocks", &provider).await;
    let (address, made) = create("canonical_email_blocks", json!({ "email": "Te.st+a@example.com" })).await;
    assert_shape("AdminCanonicalEmailBlock", &made);
    let (_, met) = acts(&ada, "canonical_email_blocks/test", json!({ "email": "test@example.com" })).await;
    assert_eq!(met[0]["id"], json!(address));
    assert_eq!(sign_up("test@example.com", "tessa").await, StatusCode::UNPROCESSABLE_ENTITY);
    remove("canonical_email_blocks", &address).await;
    assert_eq!(sign_up("test@example.com", "tessa").await, StatusCode::OK);
    let net = json!({ "ip": "127.0.0.0/8", "severity": "sign_up_block", "comment": "here" });
    let (id, made) = create("ip_blocks", net).await;
    assert_shape("AdminIpBlock", &made);
    assert_eq!(sign_up("y@example.com", "yara").await, StatusCode::FORBIDDEN);
    let changed = ada.send(Method::PUT, &format!("{ADMIN}/ip_blocks/{id}"), json!({ "comment": "there" })).await;
    assert_eq!((&changed["comment"], &changed["ip"]), (&json!("there"), &json!("127.0.0.0/8")));
    remove("ip_blocks", &id).await;
    assert_eq!(sign_up("y@example.com", "yara").await, StatusCode::OK);
}

#[tokio::test]
async fn numbers_count_days_and_nothing_that_is_hidden() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, bea) = (branch.person("anna").await, branch.person("bea").await);
    let (ada, olga) = (branch.with_role("ada", Role::Admin).await, branch.with_role("olga", Role::Owner).await);
    anna.publish("Eins #books", "public").await;
    for about in [&bea, &ada] {
        anna.post("/api/v1/reports", json!({ "account_id": about.id })).await;
    }
    let asked =
        json!({ "keys": ["active_users", "new_users", "opened_reports", "tag_uses"], "tag_uses": { "id": "books" } });
    let totals = async |who: &Person| {
        let (_, all) = acts(who, "measures", asked.clone()).await;
        assert_shape("AdminMeasure", &all);
        all.as_array().expect("a list").iter().map(|m| text(&m["total"]).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(totals(&ada).await, ["1", "4", "1", "1"], "the report about herself is not counted");
    assert_eq!(totals(&olga).await[2], "2");
    let (_, parts) = acts(&ada, "dimensions", json!({ "keys": ["languages", "software_versions"] })).await;
    assert_shape("AdminDimension", &parts);
    let (_, cohorts) = acts(&ada, "retention", json!({ "frequency": "month" })).await;
    assert_shape("AdminCohort", &cohorts);
    assert_eq!(cohorts.as_array().expect("a list").last().expect("one")["data"][0]["value"], "1");
    assert_eq!(acts(&ada, "retention", json!({ "frequency": "dayz" })).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    for what in ["tags", "statuses", "links"] {
        assert_eq!(ada.get(&format!("{ADMIN}/trends/{what}")).await, json!([]));
        assert_eq!(anna.try_get(&format!("{ADMIN}/trends/{what}")).await.0, StatusCode::FORBIDDEN);
    }
}
