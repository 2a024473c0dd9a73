//! Safeguarding: what a child or an adult at risk has told goes to whom the branch has named, and nobody else reads it.

use std::time::Duration;

use branchline::{
    entities::{disclosure, disclosure_note, login::Role},
    worker::tidy,
};
use reqwest::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait};
use tests::{Browser, Network, branch::PASSWORD};

const HERE: &str = "/care/safeguarding";

async fn says(browser: &Browser, path: &str, form: &[(&str, &str)], sentence: &str) {
    let page = browser.submit(path, form).await;
    let is_said = page.status == StatusCode::UNPROCESSABLE_ENTITY && page.body.contains(sentence);
    assert!(is_said, "{sentence}: {} {}", page.status, page.body);
}

#[tokio::test]
async fn a_disclosure_is_read_by_whom_it_is_for_and_by_nobody_else() {
    let net = Network::of(&["alpha"]).await;
    let branch = net.branch(0);
    for handle in ["anna", "lena", "dora", "nina"] {
        branch.person(handle).await;
    }
    branch.with_role("mo", Role::Moderator).await;
    branch.with_role("olga", Role::Owner).await;
    let hers = branch.browser_of("anna").await;
    let (lena, dora) = (branch.browser_of("lena").await, branch.browser_of("dora").await);
    let (nina, mo, olga) =
        (branch.browser_of("nina").await, branch.browser_of("mo").await, branch.browser_of("olga").await);
    // Before anybody is named there is what to say, and no form that leads nowhere.
    let page = hers.get(HERE).await.body;
    assert!(page.contains("Never promise to keep a secret") && page.contains("has not named anybody"), "{page}");
    let told =
        [("about", "child"), ("urgent", "true"), ("words", "She said: I am afraid to go home"), ("reader", "both")];
    says(&hers, HERE, &told, "has named nobody").await;
    // The branch names two people, and numbers that can be called.
    let settled =
        [("lead", "@lena"), ("deputy", "dora"), ("script", ""), ("numbers", "Emergency: 112\nHelpline: +49 116111")];
    let but =
        |name: &'static str, value: &'static str| settled.map(|(n, v)| if n == name { (n, value) } else { (n, v) });
    assert_eq!(mo.submit("/desk/safeguarding", &settled).await.status, StatusCode::FORBIDDEN);
    says(&olga, "/desk/safeguarding", &but("deputy", "lena"), "Name two people").await;
    says(&olga, "/desk/safeguarding", &but("deputy", "nobody"), "No colleague of this branch").await;
    says(&olga, "/desk/safeguarding", &but("numbers", "Call somebody"), "Write each number on its own line").await;
    assert_eq!(olga.submit("/desk/safeguarding", &settled).await.status, StatusCode::SEE_OTHER);
    let page = hers.get(HERE).await.body;
    assert!(page.contains("tel:+49116111") && page.contains("@lena and @dora"), "{page}");
    says(&hers, HERE, &told.map(|(n, v)| if n == "words" { (n, " ") } else { (n, v) }), "Write something first").await;
    assert_eq!(hers.submit(HERE, &told).await.status, StatusCode::SEE_OTHER);
    net.drain().await;
    let mails = std::fs::read_dir(net.folder.path().join("alpha.test/mail")).expect("mails");
    let mails: Vec<String> =
        mails.map(|f| std::fs::read_to_string(f.expect("a file").path()).expect("a mail")).collect();
    for who in ["lena", "dora"] {
        let sent =
            mails.iter().any(|m| m.contains(&format!("To: {who}@")) && m.contains(HERE) && !m.contains("afraid"));
        assert!(sent, "{who} is told, and nothing of it is in the mail");
    }
    // In the database it stands wrapped; for everybody else there is nothing, whatever their role.
    let db = branch.app.db.read();
    let row = disclosure::Entity::find().one(db).await.expect("rows").expect("one");
    assert!(!row.words.contains("afraid") && row.is_urgent, "{}", row.words);
    let file = format!("{HERE}/{}", row.id);
    for other in [&hers, &nina, &mo, &olga] {
        assert_eq!(other.get(&file).await.status, StatusCode::NOT_FOUND);
        assert_eq!(other.submit(&format!("{file}/note"), &[("words", "x")]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(other.submit(&format!("{file}/hand-on"), &[("to", "nina")]).await.status, StatusCode::NOT_FOUND);
        assert!(!other.get("/desk/audit").await.body.contains("afraid"));
    }
    assert!(hers.get(HERE).await.body.contains("Sent, not opened yet"));
    let read = lena.get(&file).await.body;
    assert!(read.contains("afraid to go home") && read.contains("@anna"), "{read}");
    let own = hers.get(HERE).await.body;
    assert!(own.contains("Opened") && !own.contains("afraid to go home"), "her words are not shown again");
    // What was done stands in it; it is handed on, and whoever did that reads it no more.
    says(&lena, &format!("{file}/note"), &[("words", " ")], "Write something first").await;
    assert_eq!(
        lena.submit(&format!("{file}/note"), &[("words", "Called the office")]).await.status,
        StatusCode::SEE_OTHER
    );
    says(&lena, &format!("{file}/hand-on"), &[("to", "dora")], "reads it already").await;
    assert_eq!(lena.submit(&format!("{file}/hand-on"), &[("to", "nina")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(lena.get(&file).await.status, StatusCode::NOT_FOUND);
    assert!(nina.get(&file).await.body.contains("Called the office") && dora.get(&file).await.body.contains("@nina"));
    assert_eq!(
        nina.submit(&format!("{file}/close"), &[("words", "Passed to the office")]).await.status,
        StatusCode::SEE_OTHER
    );
    says(&dora, &format!("{file}/note"), &[("words", "more")], "closed already").await;
    // One about the lead is read by the other alone.
    let about_lead = told.map(|(n, v)| if n == "reader" { (n, "deputy") } else { (n, v) });
    assert_eq!(hers.submit(HERE, &about_lead).await.status, StatusCode::SEE_OTHER);
    let second = disclosure::Entity::find().all(db).await.expect("rows").into_iter().find(|d| d.id != row.id);
    let second = format!("{HERE}/{}", second.expect("another").id);
    assert_eq!(lena.get(&second).await.status, StatusCode::NOT_FOUND);
    assert!(dora.get(&second).await.body.contains("afraid to go home"));
    // A year after its end the file is gone with its notes.
    net.advance(Duration::from_secs(366 * 86_400));
    tidy::run(&branch.app).await.expect("tidied");
    dora.sign_in("dora@alpha.test", PASSWORD).await;
    assert_eq!(dora.get(&file).await.status, StatusCode::NOT_FOUND);
    assert_eq!(disclosure_note::Entity::find().count(db).await.expect("a count"), 0);
    assert!(dora.get(&second).await.body.contains("afraid to go home"), "what is open stays");
}
