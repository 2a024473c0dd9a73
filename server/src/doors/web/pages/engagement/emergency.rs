//! The emergency plan, for everybody at the branch.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::pages::engagement::emergency::{Emergency, EmergencyProps, Key};

use super::accounts::registered;
use crate::{
    base::error::Result,
    doors::web::{
        frame::{or_answer, show, signed_in},
        session::Visitor,
        state::Web,
    },
    engagement::emergency_plan,
    handbook::document::html,
    login::{self, roles::Permission},
};

pub async fn emergency(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let may_write = login::require(web.app.db.read(), &me, Permission::ManageSettings).await.is_ok();
    let plan = emergency_plan::of(&web.app).await?;
    let (accounts, _) = registered(&web.app).await?;
    let keys = accounts.into_iter().map(|a| Key {
        service: a.service,
        holder: a.holder,
        deputy: a.deputy,
        covered_by: a.covered_by,
    });
    let keys = keys.collect();
    let text = html(&plan.as_ref().map_or_else(|| frame.t("emergency-plan"), |p| p.text.clone()));
    let changed_on = plan.map(|p| p.changed_on);
    let title = frame.t("emergency-title");
    let props = |frame| EmergencyProps { text, changed_on, keys, may_write, frame };
    Ok(show(&frame, StatusCode::OK, &title, |frame| Emergency(props(frame))))
}
