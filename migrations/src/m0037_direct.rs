//! Messages one by one, for old apps: an index of nothing else.

crate::migration!(
    "m0037_direct",
    "CREATE INDEX post_direct ON post (id) WHERE audience = 'mentioned' AND deleted_at IS NULL",
);
