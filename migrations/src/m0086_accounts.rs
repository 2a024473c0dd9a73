//! Accounts of the branch outside of this network, who answers while somebody is away, and the emergency plan's history.

crate::migration!(
    "m0086_accounts",
    "CREATE TABLE outside_account (
        id BIGINT PRIMARY KEY,
        service TEXT NOT NULL,
        address TEXT NOT NULL,
        keys_at TEXT NOT NULL,
        holder_id BIGINT NOT NULL REFERENCES profile (id),
        deputy_id BIGINT NOT NULL REFERENCES profile (id),
        review_on TEXT NOT NULL,
        reviewed_on TEXT
    )",
    "CREATE INDEX outside_account_review ON outside_account (review_on)",
    "CREATE TABLE answering_cover (
        id BIGINT PRIMARY KEY,
        away_id BIGINT NOT NULL REFERENCES profile (id),
        cover_id BIGINT NOT NULL REFERENCES profile (id),
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT ''
    )",
    "CREATE INDEX answering_cover_away ON answering_cover (away_id, last_day)",
);
