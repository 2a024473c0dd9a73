//! Mentions in the order in which they were written.

crate::migration!("m0171_mention_order", "ALTER TABLE mention ADD COLUMN position BIGINT NOT NULL DEFAULT 0");
