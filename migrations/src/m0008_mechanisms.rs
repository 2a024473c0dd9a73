//! Mechanisms that several features share: the audit log.

crate::migration!(
    "m0008_mechanisms",
    // Rows are added and never changed; each carries the hash of the one before.
    "CREATE TABLE audit_entry (
        number BIGINT PRIMARY KEY,
        at BIGINT NOT NULL,
        actor TEXT NOT NULL,
        action TEXT NOT NULL,
        subject TEXT NOT NULL,
        details TEXT NOT NULL,
        hash TEXT NOT NULL
    )",
);
