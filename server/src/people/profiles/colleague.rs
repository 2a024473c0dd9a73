//! Whether a personal profile is a colleague's. The branch does not know whose it is, so its owner brings a voucher of the
//! month: it was given to every login that is at the branch, and nothing tells to which this one was. Without a fresh one a
//! profile reads neither what is for the branch nor for the network, and keeps everything else.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

use crate::{
    base::{
        app::App,
        clock::{self, DAY, day},
        error::Result,
        vouchers::{self, Held},
    },
    entities::profile::{self, Kind},
    jobs::{Job, Letter, SendMail, enqueue},
};

/// A profile redeems on a day of the month that is its own, between these two: neither when its owner was given hers, nor
/// together with her other profiles.
const FIRST_DAY: u8 = 3;
const DAYS: u8 = 18;
/// Days before the end on which its owner is written to.
const BEFORE: i64 = 10;

/// Redeems a voucher in a profile's name, where it is time for it. To be called whenever its owner speaks by it: mostly
/// this asks the database nothing.
///
/// # Errors
/// A fault of the database.
pub async fn renew(app: &App, me: &profile::Model, held: &[Held]) -> Result<()> {
    let now = app.clock.now_ms();
    if me.kind != Kind::Personal || !is_time(app, me, now) {
        return Ok(());
    }
    let until = me.colleague_until.clone().unwrap_or_else(|| day(now - DAY));
    let mut better: Vec<&Held> = held.iter().filter(|h| h.is_rested(now) && h.until() > until).collect();
    better.sort_by_key(|h| std::cmp::Reverse(h.until()));
    for one in better {
        let tx = app.db.begin().await?;
        if vouchers::redeem(app, &tx, &one.purpose(), &one.voucher).await? {
            profile::Entity::update_many()
                .col_expr(profile::Column::ColleagueUntil, Expr::value(one.until()))
                .filter(profile::Column::Id.eq(me.id))
                .filter(profile::Column::Kind.eq(Kind::Personal))
                .exec(&*tx)
                .await?;
            return tx.commit().await;
        }
    }
    Ok(())
}

/// A profile that is no colleague's any more does not wait for its day.
fn is_time(app: &App, me: &profile::Model, now: i64) -> bool {
    if me.colleague_until.as_ref().is_some_and(|until| *until >= clock::last_day_of_next_month(now)) {
        return false;
    }
    let month = clock::month(now);
    let own = FIRST_DAY + app.keys.secret_for(&format!("day of {} in {month}", me.id))[0] % DAYS;
    me.colleague_until.is_none() || day(now) >= format!("{month}-{own:02}")
}

/// Whether the owner of a profile is to be reminded: its last day is near, or over.
pub fn is_near(app: &App, me: &profile::Model) -> bool {
    let near = day(app.clock.now_ms() + BEFORE * DAY);
    me.kind == Kind::Personal && me.colleague_until.as_ref().is_none_or(|until| *until <= near)
}

/// Takes "colleague" from the profiles whose last day is over, and writes to those whose last day is near. Runs every hour.
///
/// # Errors
/// A fault of the database.
pub async fn run(app: &App) -> Result<()> {
    let now = app.clock.now_ms();
    let until = profile::Column::ColleagueUntil;
    let tx = app.db.begin().await?;
    vouchers::forget_old(app, &tx).await?;
    profile::Entity::update_many()
        .col_expr(until, Expr::value(None::<String>))
        .filter(until.lt(day(now)))
        .exec(&*tx)
        .await?;
    let near = profile::Entity::find()
        .filter(until.lte(day(now + BEFORE * DAY)))
        .filter(profile::Column::ContactEmail.is_not_null())
        .filter(profile::Column::GoneAt.is_null());
    for mine in near.all(&*tx).await?.into_iter().filter(|p| p.colleague_reminded != p.colleague_until) {
        let letter = SendMail { profile_id: mine.id, letter: Letter::Voucher, subject_id: 0 };
        enqueue(app, &tx, &Job::SendMail(letter)).await?;
        profile::Entity::update_many()
            .col_expr(profile::Column::ColleagueReminded, Expr::value(mine.colleague_until))
            .filter(profile::Column::Id.eq(mine.id))
            .exec(&*tx)
            .await?;
    }
    tx.commit().await
}
