//! The casebook: fictionalised cases with questions to discuss. They are written by whoever writes the handbook, suggested by
//! those concerned in a case that is closed once all of them agree, or come from trusted branches.

pub mod consent;
pub mod entries;
pub mod text;
