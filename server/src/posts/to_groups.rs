//! Posts that are written to groups of ours: whoever mentions or addresses one asks it to pass the post on (FEP-1b12).

use sea_orm::{EntityTrait, sea_query::OnConflict};
use serde_json::Value;

use crate::{
    base::{app::App, db::Tx, error::Result},
    entities::{
        group_post::{self as row, State},
        post, profile,
    },
    jobs::{AnnounceInGroup, Job, enqueue},
    wire::remote::{documents::Note, json::many, known},
};

/// A post goes to so many groups at most; of more, whoever writes it here is told.
pub const MOST_GROUPS: usize = 3;

/// The groups of ours that a received post names anywhere in its address.
pub async fn addressed(app: &App, tx: &Tx, note: &Note) -> Result<Vec<profile::Model>> {
    let audience = many(&note.document["audience"]).into_iter().filter_map(Value::as_str).map(str::to_owned);
    let mut ours: Vec<String> = note.to.iter().chain(&note.cc).chain(&note.mentions).cloned().chain(audience).collect();
    ours.retain(|address| app.config.is_local(address));
    ours.sort_unstable();
    ours.dedup();
    Ok(known::profiles(app, &**tx, &ours).await?.into_iter().filter(profile::Model::is_own_group).collect())
}

/// Asks groups to pass a stored post on; `document` is another server's post as it came.
pub async fn ask(
    app: &App,
    tx: &Tx,
    post: &post::Model,
    groups: &[profile::Model],
    document: Option<&Value>,
) -> Result<()> {
    for group in groups.iter().filter(|g| g.is_own_group() && g.id != post.author_id).take(MOST_GROUPS) {
        let new = row::Model {
            group_id: group.id,
            post_id: post.id,
            state: State::Waiting,
            activity: document.map(Value::to_string).unwrap_or_default(),
            created_at: app.clock.now_ms(),
        };
        row::Entity::insert(row::ActiveModel::from(new))
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(&**tx)
            .await?;
        let job = AnnounceInGroup { group_id: group.id, post_id: post.id };
        enqueue(app, tx, &Job::AnnounceInGroup(job)).await?;
    }
    Ok(())
}
