//! The pages, one file each: `load` asks the API, the component shows what came back.

pub mod catch_up;
pub mod compose;
pub mod consent;
pub mod delete;
pub mod fault;
pub mod filters;
pub mod landing;
pub mod lists;
pub mod members;
pub mod menu;
pub mod messages;
pub mod moving;
pub mod notifications;
pub mod people;
pub mod profile;
pub mod profiles;
pub mod report;
pub mod saved;
pub mod scheduled;
pub mod search;
pub mod security;
pub mod settings;
pub mod sign_in;
pub mod source;
pub mod thread;
pub mod timeline;
