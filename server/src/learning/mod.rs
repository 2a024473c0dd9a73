//! Learning: lessons of five minutes, each for a clause of the handbook; who has done them, and the paths that they form.
//! What somebody answers is never stored: only that a lesson is done. The casebook, and what trusted branches share, stand
//! beside them.

pub mod answers;
pub mod casebook;
pub mod catalogue;
pub mod completion;
pub mod edit;
pub mod exchange;
pub mod lesson;
pub mod paths;
pub mod remind;
pub mod workshop;
