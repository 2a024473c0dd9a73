//! Roles that a branch makes for itself: exactly what was ticked, a place among the others, and nobody above herself.

use branchline::{entities::login::Role, login::roles::Permission};
use reqwest::StatusCode;
use tests::{Browser, Network, browser::between};

const REFUSED: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

async fn make(browser: &Browser, id: &str, name: &str, priority: &str, permissions: &[&str]) -> StatusCode {
    let mut form = vec![("id", id), ("name", name), ("priority", priority)];
    form.extend(permissions.iter().map(|p| ("permissions[]", *p)));
    browser.submit("/desk/roles/save", &form).await.status
}

async fn give(browser: &Browser, handle: &str, role: &str) -> StatusCode {
    browser.submit("/desk/people/role", &[("handle", handle), ("role", role)]).await.status
}

/// The id of the role whose form stands on the page, by its name.
async fn id_of(browser: &Browser, name: &str) -> String {
    let page = browser.get("/desk/roles").await.body;
    let form = page.split("<details").find(|f| f.contains(&format!(": {name}"))).expect("the role's form").to_owned();
    between(&form, "name=\"id\" value=\"", "\"").to_owned()
}

#[tokio::test]
async fn a_role_of_the_branch_permits_what_was_ticked_and_stands_where_it_was_put() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let api = branch.with_role("olga", Role::Owner).await;
    branch.with_role("mona", Role::Moderator).await;
    for handle in ["anna", "bea", "carl"] {
        branch.with_role(handle, Role::Staff).await;
    }
    let olga = branch.browser_of("olga").await;
    for (name, priority, permissions) in [
        ("", "20", &["users"][..]),
        ("Admin", "20", &["users"]),
        ("A, B", "20", &["users"]),
        ("Team", "0", &["users"]),
        ("Team", "100", &["users"]),
        ("Team", "20", &[]),
        ("Team", "20", &["crown"]),
    ] {
        assert_eq!(make(&olga, "", name, priority, permissions).await, REFUSED, "{name} {priority}");
    }
    assert!(make(&olga, "", "Programme team", "20", &["users", "announcements"]).await.is_redirection());
    assert_eq!(make(&olga, "", "programme TEAM", "30", &["users"]).await, REFUSED, "a name twice");
    assert!(make(&olga, "", "Door desk", "5", &["users"]).await.is_redirection());

    assert!(give(&olga, "anna", "Programme team").await.is_redirection());
    assert!(give(&olga, "bea", "Door desk").await.is_redirection());
    let (anna, bea) = (branch.browser_of("anna").await, branch.browser_of("bea").await);
    for (path, expected) in [
        ("/desk/people", StatusCode::OK),
        ("/desk/announcements", StatusCode::OK),
        ("/desk/settings", StatusCode::FORBIDDEN),
        ("/desk/audit", StatusCode::FORBIDDEN),
        ("/desk/roles", StatusCode::FORBIDDEN),
    ] {
        assert_eq!(anna.get(path).await.status, expected, "{path}");
    }
    assert!(olga.get("/desk/people?role=Programme%20team").await.body.contains("@anna"));

    // Nobody lifts anyone above herself, nor decides about whoever stands above her.
    for (who, handle, role) in [
        (&bea, "anna", "staff"),
        (&bea, "carl", "Programme team"),
        (&bea, "bea", "Programme team"),
        (&bea, "carl", "moderator"),
        (&anna, "carl", "moderator"),
        (&anna, "mona", "staff"),
        (&anna, "carl", "owner"),
    ] {
        assert_eq!(give(who, handle, role).await, StatusCode::FORBIDDEN, "{handle} {role}");
    }
    assert!(give(&anna, "bea", "staff").await.is_redirection(), "below her");
    assert!(give(&anna, "bea", "Door desk").await.is_redirection());
    let offered = anna.get("/desk/people/carl").await.body;
    assert!(offered.contains("Door desk") && !offered.contains("value=\"moderator\""));

    // A change holds at once for whoever has the role; a role that somebody has stays.
    let id = id_of(&olga, "Programme team").await;
    assert!(make(&olga, &id, "Events", "20", &["announcements"]).await.is_redirection());
    assert_eq!(anna.get("/desk/people").await.status, StatusCode::FORBIDDEN);
    assert_eq!(anna.get("/desk/announcements").await.status, StatusCode::OK);
    let kept = olga.submit("/desk/roles/remove", &[("id", &id)]).await;
    assert_eq!(kept.status, REFUSED);
    assert!(kept.body.contains("Somebody has this role"));
    let table = "email,handle,role\nnew@alpha.test,newcomer,Events";
    let page = olga.submit("/desk/people/table", &[("table", table), ("sure", "true")]).await;
    assert!(page.location.is_some(), "{}", page.body);

    // The API says the same, and a role may ask for a second factor.
    let listed = api.get("/api/branchline/v1/roles").await;
    let events = listed.as_array().expect("roles").iter().find(|r| r["name"] == "Events").expect("ours").clone();
    let flag = Permission::ManageAnnouncements as u64;
    assert_eq!((events["permissions"].as_str(), events["priority"].as_i64()), (Some(&*flag.to_string()), Some(20)));
    let form = [("id", id.as_str()), ("name", "Events"), ("priority", "20"), ("permissions[]", "announcements")];
    let form = [&form[..], &[("asks_factor", "true")]].concat();
    assert!(olga.submit("/desk/roles/save", &form).await.location.is_some());
    let sent = anna.get("/home").await.location.expect("the page of the second factor");
    assert!(sent.starts_with("/settings/security"), "{sent}");
    assert!(bea.get("/home").await.location.is_none(), "another role's people are not asked");

    for handle in ["anna", "newcomer"] {
        assert!(give(&olga, handle, "staff").await.is_redirection(), "{handle}");
    }
    assert!(olga.submit("/desk/roles/remove", &[("id", &id)]).await.location.is_some());
    assert!(anna.get("/home").await.location.is_none());
    assert!(!olga.get("/desk/roles").await.body.contains("Events"));
}

#[tokio::test]
async fn whoever_makes_roles_makes_none_above_her_own() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("olga", Role::Owner).await;
    branch.with_role("anna", Role::Staff).await;
    let olga = branch.browser_of("olga").await;
    assert!(make(&olga, "", "Lead", "30", &["roles", "users"]).await.is_redirection());
    assert!(make(&olga, "", "Editors", "20", &["rules"]).await.is_redirection());
    assert!(give(&olga, "anna", "Lead").await.is_redirection());
    let (lead, editors) = (id_of(&olga, "Lead").await, id_of(&olga, "Editors").await);
    let anna = branch.browser_of("anna").await;
    for (id, name, priority, permissions) in [
        ("", "Above", "31", &["users"][..]),
        ("", "More", "10", &["settings"]),
        (lead.as_str(), "Lead", "30", &["roles", "users", "settings"]),
        (lead.as_str(), "Lead", "99", &["roles", "users"]),
        (editors.as_str(), "Editors", "20", &["users"]),
    ] {
        assert_eq!(make(&anna, id, name, priority, permissions).await, StatusCode::FORBIDDEN, "{name} {priority}");
    }
    assert_eq!(anna.submit("/desk/roles/remove", &[("id", &editors)]).await.status, StatusCode::FORBIDDEN);
    assert!(make(&anna, "", "Helpers", "30", &["users"]).await.is_redirection(), "as high as hers, and not higher");
}
