//! Numbers that a seed brings back, in place of chance.

use std::hash::{DefaultHasher, Hash, Hasher};

/// A generator of the tests' own.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The same for everything that is told apart by these.
    pub fn of(what: impl Hash) -> Self {
        let mut hasher = DefaultHasher::new();
        what.hash(&mut hasher);
        Self(hasher.finish())
    }

    /// A number below `most`.
    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("a number") % most
    }

    /// Milliseconds from `least` up to `most`.
    pub fn ms(&mut self, least: u64, most: u64) -> std::time::Duration {
        let spread = usize::try_from(most - least).expect("a number") + 1;
        std::time::Duration::from_millis(least + self.below(spread) as u64)
    }

    pub fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }

    pub fn shuffle<T>(&mut self, all: &mut [T]) {
        for n in (1..all.len()).rev() {
            all.swap(n, self.below(n + 1));
        }
    }
}
