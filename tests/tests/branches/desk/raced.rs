//! Two who change the same thing at once: whoever comes second is told, and keeps what she typed.

use branchline::entities::login::Role;
use reqwest::StatusCode;
use tests::{Browser, Network, browser::between};

const SAID: &str = "Somebody else has changed this since you opened the page";

/// What the form for a role or a service said that it was.
fn was(page: &str, id: &str) -> String {
    let form = page.split("<form").find(|f| f.contains(&format!("name=\"id\" value=\"{id}\""))).expect("its form");
    between(form, "name=\"was\" value=\"", "\"").to_owned()
}

async fn save(browser: &Browser, path: &str, form: &[(&str, &str)], typed: &str) {
    let late = browser.submit(path, form).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
    assert!(late.body.contains(SAID) && late.body.contains(&format!("value=\"{typed}\"")), "kept: {}", late.body);
}

#[tokio::test]
async fn the_second_of_two_is_told_about_roles_services_and_pages() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("olga", Role::Owner).await;
    branch.with_role("otto", Role::Owner).await;
    let (olga, otto) = (branch.browser_of("olga").await, branch.browser_of("otto").await);

    let role = [("name", "Team"), ("priority", "20"), ("permissions[]", "users")];
    assert!(olga.submit("/desk/roles/save", &role).await.location.is_some());
    let page = olga.get("/desk/roles").await.body;
    let card = page.split("<details").find(|f| f.contains(": Team")).expect("its form").to_owned();
    let id = between(&card, "name=\"id\" value=\"", "\"").to_owned();
    let seen = was(&page, &id);
    let theirs =
        [("id", id.as_str()), ("was", seen.as_str()), ("name", "Team"), ("priority", "30"), ("permissions[]", "users")];
    assert!(otto.submit("/desk/roles/save", &theirs).await.location.is_some());
    let mine = [
        ("id", id.as_str()),
        ("was", seen.as_str()),
        ("name", "Circle"),
        ("priority", "20"),
        ("permissions[]", "users"),
    ];
    save(&olga, "/desk/roles/save", &mine, "Circle").await;
    let now = was(&olga.submit("/desk/roles/save", &mine).await.body, &id);
    let again = [&[("was", now.as_str())][..], &mine[2..], &mine[..1]].concat();
    assert!(olga.submit("/desk/roles/save", &again).await.location.is_some(), "once she has seen it");

    // Groups of a sign-in service give roles of the branch's own, by whatever they are called.
    let service = |name: &'static str, roles: &'static str| {
        vec![
            ("name", name),
            ("issuer", "https://sso.example"),
            ("client_id", "alder"),
            ("group_roles", roles),
            ("is_on", "true"),
        ]
    };
    let unknown = olga.submit("/desk/sign-in/save", &service("Town", "prog = Nobody")).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unknown.body.contains("one of your own by its name"), "{}", unknown.body);
    assert!(olga.submit("/desk/sign-in/save", &service("Town", "prog = circle")).await.location.is_some());
    let list = olga.get("/desk/sign-in").await.body;
    let address = between(&list, "href=\"/desk/sign-in/", "\"").to_owned();
    let path = format!("/desk/sign-in/{address}");
    let seen = was(&olga.get(&path).await.body, &address);
    let mine = |name: &'static str, was: &str| {
        let own = vec![("id", address.clone()), ("was", was.to_owned())];
        let rest = service(name, "prog = Circle").into_iter().map(|(n, v)| (n, v.to_owned()));
        own.into_iter().chain(rest).collect::<Vec<_>>()
    };
    let submit = async |who: &Browser, form: Vec<(&'static str, String)>| {
        let form: Vec<(&str, &str)> = form.iter().map(|(n, v)| (*n, v.as_str())).collect();
        who.submit("/desk/sign-in/save", &form).await
    };
    assert!(submit(&otto, mine("City", &seen)).await.location.is_some());
    let late = submit(&olga, mine("Town hall", &seen)).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.body.contains(SAID) && late.body.contains("value=\"Town hall\""), "{}", late.body);
    let kept = olga.submit("/desk/roles/remove", &[("id", &id)]).await;
    assert!(kept.body.contains("A sign-in service gives this role"), "{}", kept.body);
    let renamed = [("id", id.as_str()), ("name", "Events"), ("priority", "20"), ("permissions[]", "users")];
    assert!(olga.submit("/desk/roles/save", &renamed).await.location.is_some());
    assert!(olga.get(&path).await.body.contains("prog = Events"), "under its new name");

    let text = [("title", "Imprint"), ("slug", "imprint"), ("body", "One")];
    assert!(olga.submit("/desk/pages/save", &text).await.location.is_some());
    let page = between(&olga.get("/desk/pages").await.body, "href=\"/desk/pages/", "\"").to_owned();
    let change = |title: &'static str| [("id", page.clone()), ("revision", "1".into()), ("title", title.to_owned())];
    for (who, title, is_saved) in [(&otto, "Legal", true), (&olga, "Imprint and so on", false)] {
        let form = change(title);
        let form: Vec<(&str, &str)> = form.iter().map(|(n, v)| (*n, v.as_str())).chain(text[1..].to_vec()).collect();
        let answer = who.submit("/desk/pages/save", &form).await;
        assert_eq!(answer.location.is_some(), is_saved, "{title}: {}", answer.body);
        assert!(is_saved || (answer.body.contains(SAID) && answer.body.contains("value=\"Imprint and so on\"")));
    }
}
