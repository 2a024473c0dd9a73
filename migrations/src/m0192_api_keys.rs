//! Keys for scripts: a token each, with a name, so that the desk says what each is for.

crate::migration!(
    "m0192_api_keys",
    "CREATE TABLE api_key (
        id BIGINT PRIMARY KEY,
        token_id BIGINT NOT NULL REFERENCES token (id),
        name TEXT NOT NULL,
        created_at BIGINT NOT NULL
    )",
    "CREATE UNIQUE INDEX api_key_token ON api_key (token_id)",
);
