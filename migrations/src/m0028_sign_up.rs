//! Signing up by oneself: an address that is confirmed, a yes of the branch, an invitation.

crate::migration!(
    "m0028_sign_up",
    "ALTER TABLE login ADD COLUMN confirmed_at BIGINT",
    "ALTER TABLE login ADD COLUMN approved_at BIGINT",
    "ALTER TABLE login ADD COLUMN reason TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE login ADD COLUMN confirmation_hash TEXT",
    "ALTER TABLE login ADD COLUMN confirmation_sent_at BIGINT",
    "ALTER TABLE login ADD COLUMN sign_up_app_id BIGINT",
    "UPDATE login SET confirmed_at = created_at, approved_at = created_at",
    "CREATE TABLE invitation (
        id BIGINT PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        most_uses BIGINT NOT NULL,
        uses BIGINT NOT NULL,
        expires_at BIGINT NOT NULL,
        created_at BIGINT NOT NULL
    )",
);
