//! Where nobody at a branch may look into a case, a colleague of a trusted branch is asked: by a signed request between the
//! servers, sealed to the key of her branch. What she answers comes back into the case.

pub mod answer;
pub mod ask;
pub mod content;
pub mod inbox;
pub mod key;
pub mod returned;
pub mod watch;

/// Where a request stands.
pub mod state {
    pub const ASKED: &str = "asked";
    pub const ACCEPTED: &str = "accepted";
    pub const ANSWERED: &str = "answered";
    /// She can't decide it, and says why.
    pub const REFUSED: &str = "refused";
    /// Nobody there has this handle and looks into reports.
    pub const UNKNOWN: &str = "unknown";
    pub const EXPIRED: &str = "expired";

    pub const OPEN: [&str; 2] = [ASKED, ACCEPTED];
}
