//! Reports, cases and measures: the desk's pages, and those of whom they concern.

mod anonymous;
mod desk;
mod export;
mod outside;
mod own;
mod shown;
mod work;

pub use anonymous::*;
pub use desk::*;
pub use export::*;
pub use outside::*;
pub use own::*;
pub use shown::lines as lines_of;
