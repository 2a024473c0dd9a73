//! What commands have done beside a server on SQLite, until it has read it.

crate::migration!("m0045_news", "CREATE TABLE news (number BIGINT PRIMARY KEY, event TEXT NOT NULL)");
