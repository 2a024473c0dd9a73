//! Islands: the few parts of a page that the browser brings to life. Without them everything still works.

pub mod live;
pub mod shortcuts;
pub mod uploading;
pub mod writing;
