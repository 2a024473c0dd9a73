//! Lists of servers that the branch has subscribed to.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::subscriptions::{Change, Subscription, Subscriptions, SubscriptionsProps},
};

use crate::{
    base::{clock::iso, error::Result},
    doors::web::{
        frame::{or_answer, show, signed_in},
        session::Visitor,
        state::Web,
    },
    entities::subscription::{self, Kind},
    login::{self, roles::Permission},
    moderation::blocklists::{self, Fault},
};

pub async fn subscriptions(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    login::require(web.app.db.read(), &me, Permission::ManageFederation).await?;
    show_subscriptions(&web, &frame, StatusCode::OK, None).await
}

pub async fn show_subscriptions(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    fault: Option<String>,
) -> Result<Response> {
    let db = web.app.db.read();
    let mut lists = Vec::new();
    for row in blocklists::all(db).await? {
        let changes = blocklists::preview(&web.app, row.id).await?;
        lists.push(shown(row, changes));
    }
    let excludes = blocklists::excludes(db).await?.into_iter().collect();
    let title = frame.t("subscriptions-title");
    let props = |frame| SubscriptionsProps { lists, excludes, fault, frame };
    Ok(show(frame, status, &title, |frame| Subscriptions(props(frame))))
}

fn shown(row: subscription::Model, changes: Vec<blocklists::Change>) -> Subscription {
    let faults: Vec<Fault> = serde_json::from_str(&row.faults).unwrap_or_default();
    let change =
        |c: blocklists::Change| Change { domain: c.domain, before: c.before, after: c.after, comment: c.comment };
    Subscription {
        id: row.id.to_string(),
        url: row.url,
        kind: if row.kind == Kind::Allow { "allow" } else { "block" },
        priority: row.priority,
        is_draft: row.is_draft,
        fetched: row.fetched_at.map(iso),
        fault: row.fault,
        faults: faults.into_iter().map(|f| (f.line, f.text, f.why)).collect(),
        changes: changes.into_iter().map(change).collect(),
    }
}
