//! How often somebody may try: per account and per address.

use std::{num::NonZeroU32, sync::Arc};

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter, clock::Clock};

use crate::{
    error::{Error, Result},
    id,
};

/// Sign-in attempts a minute for one account, and for one address (a branch may share one).
const PER_ACCOUNT: NonZeroU32 = NonZeroU32::new(5).expect("not zero");
const PER_ADDRESS: NonZeroU32 = NonZeroU32::new(30).expect("not zero");

/// Counts attempts in this process.
#[derive(Clone)]
pub struct Limits {
    on: bool,
    accounts: Arc<DefaultKeyedRateLimiter<String>>,
    addresses: Arc<DefaultKeyedRateLimiter<String>>,
}

impl Limits {
    pub fn new(on: bool) -> Self {
        Self {
            on,
            accounts: Arc::new(RateLimiter::keyed(Quota::per_minute(PER_ACCOUNT))),
            addresses: Arc::new(RateLimiter::keyed(Quota::per_minute(PER_ADDRESS))),
        }
    }

    /// # Errors
    /// 429 when an account was tried, or an address has tried, too often.
    pub fn sign_in(&self, account: &str, address: &str) -> Result<()> {
        if !self.on {
            return Ok(());
        }
        // The address first: whoever has tried too often uses up nobody else's attempts.
        check(&self.addresses, address)?;
        check(&self.accounts, &id::hash(account))
    }

    /// Forgets whoever has been quiet.
    pub fn tidy(&self) {
        self.accounts.retain_recent();
        self.addresses.retain_recent();
    }
}

fn check(limiter: &DefaultKeyedRateLimiter<String>, key: &str) -> Result<()> {
    limiter
        .check_key(&key.to_owned())
        .map_err(|until| Error::TooMany(until.wait_time_from(limiter.clock().now()).as_secs() + 1))
}
