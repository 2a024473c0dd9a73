//! The words between server and clients: the Mastodon API's entities, and a typed [`Client`].
//!
//! Names and shapes are Mastodon's (<https://docs.joinmastodon.org/entities/>), with the additions of our dialect:
//! `audience` and `local_only` on statuses, `kind` on accounts. No I/O happens here; a [`Transport`] does that.

mod client;
mod entities;

pub use client::{Answer, Client, ClientError, NewPoll, NewStatus, Request, Transport};
pub use entities::*;
