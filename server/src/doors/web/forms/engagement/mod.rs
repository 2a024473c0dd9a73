//! The daily life of the network.

mod accounts;
mod breaks;
mod campaigns;
mod clicked;
mod consents;
mod inbox;
mod off_work;
mod pile_on;
mod publishing;
mod safeguarding;
mod thanks;

pub use accounts::*;
pub use breaks::*;
pub use campaigns::*;
pub use clicked::*;
pub use consents::*;
pub use inbox::*;
pub use off_work::*;
pub use pile_on::*;
pub use publishing::*;
pub use safeguarding::*;
pub use thanks::*;
