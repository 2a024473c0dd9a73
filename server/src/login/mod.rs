//! Sealed: logins, passwords, sessions, tokens, keyrings. The rest of the house may use [`Viewer`] and what the
//! command line and the sign-in pages need; no function here answers whether two profiles are one person,
//! but for [`break_glass`], where the branch has agreed on it and both holders are there.

pub mod access;
pub mod addressee;
pub mod api_keys;
pub mod apps;
pub mod break_glass;
pub mod codes;
pub mod counts;
pub mod factors;
mod grant;
pub mod guesses;
pub mod kept;
pub mod keyring;
pub mod leaving;
pub mod links;
mod logins;
pub mod lost;
pub mod members;
pub mod opened;
pub mod own_roles;
pub mod passkeys;
pub mod passwords;
pub mod preferences;
mod profiles;
pub mod roles;
pub mod scopes;
pub mod sealed_codes;
pub mod second_factor;
pub mod secrets;
pub mod security_address;
pub mod sessions;
pub mod single_sign_on;
pub mod tokens;
mod viewer;
pub mod vouchers;
pub mod wrong;

pub use logins::{NewLogin, check, contact_of, create, is_free, mail_to, prepare, reset_password, sealed_contact};
pub use profiles::{colleagues, professionals, profiles_of, profiles_that_may, require, require_rank, role_of};
pub use viewer::{OptionalViewer, Viewer, bearer, reader};
