//! A shared profile hides an answer below one of its own posts. It may do so on grounds that say nothing of an opinion
//! alone; its author is told why, under which clause, and how to ask for another look.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

use crate::{
    base::{
        app::App,
        audit,
        error::{Error, Result},
        id,
        typed::typed,
    },
    entities::{
        hidden_answer::{self as row, Column},
        post::{self, Audience},
        profile::{self, Kind},
    },
    handbook,
    login::members,
    posts::{self, Draft},
};

/// On what ground an answer may be hidden. That somebody criticises the library is none.
pub const GROUNDS: &[&str] =
    &["personal-data", "threat", "unlawful", "harassment", "spam", "impersonation", "flooding"];
const MOST_REASON: usize = 500;

/// Why an answer is hidden.
#[derive(Clone, Debug, Default)]
pub struct Why {
    pub ground: String,
    pub clause: String,
    /// For its author.
    pub reason: String,
}

/// An answer below a post of a shared profile, which its members may hide or show again.
///
/// # Errors
/// 404 for what is none, 403 for who doesn't publish there.
pub async fn answer(app: &App, shared: &profile::Model, writer_id: Option<i64>, id: i64) -> Result<post::Model> {
    let db = app.db.read();
    let found = post::Entity::find_by_id(id).filter(post::Column::DeletedAt.is_null()).one(db).await?;
    let found = found.filter(|p| p.author_id != shared.id && shared.kind == Kind::Shared).ok_or(Error::NotFound)?;
    let open = matches!(found.audience, Audience::Public | Audience::Unlisted) && !found.local_only;
    let first = post::Entity::find_by_id(found.thread()).one(db).await?;
    let below = found.in_reply_to_profile_id == Some(shared.id) || first.is_some_and(|f| f.author_id == shared.id);
    if !open || !below || found.in_reply_to_id.is_none() {
        return Err(Error::NotFound);
    }
    let publishes = members::of(db, shared.id).await?.iter().any(|m| Some(m.profile.id) == writer_id && m.publishes());
    if !publishes {
        return Err(Error::forbidden("Only publishers of this profile can hide replies below its posts."));
    }
    Ok(found)
}

/// The row of an answer that is hidden now.
pub async fn of(app: &App, post_id: i64) -> Result<Option<row::Model>> {
    let found = row::Entity::find().filter(Column::PostId.eq(post_id)).filter(Column::ShownAt.is_null());
    Ok(found.one(app.db.read()).await?)
}

/// Hides an answer, and tells its author.
///
/// # Errors
/// As for [`answer`]; 422 without a ground, a clause or a reason, or where it is hidden already.
pub async fn hide(app: &App, shared: &profile::Model, writer: &profile::Model, id: i64, why: Why) -> Result<()> {
    let post = answer(app, shared, Some(writer.id), id).await?;
    let why = checked(app, why).await?;
    if of(app, post.id).await?.is_some() {
        return Err(Error::unprocessable("This reply is already hidden."));
    }
    let secret = id::secret();
    let new = row::Model {
        id: id::next(&app.clock),
        post_id: post.id,
        thread_id: post.thread(),
        profile_id: shared.id,
        hidden_by: writer.id,
        ground: why.ground,
        clause: why.clause,
        reason: why.reason,
        secret_hash: id::hash(&secret),
        hidden_at: app.clock.now_ms(),
        case_id: None,
        outcome: None,
        shown_at: None,
        shown_by: None,
    };
    let tx = app.db.begin().await?;
    row::ActiveModel::from(new.clone()).insert(&*tx).await?;
    let details = json!({ "ground": new.ground, "clause": new.clause });
    audit::record(app, &tx, &writer.handle, "answer.hide", &post.uri, &details).await?;
    tx.commit().await?;
    // Nothing stays hidden of which nobody was told.
    if let Err(error) = Box::pin(tell(app, (shared, writer), &post, &new, &secret)).await {
        let tx = app.db.begin().await?;
        row::Entity::delete_by_id(new.id).exec(&*tx).await?;
        tx.commit().await?;
        return Err(error);
    }
    Ok(())
}

async fn checked(app: &App, why: Why) -> Result<Why> {
    if !GROUNDS.contains(&why.ground.as_str()) {
        return Err(Error::unprocessable(
            "Choose one of the reasons. A reply is never hidden for its opinion of the library.",
        ));
    }
    if !handbook::has_clause(app, &why.clause).await? {
        return Err(Error::unprocessable("Name the clause of the handbook under which it is hidden."));
    }
    let reason = typed(&why.reason, MOST_REASON)?;
    if reason.is_empty() {
        return Err(Error::unprocessable("Say why. The author of the reply reads this."));
    }
    Ok(Why { reason, ..why })
}

/// A message to the author alone, in the language of the answer.
async fn tell(
    app: &App,
    (shared, writer): (&profile::Model, &profile::Model),
    post: &post::Model,
    row: &row::Model,
    secret: &str,
) -> Result<()> {
    let author = profile::by_id(app.db.read(), post.author_id).await?;
    let texts = texts::of(post.language.as_deref().unwrap_or(&app.config.language));
    let handle = author.domain.as_ref().map_or_else(|| author.handle.clone(), |d| format!("{}@{d}", author.handle));
    let values = [
        ("handle", format!("@{handle}")),
        ("ground", texts.get(&format!("hidden-ground-{}", row.ground))),
        ("clause", row.clause.clone()),
        ("reason", row.reason.clone()),
        ("link", app.config.url(&format!("/complaints/hidden/{secret}"))),
    ];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let message = Draft {
        text: texts.with("hidden-message", &values),
        audience: Some(Audience::Mentioned),
        language: Some(texts.language().to_owned()),
        idempotency_key: Some(format!("hidden-{}", row.id)),
        writer_id: Some(writer.id),
        agreed: true,
        confirmed: true,
        approved: true,
        ..Draft::default()
    };
    posts::publish(app, shared, message).await.map(drop)
}

/// Shows a hidden answer again.
///
/// # Errors
/// As for [`answer`]; 404 where it is not hidden.
pub async fn show(app: &App, shared: &profile::Model, writer: &profile::Model, id: i64) -> Result<()> {
    let post = answer(app, shared, Some(writer.id), id).await?;
    let hidden = of(app, post.id).await?.ok_or(Error::NotFound)?;
    let tx = app.db.begin().await?;
    let shown = row::ActiveModel {
        shown_at: Set(Some(app.clock.now_ms())),
        shown_by: Set(Some(writer.id)),
        ..Default::default()
    };
    row::Entity::update_many().set(shown).filter(Column::Id.eq(hidden.id)).exec(&*tx).await?;
    audit::record(app, &tx, &writer.handle, "answer.show", &post.uri, &json!({})).await?;
    tx.commit().await
}
