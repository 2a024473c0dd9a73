//! The gate's questions about a post of ours, loaded once; and the trace that an answer leaves: which rule and when, never
//! the text, never the author.

use std::sync::Arc;

use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict};
use serde_json::{Value, json};

use super::{polls, render};
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
        follow, media, mention, nudge,
        post::{self, Audience},
        profile::{self, Kind},
        verdict,
    },
    handbook::{
        self,
        rules::{self, noted::write},
    },
    login::{self, roles},
    media::attach,
    policy::{
        Answers, Approved, Around, Medium, Mentioned, Ruleset, Shared,
        scope::{audience_name, kind_name},
    },
    posts::{
        decision,
        draft::{Draft, Edit},
        new_post::{More, NewPost},
    },
    wire::{remote::handles, sender::Sender},
};

/// A question is answered by sending the same again: not at once, and not much later.
const SOONEST_MS: i64 = 3 * SECOND;
const LATEST_MS: i64 = 15 * MINUTE;
/// Parents that are counted, and handles that are looked up, for one post.
const DEEPEST: i64 = 60;
/// Facts for which somebody has to be looked up.
const PEOPLE: [&str; 3] = ["mentions", "mention_count", "strangers"];

/// What the gate is asked with.
pub struct Gate {
    pub ruleset: Arc<Ruleset>,
    pub around: Around,
    pub answers: Answers,
    /// The server of a received post.
    pub origin: String,
    /// What a boost or a quote carries on.
    pub shared: Option<Shared>,
}

impl Gate {
    /// For a draft, what hangs on it, what it answers and what it quotes.
    pub async fn of_draft(
        app: &App,
        author: &profile::Model,
        draft: &Draft,
        (parent, quoted): (Option<&post::Model>, Option<&post::Model>),
        more: &More,
    ) -> Result<Self> {
        let mut gate = Self::of(app, author, &draft.text, more).await?;
        gate.around.language = draft.language.clone().or_else(|| author.default_language.clone()).unwrap_or_default();
        gate.around.reply_depth = gate.depth(app.db.read(), parent).await?;
        gate.shared = gate.shared_of(app.db.read(), quoted).await?;
        gate.answers = Answers {
            confirmed: draft.confirmed,
            approved: draft.approved,
            contested: draft.contested.clone(),
            ..Answers::default()
        };
        // All of it, so that a yes to one post is none to another. Who sends it, and what is said to the gate, is not the post.
        gate.asked(
            app,
            author,
            &json!([
                "post",
                Draft { media_ids: Vec::new(), ..draft.said() },
                files(more),
                more.words(),
                quoted.map(|q| (&q.content, &q.content_warning)),
            ]),
        )
        .await
    }

    /// For an edit.
    pub async fn of_edit(
        app: &App,
        author: &profile::Model,
        (old, quoted): (&post::Model, Option<&post::Model>),
        edit: &Edit,
        more: &More,
    ) -> Result<Self> {
        let media = files(more);
        let mut gate = Self::of(app, author, &edit.text, more).await?;
        gate.around.language = edit.language.clone().or_else(|| old.language.clone()).unwrap_or_default();
        let parent = match old.in_reply_to_id {
            Some(id) => post::Entity::find_by_id(id).one(app.db.read()).await?,
            None => None,
        };
        gate.around.reply_depth = gate.depth(app.db.read(), parent.as_ref()).await?;
        gate.shared = gate.shared_of(app.db.read(), quoted).await?;
        gate.answers = Answers {
            confirmed: edit.confirmed,
            approved: edit.approved,
            contested: edit.contested.clone(),
            ..Answers::default()
        };
        let said = json!([
            "edit",
            old.id,
            edit.text.trim(),
            edit.content_warning.trim(),
            edit.sensitive,
            edit.language,
            media,
            edit.poll,
            more.words(),
        ]);
        gate.asked(app, author, &said).await
    }

    /// For a boost of ours; `approved` where somebody has read what is boosted.
    pub async fn of_boost(
        app: &App,
        booster: &profile::Model,
        (original, audience): (&post::Model, Audience),
        approved: bool,
    ) -> Result<Self> {
        let mut gate = Self::of(app, booster, "", &More::default()).await?;
        gate.shared = gate.shared_of(app.db.read(), Some(original)).await?;
        gate.answers = Answers { confirmed: approved, approved, ..Answers::default() };
        let said = json!(["boost", original.id, audience_name(audience), original.content, original.content_warning]);
        gate.asked(app, booster, &said).await
    }

    /// For what another server sends.
    pub async fn of_received(app: &App, db: &impl ConnectionTrait, sender: &Sender, new: &NewPost) -> Result<Self> {
        let attached = new.more.attachments.iter();
        let media = attached.map(|a| Medium { kind: a.kind.clone(), description: a.description.clone() }).collect();
        let mut gate = Self::from_elsewhere(app, db, sender).await?;
        gate.around.media = media;
        gate.around.language = new.row.language.clone().unwrap_or_default();
        if gate.wants_people() {
            gate.around.mentions = known_people(db, &new.author, &new.mentions).await?;
        }
        if let Some(id) = new.row.in_reply_to_id {
            let parent = post::Entity::find_by_id(id).one(db).await?;
            gate.around.reply_depth = gate.depth(db, parent.as_ref()).await?;
        }
        Ok(gate)
    }

    /// For a boost that another server announces.
    pub async fn of_received_boost(
        app: &App,
        db: &impl ConnectionTrait,
        sender: &Sender,
        original: &post::Model,
    ) -> Result<Self> {
        let mut gate = Self::from_elsewhere(app, db, sender).await?;
        gate.shared = gate.shared_of(db, Some(original)).await?;
        Ok(gate)
    }

    async fn from_elsewhere(app: &App, db: &impl ConnectionTrait, sender: &Sender) -> Result<Self> {
        let around =
            Around { standing: sender.standing.name().to_owned(), year: year(app.clock.now_ms()), ..Around::default() };
        Ok(Self { origin: sender.host.clone(), ..Self::around(rules::current(app, db).await?, around) })
    }

    fn around(ruleset: Arc<Ruleset>, around: Around) -> Self {
        Self { ruleset, around, answers: Answers::default(), origin: String::new(), shared: None }
    }

    /// For a post that its author wrote, by what hangs on it.
    pub async fn of(app: &App, author: &profile::Model, text: &str, more: &More) -> Result<Self> {
        let db = app.db.read();
        let reading = handbook::reading::of(app, author).await?;
        let role = if author.kind == Kind::Personal { None } else { login::role_of(db, author).await? };
        let around = Around {
            media: media_of(&more.media),
            role: role.map(roles::name).unwrap_or_default().to_owned(),
            handbook_read: reading.read,
            handbook: reading.in_force,
            must_read: reading.is_overdue,
            year: year(app.clock.now_ms()),
            ..Around::default()
        };
        let mut gate = Self::around(rules::current(app, db).await?, around);
        if gate.wants_people() {
            gate.around.mentions = mentioned(app, author, text).await?;
        }
        Ok(gate)
    }

    /// What is the same for all posts of an author: for those who look back.
    pub async fn about(app: &App, author: &profile::Model) -> Result<Self> {
        if author.kind == Kind::Remote {
            let db = app.db.read();
            return Self::from_elsewhere(app, db, &Sender::of(app, db, author).await?).await;
        }
        let mut gate = Self::of(app, author, "", &More::default()).await?;
        gate.around.must_read = false;
        Ok(gate)
    }

    /// For a post that is stored already, as rules would have known it.
    pub async fn of_stored(
        &self,
        app: &App,
        author: &profile::Model,
        (post, asked): (&post::Model, &Ruleset),
        attached: &[media::Model],
    ) -> Result<Self> {
        let db = app.db.read();
        let mut gate =
            Self { origin: self.origin.clone(), ..Self::around(Arc::clone(&self.ruleset), self.around.clone()) };
        gate.around.media = media_of(attached);
        gate.around.language = post.language.clone().unwrap_or_default();
        gate.around.year = year(post.created_at);
        if PEOPLE.iter().any(|f| asked.wants(f)) {
            let named = mention::Entity::find().filter(mention::Column::PostId.eq(post.id)).all(db).await?;
            let people = profile::by_ids(db, named.iter().filter(|m| !m.silent).map(|m| m.profile_id)).await?;
            gate.around.mentions = known_people(db, author, &people.into_values().collect::<Vec<_>>()).await?;
        }
        if let Some(id) = post.in_reply_to_id.filter(|_| asked.wants("reply_depth")) {
            gate.around.reply_depth = depth(db, post::Entity::find_by_id(id).one(db).await?.as_ref()).await?;
        }
        if let Some(id) = post.boost_of_id.or(post.quote_id) {
            gate.shared = gate.shared_of(db, post::Entity::find_by_id(id).one(db).await?.as_ref()).await?;
        }
        Ok(gate)
    }

    /// What has been said to the gate about this very post, and about no other: sealed, so that nobody can try out words on it.
    async fn asked(mut self, app: &App, author: &profile::Model, said: &Value) -> Result<Self> {
        let print = settings::seal(app).await?.of(&format!("nudge {} {said}", author.id));
        self.answers.confirmed = self.answers.confirmed || was_asked(app, &self.question(&print)).await?;
        self.answers.lifted = decision::lifted(app, author.id, &print).await?;
        self.answers.print = Some(print);
        Ok(self)
    }

    /// What was asked under other rules was another question.
    fn question(&self, print: &str) -> String {
        format!("{print}.{}", self.ruleset.version)
    }

    fn wants_people(&self) -> bool {
        PEOPLE.iter().any(|f| self.ruleset.wants(f))
    }

    async fn depth(&self, db: &impl ConnectionTrait, parent: Option<&post::Model>) -> Result<i64> {
        if self.ruleset.wants("reply_depth") { depth(db, parent).await } else { Ok(0) }
    }

    /// What a post carries on, as whoever carries it on answers for it.
    async fn shared_of(&self, db: &impl ConnectionTrait, original: Option<&post::Model>) -> Result<Option<Shared>> {
        let Some(original) = original else { return Ok(None) };
        let media = attach::of_posts(db, &[original.id]).await?.remove(&original.id).unwrap_or_default();
        let poll = polls::of(db, original.id).await?;
        let options = poll.iter().flat_map(|p| p.options.iter().map(|o| o.title.clone()));
        Ok(Some(Shared {
            text: html::plain(&original.content),
            content_warning: original.content_warning.clone(),
            // What stays here is not shared, whatever its audience is called.
            audience: if original.local_only { Audience::Branch } else { original.audience },
            more: media.iter().map(|m| m.description.clone()).chain(options).collect(),
            has_poll: poll.is_some(),
            around: Around {
                language: original.language.clone().unwrap_or_default(),
                media: media_of(&media),
                mentions: Vec::new(),
                reply_depth: 0,
                ..self.around.clone()
            },
        }))
    }
}

/// Attachments as rules know them.
pub fn media_of(media: &[media::Model]) -> Vec<Medium> {
    media.iter().map(|m| Medium { kind: m.kind.clone(), description: m.description.clone() }).collect()
}

/// What hangs on a post, by what is in the files: who confirms may upload the same again.
fn files(more: &More) -> Vec<String> {
    more.media.iter().map(|m| m.digest.clone().unwrap_or_else(|| m.id.to_string())).collect()
}

/// Whom a text mentions, among those that we know.
async fn mentioned(app: &App, author: &profile::Model, text: &str) -> Result<Vec<Mentioned>> {
    let mut people = Vec::new();
    for acct in render::handles(text) {
        let domain = handles::split_handle(app, &acct).1.unwrap_or_default().to_lowercase();
        match handles::known(app, &acct).await? {
            Some(known) => people.push(known_person(app.db.read(), author, &known, domain).await?),
            None => people.push(Mentioned { kind: "remote".to_owned(), domain, follower: false }),
        }
    }
    Ok(people)
}

async fn known_people(
    db: &impl ConnectionTrait,
    author: &profile::Model,
    people: &[profile::Model],
) -> Result<Vec<Mentioned>> {
    let mut known = Vec::new();
    for person in people {
        known.push(known_person(db, author, person, person.domain.clone().unwrap_or_default()).await?);
    }
    Ok(known)
}

async fn known_person(
    db: &impl ConnectionTrait,
    author: &profile::Model,
    person: &profile::Model,
    domain: String,
) -> Result<Mentioned> {
    let follow = follow::find(db, person.id, author.id).await?;
    let follower = follow.is_some_and(|f| f.state == follow::State::Accepted);
    Ok(Mentioned { kind: kind_name(person.kind).to_owned(), domain, follower })
}

async fn depth(db: &impl ConnectionTrait, parent: Option<&post::Model>) -> Result<i64> {
    let (mut depth, mut next) = (0, parent.map(|p| p.id));
    while let Some(id) = next.filter(|_| depth < DEEPEST) {
        depth += 1;
        next = post::Entity::find_by_id(id).one(db).await?.and_then(|p| p.in_reply_to_id);
    }
    Ok(depth)
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
        && let Some(print) = &gate.answers.print
    {
        ask(app, &tx, &gate.question(print)).await?;
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
