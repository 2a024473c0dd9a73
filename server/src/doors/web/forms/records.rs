//! What is kept for the law of records, and what is purged.

use axum::{extract::State, http::StatusCode, response::Response};

use super::shared::{back, is_said, permitted};
use crate::{
    base::error::{Error, Result},
    doors::{
        params::Params,
        web::{frame::or_answer, pages, session::Visitor, state::Web},
    },
    login::roles::Permission,
    posts::records::{self, Records},
};

const HERE: &str = "/branch/records";

pub async fn save_records(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let (frame, _) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageSettings).await?);
    let new = Records {
        recipient: form.text("recipient")?.unwrap_or_default().trim().to_owned(),
        audiences: form.list("audiences")?,
        years: form.number("years")?.unwrap_or(0),
    };
    match records::set(&web.app, &new).await {
        Ok(()) => Ok(back(Some(HERE), Some("saved"))),
        Err(error) if is_said(&error) => {
            pages::show_records(&web, &frame, error.status(), new, (None, Some(error.to_string()))).await
        }
        Err(other) => Err(other),
    }
}

/// A post is named by its number, or by its address, which ends with it.
pub async fn purge_records(State(web): State<Web>, visitor: Visitor, form: Params) -> Result<Response> {
    let (frame, _) = or_answer!(permitted(&web, &visitor, HERE, Permission::ManageSettings).await?);
    let named = form.text("post")?.unwrap_or_default();
    let post_id = named.trim().trim_end_matches('/').rsplit('/').next().and_then(|n| n.parse().ok());
    let purged = match post_id {
        Some(id) => records::purge(&web.app, id, &form.text("reason")?.unwrap_or_default()).await,
        None => Err(Error::unprocessable("No copy of such a post is kept.")),
    };
    let kept = records::of(web.app.db.read()).await?;
    match purged {
        Ok(certificate) => pages::show_records(&web, &frame, StatusCode::OK, kept, (Some(certificate), None)).await,
        Err(error) if is_said(&error) => {
            pages::show_records(&web, &frame, error.status(), kept, (None, Some(error.to_string()))).await
        }
        Err(other) => Err(other),
    }
}
