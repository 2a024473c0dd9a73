//! When to try again: later each time, and never all at once.

use crate::base::{
    clock::{Clock, HOUR, SECOND},
    id,
};

const FIRST_MS: i64 = 30 * SECOND;
const LONGEST_MS: i64 = 12 * HOUR;

/// How long to wait after so many failures, in milliseconds: doubling from half a minute to half a day, up to a
/// fifth more by chance.
pub fn after(clock: &Clock, failures: i64) -> i64 {
    let delay = least(failures);
    delay + id::jitter(clock, delay / 5)
}

/// The longest that [`after`] can give, in milliseconds: whoever finds a longer wait stored knows that a clock was wrong.
pub fn most(failures: i64) -> i64 {
    least(failures) + least(failures) / 5
}

fn least(failures: i64) -> i64 {
    let doubled = FIRST_MS.saturating_mul(1_i64 << failures.clamp(1, 20).saturating_sub(1));
    doubled.min(LONGEST_MS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grows_and_stops() {
        let after = |failures| after(&Clock::default(), failures);
        assert!((FIRST_MS..=FIRST_MS * 6 / 5).contains(&after(1)));
        assert!(after(3) >= 4 * FIRST_MS);
        assert!(after(1_000) <= most(1_000) && most(1_000) == LONGEST_MS * 6 / 5);
    }
}
