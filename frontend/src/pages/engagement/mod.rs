//! The daily life of the network.

pub mod accounts;
pub mod breaks;
pub mod campaigns;
pub mod clicked;
pub mod consents;
pub mod emergency;
pub mod inbox;
pub mod inbox_item;
pub mod off_work;
pub mod pile_on;
pub mod publishing;
pub mod safeguarding;
pub mod thanks;
