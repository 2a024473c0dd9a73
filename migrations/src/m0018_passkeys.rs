//! Passkeys as a second factor of the work sign-in.

crate::migration!(
    "m0018_passkeys",
    "CREATE TABLE passkey (
        id BIGINT PRIMARY KEY,
        login_id BIGINT NOT NULL REFERENCES login (id),
        name TEXT NOT NULL,
        credential TEXT NOT NULL,
        created_at BIGINT NOT NULL
    )",
    "CREATE INDEX passkey_login ON passkey (login_id)",
    // What a browser has been asked and has not answered yet.
    "ALTER TABLE pending_sign_in ADD COLUMN passkey TEXT",
    "ALTER TABLE session ADD COLUMN passkey TEXT",
);
