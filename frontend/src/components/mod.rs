//! Parts that pages share.

pub mod composer;
pub mod icon;
pub mod kind;
pub mod person;
pub mod post;
pub mod text_area;
pub mod timeline;
