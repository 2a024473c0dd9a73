//! Islands: the few parts of a page that the browser brings to life. Without them everything still works.

pub mod counter;
pub mod live;
