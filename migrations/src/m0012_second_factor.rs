//! A second factor at sign-in.

crate::migration!(
    "m0012_second_factor",
    "CREATE TABLE second_factor (
        login_id BIGINT PRIMARY KEY REFERENCES login (id),
        secret TEXT NOT NULL,
        confirmed_at BIGINT,
        last_step BIGINT NOT NULL
    )",
    "CREATE TABLE recovery_code (
        hash TEXT PRIMARY KEY,
        login_id BIGINT NOT NULL REFERENCES login (id)
    )",
    "CREATE INDEX recovery_code_login ON recovery_code (login_id)",
    // Somebody who has given the password and not the code yet.
    "CREATE TABLE pending_sign_in (
        id TEXT PRIMARY KEY,
        login_id BIGINT NOT NULL REFERENCES login (id),
        tries BIGINT NOT NULL,
        expires_at BIGINT NOT NULL
    )",
);
