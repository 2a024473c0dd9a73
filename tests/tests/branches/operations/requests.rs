//! A good request for each operation, and one about somebody else's object.

use reqwest::StatusCode;
use serde_json::{Value, json};

use super::{Operation, admin, stage::Stage};
use tests::Person;

/// What is sent.
#[derive(Clone, Debug)]
pub struct Request {
    pub method: String,
    pub path: String,
    pub body: Value,
    /// Under which name a picture is sent.
    pub file: Option<String>,
    /// Another token than Anna's.
    pub token: Option<String>,
    /// Another status than 200.
    pub status: Option<StatusCode>,
    /// Whether the answer is held against Mastodon's schema.
    pub shape: bool,
}

pub fn request(op: &Operation, path: String) -> Request {
    Request { method: op.method.clone(), path, body: Value::Null, file: None, token: None, status: None, shape: true }
}

/// A request that should go well.
pub async fn good(stage: &Stage, op: &Operation) -> Request {
    if op.is_admin() {
        return admin::good(stage, op).await;
    }
    let path = about(stage, op, &stage.anna, false).await.unwrap_or_else(|| op.path.clone());
    let mut request = request(op, path);
    request.body = body(stage, op).await;
    adjust(stage, op, &mut request).await;
    request
}

/// The same about something that is Bea's alone; none where everybody may see or do it.
pub async fn of_somebody_else(stage: &Stage, op: &Operation) -> Option<Request> {
    if op.is_admin() {
        return None;
    }
    let path = about(stage, op, &stage.bea, true).await?;
    let mut request = request(op, path);
    request.body = body(stage, op).await;
    Some(request)
}

/// The path with the id of an object: one's own, or somebody else's private one.
async fn about(stage: &Stage, op: &Operation, whose: &Person, others: bool) -> Option<String> {
    let path = op.path.as_str();
    let with = |name: &str, id: String| Some(path.replace(name, &id));
    let nobody = || "123456789012345".to_owned();
    if path.starts_with("/api/v1/accounts/:id") || path.starts_with("/api/v1/suggestions/:account_id") {
        if others && path.starts_with("/api/v1/suggestions") {
            return None;
        }
        let id = if others { nobody() } else { stage.bea.id.clone() };
        return Some(path.replace(":id", &id).replace(":account_id", &id));
    }
    if path.starts_with("/api/v1/statuses/:id") {
        return status(stage, op, whose, others).await;
    }
    if path.starts_with("/api/v1/polls/:id") {
        let poll = if others { stage.poll(whose, "direct").await } else { stage.poll(&stage.bea, "public").await };
        return with(":id", poll);
    }
    if path.starts_with("/api/v1/lists/:id") {
        return with(":id", stage.list(whose).await);
    }
    if path == "/api/v1/timelines/list/:list_id" {
        return with(":list_id", stage.list(whose).await);
    }
    if path.starts_with("/api/v2/filters/keywords/:id") || path.starts_with("/api/v1/filters/:id") {
        return with(":id", stage.filter(whose).await.1);
    }
    if path.starts_with("/api/v2/filters/statuses/:id") {
        return with(":id", stage.filter(whose).await.2);
    }
    if path.starts_with("/api/v2/filters/:") {
        let id = stage.filter(whose).await.0;
        return Some(path.replace(":filter_id", &id).replace(":id", &id));
    }
    if path.starts_with("/api/v1/media/:id") {
        return with(":id", stage.media(whose).await);
    }
    if path.starts_with("/api/v1/scheduled_statuses/:id") {
        return with(":id", stage.scheduled(whose).await);
    }
    if path.starts_with("/api/v1/notifications/requests/:id") {
        return with(":id", stage.request(whose).await);
    }
    if path.starts_with("/api/v1/notifications/:id") {
        let from = if others { &stage.anna } else { &stage.bea };
        return with(":id", stage.notice(whose, from).await.0);
    }
    if path.starts_with("/api/v2/notifications/:group_key") {
        let from = if others { &stage.anna } else { &stage.bea };
        let key = stage.notice(whose, from).await.1;
        // Forgetting a group is as good twice, and a group of nobody is empty.
        return (!others || path.ends_with(":group_key")).then(|| path.replace(":group_key", &key));
    }
    if path.starts_with("/api/v1/conversations/:id") {
        let from = if others { &stage.olga } else { &stage.bea };
        return with(":id", stage.conversation(whose, from).await);
    }
    if path.starts_with("/api/v1/announcements/:id") {
        let id = if others { nobody() } else { stage.announcement().await };
        return Some(path.replace(":id", &id).replace(":name", "%F0%9F%91%8D"));
    }
    if path.starts_with("/api/v1/featured_tags/:id") {
        return with(":id", stage.featured_tag(whose).await);
    }
    if path.starts_with("/api/v1/follow_requests/:account_id") {
        let id = if others { stage.olga.id.clone() } else { stage.follow_request().await };
        return with(":account_id", id);
    }
    if path.starts_with("/api/v1_alpha/async_refreshes/:id") {
        return with(":id", stage.refresh(whose).await);
    }
    if others {
        return None;
    }
    let simple = path
        .replace("/tags/:name", "/tags/books")
        .replace("/tags/:id", "/tags/books")
        .replace("/tag/:hashtag", "/tag/books")
        .replace(":date", &branchline::base::clock::day(stage.net.clock.now_ms()));
    (simple != path).then_some(simple)
}

async fn status(stage: &Stage, op: &Operation, whose: &Person, others: bool) -> Option<String> {
    let path = op.path.as_str();
    if path.contains("/quotes/:quoting_status_id") {
        let (post, quoting) = stage.quoted(&stage.anna, &stage.bea).await;
        let post = if others { stage.post(&stage.bea, "direct").await } else { post };
        return Some(path.replace(":id", &post).replace(":quoting_status_id", &quoting));
    }
    if others {
        let id = stage.post(whose, "direct").await;
        return Some(path.replace(":id", &id));
    }
    let own = matches!(op.method.as_str(), "PUT" | "DELETE")
        || ["/pin", "/unpin", "/source"].iter().any(|end| path.ends_with(end));
    let id = stage.post(if own { &stage.anna } else { &stage.bea }, "public").await;
    Some(path.replace(":id", &id))
}

async fn body(stage: &Stage, op: &Operation) -> Value {
    let id = |name: &str, id: String| json!({ name: id });
    match op.name().as_str() {
        "PATCH /api/v1/accounts/update_credentials" | "PATCH /api/v1/profile" => json!({ "note": "Reads" }),
        "POST /api/v1/accounts" => json!({ "username": format!("new{}", stage.net.clock.now_ms() % 1_000_000),
            "email": format!("new{}@alpha.test", branchline::base::id::random()), "password": "a good long password",
            "agreement": true, "locale": "en" }),
        "POST /api/v1/accounts/:id/note" => json!({ "comment": "Knows seeds" }),
        "POST /api/v1/apps" => {
            json!({ "client_name": "App", "redirect_uris": ["https://app.test/"], "scopes": "read" })
        }
        "POST /api/v1/domain_blocks" | "DELETE /api/v1/domain_blocks" => json!({ "domain": "far.example" }),
        "POST /api/v1/featured_tags" => json!({ "name": "seeds" }),
        "POST /api/v2/filters" => json!({ "title": "Quiet", "context": ["home"] }),
        "PUT /api/v2/filters/:id" => json!({ "title": "Quieter" }),
        "POST /api/v2/filters/:filter_id/keywords" | "PUT /api/v2/filters/keywords/:id" => {
            json!({ "keyword": "lottery" })
        }
        "POST /api/v2/filters/:filter_id/statuses" => id("status_id", stage.post(&stage.bea, "public").await),
        "POST /api/v1/filters" | "PUT /api/v1/filters/:id" => json!({ "phrase": "raffle", "context": ["home"] }),
        "POST /api/v1/lists" | "PUT /api/v1/lists/:id" => json!({ "title": "Seeds" }),
        "POST /api/v1/lists/:id/accounts" | "DELETE /api/v1/lists/:id/accounts" => {
            json!({ "account_ids": [stage.bea.id] })
        }
        "POST /api/v1/markers" => json!({ "home": { "last_read_id": "1" } }),
        "PUT /api/v1/media/:id" => json!({ "description": "A shelf" }),
        "PATCH /api/v2/notifications/policy" => json!({ "for_not_following": "accept" }),
        "POST /api/v1/notifications/requests/accept" | "POST /api/v1/notifications/requests/dismiss" => {
            json!({ "id": [stage.request(&stage.anna).await] })
        }
        "POST /oauth/token" => json!({ "grant_type": "client_credentials", "client_id": stage.client.0,
            "client_secret": stage.client.1, "scope": "read" }),
        "POST /oauth/revoke" => json!({ "client_id": stage.client.0, "client_secret": stage.client.1, "token": "x" }),
        "POST /api/v1/polls/:id/votes" => json!({ "choices": [0] }),
        "POST /api/v1/push/subscription" => json!({ "subscription": { "endpoint": "http://push.test/x", "keys": {
            "p256dh": "BLn9b-VR0ca83knDNZ32dCHGyjJp-1riX9ZTN40MqV8K_LpQmLqxC_DoHvqvFXO_nGdAB4W9dogZb_sM-uV4JbY",
            "auth": "_ordMnz7uTCmrpBTeUV4Bw" } }, "data": { "alerts": { "mention": true } } }),
        "PUT /api/v1/push/subscription" => json!({ "data": { "alerts": { "follow": true } } }),
        "POST /api/v1/reports" => json!({ "account_id": stage.bea.id, "comment": "Please look" }),
        "PUT /api/v1/scheduled_statuses/:id" => json!({ "scheduled_at": "2031-02-01T00:00:00Z" }),
        "POST /api/v1/statuses" | "PUT /api/v1/statuses/:id" => {
            stage.tick();
            json!({ "status": "Words of mine" })
        }
        "PUT /api/v1/statuses/:id/interaction_policy" => json!({ "quote_approval_policy": "nobody" }),
        _ => Value::Null,
    }
}

/// What is special about some.
async fn adjust(stage: &Stage, op: &Operation, request: &mut Request) {
    let query = |path: &mut String, more: String| path.push_str(&more);
    match op.name().as_str() {
        "POST /api/v1/accounts" | "GET /api/v1/apps/verify_credentials" => {
            request.token = Some(stage.app_token.clone());
        }
        "POST /api/v1/accounts/:id/endorse" | "POST /api/v1/accounts/:id/pin" | "POST /api/v1/lists/:id/accounts" => {
            stage.anna.follow(&stage.bea.acct).await;
        }
        "GET /api/v1/accounts" | "GET /api/v1/accounts/relationships" | "GET /api/v1/accounts/familiar_followers" => {
            query(&mut request.path, format!("?id[]={}", stage.bea.id));
        }
        "GET /api/v1/accounts/search" | "GET /api/v2/search" => query(&mut request.path, "?q=bea".into()),
        "GET /api/v1/accounts/lookup" => query(&mut request.path, "?acct=bea".into()),
        "GET /api/v1/markers" => query(&mut request.path, "?timeline[]=home".into()),
        "GET /api/v1/statuses" => {
            let post = stage.post(&stage.bea, "public").await;
            query(&mut request.path, format!("?id[]={post}"));
        }
        "GET /api/v1/timelines/link" => {
            let url = stage.link().await;
            query(&mut request.path, format!("?url={url}"));
        }
        "GET /api/oembed" => {
            let post = stage.post(&stage.bea, "public").await;
            query(&mut request.path, format!("?url={}/@bea/{post}", stage.bea.base));
        }
        "GET /oauth/authorize" => {
            let asks = "?response_type=code&redirect_uri=https://app.test/&scope=read&client_id=";
            query(&mut request.path, format!("{asks}{}", stage.client.0));
            request.shape = false;
            request.status = Some(StatusCode::SEE_OTHER);
            request.token = Some(String::new());
        }
        "POST /api/v2/media" | "POST /api/v1/media" => request.file = Some("file".into()),
        // Confirmed already, and with another app.
        "POST /api/v1/emails/confirmations" => request.status = Some(StatusCode::FORBIDDEN),
        // Nobody's words are sent to a translator.
        "POST /api/v1/statuses/:id/translate" => request.status = Some(StatusCode::NOT_FOUND),
        "GET /api/v1/push/subscription" | "PUT /api/v1/push/subscription" | "DELETE /api/v1/push/subscription" => {
            stage.subscribe(&stage.anna).await;
        }
        "GET /api/v1/streaming/hashtag" | "GET /api/v1/streaming/hashtag/local" => {
            query(&mut request.path, "?tag=books".into());
        }
        "GET /api/v1/streaming/list" => {
            let list = stage.list(&stage.anna).await;
            query(&mut request.path, format!("?list={list}"));
        }
        "GET /api/v1/streaming/health" | "GET /health" => request.shape = false,
        "GET /oauth/userinfo" => request.token = Some(stage.anna.token.clone()),
        _ => {}
    }
}
