//! Anonymous reports are sealed to designated contacts: other admins and the database do not read them.

use branchline::{
    entities::{login::Role, registry::TABLES},
    moderation::cases::hand_over,
};
use reqwest::StatusCode;
use sea_orm::{FromQueryResult, JsonValue, Statement};
use tests::{
    Browser, Network, Person,
    browser::{between, code_on},
    person::text,
    pictures,
};

const CASES: &str = "/api/branchline/v1/cases";
const WORDS: &str = "tide mud reed wind boat";

/// All that a copy of the database says.
#[expect(clippy::disallowed_methods, reason = "every row of every table, as whoever copies the database has them")]
async fn copy(net: &Network) -> String {
    let db = net.branch(0).app.db.read();
    let mut all = String::new();
    for table in TABLES {
        let sql = format!("SELECT * FROM {}", table.name);
        let rows = JsonValue::find_by_statement(Statement::from_string(db.get_database_backend(), sql));
        for row in rows.all(db).await.expect("rows") {
            all.push_str(&row.to_string());
        }
    }
    all
}

async fn only_case(who: &Person) -> String {
    let all = who.get(CASES).await;
    let all = all.as_array().expect("a list");
    assert_eq!(all.len(), 1, "{all:?}");
    text(&all[0]["id"]).to_owned()
}

async fn make_key(desk: &Browser) {
    let key = [("passphrase", WORDS), ("again", WORDS)];
    assert_eq!(desk.submit("/desk/reports/key", &key).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_anonymous_report_opens_to_its_contact_and_its_code_alone() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let ada = branch.with_role("ada", Role::Admin).await;
    branch.with_role("mo", Role::Moderator).await;
    let (olga, mo, stranger) = (branch.browser_of("ada").await, branch.browser_of("mo").await, branch.browser());
    // Whoever is not designated has no key; a passphrase that is guessed, or typed otherwise, makes none.
    assert_eq!(
        mo.submit("/desk/reports/key", &[("passphrase", WORDS), ("again", WORDS)]).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(olga.submit("/desk/reports/contacts", &[("handle", "@mo")]).await.status, StatusCode::SEE_OTHER);
    for (one, other, said) in [("password1", "password1", "too easily guessed"), (WORDS, "tide", "differ")] {
        let page = mo.submit("/desk/reports/key", &[("passphrase", one), ("again", other)]).await;
        assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.body.contains(said), "{}", page.body);
    }
    assert!(stranger.get("/report").await.body.contains("stored unencrypted"), "without a key nothing is sealed");
    // A picture that comes with it is written anew: where it was taken is not in it, nor in the database.
    let picture = |words: &'static str| {
        let file = reqwest::multipart::Part::bytes(pictures::jpeg_with_exif(b"SECRET-PLACE")).file_name("x.jpg");
        reqwest::multipart::Form::new().text("words", words).part("picture1", file)
    };
    stranger.upload("/report", picture("Before there was a key")).await;
    let open = only_case(&ada).await;
    let address = |page: &str| between(page, &format!("/desk/cases/{open}/files/"), "\"").to_owned();
    let address = format!("/desk/cases/{open}/files/{}", address(&olga.get(&format!("/desk/cases/{open}")).await.body));
    let shown = olga.get(&address).await;
    assert!(
        shown.status == StatusCode::OK && shown.headers["content-type"].to_str().expect("a type").starts_with("image/"),
        "{:?}",
        shown.headers
    );
    assert!(!shown.body.contains("SECRET-PLACE") && !copy(&net).await.contains("SECRET-PLACE"));
    ada.post(&format!("{CASES}/{open}/close"), serde_json::json!({ "text": "Seen" })).await;
    make_key(&mo).await;
    let form = stranger.get("/report").await.body;
    assert!(form.contains("Only mo can read") && !form.contains("stored unencrypted"), "{form}");
    let wrong = reqwest::multipart::Part::bytes(b"no picture".to_vec()).file_name("x.jpg");
    let wrong = reqwest::multipart::Form::new().text("words", "Typed by hand").part("picture1", wrong);
    let wrong = stranger.upload("/report", wrong).await;
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.body.contains("Typed by hand"), "{}", wrong.body);
    let sent = stranger.upload("/report", picture("The lift is locked at night").text("category", "legal")).await;
    let code = code_on(&sent.body);
    let case = only_case(&ada).await;
    let (path, page) = (format!("{CASES}/{case}"), format!("/desk/cases/{case}"));
    // The other admin sees that there is one, and none of its words: in no page, API or row.
    let shown = olga.get(&page).await.body;
    assert!(shown.contains("Sealed.") && shown.contains("can be opened by: mo") && !shown.contains("lift"), "{shown}");
    let refused = olga.submit(&format!("{page}/open"), &[("passphrase", WORDS)]).await;
    assert!(refused.status == StatusCode::FORBIDDEN && !refused.body.contains("lift"));
    assert!(!ada.get(&path).await.to_string().contains("lift"));
    let wrong = mo.submit(&format!("{page}/open"), &[("passphrase", "tide mud reed wind goat")]).await;
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && !wrong.body.contains("lift"));
    let opened = mo.submit(&format!("{page}/open"), &[("passphrase", WORDS)]).await;
    assert!(opened.body.contains("The lift is locked at night"), "{}", opened.body);
    let closed = mo.get(&page).await.body;
    assert!(!closed.contains("lift"), "once: nothing of it is kept");
    // The picture opens to its contact alone, for once.
    let file = format!("{page}/files/{}", between(&closed, &format!("{page}/files/"), "\""));
    assert_eq!(mo.get(&file).await.status, StatusCode::NOT_FOUND);
    assert_eq!(olga.submit(&file, &[("passphrase", WORDS)]).await.status, StatusCode::FORBIDDEN);
    let opened = mo.submit(&file, &[("passphrase", WORDS)]).await;
    assert!(
        opened.status == StatusCode::OK
            && opened.headers["content-type"].to_str().expect("a type").starts_with("image/"),
        "{:?}",
        opened.headers
    );
    assert!(!opened.body.contains("SECRET-PLACE") && opened.headers["cache-control"] == "no-store");
    // Both write on, and the last word is sealed too.
    mo.submit(&format!("{page}/ask"), &[("text", "Which lift is it?")]).await;
    mo.submit(&format!("{page}/note"), &[("text", "I shall ask the lift company")]).await;
    let letter = [("to", "reporter"), ("subject", "About the lift"), ("text", "We lift the lock"), ("in_mail", "true")];
    assert_eq!(mo.submit(&format!("{page}/letter"), &letter).await.status, StatusCode::SEE_OTHER);
    let status = stranger.submit("/report/status", &[("code", &code), ("text", "The one in the lift shaft")]).await;
    assert!(status.body.contains("We lift the lock") && status.body.contains("at night"), "{}", status.body);
    mo.submit(&format!("{page}/close"), &[("text", "The lift is open now")]).await;
    let end = stranger.submit("/report/status", &[("code", &code)]).await.body;
    assert!(end.contains("The lift is open now") && !end.contains("lift company"), "{end}");
    let copied = copy(&net).await;
    assert!(
        !copied.contains("lift") && !copied.contains(&code) && !copied.contains("AGE-SECRET-KEY"),
        "in the database"
    );
    assert!(copied.contains(&case), "it is a copy of this database");
    // Somebody who is the only one to open an open report can't be let go.
    mo.submit(&format!("{page}/reopen"), &[]).await;
    let id = between(&olga.get("/desk/reports").await.body, "name=\"withdraw\" value=\"", "\"").to_owned();
    let alone = olga.submit("/desk/reports/contacts", &[("withdraw", &id)]).await;
    assert!(alone.status == StatusCode::UNPROCESSABLE_ENTITY && alone.body.contains("by this colleague alone"));
}

#[tokio::test]
async fn a_sealed_report_about_its_contact_goes_outside() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    let ada = branch.with_role("ada", Role::Admin).await;
    branch.with_role("mo", Role::Moderator).await;
    let (desk, mo, stranger) = (branch.browser_of("ada").await, branch.browser_of("mo").await, branch.browser());
    desk.submit("/desk/reports/contacts", &[("handle", "mo")]).await;
    make_key(&mo).await;
    let new = [("words", "She reads our letters"), ("about", "mo")];
    let nobody = stranger.submit("/report", &new).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nobody.body.contains("named nobody outside") && nobody.body.contains("She reads our letters"));
    hand_over::set_contact(&branch.app, "ombud@birch.test").await.expect("named");
    let code = code_on(&stranger.submit("/report", &new).await.body);
    net.drain().await;
    assert_eq!(ada.get(CASES).await, serde_json::json!([]), "she could not read it, and is not asked to");
    assert!(!copy(&net).await.contains("our letters"));
    let folder = net.folder.path().join("alpha.test/mail");
    let mut mails = std::fs::read_dir(folder)
        .expect("mails")
        .map(|f| std::fs::read_to_string(f.expect("a file").path()).expect("a mail").replace("=\r\n", ""));
    let letter = mails.find(|m| m.contains("To: ombud@birch.test")).expect("a letter");
    let secret: String = between(&letter, "/cases/handed-over/", "\r").trim().chars().take(43).collect();
    let page = stranger.get(&format!("/cases/handed-over/{secret}")).await.body;
    assert!(page.contains("She reads our letters"), "{page}");
    stranger.submit(&format!("/cases/handed-over/{secret}"), &[("text", "I have called her")]).await;
    let status = stranger.submit("/report/status", &[("code", &code)]).await.body;
    assert!(status.contains("I have called her"), "{status}");
    assert!(!copy(&net).await.contains("called her"));
}
