//! The daily life of the network: accounts elsewhere, who answers, and care for people.

pub mod campaigns;
pub mod clicked;
pub mod colleague;
pub mod cover;
pub mod emergency_plan;
pub mod inbox;
pub mod off_work;
pub mod outside_accounts;
pub mod photo_consents;
pub mod pile_on;
pub mod publishing;
pub mod safeguarding;
pub mod thanks;
