//! Letters to everybody whom a case concerns: from templates in their language, changed before they are sent, by e-mail and on a
//! page; what is answered comes back into the case.

use branchline::entities::{case_letter, login::Role, profile};
use reqwest::StatusCode;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};
use serde_json::json;
use tests::{
    Browser, Network, Person,
    browser::{between, code_on},
    person::text,
};

const CASES: &str = "/api/branchline/v1/cases";
const REFUSED: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

fn mails_to(net: &Network, who: &str) -> Vec<String> {
    let Ok(found) = std::fs::read_dir(net.folder.path().join("alpha.test/mail")) else { return Vec::new() };
    let read = found.map(|f| std::fs::read_to_string(f.expect("a file").path()).expect("a mail"));
    read.filter(|mail| mail.contains(&format!("To: {who}@"))).collect()
}

async fn reads_german(net: &Network, who: &Person) {
    let db = net.branch(0).app.db.read();
    let id = who.id.parse().expect("a number");
    let german = json!({ "language": "de" }).to_string();
    let change = profile::ActiveModel { id: Set(id), preferences: Set(german), ..Default::default() };
    change.update(db).await.expect("changed");
}

/// What a page itself says, without what stands beside it.
fn said(page: &str) -> &str {
    between(page, "<main", "</main>")
}

/// The first letter that somebody's page lists.
async fn letter_of(browser: &Browser) -> String {
    format!("/letters/{}", between(&browser.get("/letters").await.body, "href=\"/letters/", "\""))
}

#[tokio::test]
async fn letters_reach_each_side_in_its_language_and_answers_come_back() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let (anna, bea, carl) = (branch.person("anna").await, branch.person("bea").await, branch.person("carl").await);
    let mo = branch.with_role("mo", Role::Moderator).await;
    branch.with_role("olga", Role::Owner).await;
    reads_german(&net, &bea).await;
    let new = json!({ "account_id": bea.id, "comment": "please look", "category": "violation" });
    let case = text(&anna.post("/api/v1/reports", new).await["id"]).to_owned();
    mo.post(&format!("{CASES}/{case}/person"), json!({ "handle": "carl", "part": "witness" })).await;
    let (desk, page) = (branch.browser_of("mo").await, format!("/desk/cases/{case}"));
    let shown = desk.get(&page).await.body;
    assert!(shown.contains("value=\"concerned\"") && shown.contains(&format!("person-{}", carl.id)), "{shown}");
    // Prepared in her language, changed, and sent with its words in the e-mail.
    let draft = desk.get(&format!("{page}/letter?to=concerned&stage=acknowledge&language=")).await.body;
    assert!(
        draft.contains("Guten Tag") && draft.contains("Branch alpha.test prüft") && !said(&draft).contains("anna"),
        "{draft}"
    );
    let to_bea = [("to", "concerned"), ("subject", "Ein Fall"), ("text", "Bitte bis Freitag"), ("in_mail", "true")];
    assert_eq!(desk.submit(&format!("{page}/letter"), &to_bea).await.status, StatusCode::SEE_OTHER);
    net.drain().await;
    assert!(mails_to(&net, "bea").iter().any(|m| m.contains("bis Freitag") && m.contains("Ein Fall")));
    let row = case_letter::Entity::find().one(branch.app.db.read()).await.expect("rows").expect("a letter");
    assert!(!row.sealed.contains("Freitag") && row.side == "concerned");
    let hers = branch.browser_of("bea").await;
    let letter = letter_of(&hers).await;
    let read = hers.get(&letter).await.body;
    assert!(
        read.contains("Bitte bis Freitag") && !said(&read).contains("anna") && !said(&read).contains(&case),
        "{read}"
    );
    assert_eq!(branch.browser_of("carl").await.get(&letter).await.status, StatusCode::NOT_FOUND);
    assert_eq!(hers.submit(&letter, &[("text", " ")]).await.status, REFUSED);
    assert_eq!(hers.submit(&letter, &[("text", "Ich war es nicht")]).await.status, StatusCode::SEE_OTHER);
    assert!(desk.get(&page).await.body.contains("Ich war es nicht"));
    // The reporter reads hers in her report, in English, and neither that of the other side nor its answer.
    let draft = desk.get(&format!("{page}/letter?to=reporter&stage=put-right&language=")).await.body;
    assert!(draft.contains("you were right to tell us"), "{draft}");
    let to_anna = [("to", "reporter"), ("subject", "What we do"), ("text", "We have talked"), ("in_mail", "false")];
    desk.submit(&format!("{page}/letter"), &to_anna).await;
    net.drain().await;
    assert!(mails_to(&net, "anna").iter().any(|m| m.contains("a letter for you") && !m.contains("We have talked")));
    let reporter = branch.browser_of("anna").await;
    let report = reporter.get(&format!("/reports/{case}")).await.body;
    assert!(
        report.contains("We have talked") && !report.contains("Freitag") && !report.contains("Ich war es nicht"),
        "{report}"
    );
    reporter.submit(&letter_of(&reporter).await, &[("text", "Thank you all")]).await;
    let lines = mo.get(&format!("{CASES}/{case}")).await["timeline"].clone();
    let words: Vec<_> =
        lines.as_array().expect("a list").iter().map(|l| (text(&l["act"]), text(&l["words"]))).collect();
    assert!(
        words.contains(&("reply", "Thank you all")) && words.contains(&("statement", "Ich war es nicht")),
        "{words:?}"
    );
    // What is wrong is said, and what was typed stays.
    let empty = [("to", "concerned"), ("stage", "explain"), ("subject", "Half a letter"), ("text", "")];
    let wrong = desk.submit(&format!("{page}/letter"), &empty).await;
    assert!(wrong.status == REFUSED && wrong.body.contains("needs a subject") && wrong.body.contains("Half a letter"));
    let nobody = [("to", "person-1"), ("subject", "A"), ("text", "B")];
    assert!(desk.submit(&format!("{page}/letter"), &nobody).await.status.is_client_error());
    // A closed case leaves without the names in its letters.
    mo.post(&format!("{CASES}/{case}/close"), json!({ "text": "Thank you, anna" })).await;
    let file = desk.submit(&format!("{page}/export.json"), &[]).await.body;
    assert!(file.contains("We have talked") && file.contains("[reporter]") && !file.contains("anna"), "{file}");
}

#[tokio::test]
async fn the_branch_writes_its_own_templates_and_whoever_is_not_named_reads_them_by_code() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    branch.with_role("mo", Role::Moderator).await;
    let olga = branch.with_role("olga", Role::Owner).await;
    let (owner, desk, stranger) = (branch.browser_of("olga").await, branch.browser_of("mo").await, branch.browser());
    let of = [("side", "reporter"), ("stage", "explain"), ("language", "nl")];
    let own = [("subject", "Over {branch}"), ("text", "Goedendag {name}, dit is van {branch}.")];
    let form = [of.as_slice(), &own].concat();
    assert_eq!(desk.submit("/desk/letters", &form).await.status, StatusCode::FORBIDDEN);
    assert_eq!(owner.submit("/desk/letters", &form).await.status, StatusCode::SEE_OTHER);
    let wrong = owner.submit("/desk/letters", &[of.as_slice(), &[("subject", "Kept"), ("text", "")]].concat()).await;
    assert!(wrong.status == REFUSED && wrong.body.contains("Kept"), "{}", wrong.body);
    stranger.submit("/report", &[("words", "It is cold here")]).await;
    let code = code_on(&stranger.submit("/report", &[("words", "The heating is off")]).await.body);
    let all = olga.get(CASES).await;
    let case = all.as_array().expect("a list").iter().map(|c| text(&c["id"])).max().expect("a case").to_owned();
    let page = format!("/desk/cases/{case}");
    let prepared = async || desk.get(&format!("{page}/letter?to=reporter&stage=explain&language=nl")).await.body;
    let draft = prepared().await;
    assert!(draft.contains("Over Branch alpha.test") && draft.contains("Goedendag, dit is van Branch"), "{draft}");
    assert!(draft.contains("with their code") && !draft.contains("in_mail"), "{draft}");
    let letter = [("to", "reporter"), ("subject", "Warm"), ("text", "Het is weer warm")];
    assert_eq!(desk.submit(&format!("{page}/letter"), &letter).await.status, StatusCode::SEE_OTHER);
    let status = stranger.submit("/report/status", &[("code", &code), ("text", "Dank u wel")]).await.body;
    assert!(status.contains("Het is weer warm"), "{status}");
    assert!(desk.get(&page).await.body.contains("Dank u wel"));
    // Every form is kept, and the first text comes back.
    owner.submit("/desk/letters", &[of.as_slice(), &[("first", "true")]].concat()).await;
    assert!(prepared().await.contains("wij hebben uw rapportage onderzocht"));
    let history = owner.get("/desk/letters?side=reporter&stage=explain&language=nl").await.body;
    assert!(history.contains("dit is van {branch}") && history.contains("@olga"), "{history}");
    assert!(history.contains("Back to the original text."), "{history}");
}
