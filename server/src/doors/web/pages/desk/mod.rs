//! The desk: everything that running a branch needs.

mod announcements;
mod audit;
mod backups;
mod emojis;
mod entry;
mod network;
mod overview;
mod password;
mod people;
mod providers;
mod roles;
mod settings;
mod setup;
mod webhooks;

pub use announcements::*;
pub use audit::*;
pub use backups::*;
pub use emojis::*;
pub use entry::at_desk;
pub use network::*;
pub use overview::*;
pub use password::*;
pub use people::*;
pub use providers::*;
pub use roles::*;
pub use settings::*;
pub use setup::*;
pub use webhooks::*;
