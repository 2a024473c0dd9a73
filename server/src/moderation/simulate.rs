//! What a rule would have done: to posts of the last thirty days that everybody at the branch could read, authors hidden,
//! and to any text. Facts are loaded and judged as the gate does it, once with the rules as they are and once with the rule.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::json;

use crate::{
    base::{
        app::App,
        audit,
        clock::{DAY, year},
        error::{Error, Result},
        html,
    },
    entities::{
        post::{self, Audience},
        profile::{self, Kind},
        rule,
    },
    handbook::rules,
    media::attach,
    policy::{self, Facts, Medium, Rule, Ruleset, Scope, State, detect},
    posts::{gate::Gate, new_post::More, polls},
    wire::standing,
};

const BACK_MS: i64 = 30 * DAY;
/// Posts that are looked at; the newest.
const MOST_POSTS: u64 = 1_000;
const MOST_SHOWN: usize = 20;
const MOST_FOUND: usize = 6;

/// What came of a simulation.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    pub looked_at: usize,
    pub touched: usize,
    pub failed: usize,
    /// Some of the posts that would have been touched.
    pub posts: Vec<Touched>,
}

/// A post that the rule touches, with nobody's name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    pub text: String,
    /// What the gate says without the rule, and with it: rules and what each does; none: it goes out.
    pub before: Vec<(String, String)>,
    pub after: Vec<(String, String)>,
    /// What the rule found: the kind, and the words.
    pub found: Vec<(String, String)>,
}

/// The rules as they are, and as they would be.
struct Both {
    before: Ruleset,
    after: Ruleset,
    name: String,
    /// What its condition looks for.
    rule: Option<Rule>,
}

async fn both(app: &App, row: &rule::Model) -> Result<Both> {
    let db = app.db.read();
    let (known, lists) = (rules::known(app, db).await?, rules::word_lists(db).await?);
    let mut rows = rules::all(db).await?;
    let tried = rule::Model { state: State::On.name().to_owned(), trial: None, ..rules::shown(row) };
    let after: Vec<_> = rows.iter().filter(|r| r.id != row.id).cloned().chain([tried.clone()]).collect();
    // One in force that nobody has changed is compared with none.
    rows.retain(|r| r.id != row.id || (r.state == State::On.name() && r.trial.is_some()));
    for row in &mut rows {
        row.trial = None;
    }
    Ok(Both {
        before: Ruleset::with_lists(0, known.clone(), lists.clone(), &rows),
        after: Ruleset::with_lists(0, known, lists, &after),
        name: tried.name.clone(),
        rule: Rule::of(&tried),
    })
}

impl Both {
    /// What differs for a post, if anything does; and whether the rule failed on it.
    fn touched(&self, facts: &Facts<'_>, text: &str) -> (Option<Touched>, bool) {
        let before = said(facts, &self.before);
        let after = policy::review((), facts, &self.after);
        let noted = after.as_ref().map_or_else(|refused| &refused.noted, |approved| approved.noted());
        let failed = self.rule.as_ref().is_some_and(|rule| noted.faults.iter().any(|(id, _)| *id == rule.id));
        let matched = noted.matched.iter().any(|(name, ..)| *name == self.name);
        let after = said(facts, &self.after);
        if !matched && !failed && before == after {
            return (None, false);
        }
        let found = self.found(facts);
        (Some(Touched { text: unnamed(text), before, after, found }), failed)
    }

    fn found(&self, facts: &Facts<'_>) -> Vec<(String, String)> {
        let all = facts.everything();
        let wanted = self.rule.as_ref().map_or(&[][..], Rule::detectors);
        let findings = detect::scan(&all, &self.after.home).all;
        let is_wanted =
            |f: &&detect::Finding| wanted.iter().any(|(kind, least)| f.kind == *kind && f.confidence >= *least);
        let name = |kind| detect::ALL.iter().find(|(_, k)| *k == kind).map_or("", |(name, _)| *name);
        let shown = |f: &detect::Finding| (name(f.kind).to_owned(), all[f.span.clone()].trim().to_owned());
        findings.iter().filter(is_wanted).take(MOST_FOUND).map(shown).collect()
    }
}

/// What the gate says of a post.
fn said(facts: &Facts<'_>, ruleset: &Ruleset) -> Vec<(String, String)> {
    match policy::review((), facts, ruleset) {
        Ok(approved) => {
            let changed = approved.noted().matched.iter().filter(|(.., outcome)| *outcome == "rewrite");
            changed.map(|(name, _, outcome)| (name.clone(), (*outcome).to_owned())).collect()
        }
        Err(refused) => refused.violations.iter().map(|v| (v.rule.clone(), v.verdict.name().to_owned())).collect(),
    }
}

/// Asks one rule about the last thirty days; the look is logged.
pub async fn past(app: &App, row: &rule::Model) -> Result<Outcome> {
    let both = both(app, row).await?;
    let scope = both.rule.as_ref().map(|r| r.scope.clone()).unwrap_or_default();
    let db = app.db.read();
    let posts = candidates(app, &scope).await?;
    let ids: Vec<i64> = posts.iter().map(|p| p.id).collect();
    let media = attach::of_posts(db, &ids).await?;
    let asked = polls::of_posts(db, &ids).await?;
    let people = profile::by_ids(db, posts.iter().map(|p| p.author_id)).await?;
    let mut gates: HashMap<i64, Gate> = HashMap::new();
    let mut outcome = Outcome { looked_at: posts.len(), ..Outcome::default() };
    for post in &posts {
        let Some(author) = people.get(&post.author_id) else { continue };
        if let std::collections::hash_map::Entry::Vacant(free) = gates.entry(author.id) {
            free.insert(Gate::about(app, author).await?);
        }
        let attached = media.get(&post.id).cloned().unwrap_or_default();
        let poll = asked.get(&post.id);
        let more: Vec<String> = attached
            .iter()
            .map(|m| m.description.clone())
            .chain(poll.iter().flat_map(|p| p.options.iter().map(|o| o.title.clone())))
            .collect();
        let gate = gates[&author.id].of_stored(app, author, (post, &both.after), &attached).await?;
        let parent = match post.in_reply_to_id {
            Some(id) => post::Entity::find_by_id(id).one(db).await?.map(|p| p.audience),
            None => None,
        };
        let text = if post.is_local { post.source.clone() } else { html::plain(&post.content) };
        let plain = Facts {
            content_warning: &post.content_warning,
            audience: post.audience,
            parent_audience: parent,
            is_reply: post.in_reply_to_uri.is_some(),
            has_more: !attached.is_empty() || poll.is_some() || !post.is_local,
            has_poll: poll.is_some(),
            has_quote: post.quote_uri.is_some(),
            quoted: gate.shared.as_ref().filter(|_| post.boost_of_id.is_none()),
            more: &more,
            origin: &gate.origin,
            ..Facts::of(&text, author.kind, &gate.around, &gate.answers)
        };
        let boosted = gate.shared.as_ref().filter(|_| post.boost_of_id.is_some());
        let facts = boosted.map(|shared| plain.sharing(shared)).unwrap_or(plain.clone());
        let (touched, failed) = both.touched(&facts, facts.text);
        outcome.failed += usize::from(failed);
        if let Some(touched) = touched {
            outcome.touched += 1;
            if outcome.posts.len() < MOST_SHOWN {
                outcome.posts.push(touched);
            }
        }
    }
    let tx = app.db.begin().await?;
    let details = json!({ "looked_at": outcome.looked_at, "touched": outcome.touched });
    audit::record(app, &tx, "admin", "rule.simulate", &row.name, &details).await?;
    tx.commit().await?;
    Ok(outcome)
}

/// Posts that a rule would look at: of our professional and shared profiles, or of other servers; those that everybody here
/// could read.
async fn candidates(app: &App, scope: &Scope) -> Result<Vec<post::Model>> {
    let db = app.db.read();
    let ours = profile::Entity::find()
        .filter(profile::Column::Domain.is_null())
        .filter(profile::Column::Kind.is_in([Kind::Professional, Kind::Shared]))
        .select_only()
        .column(profile::Column::Id)
        .into_tuple::<i64>()
        .all(db)
        .await?;
    let mut posts = post::Entity::find()
        .filter(post::Column::DeletedAt.is_null())
        .filter(post::Column::Audience.is_in([
            Audience::Public,
            Audience::Unlisted,
            Audience::Branch,
            Audience::Network,
        ]))
        .filter(post::Column::CreatedAt.gt(app.clock.now_ms() - BACK_MS));
    posts = if scope.incoming {
        posts.filter(post::Column::IsLocal.eq(false))
    } else {
        posts.filter(post::Column::AuthorId.is_in(ours))
    };
    Ok(posts.order_by_desc(post::Column::Id).limit(MOST_POSTS).all(db).await?)
}

/// A text in which nobody is named.
fn unnamed(text: &str) -> String {
    let words = text.split_inclusive(char::is_whitespace);
    words.map(|w| if w.trim_start_matches('(').starts_with('@') { "@… " } else { w }).collect()
}

/// A post that somebody tries out.
#[derive(Clone, Debug)]
pub struct Trial {
    pub text: String,
    pub warning: String,
    pub audience: Audience,
    pub kind: Kind,
    /// Descriptions of its pictures.
    pub pictures: Vec<String>,
    /// Answers of its poll; none: it asks none.
    pub options: Vec<String>,
    /// Of its author: her own where nothing is said.
    pub role: String,
    pub language: String,
    /// The server that sends it: the first that the rule names, where nothing is said.
    pub origin: String,
    pub is_reply: bool,
    pub is_boost: bool,
}

/// What the gate would say of a post by one rule.
///
/// # Errors
/// 422 for a text that is too long.
pub async fn text(app: &App, author: &profile::Model, row: &rule::Model, trial: &Trial) -> Result<Option<Touched>> {
    if trial.text.chars().count() > policy::MAX_CHARACTERS {
        return Err(Error::unprocessable(format!("There is room for {} characters.", policy::MAX_CHARACTERS)));
    }
    let both = both(app, row).await?;
    let mut gate = Gate::of(app, author, &trial.text, &More::default()).await?;
    gate.around.must_read = false;
    gate.around.year = year(app.clock.now_ms());
    let medium = |d: &String| Medium { kind: "image".into(), description: d.clone() };
    gate.around.media = trial.pictures.iter().map(medium).collect();
    gate.around.language.clone_from(&trial.language);
    if !trial.role.is_empty() {
        gate.around.role.clone_from(&trial.role);
    }
    let scope = both.rule.as_ref().map(|r| r.scope.clone()).unwrap_or_default();
    let named = scope.domains.first().cloned().unwrap_or_default();
    let origin = if trial.origin.is_empty() { named } else { trial.origin.clone() };
    if scope.incoming {
        // As it would come from there: nobody of ours wrote it.
        gate.around.role.clear();
        let standing = standing::of_host(app, app.db.read(), &origin).await?;
        standing.name().clone_into(&mut gate.around.standing);
    }
    let more: Vec<String> = trial.pictures.iter().chain(&trial.options).cloned().collect();
    let facts = Facts {
        content_warning: &trial.warning,
        audience: trial.audience,
        parent_audience: (trial.is_reply || trial.is_boost).then_some(Audience::Public),
        is_reply: trial.is_reply && !trial.is_boost,
        is_boost: trial.is_boost,
        has_more: true,
        has_poll: !trial.options.is_empty(),
        more: &more,
        origin: if scope.incoming { &origin } else { "" },
        ..Facts::of(&trial.text, if scope.incoming { Kind::Remote } else { trial.kind }, &gate.around, &gate.answers)
    };
    Ok(both.touched(&facts, &trial.text).0)
}
