//! Break-glass: where the branch has switched it on with its staff, each keyring is sealed to a split key as well.

crate::migration!(
    "m0019_break_glass",
    // The same for every login, whether there is something in its keyring or not; empty where it is off.
    "ALTER TABLE keyring ADD COLUMN escrow_key TEXT NOT NULL DEFAULT ''",
    "CREATE TABLE glass_opening (
        id BIGINT PRIMARY KEY,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        reason TEXT NOT NULL,
        document TEXT NOT NULL,
        opened_on TEXT NOT NULL,
        told BOOLEAN NOT NULL
    )",
);
