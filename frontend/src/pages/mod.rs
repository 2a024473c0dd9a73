//! The pages, one file each: `load` asks the API, the component shows what came back.

pub mod compose;
pub mod consent;
pub mod delete;
pub mod fault;
pub mod home;
pub mod landing;
pub mod local;
pub mod notifications;
pub mod profile;
pub mod search;
pub mod sign_in;
pub mod source;
pub mod thread;
