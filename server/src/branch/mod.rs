//! The branch as a whole: its figures and its transparency page.

pub mod figures;
pub mod transparency;
