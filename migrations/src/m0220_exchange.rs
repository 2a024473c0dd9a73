//! What trusted branches share with each other: to whose collections we subscribe, and the articles that were in them.

crate::migration!(
    "m0220_exchange",
    "CREATE TABLE exchange_subscription (
        host TEXT NOT NULL,
        kind TEXT NOT NULL,
        read_on TEXT,
        PRIMARY KEY (host, kind)
    )",
    "CREATE TABLE exchange_article (
        id BIGINT PRIMARY KEY,
        uri TEXT NOT NULL UNIQUE,
        host TEXT NOT NULL,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        language TEXT NOT NULL,
        source TEXT NOT NULL,
        licence TEXT NOT NULL,
        digest TEXT NOT NULL,
        taken_as TEXT,
        taken_digest TEXT,
        is_gone BOOLEAN NOT NULL DEFAULT FALSE
    )",
    "CREATE INDEX exchange_article_host ON exchange_article (host, kind)",
    "ALTER TABLE campaign ADD COLUMN licence TEXT NOT NULL DEFAULT ''",
);
