//! The page for moving, and the tables to take along.

use axum::{
    body::Body,
    extract::{OriginalUri, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use frontend::{
    frame::Frame,
    pages::{
        crossing::Doubt,
        moving::{Archive, Import, Moving, MovingPage, MovingPageProps},
    },
};
use tokio_util::io::ReaderStream;

use crate::{
    base::{
        clock::iso,
        error::{Error, Result},
        extract::Path,
    },
    doors::web::{
        frame::{or_answer, show, signed_in},
        session::Visitor,
        state::Web,
    },
    entities::profile,
    people::moving::{self, Kind, archive, export, import},
};

pub async fn moving(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    let me = visitor.viewer(&web.app).await?.profile;
    show_moving(&web, &frame, &me, StatusCode::OK, (None, None)).await
}

pub async fn show_moving(
    web: &Web,
    frame: &Frame,
    me: &profile::Model,
    status: StatusCode,
    (fault, doubt): (Option<String>, Option<Doubt>),
) -> Result<Response> {
    let shown = |row: &crate::entities::import::Model| Import {
        kind: row.kind.clone(),
        total: row.total,
        done: row.done,
        faults: import::faults(row).into_iter().map(|f| (f.line, f.text, f.why)).collect(),
    };
    let now = Moving {
        aliases: moving::aliases(me),
        moved_to: me.moved_to_uri.clone(),
        archive: archive::of(&web.app, me.id).await?.map(|a| Archive {
            asked: iso(a.asked_at),
            mebibytes: a.size.map(|s| (s / (1024 * 1024) + 1).to_string()),
        }),
        leaves_on: (me.kind == profile::Kind::Personal).then(|| me.leaves_on.clone()),
        kinds: Kind::ALL.iter().map(|k| k.name()).collect(),
        imports: import::of(&web.app, me.id).await?.iter().map(shown).collect(),
        doubt,
        fault,
    };
    let title = frame.t("moving-title");
    Ok(show(frame, status, &title, |frame| MovingPage(MovingPageProps { now, frame })))
}

/// `/settings/moving/archive.zip`
pub async fn archive(State(web): State<Web>, visitor: Visitor) -> Result<Response> {
    let me = visitor.viewer(&web.app).await?.profile;
    let file = tokio::fs::File::open(archive::path_of(&web.app, me.id).await?).await.map_err(|_| Error::NotFound)?;
    let size = file.metadata().await.map_err(Error::internal)?.len().to_string();
    let attachment = format!("attachment; filename=\"{}.zip\"", me.handle);
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (header::CONTENT_LENGTH, size),
        (header::CONTENT_DISPOSITION, attachment),
    ];
    Ok((headers, Body::from_stream(ReaderStream::new(file))).into_response())
}

/// `/settings/moving/follows.csv`
pub async fn table(State(web): State<Web>, visitor: Visitor, Path(name): Path<String>) -> Result<Response> {
    let me = visitor.viewer(&web.app).await?.profile;
    let kind = name.strip_suffix(".csv").and_then(Kind::parse).ok_or(Error::NotFound)?;
    let bytes = export::csv(&web.app, &me, kind).await?;
    let attachment = format!("attachment; filename=\"{}\"", kind.file());
    let headers =
        [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, attachment)];
    Ok((headers, bytes).into_response())
}
