//! Writing the tables.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use super::Kind;
use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{block, bookmark, domain_block, follow, list_member, mute, post, profile},
    people::lists,
    timelines::filters,
};

/// A table of one's own as CSV.
pub async fn csv(app: &App, me: &profile::Model, kind: Kind) -> Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    if let Some(head) = kind.head() {
        writer.write_record(head).map_err(Error::internal)?;
    }
    for row in rows(app, me, kind).await? {
        writer.write_record(row).map_err(Error::internal)?;
    }
    writer.into_inner().map_err(|e| Error::internal(e.to_string()))
}

async fn rows(app: &App, me: &profile::Model, kind: Kind) -> Result<Vec<Vec<String>>> {
    match kind {
        Kind::Follows => follows(app, me.id).await,
        Kind::Lists => of_lists(app, me.id).await,
        Kind::Blocks => {
            let rows = block::Entity::find().filter(block::Column::BlockerId.eq(me.id)).all(app.db.read()).await?;
            named(app, rows.into_iter().map(|r| (r.blocked_id, Vec::new())).collect()).await
        }
        Kind::Mutes => {
            let rows = mute::Entity::find().filter(mute::Column::ProfileId.eq(me.id)).all(app.db.read()).await?;
            named(app, rows.into_iter().map(|r| (r.muted_id, vec![r.notices.to_string()])).collect()).await
        }
        Kind::Domains => {
            let rows = domain_block::Entity::find().filter(domain_block::Column::ProfileId.eq(me.id));
            Ok(rows.all(app.db.read()).await?.into_iter().map(|r| vec![r.domain]).collect())
        }
        Kind::Bookmarks => bookmarks(app, me.id).await,
        Kind::Filters => of_filters(app, me.id).await,
    }
}

/// Each row behind the handle of somebody who is still there.
async fn named(app: &App, rows: Vec<(i64, Vec<String>)>) -> Result<Vec<Vec<String>>> {
    let people = profile::by_ids(app.db.read(), rows.iter().map(|r| r.0)).await?;
    let whole = |(id, rest): (i64, Vec<String>)| people.get(&id).map(|p| [vec![address(app, p)], rest].concat());
    Ok(rows.into_iter().filter_map(whole).collect())
}

fn address(app: &App, profile: &profile::Model) -> String {
    format!("{}@{}", profile.handle, profile.domain.as_deref().unwrap_or(&app.config.handle_domain))
}

async fn follows(app: &App, id: i64) -> Result<Vec<Vec<String>>> {
    let rows = follow::Entity::find()
        .filter(follow::Column::FollowerId.eq(id))
        .filter(follow::Column::State.eq(follow::State::Accepted))
        .order_by_asc(follow::Column::Id)
        .all(app.db.read())
        .await?;
    let rest = |r: &follow::Model| vec![r.show_boosts.to_string(), r.notify.to_string(), String::new()];
    named(app, rows.iter().map(|r| (r.followed_id, rest(r))).collect()).await
}

async fn of_lists(app: &App, id: i64) -> Result<Vec<Vec<String>>> {
    let mut all = Vec::new();
    for list in lists::of(app, id).await? {
        let members = list_member::Entity::find().filter(list_member::Column::ListId.eq(list.id));
        let ids = members.all(app.db.read()).await?.into_iter().map(|m| (m.profile_id, Vec::new())).collect();
        let people = named(app, ids).await?;
        all.extend(people.into_iter().map(|p| [vec![list.title.clone()], p].concat()));
    }
    Ok(all)
}

async fn bookmarks(app: &App, id: i64) -> Result<Vec<Vec<String>>> {
    let kept = bookmark::Entity::find()
        .select_only()
        .column(bookmark::Column::PostId)
        .filter(bookmark::Column::ProfileId.eq(id))
        .into_query();
    let posts = post::Entity::find()
        .filter(post::Column::Id.in_subquery(kept))
        .filter(post::Column::DeletedAt.is_null())
        .order_by_asc(post::Column::Id);
    Ok(posts.all(app.db.read()).await?.into_iter().map(|p| vec![p.uri]).collect())
}

async fn of_filters(app: &App, id: i64) -> Result<Vec<Vec<String>>> {
    let all = filters::of(app.db.read(), id).await?;
    let line = |f: &filters::Whole, keyword: &str, whole: bool| {
        vec![f.row.title.clone(), f.row.contexts.clone(), f.row.action.clone(), keyword.to_owned(), whole.to_string()]
    };
    Ok(all
        .iter()
        .flat_map(|f| f.keywords.iter().map(|k| line(f, &k.keyword, k.whole_word)).collect::<Vec<_>>())
        .collect())
}
