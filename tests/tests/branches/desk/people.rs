//! Roles, pauses, passwords, and people who are invited.

use branchline::{entities::login::Role, login, worker};
use reqwest::StatusCode;
use tests::{Network, branch::PASSWORD, browser::between};

/// The newest letter to an address, read as its plain text.
fn letter(net: &Network, to: &str) -> String {
    let folder = net.folder.path().join("alpha.test/mail");
    let mut letters: Vec<_> =
        std::fs::read_dir(folder).expect("letters").map(|e| e.expect("a letter").path()).collect();
    letters.sort();
    let texts = letters.iter().rev().map(|p| std::fs::read_to_string(p).expect("text"));
    let found = texts.into_iter().find(|t| t.contains(&format!("To: {to}"))).expect("a letter to them");
    found.replace("=\r\n", "").replace("=3D", "=")
}

#[tokio::test]
async fn nobody_lifts_anyone_above_herself_and_the_branch_keeps_an_owner() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    for (handle, role) in [("olga", Role::Owner), ("ada", Role::Admin), ("sara", Role::Staff)] {
        branch.with_role(handle, role).await;
    }
    let (olga, ada) = (branch.browser_of("olga").await, branch.browser_of("ada").await);
    let role = |handle: &'static str, role: &'static str| [("handle", handle), ("role", role)];
    for (handle, wish) in [("ada", "owner"), ("sara", "owner"), ("olga", "staff")] {
        let refused = ada.submit("/desk/people/role", &role(handle, wish)).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{handle} {wish}");
    }
    assert_eq!(ada.submit("/desk/people/role", &role("sara", "queen")).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(ada.submit("/desk/people/role", &role("sara", "moderator")).await.location.is_some());
    for form in [("/desk/people/role", role("olga", "staff")), ("/desk/people/suspend", role("olga", ""))] {
        let page = olga.submit(form.0, &form.1).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", form.0);
    }
    let page = ada.get("/desk/people/sara").await;
    assert!(
        page.body.contains("Moderator") && !page.body.contains("value=\"owner\""),
        "no role above one's own is offered"
    );
}

#[tokio::test]
async fn a_paused_sign_in_opens_nothing_until_it_is_taken_back() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("olga", Role::Owner).await;
    let anna = branch.person("anna").await;
    let (olga, hers) = (branch.browser_of("olga").await, branch.browser_of("anna").await);
    let about = [("handle", "anna")];
    assert!(olga.submit("/desk/people/suspend", &about).await.location.is_some());
    assert!(hers.get("/home").await.location.is_some(), "signed out");
    assert_eq!(anna.try_get("/api/v1/accounts/verify_credentials").await.0, StatusCode::UNAUTHORIZED);
    let refused = branch.browser().sign_in("anna@alpha.test", PASSWORD).await;
    assert!(refused.body.contains("is paused"), "{}", refused.body);
    assert!(olga.get("/desk/people?state=suspended").await.body.contains("@anna"));
    assert!(!olga.get("/desk/people?state=active").await.body.contains("@anna"));
    assert!(olga.submit("/desk/people/resume", &about).await.location.is_some());
    assert!(branch.browser_of("anna").await.get("/home").await.location.is_none());
    let table = olga.get("/desk/people?q=ann&factor=no").await.body;
    assert!(
        table.contains("@anna") && table.contains("<time") | table.contains("2026") | table.contains("20"),
        "{table}"
    );
    assert!(!table.contains(">@olga<"), "the search finds her alone");
}

#[tokio::test]
async fn a_forgotten_password_is_set_by_letter_once() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.person("anna").await;
    let (hers, stranger) = (branch.browser_of("anna").await, branch.browser());
    let known = stranger.submit("/forgot", &[("email", "anna@alpha.test")]).await;
    let unknown = stranger.submit("/forgot", &[("email", "nobody@alpha.test")]).await;
    assert_eq!((known.status, &known.body), (unknown.status, &unknown.body), "nobody learns who has a sign-in");
    net.drain().await;
    let link = between(&letter(&net, "anna@alpha.test"), "/forgot/", "\r\n").trim().to_owned();
    let path = format!("/forgot/{link}");
    let form = |new: &'static str| [("new", new), ("again", new)];
    for (weak, reason) in [("password12", "used most"), ("annaalpha", "characters"), ("short", "guessed")] {
        let page = stranger.submit(&path, &form(weak)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{weak}");
        assert!(page.body.contains("role=\"alert\""), "{weak}: {reason}");
    }
    let new = "a lamp beside nine herons";
    assert_eq!(
        stranger.submit(&path, &[("new", new), ("again", "another")]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert!(stranger.submit(&path, &form(new)).await.status.is_success());
    assert_eq!(stranger.submit(&path, &form(new)).await.status, StatusCode::NOT_FOUND, "the link works once");
    assert!(hers.get("/home").await.location.is_some(), "her browsers are signed out");
    assert!(branch.browser().sign_in("anna@alpha.test", PASSWORD).await.status.is_client_error());
    let again = branch.browser();
    again.sign_in("anna@alpha.test", new).await;
    assert!(again.get("/home").await.location.is_none());
    net.drain().await;
    assert!(letter(&net, "anna@alpha.test").contains("was changed"), "she is told");

    // Whoever knows it changes it, and stays signed in.
    let change = |old: &'static str, new: &'static str| [("old", old), ("new", new), ("again", new)];
    let next = "seven quiet boxes of moss";
    let wrong = again.submit("/settings/password", &change("not this one", next)).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.submit("/settings/password", &change(new, next)).await.location.is_some());
    assert!(again.get("/home").await.location.is_none());
    assert!(login::check(&branch.app, "anna@alpha.test", next, "test").await.is_ok());
    worker::run_due(&branch.app).await.expect("working");
}

#[tokio::test]
async fn a_table_invites_all_or_nobody() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("ada", Role::Admin).await;
    let ada = branch.browser_of("ada").await;
    let send =
        async |table: &str, sure: &str| ada.submit("/desk/people/table", &[("table", table), ("sure", sure)]).await;
    for (table, sentence) in [
        ("name,mail\nAnna,a@b.example", "first line"),
        ("email,handle\n", "people"),
        ("email,handle\nnina@alpha.test,nina\nnina@alpha.test,nora", "twice"),
        ("email,handle\nnina@alpha.test,nina\nada@alpha.test,nora", "already"),
        ("email,handle\nnina@alpha.test,admin", "handle"),
        ("email,handle\nnina,nina", "e-mail"),
        ("email,handle,role\nnina@alpha.test,nina,owner", "more than yours"),
        ("email,handle,role\nnina@alpha.test,nina,queen", "no such role"),
    ] {
        let page = send(table, "true").await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{table}");
        assert!(page.body.contains(sentence), "{table}: {}", page.body);
        assert!(!ada.get("/desk/people").await.body.contains("@nina"), "nothing is half done: {table}");
    }
    let table = "email;handle;role\nnina@alpha.test;nina;moderator\nnora@alpha.test;@nora;\n";
    let preview = send(table, "false").await;
    assert!(preview.status.is_success() && preview.body.contains("Invite 2 people"), "{}", preview.body);
    assert!(!ada.get("/desk/people").await.body.contains("@nina"), "a preview invites nobody");
    assert!(send(table, "true").await.location.is_some());
    net.drain().await;
    let link = between(&letter(&net, "nora@alpha.test"), "/forgot/", "\r\n").trim().to_owned();
    let new = "eleven paper ships at noon";
    assert!(
        branch.browser().submit(&format!("/forgot/{link}"), &[("new", new), ("again", new)]).await.status.is_success()
    );
    let nora = branch.browser();
    nora.sign_in("nora@alpha.test", new).await;
    assert!(nora.get("/home").await.location.is_none());
    let people = ada.get("/desk/people?role=moderator").await.body;
    assert!(people.contains("@nina") && !people.contains("@nora"));
}

#[tokio::test]
async fn a_role_may_ask_for_a_second_factor_before_anything_else() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("olga", Role::Owner).await;
    branch.person("anna").await;
    let (olga, anna) = (branch.browser_of("olga").await, branch.browser_of("anna").await);
    assert_eq!(
        olga.submit("/desk/settings", &[("FACTOR_ROLES", "kings")]).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert!(olga.submit("/desk/settings", &[("FACTOR_ROLES", "owner, admin")]).await.location.is_some());
    let led = olga.get("/desk").await;
    assert_eq!(led.location.as_deref(), Some("/settings/security?done=factor"));
    assert_eq!(olga.submit("/posts", &[("status", "x")]).await.status, StatusCode::FORBIDDEN);
    assert!(olga.get("/settings/security?done=factor").await.body.contains("requires a second factor"));
    assert!(anna.get("/home").await.location.is_none(), "other roles go on");
}
