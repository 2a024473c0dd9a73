//! To whom letters of a case can go: who has reported it, whom it is about, and who is involved. Nobody at another server: what
//! a branch writes about a case does not leave it.

use sea_orm::ConnectionTrait;

use crate::{
    base::{
        app::App,
        error::{Error, Result},
    },
    entities::{
        case_person::REPORTED,
        moderation_case,
        profile::{self, Kind},
    },
    login::preferences,
    moderation::cases::involved,
};

/// Somebody whom a letter can reach.
#[derive(Clone, Debug)]
pub struct Reader {
    /// What forms call her: `reporter`, `concerned` or `person-ID`.
    pub key: String,
    /// `reporter`, `concerned` or `involved`.
    pub side: &'static str,
    /// None for a reporter who is not named: she reads it with her code.
    pub profile: Option<profile::Model>,
}

/// Everybody whom a letter can reach, the reporter first.
pub async fn of(db: &impl ConnectionTrait, case: &moderation_case::Model) -> Result<Vec<Reader>> {
    let named = involved::of(db, case.id).await?;
    let ids = named.iter().map(|p| p.profile_id).chain(case.target_id).chain(case.reporter_id);
    let mut people = profile::by_ids(db, ids).await?;
    people.retain(|_, p| p.domain.is_none() && p.gone_at.is_none() && p.kind != Kind::Instance);
    let mut all = Vec::new();
    match case.reporter_id {
        None if case.receipt_hash.is_some() => {
            all.push(Reader { key: "reporter".to_owned(), side: "reporter", profile: None });
        }
        Some(id) => all.extend(people.remove(&id).map(|p| Reader {
            key: "reporter".to_owned(),
            side: "reporter",
            profile: Some(p),
        })),
        None => {}
    }
    all.extend(case.target_id.and_then(|id| people.remove(&id)).map(|p| Reader {
        key: "concerned".to_owned(),
        side: "concerned",
        profile: Some(p),
    }));
    for person in named {
        let side = if person.part == REPORTED { "concerned" } else { "involved" };
        let found = people.remove(&person.profile_id);
        all.extend(found.map(|p| Reader { key: format!("person-{}", p.id), side, profile: Some(p) }));
    }
    Ok(all)
}

/// One of them.
///
/// # Errors
/// 422 for somebody else.
pub async fn one(db: &impl ConnectionTrait, case: &moderation_case::Model, key: &str) -> Result<Reader> {
    let found = of(db, case).await?.into_iter().find(|r| r.key == key);
    found.ok_or_else(|| Error::unprocessable("Choose to whom the letter goes."))
}

/// The language that somebody reads; the branch's, where that is not known.
pub fn language(app: &App, reader: &Reader) -> String {
    let own = reader.profile.as_ref().and_then(|p| preferences::of(p).language);
    own.unwrap_or_else(|| app.config.language.clone())
}
