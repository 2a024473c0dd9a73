//! Logins, keyrings, web sessions, and what apps hold.

crate::migration!(
    "m0002_logins",
    "CREATE TABLE login (
        id BIGINT PRIMARY KEY,
        email TEXT NOT NULL UNIQUE,
        password_hash TEXT NOT NULL,
        role TEXT NOT NULL,
        created_at BIGINT NOT NULL
    )",
    // Every login has a keyring of the same size from its first day, so that having one says nothing.
    "CREATE TABLE keyring (
        login_id BIGINT PRIMARY KEY REFERENCES login (id),
        sealed TEXT NOT NULL,
        passphrase_key TEXT NOT NULL,
        recovery_key TEXT NOT NULL
    )",
    // Who runs a shared profile.
    "CREATE TABLE profile_member (
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        login_id BIGINT NOT NULL REFERENCES login (id),
        role TEXT NOT NULL,
        PRIMARY KEY (profile_id, login_id)
    )",
    "CREATE INDEX profile_member_login ON profile_member (login_id)",
    // What proves that somebody owns a personal profile, without saying who.
    "CREATE TABLE profile_secret (
        profile_id BIGINT PRIMARY KEY REFERENCES profile (id),
        passphrase_hash TEXT NOT NULL
    )",
    "CREATE TABLE session (
        id TEXT PRIMARY KEY,
        login_id BIGINT NOT NULL REFERENCES login (id),
        opened TEXT,
        created_at BIGINT NOT NULL,
        expires_at BIGINT NOT NULL
    )",
    "CREATE INDEX session_login ON session (login_id)",
    "CREATE TABLE app (
        id BIGINT PRIMARY KEY,
        name TEXT NOT NULL,
        website TEXT,
        client_id TEXT NOT NULL UNIQUE,
        secret_hash TEXT NOT NULL,
        redirect_uris TEXT NOT NULL,
        scopes TEXT NOT NULL,
        created_at BIGINT NOT NULL
    )",
    // A token names a profile and no login.
    "CREATE TABLE token (
        id BIGINT PRIMARY KEY,
        hash TEXT NOT NULL UNIQUE,
        app_id BIGINT NOT NULL REFERENCES app (id),
        profile_id BIGINT REFERENCES profile (id),
        scopes TEXT NOT NULL,
        created_at BIGINT NOT NULL,
        revoked_at BIGINT
    )",
    "CREATE TABLE authorization_code (
        hash TEXT PRIMARY KEY,
        app_id BIGINT NOT NULL REFERENCES app (id),
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        redirect_uri TEXT NOT NULL,
        scopes TEXT NOT NULL,
        challenge TEXT,
        expires_at BIGINT NOT NULL,
        token_id BIGINT REFERENCES token (id)
    )",
);
