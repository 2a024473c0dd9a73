//! The operators of a search, as Mastodon's web client has them: `from:bea has:poll -is:reply before:2026-11-01 "a phrase"`.

use sea_orm::{
    ColumnTrait, Condition, EntityTrait,
    sea_query::{Expr, SimpleExpr},
};

use crate::{
    base::{
        app::App,
        clock::{self, DAY, MINUTE},
        error::Result,
        id,
    },
    entities::{
        post::{self, Audience},
        profile,
    },
    login::preferences,
    posts,
    wire::remote::handles,
};

/// Without a word or a name, so many days are searched: no query reads all posts.
const DAYS: i64 = 30;

/// What was typed, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The words, as they were typed.
    pub words: String,
    operators: Vec<Operator>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Operator {
    /// With a minus before it.
    negated: bool,
    what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum What {
    /// Words next to each other, or one that must not be there.
    Phrase(String),
    From(String),
    Has(&'static str),
    Is(&'static str),
    Language(String),
    /// Days of the calendar, in the reader's zone.
    Before(String),
    After(String),
    During(String),
    In(&'static str),
}

/// Years since 1970 in which posts may have been written.
const YEARS: std::ops::Range<i64> = -100..1_000;

const PARTS: [&str; 7] = ["media", "image", "video", "audio", "poll", "link", "quote"];
const QUALITIES: [&str; 2] = ["reply", "sensitive"];
const PLACES: [&str; 3] = ["all", "library", "public"];

impl Asked {
    /// Takes a query apart. What looks like an operator and is none (`10:30`, `re:`) is a word.
    pub fn read(query: &str) -> Self {
        let mut asked = Self::default();
        let mut words = Vec::new();
        for (token, quoted) in tokens(query) {
            let (negated, bare) = match token.strip_prefix('-') {
                Some(rest) if !rest.is_empty() => (true, rest),
                _ => (false, token.as_str()),
            };
            match operator(bare, quoted || negated) {
                Some(what) => asked.operators.push(Operator { negated, what }),
                None => words.push(token),
            }
        }
        asked.words = words.join(" ");
        asked
    }

    /// Whether there is more than words.
    pub fn has_operators(&self) -> bool {
        !self.operators.is_empty()
    }

    /// Whether an index leads to what is meant: words, a phrase, or whose posts they are.
    fn is_narrow(&self) -> bool {
        let narrows =
            |o: &Operator| !o.negated && matches!(o.what, What::Phrase(_) | What::From(_) | What::In("library"));
        self.operators.iter().any(narrows)
    }

    /// The condition of all operators together; none where nothing can be found.
    pub async fn condition(&self, app: &App, viewer_id: i64) -> Result<Option<Condition>> {
        let db = app.db.read();
        let mut all = Condition::all();
        let has_words = match posts::words::found(db.get_database_backend(), &self.words) {
            Some(words) => {
                all = all.add(words);
                true
            }
            None => false,
        };
        if !has_words && !self.has_operators() {
            return Ok(None);
        }
        let zone = reader_zone(app, viewer_id).await?;
        let mut newest = app.clock.now_ms();
        for Operator { negated, what } in &self.operators {
            let Some(found) = self.one(app, viewer_id, &zone, what).await? else {
                // Nobody of that name: nothing is theirs, and everything is somebody else's.
                if *negated {
                    continue;
                }
                return Ok(None);
            };
            if let (What::Before(day) | What::During(day), false) = (what, negated) {
                newest = newest.min(midnight(day, &zone).unwrap_or(newest) + DAY);
            }
            all = all.add(if *negated { found.not() } else { found });
        }
        if !has_words && !self.is_narrow() {
            all = all.add(post::Column::Id.gte(id::first_of(newest - DAYS * DAY)));
        }
        Ok(Some(all))
    }

    async fn one(&self, app: &App, viewer_id: i64, zone: &str, what: &What) -> Result<Option<Condition>> {
        let backend = app.db.read().get_database_backend();
        let since = |day: &str, days: i64| midnight(day, zone).map(|at| id::first_of(at + days * DAY));
        let all = Condition::all();
        Ok(match what {
            What::Phrase(words) => posts::words::phrase(backend, words).map(|e| all.add(e)),
            What::From(handle) => {
                author(app, viewer_id, handle).await?.map(|id| all.add(post::Column::AuthorId.eq(id)))
            }
            What::Has(part) => Some(all.add(has(part))),
            What::Is("reply") => Some(all.add(post::Column::InReplyToUri.is_not_null())),
            What::Is(_) => Some(all.add(post::Column::Sensitive.eq(true))),
            What::Language(code) => Some(
                Condition::any()
                    .add(post::Column::Language.eq(code))
                    .add(post::Column::Language.like(format!("{code}-%"))),
            ),
            What::Before(day) => since(day, 0).map(|first| all.add(post::Column::Id.lt(first))),
            What::After(day) => since(day, 1).map(|first| all.add(post::Column::Id.gte(first))),
            What::During(day) => since(day, 0)
                .zip(since(day, 1))
                .map(|(first, end)| all.add(post::Column::Id.gte(first)).add(post::Column::Id.lt(end))),
            What::In("public") => Some(all.add(post::Column::Audience.eq(Audience::Public))),
            What::In("library") => Some(all.add(library(viewer_id))),
            What::In(_) => Some(all),
        })
    }
}

/// The parts of a query between blanks; what stands in quotation marks is one part, without them.
fn tokens(query: &str) -> Vec<(String, bool)> {
    let mut all = Vec::new();
    let (mut token, mut quoted, mut inside) = (String::new(), false, false);
    for c in query.chars() {
        match c {
            '"' | '“' | '”' | '„' => {
                inside = !inside;
                quoted = true;
            }
            c if c.is_whitespace() && !inside => {
                all.push((std::mem::take(&mut token), std::mem::take(&mut quoted)));
            }
            c => token.push(c),
        }
    }
    all.push((token, quoted));
    all.retain(|(token, _)| !token.is_empty());
    all
}

/// An operator, if it is one.
fn operator(token: &str, is_phrase: bool) -> Option<What> {
    let known = |all: &[&'static str], value: &str| all.iter().copied().find(|one| *one == value);
    let named = token.split_once(':').and_then(|(name, value)| {
        let small = value.to_lowercase();
        let day = || clock::day_start(value).filter(|at| YEARS.contains(&(at / DAY / 365))).map(|_| value.to_owned());
        match name.to_lowercase().as_str() {
            "from" if !value.is_empty() => Some(What::From(value.trim_start_matches('@').to_owned())),
            "has" => known(&PARTS, &small).map(What::Has),
            "is" => known(&QUALITIES, &small).map(What::Is),
            "language" if (2..=3).contains(&value.len()) && value.bytes().all(|b| b.is_ascii_alphabetic()) => {
                Some(What::Language(small))
            }
            "before" => day().map(What::Before),
            "after" => day().map(What::After),
            "during" => day().map(What::During),
            "in" => known(&PLACES, &small).map(What::In),
            _ => None,
        }
    });
    named.or_else(|| is_phrase.then(|| What::Phrase(token.to_owned())))
}

/// A profile by its handle; `me` is the reader.
async fn author(app: &App, viewer_id: i64, handle: &str) -> Result<Option<i64>> {
    if handle.eq_ignore_ascii_case("me") {
        return Ok(Some(viewer_id));
    }
    Ok(handles::known(app, handle).await?.map(|p| p.id))
}

/// The reader's own zone, or the branch's.
async fn reader_zone(app: &App, viewer_id: i64) -> Result<String> {
    let reader = profile::Entity::find_by_id(viewer_id).one(app.db.read()).await?;
    let own = reader.and_then(|p| preferences::of(&p).time_zone);
    Ok(own.unwrap_or_else(|| app.config.time_zone.clone()))
}

/// When a day begins, in milliseconds.
fn midnight(day: &str, zone: &str) -> Option<i64> {
    let at = clock::day_start(day)?;
    Some(at - clock::zone_offset(zone, at) * MINUTE)
}

#[expect(clippy::disallowed_methods, reason = "correlated conditions; nothing but our own words in the text")]
fn has(part: &str) -> SimpleExpr {
    let media = |more: &str| format!("EXISTS (SELECT 1 FROM media AS a WHERE a.post_id = post.id{more})");
    Expr::cust(match part {
        "image" => media(" AND a.kind IN ('image', 'gifv')"),
        "video" => media(" AND a.kind IN ('video', 'gifv')"),
        "audio" => media(" AND a.kind = 'audio'"),
        "poll" => "EXISTS (SELECT 1 FROM poll AS q WHERE q.post_id = post.id)".to_owned(),
        "link" => "EXISTS (SELECT 1 FROM post_card AS c WHERE c.post_id = post.id)".to_owned(),
        "quote" => "post.quote_uri IS NOT NULL".to_owned(),
        _ => media(""),
    })
}

/// What one has written, kept or been spoken to in.
#[expect(clippy::disallowed_methods, reason = "correlated conditions; nothing but our own numbers in the text")]
pub fn library(viewer_id: i64) -> SimpleExpr {
    Expr::cust(format!(
        "(post.author_id = {viewer_id} \
         OR EXISTS (SELECT 1 FROM mention AS m WHERE m.post_id = post.id AND m.profile_id = {viewer_id}) \
         OR EXISTS (SELECT 1 FROM bookmark AS bm WHERE bm.post_id = post.id AND bm.profile_id = {viewer_id}) \
         OR EXISTS (SELECT 1 FROM favourite AS fv WHERE fv.post_id = post.id AND fv.profile_id = {viewer_id}))"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_are_told_from_words() {
        let asked =
            Asked::read("seed from:@bea@birch.example -has:poll \"summer reading\" at 10:30 -rain after:2026-11-01");
        assert_eq!(asked.words, "seed at 10:30");
        let of = |negated, what| Operator { negated, what };
        assert_eq!(
            asked.operators,
            [
                of(false, What::From("bea@birch.example".into())),
                of(true, What::Has("poll")),
                of(false, What::Phrase("summer reading".into())),
                of(true, What::Phrase("rain".into())),
                of(false, What::After("2026-11-01".into())),
            ]
        );
        for words in ["re: seeds", "has:everything", "before:soon", "-", "is:", "@bea@birch.example"] {
            assert!(!Asked::read(words).has_operators(), "{words}");
        }
        assert_eq!(Asked::read("„stille Post“ \"").words, "");
    }
}
