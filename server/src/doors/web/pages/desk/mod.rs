//! The desk: everything that running a branch needs.

mod announcements;
mod audit;
mod backups;
mod colour;
mod custom_pages;
mod emojis;
mod entry;
mod keys;
mod network;
mod overview;
mod password;
mod people;
mod providers;
mod roles;
mod settings;
mod setup;
mod storage;
mod webhooks;

pub use announcements::*;
pub use audit::*;
pub use backups::*;
pub use colour::{colour_sheet, desk_colour};
pub use custom_pages::*;
pub use emojis::*;
pub use entry::at_desk;
pub use keys::*;
pub use network::*;
pub use overview::*;
pub use password::*;
pub use people::*;
pub use providers::*;
pub use roles::*;
pub use settings::*;
pub use setup::{
    DESK as SETUP_DESK, Given, behind, desk_setup, desk_setup_step, gone, no_setup, opens, setup, setup_step, show_step,
};
pub use storage::*;
pub use webhooks::*;
