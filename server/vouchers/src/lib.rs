//! Blind vouchers: given to one name, redeemed by another, and nothing ties the two.
//!
//! The partially oblivious and verifiable mode of RFC 9497 over ristretto255: the browser blinds a random input, the server
//! evaluates it and proves that it did so under its one key and for one purpose, and the browser takes the blinding away.
//! What is left is a [`Voucher`]: the server knows it for genuine and has never seen it. The purpose (`colleague 2026-12`,
//! or that of a survey) is part of the evaluation, so that one pinned key serves all purposes and a voucher only its own.
//!
//! [`Drawer`] seals vouchers to whoever will redeem them, so that the server does not see them in the browser that got them.

mod drawer;
mod issuer;
mod request;
mod voucher;

pub use drawer::{Drawer, seal};
pub use issuer::Issuer;
pub use request::Request;
pub use voucher::Voucher;

type Suite = voprf::Ristretto255;

/// Bytes of a seed of randomness: whoever calls brings it, for a browser and a server have different sources.
pub const SEED: usize = 32;

#[cfg(test)]
mod tests {
    use super::*;

    const PURPOSE: &str = "colleague 2026-12";

    fn issuer() -> Issuer {
        Issuer::new(&[7; SEED]).expect("a key")
    }

    #[test]
    fn a_voucher_is_genuine_for_its_purpose_and_under_its_key_alone() {
        let issuer = issuer();
        let request = Request::new(PURPOSE, 3, [1; SEED]).expect("a request");
        let answers: Vec<String> =
            request.asked().iter().map(|a| issuer.evaluate(PURPOSE, a, [2; SEED]).expect("an answer")).collect();
        let got = request.finish(&issuer.public_key(), PURPOSE, &answers).expect("vouchers");
        assert_eq!(got.len(), 3);
        for voucher in &got {
            assert!(issuer.is_genuine(PURPOSE, voucher));
            assert!(!issuer.is_genuine("colleague 2027-01", voucher), "of another month");
            assert!(!Issuer::new(&[8; SEED]).expect("a key").is_genuine(PURPOSE, voucher), "under another key");
            let mut other = voucher.to_bytes();
            other[0] ^= 1;
            assert!(!issuer.is_genuine(PURPOSE, &Voucher::from_bytes(&other).expect("bytes")), "made up");
        }
        assert_ne!(got[0].nullifier(PURPOSE), got[1].nullifier(PURPOSE));
        // What the server saw has nothing of what is redeemed.
        let seen = request.asked().join(" ") + &answers.join(" ");
        assert!(got.iter().all(|v| !seen.contains(&v.to_text())));
    }

    #[test]
    fn an_answer_under_a_key_of_ones_own_is_noticed() {
        let (issuer, marking) = (issuer(), Issuer::new(&[9; SEED]).expect("a key"));
        let request = Request::new(PURPOSE, 2, [1; SEED]).expect("a request");
        let asked = request.asked();
        let answer = |by: &Issuer, purpose: &str, n: usize| by.evaluate(purpose, &asked[n], [3; SEED]).expect("one");
        let marked = [answer(&issuer, PURPOSE, 0), answer(&marking, PURPOSE, 1)];
        assert!(request.finish(&issuer.public_key(), PURPOSE, &marked).is_none(), "one under another key");
        let marked = [answer(&issuer, PURPOSE, 0), answer(&issuer, "colleague 2027-01", 1)];
        assert!(request.finish(&issuer.public_key(), PURPOSE, &marked).is_none(), "one for another purpose");
        assert!(request.finish(&issuer.public_key(), PURPOSE, &marked[..1]).is_none(), "fewer than were asked for");
        assert!(issuer.evaluate(PURPOSE, "AAAA", [3; SEED]).is_none(), "no element of the group");
    }

    #[test]
    fn the_same_seed_asks_the_same_again() {
        let asked = |seed| Request::new(PURPOSE, 2, seed).expect("a request").asked();
        assert_eq!(asked([1; SEED]), asked([1; SEED]), "an answer that was lost can be asked for again");
        assert_ne!(asked([1; SEED]), asked([2; SEED]));
    }

    #[test]
    fn a_drawer_opens_for_its_owner_alone() {
        let (drawer, other) = (Drawer::new([4; SEED]), Drawer::new([5; SEED]));
        let sealed = seal(&drawer.public_key(), b"vouchers", [6; SEED]).expect("sealed");
        assert_eq!(drawer.open(&sealed).as_deref(), Some(b"vouchers".as_slice()));
        assert!(other.open(&sealed).is_none() && drawer.open("AAAA").is_none());
    }
}
