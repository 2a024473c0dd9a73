//! Roles that a branch makes for itself.

crate::migration!(
    "m0141_own_roles",
    "CREATE TABLE own_role (
        id BIGINT PRIMARY KEY,
        name TEXT NOT NULL,
        name_folded TEXT NOT NULL,
        permissions BIGINT NOT NULL,
        priority BIGINT NOT NULL,
        created_at BIGINT NOT NULL
    )",
    "CREATE UNIQUE INDEX own_role_name ON own_role (name_folded)",
);
