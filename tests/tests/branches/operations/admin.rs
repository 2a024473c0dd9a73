//! A good request for each operation of the admin API, in the name of Olga, who looks after the branch.

use reqwest::StatusCode;
use serde_json::{Value, json};

use super::{
    Operation,
    requests::{Request, request},
    stage::Stage,
};
use tests::person::text;

/// What an operation is about, made afresh.
async fn about(stage: &Stage, path: &str) -> String {
    stage.tick();
    let unique = branchline::base::id::random();
    let (what, body) = match path.split('/').nth(4).unwrap_or_default() {
        "accounts" => return stage.bea.id.clone(),
        "reports" => {
            let made = stage.anna.post("/api/v1/reports", json!({ "account_id": stage.bea.id })).await;
            return text(&made["id"]).to_owned();
        }
        what @ ("domain_allows" | "domain_blocks" | "email_domain_blocks") => {
            (what, json!({ "domain": format!("x{unique}.example") }))
        }
        what @ "canonical_email_blocks" => (what, json!({ "email": format!("{unique}@x.example") })),
        what => {
            let ip = format!("10.{}.{}.0/24", unique % 250, unique / 250 % 250);
            (what, json!({ "ip": ip, "severity": "no_access" }))
        }
    };
    let made = stage.olga.post(&format!("/api/v1/admin/{what}"), body).await;
    text(&made["id"]).to_owned()
}

fn body(op: &Operation) -> Value {
    let unique = branchline::base::id::random();
    match op.name().as_str() {
        "POST /api/v1/admin/accounts/:id/action" => json!({ "type": "none", "text": "A word" }),
        "POST /api/v1/admin/canonical_email_blocks" | "POST /api/v1/admin/canonical_email_blocks/test" => {
            json!({ "email": format!("{unique}@x.example") })
        }
        "POST /api/v1/admin/domain_allows"
        | "POST /api/v1/admin/domain_blocks"
        | "POST /api/v1/admin/email_domain_blocks" => json!({ "domain": format!("y{unique}.example") }),
        "PUT /api/v1/admin/domain_blocks/:id" => json!({ "severity": "silence" }),
        "POST /api/v1/admin/ip_blocks" => json!({ "ip": "10.251.0.0/24", "severity": "no_access" }),
        "PUT /api/v1/admin/ip_blocks/:id" => json!({ "comment": "Another" }),
        "PUT /api/v1/admin/reports/:id" => json!({ "category": "spam" }),
        "POST /api/v1/admin/measures" => json!({ "keys": ["new_users"] }),
        "POST /api/v1/admin/dimensions" => json!({ "keys": ["languages"] }),
        _ => Value::Null,
    }
}

pub async fn good(stage: &Stage, op: &Operation) -> Request {
    let path =
        if op.path.contains(":id") { op.path.replace(":id", &about(stage, &op.path).await) } else { op.path.clone() };
    let mut request = request(op, path.clone());
    request.body = body(op);
    request.token = Some(stage.olga.token.clone());
    // Bea waits for nobody's yes, and is not suspended.
    let refused = ["/approve", "/reject"].iter().any(|end| op.path.ends_with(end));
    if refused || op.name() == "DELETE /api/v1/admin/accounts/:id" {
        request.status = Some(StatusCode::FORBIDDEN);
    }
    if op.path.ends_with("/reopen") {
        stage.olga.post(&path.replace("/reopen", "/resolve"), json!({})).await;
    }
    request
}
