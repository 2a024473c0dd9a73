//! The harness: branches in one process, entered by their front doors.

// A test says what went wrong by stopping.
#![expect(clippy::missing_panics_doc, reason = "a test says what went wrong by stopping")]

pub mod archive;
pub mod branch;
pub mod browser;
pub mod crowd;
pub mod database;
pub mod dice;
pub mod gate;
pub mod mail_server;
pub mod network;
pub mod outgoing;
pub mod peer;
pub mod person;
pub mod pictures;
pub mod schema;
pub mod statements;

pub use archive::{Archive, Authority};
pub use branch::Branch;
pub use browser::Browser;
pub use crowd::Crowd;
pub use dice::Dice;
pub use gate::Gate;
pub use mail_server::MailServer;
pub use network::Network;
pub use peer::Peer;
pub use person::Person;
