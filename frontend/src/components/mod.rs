//! Parts that pages share.

pub mod composer;
pub mod desk_places;
pub mod emojis;
pub mod extras;
pub mod fields;
pub mod icon;
pub mod kind;
pub mod media;
pub mod navigation;
pub mod person;
pub mod policies;
pub mod poll;
pub mod post;
pub mod side;
pub mod switcher;
pub mod text_area;
pub mod timeline;
