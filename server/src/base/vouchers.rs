//! Blind vouchers in the database (the crate `vouchers` has the cryptography): every login is given the same number for a
//! purpose, and whoever brings one later is believed once, without being known. Nothing that is kept names both sides.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter,
    sea_query::OnConflict,
};
use vouchers::{Issuer, Voucher};

use crate::{
    base::{
        app::App,
        clock::{self, DAY},
        db::Tx,
        error::{Error, Result},
        id,
    },
    entities::{spent_voucher, voucher_issue},
};

/// What stands before the month in the purpose of vouchers that say "a colleague's".
const COLLEAGUE: &str = "colleague ";

/// The branch's issuer: its key comes of the keys outside the database, and is the same as long as there are these.
///
/// # Errors
/// Ours.
pub fn issuer(app: &App) -> Result<Issuer> {
    Issuer::new(&app.keys.secret_for("vouchers")).ok_or_else(|| Error::internal("no issuer of vouchers"))
}

/// The purpose of a month's vouchers.
pub fn colleague(month: &str) -> String {
    format!("{COLLEAGUE}{month}")
}

/// Whether a login was given its vouchers for a purpose.
///
/// # Errors
/// A fault of the database.
pub async fn is_given(db: &impl ConnectionTrait, (login_id, purpose): (i64, &str)) -> Result<bool> {
    Ok(voucher_issue::Entity::find_by_id((login_id, purpose.to_owned())).one(db).await?.is_some())
}

/// Answers what a login asks for, blinded: once for a purpose, or the same again.
///
/// # Errors
/// 422 for another number than `count`, for what is no request, and for another request after the first.
pub async fn issue(
    app: &App,
    tx: &Tx,
    (login_id, purpose): (i64, &str),
    asked: &[String],
    count: usize,
) -> Result<Vec<String>> {
    if asked.len() != count {
        return Err(Error::unprocessable(format!("Everybody is given {count} vouchers, no more and no fewer.")));
    }
    let issuer = issuer(app)?;
    let answers = asked.iter().map(|one| issuer.evaluate(purpose, one, id::random_bytes())).collect::<Option<Vec<_>>>();
    let answers = answers.ok_or_else(|| Error::unprocessable("This request asks for no vouchers."))?;
    let request_hash = app.keys.find(&asked.join(" "));
    let row = voucher_issue::Model { login_id, purpose: purpose.to_owned(), request_hash: request_hash.clone() };
    voucher_issue::Entity::insert(voucher_issue::ActiveModel::from(row))
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(&**tx)
        .await?;
    let kept = voucher_issue::Entity::find_by_id((login_id, purpose.to_owned())).one(&**tx).await?;
    if kept.is_some_and(|k| k.request_hash == request_hash) {
        Ok(answers)
    } else {
        Err(Error::unprocessable("These vouchers were already given out."))
    }
}

/// Redeems a voucher; false for one that is not ours, not for this purpose, or was redeemed before.
///
/// # Errors
/// A fault of the database.
pub async fn redeem(app: &App, tx: &Tx, purpose: &str, voucher: &Voucher) -> Result<bool> {
    if !issuer(app)?.is_genuine(purpose, voucher) {
        return Ok(false);
    }
    let hash = voucher.nullifier(purpose);
    tx.alone(&hash).await?;
    if spent_voucher::Entity::find_by_id(&hash).one(&**tx).await?.is_some() {
        return Ok(false);
    }
    spent_voucher::ActiveModel { hash: Set(hash), purpose: Set(purpose.to_owned()) }.insert(&**tx).await?;
    Ok(true)
}

/// Forgets all of a purpose: whom its vouchers were given to, and which were redeemed.
///
/// # Errors
/// A fault of the database.
pub async fn forget(tx: &Tx, purpose: &str) -> Result<()> {
    voucher_issue::Entity::delete_many().filter(voucher_issue::Column::Purpose.eq(purpose)).exec(&**tx).await?;
    spent_voucher::Entity::delete_many().filter(spent_voucher::Column::Purpose.eq(purpose)).exec(&**tx).await?;
    Ok(())
}

/// Forgets months whose vouchers are worth nothing any more.
///
/// # Errors
/// A fault of the database.
pub async fn forget_old(app: &App, tx: &Tx) -> Result<()> {
    // Far enough back to be before the month before this one, and never before a month that counts.
    let old = colleague(&clock::month(app.clock.now_ms() - 62 * DAY));
    let of_months = |purpose: voucher_issue::Column| purpose.starts_with(COLLEAGUE).and(purpose.lt(&old));
    voucher_issue::Entity::delete_many().filter(of_months(voucher_issue::Column::Purpose)).exec(&**tx).await?;
    let purpose = spent_voucher::Column::Purpose;
    spent_voucher::Entity::delete_many()
        .filter(purpose.starts_with(COLLEAGUE).and(purpose.lt(&old)))
        .exec(&**tx)
        .await?;
    Ok(())
}

/// A month's voucher with its owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Months since the year 0.
    month: u16,
    /// Days since 1970: when it came. It is redeemed on another day.
    day: u16,
    pub voucher: Voucher,
}

impl Held {
    /// Bytes of one in a cookie.
    pub const SIZE: usize = 4 + Voucher::SIZE;

    /// As a line of text.
    pub fn to_line(&self) -> String {
        format!("{} {} {}", self.month, self.day, self.voucher.to_text())
    }

    pub fn from_line(line: &str) -> Option<Self> {
        let mut words = line.split(' ');
        let (month, day) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        Some(Self { month, day, voucher: Voucher::from_text(words.next()?)? })
    }

    pub fn to_bytes(&self) -> Vec<u8> {
        [&self.month.to_be_bytes()[..], &self.day.to_be_bytes(), &self.voucher.to_bytes()].concat()
    }

    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (head, voucher) = bytes.split_at_checked(4)?;
        let number = |at: usize| Some(u16::from_be_bytes(head.get(at..at + 2)?.try_into().ok()?));
        Some(Self { month: number(0)?, day: number(2)?, voucher: Voucher::from_bytes(voucher)? })
    }

    fn first_day(&self) -> String {
        format!("{:04}-{:02}-01", self.month / 12, self.month % 12 + 1)
    }

    /// What it was given for.
    pub fn purpose(&self) -> String {
        colleague(&self.first_day()[..7])
    }

    /// The last day for which it speaks: of the month after its own.
    pub fn until(&self) -> String {
        clock::last_day_of_next_month(clock::day_start(&self.first_day()).unwrap_or_default())
    }

    /// Whether it came on an earlier day than this.
    pub fn is_rested(&self, now_ms: i64) -> bool {
        i64::from(self.day) < now_ms.div_euclid(DAY)
    }
}

/// One delivery of a month, as a drawer has it: `2026-12 20788 SEALED`.
pub fn delivery(now_ms: i64, sealed: &str) -> String {
    format!("{} {} {sealed}", clock::month(now_ms), now_ms.div_euclid(DAY))
}

/// The vouchers of a delivery, by what opens its seal.
pub fn delivered(line: &str, open: impl Fn(&str) -> Option<Vec<u8>>) -> Vec<Held> {
    let read = || {
        let mut words = line.split(' ');
        let (month, day) = (words.next()?, words.next()?.parse().ok()?);
        let (year, number) = month.split_once('-')?;
        let month =
            year.parse::<u16>().ok()?.checked_mul(12)?.checked_add(number.parse::<u16>().ok()?.checked_sub(1)?)?;
        let plain = open(words.next()?)?;
        Some(
            plain
                .chunks_exact(Voucher::SIZE)
                .filter_map(Voucher::from_bytes)
                .map(|voucher| Held { month, day, voucher })
                .collect(),
        )
    };
    read().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_voucher_is_kept_and_speaks_until_the_end_of_the_next_month() {
        let now = clock::day_start("2026-12-31").expect("a day");
        let held = delivered(&delivery(now, "box"), |s| (s == "box").then(|| vec![7; Voucher::SIZE]));
        let [one] = held.as_slice() else { panic!("one voucher: {held:?}") };
        assert_eq!((one.purpose().as_str(), one.until().as_str()), ("colleague 2026-12", "2027-01-31"));
        assert!(!one.is_rested(now) && one.is_rested(now + DAY), "not on the day on which it came");
        assert_eq!(Held::from_line(&one.to_line()).as_ref(), Some(one));
        assert_eq!(Held::from_bytes(&one.to_bytes()).as_ref(), Some(one));
        assert!(delivered("2026-12 x box", |_| None).is_empty() && Held::from_line("1 2").is_none());
    }
}
