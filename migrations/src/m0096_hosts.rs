//! Indexes for what a page about a server and a conversation that joins another one ask for; without them they read whole
//! tables.

crate::migration!(
    "m0096_hosts",
    "CREATE INDEX delivery_failed ON delivery (host, id) WHERE failed IS NOT NULL",
    "CREATE INDEX conversation_of_thread ON conversation (thread_id)",
);
