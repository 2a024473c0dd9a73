//! Moving, and taking tables in.

use axum::{extract::State, http::StatusCode, response::Response};

use super::shared::{back, is_said, one_of, speaking};
use crate::{
    base::{
        error::{Error, Result},
        extract::Path,
    },
    doors::{
        params::Params,
        web::{
            crossing::{self, Doing},
            frame::or_answer,
            guard::MAX_TABLE,
            pages,
            session::Visitor,
            state::Web,
        },
    },
    entities::profile,
    login::members,
    people::moving::{self, Kind, archive, farewell, import},
};

const HERE: &str = "/settings/moving";

pub async fn change_moving(
    State(web): State<Web>,
    visitor: Visitor,
    Path(action): Path<String>,
    mut form: Params,
) -> Result<Response> {
    let frame = or_answer!(speaking(&web, &visitor, Some(HERE)).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let app = &web.app;
    if me.kind == profile::Kind::Shared && action != "import" && action != "archive" {
        // Whom it is and where it goes is for those who manage it.
        let login_id = visitor.session.as_ref().ok_or_else(Error::unauthorized)?.login_id;
        members::require_manager(app.db.read(), me.id, login_id).await?;
    }
    let done = match one_of(
        &action,
        &["import", "add-alias", "remove-alias", "leave", "come-back", "farewell", "stay", "archive"],
    )? {
        "import" => {
            let kind = Kind::parse(&form.text("kind")?.unwrap_or_default()).ok_or(Error::NotFound)?;
            let bytes = match form.take_file("table") {
                Some(file) => file.read(MAX_TABLE).await?,
                None => Vec::new(),
            };
            let doubt = match (kind, form.flag("crossing")?.unwrap_or(false)) {
                (Kind::Follows, false) => crossing::doubt(&web, &visitor, &me, Doing::Import { table: &bytes }).await?,
                _ => None,
            };
            if let Some(doubt) = doubt {
                let doubt = Some(pages::doubt_shown(&visitor, &doubt));
                return pages::show_moving(&web, &frame, &me, StatusCode::UNPROCESSABLE_ENTITY, (None, doubt)).await;
            }
            import::begin(app, &me, kind, &bytes).await.map(drop)
        }
        "add-alias" => moving::add_alias(app, &me, &form.text("old")?.unwrap_or_default()).await.map(drop),
        "remove-alias" => moving::remove_alias(app, &me, &form.text("uri")?.unwrap_or_default()).await.map(drop),
        "archive" => archive::ask(app, &me).await,
        "stay" => farewell::plan(app, &me, false).await,
        "come-back" => moving::come_back(app, &me).await.map(drop),
        _ if !form.flag("sure")?.unwrap_or(false) => {
            Err(Error::unprocessable("Tick the box to say that you are sure. Nothing has been changed."))
        }
        "farewell" => farewell::plan(app, &me, true).await,
        _ => Box::pin(moving::leave(app, &me, &form.text("new")?.unwrap_or_default())).await.map(drop),
    };
    match done {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) if is_said(&error) || matches!(error, Error::TooLarge(_)) => {
            pages::show_moving(&web, &frame, &me, error.status(), (Some(error.to_string()), None)).await
        }
        Err(other) => Err(other),
    }
}
