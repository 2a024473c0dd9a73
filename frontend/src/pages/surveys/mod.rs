//! Surveys: those that people were asked, one with its ballot or its results, and how they are written at the desk.

mod answer;
mod desk;
mod list;
mod results;

pub use answer::*;
pub use desk::*;
pub use list::*;
pub use results::*;
