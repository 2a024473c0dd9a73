//! Milestones of those who want to show them: years at the library, the first post, lessons done. They are read from what is
//! there when a month is shown; nothing of it is stored beside the choice.

use std::collections::HashMap;

use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::OnConflict,
};

use crate::{
    base::{
        app::App,
        clock,
        error::{Error, Result},
        id,
    },
    entities::{
        lesson_completion,
        milestone_choice::{self as row, Column},
        post::{self, Audience},
        profile::{self, Kind},
    },
};

/// What somebody has reached in a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Milestone {
    Years(i64),
    FirstPost,
    Lessons,
}

/// What somebody wants to show; nothing, where she has not said so.
pub async fn of(app: &App, profile_id: i64) -> Result<Option<row::Model>> {
    Ok(row::Entity::find_by_id(profile_id).one(app.db.read()).await?)
}

/// Says what is to be shown of oneself; nothing ticked shows nothing.
///
/// # Errors
/// 422 for a day that is none, or to come.
pub async fn choose(
    app: &App,
    me: &profile::Model,
    (since_day, first_post, lessons): (&str, bool, bool),
) -> Result<()> {
    let since_day = since_day.trim();
    let is_past = clock::day_start(since_day).is_some_and(|d| d <= app.clock.now_ms());
    if !since_day.is_empty() && !is_past {
        return Err(Error::unprocessable("Give the day on which you began here, or leave it empty."));
    }
    let tx = app.db.begin().await?;
    if since_day.is_empty() && !first_post && !lessons {
        row::Entity::delete_by_id(me.id).exec(&*tx).await?;
        return tx.commit().await;
    }
    let model = row::ActiveModel {
        profile_id: Set(me.id),
        since_day: Set(since_day.to_owned()),
        first_post: Set(first_post),
        lessons: Set(lessons),
    };
    let again = OnConflict::column(Column::ProfileId)
        .update_columns([Column::SinceDay, Column::FirstPost, Column::Lessons])
        .to_owned();
    row::Entity::insert(model).on_conflict(again).exec_without_returning(&*tx).await?;
    tx.commit().await
}

/// Who has reached what in a month such as `2026-12`, by handle.
pub async fn of_month(app: &App, month: &str, (from_ms, to_ms): (i64, i64)) -> Result<Vec<(String, Milestone)>> {
    let db = app.db.read();
    let choices = row::Entity::find().all(db).await?;
    let people = profile::by_ids(db, choices.iter().map(|c| c.profile_id)).await?;
    let works_here = |p: &&profile::Model| p.kind == Kind::Professional && p.frozen_on.is_none() && p.gone_at.is_none();
    let first = first_posts(app, choices.iter().filter(|c| c.first_post).map(|c| c.profile_id).collect()).await?;
    let lessons = lesson_completion::Entity::find()
        .filter(lesson_completion::Column::Month.eq(month))
        .filter(lesson_completion::Column::ProfileId.is_in(choices.iter().filter(|c| c.lessons).map(|c| c.profile_id)))
        .all(db)
        .await?;
    let mut all = Vec::new();
    for choice in choices {
        let Some(person) = people.get(&choice.profile_id).filter(works_here) else { continue };
        let mut add = |milestone| all.push((person.handle.clone(), milestone));
        if let Some(years) = years(&choice.since_day, month).filter(|y| *y > 0) {
            add(Milestone::Years(years));
        }
        if first.get(&choice.profile_id).is_some_and(|at| (from_ms..to_ms).contains(at)) {
            add(Milestone::FirstPost);
        }
        if lessons.iter().any(|l| l.profile_id == choice.profile_id) {
            add(Milestone::Lessons);
        }
    }
    // By name: nobody comes before another for what she has reached.
    all.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(all)
}

/// Whole years in a month since a day, where it is the month of that day.
fn years(since_day: &str, month: &str) -> Option<i64> {
    let (year, of_year) = (since_day.get(..4)?, since_day.get(5..7)?);
    let (now, of_now) = (month.get(..4)?, month.get(5..7)?);
    (of_year == of_now).then(|| Some(now.parse::<i64>().ok()? - year.parse::<i64>().ok()?))?
}

/// When each of some profiles wrote its first post that others at the branch could read.
async fn first_posts(app: &App, profiles: Vec<i64>) -> Result<HashMap<i64, i64>> {
    let mut all = HashMap::new();
    for profile_id in profiles {
        let first = post::Entity::find()
            .filter(post::Column::AuthorId.eq(profile_id))
            .filter(post::Column::BoostOfId.is_null())
            .filter(post::Column::Audience.is_in([Audience::Public, Audience::Branch, Audience::Network]))
            .filter(post::Column::Id.gte(id::first_of(0)))
            .order_by_asc(post::Column::Id)
            .limit(1)
            .one(app.db.read())
            .await?;
        all.extend(first.filter(|p| p.deleted_at.is_none()).map(|p| (profile_id, p.created_at)));
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::years;

    #[test]
    fn years_are_of_their_month() {
        assert_eq!(years("2016-12-05", "2026-12"), Some(10));
        assert_eq!(years("2016-11-05", "2026-12"), None);
        assert_eq!(years("", "2026-12"), None);
    }
}
