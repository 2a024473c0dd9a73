//! Backups: the database, the media and a manifest of hashes and counts in one file, made while the branch runs. Keys of
//! their own folder are never in it.

pub mod archive;
pub mod dump;
pub mod make;
pub mod restore;
