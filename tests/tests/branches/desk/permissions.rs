//! Every act at the desk and the permission that it needs: whoever lacks it is refused, and the audit log says so.

use branchline::{
    base::audit,
    entities::login::{Own, Role},
    login::roles::{self, ALL, Permission},
};
use reqwest::StatusCode;
use tests::{Browser, Network};

use Permission::{
    ManageAnnouncements, ManageCustomEmojis, ManageFederation, ManageReports, ManageRoles, ManageRules, ManageSettings,
    ManageUsers, ViewAuditLog,
};

/// Pages, and the permission that each needs.
const PAGES: &[(&str, Permission)] = &[
    ("/desk/people", ManageUsers),
    ("/desk/reports", ManageReports),
    ("/desk/letters", ManageSettings),
    ("/desk/alerts", ManageReports),
    ("/desk/reports/purges/1", ManageSettings),
    ("/desk/people/olga", ManageUsers),
    ("/desk/settings", ManageSettings),
    ("/desk/audit", ViewAuditLog),
    ("/desk/audit/export.jsonl", ViewAuditLog),
    ("/desk/audit/export.csv", ViewAuditLog),
    ("/desk/network", ManageFederation),
    ("/desk/announcements", ManageAnnouncements),
    ("/desk/backups", ManageSettings),
    ("/desk/emojis", ManageCustomEmojis),
    ("/desk/webhooks", ManageSettings),
    ("/desk/setup", ManageSettings),
    ("/desk/setup/look", ManageSettings),
    ("/desk/colour", ManageSettings),
    ("/desk/pages", ManageSettings),
    ("/desk/keys", ManageSettings),
    ("/desk/storage", ManageSettings),
    ("/desk/roles", ManageRoles),
    ("/desk/sign-in", ManageSettings),
    ("/desk/sign-in/1", ManageSettings),
    ("/desk/accounts", ManageSettings),
    ("/desk/exchange", ManageRules),
    ("/desk/safeguarding", ManageSettings),
    ("/desk/surveys", ManageRules),
    ("/desk/figures", ManageRules),
    ("/desk/figures/figures.csv", ManageRules),
    ("/desk/goals", ManageRules),
    ("/desk/review", ManageRules),
    ("/desk/break", ManageReports),
    ("/desk/context", ManageReports),
    ("/desk/queue", ManageReports),
    ("/desk/rules", ManageRules),
    ("/desk/handbook", ManageRules),
    ("/branch/servers", ManageFederation),
    ("/branch/lists", ManageFederation),
    ("/branch/records", ManageSettings),
    ("/branch/privacy", ManageRules),
];

/// Acts, each about nobody or nothing, so that whoever may do them is told what is wrong.
const ACTS: &[(&str, Permission)] = &[
    ("/desk/people/role", ManageUsers),
    ("/desk/people/suspend", ManageUsers),
    ("/desk/people/resume", ManageUsers),
    ("/desk/people/end-sessions", ManageUsers),
    ("/desk/people/reset", ManageUsers),
    ("/desk/people/leave", ManageUsers),
    ("/desk/people/return", ManageUsers),
    ("/desk/people/approve", ManageUsers),
    ("/desk/people/refuse", ManageUsers),
    ("/desk/people/invite", ManageUsers),
    ("/desk/people/table", ManageUsers),
    ("/desk/settings", ManageSettings),
    ("/desk/reports", ManageSettings),
    ("/desk/reports/matrix", ManageSettings),
    ("/desk/reports/kept", ManageSettings),
    ("/desk/reports/plan", ManageSettings),
    ("/desk/reports/contacts", ManageSettings),
    ("/desk/reports/key", ManageReports),
    ("/desk/cases/1/note", ManageReports),
    ("/desk/cases/1/letter", ManageReports),
    ("/desk/handed/1/answered", ManageReports),
    ("/desk/alerts", ManageSettings),
    ("/desk/alerts/settle", ManageReports),
    ("/desk/letters", ManageSettings),
    ("/desk/settings/logo", ManageSettings),
    ("/desk/settings/picture", ManageSettings),
    ("/desk/audit/verify", ViewAuditLog),
    ("/desk/network/accept", ManageFederation),
    ("/desk/network/filter", ManageFederation),
    ("/desk/network/reject", ManageFederation),
    ("/desk/network/remove", ManageFederation),
    ("/desk/network/retry", ManageFederation),
    ("/desk/network/ask", ManageFederation),
    ("/desk/announcements/publish", ManageAnnouncements),
    ("/desk/announcements/withdraw", ManageAnnouncements),
    ("/desk/backups/make", ManageSettings),
    ("/desk/backups/plan", ManageSettings),
    ("/desk/emojis/add", ManageCustomEmojis),
    ("/desk/emojis/hide", ManageCustomEmojis),
    ("/desk/webhooks/add", ManageSettings),
    ("/desk/webhooks/remove", ManageSettings),
    ("/desk/setup/name", ManageSettings),
    ("/desk/setup/mail", ManageSettings),
    ("/desk/pages/save", ManageSettings),
    ("/desk/pages/remove", ManageSettings),
    ("/desk/keys/add", ManageSettings),
    ("/desk/keys/remove", ManageSettings),
    ("/desk/storage/keep", ManageSettings),
    ("/desk/storage/check", ManageSettings),
    ("/desk/storage/remove", ManageSettings),
    ("/desk/storage/thumbnails", ManageSettings),
    ("/desk/roles/save", ManageRoles),
    ("/desk/roles/remove", ManageRoles),
    ("/desk/sign-in/save", ManageSettings),
    ("/desk/sign-in/try", ManageSettings),
    ("/desk/sign-in/remove", ManageSettings),
    ("/desk/break", ManageReports),
    ("/desk/accounts/save", ManageSettings),
    ("/desk/accounts/review", ManageSettings),
    ("/desk/accounts/remove", ManageSettings),
    ("/desk/accounts/cover", ManageSettings),
    ("/desk/accounts/uncover", ManageSettings),
    ("/desk/accounts/plan", ManageSettings),
    ("/desk/exchange/share", ManageRules),
    ("/desk/exchange/subscribe", ManageRules),
    ("/desk/exchange/unsubscribe", ManageRules),
    ("/desk/safeguarding", ManageSettings),
    ("/desk/surveys", ManageRules),
    ("/desk/surveys/1/save", ManageRules),
    ("/desk/surveys/1/launch", ManageRules),
    ("/desk/surveys/1/close", ManageRules),
    ("/desk/surveys/1/read", ManageRules),
    ("/desk/surveys/1/changes", ManageRules),
    ("/desk/surveys/1/remove", ManageRules),
    ("/desk/goals/add", ManageRules),
    ("/desk/goals/remove", ManageRules),
    ("/desk/review/write", ManageRules),
    ("/desk/review/consult", ManageRules),
    ("/branch/lists/subscribe", ManageFederation),
    ("/branch/servers/filters", ManageFederation),
    ("/branch/records", ManageSettings),
];

const PEOPLE: [(&str, Role); 4] =
    [("sara", Role::Staff), ("mona", Role::Moderator), ("ada", Role::Admin), ("olga", Role::Owner)];

async fn expect(net: &Network, browser: &Browser, who: (&str, Role), act: (bool, &str, Permission)) {
    let ((handle, role), (reads, path, permission)) = (who, act);
    let form = [("handle", "nobody"), ("domain", "no domain"), ("uses", "0"), ("table", "x"), ("years", "-1")];
    let page = if reads { browser.get(path).await } else { browser.submit(path, &form).await };
    if roles::permits(role, permission) {
        assert_ne!(page.status, StatusCode::FORBIDDEN, "{handle}: {path}");
        assert!(!page.status.is_server_error(), "{handle}: {path}: {}", page.status);
        return;
    }
    assert_eq!(page.status, StatusCode::FORBIDDEN, "{handle}: {path}");
    let last = audit::newest(net.branch(0).app.db.read(), 1).await.expect("rows").pop().expect("a line");
    let method = if reads { "GET" } else { "POST" };
    assert_eq!((last.actor.as_str(), last.action.as_str()), (handle, "refused"), "{path}");
    assert_eq!(last.subject, format!("{method} {path}"));
}

#[tokio::test]
async fn every_act_needs_its_permission() {
    let net = Network::of(&["alpha"]).await;
    for (handle, role) in PEOPLE {
        net.branch(0).with_role(handle, role).await;
    }
    for who in PEOPLE {
        let browser = net.branch(0).browser_of(who.0).await;
        for (path, permission) in PAGES {
            expect(&net, &browser, who, (true, path, *permission)).await;
        }
        for (path, permission) in ACTS {
            expect(&net, &browser, who, (false, path, *permission)).await;
        }
        let desk = browser.get("/desk").await;
        let expected = if who.1 == Role::Staff { StatusCode::FORBIDDEN } else { StatusCode::OK };
        assert_eq!(desk.status, expected, "{}", who.0);
        assert_eq!(browser.get("/menu").await.body.contains("href=\"/desk\""), who.1 != Role::Staff);
    }
    let stranger = net.branch(0).browser();
    for (path, _) in PAGES {
        assert!(stranger.get(path).await.location.expect("the way to sign in").starts_with("/sign-in"), "{path}");
    }
    let whole = audit::verify(net.branch(0).app.db.read()).await.expect("read");
    assert!(matches!(whole, audit::Verdict::Whole { .. }), "{whole:?}");
}

#[tokio::test]
async fn a_role_with_one_permission_does_that_alone() {
    let net = Network::of(&["alpha"]).await;
    net.branch(0).with_role("olga", Role::Owner).await;
    for (n, permission) in (1..).zip(ALL) {
        let own = Own { id: n, permissions: permission as u64, priority: n, name: roles::key(permission) };
        let handle = format!("own_{}", own.name);
        net.branch(0).with_role(&handle, Role::Own(own)).await;
        let browser = net.branch(0).browser_of(&handle).await;
        for (path, needed) in PAGES {
            expect(&net, &browser, (&handle, Role::Own(own)), (true, path, *needed)).await;
        }
        for (path, needed) in ACTS {
            expect(&net, &browser, (&handle, Role::Own(own)), (false, path, *needed)).await;
        }
    }
}

#[tokio::test]
async fn the_api_asks_for_the_same_permissions() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (sara, olga) = (branch.with_role("sara", Role::Staff).await, branch.with_role("olga", Role::Owner).await);
    let narrow = branch.person("nina").await;
    for path in ["desk", "settings", "people", "roles", "network", "audit", "audit/verify", "backups"] {
        let path = format!("/api/branchline/v1/{path}");
        assert_eq!(sara.try_get(&path).await.0, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(narrow.try_get(&path).await.0, StatusCode::FORBIDDEN, "without the scope: {path}");
        assert_eq!(olga.try_get(&path).await.0, StatusCode::OK, "{path}");
    }
    let refused = audit::newest(branch.app.db.read(), 1).await.expect("rows").pop().expect("a line");
    assert_eq!((refused.actor.as_str(), refused.subject.as_str()), ("sara", "API backups"));
    let change = serde_json::json!({ "DESCRIPTION": "Told by a script" });
    let path = "/api/branchline/v1/settings";
    assert_eq!(sara.try_send(reqwest::Method::PATCH, path, change.clone()).await.0, StatusCode::FORBIDDEN);
    olga.send(reqwest::Method::PATCH, path, change).await;
    assert_eq!(branch.app.config.description, "Told by a script");
    let wrong = serde_json::json!({ "DESCRIPTION": "x", "COLOUR": "#ffffff" });
    assert_eq!(olga.try_send(reqwest::Method::PATCH, path, wrong).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(branch.app.config.description, "Told by a script", "all or none");
    let act = async |who: &tests::Person, path: &str| {
        who.try_post(&format!("/api/branchline/v1/{path}"), serde_json::json!({ "role": "admin" })).await.0
    };
    for path in ["people/nina/suspend", "people/nina/role", "network/birch.example/accept", "backups"] {
        assert_eq!(act(&sara, path).await, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(act(&olga, path).await, StatusCode::OK, "{path}");
    }
    assert_eq!(act(&olga, "people/nina/dance").await, StatusCode::NOT_FOUND);
    assert_eq!(act(&olga, "people/olga/suspend").await, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(narrow.try_get("/api/v1/accounts/verify_credentials").await.0, StatusCode::UNAUTHORIZED, "paused");
}
