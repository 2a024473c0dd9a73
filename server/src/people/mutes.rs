//! Mutes of people, conversations and whole servers: quiet for one profile, unknown to everybody else.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Statement, sea_query::OnConflict,
};

use crate::{
    base::{
        app::App,
        clock::SECOND,
        db::Tx,
        error::{Error, Result},
        id,
        page::Page,
    },
    entities::{
        domain_block,
        mute::{self, in_force},
        muted_thread, post, profile,
    },
    people::follows,
    policy::visible::{self, Reader},
};

/// Mutes somebody, for some seconds or until it is taken back. `notices`: their mentions raise none either.
pub async fn mute(
    app: &App,
    profile: &profile::Model,
    muted: &profile::Model,
    notices: bool,
    seconds: i64,
) -> Result<()> {
    if profile.id == muted.id {
        return Err(Error::forbidden("You can't mute yourself."));
    }
    let now = app.clock.now_ms();
    let row = mute::ActiveModel {
        profile_id: Set(profile.id),
        muted_id: Set(muted.id),
        id: Set(id::next(&app.clock)),
        notices: Set(notices),
        expires_at: Set((seconds > 0).then(|| now + seconds.min(10 * 366 * 86_400) * SECOND)),
    };
    let tx = app.db.begin().await?;
    let again = OnConflict::columns([mute::Column::ProfileId, mute::Column::MutedId])
        .update_columns([mute::Column::Notices, mute::Column::ExpiresAt])
        .to_owned();
    mute::Entity::insert(row).on_conflict(again).exec_without_returning(&*tx).await?;
    tx.commit().await
}

pub async fn unmute(app: &App, profile_id: i64, muted_id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    mute::Entity::delete_by_id((profile_id, muted_id)).exec(&*tx).await?;
    tx.commit().await
}

/// A page of whom a profile has muted.
pub async fn of(app: &App, profile_id: i64, page: Page) -> Result<Vec<mute::Model>> {
    let query =
        mute::Entity::find().filter(mute::Column::ProfileId.eq(profile_id)).filter(in_force(app.clock.now_ms()));
    Ok(page.sort(page.of(query, mute::Column::Id).all(app.db.read()).await?))
}

/// Raises no more notices about a conversation.
pub async fn mute_thread(app: &App, profile_id: i64, post_id: i64, muted: bool) -> Result<post::Model> {
    let post = visible::see(app.db.read(), Reader::Local(profile_id), post_id).await?;
    let thread_id = post.thread();
    let tx = app.db.begin().await?;
    if muted {
        let row = muted_thread::ActiveModel { profile_id: Set(profile_id), thread_id: Set(thread_id) };
        muted_thread::Entity::insert(row)
            .on_conflict(OnConflict::new().do_nothing().to_owned())
            .exec_without_returning(&*tx)
            .await?;
    } else {
        muted_thread::Entity::delete_by_id((profile_id, thread_id)).exec(&*tx).await?;
    }
    tx.commit().await?;
    Ok(post)
}

/// Wants nothing of a whole server any more: follows of both directions end, its posts leave the home timeline.
pub async fn block_domain(app: &App, profile: &profile::Model, domain: &str) -> Result<()> {
    let domain = fold(domain)?;
    if domain == app.config.handle_domain {
        return Err(Error::unprocessable("This is your own branch."));
    }
    let tx = app.db.begin().await?;
    let row = domain_block::ActiveModel {
        profile_id: Set(profile.id),
        domain: Set(domain.clone()),
        id: Set(id::next(&app.clock)),
    };
    domain_block::Entity::insert(row)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&*tx)
        .await?;
    follows::end_with_domain(app, &tx, profile, &domain).await?;
    clear_home_of(&tx, profile.id, &domain).await?;
    tx.commit().await
}

#[expect(clippy::disallowed_methods, reason = "DELETE by a subquery; values are bound")]
async fn clear_home_of(tx: &Tx, owner_id: i64, domain: &str) -> Result<()> {
    let sql = "DELETE FROM home_entry WHERE owner_id = $1 AND EXISTS (SELECT 1 FROM post JOIN profile AS p \
               ON p.id = post.author_id WHERE post.id = home_entry.post_id AND p.domain = $2)";
    let backend = tx.get_database_backend();
    tx.execute_raw(Statement::from_sql_and_values(backend, sql, [owner_id.into(), domain.into()])).await?;
    Ok(())
}

pub async fn unblock_domain(app: &App, profile_id: i64, domain: &str) -> Result<()> {
    let domain = fold(domain)?;
    let tx = app.db.begin().await?;
    domain_block::Entity::delete_by_id((profile_id, domain)).exec(&*tx).await?;
    tx.commit().await
}

pub async fn blocked_domains(app: &App, profile_id: i64, page: Page) -> Result<Vec<domain_block::Model>> {
    let query = domain_block::Entity::find().filter(domain_block::Column::ProfileId.eq(profile_id));
    Ok(page.sort(page.of(query, domain_block::Column::Id).all(app.db.read()).await?))
}

fn fold(domain: &str) -> Result<String> {
    let domain = domain.trim().trim_end_matches('.').to_lowercase();
    let plain = domain.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | ':'));
    if plain && !domain.is_empty() && domain.len() <= 253 {
        Ok(domain)
    } else {
        Err(Error::unprocessable("domain must be a domain such as social.example."))
    }
}
