//! Indexes for what follows a post: its boosts (also by whom and when they are gone), filters, stamps, sent keys, notifications of
//! one kind. Without them a deletion reads these tables whole (105–156 ms at 300,000 posts).

crate::migration!(
    "m0031_indexes",
    "CREATE INDEX post_boosts ON post (boost_of_id) WHERE boost_of_id IS NOT NULL",
    "CREATE INDEX filter_post_post ON filter_post (post_id)",
    "CREATE INDEX quote_stamp_post ON quote_stamp (post_id)",
    "CREATE INDEX idempotency_key_post ON idempotency_key (post_id)",
    "CREATE INDEX notification_kind ON notification (profile_id, kind, post_id, id)",
);
