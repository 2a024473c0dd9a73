//! The first start: a link, ten pages one after another, and a branch that has its owner, its look, its mail and its neighbours.

use branchline::{entities::remote_host, people::profiles::first_owner};
use reqwest::{
    StatusCode,
    multipart::{Form, Part},
};
use sea_orm::EntityTrait;
use std::time::Duration;
use tests::{Browser, MailServer, Network, pictures};

const REFUSED: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
const GOOD: &str = "four lanterns for a whale";

async fn path(net: &Network) -> String {
    let link = first_owner::link(&net.branch(0).app).await.expect("a link");
    link.strip_prefix("http://alpha.test").expect("our address").to_owned()
}

fn owner<'a>(email: &'a str, handle: &'a str, new: &'a str) -> [(&'a str, &'a str); 4] {
    [("email", email), ("handle", handle), ("new", new), ("again", new)]
}

#[tokio::test]
async fn the_first_link_leads_to_an_owner_once() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let old = path(&net).await;
    let link = path(&net).await;
    let browser = branch.browser();
    assert_eq!(browser.get(&old).await.status, StatusCode::NOT_FOUND, "a new link ends the one before");
    assert_eq!(browser.get("/setup/nonsense/name").await.status, StatusCode::NOT_FOUND);
    assert_eq!(browser.get(&format!("{link}/mail")).await.status, StatusCode::NOT_FOUND, "not without an owner");
    let name = format!("{link}/name");
    assert_eq!(browser.get(&link).await.location.as_deref(), Some(&*name));
    let page = browser.get(&name).await.body;
    assert!(page.contains("Step 1 of 10") && page.contains("Fixed by BRANCHLINE_NAME"), "{page}");
    net.advance(Duration::from_secs(3_700));
    assert_eq!(browser.get(&name).await.status, StatusCode::NOT_FOUND, "an hour later it is over");

    let link = path(&net).await;
    let (name, address, last) = (format!("{link}/name"), format!("{link}/address"), format!("{link}/owner"));
    let wrong = browser.submit(&name, &[("DESCRIPTION", "By the river"), ("CONTACT", "nobody")]).await;
    assert_eq!(wrong.status, REFUSED);
    assert!(wrong.body.contains("role=\"alert\"") && wrong.body.contains("By the river"), "kept: {}", wrong.body);
    let said = browser.submit(&name, &[("DESCRIPTION", "By the river"), ("CONTACT", "hello@alder.example")]).await;
    assert_eq!(said.location.as_deref(), Some(&*address));
    assert_eq!(branch.app.config.description, "By the river");
    assert_eq!(browser.get(&link).await.location.as_deref(), Some(&*address), "where she stopped");
    let page = browser.get(&address).await.body;
    assert!(page.contains("leads to this server") && page.contains("@anna@alpha.test"), "{page}");
    assert!(page.contains(&format!("href=\"{name}\"")), "the way back");
    assert_eq!(browser.submit(&address, &[]).await.location.as_deref(), Some(&*last));

    for (email, handle, password) in [
        ("nobody", "olga", GOOD),
        ("olga@alpha.test", "admin", GOOD),
        ("olga@alpha.test", "olga", "olgaalpha1"),
        ("olga@alpha.test", "olga", "short"),
    ] {
        let page = browser.submit(&last, &owner(email, handle, password)).await;
        assert_eq!(page.status, REFUSED, "{email} {handle} {password}");
        assert!(page.body.contains("role=\"alert\"") && page.body.contains(&format!("value=\"{email}\"")), "kept");
    }
    let others = branch.browser();
    let (one, other) = (owner("olga@alpha.test", "olga", GOOD), owner("eve@alpha.test", "eve", GOOD));
    let both = futures::join!(browser.submit(&last, &one), others.submit(&last, &other));
    let made = [&both.0, &both.1].iter().filter(|p| p.location.as_deref() == Some("/desk/setup/factor")).count();
    assert_eq!(made, 1, "one link, one owner: {} {}", both.0.status, both.1.status);
    let signed_in = if both.0.location.is_some() { &browser } else { &others };
    let desk = signed_in.get("/desk").await;
    assert!(desk.status.is_success() && desk.body.contains("href=\"/desk/setup\""), "where it goes on");
    assert_eq!(browser.get(&last).await.status, StatusCode::NOT_FOUND);
    assert!(first_owner::link(&branch.app).await.is_err(), "there is somebody now");
}

async fn made_owner(net: &Network) -> Browser {
    let (browser, link) = (net.branch(0).browser(), path(net).await);
    let done = browser.submit(&format!("{link}/owner"), &owner("olga@alpha.test", "olga", GOOD)).await;
    assert_eq!(done.location.as_deref(), Some("/desk/setup/factor"));
    browser
}

fn look(colour: &str, file: Option<Vec<u8>>) -> Form {
    let form = Form::new().text("COLOUR", colour.to_owned());
    let part = |bytes| Part::bytes(bytes).file_name("logo.png").mime_str("image/png").expect("a type");
    form.part("file", part(file.unwrap_or_default()))
}

#[tokio::test]
async fn the_owner_goes_on_at_the_desk_and_may_stop_at_any_step() {
    let net = Network::with(&["alpha"], &[], &[("BRANCHLINE_MAIL", "")]).await;
    let branch = net.branch(0);
    let olga = made_owner(&net).await;
    let at = async |step: &str| {
        let found = olga.get("/desk/setup").await.location;
        assert_eq!(found.as_deref(), Some(&*format!("/desk/setup/{step}")));
    };
    let send = async |step: &str, form: &[(&str, &str)]| olga.submit(&format!("/desk/setup/{step}"), form).await;
    at("factor").await;
    assert!(olga.get("/desk/setup/factor").await.body.contains("You have no second factor yet"));
    send("factor", &[]).await;
    at("look").await;

    // A colour is tried before it is used, and what is no picture is said.
    let light = olga.get("/desk/setup/look?colour=%23ffee00").await.body;
    assert!(light.contains("at least 4.5 is needed"), "{light}");
    assert!(light.contains("/desk/setup/look?colour=%23") && light.contains("/colour.css?colour=%23ffee00"));
    assert!(olga.get("/colour.css?colour=%23123456").await.body.contains("--try: #123456"));
    assert_eq!(olga.get("/colour.css?colour=red}").await.body, "", "nothing but colours");
    let here = "/desk/setup/look";
    assert_eq!(olga.upload(here, look("#ffee00", None)).await.status, REFUSED);
    assert_eq!(olga.upload(here, look("#123456", Some(b"a letter".to_vec()))).await.status, REFUSED);
    let put = olga.upload(here, look("#123456", Some(pictures::png(64, 64)))).await;
    assert_eq!(put.location.as_deref(), Some("/desk/setup/place"), "{}", put.body);
    assert!(branch.app.config.logo.is_some() && branch.app.config.colour.as_deref() == Some("#123456"));
    send("place", &[("LANGUAGE", "de"), ("TIME_ZONE", "Europe/Berlin")]).await;

    for wrong in ["no domain", "birch.test\nalpha.test"] {
        let page = send("federation", &[("FEDERATION", "network"), ("branches", wrong)]).await;
        assert_eq!(page.status, REFUSED, "{wrong}");
        assert!(page.body.contains(wrong.lines().last().expect("a line")), "kept");
    }
    assert_eq!(remote_host::Entity::find().all(branch.app.db.read()).await.expect("rows"), [], "all or nothing");
    send("federation", &[("FEDERATION", "network"), ("branches", "Birch.test\r\ncedar.test, ")]).await;
    let trusted = remote_host::Entity::find().all(branch.app.db.read()).await.expect("rows");
    let trusted: Vec<_> = trusted.iter().map(|r| (r.host.as_str(), r.standing.as_deref())).collect();
    assert_eq!(trusted.len(), 2);
    assert!(trusted.contains(&("birch.test", Some("accept"))), "{trusted:?}");
    at("mail").await;

    let smtp = MailServer::start("anna@alder.example", "p:@/ß").await;
    let port = smtp.port.to_string();
    let form = |host: &'static str, password: &'static str| {
        [("host", host), ("port", port.as_str()), ("security", "none"), ("username", "anna@alder.example")]
            .into_iter()
            .chain([("password", password), ("try", "true")])
            .collect::<Vec<_>>()
    };
    assert_eq!(send("mail", &form("no host", "x")).await.status, REFUSED);
    let refused = send("mail", &form("127.0.0.1", "wrong")).await;
    assert!(refused.status == REFUSED && refused.body.contains("nimmt diesen Benutzernamen"), "{}", refused.body);
    let sent = send("mail", &form("127.0.0.1", "p:@/ß")).await;
    assert!(sent.status.is_success() && sent.body.contains("olga@alpha.test"), "{}", sent.body);
    assert_eq!(smtp.letters().len(), 1);
    assert!(!sent.body.contains("p:@/") && !olga.get("/desk/settings").await.body.contains("p:@/"), "shown to nobody");
    let again: Vec<_> = form("127.0.0.1", "").into_iter().filter(|(name, _)| *name != "try").collect();
    assert_eq!(send("mail", &again).await.location.as_deref(), Some("/desk/setup/handbook"));
    assert!(branch.app.config.mail.contains("p%3A%40"), "an empty password keeps the one before");
    let kept = branchline::entities::mail_server::Entity::find().one(branch.app.db.read()).await.expect("rows");
    assert!(!kept.expect("a row").password.contains("p:@"), "wrapped in the database");

    at("handbook").await;
    let questions = olga.get("/desk/setup/handbook").await.body;
    assert!(questions.contains("name=\"voice\"") && questions.contains("href=\"/desk/setup/joining\""), "now or later");
    let page = send("handbook", &[("name", "Alder"), ("voice", "anybody"), ("review", "12")]).await;
    assert_eq!(page.location.as_deref(), Some("/desk/setup/joining"), "{}", page.body);
    let draft = olga.get("/desk/setup/handbook").await.body;
    assert!(draft.contains("Es gibt schon ein Handbuch") && !draft.contains("name=\"voice\""), "{draft}");
    let end = send("joining", &[("REGISTRATION", "approval"), ("JOINING", "Ask Olga")]).await;
    assert_eq!(end.location.as_deref(), Some("/desk?done=saved"));
    assert_eq!(branch.app.config.registration, "approval");
    let desk = olga.get("/desk").await.body;
    assert!(
        !desk.contains("href=\"/desk/setup\"") && !desk.contains("href=\"/desk/setup/mail\""),
        "ticked off: {desk}"
    );
    assert!(desk.contains("href=\"/settings/security\""), "the second factor is still to do");
}
