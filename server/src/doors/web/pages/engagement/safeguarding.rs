//! Safeguarding: for everybody who works here, for whom the branch has named, and its settings.

use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::engagement::safeguarding::{
        File, FileProps, Row, Safeguarding, SafeguardingProps, Settle, SettleProps, Settled, Typed,
    },
};

use crate::{
    base::{clock::iso, error::Result, extract::Path},
    doors::{
        params::id,
        web::{
            frame::{or_answer, show, signed_in},
            session::Visitor,
            state::Web,
        },
    },
    engagement::safeguarding::{files, leads},
    entities::{disclosure, profile},
    handbook::document::html,
    login::{self, roles::Permission},
};

fn row(file: &disclosure::Model) -> Row {
    Row {
        id: file.id.to_string(),
        about: file.about.clone(),
        is_urgent: file.is_urgent,
        at: iso(file.created_at),
        state: match (file.closed_at, file.read_at) {
            (Some(_), _) => "closed",
            (None, Some(_)) => "read",
            (None, None) => "sent",
        },
    }
}

pub async fn safeguarding(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    show_safeguarding(&web, &frame, &me, StatusCode::OK, Typed::default()).await
}

pub async fn show_safeguarding(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    typed: Typed,
) -> Result<Response> {
    let app = &web.app;
    files::require_colleague(me)?;
    let settled = leads::of(app).await?;
    let own: Vec<Row> = files::written_by(app, me).await?.iter().map(row).collect();
    let to_read: Vec<Row> = files::to_read(app, me).await?.iter().map(row).collect();
    let may_settle = login::require(app.db.read(), me, Permission::ManageSettings).await.is_ok();
    let named = match &settled {
        Some(s) => handles(web, [s.lead_id, s.deputy_id]).await?,
        None => None,
    };
    let script = settled.as_ref().map(|s| s.script.clone()).filter(|s| !s.is_empty());
    let script = html(&script.unwrap_or_else(|| frame.t("safeguarding-script")));
    let numbers = settled.map(|s| s.numbers).unwrap_or_default();
    let numbers = numbers.into_iter().map(|n| (n.whom, n.number)).collect();
    let title = frame.t("safeguarding-title");
    let props = |frame| SafeguardingProps { script, numbers, leads: named, own, to_read, typed, may_settle, frame };
    Ok(show(frame, status, &title, |frame| Safeguarding(props(frame))))
}

async fn handles(web: &Web, ids: [i64; 2]) -> Result<Option<(String, String)>> {
    let mut people = profile::by_ids(web.app.db.read(), ids).await?;
    let [lead, deputy] = ids.map(|id| people.remove(&id).map(|p| p.handle));
    Ok(lead.zip(deputy))
}

pub async fn safeguarding_file(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(of): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    show_safeguarding_file(&web, &frame, &me, StatusCode::OK, (id(&of)?, String::new(), None)).await
}

pub async fn show_safeguarding_file(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    (of, typed, fault): (i64, String, Option<String>),
) -> Result<Response> {
    let file = files::open(&web.app, me, of).await?;
    let ids = file.notes.iter().map(|(who, ..)| *who).chain([file.row.from_id]);
    let people = profile::by_ids(web.app.db.read(), ids).await?;
    let handle = |id: i64| people.get(&id).map(|p| p.handle.clone()).unwrap_or_default();
    let from = handle(file.row.from_id);
    let lines = file.notes.into_iter().map(|(who, act, words, at)| (handle(who), act, words, iso(at))).collect();
    let (row, words) = (row(&file.row), file.words);
    let title = frame.t("safeguarding-file");
    let props = |frame| FileProps { row, from, words, lines, typed, fault, frame };
    Ok(show(frame, status, &title, |frame| File(props(frame))))
}

pub async fn settle_safeguarding(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    login::require(web.app.db.read(), &me, Permission::ManageSettings).await?;
    let starter = |key: &str| frame.t(key);
    let settled = match leads::of(&web.app).await? {
        Some(s) => {
            let (lead, deputy) = handles(&web, [s.lead_id, s.deputy_id]).await?.unwrap_or_default();
            let lines: Vec<String> = s.numbers.iter().map(|n| format!("{}: {}", n.whom, n.number)).collect();
            let script = if s.script.is_empty() { starter("safeguarding-script") } else { s.script };
            Settled { lead, deputy, script, numbers: lines.join("\n"), fault: None }
        }
        None => Settled {
            script: starter("safeguarding-script"),
            numbers: starter("safeguarding-numbers-start"),
            ..Settled::default()
        },
    };
    Ok(show_settling(&frame, StatusCode::OK, settled))
}

pub fn show_settling(frame: &Frame, status: StatusCode, settled: Settled) -> Response {
    let title = frame.t("safeguarding-settle");
    show(frame, status, &title, |frame| Settle(SettleProps { settled, frame }))
}
