//! What staff use every day: polls, bookmarks, pins, mutes, lists, filters, conversations, read marks, scheduled posts,
//! followed tags, announcements and reports.

crate::migration!(
    "m0006_daily",
    "CREATE TABLE poll (
        post_id BIGINT PRIMARY KEY REFERENCES post (id),
        multiple BOOLEAN NOT NULL,
        hide_totals BOOLEAN NOT NULL,
        expires_at BIGINT,
        closed_at BIGINT,
        voters_count BIGINT NOT NULL
    )",
    "CREATE INDEX poll_open ON poll (expires_at) WHERE closed_at IS NULL AND expires_at IS NOT NULL",
    "CREATE TABLE poll_option (
        post_id BIGINT NOT NULL REFERENCES post (id),
        position BIGINT NOT NULL,
        title TEXT NOT NULL,
        votes_count BIGINT NOT NULL,
        PRIMARY KEY (post_id, position)
    )",
    "CREATE TABLE poll_vote (
        post_id BIGINT NOT NULL REFERENCES post (id),
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        position BIGINT NOT NULL,
        uri TEXT NOT NULL,
        PRIMARY KEY (post_id, profile_id, position)
    )",
    "CREATE INDEX poll_vote_profile ON poll_vote (profile_id)",
    "CREATE TABLE bookmark (
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        post_id BIGINT NOT NULL REFERENCES post (id),
        id BIGINT NOT NULL UNIQUE,
        PRIMARY KEY (profile_id, post_id)
    )",
    "CREATE INDEX bookmark_profile ON bookmark (profile_id, id)",
    "CREATE INDEX bookmark_post ON bookmark (post_id)",
    "CREATE INDEX favourite_profile ON favourite (profile_id, id)",
    // A profile's featured posts, ours and others'.
    "CREATE TABLE pin (
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        post_id BIGINT NOT NULL REFERENCES post (id),
        id BIGINT NOT NULL UNIQUE,
        PRIMARY KEY (profile_id, post_id)
    )",
    "CREATE INDEX pin_post ON pin (post_id)",
    "CREATE TABLE mute (
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        muted_id BIGINT NOT NULL REFERENCES profile (id),
        id BIGINT NOT NULL UNIQUE,
        notices BOOLEAN NOT NULL,
        expires_at BIGINT,
        PRIMARY KEY (profile_id, muted_id)
    )",
    "CREATE INDEX mute_muted ON mute (muted_id)",
    "CREATE TABLE muted_thread (
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        thread_id BIGINT NOT NULL,
        PRIMARY KEY (profile_id, thread_id)
    )",
    "CREATE TABLE domain_block (
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        domain TEXT NOT NULL,
        id BIGINT NOT NULL UNIQUE,
        PRIMARY KEY (profile_id, domain)
    )",
    "CREATE TABLE list (
        id BIGINT PRIMARY KEY,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        title TEXT NOT NULL,
        replies TEXT NOT NULL,
        exclusive BOOLEAN NOT NULL
    )",
    "CREATE INDEX list_profile ON list (profile_id)",
    "CREATE TABLE list_member (
        list_id BIGINT NOT NULL REFERENCES list (id),
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        id BIGINT NOT NULL UNIQUE,
        PRIMARY KEY (list_id, profile_id)
    )",
    "CREATE INDEX list_member_profile ON list_member (profile_id)",
    "CREATE TABLE filter (
        id BIGINT PRIMARY KEY,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        title TEXT NOT NULL,
        contexts TEXT NOT NULL,
        action TEXT NOT NULL,
        expires_at BIGINT
    )",
    "CREATE INDEX filter_profile ON filter (profile_id)",
    "CREATE TABLE filter_keyword (
        id BIGINT PRIMARY KEY,
        filter_id BIGINT NOT NULL REFERENCES filter (id),
        keyword TEXT NOT NULL,
        whole_word BOOLEAN NOT NULL
    )",
    "CREATE INDEX filter_keyword_filter ON filter_keyword (filter_id)",
    "CREATE TABLE filter_post (
        id BIGINT PRIMARY KEY,
        filter_id BIGINT NOT NULL REFERENCES filter (id),
        post_id BIGINT NOT NULL REFERENCES post (id)
    )",
    "CREATE UNIQUE INDEX filter_post_once ON filter_post (filter_id, post_id)",
    "CREATE TABLE conversation (
        id BIGINT PRIMARY KEY,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        thread_id BIGINT NOT NULL,
        last_post_id BIGINT NOT NULL REFERENCES post (id),
        unread BOOLEAN NOT NULL
    )",
    "CREATE UNIQUE INDEX conversation_thread ON conversation (profile_id, thread_id)",
    "CREATE INDEX conversation_last ON conversation (profile_id, last_post_id)",
    "CREATE INDEX conversation_post ON conversation (last_post_id)",
    "CREATE TABLE marker (
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        timeline TEXT NOT NULL,
        last_read_id BIGINT NOT NULL,
        version BIGINT NOT NULL,
        updated_at BIGINT NOT NULL,
        PRIMARY KEY (profile_id, timeline)
    )",
    "CREATE TABLE followed_tag (
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        name TEXT NOT NULL,
        id BIGINT NOT NULL UNIQUE,
        PRIMARY KEY (profile_id, name)
    )",
    "CREATE INDEX followed_tag_name ON followed_tag (name)",
    // What is to be posted later, as it was asked for.
    "CREATE TABLE scheduled_post (
        id BIGINT PRIMARY KEY,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        draft TEXT NOT NULL,
        due_at BIGINT NOT NULL,
        failed TEXT
    )",
    "CREATE INDEX scheduled_post_due ON scheduled_post (due_at) WHERE failed IS NULL",
    "CREATE INDEX scheduled_post_profile ON scheduled_post (profile_id, id)",
    "CREATE TABLE profile_note (
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        about_id BIGINT NOT NULL REFERENCES profile (id),
        text TEXT NOT NULL,
        PRIMARY KEY (profile_id, about_id)
    )",
    "CREATE TABLE announcement (
        id BIGINT PRIMARY KEY,
        text TEXT NOT NULL,
        starts_at BIGINT,
        ends_at BIGINT,
        all_day BOOLEAN NOT NULL,
        published_at BIGINT NOT NULL,
        updated_at BIGINT NOT NULL,
        withdrawn_at BIGINT
    )",
    "CREATE TABLE announcement_read (
        announcement_id BIGINT NOT NULL REFERENCES announcement (id),
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        PRIMARY KEY (announcement_id, profile_id)
    )",
    "CREATE TABLE announcement_reaction (
        announcement_id BIGINT NOT NULL REFERENCES announcement (id),
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        name TEXT NOT NULL,
        PRIMARY KEY (announcement_id, profile_id, name)
    )",
    // `reporter_id` is the instance actor of a server that keeps its reporters to itself.
    "CREATE TABLE report (
        id BIGINT PRIMARY KEY,
        uri TEXT NOT NULL UNIQUE,
        reporter_id BIGINT NOT NULL REFERENCES profile (id),
        target_id BIGINT NOT NULL REFERENCES profile (id),
        category TEXT NOT NULL,
        comment TEXT NOT NULL,
        post_ids TEXT NOT NULL,
        rule_ids TEXT NOT NULL,
        forwarded BOOLEAN NOT NULL,
        created_at BIGINT NOT NULL,
        closed_at BIGINT
    )",
    "CREATE INDEX report_open ON report (id) WHERE closed_at IS NULL",
    "ALTER TABLE post ADD COLUMN thread_id BIGINT",
    "CREATE INDEX post_thread ON post (thread_id, id) WHERE thread_id IS NOT NULL",
    "ALTER TABLE profile ADD COLUMN hide_collections BOOLEAN NOT NULL DEFAULT FALSE",
    "ALTER TABLE profile ADD COLUMN reading TEXT NOT NULL DEFAULT '{}'",
    "ALTER TABLE profile ADD COLUMN contact_email TEXT",
    "CREATE INDEX job_payload ON job (payload) WHERE failed IS NULL",
    "ALTER TABLE session ADD COLUMN agent TEXT",
    "ALTER TABLE token ADD COLUMN used_on TEXT",
);
