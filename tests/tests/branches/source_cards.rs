//! Books, articles and pages of the catalogue have cards from the sources that the branch names, and from nobody else.

use branchline::entities::login::Role;
use reqwest::StatusCode;
use serde_json::json;
use tests::{Network, Peer, person::text};

#[tokio::test]
async fn a_number_has_the_card_that_the_branchs_source_gives() {
    let peer = Peer::start("books.test").await;
    let net = Network::with(&["alpha"], &[&peer], &[]).await;
    let branch = net.branch(0);
    branch.with_role("olga", Role::Owner).await;
    let anna = branch.person("anna").await;
    let soil = json!([{
        "itemType": "book", "title": "Soil & seeds", "creators": [{ "firstName": "Bea", "lastName": "Loam" }],
        "date": "2001", "publisher": "Garden Press", "rights": "CC BY 4.0",
    }]);
    let seeds = json!({
        "type": "article-journal", "title": "On <b>seeds</b>", "author": [{ "given": "Ada", "family": "Byron" }],
        "issued": { "date-parts": [[2019]] },
    });
    peer.publish("/9783161484100.json", soil);
    peer.publish("/10%2E1000%2Fxyz.json", seeds.clone());
    peer.publish("/csl/77", seeds);
    // Off by default: nobody is asked, and no number is found wrong.
    let before = anna.publish("Read ISBN 978-3-16-148410-0, not ISBN 978-3-16-148410-1", "public").await;
    net.drain().await;
    assert!(
        peer.received().is_empty()
            && anna.get(&format!("/api/v1/statuses/{}", text(&before["id"]))).await["card"].is_null()
    );
    // The branch names its sources at the desk; a line that is none gets a sentence.
    let hers = branch.browser_of("olga").await;
    let wrong = hers.submit("/desk/settings", &[("SOURCES", "isbn | books.test")]).await;
    assert!(
        wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.body.contains("Write a line for each source"),
        "{}",
        wrong.body
    );
    let lines = "isbn | http://books.test/{id}.json\ndoi | http://books.test/{id}.json\nhttp://books.test/record/ | http://books.test/csl/{id}";
    let refused = branch.browser_of("anna").await.submit("/desk/settings", &[("SOURCES", lines)]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert_eq!(hers.submit("/desk/settings", &[("SOURCES", lines)]).await.status, StatusCode::SEE_OTHER);
    let (status, said) = anna.try_post("/api/v1/statuses", json!({ "status": "ISBN 978-3-16-148410-1 is good" })).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(text(&said["error"]).starts_with("The check digit of 978-3-16-148410-1 is wrong"), "{said}");
    let card = async |words: &str| {
        let post = anna.publish(words, "public").await;
        net.drain().await;
        anna.get(&format!("/api/v1/statuses/{}", text(&post["id"]))).await
    };
    let book = card("Read ISBN 3-16-148410-X").await;
    let source = &book["card"]["source"];
    assert_eq!(
        (&source["title"], &source["authors"], &source["year"], &source["licence"], &source["identifier"]),
        (
            &json!("Soil & seeds"),
            &json!(["Bea Loam"]),
            &json!("2001"),
            &json!("CC BY 4.0"),
            &json!("ISBN 9783161484100")
        )
    );
    assert_eq!(card("An article: doi:10.1000/XYZ").await["card"]["author_name"], "Ada Byron");
    assert_eq!(card("In our catalogue: http://books.test/record/77").await["card"]["source"]["kind"], "article");
    // Kept, and asked for once; what only some may read is asked of nobody.
    card("Again: 9783161484100").await;
    assert_eq!(peer.asked_for("/9783161484100.json"), 1);
    let quiet = anna.publish("Read ISBN 979-10-90636-07-1", "private").await;
    net.drain().await;
    assert!(anna.get(&format!("/api/v1/statuses/{}", text(&quiet["id"]))).await["card"].is_null());
    assert_eq!(peer.asked_for("/9791090636071.json"), 0);
    // On the public page as reference managers read it, and nobody's HTML.
    let page = branch.browser().get(&format!("/@anna/{}", text(&book["id"]))).await.body;
    for words in [
        "https://schema.org/Book",
        "itemprop=\"isbn\"",
        "class=\"Z3988\"",
        "rft.isbn=9783161484100",
        "Soil &amp; seeds",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!branch.browser().get("/@anna").await.body.contains("On <b>seeds</b>"));
}
