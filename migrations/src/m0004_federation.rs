//! What goes out and what came in.

crate::migration!(
    "m0004_federation",
    "CREATE TABLE activity (
        id BIGINT PRIMARY KEY,
        uri TEXT NOT NULL UNIQUE,
        actor_id BIGINT NOT NULL REFERENCES profile (id),
        body TEXT NOT NULL,
        created_at BIGINT NOT NULL
    )",
    // A delivery ends by being deleted (accepted) or by a reason in `failed` (given up).
    "CREATE TABLE delivery (
        id BIGINT PRIMARY KEY,
        activity_id BIGINT NOT NULL REFERENCES activity (id),
        host TEXT NOT NULL,
        inbox TEXT NOT NULL,
        object_uri TEXT NOT NULL,
        attempts BIGINT NOT NULL,
        next_at BIGINT NOT NULL,
        created_at BIGINT NOT NULL,
        failed TEXT
    )",
    "CREATE UNIQUE INDEX delivery_once ON delivery (activity_id, inbox)",
    "CREATE INDEX delivery_host ON delivery (host, id) WHERE failed IS NULL",
    "CREATE INDEX delivery_due ON delivery (next_at) WHERE failed IS NULL",
    "CREATE INDEX delivery_object ON delivery (host, object_uri, id) WHERE failed IS NULL",
    // One row a destination: who may send to it now, which signatures it takes, whether it answers.
    "CREATE TABLE remote_host (
        host TEXT PRIMARY KEY,
        owner TEXT,
        lease_until BIGINT NOT NULL,
        fence BIGINT NOT NULL,
        scheme TEXT NOT NULL,
        failures BIGINT NOT NULL,
        closed_until BIGINT NOT NULL,
        standing TEXT
    )",
    "CREATE TABLE seen_activity (
        uri TEXT PRIMARY KEY,
        received_at BIGINT NOT NULL
    )",
    "CREATE INDEX seen_activity_age ON seen_activity (received_at)",
    "CREATE TABLE job (
        id BIGINT PRIMARY KEY,
        kind TEXT NOT NULL,
        payload TEXT NOT NULL,
        attempts BIGINT NOT NULL,
        next_at BIGINT NOT NULL,
        owner TEXT,
        lease_until BIGINT NOT NULL,
        failed TEXT
    )",
    "CREATE INDEX job_due ON job (next_at) WHERE failed IS NULL",
);
