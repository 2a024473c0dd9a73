//! Mentors: colleagues who offer to look at practice posts. Branches of a network tell each other who they are, and a practice
//! post reaches one mentor alone.

pub mod offer;
pub mod practise;
pub mod read;
