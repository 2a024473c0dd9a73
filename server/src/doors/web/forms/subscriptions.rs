//! Subscribing to lists of servers, and what no list decides.

use axum::{extract::State, response::Response};

use super::shared::{back, is_said, one_of, permitted};
use crate::{
    base::{error::Result, extract::Path},
    doors::{
        params::Params,
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    entities::subscription::Kind,
    login::roles::Permission,
    moderation::blocklists,
};

const HERE: &str = "/branch/lists";

pub async fn change_subscriptions(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageFederation).await?);
    let (app, actor) = (&web.app, me.handle.as_str());
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let id = text("id")?.parse().unwrap_or(0);
    let actions = ["subscribe", "apply", "draft", "unsubscribe", "exclude", "include"];
    let done = match one_of(&action, &actions)? {
        "subscribe" => {
            let kind = if text("kind")? == "allow" { Kind::Allow } else { Kind::Block };
            let priority = form.number("priority")?.unwrap_or(0);
            blocklists::subscribe(app, actor, &text("url")?, kind, priority).await.map(drop)
        }
        "apply" => blocklists::set_draft(app, actor, id, false).await,
        "draft" => blocklists::set_draft(app, actor, id, true).await,
        "unsubscribe" => blocklists::unsubscribe(app, actor, id).await,
        "exclude" => blocklists::set_exclude(app, actor, &text("domain")?, true).await,
        _ => blocklists::set_exclude(app, actor, &text("domain")?, false).await,
    };
    match done {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_subscriptions(&web, &frame, error.status(), Some(error.to_string())).await
        }
        Err(other) => Err(other),
    }
}
