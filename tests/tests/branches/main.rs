//! Branches, tested from outside. One program, so that it is linked once.

mod api;
mod bad_input;
mod command_line;
mod documents;
mod durability;
mod federation;
mod fixtures;
mod foreign_peer;
mod hot_paths;
mod layers;
mod oauth;
mod pages;
mod profiles;
mod streaming;
mod visibility;
