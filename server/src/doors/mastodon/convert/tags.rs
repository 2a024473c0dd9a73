//! Tags in the API's words, with how often they were used.

use std::collections::HashSet;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    base::{app::App, clock::DAY, error::Result},
    entities::{featured_tag, followed_tag},
    timelines::trends::{self, DAYS, Use},
    wire::activitypub::address,
};

/// Tags in their order, some queries for all; for a reader with whether she follows them and puts them forward.
pub async fn tags(app: &App, viewer: Option<i64>, names: Vec<String>) -> Result<Vec<api::Tag>> {
    let uses = trends::uses_of_tags(app, &names).await?;
    let (mut followed, mut featured) = (HashSet::new(), HashSet::new());
    if let Some(me) = viewer {
        let rows = followed_tag::Entity::find()
            .filter(followed_tag::Column::ProfileId.eq(me))
            .filter(followed_tag::Column::Name.is_in(names.clone()));
        followed.extend(rows.all(app.db.read()).await?.into_iter().map(|r| r.name));
        let rows = featured_tag::Entity::find()
            .filter(featured_tag::Column::ProfileId.eq(me))
            .filter(featured_tag::Column::Name.is_in(names.clone()));
        featured.extend(rows.all(app.db.read()).await?.into_iter().map(|r| r.name));
    }
    let one = |name: String| api::Tag {
        id: name.clone(),
        url: address::tag_page(&app.config, &name),
        history: history(app, uses.get(&name).map_or(&[][..], Vec::as_slice)),
        following: viewer.map(|_| followed.contains(&name)),
        featuring: viewer.map(|_| featured.contains(&name)),
        name,
    };
    Ok(names.into_iter().map(one).collect())
}

/// The last days, today first, those without any use too.
pub fn history(app: &App, uses: &[Use]) -> Vec<api::TagHistory> {
    let today = app.clock.now_ms() / DAY;
    let day = |day: i64| {
        let found = uses.iter().find(|u| u.day == day);
        api::TagHistory {
            day: (day * DAY / 1_000).to_string(),
            uses: found.map_or(0, |u| u.uses).to_string(),
            accounts: found.map_or(0, |u| u.people).to_string(),
        }
    };
    (0..DAYS).map(|back| day(today - back)).collect()
}
