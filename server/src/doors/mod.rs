//! Where requests come in: other servers, Mastodon apps, our own API and our pages.

pub mod federation;
pub mod mastodon;
pub mod openapi;
pub mod params;
pub mod router;
pub mod staff;
pub mod web;
