//! What a rule would have done: to the public posts of professional and shared profiles in the last thirty days, authors
//! hidden, and to any text.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use crate::{
    base::{
        app::App,
        audit,
        clock::{DAY, year},
        error::{Error, Result},
        refusal::Violation,
    },
    entities::{
        post::{self, Audience},
        profile::{self, Kind},
        rule,
    },
    media::attach,
    policy::{self, Answers, Around, Facts, Medium, Ruleset, State},
};

const BACK_MS: i64 = 30 * DAY;
/// Posts that are looked at; the newest.
const MOST_POSTS: u64 = 2_000;
const MOST_SHOWN: usize = 20;

/// What came of a simulation.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    pub looked_at: usize,
    pub matched: usize,
    pub failed: usize,
    /// The words of some posts that would have been stopped, with nobody's name.
    pub texts: Vec<String>,
}

/// Asks one rule about the last thirty days; the look is logged.
pub async fn past(app: &App, row: &rule::Model) -> Result<Outcome> {
    let rules = alone(app, row).await?;
    let db = app.db.read();
    let authors = profile::Entity::find()
        .filter(profile::Column::Domain.is_null())
        .filter(profile::Column::Kind.is_in([Kind::Professional, Kind::Shared]));
    let authors: Vec<profile::Model> = authors.all(db).await?;
    let posts = post::Entity::find()
        .filter(post::Column::AuthorId.is_in(authors.iter().map(|a| a.id)))
        .filter(post::Column::Audience.eq(Audience::Public))
        .filter(post::Column::BoostOfId.is_null())
        .filter(post::Column::DeletedAt.is_null())
        .filter(post::Column::CreatedAt.gt(app.clock.now_ms() - BACK_MS))
        .order_by_desc(post::Column::Id)
        .limit(MOST_POSTS)
        .all(db)
        .await?;
    let ids: Vec<i64> = posts.iter().map(|p| p.id).collect();
    let media = attach::of_posts(db, &ids).await?;
    let mut outcome = Outcome { looked_at: posts.len(), ..Outcome::default() };
    for post in &posts {
        let kind = authors.iter().find(|a| a.id == post.author_id).map_or(Kind::Professional, |a| a.kind);
        let attached = media.get(&post.id).map(Vec::as_slice).unwrap_or_default();
        let around = Around {
            language: post.language.clone().unwrap_or_default(),
            media: attached
                .iter()
                .map(|m| Medium { kind: m.kind.clone(), description: m.description.clone() })
                .collect(),
            year: year(post.created_at),
            ..Around::default()
        };
        let more: Vec<String> = attached.iter().map(|m| m.description.clone()).collect();
        let answers = Answers::default();
        let facts = Facts {
            content_warning: &post.content_warning,
            parent_audience: post.in_reply_to_id.map(|_| Audience::Public),
            has_more: !attached.is_empty(),
            more: &more,
            ..Facts::of(&post.source, kind, &around, &answers)
        };
        for (_, asked) in rules.ask(&facts) {
            outcome.matched += usize::from(asked.is_ok());
            outcome.failed += usize::from(asked.is_err());
            if asked.is_ok() && outcome.texts.len() < MOST_SHOWN {
                outcome.texts.push(unnamed(&post.source));
            }
        }
    }
    let tx = app.db.begin().await?;
    let details = json!({ "looked_at": outcome.looked_at, "matched": outcome.matched });
    audit::record(app, &tx, "admin", "rule.simulate", &row.name, &details).await?;
    tx.commit().await?;
    Ok(outcome)
}

/// A text in which nobody is named.
fn unnamed(text: &str) -> String {
    let words = text.split_inclusive(char::is_whitespace);
    words.map(|w| if w.trim_start_matches('(').starts_with('@') { "@… " } else { w }).collect()
}

/// One rule, as if it counted.
async fn alone(app: &App, row: &rule::Model) -> Result<Ruleset> {
    let row = rule::Model { state: State::On.name().to_owned(), ..row.clone() };
    Ok(Ruleset::new(0, super::known(app, app.db.read()).await?, &[row]))
}

/// What the gate would say of a text by one rule alone.
///
/// # Errors
/// 422 for a text that is too long.
pub async fn text(app: &App, row: &rule::Model, text: &str) -> Result<Vec<Violation>> {
    if text.chars().count() > policy::MAX_CHARACTERS {
        return Err(Error::unprocessable(format!("There is room for {} characters.", policy::MAX_CHARACTERS)));
    }
    let rules = alone(app, row).await?;
    let around = Around { year: year(app.clock.now_ms()), ..Around::default() };
    let answers = Answers::default();
    let facts = Facts { has_more: true, ..Facts::of(text, Kind::Professional, &around, &answers) };
    Ok(policy::review((), &facts, &rules).err().map(|r| r.violations).unwrap_or_default())
}
