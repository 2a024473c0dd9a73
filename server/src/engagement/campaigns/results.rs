//! What came of a campaign, against its goals: sums over all its posts, and of nobody's own.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::{
    base::{
        app::App,
        clock::{self, DAY},
        error::Result,
        id,
    },
    entities::{
        campaign, post,
        post::{Audience, Column},
        post_tag,
        profile::{self, Kind},
    },
};

const MOST: u64 = 5_000;

/// Posts with the campaign's hashtag by the branch's professional and shared profiles, and what they got.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Results {
    pub posts: i64,
    pub boosts: i64,
    pub answers: i64,
}

/// Those of a campaign's days.
pub async fn of(app: &App, campaign: &campaign::Model) -> Result<Results> {
    let (first, last) = (clock::day_start(&campaign.first_day), clock::day_start(&campaign.last_day));
    let (first, last) = (first.unwrap_or(0), last.unwrap_or(0) + DAY);
    let ours = profile::Entity::find()
        .select_only()
        .column(profile::Column::Id)
        .filter(profile::Column::Domain.is_null())
        .filter(profile::Column::Kind.is_in([Kind::Professional, Kind::Shared]));
    let tag = post_text::tag::key(&campaign.hashtag).unwrap_or_default();
    let tagged = post_tag::Entity::find()
        .select_only()
        .column(post_tag::Column::PostId)
        .filter(post_tag::Column::Name.eq(tag))
        .filter(post_tag::Column::PostId.gte(id::first_of(first)))
        .filter(post_tag::Column::PostId.lt(id::first_of(last)))
        .limit(MOST);
    let rows: Vec<(i64, i64)> = post::Entity::find()
        .select_only()
        .columns([Column::BoostsCount, Column::RepliesCount])
        .filter(Column::Id.in_subquery(tagged.into_query()))
        .filter(Column::AuthorId.in_subquery(ours.into_query()))
        .filter(Column::DeletedAt.is_null())
        .filter(Column::Audience.is_in([Audience::Public, Audience::Unlisted, Audience::Network, Audience::Branch]))
        .into_tuple()
        .all(app.db.read())
        .await?;
    let sum = |mut all: Results, (boosts, answers): (i64, i64)| {
        all.posts += 1;
        all.boosts += boosts;
        all.answers += answers;
        all
    };
    Ok(rows.into_iter().fold(Results::default(), sum))
}
