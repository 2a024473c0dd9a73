//! Pictures that may show the abuse of children: locked, hashed, given to the colleague in charge, and never copied or shown.

use branchline::entities::{case_evidence, login::Role};
use reqwest::{Method, StatusCode};
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::{Value, json};
use tests::{Network, person::text, pictures};

const CASES: &str = "/api/branchline/v1/cases";

#[tokio::test]
async fn a_suspected_picture_is_locked_and_nobody_sees_it() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, bea) = (branch.person("anna").await, branch.person("bea").await);
    let mo = branch.with_role("mo", Role::Moderator).await;
    branch.with_role("olga", Role::Owner).await;
    let desk = branch.browser_of("olga").await;
    let plan = |lead: &'static str, country: &'static str| {
        [("lead", lead), ("country", country), ("procedure", "Ring the director, 42")]
    };
    for (lead, country, said) in [("bea", "DE", "looks into reports"), ("mo", "XX", "Choose a country")] {
        let wrong = desk.submit("/desk/reports/plan", &plan(lead, country)).await;
        assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.body.contains(said), "{}", wrong.body);
    }
    assert_eq!(desk.submit("/desk/reports/plan", &plan("@mo", "DE")).await.status, StatusCode::SEE_OTHER);
    let form = reqwest::multipart::Form::new()
        .part("file", reqwest::multipart::Part::bytes(pictures::png(10, 10)).file_name("x.png"))
        .text("description", "a description");
    let upload = bea.request(Method::POST, "/api/v2/media").multipart(form).send().await.expect("an answer");
    let media: Value = upload.json().await.expect("json");
    let new = json!({ "status": "Look at this", "media_ids": [media["id"]], "visibility": "public" });
    let post = bea.post("/api/v1/statuses", new).await;
    let id = text(&post["id"]).to_owned();
    let before = anna.get(&format!("/api/v1/statuses/{id}")).await;
    let picture = text(&before["media_attachments"][0]["url"]).replace("http://alpha.test", "");
    let reporter = branch.browser_of("anna").await;
    assert_eq!(reporter.get(&picture).await.status, StatusCode::OK);
    let ask = reporter.get(&format!("/report?account={}&post={id}", bea.id)).await.body;
    assert!(ask.contains("nobody has to look"), "{ask}");
    let tick = [("account_id", bea.id.as_str()), ("status_ids[]", &id), ("category", "other"), ("illegal", "true")];
    assert_eq!(reporter.submit("/report", &tick).await.status, StatusCode::SEE_OTHER);
    // Locked at once, wherever it was shown.
    assert_eq!(anna.get(&format!("/api/v1/statuses/{id}")).await["media_attachments"], json!([]));
    assert_eq!(reporter.get(&picture).await.status, StatusCode::NOT_FOUND);
    // Hashed, with no copy and no word of what it shows; urgent, and in the hands of the colleague in charge.
    let case = text(&mo.get(CASES).await[0]["id"]).to_owned();
    let shown = mo.get(&format!("{CASES}/{case}")).await;
    assert_eq!((&shown["severity"], &shown["owner_id"]), (&json!("urgent"), &json!(mo.id)));
    let kept = &shown["evidence"][1]["document"]["media"][0];
    assert_eq!((text(&kept["sha256"]).len(), &kept["locked"]), (64, &json!(true)), "{kept}");
    let rows = case_evidence::Entity::find().all(branch.app.db.read()).await.expect("rows");
    assert!(rows.iter().all(|r| !r.document.contains("preview") && !r.document.contains("a description")));
    let page = desk.get(&format!("/desk/cases/{case}")).await.body;
    for words in
        ["Do not look", "@mo is in charge", "internet-beschwerdestelle.de", "Ring the director, 42", "Pictures locked"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    let evidence = rows.iter().find(|r| r.kind == "post").expect("a snapshot").id;
    assert_eq!(desk.get(&format!("/desk/cases/{case}/evidence/{evidence}/0")).await.status, StatusCode::NOT_FOUND);
    // The file stays where it is for the authority, also after a day, until a colleague undoes the lock.
    net.advance(std::time::Duration::from_secs(3 * 86_400));
    branchline::worker::tidy::run(&branch.app).await.expect("tidied");
    net.drain().await;
    let media = branchline::entities::media::Entity::find().count(branch.app.db.read()).await.expect("a count");
    assert_eq!(media, 1);
    let measure = text(&mo.get(&format!("{CASES}/{case}")).await["measures"][0]["id"]).to_owned();
    desk.sign_in("olga@alpha.test", tests::branch::PASSWORD).await;
    desk.submit(&format!("/desk/cases/{case}/undo"), &[("measure", &measure)]).await;
    let after = anna.get(&format!("/api/v1/statuses/{id}")).await;
    assert_eq!(after["media_attachments"].as_array().map(Vec::len), Some(1), "{after}");
}
