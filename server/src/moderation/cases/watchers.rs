//! Colleagues who follow a case are told by mail that something has happened in it, never what.

use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

use super::{conflict, list};
use crate::{
    base::{app::App, clock::MINUTE, db::Tx, error::Result},
    entities::{case_watcher as row, moderation_case, notification::Kind as Notice, profile},
    jobs::{Job, Letter, SendMail, enqueue_once},
    notifications,
};

/// One mail for all that happens within a quarter of an hour.
const MAIL_AFTER_MS: i64 = 15 * MINUTE;

/// Follows a case, or ends that.
pub async fn watch(app: &App, me: &profile::Model, id: i64, on: bool) -> Result<()> {
    let tx = app.db.begin().await?;
    let case = list::one(&*tx, me, id).await?;
    if on {
        add(&tx, case.id, me.id).await?;
    } else {
        row::Entity::delete_by_id((case.id, me.id)).exec(&*tx).await?;
    }
    tx.commit().await
}

async fn add(tx: &Tx, case_id: i64, profile_id: i64) -> Result<()> {
    let new = row::ActiveModel { case_id: Set(case_id), profile_id: Set(profile_id) };
    row::Entity::insert(new)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    Ok(())
}

/// Who follows a case.
pub async fn of(db: &impl ConnectionTrait, case_id: i64) -> Result<Vec<i64>> {
    let all = row::Entity::find().filter(row::Column::CaseId.eq(case_id)).all(db).await?;
    Ok(all.into_iter().map(|w| w.profile_id).collect())
}

/// Tells who looks into a case and who follows it, where they still may know of it, except whoever did it.
pub async fn tell(app: &App, tx: &Tx, case_id: i64, actor_id: Option<i64>) -> Result<()> {
    let Some(case) = moderation_case::Entity::find_by_id(case_id).one(&**tx).await? else { return Ok(()) };
    let mut all = of(&**tx, case_id).await?;
    all.extend(case.owner_id);
    all.retain(|id| Some(*id) != actor_id);
    if all.is_empty() {
        return Ok(());
    }
    for judge in conflict::judges_of(&**tx, &case).await? {
        if all.contains(&judge.id) {
            write(app, tx, judge.id).await?;
        }
    }
    Ok(())
}

/// A mail to one colleague.
pub async fn write(app: &App, tx: &Tx, profile_id: i64) -> Result<()> {
    let mail = Job::SendMail(SendMail { profile_id, letter: Letter::CaseNews, subject_id: 0 });
    enqueue_once(app, tx, &mail, app.clock.now_ms() + MAIL_AFTER_MS).await
}

/// Colleagues whom a note names (`@handle`) are told, and follow the case from then on. Who may not look into it, such as
/// whoever it is about, can be written about and hears nothing.
pub async fn mentioned(
    app: &App,
    tx: &Tx,
    me: &profile::Model,
    case: &moderation_case::Model,
    words: &str,
) -> Result<()> {
    let named: Vec<String> = handles(words).collect();
    if named.is_empty() {
        return Ok(());
    }
    for judge in conflict::judges_of(&**tx, case).await? {
        if judge.id != me.id && named.contains(&judge.handle_folded) {
            add(tx, case.id, judge.id).await?;
            notifications::raise_always(app, tx, judge.id, Notice::Report, me.id, None).await?;
            write(app, tx, judge.id).await?;
        }
    }
    Ok(())
}

/// The handles in a text, in lower case.
fn handles(words: &str) -> impl Iterator<Item = String> + '_ {
    let inside = |c: char| c.is_alphanumeric() || c == '_' || c == '.' || c == '-';
    let parts = words.split('@').skip(1);
    parts.map(move |part| {
        let name: String = part.chars().take_while(|c| inside(*c)).collect();
        name.trim_end_matches(['.', '-']).to_lowercase()
    })
}

#[cfg(test)]
mod tests {
    use super::handles;

    #[test]
    fn handles_are_found_in_sentences() {
        let found: Vec<String> = handles("Ask @Olga, or (@mo.b).").collect();
        assert_eq!(found, ["olga", "mo.b"]);
        assert_eq!(handles("nobody").count(), 0);
    }
}
