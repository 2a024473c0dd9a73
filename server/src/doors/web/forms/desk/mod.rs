//! Forms of the desk.

mod announcements;
mod backups;
mod custom_pages;
mod emojis;
mod keys;
mod network;
mod password;
mod people;
mod pictures;
mod providers;
mod roles;
mod settings;
mod setup;
mod storage;
mod webhooks;

pub use announcements::*;
pub use backups::*;
pub use custom_pages::*;
pub use emojis::*;
pub use keys::*;
pub use network::*;
pub use password::*;
pub use people::*;
pub use pictures::*;
pub use providers::*;
pub use roles::*;
pub use settings::*;
pub use setup::*;
pub use storage::*;
pub use webhooks::*;
