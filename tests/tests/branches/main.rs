//! Branches, tested from outside. One program, so that it is linked once.

mod api;
mod audiences;
mod bad_input;
mod command_line;
mod daily;
mod documents;
mod durability;
mod effects;
mod federation;
mod fixtures;
mod foreign_peer;
mod hot_paths;
mod keyring;
mod layers;
mod leaks;
mod mechanisms;
mod media;
mod moving;
mod oauth;
mod pages;
mod polls;
mod profiles;
mod protocol;
mod second_factor;
mod streaming;
mod visibility;
