//! Single sign-on: the sign-in services of the branch, whom they know, and what is under way.

crate::migration!(
    "m0140_single_sign_on",
    "CREATE TABLE identity_provider (
        id BIGINT PRIMARY KEY,
        name TEXT NOT NULL,
        issuer TEXT NOT NULL,
        client_id TEXT NOT NULL,
        client_secret TEXT NOT NULL,
        scopes TEXT NOT NULL,
        groups_claim TEXT NOT NULL,
        group_roles TEXT NOT NULL,
        may_be_inside BOOLEAN NOT NULL,
        asks_factor BOOLEAN NOT NULL,
        is_on BOOLEAN NOT NULL,
        created_at BIGINT NOT NULL
    )",
    "CREATE TABLE identity (
        id BIGINT PRIMARY KEY,
        issuer TEXT NOT NULL,
        subject TEXT NOT NULL,
        login_id BIGINT NOT NULL REFERENCES login (id),
        linked_at BIGINT NOT NULL
    )",
    "CREATE UNIQUE INDEX identity_subject ON identity (issuer, subject)",
    "CREATE INDEX identity_login ON identity (login_id)",
    "CREATE TABLE identity_step (
        hash TEXT PRIMARY KEY NOT NULL,
        sealed TEXT NOT NULL,
        expires_at BIGINT NOT NULL
    )",
    "ALTER TABLE session ADD COLUMN identity_id BIGINT",
    "ALTER TABLE session ADD COLUMN provider_session TEXT",
    "ALTER TABLE session ADD COLUMN id_token TEXT",
    "CREATE INDEX session_identity ON session (identity_id) WHERE identity_id IS NOT NULL",
);
