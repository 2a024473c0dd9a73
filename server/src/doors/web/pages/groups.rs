//! Groups of practice.

use api::{Relationship, Status};
use axum::{
    extract::{OriginalUri, State},
    http::StatusCode,
    response::Response,
};
use frontend::{
    frame::Frame,
    pages::groups::{Group, GroupProps, Groups, GroupsProps, Listed, Loaded, Typed as TypedGroup},
};

use crate::{
    base::{error::Result, extract::Path, html, page::Page},
    doors::{
        mastodon::convert,
        web::{
            frame::{frame, or_answer, outcome, show, signed_in},
            session::Visitor,
            state::Web,
        },
    },
    entities::profile,
    login::{self, Viewer, roles::Permission},
    people::{
        follows::{self, Side},
        groups::list,
    },
    policy::visible::Reader,
};

const MOST_MEMBERS: u64 = 40;
/// First words of a post where moderators look through them.
const FIRST: usize = 140;

pub async fn groups(State(web): State<Web>, visitor: Visitor, uri: OriginalUri) -> Result<Response> {
    let frame = or_answer!(signed_in(&web, &visitor, &uri).await?);
    show_groups(&web, &visitor, &frame, StatusCode::OK, TypedGroup::default()).await
}

pub async fn show_groups(
    web: &Web,
    visitor: &Visitor,
    frame: &Frame,
    status: StatusCode,
    typed: TypedGroup,
) -> Result<Response> {
    let me = visitor.viewer(&web.app).await?.profile;
    let may_start = login::require(web.app.db.read(), &me, Permission::ManageUsers).await.is_ok();
    let groups = list::all(&web.app).await?.iter().map(|g| convert::account(&web.app, g)).collect();
    let title = frame.t("groups-title");
    Ok(show(frame, status, &title, |frame| Groups(GroupsProps { groups, may_start, typed, frame })))
}

/// A group's page: for everybody, with the members for who is signed in.
pub async fn group(
    State(web): State<Web>,
    visitor: Visitor,
    uri: OriginalUri,
    Path(handle): Path<String>,
) -> Result<Response> {
    let frame = frame(&web, &visitor, uri.path()).await?;
    let found = list::one(&web.app, &handle).await?;
    let account = convert::account(&web.app, &found);
    let viewer = visitor.known(&web.app).await?;
    let of = &account.id;
    let statuses: Vec<Status> =
        or_answer!(outcome(&frame, frame.client.get(format!("/api/v1/accounts/{of}/statuses")).await));
    let relationship: Option<Relationship> = match &viewer {
        Some(v) if v.profile.id != found.id => Some(or_answer!(outcome(&frame, frame.client.relationship(of).await))),
        _ => None,
    };
    let moderators = list::moderators(web.app.db.read(), found.id).await?;
    let loaded = Loaded {
        relationship,
        moderators: moderators.iter().map(|m| convert::account(&web.app, m)).collect(),
        statuses,
        members: if viewer.is_some() { members(&web, &found).await? } else { Vec::new() },
        listed: listed(&web, &found, viewer.as_ref()).await?,
        group: account,
    };
    let title = loaded.group.shown_name().to_owned();
    Ok(show(&frame, StatusCode::OK, &title, |frame| Group(GroupProps { loaded, frame })))
}

async fn members(web: &Web, group: &profile::Model) -> Result<Vec<api::Account>> {
    let db = web.app.db.read();
    let rows = follows::list(db, Side::Followers, group.id, Page::first(MOST_MEMBERS)).await?;
    let people = profile::by_ids(db, rows.iter().map(|f| f.follower_id).collect::<Vec<_>>()).await?;
    let shown = rows.iter().filter_map(|f| people.get(&f.follower_id)).filter(|p| p.gone_at.is_none());
    Ok(shown.map(|p| convert::account(&web.app, p)).collect())
}

async fn listed(web: &Web, group: &profile::Model, viewer: Option<&Viewer>) -> Result<Option<Vec<Listed>>> {
    let Some(viewer) = viewer else { return Ok(None) };
    if !list::is_moderator(&web.app, group, viewer).await? {
        return Ok(None);
    }
    let posts = list::posts(&web.app, group.id, Reader::Local(viewer.profile.id)).await?;
    let listed = posts.into_iter().map(|(post, author)| Listed {
        id: post.id.to_string(),
        author: author.domain.map_or_else(|| format!("@{}", author.handle), |d| format!("@{}@{d}", author.handle)),
        words: html::plain(&post.content).chars().take(FIRST).collect(),
    });
    Ok(Some(listed.collect()))
}
