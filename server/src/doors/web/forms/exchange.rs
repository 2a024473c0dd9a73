//! What the branch shares is chosen, and to what it subscribes.

use axum::{extract::State, response::Response};

use super::shared::{back, is_said, one_of, permitted};
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::Params,
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    learning::exchange::{article::Kind, own, subscriptions},
    login::roles::Permission,
};

const HERE: &str = "/desk/exchange";

pub async fn change_exchange(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    form: Params,
) -> Result<Response> {
    let action = one_of(&action, &["share", "subscribe", "unsubscribe"])?;
    let (frame, me) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageRules).await?);
    let text = |name: &str| form.text(name).map(Option::unwrap_or_default);
    let done = if action == "share" {
        own::share(&web.app, &me.handle, &text("licence")?).await
    } else {
        let (host, kind) = (text("host")?, Kind::named(&text("kind")?).ok_or(Error::NotFound)?);
        match action {
            "subscribe" => subscriptions::subscribe(&web.app, &me.handle, &host, kind).await,
            _ => subscriptions::unsubscribe(&web.app, &me.handle, &host, kind).await,
        }
    };
    match done {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_exchange(&web, &frame, error.status(), Some(error.to_string())).await
        }
        Err(other) => Err(other),
    }
}
