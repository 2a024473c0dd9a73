//! Two branches with people, and whatever an operation needs to be about: made afresh each time it is asked for.

use branchline::{commands::token, entities::login::Role};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use tests::{Network, Person, person::text, pictures};

/// Anna asks; Bea is a colleague, Dora works at another branch, Olga looks after the branch.
pub struct Stage {
    pub net: Network,
    pub anna: Person,
    pub bea: Person,
    pub dora: Person,
    pub olga: Person,
    pub only_push: String,
    pub only_reports: String,
    pub app_token: String,
    pub client: (String, String),
}

impl Stage {
    pub async fn new() -> Self {
        let net = Network::with(
            &["alpha", "beta"],
            &[],
            &[("BRANCHLINE_REGISTRATION", "open"), ("BRANCHLINE_CONFIRM_EMAIL", "false")],
        )
        .await;
        let (anna, bea) = (net.branch(0).person("anna").await, net.branch(0).person("bea").await);
        let olga = net.branch(0).with_role("olga", Role::Owner).await;
        let dora = net.branch(1).person("dora").await;
        anna.follow(&bea.acct).await;
        bea.follow(&anna.acct).await;
        anna.follow(&dora.acct).await;
        net.drain().await;
        let app = &net.branch(0).app;
        let only_push = token::create(app, "anna", "push", None, None).await.expect("a token");
        let only_reports = token::create(app, "anna", "write:reports", None, None).await.expect("a token");
        let new = json!({ "client_name": "App", "redirect_uris": "https://app.test/", "scopes": "read write push" });
        let made = net.branch(0).stranger().post("/api/v1/apps", new).await;
        let client = (text(&made["client_id"]).to_owned(), text(&made["client_secret"]).to_owned());
        let asked = json!({ "grant_type": "client_credentials", "client_id": client.0, "client_secret": client.1,
            "scope": "read write" });
        let given = net.branch(0).stranger().post("/oauth/token", asked).await;
        let app_token = text(&given["access_token"]).to_owned();
        handbook(&net).await;
        for person in [&anna, &bea, &olga] {
            person.post("/api/branchline/v1/handbook/reading", json!({ "number": 1 })).await;
        }
        Self { net, anna, bea, dora, olga, only_push, only_reports, app_token, client }
    }

    pub async fn post(&self, who: &Person, visibility: &str) -> String {
        self.tick();
        text(&who.publish("Some words #books", visibility).await["id"]).to_owned()
    }

    /// Ids of the same moment would be one.
    pub fn tick(&self) {
        self.net.advance(std::time::Duration::from_millis(7));
    }

    pub async fn list(&self, who: &Person) -> String {
        text(&who.post("/api/v1/lists", json!({ "title": "Colleagues" })).await["id"]).to_owned()
    }

    /// A filter with a word and a post: their ids.
    pub async fn filter(&self, who: &Person) -> (String, String, String) {
        let new = json!({ "title": "Quiet", "context": ["home"], "keywords_attributes": [{ "keyword": "raffle" }] });
        let filter = who.post("/api/v2/filters", new).await;
        let id = text(&filter["id"]).to_owned();
        let post = self.post(&self.bea, "public").await;
        let row = who.post(&format!("/api/v2/filters/{id}/statuses"), json!({ "status_id": post })).await;
        (id, text(&filter["keywords"][0]["id"]).to_owned(), text(&row["id"]).to_owned())
    }

    pub async fn media(&self, who: &Person) -> String {
        let part = reqwest::multipart::Part::bytes(pictures::png(9, 7)).file_name("a.png");
        let form = reqwest::multipart::Form::new().part("file", part);
        let answer = who.request(Method::POST, "/api/v2/media").multipart(form).send().await.expect("an answer");
        text(&answer.json::<Value>().await.expect("json")["id"]).to_owned()
    }

    pub async fn poll(&self, who: &Person, visibility: &str) -> String {
        self.tick();
        let new = json!({ "status": "Which?", "visibility": visibility,
            "poll": { "options": ["a", "b"], "expires_in": 3600 } });
        text(&who.post("/api/v1/statuses", new).await["poll"]["id"]).to_owned()
    }

    pub async fn scheduled(&self, who: &Person) -> String {
        self.tick();
        let new = json!({ "status": "Later", "scheduled_at": "2031-01-01T00:00:00Z" });
        text(&who.post("/api/v1/statuses", new).await["id"]).to_owned()
    }

    /// A notice for somebody, and the key of its group.
    pub async fn notice(&self, whose: &Person, from: &Person) -> (String, String) {
        let post = self.post(whose, "public").await;
        from.post(&format!("/api/v1/statuses/{post}/favourite"), json!({})).await;
        let all = whose.get("/api/v1/notifications?types[]=favourite&limit=1").await;
        (text(&all[0]["id"]).to_owned(), text(&all[0]["group_key"]).to_owned())
    }

    /// What is kept aside of somebody elsewhere.
    pub async fn request(&self, whose: &Person) -> String {
        let policy = |p: &str| json!({ "for_not_following": p });
        whose.send(Method::PATCH, "/api/v2/notifications/policy", policy("filter")).await;
        self.tick();
        let name = format!("erik{}", self.net.clock.now_ms() % 1_000_000);
        let erik = self.net.branch(1).person(&name).await;
        erik.publish(&format!("@{} hello", whose.acct), "public").await;
        self.net.drain().await;
        whose.send(Method::PATCH, "/api/v2/notifications/policy", policy("accept")).await;
        text(&whose.get("/api/v1/notifications/requests").await[0]["id"]).to_owned()
    }

    pub async fn conversation(&self, whose: &Person, from: &Person) -> String {
        self.tick();
        from.publish(&format!("@{} between us", whose.handle), "direct").await;
        text(&whose.get("/api/v1/conversations").await[0]["id"]).to_owned()
    }

    pub async fn announcement(&self) -> String {
        self.tick();
        let made = branchline::notifications::announcements::publish(
            &self.net.branch(0).app,
            "olga",
            "Closed on Friday",
            None,
        )
        .await;
        made.expect("an announcement").id.to_string()
    }

    pub async fn featured_tag(&self, who: &Person) -> String {
        let name = format!("tag{}", self.net.clock.now_ms() % 1_000_000);
        for old in who.get("/api/v1/featured_tags").await.as_array().into_iter().flatten() {
            who.send(Method::DELETE, &format!("/api/v1/featured_tags/{}", text(&old["id"])), json!({})).await;
        }
        text(&who.post("/api/v1/featured_tags", json!({ "name": name })).await["id"]).to_owned()
    }

    /// Somebody new who asks to follow Anna.
    pub async fn follow_request(&self) -> String {
        let lock = |locked: bool| json!({ "locked": locked });
        self.anna.send(Method::PATCH, "/api/v1/accounts/update_credentials", lock(true)).await;
        self.tick();
        let name = format!("carl{}", self.net.clock.now_ms() % 1_000_000);
        let carl = self.net.branch(0).person(&name).await;
        carl.post(&format!("/api/v1/accounts/{}/follow", self.anna.id), json!({})).await;
        carl.id
    }

    /// A refresh of what answers a post of Dora's.
    pub async fn refresh(&self, who: &Person) -> String {
        self.tick();
        self.dora.publish("Who answers?", "public").await;
        self.net.drain().await;
        let post = text(&self.anna.in_home("Who answers").await["id"]).to_owned();
        let path = format!("/api/v1/statuses/{post}/context");
        let answer = who.request(Method::GET, &path).send().await.expect("an answer");
        let header = answer.headers()["mastodon-async-refresh"].to_str().expect("text").to_owned();
        header.split('"').nth(1).expect("an id").to_owned()
    }

    /// A post of Anna's that Bea quotes: both ids.
    pub async fn quoted(&self, of: &Person, by: &Person) -> (String, String) {
        let post = self.post(of, "public").await;
        self.tick();
        let new = json!({ "status": "Look", "quoted_status_id": post });
        (post, text(&by.post("/api/v1/statuses", new).await["id"]).to_owned())
    }

    /// A link that somebody has posted.
    pub async fn link(&self) -> String {
        self.tick();
        let (status, _) =
            self.bea.try_post("/api/v1/statuses", json!({ "status": "See https://library.example/a" })).await;
        assert_eq!(status, StatusCode::OK);
        "https://library.example/a".into()
    }

    pub async fn subscribe(&self, who: &Person) {
        let key = "BLn9b-VR0ca83knDNZ32dCHGyjJp-1riX9ZTN40MqV8K_LpQmLqxC_DoHvqvFXO_nGdAB4W9dogZb_sM-uV4JbY";
        let new = json!({ "subscription": { "endpoint": "http://push.test/x",
            "keys": { "p256dh": key, "auth": "_ordMnz7uTCmrpBTeUV4Bw" } } });
        who.post("/api/v1/push/subscription", new).await;
    }
}

/// A handbook in force, for its texts.
async fn handbook(net: &Network) {
    let app = &net.branch(0).app;
    let answers = branchline::handbook::Answers::default();
    branchline::handbook::start::begin(app, &answers, "olga").await.expect("a draft");
    branchline::handbook::edit::publish(app, "").await.expect("in force");
}
