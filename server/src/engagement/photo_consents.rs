//! The register of photo consents: by the reference of a signed form, for a scope and until a day. When a consent ends, the
//! picture goes here, with every post that has it, and other servers are asked to delete what they have.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder,
    sea_query::OnConflict,
};
use serde_json::json;

use crate::{
    base::{
        app::App,
        audit,
        clock::{self, DAY},
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::{
        consent_copy, media, media_consent,
        photo_consent::{self as row, Column},
        post, profile, scheduled_post,
    },
    jobs::{Job, Letter, SendMail, enqueue},
    media::attach,
    posts::{self, Draft, consent::WITHDRAWN},
};

/// How long before its end whoever has recorded a consent is reminded.
const REMIND_MS: i64 = 30 * DAY;
const LONGEST_MS: i64 = 3_660 * DAY;
const MOST_REFERENCE: usize = 60;

/// A consent, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct New {
    /// Of the signed form: `F-2026-017`.
    pub reference: String,
    pub by_guardian: bool,
    pub scope: String,
    /// `YYYY-MM-DD`
    pub given_on: String,
    pub expires_on: String,
}

/// All of them: those that hold, by their end, then those that have ended.
pub async fn all(app: &App) -> Result<Vec<row::Model>> {
    let mut all = row::Entity::find().order_by_asc(Column::ExpiresOn).all(app.db.read()).await?;
    all.sort_by_key(|c| c.ended_at.is_some());
    Ok(all)
}

/// One of them.
pub async fn one(app: &App, id: i64) -> Result<row::Model> {
    row::Entity::find_by_id(id).one(app.db.read()).await?.ok_or(Error::NotFound)
}

/// Records a consent.
///
/// # Errors
/// 422 with a sentence for what is missing.
pub async fn record(app: &App, me: &profile::Model, new: New) -> Result<i64> {
    let reference: String = new.reference.trim().chars().filter(|c| !c.is_control()).take(MOST_REFERENCE).collect();
    if reference.is_empty() || !reference.chars().any(|c| c.is_ascii_digit()) {
        return Err(Error::unprocessable("Give the number of the signed form, and no name."));
    }
    if !matches!(new.scope.as_str(), "public" | "inside") {
        return Err(Error::unprocessable("Say where the picture may be shown."));
    }
    let (given_on, expires_on) = days(app, &new)?;
    let tx = app.db.begin().await?;
    if row::Entity::find().filter(Column::Reference.eq(&reference)).one(&*tx).await?.is_some() {
        return Err(Error::unprocessable("There is a consent with this number already."));
    }
    let model = row::Model {
        id: id::next(&app.clock),
        reference,
        by_guardian: new.by_guardian,
        scope: new.scope,
        given_on,
        expires_on,
        recorded_by: me.id,
        reminded_of: None,
        ended_at: None,
        ended_why: None,
    };
    row::ActiveModel::from(model.clone()).insert(&*tx).await?;
    audit::record(app, &tx, &me.handle, "consent.record", &model.reference, &json!({})).await?;
    tx.commit().await?;
    Ok(model.id)
}

fn days(app: &App, new: &New) -> Result<(String, String)> {
    let now = app.clock.now_ms();
    let given = clock::day_start(new.given_on.trim()).filter(|g| *g <= now);
    let given = given.ok_or_else(|| Error::unprocessable("Give the day on which the form was signed."))?;
    let ends = clock::day_start(new.expires_on.trim()).filter(|e| *e > now && e - given <= LONGEST_MS);
    let ends = ends
        .ok_or_else(|| Error::unprocessable("A consent has to end: give a day from tomorrow on, within ten years."))?;
    Ok((clock::day(given), clock::day(ends)))
}

/// Says until when a consent holds now, after somebody has signed again.
///
/// # Errors
/// 422 for one that has ended, or a day that is none.
pub async fn extend(app: &App, me: &profile::Model, id: i64, expires_on: &str) -> Result<()> {
    let found = one(app, id).await?;
    require_open(&found)?;
    let new = New { given_on: found.given_on.clone(), expires_on: expires_on.to_owned(), ..New::default() };
    let (_, expires_on) = days(app, &new)?;
    let tx = app.db.begin().await?;
    row::ActiveModel { id: Set(id), expires_on: Set(expires_on), ..Default::default() }.update(&*tx).await?;
    audit::record(app, &tx, &me.handle, "consent.extend", &found.reference, &json!({})).await?;
    tx.commit().await
}

fn require_open(consent: &row::Model) -> Result<()> {
    if consent.ended_at.is_none() { Ok(()) } else { Err(Error::unprocessable("This consent has ended.")) }
}

/// Says on whose consents a picture of one's own rests.
///
/// # Errors
/// 404 for somebody else's picture, 422 for a consent that has ended.
pub async fn attach_to(app: &App, owner: &profile::Model, media_id: i64, consents: &[i64]) -> Result<()> {
    let tx = app.db.begin().await?;
    let media = media::Entity::find_by_id(media_id).filter(media::Column::ProfileId.eq(owner.id)).one(&*tx).await?;
    let media = media.ok_or(Error::NotFound)?;
    media_consent::Entity::delete_many().filter(media_consent::Column::MediaId.eq(media_id)).exec(&*tx).await?;
    for consent_id in consents {
        require_open(&row::Entity::find_by_id(*consent_id).one(&*tx).await?.ok_or(Error::NotFound)?)?;
        let link = media_consent::Model { media_id, consent_id: *consent_id, digest: media.digest.clone() };
        media_consent::ActiveModel::from(link).insert(&*tx).await?;
    }
    tx.commit().await
}

/// The pictures that rest on a consent, here and everywhere the same file was uploaded again.
pub async fn pictures(app: &App, id: i64) -> Result<Vec<media::Model>> {
    let db = app.db.read();
    let links = media_consent::Entity::find().filter(media_consent::Column::ConsentId.eq(id)).all(db).await?;
    if links.is_empty() {
        return Ok(Vec::new());
    }
    let same = Condition::any()
        .add(media::Column::Id.is_in(links.iter().map(|l| l.media_id)))
        .add(media::Column::Digest.is_in(links.iter().filter_map(|l| l.digest.clone())));
    Ok(media::Entity::find().filter(same).filter(media::Column::RemoteUrl.is_null()).all(db).await?)
}

/// The consents of pictures: of each the ids.
pub async fn of_media(app: &App, media_ids: &[i64]) -> Result<Vec<media_consent::Model>> {
    let links = media_consent::Entity::find().filter(media_consent::Column::MediaId.is_in(media_ids.to_vec()));
    Ok(links.all(app.db.read()).await?)
}

/// Servers that were asked to delete a copy.
pub async fn copies(app: &App, id: i64) -> Result<Vec<consent_copy::Model>> {
    let found = consent_copy::Entity::find().filter(consent_copy::Column::ConsentId.eq(id));
    Ok(found.all(app.db.read()).await?)
}

/// Whoever is seen takes the consent back.
///
/// # Errors
/// 422 where it has ended already.
pub async fn withdraw(app: &App, me: &profile::Model, id: i64) -> Result<()> {
    let found = one(app, id).await?;
    require_open(&found)?;
    end(app, &found, "withdrawn", &me.handle).await
}

/// Ends a consent: posts with its pictures are deleted here and elsewhere, waiting posts lose them, and the files go.
async fn end(app: &App, consent: &row::Model, why: &str, actor: &str) -> Result<()> {
    let pictures = pictures(app, consent.id).await?;
    let ids: Vec<i64> = pictures.iter().map(|m| m.id).collect();
    let tx = app.db.begin().await?;
    let change = row::ActiveModel {
        id: Set(consent.id),
        ended_at: Set(Some(app.clock.now_ms())),
        ended_why: Set(Some(why.to_owned())),
        ..Default::default()
    };
    change.update(&*tx).await?;
    let mut posts: Vec<i64> = pictures.iter().filter_map(|m| m.post_id).collect();
    posts.sort_unstable();
    posts.dedup();
    for post_id in &posts {
        take_down(app, &tx, consent.id, *post_id).await?;
    }
    stop_waiting(&tx, &ids).await?;
    let loose: Vec<media::Model> = pictures.into_iter().map(|m| media::Model { post_id: None, ..m }).collect();
    attach::forget(app, &tx, &loose).await?;
    let details = json!({ "posts": posts.len(), "pictures": ids.len() });
    audit::record(app, &tx, actor, &format!("consent.{why}"), &consent.reference, &details).await?;
    tx.commit().await
}

/// Deletes a post, and notes which servers were asked to do the same.
async fn take_down(app: &App, tx: &Tx, consent_id: i64, post_id: i64) -> Result<()> {
    let Some(found) = post::Entity::find_by_id(post_id).one(&**tx).await? else { return Ok(()) };
    let Some(author) = profile::Entity::find_by_id(found.author_id).one(&**tx).await? else { return Ok(()) };
    let uri = found.uri.clone();
    for host in posts::delete_in(app, tx, &author, found).await? {
        let copy = consent_copy::Model { consent_id, post_uri: uri.clone(), host };
        consent_copy::Entity::insert(consent_copy::ActiveModel::from(copy))
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(&**tx)
            .await?;
    }
    Ok(())
}

/// Waiting posts with one of these pictures lose it, and say so instead of going out.
async fn stop_waiting(tx: &Tx, pictures: &[i64]) -> Result<()> {
    for waiting in scheduled_post::Entity::find().all(&**tx).await? {
        let Ok(mut draft) = serde_json::from_str::<Draft>(&waiting.draft) else { continue };
        if !draft.media_ids.iter().any(|id| pictures.contains(id)) {
            continue;
        }
        draft.media_ids.retain(|id| !pictures.contains(id));
        let change = scheduled_post::ActiveModel {
            id: Set(waiting.id),
            draft: Set(serde_json::to_string(&draft).map_err(Error::internal)?),
            failed: Set(Some(WITHDRAWN.to_owned())),
            ..Default::default()
        };
        change.update(&**tx).await?;
    }
    Ok(())
}

/// Reminds of consents that end soon, once each, and ends those whose day is over.
pub async fn run(app: &App) -> Result<()> {
    let now = app.clock.now_ms();
    let (today, soon) = (clock::day(now), clock::day(now + REMIND_MS));
    let open = row::Entity::find().filter(Column::EndedAt.is_null()).filter(Column::ExpiresOn.lte(soon));
    for consent in open.all(app.db.read()).await? {
        if consent.expires_on < today {
            end(app, &consent, "expired", "branch").await?;
        } else if consent.reminded_of.as_ref() != Some(&consent.expires_on) {
            remind(app, &consent).await?;
        }
    }
    Ok(())
}

async fn remind(app: &App, consent: &row::Model) -> Result<()> {
    let tx = app.db.begin().await?;
    let reminded = Set(Some(consent.expires_on.clone()));
    row::ActiveModel { id: Set(consent.id), reminded_of: reminded, ..Default::default() }.update(&*tx).await?;
    let letter = SendMail { profile_id: consent.recorded_by, letter: Letter::Consent, subject_id: consent.id };
    enqueue(app, &tx, &Job::SendMail(letter)).await?;
    tx.commit().await
}
