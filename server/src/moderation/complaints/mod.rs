//! The public's side: complaints with a number, answers that are hidden without regard to their opinion, and another look.

pub mod complain;
pub mod hide;
pub mod log;
pub mod reconsider;
pub mod reference;
