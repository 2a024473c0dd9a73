//! Ids, secrets and hashes: the one place where randomness comes from.

use std::sync::{
    LazyLock,
    atomic::{AtomicI64, Ordering},
};

use aws_lc_rs::digest::{Context, SHA256, digest};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

use crate::base::clock::Clock;

/// Below the milliseconds of a time-ordered id: ids that one process gives in one millisecond, then which process it is.
const COUNT_BITS: u32 = 6;
const NODE_BITS: u32 = 10;

/// Names this process among those that write to one database. Its lowest bit is 0; with 1, it gives ids for times to come.
static NODE: LazyLock<i64> = LazyLock::new(|| i64::from(u16::from_be_bytes(random_bytes()) % (1 << NODE_BITS)) & !1);

/// Random bytes from the operating system's generator.
#[expect(clippy::disallowed_methods, reason = "the one place for randomness")]
pub fn random_bytes<const N: usize>() -> [u8; N] {
    rand::random()
}

/// The same as a generator, for libraries that ask for one.
#[expect(clippy::disallowed_methods, reason = "the one place for randomness")]
pub fn rng() -> impl rand::CryptoRng {
    rand::rng()
}

/// A new id that sorts by time: milliseconds since 1970, a count, the process. A process gives each once and never goes
/// back, also when its clock does.
pub fn next(clock: &Clock) -> i64 {
    (count(&clock.ids().last, clock.now_ms()) << NODE_BITS) | *NODE
}

/// A new id for something that will be there at a time to come. It does not move the ids of what is made meanwhile.
pub fn next_at(clock: &Clock, at_ms: i64) -> i64 {
    (count(&clock.ids().ahead, at_ms) << NODE_BITS) | *NODE | 1
}

/// An id like [`next`]'s for something that was made at a time before now: it sorts there, and moves no other id. Many
/// things carry the same time, often to the second, so that its last bits are chance; whoever stores it makes sure that it
/// is free.
pub fn past(clock: &Clock, at_ms: i64) -> i64 {
    let chance = i64::from(u16::from_be_bytes(random_bytes()));
    first_of(at_ms.clamp(1, clock.now_ms().max(1))) | chance
}

/// From now on ids are larger than one that was given before, by an earlier process for instance.
pub fn go_on_after(clock: &Clock, id: i64) {
    clock.ids().last.fetch_max(id >> NODE_BITS, Ordering::Relaxed);
}

/// Where the ids of a time begin: whatever was made before it has smaller ones.
pub fn first_of(ms: i64) -> i64 {
    ms << (COUNT_BITS + NODE_BITS)
}

/// The time, or one more than the last.
fn count(last: &AtomicI64, ms: i64) -> i64 {
    let now = ms << COUNT_BITS;
    let after = |last: i64| now.max(last.saturating_add(1));
    // The closure always gives something, so both arms hold what was there before.
    let before = last.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |l| Some(after(l))).unwrap_or_else(|l| l);
    after(before)
}

/// An id that says nothing: 62 random bits, never zero.
pub fn random() -> i64 {
    (i64::from_be_bytes(random_bytes()) >> 2).unsigned_abs().cast_signed().max(1)
}

/// A number below another, by chance.
pub fn below(most: usize) -> usize {
    usize::try_from(random()).unwrap_or_default() % most.max(1)
}

/// A secret of 256 bits, safe in URLs and headers.
pub fn secret() -> String {
    URL_SAFE_NO_PAD.encode(random_bytes::<32>())
}

/// A number at or below `most`, by chance or as a simulation's clock has it: for what should not all happen at once.
pub fn jitter(clock: &Clock, most: i64) -> i64 {
    let number = clock.seeded().map_or_else(random, |n| (n >> 2).cast_signed());
    number % (most.max(0) + 1)
}

/// A new id like [`next`]'s that a JavaScript number holds exactly: without the last bits of which process it is.
pub fn next_number(clock: &Clock) -> i64 {
    next(clock) >> NUMBER_SHIFT
}

/// By how much a number's id is shorter. <https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Number/MAX_SAFE_INTEGER>
pub(super) const NUMBER_SHIFT: u32 = 4;

/// The digest of a file.
pub fn hash_bytes(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(digest(&SHA256, bytes))
}

/// The same, read piece by piece.
pub fn hash_file(file: &mut impl std::io::Read) -> std::io::Result<String> {
    let (mut context, mut piece) = (Context::new(&SHA256), vec![0; 64 * 1024]);
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(URL_SAFE_NO_PAD.encode(context.finish())),
            read => context.update(&piece[..read]),
        }
    }
}

/// What the database keeps of a secret with enough entropy of its own: its SHA-256, as text.
pub fn hash(secret: &str) -> String {
    URL_SAFE_NO_PAD.encode(digest(&SHA256, secret.as_bytes()))
}

/// The SHA-256 of a text in hexadecimal, as the Mastodon API tells of domains.
pub fn digest_hex(text: &str) -> String {
    hex(digest(&SHA256, text.as_bytes()).as_ref())
}

/// Bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    let digits: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    digits.concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::clock::HOUR;

    #[test]
    fn ids_never_go_back_and_never_meet() {
        let clock = Clock::default();
        let first = next(&clock);
        assert!(first >= first_of(clock.now_ms() - 1_000) && first < first_of(clock.now_ms() + 1_000));
        let ahead = next_at(&clock, clock.now_ms() + 10_000);
        clock.set_ms(clock.now_ms() - HOUR);
        let mut given: Vec<i64> = (0..10_000).map(|_| next(&clock)).collect();
        assert!(given.is_sorted() && given[0] > first && given[9_999] < ahead);
        given.dedup();
        assert_eq!(given.len(), 10_000);
        assert_ne!(next_at(&clock, clock.now_ms()), next_at(&clock, clock.now_ms()));
    }

    #[test]
    fn what_is_past_sorts_at_its_time() {
        let clock = Clock::default();
        let (before, at) = (next(&clock), clock.now_ms() - 5 * HOUR);
        let given = past(&clock, at);
        assert!((first_of(at)..first_of(at + 1)).contains(&given) && given < before);
        assert!(past(&clock, clock.now_ms() + HOUR) < first_of(clock.now_ms() + HOUR), "never in the future");
        assert!(past(&clock, -5) > 0);
        assert!(next(&clock) > before, "it moves no other id");
    }

    #[test]
    fn threads_share_one_count() {
        let clock = Clock::default();
        let some = || (0..5_000).map(|_| next(&clock)).collect::<Vec<_>>();
        let mut all: Vec<i64> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(some)).collect();
            threads.into_iter().flat_map(|t| t.join().unwrap()).collect()
        });
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 20_000);
    }

    #[test]
    fn an_earlier_process_is_followed() {
        let clock = Clock::default();
        let earlier = first_of(clock.now_ms() + HOUR);
        go_on_after(&clock, earlier);
        assert!(next(&clock) > earlier);
        assert!(random() > 0);
    }
}
