//! The gate's questions about a post of ours, loaded once; and the trace that an answer leaves: which rule and when, never
//! the text, never the author.

use std::sync::Arc;

use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict};
use serde_json::json;

use super::render;
use crate::{
    base::{
        app::App,
        clock::{DAY, MINUTE, SECOND, day, year},
        db::Tx,
        error::{Error, Result},
        html,
        refusal::Refusal,
        settings,
    },
    entities::{
        follow, nudge, post,
        profile::{self, Kind},
        verdict,
    },
    handbook::{
        self,
        rules::{self, noted::write},
    },
    login::{self, roles},
    policy::{Answers, Approved, Around, Medium, Mentioned, Ruleset, scope::kind_name},
    posts::{
        decision,
        draft::{Draft, Edit},
        new_post::More,
    },
    wire::{remote::handles, standing},
};

/// A question is answered by sending the same again: not at once, and not much later.
const SOONEST_MS: i64 = 3 * SECOND;
const LATEST_MS: i64 = 15 * MINUTE;
/// Parents that are counted, and handles that are looked up, for one post.
const DEEPEST: i64 = 60;

/// What the gate is asked with.
pub struct Gate {
    pub ruleset: Arc<Ruleset>,
    pub around: Around,
    pub answers: Answers,
    /// The server of a received post.
    pub origin: String,
    /// The words of a boosted post, for rules that look at boosts.
    pub boosted: String,
    print: Option<String>,
}

impl Gate {
    /// For a draft and what hangs on it.
    pub async fn of_draft(
        app: &App,
        author: &profile::Model,
        draft: &Draft,
        parent: Option<&post::Model>,
        more: &More,
    ) -> Result<Self> {
        let print = print(
            app,
            &json!([
                author.id,
                draft.text.trim(),
                draft.content_warning.trim(),
                draft.audience.map(crate::policy::scope::audience_name),
                draft.circle,
                draft.local_only,
                draft.media_ids,
                draft.in_reply_to,
            ]),
        )
        .await?;
        let mut gate = Self::of(app, author, &draft.text, more).await?;
        gate.around.language = draft.language.clone().or_else(|| author.default_language.clone()).unwrap_or_default();
        if gate.ruleset.wants("reply_depth") {
            gate.around.reply_depth = depth(app, parent).await?;
        }
        gate.answers = Answers {
            confirmed: draft.confirmed || was_asked(app, &print).await?,
            approved: draft.approved,
            contested: draft.contested.clone(),
            lifted: decision::lifted(app, author.id).await?,
        };
        gate.print = Some(print);
        Ok(gate)
    }

    /// For an edit.
    pub async fn of_edit(
        app: &App,
        author: &profile::Model,
        old: &post::Model,
        edit: &Edit,
        more: &More,
    ) -> Result<Self> {
        let media: Vec<i64> = more.media.iter().map(|m| m.id).collect();
        let print =
            print(app, &json!([author.id, "edit", old.id, edit.text.trim(), edit.content_warning.trim(), media]))
                .await?;
        let mut gate = Self::of(app, author, &edit.text, more).await?;
        gate.around.language = edit.language.clone().or_else(|| old.language.clone()).unwrap_or_default();
        gate.answers = Answers {
            confirmed: edit.confirmed || was_asked(app, &print).await?,
            approved: edit.approved,
            contested: edit.contested.clone(),
            lifted: decision::lifted(app, author.id).await?,
        };
        gate.print = Some(print);
        Ok(gate)
    }

    /// For a boost of ours; `approved` where somebody has read what is boosted.
    pub async fn of_boost(app: &App, booster: &profile::Model, original: &post::Model, approved: bool) -> Result<Self> {
        let print = print(app, &json!([booster.id, "boost", original.id])).await?;
        let mut gate = Self::of(app, booster, "", &More::default()).await?;
        gate.boosted = html::plain(&original.content);
        gate.around.language = original.language.clone().unwrap_or_default();
        gate.answers = Answers {
            confirmed: approved || was_asked(app, &print).await?,
            approved,
            lifted: decision::lifted(app, booster.id).await?,
            ..Answers::default()
        };
        gate.print = Some(print);
        Ok(gate)
    }

    /// For what another server sends.
    pub async fn of_received(
        app: &App,
        db: &impl ConnectionTrait,
        author: &profile::Model,
        media: Vec<Medium>,
    ) -> Result<Self> {
        let standing = standing::of_actor(app, db, author).await?;
        let around =
            Around { media, standing: standing.name().to_owned(), year: year(app.clock.now_ms()), ..Around::default() };
        Ok(Self {
            ruleset: rules::current(app, db).await?,
            around,
            answers: Answers::default(),
            origin: standing::host_of(&author.uri).unwrap_or_default(),
            boosted: String::new(),
            print: None,
        })
    }

    async fn of(app: &App, author: &profile::Model, text: &str, more: &More) -> Result<Self> {
        let db = app.db.read();
        let ruleset = rules::current(app, db).await?;
        let reading = handbook::reading::of(app, author).await?;
        let role = if author.kind == Kind::Personal { None } else { login::role_of(db, author).await? };
        let wants_people = ["mentions", "mention_count", "strangers"].iter().any(|f| ruleset.wants(f));
        let around = Around {
            media: more
                .media
                .iter()
                .map(|m| Medium { kind: m.kind.clone(), description: m.description.clone() })
                .collect(),
            mentions: if wants_people { mentioned(app, author, text).await? } else { Vec::new() },
            role: role.map(roles::name).unwrap_or_default().to_owned(),
            handbook_read: reading.read,
            handbook: reading.in_force,
            must_read: reading.is_overdue,
            year: year(app.clock.now_ms()),
            ..Around::default()
        };
        Ok(Self {
            ruleset,
            around,
            answers: Answers::default(),
            origin: String::new(),
            boosted: String::new(),
            print: None,
        })
    }
}

/// Whom a text mentions, among those that we know.
async fn mentioned(app: &App, author: &profile::Model, text: &str) -> Result<Vec<Mentioned>> {
    let mut people = Vec::new();
    for acct in render::handles(text) {
        let known = handles::known(app, &acct).await?;
        let follower = match &known {
            Some(p) => {
                follow::find(app.db.read(), p.id, author.id).await?.is_some_and(|f| f.state == follow::State::Accepted)
            }
            None => false,
        };
        let domain = handles::split_handle(app, &acct).1.unwrap_or_default().to_lowercase();
        let kind = known.map_or("remote", |p| kind_name(p.kind)).to_owned();
        people.push(Mentioned { kind, domain, follower });
    }
    Ok(people)
}

async fn depth(app: &App, parent: Option<&post::Model>) -> Result<i64> {
    let (mut depth, mut next) = (0, parent.map(|p| p.id));
    while let Some(id) = next.filter(|_| depth < DEEPEST) {
        depth += 1;
        next = post::Entity::find_by_id(id).one(app.db.read()).await?.and_then(|p| p.in_reply_to_id);
    }
    Ok(depth)
}

/// A print of what is sent, sealed so that nobody can try out words on it.
async fn print(app: &App, what: &serde_json::Value) -> Result<String> {
    Ok(settings::seal(app).await?.of(&format!("nudge {what}")))
}

/// Whether the same was asked about a moment ago, and there was time to read why.
async fn was_asked(app: &App, print: &str) -> Result<bool> {
    let row = nudge::Entity::find_by_id(print).one(app.db.read()).await?;
    let age = row.map(|r| app.clock.now_ms() - r.asked_at);
    Ok(age.is_some_and(|age| (SOONEST_MS..=LATEST_MS).contains(&age)))
}

/// The approved post, or the refusal as an error; what it asks is remembered. Writes, so no transaction may be open.
pub(super) async fn judged<T>(
    app: &App,
    gate: &Gate,
    outcome: std::result::Result<Approved<T>, Box<Refusal>>,
) -> Result<Approved<T>> {
    let refusal = match outcome {
        Ok(approved) => return Ok(approved),
        Err(refusal) => refusal,
    };
    let tx = app.db.begin().await?;
    write(app, &tx, &refusal.noted, refusal.ruleset_version, None).await?;
    if refusal.is_confirmable()
        && let Some(print) = &gate.print
    {
        ask(app, &tx, print).await?;
    }
    tx.commit().await?;
    Err(Error::Policy(refusal))
}

/// Remembers that something was asked; a question that was just asked keeps its time, an old one begins anew.
async fn ask(app: &App, tx: &Tx, print: &str) -> Result<()> {
    let now = app.clock.now_ms();
    nudge::Entity::delete_many().filter(nudge::Column::AskedAt.lt(now - LATEST_MS)).exec(&**tx).await?;
    let row = nudge::ActiveModel { print: Set(print.to_owned()), asked_at: Set(now) };
    nudge::Entity::insert(row)
        .on_conflict(OnConflict::column(nudge::Column::Print).do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Forgets questions that nobody has answered, and counts that are old.
pub async fn forget_old(app: &App, tx: &Tx) -> Result<()> {
    let now = app.clock.now_ms();
    nudge::Entity::delete_many().filter(nudge::Column::AskedAt.lt(now - LATEST_MS)).exec(&**tx).await?;
    verdict::Entity::delete_many().filter(verdict::Column::Day.lt(day(now - 366 * DAY))).exec(&**tx).await?;
    Ok(())
}
