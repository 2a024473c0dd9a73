//! Sealed copies, for those who look after the branch's settings.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::records::{Kept, Records as Shown, RecordsProps},
};

use crate::{
    base::error::Result,
    doors::web::{
        frame::{or_answer, show, signed_in},
        session::Visitor,
        state::Web,
    },
    login::{self, roles::Permission},
    policy::scope::{AUDIENCES, audience_name},
    posts::records::{self, Certificate, Records},
};

pub async fn records(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    login::require(web.app.db.read(), &me, Permission::ManageSettings).await?;
    let kept = records::of(web.app.db.read()).await?;
    show_records(&web, &frame, StatusCode::OK, kept, (None, None)).await
}

pub async fn show_records(
    web: &Web,
    frame: &Frame,
    status: StatusCode,
    records: Records,
    (certificate, fault): (Option<Certificate>, Option<String>),
) -> Result<Response> {
    let kept = Kept {
        recipient: records.recipient,
        audiences: records.audiences,
        years: records.years.to_string(),
        copies: records::count(web.app.db.read()).await?,
    };
    let lines = certificate.map(|c| {
        let values = [
            ("post", c.post_id.to_string()),
            ("copies", c.copies.to_string()),
            ("at", c.at),
            ("number", c.number.to_string()),
        ];
        let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
        vec![frame.tv("records-purged", &values), frame.t(&format!("records-{}", c.reason)), c.hash]
    });
    let title = frame.t("records-title");
    let props = |frame| RecordsProps {
        kept,
        audiences: AUDIENCES.map(audience_name).to_vec(),
        certificate: lines,
        fault,
        frame,
    };
    Ok(show(frame, status, &title, |frame| Shown(props(frame))))
}
