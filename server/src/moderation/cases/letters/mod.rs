//! Letters to everybody whom a case concerns, from templates in their language.

pub mod own;
pub mod readers;
pub mod send;
pub mod templates;
