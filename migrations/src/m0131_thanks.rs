//! Thanks from colleague to colleague, milestones that people show, and contests with a jury.

crate::migration!(
    "m0131_thanks",
    // The value of the branch that a thanks names; none for every other post.
    "ALTER TABLE post ADD COLUMN thanks TEXT",
    "CREATE TABLE thanks (
        id BIGINT PRIMARY KEY,
        from_id BIGINT NOT NULL REFERENCES profile (id),
        to_id BIGINT NOT NULL REFERENCES profile (id),
        words TEXT NOT NULL,
        value TEXT NOT NULL,
        audience TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('asked', 'shown', 'declined')),
        post_id BIGINT,
        created_at BIGINT NOT NULL
    )",
    "CREATE INDEX thanks_to ON thanks (to_id, state)",
    "CREATE INDEX thanks_from ON thanks (from_id, id)",
    "CREATE INDEX thanks_shown ON thanks (id) WHERE state = 'shown'",
    "CREATE INDEX thanks_post ON thanks (post_id) WHERE post_id IS NOT NULL",
    "CREATE TABLE milestone_choice (
        profile_id BIGINT PRIMARY KEY REFERENCES profile (id),
        since_day TEXT NOT NULL DEFAULT '',
        first_post BOOLEAN NOT NULL,
        lessons BOOLEAN NOT NULL
    )",
    "CREATE TABLE contest (
        id BIGINT PRIMARY KEY,
        title TEXT NOT NULL,
        criteria TEXT NOT NULL,
        last_day TEXT NOT NULL,
        winner_id BIGINT,
        reason TEXT NOT NULL DEFAULT '',
        decided_at BIGINT,
        created_at BIGINT NOT NULL
    )",
    "CREATE TABLE contest_juror (
        contest_id BIGINT NOT NULL,
        profile_id BIGINT NOT NULL REFERENCES profile (id),
        nomination_id BIGINT,
        PRIMARY KEY (contest_id, profile_id)
    )",
    "CREATE TABLE nomination (
        id BIGINT PRIMARY KEY,
        contest_id BIGINT NOT NULL,
        nominee_id BIGINT NOT NULL REFERENCES profile (id),
        from_id BIGINT NOT NULL REFERENCES profile (id),
        words TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('asked', 'shown')),
        created_at BIGINT NOT NULL
    )",
    "CREATE INDEX nomination_contest ON nomination (contest_id, id)",
    "CREATE INDEX nomination_nominee ON nomination (nominee_id) WHERE state = 'asked'",
);
