//! The network: which trusted branches take part in it, and whom each of them trusts.

crate::migration!(
    "m0010_audiences",
    // Told by its branch actor: the actor itself, the collection that network posts are addressed to, and the inbox.
    "ALTER TABLE remote_host ADD COLUMN network_actor TEXT",
    "ALTER TABLE remote_host ADD COLUMN network_uri TEXT",
    "ALTER TABLE remote_host ADD COLUMN network_inbox TEXT",
    // Whom a trusted branch trusts: answers to its posts go no further.
    "CREATE TABLE network_member (
        host TEXT NOT NULL,
        member TEXT NOT NULL,
        PRIMARY KEY (host, member)
    )",
    "CREATE INDEX remote_host_standing ON remote_host (standing) WHERE standing IS NOT NULL",
    "CREATE INDEX post_shared ON post (id) WHERE audience IN ('public', 'network') AND boost_of_id IS NULL AND deleted_at IS NULL",
    "CREATE INDEX post_shared_local ON post (id) WHERE is_local AND audience IN ('public', 'branch', 'network') AND boost_of_id IS NULL AND deleted_at IS NULL",
    "CREATE INDEX post_shared_remote ON post (id) WHERE NOT is_local AND audience IN ('public', 'network') AND boost_of_id IS NULL AND deleted_at IS NULL",
);
