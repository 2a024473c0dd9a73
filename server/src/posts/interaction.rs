//! Who may answer, boost and quote a post: what its author has said, on our server and on others.

use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

use crate::{
    base::{
        app::App,
        db::Tx,
        error::{Error, Result},
        id,
        refusal::Refusal,
    },
    entities::{
        approval::{self, Act},
        block, follow, mention,
        post::{self, Audience, Who},
        profile, uri,
    },
    notifications::pile_on,
    wire::network,
};

/// Requests that wait under one post; more are not kept.
const MOST_WAITING: u64 = 200;
/// And of one asker; and bytes of one.
const MOST_OF_ONE: u64 = 3;
const MAX_BODY: usize = 64 * 1024;

/// What a post's author has said to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Yes,
    No,
    /// Its author is asked first.
    Ask,
}

/// Whom a post's author lets do something with it.
pub fn who(post: &post::Model, act: Act) -> Who {
    match act {
        Act::Reply => post.may_reply,
        Act::Boost => post.may_boost,
        Act::Quote => post.may_quote,
        Act::Like => post.may_like,
    }
}

/// Whether somebody may do something with a post. Whoever is named in a post may always answer it.
pub async fn may(
    app: &App,
    db: &impl ConnectionTrait,
    post: &post::Model,
    act: Act,
    asker: &profile::Model,
) -> Result<Answer> {
    if asker.id == post.author_id || (act == Act::Reply && is_named(db, post.id, asker.id).await?) {
        return Ok(Answer::Yes);
    }
    if block::either(db, post.author_id, asker.id).await? {
        return Ok(Answer::No);
    }
    if post.is_local && pile_on::against(app, db, post.author_id, asker).await?.is_some() {
        return Ok(Answer::No);
    }
    let said = |yes: bool| if yes { Answer::Yes } else { Answer::No };
    Ok(match who(post, act) {
        Who::Everyone => Answer::Yes,
        Who::Nobody => Answer::No,
        Who::Approval => {
            // Two other servers settle that between them; a quote asks by itself.
            let is_ours = asker.domain.is_none() && act != Act::Quote;
            if post.is_local || is_ours { Answer::Ask } else { Answer::Yes }
        }
        Who::Followers => said(follows(db, asker.id, post.author_id).await?),
        Who::Network if !post.is_local => said(asker.domain.is_none()),
        Who::Network => said(asker.domain.is_none() || network::trusts(app, db, &asker.uri).await?),
    })
}

/// The same for an answer to an audience. What its author's own circle, or those named alone, can read is no answer that
/// others see: the policy is about those that hang under the post. Followers' posts are not shown to whom they are not for,
/// so nobody can be asked about them.
pub async fn may_answer(
    app: &App,
    db: &impl ConnectionTrait,
    post: &post::Model,
    asker: &profile::Model,
    audience: Audience,
) -> Result<Answer> {
    match (audience, may(app, db, post, Act::Reply, asker).await?) {
        (Audience::Mentioned | Audience::Circle, _) => Ok(Answer::Yes),
        (Audience::Followers, Answer::Ask) => Ok(Answer::No),
        (_, answer) => Ok(answer),
    }
}

/// Whoever asked takes it back.
pub async fn withdraw(tx: &Tx, asker_id: i64, uri: &str) -> Result<()> {
    approval::Entity::delete_many()
        .filter(approval::Column::Uri.is_in(uri::forms(uri)))
        .filter(approval::Column::ProfileId.eq(asker_id))
        .exec(&**tx)
        .await?;
    Ok(())
}

async fn is_named(db: &impl ConnectionTrait, post_id: i64, profile_id: i64) -> Result<bool> {
    let row = mention::Entity::find_by_id((post_id, profile_id)).one(db).await?;
    Ok(row.is_some_and(|m| !m.silent))
}

async fn follows(db: &impl ConnectionTrait, follower_id: i64, followed_id: i64) -> Result<bool> {
    let row = follow::find(db, follower_id, followed_id).await?;
    Ok(row.is_some_and(|f| f.state == follow::State::Accepted))
}

/// Keeps what waits for the yes of a post's author; what asks twice is kept once.
pub async fn ask(
    app: &App,
    tx: &Tx,
    post: &post::Model,
    act: Act,
    asker: &profile::Model,
    (uri, body): (&str, String),
) -> Result<i64> {
    use sea_orm::PaginatorTrait;
    let waiting = approval::Entity::find().filter(approval::Column::PostId.eq(post.id));
    let others = waiting.clone().filter(approval::Column::Uri.ne(uri));
    let of_one = others.clone().filter(approval::Column::ProfileId.eq(asker.id)).count(&**tx).await?;
    if others.count(&**tx).await? >= MOST_WAITING || of_one >= MOST_OF_ONE || body.len() > MAX_BODY {
        return Err(Error::unprocessable("Too many requests already wait for this post's author."));
    }
    let row = approval::Model {
        id: id::next(&app.clock),
        post_id: post.id,
        author_id: post.author_id,
        profile_id: asker.id,
        act,
        uri: uri.to_owned(),
        body,
        created_at: app.clock.now_ms(),
    };
    // What was corrected meanwhile waits as corrected.
    let again = OnConflict::columns([approval::Column::Uri, approval::Column::Act])
        .update_column(approval::Column::Body)
        .to_owned();
    approval::Entity::insert(approval::ActiveModel::from(row)).on_conflict(again).exec_without_returning(&**tx).await?;
    let kept = approval::Entity::find().filter(approval::Column::Uri.eq(uri)).filter(approval::Column::Act.eq(act));
    let kept = kept.one(&**tx).await?;
    kept.map(|k| k.id).ok_or(Error::NotFound)
}

/// The same for somebody of ours, who is told that it waits.
pub(super) async fn hold(
    app: &App,
    post: &post::Model,
    act: Act,
    asker: &profile::Model,
    (uri, body): (&str, String),
) -> Result<Error> {
    let tx = app.db.begin().await?;
    let id = ask(app, &tx, post, act, asker, (uri, body)).await?;
    tx.commit().await?;
    Ok(held(id))
}

/// What somebody of ours is told of what waits.
pub(super) fn held(id: i64) -> Error {
    let message = "Waiting until the post's author agrees; no need to send it again.";
    Error::Policy(Box::new(Refusal::kept(id, message)))
}

/// Says anew who may do what with a post of one's own.
pub async fn change(app: &App, author: &profile::Model, id: i64, policy: Policy) -> Result<post::Model> {
    use sea_orm::ActiveValue::Set;
    let old = post::own(app.db.read(), author.id, id).await?;
    let row = policy.applied(old).quotable();
    let tx = app.db.begin().await?;
    let change = post::ActiveModel {
        id: Set(id),
        may_reply: Set(row.may_reply),
        may_boost: Set(row.may_boost),
        may_quote: Set(row.may_quote),
        ..Default::default()
    };
    change.update(&*tx).await?;
    crate::posts::spread::send_counts(app, &tx, row.clone(), Vec::new()).await?;
    tx.commit().await?;
    Ok(row)
}

/// Who may do what, where it is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Policy {
    pub reply: Option<Who>,
    pub boost: Option<Who>,
    pub quote: Option<Who>,
}

impl Policy {
    /// A post's row with what is said here.
    pub fn applied(self, row: post::Model) -> post::Model {
        post::Model {
            may_reply: self.reply.unwrap_or(row.may_reply),
            may_boost: self.boost.unwrap_or(row.may_boost),
            may_quote: self.quote.unwrap_or(row.may_quote),
            ..row
        }
    }
}
