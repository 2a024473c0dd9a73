//! Quotes with consent: how each stands, the stamp that shows the yes, and how often a post is quoted.

crate::migration!(
    "m0026_quotes",
    // `pending`, `accepted`, `rejected` or `revoked`; none for a post that quotes nothing.
    "ALTER TABLE post ADD COLUMN quote_state TEXT",
    "ALTER TABLE post ADD COLUMN quote_stamp TEXT",
    "ALTER TABLE post ADD COLUMN quotes_count BIGINT NOT NULL DEFAULT 0",
    "UPDATE post SET quote_state = CASE WHEN quote_id IS NULL THEN 'pending' ELSE 'accepted' END
        WHERE quote_uri IS NOT NULL",
    "CREATE INDEX post_quote ON post (quote_id, id)",
    "CREATE INDEX post_quote_stamp ON post (quote_stamp) WHERE quote_stamp IS NOT NULL",
    // Whom one's posts let quote them, where nothing else is said.
    "ALTER TABLE profile ADD COLUMN default_quote TEXT NOT NULL DEFAULT 'everyone'",
);
