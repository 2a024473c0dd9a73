//! The browser's half of blind vouchers. `vouchers.js` loads it once a month, `surveys.js` where there is a ballot.
//!
//! Lists are texts with a line for each: what crosses between the languages stays small.

use vouchers::{Request, SEED, Voucher, seal};
use wasm_bindgen::prelude::wasm_bindgen;

/// Vouchers that this browser asks for.
#[wasm_bindgen]
pub struct Blinding {
    purpose: String,
    request: Request,
}

#[wasm_bindgen]
impl Blinding {
    /// Blinds as many; none where the seed has another length.
    #[must_use]
    pub fn begin(purpose: &str, count: usize, seed: &[u8]) -> Option<Self> {
        let request = Request::new(purpose, count, seed.try_into().ok()?)?;
        Some(Self { purpose: purpose.to_owned(), request })
    }

    /// What goes to the server.
    #[must_use]
    pub fn asked(&self) -> String {
        self.request.asked().join("\n")
    }

    /// The vouchers, for this browser to redeem itself; none where an answer is not proven under the pinned key.
    #[must_use]
    pub fn unblind(&self, key: &str, answers: &str) -> Option<String> {
        let answers: Vec<String> = answers.lines().map(str::to_owned).collect();
        let got = self.request.finish(key, &self.purpose, &answers)?;
        Some(got.iter().map(Voucher::to_text).collect::<Vec<_>>().join("\n"))
    }

    /// The vouchers, sealed to the drawer of who asked; none where an answer is not proven under the pinned key.
    #[must_use]
    pub fn finish(&self, key: &str, answers: &str, drawer: &str, seed: &[u8]) -> Option<String> {
        let seed: [u8; SEED] = seed.try_into().ok()?;
        let answers: Vec<String> = answers.lines().map(str::to_owned).collect();
        let got = self.request.finish(key, &self.purpose, &answers)?;
        seal(drawer, &got.iter().flat_map(Voucher::to_bytes).collect::<Vec<u8>>(), seed)
    }
}
