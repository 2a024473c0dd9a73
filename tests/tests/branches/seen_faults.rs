//! Faults that were seen once on pages, each looked for as a kind: on every address, every sentence, every public page.

use std::collections::HashSet;

use super::gate::{Scene, rule, scene};
use branchline::entities::{login::Role, scheduled_post};
use reqwest::StatusCode;
use sea_orm::{EntityTrait, PaginatorTrait};
use serde_json::json;
use tests::{Network, person::text};

/// The addresses that take a form and have no page, with something in each gap.
fn addresses_of_forms() -> Vec<String> {
    let routes = concat!(
        include_str!("../../../server/src/doors/web/mod.rs"),
        include_str!("../../../server/src/doors/web/desk.rs"),
        include_str!("../../../server/src/doors/web/case_routes.rs"),
    );
    let one = |route: &str| {
        let path = route.split('"').nth(1)?;
        let said = route.split_once(',')?.1;
        let is_form = said.contains("post(") && !said.contains("get(");
        let filled = path.split('/').map(|part| if part.starts_with('{') { "1" } else { part }).collect::<Vec<_>>();
        // The log-out of a sign-in service is for other servers alone.
        (is_form && !path.ends_with("/logout")).then(|| filled.join("/"))
    };
    routes.split(".route(").skip(1).filter_map(one).collect()
}

/// A refusal is read at the address of its form: whoever loads it again comes to a page.
#[tokio::test]
async fn the_address_of_a_form_leads_to_a_page() {
    let net = Network::of(&["alpha"]).await;
    net.branch(0).with_role("olga", Role::Owner).await;
    let olga = net.branch(0).browser_of("olga").await;
    let all = addresses_of_forms();
    assert!(all.len() > 70 && all.contains(&"/lists/add".to_owned()), "{all:?}");
    for path in all {
        let answer = olga.get(&path).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
        let to = answer.location.expect("an address");
        let page = olga.get(&to).await;
        let leads = page.status == StatusCode::OK || page.status.is_redirection();
        assert!(leads && path.starts_with(&to), "{path} leads to {to}: {}", page.status);
    }
    let refused = olga.submit("/filters/1/remove", &[]).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    assert_eq!(olga.get("/filters/1/remove").await.location.as_deref(), Some("/filters"));
}

/// What a filter hides makes pages short, and a short page is not the last one.
#[tokio::test]
async fn lists_end_where_nothing_is_older() {
    let net = Network::of(&["alpha"]).await;
    let (anna, bea) = (net.branch(0).person("anna").await, net.branch(0).person("bea").await);
    anna.follow("bea").await;
    let filter = json!({ "title": "Football", "context": ["home"], "filter_action": "hide",
        "keywords_attributes": [{ "keyword": "football", "whole_word": true }] });
    anna.post("/api/v2/filters", filter).await;
    for n in 0..45 {
        let words = if n % 20 == 10 { format!("Football {n}") } else { format!("Book number-{n}-") };
        bea.publish(&words, "public").await;
    }
    net.drain().await;
    let browser = net.branch(0).browser_of("anna").await;
    for first in ["/home", "/catch-up"] {
        let (mut path, mut seen, mut pages) = (first.to_owned(), Vec::new(), 0);
        let last = loop {
            let page = browser.get(&path).await.body;
            let rows = page.split("number-").skip(1).filter_map(|rest| rest.split_once('-')).map(|(n, _)| n.to_owned());
            seen.extend(rows.collect::<HashSet<_>>());
            assert!(!page.contains("Football 30"), "what is hidden stands at {path}");
            pages += 1;
            match page.split(&format!("href=\"{first}?max_id=")).nth(1).and_then(|r| r.split('"').next()) {
                Some(id) => path = format!("{first}?max_id={id}"),
                None => break page,
            }
            assert!(pages < 9, "{first} has no end");
        };
        assert_eq!((seen.len(), seen.iter().collect::<HashSet<_>>().len()), (43, 43), "{first}: each once");
        assert!(last.contains("class=\"end\""), "{first} says where it ends");
        assert!(seen.contains(&"0".to_owned()) && seen.contains(&"44".to_owned()));
    }
}

/// Whoever shares the address of a public page shows what it is about.
#[tokio::test]
async fn public_pages_say_what_they_are_about() {
    let net = Network::of(&["alpha"]).await;
    let anna = net.branch(0).person("anna").await;
    let post = anna.publish("The seed library opens in March", "public").await;
    let stranger = net.branch(0).browser();
    let thread = format!("/@anna/{}", text(&post["id"]));
    for path in ["/", "/sign-in", "/forgot", "/@anna", &thread, "/handbook", "/transparency", "/complaints", "/report"]
    {
        let page = stranger.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        for name in
            ["name=\"description\"", "property=\"og:title\"", "property=\"og:description\"", "property=\"og:type\""]
        {
            let said = page.body.split(name).nth(1).and_then(|rest| rest.split('"').nth(1)).unwrap_or_default();
            assert!(!said.trim().is_empty(), "{path} has no {name}");
        }
    }
    let page = stranger.get(&thread).await.body;
    assert!(page.contains("property=\"og:description\" content=\"The seed library opens in March\""), "{page}");
}

/// What has gone well is said as that, whatever it was: no alarm, and not in the box of faults.
#[tokio::test]
async fn success_is_no_alarm() {
    let net = Network::of(&["alpha"]).await;
    net.branch(0).person("anna").await;
    let anna = net.branch(0).browser_of("anna").await;
    let words = include_str!("../../../server/src/doors/web/notice.rs");
    let words = words.split("const WORDS").nth(1).and_then(|w| w.split("];").next()).expect("the words");
    let words = words.split("(\"").skip(1).filter_map(|w| w.split('"').next());
    let words: Vec<&str> = words.filter(|w| !w.starts_with('/')).collect();
    assert!(words.len() > 20 && words.contains(&"saved"), "{words:?}");
    for word in words {
        let page = anna.get(&format!("/home?done={word}")).await.body;
        assert!(page.contains("role=\"status\" class=\"notice row told\""), "{word} is not said");
        assert!(!page.contains("class=\"fault") && !page.contains("role=\"alert\""), "{word} is said as a fault");
    }
    let saved = anna.submit("/settings/preferences", &[("reading[undo_seconds]", "5")]).await;
    let page = anna.get(&saved.location.expect("a redirect")).await.body;
    assert!(page.contains("role=\"status\"") && !page.contains("class=\"fault"), "{page}");
}

/// What waits for a reviewer can be changed by its author: it is looked at anew, and stands there once.
#[tokio::test]
async fn what_is_held_can_be_changed() {
    let Scene { net, anna, .. } = scene().await;
    let branch = net.branch(0);
    rule(branch, "careful", "text.contains(\"rumour\")", "hold", |_| {}).await;
    let browser = branch.browser_of("anna").await;
    let held =
        browser.submit("/posts", &[("status", "A rumour about hours"), ("key", "a"), ("visibility", "public")]).await;
    assert_eq!(held.location.as_deref(), Some("/why?done=held"), "{}", held.body);
    let waiting = || async { anna.get("/api/v1/scheduled_statuses").await };
    let id = text(&waiting().await[0]["id"]).to_owned();
    let path = format!("/scheduled/{id}/edit");
    assert!(browser.get("/scheduled").await.body.contains(&path));
    let form = browser.get(&path).await.body;
    assert!(
        form.contains("A rumour about hours") && form.contains(&format!("name=\"replaces\" value=\"{id}\"")),
        "{form}"
    );
    let time = form.split("name=\"scheduled\"").nth(1).and_then(|r| r.split("value=\"").nth(1)).expect("a field");
    assert!(time.starts_with('"'), "what has no time is given none: {}", &time[..20]);
    let change = |words: &'static str, key: &'static str, of: String| {
        let browser = &browser;
        async move {
            let form = [("status", words), ("key", key), ("visibility", "public"), ("replaces", of.as_str())];
            browser.submit("/posts", &form).await
        }
    };
    change("Another rumour about hours", "b", id.clone()).await;
    let kept = waiting().await;
    assert_eq!(kept.as_array().map(Vec::len), Some(1), "it stands there once: {kept}");
    assert_eq!(kept[0]["params"]["text"], "Another rumour about hours");
    let second = text(&kept[0]["id"]).to_owned();
    change("Another rumour about hours", "c", second.clone()).await;
    assert_eq!(waiting().await[0]["id"], second.as_str(), "the same again is the one that waits");
    let done = change("The hours stay as they are", "d", second).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    net.settle().await;
    assert_eq!(waiting().await, json!([]));
    assert_eq!(scheduled_post::Entity::find().count(branch.app.db.read()).await.expect("rows"), 0);
    let own = anna.get(&format!("/api/v1/accounts/{}/statuses", anna.id)).await;
    assert!(text(&own[0]["content"]).contains("The hours stay as they are"), "{own}");
}
