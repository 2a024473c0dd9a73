//! Campaigns: their briefs, goals and dates.

use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder, QuerySelect};

use crate::{
    base::{
        app::App,
        clock::{self, DAY},
        error::{Error, Result},
        id,
    },
    entities::{
        campaign::{self as row, Column},
        profile,
    },
    login::{self, roles::Permission},
};

const MOST: u64 = 100;
const LONGEST_MS: i64 = 366 * DAY;
const MOST_WORDS: usize = 3_000;
const MOST_TITLE: usize = 120;

/// A campaign as it was typed.
#[derive(Clone, Debug, Default)]
pub struct New {
    pub title: String,
    pub brief: String,
    pub hashtag: String,
    /// `YYYY-MM-DD`
    pub first_day: String,
    pub last_day: String,
    /// Posts, boosts, answers.
    pub goals: [i64; 3],
    pub tone: String,
    pub dos: String,
    pub donts: String,
}

/// Who plans campaigns.
///
/// # Errors
/// 403 for whoever may not announce things.
pub async fn require_planner(app: &App, me: &profile::Model) -> Result<()> {
    login::require(app.db.read(), me, Permission::ManageAnnouncements).await
}

pub(super) fn words(text: &str, most: usize) -> String {
    text.replace("\r\n", "\n").trim().chars().filter(|c| *c != '\0').take(most).collect()
}

/// All campaigns, the latest first.
pub async fn all(app: &App) -> Result<Vec<row::Model>> {
    Ok(row::Entity::find().order_by_desc(Column::LastDay).limit(MOST).all(app.db.read()).await?)
}

/// One of them.
pub async fn one(db: &impl ConnectionTrait, id: i64) -> Result<row::Model> {
    row::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// A campaign that can begin.
///
/// # Errors
/// 422 with a sentence for what is missing.
pub(super) fn checked(app: &App, new: &New) -> Result<row::Model> {
    let (title, brief) = (words(&new.title, MOST_TITLE), words(&new.brief, MOST_WORDS));
    if title.is_empty() || brief.is_empty() {
        return Err(Error::unprocessable("A campaign needs a title and a brief."));
    }
    let hashtag = new.hashtag.trim().trim_start_matches('#').to_owned();
    if post_text::tag::key(&hashtag).is_none() || hashtag.contains(char::is_whitespace) {
        return Err(Error::unprocessable("Give one hashtag: its posts are counted by it."));
    }
    if new.goals.iter().any(|g| *g < 0) || new.goals == [0; 3] {
        return Err(Error::unprocessable("Say what the campaign is to reach: at least one goal as a number."));
    }
    let (first, last) = (clock::day_start(new.first_day.trim()), clock::day_start(new.last_day.trim()));
    let days = first.zip(last).filter(|(f, l)| f <= l && l - f <= LONGEST_MS && *l >= app.clock.now_ms() - DAY);
    let (first, last) =
        days.ok_or_else(|| Error::unprocessable("Choose a first and a last day, within a year and not in the past."))?;
    Ok(row::Model {
        id: id::next(&app.clock),
        title,
        brief,
        hashtag,
        first_day: clock::day(first),
        last_day: clock::day(last),
        goal_posts: new.goals[0],
        goal_boosts: new.goals[1],
        goal_answers: new.goals[2],
        tone: words(&new.tone, MOST_WORDS),
        dos: words(&new.dos, MOST_WORDS),
        donts: words(&new.donts, MOST_WORDS),
        licence: String::new(),
        created_at: app.clock.now_ms(),
    })
}
