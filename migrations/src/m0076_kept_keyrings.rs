//! Keyrings that a new one was made beside, and an address to which a login's own letters go as well.

crate::migration!(
    "m0076_kept_keyrings",
    // Every login has both places and the day; what stands in them is sealed and of one size.
    "ALTER TABLE keyring ADD COLUMN kept_first TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE keyring ADD COLUMN kept_second TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE keyring ADD COLUMN lost_on TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE login ADD COLUMN security_address TEXT NOT NULL DEFAULT ''",
);
