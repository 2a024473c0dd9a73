//! Surveys from draft to "what we'll change": nobody can tell who answered what, and nothing small is shown.

use branchline::{
    branch::backups::dump,
    entities::{audit_entry, login::Role, spent_voucher, survey, survey_text, voucher_issue},
    worker::tidy,
};
use reqwest::StatusCode;
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use tests::{Branch, Browser, Network, browser::Page, person::text};
use vouchers::{Request, Voucher};

use crate::leaks::Log;

const SOURCE: &str = "scale: I can speak up.\nchoice: Where?\n- At the desk\n- In the office\n- At home\norder: What first?\n- Time\n- Training\ntext: Why?";

/// As many people as are needed, and an admin.
async fn staff(branch: &Branch, people: usize) -> (Browser, Vec<Browser>) {
    branch.with_role("ada", Role::Admin).await;
    let desk = branch.browser_of("ada").await;
    let mut all = Vec::new();
    for n in 1..people {
        branch.person(&format!("p{n}")).await;
        all.push(branch.browser_of(&format!("p{n}")).await);
    }
    (desk, all)
}

fn later(branch: &Branch, days: i64) -> String {
    branchline::base::clock::day(branch.app.clock.now_ms() + days * 86_400_000)
}

/// Begins a draft and writes it; gives its address at the desk and what was said.
async fn write(branch: &Branch, desk: &Browser, kind: &str, source: &str) -> (String, Page) {
    let begun = desk.submit("/desk/surveys", &[("kind", kind), ("template", "safety")]).await;
    let at = begun.location.expect("a draft");
    let closes = later(branch, 7);
    let form =
        [("title", "Speaking up"), ("introduction", "Why we ask."), ("source", source), ("closes_on", closes.as_str())];
    let saved = desk.submit(&format!("{at}/save"), &form).await;
    (at, saved)
}

fn id_of(at: &str) -> String {
    at.rsplit('/').next().expect("an id").to_owned()
}

/// What `surveys.js` does: fetches a ballot, with a seed of its own.
async fn fetch(browser: &Browser, id: &str, seed: u8) -> Voucher {
    let path = format!("/surveys/{id}/ballot");
    let offer: Value = serde_json::from_str(&browser.get(&path).await.body).expect("an offer");
    let request = Request::new(text(&offer["purpose"]), 1, [seed; 32]).expect("a request");
    let given = browser.post_json(&path, &json!({ "asked": request.asked() })).await;
    let given: Value = serde_json::from_str(&given.body).expect("JSON");
    let answers: Vec<String> =
        given["answers"].as_array().expect("answers").iter().map(|a| text(a).to_owned()).collect();
    request.finish(text(&offer["key"]), text(&offer["purpose"]), &answers).expect("proven").remove(0)
}

/// Casts it without a cookie.
async fn cast(branch: &Branch, id: &str, voucher: &Voucher, answers: &[&str]) -> Page {
    let body = json!({ "survey": id, "voucher": voucher.to_text(), "answers": answers });
    branch.browser().post_json("/ballots", &body).await
}

async fn row(branch: &Branch) -> survey::Model {
    survey::Entity::find().one(branch.app.db.read()).await.expect("reading").expect("a survey")
}

/// The database as a backup has it: the whole file on SQLite, the rows that a survey touches on PostgreSQL.
async fn copy(branch: &Branch) -> String {
    let db = branch.app.db.read();
    if !branch.app.db.is_sqlite() {
        let (surveys, texts) = (survey::Entity::find().all(db).await, survey_text::Entity::find().all(db).await);
        let (given, spent) = (voucher_issue::Entity::find().all(db).await, spent_voucher::Entity::find().all(db).await);
        return format!("{surveys:?} {texts:?} {given:?} {spent:?} {:?}", audit_entry::Entity::find().all(db).await);
    }
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("copy");
    dump::vacuum_into(&branch.app, &file).await.expect("copied");
    String::from_utf8_lossy(&std::fs::read(&file).expect("its bytes")).into_owned()
}

#[tokio::test]
async fn a_survey_from_draft_to_what_we_will_change() {
    let (log, _guard) = Log::begin();
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (desk, people) = staff(branch, 13).await;
    let (at, saved) = write(branch, &desk, "questionnaire", SOURCE).await;
    assert!(saved.status.is_redirection(), "{}", saved.body);
    let id = id_of(&at);
    assert_eq!(people[0].get(&format!("/surveys/{id}")).await.status, StatusCode::NOT_FOUND, "a draft is nobody's");
    assert!(desk.submit(&format!("{at}/launch"), &[]).await.status.is_redirection());
    let page = people[0].get(&format!("/surveys/{id}")).await.body;
    for words in
        ["no number under 5 is shown", "if there are 10 or more", "13 people were asked", "You need JavaScript"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    // Nothing can be changed any more, and nothing is read before it closes.
    let changed = desk.submit(&format!("{at}/save"), &[("title", "Other"), ("source", "text: Who are you?")]).await;
    assert_eq!(changed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(changed.body.contains("be changed any more"), "{}", changed.body);
    assert_eq!(row(branch).await.source, SOURCE);

    let mut vouchers = Vec::new();
    for (n, browser) in (1_u8..).zip(&people) {
        vouchers.push(fetch(browser, &id, n).await);
    }
    let before = copy(branch).await;
    let mut copies = vec![before];
    for (n, voucher) in vouchers.iter().enumerate() {
        let words = format!("zebra{n} of Mrs Adler");
        let step = if n < 6 { "5" } else { "4" };
        let place = if n < 1 {
            "0"
        } else if n < 6 {
            "1"
        } else {
            "2"
        };
        let first = if n < 6 { "0,1" } else { "1,0" };
        let sent = cast(branch, &id, voucher, &[step, place, first, &words]).await;
        assert_eq!(sent.status, StatusCode::NO_CONTENT, "{}", sent.body);
        copies.push(copy(branch).await);
    }
    let again = cast(branch, &id, &vouchers[0], &["1", "0", "0,1", ""]).await;
    assert!(again.status == StatusCode::UNPROCESSABLE_ENTITY && again.body.contains("used before"), "{}", again.body);
    let broken = cast(branch, &id, &vouchers[0], &["9", "0", "0,1", ""]).await;
    assert!(broken.body.contains("Answer every question"), "{}", broken.body);

    // No copy of the database has an answer, a voucher or its half that was redeemed beside a login; two copies have no
    // sealed text in common.
    let (rows, spent) = (
        voucher_issue::Entity::find().all(branch.app.db.read()).await.expect("rows"),
        spent_voucher::Entity::find().all(branch.app.db.read()).await.expect("rows"),
    );
    assert_eq!((rows.len(), spent.len()), (12, 12));
    assert!(spent.iter().all(|s| !format!("{rows:?}").contains(&s.hash)));
    let sealed = row(branch).await.ballots;
    assert!(sealed.starts_with("w1.") && copies[12].contains(&sealed[..80]), "the search finds what is there");
    assert!(copies[..12].iter().all(|c| !c.contains(&sealed[40..80])), "all of it is written anew with each ballot");
    for one in &copies {
        assert!(!one.contains("zebra") && vouchers.iter().all(|v| !one.contains(&v.to_text())));
    }
    let logged = log.text();
    assert!(logged.contains("the log is read") && !logged.contains("zebra"));
    assert!(vouchers.iter().all(|v| !logged.contains(&v.to_text())), "{logged}");
    let page = people[0].get(&format!("/surveys/{id}")).await.body + &desk.get(&at).await.body;
    assert!(!page.contains("zebra") && !page.contains("people took part"), "nobody sees anything before it closes");

    net.advance(std::time::Duration::from_secs(9 * 86_400));
    tidy::run(&branch.app).await.expect("tidied");
    let late = cast(branch, &id, &vouchers[0], &["1", "0", "0,1", ""]).await;
    assert!(late.body.contains("takes no more answers"), "{}", late.body);
    let after = copy(branch).await;
    assert!(vouchers.iter().all(|v| !after.contains(&v.nullifier(""))) && row(branch).await.ballots.is_empty());
    let left = voucher_issue::Entity::find().all(branch.app.db.read()).await.expect("rows");
    assert!(left.is_empty(), "who took part is forgotten: {left:?}");

    let page = people[0].get(&format!("/surveys/{id}")).await.body;
    assert!(
        page.contains("12 people took part") && page.contains("still being read") && !page.contains("zebra"),
        "{page}"
    );
    let results = branchline::branch::surveys::close::results(&row(branch).await);
    let ends = &results.counts[0];
    assert!(ends.len() == 3 && ends[0].is_none(), "the scale is folded: {ends:?}");
    let places = &results.counts[1];
    assert!(places[0].is_none() && places.iter().filter(|c| c.is_none()).count() == 2, "one, and one more: {places:?}");
    assert_eq!(results.counts[2], [Some(6), Some(6)]);

    // Somebody reads the words first.
    let early = desk.submit(&format!("{at}/changes"), &[("changes", "A second desk")]).await;
    assert!(early.body.contains("for names first") && early.body.contains("A second desk"), "{}", early.body);
    let waiting = survey_text::Entity::find().all(branch.app.db.read()).await.expect("rows");
    assert_eq!(waiting.len(), 12);
    for (n, one) in waiting.iter().enumerate() {
        let (text, words) = (one.id.to_string(), one.text.replace("Mrs Adler", "somebody"));
        let act = if n == 0 { "leave" } else { "show" };
        desk.submit(&format!("{at}/read"), &[("text", &text), ("words", &words), ("act", act)]).await;
    }
    assert!(desk.submit(&format!("{at}/changes"), &[("changes", "A second desk")]).await.status.is_redirection());
    let page = people[0].get(&format!("/surveys/{id}")).await.body;
    assert!(page.contains("A second desk") && page.contains("of somebody") && !page.contains("Adler"), "{page}");
    assert_eq!(page.matches("zebra").count(), 11);
    let told = branch.known("p1").await.get("/api/v1/announcements").await;
    let told: Vec<&str> = told.as_array().expect("a list").iter().map(|a| text(&a["content"])).collect();
    assert!(told.len() == 2 && told.iter().any(|t| t.contains("what we will change")), "{told:?}");
    let told = branch.known("p1").await.get("/api/branchline/v1/surveys").await;
    assert_eq!(
        (&told[0]["results"]["took_part"], &told[0]["changes"]),
        (&json!(12), &json!("A second desk")),
        "{told}"
    );
    net.drain().await;
    let letters = std::fs::read_dir(net.folder.path().join("alpha.test/mail")).expect("letters").count();
    assert!(letters >= 13, "everybody who was asked is written to: {letters}");
}

#[tokio::test]
async fn what_cannot_be_asked_is_said() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (desk, people) = staff(branch, 3).await;
    assert!(desk.get("/desk/surveys").await.body.contains("There are 3 people at your branch"));
    let soon = later(branch, 3);
    let (at, many) = write(branch, &desk, "questionnaire", &"text: And?\n".repeat(300)).await;
    assert!(
        many.status == StatusCode::UNPROCESSABLE_ENTITY && many.body.contains("and this one has 300"),
        "{}",
        many.body
    );
    assert!(many.body.contains("text: And?"), "what was typed stays");
    let low = [("title", "Low"), ("source", "scale: A"), ("least", "2"), ("closes_on", soon.as_str())];
    assert!(desk.submit(&format!("{at}/save"), &low).await.body.contains("No count under 5 is ever shown"));
    let whole = [("title", "Small"), ("source", "scale: A"), ("closes_on", soon.as_str())];
    assert!(desk.submit(&format!("{at}/save"), &whole).await.status.is_redirection());
    let small = desk.submit(&format!("{at}/launch"), &[]).await;
    assert!(small.body.contains("There are 3 people at this branch"), "{}", small.body);
    for n in 3..6 {
        branch.person(&format!("p{n}")).await;
    }
    let worded = [("title", "Words"), ("source", "text: A"), ("closes_on", soon.as_str())];
    desk.submit(&format!("{at}/save"), &worded).await;
    let small = desk.submit(&format!("{at}/launch"), &[]).await;
    assert!(small.body.contains("answers in words are shown from 10 on"), "{}", small.body);
    // A pulse is one question a month.
    let (pulse, two) = write(branch, &desk, "pulse", "scale: A\nscale: B").await;
    assert!(two.body.contains("A pulse is one question"), "{}", two.body);
    desk.submit(&format!("{pulse}/save"), &whole).await;
    assert!(desk.submit(&format!("{pulse}/launch"), &[]).await.status.is_redirection());
    let (second, _) = write(branch, &desk, "pulse", "scale: A").await;
    assert!(desk.submit(&format!("{second}/launch"), &[]).await.body.contains("asked already"));
    // The handbook is reviewed clause by clause; fewer than five leave no trace.
    let begun = desk.submit("/desk/surveys", &[("kind", "handbook"), ("template", "none")]).await;
    let review = desk.get(&begun.location.expect("a draft")).await.body;
    assert!(review.matches("Should be changed").count() > 20, "{review}");
    let voucher = fetch(&people[0], &id_of(&pulse), 1).await;
    assert_eq!(cast(branch, &id_of(&pulse), &voucher, &["2"]).await.status, StatusCode::NO_CONTENT);
    desk.submit(&format!("{pulse}/close"), &[]).await;
    let page = people[0].get(&format!("/surveys/{}", id_of(&pulse))).await.body;
    assert!(page.contains("Fewer than 5 people took part"), "{page}");
    for path in ["/desk/surveys", at.as_str()] {
        assert_eq!(people[0].get(path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(people[0].submit(&format!("{at}/launch"), &[]).await.status, StatusCode::FORBIDDEN);
}
