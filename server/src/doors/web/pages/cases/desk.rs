//! The desk's list of cases, and one of them.

use axum::{
    extract::{OriginalUri, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use frontend::{
    frame::Frame,
    pages::cases::{
        case::{Case, Show, ShowProps},
        list::{Cases, CasesProps, Choices, Waiting},
    },
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::Deserialize;
use serde_json::Value;

use super::{
    letters::reached,
    requests::request,
    shown::{lines, measure, rows, snapshot},
    work::{contacts, matrix, plan, readers, retention, work},
};
use crate::{
    base::{
        clock::iso,
        error::{Error, Result},
        extract::{Path, Query},
        html,
        sealing::Identity,
    },
    doors::{
        mastodon::convert,
        params::id,
        web::{
            frame::{or_answer, show, signed_in},
            pages::reviewer,
            session::Visitor,
            state::Web,
        },
    },
    entities::{case_evidence, measure as measure_row, moderation_case, post, profile, report},
    handbook,
    login::{
        self,
        roles::{Permission, permits},
    },
    moderation::{
        appeals,
        cases::{
            self, conflict, evidence, files, hand_over, involved, list,
            list::Which,
            requests::{ask, inbox},
            sealed, timeline,
        },
        complaints::reconsider,
        measures::{self, take},
    },
};

#[derive(Default, Deserialize)]
pub struct Wanted {
    which: Option<String>,
}

pub async fn desk_reports(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    query: Query<Wanted>,
) -> Result<Response> {
    let (frame, me) = or_answer!(reviewer(&web, &visitor, &uri).await?);
    let which = match query.which.as_deref() {
        Some("mine") => Which::Mine,
        Some("closed") => Which::Closed,
        _ => Which::Open,
    };
    show_reports(&web, &frame, &me, StatusCode::OK, (which, None)).await
}

pub async fn show_reports(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    (which, fault): (Which, Option<String>),
) -> Result<Response> {
    let app = &web.app;
    let rows = rows(app, &list::all(app, me, which).await?).await?;
    let appeals = appeals::waiting(app, me).await?.into_iter().map(|m| Waiting {
        case_id: m.case_id.map(|c| c.to_string()),
        kind: m.kind,
        since: iso(m.appealed_at.unwrap_or(m.created_at)),
    });
    let appeals = appeals.collect();
    let role = login::role_of(app.db.read(), me).await?;
    let choices = match role.filter(|r| permits(*r, Permission::ManageSettings)) {
        Some(_) => Some(Choices {
            contact: hand_over::contact(app).await?,
            branch: ask::contact(app.db.read()).await?,
            needs_two: take::needs_two(app).await?,
            matrix: matrix(app).await?,
            retention: retention(app).await?,
            plan: plan(app).await?,
        }),
        None => None,
    };
    let which = match which {
        Which::Open => "open",
        Which::Mine => "mine",
        Which::Closed => "closed",
    };
    let title = frame.t("cases-title");
    let contacts = contacts(app, me, choices.is_some()).await?;
    let requests = inbox::of(app.db.read(), me).await?.iter().map(request).collect();
    let props = |frame| CasesProps { rows, appeals, which, choices, contacts, requests, fault, frame };
    Ok(show(frame, status, &title, |frame| Cases(props(frame))))
}

pub async fn desk_case(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(of): Path<String>,
) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    let case = list::one(web.app.db.read(), &me, id(&of)?).await?;
    show_case(&web, &frame, &me, StatusCode::OK, (&case, String::new(), None, None)).await
}

pub async fn show_case(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    (case, typed, fault, key): (&moderation_case::Model, String, Option<String>, Option<Identity>),
) -> Result<Response> {
    let case = whole(web, frame, me, (case, key)).await?;
    let title = frame.t("cases-title");
    Ok(show(frame, status, &title, |frame| Show(ShowProps { case, typed, fault, frame })))
}

/// Everything about a case.
async fn whole(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    (case, key): (&moderation_case::Model, Option<Identity>),
) -> Result<Case> {
    let (app, db) = (&web.app, web.app.db.read());
    let target = match case.target_id {
        Some(id) => profile::Entity::find_by_id(id).one(db).await?,
        None => None,
    };
    let reporter = match case.reporter_id.filter(|_| case.source != "flag") {
        Some(id) => profile::Entity::find_by_id(id).one(db).await?,
        None => None,
    };
    let pictures = format!("/desk/cases/{}/evidence", case.id);
    let similar = list::similar(app, me, case).await?;
    let ids: Vec<i64> = similar.iter().map(|c| c.id).collect();
    let taken = measures::list::of_cases(db, &ids).await?;
    let kinds = |id: i64| taken.iter().filter(|m| m.case_id == Some(id)).map(|m| m.kind.clone()).collect();
    let judges = conflict::judges_of(db, case).await?;
    let related = match &target {
        Some(target) => involved::earlier(app, me, target, case.id).await?,
        None => Vec::new(),
    };
    let usual = cases::matrix::of(db).await?.severity(&case.category, &case.extent) == case.severity;
    let own = target.as_ref().is_none_or(|t| matches!(t.kind, profile::Kind::Professional | profile::Kind::Shared));
    Ok(Case {
        row: rows(app, std::slice::from_ref(case)).await?.remove(0),
        revision: case.revision.to_string(),
        clause: case.clause.clone(),
        extent: case.extent.clone(),
        follows_matrix: usual,
        opened: iso(case.created_at),
        reporter: reporter.map(|r| convert::account(app, &r)),
        on_hold: case.on_hold,
        may_hold: own,
        answer: case.answer.clone(),
        posts: posts(web, case.id).await?,
        evidence: evidence::of(db, case.id).await?.iter().map(|e| snapshot(e, Some(&pictures))).collect(),
        lines: lines(app, case, sealed::read(timeline::of(db, case.id).await?, key.as_ref())).await?,
        readers: readers(app, case.id).await?,
        measures: in_case(web, me, case.id).await?,
        related: rows(app, &related).await?,
        similar: similar.iter().map(|c| (c.id.to_string(), c.answer.clone(), kinds(c.id))).collect(),
        judges: judges.iter().map(|j| (j.id.to_string(), convert::account(app, j).display_name)).collect(),
        clauses: handbook::clauses(app, frame.texts.language()).await?,
        is_mine: case.owner_id == Some(me.id),
        work: work(app, me, case).await?,
        letters: reached(app, case).await?,
        files: files::of(db, case.id).await?.into_iter().map(|(id, sealed)| (id.to_string(), sealed)).collect(),
        plan: if case.is_locked { Some(plan(app).await?) } else { None },
        hidden: reconsider::of_case(app, case.id).await?.map(|h| (h.ground, h.hidden_by == me.id)),
    })
}

async fn in_case(
    web: &Web,
    me: &profile::Model,
    case_id: i64,
) -> Result<Vec<frontend::pages::cases::measures::Measure>> {
    let rows: Vec<measure_row::Model> = measures::list::of_case(web.app.db.read(), case_id).await?;
    Ok(rows.iter().map(|m| measure(&web.app, m, me)).collect())
}

/// The reported posts that are still there, by their first words.
async fn posts(web: &Web, case_id: i64) -> Result<Vec<(String, String)>> {
    let Some(row) = report::Entity::find_by_id(case_id).one(web.app.db.read()).await? else { return Ok(Vec::new()) };
    let ids: Vec<i64> = serde_json::from_str(&row.post_ids).unwrap_or_default();
    let found = post::Entity::find()
        .filter(post::Column::Id.is_in(ids))
        .filter(post::Column::DeletedAt.is_null())
        .all(web.app.db.read())
        .await?;
    let first = |p: &post::Model| html::plain(&p.content).chars().take(60).collect::<String>();
    Ok(found.iter().map(|p| (p.id.to_string(), first(p))).collect())
}

/// The small copy of a picture that is kept with a case.
pub async fn evidence_picture(
    State(web): State<Web>,
    visitor: Visitor,
    Path((case, of, n)): Path<(String, String, usize)>,
) -> Result<Response> {
    let me = visitor.viewer(&web.app).await?.profile;
    let case = list::one(web.app.db.read(), &me, id(&case)?).await?;
    let found = case_evidence::Entity::find_by_id(id(&of)?)
        .filter(case_evidence::Column::CaseId.eq(case.id))
        .one(web.app.db.read())
        .await?
        .ok_or(Error::NotFound)?;
    let document: Value = serde_json::from_str(&found.document).map_err(Error::internal)?;
    let media = &document["media"][n];
    let bytes = media["preview"].as_str().and_then(|p| STANDARD.decode(p).ok()).ok_or(Error::NotFound)?;
    let kind = media["mime"].as_str().and_then(|m| HeaderValue::from_str(m).ok()).ok_or(Error::NotFound)?;
    Ok(([(header::CONTENT_TYPE, kind)], bytes).into_response())
}
