//! Single sign-on by OpenID Connect: a sign-in service says who somebody is at work, and that opens the login that is linked to
//! it. Personal profiles stay outside: no keyring opens by it. <https://openid.net/specs/openid-connect-core-1_0.html>

mod answer;
mod ask;
mod client;
mod discovery;
mod enter;
mod fault;
pub mod identities;
pub mod logout;
pub mod providers;
mod steps;
mod transport;
pub mod trial;

pub use answer::{Answer, hear};
pub use ask::{Question, ask};
pub use client::{answer_address, logout_address};
pub use enter::{Entry, after_factor, enter, joined, joining, prove};
pub use fault::Fault;
