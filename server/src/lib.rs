#![doc = include_str!("../README.md")]
// A page is one deeply nested type.
#![recursion_limit = "512"]

pub mod base;
pub mod branch;
pub mod commands;
pub mod doors;
pub mod engagement;
pub mod entities;
pub mod handbook;
pub mod jobs;
pub mod learning;
pub mod login;
pub mod media;
pub mod moderation;
pub mod notifications;
pub mod people;
pub mod policy;
pub mod posts;
pub mod serve;
pub mod timelines;
pub mod wire;
pub mod worker;
