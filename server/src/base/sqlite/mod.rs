//! SQLite in the process: a statement runs on the thread that asks for it. A thread of its own for each connection, as sqlx
//! has, costs about ten context switches a statement, several times what the statement itself takes.

mod connection;
mod fault;
mod reader;
mod rows;
mod schema;
mod unordered;
mod watch;
mod writer;

pub use connection::File;
pub use fault::Fault;
pub use reader::Readers;
pub use schema::Schema;
pub use watch::Watch;
pub use writer::{Transaction, Writer};
