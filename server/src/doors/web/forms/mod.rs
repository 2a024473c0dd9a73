//! Plain forms: 303 on success, or the page again with what was typed.

mod decisions;
mod handbook;
mod interaction;
mod kept;
mod members;
mod moving;
mod own;
mod people;
mod posts;
mod profiles;
mod records;
mod refusals;
mod rules;
mod security;
mod settings;
mod shared;
pub mod sign_in;
mod sign_up;
mod staff;
mod subscriptions;

pub use decisions::*;
pub use handbook::*;
pub use interaction::*;
pub use members::*;
pub use moving::*;
pub use own::*;
pub use people::*;
pub use posts::*;
pub use profiles::*;
pub use records::*;
pub use rules::*;
pub use security::*;
pub use settings::*;
pub use sign_up::*;
pub use staff::*;
pub use subscriptions::*;
