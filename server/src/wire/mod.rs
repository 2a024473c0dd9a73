//! How we speak to other servers: documents, signatures, standing, fetching, sending.

pub mod activitypub;
pub mod delivery;
pub mod learn_network;
pub mod network;
pub mod nodeinfo;
pub mod outbox;
pub mod own_key;
pub mod remote;
pub mod sender;
pub mod signatures;
pub mod standing;
