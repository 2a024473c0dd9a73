//! Groups of practice: `Group` actors that pass on what their members write to them (FEP-1b12).

pub mod announce;
pub mod create;
pub mod list;
pub mod moderate;
