//! Parts that pages share.

pub mod composer;
pub mod emojis;
pub mod fields;
pub mod icon;
pub mod kind;
pub mod media;
pub mod navigation;
pub mod person;
pub mod policies;
pub mod poll;
pub mod post;
pub mod text_area;
pub mod timeline;
