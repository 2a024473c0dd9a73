//! What is done with something in the inbox, beside answering it.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::{kinds, list, list::state, rules, take_in};
use crate::{
    base::{
        app::App,
        clock::{self, DAY},
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::{inbox_item as row, inbox_note, inbox_theme, profile},
};

const MOST_WORDS: usize = 2_000;
const LONGEST_SNOOZE_MS: i64 = 60 * DAY;

fn words(text: &str, empty: &str) -> Result<String> {
    let words: String = text.trim().chars().filter(|c| *c != '\0').take(MOST_WORDS).collect();
    if words.is_empty() { Err(Error::unprocessable(empty)) } else { Ok(words) }
}

/// That something still waits.
pub fn require_open(item: &row::Model) -> Result<()> {
    if item.state == state::OPEN { Ok(()) } else { Err(Error::unprocessable("This is already done. Reopen it first.")) }
}

async fn change(tx: &Tx, id: i64, change: row::ActiveModel) -> Result<()> {
    row::ActiveModel { id: Set(id), ..change }.update(&**tx).await?;
    Ok(())
}

/// Gives it to whoever has a part in the profile; an empty handle lets it go.
pub async fn assign(app: &App, shared: &profile::Model, id: i64, handle: &str) -> Result<()> {
    let tx = app.db.begin().await?;
    require_open(&list::one(&*tx, shared.id, id).await?)?;
    let owner = match handle.trim().trim_start_matches('@') {
        "" => None,
        handle => Some(rules::member(&*tx, shared.id, handle).await?),
    };
    change(&tx, id, row::ActiveModel { owner_id: Set(owner), ..Default::default() }).await?;
    tx.commit().await
}

/// Says what it is; by when it is answered, and by whom, follows from that.
///
/// # Errors
/// 422 for a kind that is none.
pub async fn sort(app: &App, shared: &profile::Model, id: i64, kind: &str) -> Result<()> {
    if !kinds::is_kind(kind) {
        return Err(Error::unprocessable("Choose what this is."));
    }
    let tx = app.db.begin().await?;
    let item = list::one(&*tx, shared.id, id).await?;
    require_open(&item)?;
    let (due_at, owner_id) = rules::due(&rules::of(&*tx, shared.id).await?, kind, item.created_at);
    let sorted = row::ActiveModel {
        kind: Set(kind.to_owned()),
        due_at: Set(due_at),
        owner_id: Set(owner_id.or(item.owner_id)),
        ..Default::default()
    };
    change(&tx, id, sorted).await?;
    tx.commit().await
}

/// Writes a note for colleagues.
pub async fn note(app: &App, shared: &profile::Model, me: &profile::Model, id: i64, text: &str) -> Result<()> {
    let words = words(text, "Write something first.")?;
    let tx = app.db.begin().await?;
    let item = list::one(&*tx, shared.id, id).await?;
    let note = inbox_note::Model {
        id: id::next(&app.clock),
        item_id: item.id,
        author_id: me.id,
        words,
        created_at: app.clock.now_ms(),
    };
    inbox_note::ActiveModel::from(note).insert(&*tx).await?;
    tx.commit().await
}

/// Puts it off until a day.
///
/// # Errors
/// 422 for a day that is none of the next sixty.
pub async fn snooze(app: &App, shared: &profile::Model, id: i64, day: &str) -> Result<()> {
    let now = app.clock.now_ms();
    let until = clock::day_start(day.trim()).filter(|d| *d > now && d - now <= LONGEST_SNOOZE_MS);
    let until = until.ok_or_else(|| Error::unprocessable("Choose one of the next sixty days."))?;
    let tx = app.db.begin().await?;
    require_open(&list::one(&*tx, shared.id, id).await?)?;
    change(&tx, id, row::ActiveModel { snoozed_until: Set(Some(until)), ..Default::default() }).await?;
    tx.commit().await
}

/// Not answering is an answer, with a reason for colleagues.
///
/// # Errors
/// 422 without one.
pub async fn leave(app: &App, shared: &profile::Model, id: i64, reason: &str) -> Result<()> {
    let reason = words(reason, "Say why this is not answered. Your colleagues read it.")?;
    let tx = app.db.begin().await?;
    require_open(&list::one(&*tx, shared.id, id).await?)?;
    let left = row::ActiveModel { reason: Set(reason), ..closed(app, state::LEFT) };
    change(&tx, id, left).await?;
    tx.commit().await
}

/// What closes one: whose it was is forgotten.
pub(super) fn closed(app: &App, state: &str) -> row::ActiveModel {
    row::ActiveModel {
        state: Set(state.to_owned()),
        closed_at: Set(Some(app.clock.now_ms())),
        owner_id: Set(None),
        writer_id: Set(None),
        writing_at: Set(None),
        ..Default::default()
    }
}

/// Opens it again.
pub async fn reopen(app: &App, shared: &profile::Model, id: i64) -> Result<()> {
    let tx = app.db.begin().await?;
    let item = list::one(&*tx, shared.id, id).await?;
    if item.state == state::OPEN {
        return Err(Error::unprocessable("This is already open."));
    }
    // Answered before, it stays open until somebody closes it by hand.
    let open = row::ActiveModel {
        state: Set(state::OPEN.to_owned()),
        closed_at: Set(None),
        reason: Set(String::new()),
        steps: Set(item.steps.max(1)),
        ..Default::default()
    };
    change(&tx, id, open).await?;
    tx.commit().await
}

/// Asks those who manage the profile to decide, with a note.
pub async fn escalate(app: &App, shared: &profile::Model, me: &profile::Model, id: i64, text: &str) -> Result<()> {
    let said = words(text, "Say in a few words what has to be decided.")?;
    note(app, shared, me, id, &said).await?;
    let tx = app.db.begin().await?;
    require_open(&list::one(&*tx, shared.id, id).await?)?;
    let raised = row::ActiveModel { escalated_at: Set(Some(app.clock.now_ms())), ..Default::default() };
    change(&tx, id, raised).await?;
    take_in::tell_managers(app, &tx, shared).await?;
    tx.commit().await
}

/// Says what it is part of; none takes it out again.
pub async fn to_theme(app: &App, shared: &profile::Model, id: i64, theme_id: Option<i64>) -> Result<()> {
    let tx = app.db.begin().await?;
    list::one(&*tx, shared.id, id).await?;
    if let Some(theme) = theme_id {
        let own = inbox_theme::Entity::find_by_id(theme).filter(inbox_theme::Column::ProfileId.eq(shared.id));
        own.one(&*tx).await?.ok_or(Error::NotFound)?;
    }
    change(&tx, id, row::ActiveModel { theme_id: Set(theme_id), ..Default::default() }).await?;
    tx.commit().await
}

/// It is a case at the desk now.
pub async fn became_case(app: &App, tx: &Tx, id: i64, case_id: i64) -> Result<()> {
    change(tx, id, row::ActiveModel { case_id: Set(Some(case_id)), ..closed(app, state::CASE) }).await
}
