//! What Mastodon's admin API keeps beside standings: comments on servers, and who can't sign up or come in.

crate::migration!(
    "m0052_admin_blocks",
    "CREATE TABLE host_note (
        host TEXT PRIMARY KEY,
        reject_reports BOOLEAN NOT NULL,
        obfuscate BOOLEAN NOT NULL,
        private_comment TEXT,
        public_comment TEXT,
        created_at BIGINT NOT NULL
    )",
    "CREATE TABLE email_domain_block (
        id BIGINT PRIMARY KEY,
        domain TEXT NOT NULL UNIQUE,
        created_at BIGINT NOT NULL
    )",
    "CREATE TABLE canonical_email_block (
        id BIGINT PRIMARY KEY,
        hash TEXT NOT NULL UNIQUE
    )",
    "CREATE TABLE ip_block (
        id BIGINT PRIMARY KEY,
        ip TEXT NOT NULL UNIQUE,
        severity TEXT NOT NULL,
        comment TEXT NOT NULL,
        expires_at BIGINT,
        created_at BIGINT NOT NULL
    )",
);
