//! How often somebody may try: per account, per token and per address.

use std::{
    collections::HashMap,
    num::NonZeroU32,
    sync::{Arc, Mutex},
    time::Duration,
};

use governor::{
    Quota, RateLimiter,
    clock::{Clock as _, DefaultClock},
    middleware::StateInformationMiddleware,
    state::keyed::DefaultKeyedStateStore,
};

use crate::base::{
    clock::{Clock, DAY, SECOND},
    error::{Error, Result},
    id,
};

type Limiter = RateLimiter<String, DefaultKeyedStateStore<String>, DefaultClock, StateInformationMiddleware>;

/// One thing that is counted. The numbers are Mastodon's, where it has some.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Limit {
    /// Sign-in attempts for one account.
    SignInAccount,
    /// Sign-in attempts from one address (a branch may share one).
    SignInAddress,
    /// Requests with one token.
    Token,
    /// Requests without a token from one address.
    Address,
    Uploads,
    Deletions,
    SignUps,
    Apps,
    Letters,
    /// Reports without a sign-in, and codes that are tried, from one address.
    Receipts,
    /// Activities signed with one key, and with all keys of one server.
    InboxKey,
    InboxHost,
}

const ALL: [Limit; 12] = [
    Limit::SignInAccount,
    Limit::SignInAddress,
    Limit::Token,
    Limit::Address,
    Limit::Uploads,
    Limit::Deletions,
    Limit::SignUps,
    Limit::Apps,
    Limit::Letters,
    Limit::Receipts,
    Limit::InboxKey,
    Limit::InboxHost,
];

const MINUTE: Duration = Duration::from_secs(60);

impl Limit {
    /// So many in so long.
    fn quota(self) -> (u32, Duration) {
        match self {
            Self::SignInAccount => (5, MINUTE),
            Self::SignInAddress => (30, MINUTE),
            Self::Token | Self::Address => (300, 5 * MINUTE),
            Self::Uploads | Self::Deletions => (30, 30 * MINUTE),
            Self::SignUps | Self::Letters => (5, 30 * MINUTE),
            Self::Apps | Self::Receipts => (5, 10 * MINUTE),
            Self::InboxKey => (1_500, 5 * MINUTE),
            Self::InboxHost => (15_000, 5 * MINUTE),
        }
    }
}

/// What is left of a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    pub limit: u32,
    pub remaining: u32,
    /// When all of it is there again.
    pub reset_seconds: i64,
}

/// Whether somebody may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    Yes(Left),
    /// Not for so many seconds.
    No(Left, u64),
}

/// Counts attempts in this process.
#[derive(Clone)]
pub struct Limits {
    on: bool,
    clock: Clock,
    limiters: Arc<HashMap<Limit, Limiter>>,
    guesses: Arc<Mutex<HashMap<String, Guesses>>>,
}

/// Wrong guesses at one secret.
#[derive(Clone, Copy)]
struct Guesses {
    count: u32,
    /// Nothing is tried before; the time for waiting, in milliseconds.
    until: i64,
}

/// Guesses at a secret before waits begin; then each wait is twice as long as the one before, up to a day.
const FREE_GUESSES: u32 = 5;
const FIRST_WAIT: i64 = 15 * SECOND;
const LONGEST_WAIT: i64 = DAY;

impl Limits {
    pub fn new(on: bool, clock: Clock) -> Self {
        let limiter = |limit: Limit| {
            let (most, period) = limit.quota();
            let most = NonZeroU32::new(most).unwrap_or(NonZeroU32::MIN);
            let each = period / most.get();
            let quota = Quota::with_period(each).unwrap_or(Quota::per_minute(most)).allow_burst(most);
            (limit, RateLimiter::keyed(quota).with_middleware())
        };
        Self { on, clock, limiters: Arc::new(ALL.into_iter().map(limiter).collect()), guesses: Arc::default() }
    }

    pub fn is_on(&self) -> bool {
        self.on
    }

    /// Counts one more.
    pub fn ask(&self, limit: Limit, key: &str) -> Asked {
        let (most, period) = limit.quota();
        let Some(limiter) = self.limiters.get(&limit) else {
            return Asked::Yes(Left { limit: most, remaining: most, reset_seconds: 0 });
        };
        let left = |remaining: u32| {
            let reset = period * (most - remaining.min(most)) / most;
            Left { limit: most, remaining, reset_seconds: i64::try_from(reset.as_secs() + 1).unwrap_or(i64::MAX) }
        };
        match limiter.check_key(&key.to_owned()) {
            Ok(state) => Asked::Yes(left(state.remaining_burst_capacity())),
            Err(until) => Asked::No(left(0), until.wait_time_from(limiter.clock().now()).as_secs() + 1),
        }
    }

    /// Counts what is done by somebody.
    ///
    /// # Errors
    /// 429 when it was too often.
    pub fn check(&self, limit: Limit, key: &str) -> Result<()> {
        match self.on.then(|| self.ask(limit, key)) {
            Some(Asked::No(_, seconds)) => Err(Error::TooMany(seconds)),
            _ => Ok(()),
        }
    }

    /// # Errors
    /// 429 when an account was tried, or an address has tried, too often.
    pub fn sign_in(&self, account: &str, address: &str) -> Result<()> {
        if !self.on {
            return Ok(());
        }
        // The address first: whoever has tried too often uses up nobody else's attempts.
        for (limit, key) in [(Limit::SignInAddress, address), (Limit::SignInAccount, &id::hash(account))] {
            if let Asked::No(_, seconds) = self.ask(limit, key) {
                return Err(Error::TooMany(seconds));
            }
        }
        Ok(())
    }

    /// Counts a guess at a secret that only its owner has, before it is tried; [`Limits::guessed`] begins anew after a right
    /// one. Each wrong one makes the next wait longer, for as long as it takes.
    ///
    /// # Errors
    /// 429 until the wait is over.
    pub fn guess(&self, secret: &str, address: &str) -> Result<()> {
        if !self.on {
            return Ok(());
        }
        if let Asked::No(_, seconds) = self.ask(Limit::SignInAddress, address) {
            return Err(Error::TooMany(seconds));
        }
        let now = self.clock.steady_ms();
        let Ok(mut all) = self.guesses.lock() else { return Ok(()) };
        let known = all.entry(id::hash(secret)).or_insert(Guesses { count: 0, until: now });
        if known.until > now {
            return Err(Error::TooMany(u64::try_from((known.until - now) / SECOND).unwrap_or(0) + 1));
        }
        known.count += 1;
        let doubled = known.count.saturating_sub(FREE_GUESSES);
        if doubled > 0 {
            let factor = 2_i64.saturating_pow(doubled - 1);
            known.until = now + FIRST_WAIT.saturating_mul(factor).min(LONGEST_WAIT);
        }
        Ok(())
    }

    /// Goes on from what was counted elsewhere: so many wrong guesses, and a wait in milliseconds.
    pub fn resume(&self, secret: &str, count: u32, wait: i64) {
        let until = self.clock.steady_ms() + wait.clamp(0, LONGEST_WAIT);
        let Ok(mut all) = self.guesses.lock() else { return };
        let known = all.entry(id::hash(secret)).or_insert(Guesses { count, until });
        if known.count < count {
            *known = Guesses { count, until: known.until.max(until) };
        }
    }

    /// Wrong guesses, and how long nothing is tried, in milliseconds.
    pub fn waits(&self, secret: &str) -> Option<(u32, i64)> {
        let known = self.guesses.lock().ok()?.get(&id::hash(secret)).copied()?;
        Some((known.count, (known.until - self.clock.steady_ms()).max(0)))
    }

    /// How many wrong guesses there were at a secret since the last right one.
    pub fn guesses(&self, secret: &str) -> u32 {
        self.guesses.lock().ok().and_then(|all| all.get(&id::hash(secret)).map(|g| g.count)).unwrap_or(0)
    }

    /// A guess was right.
    pub fn guessed(&self, secret: &str) {
        if let Ok(mut all) = self.guesses.lock() {
            all.remove(&id::hash(secret));
        }
    }

    /// Forgets whoever has been quiet.
    pub fn tidy(&self) {
        if let Ok(mut all) = self.guesses.lock() {
            let now = self.clock.steady_ms();
            all.retain(|_, g| now - g.until < LONGEST_WAIT);
        }
        for limiter in self.limiters.values() {
            limiter.retain_recent();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wrong_guess_makes_the_wait_longer_and_a_right_one_ends_it() {
        let clock = Clock::default();
        let limits = Limits::new(true, clock.clone());
        let ask = || limits.guess("secret 1", "1.2.3.4");
        assert!((0..=FREE_GUESSES).all(|_| ask().is_ok()), "the sixth is tried, and costs a wait");
        assert!(matches!(ask(), Err(Error::TooMany(s)) if (14..=16).contains(&s)));
        clock.advance(Duration::from_secs(16));
        assert!(ask().is_ok());
        assert!(matches!(ask(), Err(Error::TooMany(s)) if (29..=31).contains(&s)), "twice as long");
        assert!(limits.guess("secret 2", "1.2.3.4").is_ok(), "others are counted apart");
        limits.guessed("secret 1");
        assert!(ask().is_ok());
    }

    #[test]
    fn what_is_left_is_told_and_ends() {
        let limits = Limits::new(true, Clock::default());
        let Asked::Yes(first) = limits.ask(Limit::SignUps, "1.2.3.4") else { panic!("refused") };
        assert_eq!((first.limit, first.remaining), (5, 4));
        for _ in 0..4 {
            limits.ask(Limit::SignUps, "1.2.3.4");
        }
        assert!(
            matches!(limits.ask(Limit::SignUps, "1.2.3.4"), Asked::No(left, seconds) if left.remaining == 0 && seconds > 60)
        );
        assert!(matches!(limits.ask(Limit::SignUps, "5.6.7.8"), Asked::Yes(_)), "others are counted apart");
    }
}
